//! Areas for the map: rings put together of their ways, holes given to whom they are in, three tiers by size, each along
//! the curve.

use super::collect::Collected;
use crate::area::AreaKind;
use crate::areas::{BLOCK, GRAIN, TIERS, tier_of};
use crate::boxes::{Corners, put_boxes};
use crate::bytes::{put_bytes, put_signed, put_varint};
use crate::geo::{Point, hilbert};
use std::collections::HashMap;
use steward_model::order;

/// Points of a ring in grains of the file, its first not again at the end.
type Ring = Vec<(i32, i32)>;

/// (boxes, areas) as the file holds them.
pub(crate) fn write(all: &Collected) -> (Vec<u8>, Vec<u8>) {
    let mut tiers: [Tier; TIERS] = Default::default();
    let mut add = |kind: AreaKind, rings: Vec<Ring>| {
        let Some(corners) = corners_of(rings.first().map_or(&[], Vec::as_slice)) else { return };
        if let Some(tier) = tiers.get_mut(tier_of(kind, corners)) {
            tier.add(kind, corners, &rings);
        }
    };
    for area in &all.areas {
        let points = all.refs_of(area.refs).filter_map(|id| all.points.get(id));
        if let Some(ring) = ring(points) {
            add(area.kind, vec![ring]);
        }
    }
    for frame in &all.frames {
        let rings = |ways: &[i64]| -> Vec<Ring> {
            let lines = ways.iter().map(|&id| all.refs_of_way(id)).collect();
            let points = |ids: Vec<i64>| ring(ids.into_iter().filter_map(|id| all.points.get(id)));
            close(lines).into_iter().filter_map(points).collect()
        };
        let mut holes = rings(&frame.inner);
        for outer in rings(&frame.outer) {
            let inside = |hole: &mut Ring| hole.first().is_some_and(|&point| surrounds(&outer, point));
            let own: Vec<Ring> = holes.extract_if(.., inside).collect();
            add(frame.kind, [vec![outer], own].concat());
        }
    }
    let (mut heads, mut boxes, mut bodies) = (Vec::new(), Vec::new(), Vec::new());
    for tier in tiers {
        let leaves = tier.write(&mut bodies);
        heads.extend_from_slice(&(leaves.len() as u32).to_le_bytes());
        put_boxes(&mut boxes, &leaves);
    }
    heads.extend(boxes);
    (heads, bodies)
}

/// Areas of one size: (place on the curve, kind, box, where its packed rings stand).
#[derive(Default)]
struct Tier {
    list: Vec<(u64, AreaKind, Corners, usize)>,
    rings: Vec<u8>,
}

impl Tier {
    fn add(&mut self, kind: AreaKind, corners: Corners, rings: &[Ring]) {
        let half = |a: i32, b: i32| ((i64::from(a) + i64::from(b)) / 2) as i32;
        let middle = Point {
            lat: half(corners.low.lat, corners.high.lat),
            lon: half(corners.low.lon, corners.high.lon),
        };
        self.list.push((hilbert(middle), kind, corners, self.rings.len()));
        // From the own corner on: where the block begins is not known yet.
        let mut body = Vec::new();
        put_varint(&mut body, rings.len() as u64);
        let corner = grains(corners.low);
        for ring in rings {
            put_varint(&mut body, ring.len() as u64);
            let mut before = corner;
            for &(lat, lon) in ring {
                put_signed(&mut body, i64::from(lat) - i64::from(before.0));
                put_signed(&mut body, i64::from(lon) - i64::from(before.1));
                before = (lat, lon);
            }
        }
        put_bytes(&mut self.rings, &body);
    }

    /// Each area: its kind, how far its corner is from the block's, its rings.
    fn write(mut self, out: &mut Vec<u8>) -> Vec<(Corners, u32)> {
        order::by_key(&mut self.list, |entry| (entry.0, entry.1, entry.3));
        let mut leaves = Vec::new();
        for block in self.list.chunks(BLOCK) {
            let corners =
                block.iter().fold(Corners::EMPTY, |all, entry| all.with(entry.2.low).with(entry.2.high));
            leaves.push((corners, out.len() as u32));
            let base = grains(corners.low);
            for (_, kind, corners, rings) in block {
                let own = grains(corners.low);
                let mut body = vec![*kind as u8];
                put_varint(&mut body, (i64::from(own.0) - i64::from(base.0)) as u64);
                put_varint(&mut body, (i64::from(own.1) - i64::from(base.1)) as u64);
                let packed =
                    self.rings.get(*rings..).map(crate::bytes::Reader::new).and_then(|mut at| at.bytes());
                body.extend_from_slice(packed.unwrap_or(&[]));
                put_bytes(out, &body);
            }
        }
        leaves
    }
}

