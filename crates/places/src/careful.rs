//! The careful profiles: turns, restrictions, barriers, lights, ferries and comfort weighed, by a search over directed
//! edges. The plain profiles stay what they are; this one is for a person who goes the way.

use crate::bytes::u32_of;
use crate::chains::Chains;
use crate::error::Result;
use crate::format::{RegionFile, Section};
use crate::geo::{Origin, Point};
use crate::import::obstacle;
use crate::import::restrict::ONLY;
use crate::islands::{TAIL, part_of};
use crate::profile::{Class, RoadUse};
use crate::roads::{Edge, Roads, Spot, index_of, milliseconds};
use crate::route::{Found, Step, WALKING, directions};
use crate::space::{NONE, Space};
use std::cell::{Cell, RefCell};
use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap};
use steward_model::Mode;

/// More directed edges than this are not looked at: the search is for towns and what lies around them.
const MOST: usize = 400_000;
/// The label of the end.
const GOAL: u32 = u32::MAX - 1;
/// To wait for a ferry and go on board, milliseconds.
const BOARDING: u32 = 300_000;

/// An edge with what turns need of it.
#[derive(Clone, Copy)]
struct Piece {
    edge: Edge,
    begin: Point,
    end: Point,
    /// Degrees from north in which it sets out along, and in which it arrives.
    out: f32,
    arrive: f32,
}

/// A search for one mode in one region.
pub(crate) struct Careful<'a> {
    file: &'a RegionFile,
    roads: &'a Roads,
    mode: Mode,
    /// Traffic keeps to the left: the turn across it is the one to the right.
    left_hand: bool,
    pieces: RefCell<HashMap<u32, Piece>>,
    gave_up: Cell<bool>,
}

/// The two queues and labels of a search.
struct Reach {
    space: Space,
    queue: BinaryHeap<Reverse<(u32, u32)>>,
}

/// Where the search ends.
struct Aim {
    spot: Spot,
    from: Origin,
    /// Milliseconds to a metre, at the very least.
    least: f64,
}

impl<'a> Careful<'a> {
    pub(crate) fn new(file: &'a RegionFile, roads: &'a Roads, mode: Mode, country: Option<&str>) -> Self {
        const LEFT: [&str; 16] =
            ["GB", "IE", "AU", "NZ", "JP", "SG", "HK", "MO", "IN", "ZA", "TH", "MY", "ID", "KE", "CY", "MT"];
        let left_hand = country.is_some_and(|code| LEFT.contains(&code));
        Careful { file, roads, mode, left_hand, pieces: RefCell::default(), gave_up: Cell::new(false) }
    }

    /// Whether a search ended because it was too far.
    pub(crate) fn gave_up(&self) -> bool {
        self.gave_up.get()
    }

    /// Whether the mode may go along an edge, and against it; ferries among them.
    fn directions(&self, road: RoadUse) -> (bool, bool) {
        if road.is_ferry() {
            let open = road.ferry.get(index_of(self.mode)).copied().unwrap_or(false);
            return (open, open);
        }
        directions(self.mode, road)
    }

    fn piece(&self, number: u32) -> Result<Piece> {
        if let Some(piece) = self.pieces.borrow().get(&number) {
            return Ok(*piece);
        }
        let edge = self.roads.edge(self.file, number)?;
        let points = self.roads.points(self.file, number)?;
        let heading = |a: Option<&Point>, b: Option<&Point>| match (a, b) {
            (Some(a), Some(b)) => {
                let (x, y) = Origin::of(*a).plane(*b);
                x.atan2(y).to_degrees() as f32
            }
            _ => 0.0,
        };
        let piece = Piece {
            edge,
            begin: points.first().copied().unwrap_or_default(),
            end: points.last().copied().unwrap_or_default(),
            out: heading(points.first(), points.get(1)),
            arrive: heading(points.len().checked_sub(2).and_then(|at| points.get(at)), points.last()),
        };
        self.pieces.borrow_mut().insert(number, piece);
        Ok(piece)
    }

