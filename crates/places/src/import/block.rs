//! What is kept of one block of the extract, on any thread: in the first pass ways and relations, in the second nodes.

use super::ban::{Ban, bans};
use super::collect::{NODE, Placed};
use super::credits::Credits;
use super::draft::draft;
use super::ids::IdSet;
use super::obstacle::obstacle_of;
use crate::area::AreaKind;
use crate::bytes::{put_bytes, put_signed};
use crate::geo::Point;
use crate::profile::{RoadUse, road_use};
use osmpbf::{PrimitiveBlock, RelMemberType};

/// No place in an arena.
pub(crate) const NONE: u64 = u64::MAX;

/// A way, whatever it is: its node ids stand at that place of the block's `refs`.
pub(crate) struct Way {
    pub id: i64,
    pub refs: u64,
}

/// A way that is an object, a road or a line of house numbers.
pub(crate) struct Kept {
    pub id: i64,
    pub refs: u64,
    /// Places in the drafts, `NONE` where it is none.
    pub draft: u64,
    pub name: u64,
    pub road: Option<RoadUse>,
    /// House numbers along it go up by so many; 0 where none do.
    pub step: u8,
}

/// A relation that is an object.
pub(crate) struct Relation {
    pub id: i64,
    pub draft: u64,
    pub nodes: Vec<i64>,
    pub ways: Vec<i64>,
}

/// A closed way that the map shows.
pub(crate) struct Area {
    pub refs: u64,
    pub kind: AreaKind,
}

/// A multipolygon that the map shows, by the ways that its rings are made of.
pub(crate) struct Frame {
    pub kind: AreaKind,
    pub outer: Vec<i64>,
    pub inner: Vec<i64>,
}

/// A street that its houses belong to by a relation.
pub(crate) struct Street {
    pub name: Option<String>,
    pub ways: Vec<i64>,
    /// Keys of the houses.
    pub houses: Vec<u64>,
}

/// Of the first pass.
#[derive(Default)]
pub(crate) struct First {
    pub ways: Vec<Way>,
    pub refs: Vec<u8>,
    pub kept: Vec<Kept>,
    pub drafts: Vec<u8>,
    pub relations: Vec<Relation>,
    pub bans: Vec<Ban>,
    pub streets: Vec<Street>,
    pub areas: Vec<Area>,
    pub frames: Vec<Frame>,
    pub counts: [u64; 3],
    pub newest: i64,
    pub credits: Credits,
}

/// Of the second pass.
#[derive(Default)]
pub(crate) struct Second {
    pub points: Vec<(u32, Point)>,
    pub objects: Vec<Placed>,
    pub drafts: Vec<u8>,
    /// (number of the node, what is there).
    pub obstacles: Vec<(u32, u8)>,
    pub newest: i64,
    pub credits: Credits,
}

/// Ways and relations of a block, with or without what the map shows of areas.
pub(crate) fn first(block: &PrimitiveBlock, with_areas: bool) -> First {
    let mut out = First::default();
    let [nodes, ways, relations] = &mut out.counts;
    for group in block.groups() {
        // Nodes are only counted: to read them is the second pass's business.
        *nodes += (group.nodes().len() + group.dense_nodes().len()) as u64;
        *ways += group.ways().len() as u64;
        *relations += group.relations().len() as u64;
    }
    for group in block.groups() {
        for way in group.ways() {
            out.newest = out.newest.max(way.info().milli_timestamp().unwrap_or(0));
            out.way(&way, with_areas);
        }
        for relation in group.relations() {
            out.newest = out.newest.max(relation.info().milli_timestamp().unwrap_or(0));
            out.relation(&relation, with_areas);
        }
    }
    out
}

impl First {
    fn way(&mut self, way: &osmpbf::Way, with_areas: bool) {
        let refs = self.refs.len() as u64;
        let mut body = Vec::new();
        let (mut begin, mut before) = (None, 0i64);
        for id in way.refs() {
            put_signed(&mut body, id.wrapping_sub(before));
            begin = begin.or(Some(id));
            before = id;
        }
        if with_areas && begin == Some(before) && way.refs().len() > 3 {
            self.areas.extend(AreaKind::of(way.tags()).map(|kind| Area { refs, kind }));
        }
        put_bytes(&mut self.refs, &body);
        self.ways.push(Way { id: way.id(), refs });
        let mut name = None;
        let mut step = 0;
        for (key, value) in way.tags() {
            match key {
                "name" => name = Some(value),
                "addr:interpolation" => {
                    step = match value {
                        "odd" | "even" => 2,
                        "all" => 1,
                        _ => value.parse().unwrap_or(0),
                    }
                }
                _ => {}
            }
        }
        let road = road_use(way.tags()).filter(|road| road.is_routable() || name.is_some());
        let mut draft_at = NONE;
        if let Some(draft) = draft(way.tags()) {
            self.credits.count(way.tags());
            draft_at = self.drafts.len() as u64;
            draft.put(&mut self.drafts);
        }
        if draft_at == NONE && road.is_none() && step == 0 {
            return;
        }
        let mut name_at = NONE;
        if let Some(name) = name.filter(|_| road.is_some()) {
            name_at = self.drafts.len() as u64;
            put_bytes(&mut self.drafts, name.as_bytes());
        }
        self.kept.push(Kept { id: way.id(), refs, draft: draft_at, name: name_at, road, step });
    }

