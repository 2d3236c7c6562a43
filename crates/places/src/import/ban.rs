//! Turn restrictions as relations tell them: from which way over which node or ways to which way, for whom.

use super::obstacle;
use osmpbf::RelMemberType;

/// What a restricted turn is over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Via {
    Node(i64),
    /// Ways, in any order.
    Ways(Vec<i64>),
}

/// A turn that is forbidden, or the only one allowed, by ids of ways and what is between.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Ban {
    pub from: i64,
    pub via: Via,
    pub to: i64,
    pub only: bool,
    /// It forbids to turn back on the same road.
    pub back: bool,
    /// Bits by mode: foot, bicycle, car.
    pub modes: u8,
}

/// Modes by their words in OpenStreetMap; those that are none of ours are left out.
const MODES: [(&str, u8); 5] = [
    ("foot", obstacle::FOOT),
    ("bicycle", obstacle::BICYCLE),
    ("motorcar", obstacle::CAR),
    ("motor_vehicle", obstacle::CAR),
    ("vehicle", obstacle::CAR | obstacle::BICYCLE),
];

fn modes_of(word: &str) -> u8 {
    MODES.iter().find(|entry| entry.0 == word.trim()).map_or(0, |entry| entry.1)
}

/// What kind of restriction these tags tell, and whom it binds; those for some hours alone are left out.
fn kind<'a>(tags: impl Iterator<Item = (&'a str, &'a str)>) -> Option<(&'a str, u8)> {
    let (mut kind, mut modes, mut except) = (None, 0, 0);
    for (key, value) in tags {
        if key == "restriction" {
            kind = Some(value);
            modes |= obstacle::CAR | obstacle::BICYCLE;
        } else if key == "except" {
            except = value.split(';').fold(0, |bits, word| bits | modes_of(word));
        } else if let Some(bits) = key.strip_prefix("restriction:").map(modes_of).filter(|&bits| bits != 0) {
            kind = kind.or(Some(value));
            modes |= bits;
        }
    }
    let modes = modes & !except;
    kind.filter(|kind| modes != 0 && (kind.starts_with("no_") || kind.starts_with("only_")))
        .map(|kind| (kind, modes))
}

/// The turns of one relation: `no_entry` has several ways to come from, `no_exit` several to go to.
pub(crate) fn bans(relation: &osmpbf::Relation) -> Vec<Ban> {
    let Some((kind, modes)) = kind(relation.tags()) else { return Vec::new() };
    let (mut from, mut node, mut ways, mut to) = (Vec::new(), None, Vec::new(), Vec::new());
    for member in relation.members() {
        let Ok(role) = member.role() else { return Vec::new() };
        match (role, member.member_type) {
            ("from", RelMemberType::Way) => from.push(member.member_id),
            ("to", RelMemberType::Way) => to.push(member.member_id),
            ("via", RelMemberType::Node) => node = Some(member.member_id),
            ("via", RelMemberType::Way) => ways.push(member.member_id),
            ("via", RelMemberType::Relation) => return Vec::new(),
            _ => {}
        }
    }
    let via = match node {
        _ if !ways.is_empty() => Via::Ways(ways),
        Some(node) => Via::Node(node),
        None => return Vec::new(),
    };
    let (only, back) = (kind.starts_with("only_"), kind == "no_u_turn");
    let mut out = Vec::new();
    for &from in &from {
        for &to in &to {
            out.push(Ban { from, via: via.clone(), to, only, back, modes });
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exceptions_and_hours_are_minded() {
        let (foot, bicycle, car) = (obstacle::FOOT, obstacle::BICYCLE, obstacle::CAR);
        for (tags, found) in [
            (&[("restriction", "no_left_turn")][..], Some(("no_left_turn", car | bicycle))),
            (&[("restriction", "no_left_turn"), ("except", "bicycle")], Some(("no_left_turn", car))),
            (&[("except", "psv; bicycle"), ("restriction", "no_u_turn")], Some(("no_u_turn", car))),
            (&[("restriction", "only_straight_on"), ("except", "motorcar;bicycle")], None),
            (&[("restriction", "no_left_turn"), ("except", "vehicle")], None),
            (&[("restriction:motorcar", "no_right_turn")], Some(("no_right_turn", car))),
            (&[("restriction:foot", "no_entry")], Some(("no_entry", foot))),
            (&[("restriction:hgv", "no_right_turn")], None),
            (&[("restriction:conditional", "no_right_turn @ (Mo-Fr 07:00-09:00)")], None),
            (&[("restriction:motorcar:conditional", "no_right_turn @ (Su)")], None),
            (&[("restriction", "give_way")], None),
        ] {
            assert_eq!(kind(tags.iter().copied()), found, "{tags:?}");
        }
    }
}