    /// Milliseconds that so much of an edge takes.
    fn time(&self, road: RoadUse, length_mm: u32) -> u32 {
        if length_mm == 0 {
            return 0;
        }
        let speed = match self.mode {
            _ if road.is_ferry() => road.car_speed,
            Mode::Foot if road.class == Class::Steps => WALKING * 2 / 3,
            Mode::Foot => WALKING,
            Mode::Bicycle => road.bicycle_speed,
            Mode::Car => road.car_speed,
        };
        milliseconds(u64::from(length_mm), speed)
    }

    /// The same as it feels: quiet and good ways feel shorter, in hundredths.
    fn cost(&self, road: RoadUse, length_mm: u32) -> u32 {
        let hundredths: u64 = match (self.mode, road.class) {
            (_, Class::Ferry) => 110,
            (Mode::Foot, Class::Trunk | Class::Primary) => 140,
            (Mode::Foot, Class::Secondary) => 125,
            (Mode::Foot, Class::Tertiary | Class::Steps) => 110,
            (Mode::Foot, _) => 100,
            (Mode::Bicycle, Class::Trunk | Class::Primary) => 170,
            (Mode::Bicycle, Class::Secondary) => 140,
            (Mode::Bicycle, Class::Tertiary) => 115,
            (Mode::Bicycle, _) => 100,
            (Mode::Car, Class::Service | Class::LivingStreet) => 130,
            (Mode::Car, Class::Residential) => 110,
            (Mode::Car, _) => 100,
        };
        // Roads that are open only to who has an aim on them are no way through.
        let through = if self.mode == Mode::Car && road.destination { 4 } else { 1 };
        let rough = if road.rough && self.mode != Mode::Bicycle { 110 } else { 100 };
        let cost = u64::from(self.time(road, length_mm)) * hundredths * through * rough / 10_000;
        u32::try_from(cost).unwrap_or(u32::MAX)
    }

    /// Milliseconds at the crossing between two directed edges; `None` where one must not go so.
    fn turn(&self, before: &Piece, along: bool, after: &Piece, on: bool) -> Result<Option<u32>> {
        let node = if along { before.edge.to } else { before.edge.from };
        if self.is_banned(before.edge.number, node, after.edge.number)? {
            return Ok(None);
        }
        let Some(mut cost) = self.at_node(node)? else { return Ok(None) };
        if after.edge.way.is_ferry() && !before.edge.way.is_ferry() {
            cost += BOARDING;
        }
        if self.mode == Mode::Foot {
            return Ok(Some(cost));
        }
        let is_back = before.edge.number == after.edge.number;
        if is_back && self.mode == Mode::Car {
            return Ok(Some(cost + 45_000));
        }
        let incoming = if along { before.arrive } else { before.out + 180.0 };
        let outgoing = if on { after.out } else { after.arrive + 180.0 };
        let angle = (outgoing - incoming + 540.0).rem_euclid(360.0) - 180.0;
        let across = (angle < 0.0) != self.left_hand;
        let round = before.edge.way.roundabout || after.edge.way.roundabout;
        let turned = match (self.mode, angle.abs()) {
            (_, ..35.0) => 0,
            _ if round => 1_500,
            (Mode::Car, ..140.0) if across => 7_000,
            (Mode::Car, ..140.0) => 3_000,
            (Mode::Car, _) => 15_000,
            (_, ..140.0) if across => 4_000,
            (_, ..140.0) => 2_000,
            _ => 6_000,
        };
        Ok(Some(cost + turned))
    }

