//! What English words ask for outright, however little the whole message sounds like it; and what they only tell.

mod talk;

use steward_model::{ActKind, CardKind, IntentKind};
use talk::{Line, after, hour, line};

/// The kinds of the cards after a message, which asks something and is of a day ahead.
fn asked(text: &str) -> Vec<CardKind> {
    let put = line("Ana", 0, text).act(ActKind::Ask).day("2026-03-13");
    after(&[put]).iter().map(|card| card.kind).collect()
}

fn kinds(line: Line) -> Vec<CardKind> {
    after(&[line]).iter().map(|card| card.kind).collect()
}

#[test]
fn runs_of_words_ask_for_their_kind() {
    for (text, kind) in [
        ("could Ida sleep over on friday?", CardKind::Stay),
        ("can you put us up on friday?", CardKind::Stay),
        ("a cabin in Borl this friday?", CardKind::Stay),
        ("hop on a call friday?", CardKind::Call),
        ("I'll ring you on friday, ok?", CardKind::Call),
        ("could you do the school run on friday?", CardKind::Go),
        ("shall we walk to school together on friday?", CardKind::Go),
        ("sink a few pints on friday?", CardKind::Dine),
        ("fancy luncheon on friday?", CardKind::Dine),
        ("flicks on friday?", CardKind::Watch),
        ("shall we go and see grandma on friday?", CardKind::Visit),
        ("save the date! the 13th of march, are you there?", CardKind::Attend),
        ("ok if I pop round on friday?", CardKind::Meet),
        ("are we still going to Oslo on friday?", CardKind::Travel),
        ("Lisbon on friday?", CardKind::Travel),
    ] {
        assert_eq!(asked(text), [kind], "{text}");
    }
}

#[test]
fn what_tells_of_others_asks_for_nothing() {
    for text in [
        "does she always sleep over on a friday?",
        "why did he pop round on friday?",
        "did they walk to school together on friday?",
        "is Oslo lovely on a friday?",
        "was the cabin in Borl cold on friday?",
        "is the beer any good?",
    ] {
        assert!(asked(text).is_empty(), "{text}");
    }
}

#[test]
fn a_way_to_a_town_asks_for_no_weather() {
    let weather = |text: &str| {
        let put = line("Ana", 0, text).want(IntentKind::Weather, 0.8).act(ActKind::Ask).day("2026-03-13");
        kinds(put).contains(&CardKind::Weather)
    };
    assert!(!weather("will we go to Borl on friday?"));
    assert!(weather("will we get rain in Borl on friday?"));
    assert!(weather("what's it meant to do in Borl on friday?"));
}

#[test]
fn what_has_been_or_is_others_own_is_told() {
    let told = |text: &str, kind: IntentKind| kinds(line("Ana", 0, text).want(kind, 0.9));
    for (text, kind) in [
        ("did you ring the plumber?", IntentKind::Call),
        ("the line drops whenever I ring the clinic", IntentKind::Call),
        ("Bo's having a party, we're not invited", IntentKind::Attend),
        ("should have gone to that gig", IntentKind::Attend),
        ("we must do lunch sometime", IntentKind::Dine),
        ("the bistro opens at 8", IntentKind::Dine),
        ("where are you going?", IntentKind::Locate),
        ("booked my train to Borl", IntentKind::Travel),
        ("two trains leave Borl at 9, which arrives first", IntentKind::Travel),
    ] {
        assert!(told(text, kind).is_empty(), "{text}");
    }
    assert_eq!(told("did you ring the plumber yet", IntentKind::Call), [CardKind::Call]);
    let lunch = line("Ana", 0, "lunch at 1?").want(IntentKind::Dine, 0.9).act(ActKind::Ask);
    assert_eq!(kinds(lunch.said(steward_model::Fact::Time, hour(13, false))), [CardKind::Dine]);
}
