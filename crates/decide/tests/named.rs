//! What a message names for a plan that stands, and what only sounds like it: places, days in a row, when one books.

#![allow(clippy::expect_used, reason = "a test may fail by panicking")]

mod talk;

use steward_decide::Plans;
use steward_model::{ActKind, Card, CardKind, Fact, FactValue, IntentKind, Mention, Moment, Said, Span};
use talk::{Line, after, at, context, hour, line};

/// A place with just its own words, as sure as said.
fn place(mut line: Line, name: &str, confidence: f32) -> Line {
    let start = line.text.find(name).expect("its words");
    let span = Span { start, end: start + name.len() };
    let said = Said::Words(name.to_owned());
    line.understood.mentions.push(Mention { fact: Fact::Place, said, span, confidence });
    line
}

/// A day with just its own words.
fn day(mut line: Line, words: &str, day: &str) -> Line {
    let start = line.text.find(words).expect("its words");
    let span = Span { start, end: start + words.len() };
    let said = Said::Day(day.parse().expect("a day"));
    line.understood.mentions.push(Mention { fact: Fact::Date, said, span, confidence: 0.95 });
    line
}

fn lunch() -> Line {
    let put = line("Ana", 0, "lunch friday at the Copper Room?")
        .want(IntentKind::Dine, 0.95)
        .topic(CardKind::Dine)
        .act(ActKind::Ask)
        .day("2026-03-13")
        .said(Fact::Time, hour(12, true));
    place(put, "the Copper Room", 0.85)
}

fn where_it_is(cards: &[Card]) -> Option<&FactValue> {
    cards.first().and_then(|card| card.facts.get(&Fact::Place))
}

fn words(text: &str) -> FactValue {
    FactValue::Text(text.to_owned())
}

#[test]
fn who_writes_and_what_says_yes_is_no_place() {
    // The owner signs with the name that their messages carry.
    let letter = place(
        line("Nora Vale", 1, "With pleasure. Would one be possible? Best wishes, Nora Vale")
            .act(ActKind::Ask)
            .act(ActKind::Change)
            .said(Fact::Time, hour(1, true)),
        "Nora Vale",
        0.65,
    );
    let mut plans = Plans::new();
    plans.hear("talk", &lunch().heard(0), &context());
    let mut heard = letter.heard(1);
    heard.mine = true;
    plans.hear("talk", &heard, &context());
    let cards: Vec<Card> = plans.cards(&at(1)).into_iter().filter(|card| card.state.is_live()).collect();
    assert_eq!(where_it_is(&cards), Some(&words("the Copper Room")));
    // 'Splendid' says yes; a name in the same place of the message does not.
    let yes = |said: &str| place(line("me", 1, said).act(ActKind::Agree), said, 0.7);
    assert_eq!(where_it_is(&after(&[lunch(), yes("Splendid")])), Some(&words("the Copper Room")));
    // Ana is called by the beginning of her name; a place that is asked for takes the other's stead.
    let listed = place(line("me", 1, "ok. Tom, me, Ann so three").act(ActKind::Agree), "Ann", 0.7);
    let mut anna = lunch();
    anna.from = "Annabel".to_owned();
    assert_eq!(where_it_is(&after(&[anna, listed])), Some(&words("the Copper Room")));
    let other =
        place(line("me", 1, "Fig Tree instead?").act(ActKind::Ask).act(ActKind::Change), "Fig Tree", 0.7);
    assert_eq!(where_it_is(&after(&[lunch(), other])), Some(&words("Fig Tree")));
}

#[test]
fn the_house_goes_before_its_street() {
    let told = |text: &str, house: &str, street: &str| {
        let put = line("Ana", 0, text)
            .want(IntentKind::Dine, 0.95)
            .topic(CardKind::Dine)
            .act(ActKind::Ask)
            .day("2026-03-13");
        after(&[place(place(put, house, 0.62), street, 0.9)])
    };
    let cards = told("dim sum friday? Jade Lamp on Pier Road", "Jade Lamp", "Pier Road");
    assert_eq!(where_it_is(&cards), Some(&words("Jade Lamp")));
    let cards = told("dim sum friday? not Jade Lamp, rather Pier Road", "Jade Lamp", "Pier Road");
    assert_eq!(where_it_is(&cards), Some(&words("Pier Road")));
}

#[test]
fn bare_numbers_of_a_stay_that_stands_are_its_days() {
    let stay = line("Ana", 0, "a cottage from the 16th of april?")
        .want(IntentKind::Stay, 0.95)
        .topic(CardKind::Stay)
        .act(ActKind::Ask)
        .day("2026-04-16");
    let ends = |text: &str| {
        let cards = after(&[stay.clone(), line("me", 1, text).act(ActKind::Agree)]);
        let fact = |fact| cards[0].facts.get(&fact).cloned();
        (fact(Fact::Date), fact(Fact::Until))
    };
    let date = |day: &str| Some(FactValue::Moment(Moment::Day(day.parse().unwrap())));
    let until = |day: &str| Some(FactValue::Moment(Moment::Day(day.parse().unwrap())));
    assert_eq!(ends("ok 17 to 19 then"), (date("2026-04-17"), until("2026-04-19")));
    // People are counted, not days.
    assert_eq!(ends("ok, 2 to 4 people"), (date("2026-04-16"), None));
}

#[test]
fn when_one_books_is_not_when_it_is() {
    let stay = || {
        line("Ana", 0, "need a cottage for the 11th of april")
            .want(IntentKind::Stay, 0.95)
            .topic(CardKind::Stay)
            .act(ActKind::Ask)
            .day("2026-04-11")
    };
    let date = |lines: &[Line]| after(lines)[0].facts.get(&Fact::Date).cloned();
    let looks = day(
        line("me", 1, "ill look for one this thursday").act(ActKind::Offer),
        "this thursday",
        "2026-03-12",
    );
    assert_eq!(date(&[stay(), looks]), Some(FactValue::Moment(Moment::Day("2026-04-11".parse().unwrap()))));
    let moves = day(
        line("me", 1, "sooner, this thursday?").act(ActKind::Ask).act(ActKind::Change),
        "this thursday",
        "2026-03-12",
    );
    assert_eq!(date(&[stay(), moves]), Some(FactValue::Moment(Moment::Day("2026-03-12".parse().unwrap()))));
}
