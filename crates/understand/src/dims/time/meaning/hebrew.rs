//! The Jewish calendar by its own arithmetic: the mean new moon, the four postponements, months of 29 and 30 days.

use super::calendar as cal;
use jiff::civil::Date;

/// The day before the first of the calendar, as days since 1970.
const EPOCH: i64 = -1_373_427 - 719_163;

/// Days from the epoch to the new year before the last two postponements.
fn elapsed(year: i64) -> i64 {
    let months = (235 * year - 234).div_euclid(19);
    let parts = 12_084 + 13_753 * months;
    let days = 29 * months + parts.div_euclid(25_920);
    days + i64::from((3 * (days + 1)).rem_euclid(7) < 3)
}

/// The first of Tishri, as days since 1970.
fn new_year(year: i64) -> i64 {
    let (before, this, next) = (elapsed(year - 1), elapsed(year), elapsed(year + 1));
    let late = if next - this == 356 { 2 } else { i64::from(this - before == 382) };
    EPOCH + this + late
}

/// A day in a year of ours; months count from Nisan (1) over Tishri (7) to the last Adar (12).
pub fn date(year: i32, month: i32, day: i32) -> Option<Date> {
    let autumn = i64::from(year) + 3761;
    let (of, next) = if (7..=9).contains(&month) {
        (new_year(autumn), new_year(autumn + 1))
    } else {
        (new_year(autumn - 1), new_year(autumn))
    };
    let (long, short) = ((next - of) % 10 == 5, (next - of) % 10 == 3);
    let first = match month {
        // Nisan to Elul end before the next new year: 30 and 29 days in turn.
        1..=6 => next - 177 + i64::from(59 * (month - 1) + 1) / 2,
        7 => of,
        8 => of + 30,
        9 => of + 59 + i64::from(long),
        10 => of + 89 + i64::from(long) - i64::from(short),
        11 => of + 118 + i64::from(long) - i64::from(short),
        12 => next - 177 - 29,
        _ => return None,
    };
    cal::from_day_number(i32::try_from(first + i64::from(day) - 1).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn feasts_of_known_years() {
        for (year, month, day, expected) in [
            (2023, 7, 1, (9, 16)),
            (2018, 7, 1, (9, 10)),
            (2024, 7, 10, (10, 12)),
            (2018, 1, 15, (3, 31)),
            (2024, 1, 15, (4, 23)),
            (2018, 3, 6, (5, 20)),
            (2018, 9, 25, (12, 3)),
            (2013, 9, 25, (11, 28)),
            (2024, 9, 25, (12, 26)),
            (2013, 5, 9, (7, 16)),
            (2014, 11, 15, (1, 16)),
            (2024, 12, 14, (3, 24)),
        ] {
            assert_eq!(
                date(year, month, day),
                cal::date(year, expected.0, expected.1),
                "{year} {month} {day}"
            );
        }
    }
}
