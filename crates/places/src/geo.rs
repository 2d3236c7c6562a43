//! Distances on the sphere, distances to a segment near a point, and the Hilbert curve.

/// Radius of the sphere on which distances are measured, metres.
pub const EARTH_RADIUS_M: f64 = 6_371_008.8;

/// A point in ten-millionths of a degree, as OpenStreetMap stores it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Point {
    pub lat: i32,
    pub lon: i32,
}

impl Point {
    pub(crate) fn lat_deg(self) -> f64 {
        f64::from(self.lat) * 1e-7
    }

    pub(crate) fn lon_deg(self) -> f64 {
        f64::from(self.lon) * 1e-7
    }
}

/// A point from which distances are measured many times.
#[derive(Clone, Copy)]
pub(crate) struct Origin {
    lat: f64,
    lon: f64,
    cos_lat: f64,
    /// In ten-millionths of a degree, and metres to one of longitude: the plane needs no trigonometry.
    lat_e7: f64,
    lon_e7: f64,
    east_m: f64,
}

/// Metres to a ten-millionth of a degree of latitude.
const NORTH_M: f64 = EARTH_RADIUS_M * std::f64::consts::PI / 180.0 * 1e-7;

impl Origin {
    /// From degrees.
    pub(crate) fn new(lat: f64, lon: f64) -> Self {
        let (lat_e7, lon_e7) = (lat * 1e7, lon * 1e7);
        let (lat, lon) = (lat.to_radians(), lon.to_radians());
        let cos_lat = lat.cos();
        Origin { lat, lon, cos_lat, lat_e7, lon_e7, east_m: cos_lat * NORTH_M }
    }

    pub(crate) fn of(point: Point) -> Self {
        Origin::new(point.lat_deg(), point.lon_deg())
    }

    /// The haversine of the angle to `point`: grows with the distance and is cheaper.
    #[inline]
    pub(crate) fn haversine(&self, point: Point) -> f64 {
        let lat = point.lat_deg().to_radians();
        let dlat = ((lat - self.lat) * 0.5).sin();
        let dlon = ((point.lon_deg().to_radians() - self.lon) * 0.5).sin();
        dlat * dlat + self.cos_lat * lat.cos() * dlon * dlon
    }

    /// Metres to `point`.
    pub(crate) fn metres(&self, point: Point) -> f64 {
        metres(self.haversine(point))
    }

    /// Lies south of that latitude.
    pub(crate) fn is_south_of(&self, lat: i32) -> bool {
        self.lat < (f64::from(lat) * 1e-7).to_radians()
    }

    /// Lies west of that longitude, by numbers.
    pub(crate) fn is_west_of(&self, lon: i32) -> bool {
        self.lon < (f64::from(lon) * 1e-7).to_radians()
    }

    /// The least haversine to any point of that latitude.
    #[inline]
    pub(crate) fn to_parallel(self, lat: i32) -> f64 {
        let half = ((f64::from(lat) * 1e-7).to_radians() - self.lat) * 0.5;
        let sin = half.sin();
        sin * sin
    }

    /// The least haversine to any point of that longitude (either way round).
    #[inline]
    pub(crate) fn to_meridian(self, lon: i32) -> f64 {
        let delta = (f64::from(lon) * 1e-7).to_radians() - self.lon;
        if delta.cos() <= 0.0 {
            // Farther than a quarter turn: the nearest point is towards a pole.
            let to_pole = (std::f64::consts::FRAC_PI_2 - self.lat.abs()) * 0.5;
            let sin = to_pole.sin();
            return sin * sin;
        }
        let across = self.cos_lat * delta.sin();
        (1.0 - (1.0 - across * across).max(0.0).sqrt()) * 0.5
    }

    /// `point` on the plane that touches the sphere here: metres east and north.
    #[inline]
    pub(crate) fn plane(&self, point: Point) -> (f64, f64) {
        const TURN: f64 = 3.6e9;
        let mut east = f64::from(point.lon) - self.lon_e7;
        if east.abs() > TURN / 2.0 {
            east -= TURN.copysign(east);
        }
        (east * self.east_m, (f64::from(point.lat) - self.lat_e7) * NORTH_M)
    }

