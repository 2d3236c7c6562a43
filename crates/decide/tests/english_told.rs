//! English told of what stands without its name: the minutes of its hour, a chore by its thing, two things with one yes; and what
//! asks nobody along.

mod talk;

use steward_model::{ActKind, CardKind, CardState, Fact, FactValue, IntentKind, Mention, Moment, Said, Span};
use talk::{Line, after, hour, line};

/// Adds what a stretch of the line's own words says.
fn names(mut line: Line, fact: Fact, said: Said, words: &str) -> Line {
    let start = line.text.find(words).unwrap_or_default();
    let span = Span { start, end: start + words.len() };
    line.understood.mentions.push(Mention { fact, said, span, confidence: 0.9 });
    line
}

#[test]
fn minutes_alone_move_the_hour_that_stands() {
    let lift = line("Ana", 0, "lift on sunday at 8.30?").want(IntentKind::Go, 0.9).day("2026-03-15");
    let lift = lift.said(Fact::Time, hour(8, false));
    let time = |text: &str| {
        let moved = line("me", 5, text).act(ActKind::Change);
        after(&[lift.clone(), moved])[0].facts[&Fact::Time].clone()
    };
    let at = |clock: &str| FactValue::Moment(Moment::At(clock.parse().unwrap()));
    assert_eq!(time("make it quarter past"), at("2026-03-15T08:15"));
    assert_eq!(time("could we say half past instead"), at("2026-03-15T08:30"));
    assert_eq!(time("i drove past the school"), at("2026-03-15T08:00"));
}

#[test]
fn a_chore_is_done_by_its_thing_and_what_was_done_to_it() {
    let chore = line("Ana", 0, "remember to water the ferns today").want(IntentKind::Remind, 0.9);
    let chore = chore.topic(CardKind::Remind).day("2026-03-10");
    let chore = names(chore, Fact::Item, Said::Words("water the ferns".into()), "water the ferns");
    let open = |text: &str| {
        let cards = after(&[chore.clone(), line("me", 30, text)]);
        cards.iter().any(|card| matches!(card.state, CardState::Proposed | CardState::Agreed))
    };
    assert!(!open("ferns watered"));
    for text in ["will water them later", "which ferns", "the ferns look sad"] {
        assert!(open(text), "{text}");
    }
}

#[test]
fn one_yes_is_to_both() {
    let lunch = line("Ana", 0, "lunch on sunday?").want(IntentKind::Dine, 0.9).topic(CardKind::Dine);
    let lunch = lunch.day("2026-03-15").act(ActKind::Propose);
    let owed = line("Ana", 1, "and you owe me 15").want(IntentKind::Pay, 0.9).topic(CardKind::Pay);
    let owed = names(owed, Fact::Amount, Said::Money("15".into(), Some("EUR".into())), "15");
    let agreed = |text: &str| {
        let cards = after(&[lunch.clone(), owed.clone(), line("me", 5, text).act(ActKind::Agree)]);
        cards.iter().filter(|card| card.state == CardState::Agreed).count()
    };
    assert_eq!(agreed("yes to both"), 2);
    assert_eq!(agreed("yes"), 1);
}

#[test]
fn the_speakers_own_evening_asks_nobody_along() {
    let cards = |text: &str| {
        let told = line("Ana", 0, text).want(IntentKind::Meet, 0.8).topic(CardKind::Meet);
        after(&[told.said(Fact::Time, hour(18, false))]).len()
    };
    assert_eq!(cards("off to the gym at 6, don't wait up"), 0);
    assert_eq!(cards("off to the gym at 6, you should come, back late"), 1);
}

#[test]
fn a_dish_that_is_wished_for_in_plain_words_is_enough() {
    let cards = |text: &str| {
        let wish = line("Ana", 0, text).want(IntentKind::Dine, 0.15).topic(CardKind::Dine);
        after(&[names(wish, Fact::Cuisine, Said::Words("ramen".into()), "ramen")]).len()
    };
    assert_eq!(cards("i could really go for some ramen"), 1);
    assert_eq!(cards("wouldn't say no to ramen tonight"), 1);
    assert_eq!(cards("i'd love the ramen recipe"), 0);
    assert_eq!(cards("she would love some ramen"), 0);
}

#[test]
fn a_journey_by_itself_asks_for_no_weather() {
    let kinds = |weather: Option<CardKind>| {
        let trip = line("Ana", 0, "Porto at the weekend? there is a coach").want(IntentKind::Travel, 0.9);
        let trip = trip.want(IntentKind::Weather, 0.6).day("2026-03-14").act(ActKind::Ask);
        let trip = match weather {
            Some(kind) => trip.topic(kind),
            None => trip,
        };
        after(&[trip]).into_iter().map(|card| card.kind).collect::<Vec<_>>()
    };
    assert!(!kinds(None).contains(&CardKind::Weather));
    assert!(kinds(Some(CardKind::Weather)).contains(&CardKind::Weather));
}
