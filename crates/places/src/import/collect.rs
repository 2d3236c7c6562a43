//! What two passes over an extract leave in memory, packed: kept objects with their point, roads, and the points of the
//! nodes that they need.

use super::ban::Ban;
use super::block::{Area, First, Frame, Kept, NONE, Relation, Way, first, second};
use super::credits::Credits;
use super::draft::Draft;
use super::ids::{Gathered, IdSet, Points};
use super::read::each_block;
use crate::bytes::Reader;
use crate::error::Result;
use crate::geo::Point;
use std::collections::HashMap;
use std::path::Path;

/// Kinds of object in the two top bits of an object's key: nodes before ways before relations.
pub(crate) const NODE: u64 = 0;
pub(crate) const WAY: u64 = 1 << 62;
pub(crate) const RELATION: u64 = 2 << 62;

/// An object's key; a negative id keeps its sign within 62 bits.
pub(crate) fn key(kind: u64, id: i64) -> u64 {
    kind | id as u64 & ((1 << 62) - 1)
}

/// An object that is kept, where it lies; its draft stands at that place of the drafts.
#[derive(Clone, Copy)]
pub(crate) struct Placed {
    pub key: u64,
    pub at: Point,
    pub draft: u64,
}

/// A country by its border.
pub(crate) struct Nation {
    /// How much of the border the extract has, in thousandths of its ways.
    pub share: usize,
    /// ISO 3166-1 alpha-2.
    pub code: String,
    pub timezone: Option<String>,
}

/// What is known of the file itself.
#[derive(Default)]
pub(crate) struct Head {
    pub timestamp: Option<i64>,
    pub source: Option<String>,
    pub program: Option<String>,
}

/// All of it.
pub(crate) struct Collected {
    pub head: Head,
    pub objects: Vec<Placed>,
    pub drafts: Vec<u8>,
    pub kept: Vec<Kept>,
    pub refs: Vec<u8>,
    pub points: Points,
    pub bans: Vec<Ban>,
    pub areas: Vec<Area>,
    pub frames: Vec<Frame>,
    /// The ways of multipolygons, by id.
    pub ways: Vec<Way>,
    /// Streets of houses whose own tags name none, by the house's key.
    pub streets: HashMap<u64, String>,
    pub obstacles: Vec<(u32, u8)>,
    /// Countries of whose border the extract has some.
    pub nations: Vec<Nation>,
    pub counts: [u64; 3],
    pub newest: i64,
    pub credits: Credits,
}

impl Collected {
    /// The same without what only ways and their points need.
    pub(crate) fn without_nodes(self) -> Collected {
        let (points, none) = (Points::new(Gathered::default().close()), Vec::new);
        Collected { points, refs: none(), drafts: none(), ways: Vec::new(), ..self }
    }

    /// The node ids of a way.
    pub(crate) fn refs_of(&self, refs: u64) -> impl Iterator<Item = i64> + '_ {
        refs_at(&self.refs, refs)
    }

    /// The numbers of a way's nodes; `u32::MAX` for those that the file lacks.
    pub(crate) fn nodes_of(&self, refs: u64) -> impl Iterator<Item = u32> + '_ {
        self.refs_of(refs).map(|id| self.points.ids.find(id).unwrap_or(u32::MAX))
    }

    /// The node ids of the way of that id; none where the extract lacks it.
    pub(crate) fn refs_of_way(&self, id: i64) -> Vec<i64> {
        let at = self.ways.binary_search_by_key(&id, |way| way.id).ok();
        at.and_then(|at| self.ways.get(at)).map_or(Vec::new(), |way| self.refs_of(way.refs).collect())
    }

    /// A road's name.
    pub(crate) fn name_of(&self, way: &Kept) -> Option<&str> {
        let bytes = self.drafts.get(usize::try_from(way.name).ok()?..)?;
        std::str::from_utf8(Reader::new(bytes).bytes()?).ok()
    }
}

fn refs_at(all: &[u8], start: u64) -> impl Iterator<Item = i64> + '_ {
    let body = usize::try_from(start).ok().and_then(|start| Reader::new(all.get(start..)?).bytes());
    let mut reader = Reader::new(body.unwrap_or(&[]));
    let mut id = 0i64;
    std::iter::from_fn(move || {
        id = id.wrapping_add(reader.signed()?);
        Some(id)
    })
}

