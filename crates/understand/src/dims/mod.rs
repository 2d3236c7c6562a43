//! One folder per kind of entity, and here the list of them.

mod address;
pub mod alone;
mod calibration;
mod card;
mod clause;
mod code;
mod cuisine;
mod doors;
pub mod duration;
mod edges;
mod email;
mod flight;
mod guid;
mod heard;
mod iban;
mod ip;
pub mod judge;
mod look;
mod measure;
mod named;
mod number;
mod number_range;
pub mod numerals;
mod ordinal;
mod percentage;
mod person;
mod phone;
mod place;
pub(crate) mod scan;
mod sentences;
mod shapes;
mod slips;
mod tag;
pub mod time;
mod tracking;
mod train;
mod url;
mod venue;

#[cfg(test)]
pub(crate) mod check;

use crate::engine::Scan;
use steward_model::{Entity, EntityKind};

/// Finds the entities of one dimension in a text and adds them.
pub type Find = fn(&Scan<'_>, &mut Vec<Entity>);

/// Every dimension, in the order of trust: where two finds of one kind overlap, the earlier's stays.
const ALL: &[Find] = &[
    time::find,
    shapes::find,
    number::find::run,
    cuisine::find,
    venue::find,
    place::find,
    slips::find,
    address::find,
    person::find,
];

/// Runs every dimension, then ranks what was found.
pub(crate) fn find(scan: &Scan<'_>) -> Vec<Entity> {
    let mut found = Vec::new();
    for find in ALL {
        find(scan, &mut found);
    }
    finish(&mut found);
    found
}

/// The same for each of several texts: all go through one dimension before the next, since the rules of each fill a
/// processor's caches, and what is brought in for one text serves those after it.
pub(crate) fn find_each(scans: &[Scan<'_>]) -> Vec<Vec<Entity>> {
    let mut all: Vec<Vec<Entity>> = scans.iter().map(|_| Vec::new()).collect();
    for find in ALL {
        let holding = scans.iter().zip(&mut all).filter(|(scan, _)| !scan.tokens.is_empty());
        holding.for_each(|(scan, found)| find(scan, found));
    }
    all.iter_mut().for_each(finish);
    all
}

fn finish(found: &mut Vec<Entity>) {
    rank(found);
    found.iter_mut().for_each(calibration::calibrate);
}

/// Orders finds by place and drops the weaker of two that overlap and are of one kind (times and durations count as
/// one): the longer stays, then the surer. Finds of different kinds may overlap.
fn rank(found: &mut Vec<Entity>) {
    if found.len() < 2 {
        return;
    }
    found.sort_by(|a, b| {
        (a.span.start, b.span.end, family(a.kind))
            .cmp(&(b.span.start, a.span.end, family(b.kind)))
            .then(b.confidence.total_cmp(&a.confidence))
    });
    // Sorted by start: an overlap of one family can only be with the last one kept of that family.
    let mut last: [Option<(usize, usize)>; 32] = [None; 32];
    let mut kept: Vec<Entity> = Vec::with_capacity(found.len());
    for entity in found.drain(..) {
        let Some(slot) = last.get_mut(family(entity.kind) as usize % 32) else { continue };
        if let Some((index, end)) = *slot
            && entity.span.start < end
        {
            if let Some(before) = kept.get_mut(index)
                && entity.span.end - entity.span.start > before.span.end - before.span.start
            {
                *slot = Some((index, entity.span.end));
                *before = entity;
            }
            continue;
        }
        *slot = Some((kept.len(), entity.span.end));
        kept.push(entity);
    }
    kept.sort_by_key(|entity| (entity.span.start, entity.span.end));
    *found = kept;
}

fn family(kind: EntityKind) -> u8 {
    match kind {
        EntityKind::Duration => EntityKind::Time as u8,
        other => other as u8,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use steward_model::{Span, Value};

    fn entity(kind: EntityKind, start: usize, end: usize, confidence: f32) -> Entity {
        Entity { span: Span { start, end }, kind, readings: vec![Value::plain("")], confidence, rule: "" }
    }

    #[test]
    fn of_one_kind_the_longer_stays_and_kinds_may_overlap() {
        let mut found = vec![
            entity(EntityKind::Time, 4, 9, 0.9),
            entity(EntityKind::Number, 0, 2, 0.9),
            entity(EntityKind::Duration, 0, 6, 0.5),
            entity(EntityKind::Time, 12, 13, 0.5),
        ];
        rank(&mut found);
        let places: Vec<_> = found.iter().map(|entity| (entity.kind, entity.span.start)).collect();
        assert_eq!(places, [(EntityKind::Number, 0), (EntityKind::Duration, 0), (EntityKind::Time, 12)]);
    }
}
