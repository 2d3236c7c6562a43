//! Names of time zones in messages, as minutes east of UTC; those that people say all the year follow summer time.

use super::holiday::nth;
use jiff::civil::Date;

/// Added to zones that are said without their half of the year and follow North America's summer time.
const NORTH_AMERICA: i32 = -100_000;
/// The same for zones that follow Europe's summer time: people say CET all the year.
const EUROPE: i32 = -200_000;

/// The offset of a zone on a day.
pub fn on(zone: i32, day: Date) -> i32 {
    if zone > NORTH_AMERICA / 2 {
        return zone;
    }
    let year = i32::from(day.year());
    if zone < NORTH_AMERICA + NORTH_AMERICA / 2 {
        let summer = nth(year, 3, 6, -1).is_some_and(|begins| day >= begins)
            && nth(year, 10, 6, -1).is_some_and(|ends| day < ends);
        return zone - EUROPE + if summer { 60 } else { 0 };
    }
    let summer = nth(year, 3, 6, 2).is_some_and(|begins| day >= begins)
        && nth(year, 11, 6, 1).is_some_and(|ends| day < ends);
    zone - NORTH_AMERICA + if summer { 60 } else { 0 }
}

/// The offset of a zone's usual letters, lower case.
pub fn minutes(letters: &str) -> Option<i32> {
    Some(match letters {
        "utc" | "gmt" | "z" => 0,
        "wet" => EUROPE,
        "cet" => EUROPE + 60,
        "eet" => EUROPE + 120,
        "bst" | "west" => 60,
        "cest" | "sast" => 120,
        "eest" | "msk" => 180,
        "gst" => 240,
        "pkt" => 300,
        "ist" => 330,
        "ict" | "wib" => 420,
        "sgt" | "hkt" | "awst" | "cst8" => 480,
        "jst" | "kst" => 540,
        "acst" => 570,
        "aest" => 600,
        "aedt" => 660,
        "nzst" => 720,
        "nzdt" => 780,
        "et" => NORTH_AMERICA - 300,
        "ct" => NORTH_AMERICA - 360,
        "mt" => NORTH_AMERICA - 420,
        "pt" => NORTH_AMERICA - 480,
        "ast" => -240,
        "est" | "cdt" => -300,
        "edt" => -240,
        "cst" | "mdt" => -360,
        "mst" | "pdt" => -420,
        "pst" | "akdt" => -480,
        "akst" => -540,
        "hst" => -600,
        _ => return None,
    })
}
