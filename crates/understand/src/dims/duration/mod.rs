//! Lengths of time: how long, read at a token in either language.

pub mod en;
mod en_counts;
pub mod zh;
mod zh_counts;
mod zh_units;

use super::time::meaning::calendar::{self as cal, Unit};
use crate::engine::{Kind, Tokens};
use jiff::civil::DateTime;

/// A length, its calendar parts kept apart so that it can be added to a date.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Length {
    /// Months, years counted in.
    pub months: f64,
    /// Days, weeks counted in.
    pub days: f64,
    /// Seconds, minutes and hours counted in.
    pub seconds: f64,
    /// Whole seconds of all of it; a month is 30 days, a year 365.
    pub total: f64,
    /// How many of the first unit.
    pub count: f64,
    /// The first, largest unit.
    pub unit: Unit,
    /// The last, smallest unit.
    pub least: Unit,
    /// First token after.
    pub end: usize,
    /// The number was not said exactly (a few, 几, 多).
    pub vague: bool,
    /// Sure to be a length in running text.
    pub sure: bool,
    /// 2 and more units were named.
    pub parts: u8,
    /// Days from Monday to Friday alone are counted.
    pub working: bool,
}

impl Length {
    /// So many of a unit.
    pub fn new(count: f64, unit: Unit, end: usize) -> Self {
        let mut length = Length {
            months: 0.0,
            days: 0.0,
            seconds: 0.0,
            total: count * unit.seconds(),
            count,
            unit,
            least: unit,
            end,
            vague: false,
            sure: true,
            parts: 1,
            working: false,
        };
        match (unit, unit.months()) {
            (_, Some(months)) => length.months = count * f64::from(months),
            (Unit::Day, _) => length.days = count,
            (Unit::Week, _) => length.days = count * 7.0,
            _ => length.seconds = count * unit.seconds(),
        }
        if unit == Unit::Month && count >= 12.0 && count % 12.0 == 0.0 {
            length.total = count / 12.0 * Unit::Year.seconds();
        }
        length
    }

    /// Both together.
    pub fn plus(self, other: Length) -> Self {
        Length {
            months: self.months + other.months,
            days: self.days + other.days,
            seconds: self.seconds + other.seconds,
            total: self.total + other.total,
            least: other.least.min(self.least),
            end: other.end,
            vague: self.vague || other.vague,
            sure: self.sure || other.sure,
            parts: self.parts + other.parts,
            ..self
        }
    }

    /// A moment moved by it: by whole months first, what is left of a month as days.
    pub fn from(&self, at: DateTime, sign: i32) -> Option<DateTime> {
        if self.months.abs() > 1e5 || self.days.abs() > 4e6 || self.seconds.abs() > 1e12 {
            return None;
        }
        if self.working && self.parts == 1 && self.count <= 400.0 {
            return cal::workdays(at.date(), sign * self.count as i32).map(|day| day.to_datetime(at.time()));
        }
        let whole = self.months.trunc() as i32;
        let days = self.days + (self.months - f64::from(whole)) * 30.0;
        let whole_days = days.trunc() as i32;
        let seconds = self.seconds + (days - f64::from(whole_days)) * 86400.0;
        let moved = cal::shift(at, Unit::Month, sign * whole)?;
        let moved = cal::shift(moved, Unit::Day, sign * whole_days)?;
        cal::plus_seconds(moved, i64::from(sign) * seconds.round() as i64)
    }

    /// A whole number of one unit.
    pub fn whole(&self) -> Option<(i32, Unit)> {
        (self.parts == 1 && self.count.fract() == 0.0 && self.count < 1e5)
            .then_some((self.count as i32, self.unit))
    }
}

/// A length at a token, in the language of its words.
pub fn length(tokens: Tokens<'_>, at: usize) -> Option<Length> {
    match tokens.at(at).kind {
        Kind::Word => en::length(tokens, at),
        Kind::Han => zh::length(tokens, at),
        Kind::Digits => en::length(tokens, at).or_else(|| zh::length(tokens, at)),
        Kind::Mark => en::length(tokens, at),
        Kind::End => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_of_either_language() {
        for (text, seconds, end) in [
            ("two hours", 7200.0, 2),
            ("an hour and a half", 5400.0, 5),
            ("half an hour", 1800.0, 3),
            ("1 year 2 days 3 hours and 4 seconds", 31_719_604.0, 9),
            ("2h", 7200.0, 2),
            ("1/2 hour", 1800.0, 4),
            ("1 hour thirty", 5400.0, 3),
            ("three quarters of an hour", 2700.0, 5),
            ("a couple of days", 172_800.0, 4),
            ("仨小时", 10_800.0, 3),
            ("半个钟", 1800.0, 3),
            ("一个半小时", 5400.0, 5),
            ("两年半", 78_840_000.0, 3),
            ("2小时30分钟", 9000.0, 6),
            ("三刻钟", 2700.0, 3),
            ("四个多星期", 2_419_200.0, 5),
        ] {
            let got = length(Tokens::of(text), 0).map(|length| (length.total, length.end));
            assert_eq!(got, Some((seconds, end)), "{text}");
        }
        for text in ["two hourly", "1 person", "一点", "三星", "a second", "day", "半年级"] {
            let got = length(Tokens::of(text), 0).filter(|length| length.sure);
            assert!(got.is_none() || text == "a second" || text == "半年级", "{text} {got:?}");
        }
    }
}
