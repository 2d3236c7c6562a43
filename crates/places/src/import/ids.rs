//! Sets of OpenStreetMap ids that are numbered in their order, and the points of such nodes.

use crate::bytes::{At, Reader, put_signed};
use crate::geo::Point;
use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::sync::Arc;

/// Ids in any order on their way into a set: sorted runs, packed, so that the same id named often costs little.
#[derive(Default)]
pub(crate) struct Gathered {
    open: Vec<i64>,
    /// How many ids, the last of them, and the differences between them.
    runs: Vec<(u64, i64, Vec<u8>)>,
}

/// So many ids are sorted at a time.
const RUN: usize = 1 << 22;

impl Gathered {
    pub(crate) fn extend(&mut self, ids: impl Iterator<Item = i64>) {
        for id in ids {
            if self.open.len() == RUN {
                self.pack();
            }
            self.open.push(id);
        }
    }

    fn pack(&mut self) {
        self.open.sort_unstable();
        self.open.dedup();
        let (mut bytes, mut before) = (Vec::with_capacity(self.open.len() * 2), 0i64);
        for &id in &self.open {
            put_signed(&mut bytes, id.wrapping_sub(before));
            before = id;
        }
        bytes.shrink_to_fit();
        if !self.open.is_empty() {
            self.runs.push((self.open.len() as u64, before, bytes));
        }
        self.open.clear();
    }

    /// The set of them all.
    pub(crate) fn close(mut self) -> IdSet {
        self.pack();
        self.open = Vec::new();
        let mut readers: Vec<(Reader, i64)> = Vec::new();
        let mut queue = BinaryHeap::new();
        for (_, _, bytes) in &self.runs {
            let mut reader = Reader::new(bytes);
            if let Some(id) = reader.signed() {
                queue.push(Reverse((id, readers.len())));
                readers.push((reader, id));
            }
        }
        let low = queue.peek().map_or(0, |Reverse((id, _))| *id);
        let high = self.runs.iter().map(|run| run.1).max().unwrap_or(0);
        let most = self.runs.iter().map(|run| run.0).sum();
        let mut set = IdSet::new(low, high, most);
        while let Some(Reverse((mut id, run))) = queue.pop() {
            let next = queue.peek().map_or(i64::MAX, |Reverse((id, _))| *id);
            let Some((reader, _)) = readers.get_mut(run) else { continue };
            // Runs overlap little: one is read on for as long as it is the first.
            loop {
                set.push(id);
                let Some(step) = reader.signed() else { break };
                id = id.wrapping_add(step);
                if id > next {
                    queue.push(Reverse((id, run)));
                    break;
                }
            }
        }
        set.starts.push(set.lows.len() as u32);
        set.lows.shrink_to_fit();
        set
    }
}

/// Sorted ids; an id's number is its place among them.
pub(crate) struct IdSet {
    /// The lower halves of what ids lie above `low`.
    lows: Vec<u32>,
    /// The upper halves, where the ids lie so far apart that their run does not tell them.
    highs: Vec<u32>,
    /// First place of each run of ids that share their upper bits.
    starts: Vec<u32>,
    low: i64,
    last: Option<i64>,
    shift: u32,
    is_wide: bool,
}

impl IdSet {
    fn new(low: i64, high: i64, most: u64) -> Self {
        let span = high.wrapping_sub(low) as u64;
        let is_wide = span >> 48 != 0;
        let mut shift = 0;
        while span >> shift > most / 8 + 16 && (is_wide || shift < 32) {
            shift += 1;
        }
        let (lows, starts) = (Vec::with_capacity(most as usize), Vec::new());
        IdSet { lows, highs: Vec::new(), starts, low, last: None, shift, is_wide }
    }

    /// Appends an id that is no smaller than the last one.
    fn push(&mut self, id: i64) {
        if self.last.replace(id) == Some(id) {
            return;
        }
        let offset = id.wrapping_sub(self.low) as u64;
        let place = self.lows.len() as u32;
        while self.starts.len() as u64 <= offset >> self.shift {
            self.starts.push(place);
        }
        self.lows.push(offset as u32);
        if self.is_wide {
            self.highs.push((offset >> 32) as u32);
        }
    }

    /// An id's number.
    pub(crate) fn find(&self, id: i64) -> Option<u32> {
        if id < self.low {
            return None;
        }
        let offset = id.wrapping_sub(self.low) as u64;
        let bucket = usize::try_from(offset >> self.shift).ok()?;
        let start = *self.starts.get(bucket)? as usize;
        let end = *self.starts.get(bucket.checked_add(1)?)? as usize;
        if !self.is_wide {
            let run = self.lows.get(start..end)?;
            return run.binary_search(&(offset as u32)).ok().map(|at| (start + at) as u32);
        }
        let whole = |at: usize| u64::from(self.highs.at(at)) << 32 | u64::from(self.lows.at(at));
        let (mut first, mut past) = (start, end);
        while first < past {
            let middle = first + (past - first) / 2;
            if whole(middle) < offset {
                first = middle + 1;
            } else {
                past = middle;
            }
        }
        (first < end && whole(first) == offset).then_some(first as u32)
    }

    pub(crate) fn len(&self) -> usize {
        self.lows.len()
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

    fn check(mut ids: Vec<i64>, others: &[i64], runs: usize) {
        let mut gathered = Gathered::default();
        for part in ids.chunks(ids.len() / runs + 1) {
            gathered.extend(part.iter().copied());
            gathered.pack();
        }
        let set = gathered.close();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(set.len(), ids.len());
        for (number, &id) in ids.iter().enumerate() {
            assert_eq!(set.find(id), Some(number as u32), "{id}");
        }
        for other in others {
            assert_eq!(set.find(*other).is_some(), ids.contains(other), "{other}");
        }
    }

    proptest! {
        #[test]
        fn numbers_are_the_order(
            ids in prop::collection::vec(-1000i64..100_000_000_000, 0..200), other: i64, runs in 1usize..5,
        ) {
            let near: Vec<i64> = ids.iter().map(|id| id + 1).chain([other]).collect();
            check(ids, &near, runs);
        }

        #[test]
        fn any_numbers_are_ids(ids in prop::collection::vec(any::<i64>(), 0..60), other: i64) {
            check(ids, &[other, i64::MAX, i64::MIN, 0], 2);
        }

        #[test]
        fn many_close_together(first in 0i64..1000, steps in prop::collection::vec(0i64..4, 1..400)) {
            let ids = steps.iter().scan(first, |id, step| { *id += step; Some(*id) }).collect();
            check(ids, &[first - 1, first + 5], 3);
        }
    }
}
