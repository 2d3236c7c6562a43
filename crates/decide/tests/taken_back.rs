//! Changes that are taken back or refused, slips of who put a plan, one of two hours, answers by name.

mod talk;

use steward_model::{ActKind, Card, CardKind, CardState, Fact, FactValue, IntentKind, Moment};
use talk::{Line, after, hour, line};

fn dinner() -> Line {
    line("Ana", 0, "dinner friday at 7?")
        .want(IntentKind::Dine, 0.9)
        .topic(CardKind::Dine)
        .act(ActKind::Propose)
        .day("2026-03-13")
        .said(Fact::Time, hour(19, false))
}

fn eight(who: &str) -> Line {
    line(who, 5, "8?").act(ActKind::Ask).said(Fact::Time, hour(20, false))
}

fn stands(cards: &[Card], state: CardState, at: &str) {
    let want = format!("2026-03-13T{at}").parse().ok().map(|at| FactValue::Moment(Moment::At(at)));
    let told: Vec<_> = cards.iter().map(|card| (card.state, card.facts.get(&Fact::Time).cloned())).collect();
    assert_eq!(told, [(state, want)]);
}

#[test]
fn a_change_that_is_refused_does_not_take_the_plan_with_it() {
    let no = line("Ana", 6, "no, they shut then").act(ActKind::Refuse);
    let yes = line("me", 7, "ok 7 then").act(ActKind::Agree).said(Fact::Time, hour(19, false));
    stands(&after(&[dinner(), eight("me"), no.clone()]), CardState::Proposed, "19:00");
    stands(&after(&[dinner(), eight("me"), no, yes]), CardState::Agreed, "19:00");
    let whole = line("Ana", 6, "no, can't make it at all").act(ActKind::Refuse);
    assert!(after(&[dinner(), eight("me"), whole]).is_empty());
    let plain = line("me", 5, "no, sorry").act(ActKind::Refuse);
    assert!(after(&[dinner(), plain]).is_empty());
}

#[test]
fn a_jest_is_taken_back_by_who_made_it() {
    let kidding =
        |who: &str| line(who, 6, "kidding, 7 is good").act(ActKind::Agree).said(Fact::Time, hour(19, false));
    stands(&after(&[dinner(), eight("me"), kidding("me")]), CardState::Agreed, "19:00");
    let no = line("me", 5, "nope").act(ActKind::Refuse);
    let jest = line("me", 6, "jk yes").act(ActKind::Agree);
    stands(&after(&[dinner(), no, jest]), CardState::Agreed, "19:00");
}

#[test]
fn who_put_the_hour_puts_a_slip_right() {
    let slip = |who: &str| line(who, 1, "sorry meant 8");
    let ok = line("me", 2, "ok").act(ActKind::Agree);
    stands(&after(&[dinner(), slip("Ana"), ok]), CardState::Agreed, "20:00");
    stands(&after(&[dinner(), slip("me")]), CardState::Proposed, "19:00");
}

#[test]
fn the_later_of_two_hours() {
    let two = line("Ana", 0, "dinner friday 6 or 7?")
        .want(IntentKind::Dine, 0.9)
        .topic(CardKind::Dine)
        .act(ActKind::Propose)
        .day("2026-03-13")
        .said(Fact::Time, hour(18, false));
    stands(&after(&[two, line("me", 1, "the later one")]), CardState::Agreed, "19:00");
}

#[test]
fn a_yes_and_a_no_by_name() {
    let film = line("Ana", 1, "film on sunday?")
        .want(IntentKind::Watch, 0.9)
        .topic(CardKind::Watch)
        .act(ActKind::Propose)
        .day("2026-03-15");
    let answer = line("me", 2, "dinner yes film no").act(ActKind::Agree).act(ActKind::Refuse);
    stands(&after(&[dinner(), film, answer]), CardState::Agreed, "19:00");
}