    /// Milliseconds that what stands at a node costs; `None` where it stops the mode.
    fn at_node(&self, node: u32) -> Result<Option<u32>> {
        let count = self.file.section_len(Section::Obstacles) / 8;
        let entry = |at: usize| -> Result<(u32, u32)> {
            let bytes = self.file.record::<8>(Section::Obstacles, at)?;
            Ok((u32_of(bytes), bytes.get(4..).map_or(0, u32_of)))
        };
        let (mut low, mut high) = (0, count);
        while low < high {
            let middle = low + (high - low) / 2;
            if entry(middle)?.0 < node {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        if low == count || entry(low)?.0 != node {
            return Ok(Some(0));
        }
        let bits = entry(low)?.1 as u8;
        let (stops, gate, lights) = match self.mode {
            Mode::Foot => (obstacle::FOOT, 3_000, 5_000),
            Mode::Bicycle => (obstacle::BICYCLE, 8_000, 6_000),
            Mode::Car => (obstacle::CAR, 20_000, 8_000),
        };
        let cost = |bit: u8, cost: u32| if bits & bit != 0 { cost } else { 0 };
        Ok((bits & stops == 0).then(|| cost(obstacle::GATE, gate) + cost(obstacle::LIGHTS, lights)))
    }

    fn is_banned(&self, from: u32, via: u32, to: u32) -> Result<bool> {
        let count = self.file.section_len(Section::Turns) / 16;
        let entry = |at: usize| -> Result<[u32; 4]> {
            let bytes = self.file.record::<16>(Section::Turns, at)?;
            Ok([0, 4, 8, 12].map(|at| bytes.get(at..).map_or(0, u32_of)))
        };
        let (mut low, mut high) = (0, count);
        while low < high {
            let middle = low + (high - low) / 2;
            let [first, node, _, _] = entry(middle)?;
            if (first, node) < (from, via) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        let mode = obstacle::bit_of(self.mode);
        let (mut only, mut allowed) = (false, false);
        for at in low..count {
            let [first, node, target, flags] = entry(at)?;
            if (first, node) != (from, via) {
                break;
            }
            if flags & u32::from(mode) == 0 {
                continue;
            }
            if flags & ONLY != 0 {
                only = true;
                allowed |= target == to;
            } else if target == to {
                return Ok(true);
            }
        }
        Ok(only && !allowed)
    }

    /// The nearest place that the mode may use, whichever part of the network it is in: ferries join them.
    pub(crate) fn snap(&self, from: Origin) -> Result<Option<Spot>> {
        self.roads.nearest(self.file, from, |edge| {
            let (along, against) = directions(self.mode, edge.way);
            let is_tail = || part_of(self.file, edge, self.mode).is_ok_and(|part| part == TAIL);
            (along || against) && !is_tail()
        })
    }

    /// The way from one place to another; `None` where there is none.
    pub(crate) fn route(&self, from: &Spot, to: &Spot, to_point: Origin) -> Result<Option<Found>> {
        let fastest = match self.mode {
            Mode::Foot => WALKING,
            mode => self.roads.fastest(mode),
        };
        let aim = Aim { spot: *to, from: to_point, least: 1_000_000.0 / f64::from(fastest.max(5_000)) };
        let mut reach = Reach { space: Space::default(), queue: BinaryHeap::new() };
        reach.space.clear();
        let mut chains = Chains::new(self.file, self.mode);
        let start = self.piece(from.edge.number)?;
        let (along, against) = self.directions(from.edge.way);
        for (allowed, is_along, left) in [
            (along, true, from.edge.length_mm.saturating_sub(from.along_mm)),
            (against, false, from.along_mm),
        ] {
            if !allowed {
                continue;
            }
            if from.edge.number == to.edge.number && (to.along_mm >= from.along_mm) == is_along {
                let cost = self.cost(from.edge.way, from.along_mm.abs_diff(to.along_mm));
                reach.put(GOAL, cost, NONE, u32::from(is_along), 0);
            }
            let cost = self.cost(from.edge.way, left);
            let end = if is_along { start.end } else { start.begin };
            reach.put(id(from.edge.number, is_along), cost, NONE, u32::from(is_along), aim.bound(end));
        }
        let mut left = MOST;
        while let Some(Reverse((_, number))) = reach.queue.pop() {
            let label = reach.space.label(number);
            if label.node == GOAL {
                return self.unwind(&reach.space, &chains, number, from, to).map(Some);
            }
            left = left.saturating_sub(1);
            if left == 0 {
                self.gave_up.set(true);
                break;
            }
            let gone = chains.last_edge(label.node);
            let (edge, is_along) = (gone >> 1, gone & 1 == 1);
            let before = self.piece(edge)?;
            let node = if is_along { before.edge.to } else { before.edge.from };
            for next in self.roads.edges_at(self.file, node)? {
                let after = self.piece(next)?;
                let (forward, backward) = self.directions(after.edge.way);
                for (allowed, begin, on) in
                    [(forward, after.edge.from, true), (backward, after.edge.to, false)]
                {
                    if !allowed || begin != node || (next == edge && after.edge.from == after.edge.to) {
                        continue;
                    }
                    let Some(turn) = self.turn(&before, is_along, &after, on)? else { continue };
                    let Some(next_node) = chains.after(label.node, id(next, on))? else { continue };
                    let here = label.cost.saturating_add(turn);
                    if next == aim.spot.edge.number {
                        let gone =
                            if on { to.along_mm } else { after.edge.length_mm.saturating_sub(to.along_mm) };
                        let cost = here.saturating_add(self.cost(after.edge.way, gone));
                        reach.put(GOAL, cost, number, u32::from(on), 0);
                    }
                    let cost = here.saturating_add(self.cost(after.edge.way, after.edge.length_mm));
                    let end = if on { after.end } else { after.begin };
                    reach.put(next_node, cost, number, 0, aim.bound(end));
                }
            }
        }
        Ok(None)
    }

    fn unwind(&self, space: &Space, chains: &Chains, goal: u32, from: &Spot, to: &Spot) -> Result<Found> {
        let mut chain = Vec::new();
        let mut number = space.label(goal).parent;
        let last_along = space.label(goal).via == 1;
        while number != NONE {
            let label = space.label(number);
            let gone = chains.last_edge(label.node);
            chain.push((gone >> 1, gone & 1 == 1));
            number = label.parent;
        }
        chain.reverse();
        let mut steps: Vec<Step> = Vec::new();
        if chain.is_empty() {
            let (from_mm, to_mm) = (from.along_mm, to.along_mm);
            steps.push(Step { edge: from.edge.number, along: last_along, from_mm, to_mm });
        }
        for (place, &(edge, along)) in chain.iter().enumerate() {
            let length = self.piece(edge)?.edge.length_mm;
            let (mut from_mm, to_mm) = if along { (0, length) } else { (length, 0) };
            if place == 0 {
                from_mm = from.along_mm;
            }
            steps.push(Step { edge, along, from_mm, to_mm });
        }
        if !chain.is_empty() {
            let length = to.edge.length_mm;
            let (from_mm, to_mm) = (if last_along { 0 } else { length }, to.along_mm);
            steps.push(Step { edge: to.edge.number, along: last_along, from_mm, to_mm });
        }
        self.sum(steps)
    }

    /// Lengths and true times, turns and waits among them.
    fn sum(&self, steps: Vec<Step>) -> Result<Found> {
        let mut found = Found::default();
        let mut before: Option<(Piece, bool)> = None;
        for step in &steps {
            let piece = self.piece(step.edge)?;
            let length = step.from_mm.abs_diff(step.to_mm);
            found.distance_mm += u64::from(length);
            found.duration_ms += u64::from(self.time(piece.edge.way, length));
            if let Some((before, along)) = before {
                found.duration_ms += u64::from(self.turn(&before, along, &piece, step.along)?.unwrap_or(0));
            }
            before = Some((piece, step.along));
        }
        found.steps = steps;
        Ok(found)
    }
}

fn id(edge: u32, along: bool) -> u32 {
    edge << 1 | u32::from(along)
}

impl Aim {
    /// Milliseconds from there to the end, at the very least.
    fn bound(&self, at: Point) -> u32 {
        (self.from.metres(at) * self.least * 0.99) as u32
    }
}

impl Reach {
    fn put(&mut self, node: u32, cost: u32, parent: u32, via: u32, bound: u32) {
        if let Some(label) = self.space.reach(node, cost, parent, via) {
            self.queue.push(Reverse((cost.saturating_add(bound), label)));
        }
    }
}
