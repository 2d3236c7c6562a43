//! Local times to instants, and the order of day and month.

use jiff::civil::{Date, DateTime};
use jiff::fmt::temporal::Pieces;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ZonedDateTime};
use std::fmt;
use std::str::FromStr;

/// In which order a file writes day, month and year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateOrder {
    /// 31/12/2026
    DayMonthYear,
    /// 12/31/2026
    MonthDayYear,
    /// 2026/12/31
    YearMonthDay,
}

impl DateOrder {
    /// The date that three numbers stand for; a year of two digits lies in this century. `None` if there is none.
    pub(crate) fn date(self, a: u32, b: u32, c: u32) -> Option<Date> {
        let (year, month, day) = match self {
            DateOrder::DayMonthYear => (c, b, a),
            DateOrder::MonthDayYear => (c, a, b),
            DateOrder::YearMonthDay => (a, b, c),
        };
        let year = match year {
            0..=99 => year + 2000,
            // The Buddhist era, as Thai phones count.
            2400..=2700 => year - 543,
            _ => year,
        };
        if !(1990..=2200).contains(&year) {
            return None;
        }
        Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
    }

    /// What people write in a country (ISO 3166-1 alpha-2), else in the zone.
    pub(crate) fn custom(country: Option<&str>, zone: &TimeZone) -> DateOrder {
        const MONTH_FIRST: &[&str] = &["US", "PH", "FM", "MH", "PW", "PR", "GU", "VI", "AS", "MP"];
        const YEAR_FIRST: &[&str] = &["CN", "TW", "JP", "KR", "KP", "MN", "HU", "LT", "SE", "IR"];
        if let Some(country) = country {
            return match country.to_ascii_uppercase().as_str() {
                c if MONTH_FIRST.contains(&c) => DateOrder::MonthDayYear,
                c if YEAR_FIRST.contains(&c) => DateOrder::YearMonthDay,
                _ => DateOrder::DayMonthYear,
            };
        }
        let zone = zone.iana_name().unwrap_or_default();
        const MONTH_FIRST_ZONES: &[&str] = &[
            "America/New_York",
            "America/Detroit",
            "America/Chicago",
            "America/Menominee",
            "America/Denver",
            "America/Boise",
            "America/Phoenix",
            "America/Los_Angeles",
            "America/Anchorage",
            "America/Juneau",
            "America/Sitka",
            "America/Metlakatla",
            "America/Yakutat",
            "America/Nome",
            "America/Adak",
            "America/Puerto_Rico",
            "America/Louisville",
            "Pacific/Honolulu",
            "Pacific/Guam",
            "Asia/Manila",
        ];
        const MONTH_FIRST_REGIONS: &[&str] =
            &["US/", "America/Indiana/", "America/Kentucky/", "America/North_Dakota/"];
        if MONTH_FIRST_ZONES.contains(&zone) || MONTH_FIRST_REGIONS.iter().any(|r| zone.starts_with(r)) {
            DateOrder::MonthDayYear
        } else {
            DateOrder::DayMonthYear
        }
    }
}

impl fmt::Display for DateOrder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            DateOrder::DayMonthYear => "day-month-year",
            DateOrder::MonthDayYear => "month-day-year",
            DateOrder::YearMonthDay => "year-month-day",
        })
    }
}

impl FromStr for DateOrder {
    type Err = &'static str;

    fn from_str(word: &str) -> Result<Self, Self::Err> {
        match word {
            "dmy" => Ok(DateOrder::DayMonthYear),
            "mdy" => Ok(DateOrder::MonthDayYear),
            "ymd" => Ok(DateOrder::YearMonthDay),
            _ => Err("a date order is dmy, mdy or ymd"),
        }
    }
}

/// The exporting device's clock: turns its local times into instants, in the order they stand in the file.
pub(crate) struct Clock {
    zone: TimeZone,
    last: Timestamp,
    /// The local time last asked for, if it is one instant: chats come in bursts of one minute.
    same: Option<(DateTime, ZonedDateTime)>,
}

impl Clock {
    pub(crate) fn new(zone: &TimeZone) -> Self {
        Clock { zone: zone.clone(), last: Timestamp::MIN, same: None }
    }

    /// A local time that happens twice is the earlier one, unless it would lie before the message above it; one
    /// that never happens moves forward by the gap.
    pub(crate) fn local(&mut self, at: DateTime) -> Option<ZonedDateTime> {
        if let Some((local, known)) = &self.same
            && *local == at
        {
            self.last = known.timestamp();
            return Some(known.clone());
        }
        let ambiguous = self.zone.to_ambiguous_timestamp(at);
        let one = !ambiguous.is_ambiguous();
        let instant = if !one {
            let earlier = ambiguous.compatible().ok()?;
            if earlier < self.last { ambiguous.later().ok()?.max(earlier) } else { earlier }
        } else {
            ambiguous.compatible().ok()?
        };
        self.last = instant;
        let shown = instant.to_zoned_datetime(self.zone.clone());
        self.same = one.then(|| (at, shown.clone()));
        Some(shown)
    }

