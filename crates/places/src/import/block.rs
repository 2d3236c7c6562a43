//! What is kept of one block of the extract, on any thread: in the first pass ways and relations, in the second nodes.

use super::collect::{NODE, Placed};
use super::draft::draft;
use super::ids::IdSet;
use crate::bytes::{put_bytes, put_signed};
use crate::geo::Point;
use crate::profile::{RoadUse, road_use};
use osmpbf::{PrimitiveBlock, RelMemberType};
use std::collections::HashMap;

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

/// A turn that is forbidden, or the only one allowed, by ids of ways and a node.
pub(crate) struct Ban {
    pub from: i64,
    pub via: i64,
    pub to: i64,
    pub only: bool,
    /// Bits by mode: foot, bicycle, car.
    pub modes: u8,
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
    pub counts: [u64; 3],
    pub newest: i64,
    pub credits: Credits,
}

/// How many objects name whom they are from.
#[derive(Default)]
pub(crate) struct Credits {
    pub objects: u64,
    pub attribution: HashMap<String, u64>,
    pub source: HashMap<String, u64>,
}

/// So many distinct sources are counted; beyond, none is everybody's.
const MOST_CREDITS: usize = 64;

impl Credits {
    fn count<'a>(&mut self, tags: impl Iterator<Item = (&'a str, &'a str)>) {
        self.objects += 1;
        for (key, value) in tags {
            let map = match key {
                "attribution" => &mut self.attribution,
                "source" => &mut self.source,
                _ => continue,
            };
            add(map, value, 1);
        }
    }

    pub(crate) fn join(&mut self, other: Credits) {
        self.objects += other.objects;
        for (mine, theirs) in [(&mut self.attribution, other.attribution), (&mut self.source, other.source)] {
            // In the order of their letters, so that the same ones are counted each time.
            let mut theirs: Vec<(String, u64)> = theirs.into_iter().collect();
            theirs.sort_unstable();
            theirs.into_iter().for_each(|(value, count)| add(mine, &value, count));
        }
    }
}

impl Credits {
    /// Whom more than half of the objects say to be attributed to, and whom nearly all say to be from.
    pub(crate) fn told(&self) -> (Option<&str>, Option<&str>) {
        fn of(map: &HashMap<String, u64>, least: u64) -> Option<&str> {
            map.iter().find(|entry| *entry.1 > least).map(|entry| entry.0.as_str())
        }
        (of(&self.attribution, self.objects / 2), of(&self.source, self.objects / 10 * 9))
    }
}

fn add(map: &mut HashMap<String, u64>, value: &str, count: u64) {
    if let Some(known) = map.get_mut(value) {
        *known += count;
    } else if map.len() < MOST_CREDITS {
        map.insert(value.to_owned(), count);
    }
}

/// What stops or slows at a node.
pub(crate) mod obstacle {
    /// Nobody walks through.
    pub(crate) const FOOT: u8 = 1;
    /// No bicycle passes.
    pub(crate) const BICYCLE: u8 = 2;
    /// No car passes.
    pub(crate) const CAR: u8 = 4;
    /// A gate that must be opened, a booth where one pays.
    pub(crate) const GATE: u8 = 8;
    /// Traffic lights.
    pub(crate) const LIGHTS: u8 = 16;
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

/// Ways and relations of a block.
pub(crate) fn first(block: &PrimitiveBlock) -> First {
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
            out.way(&way);
        }
        for relation in group.relations() {
            out.newest = out.newest.max(relation.info().milli_timestamp().unwrap_or(0));
            out.relation(&relation);
        }
    }
    out
}

