//! The connected parts of a mode's network: the largest, and the smaller ones that are islands of their own.

use crate::bytes::{Reader, u32_of};
use crate::error::{Error, Result};
use crate::format::{RegionFile, Section};
use crate::roads::{Edge, Spot, index_of};
use steward_model::Mode;

/// The number of the largest connected part of a mode's network.
pub(crate) const LARGEST: u32 = u32::MAX;
/// The number of what belongs to no part: roads that lead out of all of them, or in, and stubs.
pub(crate) const TAIL: u32 = u32::MAX - 1;

/// The part of a mode's network to which an edge belongs.
pub(crate) fn part_of(file: &RegionFile, edge: &Edge, mode: Mode) -> Result<u32> {
    let mode = index_of(mode);
    if !edge.way.island.get(mode).copied().unwrap_or(false) {
        return Ok(LARGEST);
    }
    let damaged = || Error::Damaged { section: "islands" };
    let counts = file.upto(Section::Islands, 0, 12)?;
    let count = |mode: usize| counts.get(mode * 4..).map_or(0, u32_of) as usize;
    let (all, before) = ((0..3).map(count).sum::<usize>(), (0..mode).map(count).sum::<usize>());
    let head = |at: usize| -> Result<(u32, usize)> {
        let bytes = file.bytes(Section::Islands, 12 + at * 8..20 + at * 8)?;
        Ok((u32_of(bytes), bytes.get(4..).map_or(0, u32_of) as usize))
    };
    let (mut low, mut high) = (before, before + count(mode));
    while low < high {
        let middle = low + (high - low) / 2;
        if head(middle)?.0 <= edge.number {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    // What is in no run is a tail.
    let Some(run) = low.checked_sub(1).filter(|&run| run >= before) else { return Ok(TAIL) };
    let (mut number, start) = head(run)?;
    let runs = 12 + all * 8;
    let end = if run + 1 < all { runs + head(run + 1)?.1 } else { file.section_len(Section::Islands) };
    let mut reader = Reader::new(file.bytes(Section::Islands, runs + start..end)?);
    let mut part = 0i64;
    while !reader.is_empty() {
        number = number.wrapping_add(reader.varint32().ok_or_else(damaged)?);
        part = part.wrapping_add(reader.signed().ok_or_else(damaged)?);
        if number == edge.number {
            return u32::try_from(part).map_err(|_| damaged());
        }
        if number > edge.number {
            break;
        }
    }
    Ok(TAIL)
}

/// Of the places to which two points may be brought, those in one part that are nearest together.
pub(crate) fn nearest_pair(starts: &[(u32, Spot)], ends: &[(u32, Spot)]) -> Option<(Spot, Spot)> {
    let pairs = starts.iter().flat_map(|start| {
        ends.iter().filter(|end| end.0 == start.0).map(move |end| (start.0 != LARGEST, start.1, end.1))
    });
    let off = |pair: &(bool, Spot, Spot)| pair.1.distance_m + pair.2.distance_m;
    let best = pairs.min_by(|a, b| off(a).total_cmp(&off(b)).then(a.0.cmp(&b.0)))?;
    Some((best.1, best.2))
}
