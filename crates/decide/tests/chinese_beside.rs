//! Chinese talks: what is struck beside what stands, what is picked of what was offered, what is owed, and who is meant.
#![allow(clippy::unwrap_used, reason = "a test may fail by panicking")]

mod talk;

use steward_model::{
    ActKind, CardKind, CardState, Fact, FactValue, IntentKind, Mention, Moment, Said, Span, Topic,
};
use talk::{Line, after, hour, line};

/// The line with something said by these of its words.
fn told(mut line: Line, words: &str, fact: Fact, said: Said) -> Line {
    let start = line.text.find(words).unwrap();
    let span = Span { start, end: start + words.len() };
    line.understood.mentions.push(Mention { fact, said, span, confidence: 0.95 });
    line
}

fn at(time: &str) -> FactValue {
    FactValue::Moment(Moment::At(time.parse().unwrap()))
}

fn text(words: &str) -> FactValue {
    FactValue::Text(words.to_owned())
}

#[test]
fn what_keeps_who_comes_later_moves_nothing() {
    let put = line("Ana", 0, "周五六点聚餐 福满楼").want(IntentKind::Dine, 0.9).topic(CardKind::Dine);
    let put = told(put, "周五", Fact::Date, Said::Day("2026-03-13".parse().unwrap()));
    let put = told(put, "六点", Fact::Time, hour(18, false));
    let put = told(put, "福满楼", Fact::Place, Said::Words("福满楼".to_owned()));
    let yes = line("me", 2, "好").act(ActKind::Agree);
    let afternoon = Said::Part("12:00".parse().unwrap(), "17:59".parse().unwrap());
    let late = line("Bo", 4, "我下午要跑趟工地 七点才到").act(ActKind::Late);
    let late = told(late, "下午", Fact::Time, afternoon);
    let late = told(late, "工地", Fact::Place, Said::Words("工地".to_owned()));
    let cards = after(&[put, yes, late]);
    assert_eq!(cards[0].facts[&Fact::Time], at("2026-03-13T18:00"));
    assert_eq!(cards[0].facts[&Fact::Place], text("福满楼"));
}

#[test]
fn only_the_day_that_stands_no_more_is_struck() {
    let moved = line("Ana", 0, "例会改到周五十点").want(IntentKind::Meet, 0.9).topic(CardKind::Meet);
    let moved = told(
        told(moved, "周五", Fact::Date, Said::Day("2026-03-13".parse().unwrap())),
        "十点",
        Fact::Time,
        hour(10, true),
    );
    let struck = |words: &str, day: &str| {
        let stamp = words.get(..6).unwrap();
        let line = line("me", 5, words).act(ActKind::Agree).act(ActKind::Cancel);
        told(line, stamp, Fact::Date, Said::Day(day.parse().unwrap()))
    };
    let cards = after(&[moved.clone(), struck("周四就不用来了", "2026-03-12")]);
    assert_eq!(cards[0].facts[&Fact::Time], at("2026-03-13T10:00"));
    assert_eq!(cards[0].state, CardState::Agreed);
    assert!(after(&[moved, struck("周五就不用来了", "2026-03-13")]).is_empty());
}

#[test]
fn one_of_two_showings_is_picked_by_its_half_of_the_day() {
    let put = line("Ana", 0, "明天看雾港 10点和14点").want(IntentKind::Watch, 0.9).topic(CardKind::Watch);
    let put = told(put, "明天", Fact::Date, Said::Day("2026-03-11".parse().unwrap()));
    let put = told(told(put, "10点", Fact::Time, hour(10, true)), "14点", Fact::Time, hour(14, false));
    let morning = Said::Part("06:00".parse().unwrap(), "11:59".parse().unwrap());
    let picked = told(line("me", 2, "上午那场吧").act(ActKind::Agree), "上午", Fact::Time, morning.clone());
    assert_eq!(after(&[put.clone(), picked])[0].facts[&Fact::Time], at("2026-03-11T10:00"));
    // What one does in the morning picks nothing.
    let busy = told(line("me", 2, "上午我要上班").act(ActKind::Agree), "上午", Fact::Time, morning);
    assert_ne!(after(&[put, busy])[0].facts[&Fact::Time], at("2026-03-11T10:00"));
}

#[test]
fn what_was_laid_out_is_owed_however_sure_the_want() {
    let owed = |topic: f32, from: &str| {
        let line = line(from, 0, "船票我帮你买了 320").act(ActKind::Done);
        let span = Span { start: 0, end: line.text.len() };
        let mut line = told(line, "320", Fact::Amount, Said::Money("320".to_owned(), None));
        line.understood.topics.push(Topic { kind: CardKind::Pay, span, confidence: topic });
        after(&[line])
    };
    assert_eq!(owed(1.2, "Ana")[0].facts[&Fact::Amount], text("320"));
    assert!(owed(0.9, "Ana").is_empty());
    assert!(owed(1.2, "me").is_empty());
}

#[test]
fn who_names_the_sum_that_the_other_will_pay_pays_nothing() {
    let sum = |from: &str| {
        let line = line(from, 2, "一人118").want(IntentKind::Pay, 0.95).topic(CardKind::Pay);
        told(line, "118", Fact::Amount, Said::Money("118".to_owned(), None))
    };
    assert!(after(&[line("Ana", 0, "昨天多少钱 我转你"), sum("me")]).is_empty());
    assert_eq!(after(&[line("me", 0, "昨天多少钱 我转你"), sum("Ana")]).len(), 1);
}

#[test]
fn the_meal_is_with_who_asks_through_another() {
    let with = |words: &str| {
        let put =
            line("Ana", 0, words).want(IntentKind::Dine, 0.9).topic(CardKind::Dine).act(ActKind::Propose);
        after(&[put.day("2026-03-12")])[0].facts[&Fact::With].clone()
    };
    let list = |name: &str| FactValue::List(vec![name.to_owned()]);
    assert_eq!(with("孙董想约您周四吃饭"), list("孙董"));
    assert_eq!(with("想约您周四吃饭"), list("Ana"));
}

#[test]
fn so_many_as_are_left_come() {
    let put = line("Ana", 0, "周六看相声 三张票")
        .want(IntentKind::Attend, 0.9)
        .topic(CardKind::Attend)
        .day("2026-03-14");
    let yes = line("me", 1, "好").act(ActKind::Agree);
    let left = |words: &str| {
        let pays =
            line("Ana", 9, words).want(IntentKind::Pay, 0.95).topic(CardKind::Pay).act(ActKind::Request);
        let pays = told(pays, "80", Fact::Amount, Said::Money("80".to_owned(), None));
        let pays = told(pays, "俩", Fact::People, Said::Count(2));
        let cards = after(&[put.clone(), yes.clone(), pays]);
        cards.iter().find(|card| card.kind == CardKind::Attend).unwrap().facts.get(&Fact::People).cloned()
    };
    assert_eq!(left("那就咱俩 票钱80转我"), Some(FactValue::Count(2)));
    assert_eq!(left("他们俩的票钱80转我"), None);
}
