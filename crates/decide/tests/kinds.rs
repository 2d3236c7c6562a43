//! Which kind a card is of, where the words name one thing and the whole message sounds like another.

mod talk;

use steward_model::{ActKind, CardKind, CardState, Fact, FactValue, IntentKind, Mention, Moment, Said, Span};
use talk::{Line, after, hour, line};

fn kinds(lines: &[Line]) -> Vec<CardKind> {
    after(lines).iter().map(|card| card.kind).collect()
}

/// The line with a dish where its text names it.
fn dish(mut line: Line, words: &str) -> Line {
    let start = line.text.find(words).unwrap_or_default();
    let span = Span { start, end: start + words.len() };
    for fact in [Fact::Cuisine, Fact::Item] {
        let said = Said::Words(words.to_owned());
        line.understood.mentions.push(Mention { fact, said, span, confidence: 0.9 });
    }
    line.topic(CardKind::Dine)
}

#[test]
fn a_dish_put_for_a_day_is_a_meal() {
    let put = |text: &str| {
        let put = line("Ana", 0, text).want(IntentKind::Visit, 0.35).want(IntentKind::Dine, 0.3);
        dish(put.act(ActKind::Ask), "laksa")
    };
    assert_eq!(kinds(&[put("laksa this friday? 😋").day("2026-03-13")]), [CardKind::Dine]);
    let asked = line("Ana", 0, "is the laksa any good?").want(IntentKind::Dine, 0.3).act(ActKind::Ask);
    assert!(kinds(&[dish(asked, "laksa")]).is_empty());
    let told = put("no laksa on friday").day("2026-03-13").act(ActKind::Refuse);
    assert!(kinds(&[told]).is_empty());
}

#[test]
fn a_dish_that_is_craved_is_wished_for() {
    let wish = |text: &str| dish(line("Ana", 0, text).want(IntentKind::Dine, 0.3), "goulash");
    assert_eq!(kinds(&[wish("been craving some goulash all week")]), [CardKind::Dine]);
    assert_eq!(kinds(&[wish("i'm in the mood for a proper goulash")]), [CardKind::Dine]);
    assert!(kinds(&[wish("she was craving goulash")]).is_empty());
    assert!(kinds(&[wish("my gran stirs the goulash")]).is_empty());
}

#[test]
fn a_pastime_put_for_a_day_is_what_people_meet_for() {
    let put = |text: &str| {
        let mut put = line("Ana", 0, text)
            .want(IntentKind::Dine, 0.6)
            .want(IntentKind::Weather, 0.5)
            .want(IntentKind::Meet, 0.2)
            .act(ActKind::Ask);
        let start = put.text.find("badminton").expect("it is named");
        put = put.topic(CardKind::Meet);
        let topic = put.understood.topics.last_mut().expect("the topic");
        (topic.confidence, topic.span) = (0.7, Span { start, end: start + "badminton".len() });
        put
    };
    assert_eq!(kinds(&[put("fancy badminton on wednesday?").day("2026-03-11")]), [CardKind::Meet]);
    let done = put("badminton on wednesday is off").day("2026-03-11").act(ActKind::Cancel);
    assert!(kinds(&[done]).is_empty());
}

#[test]
fn an_event_that_is_named_is_more_than_a_meeting() {
    let put = |day: &str| {
        line("Ana", 0, "gender reveal at ours on saturday")
            .want(IntentKind::Meet, 0.8)
            .want(IntentKind::Attend, 0.3)
            .topic(CardKind::Attend)
            .act(ActKind::Propose)
            .day(day)
    };
    assert_eq!(kinds(&[put("2026-03-14")]), [CardKind::Attend]);
    assert!(kinds(&[put("2026-03-07")]).is_empty());
}

#[test]
fn a_dish_that_is_to_be_got_is_fetched() {
    let ask = |text: &str| {
        let ask = line("Ana", 0, text).want(IntentKind::Dine, 0.9).day("2026-03-11");
        dish(ask.act(ActKind::Request).act(ActKind::Ask), "cake")
    };
    assert_eq!(kinds(&[ask("could you get a cake for the leaving do tomorrow?")]), [CardKind::Buy]);
    assert_eq!(kinds(&[ask("could you join us for cake tomorrow?")]), [CardKind::Dine]);
}

