//! Open, closed or not known: opening hours read at a wall time of the place.

use chrono::{NaiveDate, NaiveDateTime};
use jiff::civil::DateTime;
use opening_hours::localization::Country;
use opening_hours::{Context, OpeningHours};
use steward_model::Openness;

/// Opening hours with the holidays of a country; `None` where the text cannot be read.
fn parse(text: &str, country: Option<&str>) -> Option<OpeningHours> {
    let hours: OpeningHours = text.parse().ok()?;
    Some(match country.and_then(|code| code.parse::<Country>().ok()) {
        Some(country) => hours.with_context(Context::default().with_holidays(country.holidays())),
        None => hours,
    })
}

fn naive(at: DateTime) -> Option<NaiveDateTime> {
    let day =
        NaiveDate::from_ymd_opt(at.year().into(), at.month().try_into().ok()?, at.day().try_into().ok()?)?;
    day.and_hms_opt(at.hour().try_into().ok()?, at.minute().try_into().ok()?, at.second().try_into().ok()?)
}

fn civil(at: NaiveDateTime) -> Option<DateTime> {
    use chrono::{Datelike, Timelike};
    let year = i16::try_from(at.year()).ok()?;
    let part = |n: u32| i8::try_from(n).ok();
    DateTime::new(year, part(at.month())?, part(at.day())?, part(at.hour())?, part(at.minute())?, 0, 0).ok()
}

/// Whether a place with these hours is open at a wall time; `None` where that is not known.
pub(crate) fn is_open(text: &str, at: DateTime, country: Option<&str>) -> Option<bool> {
    let hours = parse(text, country)?;
    let at = naive(at)?;
    if hours.is_unknown(at) { None } else { Some(hours.is_open(at)) }
}

/// The same with the moment of the next change.
pub(crate) fn openness(text: &str, at: DateTime, country: Option<&str>) -> Openness {
    let Some((hours, now)) = parse(text, country).zip(naive(at)) else { return Openness::Unknown };
    let next = hours.next_change(now).and_then(civil);
    if hours.is_open(now) {
        Openness::Open { until: next }
    } else if hours.is_closed(now) {
        Openness::Closed { opens: next }
    } else {
        Openness::Unknown
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::datetime;

    #[test]
    fn an_interval_holds_its_first_minute_and_not_its_last() {
        let open =
            |hour, minute| is_open("Mo-Fr 08:00-12:00", datetime(2026, 6, 9, hour, minute, 0, 0), None);
        assert_eq!(
            [open(7, 59), open(8, 0), open(11, 59), open(12, 0)],
            [false, true, true, false].map(Some)
        );
    }

    #[test]
    fn what_cannot_be_read_is_not_closed() {
        let at = datetime(2026, 6, 9, 9, 0, 0, 0);
        assert_eq!(is_open("ask inside", at, None), None);
        assert_eq!(openness("ask inside", at, None), Openness::Unknown);
        assert_eq!(openness("", at, None), Openness::Unknown);
    }

    #[test]
    fn holidays_count_where_the_country_is_known() {
        let christmas = datetime(2026, 12, 25, 10, 0, 0, 0);
        assert_eq!(is_open("Mo-Su 08:00-18:00; PH off", christmas, None), Some(true));
        assert_eq!(is_open("Mo-Su 08:00-18:00; PH off", christmas, Some("FR")), Some(false));
    }

    #[test]
    fn the_next_change_is_told() {
        let at = datetime(2026, 6, 9, 9, 0, 0, 0);
        let until = Some(datetime(2026, 6, 9, 12, 0, 0, 0));
        assert_eq!(openness("Mo-Fr 08:00-12:00", at, None), Openness::Open { until });
    }
}
