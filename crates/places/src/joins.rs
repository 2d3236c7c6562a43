//! Where the roads of several regions meet: points that two files share and roads that both were cut from.
//!
//! An extract keeps a road that crosses its border whole, so that both files have its points to the last digit; or it
//! cuts the road between two nodes, of which each file then knows the ids. Where two files tell of a point the same
//! neighbours, nobody needs to change from one to the other there: what is left is the rim of what both have.

use crate::boxes::Corners;
use crate::bytes::Reader;
use crate::error::{Error, Result};
use crate::format::Section;
use crate::geo::{Origin, Point};
use crate::import::network::{CUT, OUTWARD};
use crate::profile::RoadUse;
use crate::region::Region;
use crate::roads::Spot;
use std::collections::HashMap;

/// More blocks of roads than this in common: one region lies in the other, and nothing is joined.
const MOST_BLOCKS: usize = 60_000;

/// A point of a region's roads from which there is a way into another region.
#[derive(Clone, Copy)]
pub(crate) struct Gate {
    pub region: usize,
    pub at: Point,
    /// None where it lies alone between two roads of other regions.
    pub spot: Option<Spot>,
}

/// From a gate to one of another region.
#[derive(Clone, Copy)]
pub(crate) struct Link {
    pub to: usize,
    /// The road between them, and whether one goes along it; none where both are one point.
    pub road: Option<(RoadUse, bool, u32)>,
}

/// All gates of some regions.
#[derive(Default)]
pub(crate) struct Gates {
    pub list: Vec<Gate>,
    /// By gate.
    pub links: Vec<Vec<Link>>,
    /// By region, its gates that are on a road of it.
    pub of_region: Vec<Vec<usize>>,
    numbers: HashMap<(usize, Point), usize>,
}

impl Gates {
    pub(crate) fn find(regions: &[Region]) -> Result<Gates> {
        let mut gates = Gates { of_region: vec![Vec::new(); regions.len()], ..Gates::default() };
        for (first, one) in regions.iter().enumerate() {
            for (second, other) in regions.iter().enumerate().skip(first + 1) {
                gates.join_shared((first, one), (second, other))?;
                gates.join_cut((first, one), (second, other))?;
            }
        }
        Ok(gates)
    }

    fn add(&mut self, region: usize, at: Point, spot: Option<Spot>) -> usize {
        let next = self.list.len();
        let number = *self.numbers.entry((region, at)).or_insert(next);
        if number == next {
            self.list.push(Gate { region, at, spot });
            self.links.push(Vec::new());
            if let Some(list) = self.of_region.get_mut(region).filter(|_| spot.is_some()) {
                list.push(number);
            }
        }
        number
    }

    fn link(&mut self, from: usize, link: Link) {
        if let Some(list) = self.links.get_mut(from) {
            list.push(link);
        }
    }

    /// Points that both have, with other neighbours in the one than in the other.
    fn join_shared(&mut self, one: (usize, &Region), other: (usize, &Region)) -> Result<()> {
        let (Some(ours), Some(theirs)) = (Corner::all(one.1, other.1)?, Corner::all(other.1, one.1)?) else {
            return Ok(());
        };
        let (mut ours, mut theirs) = (ours.as_slice(), theirs.as_slice());
        while let (Some(a), Some(b)) = (ours.first(), theirs.first()) {
            if a.at != b.at {
                let behind = if a.at < b.at { &mut ours } else { &mut theirs };
                *behind = behind.get(1..).unwrap_or(&[]);
                continue;
            }
            let at = a.at;
            let (own, rest) = ours.split_at(ours.partition_point(|corner| corner.at <= at));
            let (foreign, others) = theirs.split_at(theirs.partition_point(|corner| corner.at <= at));
            (ours, theirs) = (rest, others);
            let neighbours = |list: &[Corner]| {
                let mut all: Vec<Point> = list.iter().map(|corner| corner.neighbour).collect();
                all.dedup();
                all
            };
            if neighbours(own) == neighbours(foreign) {
                continue;
            }
            let (here, there) = (Corner::spot(own, one.1)?, Corner::spot(foreign, other.1)?);
            let (here, there) = (self.add(one.0, at, here), self.add(other.0, at, there));
            self.link(here, Link { to: there, road: None });
            self.link(there, Link { to: here, road: None });
        }
        Ok(())
    }

    /// Roads whose one end is in the one and the other in the other.
    fn join_cut(&mut self, one: (usize, &Region), other: (usize, &Region)) -> Result<()> {
        let theirs = Cut::all(other.1)?;
        if theirs.is_empty() {
            return Ok(());
        }
        for cut in Cut::all(one.1)? {
            let wanted = (cut.other, cut.own);
            let start = theirs.partition_point(|theirs| (theirs.own, theirs.other) < wanted);
            let same = theirs.iter().skip(start).take_while(|theirs| (theirs.own, theirs.other) == wanted);
            // One leads out of there where the other leads in.
            for theirs in same.filter(|theirs| theirs.outward != cut.outward) {
                let (here, there) = (cut.spot(one.1)?, theirs.spot(other.1)?);
                let length = ((Origin::of(cut.at).metres(theirs.at) * 1000.0).round() as u32).max(1);
                let (here, there) = (self.add(one.0, cut.at, here), self.add(other.0, theirs.at, there));
                self.link(here, Link { to: there, road: Some((cut.road, cut.outward, length)) });
                self.link(there, Link { to: here, road: Some((cut.road, !cut.outward, length)) });
            }
        }
        Ok(())
    }
}

