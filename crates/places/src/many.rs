//! Many ways at once: distances between all pairs of points, and how far one comes in a time.

use crate::across::{Across, Piece, Place, nearest_places};
use crate::bytes::At;
use crate::error::Result;
use crate::geo::{Origin, Point};
use crate::regions::Regions;
use crate::roads::Spot;
use crate::route::directions;
use serde::Serialize;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap, HashSet};
use steward_model::{Mode, Position};

/// A cell of a matrix.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Leg {
    /// Metres.
    pub distance_m: f64,
    /// Seconds.
    pub duration_s: f64,
}

/// Where one comes to in a time.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Isochrone {
    /// A ring around it, convex, (lat, lon) in degrees; empty where no road is near.
    pub ring: Vec<(f64, f64)>,
    /// Metres of road within it, each piece of road once.
    pub road_m: f64,
}

impl Regions {
    /// The way from each of some points to each of others by the plain profile: a row for each start. A cell is `None`
    /// where there is no way.
    ///
    /// # Errors
    /// A region file is damaged.
    pub fn matrix(&self, from: &[Position], to: &[Position], mode: Mode) -> Result<Vec<Vec<Option<Leg>>>> {
        let joins = self.joins()?;
        let across = Across::new(self.all(), &joins, mode)?;
        let origins = |points: &[Position]| -> Vec<Origin> {
            points.iter().map(|at| Origin::new(at.lat, at.lon)).collect()
        };
        let snap = |points: &[Position]| -> Result<Vec<_>> {
            origins(points).into_iter().map(|at| across.places(at)).collect()
        };
        let (starts, ends) = (snap(from)?, snap(to)?);
        let mut rows = Vec::with_capacity(from.len());
        for start in &starts {
            let mut row = Vec::with_capacity(ends.len());
            for end in &ends {
                let pieces = match nearest_places(start, end) {
                    Some((start, end)) => across.route(&start, &end)?,
                    None => None,
                };
                row.push(pieces.map(|pieces| Leg {
                    distance_m: pieces.iter().map(Piece::metres).sum(),
                    duration_s: pieces.iter().map(Piece::seconds).sum(),
                }));
            }
            rows.push(row);
        }
        Ok(rows)
    }

    /// How far one comes from a point in so many seconds by the plain profile, into other regions too.
    ///
    /// # Errors
    /// A region file is damaged.
    pub fn isochrone(&self, from: Position, seconds: f64, mode: Mode) -> Result<Isochrone> {
        let joins = self.joins()?;
        let across = Across::new(self.all(), &joins, mode)?;
        let origin = Origin::new(from.lat, from.lon);
        match across.ends(origin, origin)? {
            Some((place, _)) => reach(&across, &place, seconds, mode),
            None => Ok(Isochrone { ring: Vec::new(), road_m: 0.0 }),
        }
    }
}

/// The cost of each crossing, by region and number.
type Costs = BTreeMap<(usize, u32), u32>;

fn reach(across: &Across, place: &Place, seconds: f64, mode: Mode) -> Result<Isochrone> {
    let Some(first) = across.region(place.region) else {
        return Ok(Isochrone { ring: Vec::new(), road_m: 0.0 });
    };
    let limit = first.hierarchy(mode).limit(seconds);
    let (costs, mut metres) = costs_within(across, place, limit, mode)?;
    let mut points: Vec<Point> = vec![place.spot.point(&first.file, &first.roads)?];
    let mut seen: HashSet<(usize, u32)> = HashSet::new();
    // What two regions both have is one road. In the nodes' order, so that the same question has the same answer to
    // the last digit.
    let several = costs.keys().next().map(|key| key.0) != costs.keys().next_back().map(|key| key.0);
    let mut drawn: HashSet<(Point, Point)> = HashSet::new();
    for &(number, node) in costs.keys() {
        let Some(region) = across.region(number) else { continue };
        let hierarchy = region.hierarchy(mode);
        for edge in region.roads.edges_at(&region.file, node)? {
            if !seen.insert((number, edge)) {
                continue;
            }
            let edge = region.roads.edge(&region.file, edge)?;
            let (along, against) = directions(mode, edge.way);
            let whole = hierarchy.cost(edge.way, edge.length_mm);
            let gone = |allowed: bool, end: u32| match costs.get(&(number, end)) {
                Some(&cost) if allowed && whole > 0 => {
                    (f64::from(limit.saturating_sub(cost)) / f64::from(whole)).min(1.0)
                }
                _ => 0.0,
            };
            let (ahead, behind) = (gone(along, edge.from), gone(against, edge.to));
            if ahead == 0.0 && behind == 0.0 {
                continue;
            }
            let line = region.roads.points(&region.file, edge.number)?;
            let new = if several { share_not_drawn(&line, &mut drawn) } else { 1.0 };
            metres += f64::from(edge.length_mm) / 1000.0 * (ahead + behind).min(1.0) * new;
            let last = line.len().saturating_sub(1);
            for (share, from_end) in [(ahead, false), (behind, true)] {
                let reached = (share * last as f64).floor() as usize;
                if share > 0.0 {
                    points.push(line.at(if from_end { last - reached } else { reached }));
                }
            }
        }
    }
    let ring = hull(points).into_iter().map(|point| (point.lat_deg(), point.lon_deg())).collect();
    Ok(Isochrone { ring, road_m: metres })
}

