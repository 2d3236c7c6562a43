//! Chinese talks: when and how people come to what stands, what is owed beside it, and bookings that are changed in part.
#![allow(clippy::unwrap_used, reason = "a test may fail by panicking")]

mod talk;

use steward_model::{
    ActKind, CardKind, CardState, Fact, FactValue, Facts, Form, IntentKind, Mention, Moment, Said, Span,
};
use talk::{Line, after, hour, line};

/// The line with something said by these of its words.
fn told(mut line: Line, words: &str, fact: Fact, said: Said, confidence: f32) -> Line {
    let start = line.text.find(words).unwrap();
    let span = Span { start, end: start + words.len() };
    line.understood.mentions.push(Mention { fact, said, span, confidence });
    line
}

fn on(line: Line, words: &str, day: &str) -> Line {
    told(line, words, Fact::Date, Said::Day(day.parse().unwrap()), 0.95)
}

fn named(line: Line, words: &str, fact: Fact) -> Line {
    told(line, words, fact, Said::Words(words.to_owned()), 0.7)
}

fn at(time: &str) -> FactValue {
    FactValue::Moment(Moment::At(time.parse().unwrap()))
}

fn text(words: &str) -> FactValue {
    FactValue::Text(words.to_owned())
}

/// A supper of Ana's for Saturday at six.
fn supper() -> Line {
    let put = line("Ana", 0, "周六晚上六点聚餐").want(IntentKind::Dine, 0.9).topic(CardKind::Dine);
    let put = on(put.act(ActKind::Propose), "周六", "2026-03-14");
    told(put, "六点", Fact::Time, hour(18, false), 0.95)
}

#[test]
fn when_somebody_comes_home_moves_no_supper() {
    let noon = Said::Part("11:00".parse().unwrap(), "13:59".parse().unwrap());
    let time = |words: &str, acts: &[ActKind]| {
        let line = acts.iter().fold(line("me", 4, words), |line, act| line.act(*act));
        let line = told(line, "中午", Fact::Time, noon.clone(), 0.95);
        after(&[supper(), line])[0].facts[&Fact::Time].clone()
    };
    assert_eq!(time("我周六中午到家，来得及", &[ActKind::Agree]), at("2026-03-14T18:00"));
    assert_eq!(time("我坐早班车 中午就到", &[ActKind::Agree]), at("2026-03-14T18:00"));
    // What is put in its place, or meant for all, is no way home.
    assert_ne!(time("我晚上有事 改中午吧", &[ActKind::Change, ActKind::Propose]), at("2026-03-14T18:00"));
    assert_ne!(time("咱们中午到了就吃", &[ActKind::Agree]), at("2026-03-14T18:00"));
}

/// A ride to the north station at three, taken up.
fn ride() -> Vec<Line> {
    let put = line("Ana", 0, "明天三点到北站 你去接一下").want(IntentKind::Go, 0.95).topic(CardKind::Go);
    let put = on(put.act(ActKind::Request), "明天", "2026-03-11");
    let put = told(put, "三点", Fact::Time, hour(15, false), 0.95);
    let put = told(put, "北站", Fact::To, Said::Words("北站".to_owned()), 0.85);
    vec![put, line("me", 2, "好").act(ActKind::Agree)]
}

#[test]
fn who_is_fetched_comes_later_and_the_supper_waits_for_nobody() {
    let late = |from: &str, minute| {
        let line = line(from, minute, "火车晚点 四点才到").act(ActKind::Late);
        told(line, "四点", Fact::Time, hour(4, true), 0.35)
    };
    let cards = after(&[ride(), vec![late("Ana", 1500)]].concat());
    assert_eq!(cards[0].facts[&Fact::Time], at("2026-03-11T16:00"));
    let cards = after(&[supper(), line("me", 2, "好").act(ActKind::Agree), late("Ana", 9)]);
    assert_eq!(cards[0].facts[&Fact::Time], at("2026-03-14T18:00"));
}

#[test]
fn a_ride_goes_where_the_other_goes_and_begins_where_one_waits() {
    let asked = named(line("me", 0, "你明天路过省妇院吗").act(ActKind::Ask), "省妇院", Fact::Place);
    let asked = on(asked, "明天", "2026-03-11");
    let along = |words: &str| line("me", 2, words).want(IntentKind::Go, 0.95).topic(CardKind::Go);
    let waits = line("Ana", 3, "行 七点东门等你").act(ActKind::Agree);
    let waits = named(told(waits, "七点", Fact::Time, hour(7, true), 0.95), "东门", Fact::Place);
    let cards = after(&[asked.clone(), along("那捎我一程呗").act(ActKind::Request), waits]);
    assert_eq!(cards[0].facts[&Fact::To], text("省妇院"));
    assert_eq!(cards[0].facts[&Fact::From], text("东门"));
    // Fetched from somewhere, one goes elsewhere.
    let cards = after(&[asked, along("下班能来接我吗").act(ActKind::Request)]);
    assert!(!cards[0].facts.contains_key(&Fact::To));
}

