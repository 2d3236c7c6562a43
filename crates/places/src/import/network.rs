//! The network as the file holds it: boxes over blocks of edges, the edges, and what the careful profiles look up.

use super::roads::Network;
use crate::boxes::{Corners, put_boxes};
use crate::bytes::{put_bytes, put_signed, put_varint};
use crate::geo::Point;
use steward_model::order;

/// Edges share a box by so many.
pub(crate) const BLOCK: usize = 8;

/// About where among the nodes the one that an edge begins at stands.
pub(crate) fn expected_node(edge: u32, nodes: usize, edges: usize) -> u32 {
    (u64::from(edge) * nodes as u64 / (edges as u64).max(1)) as u32
}

/// (boxes, edges).
pub(crate) fn write(network: &Network) -> (Vec<u8>, Vec<u8>) {
    let mut uses: Vec<_> = network.edges.iter().map(|edge| edge.road).collect();
    uses.sort_unstable();
    uses.dedup();
    let mut edges = Vec::new();
    put_varint(&mut edges, network.nodes.len() as u64);
    put_varint(&mut edges, uses.len() as u64);
    let mut counts: Vec<(u32, u32)> = uses.iter().map(|&number| (number, 0)).collect();
    for edge in &network.edges {
        if let Some(slot) =
            counts.binary_search_by_key(&edge.road, |entry| entry.0).ok().and_then(|at| counts.get_mut(at))
        {
            slot.1 += 1;
        }
    }
    // The usual ones first: their numbers are short.
    order::by_key(&mut counts, |&(number, count)| (std::cmp::Reverse(count), number));
    let mut numbers: Vec<(u32, u32)> = Vec::new();
    for (place, (number, _)) in (0u32..).zip(&counts) {
        numbers.push((*number, place));
        let road = network.use_of(*number);
        put_varint(&mut edges, u64::from(road.bits()));
        put_varint(&mut edges, u64::from(road.car_speed));
        put_varint(&mut edges, u64::from(road.bicycle_speed));
    }
    numbers.sort_unstable();
    let number_of = |road: u32| {
        numbers
            .binary_search_by_key(&road, |entry| entry.0)
            .ok()
            .and_then(|at| numbers.get(at))
            .map_or(0, |entry| entry.1)
    };
    let mut leaves: Vec<(Corners, u32)> = Vec::new();
    let mut number = 0u32;
    for block in network.edges.chunks(BLOCK) {
        let lines: Vec<Vec<Point>> = block.iter().map(|edge| network.line(edge)).collect();
        let corners = lines.iter().flatten().fold(Corners::EMPTY, |all, &point| all.with(point));
        leaves.push((corners, edges.len() as u32));
        for (edge, points) in block.iter().zip(&lines) {
            let expected = expected_node(number, network.nodes.len(), network.edges.len());
            number += 1;
            let mut body = Vec::new();
            put_varint(&mut body, u64::from(number_of(edge.road)));
            put_varint(&mut body, u64::from(edge.name));
            put_signed(&mut body, i64::from(edge.from) - i64::from(expected));
            put_signed(&mut body, i64::from(edge.to) - i64::from(edge.from));
            put_varint(&mut body, u64::from(edge.length_mm));
            put_varint(&mut body, points.len() as u64);
            let mut before = corners.low;
            for point in points {
                put_signed(&mut body, i64::from(point.lat) - i64::from(before.lat));
                put_signed(&mut body, i64::from(point.lon) - i64::from(before.lon));
                before = *point;
            }
            put_bytes(&mut edges, &body);
        }
    }
    let mut boxes = (network.edges.len() as u32).to_le_bytes().to_vec();
    put_boxes(&mut boxes, &leaves);
    (boxes, edges)
}

/// Edges of smaller parts lie in runs of so many.
pub(crate) const ISLANDS: usize = 32;

/// By mode how many runs there are; then each run's first edge and its place; then the runs: by how much the edge's and
/// the part's number differ from those before.
pub(crate) fn islands(network: &Network) -> Vec<u8> {
    let (mut counts, mut heads, mut runs) = (Vec::new(), Vec::new(), Vec::new());
    for list in &network.islands {
        counts.extend_from_slice(&(list.len().div_ceil(ISLANDS) as u32).to_le_bytes());
        for run in list.chunks(ISLANDS) {
            let (mut edge, mut part) = (run.first().map_or(0, |entry| entry.0), 0);
            heads.extend_from_slice(&edge.to_le_bytes());
            heads.extend_from_slice(&(runs.len() as u32).to_le_bytes());
            for &(number, own) in run {
                put_varint(&mut runs, u64::from(number - edge));
                put_signed(&mut runs, i64::from(own) - i64::from(part));
                (edge, part) = (number, own);
            }
        }
    }
    [counts, heads, runs].concat()
}

/// Turns in the order of the edge that they are from, sixteen bytes each.
pub(crate) fn turns(network: &Network) -> Vec<u8> {
    let numbers = |turn: &super::restrict::Turn| [turn.from, turn.via, turn.to, turn.flags];
    network.turns.iter().flat_map(numbers).flat_map(u32::to_le_bytes).collect()
}

/// How many turns over ways; then each one's first edge and its place, in their order; then the bodies: flags, how many
/// edges follow, and by how much each one's number differs from the one before.
pub(crate) fn chains(network: &Network) -> Vec<u8> {
    let (mut heads, mut bodies) = (Vec::new(), Vec::new());
    for chain in &network.chains {
        let Some((first, rest)) = chain.edges.split_first() else { continue };
        heads.extend_from_slice(&first.to_le_bytes());
        heads.extend_from_slice(&(bodies.len() as u32).to_le_bytes());
        put_varint(&mut bodies, u64::from(chain.flags));
        put_varint(&mut bodies, rest.len() as u64);
        let mut before = *first;
        for edge in rest {
            put_signed(&mut bodies, i64::from(*edge) - i64::from(before));
            before = *edge;
        }
    }
    let mut out = ((heads.len() / 8) as u32).to_le_bytes().to_vec();
    out.extend(heads);
    out.extend(bodies);
    out
}

/// Bytes of a cut.
pub(crate) const CUT: usize = 40;
/// The bit of a cut's road that leads from the node that is there to the one that is not.
pub(crate) const OUTWARD: u32 = 1 << 31;

/// Cuts in the order of their own node's id: both ids, the node, where it lies, the road.
pub(crate) fn cuts(network: &Network) -> Vec<u8> {
    let mut out = Vec::with_capacity(network.cuts.len() * CUT);
    for cut in &network.cuts {
        out.extend_from_slice(&cut.own.to_le_bytes());
        out.extend_from_slice(&cut.other.to_le_bytes());
        let bits = cut.road.bits() | if cut.along { OUTWARD } else { 0 };
        let (lat, lon) = (cut.at.lat as u32, cut.at.lon as u32);
        for number in [cut.node, lat, lon, bits, cut.road.car_speed, cut.road.bicycle_speed] {
            out.extend_from_slice(&number.to_le_bytes());
        }
    }
    out
}

/// Obstacles in the order of their nodes, eight bytes each.
pub(crate) fn obstacles(network: &Network) -> Vec<u8> {
    network
        .obstacles
        .iter()
        .flat_map(|&(node, bits)| [node, bits.into()])
        .flat_map(u32::to_le_bytes)
        .collect()
}
