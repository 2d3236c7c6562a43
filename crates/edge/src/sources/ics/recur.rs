//! RRULE: by days, weeks, months and years, in wall time, so that a meeting keeps its hour over a change of clocks.

use jiff::civil::{Date, DateTime, Weekday};
use jiff::{Timestamp, ToSpan};
use steward_model::order;

/// Times that are counted from an event's first on, where its rule says how many there are: half a century of days.
const COUNTED: usize = 20_000;
/// Periods between two times, at most: more years than that are in no calendar, and no step leads out of it.
const LONGEST: i32 = 9_000;
/// A rule that meets no day for so many periods never does.
const IDLE: usize = 400;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Every {
    Day,
    Week,
    Month,
    Year,
}

/// When a rule ends, as it is written: a day, an hour where the event is, or an instant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Until {
    Day(Date),
    At(DateTime),
    Instant(Timestamp),
}

impl Until {
    fn parse(value: &str) -> Option<Until> {
        if !value.contains('T') {
            return Some(Until::Day(date(value.get(..8)?)?));
        }
        match value.strip_suffix('Z') {
            Some(_) => Some(Until::Instant(super::event::instant(value)?)),
            None => Some(Until::At(super::event::civil(value)?)),
        }
    }

    /// No day after this one, in no zone.
    fn latest_day(self) -> Date {
        match self {
            Until::Day(day) => day,
            Until::At(at) => at.date(),
            Until::Instant(at) => self.utc_day(at).saturating_add(1.day()),
        }
    }

    fn utc_day(self, at: Timestamp) -> Date {
        jiff::tz::TimeZone::UTC.to_datetime(at).date()
    }

    /// Whether a whole day is still in it.
    pub(super) fn has_day(self, day: Date) -> bool {
        match self {
            Until::Day(last) => day <= last,
            Until::At(last) => day <= last.date(),
            Until::Instant(last) => day <= self.utc_day(last),
        }
    }

    /// Whether a time is still in it: by the wall, and as an instant.
    pub(super) fn has(self, at: DateTime, instant: Option<Timestamp>) -> bool {
        match self {
            Until::Day(last) => at.date() <= last,
            Until::At(last) => at <= last,
            Until::Instant(last) => instant.is_some_and(|instant| instant <= last),
        }
    }
}

/// A rule as far as it is understood.
#[derive(Clone, Debug)]
pub(super) struct Rule {
    every: Every,
    interval: i32,
    count: Option<usize>,
    pub(super) until: Option<Until>,
    /// Days of the week, with their number in the month where one is given; −1 is the last.
    days: Vec<(Option<i8>, Weekday)>,
    month_days: Vec<i8>,
    months: Vec<i8>,
    /// Which of a period's days are meant, the first or the last of them.
    places: Vec<i8>,
    /// What a week begins with: it matters where every second week is meant.
    week_start: Weekday,
}

impl Rule {
    /// `None` for rules that are not understood: they would put appointments on wrong days.
    pub(super) fn parse(text: &str) -> Option<Rule> {
        let mut rule = Rule {
            every: Every::Day,
            interval: 1,
            count: None,
            until: None,
            days: Vec::new(),
            month_days: Vec::new(),
            months: Vec::new(),
            places: Vec::new(),
            week_start: Weekday::Monday,
        };
        let mut known = false;
        for part in text.split(';').filter(|part| !part.trim().is_empty()) {
            let (name, value) = part.split_once('=')?;
            let value = value.trim().to_ascii_uppercase();
            match name.trim().to_ascii_uppercase().as_str() {
                "FREQ" => {
                    known = true;
                    rule.every = match value.as_str() {
                        "DAILY" => Every::Day,
                        "WEEKLY" => Every::Week,
                        "MONTHLY" => Every::Month,
                        "YEARLY" => Every::Year,
                        _ => return None,
                    };
                }
                "INTERVAL" => {
                    rule.interval = value.parse().ok().filter(|interval| (1..=LONGEST).contains(interval))?;
                }
                "COUNT" => rule.count = Some(value.parse().ok()?),
                "UNTIL" => rule.until = Some(Until::parse(&value)?),
                "BYDAY" => rule.days = value.split(',').map(day).collect::<Option<_>>()?,
                "BYMONTHDAY" => rule.month_days = numbers(&value)?,
                "BYMONTH" => rule.months = numbers(&value)?,
                "BYSETPOS" => rule.places = numbers(&value)?,
                "WKST" => rule.week_start = day(&value)?.1,
                _ => return None,
            }
        }
        // The twentieth Monday of a year is counted otherwise than those of a month.
        let of_the_year = rule.every == Every::Year
            && rule.months.is_empty()
            && rule.days.iter().any(|(number, _)| number.is_some());
        (known && !of_the_year).then_some(rule)
    }

