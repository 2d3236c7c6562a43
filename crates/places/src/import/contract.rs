//! Contraction hierarchies: nodes are taken out one after the other, the least important first, and shortcuts put where
//! a shortest way went through; a question then climbs from both ends and meets at the top.

use super::roads::expected_edge;
use crate::bytes::{At, Reader, put_bytes, put_varint};
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// A stored arc's target has these bits: it may be gone along, it may be gone against.
pub(crate) const ALONG: u32 = 1 << 30;
pub(crate) const AGAINST: u32 = 1 << 31;
/// A stored arc's way is a shortcut over that node; else an edge.
pub(crate) const SHORTCUT: u32 = 1 << 31;

/// Nodes' arcs lie in runs of so many nodes; the offsets tell where each run begins.
pub(crate) const RUN: usize = 8;

/// So many nodes are looked at to find a way around.
const WITNESS: usize = 70;

#[derive(Clone, Copy, Default)]
struct Arc {
    /// The other end, and which ways it may be gone.
    node: u32,
    weight: u32,
    via: u32,
}

/// One direction of an edge.
pub(crate) struct Input {
    pub from: u32,
    pub to: u32,
    pub weight: u32,
    pub edge: u32,
}

/// Each node's arcs, those along and those against in one list: most roads go both ways and are held once.
struct Graph {
    arcs: Vec<Vec<Arc>>,
    level: Vec<u16>,
    search: Search,
}

/// (offsets, arcs) as the file holds them: for each node its arcs to more important ones.
pub(crate) fn contract(nodes: usize, edges: usize, input: impl Iterator<Item = Input>) -> (Vec<u8>, Vec<u8>) {
    let mut graph =
        Graph { arcs: vec![Vec::new(); nodes], level: vec![0; nodes], search: Search::new(nodes) };
    for arc in input {
        if arc.from != arc.to {
            graph.add(arc.from, arc.to, arc.weight, arc.edge);
        }
    }
    let mut queue: BinaryHeap<Reverse<(i32, u32)>> =
        (0..nodes as u32).map(|node| Reverse((graph.priority(node), node))).collect();
    // Written as they are taken out, put in the nodes' order at the end.
    let mut written: Vec<u8> = Vec::new();
    let mut places: Vec<u64> = vec![0; nodes];
    while let Some(Reverse((_, node))) = queue.pop() {
        let now = graph.priority(node);
        if queue.peek().is_some_and(|Reverse((least, _))| now > *least) {
            queue.push(Reverse((now, node)));
            continue;
        }
        places.put(node as usize, written.len() as u64);
        put_bytes(&mut written, &body(node, expected_edge(node, nodes, edges), graph.take_out(node)));
    }
    drop(graph);
    let (mut offsets, mut arcs) = (Vec::new(), Vec::with_capacity(written.len()));
    for (number, place) in places.into_iter().enumerate() {
        if number % RUN == 0 {
            offsets.extend_from_slice(&(arcs.len() as u32).to_le_bytes());
        }
        let bytes = usize::try_from(place).ok().and_then(|at| Reader::new(written.get(at..)?).bytes());
        put_bytes(&mut arcs, bytes.unwrap_or(&[]));
    }
    (offsets, arcs)
}

/// A node's arcs as the file holds them; what they are over is told by how far its number is from the node's, or from
/// the edge's that stands about there.
fn body(node: u32, near_edge: u32, mut list: Vec<Arc>) -> Vec<u8> {
    list.sort_unstable_by_key(|arc| (arc.target(), arc.node, arc.weight));
    let mut body = Vec::new();
    let mut before = i64::from(node);
    for arc in list {
        let (to, flags) = (i64::from(arc.target()), arc.node >> 30);
        let step = to - before;
        put_varint(&mut body, (((step << 1) ^ (step >> 63)) as u64) << 2 | u64::from(flags));
        put_varint(&mut body, u64::from(arc.weight));
        let is_shortcut = arc.via & SHORTCUT != 0;
        let base = if is_shortcut { node } else { near_edge };
        let far = i64::from(arc.via & !SHORTCUT) - i64::from(base);
        put_varint(&mut body, (((far << 1) ^ (far >> 63)) as u64) << 1 | u64::from(is_shortcut));
        before = to;
    }
    body
}

impl Arc {
    fn target(&self) -> u32 {
        self.node & !(ALONG | AGAINST)
    }

    fn goes(&self, way: u32) -> bool {
        self.node & way != 0
    }
}

impl Graph {
    fn add(&mut self, from: u32, to: u32, weight: u32, via: u32) {
        if self.put(from, to, ALONG, weight, via) {
            self.put(to, from, AGAINST, weight, via);
        }
    }

