//! The road network: roads cut at their crossings, numbered along a Hilbert curve, and who goes where.

use super::block::NONE;
use super::collect::Collected;
use super::cuts::{Cut, cuts};
use super::numbers::Numbers;
use super::obstacle;
use super::restrict::{Chain, Turn, turns};
use super::strong::strong_parts;
use crate::bytes::{At, Reader, put_bytes, put_signed, put_varint};
use crate::geo::{Origin, Point, hilbert};
use crate::profile::RoadUse;
use std::collections::HashMap;

/// A piece of road between two crossings.
#[derive(Clone, Copy)]
pub(crate) struct Edge {
    pub from: u32,
    pub to: u32,
    /// Number of its use.
    pub road: u32,
    /// The name's number, plus one.
    pub name: u32,
    pub length_mm: u32,
    /// Its way's number among the kept ones.
    pub way: u32,
    /// Where its points stand.
    line: u64,
}

/// Uses of roads, each distinct one once.
#[derive(Default)]
pub(crate) struct Uses {
    list: Vec<RoadUse>,
    numbers: HashMap<RoadUse, u32>,
}

impl Uses {
    fn number(&mut self, road: RoadUse) -> u32 {
        let next = self.list.len() as u32;
        let number = *self.numbers.entry(road).or_insert(next);
        if number == next {
            self.list.push(road);
        }
        number
    }
}

/// The network before it is written.
#[derive(Default)]
pub(crate) struct Network {
    pub nodes: Vec<Point>,
    pub edges: Vec<Edge>,
    pub uses: Uses,
    lines: Vec<u8>,
    /// By mode, the edges of smaller parts with the number of their part.
    pub islands: [Vec<(u32, u32)>; 3],
    pub turns: Vec<Turn>,
    /// Those over ways.
    pub chains: Vec<Chain>,
    pub cuts: Vec<Cut>,
    /// (node, what is there).
    pub obstacles: Vec<(u32, u8)>,
}

/// Cuts roads at crossings; `name` numbers a street's name. What [`keep_connected`] does is to be done then.
pub(crate) fn network(all: &Collected, mut name: impl FnMut(&str) -> u32) -> Network {
    let mut uses = vec![0u8; all.points.len()];
    let is_road = |way: &&super::block::Kept| way.road.is_some();
    let mut ends = Vec::new();
    for way in all.kept.iter().filter(is_road) {
        ends.clear();
        ends.extend(all.nodes_of(way.refs));
        let last = ends.len().saturating_sub(1);
        for (at, &node) in ends.iter().enumerate() {
            let weight = if at == 0 || at == last { 2 } else { 1 };
            let count = uses.at(node as usize).saturating_add(weight);
            uses.put(node as usize, count);
        }
    }
    // Who is stopped is stopped at a node of the network; lights are minded only where roads meet.
    for &(node, bits) in &all.obstacles {
        let count = uses.at(node as usize);
        if bits & !obstacle::LIGHTS != 0 && count > 0 {
            uses.put(node as usize, count.saturating_add(2));
        }
    }
    let mut out = Network::default();
    for (number, way) in (0u32..).zip(&all.kept) {
        let Some(road) = way.road else { continue };
        let name = all.name_of(way).map_or(0, |text| name(text) + 1);
        let edge =
            Edge { from: 0, to: 0, road: out.uses.number(road), name, length_mm: 0, way: number, line: NONE };
        cut(all.nodes_of(way.refs), edge, all, &uses, &mut out);
    }
    drop(uses);
    let numbers = number_nodes(&mut out, all);
    (out.turns, out.chains) = turns(&out, all, &numbers);
    out.cuts = cuts(all, &numbers);
    out.obstacles =
        all.obstacles.iter().filter_map(|&(node, bits)| Some((numbers.get(node)?, bits))).collect();
    out.obstacles.sort_unstable();
    out
}

