//! Bounds of time: before Monday, since 3, until 5pm, 之前, 以后, and hours on a day: Thursday from 9:30 to 11, Tuesday after 1pm.

use super::pieces::one;
use super::{Found, Parser};
use crate::dims::time::meaning::frame::{Clock, Edge, Frame, HalfDay};
use crate::dims::time::meaning::resolve::Now;
use crate::dims::time::meaning::{resolve, spans};
use crate::dims::time::words::Word;
use crate::engine::Kind;
use jiff::ToSpan as _;
use steward_model::{Bound, Grain, TimeValue};

impl Parser<'_> {
    /// before Monday, since 3, until 5pm, by tomorrow; `next` is behind the word.
    pub(super) fn bound(&self, word: Word, next: usize) -> Option<Found> {
        let start = self.skip_soft(next);
        let (mut frame, mut end) = self.point(start).or_else(|| {
            let (clock, end) = self.introduced_hour(start)?;
            let known = self.at(start).len > 2
                || matches!(word, Word::Until | Word::By | Word::Since | Word::Before | Word::After);
            known.then_some((Frame { clock: Some(clock), ..one(1) }, end))
        })?;
        if let Some(bare) = frame.bare.take() {
            if frame.dated() || self.counted(end) || bare > 24 {
                return None;
            }
            frame.clock = Some(Clock::new(i64::from(bare), 0, 0, Grain::Hour));
            frame.strength = 1;
            (frame, end) = self.grow(frame, end);
        }
        frame.strength = frame.strength.max(1);
        // starting July 5th for two weeks
        if word == Word::Since
            && let Some(found) = self.lasting_after(&frame, end)
        {
            return Some(found);
        }
        let values = match word {
            Word::Before => resolve::bounded(&frame, &self.now, Bound::Before),
            Word::After => resolve::bounded(&frame, &self.now, Bound::After),
            // What has gone on since then began in the past, but for 'starting Monday'.
            Word::Since
                if self.at(next.saturating_sub(1)).is_word(const { crate::engine::word_hash("since") })
                    || self.han(next.saturating_sub(1), '从') =>
            {
                resolve::bounded(&frame, &Now { past: true, ..self.now }, Bound::Since)
            }
            Word::Since => resolve::bounded(&frame, &self.now, Bound::Since),
            Word::By => self.by(&frame),
            _ => {
                let mut values = resolve::bounded(&frame, &self.now, Bound::Until);
                // 截止到2018年: up to its beginning, for some.
                if self.at(next.saturating_sub(1)).kind == Kind::Han {
                    values.truncate(2);
                    values.extend(resolve::bounded(&frame, &self.now, Bound::Before).into_iter().take(1));
                }
                values
            }
        };
        Some(Found::sure("bound", end, values))
    }

    /// Thursday from 9:30 to 11, 1/1/2015 between 10 and 11:30, Tuesday after 1pm
    pub(super) fn hours_after(&self, frame: &Frame, end: usize) -> Option<Found> {
        if !frame.dated()
            || frame.clock.is_some()
            || frame.spans()
            || frame.no_day()
            || self.at(end).newline
            || self.at(end).kind == Kind::Han
        {
            return None;
        }
        let comma = usize::from(self.mark(end, ','));
        let (word, next) = self.word(end + comma)?;
        let start = self.skip_soft(next);
        match word {
            Word::From | Word::Between => self.hours_from_to(frame, start, word == Word::Between),
            Word::Before | Word::After | Word::Since | Word::Until | Word::By => {
                self.hour_as_bound(frame, word, start)
            }
            _ => None,
        }
    }

    /// Thursday from 9:30 to 11: both hours are on that day, and in the part of it that is said.
    fn hours_from_to(&self, day: &Frame, start: usize, between: bool) -> Option<Found> {
        let (first, after) = self.point(start).or_else(|| {
            let (clock, after) = self.introduced_hour(start)?;
            Some((Frame { clock: Some(clock), ..one(0) }, after))
        })?;
        let Some((mut first, mut last, after, _)) = self.both_ends(first, after, between, true) else {
            let whole = day.merge(&first).filter(|merged| merged.clock.is_some())?;
            return self.lasting_after(&whole, after);
        };
        if first.dated() || last.dated() || first.clock.is_none() {
            return None;
        }
        let open = |frame: &Frame| {
            frame.part.is_none() && frame.clock.is_some_and(|clock| clock.half == HalfDay::Unknown)
        };
        if day.part.is_some() && open(&first) {
            first.part = day.part;
            if open(&last) {
                last.part = day.part;
            }
        }
        let day = Frame { part: None, ..*day };
        let values = spans::range(&day.merge(&first)?, &day.merge(&last)?, &self.now);
        (!values.is_empty()).then(|| Found::sure("range", after, values))
    }

    /// Tuesday after 1pm, tomorrow by lunch; 'tonight by 9' is nine of the evening.
    fn hour_as_bound(&self, day: &Frame, word: Word, start: usize) -> Option<Found> {
        if let Some(found) = self.meal_on(day, word, start) {
            return Some(found);
        }
        let (clock, after) = match self.point(start) {
            Some((clock, after)) if clock.bare.is_none() => (clock, after),
            _ => {
                let (clock, after) = self.introduced_hour(start)?;
                self.grow(Frame { clock: Some(clock), ..one(0) }, after)
            }
        };
        if clock.dated() || clock.clock.is_none() {
            return None;
        }
        let open = clock.part.is_none() && clock.clock.is_some_and(|clock| clock.half == HalfDay::Unknown);
        let day = if open { *day } else { Frame { part: None, ..*day } };
        let merged = day.merge(&clock)?;
        let bound = match word {
            Word::Before | Word::By => Bound::Before,
            Word::After => Bound::After,
            Word::Since => Bound::Since,
            _ => Bound::Until,
        };
        let mut values = resolve::bounded(&merged, &self.now, bound);
        values.truncate(2);
        values.extend(resolve::values(&merged, &self.now).into_iter().take(1));
        Some(Found::sure("bound", after, values))
    }

    /// 之前, 以后, 起, or later.
    pub(super) fn bound_after(&self, frame: &Frame, end: usize) -> Option<Found> {
        let (word, after) = self.word(end)?;
        if self.at(end).newline {
            return None;
        }
        let han = self.at(end).kind == Kind::Han;
        let bound = match word {
            Word::OrLater => Bound::Since,
            Word::OrEarlier => Bound::Until,
            Word::Before if han => Bound::Before,
            Word::After if han => Bound::After,
            _ => return None,
        };
        if han && end + 1 == after && self.part_of(frame, end).is_some() {
            return None;
        }
        // 'and after 6pm' begins another.
        if !han && (self.piece(after).is_some() || self.introduced_hour(after).is_some()) {
            return None;
        }
        // 起至今, 以来至今
        let mut after = after;
        while let Some((Word::OrLater, more)) = self.word(after).filter(|_| bound == Bound::Since && han) {
            after = more;
        }
        // 后面, 前面, 起来, 开始了 are words of their own.
        if han && self.among(after, "面边任者床飞") && !self.zh_of_noodles(after) {
            return None;
        }
        let values = self.values_bounded(frame, bound);
        let strength = 2.min(self.weight(frame) + 1);
        Some(Found { strength, ..Found::sure("bound", after, values) })
    }

    /// What a bound behind a time means; with 'before' some say up to its end: 年底前, 月底前, 五点前.
    fn values_bounded(&self, frame: &Frame, bound: Bound) -> Vec<TimeValue> {
        let mut values = resolve::bounded(frame, &self.now, bound);
        if bound != Bound::Before {
            return values;
        }
        values.truncate(1);
        let until = resolve::bounded(frame, &self.now, Bound::Until);
        // 月底前: by its end rather than before it.
        if frame.edge == Some(Edge::End) {
            values.splice(0..0, until.iter().take(1).cloned());
        }
        // 年底前: until its end.
        let begun = |value: &&TimeValue| matches!(value, TimeValue::Interval { from: Some(_), .. });
        values.extend(until.iter().find(begun).cloned());
        if frame.clock.is_some_and(|clock| clock.grain == Grain::Hour)
            && let Some(TimeValue::Interval { to: Some(to), .. }) = values.first()
        {
            let over = resolve::interval(self.now.at, to.saturating_add(1.hour()), Grain::Hour);
            values.extend((*to > self.now.at && frame.dated()).then_some(over));
        }
        let room = 3usize.saturating_sub(values.len());
        values.extend(until.into_iter().take(room));
        values
    }
}
