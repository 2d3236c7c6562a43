//! RRULE: by days, weeks, months and years, in wall time, so that a meeting keeps its hour over a change of clocks.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};
use steward_model::order;

/// An event that goes on for ever is written out so many times at most.
const MOST: usize = 750;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Every {
    Day,
    Week,
    Month,
    Year,
}

/// A rule as far as it is understood.
#[derive(Clone, Debug)]
pub(super) struct Rule {
    every: Every,
    interval: i32,
    count: Option<usize>,
    until: Option<Date>,
    /// Days of the week, with their number in the month where one is given; −1 is the last.
    days: Vec<(Option<i8>, Weekday)>,
    month_days: Vec<i8>,
    months: Vec<i8>,
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
                "INTERVAL" => rule.interval = value.parse().ok().filter(|interval| *interval > 0)?,
                "COUNT" => rule.count = Some(value.parse().ok()?),
                "UNTIL" => rule.until = Some(date(value.get(..8)?)?),
                "BYDAY" => rule.days = value.split(',').map(day).collect::<Option<_>>()?,
                "BYMONTHDAY" => rule.month_days = numbers(&value)?,
                "BYMONTH" => rule.months = numbers(&value)?,
                "WKST" => {}
                _ => return None,
            }
        }
        known.then_some(rule)
    }

    /// The days on which it takes place, from its first on, until a day.
    pub(super) fn days_from(&self, first: Date, last: Date) -> Vec<Date> {
        let last = self.until.map_or(last, |until| until.min(last));
        let mut days = Vec::new();
        let mut step = 0;
        // A rule that never meets a day ends too.
        let mut idle = 0;
        loop {
            let Some((begin, mut of)) = self.period(first, step) else { return days };
            if begin > last || idle > 400 {
                return days;
            }
            of.retain(|day| *day >= first);
            order::sorted(&mut of);
            of.dedup();
            idle = if of.is_empty() { idle + 1 } else { 0 };
            for day in of {
                if day > last || days.len() >= self.count.unwrap_or(MOST).min(MOST * 8) {
                    return days;
                }
                days.push(day);
            }
            step += self.interval;
        }
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
                let monday = first.checked_sub(first.weekday().to_monday_zero_offset().days()).ok()?;
                let monday = monday.checked_add(step.weeks()).ok()?;
                let own = [(None, first.weekday())];
                let wanted = if self.days.is_empty() { &own[..] } else { &self.days };
                let days = wanted
                    .iter()
                    .filter_map(|(_, week)| monday.checked_add(week.to_monday_zero_offset().days()).ok());
                Some((monday, days.filter(|day| self.in_months(*day)).collect()))
            }
            Every::Month => {
                let month = first.first_of_month().checked_add(step.months()).ok()?;
                Some((month, self.in_month(month, first)))
            }
            Every::Year => {
                let year = first.checked_add(step.years()).ok()?;
                let begin = Date::new(year.year(), 1, 1).ok()?;
                let own = [first.month()];
                let months = if self.months.is_empty() { &own[..] } else { &self.months };
                let months = months.iter().filter_map(|month| Date::new(year.year(), *month, 1).ok());
                Some((begin, months.flat_map(|month| self.in_month(month, first)).collect()))
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
        let days = rule.days_from(first.parse().unwrap(), last.parse().unwrap());
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
            "FREQ=WEEKLY;BYDAY=XX",
            "FREQ=DAILY;INTERVAL=0",
            "COUNT=2",
        ] {
            assert!(Rule::parse(rule).is_none(), "{rule}");
        }
        assert!(
            days("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "2026-03-02", "2399-01-01").is_empty(),
            "it ends"
        );
    }
}
