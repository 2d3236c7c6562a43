//! What is no business of the owner's: plans of others, rides they settle, errands they do; and what ends a plan beside.

mod talk;

use steward_model::{ActKind, CardKind, Fact, FactValue, IntentKind, Moment, Said};
use talk::{Line, after, hour, line};

fn kinds(lines: &[Line]) -> Vec<CardKind> {
    after(lines).iter().map(|card| card.kind).collect()
}

fn journey(from: &str, minute: i64, text: &str) -> Line {
    line(from, minute, text).want(IntentKind::Travel, 0.9).topic(CardKind::Travel).day("2026-03-13")
}

#[test]
fn a_party_of_others_is_told_of_and_not_joined() {
    let hen = journey("Ana", 0, "Mira's hen lot fly to Porto on friday, six in the morning");
    let more = || journey("Ana", 2, "twelve in one villa by the river");
    assert!(kinds(&[hen, more()]).is_empty());
    let far = || journey("Ana", 0, "my boss flies to Malta on friday");
    let envies = line("me", 1, "alright for some").act(ActKind::Agree);
    assert_eq!(kinds(&[far()]), [CardKind::Travel]);
    assert!(kinds(&[far(), envies]).is_empty());
    let ours =
        journey("Ana", 0, "Mira's hen is in Porto on friday, are you flying with us?").act(ActKind::Ask);
    assert_eq!(kinds(&[ours]), [CardKind::Travel]);
    let they = journey("Ana", 0, "they've a boat booked for friday");
    assert!(kinds(&[they]).is_empty());
    let asked = journey("Ana", 0, "they've a boat on friday, shall we?").act(ActKind::Propose);
    assert_eq!(kinds(&[asked]), [CardKind::Travel]);
}

#[test]
fn what_two_others_settle_is_theirs() {
    let ride = || {
        line("Ana", 0, "Marek are you still ok to fetch me at seven")
            .want(IntentKind::Go, 0.9)
            .topic(CardKind::Go)
            .act(ActKind::Ask)
            .said(Fact::Time, hour(7, true))
    };
    let yes = |from| line(from, 1, "yes, by the fountain").act(ActKind::Agree);
    assert!(kinds(&[ride(), yes("Marek")]).is_empty());
    assert_eq!(kinds(&[ride(), yes("me")]), [CardKind::Go]);
    let lift = || {
        line("Ana", 0, "lift to practice on thursday, anyone?")
            .want(IntentKind::Go, 0.9)
            .topic(CardKind::Go)
            .act(ActKind::Ask)
            .day("2026-03-12")
    };
    let takes = |from| line(from, 1, "yeah I'll get you").act(ActKind::Agree).act(ActKind::Offer);
    assert!(kinds(&[lift(), takes("Marek")]).is_empty());
    assert_eq!(kinds(&[lift(), takes("me")]), [CardKind::Go]);
}

#[test]
fn how_somebody_goes_by_themselves_is_no_ride() {
    let bus =
        |text: &str| line("Ana", 0, text).want(IntentKind::Go, 0.9).topic(CardKind::Go).act(ActKind::Offer);
    assert!(kinds(&[bus("grand, I'll get the bus so")]).is_empty());
    assert_eq!(kinds(&[bus("I'll get you at the bus stop")]), [CardKind::Go]);
}

#[test]
fn an_errand_that_another_has_done_is_over() {
    let errand = || {
        line("Ana", 0, "could you get me throat sweets on your way")
            .want(IntentKind::Buy, 0.95)
            .topic(CardKind::Buy)
            .act(ActKind::Request)
            .said(Fact::Item, Said::Words("throat sweets".into()))
    };
    let yes = || line("me", 1, "sure").act(ActKind::Agree);
    let got = |text: &str| line("Zoe", 5, text).said(Fact::Item, Said::Words("sweets".into()));
    assert!(kinds(&[errand(), yes(), got("I'm at the chemist, got them for her")]).is_empty());
    assert_eq!(kinds(&[errand(), yes(), got("the lemon sweets are the best")]), [CardKind::Buy]);
}