impl First {
    fn way(&mut self, way: &osmpbf::Way) {
        let refs = self.refs.len() as u64;
        let mut body = Vec::new();
        let mut before = 0i64;
        for id in way.refs() {
            put_signed(&mut body, id.wrapping_sub(before));
            before = id;
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

    fn relation(&mut self, relation: &osmpbf::Relation) {
        let tag = |wanted: &str| relation.tags().find(|(key, _)| *key == wanted).map(|(_, value)| value);
        match tag("type") {
            Some("restriction") => self.bans.extend(ban(relation)),
            Some("associatedStreet" | "street") => self.streets.push(street(relation, tag("name"))),
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

/// A restriction at a node; those along ways are not read.
fn ban(relation: &osmpbf::Relation) -> Option<Ban> {
    const ALL: [(&str, u8); 6] = [
        ("foot", obstacle::FOOT),
        ("bicycle", obstacle::BICYCLE),
        ("motorcar", obstacle::CAR),
        ("motor_vehicle", obstacle::CAR),
        ("psv", 0),
        ("vehicle", obstacle::CAR | obstacle::BICYCLE),
    ];
    let of = |word: &str| ALL.iter().find(|entry| entry.0 == word.trim()).map_or(0, |entry| entry.1);
    let mut kind = None;
    let mut modes = 0;
    let mut except = 0;
    for (key, value) in relation.tags() {
        if key == "restriction" {
            kind = Some(value);
            modes |= obstacle::CAR | obstacle::BICYCLE;
        } else if key == "except" {
            except = value.split(';').fold(0, |bits, word| bits | of(word));
        } else if let Some(mode) = key.strip_prefix("restriction:").filter(|mode| *mode != "conditional") {
            kind = kind.or(Some(value));
            modes |= of(mode);
        }
    }
    let kind = kind?;
    let (mut from, mut via, mut to) = (None, None, None);
    for member in relation.members() {
        let id = Some(member.member_id);
        match (member.role().ok()?, member.member_type) {
            ("from", RelMemberType::Way) => from = from.or(id),
            ("to", RelMemberType::Way) => to = to.or(id),
            ("via", RelMemberType::Node) => via = id,
            ("via", _) => return None,
            _ => {}
        }
    }
    let only = kind.starts_with("only_");
    let modes = modes & !except;
    ((only || kind.starts_with("no_")) && modes != 0).then_some(Ban {
        from: from?,
        via: via?,
        to: to?,
        only,
        modes,
    })
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

/// What a node's tags put in the way.
fn obstacle_of<'a>(tags: impl Iterator<Item = (&'a str, &'a str)>) -> u8 {
    let mut bits = 0;
    let (mut access, mut foot, mut bicycle, mut car) = (None, None, None, None);
    for (key, value) in tags {
        match (key, value) {
            ("highway", "traffic_signals") => bits |= obstacle::LIGHTS,
            ("barrier", "bollard" | "block" | "chain" | "planter" | "jersey_barrier" | "log" | "debris") => {
                bits |= obstacle::CAR;
            }
            ("barrier", "cycle_barrier" | "motorcycle_barrier") => bits |= obstacle::CAR,
            ("barrier", "stile" | "kissing_gate" | "turnstile" | "full-height_turnstile" | "horse_stile") => {
                bits |= obstacle::CAR | obstacle::BICYCLE;
            }
            ("barrier", "wall" | "fence" | "hedge") => {
                bits |= obstacle::CAR | obstacle::BICYCLE | obstacle::FOOT
            }
            (
                "barrier",
                "gate" | "lift_gate" | "swing_gate" | "sliding_gate" | "toll_booth" | "border_control",
            ) => {
                bits |= obstacle::GATE;
            }
            ("access", value) => access = Some(value),
            ("foot", value) => foot = Some(value),
            ("bicycle", value) => bicycle = Some(value),
            ("vehicle" | "motor_vehicle" | "motorcar", value) => car = Some(value),
            _ => {}
        }
    }
    if bits & !obstacle::LIGHTS == 0 {
        return bits;
    }
    for (bit, own) in [(obstacle::FOOT, foot), (obstacle::BICYCLE, bicycle), (obstacle::CAR, car)] {
        match own.or(access) {
            Some("no" | "private") => bits |= bit,
            Some("yes" | "permissive" | "designated" | "destination") => bits &= !bit,
            _ => {}
        }
    }
    bits
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn barriers_stop_whom_they_stop() {
        let of = |tags: &[(&'static str, &'static str)]| obstacle_of(tags.iter().copied());
        assert_eq!(of(&[("barrier", "bollard")]), obstacle::CAR);
        assert_eq!(of(&[("barrier", "bollard"), ("motor_vehicle", "yes")]), 0);
        assert_eq!(
            of(&[("barrier", "gate"), ("access", "private"), ("foot", "yes")]),
            obstacle::GATE | obstacle::BICYCLE | obstacle::CAR
        );
        assert_eq!(of(&[("barrier", "entrance"), ("access", "no")]), 0);
        assert_eq!(of(&[("highway", "traffic_signals")]), obstacle::LIGHTS);
    }
}
