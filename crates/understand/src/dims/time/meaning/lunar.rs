//! The Chinese calendar and the solar terms, 1900 to 2100.

use super::calendar::{self as cal, Stretch, day_number, from_day_number, midnight};
use super::lunar_table::{FIRST, TERM_DAYS, TERMS, YEARS};
use jiff::civil::Date;
use steward_model::Grain;

/// One lunar year: its new year's day, its months' lengths in order and its leap month.
struct Year {
    first: i32,
    long: u32,
    leap: i32,
}

fn lunar_year(year: i32) -> Option<Year> {
    let packed = *YEARS.get(usize::try_from(year.checked_sub(FIRST)?).ok()?)?;
    let first = day_number(cal::date(year, 1, 1)?) + (packed >> 17 & 0x3F) as i32;
    Some(Year { first, long: packed & 0x1FFF, leap: (packed >> 13 & 0xF) as i32 })
}

impl Year {
    fn months(&self) -> i32 {
        if self.leap > 0 { 13 } else { 12 }
    }

    fn length(&self, index: i32) -> i32 {
        29 + (self.long >> index & 1) as i32
    }

    /// The place of a month in the year's order.
    fn index(&self, month: i32, leap: bool) -> Option<i32> {
        match leap {
            true if month != self.leap => None,
            true => Some(month),
            false => Some(month - 1 + i32::from(self.leap > 0 && month > self.leap)),
        }
    }

    fn start(&self, index: i32) -> i32 {
        self.first + (0..index).map(|before| self.length(before)).sum::<i32>()
    }
}

/// The date of a lunar day; `None` outside the table or where the month has no such day.
pub fn date(year: i32, month: i32, day: i32, leap: bool) -> Option<Date> {
    let table = lunar_year(year)?;
    let index = table.index(month, leap).filter(|index| (0..table.months()).contains(index))?;
    if !(1..=table.length(index)).contains(&day) {
        return None;
    }
    from_day_number(table.start(index) + day - 1)
}

/// A whole lunar month.
pub fn month(year: i32, month: i32, leap: bool) -> Option<Stretch> {
    let table = lunar_year(year)?;
    let index = table.index(month, leap)?;
    let from = table.start(index);
    Some(Stretch {
        from: midnight(from_day_number(from)?),
        to: midnight(from_day_number(from + table.length(index))?),
        grain: Grain::Month,
    })
}

/// The year near another whose leap month this is.
pub fn leap_year(month: i32, near: i32) -> Option<i32> {
    (0..40)
        .flat_map(|away| [near - away, near + away])
        .find(|year| lunar_year(*year).is_some_and(|table| table.leap == month))
}

/// A whole lunar year.
pub fn year(year: i32) -> Option<Stretch> {
    let from = date(year, 1, 1, false)?;
    let to = date(year + 1, 1, 1, false)?;
    Some(Stretch { from: midnight(from), to: midnight(to), grain: Grain::Year })
}

/// The last day of a lunar year, 除夕.
pub fn eve(year: i32) -> Option<Date> {
    from_day_number(lunar_year(year + 1)?.first - 1)
}

/// The lunar year, month and day of a date; leap months count as the month they follow.
pub fn of(date: Date) -> Option<(i32, i32, i32)> {
    let days = day_number(date);
    let mut year = i32::from(date.year());
    let mut table = lunar_year(year)?;
    if days < table.first {
        year -= 1;
        table = lunar_year(year)?;
    }
    let mut rest = days - table.first;
    for index in 0..table.months() {
        let length = table.length(index);
        if rest < length {
            let month = index + 1 - i32::from(table.leap > 0 && index >= table.leap);
            return Some((year, month, rest + 1));
        }
        rest -= length;
    }
    None
}

/// The day of a solar term, counted from 0 for 小寒 in January to 23 for 冬至.
pub fn term(index: u8, year: i32) -> Option<Date> {
    let packed = *TERMS.get(usize::try_from(year.checked_sub(FIRST)?).ok()?)?;
    let earliest = *TERM_DAYS.get(usize::from(index))?;
    let late = (packed >> (2 * u32::from(index)) & 3) as i32;
    cal::date(year, i32::from(index) / 2 + 1, i32::from(earliest) + late)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_days() {
        for ((year, month, day, leap), at) in [
            ((2024, 1, 1, false), (2024, 2, 10)),
            ((2020, 4, 1, true), (2020, 5, 23)),
            ((2020, 5, 5, false), (2020, 6, 25)),
            ((2025, 8, 15, false), (2025, 10, 6)),
            ((1900, 1, 1, false), (1900, 1, 31)),
        ] {
            assert_eq!(date(year, month, day, leap), cal::date(at.0, at.1, at.2));
        }
        assert_eq!(eve(2023), cal::date(2024, 2, 9));
        assert_eq!(term(23, 2024), cal::date(2024, 12, 21));
        assert_eq!(term(6, 2025), cal::date(2025, 4, 4));
        assert_eq!(date(2020, 5, 1, true), None);
    }

    #[test]
    fn both_ways_agree() {
        for days in
            (day_number(Date::constant(1901, 1, 1))..day_number(Date::constant(2099, 12, 31))).step_by(13)
        {
            let at = from_day_number(days).unwrap();
            let (year, month, day) = of(at).unwrap();
            assert!(
                date(year, month, day, false) == Some(at) || date(year, month, day, true) == Some(at),
                "{at}"
            );
        }
    }
}
