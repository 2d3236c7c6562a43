//! What two passes over an extract leave in memory: kept objects with their point, roads, and the points of road nodes.

use super::draft::{Draft, draft};
use super::ids::{IdSet, Points};
use super::read::each_block;
use crate::bytes::{Reader, put_signed};
use crate::error::Result;
use crate::geo::Point;
use crate::profile::{RoadUse, road_use};
use osmpbf::{Element, PrimitiveBlock, RelMemberType};
use std::path::Path;

/// Kinds of object in the two top bits of an object's key: nodes before ways before relations.
pub(crate) const NODE: u64 = 0;
pub(crate) const WAY: u64 = 1 << 62;
pub(crate) const RELATION: u64 = 2 << 62;

/// An object that is kept, where it lies.
pub(crate) struct Placed {
    pub key: u64,
    pub at: Point,
    pub draft: Draft,
}

/// A road's nodes (their numbers in `Collected::points`) and who may use it.
pub(crate) struct Road {
    pub way: RoadUse,
    pub name: Option<String>,
    pub nodes: Vec<u32>,
}

/// What is known of the file itself.
#[derive(Default)]
pub(crate) struct Head {
    pub timestamp: Option<i64>,
    pub source: Option<String>,
}

/// All of it.
pub(crate) struct Collected {
    pub head: Head,
    pub objects: Vec<Placed>,
    pub roads: Vec<Road>,
    pub points: Points,
    pub counts: [u64; 3],
    pub newest: i64,
}

/// One way of the first pass; its node ids are differences in `refs`.
struct Way {
    id: i64,
    refs: (usize, usize),
    draft: Option<Draft>,
    road: Option<(RoadUse, Option<String>)>,
}

struct Relation {
    id: i64,
    draft: Draft,
    nodes: Vec<i64>,
    ways: Vec<i64>,
}

#[derive(Default)]
struct First {
    ways: Vec<Way>,
    refs: Vec<u8>,
    relations: Vec<Relation>,
    counts: [u64; 3],
    newest: i64,
}

#[derive(Default)]
struct Second {
    points: Vec<(u32, Point)>,
    objects: Vec<Placed>,
    newest: i64,
}

/// Reads the extract twice: ways and relations first, then the nodes that they need.
pub(crate) fn collect(path: &Path, threads: usize, progress: &dyn Fn(&str, u64)) -> Result<Collected> {
    let mut head = Head::default();
    let mut all = First::default();
    each_block(
        path,
        threads,
        |header| {
            head.timestamp = header.osmosis_replication_timestamp();
            head.source = header.source().or(header.writing_program()).map(str::to_owned);
            Ok(())
        },
        first,
        |block| {
            let shift = all.refs.len();
            all.refs.extend_from_slice(&block.refs);
            all.ways.extend(
                block
                    .ways
                    .into_iter()
                    .map(|way| Way { refs: (way.refs.0 + shift, way.refs.1 + shift), ..way }),
            );
            all.relations.extend(block.relations);
            for (sum, count) in all.counts.iter_mut().zip(block.counts) {
                *sum += count;
            }
            all.newest = all.newest.max(block.newest);
            Ok(())
        },
        &|at| progress("ways", at),
    )?;
    all.ways.sort_by_key(|way| way.id);
    all.relations.sort_by_key(|relation| relation.id);

    let members =
        IdSet::new(all.relations.iter().flat_map(|relation| relation.ways.iter().copied()).collect());
    let mut needed: Vec<i64> =
        all.relations.iter().flat_map(|relation| relation.nodes.iter().copied()).collect();
    for way in &all.ways {
        if way.draft.is_some() || way.road.is_some() || members.find(way.id).is_some() {
            needed.extend(refs_of(&all.refs, way));
        }
    }
    let needed = IdSet::new(needed);
    let mut points = Points::new(needed);
    let mut objects = Vec::new();
    let mut newest = all.newest;
    let ids = points.ids.clone();
    each_block(
        path,
        threads,
        |_| Ok(()),
        |block| second(block, &ids),
        |block| {
            for (number, point) in block.points {
                points.set(number, point);
            }
            objects.extend(block.objects);
            newest = newest.max(block.newest);
            Ok(())
        },
        &|at| progress("nodes", at),
    )?;
    Ok(place(head, all, points, objects, newest))
}