/// How much of a line was not drawn before; then it is.
fn share_not_drawn(line: &[Point], drawn: &mut HashSet<(Point, Point)>) -> f64 {
    let (mut new, mut all) = (0.0, 0.0);
    for pair in line.windows(2) {
        let [a, b] = pair else { continue };
        let length = Origin::of(*a).metres(*b);
        all += length;
        if drawn.insert((*a.min(b), *a.max(b))) {
            new += length;
        }
    }
    if all > 0.0 { new / all } else { 0.0 }
}

/// The crossings within a cost of a place, by a plain search over all regions, and the metres of road between regions.
fn costs_within(across: &Across, place: &Place, limit: u32, mode: Mode) -> Result<(Costs, f64)> {
    let doors = across.doors();
    let mut best = Costs::new();
    let mut between = BTreeMap::new();
    let mut queue = BinaryHeap::new();
    let enter = |queue: &mut BinaryHeap<_>, place: &Place, cost: u32| -> Result<()> {
        if let Some(region) = across.region(place.region) {
            for (node, more) in region.hierarchy(mode).out_of(&place.spot) {
                let cost = cost.saturating_add(more);
                if cost <= limit {
                    queue.push(Reverse((cost, place.region, node)));
                }
            }
        }
        Ok(())
    };
    enter(&mut queue, place, 0)?;
    if let Some(region) = across.region(place.region) {
        let Spot { edge, along_mm: at, .. } = place.spot;
        let (along, against) = directions(mode, edge.way);
        for door in doors.get(&(place.region, edge.number)).into_iter().flatten() {
            if door.along_mm == at || if door.along_mm > at { along } else { against } {
                let gone = region.hierarchy(mode).cost(edge.way, door.along_mm.abs_diff(at));
                enter(&mut queue, &door.to, gone.saturating_add(door.cost))?;
            }
        }
    }
    while let Some(Reverse((cost, number, node))) = queue.pop() {
        if best.contains_key(&(number, node)) {
            continue;
        }
        best.insert((number, node), cost);
        let Some(region) = across.region(number) else { continue };
        let hierarchy = region.hierarchy(mode);
        for edge in region.roads.edges_at(&region.file, node)? {
            let edge = region.roads.edge(&region.file, edge)?;
            let (along, against) = directions(mode, edge.way);
            let next = cost.saturating_add(hierarchy.cost(edge.way, edge.length_mm));
            for (allowed, begin, end, at) in
                [(along, edge.from, edge.to, 0), (against, edge.to, edge.from, edge.length_mm)]
            {
                if begin != node {
                    continue;
                }
                if allowed && next <= limit && !best.contains_key(&(number, end)) {
                    queue.push(Reverse((next, number, end)));
                }
                for door in doors.get(&(number, edge.number)).into_iter().flatten() {
                    let gone = door.along_mm.abs_diff(at);
                    let cost = cost.saturating_add(hierarchy.cost(edge.way, gone)).saturating_add(door.cost);
                    if (allowed || gone == 0) && cost <= limit {
                        between.insert(door.between, door.length_mm);
                        enter(&mut queue, &door.to, cost)?;
                    }
                }
            }
        }
    }
    let between = between.into_values().map(|length_mm| f64::from(length_mm) / 1000.0).sum();
    Ok((best, between))
}

/// The convex ring around points, its first point again at the end.
fn hull(mut points: Vec<Point>) -> Vec<Point> {
    points.sort_unstable_by_key(|point| (point.lon, point.lat));
    points.dedup();
    if points.len() < 3 {
        return points;
    }
    let cross = |o: Point, a: Point, b: Point| {
        let d = |p: i32, q: i32| i128::from(p) - i128::from(q);
        d(a.lon, o.lon) * d(b.lat, o.lat) - d(a.lat, o.lat) * d(b.lon, o.lon)
    };
    let half = |points: &mut dyn Iterator<Item = Point>| {
        let mut chain: Vec<Point> = Vec::new();
        for point in points {
            while let [.., a, b] = chain.as_slice() {
                if cross(*a, *b, point) > 0 {
                    break;
                }
                chain.pop();
            }
            chain.push(point);
        }
        chain.pop();
        chain
    };
    let mut ring = half(&mut points.iter().copied());
    ring.extend(half(&mut points.iter().rev().copied()));
    ring.extend(ring.first().copied());
    ring
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn every_point_is_inside_its_ring(points in prop::collection::vec((-50i32..50, -50i32..50), 3..30)) {
            let points: Vec<Point> = points.into_iter().map(|(lat, lon)| Point { lat, lon }).collect();
            let ring = hull(points.clone());
            for pair in ring.windows(2) {
                for point in &points {
                    let (a, b) = (pair[0], pair[1]);
                    let side = (b.lon - a.lon) * (point.lat - a.lat) - (b.lat - a.lat) * (point.lon - a.lon);
                    prop_assert!(side >= 0);
                }
            }
        }
    }
}
