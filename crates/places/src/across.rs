//! Ways over several regions: within each its own hierarchy, between them the gates where their roads meet.

use crate::bytes::At;
use crate::error::Result;
use crate::geo::{Origin, Point};
use crate::islands::LARGEST;
use crate::joins::{Gate, Gates, Link};
use crate::region::Region;
use crate::roads::{Spot, index_of};
use crate::route::{Found, Hierarchy, WALKING, cost};
use crate::tables::{Tables, link_cost, tables};
use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use steward_model::Mode;

/// No way.
const NEVER: u32 = u32::MAX;

/// A place on the roads of one of the regions.
#[derive(Clone, Copy)]
pub(crate) struct Place {
    pub region: usize,
    pub spot: Spot,
}

/// A piece of a way: in one region, or on a road between two that both were cut from.
pub(crate) enum Piece {
    Within(usize, Found),
    Between { from: Point, to: Point, length_mm: u32, duration_ms: u32 },
}

impl Piece {
    pub(crate) fn metres(&self) -> f64 {
        match self {
            Piece::Within(_, found) => found.distance_mm as f64 / 1000.0,
            Piece::Between { length_mm, .. } => f64::from(*length_mm) / 1000.0,
        }
    }

    pub(crate) fn seconds(&self) -> f64 {
        match self {
            Piece::Within(_, found) => found.duration_ms as f64 / 1000.0,
            Piece::Between { duration_ms, .. } => f64::from(*duration_ms) / 1000.0,
        }
    }
}

/// The gates of some regions, and what was found out about them.
#[derive(Default)]
pub(crate) struct Joins {
    gates: Gates,
    tables: [OnceLock<Tables>; 3],
    /// By mode and gate: what it costs from it to each gate of its region.
    rows: Mutex<Rows>,
}

type Rows = HashMap<(usize, usize), Arc<[u32]>>;

impl std::fmt::Debug for Joins {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Joins({} gates)", self.gates.list.len())
    }
}

/// How a gate was reached.
#[derive(Clone, Copy)]
enum By {
    Start,
    Roads(usize),
    Link(usize, Link),
}

/// The gates on the way to the last of them, each with how it is reached.
fn chain_to(mut gate: usize, by: &[By]) -> Vec<(usize, By)> {
    let mut chain = Vec::new();
    loop {
        let how = by.get(gate).copied().unwrap_or(By::Start);
        chain.push((gate, how));
        match how {
            By::Start => break,
            By::Roads(before) | By::Link(before, _) => gate = before,
        }
    }
    chain.reverse();
    chain
}

/// A search over the gates, the nearest to the goal first.
struct Search<'s, 'a> {
    across: &'s Across<'a>,
    goal: Origin,
    /// What it costs to come to each gate, how it is reached, and what it costs from there to the goal.
    costs: Vec<u32>,
    by: Vec<By>,
    to_goal: Vec<u32>,
    /// A gate that a road led to is left by its link alone: else the road would have led on.
    entered: Vec<bool>,
    queue: BinaryHeap<Reverse<(u32, u32, usize)>>,
    /// What the cheapest way costs, and its last gate.
    best: u32,
    last: Option<usize>,
}

impl<'s, 'a> Search<'s, 'a> {
    fn new(across: &'s Across<'a>, goal: Origin, limit: u32) -> Search<'s, 'a> {
        let gates = across.joins.gates.list.len();
        Search {
            across,
            goal,
            costs: vec![NEVER; gates],
            by: vec![By::Start; gates],
            to_goal: vec![NEVER; gates],
            entered: vec![false; gates],
            queue: BinaryHeap::new(),
            best: limit,
            last: None,
        }
    }

    fn run(&mut self) -> Result<()> {
        while let Some(Reverse((least, cost, gate))) = self.queue.pop() {
            if least >= self.best {
                break;
            }
            if cost > self.costs.at(gate) {
                continue;
            }
            let through = cost.saturating_add(self.to_goal.at(gate));
            if through < self.best {
                (self.best, self.last) = (through, Some(gate));
            }
            self.follow_links(gate, cost);
            if self.entered.at(gate) {
                self.follow_roads(gate, cost)?;
            }
        }
        Ok(())
    }

