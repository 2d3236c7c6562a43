//! The nth of something within a stretch: the first Monday of a month, the last day of a year.

use super::calendar::{self as cal, Stretch, Unit, unit_at};
use steward_model::Grain;

/// What is counted within a stretch.
#[derive(Clone, Copy, Debug, PartialEq)]
#[expect(missing_docs, reason = "the variants are what their names say")]
pub enum Nth {
    Weekday(i32),
    Weekend,
    Workday,
    Unit(Unit),
}

impl Nth {
    /// The nth within a stretch, from its end where the count is negative; two readings for weeks.
    pub fn nth(self, count: i32, within: Stretch) -> [Option<Stretch>; 2] {
        let (first, last) = (within.from.date(), within.to.date());
        let inside = |found: Option<Stretch>| {
            found.filter(|found| found.from >= within.from && found.from < within.to)
        };
        let from_weekday = |wanted: i32| {
            if count > 0 {
                cal::plus_days(first, (wanted - cal::weekday(first)).rem_euclid(7) + 7 * (count - 1))
            } else {
                let end = cal::plus_days(last, -1)?;
                cal::plus_days(end, -(cal::weekday(end) - wanted).rem_euclid(7) + 7 * (count + 1))
            }
        };
        match self {
            Nth::Weekday(wanted) => [inside(from_weekday(wanted).and_then(cal::day)), None],
            Nth::Weekend => {
                let saturday = from_weekday(5);
                let days = |saturday| {
                    Some(Stretch {
                        from: cal::midnight(saturday),
                        to: cal::midnight(cal::plus_days(saturday, 2)?),
                        grain: Grain::Day,
                    })
                };
                let hours = |saturday| {
                    let friday = cal::midnight(cal::plus_days(saturday, -1)?);
                    Some(Stretch {
                        from: cal::plus_seconds(friday, 18 * 3600)?,
                        to: cal::midnight(cal::plus_days(saturday, 2)?),
                        grain: Grain::Hour,
                    })
                };
                [saturday.and_then(days), saturday.and_then(hours)]
            }
            Nth::Workday => {
                let before = if count > 0 { cal::plus_days(first, -1) } else { Some(last) };
                [inside(before.and_then(|day| cal::workdays(day, count)).and_then(cal::day)), None]
            }
            Nth::Unit(Unit::Week) => {
                // Whole weeks within, or the week of the first day counted as the first.
                let whole = from_weekday(0).and_then(|monday| unit_at(cal::midnight(monday), Unit::Week, 0));
                let whole = if count < 0 {
                    let end = cal::plus_days(last, -1);
                    end.and_then(|end| {
                        unit_at(cal::midnight(end), Unit::Week, count + 1 - i32::from(cal::weekday(end) != 6))
                    })
                } else {
                    whole
                };
                let touched = if count > 0 {
                    unit_at(within.from, Unit::Week, count - 1)
                } else {
                    cal::plus_days(last, -1)
                        .and_then(|end| unit_at(cal::midnight(end), Unit::Week, count + 1))
                };
                [whole, touched]
            }
            Nth::Unit(unit) => {
                let found = if count > 0 {
                    unit_at(within.from, unit, count - 1)
                } else {
                    unit_at(within.to, unit, count)
                };
                [inside(found), None]
            }
        }
    }
}