fn grains(point: Point) -> (i32, i32) {
    (point.lat.div_euclid(GRAIN), point.lon.div_euclid(GRAIN))
}

fn corners_of(ring: &[(i32, i32)]) -> Option<Corners> {
    let point = |&(lat, lon): &(i32, i32)| Point { lat: lat * GRAIN, lon: lon * GRAIN };
    (!ring.is_empty()).then(|| ring.iter().map(point).fold(Corners::EMPTY, Corners::with))
}

/// The ring of these points; `None` where nothing is inside it.
fn ring(points: impl Iterator<Item = Point>) -> Option<Ring> {
    let mut ring: Ring = points.map(grains).collect();
    ring.dedup();
    if ring.len() > 1 && ring.first() == ring.last() {
        ring.pop();
    }
    (ring.len() > 2).then_some(ring)
}

/// Puts lines together, end to end, until they close; what stays open is dropped.
fn close(lines: Vec<Vec<i64>>) -> Vec<Vec<i64>> {
    let mut at: HashMap<i64, Vec<usize>> = HashMap::new();
    for (number, line) in lines.iter().enumerate() {
        if let (Some(first), Some(last)) = (line.first(), line.last()) {
            at.entry(*first).or_default().push(number);
            at.entry(*last).or_default().push(number);
        }
    }
    let mut used = vec![false; lines.len()];
    let mut out = Vec::new();
    let mut take = |number: usize| used.get_mut(number).is_some_and(|used| !std::mem::replace(used, true));
    for (number, line) in lines.iter().enumerate() {
        if !take(number) {
            continue;
        }
        let mut ring = line.clone();
        while ring.first() != ring.last() {
            let Some(end) = ring.last().copied() else { break };
            let next = at.get(&end).into_iter().flatten().copied().find(|&next| take(next));
            let Some(line) = next.and_then(|next| lines.get(next)) else { break };
            if line.first() == Some(&end) {
                ring.extend(line.iter().skip(1));
            } else {
                ring.extend(line.iter().rev().skip(1));
            }
        }
        if ring.len() > 3 && ring.first() == ring.last() {
            out.push(ring);
        }
    }
    out
}

/// Whether a point lies inside a ring.
fn surrounds(ring: &[(i32, i32)], (lat, lon): (i32, i32)) -> bool {
    let mut inside = false;
    let mut before = ring.last().copied().unwrap_or_default();
    for &here in ring {
        if (here.0 > lat) != (before.0 > lat) {
            let share = (f64::from(lat) - f64::from(here.0)) / (f64::from(before.0) - f64::from(here.0));
            let cut = f64::from(here.1) + share * (f64::from(before.1) - f64::from(here.1));
            inside ^= f64::from(lon) < cut;
        }
        before = here;
    }
    inside
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_close_to_rings_whichever_way_they_run() {
        let closed =
            close(vec![vec![1, 2, 3], vec![5, 4, 3], vec![5, 6, 1], vec![7, 8], vec![9, 10, 11, 9], vec![]]);
        assert_eq!(closed, [vec![1, 2, 3, 4, 5, 6, 1], vec![9, 10, 11, 9]]);
    }

    #[test]
    fn what_is_inside_is_inside() {
        let ring = [(0, 0), (0, 10), (10, 10), (10, 0)];
        assert!(surrounds(&ring, (5, 5)) && !surrounds(&ring, (5, 15)) && !surrounds(&ring, (-1, 5)));
    }

    #[test]
    fn a_ring_needs_three_corners() {
        let points = |list: &[(i32, i32)]| {
            ring(list.iter().map(|&(lat, lon)| Point { lat, lon }).collect::<Vec<_>>().into_iter())
        };
        assert_eq!(points(&[(0, 0), (3, 3), (100, 0), (0, 0)]), None);
        assert_eq!(points(&[(0, 0), (0, 100), (100, 0), (0, 0)]), Some(vec![(0, 0), (0, 10), (10, 0)]));
    }
}