    /// On over the links of a gate, into the next region.
    fn follow_links(&mut self, gate: usize, cost: u32) {
        let across = self.across;
        for link in across.joins.gates.links.get(gate).map_or(&[][..], Vec::as_slice) {
            if let Some(more) = link_cost(across.mode, link) {
                let cost = cost.saturating_add(more);
                if cost < self.costs.at(link.to) {
                    self.entered.put(link.to, true);
                }
                self.reach(link.to, cost, By::Link(gate, *link));
            }
        }
    }

    /// On over the roads of a gate's region, to its other gates.
    fn follow_roads(&mut self, gate: usize, cost: u32) -> Result<()> {
        let gates = &self.across.joins.gates;
        let region = gates.list.get(gate).map_or(0, |gate| gate.region);
        let others = gates.of_region.get(region).map_or(&[][..], Vec::as_slice);
        for (other, more) in others.iter().zip(self.across.gate_row(gate)?.iter()) {
            let cost = cost.saturating_add(*more);
            if cost < self.costs.at(*other) {
                self.entered.put(*other, false);
            }
            self.reach(*other, cost, By::Roads(gate));
        }
        Ok(())
    }

    /// Notes that a gate is reached, where that is cheaper than before and may lead to a way cheaper than the best.
    fn reach(&mut self, gate: usize, cost: u32, how: By) {
        let Some(at) = self.across.joins.gates.list.get(gate).map(|gate| gate.at) else { return };
        let least = cost.saturating_add(self.across.bound(self.goal, at));
        if cost < self.costs.get(gate).copied().unwrap_or(0) && least < self.best {
            self.costs.put(gate, cost);
            if let Some(slot) = self.by.get_mut(gate) {
                *slot = how;
            }
            self.queue.push(Reverse((least, cost, gate)));
        }
    }
}

/// The regions with their gates, for one mode.
pub(crate) struct Across<'a> {
    regions: &'a [Region],
    joins: &'a Joins,
    tables: &'a Tables,
    mode: Mode,
    /// Units of cost to a metre, at the very least.
    least: f64,
}

impl Joins {
    pub(crate) fn find(regions: &[Region]) -> Result<Joins> {
        Ok(Joins { gates: Gates::find(regions)?, ..Joins::default() })
    }
}

