//! Instants and lengths of time as flags give them.

use crate::misuse::Misuse;
use crate::settings::Global;
use jiff::{
    Span, Timestamp, ZonedDateTime,
    civil::{Date, DateTime},
    tz::TimeZone,
};

/// What a flag names.
enum Named {
    Instant(Timestamp),
    Wall(DateTime),
    Day(Date),
}

/// An RFC 3339 instant, a wall time in the person's zone or in the one it names, or a day.
fn named(flag: &str, words: &str) -> anyhow::Result<Named> {
    let wrong = || Misuse::error("misuse-instant-or-day", format!("--{flag} {words}"));
    // An hour after a day is not to be passed over, nor a zone after an hour.
    let (before, zone) = words.split_once('[').map_or((words, false), |(before, _)| (before, true));
    let hour = before.trim().contains(['T', 't', ' ']);
    if zone {
        let zoned = words.parse::<ZonedDateTime>().ok().filter(|_| hour);
        return zoned.map(|at| Named::Instant(at.timestamp())).ok_or_else(wrong);
    }
    if let Ok(instant) = words.parse::<Timestamp>() {
        return Ok(Named::Instant(instant));
    }
    match (words.parse::<DateTime>(), words.parse::<Date>()) {
        (Ok(wall), _) if hour => Ok(Named::Wall(wall)),
        (_, Ok(day)) if !hour => Ok(Named::Day(day)),
        _ => Err(wrong()),
    }
}

/// Whether the words are an instant, a wall time or a day, for which no zone is wanted yet.
pub fn check(flag: &str, words: &str) -> anyhow::Result<()> {
    named(flag, words).map(drop)
}

/// A wall time in the person's zone.
fn here(wall: DateTime, global: &Global) -> anyhow::Result<Timestamp> {
    Ok(wall.to_zoned_datetime(global.zone()?)?.timestamp())
}

/// An instant, or the end of a day in the person's zone: for what reaches to there.
pub fn instant(flag: &str, words: &str, global: &Global) -> anyhow::Result<Timestamp> {
    let day = match named(flag, words)? {
        Named::Instant(instant) => return Ok(instant),
        Named::Wall(wall) => return here(wall, global),
        Named::Day(day) => day,
    };
    let next = day.tomorrow().map_err(|_| Misuse::error("misuse-late-day", format!("--{flag} {words}")))?;
    Ok(next.to_zoned_datetime(global.zone()?)?.timestamp())
}

/// An instant, or the beginning of a day in the person's zone: for what reaches from there on.
pub fn since(flag: &str, words: &str, global: &Global) -> anyhow::Result<Timestamp> {
    match named(flag, words)? {
        Named::Instant(instant) => Ok(instant),
        Named::Wall(wall) => here(wall, global),
        Named::Day(day) => Ok(day.to_zoned_datetime(global.zone()?)?.timestamp()),
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_whole_whichever_end_it_is() {
        let global = Global { timezone: Some("Europe/Vaduz".to_owned()), ..Global::default() };
        for (words, from, to) in [
            ("2026-03-05", "2026-03-04T23:00:00Z", "2026-03-05T23:00:00Z"),
            ("2026-03-29", "2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z"),
            ("2026-03-05T12:00:00Z", "2026-03-05T12:00:00Z", "2026-03-05T12:00:00Z"),
            ("2026-03-05T12:00", "2026-03-05T11:00:00Z", "2026-03-05T11:00:00Z"),
            ("2026-03-05 12:00", "2026-03-05T11:00:00Z", "2026-03-05T11:00:00Z"),
            ("2026-03-05T12:00[Asia/Shanghai]", "2026-03-05T04:00:00Z", "2026-03-05T04:00:00Z"),
            ("2026-03-05T12:00+08:00[Asia/Shanghai]", "2026-03-05T04:00:00Z", "2026-03-05T04:00:00Z"),
        ] {
            assert_eq!(since("from", words, &global).unwrap().to_string(), from, "{words}");
            assert_eq!(instant("to", words, &global).unwrap().to_string(), to, "{words}");
        }
        for words in [
            "yesterday",
            "2026-13-01",
            "2026-03-05Tnoon",
            "",
            "12:00",
            "2026-03-05[Asia/Shanghai]",
            "2026-03-05T12:00[Mars/Utopia]",
            "2026-03-05T12:00+01:00[Asia/Shanghai]",
        ] {
            assert!(
                check("from", words).is_err()
                    && since("from", words, &global).is_err()
                    && instant("to", words, &global).is_err(),
                "{words}"
            );
        }
    }
}
