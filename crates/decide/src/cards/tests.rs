//! What every card promises, whatever its kind.

use super::*;
use steward_model::{CardState, Fact, FactValue, Moment, Openness, Phrase, PlaceHit, Position, Why};

fn ctx() -> Context {
    let now = "2026-03-05T18:00:00+01:00".parse::<jiff::Timestamp>().unwrap();
    Context {
        here: Some(Position { lat: 47.141, lon: 9.521 }),
        ..Context::at(now.to_zoned_datetime(jiff::tz::TimeZone::fixed(jiff::tz::offset(1))))
    }
}

fn card(kind: CardKind, facts: &[(Fact, FactValue)]) -> Card {
    Card {
        id: "c1".to_owned(),
        kind,
        state: CardState::Proposed,
        facts: facts.iter().cloned().collect(),
        title: Phrase::word("kind-dine"),
        blocks: Vec::new(),
        actions: Vec::new(),
        why: Why::default(),
        from: "2026-03-05T18:00".parse().unwrap(),
        until: "2026-03-08T23:59".parse().unwrap(),
    }
}

fn words(text: &str) -> FactValue {
    FactValue::Text(text.to_owned())
}

fn hit(open: Openness) -> PlaceHit {
    PlaceHit {
        id: "n1".to_owned(),
        kind: "amenity=restaurant".to_owned(),
        street_only: false,
        name: Some("Somewhere".to_owned()),
        at: Position { lat: 47.15, lon: 9.51 },
        distance_m: Some(1200.0),
        open,
        address: None,
        phone: None,
        walk_min: Some(15),
    }
}

fn answer(places: Vec<PlaceHit>) -> Option<Answer> {
    Some(Answer::Places { places, attribution: "credit".to_owned() })
}

#[test]
fn every_kind_is_drawn_even_when_nothing_is_known() {
    for kind in CardKind::ALL {
        let mut card = card(kind, &[]);
        card.title = Phrase::Literal(String::new());
        draw(&mut card, &[], &ctx());
        assert!(matches!(card.title, Phrase::Word { .. }), "{kind:?} has no title");
    }
}

#[test]
fn a_wish_for_food_asks_for_such_restaurants_and_shows_all_three_states_of_hours() {
    let mut dine = card(CardKind::Dine, &[(Fact::Cuisine, words("thai"))]);
    let asked = queries(&dine, &ctx());
    assert!(matches!(&asked[..], [Query::Nearby { cuisine: Some(c), .. }] if c == "thai"));
    let states = [Openness::Open { until: None }, Openness::Closed { opens: None }, Openness::Unknown];
    draw(&mut dine, &[answer(states.into_iter().map(hit).collect())], &ctx());
    let rows = dine.blocks.iter().find_map(|block| match block {
        Block::List { rows, .. } => Some(rows),
        _ => None,
    });
    let shown = format!("{rows:?}");
    for id in
        ["Word(open)", "Word(closed)", "Word(hours-unknown)", "Word(value-distance)", "Word(value-walk)"]
    {
        assert!(shown.contains(id), "{id} not in {shown}");
    }
}

#[test]
fn a_named_place_is_looked_up_and_gets_a_way_there() {
    let mut meet = card(CardKind::Meet, &[(Fact::Place, words("Landstrasse 97"))]);
    assert!(matches!(&queries(&meet, &ctx())[..], [Query::Find { .. }]));
    draw(&mut meet, &[answer(vec![hit(Openness::Unknown)])], &ctx());
    assert!(meet.actions.iter().any(|action| action.uri.starts_with("geo:47.15")));
    draw(&mut meet, &[None], &ctx());
    assert!(meet.actions.is_empty(), "nothing found, nothing offered");
}

#[test]
fn weather_has_sun_times_of_the_place_and_none_where_the_place_is_not_known() {
    let sun = |card: &Card| format!("{:?}", card.blocks).contains("fact-sunrise");
    let day = (Fact::Date, FactValue::Moment(Moment::Day("2026-03-08".parse().unwrap())));
    let mut there = card(CardKind::Weather, &[(Fact::Place, words("Malbun")), day.clone()]);
    draw(&mut there, &[answer(vec![hit(Openness::Unknown)])], &ctx());
    assert!(sun(&there));
    draw(&mut there, &[None], &ctx());
    assert!(!sun(&there), "the sun of here is not the sun of there");
    // No map has it, and the world knows it: by the clock of the person, which is said.
    let mut abroad = card(CardKind::Weather, &[(Fact::Place, words("Tokyo")), day.clone()]);
    draw(&mut abroad, &[None], &ctx());
    let shown = format!("{:?}", abroad.blocks);
    assert!(shown.contains("note-own-clock") && !shown.contains("note-not-found"), "{shown}");
    // Sunrise in Tokyo on that day is at 06:05 there, 21:05 UTC the evening before: 22:05 by the clock here.
    let blocks = serde_json::to_string(&abroad.blocks).unwrap();
    assert!(blocks.contains("2026-03-07T22:0"), "{blocks}");
    let mut here = card(CardKind::Weather, &[day]);
    draw(&mut here, &[], &ctx());
    assert!(sun(&here));
}

