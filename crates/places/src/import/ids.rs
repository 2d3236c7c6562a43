//! Sets of OpenStreetMap ids that are numbered in their order, and the points of such nodes.

use crate::geo::Point;
use std::sync::Arc;

/// Sorted ids; an id's number is its place among them.
pub(crate) struct IdSet {
    ids: Vec<i64>,
    /// First place of each run of ids that share their upper bits.
    starts: Vec<u32>,
    low: i64,
    shift: u32,
}

impl IdSet {
    pub(crate) fn new(mut ids: Vec<i64>) -> Self {
        ids.sort_unstable();
        ids.dedup();
        ids.shrink_to_fit();
        let low = ids.first().copied().unwrap_or(0);
        let span = ids.last().map_or(0, |&last| last.wrapping_sub(low)) as u64;
        let mut shift = 0;
        while span >> shift > ids.len() as u64 / 4 + 16 {
            shift += 1;
        }
        let mut starts = Vec::with_capacity((span >> shift) as usize + 2);
        for (place, &id) in ids.iter().enumerate() {
            let bucket = (id.wrapping_sub(low) as u64 >> shift) as usize;
            while starts.len() <= bucket {
                starts.push(place as u32);
            }
        }
        starts.push(ids.len() as u32);
        IdSet { ids, starts, low, shift }
    }

    /// An id's number.
    pub(crate) fn find(&self, id: i64) -> Option<u32> {
        let offset = id.checked_sub(self.low).filter(|&offset| offset >= 0)?;
        let bucket = (offset as u64 >> self.shift) as usize;
        let start = *self.starts.get(bucket)? as usize;
        let end = *self.starts.get(bucket + 1)? as usize;
        let run = self.ids.get(start..end)?;
        run.binary_search(&id).ok().map(|at| (start + at) as u32)
    }

    pub(crate) fn len(&self) -> usize {
        self.ids.len()
    }
}

/// Where numbered nodes lie; those that the file lacks lie nowhere.
pub(crate) struct Points {
    pub ids: Arc<IdSet>,
    at: Vec<Point>,
}

const NOWHERE: Point = Point { lat: i32::MIN, lon: i32::MIN };

impl Points {
    pub(crate) fn new(ids: IdSet) -> Self {
        Points { at: vec![NOWHERE; ids.len()], ids: Arc::new(ids) }
    }

    pub(crate) fn set(&mut self, number: u32, point: Point) {
        if let Some(slot) = self.at.get_mut(number as usize) {
            *slot = point;
        }
    }

    /// Of a node's number.
    pub(crate) fn at(&self, number: u32) -> Option<Point> {
        self.at.get(number as usize).copied().filter(|&point| point != NOWHERE)
    }

    /// How many nodes are numbered.
    pub(crate) fn len(&self) -> usize {
        self.at.len()
    }

    /// Of a node's id.
    pub(crate) fn get(&self, id: i64) -> Option<Point> {
        self.at(self.ids.find(id)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn numbers_are_the_order(mut ids in prop::collection::vec(-1000i64..100_000_000_000, 0..200), other: i64) {
            let set = IdSet::new(ids.clone());
            ids.sort_unstable();
            ids.dedup();
            for (number, &id) in ids.iter().enumerate() {
                prop_assert_eq!(set.find(id), Some(number as u32));
            }
            prop_assert_eq!(set.find(other).is_some(), ids.contains(&other));
        }
    }
}
