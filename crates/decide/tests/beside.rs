//! What a message says beside a plan: another's share, a no to something else, one thing more, a count that is no hour.

mod talk;

use steward_model::{ActKind, CardKind, Fact, FactValue, IntentKind, Moment, Said};
use talk::{Line, after, hour, line};

fn kinds(lines: &[Line]) -> Vec<CardKind> {
    after(lines).iter().map(|card| card.kind).collect()
}

/// 'Deposit, 60 each to me by Sunday'.
fn debt() -> Line {
    line("Ana", 0, "deposit everyone, 60 each to me by sunday")
        .want(IntentKind::Pay, 0.95)
        .topic(CardKind::Pay)
        .act(ActKind::Request)
        .said(Fact::Amount, Said::Money("60".into(), Some("EUR".into())))
        .said(Fact::Until, Said::Day(jiff::civil::Date::constant(2026, 3, 15)))
}

#[test]
fn a_no_to_an_evening_is_no_word_on_money() {
    let other = line("Ana", 9, "cant do tonight though").act(ActKind::Refuse).day("2026-03-10");
    assert_eq!(kinds(&[debt(), other]), [CardKind::Pay]);
    let meeting = line("Ana", 9, "no meeting then").act(ActKind::Refuse).topic(CardKind::Meet);
    assert_eq!(kinds(&[debt(), meeting]), [CardKind::Pay]);
    let itself = line("Ana", 9, "no need, forget it").act(ActKind::Cancel);
    assert!(kinds(&[debt(), itself]).is_empty());
}

#[test]
fn the_share_of_another_is_not_ones_own() {
    let other = line("Zoe", 5, "sent mine");
    let theirs = line("Ana", 9, "received Zoe").act(ActKind::Done);
    assert_eq!(kinds(&[debt(), other.clone(), theirs]), [CardKind::Pay]);
    let ours = line("Ana", 9, "received").act(ActKind::Done);
    assert!(kinds(&[debt(), line("me", 5, "sent").act(ActKind::Done).topic(CardKind::Pay), ours]).is_empty());
}

#[test]
fn one_thing_more_waits_for_no_errand() {
    let bazaar = line("Ana", 1, "and are we doing the bazaar on saturday or not")
        .want(IntentKind::Meet, 0.7)
        .act(ActKind::Propose)
        .day("2026-03-14");
    let found = kinds(&[debt(), bazaar]);
    assert!(
        found.len() == 2 && found.contains(&CardKind::Pay) && found.contains(&CardKind::Meet),
        "{found:?}"
    );
}

#[test]
fn a_meal_named_with_its_day_and_hour_is_what_people_meet_for() {
    let letter = |sure| {
        line("Ana", 0, "we would be glad if you came to us for lunch on sunday, half past twelve")
            .want(IntentKind::Meet, sure)
            .topic(CardKind::Dine)
            .day("2026-03-15")
            .said(Fact::Time, Said::Hour { at: jiff::civil::Time::constant(12, 30, 0, 0), loose: false })
    };
    assert_eq!(kinds(&[letter(0.8)]), [CardKind::Dine]);
    assert!(kinds(&[letter(0.1)]).is_empty());
}

#[test]
fn a_count_in_an_answer_moves_no_hour() {
    let dinner = line("Ana", 0, "potluck at mine saturday at 17:30")
        .want(IntentKind::Dine, 0.95)
        .topic(CardKind::Dine)
        .act(ActKind::Propose)
        .day("2026-03-14")
        .said(Fact::Time, Said::Hour { at: jiff::civil::Time::constant(17, 30, 0, 0), loose: false });
    let yes = line("me", 2, "sure").act(ActKind::Agree);
    let count = |acts: &[ActKind]| {
        let mut more = line("Ana", 4, "lovely, 3 dozen dumplings then").said(Fact::Time, hour(3, true));
        more.understood.mentions[0].confidence = 0.5;
        acts.iter().fold(more, |more, act| more.act(*act))
    };
    let at = |lines: &[Line]| after(lines)[0].facts[&Fact::Time].clone();
    let stands = FactValue::Moment(Moment::At("2026-03-14T17:30".parse().unwrap()));
    assert_eq!(at(&[dinner.clone(), yes.clone(), count(&[ActKind::Agree])]), stands);
    assert_ne!(at(&[dinner, yes, count(&[ActKind::Change])]), stands);
}

#[test]
fn who_put_it_gives_it_up_where_nobody_had_said_yes() {
    let put = || {
        line("Ana", 0, "soup at noon?").want(IntentKind::Dine, 0.95).topic(CardKind::Dine).act(ActKind::Ask)
    };
    let excuse = || line("me", 2, "brought my own today");
    let alone = || line("Ana", 3, "ok then I'll go with Zoe").act(ActKind::Agree);
    assert!(kinds(&[put(), excuse(), alone()]).is_empty());
    let yes = line("me", 2, "yes!").act(ActKind::Agree);
    assert_eq!(kinds(&[put(), yes, alone()]), [CardKind::Dine]);
    let on = line("Ana", 3, "the one by the river").act(ActKind::Agree);
    assert_eq!(kinds(&[put(), excuse(), on]), [CardKind::Dine]);
}

#[test]
fn what_is_said_in_a_lesson_is_nobodys_plan() {
    let sentence = |minute| {
        line("me", minute, "we meet at six")
            .want(IntentKind::Meet, 0.9)
            .topic(CardKind::Meet)
            .act(ActKind::Propose)
            .said(Fact::Time, hour(6, true))
    };
    let lesson = line("Ana", 0, "how do you say 'see you' in the homework?").act(ActKind::Ask);
    assert!(kinds(&[lesson.clone(), sentence(1)]).is_empty());
    assert_eq!(kinds(&[lesson, sentence(59)]), [CardKind::Meet]);
}
