//! Lengths of time, alone and counted from now or from another moment: in 3 days, two weeks ago, 三天后, last 2 months.

use super::{Found, Parser};
use crate::dims::duration::{self, Length};
use crate::dims::time::meaning::calendar::{self as cal, Stretch, Unit, units_at};
use crate::dims::time::meaning::frame::{Dates, Edge, Frame};
use crate::dims::time::meaning::resolve;
use crate::dims::time::words::Word;
use crate::engine::{Kind, hashes, word_hash};
use steward_model::{Bound, Grain, TimeValue};

const TIME: u64 = word_hash("time");
/// Before a verb: 'it wont last a week'.
const MODALS: &[u64] = hashes!(
    "wont will would wouldnt should shouldnt can cant could couldnt to doesnt didnt dont may might must only"
);

impl Parser<'_> {
    /// A length counted from now, or from another moment, or alone.
    pub(super) fn relative(&self, at: usize) -> Option<Found> {
        let token = self.at(at);
        if matches!(token.kind, Kind::Han | Kind::Digits)
            && self.scan.has_han
            && let Some(found) = self.zh_relative(at)
        {
            return Some(found);
        }
        if let Some(found) = self.signed(at) {
            return Some(found);
        }
        let Some((word, next)) = self.word(at) else { return self.counted_length(at) };
        let latin = token.kind == Kind::Word;
        match word {
            Word::In if latin => self.in_length(at, next),
            Word::Within if latin => self.within_length(at, next),
            Word::After if latin => self.after_length(next),
            Word::For if latin => self.for_length(at, next),
            Word::More | Word::Less => self.more_than(word == Word::More, next),
            Word::Turn(turn) if turn.abs() == 1 && latin => {
                self.run_of(turn, next).or_else(|| self.counted_length(at))
            }
            // the last 3 weeks of this year
            Word::The if matches!(self.sense(next), Some(Word::Turn(_))) => {
                self.relative(next).filter(|found| !found.duration && self.keeps_article(next, found.end))
            }
            Word::Unit(_) | Word::Later if latin => self.one_from(at).or_else(|| self.counted_length(at)),
            Word::Coming => self.upcoming(next),
            // 'c u 2day' is today; a '2day pass' is good for two.
            Word::Day(0) if token.kind == Kind::Digits && !self.at(at + 1).spaced && !self.lasts(next) => {
                None
            }
            _ => self.counted_length(at),
        }
    }

    /// within 3 days, in the next 2 weeks: up to then; by then, as others say it, is the last moment of it.
    fn within_length(&self, at: usize, next: usize) -> Option<Found> {
        let start = match self.word(self.soft(next)) {
            Some((Word::Turn(1) | Word::Coming, end)) => end,
            _ => self.soft(next),
        };
        let length = self.length(start)?;
        let to = length.from(self.now.at, 1)?;
        let days = length.least >= Unit::Day;
        let to = if days { cal::start_of(to, Unit::Day)? } else { to };
        let mut values = vec![resolve::interval(self.now.at, to, Grain::Second)];
        let run = || self.run(1, &length).into_iter();
        if length.least >= Unit::Decade {
            values.extend(run().take(1));
            let start = if self.is(at + 1, Word::The) { at + 1 } else { 0 };
            return Some(Found { start, ..time(length.end, values, 2) });
        }
        // in the next 3 weeks: within them, or those that begin then
        if self.at(at).is_word(const { word_hash("in") }) && days {
            values.extend(run().take(2));
            return Some(time(length.end, values, 2));
        }
        let moments = self.moved(&length, 1);
        values.extend(moments.first().cloned());
        if length.least >= Unit::Month {
            let unit = if length.least >= Unit::Year { 2 } else { 1 };
            values.extend(moments.get(unit).cloned());
        }
        Some(time(length.end, values, 2))
    }

    /// after 3 days: open from then on, or that moment
    fn after_length(&self, next: usize) -> Option<Found> {
        let Some(length) = self.length(next) else {
            return self.two_lengths(next).map(|found| Found { start: next, ..found });
        };
        let moved = length.from(self.now.at, 1)?;
        let open = |from| TimeValue::Interval {
            from: Some(from),
            to: None,
            grain: length.least.grain(),
            bound: Some(Bound::Since),
        };
        let mut values = vec![open(cal::start_of(moved, rough(length.least))?), open(moved)];
        values.dedup();
        values.extend(self.moved(&length, 1).into_iter().take(1));
        Some(time(length.end, values, 1))
    }

    /// for 2 hours, for 2 hours starting from 4pm
    fn for_length(&self, at: usize, next: usize) -> Option<Found> {
        let length = self.length(self.soft(next))?;
        if let Some(found) = self.lasting_from(next, &length, at) {
            return Some(found);
        }
        Some(Found { start: next, ..self.length_alone(&length, true)? })
    }

    /// more than 2 weeks, less than 3 days ago
    fn more_than(&self, more: bool, next: usize) -> Option<Found> {
        let length = self.length(next).filter(|length| length.sure || length.parts > 1)?;
        if let Some(found) = self.open_ended(&length, more) {
            return Some(found);
        }
        let bound = if more { Bound::More } else { Bound::Less };
        Some(Found { duration: true, ..time(length.end, vec![measured(&length, Some(bound))], 2) })
    }

    /// What goes on for so many days stands here.
    fn lasts(&self, at: usize) -> bool {
        const THINGS: &[u64] =
            hashes!("trip pass course event ticket tour delivery shipping workshop festival stay notice");
        self.at(at).kind == Kind::Word && THINGS.contains(&self.at(at).hash)
    }

    /// more than 2 weeks before today, less than 3 days ago, more than a month from now
    fn open_ended(&self, length: &Length, more: bool) -> Option<Found> {
        let (found, back) = match self.word(length.end) {
            Some((Word::Ago, end)) => (time(end, self.moved(length, -1), 2), true),
            Some((Word::Later | Word::Side(Edge::LastHalf), end)) => {
                (time(end, self.moved(length, 1), 2), false)
            }
            Some((word @ (Word::Before | Word::From | Word::After), _)) => {
                (self.counted_from(length, length.end)?, word == Word::Before)
            }
            _ => return None,
        };
        let values = found.values.iter().take(1).filter_map(|value| {
            let (from, to) = match value {
                TimeValue::Interval { from: Some(from), to: Some(to), .. } => (*from, *to),
                TimeValue::Instant { at, .. } => (*at, *at),
                _ => return None,
            };
            let grain = length.least.grain();
            Some(match (back, more) {
                (true, true) => {
                    TimeValue::Interval { from: None, to: Some(from), grain, bound: Some(Bound::Before) }
                }
                (true, false) => resolve::interval(from, self.now.at, grain),
                (false, true) => {
                    TimeValue::Interval { from: Some(to), to: None, grain, bound: Some(Bound::After) }
                }
                (false, false) => resolve::interval(self.now.at, to, grain),
            })
        });
        Some(Found { values: values.collect(), ..found })
    }

    /// now + 40 minutes, next Tuesday + 10 days
    pub(super) fn added(&self, frame: &Frame, length: &Length) -> Option<Found> {
        if frame.moment.is_some() {
            return Some(time(length.end, self.moved(length, 1), 2));
        }
        let values: Vec<TimeValue> = resolve::values(frame, &self.now)
            .into_iter()
            .filter_map(|value| match value {
                TimeValue::Instant { at, grain } => {
                    Some(TimeValue::Instant { at: length.from(at, 1)?, grain })
                }
                TimeValue::Interval { from: Some(from), .. } if length.least >= Unit::Day => {
                    let day = cal::day(length.from(from, 1)?.date())?;
                    Some(resolve::interval(day.from, day.to, day.grain))
                }
                _ => None,
            })
            .collect();
        (!values.is_empty()).then(|| time(length.end, values, 2))
    }

    pub(super) fn soft(&self, at: usize) -> usize {
        match self.word(at) {
            Some((Word::The | Word::Around, end)) => end,
            _ => at,
        }
    }

    /// +2 months, -5d: a whole message that is a step from now.
    fn signed(&self, at: usize) -> Option<Found> {
        let mark = self.at(at);
        if at != 0 || !(mark.is_mark('+') || mark.is_mark('-')) {
            return None;
        }
        let length = self.length(at + 1)?;
        let sign = if mark.ch == '-' { -1 } else { 1 };
        let values = self.moved(&length, sign);
        self.scan.is_whole(at, length.end).then(|| time(length.end, values, 2))
    }

    /// in 3 days, in a couple of hours, in 2 weeks' time
    fn in_length(&self, at: usize, next: usize) -> Option<Found> {
        // in like 20 mins
        let next = next + usize::from(self.at(next).is_word(const { word_hash("like") }));
        if let Some(found) = self.weekends_away(next, true) {
            return Some(found);
        }
        let Some(length) = self.length(self.soft(next)) else { return self.in_two_lengths(next) };
        // in the 80s: those years
        if self.is(next, Word::The) && self.decade_in_digits(next + 1) {
            return None;
        }
        if length.vague && length.count == 3.0 && length.end == next + 1 {
            return None;
        }
        let mut end = length.end;
        if self.mark(end, '\'') && self.at(end + 1).is_word(TIME) {
            end += 2;
        } else if self.at(end).is_word(TIME) && !length.vague {
            end += 1;
        }
        // in two years since 2011
        if let Some(found) = self.counted_from(&length, end) {
            let today = self.is(end, Word::From) && !self.scan.is_whole(at, found.end);
            return Some(Found { start: if today { next } else { 0 }, ..found });
        }
        if let Some((Word::Later | Word::Side(Edge::LastHalf), after)) = self.word(end) {
            end = after;
        }
        let values = self.moved(&length, 1);
        let found = self.with_clock(time(end, values, 2), &length, 1);
        let strength = if length.sure || self.scan.is_whole(at, found.end) { 2 } else { 1 };
        Some(Found { strength, ..found })
    }

    /// A length that begins here, and what follows it.
    fn counted_length(&self, at: usize) -> Option<Found> {
        if let Some(found) = self.weekdays_away(at) {
            return Some(found);
        }
        let before = self.tokens.before(at);
        let token = self.at(at);
        if token.kind == Kind::Digits
            && !token.spaced
            && before.kind == Kind::Mark
            && matches!(before.ch, '.' | '$' | '#' | '£' | '€' | ':' | '+' | ',')
        {
            return None;
        }
        // 第二天, 第三年 count; they are no lengths.
        if before.is_han('第') && !token.spaced {
            return None;
        }
        if let Some(found) = self.two_lengths(at) {
            return Some(self.two_ago(at, &found).unwrap_or(found));
        }
        if let Some(found) = self.or_more(at) {
            return Some(found);
        }
        let length = match self.length(at) {
            Some(length) => length,
            None => return self.upcoming_counted(at),
        };
        let end = length.end;
        if let Some((word, after)) = self.word(end) {
            let alone = self.scan.is_whole(0, after) || self.at(after).kind == Kind::End;
            let ago = match word {
                Word::Before if alone && self.at(end).kind == Kind::Word => Some(-1),
                Word::After if alone && self.at(end).kind == Kind::Word => Some(1),
                Word::Ago => Some(-1),
                Word::Side(Edge::FirstHalf) if self.at(end).kind == Kind::Word => Some(-1),
                Word::Later | Word::Side(Edge::LastHalf) => Some(1),
                _ => None,
            };
            let goes_on = matches!(word, Word::Side(_))
                && matches!(
                    self.word(after),
                    Some((Word::Turn(_) | Word::Day(_) | Word::DayPart(..) | Word::In, _))
                );
            if let Some(sign) = ago.filter(|_| !self.at(end).newline && !goes_on) {
                if let Some(found) = self.ago_from_a_day(&length, after, sign) {
                    return Some(found);
                }
                let mut values = self.moved(&length, sign);
                // a day from right now: to the minute
                if self.at(end + 1).is_word(const { word_hash("right") })
                    && let Some(at) = length.from(self.now.at, sign)
                {
                    values.insert(1, TimeValue::Instant { at, grain: Grain::Second });
                }
                return Some(self.with_clock(time(after, values, 2), &length, sign));
            }
        }
        if let Some(found) = self.counted_from(&length, end) {
            return Some(found);
        }
        self.length_alone(&length, false)
    }

    /// 3 fridays from now, two thursdays ago
    fn weekdays_away(&self, at: usize) -> Option<Found> {
        let number = self.cardinal(at)?;
        if let Some(found) = self.weekends_away(at, false) {
            return Some(found);
        }
        let count = number.whole().filter(|count| (1..=60).contains(count))? as i32;
        let day = match self.word(number.end) {
            Some((Word::Weekdays(day) | Word::Weekday { day, sure: true }, end)) => (day, end),
            _ => return None,
        };
        let (word, mut end) = self.word(day.1)?;
        let sign = match word {
            Word::Ago => -1,
            Word::Later => 1,
            Word::From if self.is(end, Word::Now) || self.is(end, Word::Day(0)) => {
                end += 1;
                1
            }
            _ => return None,
        };
        let today = self.now.at.date();
        let ahead = (day.0 - cal::weekday(today)).rem_euclid(7);
        let (next, last) = (if ahead == 0 { 7 } else { ahead }, if ahead == 0 { -7 } else { ahead - 7 });
        let days = if sign > 0 { next + 7 * (count - 1) } else { last - 7 * (count - 1) };
        let stretch = cal::day(cal::plus_days(today, days)?)?;
        Some(time(end, vec![resolve::interval(stretch.from, stretch.to, Grain::Day)], 2))
    }

    /// next 3 days, last two weeks, the past 24 hours
    fn run_of(&self, turn: i32, next: usize) -> Option<Found> {
        let length =
            self.length(next).filter(|length| length.end > next + 1 || self.at(next).kind == Kind::Digits)?;
        // 'last a week' is a verb.
        let before = self.tokens.before(next.saturating_sub(1));
        if turn < 0 && before.kind == Kind::Word && MODALS.contains(&before.hash) {
            return None;
        }
        if self.is(next, Word::A) && !length.vague && length.count == 1.0 {
            return None;
        }
        // the last 3 months and 2 days ago: two times
        let length = match self.word(length.end) {
            Some((Word::Ago, _)) if length.parts > 1 => duration::en::part(self.tokens, next)?,
            _ => length,
        };
        // the last three weeks of this year
        if turn < 0
            && let Some((Word::Of, inner)) = self.word(length.end)
            && let Some((count, unit)) = length.whole()
            && let Some((frame, end)) = self.container(self.soft(inner))
        {
            let values: Vec<TimeValue> = resolve::dates(&frame, &self.now)
                .iter()
                .filter_map(|stretch| {
                    let to = cal::start_of(stretch.to, unit)?;
                    Some(resolve::interval(cal::shift(to, unit, -count)?, to, unit.grain()))
                })
                .collect();
            if !values.is_empty() {
                return Some(time(end, values, 2));
            }
        }
        Some(time(length.end, self.run(turn, &length), 2))
    }

    /// The units before or after now: whole ones, or exactly so long.
    pub(super) fn run(&self, turn: i32, length: &Length) -> Vec<TimeValue> {
        let mut values = Vec::new();
        let exact = length.from(self.now.at, turn.signum());
        if length.working
            && let Some(to) = exact.and_then(|at| cal::start_of(at, Unit::Day))
            && let (Some(today), Some(after)) =
                (cal::start_of(self.now.at, Unit::Day), cal::shift(to, Unit::Day, 1))
        {
            let first = cal::shift(today, Unit::Day, 1).unwrap_or(today);
            let (from, to) = if turn > 0 { (first, after) } else { (to, today) };
            return vec![resolve::interval(from, to, Grain::Day)];
        }
        if let Some((count, unit)) = length.whole().filter(|(count, _)| *count > 0) {
            let offset = if turn > 0 { 1 } else { -count };
            if let Some(run) = units_at(self.now.at, unit, offset, count) {
                values.push(resolve::interval(run.from, run.to, run.grain));
            }
        }
        let han = self.tokens.before(length.end).kind == Kind::Han;
        if let Some(exact) = exact {
            let (from, to) = if turn > 0 { (self.now.at, exact) } else { (exact, self.now.at) };
            if length.least < Unit::Day || values.is_empty() {
                values.push(resolve::interval(from, to, Grain::Second));
            }
            if length.least >= Unit::Day && han {
                let floor = |at| cal::start_of(at, Unit::Day);
                let (from, to) = if turn > 0 { (Some(from), floor(to)) } else { (floor(from), Some(to)) };
                if let (Some(from), Some(to)) = (from, to) {
                    values.push(resolve::interval(from, to, Grain::Minute));
                }
            } else if length.least >= Unit::Day
                && let (Some(from), Some(to)) = (cal::start_of(from, Unit::Day), cal::start_of(to, Unit::Day))
            {
                let step = if turn > 0 { 1 } else { 0 };
                if let (Some(from), Some(to)) =
                    (cal::shift(from, Unit::Day, step), cal::shift(to, Unit::Day, step))
                {
                    values.push(resolve::interval(from, to, Grain::Day));
                }
            }
        }
        if han && turn > 0 {
            // Counted from the running unit on.
            if let Some((count, unit)) = length.whole()
                && let Some(run) = units_at(self.now.at, unit, 0, count)
            {
                values.push(resolve::interval(run.from, run.to, run.grain));
            }
        } else if !han && length.least >= Unit::Day {
            let moments = self.moved(length, turn.signum());
            let unit = if length.least >= Unit::Year { 2 } else { 0 };
            values.extend(moments.get(unit).cloned());
        }
        values
    }

    /// upcoming 2 weeks: the second to come
    fn upcoming(&self, next: usize) -> Option<Found> {
        let length = self.length(next).filter(|length| length.end > next + 1)?;
        Some(time(length.end, self.upcoming_values(&length)?, 2))
    }

    fn upcoming_counted(&self, at: usize) -> Option<Found> {
        let number = self.cardinal(at)?;
        let (word @ (Word::Coming | Word::Turn(-1 | 1)), next) = self.word(number.end)? else { return None };
        let (unit, _, end) = duration::en::unit(self.tokens, next)?;
        let length = Length::new(number.value, unit, end);
        if let Word::Turn(turn) = word {
            return (number.value > 1.0 && self.plural(end.saturating_sub(1)))
                .then(|| time(end, self.run(turn, &length), 2));
        }
        Some(time(end, self.upcoming_values(&length)?, 2))
    }

    fn upcoming_values(&self, length: &Length) -> Option<Vec<TimeValue>> {
        let (count, unit) = length.whole()?;
        let nth = cal::unit_at(self.now.at, unit, count)?;
        let mut values = self.run(1, length);
        values.truncate(2);
        values.insert(1, resolve::interval(nth.from, nth.to, nth.grain));
        Some(values)
    }

    /// Now moved by a length: as exact as its smallest unit, and as exact as others take it.
    pub(super) fn moved(&self, length: &Length, sign: i32) -> Vec<TimeValue> {
        let mut values = Vec::new();
        let Some(exact) = length.from(self.now.at, sign) else { return values };
        if length.least < Unit::Day {
            values.push(TimeValue::Instant { at: exact, grain: Grain::Second });
            return values;
        }
        let whole = |unit| {
            cal::unit_at(exact, unit, 0)
                .map(|unit: Stretch| resolve::interval(unit.from, unit.to, unit.grain))
        };
        values.extend(whole(Unit::Day));
        match length.least {
            Unit::Year | Unit::Decade | Unit::Century => {
                if self.tokens.before(length.end).kind != Kind::Han {
                    values.extend(whole(Unit::Month));
                }
                values.extend(whole(Unit::Year));
            }
            Unit::Month | Unit::Quarter | Unit::Half => values.extend(whole(Unit::Month)),
            _ => {
                let han = self.tokens.before(length.end).kind == Kind::Han;
                let hour = if han { Some(exact) } else { cal::start_of(exact, Unit::Hour) };
                values.extend(hour.map(|at| TimeValue::Instant { at, grain: Grain::Hour }));
            }
        }
        values
    }

    /// in 7 days at 5pm; in 4 years at 5pm
    fn with_clock(&self, found: Found, length: &Length, sign: i32) -> Found {
        if length.least < Unit::Day {
            return found;
        }
        let Some((Word::At | Word::On | Word::In, next)) = self.word(found.end) else { return found };
        let noon = || match self.word(next)? {
            (Word::Noon | Word::Midnight, _) => {
                let (frame, end) = self.lexical(next)?;
                Some((frame.clock?, end))
            }
            _ => None,
        };
        let Some((clock, end)) = self.introduced_hour(next).or_else(noon) else { return found };
        let Some(moved) = length.from(self.now.at, sign) else { return found };
        let first = if length.least >= Unit::Year { cal::start_of(moved, Unit::Month) } else { Some(moved) };
        let mut values = Vec::new();
        for day in [Some(moved), first].into_iter().flatten() {
            let frame = Frame {
                clock: Some(clock),
                dates: Some(Dates::one(cal::day(day.date()))),
                ..Frame::default()
            };
            values.extend(
                resolve::values(&frame, &self.now).into_iter().take(if length.least >= Unit::Year {
                    1
                } else {
                    3
                }),
            );
        }
        Found { end, values, ..found }
    }
}

