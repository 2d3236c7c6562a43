//! English that puts another in the place of what stands, or seems to: another day beside what takes the first, a town that
//! praises, a part of a bill, an age, a house that writes, where a ride begins.

mod talk;

use jiff::civil::Date;
use steward_model::{ActKind, CardKind, CardState, Fact, FactValue, IntentKind, Mention, Moment, Said, Span};
use talk::{Line, after, hour, line};

fn text(words: &str) -> FactValue {
    FactValue::Text(words.into())
}

/// Adds what a stretch of the line's own words says.
fn names(mut line: Line, fact: Fact, said: Said, words: &str) -> Line {
    let start = line.text.find(words).unwrap_or_default();
    let span = Span { start, end: start + words.len() };
    line.understood.mentions.push(Mention { fact, said, span, confidence: 0.9 });
    line
}

/// What a part of the line does.
fn does(mut line: Line, kind: ActKind, confidence: f32, words: &str) -> Line {
    let start = line.text.find(words).unwrap_or_default();
    let span = Span { start, end: start + words.len() };
    line.understood.acts.push(steward_model::Act { kind, span, confidence });
    line
}

fn day(on: &str) -> Said {
    Said::Day(on.parse::<Date>().unwrap_or_default())
}

#[test]
fn another_day_is_put_beside_what_takes_the_first() {
    let dinner = line("Ana", 0, "dinner on friday?").want(IntentKind::Dine, 0.95).day("2026-03-13");
    let counter = |said: &str, event: &str, kind: CardKind| {
        let mut told = line("me", 5, said).want(IntentKind::Meet, 0.87);
        let start = told.text.find(event).unwrap_or_default();
        let span = Span { start, end: start + event.len() };
        told.understood.topics.push(steward_model::Topic { kind, span, confidence: 0.9 });
        let put = "how about thursday?";
        let told = does(does(told, ActKind::Change, 0.7, put), ActKind::Propose, 0.9, put);
        names(does(told, ActKind::Ask, 0.7, put), Fact::Date, day("2026-03-12"), "thursday")
    };
    let told = counter("friday's gran's birthday, how about thursday?", "birthday", CardKind::Attend);
    let told = names(told, Fact::Date, day("2026-03-13"), "friday");
    let cards = after(&[dinner.clone(), told.clone()]);
    assert_eq!(cards.len(), 1, "{cards:?}");
    assert_eq!(cards[0].kind, CardKind::Dine);
    assert_eq!(cards[0].state, CardState::Proposed);
    let thursday = FactValue::Moment(Moment::Day("2026-03-12".parse().unwrap()));
    assert_eq!(cards[0].facts[&Fact::Date], thursday);
    let yes = line("Ana", 9, "thursday it is").act(ActKind::Agree).day("2026-03-12");
    assert_eq!(after(&[dinner, told, yes])[0].state, CardState::Agreed);
}

#[test]
fn a_town_that_praises_moves_nobody() {
    let lunch = line("Ana", 0, "lunch sunday at Mango Hut").want(IntentKind::Dine, 0.95).day("2026-03-15");
    let lunch = names(lunch, Fact::Place, Said::Words("Mango Hut".into()), "Mango Hut");
    let place = |said: &str, town: &str, kind: ActKind| {
        let told = names(line("me", 5, said).act(kind), Fact::Place, Said::Words(town.into()), town);
        after(&[lunch.clone(), told])[0].facts[&Fact::Place].clone()
    };
    assert_eq!(place("yes! best jollof in Ikeja", "Ikeja", ActKind::Agree), text("Mango Hut"));
    assert_eq!(place("can we do somewhere in Ikeja?", "Ikeja", ActKind::Change), text("Ikeja"));
}

#[test]
fn a_part_of_a_bill_is_turned_down() {
    let bill = line("Ana", 0, "20 for the taxi and you owe me for breakfast").want(IntentKind::Pay, 0.95);
    let bill = bill.topic(CardKind::Pay).act(ActKind::Request);
    let bill = bill.said(Fact::Amount, Said::Money("20".into(), Some("GBP".into())));
    let stands = |answer: Line| !after(&[bill.clone(), answer]).is_empty();
    let part = does(line("me", 5, "taxi yes. breakfast no way!"), ActKind::Agree, 0.85, "taxi yes.");
    assert!(stands(does(part, ActKind::Refuse, 0.9, "breakfast no way!")));
    let all = line("me", 5, "no way, you ate it all");
    assert!(!stands(does(all, ActKind::Refuse, 0.9, "no way,")));
}