#[test]
fn a_payment_that_looks_like_fraud_warns_and_prepares_nothing() {
    let facts = [(Fact::Amount, words("500")), (Fact::Warning, FactValue::Flag(true))];
    let mut pay = card(CardKind::Pay, &facts);
    draw(&mut pay, &[], &ctx());
    assert!(matches!(pay.blocks.first(), Some(Block::Note { warning: true, .. })));
    assert!(pay.actions.is_empty());
    let mut honest = card(CardKind::Pay, &facts[..1]);
    draw(&mut honest, &[], &ctx());
    assert!(!honest.actions.is_empty());
}

#[test]
fn a_sum_in_money_that_nobody_can_tell_stands_as_it_was_said() {
    for (unit, shown) in [("francs", "18 francs"), ("法郎", "18法郎")] {
        let mut pay = card(CardKind::Pay, &[(Fact::Amount, words("18")), (Fact::Unit, words(unit))]);
        draw(&mut pay, &[], &ctx());
        let blocks = serde_json::to_string(&pay.blocks).unwrap();
        assert!(blocks.contains(shown), "{blocks}");
    }
}

#[test]
fn a_place_is_asked_to_be_open_when_the_plan_begins() {
    let begins: jiff::civil::DateTime = "2026-03-07T19:00".parse().unwrap();
    let facts = [(Fact::Place, words("Somewhere")), (Fact::Time, FactValue::Moment(Moment::At(begins)))];
    let mut dine = card(CardKind::Dine, &facts);
    assert!(matches!(&queries(&dine, &ctx())[..], [Query::Find { when: Some(when), .. }] if *when == begins));
    let until = Some("2026-03-07T22:00".parse().unwrap());
    draw(&mut dine, &[answer(vec![hit(Openness::Open { until })])], &ctx());
    let shown = format!("{:?}", dine.blocks);
    assert!(shown.contains("Word(open-then)"), "{shown}");
    assert!(
        shown.contains("Word(fact-leave)"),
        "fifteen minutes on foot, so there is an hour to leave: {shown}"
    );
}

#[test]
fn a_village_has_no_opening_hours() {
    let mut visit = card(CardKind::Visit, &[(Fact::Place, words("Somewhere"))]);
    let village =
        PlaceHit { kind: "place=village".to_owned(), walk_min: Some(150), ..hit(Openness::Unknown) };
    draw(&mut visit, &[answer(vec![village])], &ctx());
    let shown = format!("{:?}", visit.blocks);
    assert!(!shown.contains("hours-unknown") && !shown.contains("value-walk"), "{shown}");
}

#[test]
fn the_way_to_the_place_is_asked_for_and_drawn() {
    let mut meet = card(CardKind::Meet, &[(Fact::Place, words("Somewhere"))]);
    let found = answer(vec![hit(Openness::Unknown)]);
    let asked = follow_up(&meet, std::slice::from_ref(&found), &ctx());
    assert!(matches!(asked, Some(Query::Route { .. })));
    let path: Vec<Position> =
        (0..500).map(|n| Position { lat: 47.0 + f64::from(n) / 1000.0, lon: 9.5 }).collect();
    let end = path.last().copied();
    let way = Some(Answer::Route { distance_m: 1.0, duration_s: 1.0, path, attribution: String::new() });
    draw(&mut meet, &[found, way], &ctx());
    let drawn = meet.blocks.iter().find_map(|block| match block {
        Block::Map { path, .. } => Some(path.clone()),
        _ => None,
    });
    let drawn = drawn.unwrap();
    assert!((2..=100).contains(&drawn.len()) && drawn.last().copied() == end);
    let far = PlaceHit { walk_min: None, ..hit(Openness::Unknown) };
    assert!(follow_up(&meet, &[answer(vec![far])], &ctx()).is_none(), "nobody walks there");
}
