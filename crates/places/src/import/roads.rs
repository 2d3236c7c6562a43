//! The road network: roads cut at their crossings, numbered along a Hilbert curve, boxed for search, and who goes where.

use super::collect::Road;
use super::ids::Points;
use super::strong::largest_strong;
use crate::bytes::{At, put_bytes, put_signed, put_varint};
use crate::geo::{Origin, Point, hilbert};
use crate::profile::RoadUse;

/// Edges share a box by so many, boxes by so many more.
pub(crate) const BLOCK: usize = 8;
pub(crate) const FAN: usize = 16;

/// A piece of road between two crossings.
pub(crate) struct Edge {
    pub from: u32,
    pub to: u32,
    pub way: RoadUse,
    /// The name's number, plus one.
    pub name: u32,
    pub length_mm: u32,
    pub points: Vec<Point>,
}

/// The network before it is written.
#[derive(Default)]
pub(crate) struct Network {
    pub nodes: Vec<Point>,
    pub edges: Vec<Edge>,
}

/// Cuts roads at crossings; `name` numbers a street's name.
pub(crate) fn network(roads: &[Road], points: &Points, mut name: impl FnMut(&str) -> u32) -> Network {
    let mut uses = vec![0u8; points.len()];
    for road in roads {
        let last = road.nodes.len().saturating_sub(1);
        for (at, &node) in road.nodes.iter().enumerate() {
            let weight = if at == 0 || at == last { 2 } else { 1 };
            let count = uses.at(node as usize).saturating_add(weight);
            uses.put(node as usize, count);
        }
    }
    let mut edges = Vec::new();
    for road in roads {
        let number = road.name.as_deref().map_or(0, |text| name(text) + 1);
        cut(road, number, points, &uses, &mut edges);
    }
    number_nodes(edges, points)
}

