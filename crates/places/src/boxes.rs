//! Boxes over blocks of things that lie along a curve, and boxes over those: what touches a place is found through them.

use crate::bytes::u32_of;
use crate::error::{Error, Result};
use crate::format::{RegionFile, Section};
use crate::geo::Point;

/// Boxes share a box by so many.
pub(crate) const FAN: usize = 16;
/// Bytes of a box, and of one over a block, which tells where the block stands.
const BOX: usize = 16;
const LEAF: usize = 20;

/// The two corners of a box.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Corners {
    pub low: Point,
    pub high: Point,
}

impl Corners {
    pub(crate) const EMPTY: Corners =
        Corners { low: Point { lat: i32::MAX, lon: i32::MAX }, high: Point { lat: i32::MIN, lon: i32::MIN } };

    pub(crate) fn with(self, point: Point) -> Corners {
        self.join(Corners { low: point, high: point })
    }

    fn join(self, other: Corners) -> Corners {
        Corners {
            low: Point { lat: self.low.lat.min(other.low.lat), lon: self.low.lon.min(other.low.lon) },
            high: Point { lat: self.high.lat.max(other.high.lat), lon: self.high.lon.max(other.high.lon) },
        }
    }

    pub(crate) fn touches(self, other: Corners) -> bool {
        self.low.lat <= other.high.lat
            && self.high.lat >= other.low.lat
            && self.low.lon <= other.high.lon
            && self.high.lon >= other.low.lon
    }

    fn put(self, out: &mut Vec<u8>) {
        for number in [self.low.lat, self.low.lon, self.high.lat, self.high.lon] {
            out.extend_from_slice(&number.to_le_bytes());
        }
    }

    #[inline]
    pub(crate) fn read(bytes: &[u8]) -> Corners {
        let part = |at: usize| bytes.get(at..).map_or(0, u32_of) as i32;
        Corners { low: Point { lat: part(0), lon: part(4) }, high: Point { lat: part(8), lon: part(12) } }
    }
}

/// Appends the boxes of blocks, each with its place, and those over them.
pub(crate) fn put_boxes(out: &mut Vec<u8>, leaves: &[(Corners, u32)]) {
    for (corners, offset) in leaves {
        corners.put(out);
        out.extend_from_slice(&offset.to_le_bytes());
    }
    let mut level: Vec<Corners> = leaves.iter().map(|leaf| leaf.0).collect();
    while level.len() > 1 {
        level = level
            .chunks(FAN)
            .map(|group| group.iter().fold(Corners::EMPTY, |all, one| all.join(*one)))
            .collect();
        level.iter().for_each(|corners| corners.put(out));
    }
}

/// A level of boxes in the file.
#[derive(Clone, Copy)]
pub(crate) struct Level {
    pub offset: usize,
    pub count: usize,
    /// Bytes of each.
    pub size: usize,
}

/// Such boxes in a section.
pub(crate) struct BoxTree {
    section: Section,
    /// The leaves first.
    pub levels: Vec<Level>,
    /// Where they end.
    pub end: usize,
}

impl BoxTree {
    /// The boxes over so many blocks, which begin there.
    pub(crate) fn new(section: Section, mut offset: usize, blocks: usize) -> Option<BoxTree> {
        let mut levels = Vec::new();
        let (mut count, mut size) = (blocks, LEAF);
        while count > 0 {
            levels.push(Level { offset, count, size });
            offset = offset.checked_add(count.checked_mul(size)?)?;
            size = BOX;
            count = if count == 1 { 0 } else { count.div_ceil(FAN) };
        }
        Some(BoxTree { section, levels, end: offset })
    }

    pub(crate) fn corners(&self, file: &RegionFile, level: usize, at: usize) -> Result<Corners> {
        let damaged = || Error::Damaged { section: self.section.name() };
        let level = self.levels.get(level).ok_or_else(damaged)?;
        let start = level.offset + at * level.size;
        Ok(Corners::read(file.bytes(self.section, start..start + BOX)?))
    }

    /// Where a block stands; `end` for the one past the last.
    pub(crate) fn place(&self, file: &RegionFile, block: usize, end: usize) -> Result<usize> {
        let damaged = || Error::Damaged { section: self.section.name() };
        let leaves = self.levels.first().ok_or_else(damaged)?;
        if block >= leaves.count {
            return Ok(end);
        }
        let start = leaves.offset + block * LEAF + BOX;
        Ok(u32_of(file.bytes(self.section, start..start + 4)?) as usize)
    }

    /// The blocks whose box touches one, with their boxes, until `each` says no.
    pub(crate) fn touching(
        &self,
        file: &RegionFile,
        wanted: Corners,
        mut each: impl FnMut(usize, Corners) -> Result<bool>,
    ) -> Result<()> {
        let Some(top) = self.levels.len().checked_sub(1) else { return Ok(()) };
        let mut work = vec![(top, 0usize)];
        while let Some((level, at)) = work.pop() {
            let corners = self.corners(file, level, at)?;
            if !corners.touches(wanted) {
                continue;
            }
            match level.checked_sub(1) {
                None if !each(at, corners)? => return Ok(()),
                None => {}
                Some(below) => {
                    let children = self.levels.get(below).map_or(0, |level| level.count);
                    let all = at * FAN..((at + 1) * FAN).min(children);
                    work.extend(all.rev().map(|child| (below, child)));
                }
            }
        }
        Ok(())
    }
}