/// A point of a road with one of its neighbours.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Corner {
    at: Point,
    neighbour: Point,
    /// Within an edge; its ends come first.
    is_inner: bool,
    edge: u32,
    place: u32,
}

impl Corner {
    /// Those of a region's roads that lie where another has roads too; `None` where these are too many.
    fn all(region: &Region, other: &Region) -> Result<Option<Vec<Corner>>> {
        let everywhere = Corners {
            low: Point { lat: i32::MIN, lon: i32::MIN },
            high: Point { lat: i32::MAX, lon: i32::MAX },
        };
        let top = |region: &Region| match region.roads.boxes.levels.len().checked_sub(1) {
            Some(top) => region.roads.boxes.corners(&region.file, top, 0).map(Some),
            None => Ok(None),
        };
        let wanted = top(other)?.unwrap_or(everywhere);
        let mut blocks = Vec::new();
        region.roads.boxes.touching(&region.file, wanted, |block, corners| {
            let mut any = false;
            other.roads.boxes.touching(&other.file, corners, |_, _| {
                any = true;
                Ok(false)
            })?;
            if any {
                blocks.push(block);
            }
            Ok(blocks.len() <= MOST_BLOCKS)
        })?;
        if blocks.len() > MOST_BLOCKS {
            return Ok(None);
        }
        let mut all = Vec::new();
        for block in blocks {
            region.roads.read_block(
                &region.file,
                block,
                &|edge| edge.way.is_routable(),
                &mut |edge, points| {
                    let last = points.len().saturating_sub(1);
                    for (place, pair) in points.windows(2).enumerate() {
                        let [a, b] = pair else { continue };
                        for (at, neighbour, place) in [(*a, *b, place), (*b, *a, place + 1)] {
                            let is_inner = place != 0 && place != last;
                            all.push(Corner {
                                at,
                                neighbour,
                                is_inner,
                                edge: edge.number,
                                place: place as u32,
                            });
                        }
                    }
                },
            )?;
        }
        all.sort_unstable();
        Ok(Some(all))
    }

    /// The place on an edge where these corners of one point are.
    fn spot(list: &[Corner], region: &Region) -> Result<Option<Spot>> {
        let Some(corner) = list.iter().min_by_key(|corner| (corner.is_inner, corner.edge, corner.place))
        else {
            return Ok(None);
        };
        let edge = region.roads.edge(&region.file, corner.edge)?;
        let points = region.roads.points(&region.file, corner.edge)?;
        let place = corner.place as usize;
        let along_mm = if place + 1 == points.len() {
            edge.length_mm
        } else {
            let metres = |pair: &[Point]| match pair {
                [a, b] => Origin::of(*a).metres(*b),
                _ => 0.0,
            };
            let gone: f64 = points.windows(2).take(place).map(metres).sum();
            ((gone * 1000.0).round() as u32).min(edge.length_mm)
        };
        Ok(Some(Spot { edge, distance_m: 0.0, along_mm }))
    }
}

/// A road that goes on to a node that the region lacks.
struct Cut {
    own: i64,
    other: i64,
    node: u32,
    at: Point,
    outward: bool,
    road: RoadUse,
}

impl Cut {
    fn all(region: &Region) -> Result<Vec<Cut>> {
        let damaged = || Error::Damaged { section: Section::Cuts.name() };
        let read = |bytes: &[u8]| {
            let mut reader = Reader::new(bytes);
            let (own, other) = (reader.u64()? as i64, reader.u64()? as i64);
            let (node, lat, lon) = (reader.u32()?, reader.u32()? as i32, reader.u32()? as i32);
            let (bits, car, bicycle) = (reader.u32()?, reader.u32()?, reader.u32()?);
            let road = RoadUse::from_bits(bits & !OUTWARD, car, bicycle);
            Some(Cut { own, other, node, at: Point { lat, lon }, outward: bits & OUTWARD != 0, road })
        };
        region.file.whole(Section::Cuts)?.chunks(CUT).map(|bytes| read(bytes).ok_or_else(damaged)).collect()
    }

    fn spot(&self, region: &Region) -> Result<Option<Spot>> {
        if self.node == u32::MAX {
            return Ok(None);
        }
        let Some(&number) = region.roads.edges_at(&region.file, self.node)?.first() else { return Ok(None) };
        let edge = region.roads.edge(&region.file, number)?;
        let along_mm = if edge.from == self.node { 0 } else { edge.length_mm };
        Ok(Some(Spot { edge, distance_m: 0.0, along_mm }))
    }
}
