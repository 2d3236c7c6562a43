//! Hours in words, and hours that only a word before them makes so: three thirty pm, ten o'clock, at 7, at 1030, at seven.

use super::clock::{ISH, OH};
use super::en_hours::goes_on;
use super::{Hour, Parser};
use crate::dims::numerals::{self, Form, Numeral};
use crate::dims::time::meaning::frame::Clock;
use crate::dims::time::words::Word;
use crate::engine::{Kind, hashes};
use steward_model::Grain;

impl Parser<'_> {
    /// three thirty pm, ten o'clock, twelve oh five am
    pub(super) fn word_clock(&self, at: usize) -> Hour {
        if self.is(at, Word::Noon) || self.is(at, Word::Midnight) {
            return None;
        }
        if let Some((clock, end)) = self.military(at) {
            return Some((clock, end, 2));
        }
        if let Some(spoken) = self.spoken_hour(at) {
            return Some(spoken);
        }
        let hour =
            numerals::en::cardinal(self.tokens, at).filter(|number| !number.vague && !number.fraction)?;
        let whole = hour.whole().filter(|hour| (1..=24).contains(hour))? as i64;
        if !matches!(numerals::en::cardinal(self.tokens, at), Some(Numeral { form: Form::Words, .. })) {
            return None;
        }
        if let Some(end) = self.oclock(hour.end) {
            let clock = Clock::new(whole, 0, 0, Grain::Hour);
            return Some(match self.half_day(end) {
                Some((half, end)) => (clock.half_of(half), end, 2),
                None => (clock, end, 2),
            });
        }
        if whole > 12 {
            return None;
        }
        if let Some((half, end)) = self.half_day(hour.end) {
            return Some((Clock::new(whole, 0, 0, Grain::Hour).half_of(half), end, 2));
        }
        if let Some((clock, end)) = self.twelve_named(&Clock::new(whole, 0, 0, Grain::Hour), hour.end) {
            return Some((clock, end, 2));
        }
        let (minute, end) = self.spoken_minutes(hour.end)?;
        let clock = Clock::new(whole, minute, 0, Grain::Minute);
        if let Some((half, end)) = self.half_day(end) {
            return Some((clock.half_of(half), end, 2));
        }
        let said = if self.said_alone(at, end, minute) { 2 } else { 0 };
        Some((clock, self.oclock(end).unwrap_or(end), said))
    }

    /// The minutes behind an hour in words: thirty, oh five, forty-five.
    pub(super) fn spoken_minutes(&self, at: usize) -> Option<(i64, usize)> {
        let hyphen = usize::from(self.mark(at, '-') && !self.at(at).spaced);
        let next = at + hyphen;
        if self.at(next).newline {
            return None;
        }
        if self.at(next).kind == Kind::Word && OH.contains(&self.at(next).hash) {
            let minute = numerals::en::cardinal(self.tokens, next + 1)?;
            return minute
                .whole()
                .filter(|minute| (1..10).contains(minute))
                .map(|value| (value as i64, minute.end));
        }
        let minute = numerals::en::cardinal(self.tokens, next)?;
        if minute.form != Form::Words {
            return None;
        }
        minute.whole().filter(|minute| (10..60).contains(minute)).map(|value| (value as i64, minute.end))
    }

    /// An hour that a word such as 'at' makes sure: 7, seven, 1030, 3 thirty.
    pub(super) fn introduced_hour(&self, at: usize) -> Option<(Clock, usize)> {
        if let Some((clock, end, _)) = self.clock(at) {
            return Some((clock, end));
        }
        let token = self.at(at);
        match token.kind {
            Kind::Digits if self.no_hour_by_what_follows(at + 1) => None,
            Kind::Digits if token.len <= 2 && token.value <= 24 => Some(self.hour_by_figure(at)),
            Kind::Digits => self.hour_and_minutes_together(at),
            Kind::Word => {
                let number = numerals::en::cardinal(self.tokens, at).filter(|number| {
                    !number.vague && !hashes!("a couple pair dozen").contains(&token.hash)
                })?;
                let hour = number.whole().filter(|hour| (1..=12).contains(hour))?;
                Some((Clock::new(hour as i64, 0, 0, Grain::Hour), number.end))
            }
            _ => None,
        }
    }

    /// at 7/10, at 7½, at 7kg, at 7 percent: a share, a size, a price.
    fn no_hour_by_what_follows(&self, end: usize) -> bool {
        let (next, figures) = (self.at(end), self.at(end + 1));
        let tail = next.kind == Kind::Mark
            && matches!(next.ch, '/' | '%' | ',' | '.' | ':')
            && figures.kind == Kind::Digits
            && !figures.spaced;
        let glued =
            tail || matches!(next.ch, '½' | '¼' | '¾') || next.kind == Kind::Word && !next.is_word(ISH);
        glued && !next.spaced
            || next.kind == Kind::Word && hashes!("percent dollars bucks").contains(&next.hash)
    }

    /// 7, 7ish, 3 thirty, 7 30 pm
    fn hour_by_figure(&self, at: usize) -> (Clock, usize) {
        let clock = Clock::new(self.at(at).value as i64, 0, 0, Grain::Hour);
        let with = |minute: i64| Clock { minute, grain: Grain::Minute, ..clock };
        if let Some((minute, end)) = self.spoken_minutes(at + 1) {
            return (with(minute), end);
        }
        let (next, last) = (self.at(at + 1), self.at(at + 2));
        if next.kind != Kind::Digits || next.len != 2 || next.value >= 60 || next.newline {
            return (clock, self.ish(at + 1));
        }
        let clock_and_minutes = with(next.value as i64);
        if let Some((half, end)) = self.half_day(at + 2) {
            return (clock_and_minutes.half_of(half), end);
        }
        let closes = last.kind == Kind::End || last.kind == Kind::Mark && matches!(last.ch, ',' | '!' | '?');
        if closes { (clock_and_minutes, at + 2) } else { (clock, self.ish(at + 1)) }
    }

    /// 1030, 730, 730ish; not 555-123, nor 1030 of something.
    fn hour_and_minutes_together(&self, at: usize) -> Option<(Clock, usize)> {
        let (token, next) = (self.at(at), self.at(at + 1));
        if token.len == 3 && next.is_mark('-') && self.at(at + 2).len == 3 {
            return None;
        }
        let figures = (3..=4).contains(&token.len) && token.value < 2400 && token.value % 100 < 60;
        let free =
            || next.kind != Kind::Word || self.word(at + 1).is_some() || next.is_word(ISH) || goes_on(next);
        if !figures || !free() {
            return None;
        }
        let value = token.value as i64;
        Some((Clock::new(value / 100, value % 100, 0, Grain::Minute), self.ish(at + 1)))
    }
}
