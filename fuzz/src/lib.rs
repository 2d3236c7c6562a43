//! What each fuzz target demands of its dimension: no panic, spans in bounds and on characters, one to three readings,
//! the same answer twice.

pub mod places;

use jiff::{civil::Date, tz::TimeZone};
use steward_model::{Context, Entity};
use steward_understand::dims::alone::DIMENSIONS;
use steward_understand::engine::{Room, Scan};

/// Runs one dimension over a text, and all of them together.
///
/// # Panics
/// Where a promise is broken: that is what the fuzzer looks for.
pub fn dimension(name: &str, text: &str) {
    let now = Date::constant(2026, 3, 4).at(10, 30, 0, 0).to_zoned_datetime(TimeZone::UTC);
    let context = Context::at(now.expect("an hour of UTC"));
    let mut room = Room::default();
    let scan = Scan::new(text, &mut room, None, &context);
    let (_, find) = DIMENSIONS.iter().find(|(known, _)| *known == name).expect("a dimension");
    let run = || {
        let mut found = Vec::new();
        find(&scan, &mut found);
        found
    };
    let found = run();
    found.iter().for_each(|entity| sound(text, entity));
    assert_eq!(found, run(), "another answer the second time");
    let all = steward_understand::annotate(text, None, &context);
    all.iter().for_each(|entity| sound(text, entity));
    assert!(all.is_sorted_by_key(|entity| entity.span.start), "not in order of place");
}

fn sound(text: &str, entity: &Entity) {
    assert!(entity.span.start < entity.span.end && entity.span.end <= text.len(), "a span out of bounds");
    assert!(text.is_char_boundary(entity.span.start) && text.is_char_boundary(entity.span.end));
    assert!((1..=3).contains(&entity.readings.len()), "{} readings", entity.readings.len());
    assert!((0.0..=1.0).contains(&entity.confidence));
}
