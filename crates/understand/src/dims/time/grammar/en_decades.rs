//! English decades and years in figures: the nineties, the nineteen fifties, 1990s, '90s, 2014.

use super::pieces::{one, sure_stretch};
use super::{Parser, Piece};
use crate::dims::time::meaning::calendar::{self as cal, Stretch, Unit, unit_at};
use crate::dims::time::meaning::frame::{Dates, Frame};
use crate::dims::time::words::Word;
use crate::engine::{Kind, Token, hashes, word_hash};

const S: u64 = word_hash("s");
const AD: u64 = word_hash("ad");
/// From the twenties on.
pub(super) const NINETIES: &[u64] =
    hashes!("twenties thirties forties fifties sixties seventies eighties nineties");

/// The first year of a decade, of its century.
fn nineties(token: &Token) -> Option<i32> {
    let place = NINETIES.iter().position(|hash| token.is_word(*hash))?;
    Some(20 + 10 * i32::try_from(place).ok()?)
}

/// The decade that begins with a year.
fn decade_from(year: i32) -> Option<Stretch> {
    unit_at(cal::midnight(cal::date(year, 1, 1)?), Unit::Decade, 0)
}

impl Parser<'_> {
    /// the nineteen fifties, the two thousands, the nineties
    pub(super) fn decade_in_words(&self, at: usize) -> Option<Piece> {
        let token = self.at(at);
        if token.is_word(const { word_hash("nineteen") }) || token.is_word(const { word_hash("eighteen") }) {
            let century = if token.ch == 'n' { 1900 } else { 1800 };
            let next = at + 1 + usize::from(self.mark(at + 1, '-'));
            if let Some(decade) = nineties(self.at(next)) {
                return Some((sure_stretch(decade_from(century + decade)), next + 1));
            }
        }
        if token.is_word(const { word_hash("two") })
            && self.at(at + 1).is_word(const { word_hash("thousands") })
            && at.checked_sub(1).is_some_and(|before| self.is(before, Word::The))
        {
            return Some((sure_stretch(decade_from(2000)), at + 2));
        }
        nineties(token).map(|decade| (self.decade(decade, 1), at + 1))
    }

    /// The decade of a century that is not said: the last one that has begun, or else the next.
    pub(super) fn decade(&self, of_century: i32, strength: u8) -> Frame {
        let this = i32::from(self.now.at.year());
        let century = this.div_euclid(100) * 100;
        let year =
            if of_century > this - century { century - 100 + of_century } else { century + of_century };
        let mut dates = Dates::one(decade_from(year));
        dates.add(decade_from(year + 100));
        Frame { dates: Some(dates), ..one(strength) }
    }

    /// 2014, 1990s, '90s
    pub(super) fn year_in_digits(&self, at: usize) -> Option<Piece> {
        if self.behind_a_sum(at) || self.behind_three_figures(at) {
            return None;
        }
        if let Some(found) = self.decade_in_figures(at) {
            return Some(found);
        }
        if let Some((year, after)) = self.year_of_an_era(at) {
            return Some((Frame { year: Some(year), ..one(2) }, after));
        }
        let token = self.at(at);
        if token.len != 4 || !(1900..=2100).contains(&token.value) || self.measured_at_once(at + 1) {
            return None;
        }
        let named = self.at(at + 1).is_word(AD);
        let year = Frame { year: Some(token.value as i32), ..one(if named { 2 } else { 0 }) };
        Some((year, at + 1 + usize::from(named)))
    }

    /// $2014, 3.2014, +2014: figures of a sum, a version or a number to call.
    fn behind_a_sum(&self, at: usize) -> bool {
        let before = self.tokens.before(at);
        !self.at(at).spaced
            && before.kind == Kind::Mark
            && matches!(before.ch, '.' | '$' | '#' | '£' | '€' | ':' | ',' | '+')
    }

    /// 555-2014 is a number to call.
    fn behind_three_figures(&self, at: usize) -> bool {
        let ahead = self.tokens.at(at.saturating_sub(2));
        self.tokens.before(at).is_mark('-')
            && !self.at(at).spaced
            && ahead.len == 3
            && ahead.kind == Kind::Digits
    }

    /// 2014kg, 2014%, 2014.5: what stands right behind figures makes them no year.
    fn measured_at_once(&self, end: usize) -> bool {
        let next = self.at(end);
        let unit =
            next.kind == Kind::Word || next.kind == Kind::Mark && matches!(next.ch, '%' | '$' | '°' | ':');
        let decimal = || self.at(end + 1).kind == Kind::Digits && !self.at(end + 1).spaced;
        unit && !next.spaced || next.is_mark('.') && decimal()
    }

    /// 1990s, 1990's, the '50s
    fn decade_in_figures(&self, at: usize) -> Option<Piece> {
        let (token, before) = (self.at(at), self.tokens.before(at));
        let apostrophe = usize::from(self.mark(at + 1, '\''));
        let s = at + 1 + apostrophe;
        let plural = self.at(s).is_word(S)
            && (!self.at(s).spaced || token.len == 2 && before.kind == Kind::Word && apostrophe == 0);
        if !plural || !token.value.is_multiple_of(10) {
            return None;
        }
        if token.len == 4 && (1000..=2100).contains(&token.value) {
            return Some((sure_stretch(decade_from(token.value as i32)), s + 1));
        }
        if token.len != 2 || token.value < 20 {
            return None;
        }
        let led = before.is_mark('\'')
            && !token.spaced
            && at.checked_sub(2).is_some_and(|article| self.is(article, Word::The));
        Some((self.decade(token.value as i32, if led { 2 } else { 0 }), s + 1))
    }
}