#[test]
fn where_people_find_each_other_before_a_match_changes_nothing() {
    let put = line("Ana", 0, "周日晚上八点决赛 去不").want(IntentKind::Attend, 0.95).topic(CardKind::Attend);
    let put = on(put.act(ActKind::Propose), "周日", "2026-03-15");
    let put = told(put, "八点", Fact::Time, hour(20, false), 0.95);
    let yes = line("me", 1, "去").act(ActKind::Agree);
    let then = |words: &str, clock: &str, at: i8| {
        let line = line("Ana", 2, words).act(ActKind::Propose).want(IntentKind::Attend, 0.9);
        told(line, clock, Fact::Time, hour(at, true), 0.6)
    };
    let cards = after(&[put.clone(), yes.clone(), then("咱六点半东看台碰头", "六点半", 7)]);
    assert_eq!(cards[0].facts[&Fact::Time], at("2026-03-15T20:00"));
    assert_eq!(cards[0].state, CardState::Agreed);
    // Another hour of the match itself is put.
    let cards = after(&[put.clone(), yes.clone(), then("改七点门口见", "七点", 7)]);
    assert_eq!(cards[0].facts[&Fact::Time], at("2026-03-15T19:00"));
    let cards = after(&[put, yes, then("改七点的那场吧", "七点", 7)]);
    assert_eq!(cards[0].facts[&Fact::Time], at("2026-03-15T19:00"));
}

#[test]
fn what_is_owed_for_last_time_stands_beside_the_next_meal() {
    let owed = |words: &str| {
        let line = line("Ana", 1, words).want(IntentKind::Dine, 0.9).want(IntentKind::Pay, 0.4);
        let line = line.topic(CardKind::Pay);
        told(line, "50", Fact::Amount, Said::Money("50".to_owned(), None), 0.9)
    };
    let cards = after(&[supper(), owed("哦对了 昨天那顿你还欠我50")]);
    assert_eq!(cards.iter().filter(|card| card.kind == CardKind::Pay).count(), 1);
    assert_eq!(cards.iter().filter(|card| card.kind == CardKind::Dine).count(), 1);
    // The price of what is eaten is told of the meal.
    let cards = after(&[supper(), owed("人均50左右吧")]);
    assert!(cards.iter().all(|card| card.kind != CardKind::Pay));
    let cards = after(&[supper(), owed("还有 停车每人50")]);
    assert!(cards.iter().all(|card| card.kind != CardKind::Pay));
    // Who has paid for both owes nothing.
    let paid = line("me", 0, "我上午交过了 50块 这回算我的").want(IntentKind::Pay, 0.95).topic(CardKind::Pay);
    let paid = told(paid, "50", Fact::Amount, Said::Money("50".to_owned(), None), 0.9);
    assert!(after(&[line("Ana", 0, "网费要交了吧"), paid]).is_empty());
}

#[test]
fn days_told_from_one_to_another_lie_in_the_month_of_the_feast() {
    let put = line("Ana", 0, "五一那趟车还没租呢").want(IntentKind::Hire, 0.9).topic(CardKind::Hire);
    let put = on(put, "五一", "2026-05-01");
    let days = |words: &str, first: &str, last: &str| {
        let line = line("me", 1, words).want(IntentKind::Hire, 0.9).act(ActKind::Ask);
        told(line, words, Fact::Date, Said::Days(first.parse().unwrap(), last.parse().unwrap()), 0.9)
    };
    let cards = after(&[put.clone(), days("1号到5号", "2026-04-01", "2026-04-05")]);
    assert_eq!(cards[0].facts[&Fact::Date], FactValue::Moment(Moment::Day("2026-05-01".parse().unwrap())));
    assert_eq!(cards[0].facts[&Fact::Until], FactValue::Moment(Moment::Day("2026-05-05".parse().unwrap())));
    // A month that is named stays.
    let cards = after(&[put, days("4月1号到5号", "2026-04-01", "2026-04-05")]);
    assert_eq!(cards[0].facts[&Fact::Date], FactValue::Moment(Moment::Day("2026-04-01".parse().unwrap())));
}

/// A table booked for the last of March at six.
fn booked(minute: i64, words: &str, time: FactValue) -> Line {
    let facts = Facts::from([(Fact::Time, time), (Fact::Code, text("SG40177"))]);
    line("10690456", minute, words).form(Form {
        kind: CardKind::Ticket,
        facts,
        confidence: 0.9,
        rule: "form-table",
        over: false,
    })
}

#[test]
fn a_booking_changed_in_part_keeps_the_rest() {
    let first = booked(0, "【食客】已预订3月31日18:00，6位，订单号SG40177", at("2026-03-31T18:00"));
    let hour = booked(5, "【食客】订单SG40177已改为17:30到店，其余不变", at("2026-03-10T17:30"));
    assert_eq!(after(&[first.clone(), hour.clone()])[0].facts[&Fact::Time], at("2026-03-31T17:30"));
    // Today is meant where it is said.
    let today = on(hour, "17:30", "2026-03-10");
    assert_eq!(after(&[first.clone(), today])[0].facts[&Fact::Time], at("2026-03-10T17:30"));
    let day = FactValue::Moment(Moment::Day("2026-04-01".parse().unwrap()));
    let moved = booked(5, "【食客】订单SG40177已改期至4月1日，时间不变", day.clone());
    assert_eq!(after(&[first.clone(), moved])[0].facts[&Fact::Time], at("2026-04-01T18:00"));
    let open = booked(5, "【食客】订单SG40177已改期至4月1日，时间另行通知", day.clone());
    assert_eq!(after(&[first, open])[0].facts[&Fact::Time], day);
}
