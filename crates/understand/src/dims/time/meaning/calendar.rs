//! Calendar arithmetic on wall time: days, weeks, months and their beginnings. Nothing here fails: dates out of the
//! calendar's range are `None`.

use jiff::civil::{Date, DateTime, Time};
use steward_model::Grain;

/// A unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the variants are the units' own names")]
pub enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Quarter,
    Half,
    Year,
    Decade,
    Century,
}

impl Unit {
    /// The grain of something said in this unit.
    pub fn grain(self) -> Grain {
        match self {
            Unit::Second => Grain::Second,
            Unit::Minute => Grain::Minute,
            Unit::Hour => Grain::Hour,
            Unit::Day => Grain::Day,
            Unit::Week => Grain::Week,
            Unit::Month => Grain::Month,
            Unit::Quarter | Unit::Half => Grain::Quarter,
            Unit::Year | Unit::Decade | Unit::Century => Grain::Year,
        }
    }

    /// Its length in seconds; a month is 30 days, a year 365.
    pub fn seconds(self) -> f64 {
        let days = match self {
            Unit::Second => return 1.0,
            Unit::Minute => return 60.0,
            Unit::Hour => return 3600.0,
            Unit::Day => 1.0,
            Unit::Week => 7.0,
            Unit::Month => 30.0,
            Unit::Quarter => 90.0,
            Unit::Half => 180.0,
            Unit::Year => 365.0,
            Unit::Decade => 3650.0,
            Unit::Century => 36500.0,
        };
        days * 86400.0
    }

    /// Months in it, for units of months.
    pub fn months(self) -> Option<i32> {
        Some(match self {
            Unit::Month => 1,
            Unit::Quarter => 3,
            Unit::Half => 6,
            Unit::Year => 12,
            Unit::Decade => 120,
            Unit::Century => 1200,
            _ => return None,
        })
    }
}

/// A stretch of wall time; `to` is the first moment after.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// First moment.
    pub from: DateTime,
    /// First moment after.
    pub to: DateTime,
    /// How exact the words were.
    pub grain: Grain,
}

