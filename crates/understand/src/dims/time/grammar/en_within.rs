//! English days and stretches within others: the nth of, ends of, weeks of.

use super::pieces::one;
use super::{Parser, Piece};
use crate::dims::duration::en::unit;
use crate::dims::numerals;
use crate::dims::time::meaning::calendar::{self as cal, Unit, unit_at};
use crate::dims::time::meaning::frame::{Dates, Edge, Frame, Nth, Part};
use crate::dims::time::meaning::resolve;
use crate::dims::time::words::Word;
use crate::engine::Kind;

impl Parser<'_> {
    /// week of October 7th, week 12 of 2018, year 2016, month of May
    pub(super) fn unit_and_more(&self, unit: Unit, end: usize) -> Option<Piece> {
        let (next, of) = match self.word(end) {
            Some((Word::Of, next)) => (next, true),
            _ => (end, false),
        };
        match unit {
            Unit::Day | Unit::Week | Unit::Month | Unit::Year
                if !self.plural(end.saturating_sub(1)) && self.two_away(end).is_some() =>
            {
                let (turn, end) = self.two_away(end)?;
                Some((Frame { dates: Some(Dates::one(unit_at(self.now.at, unit, turn))), ..one(2) }, end))
            }
            Unit::Week if of => self.week_of(next),
            Unit::Week if !self.is(end, Word::ToNow) => {
                let number = self.at(end);
                if number.kind == Kind::Digits && (1..=53).contains(&number.value) && number.len <= 2 {
                    let hour = self.clock(end + 1).is_some_and(|(_, _, strength)| strength == 2);
                    let strength = if hour { 2 } else { 1 };
                    return Some((Frame { week: Some(number.value as i32), ..one(strength) }, end + 1));
                }
                None
            }
            _ if self.is(end, Word::ToNow) && !self.plural(end.saturating_sub(1)) => {
                let running = unit_at(self.now.at, unit, 0)?;
                let gone = cal::Stretch { to: self.now.at, ..running };
                Some((Frame { dates: Some(Dates::one(Some(gone))), ..one(2) }, self.word(end)?.1))
            }
            Unit::Year => {
                let year = self.year_called(next).or_else(|| self.old_year_called(end, next));
                year.map(|(frame, end)| (Frame { strength: 2, ..frame }, end))
            }
            Unit::Month if of => {
                let (month, _, end) = self.month_word(next)?;
                self.month_and_more(next, month, true, end)
            }
            _ => None,
        }
    }

    pub(super) fn week_of(&self, next: usize) -> Option<Piece> {
        let _guard = self.deeper()?;
        let (frame, end) = self.point(next)?;
        let named = resolve::dates(&frame, &self.now);
        let first = named.first()?;
        let mut dates = Dates::one(unit_at(first.from, Unit::Week, 0));
        // Said of a Sunday, some mean the week that begins then.
        if cal::weekday(first.from.date()) == 6 {
            dates.add(unit_at(first.from, Unit::Week, 1));
        }
        for stretch in named.iter() {
            dates.add(unit_at(stretch.from, Unit::Week, 0));
        }
        Some((Frame { dates: Some(dates), ..one(2) }, end))
    }

    /// later this week, earlier in the month, later today
    pub(super) fn side_of(&self, edge: Edge, end: usize) -> Option<Piece> {
        let _guard = self.deeper()?;
        let next = match self.word(end) {
            Some((Word::The | Word::In, after)) => after,
            _ => end,
        };
        if self.at(next).newline {
            return None;
        }
        let (frame, end) = match self.word(next) {
            Some((Word::Unit(unit @ (Unit::Day | Unit::Week | Unit::Month | Unit::Year)), after))
                if next > end =>
            {
                (Frame { dates: Some(Dates::one(unit_at(self.now.at, unit, 0))), ..one(2) }, after)
            }
            Some((Word::Turn(_) | Word::Day(_) | Word::DayPart(..), _)) => self.lexical(next)?,
            _ => return None,
        };
        if frame.part.is_some() {
            return Some((Frame { strength: 2, ..frame }, end));
        }
        Some((Frame { edge: Some(edge), strength: 2, ..frame }, end))
    }

    /// The weekend that a holiday makes long, or the one beside it.
    pub(super) fn weekend_of(&self, stretch: cal::Stretch) -> Option<cal::Stretch> {
        let day = stretch.from.date();
        let (back, length) = match cal::weekday(day) {
            0 => (2, 3),
            1 => (3, 2),
            2 => (-3, 2),
            3 => (0, 4),
            4 => (0, 3),
            5 => (0, 2),
            _ => (1, 2),
        };
        let from = cal::plus_days(day, -back)?;
        let to = cal::plus_days(from, length)?;
        Some(cal::Stretch {
            from: cal::midnight(from),
            to: cal::midnight(to),
            grain: steward_model::Grain::Day,
        })
    }

    /// early March, end of the month, mid-November, late 2018
    pub(super) fn edge_of(&self, edge: Edge, end: usize) -> Option<Piece> {
        let mut next = end;
        // early in the week, late in May
        let within = matches!(edge, Edge::Early | Edge::Late) && self.is(end, Word::In);
        next += usize::from(within);
        for _ in 0..3 {
            match self.word(next) {
                Some((Word::The | Word::Around | Word::Of, after)) => next = after,
                _ if self.mark(next, '-') && !self.at(next).spaced => next += 1,
                _ => break,
            }
        }
        if self.at(next).newline {
            return None;
        }
        let _guard = self.deeper()?;
        if let Some((Word::Unit(unit) | Word::Short(unit), after)) = self.word(next)
            && matches!(unit, Unit::Day | Unit::Week | Unit::Month | Unit::Year)
            && self.at(next).len > 1
            && next > end.saturating_sub(1)
        {
            let numbered = unit == Unit::Year && self.year_in_digits(after).is_some();
            if !numbered {
                let part = matches!(edge, Edge::Start | Edge::End | Edge::Middle);
                if !(part || within && unit > Unit::Day) {
                    return None;
                }
                let frame = Frame {
                    dates: Some(Dates::one(unit_at(self.now.at, unit, 0))),
                    edge: Some(edge),
                    ..one(2)
                };
                return Some((frame, after));
            }
        }
        let (frame, after) = self.piece(next)?;
        if frame.clock.is_some() || frame.edge.is_some() || frame.part.is_some() && frame.dates.is_none() {
            return None;
        }
        // early this morning, late last night
        if let Some(part) = frame.part {
            let part = match (edge, part) {
                (Edge::Early, Part::Morning) => Part::Early,
                (Edge::Late, Part::Morning) => Part::LateMorning,
                (Edge::Late, Part::Evening | Part::Night) => Part::LateNight,
                (Edge::Early | Edge::Late, part) => part,
                _ => return None,
            };
            return Some((Frame { part: Some(part), strength: 2, ..frame }, after));
        }
        Some((Frame { edge: Some(edge), strength: 2, ..frame }, after))
    }

    /// first Monday of October, last day in May, third last week of 2018, first half of next year
    pub(super) fn nth_of(&self, at: usize) -> Option<Piece> {
        if let Some(found) = self.first_units_of(at) {
            return Some(found);
        }
        let (mut count, mut next) = match numerals::ordinal(self.tokens, at) {
            Some(number) => (number.whole().filter(|count| (1..=400).contains(count))? as i32, number.end),
            None => match self.word(at) {
                Some((Word::Turn(-1) | Word::LastOne, end)) => (-1, end),
                _ => return None,
            },
        };
        if let Some((Word::Closest, end)) = self.word(next).filter(|_| count > 0) {
            return self.closest_to(end, count);
        }
        // second last, second to last
        let to = next + usize::from(self.is(next, Word::To) && self.is(next + 1, Word::Turn(-1)));
        if count > 0
            && let Some((Word::Turn(-1), end)) = self.word(to)
        {
            count = -count;
            next = end;
        }
        let (word, mut after) = self.word(next)?;
        let what = match word {
            Word::Weekday { day, .. } => Nth::Weekday(day),
            Word::Weekend => Nth::Weekend,
            Word::Workday if !self.plural(after.saturating_sub(1)) => Nth::Workday,
            Word::Half => Nth::Unit(Unit::Half),
            Word::Quarter => Nth::Unit(Unit::Quarter),
            _ => Nth::Unit(
                unit(self.tokens, next)
                    .filter(|(unit, short, _)| *unit >= Unit::Day && !short || *unit >= Unit::Week)
                    .map(|(unit, _, end)| {
                        after = end;
                        unit
                    })?,
            ),
        };
        // third quarter (of) 2018
        let year_unit = matches!(what, Nth::Unit(Unit::Quarter | Unit::Half)) && count > 0;
        let mut linked = false;
        let mut start = after;
        if let Some((Word::Of | Word::In, end)) = self.word(after) {
            linked = true;
            start = end;
        }
        if let Some((Word::The, end)) = self.word(start) {
            start = end;
        }
        // fourth day next week
        if !linked
            && matches!(what, Nth::Unit(Unit::Day) | Nth::Weekday(_))
            && matches!(self.word(start), Some((Word::Turn(_), _)))
            && matches!(self.word(start + 1), Some((Word::Unit(Unit::Week | Unit::Month), _)))
        {
            linked = true;
        }
        // third Tuesday after Christmas
        if let (Nth::Weekday(wanted), Some((word @ (Word::After | Word::Before), day)), true) =
            (what, self.word(after), count > 0)
        {
            let _guard = self.deeper()?;
            let (frame, end) = self.point(day).filter(|(frame, _)| frame.dated() && !frame.timed())?;
            let dates = resolve::dates(&frame, &self.now).map(|stretch| {
                let day = stretch.from.date();
                let ahead = (wanted - cal::weekday(day)).rem_euclid(7);
                let days = if word == Word::After {
                    (if ahead == 0 { 7 } else { ahead }) + 7 * (count - 1)
                } else {
                    (if ahead == 0 { -7 } else { ahead - 7 }) - 7 * (count - 1)
                };
                cal::day(cal::plus_days(day, days)?)
            });
            return Some((Frame { dates: Some(dates), ..one(2) }, end));
        }
        let _guard = self.deeper()?;
        if let Nth::Unit(Unit::Century) = what
            && count > 0
        {
            let stretch = unit_at(cal::midnight(cal::date((count - 1) * 100, 1, 1)?), Unit::Century, 0);
            return (count <= 30).then_some((Frame { dates: Some(Dates::one(stretch)), ..one(2) }, after));
        }
        // first Monday evening of next month
        let mut timed = None;
        if let Nth::Weekday(_) = what
            && !linked
            && let Some((hours, end)) = self.clock_or_part(after)
            && let Some((Word::Of | Word::In, after)) = self.word(end)
        {
            (timed, linked, start) = (Some(hours), true, after);
        }
        let container = (linked || year_unit).then(|| self.container(start)).flatten();
        if year_unit {
            let frame = match what {
                Nth::Unit(Unit::Quarter) if count <= 4 => Frame { quarter: Some(count), ..one(2) },
                Nth::Unit(Unit::Half) if count <= 2 => Frame { half: Some(count), ..one(1) },
                _ => return None,
            };
            if let Some((inner, end)) = &container
                && let Some(year) = inner.year
                && inner.month.is_none()
            {
                let strength = if linked { 2 } else { frame.strength };
                return Some((Frame { year: Some(year), strength, ..frame }, *end));
            }
            if let (Nth::Unit(Unit::Half), Some((inner, end)), true) = (what, container, linked) {
                let edge = if count == 1 { Edge::FirstHalf } else { Edge::LastHalf };
                return Some((Frame { edge: Some(edge), strength: 2, ..inner }, end));
            }
            return if matches!(what, Nth::Unit(Unit::Half)) { None } else { Some((frame, after)) };
        }
        let (inner, end) = container?;
        let mut dates = Dates::default();
        for stretch in resolve::dates(&inner, &self.now).iter() {
            for found in what.nth(count, stretch).into_iter().flatten() {
                dates.add(Some(found));
            }
        }
        dates.first()?;
        let frame = Frame { dates: Some(dates), ..one(2) };
        Some((timed.and_then(|timed| frame.merge(&timed)).unwrap_or(frame), end))
    }

    /// first 15 days of February, the first two weeks of next month
    fn first_units_of(&self, at: usize) -> Option<Piece> {
        if !matches!(self.word(at), Some((Word::First, _))) {
            return None;
        }
        let length = crate::dims::duration::en::length(self.tokens, at + 1)?;
        let (count, unit) = length.whole().filter(|(count, _)| *count > 1 && length.unit >= Unit::Day)?;
        let (Word::Of | Word::In, next) = self.word(length.end)? else { return None };
        let next = match self.word(next) {
            Some((Word::The, end)) => end,
            _ => next,
        };
        let _guard = self.deeper()?;
        let (inner, end) = self.container(next)?;
        let dates = resolve::dates(&inner, &self.now).map(|stretch| {
            let to = cal::shift(stretch.from, unit, count)?;
            Some(cal::Stretch { from: stretch.from, to, grain: unit.grain() })
        });
        dates.first()?;
        Some((Frame { dates: Some(dates), ..one(2) }, end))
    }

    pub(super) fn clock_or_part(&self, at: usize) -> Option<Piece> {
        if let Some((Word::Part(part), end)) = self.word(at) {
            return Some((Frame { part: Some(part), ..Frame::default() }, end));
        }
        let (clock, end, _) = self.clock(at).filter(|(_, _, strength)| *strength == 2)?;
        Some((Frame { clock: Some(clock), ..Frame::default() }, end))
    }

    /// The month, year or other stretch that something is the nth of.
    pub(super) fn container(&self, at: usize) -> Option<Piece> {
        let (frame, end) = match self.word(at) {
            Some((Word::Unit(unit @ (Unit::Month | Unit::Year | Unit::Week)), end))
                if self.year_in_digits(end).is_none() =>
            {
                (Frame { dates: Some(Dates::one(unit_at(self.now.at, unit, 0))), ..one(2) }, end)
            }
            _ => {
                let (frame, end) = self.piece(at)?;
                // the first day of summer 2022
                let year =
                    self.year_after(end, false).filter(|_| frame.season.is_some() && frame.year.is_none());
                match year.filter(|_| self.at(end).kind == Kind::Digits && self.at(end).len == 4) {
                    Some((year, after)) => (Frame { year: Some(year), ..frame }, after),
                    None => (frame, end),
                }
            }
        };
        let long = frame.year.is_some()
            || frame.month.is_some()
            || frame.dates.is_some()
            || frame.season.is_some()
            || frame.quarter.is_some();
        (long && frame.day.is_none() && !frame.timed() && frame.weekday.is_none()).then_some((frame, end))
    }
}