    /// An instant that the file gives, shown in the device's zone, without its milliseconds.
    pub(crate) fn instant(&mut self, at: Timestamp) -> Option<ZonedDateTime> {
        let at = Timestamp::from_second(at.as_millisecond().div_euclid(1000)).ok()?;
        self.last = at;
        Some(at.to_zoned_datetime(self.zone.clone()))
    }

    /// Seconds or, if the number is too large for seconds of this age, milliseconds (or finer) since 1970.
    pub(crate) fn unix(&mut self, number: i64) -> Option<ZonedDateTime> {
        self.instant(Timestamp::from_second(unix_seconds(number)?).ok()?)
    }

    /// A date in any of the forms in which exports write instants: a number, RFC 3339, local date and time.
    pub(crate) fn read(&mut self, words: &str) -> Option<ZonedDateTime> {
        let words = words.trim();
        if let Ok(number) = words.parse() {
            return self.unix(number);
        }
        match with_offset(words) {
            Some(at) => self.instant(at.timestamp()),
            None => plain_datetime(words).and_then(|at| self.local(at)),
        }
    }
}

/// The year 2200: later dates are damage.
const SECONDS_END: i64 = 7_258_118_400;

fn unix_seconds(number: i64) -> Option<i64> {
    let mut seconds = number;
    while seconds >= SECONDS_END * 10 {
        seconds /= 1000;
    }
    (0..SECONDS_END).contains(&seconds).then_some(seconds)
}

/// An instant as RFC 3339 writes it, with its own offset and without its milliseconds.
pub(crate) fn with_offset(words: &str) -> Option<ZonedDateTime> {
    let pieces = Pieces::parse(words).ok()?;
    let offset = pieces.to_numeric_offset()?;
    let at = pieces.date().to_datetime(pieces.time()?);
    let at = DateTime::new(at.year(), at.month(), at.day(), at.hour(), at.minute(), at.second(), 0).ok()?;
    let instant = offset.to_timestamp(at).ok()?;
    (0..SECONDS_END)
        .contains(&instant.as_second())
        .then(|| instant.to_zoned_datetime(TimeZone::fixed(offset)))
}

/// `2026-03-04 19:05:12`, with `T` or spaces between, `/` or `-` in the date, seconds perhaps missing.
pub(crate) fn plain_datetime(words: &str) -> Option<DateTime> {
    let words = words.trim();
    let (date, time) = words.split_once([' ', 'T'])?;
    let mut date = date.split(['-', '/']);
    let (year, month, day) = (date.next()?, date.next()?, date.next()?);
    if date.next().is_some() || year.len() != 4 {
        return None;
    }
    let date = DateOrder::YearMonthDay.date(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)?;
    let time = time.trim().split_once('.').map_or(time.trim(), |(whole, _)| whole);
    let mut time = time.split(':');
    let (hour, minute) = (time.next()?.parse().ok()?, time.next()?.parse().ok()?);
    let second = time.next().map_or(Some(0), |s| s.parse().ok())?;
    if time.next().is_some() {
        return None;
    }
    Some(date.at(valid(hour, 23)?, valid(minute, 59)?, valid(second, 60)?.min(59), 0))
}

fn valid(number: i8, most: i8) -> Option<i8> {
    (0..=most).contains(&number).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(clock: &mut Clock, words: &str) -> String {
        let shown = clock.local(words.parse().unwrap()).unwrap();
        shown.timestamp().display_with_offset(shown.offset()).to_string()
    }

    #[test]
    fn the_repeated_hour_keeps_the_file_s_order() {
        let zone = TimeZone::posix("GMT0BST,M3.5.0/1,M10.5.0").unwrap();
        let mut clock = Clock::new(&zone);
        assert_eq!(at(&mut clock, "2026-10-25T01:20"), "2026-10-25T01:20:00+01:00");
        assert_eq!(at(&mut clock, "2026-10-25T01:55"), "2026-10-25T01:55:00+01:00");
        assert_eq!(at(&mut clock, "2026-10-25T01:05"), "2026-10-25T01:05:00+00:00");
        assert_eq!(at(&mut clock, "2026-10-25T01:40"), "2026-10-25T01:40:00+00:00");
        assert_eq!(at(&mut clock, "2026-03-29T01:30"), "2026-03-29T02:30:00+01:00");
    }

    #[test]
    fn plain_datetimes() {
        for (words, want) in [
            ("2026-03-04 9:05:12", Some("2026-03-04T09:05:12")),
            ("2026/03/04 09:05", Some("2026-03-04T09:05:00")),
            ("2026-03-04T09:05:12.345", Some("2026-03-04T09:05:12")),
            ("2026-13-04 09:05:12", None),
            ("2026-03-04 29:05:12", None),
            ("26-03-04 09:05", None),
            ("hello", None),
        ] {
            assert_eq!(plain_datetime(words), want.map(|w| w.parse().unwrap()), "{words}");
        }
    }
}