fn cut(road: &Road, name: u32, points: &Points, uses: &[u8], edges: &mut Vec<Edge>) {
    let mut piece: Vec<Point> = Vec::new();
    let mut start = 0;
    let mut before = u32::MAX;
    let mut finish = |piece: &mut Vec<Point>, from: u32, to: u32| {
        if piece.len() > 1 {
            let points = std::mem::take(piece);
            let length_mm = length_mm(&points);
            edges.push(Edge { from, to, way: road.way, name, length_mm, points });
        }
        piece.clear();
    };
    for &node in &road.nodes {
        let Some(point) = points.at(node) else {
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

fn number_nodes(mut edges: Vec<Edge>, points: &Points) -> Network {
    let mut used: Vec<u32> = edges.iter().flat_map(|edge| [edge.from, edge.to]).collect();
    used.sort_unstable();
    used.dedup();
    let mut order: Vec<(u64, u32)> =
        used.into_iter().map(|node| (points.at(node).map_or(0, hilbert), node)).collect();
    order.sort_unstable();
    let mut numbers = vec![u32::MAX; points.len()];
    let mut nodes = Vec::with_capacity(order.len());
    for (number, &(_, node)) in order.iter().enumerate() {
        numbers.put(node as usize, number as u32);
        nodes.push(points.at(node).unwrap_or_default());
    }
    for edge in &mut edges {
        edge.from = numbers.at(edge.from as usize);
        edge.to = numbers.at(edge.to as usize);
    }
    edges.sort_by_cached_key(|edge| {
        let middle = edge.points.get(edge.points.len() / 2).copied().unwrap_or_default();
        (hilbert(middle), edge.from, edge.to)
    });
    let mut network = Network { nodes, edges };
    keep_connected(&mut network);
    network
}

/// Closes for each mode what does not belong to its largest strongly connected part: a point is never brought to a road
/// from which there is no way on, or no way back.
fn keep_connected(network: &mut Network) {
    for mode in [Mode::Foot, Mode::Bicycle, Mode::Car] {
        let arcs: Vec<(u32, u32)> = network
            .edges
            .iter()
            .flat_map(|edge| {
                let (forward, backward) = mode.directions(edge.way);
                [forward.then_some((edge.from, edge.to)), backward.then_some((edge.to, edge.from))]
            })
            .flatten()
            .collect();
        let kept = largest_strong(network.nodes.len(), &arcs);
        for edge in &mut network.edges {
            if !kept.at(edge.from as usize) || !kept.at(edge.to as usize) {
                mode.close(&mut edge.way);
            }
        }
    }
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

    fn close(self, way: &mut RoadUse) {
        match self {
            Mode::Foot => way.foot = false,
            Mode::Bicycle => (way.bicycle_forward, way.bicycle_backward) = (false, false),
            Mode::Car => (way.car_forward, way.car_backward) = (false, false),
        }
    }

    /// Millimetres on foot, milliseconds otherwise.
    pub(crate) fn weight(self, edge: &Edge) -> u32 {
        let speed = match self {
            Mode::Foot => return edge.length_mm,
            Mode::Bicycle => edge.way.bicycle_speed,
            Mode::Car => edge.way.car_speed,
        };
        crate::roads::milliseconds(u64::from(edge.length_mm), speed)
    }
}

/// (boxes, edges) as the file holds them.
pub(crate) fn write(network: &Network) -> (Vec<u8>, Vec<u8>) {
    let mut uses: Vec<RoadUse> = network.edges.iter().map(|edge| edge.way).collect();
    uses.sort_unstable();
    uses.dedup();
    let mut edges = Vec::new();
    put_varint(&mut edges, uses.len() as u64);
    for way in &uses {
        edges.push(way.bits());
        put_varint(&mut edges, u64::from(way.car_speed));
        put_varint(&mut edges, u64::from(way.bicycle_speed));
    }
    let mut leaves: Vec<(Corners, u32)> = Vec::new();
    for block in network.edges.chunks(BLOCK) {
        let corners =
            block.iter().flat_map(|edge| &edge.points).fold(Corners::EMPTY, |all, &point| all.with(point));
        leaves.push((corners, edges.len() as u32));
        for edge in block {
            let mut body = Vec::new();
            put_varint(&mut body, uses.binary_search(&edge.way).unwrap_or(0) as u64);
            put_varint(&mut body, u64::from(edge.name));
            put_varint(&mut body, u64::from(edge.from));
            put_signed(&mut body, i64::from(edge.to) - i64::from(edge.from));
            put_varint(&mut body, u64::from(edge.length_mm));
            put_varint(&mut body, edge.points.len() as u64);
            let mut before = corners.low;
            for &point in &edge.points {
                put_signed(&mut body, i64::from(point.lat) - i64::from(before.lat));
                put_signed(&mut body, i64::from(point.lon) - i64::from(before.lon));
                before = point;
            }
            put_bytes(&mut edges, &body);
        }
    }
    let mut boxes = (network.edges.len() as u32).to_le_bytes().to_vec();
    for (corners, offset) in &leaves {
        corners.put(&mut boxes);
        boxes.extend_from_slice(&offset.to_le_bytes());
    }
    let mut level: Vec<Corners> = leaves.into_iter().map(|(corners, _)| corners).collect();
    while level.len() > 1 {
        level = level
            .chunks(FAN)
            .map(|group| group.iter().fold(Corners::EMPTY, |all, one| all.join(*one)))
            .collect();
        level.iter().for_each(|corners| corners.put(&mut boxes));
    }
    (boxes, edges)
}

/// The two corners of a box.
#[derive(Clone, Copy)]
struct Corners {
    low: Point,
    high: Point,
}

impl Corners {
    const EMPTY: Corners =
        Corners { low: Point { lat: i32::MAX, lon: i32::MAX }, high: Point { lat: i32::MIN, lon: i32::MIN } };

    fn with(self, point: Point) -> Corners {
        self.join(Corners { low: point, high: point })
    }

    fn join(self, other: Corners) -> Corners {
        Corners {
            low: Point { lat: self.low.lat.min(other.low.lat), lon: self.low.lon.min(other.low.lon) },
            high: Point { lat: self.high.lat.max(other.high.lat), lon: self.high.lon.max(other.high.lon) },
        }
    }

    fn put(self, out: &mut Vec<u8>) {
        for number in [self.low.lat, self.low.lon, self.high.lat, self.high.lon] {
            out.extend_from_slice(&number.to_le_bytes());
        }
    }
}
