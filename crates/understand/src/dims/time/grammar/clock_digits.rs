//! Hours in figures: 3:30pm, 3.20pm, 15h30, 7ish, 12 noon, 4pm, 10 o'clock, 330 p.m., 0900 hours.

use super::clock::{A, H, HALVES, HOURS, HRS, ISH, M, P};
use super::{Hour, Parser};
use crate::dims::time::meaning::frame::{Clock, HalfDay};
use crate::engine::{Kind, word_hash};
use steward_model::Grain;

impl Parser<'_> {
    /// The hour that figures write.
    pub(super) fn digits_clock(&self, at: usize) -> Hour {
        if self.part_of_a_figure(at) {
            return None;
        }
        let (first, mark, minutes) = (self.at(at), self.at(at + 1), self.at(at + 2));
        let glued = !mark.spaced && !minutes.spaced && minutes.kind == Kind::Digits;
        if first.len <= 2
            && first.value <= 24
            && (mark.is_mark(':') || mark.is_mark('.'))
            && glued
            && minutes.len == 2
            && minutes.value < 60
        {
            return self.parted_clock(at);
        }
        if mark.is_mark('.') && glued {
            return None;
        }
        if first.len <= 2 && first.value <= 24 {
            if let Some(found) = self.hour_by_its_word(at) {
                return Some(found);
            }
            if let Some((half, end)) = self.half_day(at + 1) {
                return self.hour_of_a_half(at, half, end);
            }
            if let Some(end) = self.oclock(at + 1) {
                let clock = Clock::new(first.value as i64, 0, 0, Grain::Hour);
                return Some(match self.half_day(end) {
                    Some((half, end)) => (clock.half_of(half), end, 2),
                    None => (clock, end, 2),
                });
            }
        }
        self.packed_clock(at).or_else(|| self.spoken_hour(at))
    }

    /// $3, 2.15, #4: no hour begins within a figure; but behind a date one does, '2018.3:15', and behind another, 4pm/5pm.
    fn part_of_a_figure(&self, at: usize) -> bool {
        let (first, before) = (self.at(at), self.tokens.before(at));
        if first.spaced || before.kind != Kind::Mark {
            return false;
        }
        let ahead = self.at(at.saturating_sub(2));
        let behind_year = matches!(before.ch, '.' | ':') && ahead.len == 4 && ahead.kind == Kind::Digits;
        let behind_hour = before.ch == '/' && HALVES.contains(&ahead.hash);
        matches!(before.ch, '.' | ':' | '$' | '£' | '€' | '¥' | '#' | '+' | '%' | '/')
            && !behind_year
            && !behind_hour
    }

    /// 3:20, 3:20:10, 3:20:10.5, 3.20pm, 12:00 noon, 3:20a, 8:00时
    fn parted_clock(&self, at: usize) -> Hour {
        let (first, mark) = (self.at(at), self.at(at + 1));
        let (second, grain, end) = self.seconds(at + 3);
        let mut clock = Clock::new(first.value as i64, self.at(at + 2).value as i64, second, grain);
        if first.len == 2 && first.value < 10 {
            clock.half = HalfDay::Full;
        }
        let colon = mark.is_mark(':');
        if let Some((half, end)) = self.half_day(end) {
            return Some((clock.half_of(half), end, 2));
        }
        if let Some(end) = self.oclock(end) {
            return Some((clock, end, 2));
        }
        if let Some((clock, end)) = self.twelve_named(&clock, end) {
            return Some((clock, end, 2));
        }
        let (letter, after) = (self.at(end), self.at(end + 1));
        if colon && (letter.is_word(A) || letter.is_word(P)) && matches!(after.kind, Kind::End | Kind::Mark) {
            let half = if letter.hash == A { HalfDay::Am } else { HalfDay::Pm };
            return Some((clock.half_of(half), end + 1, 2));
        }
        // 1.2.3 and 3.50% are no hours.
        let version = || letter.is_mark('.') && after.kind == Kind::Digits || letter.is_mark('%');
        if mark.is_mark('.') && version() || letter.is_word(const { word_hash("percent") }) {
            return None;
        }
        let about = letter.is_word(ISH) || letter.is_word(const { word_hash("sharp") });
        let sure = colon || about && !letter.newline;
        let end = self.ish(end);
        let hour_said = sure
            && self.among(end, "时点分")
            && self.at(end + 1).kind != Kind::Digits
            && !self.han(end + 1, '候');
        Some((clock, end + usize::from(hour_said), if sure { 2 } else { 0 }))
    }

    /// The seconds behind minutes, where they stand, how exactly the hour is told by them, and the first token after.
    fn seconds(&self, at: usize) -> (i64, Grain, usize) {
        let glued = |at: usize| !self.at(at).spaced;
        let seconds = self.at(at + 1);
        let written = self.mark(at, ':')
            && glued(at)
            && seconds.kind == Kind::Digits
            && seconds.len == 2
            && seconds.value < 60;
        if !written {
            return (0, Grain::Minute, at);
        }
        let fraction =
            self.mark(at + 2, '.') && glued(at + 2) && self.at(at + 3).kind == Kind::Digits && glued(at + 3);
        (seconds.value as i64, Grain::Second, at + if fraction { 4 } else { 2 })
    }

    /// 15h, 15h30, 7ish, 12 noon
    fn hour_by_its_word(&self, at: usize) -> Hour {
        let (hour, word) = (self.at(at).value as i64, self.at(at + 1));
        if word.is_word(H) && !word.spaced {
            let full = |clock: Clock| Clock { half: HalfDay::Full, ..clock };
            if let Some(minute) = self.minutes_after_h(at) {
                return Some((full(Clock::new(hour, minute, 0, Grain::Minute)), at + 3, 2));
            }
            let strength = if hour > 12 { 1 } else { 0 };
            return Some((full(Clock::new(hour, 0, 0, Grain::Hour)), at + 2, strength));
        }
        let clock = Clock::new(hour, 0, 0, Grain::Hour);
        if (1..=12).contains(&hour) && word.is_word(ISH) && self.half_day(at + 1).is_none() {
            return Some((clock, at + 2, 2));
        }
        self.twelve_named(&clock, at + 1).map(|(clock, end)| (clock, end, 2))
    }

    /// 4pm, 15 pm, 4a: the letter alone is not enough, since '4a' may be a size or a seat.
    fn hour_of_a_half(&self, at: usize, half: HalfDay, end: usize) -> Hour {
        let (hour, mark) = (self.at(at).value as i64, self.at(at + 1));
        let letter = mark.len == 1 && !mark.spaced && !self.at(at + 2).is_word(M) && !self.mark(at + 2, '.');
        let clock = Clock::new(hour, 0, 0, Grain::Hour);
        if hour > 12 {
            return (!letter).then_some((clock, end, 2));
        }
        Some((clock.half_of(half), end, if letter { 0 } else { 2 }))
    }

    /// 330 p.m., 1030am, 0900 hours, 2100h
    fn packed_clock(&self, at: usize) -> Hour {
        let first = self.at(at);
        if !(3..=4).contains(&first.len) || first.value >= 2400 || first.value % 100 >= 60 {
            return None;
        }
        let (hour, minute) = (first.value as i64 / 100, first.value as i64 % 100);
        let clock = Clock::new(hour, minute, 0, Grain::Minute);
        if let Some((half, end)) = self.half_day(at + 1)
            && (1..=12).contains(&hour)
        {
            return Some((clock.half_of(half), end, 2));
        }
        let next = self.at(at + 1);
        let hours =
            next.is_word(HRS) || next.is_word(HOURS) && self.called(at) || next.is_word(H) && !next.spaced;
        (first.len == 4 && hours).then_some((Clock { half: HalfDay::Full, ..clock }, at + 2, 2))
    }
}
