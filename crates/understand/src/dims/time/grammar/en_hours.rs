//! Hours as people say them in short: half ten, 9 sharp, sevenish, 7-ish.

use super::Parser;
use super::clock::ISH;
use crate::dims::numerals::{self, Form};
use crate::dims::time::meaning::frame::Clock;
use crate::dims::time::words::Word;
use crate::engine::{Kind, Token, word_hash};
use steward_model::Grain;

/// From one on.
pub(super) const ABOUT: [u64; 12] = [
    word_hash("oneish"),
    word_hash("twoish"),
    word_hash("threeish"),
    word_hash("fourish"),
    word_hash("fiveish"),
    word_hash("sixish"),
    word_hash("sevenish"),
    word_hash("eightish"),
    word_hash("nineish"),
    word_hash("tenish"),
    word_hash("elevenish"),
    word_hash("twelveish"),
];

impl Parser<'_> {
    /// 9 sharp, nine on the dot, sevenish, 7-ish; not 9 sharp knives.
    pub(super) fn spoken_hour(&self, at: usize) -> Option<(Clock, usize, u8)> {
        let token = self.at(at);
        let hour = |hour: i64| Clock::new(hour, 0, 0, Grain::Hour);
        if let Some(place) = ABOUT.iter().position(|hash| token.is_word(*hash)) {
            return Some((hour(place as i64 + 1), at + 1, 2));
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
        const COUNTED: [u64; 4] =
            [word_hash("first"), word_hash("second"), word_hash("other"), word_hash("and")];
        let before = self.tokens.before(at);
        if self.at(at + 1).newline || before.kind == Kind::Word && COUNTED.contains(&before.hash) {
            return None;
        }
        let number = match self.at(at + 1).kind {
            Kind::Digits if self.at(at + 1).len <= 2 => numerals::digits(self.tokens, at + 1)?,
            Kind::Word => numerals::en::cardinal(self.tokens, at + 1)
                .filter(|number| number.form == Form::Words && !number.vague && !number.fraction)?,
            _ => return None,
        };
        let hour = number.whole().filter(|hour| (1..=12).contains(hour))?;
        let length = crate::dims::duration::en::unit(self.tokens, number.end).is_some();
        if !self.ends(number.end) || length {
            return None;
        }
        let clock = Clock::new(hour as i64, 30, 0, Grain::Minute);
        Some(match self.half_day(number.end) {
            Some((half, end)) => (clock.half_of(half), end, 2),
            None => (clock, number.end, if number.form == Form::Words { 2 } else { 1 }),
        })
    }

    /// No noun follows that what stands before would count.
    fn ends(&self, at: usize) -> bool {
        let next: &Token = self.at(at);
        match next.kind {
            Kind::End => true,
            Kind::Mark => {
                next.spaced || self.at(at + 1).spaced || matches!(next.ch, '?' | '!' | ',' | '.' | ')')
            }
            Kind::Word => next.newline || next.spaced && self.word(at).is_some(),
            Kind::Digits | Kind::Han => next.newline,
        }
    }
}
