//! Contraction hierarchies: nodes are taken out one after the other, the least important first, and shortcuts put where
//! a shortest way went through; a question then climbs from both ends and meets at the top.

use crate::bytes::{At, put_bytes, put_varint};
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

struct Graph {
    out: Vec<Vec<Arc>>,
    into: Vec<Vec<Arc>>,
    level: Vec<u16>,
    search: Search,
}

/// (offsets, arcs) as the file holds them: for each node its arcs to more important ones.
pub(crate) fn contract(nodes: usize, input: impl Iterator<Item = Input>) -> (Vec<u8>, Vec<u8>) {
    let mut graph = Graph {
        out: vec![Vec::new(); nodes],
        into: vec![Vec::new(); nodes],
        level: vec![0; nodes],
        search: Search::new(nodes),
    };
    for arc in input {
        if arc.from != arc.to {
            graph.add(arc.from, arc.to, arc.weight, arc.edge);
        }
    }
    let mut queue: BinaryHeap<Reverse<(i32, u32)>> =
        (0..nodes as u32).map(|node| Reverse((graph.priority(node), node))).collect();
    let mut above: Vec<Vec<(u32, u32, u32)>> = vec![Vec::new(); nodes];
    while let Some(Reverse((_, node))) = queue.pop() {
        let now = graph.priority(node);
        if queue.peek().is_some_and(|Reverse((least, _))| now > *least) {
            queue.push(Reverse((now, node)));
            continue;
        }
        if let Some(slot) = above.get_mut(node as usize) {
            *slot = graph.take_out(node);
        }
    }
    write(above)
}

fn write(above: Vec<Vec<(u32, u32, u32)>>) -> (Vec<u8>, Vec<u8>) {
    let (mut offsets, mut arcs) = (Vec::new(), Vec::new());
    for (number, mut list) in above.into_iter().enumerate() {
        if number % RUN == 0 {
            offsets.extend_from_slice(&(arcs.len() as u32).to_le_bytes());
        }
        list.sort_unstable_by_key(|arc| (arc.0 & !(ALONG | AGAINST), arc.0, arc.1));
        let mut body = Vec::new();
        let mut before = number as i64;
        for (target, weight, via) in list {
            let (to, flags) = (i64::from(target & !(ALONG | AGAINST)), target >> 30);
            let step = to - before;
            put_varint(&mut body, (((step << 1) ^ (step >> 63)) as u64) << 2 | u64::from(flags));
            put_varint(&mut body, u64::from(weight));
            put_varint(&mut body, u64::from(via & !SHORTCUT) << 1 | u64::from(via & SHORTCUT != 0));
            before = to;
        }
        put_bytes(&mut arcs, &body);
    }
    (offsets, arcs)
}

impl Graph {
    fn add(&mut self, from: u32, to: u32, weight: u32, via: u32) {
        let (Some(out), Some(into)) = (self.out.get_mut(from as usize), self.into.get_mut(to as usize))
        else {
            return;
        };
        if let Some(old) = out.iter_mut().find(|arc| arc.node == to) {
            if old.weight <= weight {
                return;
            }
            *old = Arc { node: to, weight, via };
            if let Some(old) = into.iter_mut().find(|arc| arc.node == from) {
                *old = Arc { node: from, weight, via };
            }
            return;
        }
        out.push(Arc { node: to, weight, via });
        into.push(Arc { node: from, weight, via });
    }

    fn out_of(&self, node: u32) -> &[Arc] {
        self.out.get(node as usize).map_or(&[], Vec::as_slice)
    }

    fn inward_of(&self, node: u32) -> &[Arc] {
        self.into.get(node as usize).map_or(&[], Vec::as_slice)
    }

    /// Shortcuts to put less arcs taken away, and how deep the hierarchy has become here.
    fn priority(&mut self, node: u32) -> i32 {
        let taken = self.out_of(node).len() + self.inward_of(node).len();
        let put = self.shortcuts(node, &mut |_, _, _| {});
        2 * (2 * put as i32 - taken as i32) + i32::from(self.level.at(node as usize)) * 2
    }

    /// The shortcuts that taking `node` out asks for.
    fn shortcuts(&mut self, node: u32, each: &mut dyn FnMut(u32, u32, u32)) -> usize {
        let mut search = std::mem::take(&mut self.search);
        let outward = self.out_of(node);
        let farthest = outward.iter().map(|arc| arc.weight).max().unwrap_or(0);
        let mut count = 0;
        for from in self.inward_of(node) {
            if outward.iter().all(|to| to.node == from.node) {
                continue;
            }
            let limit = from.weight.saturating_add(farthest);
            search.around(self, from.node, node, limit);
            for to in outward.iter().filter(|to| to.node != from.node) {
                let through = from.weight.saturating_add(to.weight);
                if search.distance(to.node) > through {
                    count += 1;
                    each(from.node, to.node, through);
                }
            }
        }
        self.search = search;
        count
    }

    /// Takes the node out; gives its arcs, all to nodes that stay.
    fn take_out(&mut self, node: u32) -> Vec<(u32, u32, u32)> {
        let mut found = Vec::new();
        self.shortcuts(node, &mut |from, to, weight| found.push((from, to, weight)));
        let outward = self.out.get_mut(node as usize).map(std::mem::take).unwrap_or_default();
        let inward = self.into.get_mut(node as usize).map(std::mem::take).unwrap_or_default();
        let level = self.level.at(node as usize).saturating_add(1);
        for arc in &outward {
            if let Some(list) = self.into.get_mut(arc.node as usize) {
                list.retain(|other| other.node != node);
            }
        }
        for arc in &inward {
            if let Some(list) = self.out.get_mut(arc.node as usize) {
                list.retain(|other| other.node != node);
            }
        }
        for arc in outward.iter().chain(&inward) {
            let old = self.level.at(arc.node as usize);
            self.level.put(arc.node as usize, old.max(level));
        }
        for (from, to, weight) in found {
            self.add(from, to, weight, SHORTCUT | node);
        }
        let mut arcs: Vec<(u32, u32, u32)> =
            outward.iter().map(|arc| (arc.node | ALONG, arc.weight, arc.via)).collect();
        for arc in inward {
            let same = arcs
                .iter_mut()
                .find(|known| known.0 == arc.node | ALONG && known.1 == arc.weight && known.2 == arc.via);
            match same {
                Some(known) => known.0 |= AGAINST,
                None => arcs.push((arc.node | AGAINST, arc.weight, arc.via)),
            }
        }
        arcs
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
                if arc.node != without {
                    self.reach(arc.node, distance.saturating_add(arc.weight));
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
