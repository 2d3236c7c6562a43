//! Hours as English and digits write them: 3:30pm, 15h30, half past three, ten to 2, at 1030.

use super::{Hour, Parser};
use crate::dims::numerals::{self, Form};
use crate::dims::time::meaning::frame::{Clock, HalfDay};
use crate::dims::time::words::Word;
use crate::engine::{Kind, hashes, word_hash};
use steward_model::Grain;

pub(super) const A: u64 = word_hash("a");
pub(super) const P: u64 = word_hash("p");
pub(super) const M: u64 = word_hash("m");
const AM: u64 = word_hash("am");
/// The halves of the day.
pub(super) const HALVES: [u64; 2] = [AM, PM];
const NN: u64 = word_hash("nn");
const PM: u64 = word_hash("pm");
pub(super) const ISH: u64 = word_hash("ish");
pub(super) const H: u64 = word_hash("h");
pub(super) const HRS: u64 = word_hash("hrs");
pub(super) const HOURS: u64 = word_hash("hours");
pub(super) const OH: &[u64] = hashes!("oh o");

impl Parser<'_> {
    /// An hour at a token: the clock, the first token after, and how sure it is an hour (0 to 2).
    pub(super) fn read_clock(&self, at: usize) -> Hour {
        match self.at(at).kind {
            Kind::Digits => self.to_hour(at).or_else(|| self.told_hour(at)).or_else(|| self.digits_clock(at)),
            Kind::Word => self.to_hour(at).or_else(|| self.word_clock(at)),
            _ => None,
        }
    }

    /// am, p.m., a (only right after digits), `3ish pm`.
    pub(super) fn half_day(&self, at: usize) -> Option<(HalfDay, usize)> {
        let mut index = at;
        if self.at(index).is_word(ISH) {
            index += 1;
        }
        if self.mark(index, '.')
            && !self.at(index).spaced
            && !self.at(index + 1).spaced
            && (self.at(index + 1).is_word(AM) || self.at(index + 1).is_word(PM))
        {
            index += 1;
        }
        let token = self.at(index);
        if token.newline {
            return None;
        }
        // 'in the AM'
        if self.is(index, Word::In) && self.is(index + 1, Word::The) {
            let next = self.at(index + 2);
            if next.is_word(AM) || next.is_word(PM) {
                return Some((if next.hash == AM { HalfDay::Am } else { HalfDay::Pm }, index + 3));
            }
        }
        let half = |hash: u64| if hash == AM || hash == A { HalfDay::Am } else { HalfDay::Pm };
        if token.is_word(const { word_hash("pmish") }) {
            return Some((HalfDay::Pm, index + 1));
        }
        // '12nn': noon, as it is written in the Philippines.
        if token.is_word(NN) && self.tokens.before(index).value == 12 {
            return Some((HalfDay::Pm, index + 1));
        }
        if token.is_word(AM) || token.is_word(PM) {
            let mut end = index + 1;
            // 'pm.' at the end of a sentence keeps its point outside; 'p.m.' takes it in.
            if token.hash == AM && !token.spaced && self.at(end).is_word(ISH) {
                end += 1;
            }
            return Some((half(token.hash), end));
        }
        if token.is_word(A) || token.is_word(P) {
            let dotted = self.mark(index + 1, '.') && self.at(index + 2).is_word(M);
            if dotted {
                let end = index + 3;
                let point = self.mark(end, '.') && !self.at(end).spaced;
                return Some((half(token.hash), end + usize::from(point)));
            }
            if self.at(index + 1).is_word(M) {
                return Some((half(token.hash), index + 2));
            }
            if !token.spaced && self.tokens.before(index).kind == Kind::Digits {
                let point = self.mark(index + 1, '.') && self.scan.is_whole(at.saturating_sub(2), index + 1);
                return Some((half(token.hash), index + 1 + usize::from(point)));
            }
        }
        None
    }

    /// 15h30, 15h, 1530 hours, fifteen hundred hours: hours of the day, though a unit of length stands beside them.
    pub(super) fn hour_not_length(&self, at: usize) -> bool {
        let (token, next) = (self.at(at), self.at(at + 1));
        match token.kind {
            // 2100h
            Kind::Digits if next.is_word(H) && token.len == 4 => {
                !next.spaced && token.value < 2400 && token.value % 100 < 60
            }
            Kind::Digits if next.is_word(H) => {
                let minutes = self.at(at + 2);
                token.len <= 2
                    && !self.how_long(at)
                    && (self.minutes_after_h(at).is_some()
                        || minutes.kind != Kind::Digits && (13..24).contains(&token.value))
            }
            Kind::Digits => {
                token.len == 4
                    && token.value < 2400
                    && token.value % 100 < 60
                    && (next.is_word(HRS) || next.is_word(HOURS) && self.called(at))
            }
            Kind::Word => self.military(at).is_some(),
            _ => false,
        }
    }

    /// Four digits before 'hours' are a time of day where a word or a zero says so: at 1500 hours, not 1500 hours of work.
    pub(super) fn called(&self, at: usize) -> bool {
        use Word::{After, Around, At, Before, Between, By, From, Since, To, Until};
        let before = at.checked_sub(1).and_then(|before| self.sense(before));
        let introduced =
            matches!(before, Some(At | By | From | To | Until | Before | After | Since | Around | Between));
        introduced || self.at(at).value < 1000 || self.scan.is_whole(at, at + 2)
    }

    /// The minutes of 15h30; not of 2h30m, which is a length.
    pub(super) fn minutes_after_h(&self, at: usize) -> Option<i64> {
        let minutes = self.at(at + 2);
        let unit = self.at(at + 3);
        (minutes.kind == Kind::Digits
            && !minutes.spaced
            && minutes.len == 2
            && minutes.value < 60
            && (unit.spaced || unit.kind != Kind::Word))
            .then_some(minutes.value as i64)
    }

    /// fifteen hundred (hours), oh seven hundred hours, fifteen thirty hours
    pub(super) fn military(&self, at: usize) -> Option<(Clock, usize)> {
        let led = OH.contains(&self.at(at).hash) || self.at(at).is_word(const { word_hash("zero") });
        let start = at + usize::from(led);
        let number = numerals::en::cardinal(self.tokens, start)
            .filter(|number| !number.vague && !number.fraction && number.form == Form::Words)?;
        let value = number.whole()? as i64;
        let hours = |end: usize| self.at(end).is_word(HOURS) || self.at(end).is_word(HRS);
        let (hour, minute, end) = if value % 100 == 0 && (100..=2400).contains(&value) {
            (value / 100, 0, number.end)
        } else if (led || value > 12) && value < 24 {
            let (minute, end) = self.spoken_minutes(number.end)?;
            (value, minute, end)
        } else {
            return None;
        };
        let named = hours(end);
        if !(named || led && minute == 0) {
            return None;
        }
        let clock = Clock { half: HalfDay::Full, ..Clock::new(hour, minute, 0, Grain::Minute) };
        Some((clock, end + usize::from(named)))
    }

    pub(super) fn oclock(&self, at: usize) -> Option<usize> {
        self.word(at).filter(|(word, _)| *word == Word::Oclock).map(|(_, end)| end)
    }

    /// 12 noon, 12:00 midnight, twelve at noon
    pub(super) fn twelve_named(&self, clock: &Clock, end: usize) -> Option<(Clock, usize)> {
        let next = end + usize::from(self.is(end, Word::At) && self.at(end).kind == Kind::Word);
        let hour = match self.word(next) {
            Some((Word::Noon, _)) => 12,
            Some((Word::Midnight, _)) => 24,
            // '12mn', as '12nn'
            _ if self.at(next).is_word(const { word_hash("mn") }) && !self.at(next).spaced => 24,
            _ => return None,
        };
        let twelve = clock.hour == 12 || clock.hour == 0 && hour == 24;
        (twelve && clock.minute == 0 && !self.at(next).newline)
            .then(|| (Clock { half: HalfDay::Full, ..Clock::new(hour, 0, 0, clock.grain) }, next + 1))
    }

    /// Past 'ish' or 'plus'.
    pub(super) fn ish(&self, at: usize) -> usize {
        let end = at + usize::from(self.at(at).is_word(ISH));
        if end > at { end } else { self.plus(at) }
    }
}

impl Clock {
    /// The half of the day said after it; hours beyond 12 keep their own.
    pub(super) fn half_of(self, half: HalfDay) -> Self {
        if self.hour == 0 || self.hour > 12 { self } else { Clock { half, ..self } }
    }
}