    /// Puts one direction into a node's list, unless what is there is no dearer.
    fn put(&mut self, at: u32, target: u32, way: u32, weight: u32, via: u32) -> bool {
        let Some(list) = self.arcs.get_mut(at as usize) else { return false };
        if let Some(old) = list.iter().position(|arc| arc.target() == target && arc.goes(way)) {
            let Some(arc) = list.get_mut(old) else { return false };
            if arc.weight <= weight {
                return false;
            }
            arc.node &= !way;
            if arc.node & (ALONG | AGAINST) == 0 {
                list.swap_remove(old);
            }
        }
        let same = |arc: &&mut Arc| arc.target() == target && arc.weight == weight && arc.via == via;
        match list.iter_mut().find(same) {
            Some(arc) => arc.node |= way,
            None => list.push(Arc { node: target | way, weight, via }),
        }
        true
    }

    fn arcs_of(&self, node: u32) -> &[Arc] {
        self.arcs.get(node as usize).map_or(&[], Vec::as_slice)
    }

    fn out_of(&self, node: u32) -> impl Iterator<Item = &Arc> + Clone {
        self.arcs_of(node).iter().filter(|arc| arc.goes(ALONG))
    }

    fn inward_of(&self, node: u32) -> impl Iterator<Item = &Arc> {
        self.arcs_of(node).iter().filter(|arc| arc.goes(AGAINST))
    }

    /// Shortcuts to put less arcs taken away, and how deep the hierarchy has become here.
    fn priority(&mut self, node: u32) -> i32 {
        let taken = self.out_of(node).count() + self.inward_of(node).count();
        let put = self.shortcuts(node, &mut |_, _, _| {});
        2 * (2 * put as i32 - taken as i32) + i32::from(self.level.at(node as usize)) * 2
    }

    /// The shortcuts that taking `node` out asks for.
    fn shortcuts(&mut self, node: u32, each: &mut dyn FnMut(u32, u32, u32)) -> usize {
        let mut search = std::mem::take(&mut self.search);
        let farthest = self.out_of(node).map(|arc| arc.weight).max().unwrap_or(0);
        let mut count = 0;
        for from in self.inward_of(node) {
            if self.out_of(node).all(|to| to.target() == from.target()) {
                continue;
            }
            let limit = from.weight.saturating_add(farthest);
            search.around(self, from.target(), node, limit);
            for to in self.out_of(node).filter(|to| to.target() != from.target()) {
                let through = from.weight.saturating_add(to.weight);
                if search.distance(to.target()) > through {
                    count += 1;
                    each(from.target(), to.target(), through);
                }
            }
        }
        self.search = search;
        count
    }

    /// Takes the node out; gives its arcs, all to nodes that stay.
    fn take_out(&mut self, node: u32) -> Vec<Arc> {
        let mut found = Vec::new();
        self.shortcuts(node, &mut |from, to, weight| found.push((from, to, weight)));
        let own = self.arcs.get_mut(node as usize).map(std::mem::take).unwrap_or_default();
        let level = self.level.at(node as usize).saturating_add(1);
        for arc in &own {
            let other = arc.target() as usize;
            if let Some(list) = self.arcs.get_mut(other) {
                list.retain(|back| back.target() != node);
            }
            let old = self.level.at(other);
            self.level.put(other, old.max(level));
        }
        for (from, to, weight) in found {
            self.add(from, to, weight, SHORTCUT | node);
        }
        own
    }
}

/// A small Dijkstra that looks for ways around a node.
#[derive(Default)]
struct Search {
    distance: Vec<u32>,
    touched: Vec<u32>,
    queue: BinaryHeap<Reverse<(u32, u32)>>,
}

impl Search {
    fn new(nodes: usize) -> Self {
        Search { distance: vec![u32::MAX; nodes], ..Search::default() }
    }

    fn distance(&self, node: u32) -> u32 {
        self.distance.at(node as usize)
    }

    fn around(&mut self, graph: &Graph, from: u32, without: u32, limit: u32) {
        for &node in &self.touched {
            self.distance.put(node as usize, u32::MAX);
        }
        self.touched.clear();
        self.queue.clear();
        self.reach(from, 0);
        let mut left = WITNESS;
        while let Some(Reverse((distance, node))) = self.queue.pop() {
            if distance > self.distance(node) {
                continue;
            }
            if distance > limit || left == 0 {
                break;
            }
            left -= 1;
            for arc in graph.out_of(node) {
                if arc.target() != without {
                    self.reach(arc.target(), distance.saturating_add(arc.weight));
                }
            }
        }
    }

    fn reach(&mut self, node: u32, distance: u32) {
        let old = self.distance(node);
        if distance < old {
            if old == u32::MAX {
                self.touched.push(node);
            }
            self.distance.put(node as usize, distance);
            self.queue.push(Reverse((distance, node)));
        }
    }
}
