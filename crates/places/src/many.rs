//! Many ways at once: distances between all pairs of points, and how far one comes in a time.

use crate::bytes::At;
use crate::error::Result;
use crate::geo::{Origin, Point};
use crate::region::Region;
use crate::regions::Regions;
use crate::roads::{Spot, nearest_pair};
use crate::route::{Hierarchy, directions};
use serde::Serialize;
use std::collections::HashMap;
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
        let Some((region, starts, ends)) = self.region_of(from, to, mode)? else {
            return Ok(vec![vec![None; to.len()]; from.len()]);
        };
        let hierarchy = region.hierarchy(mode);
        let mut rows = Vec::with_capacity(from.len());
        for start in &starts {
            let mut row = Vec::with_capacity(ends.len());
            for end in &ends {
                let found = match nearest_pair(start, end) {
                    Some((start, end)) => hierarchy.route(&start, &end)?,
                    None => None,
                };
                row.push(found.map(|found| Leg {
                    distance_m: found.distance_mm as f64 / 1000.0,
                    duration_s: found.duration_ms as f64 / 1000.0,
                }));
            }
            rows.push(row);
        }
        Ok(rows)
    }

    /// How far one comes from a point in so many seconds by the plain profile.
    ///
    /// # Errors
    /// A region file is damaged.
    pub fn isochrone(&self, from: Position, seconds: f64, mode: Mode) -> Result<Isochrone> {
        let Some((region, starts, _)) = self.region_of(&[from], &[from], mode)? else {
            return Ok(Isochrone { ring: Vec::new(), road_m: 0.0 });
        };
        let spots = starts.first().map_or(&[][..], Vec::as_slice);
        let Some((spot, _)) = nearest_pair(spots, spots) else {
            return Ok(Isochrone { ring: Vec::new(), road_m: 0.0 });
        };
        region.reach(&spot, seconds, mode)
    }

    /// The region whose roads are nearest to all these points, and where they are brought to.
    #[expect(clippy::type_complexity, reason = "the places of starts and ends, each in several parts")]
    fn region_of(
        &self,
        from: &[Position],
        to: &[Position],
        mode: Mode,
    ) -> Result<Option<(&Region, Vec<Vec<(u32, Spot)>>, Vec<Vec<(u32, Spot)>>)>> {
        let mut best = None;
        let mut least = f64::INFINITY;
        for region in self.all() {
            let hierarchy = region.hierarchy(mode);
            let snap = |points: &[Position]| -> Result<Vec<Vec<(u32, Spot)>>> {
                points.iter().map(|at| hierarchy.snap(Origin::new(at.lat, at.lon))).collect()
            };
            let (starts, ends) = (snap(from)?, snap(to)?);
            let nearest = |spots: &Vec<(u32, Spot)>| {
                spots.iter().map(|spot| spot.1.distance_m).fold(f64::INFINITY, f64::min)
            };
            let off: f64 = starts.iter().chain(&ends).map(nearest).sum();
            if off < least {
                least = off;
                best = Some((region, starts, ends));
            }
        }
        Ok(best)
    }
}

impl Region {
    fn reach(&self, spot: &Spot, seconds: f64, mode: Mode) -> Result<Isochrone> {
        let hierarchy = self.hierarchy(mode);
        let limit = hierarchy.limit(seconds);
        let costs = self.costs_within(&hierarchy, spot, limit, mode)?;
        let mut points: Vec<Point> = vec![spot.point(&self.file, &self.roads)?];
        let mut metres = 0.0;
        let mut seen: HashMap<u32, ()> = HashMap::new();
        for (&node, _) in &costs {
            for number in self.roads.edges_at(&self.file, node)? {
                if seen.insert(number, ()).is_some() {
                    continue;
                }
                let edge = self.roads.edge(&self.file, number)?;
                let (along, against) = directions(mode, edge.way);
                let whole = hierarchy.cost(edge.way, edge.length_mm);
                let gone = |allowed: bool, end: u32| match costs.get(&end) {
                    Some(&cost) if allowed && whole > 0 => {
                        (f64::from(limit.saturating_sub(cost)) / f64::from(whole)).min(1.0)
                    }
                    _ => 0.0,
                };
                let (ahead, behind) = (gone(along, edge.from), gone(against, edge.to));
                if ahead == 0.0 && behind == 0.0 {
                    continue;
                }
                metres += f64::from(edge.length_mm) / 1000.0 * (ahead + behind).min(1.0);
                let line = self.roads.points(&self.file, number)?;
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

    /// The nodes within a cost of a place, by a plain search.
    fn costs_within(
        &self,
        hierarchy: &Hierarchy,
        spot: &Spot,
        limit: u32,
        mode: Mode,
    ) -> Result<HashMap<u32, u32>> {
        use std::cmp::Reverse;
        let mut best: HashMap<u32, u32> = HashMap::new();
        let mut queue = std::collections::BinaryHeap::new();
        let (along, against) = directions(mode, spot.edge.way);
        let ahead = spot.edge.length_mm.saturating_sub(spot.along_mm);
        for (allowed, node, length) in
            [(along, spot.edge.to, ahead), (against, spot.edge.from, spot.along_mm)]
        {
            let cost = hierarchy.cost(spot.edge.way, length);
            if allowed && cost <= limit {
                queue.push(Reverse((cost, node)));
            }
        }
        while let Some(Reverse((cost, node))) = queue.pop() {
            if best.contains_key(&node) {
                continue;
            }
            best.insert(node, cost);
            for number in self.roads.edges_at(&self.file, node)? {
                let edge = self.roads.edge(&self.file, number)?;
                let (along, against) = directions(mode, edge.way);
                let next = cost.saturating_add(hierarchy.cost(edge.way, edge.length_mm));
                for (allowed, begin, end) in [(along, edge.from, edge.to), (against, edge.to, edge.from)] {
                    if allowed && begin == node && next <= limit && !best.contains_key(&end) {
                        queue.push(Reverse((next, end)));
                    }
                }
            }
        }
        Ok(best)
    }
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
