//! Instants and lengths of time as flags give them.

use crate::misuse::Misuse;
use crate::settings::Global;
use jiff::{Span, Timestamp, civil::Date, tz::TimeZone};

/// An RFC 3339 instant, or the end of a day in the person's zone.
pub fn instant(flag: &str, words: &str, global: &Global) -> anyhow::Result<Timestamp> {
    if let Ok(instant) = words.parse::<Timestamp>() {
        return Ok(instant);
    }
    let Ok(day) = words.parse::<Date>() else {
        return Err(Misuse::error("misuse-instant-or-day", format!("--{flag} {words}")));
    };
    let next = day.tomorrow().map_err(|_| Misuse::error("misuse-late-day", format!("--{flag} {words}")))?;
    Ok(next.to_zoned_datetime(global.zone()?)?.timestamp())
}

/// The last day of what ends at an instant: at midnight, the day that ends with it.
pub fn last_day(until: Timestamp, zone: &TimeZone) -> Date {
    let before = until.checked_sub(jiff::SignedDuration::from_nanos(1)).unwrap_or(until);
    zone.to_datetime(before).date()
}

/// The instant that lies a length of time before now: `1h`, `90d`, `2 weeks`, `P1M`.
pub fn ago(flag: &str, words: &str, global: &Global) -> anyhow::Result<Timestamp> {
    let now = global.now()?;
    let span = length(flag, words)?;
    let then =
        now.checked_sub(span).map_err(|_| Misuse::error("misuse-too-long", format!("--{flag} {words}")))?;
    Ok(then.timestamp())
}

/// A length of time in seconds; months and years are reckoned back from now.
pub fn seconds(flag: &str, words: &str, global: &Global) -> anyhow::Result<i64> {
    let now = global.now()?.timestamp();
    Ok(now.duration_since(ago(flag, words, global)?).as_secs())
}

fn length(flag: &str, words: &str) -> anyhow::Result<Span> {
    let given = || format!("--{flag} {words}");
    let span: Span = words.parse().map_err(|_| Misuse::error("misuse-length", given()))?;
    if span.signum() > 0 {
        return Ok(span);
    }
    Err(Misuse::error("misuse-no-length", given()))
}