fn place(head: Head, all: First, points: Points, mut objects: Vec<Placed>, newest: i64) -> Collected {
    let First { ways, refs, relations, counts, .. } = all;
    let mut roads = Vec::new();
    let bounds = |way: &Way, bounds: &mut Bounds| {
        refs_of(&refs, way).filter_map(|id| points.get(id)).for_each(|point| bounds.add(point));
    };
    for relation in relations {
        let mut all = Bounds::default();
        relation.nodes.iter().filter_map(|&id| points.get(id)).for_each(|point| all.add(point));
        for id in &relation.ways {
            if let Some(way) = ways.binary_search_by_key(id, |way| way.id).ok().and_then(|at| ways.get(at)) {
                bounds(way, &mut all);
            }
        }
        if let Some(at) = all.middle() {
            objects.push(Placed { key: RELATION | relation.id as u64, at, draft: relation.draft });
        }
    }
    for way in ways {
        let mut all = Bounds::default();
        if way.draft.is_some() {
            bounds(&way, &mut all);
        }
        if let Some((road, name)) = way.road.clone() {
            let nodes = refs_of(&refs, &way).map(|id| points.ids.find(id).unwrap_or(u32::MAX)).collect();
            roads.push(Road { way: road, name, nodes });
        }
        if let (Some(draft), Some(at)) = (way.draft, all.middle()) {
            objects.push(Placed { key: WAY | way.id as u64, at, draft });
        }
    }
    objects.sort_by_key(|object| object.key);
    objects.dedup_by_key(|object| object.key);
    Collected { head, objects, roads, points, counts, newest }
}

/// The box around points, and its middle.
#[derive(Default)]
struct Bounds(Option<(Point, Point)>);

impl Bounds {
    fn add(&mut self, point: Point) {
        let (low, high) = self.0.unwrap_or((point, point));
        self.0 = Some((
            Point { lat: low.lat.min(point.lat), lon: low.lon.min(point.lon) },
            Point { lat: high.lat.max(point.lat), lon: high.lon.max(point.lon) },
        ));
    }

    fn middle(&self) -> Option<Point> {
        let (low, high) = self.0?;
        let half = |a: i32, b: i32| ((i64::from(a) + i64::from(b)) / 2) as i32;
        Some(Point { lat: half(low.lat, high.lat), lon: half(low.lon, high.lon) })
    }
}

fn refs_of<'a>(refs: &'a [u8], way: &Way) -> impl Iterator<Item = i64> + 'a {
    let mut reader = Reader::new(refs.get(way.refs.0..way.refs.1).unwrap_or(&[]));
    let mut id = 0i64;
    std::iter::from_fn(move || {
        id = id.wrapping_add(reader.signed()?);
        Some(id)
    })
}

fn first(block: &PrimitiveBlock) -> First {
    let mut out = First::default();
    let [nodes, ways, relations] = &mut out.counts;
    for element in block.elements() {
        match element {
            Element::Node(_) | Element::DenseNode(_) => *nodes += 1,
            Element::Way(way) => {
                *ways += 1;
                out.newest = out.newest.max(way.info().milli_timestamp().unwrap_or(0));
                let start = out.refs.len();
                let mut before = 0i64;
                for id in way.refs() {
                    put_signed(&mut out.refs, id.wrapping_sub(before));
                    before = id;
                }
                let road = road_use(way.tags())
                    .map(|road| {
                        (road, way.tags().find(|(key, _)| *key == "name").map(|(_, name)| name.to_owned()))
                    })
                    .filter(|(road, name)| road.is_routable() || name.is_some());
                out.ways.push(Way {
                    id: way.id(),
                    refs: (start, out.refs.len()),
                    draft: draft(way.tags()),
                    road,
                });
            }
            Element::Relation(relation) => {
                *relations += 1;
                out.newest = out.newest.max(relation.info().milli_timestamp().unwrap_or(0));
                let Some(draft) = draft(relation.tags()) else { continue };
                let (mut nodes, mut ways) = (Vec::new(), Vec::new());
                for member in relation.members() {
                    match member.member_type {
                        RelMemberType::Node => nodes.push(member.member_id),
                        RelMemberType::Way => ways.push(member.member_id),
                        RelMemberType::Relation => {}
                    }
                }
                out.relations.push(Relation { id: relation.id(), draft, nodes, ways });
            }
        }
    }
    out
}

fn second(block: &PrimitiveBlock, ids: &IdSet) -> Second {
    let mut out = Second::default();
    let mut node = |id: i64, at: Point, draft: Option<Draft>, when: i64| {
        out.newest = out.newest.max(when);
        if let Some(number) = ids.find(id) {
            out.points.push((number, at));
        }
        if let Some(draft) = draft {
            out.objects.push(Placed { key: NODE | id as u64, at, draft });
        }
    };
    for element in block.elements() {
        match element {
            Element::Node(n) => {
                let at = Point { lat: n.decimicro_lat(), lon: n.decimicro_lon() };
                node(n.id(), at, draft(n.tags()), n.info().milli_timestamp().unwrap_or(0));
            }
            Element::DenseNode(n) => {
                let at = Point { lat: n.decimicro_lat(), lon: n.decimicro_lon() };
                node(
                    n.id(),
                    at,
                    draft(n.tags()),
                    n.info().map_or(0, osmpbf::dense::DenseNodeInfo::milli_timestamp),
                );
            }
            Element::Way(_) | Element::Relation(_) => {}
        }
    }
    out
}