    fn relation(&mut self, relation: &osmpbf::Relation, with_areas: bool) {
        let tag = |wanted: &str| relation.tags().find(|(key, _)| *key == wanted).map(|(_, value)| value);
        match tag("type") {
            Some("restriction") => self.bans.extend(bans(relation)),
            Some("associatedStreet" | "street") => self.streets.push(street(relation, tag("name"))),
            Some("multipolygon") if with_areas => {
                self.frames.extend(AreaKind::of(relation.tags()).map(|kind| frame(relation, kind)));
            }
            _ => {}
        }
        let Some(draft) = draft(relation.tags()).filter(|draft| draft.is_asked_for()) else { return };
        self.credits.count(relation.tags());
        let (mut nodes, mut ways) = (Vec::new(), Vec::new());
        for member in relation.members() {
            match member.member_type {
                RelMemberType::Node => nodes.push(member.member_id),
                RelMemberType::Way => ways.push(member.member_id),
                RelMemberType::Relation => {}
            }
        }
        let at = self.drafts.len() as u64;
        draft.put(&mut self.drafts);
        self.relations.push(Relation { id: relation.id(), draft: at, nodes, ways });
    }
}

fn frame(relation: &osmpbf::Relation, kind: AreaKind) -> Frame {
    let mut out = Frame { kind, outer: Vec::new(), inner: Vec::new() };
    for member in relation.members().filter(|member| member.member_type == RelMemberType::Way) {
        let list = if member.role().unwrap_or_default() == "inner" { &mut out.inner } else { &mut out.outer };
        list.push(member.member_id);
    }
    out
}

fn street(relation: &osmpbf::Relation, name: Option<&str>) -> Street {
    let mut out = Street { name: name.map(str::to_owned), ways: Vec::new(), houses: Vec::new() };
    for member in relation.members() {
        match (member.role().unwrap_or_default(), member.member_type) {
            ("street", RelMemberType::Way) => out.ways.push(member.member_id),
            ("house" | "address" | "addr:houselink", RelMemberType::Node) => {
                out.houses.push(super::collect::key(NODE, member.member_id));
            }
            ("house" | "address" | "addr:houselink", RelMemberType::Way) => {
                out.houses.push(super::collect::key(super::collect::WAY, member.member_id));
            }
            _ => {}
        }
    }
    out
}

/// Nodes of a block: those with a number in `ids`, and those that are objects.
pub(crate) fn second(block: &PrimitiveBlock, ids: &IdSet) -> Second {
    let mut out = Second::default();
    for group in block.groups() {
        for n in group.nodes() {
            let at = Point { lat: n.decimicro_lat(), lon: n.decimicro_lon() };
            out.node(n.id(), at, n.info().milli_timestamp().unwrap_or(0), n.tags(), ids);
        }
        for n in group.dense_nodes() {
            let at = Point { lat: n.decimicro_lat(), lon: n.decimicro_lon() };
            let when = n.info().map_or(0, osmpbf::dense::DenseNodeInfo::milli_timestamp);
            out.node(n.id(), at, when, n.tags(), ids);
        }
    }
    out
}

impl Second {
    fn node<'a>(
        &mut self,
        id: i64,
        at: Point,
        when: i64,
        tags: impl Iterator<Item = (&'a str, &'a str)> + Clone,
        ids: &IdSet,
    ) {
        self.newest = self.newest.max(when);
        let number = ids.find(id);
        if let Some(number) = number {
            self.points.push((number, at));
        }
        let mut any = tags.clone().peekable();
        if any.peek().is_none() {
            return;
        }
        if let Some(number) = number {
            let bits = obstacle_of(tags.clone());
            if bits != 0 {
                self.obstacles.push((number, bits));
            }
        }
        if let Some(draft) = draft(tags.clone()) {
            self.credits.count(tags);
            let draft_at = self.drafts.len() as u64;
            draft.put(&mut self.drafts);
            self.objects.push(Placed { key: super::collect::key(NODE, id), at, draft: draft_at });
        }
    }
}
