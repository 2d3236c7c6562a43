//! English days by their neighbours: the Friday after Christmas, the weekend before Easter, the Tuesday before last, two weekends
//! ago, a month ago yesterday; not 'Monday before 5pm'.

use super::relative::time;
use super::{Found, Parser, Piece};
use crate::dims::duration::Length;
use crate::dims::time::meaning::calendar::{self as cal, Stretch, Unit};
use crate::dims::time::meaning::frame::{Dates, Frame};
use crate::dims::time::meaning::resolve;
use crate::dims::time::words::Word;
use crate::engine::Kind;
use jiff::civil::Date;
use steward_model::TimeValue;

/// The weekday next to a day, before it or behind.
fn beside(day: Date, wanted: i32, before: bool) -> Option<Date> {
    let ahead = (wanted - cal::weekday(day)).rem_euclid(7);
    let days = match (before, ahead) {
        (true, 0) => -7,
        (true, ahead) => ahead - 7,
        (false, 0) => 7,
        (false, ahead) => ahead,
    };
    cal::plus_days(day, days)
}

impl Parser<'_> {
    /// The feast behind 'after' or 'before', without a comma between: whether it is the latter, its days, and what follows.
    fn feast_beside(&self, at: usize) -> Option<(bool, Dates, usize)> {
        let (word, next) =
            self.word(at).filter(|_| self.at(at).kind == Kind::Word && !self.at(at).newline)?;
        let before = match word {
            Word::Before => true,
            Word::After => false,
            _ => return None,
        };
        let (rule, end) = self.holiday(next)?;
        let (year, end) = match self.year_after(end, false) {
            Some((year, after)) => (Some(year), after),
            None => (None, end),
        };
        let feast = Frame { holiday: Some(rule), year, ..Frame::default() };
        Some((before, resolve::dates(&feast, &self.now), end))
    }

    /// the Friday after Christmas, Monday before Thanksgiving; `end` is behind the weekday.
    pub(super) fn weekday_by_feast(&self, wanted: i32, end: usize) -> Option<Piece> {
        let (before, feasts, after) = self.feast_beside(end)?;
        let dates = feasts.map(|feast| {
            let day = if before { feast.from.date() } else { cal::plus_days(feast.to.date(), -1)? };
            beside(day, wanted, before).and_then(cal::day)
        });
        Some((Frame { dates: Some(dates), ..super::pieces::one(2) }, after))
    }

    /// the weekend before Christmas, the weekend after Labor Day; `end` is behind 'weekend'.
    pub(super) fn weekend_by_feast(&self, end: usize) -> Option<Piece> {
        let (before, feasts, after) = self.feast_beside(end)?;
        let dates = feasts.map(|feast| {
            let saturday = if before {
                beside(cal::plus_days(feast.from.date(), -1)?, 5, true)
            } else {
                beside(cal::plus_days(feast.to.date(), -1)?, 5, false)
            };
            self.weekend_from(saturday?)
        });
        Some((Frame { dates: Some(dates), ..super::pieces::one(2) }, after))
    }

    fn weekend_from(&self, saturday: Date) -> Option<Stretch> {
        let to = cal::midnight(cal::plus_days(saturday, 2)?);
        Some(Stretch { from: cal::midnight(saturday), to, grain: steward_model::Grain::Day })
    }

    /// the Tuesday before last: two back, counted by weeks or by those days; `end` is behind the weekday.
    pub(super) fn weekday_before_last(&self, wanted: i32, end: usize) -> Option<Piece> {
        let (_, after) = self.two_away(end).filter(|(turn, _)| *turn == -2)?;
        let last = beside(self.now.at.date(), wanted, true)?;
        let mut dates = Dates::one(cal::plus_days(last, -7).and_then(cal::day));
        dates.add(cal::plus_days(last, -14).and_then(cal::day));
        Some((Frame { dates: Some(dates), ..super::pieces::one(2) }, after))
    }

    /// the coming weekend: the first that begins; from Saturday on the next one.
    pub(super) fn coming_weekend(&self) -> Dates {
        let begun = cal::weekday(self.now.at.date()) >= 5;
        let mut dates = self.weekend(i32::from(begun));
        dates.add(self.weekend(i32::from(!begun)).first());
        dates
    }

    /// in two weekends, three weekends ago; `at` is the number.
    pub(super) fn weekends_away(&self, at: usize, ahead: bool) -> Option<Found> {
        let number = self.cardinal(at)?;
        let count = number.whole().filter(|count| (2..=60).contains(count))? as i32;
        let (_, end) = self.word(number.end).filter(|(word, _)| *word == Word::Weekend)?;
        let (turn, end) = match self.word(end) {
            _ if ahead => (count - 1, end),
            Some((Word::Ago, after)) => (-count, after),
            Some((Word::Later, after)) => (count - 1, after),
            _ => return None,
        };
        let begun = i32::from(turn < 0 && cal::weekday(self.now.at.date()) > 5);
        let dates = self.weekend(turn + begun);
        let values: Vec<TimeValue> =
            dates.iter().map(|days| resolve::interval(days.from, days.to, days.grain)).collect();
        Some(time(end, values, 2))
    }

    /// a month ago yesterday, two years ago tomorrow: counted from that day; `after` is behind 'ago'.
    pub(super) fn ago_from_a_day(&self, length: &Length, after: usize, sign: i32) -> Option<Found> {
        let (Word::Day(days), end) = self.word(after)? else { return None };
        if length.least < Unit::Week || self.at(after).kind != Kind::Word || self.at(after).newline {
            return None;
        }
        let day = cal::plus_days(self.now.at.date(), days)?;
        let day = cal::day(length.from(cal::midnight(day), sign)?.date())?;
        Some(time(end, vec![resolve::interval(day.from, day.to, day.grain)], 2))
    }
}

#[cfg(test)]
mod tests {
    use crate::dims::check;
    use steward_model::EntityKind;

    #[test]
    fn days_by_their_neighbours() {
        check::kind(
            EntityKind::Time,
            "⟦the Friday after Christmas⟧ → 2027-01-01/2027-01-02
             see you the ⟦Monday before Christmas⟧ → 2026-12-21/2026-12-22
             ⟦Friday after Easter⟧ → 2026-04-10/2026-04-11
             we camp ⟦the weekend before Easter⟧ → 2026-03-28/2026-03-30
             it rained the ⟦Tuesday before last⟧ → 2026-02-24/2026-02-25
             we met ⟦two weekends ago⟧ → 2026-02-21/2026-02-23
             we fly ⟦in two weekends⟧ → 2026-03-14/2026-03-16
             ⟦the coming weekend⟧ → 2026-03-07/2026-03-09
             we moved ⟦a month ago yesterday⟧ → 2026-02-03/2026-02-04
             it ends ⟦a fortnight today⟧ → 2026-03-18/2026-03-19
             ⟦Friday⟧, ⟦after Christmas⟧ we rest
             ⟦Monday before 5pm⟧
             ⟦Friday after 2⟧
             rent is due ⟦the last working day of the month⟧ → 2026-03-31/2026-04-01
             ⟦on the first business day of July⟧ → 2026-07-01/2026-07-02",
        );
    }
}
