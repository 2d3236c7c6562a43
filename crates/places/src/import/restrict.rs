//! Turn restrictions on the network: at a node, or over ways.

use super::ban::Via;
use super::collect::Collected;
use super::numbers::Numbers;
use super::roads::Network;
use std::collections::{HashMap, VecDeque};
use steward_model::order;

/// A turn at a node that is forbidden, or the only one allowed.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Turn {
    pub from: u32,
    pub via: u32,
    pub to: u32,
    /// Bits by mode (foot, bicycle, car), and above them whether it is the only one allowed.
    pub flags: u32,
}

/// The same over ways: the directed edges of it, from the first to the last.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Chain {
    pub edges: Vec<u32>,
    pub flags: u32,
}

/// The bit of a turn that is the only one allowed.
pub(crate) const ONLY: u32 = 8;

/// Restrictions by numbers of edges and nodes: those at a node, and those over ways.
pub(crate) fn turns(out: &Network, all: &Collected, numbers: &Numbers) -> (Vec<Turn>, Vec<Chain>) {
    let way = |id: i64| all.kept.binary_search_by_key(&id, |way| way.id).ok().map(|at| at as u32);
    let mut edges: HashMap<u32, Vec<u32>> = HashMap::new();
    for ban in &all.bans {
        let between = if let Via::Ways(ways) = &ban.via { ways.as_slice() } else { &[] };
        for way in [ban.from, ban.to].iter().chain(between).filter_map(|&id| way(id)) {
            edges.entry(way).or_default();
        }
    }
    for (number, edge) in (0u32..).zip(&out.edges) {
        if let Some(list) = edges.get_mut(&edge.way) {
            list.push(number);
        }
    }
    let edges_of = |id: i64| way(id).and_then(|way| edges.get(&way)).map_or(&[][..], Vec::as_slice);
    let (mut turns, mut chains) = (Vec::new(), Vec::new());
    for ban in &all.bans {
        let flags = u32::from(ban.modes) | if ban.only { ONLY } else { 0 };
        match &ban.via {
            Via::Node(node) => {
                let Some(via) = all.points.ids.find(*node).and_then(|node| numbers.get(node)) else {
                    continue;
                };
                let touches = |number: &&u32| {
                    out.edges.get(**number as usize).is_some_and(|edge| edge.from == via || edge.to == via)
                };
                for &from in edges_of(ban.from).iter().filter(touches) {
                    for &to in edges_of(ban.to).iter().filter(touches) {
                        // Who must not turn back may go straight on along the same way.
                        if !(ban.back && ban.from == ban.to && from != to) {
                            turns.push(Turn { from, via, to, flags });
                        }
                    }
                }
            }
            Via::Ways(ways) => {
                let between: Vec<u32> = ways.iter().flat_map(|&id| edges_of(id)).copied().collect();
                let found = chain(out, edges_of(ban.from), &between, edges_of(ban.to));
                chains.extend(found.map(|edges| Chain { edges, flags }));
            }
        }
    }
    order::sorted(&mut turns);
    turns.dedup();
    order::sorted(&mut chains);
    chains.dedup();
    (turns, chains)
}

/// The directed edges (twice the edge's number, one more where it is gone along) from one of `from` over `between` to
/// one of `to`: the way of fewest edges, `None` where they do not hang together.
fn chain(out: &Network, from: &[u32], between: &[u32], to: &[u32]) -> Option<Vec<u32>> {
    let ends = |number: u32| out.edges.get(number as usize).map(|edge| (edge.from, edge.to));
    // Both directions of an edge: (directed, begin, end).
    let both = |number: u32| {
        let (begin, end) = ends(number)?;
        Some([(number << 1 | 1, begin, end), (number << 1, end, begin)])
    };
    let directed =
        |list: &[u32]| -> Vec<(u32, u32, u32)> { list.iter().filter_map(|&n| both(n)).flatten().collect() };
    let (between, to) = (directed(between), directed(to));
    let mut work: VecDeque<(Vec<u32>, u32)> =
        directed(from).into_iter().map(|(edge, _, end)| (vec![edge], end)).collect();
    // Restricted ways are short: more edges than this are none.
    while let Some((path, node)) = work.pop_front().filter(|(path, _)| path.len() < 24) {
        let is_new = |edge: u32| path.iter().all(|known| known >> 1 != edge >> 1);
        if path.len() > 1
            && let Some((edge, ..)) = to.iter().find(|(edge, begin, _)| *begin == node && is_new(*edge))
        {
            return Some([path, vec![*edge]].concat());
        }
        for &(edge, _, end) in between.iter().filter(|(edge, begin, _)| *begin == node && is_new(*edge)) {
            work.push_back(([path.as_slice(), &[edge]].concat(), end));
        }
    }
    None
}