    /// The days on which it takes place, of those that begin with its first, from one day until another.
    pub(super) fn days_from(&self, first: Date, from: Date, last: Date) -> Vec<Date> {
        let last = self.until.map_or(last, |until| until.latest_day().min(last));
        let mut days = Vec::new();
        let mut counted = 0;
        let mut step = self.skipped(first, from);
        // A rule that never meets a day ends too.
        let mut idle = 0;
        loop {
            let Some((begin, mut of)) = self.period(first, step) else { return days };
            if begin > last || idle > IDLE {
                return days;
            }
            order::sorted(&mut of);
            of.dedup();
            let of = self.placed(of);
            let of: Vec<Date> = of.into_iter().filter(|day| *day >= first).collect();
            idle = if of.is_empty() { idle + 1 } else { 0 };
            for day in of {
                if day > last || self.count.is_some_and(|count| counted >= count.min(COUNTED)) {
                    return days;
                }
                counted += 1;
                if day >= from {
                    days.push(day);
                }
            }
            step += self.interval;
        }
    }

    /// How many periods lie before a day and need no look: what is counted is counted from the first on.
    fn skipped(&self, first: Date, from: Date) -> i32 {
        if self.count.is_some() || from <= first {
            return 0;
        }
        let days = || i32::try_from(from.duration_since(first).as_hours() / 24).unwrap_or(0);
        let years = || i32::from(from.year()) - i32::from(first.year());
        let periods = match self.every {
            Every::Day => days(),
            Every::Week => days() / 7,
            Every::Month => years() * 12 + i32::from(from.month()) - i32::from(first.month()),
            Every::Year => years(),
        };
        (periods / self.interval - 1).max(0) * self.interval
    }

    /// Of a period's days those that are meant, by their place among them.
    fn placed(&self, days: Vec<Date>) -> Vec<Date> {
        if self.places.is_empty() {
            return days;
        }
        let many = days.len();
        let is = |at: usize| {
            let from_start = i8::try_from(at + 1).ok();
            let from_end = i8::try_from(many - at).ok().map(|place| -place);
            self.places.iter().any(|place| Some(*place) == from_start || Some(*place) == from_end)
        };
        days.into_iter().enumerate().filter(|(at, _)| is(*at)).map(|(_, day)| day).collect()
    }

    /// The days of the period that lies so many steps on.
    fn period(&self, first: Date, step: i32) -> Option<(Date, Vec<Date>)> {
        match self.every {
            Every::Day => {
                let day = first.checked_add(step.days()).ok()?;
                let fits = (self.days.is_empty() || self.days.iter().any(|(_, week)| *week == day.weekday()))
                    && (self.months.is_empty() || self.months.contains(&day.month()))
                    && (self.month_days.is_empty() || self.month_days.contains(&day.day()));
                Some((day, fits.then_some(day).into_iter().collect()))
            }
            Every::Week => {
                let begin = first.checked_sub(first.weekday().since(self.week_start).days()).ok()?;
                let begin = begin.checked_add(step.weeks()).ok()?;
                let own = [(None, first.weekday())];
                let wanted = if self.days.is_empty() { &own[..] } else { &self.days };
                let days = wanted
                    .iter()
                    .filter_map(|(_, week)| begin.checked_add(week.since(self.week_start).days()).ok());
                Some((begin, days.filter(|day| self.in_months(*day)).collect()))
            }
            Every::Month => {
                let month = first.first_of_month().checked_add(step.months()).ok()?;
                Some((month, self.in_month(month, first)))
            }
            Every::Year => {
                let year = first.first_of_year().checked_add(step.years()).ok()?;
                let own = [first.month()];
                let all: [i8; 12] = std::array::from_fn(|month| month as i8 + 1);
                let months = match &self.months[..] {
                    [] if self.days.is_empty() && self.month_days.is_empty() => &own[..],
                    [] => &all[..],
                    months => months,
                };
                let months = months.iter().filter_map(|month| Date::new(year.year(), *month, 1).ok());
                Some((year, months.flat_map(|month| self.in_month(month, first)).collect()))
            }
        }
    }

