//! The way between two points: climbs the hierarchy from both ends and meets at the top.

use crate::bytes::{Reader, u32_of};
use crate::error::{Error, Result};
use crate::format::{RegionFile, Section};
use crate::geo::{Origin, Point};
use crate::import::contract::{AGAINST, ALONG, RUN, SHORTCUT};
use crate::profile::RoadUse;
use crate::roads::{Edge, Roads, Spot, milliseconds};
use crate::space::{Label, NONE, Space};
use std::cell::RefCell;
use std::cmp::Reverse;
use std::collections::BinaryHeap;
use steward_model::Mode;

const DAMAGED: Error = Error::Damaged { section: "routes" };
/// A start so near to an edge's end stands on the crossing itself.
const AT_END_MM: u32 = 20;
/// Millimetres a second on foot: 5 km/h.
pub(crate) const WALKING: u32 = 1389;

/// A piece of a way: an edge and how it is gone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Step {
    pub edge: u32,
    pub along: bool,
    /// Millimetres of the edge, from its begin, where the step begins and ends.
    pub from_mm: u32,
    pub to_mm: u32,
}

/// A way that was found.
#[derive(Clone, Debug, Default)]
pub(crate) struct Found {
    pub distance_mm: u64,
    pub duration_ms: u64,
    pub steps: Vec<Step>,
}

/// Whether a mode may go along an edge, and against it.
pub(crate) fn directions(mode: Mode, way: RoadUse) -> (bool, bool) {
    match mode {
        Mode::Foot => (way.foot, way.foot),
        Mode::Bicycle => (way.bicycle_forward, way.bicycle_backward),
        Mode::Car => (way.car_forward, way.car_backward),
    }
}

pub(crate) fn cost(mode: Mode, way: RoadUse, length_mm: u32) -> u32 {
    match mode {
        _ if length_mm == 0 => 0,
        Mode::Foot => length_mm,
        Mode::Bicycle => milliseconds(u64::from(length_mm), way.bicycle_speed),
        Mode::Car => milliseconds(u64::from(length_mm), way.car_speed),
    }
}

/// A mode's hierarchy in the file.
#[derive(Clone, Copy)]
pub(crate) struct Hierarchy<'a> {
    file: &'a RegionFile,
    roads: &'a Roads,
    mode: Mode,
    offsets: Section,
    arcs: Section,
}

#[derive(Clone, Copy)]
struct Arc {
    target: u32,
    flags: u32,
    weight: u32,
    via: u32,
}

/// Where a search begins: a crossing, its cost, and the piece of edge gone to it.
#[derive(Clone, Copy)]
struct Seed {
    node: u32,
    cost: u32,
    step: Step,
}

#[derive(Default)]
struct Scratch {
    forward: Space,
    backward: Space,
    queues: [BinaryHeap<Reverse<(u32, u32)>>; 2],
}

thread_local! {
    /// Kept between questions: a search then allocates nothing.
    static SCRATCH: RefCell<Scratch> = RefCell::default();
}

impl<'a> Hierarchy<'a> {
    pub(crate) fn new(file: &'a RegionFile, roads: &'a Roads, mode: Mode) -> Self {
        let (offsets, arcs) = match mode {
            Mode::Foot => (Section::FootOffsets, Section::FootArcs),
            Mode::Bicycle => (Section::BicycleOffsets, Section::BicycleArcs),
            Mode::Car => (Section::CarOffsets, Section::CarArcs),
        };
        Hierarchy { file, roads, mode, offsets, arcs }
    }

    /// The nearest place that the mode may use in the largest part of the network, and before it those in smaller
    /// parts that lie nearer.
    pub(crate) fn snap(&self, from: Origin) -> Result<Vec<(u32, Spot)>> {
        let mode = self.mode;
        self.roads.nearest_of_parts(self.file, from, mode, |edge| {
            let (along, against) = directions(mode, edge.way);
            along || against
        })
    }

    /// What so much of an edge costs.
    pub(crate) fn cost(&self, way: RoadUse, length_mm: u32) -> u32 {
        cost(self.mode, way, length_mm)
    }

    /// The cost of so many seconds.
    pub(crate) fn limit(&self, seconds: f64) -> u32 {
        let ms = (seconds.max(0.0) * 1000.0).min(f64::from(u32::MAX / 2));
        match self.mode {
            Mode::Foot => (ms * f64::from(WALKING) / 1000.0) as u32,
            Mode::Bicycle | Mode::Car => ms as u32,
        }
    }