/// How exact an open beginning is.
fn rough(unit: Unit) -> Unit {
    match unit {
        Unit::Second | Unit::Minute => Unit::Second,
        Unit::Hour => Unit::Minute,
        _ => Unit::Hour,
    }
}

pub(super) fn time(end: usize, values: Vec<TimeValue>, strength: u8) -> Found {
    Found { start: 0, end, values, duration: false, strength, rule: "relative" }
}

pub(super) fn measured(length: &Length, bound: Option<Bound>) -> TimeValue {
    TimeValue::Duration { seconds: Some(length.total), seconds_to: None, range: false, bound }
}

#[cfg(test)]
mod tests {
    use crate::dims::check;
    use steward_model::EntityKind;

    #[test]
    fn so_long_from_now() {
        check::kind(
            EntityKind::Time,
            "⟦in the next 3 days⟧ → 2026-03-04T10:30/2026-03-07
             ⟦two weeks starting next Monday⟧ → 2026-03-09/2026-03-23
             ⟦for 45 minutes starting at 3pm⟧ → 2026-03-04T15:00/2026-03-04T15:45
             ⟦starting July 5th for two weeks⟧ → 2026-07-05/2026-07-19
             ⟦3 days from tomorrow⟧ → 2026-03-08/2026-03-09
             back ⟦in like 20 mins⟧ → 2026-03-04T10:50",
        );
    }
}