/// Days since 1970-01-01.
pub fn day_number(date: Date) -> i32 {
    let (year, month, day) = (i32::from(date.year()), i32::from(date.month()), i32::from(date.day()));
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let of_era = year - era * 400;
    let of_year = (153 * (month + if month > 2 { -3 } else { 9 }) + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

/// The date so many days after 1970-01-01.
pub fn from_day_number(days: i32) -> Option<Date> {
    let days = days.checked_add(719_468)?;
    let era = days.div_euclid(146_097);
    let of_era = days - era * 146_097;
    let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * of_year + 2) / 153;
    let day = of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    let year = year_of_era + era * 400 + i32::from(month <= 2);
    Date::new(i16::try_from(year).ok()?, month as i8, day as i8).ok()
}

/// A date, where there is one.
pub fn date(year: i32, month: i32, day: i32) -> Option<Date> {
    Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// Midnight at which a date begins.
pub fn midnight(date: Date) -> DateTime {
    date.to_datetime(Time::midnight())
}

/// So many days from Monday to Friday on, or back.
pub fn workdays(date: Date, days: i32) -> Option<Date> {
    let step = days.signum();
    let (mut at, mut left) = (date, days.abs());
    while left > 0 {
        at = plus_days(at, step)?;
        left -= i32::from(weekday(at) < 5);
    }
    Some(at)
}

/// So many days on.
pub fn plus_days(date: Date, days: i32) -> Option<Date> {
    from_day_number(day_number(date).checked_add(days)?)
}

/// So many months on; the last day of a shorter month where the day is missing there.
pub fn plus_months(date: Date, months: i32) -> Option<Date> {
    let total = i32::from(date.year()).checked_mul(12)?.checked_add(i32::from(date.month()) - 1)?;
    let total = total.checked_add(months)?;
    let first = self::date(total.div_euclid(12), total.rem_euclid(12) + 1, 1)?;
    Date::new(first.year(), first.month(), date.day().min(first.days_in_month())).ok()
}

/// So many seconds on.
pub fn plus_seconds(at: DateTime, seconds: i64) -> Option<DateTime> {
    let of_day = i64::from(at.hour()) * 3600 + i64::from(at.minute()) * 60 + i64::from(at.second());
    let total = of_day.checked_add(seconds)?;
    let day = plus_days(at.date(), i32::try_from(total.div_euclid(86400)).ok()?)?;
    let rest = total.rem_euclid(86400);
    Some(day.at((rest / 3600) as i8, (rest / 60 % 60) as i8, (rest % 60) as i8, 0))
}

/// 0 for Monday to 6 for Sunday.
pub fn weekday(date: Date) -> i32 {
    (day_number(date) + 3).rem_euclid(7)
}

/// The Monday of a date's week.
pub fn monday(date: Date) -> Option<Date> {
    plus_days(date, -weekday(date))
}

/// The beginning of the unit that a moment lies in.
pub fn start_of(at: DateTime, unit: Unit) -> Option<DateTime> {
    let day = at.date();
    let (year, month) = (i32::from(day.year()), i32::from(day.month()));
    let first = match unit {
        Unit::Second => return Some(day.at(at.hour(), at.minute(), at.second(), 0)),
        Unit::Minute => return Some(day.at(at.hour(), at.minute(), 0, 0)),
        Unit::Hour => return Some(day.at(at.hour(), 0, 0, 0)),
        Unit::Day => day,
        Unit::Week => monday(day)?,
        Unit::Month => date(year, month, 1)?,
        Unit::Quarter => date(year, (month - 1) / 3 * 3 + 1, 1)?,
        Unit::Half => date(year, (month - 1) / 6 * 6 + 1, 1)?,
        Unit::Year => date(year, 1, 1)?,
        Unit::Decade => date(year.div_euclid(10) * 10, 1, 1)?,
        Unit::Century => date(year.div_euclid(100) * 100, 1, 1)?,
    };
    Some(midnight(first))
}

/// A moment moved by whole units.
pub fn shift(at: DateTime, unit: Unit, count: i32) -> Option<DateTime> {
    if let Some(months) = unit.months() {
        return Some(plus_months(at.date(), months.checked_mul(count)?)?.to_datetime(at.time()));
    }
    match unit {
        Unit::Day => Some(plus_days(at.date(), count)?.to_datetime(at.time())),
        Unit::Week => Some(plus_days(at.date(), count.checked_mul(7)?)?.to_datetime(at.time())),
        _ => plus_seconds(at, i64::from(count) * unit.seconds() as i64),
    }
}

/// The unit that a moment lies in, or one so many before or after it.
pub fn unit_at(at: DateTime, unit: Unit, offset: i32) -> Option<Stretch> {
    units_at(at, unit, offset, 1)
}

/// `count` units in a row, the first so many after the moment's own.
pub fn units_at(at: DateTime, unit: Unit, offset: i32, count: i32) -> Option<Stretch> {
    let from = shift(start_of(at, unit)?, unit, offset)?;
    Some(Stretch { from, to: shift(from, unit, count)?, grain: unit.grain() })
}

/// A whole day.
pub fn day(date: Date) -> Option<Stretch> {
    Some(Stretch { from: midnight(date), to: midnight(plus_days(date, 1)?), grain: Grain::Day })
}

/// A whole month of a year.
pub fn month(year: i32, month: i32) -> Option<Stretch> {
    unit_at(midnight(date(year, month, 1)?), Unit::Month, 0)
}

/// With so many more of its unit behind it.
pub fn lengthened(stretch: Stretch, more: i32) -> Option<Stretch> {
    let unit = match stretch.grain {
        Grain::Year => Unit::Year,
        Grain::Quarter => Unit::Quarter,
        Grain::Month => Unit::Month,
        Grain::Week => Unit::Week,
        _ => Unit::Day,
    };
    Some(Stretch { to: shift(stretch.to, unit, more)?, ..stretch })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn day_numbers_go_both_ways() {
        for days in (-800_000..800_000).step_by(97) {
            assert_eq!(from_day_number(days).map(day_number), Some(days));
        }
        assert_eq!(weekday(Date::constant(2013, 2, 12)), 1);
    }

    #[test]
    fn units_begin_and_move() {
        let at = Date::constant(2024, 1, 31).at(16, 5, 9, 0);
        assert_eq!(
            unit_at(at, Unit::Week, 0).map(|week| week.from.date()),
            Some(Date::constant(2024, 1, 29))
        );
        assert_eq!(unit_at(at, Unit::Quarter, -1).map(|q| q.from.date()), Some(Date::constant(2023, 10, 1)));
        assert_eq!(shift(at, Unit::Month, 1).map(|at| at.date()), Some(Date::constant(2024, 2, 29)));
        assert_eq!(shift(at, Unit::Hour, 9), Some(Date::constant(2024, 2, 1).at(1, 5, 9, 0)));
        assert_eq!(shift(at, Unit::Century, 400), None);
    }
}
