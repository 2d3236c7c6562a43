//! English days told by two measures: Monday two weeks from now, Christmas in 3 years, this month last year.

use super::relative::time;
use super::{Found, Parser, Piece};
use crate::dims::time::meaning::calendar::{self as cal, Stretch, Unit};
use crate::dims::time::meaning::frame::{Dates, Frame};
use crate::dims::time::meaning::resolve;
use crate::dims::time::words::Word;
use crate::engine::{Kind, word_hash};
use jiff::civil::Date;
use steward_model::{Grain, TimeValue, order};

/// The first day of a find that counts whole days, and how exactly it was counted.
fn day_counted(found: &Found) -> Option<Date> {
    match found.values.first()? {
        TimeValue::Interval { from: Some(from), to: Some(_), grain: Grain::Day, .. } if !found.duration => {
            Some(from.date())
        }
        _ => None,
    }
}

/// A weekday by a day that was counted to: in its week, or the next one from it on.
fn weekday_by(day: Date, wanted: i32, long: bool) -> Dates {
    let of_week = cal::plus_days(day, wanted - cal::weekday(day)).and_then(cal::day);
    // Weeks that begin on Sunday part only that day from the others.
    let sunday = cal::plus_days(day, -(cal::weekday(day) + 1)).and_then(cal::day).filter(|_| wanted == 6);
    let ahead = cal::plus_days(day, (wanted - cal::weekday(day)).rem_euclid(7)).and_then(cal::day);
    let mut dates = Dates::one(if long { ahead } else { of_week });
    dates.add(if long { of_week } else { sunday });
    dates
}