fn cut(nodes: impl Iterator<Item = u32>, edge: Edge, all: &Collected, uses: &[u8], out: &mut Network) {
    let mut piece: Vec<Point> = Vec::new();
    let mut start = 0;
    let mut before = u32::MAX;
    let mut finish = |piece: &mut Vec<Point>, from: u32, to: u32| {
        if piece.len() > 1 {
            let line = out.lines.len() as u64;
            put_line(&mut out.lines, piece);
            out.edges.push(Edge { from, to, length_mm: length_mm(piece), line, ..edge });
        }
        piece.clear();
    };
    for node in nodes {
        let Some(point) = all.points.at(node) else {
            // A node that the file lacks: the road ends here and begins again after it.
            finish(&mut piece, start, before);
            continue;
        };
        if node == before && !piece.is_empty() {
            continue;
        }
        if piece.is_empty() {
            start = node;
        }
        piece.push(point);
        before = node;
        if piece.len() > 1 && uses.at(node as usize) > 1 {
            finish(&mut piece, start, node);
            start = node;
            piece.push(point);
        }
    }
    finish(&mut piece, start, before);
}

fn put_line(out: &mut Vec<u8>, points: &[Point]) {
    let mut body = Vec::new();
    let mut before = Point::default();
    for point in points {
        put_signed(&mut body, i64::from(point.lat) - i64::from(before.lat));
        put_signed(&mut body, i64::from(point.lon) - i64::from(before.lon));
        before = *point;
    }
    put_bytes(out, &body);
}

impl Network {
    /// The points of an edge.
    pub(crate) fn line(&self, edge: &Edge) -> Vec<Point> {
        let bytes = usize::try_from(edge.line).ok().and_then(|at| Reader::new(self.lines.get(at..)?).bytes());
        let mut reader = Reader::new(bytes.unwrap_or(&[]));
        let mut at = Point::default();
        let mut next = || {
            at.lat = at.lat.wrapping_add(reader.signed()? as i32);
            at.lon = at.lon.wrapping_add(reader.signed()? as i32);
            Some(at)
        };
        std::iter::from_fn(&mut next).collect()
    }

    /// How an edge may be used.
    pub(crate) fn road(&self, edge: &Edge) -> RoadUse {
        self.use_of(edge.road)
    }

    /// The use of that number.
    pub(crate) fn use_of(&self, number: u32) -> RoadUse {
        self.uses.list.get(number as usize).copied().unwrap_or_default()
    }

    /// The edges of each node, as the file holds them: an offset for each run of nodes, and the lists.
    pub(crate) fn crossings(&self) -> (Vec<u8>, Vec<u8>) {
        let mut ends: Vec<(u32, u32)> = (0u32..)
            .zip(&self.edges)
            .flat_map(|(number, edge)| [(edge.from, number), (edge.to, number)])
            .collect();
        ends.sort_unstable();
        ends.dedup();
        let (mut offsets, mut lists) = (Vec::new(), Vec::new());
        let mut rest = ends.as_slice();
        for node in 0..self.nodes.len() as u32 {
            if (node as usize).is_multiple_of(super::contract::RUN) {
                offsets.extend_from_slice(&(lists.len() as u32).to_le_bytes());
            }
            let count = rest.iter().take_while(|entry| entry.0 == node).count();
            let Some((own, after)) = rest.split_at_checked(count) else { continue };
            put_varint(&mut lists, count as u64);
            // Nodes and edges follow the same curve: an edge stands about where its node stands.
            let mut before = expected_edge(node, self.nodes.len(), self.edges.len());
            for &(_, edge) in own {
                put_signed(&mut lists, i64::from(edge) - i64::from(before));
                before = edge;
            }
            rest = after;
        }
        (offsets, lists)
    }
}

/// About where among the edges those of a node stand.
pub(crate) fn expected_edge(node: u32, nodes: usize, edges: usize) -> u32 {
    (u64::from(node) * edges as u64 / (nodes as u64).max(1)) as u32
}

/// At least one: a weight of 0 would be lost.
fn length_mm(points: &[Point]) -> u32 {
    let metres: f64 = points
        .windows(2)
        .map(|pair| match pair {
            [a, b] => Origin::of(*a).metres(*b),
            _ => 0.0,
        })
        .sum();
    ((metres * 1000.0).round() as u32).max(1)
}