/// The first pass: ways and relations in order of their ids, and which blocks have nodes.
fn ways_and_relations(
    path: &Path,
    threads: usize,
    with_areas: bool,
    progress: &dyn Fn(&str, u64),
) -> Result<(Head, First, Vec<bool>)> {
    let mut head = Head::default();
    let mut all = First::default();
    let mut with_nodes = Vec::new();
    each_block(
        path,
        threads,
        |header| {
            head.timestamp = header.osmosis_replication_timestamp();
            head.source = header.source().filter(|source| !source.is_empty()).map(str::to_owned);
            head.program = header.writing_program().map(str::to_owned);
            Ok(())
        },
        |block| first(block, with_areas),
        |_| true,
        |block| {
            with_nodes.push(block.counts.first().is_some_and(|&nodes| nodes > 0));
            join(&mut all, block);
            Ok(())
        },
        &|at| progress("ways", at),
    )?;
    all.ways.sort_unstable_by_key(|way| way.id);
    all.kept.sort_unstable_by_key(|way| way.id);
    all.relations.sort_unstable_by_key(|relation| relation.id);
    Ok((head, all, with_nodes))
}

/// Reads the extract twice: ways and relations first, then the nodes that they need.
pub(crate) fn collect(
    path: &Path,
    threads: usize,
    with_areas: bool,
    progress: &dyn Fn(&str, u64),
) -> Result<Collected> {
    let (head, mut all, with_nodes) = ways_and_relations(path, threads, with_areas, progress)?;
    let mut points = Points::new(needed(&all));
    let mut objects: Vec<Placed> = Vec::new();
    let mut obstacles = Vec::new();
    let mut newest = all.newest;
    let ids = points.ids.clone();
    each_block(
        path,
        threads,
        |_| Ok(()),
        |block| second(block, &ids),
        |number| with_nodes.get(number).copied().unwrap_or(true),
        |block| {
            for (number, point) in block.points {
                points.set(number, point);
            }
            let shift = all.drafts.len() as u64;
            all.drafts.extend_from_slice(&block.drafts);
            objects.extend(
                block.objects.into_iter().map(|object| Placed { draft: object.draft + shift, ..object }),
            );
            obstacles.extend(block.obstacles);
            newest = newest.max(block.newest);
            all.credits.join(block.credits);
            Ok(())
        },
        &|at| progress("nodes", at),
    )?;
    obstacles.sort_unstable();
    let streets = streets(&all);
    let mut nations = Vec::new();
    place(&all, &points, &mut objects, &mut nations);
    objects.sort_unstable_by_key(|object| object.key);
    objects.dedup_by_key(|object| object.key);
    // What has nothing but a house number is an address only where something else tells its street.
    objects.retain(|object| {
        streets.contains_key(&object.key)
            || Draft::read(&all.drafts, object.draft).is_some_and(|draft| draft.is_asked_for())
    });
    let First { kept, refs, drafts, bans, areas, frames, mut ways, counts, credits, .. } = all;
    keep_framing(&mut ways, &frames);
    Ok(Collected {
        head,
        objects,
        drafts,
        kept,
        refs,
        points,
        bans,
        areas,
        frames,
        ways,
        streets,
        obstacles,
        nations,
        counts,
        newest,
        credits,
    })
}

/// Of the ways only those of multipolygons.
fn keep_framing(ways: &mut Vec<Way>, frames: &[Frame]) {
    let mut framed: Vec<i64> =
        frames.iter().flat_map(|frame| frame.outer.iter().chain(&frame.inner)).copied().collect();
    framed.sort_unstable();
    ways.retain(|way| framed.binary_search(&way.id).is_ok());
    ways.shrink_to_fit();
}