    fn arcs_of(&self, node: u32) -> Result<impl Iterator<Item = Arc> + Clone + use<'a>> {
        let run = node as usize / RUN;
        let start = u32_of(self.file.record::<4>(self.offsets, run)?) as usize;
        let next = (run + 1) * 4;
        let end = match self.file.section_len(self.offsets) {
            length if next < length => u32_of(self.file.bytes(self.offsets, next..next + 4)?) as usize,
            _ => self.file.section_len(self.arcs),
        };
        let mut list = Reader::new(self.file.bytes(self.arcs, start..end)?);
        for _ in 0..node as usize % RUN {
            list.bytes().ok_or(DAMAGED)?;
        }
        let mut body = Reader::new(list.bytes().ok_or(DAMAGED)?);
        let mut target = i64::from(node);
        let near_edge = self.roads.expected_edge(node);
        Ok(std::iter::from_fn(move || {
            let head = body.varint()?;
            let step = head >> 2;
            target = target.wrapping_add((step >> 1) as i64 ^ -((step & 1) as i64));
            let weight = body.varint32()?;
            let via = body.varint()?;
            let far = (via >> 2) as i64 ^ -((via >> 1 & 1) as i64);
            let base = if via & 1 == 1 { node } else { near_edge };
            let via = i64::from(base).wrapping_add(far) as u32 & !SHORTCUT | (via as u32 & 1) << 31;
            Some(Arc { target: target as u32, flags: (head as u32 & 3) << 30, weight, via })
        }))
    }

    /// Where one can come to from a spot (or, `towards`, from where one can come to it).
    fn seeds(&self, spot: &Spot, towards: bool) -> Vec<Seed> {
        let Edge { number, way, from, to, length_mm, .. } = spot.edge;
        let (along, against) = directions(self.mode, way);
        let at = spot.along_mm;
        let mut seeds = Vec::with_capacity(2);
        let mut seed = |node, allowed: bool, end: u32, is_along: bool| {
            let length = at.abs_diff(end);
            if allowed || length <= AT_END_MM {
                let cost = if allowed { cost(self.mode, way, length) } else { 0 };
                let (from_mm, to_mm) = if towards { (end, at) } else { (at, end) };
                seeds.push(Seed { node, cost, step: Step { edge: number, along: is_along, from_mm, to_mm } });
            }
        };
        seed(to, if towards { against } else { along }, length_mm, !towards);
        seed(from, if towards { along } else { against }, 0, towards);
        seeds
    }

    /// The crossings to which one comes first from a spot, with their costs.
    pub(crate) fn out_of(&self, spot: &Spot) -> impl Iterator<Item = (u32, u32)> {
        self.seeds(spot, false).into_iter().map(|seed| (seed.node, seed.cost))
    }

    /// The way from one spot to another; `None` where there is none.
    pub(crate) fn route(&self, from: &Spot, to: &Spot) -> Result<Option<Found>> {
        let direct = self.direct(from, to);
        let limit = direct.map_or(u32::MAX, |(cost, _)| cost);
        let found = SCRATCH.with_borrow_mut(|scratch| {
            self.search(scratch, &self.seeds(from, false), &self.seeds(to, true), limit)
        })?;
        let steps = match (found, direct) {
            (Some(steps), _) => steps,
            (None, Some((_, step))) => vec![step],
            (None, None) => return Ok(None),
        };
        self.sum(steps).map(Some)
    }

    /// The crossings above a spot with their costs from there (or, `towards`, to there): a way between two spots is
    /// cheapest over one of those above both. Costs of some may be too high: then none of the cheapest is over them.
    pub(crate) fn climb(&self, spot: &Spot, towards: bool) -> Result<Vec<(u32, u32)>> {
        SCRATCH.with_borrow_mut(|scratch| {
            let Scratch { forward: space, queues: [queue, _], .. } = scratch;
            space.clear();
            queue.clear();
            for seed in self.seeds(spot, towards) {
                if let Some(label) = space.reach(seed.node, seed.cost, NONE, 0) {
                    queue.push(Reverse((seed.cost, label)));
                }
            }
            let mut above = Vec::new();
            while let Some(Reverse((cost, number))) = queue.pop() {
                let label = space.label(number);
                if cost == label.cost {
                    above.push((label.node, cost));
                    self.relax(space, queue, number, label, !towards)?;
                }
            }
            Ok(above)
        })
    }

    /// What it costs along the one edge on which both lie.
    pub(crate) fn along(&self, from: &Spot, to: &Spot) -> Option<u32> {
        self.direct(from, to).map(|(cost, _)| cost)
    }

    /// Along the one edge on which both lie.
    fn direct(&self, from: &Spot, to: &Spot) -> Option<(u32, Step)> {
        if from.edge.number != to.edge.number {
            return None;
        }
        let (along, against) = directions(self.mode, from.edge.way);
        let is_along = to.along_mm >= from.along_mm;
        let step =
            Step { edge: from.edge.number, along: is_along, from_mm: from.along_mm, to_mm: to.along_mm };
        let length = from.along_mm.abs_diff(to.along_mm);
        (if is_along { along } else { against } || length == 0)
            .then(|| (cost(self.mode, from.edge.way, length), step))
    }

    fn sum(&self, steps: Vec<Step>) -> Result<Found> {
        let mut found = Found::default();
        for step in &steps {
            let length = step.from_mm.abs_diff(step.to_mm);
            found.distance_mm += u64::from(length);
            if self.mode != Mode::Foot && length > 0 {
                let edge = self.roads.edge(self.file, step.edge)?;
                found.duration_ms += u64::from(cost(self.mode, edge.way, length));
            }
        }
        if self.mode == Mode::Foot {
            found.duration_ms = found.distance_mm * 1000 / u64::from(WALKING);
        }
        found.steps = steps;
        Ok(found)
    }

    fn search(
        &self,
        scratch: &mut Scratch,
        sources: &[Seed],
        targets: &[Seed],
        limit: u32,
    ) -> Result<Option<Vec<Step>>> {
        let Scratch { forward, backward, queues: [ahead, behind] } = scratch;
        forward.clear();
        backward.clear();
        ahead.clear();
        behind.clear();
        for (space, queue, seeds) in
            [(&mut *forward, &mut *ahead, sources), (&mut *backward, &mut *behind, targets)]
        {
            for (number, seed) in seeds.iter().enumerate() {
                if let Some(label) = space.reach(seed.node, seed.cost, NONE, number as u32) {
                    queue.push(Reverse((seed.cost, label)));
                }
            }
        }
        let mut best = limit;
        let mut meeting = None;
        loop {
            let next =
                |queue: &BinaryHeap<Reverse<(u32, u32)>>| queue.peek().map_or(u32::MAX, |Reverse((c, _))| *c);
            let (first, second) = (next(ahead), next(behind));
            if first.min(second) >= best {
                break;
            }
            let is_forward = first <= second;
            let (space, queue, other) = if is_forward {
                (&mut *forward, &mut *ahead, &*backward)
            } else {
                (&mut *backward, &mut *behind, &*forward)
            };
            let Some(Reverse((cost, number))) = queue.pop() else { break };
            let label = space.label(number);
            if cost > label.cost {
                continue;
            }
            if let Some((met, there)) = other.find(label.node) {
                let sum = cost.saturating_add(there.cost);
                if sum < best {
                    best = sum;
                    meeting = Some(if is_forward { (number, met) } else { (met, number) });
                }
            }
            self.relax(space, queue, number, label, is_forward)?;
        }
        let Some((front, back)) = meeting else { return Ok(None) };
        self.unwind(forward, backward, front, back, sources, targets).map(Some)
    }

    fn relax(
        &self,
        space: &mut Space,
        queue: &mut BinaryHeap<Reverse<(u32, u32)>>,
        number: u32,
        label: Label,
        is_forward: bool,
    ) -> Result<()> {
        let (go, come) = if is_forward { (ALONG, AGAINST) } else { (AGAINST, ALONG) };
        // A node that is reached cheaper from above lies on no shortest way: its arcs need not be followed.
        let arcs = self.arcs_of(label.node)?;
        for arc in arcs.clone() {
            if arc.flags & come != 0
                && space
                    .find(arc.target)
                    .is_some_and(|(_, above)| above.cost.saturating_add(arc.weight) < label.cost)
            {
                return Ok(());
            }
        }
        for arc in arcs {
            if arc.flags & go != 0 {
                let cost = label.cost.saturating_add(arc.weight);
                if let Some(reached) = space.reach(arc.target, cost, number, arc.via) {
                    queue.push(Reverse((cost, reached)));
                }
            }
        }
        Ok(())
    }

    fn unwind(
        &self,
        forward: &Space,
        backward: &Space,
        front: u32,
        back: u32,
        sources: &[Seed],
        targets: &[Seed],
    ) -> Result<Vec<Step>> {
        let mut climbs = Vec::new();
        let mut number = front;
        let first = loop {
            let label = forward.label(number);
            if label.parent == NONE {
                break sources.get(label.via as usize).map(|seed| seed.step);
            }
            climbs.push((forward.label(label.parent).node, label.node, label.via));
            number = label.parent;
        };
        climbs.reverse();
        number = back;
        let last = loop {
            let label = backward.label(number);
            if label.parent == NONE {
                break targets.get(label.via as usize).map(|seed| seed.step);
            }
            climbs.push((label.node, backward.label(label.parent).node, label.via));
            number = label.parent;
        };
        let mut steps: Vec<Step> = first.into_iter().collect();
        for (from, to, via) in climbs {
            self.unpack(from, to, via, &mut steps)?;
        }
        steps.extend(last);
        Ok(steps)
    }

    /// The edges that an arc stands for, in their order.
    fn unpack(&self, from: u32, to: u32, via: u32, steps: &mut Vec<Step>) -> Result<()> {
        let mut work = vec![(from, to, via)];
        while let Some((from, to, via)) = work.pop() {
            if via & SHORTCUT == 0 {
                let edge = self.roads.edge(self.file, via)?;
                let along = edge.from == from;
                let (from_mm, to_mm) = if along { (0, edge.length_mm) } else { (edge.length_mm, 0) };
                steps.push(Step { edge: via, along, from_mm, to_mm });
                continue;
            }
            if work.len() > 1 << 16 {
                return Err(DAMAGED);
            }
            let middle = via & !SHORTCUT;
            let mut halves = [None::<Arc>; 2];
            for arc in self.arcs_of(middle)? {
                let [before, after] = &mut halves;
                if arc.target == from
                    && arc.flags & AGAINST != 0
                    && before.is_none_or(|old| arc.weight < old.weight)
                {
                    *before = Some(arc);
                }
                if arc.target == to
                    && arc.flags & ALONG != 0
                    && after.is_none_or(|old| arc.weight < old.weight)
                {
                    *after = Some(arc);
                }
            }
            let [Some(before), Some(after)] = halves else { return Err(DAMAGED) };
            work.push((middle, to, after.via));
            work.push((from, middle, before.via));
        }
        Ok(())
    }

    /// The points along a way.
    pub(crate) fn geometry(&self, found: &Found) -> Result<Vec<Point>> {
        let mut line: Vec<Point> = Vec::new();
        for step in &found.steps {
            let points = self.roads.points(self.file, step.edge)?;
            cut(&points, step, &mut line);
        }
        line.dedup();
        Ok(line)
    }
}

/// Appends the part of an edge that a step goes.
pub(crate) fn cut(points: &[Point], step: &Step, line: &mut Vec<Point>) {
    let (low, high) = (step.from_mm.min(step.to_mm), step.from_mm.max(step.to_mm));
    let mut part = Vec::new();
    let mut gone = 0.0;
    for pair in points.windows(2) {
        let [a, b] = pair else { continue };
        let length = Origin::of(*a).metres(*b) * 1000.0;
        let at = |mm: u32| {
            let share = if length > 0.0 { ((f64::from(mm) - gone) / length).clamp(0.0, 1.0) } else { 0.0 };
            let between =
                |x: i32, y: i32| (f64::from(x) + (f64::from(y) - f64::from(x)) * share).round() as i32;
            Point { lat: between(a.lat, b.lat), lon: between(a.lon, b.lon) }
        };
        let end = gone + length;
        if end >= f64::from(low) - 1.0 && gone <= f64::from(high) + 1.0 {
            part.push(at(low));
            part.push(at(high));
        }
        gone = end;
    }
    part.dedup();
    if step.from_mm > step.to_mm {
        part.reverse();
    }
    line.extend(part);
}
