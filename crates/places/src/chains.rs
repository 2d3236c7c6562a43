//! Turn restrictions over ways: what a search must remember of where it came from, and what it must not do then.
//!
//! A directed edge is twice an edge's number, one more where it is gone along. A search's node is a directed edge, or,
//! where the way behind it begins a restricted one, a number of its own for that way.

use crate::bytes::{Reader, u32_of};
use crate::error::{Error, Result};
use crate::format::{RegionFile, Section};
use crate::import::obstacle;
use crate::import::restrict::ONLY;
use std::collections::HashMap;
use steward_model::Mode;

const DAMAGED: Error = Error::Damaged { section: "turns over ways" };
/// Search nodes from here on stand for ways remembered.
const REMEMBERED: u32 = 1 << 31;

/// One restriction: its directed edges.
struct Chain {
    edges: Vec<u32>,
    only: bool,
}

/// The restrictions over ways of a region, for one search.
pub(crate) struct Chains<'a> {
    file: &'a RegionFile,
    bit: u32,
    count: usize,
    /// Those that begin with an edge, as far as they were looked up.
    known: HashMap<u32, Vec<Chain>>,
    /// Ways remembered, in the order of their numbers.
    ways: Vec<Vec<u32>>,
    numbers: HashMap<Vec<u32>, u32>,
}

impl<'a> Chains<'a> {
    pub(crate) fn new(file: &'a RegionFile, mode: Mode) -> Self {
        let count = file.upto(Section::WayTurns, 0, 4).map_or(0, |bytes| bytes.get(..4).map_or(0, u32_of));
        Chains {
            file,
            bit: u32::from(obstacle::bit_of(mode)),
            count: count as usize,
            known: HashMap::new(),
            ways: Vec::new(),
            numbers: HashMap::new(),
        }
    }

    /// The directed edge that a search node stands on.
    pub(crate) fn last_edge(&self, node: u32) -> u32 {
        match node.checked_sub(REMEMBERED) {
            None => node,
            Some(way) => self.ways.get(way as usize).and_then(|way| way.last()).copied().unwrap_or(0),
        }
    }

    /// The search node after going on from one to a directed edge; `None` where that is forbidden.
    pub(crate) fn after(&mut self, node: u32, next: u32) -> Result<Option<u32>> {
        if self.count == 0 {
            return Ok(Some(next));
        }
        let mut way = match node.checked_sub(REMEMBERED) {
            None => vec![node],
            Some(number) => self.ways.get(number as usize).cloned().unwrap_or_default(),
        };
        way.push(next);
        let mut remembered = None;
        for start in 0..way.len() {
            let Some(((first, behind), last)) =
                way.get(start..).and_then(|tail| Some((tail.split_last()?.1.split_first()?, next)))
            else {
                continue;
            };
            for chain in self.from(*first)? {
                let gone = behind.len() + 1;
                let (Some(begun), Some(wanted)) = (chain.edges.get(1..gone), chain.edges.get(gone)) else {
                    continue;
                };
                if begun != behind {
                    continue;
                }
                let is_last = gone + 1 == chain.edges.len();
                if chain.only && *wanted != last || !chain.only && is_last && *wanted == last {
                    return Ok(None);
                }
                if *wanted == last && !is_last {
                    remembered = remembered.or(Some(start));
                }
            }
        }
        let Some(way) = remembered.and_then(|start| way.get(start..)) else { return Ok(Some(next)) };
        if let Some(&number) = self.numbers.get(way) {
            return Ok(Some(number));
        }
        let number = REMEMBERED + self.ways.len() as u32;
        self.ways.push(way.to_vec());
        self.numbers.insert(way.to_vec(), number);
        Ok(Some(number))
    }

    /// The restrictions of the mode that begin with a directed edge.
    fn from(&mut self, first: u32) -> Result<&[Chain]> {
        if !self.known.contains_key(&first) {
            let list = self.read(first)?;
            self.known.insert(first, list);
        }
        Ok(self.known.get(&first).map_or(&[], Vec::as_slice))
    }

    fn read(&self, first: u32) -> Result<Vec<Chain>> {
        let head = |at: usize| -> Result<(u32, usize)> {
            let bytes = self.file.bytes(Section::WayTurns, 4 + at * 8..12 + at * 8)?;
            Ok((u32_of(bytes), bytes.get(4..).map_or(0, u32_of) as usize))
        };
        let (mut low, mut high) = (0, self.count);
        while low < high {
            let middle = low + (high - low) / 2;
            if head(middle)?.0 < first {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        let mut list = Vec::new();
        while low < self.count {
            let (edge, place) = head(low)?;
            if edge != first {
                break;
            }
            let place = 4 + self.count * 8 + place;
            let mut body = Reader::new(self.file.upto(Section::WayTurns, place, 1 << 10)?);
            let flags = body.varint32().ok_or(DAMAGED)?;
            let mut edges = vec![first];
            let mut before = i64::from(first);
            for _ in 0..body.varint().ok_or(DAMAGED)? {
                before = before.wrapping_add(body.signed().ok_or(DAMAGED)?);
                edges.push(u32::try_from(before).map_err(|_| DAMAGED)?);
            }
            if flags & self.bit != 0 {
                list.push(Chain { edges, only: flags & ONLY != 0 });
            }
            low += 1;
        }
        Ok(list)
    }
}
