//! Clashes and what only looks like one.

use super::*;
use steward_model::{CardKind, CardState, Fact, FactValue, Moment, PhraseArg, Row, Why};

fn text(words: &str) -> FactValue {
    FactValue::Text(words.to_owned())
}

fn at(words: &str) -> FactValue {
    FactValue::Moment(Moment::At(words.parse().unwrap()))
}

fn card(id: &str, kind: CardKind, facts: &[(Fact, FactValue)]) -> Card {
    Card {
        id: id.to_owned(),
        kind,
        state: CardState::Agreed,
        facts: facts.iter().cloned().collect(),
        title: Phrase::word("card"),
        blocks: Vec::new(),
        actions: Vec::new(),
        why: Why::default(),
        from: "2026-03-05T08:00".parse().unwrap(),
        until: "2026-03-07T23:00".parse().unwrap(),
    }
}

fn meet(id: &str, time: &str, name: &str) -> Card {
    card(id, CardKind::Meet, &[(Fact::Time, at(time)), (Fact::Item, text(name))])
}

fn with(name: &str) -> (Fact, FactValue) {
    (Fact::With, FactValue::List(vec![name.to_owned()]))
}

#[test]
fn two_meetings_at_once_are_told_on_both() {
    let cards = [meet("a", "2026-03-06T08:30", "Team stand-up"), meet("b", "2026-03-06T09:00", "Dentist")];
    let clashes = overlaps(&cards);
    assert_eq!(clashes.len(), 2);
    let Phrase::Word { id, args } = &clashes["b"][0] else { panic!() };
    assert_eq!(id, "clash-with");
    assert!(args["name"] == PhraseArg::Text("Team stand-up".to_owned()));
    let mut marked = cards[0].clone();
    mark(&mut marked, &clashes);
    assert!(matches!(marked.blocks.as_slice(), [Block::Note { warning: true, .. }]));
}

#[test]
fn one_after_the_other_is_no_clash() {
    for (one, two) in [("2026-03-06T08:00", "2026-03-06T09:00"), ("2026-03-06T08:00", "2026-03-07T08:00")] {
        assert!(overlaps(&[meet("a", one, "x"), meet("b", two, "y")]).is_empty(), "{one} {two}");
    }
    let mut off = meet("b", "2026-03-06T08:00", "y");
    off.state = CardState::Cancelled;
    assert!(overlaps(&[meet("a", "2026-03-06T08:00", "x"), off]).is_empty());
    let day = card(
        "b",
        CardKind::Meet,
        &[(Fact::Date, FactValue::Moment(Moment::Day("2026-03-06".parse().unwrap())))],
    );
    assert!(overlaps(&[meet("a", "2026-03-06T08:00", "x"), day]).is_empty(), "a day is no hour");
}

#[test]
fn a_stated_end_counts() {
    let mut long = meet("a", "2026-03-06T08:00", "Workshop");
    long.facts.insert(Fact::Until, at("2026-03-06T12:00"));
    assert_eq!(overlaps(&[long, meet("b", "2026-03-06T11:30", "Lunch talk")]).len(), 2);
}

#[test]
fn dinner_when_the_last_train_leaves() {
    let train = card(
        "t",
        CardKind::Ticket,
        &[(Fact::Time, at("2026-03-06T20:34")), (Fact::Number, text("IR 13")), (Fact::To, text("Chur"))],
    );
    let dinner = card("d", CardKind::Dine, &[(Fact::Time, at("2026-03-06T19:30")), with("Lin")]);
    let clashes = overlaps(&[train.clone(), dinner]);
    let Phrase::Word { args, .. } = &clashes["d"][0] else { panic!() };
    assert!(args["name"] == PhraseArg::Text("IR 13".to_owned()));
    // The talk about the journey and its ticket are one.
    let talk = card("j", CardKind::Travel, &[(Fact::Time, at("2026-03-06T20:30")), (Fact::To, text("Chur"))]);
    assert!(overlaps(&[train, talk]).is_empty());
    // A booked table is the dinner itself.
    let table =
        card("r", CardKind::Ticket, &[(Fact::Time, at("2026-03-06T19:30")), (Fact::Place, text("Lotus"))]);
    let dinner =
        card("d", CardKind::Dine, &[(Fact::Time, at("2026-03-06T19:30")), (Fact::Place, text("Lotus"))]);
    assert!(overlaps(&[table, dinner]).is_empty());
}

#[test]
fn the_same_thing_told_twice_is_no_clash() {
    let one = card(
        "a",
        CardKind::Dine,
        &[(Fact::Time, at("2026-03-06T19:30")), with("Lin"), (Fact::Place, text("Lotus"))],
    );
    let two = card("b", CardKind::Meet, &[(Fact::Time, at("2026-03-06T19:30")), with("Lin")]);
    assert!(overlaps(&[one.clone(), two]).is_empty());
    let other = card("b", CardKind::Meet, &[(Fact::Time, at("2026-03-06T19:30")), with("Ana")]);
    assert_eq!(overlaps(&[one, other]).len(), 2);
}

#[test]
fn a_restaurant_that_is_closed_by_then_says_so_on_the_card() {
    let drawn = |place: bool, hours: Phrase| {
        let mut dinner = card("d", CardKind::Dine, &[(Fact::Time, at("2026-03-09T19:30"))]);
        if place {
            dinner.facts.insert(Fact::Place, text("Lotus Garden"));
        }
        let row = Row { title: Phrase::Literal("Lotus Garden".to_owned()), details: vec![hours], uri: None };
        dinner.blocks = vec![Block::List { rows: vec![row], attribution: None }];
        mark(&mut dinner, &Clashes::new());
        dinner.blocks.iter().any(|block| matches!(block, Block::Note { warning: true, .. }))
    };
    let opens = PhraseArg::Moment(Moment::At("2026-03-10T17:30".parse().unwrap()));
    assert!(drawn(true, Phrase::word("closed-then").with("clock", opens)));
    assert!(drawn(true, Phrase::word("closed")));
    for other in ["open", "open-until", "hours-unknown"] {
        assert!(!drawn(true, Phrase::word(other)), "{other}");
    }
    assert!(!drawn(false, Phrase::word("closed")), "one of several to choose from");
}