impl Parser<'_> {
    /// Monday two weeks from now, Thanksgiving in 3 years, March in a year: a day by its name and by how far it is.
    pub(super) fn named_and_counted(&self, frame: &Frame, end: usize) -> Option<Found> {
        let bare = frame.pieces == 1 && frame.turn.is_none() && !frame.timed() && frame.year.is_none();
        if !bare || self.at(end).newline || self.at(end).kind == Kind::Han || frame.day.is_some() {
            return None;
        }
        let next = end + usize::from(self.mark(end, ','));
        if !matches!(self.at(next).kind, Kind::Word | Kind::Digits) || self.is(next, Word::For) {
            return None;
        }
        let named = frame.holiday.is_some() || frame.month.is_some();
        if frame.weekday.is_none() && !named {
            return None;
        }
        let _guard = self.deeper()?;
        let found = self.relative(next).filter(|found| found.start <= next && found.strength == 2)?;
        let day = day_counted(&found)?;
        let long = self.counted_in(next, found.end, Unit::Month);
        let dates = match frame.weekday {
            Some(wanted) => weekday_by(day, wanted, long),
            None => {
                // The one in the month or year that was counted to.
                let year = self.counted_in(next, found.end, Unit::Year);
                let first = if year { cal::date(i32::from(day.year()), 1, 1)? } else { day.first_of_month() };
                let from = if year && frame.month.is_none() { day } else { first };
                let now = resolve::Now { at: cal::midnight(from), past: false, ..self.now };
                Dates::one(resolve::dates(frame, &now).first())
            }
        };
        let values: Vec<TimeValue> =
            dates.iter().map(|day| resolve::interval(day.from, day.to, day.grain)).collect();
        (!values.is_empty()).then(|| time(found.end, values, 2))
    }

    /// Whether what was counted between two tokens was counted in a unit or a longer one.
    fn counted_in(&self, from: usize, to: usize, least: Unit) -> bool {
        (from..to).any(|at| {
            crate::dims::duration::en::unit(self.tokens, at).is_some_and(|(unit, ..)| unit >= least)
        })
    }

    /// two months from today on Tuesday, in 3 days on Friday: the weekday belongs to what was counted.
    pub(super) fn on_weekday(&self, at: usize, found: Found) -> Found {
        let weekday = self.word(found.end).filter(|(word, _)| *word == Word::On).and_then(|(_, next)| {
            match self.word(next)? {
                (Word::Weekday { day, .. }, end) => Some((day, end)),
                _ => None,
            }
        });
        let (Some((wanted, end)), Some(day)) = (weekday, day_counted(&found)) else { return found };
        if self.at(end).kind == Kind::Digits || self.is(end, Word::The) || self.at(found.end).newline {
            return found;
        }
        let dates = weekday_by(day, wanted, self.counted_in(at, found.end, Unit::Month));
        let values = dates.iter().map(|day| resolve::interval(day.from, day.to, day.grain)).collect();
        Found { end, values, ..found }
    }

    /// this time tomorrow, this time next week: at the hour that runs, moved.
    pub(super) fn this_time(&self, at: usize, end: usize) -> Option<Piece> {
        let named = self.at(at).is_word(const { word_hash("this") })
            && self.at(end).is_word(const { word_hash("time") })
            && !self.at(end + 1).newline;
        let _guard = named.then(|| self.deeper()).flatten()?;
        let (frame, after) = self.piece(end + 1).filter(|(frame, _)| frame.dated() && !frame.timed())?;
        let stretch = resolve::dates(&frame, &self.now).first()?;
        let now = self.now.at;
        let step = if stretch.from > now { 1 } else { -1 };
        let moved = match stretch.grain {
            Grain::Day => stretch.from.date().to_datetime(now.time()),
            Grain::Week => cal::shift(now, Unit::Week, step)?,
            Grain::Month => cal::shift(now, Unit::Month, step)?,
            Grain::Year => cal::shift(now, Unit::Year, step)?,
            _ => return None,
        };
        Some((Frame { moment: Some((moved, Grain::Minute)), ..super::pieces::one(2) }, after))
    }

    /// this month last year, same week last month: the unit that runs, moved by a longer one.
    pub(super) fn moved_by(&self, frame: Frame, end: usize) -> Piece {
        let moved = || -> Option<Piece> {
            let stretch = resolve::dates(&frame, &self.now).first()?;
            let (Word::Turn(turn), next) = self.word(end)? else { return None };
            let (Word::Unit(longer), after) = self.word(next)? else { return None };
            let unit = match stretch.grain {
                Grain::Day => Unit::Day,
                Grain::Week => Unit::Week,
                Grain::Month => Unit::Month,
                Grain::Quarter => Unit::Quarter,
                _ => return None,
            };
            if turn == 0 || longer <= unit || self.at(end).newline {
                return None;
            }
            let from = cal::shift(stretch.from, longer, turn)?;
            let moved: Option<Stretch> = cal::unit_at(from, unit, 0);
            Some((Frame { dates: Some(Dates::one(moved)), ..super::pieces::one(2) }, after))
        };
        moved().unwrap_or((frame, end))
    }

    /// 'after next', 'before last' and nothing that they would belong to: two away.
    pub(super) fn two_away(&self, at: usize) -> Option<(i32, usize)> {
        let (link, next) = self.word(at)?;
        let (Word::Turn(turn), end) = self.word(next)? else { return None };
        let two = matches!((link, turn), (Word::After, 1) | (Word::Before, -1));
        let belongs = match self.word(end) {
            Some((
                Word::Weekday { .. } | Word::Month { .. } | Word::Unit(_) | Word::Weekend | Word::Season(_),
                _,
            )) => true,
            _ => self.holiday(end).is_some(),
        };
        (two && !belongs && !self.at(at).newline).then_some((2 * turn, end))
    }

    /// the closest Monday to Feb 5th, the second nearest Christmas to today
    pub(super) fn closest_to(&self, at: usize, count: i32) -> Option<Piece> {
        let place = usize::try_from(count).ok()?.checked_sub(1).filter(|place| *place < 8)?;
        let _guard = self.deeper()?;
        let (frame, to) = match self.word(at) {
            Some((Word::Weekday { day, .. }, end)) => {
                (Frame { weekday: Some(day), ..super::pieces::one(2) }, end)
            }
            _ => self
                .holiday(at)
                .map(|(rule, end)| (Frame { holiday: Some(rule), ..super::pieces::one(2) }, end))?,
        };
        let (_, next) = self.word(to).filter(|(word, _)| *word == Word::To && !self.at(to).newline)?;
        let (day, end) = self.point(next).filter(|(day, _)| day.dated() && !day.timed())?;
        let nth_near = |near: Date| {
            let mut all: Vec<Date> = match (frame.weekday, frame.holiday) {
                (Some(wanted), _) => {
                    let first = wanted - cal::weekday(near);
                    (-4..=4).filter_map(|weeks| cal::plus_days(near, first + 7 * weeks)).collect()
                }
                (_, Some(rule)) => {
                    let year = i32::from(near.year());
                    let on = crate::dims::time::meaning::holiday::on;
                    (year - 4..=year + 4).filter_map(|year| Some(on(rule, year)?.from.date())).collect()
                }
                _ => return None,
            };
            order::by_key(&mut all, |at| (cal::day_number(*at) - cal::day_number(near)).abs());
            all.get(place).copied().and_then(cal::day)
        };
        let dates = resolve::dates(&day, &self.now).map(|near| nth_near(near.from.date()));
        dates.first()?;
        Some((Frame { dates: Some(dates), ..super::pieces::one(2) }, end))
    }

    /// the rest of the week, rest of today: from now, or from today on, to its end.
    pub(super) fn rest_of(&self, at: usize) -> Option<Piece> {
        let next = match self.word(at) {
            Some((Word::The | Word::Turn(0), end)) => end,
            _ => at,
        };
        if self.at(next).newline {
            return None;
        }
        let (unit, end) = match self.word(next)? {
            (Word::Unit(unit), end) if unit >= Unit::Day && !self.plural(end.saturating_sub(1)) => {
                (unit, end)
            }
            (Word::Quarter, end) => (Unit::Quarter, end),
            (Word::Day(0), end) => (Unit::Day, end),
            (Word::Weekend, end) => {
                let weekend = self.weekend(0).first()?;
                let from = weekend.from.max(cal::start_of(self.now.at, Unit::Day)?);
                let dates = Dates::one(Some(Stretch { from, ..weekend }));
                return Some((Frame { dates: Some(dates), ..super::pieces::one(2) }, end));
            }
            _ => return None,
        };
        let running = cal::unit_at(self.now.at, unit, 0)?;
        let from = if unit == Unit::Day { self.now.at } else { cal::start_of(self.now.at, Unit::Day)? };
        let grain = if unit == Unit::Day { Grain::Hour } else { Grain::Day };
        let dates = Dates::one(Some(Stretch { from, grain, ..running }));
        Some((Frame { dates: Some(dates), ..super::pieces::one(2) }, end))
    }

    /// the day after Thanksgiving, the week before Christmas: one unit from another day.
    pub(super) fn one_from(&self, at: usize) -> Option<Found> {
        let (unit, _, end) = crate::dims::duration::en::unit(self.tokens, at)?;
        let plural = self.plural(at);
        let linked = matches!(self.word(end), Some((Word::After | Word::Before, _)));
        if plural
            || !linked
            || !matches!(unit, Unit::Day | Unit::Week | Unit::Month | Unit::Year)
            || self.two_away(end).is_some()
        {
            return None;
        }
        let length = crate::dims::duration::Length::new(1.0, unit, end);
        let found = self.counted_from(&length, end)?;
        // Only from what names a day: 'the day after we met' does not.
        found.values.iter().all(|value| matches!(value, TimeValue::Interval { .. })).then_some(found)
    }

    /// 2008 after 'fiscal year', and of two digits there: fiscal year 18, school year '09.
    pub(super) fn year_called(&self, at: usize) -> Option<Piece> {
        if let Some(found) = self.year_in_digits(at) {
            return Some(found);
        }
        const CALLED: [u64; 5] = [
            crate::engine::word_hash("fiscal"),
            crate::engine::word_hash("financial"),
            crate::engine::word_hash("school"),
            crate::engine::word_hash("academic"),
            crate::engine::word_hash("calendar"),
        ];
        let called = at.checked_sub(2).is_some_and(|before| {
            self.at(before).kind == Kind::Word && CALLED.contains(&self.at(before).hash)
        });
        let digits = at + usize::from(self.mark(at, '\''));
        let number = self.at(digits);
        (called && number.kind == Kind::Digits && number.len == 2).then(|| {
            let year = super::numeric::full_year(number.value as i32, i32::from(self.now.at.year()));
            (Frame { year: Some(year), ..super::pieces::one(2) }, digits + 1)
        })
    }

    /// fy18, FY 2019, cy'20, sy18: a year of a firm, the calendar or a school.
    pub(super) fn year_by_letters(&self, at: usize) -> Option<Piece> {
        let letters = self.at(at);
        if letters.kind != Kind::Word || !YEARS.contains(&letters.hash) {
            return None;
        }
        let digits = at + 1 + usize::from(self.mark(at + 1, '\''));
        let number = self.at(digits);
        let year = match number.len {
            2 if !number.spaced || letters.capital => {
                super::numeric::full_year(number.value as i32, i32::from(self.now.at.year()))
            }
            4 if (1900..=2100).contains(&number.value) => number.value as i32,
            _ => return None,
        };
        let next = self.at(digits + 1);
        let glued = !next.spaced && matches!(next.kind, Kind::Word);
        (number.kind == Kind::Digits && !glued)
            .then(|| (Frame { year: Some(year), ..super::pieces::one(2) }, digits + 1))
    }
}

/// Letters before a year: fiscal, calendar, school.
pub(super) const YEARS: [u64; 3] =
    [crate::engine::word_hash("fy"), crate::engine::word_hash("cy"), crate::engine::word_hash("sy")];