    fn in_months(&self, day: Date) -> bool {
        self.months.is_empty() || self.months.contains(&day.month())
    }

    fn in_month(&self, month: Date, first: Date) -> Vec<Date> {
        if self.every == Every::Month && !self.in_months(month) {
            return Vec::new();
        }
        if !self.days.is_empty() {
            let last = month.days_in_month();
            let all = (1..=last).filter_map(|day| Date::new(month.year(), month.month(), day).ok());
            return all
                .filter(|day| {
                    self.days.iter().any(|(number, week)| {
                        let from_start = (day.day() - 1) / 7 + 1;
                        let from_end = -((last - day.day()) / 7 + 1);
                        *week == day.weekday()
                            && number.is_none_or(|number| number == from_start || number == from_end)
                    })
                })
                .filter(|day| self.month_days.is_empty() || self.month_days.contains(&day.day()))
                .collect();
        }
        let own = [first.day()];
        let wanted = if self.month_days.is_empty() { &own[..] } else { &self.month_days };
        let day_of = |day: i8| {
            let day = if day < 0 { month.days_in_month() + 1 + day } else { day };
            // The 31st is left out where there is none.
            Date::new(month.year(), month.month(), day).ok()
        };
        wanted.iter().filter_map(|day| day_of(*day)).collect()
    }
}

fn numbers(value: &str) -> Option<Vec<i8>> {
    value.split(',').map(|number| number.trim().parse().ok()).collect()
}