fn join(all: &mut First, block: First) {
    let (refs, drafts) = (all.refs.len() as u64, all.drafts.len() as u64);
    let moved = |at: u64| if at == NONE { NONE } else { at + drafts };
    all.refs.extend_from_slice(&block.refs);
    all.drafts.extend_from_slice(&block.drafts);
    all.ways.extend(block.ways.into_iter().map(|way| Way { refs: way.refs + refs, ..way }));
    all.kept.extend(block.kept.into_iter().map(|way| Kept {
        refs: way.refs + refs,
        draft: moved(way.draft),
        name: moved(way.name),
        ..way
    }));
    all.relations.extend(
        block.relations.into_iter().map(|relation| Relation { draft: relation.draft + drafts, ..relation }),
    );
    all.bans.extend(block.bans);
    all.areas.extend(block.areas.into_iter().map(|area| Area { refs: area.refs + refs, ..area }));
    all.frames.extend(block.frames);
    all.streets.extend(block.streets);
    all.credits.join(block.credits);
    for (sum, count) in all.counts.iter_mut().zip(block.counts) {
        *sum += count;
    }
    all.newest = all.newest.max(block.newest);
}

/// The nodes whose points are needed: those of kept ways and areas, and those of relations and of their ways.
fn needed(all: &First) -> IdSet {
    let mut needed = Gathered::default();
    for way in &all.kept {
        needed.extend(refs_at(&all.refs, way.refs));
    }
    for area in &all.areas {
        needed.extend(refs_at(&all.refs, area.refs));
    }
    let of_relations = all.relations.iter().flat_map(|relation| &relation.ways);
    let of_areas = all.frames.iter().flat_map(|frame| frame.outer.iter().chain(&frame.inner));
    for id in of_relations.chain(of_areas) {
        if let Some(way) = way(all, *id) {
            needed.extend(refs_at(&all.refs, way.refs));
        }
    }
    needed.extend(all.relations.iter().flat_map(|relation| &relation.nodes).copied());
    needed.close()
}

fn way(all: &First, id: i64) -> Option<&Way> {
    all.ways.binary_search_by_key(&id, |way| way.id).ok().and_then(|at| all.ways.get(at))
}

/// Puts ways and relations where they lie.
fn place(all: &First, points: &Points, objects: &mut Vec<Placed>, nations: &mut Vec<Nation>) {
    let add = |refs: u64, bounds: &mut Bounds| {
        refs_at(&all.refs, refs).filter_map(|id| points.get(id)).for_each(|point| bounds.add(point));
    };
    for relation in &all.relations {
        let mut bounds = Bounds::default();
        relation.nodes.iter().filter_map(|&id| points.get(id)).for_each(|point| bounds.add(point));
        for id in &relation.ways {
            if let Some(way) = way(all, *id) {
                add(way.refs, &mut bounds);
            }
        }
        if let Some(at) = bounds.middle() {
            objects.push(Placed { key: key(RELATION, relation.id), at, draft: relation.draft });
            if let Some(Draft { nation: Some(code), timezone, .. }) = Draft::read(&all.drafts, relation.draft)
            {
                let present = relation.ways.iter().filter(|id| way(all, **id).is_some()).count();
                let share = present * 1000 / relation.ways.len().max(1);
                nations.push(Nation { share, code: code.to_ascii_uppercase(), timezone });
            }
        }
    }
    for way in all.kept.iter().filter(|way| way.draft != NONE) {
        let mut bounds = Bounds::default();
        add(way.refs, &mut bounds);
        if let Some(at) = bounds.middle() {
            objects.push(Placed { key: key(WAY, way.id), at, draft: way.draft });
        }
    }
}

/// Of each house that belongs to a street by a relation, the street's name.
fn streets(all: &First) -> HashMap<u64, String> {
    let mut out = HashMap::new();
    for street in &all.streets {
        let of_way = || {
            street.ways.iter().find_map(|id| {
                let at = all.kept.binary_search_by_key(id, |way| way.id).ok()?;
                let name = all.kept.get(at).map(|way| way.name).filter(|&name| name != NONE)?;
                let bytes = Reader::new(all.drafts.get(usize::try_from(name).ok()?..)?).bytes()?;
                Some(std::str::from_utf8(bytes).ok()?.to_owned())
            })
        };
        let Some(name) = street.name.clone().or_else(of_way) else { continue };
        for house in &street.houses {
            out.entry(*house).or_insert_with(|| name.clone());
        }
    }
    for way in all.kept.iter().filter(|way| way.step > 0 && way.draft != NONE) {
        let Some(name) = Draft::read(&all.drafts, way.draft).and_then(|draft| draft.street) else { continue };
        for id in refs_at(&all.refs, way.refs) {
            out.entry(key(NODE, id)).or_insert_with(|| name.clone());
        }
    }
    out
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