/// Numbers nodes and edges along the curve; gives the nodes' new numbers by their old ones.
fn number_nodes(out: &mut Network, all: &Collected) -> Numbers {
    let mut numbers = Numbers::new(all.points.len(), out.edges.iter().flat_map(|edge| [edge.from, edge.to]));
    let mut order: Vec<(u64, u32)> =
        numbers.nodes().map(|node| (all.points.at(node).map_or(0, hilbert), node)).collect();
    order.sort_unstable();
    out.nodes.reserve_exact(order.len());
    for (number, &(_, node)) in (0u32..).zip(&order) {
        numbers.put(node, number);
        out.nodes.push(all.points.at(node).unwrap_or_default());
    }
    drop(order);
    for edge in &mut out.edges {
        edge.from = numbers.get(edge.from).unwrap_or(0);
        edge.to = numbers.get(edge.to).unwrap_or(0);
    }
    let mut edges = std::mem::take(&mut out.edges);
    edges.sort_by_cached_key(|edge| {
        let points = out.line(edge);
        let middle = points.get(points.len() / 2).copied().unwrap_or_default();
        (hilbert(middle), edge.from, edge.to)
    });
    out.edges = edges;
    numbers
}

/// Marks for each mode what does not belong to the largest strongly connected part: a point is never brought to a road
/// from which there is no way on, or no way back. Such a tail is kept: in another extract it may lead on.
pub(crate) fn keep_connected(network: &mut Network) {
    for (at, mode) in [Mode::Foot, Mode::Bicycle, Mode::Car].into_iter().enumerate() {
        let arcs: Vec<(u32, u32)> = network
            .edges
            .iter()
            .flat_map(|edge| {
                let (forward, backward) = mode.directions(network.road(edge));
                [forward.then_some((edge.from, edge.to)), backward.then_some((edge.to, edge.from))]
            })
            .flatten()
            .collect();
        let parts = strong_parts(network.nodes.len(), &arcs);
        drop(arcs);
        let lengths = lengths_of_parts(network, mode, &parts.of);
        let mut islands = Vec::new();
        let mut numbers: HashMap<u32, u32> = HashMap::new();
        let mut edges = std::mem::take(&mut network.edges);
        for (number, edge) in (0u32..).zip(&mut edges) {
            let (from, to) = (parts.of.at(edge.from as usize), parts.of.at(edge.to as usize));
            if from == to && from == parts.largest {
                continue;
            }
            let mut road = network.road(edge);
            let (forward, backward) = mode.directions(road);
            if !forward && !backward {
                continue;
            }
            let is_part = from == to && lengths.get(&from).is_some_and(|&metres| metres >= LEAST_ISLAND_M);
            if is_part {
                let next = numbers.len() as u32;
                islands.push((number, *numbers.entry(from).or_insert(next)));
            }
            if let Some(mark) = road.island.get_mut(at) {
                *mark = true;
            }
            edge.road = network.uses.number(road);
        }
        network.edges = edges;
        if let Some(slot) = network.islands.get_mut(at) {
            *slot = islands;
        }
    }
}

/// A part of the network with less road than this is nowhere to be brought to.
const LEAST_ISLAND_M: u64 = 500;

/// Metres of road in each part.
fn lengths_of_parts(network: &Network, mode: Mode, parts: &[u32]) -> HashMap<u32, u64> {
    let mut lengths: HashMap<u32, u64> = HashMap::new();
    for edge in &network.edges {
        let (forward, backward) = mode.directions(network.road(edge));
        let (from, to) = (parts.at(edge.from as usize), parts.at(edge.to as usize));
        if from == to && (forward || backward) {
            *lengths.entry(from).or_default() += u64::from(edge.length_mm / 1000);
        }
    }
    lengths
}

/// How one goes, as the importer sees it.
#[derive(Clone, Copy)]
pub(crate) enum Mode {
    Foot,
    Bicycle,
    Car,
}

impl Mode {
    pub(crate) fn directions(self, way: RoadUse) -> (bool, bool) {
        match self {
            Mode::Foot => (way.foot, way.foot),
            Mode::Bicycle => (way.bicycle_forward, way.bicycle_backward),
            Mode::Car => (way.car_forward, way.car_backward),
        }
    }

    /// Millimetres on foot, milliseconds otherwise.
    pub(crate) fn weight(self, edge: &Edge, road: RoadUse) -> u32 {
        let speed = match self {
            Mode::Foot => return edge.length_mm,
            Mode::Bicycle => road.bicycle_speed,
            Mode::Car => road.car_speed,
        };
        crate::roads::milliseconds(u64::from(edge.length_mm), speed)
    }
}
