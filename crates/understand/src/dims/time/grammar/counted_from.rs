//! Lengths counted from a moment that is said: a week from tomorrow, two days after Easter, for 2 hours from 4pm.

use super::pieces::one;
use super::relative::time;
use super::{Found, Parser, Piece};
use crate::dims::duration::Length;
use crate::dims::time::meaning::calendar::{self as cal, Stretch, Unit};
use crate::dims::time::meaning::frame::Frame;
use crate::dims::time::meaning::resolve;
use crate::dims::time::words::Word;
use crate::engine::{Kind, word_hash};
use steward_model::{Grain, TimeValue};

impl Parser<'_> {
    /// from now, from tomorrow, after Easter, before Friday
    pub(super) fn counted_from(&self, length: &Length, at: usize) -> Option<Found> {
        let (word, next) = self.word(at)?;
        // two weeks starting next Monday: how long it goes on, from then
        if word == Word::Since && !self.at(at).is_word(const { word_hash("since") }) {
            let begun = self.lasting_from(length.end, length, length.end)?;
            return Some(Found { start: 0, ..begun });
        }
        let (sign, next) = match word {
            Word::From | Word::After | Word::Since => (1, next),
            Word::Before => (-1, next),
            // a week on Tuesday, a fortnight tomorrow
            Word::On if self.weeks(length) && matches!(self.sense(next), Some(Word::Weekday { .. })) => {
                (1, next)
            }
            Word::Day(0..) if self.weeks(length) => (1, at),
            _ => return None,
        };
        if self.at(at).kind == Kind::Han || self.at(at).newline {
            return None;
        }
        let _guard = self.deeper()?;
        let (frame, end) = self.counted_from_day(next)?;
        if frame.bare.is_some() || self.range(frame, end, false, true).is_some() && word == Word::From {
            return None;
        }
        let values = if let Some((at, grain)) = frame.moment {
            let at = length.from(at, sign)?;
            let mut values: Vec<_> = self.moved(length, sign).into_iter().take(2).collect();
            values.insert(values.len().min(1), TimeValue::Instant { at, grain });
            values
        } else if frame.timed() {
            self.moved_from_hours(&frame, length, sign)?
        } else {
            let mut values = self.moved_from_days(&frame, length, sign)?;
            // 'a year from Christmas': from the last one.
            if length.least == Unit::Year && frame.holiday.is_some() {
                values.reverse();
            }
            values
        };
        Some(time(end, values, 2))
    }

    /// The day that is counted from; 'from today on Tuesday': the weekday is of the day that is counted to.
    fn counted_from_day(&self, next: usize) -> Option<Piece> {
        let (frame, end) = self.point(next)?;
        if frame.weekday.is_some() && (frame.dates.is_some() || frame.holiday.is_some()) {
            return self.piece(self.soft(next));
        }
        Some((frame, end))
    }

    /// two hours after 3pm, a day before 5 May at noon
    fn moved_from_hours(&self, frame: &Frame, length: &Length, sign: i32) -> Option<Vec<TimeValue>> {
        let mut values = Vec::new();
        for value in resolve::values(frame, &self.now) {
            match value {
                TimeValue::Instant { at, .. } => {
                    let at = length.from(at, sign)?;
                    values.push(TimeValue::Instant { at, grain: Grain::Minute });
                    if length.least >= Unit::Day {
                        let day = cal::day(at.date())?;
                        values.push(resolve::interval(day.from, day.to, Grain::Day));
                    }
                }
                TimeValue::TimeOfDay { tod, .. } => {
                    // Midnight is the one to come.
                    let midnight = frame.clock.is_some_and(|clock| clock.hour == 24);
                    let day = cal::plus_days(self.now.at.date(), i32::from(midnight))?;
                    let at = length.from(day.to_datetime(tod), sign)?;
                    values.push(TimeValue::Instant { at, grain: Grain::Minute });
                }
                _ => {}
            }
        }
        Some(values)
    }

    /// Each of the days of a frame, so much later or earlier: the moment, or the day it falls on.
    pub(super) fn moved_from_days(
        &self,
        frame: &Frame,
        length: &Length,
        sign: i32,
    ) -> Option<Vec<TimeValue>> {
        let moved = |stretch: Stretch| {
            let moved = length.from(stretch.from, sign)?;
            if length.least < Unit::Day {
                return Some(TimeValue::Instant { at: moved, grain: length.least.grain() });
            }
            let day = cal::day(moved.date())?;
            Some(resolve::interval(day.from, day.to, Grain::Day))
        };
        resolve::dates(frame, &self.now).iter().map(moved).collect()
    }

    /// A week or a few of them, which a day may follow that they are counted from.
    fn weeks(&self, length: &Length) -> bool {
        if self.is(length.end.saturating_sub(1), Word::Fortnight) {
            return length.parts == 1;
        }
        let weeks = length.unit == Unit::Week && length.parts == 1;
        weeks && (1.0..=4.0).contains(&length.count) && self.tokens.before(length.end).kind == Kind::Word
    }

    /// for 2 hours starting from 4pm, for 2.5 hours from 9
    pub(super) fn lasting_from(&self, next: usize, length: &Length, at: usize) -> Option<Found> {
        let comma = usize::from(self.mark(length.end, ','));
        let (word, start) = self.word(length.end + comma)?;
        if !matches!(word, Word::From | Word::Since) {
            return None;
        }
        let start = self.skip_soft(start);
        let (frame, end) = self.point(start).filter(|(frame, _)| frame.bare.is_none()).or_else(|| {
            let (clock, end) = self.introduced_hour(start)?;
            Some((Frame { clock: Some(clock), ..one(0) }, end))
        })?;
        // 'for a week from tomorrow' is one phrase; 'for a week starting tomorrow' says 'for' of something else.
        let start = if word == Word::Since && !self.scan.is_whole(at, end) { next } else { at };
        Some(Found { start, ..time(end, self.lasting(&frame, length), 2) })
    }

    /// A time that goes on for so long.
    pub(super) fn lasting(&self, frame: &Frame, length: &Length) -> Vec<TimeValue> {
        let mut values = Vec::new();
        for value in resolve::values(frame, &self.now) {
            let (from, grain) = match value {
                TimeValue::Instant { at, grain } => (at, grain.min(length.least.grain())),
                TimeValue::TimeOfDay { tod, .. } => (self.now.at.date().to_datetime(tod), Grain::Minute),
                TimeValue::Interval { from: Some(from), grain, .. } => {
                    (from, grain.min(length.least.grain()))
                }
                _ => continue,
            };
            if let Some(to) = length.from(from, 1) {
                values.push(resolve::interval(from, to, grain));
            }
        }
        values
    }
}