#[test]
fn a_chore_asked_for_with_its_day_is_not_to_be_forgotten() {
    let ask = || {
        line("Ana", 0, "could you put the bins out on thursday")
            .want(IntentKind::Meet, 0.3)
            .topic(CardKind::Remind)
            .act(ActKind::Request)
    };
    assert_eq!(kinds(&[ask().day("2026-03-12")]), [CardKind::Remind]);
    assert!(kinds(&[ask()]).is_empty());
    let ours = Line { from: "me".to_owned(), ..ask().day("2026-03-12") };
    assert!(kinds(&[ours]).is_empty());
}

#[test]
fn a_promise_of_money_is_kept_apart_from_the_evening() {
    let debt = line("Ana", 0, "you owe me 35 for petrol")
        .want(IntentKind::Pay, 0.95)
        .topic(CardKind::Pay)
        .act(ActKind::Request)
        .said(Fact::Amount, Said::Money("35".into(), Some("NZD".into())));
    let dinner = line("Ana", 1, "dinner on friday at 19?")
        .want(IntentKind::Dine, 0.95)
        .topic(CardKind::Dine)
        .act(ActKind::Ask)
        .day("2026-03-13")
        .said(Fact::Time, hour(19, false));
    let state = |words: &str| {
        let cards = after(&[debt.clone(), dinner.clone(), line("me", 2, words)]);
        cards.iter().find(|card| card.kind == CardKind::Pay).map(|card| card.state)
    };
    assert_eq!(state("oh true, will flick it over tonight"), Some(CardState::Agreed));
    assert_eq!(state("oh true, petrol is dear"), Some(CardState::Proposed));
}

#[test]
fn when_something_is_fetched_for_it_moves_no_hour() {
    let put = line("Ana", 0, "braai on saturday from 14")
        .want(IntentKind::Dine, 0.95)
        .topic(CardKind::Dine)
        .act(ActKind::Propose)
        .day("2026-03-14")
        .said(Fact::Time, hour(14, false));
    let part = |text: &str| {
        let mut line = line("me", 2, text).act(ActKind::Agree).day("2026-03-14");
        let start = line.text.find("saturday").expect("the day");
        let span = Span { start, end: line.text.len() };
        let (from, to) = (jiff::civil::Time::constant(6, 0, 0, 0), jiff::civil::Time::constant(11, 59, 0, 0));
        line.understood.mentions.push(Mention {
            fact: Fact::Time,
            said: Said::Part(from, to),
            span,
            confidence: 0.95,
        });
        line
    };
    let time = |text: &str| after(&[put.clone(), part(text)])[0].facts[&Fact::Time].clone();
    let stands = FactValue::Moment(Moment::At("2026-03-14T14:00".parse().unwrap()));
    assert_eq!(time("ok, will get the rolls saturday morning"), stands);
    assert_ne!(time("ok, but make it saturday morning"), stands);
}

#[test]
fn what_one_does_not_eat_leaves_the_meal() {
    let put = line("Ana", 0, "dinner on friday?")
        .want(IntentKind::Dine, 0.95)
        .topic(CardKind::Dine)
        .act(ActKind::Ask)
        .day("2026-03-13");
    let yes = line("me", 1, "yes!").act(ActKind::Agree);
    let after_that = |words: &str| {
        let mut said = line("Ana", 2, words).act(ActKind::Refuse);
        said.understood.acts[0].confidence = 0.8;
        kinds(&[put.clone(), yes.clone(), said])
    };
    assert_eq!(after_that("I don't eat pork, remember"), [CardKind::Dine]);
    assert_eq!(after_that("sorry for the late reply!"), [CardKind::Dine]);
    assert!(after_that("sorry, I'm ill in bed").is_empty());
}
