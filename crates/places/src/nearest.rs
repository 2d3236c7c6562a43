//! The nearest points of a set, through its k-d tree.

use crate::bytes::{Reader, u32_of};
use crate::error::{Error, Result};
use crate::format::{RegionFile, Section};
use crate::geo::{Origin, Point};
use crate::object::object;
use std::collections::BinaryHeap;

/// A set's place among the points.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Set {
    start: u32,
    count: u32,
    /// Bytes of each: a point and its object, or the object alone.
    size: usize,
}

/// Bytes of a point with its object.
const POINT: usize = 12;
/// Bytes of an object alone.
const OBJECT: usize = 4;
/// Sets of no more than this hold objects alone, which tell their points themselves: few are looked at.
const SMALL: usize = 256;

/// Whether a set of a category (and a cuisine) has its points beside its objects. The points of a cuisine stand in its
/// category too: there the objects are enough.
pub(crate) fn has_points(cuisine: &str, count: usize) -> bool {
    cuisine.is_empty() && count > SMALL
}

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
            let size = if has_points(cuisine, count as usize) { POINT } else { OBJECT };
            list.push((category, cuisine.to_owned(), Set { start, count, size }));
            let bytes = u32::try_from(size).ok().and_then(|size| count.checked_mul(size));
            start = bytes.and_then(|bytes| start.checked_add(bytes)).ok_or_else(damaged)?;
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
    file: &'a RegionFile,
    bytes: &'a [u8],
    size: usize,
    from: Origin,
    limit: usize,
    /// Least haversine to anything reached around the back of the earth.
    around: f64,
    best: BinaryHeap<Near>,
}

/// The `limit` nearest, nearest first.
pub(crate) fn nearest(file: &RegionFile, set: Set, from: Origin, limit: usize) -> Result<Vec<Near>> {
    let (start, count) = (set.start as usize, set.count as usize);
    let bytes = file.bytes(Section::SetPoints, start..start + count * set.size)?;
    if limit == 0 || count == 0 {
        return Ok(Vec::new());
    }
    let mut search = Search {
        file,
        bytes,
        size: set.size,
        from,
        limit,
        around: 0.0,
        best: BinaryHeap::with_capacity(limit.min(count) + 1),
    };
    search.around = from.to_meridian(-1_800_000_000);
    search.visit(0, count, true)?;
    Ok(search.best.into_sorted_vec())
}

/// The objects of a set that lie in a box.
pub(crate) fn within(file: &RegionFile, set: Set, low: Point, high: Point) -> Result<Vec<u32>> {
    let (start, count) = (set.start as usize, set.count as usize);
    let bytes = file.bytes(Section::SetPoints, start..start + count * set.size)?;
    let nowhere = Origin::new(0.0, 0.0);
    let search =
        Search { file, bytes, size: set.size, from: nowhere, limit: 0, around: 0.0, best: BinaryHeap::new() };
    let mut found = Vec::new();
    let mut work = vec![(0, count, true)];
    while let Some((begin, end, by_lat)) = work.pop() {
        if begin >= end {
            continue;
        }
        let middle = begin + (end - begin) / 2;
        let (at, object) = search.point(middle)?;
        if (low.lat..=high.lat).contains(&at.lat) && (low.lon..=high.lon).contains(&at.lon) {
            found.push(object);
        }
        let (own, least, most) =
            if by_lat { (at.lat, low.lat, high.lat) } else { (at.lon, low.lon, high.lon) };
        if own >= least {
            work.push((begin, middle, !by_lat));
        }
        if own <= most {
            work.push((middle + 1, end, !by_lat));
        }
    }
    found.sort_unstable();
    Ok(found)
}

impl Search<'_> {
    #[inline]
    fn point(&self, at: usize) -> Result<(Point, u32)> {
        let damaged = Error::Damaged { section: Section::SetPoints.name() };
        let bytes = self.bytes.get(at * self.size..(at + 1) * self.size).ok_or(damaged)?;
        if self.size == OBJECT {
            let number = u32_of(bytes);
            return Ok((object(self.file, number)?.at, number));
        }
        let part = |at: usize| bytes.get(at..).map_or(0, u32_of);
        Ok((Point { lat: part(0) as i32, lon: part(4) as i32 }, part(8)))
    }

    fn visit(&mut self, low: usize, high: usize, by_lat: bool) -> Result<()> {
        if low >= high {
            return Ok(());
        }
        let middle = low + (high - low) / 2;
        let (at, object) = self.point(middle)?;
        let found = Near { haversine: self.from.haversine(at), object };
        if self.best.len() < self.limit {
            self.best.push(found);
        } else if self.best.peek().is_some_and(|worst| found < *worst) {
            self.best.pop();
            self.best.push(found);
        }
        if high - low == 1 {
            return Ok(());
        }
        let (first_low, bound) = if by_lat {
            (self.from.is_south_of(at.lat), self.from.to_parallel(at.lat))
        } else {
            (self.from.is_west_of(at.lon), self.from.to_meridian(at.lon).min(self.around))
        };
        let halves =
            if first_low { [(low, middle), (middle + 1, high)] } else { [(middle + 1, high), (low, middle)] };
        let [near, far] = halves;
        self.visit(near.0, near.1, !by_lat)?;
        let worst = self.best.peek().map_or(f64::INFINITY, |worst| worst.haversine);
        if self.best.len() < self.limit || bound <= worst * (1.0 + 1e-9) + 1e-18 {
            self.visit(far.0, far.1, !by_lat)?;
        }
        Ok(())
    }
}
