//! Chinese talks: what moves a plan and what stands beside it: another half of the day, another meal, another kind.
#![allow(clippy::unwrap_used, reason = "a test may fail by panicking")]

mod talk;

use steward_model::{ActKind, CardKind, CardState, Fact, FactValue, IntentKind, Mention, Moment, Said, Span};
use talk::{Line, after, hour, line};

/// The line with something said by these of its words.
fn told(mut line: Line, words: &str, fact: Fact, said: Said) -> Line {
    let start = line.text.find(words).unwrap();
    let span = Span { start, end: start + words.len() };
    line.understood.mentions.push(Mention { fact, said, span, confidence: 0.7 });
    line
}

fn day(line: Line, words: &str, day: &str) -> Line {
    told(line, words, Fact::Date, Said::Day(day.parse().unwrap()))
}

fn at(time: &str) -> FactValue {
    FactValue::Moment(Moment::At(time.parse().unwrap()))
}

#[test]
fn one_half_of_the_day_turned_down_and_the_other_offered_is_a_counter() {
    let put = line("Ana", 0, "周六看展？").want(IntentKind::Visit, 0.95).topic(CardKind::Visit);
    let put = day(put.act(ActKind::Propose), "周六", "2026-03-14");
    let part = Said::Part("12:00".parse().unwrap(), "18:00".parse().unwrap());
    let answer = line("me", 1, "上午没空 下午行").act(ActKind::Refuse).act(ActKind::Agree);
    let answer = told(answer, "下午", Fact::Time, part);
    let cards = after(&[put.clone(), answer.clone()]);
    assert_eq!(cards[0].state, CardState::Proposed);
    let cards = after(&[put.clone(), answer, line("Ana", 2, "好").act(ActKind::Agree)]);
    assert_eq!(cards[0].state, CardState::Agreed);
    // A no with nothing else is one.
    let cards = after(&[put, line("me", 1, "没空").act(ActKind::Refuse)]);
    assert!(cards.iter().all(|card| card.state == CardState::Cancelled));
}

#[test]
fn another_meal_takes_the_hour_with_it() {
    let put = line("Ana", 0, "明天吃早饭？七点").want(IntentKind::Dine, 0.95).topic(CardKind::Dine);
    let put = told(day(put.act(ActKind::Propose), "明天", "2026-03-11"), "七点", Fact::Time, hour(7, false));
    let other = line("me", 1, "晚饭吧").act(ActKind::Agree);
    let cards = after(&[put.clone(), other.clone()]);
    assert_eq!(cards[0].state, CardState::Proposed);
    let six = told(line("Ana", 2, "那六点"), "六点", Fact::Time, hour(6, true));
    let cards = after(&[put, other, six, line("me", 3, "好").act(ActKind::Agree)]);
    assert_eq!(cards[0].facts[&Fact::Time], at("2026-03-11T18:00"));
    assert_eq!(cards[0].state, CardState::Agreed);
}

#[test]
fn what_is_put_of_another_kind_moves_nothing() {
    let put = line("Ana", 0, "周日看电影？").want(IntentKind::Watch, 0.95).topic(CardKind::Watch);
    let put = day(put.act(ActKind::Propose), "周日", "2026-03-15");
    let meeting = line("Bo", 1, "周一早上九点开会").want(IntentKind::Meet, 0.95).topic(CardKind::Meet);
    let meeting = told(day(meeting, "周一", "2026-03-16"), "九点", Fact::Time, hour(9, false));
    let cards = after(&[put, meeting]);
    let of = |kind| cards.iter().find(|card| card.kind == kind).unwrap();
    assert_ne!(of(CardKind::Watch).facts.get(&Fact::Time), Some(&at("2026-03-16T09:00")));
    assert_eq!(of(CardKind::Meet).facts[&Fact::Time], at("2026-03-16T09:00"));
}