impl<'a> Across<'a> {
    pub(crate) fn new(regions: &'a [Region], joins: &'a Joins, mode: Mode) -> Result<Across<'a>> {
        let slot = joins.tables.get(index_of(mode)).unwrap_or(&joins.tables[0]);
        let tables = match slot.get() {
            Some(tables) => tables,
            None => {
                let made = tables(regions, &joins.gates, mode)?;
                slot.get_or_init(|| made)
            }
        };
        let fastest = regions.iter().map(|region| region.roads.fastest(mode)).max().unwrap_or(0);
        let least = match mode {
            Mode::Foot => 1000.0,
            Mode::Bicycle | Mode::Car => 1_000_000.0 / f64::from(fastest.max(1)),
        };
        // A road drawn straight is as long as it is: roundings alone are taken off.
        Ok(Across { regions, joins, tables, mode, least: least * 0.999 })
    }

    fn hierarchy(&self, region: usize) -> Option<Hierarchy<'a>> {
        self.regions.get(region).map(|region| region.hierarchy(self.mode))
    }

    pub(crate) fn region(&self, number: usize) -> Option<&'a Region> {
        self.regions.get(number)
    }

    /// Where on the roads of each region a point may be brought to, with the name of the part of the network there.
    pub(crate) fn places(&self, origin: Origin) -> Result<Vec<((usize, u32), Place)>> {
        let mut all = Vec::new();
        for (number, region) in self.regions.iter().enumerate() {
            for (part, spot) in region.hierarchy(self.mode).snap(origin)? {
                let own = (number, part);
                let joined = self.tables.joined.get(&own).copied().unwrap_or(own);
                all.push((joined, Place { region: number, spot }));
            }
        }
        Ok(all)
    }

    /// Where two points are brought to.
    pub(crate) fn ends(&self, from: Origin, to: Origin) -> Result<Option<(Place, Place)>> {
        Ok(nearest_places(&self.places(from)?, &self.places(to)?))
    }

    /// The way from one place to another, in its pieces; `None` where there is none.
    pub(crate) fn route(&self, from: &Place, to: &Place) -> Result<Option<Vec<Piece>>> {
        let direct = match self.hierarchy(from.region).filter(|_| from.region == to.region) {
            Some(hierarchy) => hierarchy.route(&from.spot, &to.spot)?,
            None => None,
        };
        let limit = direct.as_ref().map_or(NEVER, |found| match self.mode {
            Mode::Foot => u32::try_from(found.distance_mm).unwrap_or(NEVER),
            Mode::Bicycle | Mode::Car => u32::try_from(found.duration_ms).unwrap_or(NEVER),
        });
        match self.over_gates(from, to, limit)? {
            Some(gates) => self.pieces(from, to, &gates),
            None => Ok(direct.map(|found| vec![Piece::Within(from.region, found)])),
        }
    }

    fn bound(&self, from: Origin, to: Point) -> u32 {
        (from.metres(to) * self.least) as u32
    }

    /// The gates of the cheapest way over any, each with how it is reached, where it is cheaper than `limit`.
    fn over_gates(&self, from: &Place, to: &Place, limit: u32) -> Result<Option<Vec<(usize, By)>>> {
        let gates = &self.joins.gates;
        let (Some(starts), Some(ends)) = (gates.of_region.get(from.region), gates.of_region.get(to.region))
        else {
            return Ok(None);
        };
        let (Some(first), Some(last)) = (self.regions.get(from.region), self.regions.get(to.region)) else {
            return Ok(None);
        };
        let start = Origin::of(from.spot.point(&first.file, &first.roads)?);
        let goal = Origin::of(to.spot.point(&last.file, &last.roads)?);
        let nearest = |origin: Origin, list: &[usize]| {
            let gate = |&gate: &usize| gates.list.get(gate);
            list.iter().filter_map(gate).map(|gate| self.bound(origin, gate.at)).min().unwrap_or(NEVER)
        };
        if nearest(start, starts).saturating_add(nearest(goal, ends)) >= limit {
            return Ok(None);
        }
        let mut search = Search::new(self, goal, limit);
        for (gate, cost) in ends.iter().zip(self.row(to, true)?) {
            search.to_goal.put(*gate, cost);
        }
        for (gate, cost) in starts.iter().zip(self.row(from, false)?) {
            search.reach(*gate, cost, By::Start);
        }
        search.run()?;
        Ok(search.last.map(|gate| chain_to(gate, &search.by)))
    }

    fn pieces(&self, from: &Place, to: &Place, chain: &[(usize, By)]) -> Result<Option<Vec<Piece>>> {
        let mut out = Vec::new();
        let mut here = Some(*from);
        let within = |here: &Place, there: &Place, out: &mut Vec<Piece>| -> Result<bool> {
            let Some(hierarchy) = self.hierarchy(here.region) else { return Ok(false) };
            let found = hierarchy.route(&here.spot, &there.spot)?;
            let is_found = found.is_some();
            out.extend(found.map(|found| Piece::Within(here.region, found)));
            Ok(is_found)
        };
        for (number, how) in chain {
            let Some(gate) = self.joins.gates.list.get(*number) else { return Ok(None) };
            let there = gate.spot.map(|spot| Place { region: gate.region, spot });
            match how {
                By::Start | By::Roads(_) => {
                    let (Some(here), Some(there)) = (here, there) else { return Ok(None) };
                    if !within(&here, &there, &mut out)? {
                        return Ok(None);
                    }
                }
                By::Link(before, Link { road: Some((road, _, length_mm)), .. }) => {
                    let start = self.joins.gates.list.get(*before).map_or(gate.at, |gate| gate.at);
                    out.push(Piece::Between {
                        from: start,
                        to: gate.at,
                        length_mm: *length_mm,
                        duration_ms: match self.mode {
                            Mode::Foot => (u64::from(*length_mm) * 1000 / u64::from(WALKING)) as u32,
                            mode => cost(mode, *road, *length_mm),
                        },
                    });
                }
                By::Link(..) => {}
            }
            here = there;
        }
        let Some(here) = here else { return Ok(None) };
        Ok(within(&here, to, &mut out)?.then_some(out))
    }

    /// What it costs from a place to each gate of its region, or (`towards`) from each of them to the place.
    fn row(&self, place: &Place, towards: bool) -> Result<Vec<u32>> {
        let gates = self.joins.gates.of_region.get(place.region).map_or(&[][..], Vec::as_slice);
        let mut row = vec![NEVER; gates.len()];
        let side = if towards { &self.tables.behind } else { &self.tables.ahead };
        let (Some(hierarchy), Some(buckets)) = (self.hierarchy(place.region), side.get(place.region)) else {
            return Ok(row);
        };
        for (node, cost) in hierarchy.climb(&place.spot, towards)? {
            for &(gate, more) in buckets.get(&node).map_or(&[][..], Vec::as_slice) {
                let sum = cost.saturating_add(more);
                if let Some(slot) = row.get_mut(gate as usize) {
                    *slot = sum.min(*slot);
                }
            }
        }
        for (slot, gate) in row.iter_mut().zip(gates) {
            let Some(spot) = self.joins.gates.list.get(*gate).and_then(|gate| gate.spot) else { continue };
            if spot.edge.number == place.spot.edge.number {
                let (from, to) = if towards { (&spot, &place.spot) } else { (&place.spot, &spot) };
                *slot = hierarchy.along(from, to).unwrap_or(NEVER).min(*slot);
            }
        }
        Ok(row)
    }

    fn gate_row(&self, gate: usize) -> Result<Arc<[u32]>> {
        let key = (index_of(self.mode), gate);
        let rows = || self.joins.rows.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(row) = rows().get(&key) {
            return Ok(Arc::clone(row));
        }
        let Some(Gate { region, spot: Some(spot), .. }) = self.joins.gates.list.get(gate).copied() else {
            return Ok(Arc::from([]));
        };
        let row: Arc<[u32]> = self.row(&Place { region, spot }, false)?.into();
        rows().insert(key, Arc::clone(&row));
        Ok(row)
    }

    /// The ways into other regions, by the region and the edge on which they begin.
    pub(crate) fn doors(&self) -> HashMap<(usize, u32), Vec<Door>> {
        let gates = &self.joins.gates;
        let mut doors: HashMap<_, Vec<_>> = HashMap::new();
        for (number, gate) in gates.list.iter().enumerate() {
            let Some(spot) = gate.spot else { continue };
            // Over points that lie alone between two roads, as far as the next one on a road.
            let mut work = vec![(number, 0u32, 0u32)];
            let mut seen = vec![number];
            while let Some((at, cost, length_mm)) = work.pop() {
                for link in gates.links.get(at).map_or(&[][..], Vec::as_slice) {
                    let (Some(more), Some(other)) = (link_cost(self.mode, link), gates.list.get(link.to))
                    else {
                        continue;
                    };
                    if seen.contains(&link.to) {
                        continue;
                    }
                    seen.push(link.to);
                    let cost = cost.saturating_add(more);
                    let length_mm = length_mm.saturating_add(link.road.map_or(0, |road| road.2));
                    let Some(there) = other.spot else {
                        work.push((link.to, cost, length_mm));
                        continue;
                    };
                    doors.entry((gate.region, spot.edge.number)).or_default().push(Door {
                        along_mm: spot.along_mm,
                        cost,
                        length_mm,
                        to: Place { region: other.region, spot: there },
                        between: (number.min(link.to), number.max(link.to)),
                    });
                }
            }
        }
        doors
    }
}

/// A way from a place on an edge into another region.
pub(crate) struct Door {
    /// Millimetres along the edge.
    pub along_mm: u32,
    pub cost: u32,
    pub length_mm: u32,
    pub to: Place,
    /// The gates between which it is, the lesser number first.
    pub between: (usize, usize),
}

/// Of the places to which two points may be brought, those from one of which a way leads to the other that lie nearest
/// together; of equally near ones those in one region.
pub(crate) fn nearest_places(
    starts: &[((usize, u32), Place)],
    ends: &[((usize, u32), Place)],
) -> Option<(Place, Place)> {
    let pairs = starts.iter().flat_map(|start| {
        ends.iter().filter(|end| end.0 == start.0).map(move |end| (start.0.1 != LARGEST, start.1, end.1))
    });
    let off = |pair: &(bool, Place, Place)| pair.1.spot.distance_m + pair.2.spot.distance_m;
    let order = |pair: &(bool, Place, Place)| (pair.1.region != pair.2.region, pair.0, pair.1.region);
    let best = pairs.min_by(|a, b| off(a).total_cmp(&off(b)).then(order(a).cmp(&order(b))));
    best.map(|(_, start, end)| (start, end))
}
