//! Sets of points, one for each category and each cuisine in it, laid out so that the nearest are found at once.

use crate::bytes::{put_bytes, put_varint};
use crate::geo::Point;
use crate::nearest::has_points;
use std::collections::BTreeMap;

/// (category, cuisine or nothing) → its points with their objects.
pub(crate) type Sets = BTreeMap<(u8, String), Vec<(Point, u32)>>;

/// (directory, points) as the file holds them.
pub(crate) fn write(sets: Sets) -> (Vec<u8>, Vec<u8>) {
    let (mut directory, mut all) = (Vec::new(), Vec::new());
    for ((category, cuisine), mut points) in sets {
        directory.push(category);
        put_bytes(&mut directory, cuisine.as_bytes());
        put_varint(&mut directory, points.len() as u64);
        balance(&mut points, true);
        let with_points = has_points(&cuisine, points.len());
        for (point, object) in points {
            if with_points {
                all.extend_from_slice(&point.lat.to_le_bytes());
                all.extend_from_slice(&point.lon.to_le_bytes());
            }
            all.extend_from_slice(&object.to_le_bytes());
        }
    }
    (directory, all)
}

/// A k-d tree without pointers: the middle one divides the rest by latitude, its halves by longitude, and so on.
fn balance(points: &mut [(Point, u32)], by_lat: bool) {
    if points.len() < 2 {
        return;
    }
    let middle = points.len() / 2;
    points.select_nth_unstable_by_key(middle, |&(point, object)| {
        if by_lat { (point.lat, point.lon, object) } else { (point.lon, point.lat, object) }
    });
    let (low, rest) = points.split_at_mut(middle);
    balance(low, !by_lat);
    if let Some((_, high)) = rest.split_first_mut() {
        balance(high, !by_lat);
    }
}
