//! Sunrise and sunset, so that a weather card says something true without a network.
//!
//! The equations are those of the NOAA solar calculator (after Meeus, *Astronomical Algorithms*): good to a minute
//! between the polar circles.

use jiff::civil::Date;
use steward_model::Position;

/// Minutes after midnight UTC at which the sun rises and sets.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SunTimes {
    /// Sunrise; may lie before 0 or after 1440 where the place's day is not the UTC day.
    pub rise_min: f64,
    /// Sunset, likewise.
    pub set_min: f64,
}

/// The sun's times at a place on a day; `None` where it does not rise or does not set.
pub fn times(at: Position, day: Date) -> Option<SunTimes> {
    let julian_day = julian(day);
    let century = (julian_day + 0.5 - at.lon / 360.0 - 2451545.0) / 36525.0;
    let mean_longitude = (280.46646 + century * (36000.76983 + century * 0.0003032)).rem_euclid(360.0);
    let mean_anomaly = (357.52911 + century * (35999.05029 - 0.0001537 * century)).to_radians();
    let eccentricity = 0.016708634 - century * (0.000042037 + 0.0000001267 * century);
    let centre = mean_anomaly.sin() * (1.914602 - century * (0.004817 + 0.000014 * century))
        + (2.0 * mean_anomaly).sin() * (0.019993 - 0.000101 * century)
        + (3.0 * mean_anomaly).sin() * 0.000289;
    let node = (125.04 - 1934.136 * century).to_radians();
    let longitude = (mean_longitude + centre - 0.00569 - 0.00478 * node.sin()).to_radians();
    let obliquity = (23.0
        + (26.0 + (21.448 - century * (46.815 + century * (0.00059 - century * 0.001813))) / 60.0) / 60.0
        + 0.00256 * node.cos())
    .to_radians();
    let declination = (obliquity.sin() * longitude.sin()).asin();
    let y = (obliquity / 2.0).tan().powi(2);
    let double = 2.0 * mean_longitude.to_radians();
    let equation_min = 4.0
        * (y * double.sin() - 2.0 * eccentricity * mean_anomaly.sin()
            + 4.0 * eccentricity * y * mean_anomaly.sin() * double.cos()
            - 0.5 * y * y * (2.0 * double).sin()
            - 1.25 * eccentricity * eccentricity * (2.0 * mean_anomaly).sin())
        .to_degrees();
    let lat = at.lat.to_radians();
    // 90.833°: the disc's upper edge, with the usual refraction.
    let hour_angle =
        90.833_f64.to_radians().cos() / (lat.cos() * declination.cos()) - lat.tan() * declination.tan();
    if !(-1.0..=1.0).contains(&hour_angle) {
        return None;
    }
    let half_day_min = 4.0 * hour_angle.acos().to_degrees();
    let noon_min = 720.0 - 4.0 * at.lon - equation_min;
    Some(SunTimes { rise_min: noon_min - half_day_min, set_min: noon_min + half_day_min })
}

/// Julian day at midnight UTC.
fn julian(day: Date) -> f64 {
    let epoch = Date::constant(2000, 1, 1);
    let days = day.since((jiff::Unit::Day, epoch)).map_or(0, |span| span.get_days());
    2_451_544.5 + f64::from(days)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Times of the United States Naval Observatory's and timeanddate.com's tables, to two minutes.
    #[test]
    fn known_days() {
        for (lat, lon, day, rise, set) in [
            (51.5074, -0.1278, "2026-06-21", 3 * 60 + 43, 20 * 60 + 21),
            (51.5074, -0.1278, "2026-12-21", 8 * 60 + 4, 15 * 60 + 53),
            (40.7128, -74.0060, "2026-03-20", 10 * 60 + 59, 23 * 60 + 8),
            (1.3521, 103.8198, "2026-03-20", -50, 11 * 60 + 16),
        ] {
            let got = times(Position { lat, lon }, day.parse().unwrap()).unwrap();
            assert!((got.rise_min - f64::from(rise)).abs() < 3.0, "{day} rise {}", got.rise_min);
            assert!((got.set_min - f64::from(set)).abs() < 3.0, "{day} set {}", got.set_min);
        }
    }

    #[test]
    fn the_polar_night_has_no_times() {
        assert_eq!(times(Position { lat: 78.0, lon: 15.0 }, "2026-12-21".parse().unwrap()), None);
    }
}
