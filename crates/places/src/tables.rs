//! How the gates of each region hang together, for one mode: what is reckoned once and kept.

use crate::error::Result;
use crate::islands::{TAIL, part_of};
use crate::joins::{Gates, Link};
use crate::region::Region;
use crate::roads::Spot;
use crate::route::{cost, directions};
use std::collections::{HashMap, HashSet};
use steward_model::Mode;

/// What is kept for a mode of how the gates of each region hang together.
#[derive(Default)]
pub(crate) struct Tables {
    /// By region: of each crossing, the gates that are reached from it, and those that reach it, with the costs.
    pub ahead: Vec<Buckets>,
    pub behind: Vec<Buckets>,
    /// Which parts of the regions' networks gates join: the least of them stands for all.
    pub joined: HashMap<(usize, u32), (usize, u32)>,
}

pub(crate) type Buckets = HashMap<u32, Vec<(u32, u32)>>;

pub(crate) fn tables(regions: &[Region], gates: &Gates, mode: Mode) -> Result<Tables> {
    let mut out = Tables::default();
    for (region, list) in regions.iter().zip(&gates.of_region) {
        let hierarchy = region.hierarchy(mode);
        let (mut ahead, mut behind) = (Buckets::new(), Buckets::new());
        for (number, gate) in (0u32..).zip(list) {
            let Some(spot) = gates.list.get(*gate).and_then(|gate| gate.spot) else { continue };
            for (buckets, towards) in [(&mut ahead, true), (&mut behind, false)] {
                for (node, cost) in hierarchy.climb(&spot, towards)? {
                    buckets.entry(node).or_default().push((number, cost));
                }
            }
        }
        out.ahead.push(ahead);
        out.behind.push(behind);
    }
    let mut parts = Vec::with_capacity(gates.list.len());
    for (number, gate) in (0u32..).zip(&gates.list) {
        let own = match (regions.get(gate.region), &gate.spot) {
            (Some(region), Some(spot)) => part_at(region, spot, mode)?,
            // On no road: a part of its own.
            _ => Some(TAIL - 1 - number),
        };
        parts.push(own.map(|part| (gate.region, part)));
    }
    for (own, links) in parts.iter().zip(&gates.links) {
        for link in links.iter().filter(|link| link_cost(mode, link).is_some()) {
            if let (Some(a), Some(Some(b))) = (own, parts.get(link.to)) {
                join(&mut out.joined, *a, *b);
            }
        }
    }
    Ok(out)
}

/// What it costs to go over a link; `None` where the mode must not.
pub(crate) fn link_cost(mode: Mode, link: &Link) -> Option<u32> {
    let Some((road, along, length_mm)) = link.road else { return Some(0) };
    let (forward, backward) = directions(mode, road);
    (if along { forward } else { backward }).then(|| cost(mode, road, length_mm))
}

/// A tail's name among the parts of its region.
const TAILS: u32 = 1 << 31;

/// The part of a mode's network that a gate is in, or that the tail leads to on which it is; a tail that leads to none
/// is a part of its own.
fn part_at(region: &Region, spot: &Spot, mode: Mode) -> Result<Option<u32>> {
    let mut parts = Vec::new();
    let mut tails = Vec::new();
    let mut work = vec![spot.edge.number];
    let mut seen = HashSet::new();
    let ends = [(0, spot.edge.from), (spot.edge.length_mm, spot.edge.to)];
    for (_, node) in ends.into_iter().filter(|end| end.0 == spot.along_mm) {
        work = region.roads.edges_at(&region.file, node)?;
    }
    // What a tail leads to counts only where nothing better is at the gate itself.
    while parts.is_empty() && !work.is_empty() {
        for number in std::mem::take(&mut work) {
            if !seen.insert(number) {
                continue;
            }
            let edge = region.roads.edge(&region.file, number)?;
            let (along, against) = directions(mode, edge.way);
            if !along && !against {
                continue;
            }
            match part_of(&region.file, &edge, mode)? {
                TAIL => tails.extend([edge.from, edge.to]),
                part => parts.push(part),
            }
        }
        for node in tails.drain(..).filter(|_| parts.is_empty() && seen.len() < LONGEST_TAIL) {
            work.extend(region.roads.edges_at(&region.file, node)?);
        }
    }
    if parts.is_empty() {
        parts.extend(seen.iter().min().map(|edge| TAILS | edge));
    }
    Ok(parts.into_iter().max())
}

/// So many edges of a tail are looked at.
const LONGEST_TAIL: usize = 4000;

/// Makes two parts one: the lesser of their two names becomes that of all that had either.
fn join(joined: &mut HashMap<(usize, u32), (usize, u32)>, a: (usize, u32), b: (usize, u32)) {
    let (a_name, b_name) = (*joined.entry(a).or_insert(a), *joined.entry(b).or_insert(b));
    if a_name != b_name {
        let (old, new) = (a_name.max(b_name), a_name.min(b_name));
        joined.values_mut().filter(|name| **name == old).for_each(|name| *name = new);
    }
}
