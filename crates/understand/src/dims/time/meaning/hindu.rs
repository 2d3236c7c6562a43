//! Days of the Hindu calendar in India: by the longitudes of sun and moon (the main terms of Meeus, Astronomical Algorithms,
//! chapters 25 and 47), with months that end at the new moon and are named by the sun's sign among the stars.

use super::calendar as cal;
use jiff::civil::Date;

/// Days from the epoch of the day numbers to J2000.
const J2000: f64 = 10_957.5;
/// Hours from Greenwich to India.
const INDIA: f64 = 5.5;
/// How fast the moon leaves the sun behind, in degrees a day.
const PACE: f64 = 12.190_749;

fn sine(degrees: f64) -> f64 {
    degrees.to_radians().sin()
}

/// Centuries since J2000, of days since 1970.
fn centuries(at: f64) -> f64 {
    (at - J2000) / 36_525.0
}

/// The sun's longitude.
fn sun(at: f64) -> f64 {
    let t = centuries(at);
    let anomaly = 357.529_11 + 35_999.050_29 * t;
    280.466_46
        + 36_000.769_83 * t
        + (1.914_602 - 0.004_817 * t) * sine(anomaly)
        + 0.019_993 * sine(2.0 * anomaly)
        + 0.000_289 * sine(3.0 * anomaly)
        - 0.005_69
}

/// The moon's longitude.
fn moon(at: f64) -> f64 {
    let t = centuries(at);
    let mean = 218.316_447_7 + 481_267.881_234_21 * t;
    let d = 297.850_192_1 + 445_267.111_403_4 * t;
    let m = 357.529_109_2 + 35_999.050_290_9 * t;
    let n = 134.963_396_4 + 477_198.867_505_5 * t;
    let f = 93.272_095 + 483_202.017_523_3 * t;
    mean + 6.288_774 * sine(n)
        + 1.274_027 * sine(2.0 * d - n)
        + 0.658_314 * sine(2.0 * d)
        + 0.213_618 * sine(2.0 * n)
        - 0.185_116 * sine(m)
        - 0.114_332 * sine(2.0 * f)
        + 0.058_793 * sine(2.0 * d - 2.0 * n)
        + 0.057_066 * sine(2.0 * d - m - n)
        + 0.053_322 * sine(2.0 * d + n)
        + 0.045_758 * sine(2.0 * d - m)
        - 0.040_923 * sine(m - n)
        - 0.034_720 * sine(d)
        - 0.030_383 * sine(m + n)
        + 0.015_327 * sine(2.0 * d - 2.0 * f)
}

/// How far the moon is ahead of the sun, 0 to 360.
fn ahead(at: f64) -> f64 {
    (moon(at) - sun(at)).rem_euclid(360.0)
}

/// The sun's sign among the stars, 0 (the Ram) to 11, and how far in it (Lahiri's zero).
fn among_stars(at: f64) -> f64 {
    (sun(at) - 23.853 - 1.397_2 * centuries(at)).rem_euclid(360.0)
}

/// The moment near another at which the moon is so far ahead.
fn when_ahead(degrees: f64, near: f64) -> f64 {
    let mut at = near;
    for _ in 0..3 {
        let off = (degrees - ahead(at) + 180.0).rem_euclid(360.0) - 180.0;
        at += off / PACE;
    }
    at
}

/// The sign in which the sun is when a month begins; months count from Chaitra (1).
fn sign_of(month: i32) -> f64 {
    f64::from((month + 10) % 12)
}

/// The day, nearly, on which the sun is in the middle of a sign, in the year that begins in one of ours.
fn middle_of(sign: f64, year: i32) -> Option<f64> {
    let start = f64::from(cal::day_number(cal::date(year, 1, 1)?));
    // The sun enters the Ram on 14 April or near it.
    Some(start + 103.0 + (sign * 30.0 + 15.0) * 365.25 / 360.0)
}

/// The new moon with which a month begins, near the middle of its sign.
fn month_begins(sign: f64, middle: f64) -> f64 {
    let first = when_ahead(0.0, middle);
    let fits = |at: f64| (among_stars(at) / 30.0).floor() == sign;
    // Of two in one sign the first begins a month too many.
    let moons = [first + 29.53, first, first - 29.53].into_iter().map(|near| when_ahead(0.0, near));
    moons.into_iter().find(|at| fits(*at)).unwrap_or(first)
}

/// The day of a lunar day (1 to 30) of a month that falls into one of our years: the day on which it runs at an hour in India.
pub fn date(year: i32, month: i32, lunar_day: i32, hour: i32) -> Option<Date> {
    let sign = sign_of(month);
    let (first, last) = (cal::day_number(cal::date(year, 1, 1)?), cal::day_number(cal::date(year, 12, 31)?));
    [year - 1, year].into_iter().find_map(|of| {
        let middle = middle_of(sign, of)?;
        // A month begins less than 45 days from that, and no day of it is more than 46 later.
        if middle + 91.0 < f64::from(first) || middle - 45.0 > f64::from(last) {
            return None;
        }
        let begins = month_begins(sign, middle);
        let degrees = f64::from(lunar_day) * 12.0 - 6.0;
        let middle = when_ahead(degrees, begins + degrees / PACE);
        let day = (middle + INDIA / 24.0).floor();
        let runs = |day: f64| {
            let at = day + (f64::from(hour) - INDIA) / 24.0;
            (ahead(at) / 12.0).floor() as i32 + 1 == lunar_day
        };
        let day = [day - 1.0, day, day + 1.0].into_iter().find(|day| runs(*day)).unwrap_or(day);
        cal::from_day_number(day as i32).filter(|at| i32::from(at.year()) == year)
    })
}

/// The day on which the sun enters a sign, 0 to 11; after sunset it is the next.
pub fn enters(year: i32, sign: i32) -> Option<Date> {
    let start = f64::from(cal::day_number(cal::date(year, 1, 1)?));
    let mut at = start + (103.0 + f64::from(sign) * 30.0 * 365.25 / 360.0).rem_euclid(365.25);
    for _ in 0..3 {
        let off = (f64::from(sign) * 30.0 - among_stars(at) + 180.0).rem_euclid(360.0) - 180.0;
        at += off * 365.25 / 360.0;
    }
    cal::from_day_number((at + (INDIA + 6.0) / 24.0).floor() as i32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn feasts_of_known_years() {
        for (year, month, lunar_day, hour, expected) in [
            // Diwali
            (2013, 7, 30, 18, (11, 3)),
            (2018, 7, 30, 18, (11, 7)),
            (2019, 7, 30, 18, (10, 27)),
            (2020, 7, 30, 18, (11, 14)),
            (2023, 7, 30, 18, (11, 12)),
            // Holika's fire, the evening before Holi
            (2013, 12, 15, 18, (3, 26)),
            (2019, 12, 15, 18, (3, 20)),
            (2022, 12, 15, 18, (3, 17)),
            // Ganesh's day, the brothers' thread, Shiva's night
            (2019, 6, 4, 12, (9, 2)),
            (2023, 6, 4, 12, (9, 19)),
            (2019, 5, 15, 12, (8, 15)),
            (2022, 11, 29, 24, (3, 1)),
        ] {
            let got = date(year, month, lunar_day, hour);
            assert_eq!(got, cal::date(year, expected.0, expected.1), "{year} {month} {lunar_day}");
        }
        assert_eq!(enters(2019, 9), cal::date(2019, 1, 15));
        assert_eq!(enters(2014, 9), cal::date(2014, 1, 14));
    }
}
