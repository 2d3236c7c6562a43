//! Hours as people say them in short: half ten, 9 sharp, sevenish, 7-ish.

use super::Parser;
use super::clock::ISH;
use crate::dims::duration::en::TAKES;
use crate::dims::numerals::{self, Form};
use crate::dims::time::meaning::frame::Clock;
use crate::dims::time::words::Word;
use crate::engine::{Kind, Token, hashes, word_hash};
use steward_model::Grain;

/// The back of seven.
pub(super) const BACK: u64 = word_hash("back");
/// From one on.
pub(super) const ABOUT: &[u64] = hashes!(
    "oneish twoish threeish fourish fiveish sixish sevenish eightish nineish tenish elevenish twelveish"
);

/// Words that go on behind an hour, and are counted by nothing: half six works, half 7 ok.
const GOES_ON: &[u64] = hashes!(
    "instead rather because cos but there when lor leh outside near opposite with though tho works suits is \
     ok okay then please pls would if sounds can lah so"
);
/// What has a number and a plus: iphone 8 plus.
const NAMED_PLUS: &[u64] = hashes!("iphone galaxy samsung redmi pixel note size age grade level");
/// Who is met, called or spoken of is a person: see tom 7pm.
const MET: &[u64] = hashes!("with see meet meeting seeing call ask tell told to for from and uncle mr like");

/// The word leaves the hour before it one.
pub(super) fn goes_on(token: &Token) -> bool {
    token.kind == Kind::Word && GOES_ON.contains(&token.hash)
}

impl Parser<'_> {
    /// '5 plus': five and a bit, in Singapore and around, where nothing that is counted follows.
    pub(super) fn plus(&self, at: usize) -> usize {
        let plus = self.at(at).is_word(const { word_hash("plus") }) && !self.at(at).newline;
        let named = at.checked_sub(2).is_some_and(|before| {
            let token = self.at(before);
            token.kind == Kind::Word && NAMED_PLUS.contains(&token.hash)
        });
        at + usize::from(plus && !named && self.ends(at + 1))
    }

    /// tom nite, tom 7pm: tomorrow.
    pub(super) fn for_tomorrow(&self, at: usize, end: usize) -> bool {
        let (token, before) = (self.at(at), self.tokens.before(at));
        if !token.is_word(const { word_hash("tom") }) || token.capital || self.at(end).newline {
            return false;
        }
        let part = matches!(self.word(end), Some((Word::Part(_), _)));
        let hour = || {
            self.at(end).kind == Kind::Digits && self.clock(end).is_some_and(|(.., strength)| strength == 2)
        };
        !(before.kind == Kind::Word && MET.contains(&before.hash)) && (part || hour())
    }

    /// 9 sharp, nine on the dot, sevenish, 7-ish; not 9 sharp knives.
    pub(super) fn spoken_hour(&self, at: usize) -> Option<(Clock, usize, u8)> {
        let token = self.at(at);
        let hour = |hour: i64| Clock::new(hour, 0, 0, Grain::Hour);
        if let Some(place) = ABOUT.iter().position(|hash| token.is_word(*hash)) {
            return Some((hour(place as i64 + 1), at + 1, 2));
        }
        // the back of seven: a little past it, as the Scots say.
        if token.is_word(BACK)
            && self.is(at + 1, Word::Of)
            && at.checked_sub(1).is_some_and(|before| self.is(before, Word::The))
        {
            let (clock, end) = self.introduced_hour(at + 2)?;
            return (end == at + 3 && self.ends(end)).then_some((clock, end, 2));
        }
        let next = self.at(at + 1);
        let dashed = next.is_mark('-') && !next.spaced && self.at(at + 2).is_word(ISH);
        let exact = next.is_word(const { word_hash("sharp") });
        let dot = self.is(at + 1, Word::On)
            && self.is(at + 2, Word::The)
            && self.at(at + 3).is_word(const { word_hash("dot") });
        if !(dashed || exact || dot) || next.newline {
            return None;
        }
        let number = match token.kind {
            Kind::Digits if token.len <= 2 => numerals::digits(self.tokens, at)?,
            Kind::Word => numerals::en::cardinal(self.tokens, at)?,
            _ => return None,
        };
        let value = number.whole().filter(|value| (1..=24).contains(value) && number.end == at + 1)?;
        let after = at + if dot { 4 } else { 2 + usize::from(dashed) };
        let end = if dashed { after } else { number.end };
        self.ends(after).then_some((hour(value as i64), end, 2))
    }

    /// half ten, half 7: half past it, as the British say; not half 10 eggs, nor the first half 3-1.
    pub(super) fn half_hour(&self, at: usize) -> Option<(Clock, usize, u8)> {
        const COUNTED: &[u64] = hashes!("first second other and");
        let before = self.tokens.before(at);
        if self.at(at + 1).newline || before.kind == Kind::Word && COUNTED.contains(&before.hash) {
            return None;
        }
        // half sevenish
        if let Some(place) = ABOUT.iter().position(|hash| self.at(at + 1).is_word(*hash)) {
            return Some((Clock::new(place as i64 + 1, 30, 0, Grain::Minute), at + 2, 2));
        }
        let number = match self.at(at + 1).kind {
            Kind::Digits if self.at(at + 1).len <= 2 => numerals::digits(self.tokens, at + 1)?,
            Kind::Word => numerals::en::cardinal(self.tokens, at + 1)
                .filter(|number| number.form == Form::Words && !number.vague && !number.fraction)?,
            _ => return None,
        };
        let hour = number.whole().filter(|hour| (1..=12).contains(hour))?;
        let length = crate::dims::duration::en::unit(self.tokens, number.end).is_some();
        let clock = Clock::new(hour as i64, 30, 0, Grain::Minute);
        let about = self.ish(number.end);
        if about > number.end {
            return Some((clock, about, 2));
        }
        if !self.ends(number.end) || length {
            return None;
        }
        Some(match self.half_day(number.end) {
            Some((half, end)) => (clock.half_of(half), end, 2),
            // half 7 at mine, for half 10
            None => (clock, number.end, 2),
        })
    }

    /// takes 1h30, a 2h15 drive: a length, where such words stand beside it.
    pub(super) fn how_long(&self, at: usize) -> bool {
        const LASTS: &[u64] = hashes!("takes take took taking lasts lasted another under only");
        let (before, next) = (self.tokens.before(at), self.at(at + 3));
        self.at(at).value < 10
            && (before.kind == Kind::Word && LASTS.contains(&before.hash) && !self.at(at).newline
                || next.kind == Kind::Word && TAKES.contains(&next.hash) && !next.newline)
    }

    /// No noun follows that what stands before would count.
    pub(super) fn ends(&self, at: usize) -> bool {
        let next: &Token = self.at(at);
        match next.kind {
            Kind::End => true,
            Kind::Mark => {
                next.spaced || self.at(at + 1).spaced || matches!(next.ch, '?' | '!' | ',' | '.' | ')')
            }
            Kind::Word => {
                next.newline || next.spaced && (self.word(at).is_some() || GOES_ON.contains(&next.hash))
            }
            Kind::Digits | Kind::Han => next.newline,
        }
    }
}