/// `20260306`
pub(super) fn date(digits: &str) -> Option<Date> {
    let number = |from: usize, to: usize| digits.get(from..to)?.parse::<i16>().ok();
    let (year, month, day) = (number(0, 4)?, number(4, 6)?, number(6, 8)?);
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// `MO`, `2TU`, `-1FR`
fn day(word: &str) -> Option<(Option<i8>, Weekday)> {
    let word = word.trim();
    let (number, name) = word.split_at_checked(word.len().checked_sub(2)?)?;
    let week = match name {
        "MO" => Weekday::Monday,
        "TU" => Weekday::Tuesday,
        "WE" => Weekday::Wednesday,
        "TH" => Weekday::Thursday,
        "FR" => Weekday::Friday,
        "SA" => Weekday::Saturday,
        "SU" => Weekday::Sunday,
        _ => return None,
    };
    let number = if number.is_empty() { None } else { Some(number.trim_start_matches('+').parse().ok()?) };
    Some((number, week))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(rule: &str, first: &str, last: &str) -> Vec<String> {
        let rule = Rule::parse(rule).unwrap();
        let first = first.parse().unwrap();
        let days = rule.days_from(first, first, last.parse().unwrap());
        days.into_iter().map(|day| day.strftime("%m-%d").to_string()).collect()
    }

    #[test]
    fn rules_as_calendars_write_them() {
        for (rule, want) in [
            ("FREQ=DAILY;COUNT=3", vec!["03-02", "03-03", "03-04"]),
            ("FREQ=WEEKLY;UNTIL=20260317T080000Z", vec!["03-02", "03-09", "03-16"]),
            ("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;COUNT=4", vec!["03-02", "03-04", "03-16", "03-18"]),
            ("FREQ=MONTHLY;COUNT=3", vec!["03-02", "04-02", "05-02"]),
            ("FREQ=MONTHLY;BYDAY=-1FR;COUNT=2", vec!["03-27", "04-24"]),
            ("FREQ=MONTHLY;BYDAY=2TU;COUNT=2", vec!["03-10", "04-14"]),
            ("FREQ=MONTHLY;BYMONTHDAY=31;COUNT=3", vec!["03-31", "05-31", "07-31"]),
            ("FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=2", vec!["03-31", "04-30"]),
            ("FREQ=YEARLY;UNTIL=20270401", vec!["03-02", "03-02"]),
            ("FREQ=DAILY;BYDAY=SA,SU;COUNT=2", vec!["03-07", "03-08"]),
            ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3", vec!["03-31", "04-30", "05-29"]),
            ("FREQ=MONTHLY;BYDAY=TU;BYSETPOS=1;COUNT=2", vec!["03-03", "04-07"]),
            ("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU;COUNT=4;WKST=SU", vec!["03-02", "03-15", "03-16", "03-29"]),
            ("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU;COUNT=4", vec!["03-02", "03-08", "03-16", "03-22"]),
            ("FREQ=YEARLY;BYDAY=FR;COUNT=2", vec!["03-06", "03-13"]),
            ("FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU;COUNT=2", vec!["03-29", "03-28"]),
        ] {
            assert_eq!(days(rule, "2026-03-02", "2028-01-01"), want, "{rule}");
        }
        assert_eq!(
            days("FREQ=WEEKLY", "2026-03-02", "2026-03-20").len(),
            3,
            "for ever, until the window's end"
        );
    }

    #[test]
    fn a_rule_that_is_not_understood_is_none() {
        for rule in [
            "",
            "FREQ=HOURLY",
            "FREQ=YEARLY;BYWEEKNO=20",
            "FREQ=YEARLY;BYDAY=20MO",
            "FREQ=WEEKLY;BYDAY=XX",
            "FREQ=DAILY;INTERVAL=0",
            "FREQ=DAILY;INTERVAL=2147483647",
            "FREQ=WEEKLY;INTERVAL=2147483647",
            "FREQ=MONTHLY;INTERVAL=2147483647",
            "FREQ=YEARLY;INTERVAL=2147483647",
            "COUNT=2",
        ] {
            assert!(Rule::parse(rule).is_none(), "{rule}");
        }
        assert!(
            days("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "2026-03-02", "2399-01-01").is_empty(),
            "it ends"
        );
    }

    #[test]
    fn what_began_long_ago_takes_place_today() {
        let day = |words: &str| words.parse::<Date>().unwrap();
        for (rule, first, want) in [
            ("FREQ=DAILY", "1998-04-01", vec!["2026-03-05", "2026-03-06", "2026-03-07", "2026-03-08"]),
            ("FREQ=DAILY;INTERVAL=3", "2020-01-01", vec!["2026-03-06"]),
            ("FREQ=DAILY;COUNT=2256", "2020-01-01", vec!["2026-03-05"]),
            ("FREQ=WEEKLY;BYDAY=MO,TH,FR", "2003-05-05", vec!["2026-03-05", "2026-03-06"]),
            ("FREQ=WEEKLY;INTERVAL=2;BYDAY=FR", "2003-05-02", vec!["2026-03-06"]),
            ("FREQ=WEEKLY;INTERVAL=2;BYDAY=FR", "2003-05-09", vec![]),
            ("FREQ=MONTHLY;BYMONTHDAY=7", "1999-12-07", vec!["2026-03-07"]),
            ("FREQ=YEARLY", "1960-03-08", vec!["2026-03-08"]),
        ] {
            let days = Rule::parse(rule).unwrap().days_from(day(first), day("2026-03-05"), day("2026-03-08"));
            assert_eq!(days, want.into_iter().map(day).collect::<Vec<_>>(), "{rule} since {first}");
        }
    }

    #[test]
    fn the_longest_steps_end_with_the_calendar() {
        for every in ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"] {
            let rule = format!("FREQ={every};INTERVAL=9000");
            assert!(!days(&rule, "0001-01-01", "9999-12-31").is_empty(), "{rule}");
            assert!(!days(&rule, "9999-12-31", "9999-12-31").is_empty(), "{rule}");
        }
    }

    #[test]
    fn an_end_that_is_an_instant_ends_where_the_event_is() {
        let until = Rule::parse("FREQ=DAILY;UNTIL=20260327T035959Z").unwrap().until.unwrap();
        let zone = jiff::tz::TimeZone::get("America/New_York").unwrap();
        let has = |words: &str| {
            let at: DateTime = words.parse().unwrap();
            until.has(at, Some(zone.to_timestamp(at).unwrap()))
        };
        assert!(has("2026-03-26T09:00") && !has("2026-03-27T09:00"));
        let day = Rule::parse("FREQ=DAILY;UNTIL=20260326").unwrap().until.unwrap();
        assert!(day.has("2026-03-26T23:00".parse().unwrap(), None));
        assert!(day.has_day("2026-03-26".parse().unwrap()) && !day.has_day("2026-03-27".parse().unwrap()));
    }
}