#[test]
fn a_plan_ends_where_its_thing_is_named_with_a_no() {
    let hire = || {
        line("Ana", 0, "shall we rent kayaks on saturday?")
            .want(IntentKind::Hire, 0.95)
            .topic(CardKind::Hire)
            .act(ActKind::Propose)
            .day("2026-03-14")
            .said(Fact::Item, Said::Words("kayaks".into()))
    };
    let yes = || line("me", 1, "yes").act(ActKind::Agree);
    let says = |text: &str| line("me", 9, text).act(ActKind::Agree);
    assert!(kinds(&[hire(), yes(), says("ah, gale warning. no kayaks then")]).is_empty());
    assert_eq!(kinds(&[hire(), yes(), says("great, no problem with kayaks")]), [CardKind::Hire]);
}

#[test]
fn money_that_is_sent_and_come_is_owed_no_more() {
    let debt = || {
        line("Ana", 0, "you owe me 12 for the paint")
            .want(IntentKind::Pay, 0.95)
            .topic(CardKind::Pay)
            .act(ActKind::Request)
            .said(Fact::Amount, Said::Money("12".into(), Some("GBP".into())))
    };
    let sending = || line("me", 2, "sending the 12 now").topic(CardKind::Pay);
    let got = || line("Ana", 4, "got it cheers").act(ActKind::Agree);
    assert_eq!(kinds(&[debt(), sending()]), [CardKind::Pay]);
    assert!(kinds(&[debt(), sending(), got()]).is_empty());
    assert_eq!(kinds(&[debt(), line("me", 2, "which paint").act(ActKind::Ask), got()]), [CardKind::Pay]);
    // What the other owes is no debt of the owner's.
    let other = line("Ana", 0, "I owe you 12 for the paint")
        .want(IntentKind::Pay, 0.95)
        .topic(CardKind::Pay)
        .said(Fact::Amount, Said::Money("12".into(), Some("GBP".into())));
    assert!(kinds(&[other]).is_empty());
}

#[test]
fn who_stays_away_calls_nothing_off() {
    let game = || {
        line("Ana", 0, "one short for wednesday, 9pm at the hall")
            .want(IntentKind::Meet, 0.95)
            .topic(CardKind::Meet)
            .act(ActKind::Propose)
            .day("2026-03-11")
    };
    let away = |text: &str| line("Marek", 4, text).act(ActKind::Refuse).act(ActKind::Cancel);
    assert_eq!(kinds(&[game(), away("cant lads, on nights")]), [CardKind::Meet]);
    assert!(kinds(&[game(), away("cant play, the hall is flooded")]).is_empty());
}

#[test]
fn the_hour_of_setting_out_is_not_the_hour_of_the_plan() {
    let kick_off = FactValue::Moment(Moment::At("2026-03-15T16:00".parse().unwrap()));
    let game = || {
        line("Ana", 0, "two tickets for sunday, throw in at 4, will you come?")
            .want(IntentKind::Attend, 0.95)
            .topic(CardKind::Attend)
            .act(ActKind::Propose)
            .day("2026-03-15")
            .said(Fact::Time, hour(16, false))
    };
    let yes = |text: &str| line("me", 2, text).act(ActKind::Agree);
    let answer =
        || line("Ana", 4, "half twelve, the traffic will be awful").said(Fact::Time, hour(12, false));
    let time = |lines: &[Line]| after(lines)[0].facts[&Fact::Time].clone();
    assert_eq!(time(&[game(), yes("yes! leaving when"), answer()]), kick_off);
    assert_ne!(time(&[game(), yes("yes! is it at 4"), answer()]), kick_off);
}

#[test]
fn a_recipe_asks_for_nothing() {
    let thing = |minute| {
        line("Ana", minute, "tin of tomatoes, and the chicken")
            .want(IntentKind::Buy, 0.9)
            .topic(CardKind::Buy)
            .act(ActKind::Request)
            .said(Fact::Item, Said::Words("tomatoes".into()))
    };
    let asked = line("me", 0, "how long do you simmer the curry").act(ActKind::Ask);
    assert!(kinds(&[asked, thing(2)]).is_empty());
    assert_eq!(kinds(&[thing(2)]), [CardKind::Buy]);
}
