//! What stands behind this, next and last: this week, next Friday, last summer, the following month, next Christmas.

use super::pieces::{one, sure_dates, sure_stretch};
use super::{Parser, Piece};
use crate::dims::time::meaning::calendar::{self as cal, Stretch, Unit, unit_at};
use crate::dims::time::meaning::frame::{Dates, Frame, Part};
use crate::dims::time::meaning::holiday::season as season_of;
use crate::dims::time::meaning::resolve;
use crate::dims::time::words::Word;
use steward_model::Grain;

impl Parser<'_> {
    /// this week, next Friday, last summer, the following month; `end` is behind the turn.
    pub(super) fn turned(&self, at: usize, turn: i32, end: usize) -> Option<Piece> {
        if self.at(end).newline {
            return None;
        }
        let (word, after) = self.word(end).unwrap_or((Word::Label, end));
        match word {
            Word::Unit(unit) => self.unit_turned(at, turn, unit, after),
            // 'next d' is no day.
            Word::Short(unit) if unit >= Unit::Day => {
                if self.at(end).len == 1 {
                    None
                } else {
                    self.unit_turned(at, turn, unit, after)
                }
            }
            Word::Workday if turn != 0 => Some((sure_dates(self.workday_turned(turn)), after)),
            Word::Quarter => Some((sure_stretch(unit_at(self.now.at, Unit::Quarter, turn)), after)),
            Word::Fortnight => {
                let weeks = if turn > 0 { 1 } else { 2 * turn };
                Some((sure_stretch(cal::units_at(self.now.at, Unit::Week, weeks, 2)), after))
            }
            Word::Weekday { day, .. } => {
                let weekday = Frame { weekday: Some(day), turn: Some(turn), ..one(2) };
                Some((weekday, self.dotted(end, after)))
            }
            // 'this may take longer'
            Word::Month { sure: false, .. } if turn == 0 && !self.at(end).capital => None,
            Word::Month { month, .. } => Some(self.month_turned(turn, month, after)),
            Word::Weekend => Some((sure_dates(self.weekend(turn)), after)),
            Word::Workweek => {
                let week = unit_at(self.now.at, Unit::Week, turn)?;
                let to = cal::shift(week.from, Unit::Day, 5)?;
                Some((sure_stretch(Some(Stretch { to, grain: Grain::Day, ..week })), after))
            }
            Word::AnySeason => Some((sure_dates(self.season_from_this(turn)?), after)),
            Word::Season(season) => Some((sure_dates(self.season_turned(turn, season)?), after)),
            Word::Part(part) if part != Part::Lunch => {
                Some((Frame { part: Some(part), ..sure_dates(self.day(turn)) }, after))
            }
            _ => self.feast_turned(turn, end).or_else(|| self.day_of_a_year_turned(turn, end)),
        }
    }

    /// next year, last month, this hour, the week after next
    fn unit_turned(&self, at: usize, turn: i32, unit: Unit, after: usize) -> Option<Piece> {
        let after_next =
            turn == 0 && self.is(after, Word::After) && matches!(self.sense(after + 1), Some(Word::Turn(1)));
        let (turn, after) = if after_next { (2, after + 2) } else { (turn, after) };
        let frame = match unit {
            Unit::Year => Frame { year: Some(self.year_now() + turn), ..one(2) },
            Unit::Month => {
                let months = self.year_now() * 12 + self.month_now() - 1 + turn;
                let (year, month) = (months.div_euclid(12), months.rem_euclid(12) + 1);
                Frame { year: Some(year), month: Some(month), ..one(2) }
            }
            Unit::Second | Unit::Minute | Unit::Hour => self.part_of_a_day_turned(at, turn, unit),
            Unit::Week if turn.abs() == 1 => {
                let mut dates = Dates::one(unit_at(self.now.at, unit, turn));
                // A week from now, or ago, to the day.
                dates.add(self.day(7 * turn).first());
                sure_dates(dates)
            }
            _ => sure_stretch(unit_at(self.now.at, unit, turn)),
        };
        Some((frame, after))
    }

    fn year_now(&self) -> i32 {
        i32::from(self.now.at.year())
    }

    fn month_now(&self) -> i32 {
        i32::from(self.now.at.month())
    }

    /// this minute, the last hour, over the past minute: that of the clock, or so long back, or ahead, from now.
    fn part_of_a_day_turned(&self, at: usize, turn: i32, unit: Unit) -> Frame {
        let mut dates = Dates::one(unit_at(self.now.at, unit, turn));
        if turn == 0 {
            return Frame { dates: Some(dates), ..one(1) };
        }
        if let Some(exact) = cal::shift(self.now.at, unit, turn) {
            let (from, to) = (exact.min(self.now.at), exact.max(self.now.at));
            dates.add(Some(Stretch { from, to, grain: Grain::Second }));
        }
        let led = || {
            at.checked_sub(1).is_some_and(|article| self.is(article, Word::The))
                && at
                    .checked_sub(2)
                    .and_then(|before| self.sense(before))
                    .is_some_and(|word| matches!(word, Word::In | Word::Within | Word::More))
        };
        Frame { dates: Some(dates), ..one(if unit == Unit::Hour || led() { 2 } else { 1 }) }
    }

    /// next workday, the last working day: the nearest in that direction.
    fn workday_turned(&self, turn: i32) -> Dates {
        let step = turn.signum();
        let works =
            |days: &i32| cal::plus_days(self.now.at.date(), *days).is_some_and(|day| cal::weekday(day) < 5);
        self.day((1..=3).map(|days| days * step).find(works).unwrap_or(step))
    }

    /// next March, last May 5: the first to come, or the last that is over.
    fn month_turned(&self, turn: i32, month: i32, after: usize) -> Piece {
        let passed = match turn {
            0 => 0,
            turn if turn > 0 => -i32::from(month > self.month_now()),
            _ => i32::from(month < self.month_now()),
        };
        let frame = Frame { month: Some(month), year: Some(self.year_now() + turn + passed), ..one(2) };
        match self.day_after_month(after) {
            Some((day, end)) => (Frame { day: Some(day), ..frame }, end),
            None => (frame, after),
        }
    }

    /// this season, last season: counted from the one that runs.
    fn season_from_this(&self, turn: i32) -> Option<Dates> {
        let year = self.year_now();
        let seasons = (year - 2..=year + 2).flat_map(|year| (0..4).map(move |index| (index, year)));
        let all: Vec<Stretch> = seasons.filter_map(|(index, year)| season_of(index, year)).collect();
        let running = all.iter().position(|season| season.from <= self.now.at && self.now.at < season.to)?;
        let chosen = usize::try_from(i32::try_from(running).ok()? + turn).ok()?;
        Some(Dates::one(all.get(chosen).copied()))
    }

    /// next summer: the first that is still to begin, or the one of the next year.
    fn season_turned(&self, turn: i32, season: i32) -> Option<Dates> {
        let asked = Frame { season: Some(season), ..Frame::default() };
        let first = resolve::dates(&asked, &self.ahead()).first()?;
        let year = i32::from(first.from.year());
        let to_come = turn > 0 && first.from > self.now.at;
        let mut dates = Dates::one(season_of(season, year + turn - i32::from(to_come)));
        if to_come {
            dates.add(season_of(season, year + turn));
        }
        Some(dates)
    }

    /// next Christmas, last Easter; this one is the next.
    fn feast_turned(&self, turn: i32, end: usize) -> Option<Piece> {
        let (rule, after) = self.holiday(end)?;
        let asked = Frame { holiday: Some(rule), ..Frame::default() };
        let near = resolve::dates(&asked, &self.ahead());
        let mut all = near.iter();
        let (next, last) = (all.next(), all.next());
        Some((sure_stretch(if turn < 0 { last } else { next }), after))
    }

    /// this 5/12, next 5/19: the day of that year.
    fn day_of_a_year_turned(&self, turn: i32, end: usize) -> Option<Piece> {
        let (day, after) = self.piece(end)?;
        let of_a_year = day.month.is_some() && day.day.is_some() && day.year.is_none();
        let year = Some(self.year_now() + turn);
        of_a_year.then_some((Frame { year, strength: 2, ..day }, after))
    }
}
