//! English told beside a plan that stands: weekdays of its week, when somebody is fetched, what is left off a list, where a
//! journey does not end.

mod talk;

use jiff::civil::Date;
use steward_model::{ActKind, CardKind, Fact, FactValue, IntentKind, Mention, Moment, Said, Span};
use talk::{Line, after, hour, line};

fn date(words: &str) -> Date {
    words.parse().unwrap_or_default()
}

fn day(words: &str) -> FactValue {
    FactValue::Moment(Moment::Day(date(words)))
}

/// Adds what a stretch of the line's own words says.
fn names(mut line: Line, fact: Fact, said: Said, words: &str) -> Line {
    let start = line.text.find(words).unwrap_or_default();
    let span = Span { start, end: start + words.len() };
    line.understood.mentions.push(Mention { fact, said, span, confidence: 0.9 });
    line
}

fn weekday(line: Line, on: &str, words: &str) -> Line {
    names(line, Fact::Date, Said::Day(date(on)), words)
}

#[test]
fn a_weekday_is_of_the_week_of_what_stands() {
    let trip = line("Ana", 0, "train up on sat 28th?").want(IntentKind::Travel, 0.9).day("2026-03-28");
    let friday = line("me", 5, "friday better?").act(ActKind::Change);
    let first = |lines: &[Line]| after(lines)[0].facts[&Fact::Date].clone();
    let friday = weekday(friday, "2026-03-13", "friday");
    assert_eq!(first(&[trip.clone(), friday.clone()]), day("2026-03-27"));
    // Of something else, it is the coming one.
    let pub_ = weekday(line("me", 5, "also pub friday?"), "2026-03-13", "friday");
    let pub_ = pub_.want(IntentKind::Dine, 0.95).topic(CardKind::Dine).act(ActKind::Propose);
    let cards = after(&[trip, pub_]);
    assert!(cards.iter().any(|card| card.facts.get(&Fact::Date) == Some(&day("2026-03-13"))), "{cards:?}");
}

#[test]
fn when_somebody_is_fetched_is_not_when_it_begins() {
    let at = |clock: &str| FactValue::Moment(Moment::At(clock.parse().unwrap()));
    let carols = line("Ana", 0, "carols sunday 6pm?").want(IntentKind::Attend, 0.9).day("2026-03-15");
    let carols = carols.said(Fact::Time, hour(18, false));
    let time = |lines: &[Line]| after(lines)[0].facts[&Fact::Time].clone();
    let half = || Said::Hour { at: jiff::civil::time(17, 30, 0, 0), loose: false };
    let fetched = line("Ana", 5, "we'll pick you up at 5.30").act(ActKind::Agree);
    assert_eq!(time(&[carols.clone(), names(fetched, Fact::Time, half(), "5.30")]), at("2026-03-15T18:00"));
    let earlier = line("Ana", 5, "it starts at 5.30, they moved it").act(ActKind::Change);
    assert_eq!(time(&[carols, names(earlier, Fact::Time, half(), "5.30")]), at("2026-03-15T17:30"));
}

#[test]
fn who_joins_later_moves_nothing() {
    let at = |clock: &str| FactValue::Moment(Moment::At(clock.parse().unwrap()));
    let dinner = line("Ana", 0, "dinner sunday at 7?").want(IntentKind::Dine, 0.9).topic(CardKind::Dine);
    let dinner = dinner.day("2026-03-15").said(Fact::Time, hour(19, false)).act(ActKind::Propose);
    let yes = line("me", 1, "yes").act(ActKind::Agree);
    let time = |lines: &[Line]| after(lines)[0].facts[&Fact::Time].clone();
    let eight = |line| names(line, Fact::Time, hour(20, false), "8");
    let later =
        eight(line("Rui", 5, "can i join? 8ish, eat without me")).act(ActKind::Late).act(ActKind::Ask);
    assert_eq!(time(&[dinner.clone(), yes.clone(), later]), at("2026-03-15T19:00"));
    // Another hour for all, by who is in it or asks for it.
    let moved = eight(line("Ana", 5, "can we say 8? ill be late")).act(ActKind::Late).act(ActKind::Change);
    assert_eq!(time(&[dinner, yes, moved]), at("2026-03-15T20:00"));
}

#[test]
fn what_is_left_where_it_is_goes_off_the_list() {
    let list = line("Ana", 0, "get soap and candles").want(IntentKind::Buy, 0.9).topic(CardKind::Buy);
    let thing = |line, words: &str| names(line, Fact::Item, Said::Words(words.into()), words);
    let list = thing(thing(list, "soap"), "candles");
    let items = |text: &str| {
        let left = line("Ana", 5, text).act(ActKind::Change);
        after(&[list.clone(), left])[0].facts[&Fact::Item].clone()
    };
    assert_eq!(items("actually leave the candles, mum has some"), FactValue::Text("soap".into()));
    assert_ne!(items("the candles leave me cold, but they are for her"), FactValue::Text("soap".into()));
}

#[test]
fn a_journey_ends_at_no_thing_that_every_town_has() {
    let coach = line("Ana", 0, "coach to Oban on friday?").want(IntentKind::Travel, 0.9).day("2026-03-13");
    let coach = coach.said(Fact::To, Said::Words("Oban".into()));
    let place = |text: &str, words: &str| {
        let told = line("me", 5, text).act(ActKind::Agree);
        let told = names(told, Fact::Place, Said::Words(words.into()), words);
        after(&[coach.clone(), told])[0].facts.get(&Fact::To).cloned()
    };
    let oban = Some(FactValue::Text("Oban".into()));
    assert_eq!(place("ok, I'll get the tickets at the station", "the station"), oban);
}