    /// Square metres, on that plane, to the box between two corners.
    pub(crate) fn to_box(self, low: Point, high: Point) -> f64 {
        let (x0, y0) = self.plane(low);
        let (x1, y1) = self.plane(high);
        let dx = x0.max(-x1).max(0.0);
        let dy = y0.max(-y1).max(0.0);
        dx * dx + dy * dy
    }
}

/// Metres for the haversine of an angle.
pub(crate) fn metres(haversine: f64) -> f64 {
    2.0 * EARTH_RADIUS_M * haversine.clamp(0.0, 1.0).sqrt().asin()
}

/// From the origin of the plane to the segment `a`–`b`: square of the distance, and where along it (0 to 1).
#[inline]
pub(crate) fn to_segment(a: (f64, f64), b: (f64, f64)) -> (f64, f64) {
    let (dx, dy) = (b.0 - a.0, b.1 - a.1);
    let length = dx * dx + dy * dy;
    let along = if length > 0.0 { (-(a.0 * dx + a.1 * dy) / length).clamp(0.0, 1.0) } else { 0.0 };
    let (x, y) = (a.0 + along * dx, a.1 + along * dy);
    (x * x + y * y, along)
}

/// The place of a point on a Hilbert curve over the earth: what is near on it is near on the ground.
pub(crate) fn hilbert(point: Point) -> u64 {
    let mut x =
        ((i64::from(point.lon) + 1_800_000_000) as f64 / 3_600_000_000.0 * f64::from(u32::MAX)) as u32;
    let mut y = ((i64::from(point.lat) + 900_000_000) as f64 / 1_800_000_000.0 * f64::from(u32::MAX)) as u32;
    let mut place = 0u64;
    for bit in (0..32).rev() {
        let (rx, ry) = (x >> bit & 1, y >> bit & 1);
        place = place << 2 | u64::from((3 * rx) ^ ry);
        if ry == 0 {
            if rx == 1 {
                x = !x;
                y = !y;
            }
            std::mem::swap(&mut x, &mut y);
        }
    }
    place
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn point() -> impl Strategy<Value = Point> {
        (-900_000_000..=900_000_000i32, -1_800_000_000..=1_800_000_000i32)
            .prop_map(|(lat, lon)| Point { lat, lon })
    }

    proptest! {
        #[test]
        fn a_bound_is_never_beyond_what_it_bounds(from in point(), to in point()) {
            let origin = Origin::of(from);
            let true_one = origin.haversine(to) + 1e-12;
            prop_assert!(origin.to_parallel(to.lat) <= true_one);
            prop_assert!(origin.to_meridian(to.lon) <= true_one);
        }

        #[test]
        fn distance_is_the_same_both_ways(a in point(), b in point()) {
            prop_assert!((Origin::of(a).metres(b) - Origin::of(b).metres(a)).abs() < 1e-3);
        }
    }

    #[test]
    fn a_degree_of_latitude_is_111_km() {
        let metres = Origin::new(0.0, 0.0).metres(Point { lat: 10_000_000, lon: 0 });
        assert!((metres - 111_195.08).abs() < 0.1, "{metres}");
    }

    #[test]
    fn the_foot_of_the_perpendicular_is_on_the_segment() {
        assert_eq!(to_segment((-1.0, 2.0), (1.0, 2.0)), (4.0, 0.5));
        assert_eq!(to_segment((3.0, 4.0), (9.0, 4.0)), (25.0, 0.0));
    }

    #[test]
    fn neighbours_on_the_ground_are_mostly_neighbours_on_the_curve() {
        let at = |i: i32| hilbert(Point { lat: 470_000_000 + i * 10, lon: 95_000_000 });
        let far = hilbert(Point { lat: -470_000_000, lon: 95_000_000 });
        assert!(at(0).abs_diff(at(1)) < at(0).abs_diff(far));
    }
}
