//! Examples and near misses of places, goods and listening, in Latin letters.

#![cfg(test)]

use super::{noon, read};
use steward_model::{CardKind, Fact, Said};

/// The words named for a fact, surest last.
fn named(text: &str, fact: Fact) -> Vec<String> {
    let context = noon();
    let entities = crate::annotate(text, None, &context);
    let mut found: Vec<(f32, String)> = read(text, &entities, &context)
        .mentions
        .into_iter()
        .filter(|mention| mention.fact == fact)
        .filter_map(|mention| match mention.said {
            Said::Words(words) => Some((mention.confidence, words)),
            _ => None,
        })
        .collect();
    found.sort_by(|a, b| a.0.total_cmp(&b.0));
    found.into_iter().map(|(_, words)| words).collect()
}

#[test]
fn two_capital_words_beside_an_hour_are_where() {
    for (text, want) in [
        ("thursday then. Amber Ladle 6:45", Some("Amber Ladle")),
        ("dim sum 11am Silver Crane ok?", Some("Silver Crane")),
        ("curry friday? 7.30 Lotus Gate", Some("Lotus Gate")),
        ("dinner at 7 Maria?", None),
        ("ok 7:30 I'll drive", None),
    ] {
        let found = named(text, Fact::Place);
        assert_eq!(found.last().map(String::as_str).filter(|_| want.is_some()), want, "{text} {found:?}");
        assert!(want.is_some() || !found.iter().any(|place| place.contains(' ')), "{text} {found:?}");
    }
}

#[test]
fn who_is_spoken_to_and_who_signs_is_no_place() {
    assert!(named("the fair is on saturday. Nadia, can we count on you?", Fact::Place).is_empty());
    assert!(named("Hi Tom, can you do tomorrow at 5.30pm? Regards, Simone", Fact::Place).is_empty());
    assert!(named("dinner tonight? Cosmo?", Fact::Place).contains(&"Cosmo".to_owned()));
}

#[test]
fn who_is_dropped_at_a_place_goes_there() {
    assert!(
        named("could you drop me at Mill Station tomorrow?", Fact::To).contains(&"Mill Station".to_owned())
    );
    assert!(named("see you at Mill Station tomorrow", Fact::To).is_empty());
}

#[test]
fn a_plus_parts_what_is_to_be_got() {
    assert_eq!(named("can you get soap + sponges pls", Fact::Item), ["soap", "sponges"]);
    assert_eq!(named("can you get dish soap pls", Fact::Item), ["dish soap"]);
}

#[test]
fn a_song_by_somebody_is_to_be_heard() {
    let touched = |text: &str| {
        let context = noon();
        let entities = crate::annotate(text, None, &context);
        read(text, &entities, &context).topics.iter().any(|topic| topic.kind == CardKind::Listen)
    };
    assert!(touched("stop everything & play Salt Hymn by Ayo Lane"));
    assert!(!touched("we play cards by the fire"));
}
