//! The nearest points of a set, through its k-d tree.

use crate::bytes::{Reader, u32_of};
use crate::error::{Error, Result};
use crate::format::{RegionFile, Section};
use crate::geo::{Origin, Point};
use std::collections::BinaryHeap;

/// A set's place among the points.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Set {
    start: u32,
    count: u32,
}

/// Bytes of a point with its object.
const POINT: usize = 12;

/// All sets, by category and cuisine.
pub(crate) struct SetList(Vec<(u8, String, Set)>);

impl SetList {
    pub(crate) fn read(file: &RegionFile) -> Result<Self> {
        let damaged = || Error::Damaged { section: Section::Sets.name() };
        let mut reader = Reader::new(file.whole(Section::Sets)?);
        let mut list = Vec::new();
        let mut start = 0u32;
        while let Some(category) = reader.byte() {
            let cuisine =
                reader.bytes().and_then(|bytes| std::str::from_utf8(bytes).ok()).ok_or_else(damaged)?;
            let count = reader.varint32().ok_or_else(damaged)?;
            list.push((category, cuisine.to_owned(), Set { start, count }));
            start = start.checked_add(count).ok_or_else(damaged)?;
        }
        Ok(SetList(list))
    }

    /// The set of a category, or of a cuisine in it (lower case); `None` where the region has none.
    pub(crate) fn get(&self, category: u8, cuisine: &str) -> Option<Set> {
        let at =
            self.0.binary_search_by(|(c, word, _)| (*c, word.as_str()).cmp(&(category, cuisine))).ok()?;
        self.0.get(at).map(|entry| entry.2)
    }
}

/// A found point: nearer ones first, then in the objects' order.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Near {
    pub haversine: f64,
    pub object: u32,
}

impl Eq for Near {}

impl PartialOrd for Near {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Near {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.haversine.total_cmp(&other.haversine).then(self.object.cmp(&other.object))
    }
}

struct Search<'a> {
    points: &'a [[u8; POINT]],
    from: Origin,
    limit: usize,
    /// Least haversine to anything reached around the back of the earth.
    around: f64,
    best: BinaryHeap<Near>,
}

/// The `limit` nearest, nearest first.
pub(crate) fn nearest(file: &RegionFile, set: Set, from: Origin, limit: usize) -> Result<Vec<Near>> {
    let start = set.start as usize * POINT;
    let bytes = file.bytes(Section::SetPoints, start..start + set.count as usize * POINT)?;
    let (points, _) = bytes.as_chunks::<POINT>();
    if limit == 0 || points.is_empty() {
        return Ok(Vec::new());
    }
    let mut search = Search {
        points,
        from,
        limit,
        around: 0.0,
        best: BinaryHeap::with_capacity(limit.min(points.len()) + 1),
    };
    search.around = from.to_meridian(-1_800_000_000);
    search.visit(0, points.len(), true);
    Ok(search.best.into_sorted_vec())
}

#[inline]
fn point(bytes: &[u8; POINT]) -> (Point, u32) {
    let [a, b, c, d, e, f, g, h, i, j, k, l] = *bytes;
    (
        Point { lat: i32::from_le_bytes([a, b, c, d]), lon: i32::from_le_bytes([e, f, g, h]) },
        u32_of(&[i, j, k, l]),
    )
}

impl Search<'_> {
    fn visit(&mut self, low: usize, high: usize, by_lat: bool) {
        if low >= high {
            return;
        }
        let middle = low + (high - low) / 2;
        let Some((at, object)) = self.points.get(middle).map(point) else { return };
        let found = Near { haversine: self.from.haversine(at), object };
        if self.best.len() < self.limit {
            self.best.push(found);
        } else if self.best.peek().is_some_and(|worst| found < *worst) {
            self.best.pop();
            self.best.push(found);
        }
        if high - low == 1 {
            return;
        }
        let (first_low, bound) = if by_lat {
            (self.from.is_south_of(at.lat), self.from.to_parallel(at.lat))
        } else {
            (self.from.is_west_of(at.lon), self.from.to_meridian(at.lon).min(self.around))
        };
        let halves =
            if first_low { [(low, middle), (middle + 1, high)] } else { [(middle + 1, high), (low, middle)] };
        let [near, far] = halves;
        self.visit(near.0, near.1, !by_lat);
        let worst = self.best.peek().map_or(f64::INFINITY, |worst| worst.haversine);
        if self.best.len() < self.limit || bound <= worst * (1.0 + 1e-9) + 1e-18 {
            self.visit(far.0, far.1, !by_lat);
        }
    }
}
