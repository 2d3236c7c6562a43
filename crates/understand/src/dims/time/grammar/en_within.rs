//! English days and stretches within others: the nth of, ends of, weeks of.

use super::pieces::{one, sure_dates, sure_stretch};
use super::{Parser, Piece};
use crate::dims::duration::en::unit;
use crate::dims::numerals;
use crate::dims::time::meaning::calendar::{self as cal, Unit, unit_at};
use crate::dims::time::meaning::frame::{Dates, Edge, Frame, Nth, Part};
use crate::dims::time::meaning::resolve;
use crate::dims::time::words::Word;
use crate::engine::Kind;

/// The nth of something, as it is said: which, of what, and the first token after.
struct Said {
    /// Negative from the end.
    count: i32,
    what: Nth,
    after: usize,
}

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
        let (count, next) = self.nth_count(at)?;
        if let Some((Word::Closest, end)) = self.word(next).filter(|_| count > 0) {
            return self.closest_to(end, count);
        }
        let said = self.nth_said(count, next)?;
        match said.what {
            Nth::Weekday(wanted) if said.count > 0 => {
                if let Some((word @ (Word::After | Word::Before), day)) = self.word(said.after) {
                    return self.nth_weekday_from(wanted, said.count, word == Word::After, day);
                }
            }
            Nth::Unit(Unit::Century) if said.count > 0 => {
                let _guard = self.deeper()?;
                let first = cal::midnight(cal::date((said.count - 1) * 100, 1, 1)?);
                let century = sure_stretch(unit_at(first, Unit::Century, 0));
                return (said.count <= 30).then_some((century, said.after));
            }
            _ => {}
        }
        let (linked, start) = self.nth_link(&said);
        let _guard = self.deeper()?;
        // third quarter (of) 2018
        if matches!(said.what, Nth::Unit(Unit::Quarter | Unit::Half)) && said.count > 0 {
            return self.part_of_a_year(&said, linked, self.container(start));
        }
        // first Monday evening of next month
        let timed = match said.what {
            Nth::Weekday(_) if !linked => self.clock_or_part(said.after).and_then(|(hours, end)| {
                let (Word::Of | Word::In, next) = self.word(end)? else { return None };
                Some((hours, next))
            }),
            _ => None,
        };
        let start = match timed {
            Some((_, next)) => next,
            None if linked => start,
            None => return None,
        };
        let (inner, end) = self.container(start)?;
        let mut dates = Dates::default();
        for stretch in resolve::dates(&inner, &self.now).iter() {
            for found in said.what.nth(said.count, stretch).into_iter().flatten() {
                dates.add(Some(found));
            }
        }
        dates.first()?;
        let frame = sure_dates(dates);
        Some((timed.and_then(|(hours, _)| frame.merge(&hours)).unwrap_or(frame), end))
    }

    /// third, last
    fn nth_count(&self, at: usize) -> Option<(i32, usize)> {
        match numerals::ordinal(self.tokens, at) {
            Some(number) => {
                Some((number.whole().filter(|count| (1..=400).contains(count))? as i32, number.end))
            }
            None => match self.word(at)? {
                (Word::Turn(-1) | Word::LastOne, end) => Some((-1, end)),
                _ => None,
            },
        }
    }

    /// What is counted; second last and second to last count from the end.
    fn nth_said(&self, count: i32, next: usize) -> Option<Said> {
        let to = next + usize::from(self.is(next, Word::To) && self.is(next + 1, Word::Turn(-1)));
        let (count, next) = match self.word(to) {
            Some((Word::Turn(-1), end)) if count > 0 => (-count, end),
            _ => (count, next),
        };
        let (word, after) = self.word(next)?;
        let what = match word {
            Word::Weekday { day, .. } => Nth::Weekday(day),
            Word::Weekend => Nth::Weekend,
            Word::Workday if !self.plural(after.saturating_sub(1)) => Nth::Workday,
            Word::Half => Nth::Unit(Unit::Half),
            Word::Quarter => Nth::Unit(Unit::Quarter),
            _ => {
                let (unit, short, after) = unit(self.tokens, next)?;
                let long = unit >= Unit::Day && !short || unit >= Unit::Week;
                return long.then_some(Said { count, what: Nth::Unit(unit), after });
            }
        };
        Some(Said { count, what, after })
    }

    /// Whether 'of' or 'in' links it to what it is within, as nothing does in 'fourth day next week'; and where that begins.
    fn nth_link(&self, said: &Said) -> (bool, usize) {
        let (linked, start) = match self.word(said.after) {
            Some((Word::Of | Word::In, end)) => (true, end),
            _ => (false, said.after),
        };
        let start = match self.word(start) {
            Some((Word::The, end)) => end,
            _ => start,
        };
        let turned = matches!(said.what, Nth::Unit(Unit::Day) | Nth::Weekday(_))
            && matches!(self.sense(start), Some(Word::Turn(_)))
            && matches!(self.sense(start + 1), Some(Word::Unit(Unit::Week | Unit::Month)));
        (linked || turned, start)
    }

    /// third Tuesday after Christmas
    fn nth_weekday_from(&self, wanted: i32, count: i32, later: bool, day: usize) -> Option<Piece> {
        let _guard = self.deeper()?;
        let (frame, end) = self.point(day).filter(|(frame, _)| frame.dated() && !frame.timed())?;
        let dates = resolve::dates(&frame, &self.now).map(|stretch| {
            let day = stretch.from.date();
            let days = match ((wanted - cal::weekday(day)).rem_euclid(7), later) {
                (0, true) => 7 * count,
                (0, false) => -7 * count,
                (ahead, true) => ahead + 7 * (count - 1),
                (ahead, false) => ahead - 7 * count,
            };
            cal::day(cal::plus_days(day, days)?)
        });
        Some((sure_dates(dates), end))
    }

    /// third quarter (of) 2018, first half of next year, the second quarter
    fn part_of_a_year(&self, said: &Said, linked: bool, container: Option<Piece>) -> Option<Piece> {
        let half = said.what == Nth::Unit(Unit::Half);
        let frame = match said.count {
            count @ 1..=2 if half => Frame { half: Some(count), ..one(1) },
            count @ 1..=4 if !half => Frame { quarter: Some(count), ..one(2) },
            _ => return None,
        };
        if let Some((inner, end)) = &container
            && let Some(year) = inner.year
            && inner.month.is_none()
        {
            let strength = if linked { 2 } else { frame.strength };
            return Some((Frame { year: Some(year), strength, ..frame }, *end));
        }
        if !half {
            return Some((frame, said.after));
        }
        let (inner, end) = container.filter(|_| linked)?;
        let edge = if said.count == 1 { Edge::FirstHalf } else { Edge::LastHalf };
        Some((Frame { edge: Some(edge), strength: 2, ..inner }, end))
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
