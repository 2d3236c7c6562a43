//! Examples and near misses of places, goods and listening, in Latin letters.

#![cfg(test)]

use crate::acts::{noon, read};
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

#[test]
fn a_name_ends_where_small_words_begin() {
    for (text, want) in [
        ("if you pass by Orrin's get me a bag of nails", "Orrin's"),
        ("meet at Larch Hall got tickets for it", "Larch Hall"),
        ("drinks at the Old Mill cafe at 7?", "the Old Mill cafe"),
        ("standup tomorrow, studio room 4B", "studio room 4B"),
        ("dog park saturday around 9?", "dog park"),
    ] {
        let found = named(text, Fact::Place);
        assert!(found.iter().any(|place| place == want), "{text} {found:?}");
        assert!(!found.iter().any(|place| place.contains("get me") || place.contains(" got ")), "{text}");
    }
    assert!(named("room for 2 more?", Fact::Place).is_empty());
}

#[test]
fn a_list_of_goods_goes_on_over_its_joints() {
    for (text, want) in [
        ("帮我买两斤莲藕还有一把芹菜", vec!["莲藕", "芹菜"]),
        ("你买盒鱼丸同埋豆腐", vec!["鱼丸", "豆腐"]),
        ("还有嫩豆腐", vec!["嫩豆腐"]),
        ("grab rice, a lime and some foil from Beckett's", vec!["rice", "lime", "foil"]),
    ] {
        let found = named(text, Fact::Item);
        assert!(want.iter().all(|thing| found.iter().any(|one| one == thing)), "{text} {found:?}");
    }
    assert!(named("还有人要来", Fact::Item).is_empty());
}

#[test]
fn the_day_on_which_one_is_back_ends_it() {
    let days = |text: &str| {
        let entities = crate::annotate(text, None, &noon());
        let day = |mention: steward_model::Mention| match mention.said {
            Said::Day(day) => Some((mention.fact, day.to_string())),
            _ => None,
        };
        read(text, &entities, &noon()).mentions.into_iter().filter_map(day).collect::<Vec<_>>()
    };
    for (text, begin, end) in [
        ("flying on the 12th, home on the 16th", "2026-03-12", "2026-03-16"),
        ("周五去阳朔 周日回广州", "2026-03-13", "2026-03-15"),
        ("周五下午取 周日晚上还", "2026-03-13", "2026-03-15"),
        ("van from saturday morning to sunday evening", "2026-03-14", "2026-03-15"),
    ] {
        let found = days(text);
        assert!(found.contains(&(Fact::Date, begin.to_owned())), "{text} {found:?}");
        assert!(found.contains(&(Fact::Until, end.to_owned())), "{text} {found:?}");
    }
    assert!(days("i'm home friday, come over").iter().all(|(fact, _)| *fact == Fact::Date));
    assert!(days("周日还是周六").iter().all(|(fact, _)| *fact == Fact::Date));
}

#[test]
fn a_figure_counts_people_or_things_or_tells_the_hour() {
    let hours = |text: &str| {
        let entities = crate::annotate(text, None, &noon());
        let mentions = read(text, &entities, &noon()).mentions;
        mentions.iter().filter(|mention| matches!(mention.said, Said::Hour { .. })).count()
    };
    assert_eq!(hours("ok, 5 persons. see you"), 0);
    assert_eq!(hours("fine, 4 chairs then"), 0);
    assert_eq!(hours("ok, 5 works"), 1);
    assert_eq!(hours("sunday 10 suits her"), 1);
}