#[test]
fn what_is_barred_from_what_is_agreed_ends_nothing() {
    let pizza = line("Ana", 0, "pizza friday?").want(IntentKind::Dine, 0.95).day("2026-03-13");
    let yes = line("me", 5, "yes").act(ActKind::Agree);
    let stands = |said: &str| {
        let said = does(line("Ana", 9, said), ActKind::Refuse, 0.8, said);
        !after(&[pizza.clone(), yes.clone(), said]).is_empty()
    };
    assert!(stands("no pineapple"));
    assert!(stands("no excuses!!"));
    assert!(!stands("no sorry"));
    assert!(!stands("no babysitter"));
}

#[test]
fn who_lets_somebody_know_later_gives_nothing_up() {
    let dinner = line("Ana", 0, "dinner at ours friday?").want(IntentKind::Dine, 0.95).day("2026-03-13");
    let dinner = dinner.act(ActKind::Propose);
    let roster = line("me", 5, "sounds good, gotta check my roster").act(ActKind::Agree).act(ActKind::Hedge);
    let open = |said: &str| {
        let said = line("Ana", 9, said).act(ActKind::Agree);
        !after(&[dinner.clone(), roster.clone(), said]).is_empty()
    };
    assert!(open("no dramas let me know"));
}

#[test]
fn a_house_that_writes_is_where_one_is_served() {
    let place = |from: &str, said: &str| {
        let told = line(from, 0, said).want(IntentKind::Meet, 0.95).topic(CardKind::Meet).act(ActKind::Ask);
        let told = told.day("2026-03-14").said(Fact::Time, hour(10, false));
        after(&[told])[0].facts.get(&Fact::Place).cloned()
    };
    let moved = "Could we move your 2 PM trim to Saturday at 10 AM?";
    assert_eq!(place("Salon Meadow", moved), Some(text("Salon Meadow")));
    assert_eq!(place("Joan Pritchard", moved), None);
}

#[test]
fn a_ride_begins_where_who_was_asked_says() {
    let ride = line("Ana", 0, "share a cab to Kharadi tomorrow?").want(IntentKind::Go, 0.95);
    let ride = ride.topic(CardKind::Go).act(ActKind::Propose).day("2026-03-11");
    let ride = names(ride, Fact::To, Said::Words("Kharadi".into()), "Kharadi");
    let yes = line("me", 2, "yes pls").act(ActKind::Agree);
    let from = |asked: &str, told: &str| {
        let lines = [ride.clone(), yes.clone(), line("me", 3, asked), line("Ana", 5, told)];
        after(&lines)[0].facts.get(&Fact::From).cloned()
    };
    assert_eq!(from("from where", "Baner, outside the bakery"), Some(text("Baner, outside the bakery")));
    assert_eq!(from("where from?", "not sure, will tell you"), None);
    assert_eq!(from("nice", "the driver is late"), None);
}

#[test]
fn what_is_asked_for_what_one_owes_is_to_be_paid() {
    let gig = line("Ana", 0, "got us tickets, friday at the Barn").want(IntentKind::Attend, 0.95);
    let gig = names(
        gig.topic(CardKind::Attend).day("2026-03-13"),
        Fact::Item,
        Said::Words("gig".into()),
        "tickets",
    );
    let sum = line("Ana", 5, "32").want(IntentKind::Pay, 0.54);
    let sum = sum.said(Fact::Amount, Said::Money("32".into(), Some("GBP".into())));
    let owed = |asked: &str| {
        let asked = line("me", 3, asked).act(ActKind::Ask).want(IntentKind::Pay, 0.4);
        let cards = after(&[gig.clone(), asked, sum.clone()]);
        cards.iter().any(|card| card.kind == CardKind::Pay)
    };
    assert!(owed("you beauty. what do i owe you"));
    assert!(!owed("how many are coming"));
}
