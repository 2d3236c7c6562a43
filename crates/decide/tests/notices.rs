//! Messages of fixed form that speak of a card that stands: which of several they mean, and what only confirms one.
#![cfg(test)]

mod talk;

use steward_model::{Card, CardKind, Fact, FactValue, Form, Moment, Said};
use talk::{Line, after, hour, line};

fn form(kind: CardKind, facts: &[(Fact, &str)], over: bool) -> Form {
    let facts = facts.iter().map(|(fact, words)| {
        let moment = words.parse().map(|at| FactValue::Moment(Moment::At(at)));
        let timed = matches!(fact, Fact::Time | Fact::Until);
        let text = || FactValue::Text((*words).to_owned());
        (*fact, if timed { moment.unwrap_or_else(|_| text()) } else { text() })
    });
    Form { kind, facts: facts.collect(), over, confidence: 0.9, rule: "test" }
}

fn stated(from: &str, minute: i64, kind: CardKind, facts: &[(Fact, &str)], over: bool) -> Line {
    line(from, minute, "notice").form(form(kind, facts, over))
}

/// The codes of the cards that stand.
fn codes(cards: &[Card]) -> Vec<String> {
    let text = |card: &Card| match card.facts.get(&Fact::Code) {
        Some(FactValue::Text(code)) => code.clone(),
        _ => String::new(),
    };
    let mut codes: Vec<String> = cards.iter().map(text).collect();
    codes.sort();
    codes
}

#[test]
fn a_parcel_whose_shelf_is_named_by_who_fetched_it_waits_no_more() {
    let shelf = [(Fact::Code, "7-2-1180")];
    let parcel = form(CardKind::Parcel, &shelf, false);
    let waits = stated("Box", 0, CardKind::Parcel, &shelf, false);
    let said = |words: &str| after(&[waits.clone(), line("Ana", 9, words).form(parcel.clone())]).len();
    assert_eq!(said("快递我顺路取了 7-2-1180那个"), 0);
    assert_eq!(said("快递帮我取一下 7-2-1180那个"), 1);
    assert_eq!(said("快递你去取了吗？7-2-1180那个"), 1);
}

#[test]
fn the_parcel_that_is_named_is_fetched_not_the_latest() {
    let parcel = |minute, facts: &[(Fact, &str)], over| stated("Box", minute, CardKind::Parcel, facts, over);
    let two = [
        parcel(0, &[(Fact::Code, "4821"), (Fact::From, "ASOS"), (Fact::Number, "77120001")], false),
        parcel(5, &[(Fact::Code, "1102"), (Fact::From, "Zara"), (Fact::Number, "77120002")], false),
    ];
    let then = |facts: &[(Fact, &str)]| {
        let mut lines = two.to_vec();
        lines.push(parcel(9, facts, true));
        codes(&after(&lines))
    };
    assert_eq!(then(&[(Fact::From, "Asos")]), ["1102"]);
    assert_eq!(then(&[(Fact::Code, "4821")]), ["1102"]);
    assert_eq!(then(&[(Fact::Number, "7712 0001")]), ["1102"]);
    assert_eq!(then(&[(Fact::Number, "0002")]), ["4821"], "the end of a number names it");
    assert_eq!(then(&[(Fact::From, "H&M")]), ["1102", "4821"], "of neither");
    assert_eq!(then(&[]), ["1102", "4821"], "nobody can tell which");
    let one = [two[0].clone(), parcel(9, &[], true)];
    assert_eq!(codes(&after(&one)), [""; 0]);
}

#[test]
fn the_ticket_that_is_named_ends() {
    let ticket = |minute, facts: &[(Fact, &str)], over| stated("Rail", minute, CardKind::Ticket, facts, over);
    let way = [(Fact::From, "London Euston"), (Fact::To, "York")];
    let early = [&way[..], &[(Fact::Code, "AAA111"), (Fact::Time, "2026-03-13T09:20")]].concat();
    let late = [&way[..], &[(Fact::Code, "BBB222"), (Fact::Time, "2026-03-13T18:20")]].concat();
    let then = |facts: &[(Fact, &str)]| {
        codes(&after(&[ticket(0, &early, false), ticket(1, &late, false), ticket(9, facts, true)]))
    };
    let named = [&way[..], &[(Fact::Time, "2026-03-13T09:20")]].concat();
    assert_eq!(then(&named), ["BBB222"]);
    assert_eq!(then(&[(Fact::Code, "BBB222")]), ["AAA111"]);
    assert_eq!(then(&[(Fact::Code, "CCC333")]), ["AAA111", "BBB222"]);
}

#[test]
fn what_takes_the_place_of_a_cancelled_ride_is_the_same_card() {
    let flight = [
        (Fact::Code, "HJ7K2L"),
        (Fact::Number, "DL 1234"),
        (Fact::From, "New York JFK"),
        (Fact::To, "Denver"),
        (Fact::Time, "2026-03-13T08:05"),
    ];
    let new = [(Fact::Number, "DL 1288"), (Fact::From, "JFK"), (Fact::Time, "2026-03-13T11:15")];
    let mut instead = form(CardKind::Ticket, &new, false);
    instead.rule = "form-ride-instead";
    let cards =
        after(&[stated("Air", 0, CardKind::Ticket, &flight, false), line("Air", 9, "notice").form(instead)]);
    let [card] = cards.as_slice() else { panic!("one card: {}", cards.len()) };
    let text = |fact| card.facts.get(&fact).cloned();
    assert_eq!(text(Fact::Number), Some(FactValue::Text("DL 1288".to_owned())));
    assert_eq!(text(Fact::Code), Some(FactValue::Text("HJ7K2L".to_owned())));
    assert_eq!(
        text(Fact::From),
        Some(FactValue::Text("New York JFK".to_owned())),
        "told more closely before"
    );
}

#[test]
fn a_confirmation_doubles_no_appointment() {
    let visit = |minute, place| {
        let facts = [(Fact::Time, "2026-03-13T09:40"), (Fact::Place, place)];
        stated("Dental", minute, CardKind::Meet, &facts, false).topic(CardKind::Meet)
    };
    let asked = visit(0, "Bupa Dental");
    let yes = |from: &str| line(from, 3, "YES").act(steward_model::ActKind::Agree);
    let stands = line("Dental", 5, "Your appointment at 9:40 is confirmed.")
        .topic(CardKind::Meet)
        .said(Fact::Time, hour(9, true));
    let another = line("Dental", 5, "Your appointment is confirmed?").topic(CardKind::Meet);
    assert_eq!(after(&[asked.clone(), yes("me")]).len(), 1);
    assert_eq!(
        after(&[asked.clone(), yes("me"), visit(9, "High Street")]).len(),
        1,
        "a reminder names a place"
    );
    let day = |line: Line| line.said(Fact::Date, Said::Day("2026-03-13".parse().unwrap()));
    assert_eq!(after(&[asked.clone(), yes("me"), day(another)]).len(), 1);
    assert_eq!(after(&[asked, stands]).len(), 1);
}
