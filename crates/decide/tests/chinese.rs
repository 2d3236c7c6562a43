//! Chinese talks: what ends a journey, who is fetched where, another day after a no, what has been seen to.
#![allow(clippy::unwrap_used, reason = "a test may fail by panicking")]

mod talk;

use steward_model::{ActKind, CardKind, CardState, Fact, FactValue, IntentKind, Mention, Moment, Said, Span};
use talk::{Line, after, hour, line};

/// The line with something said by these of its words.
fn told(mut line: Line, words: &str, fact: Fact, said: Said) -> Line {
    let start = line.text.find(words).unwrap();
    let span = Span { start, end: start + words.len() };
    line.understood.mentions.push(Mention { fact, said, span, confidence: 0.9 });
    line
}

fn on(line: Line, words: &str, day: &str) -> Line {
    told(line, words, Fact::Date, Said::Day(day.parse().unwrap()))
}

fn place(line: Line, words: &str, fact: Fact) -> Line {
    told(line, words, fact, Said::Words(words.to_owned()))
}

fn text(words: &str) -> FactValue {
    FactValue::Text(words.to_owned())
}

fn day(day: &str) -> FactValue {
    FactValue::Moment(Moment::Day(day.parse().unwrap()))
}

/// A journey put by Ana and taken up.
fn journey() -> Vec<Line> {
    let put = line("Ana", 0, "16号去昆明开会 你跟我去").want(IntentKind::Travel, 0.9).act(ActKind::Propose);
    let put = place(on(put, "16号", "2026-03-16"), "昆明", Fact::To);
    vec![put, line("me", 2, "好").act(ActKind::Agree)]
}

#[test]
fn a_way_home_ends_the_journey() {
    for (words, stamp, begin, end) in [
        ("20号返成都", "20号", "2026-03-16", Some("2026-03-20")),
        ("回程定20号", "20号", "2026-03-16", Some("2026-03-20")),
        ("改到20号", "20号", "2026-03-20", None),
    ] {
        let more = on(line("Ana", 4, words).want(IntentKind::Travel, 0.9), stamp, "2026-03-20");
        let more = if words.contains("成都") { place(more, "成都", Fact::To) } else { more };
        let cards = after(&[journey(), vec![more]].concat());
        assert_eq!(cards.len(), 1, "{words}");
        assert_eq!(cards[0].facts[&Fact::Date], day(begin), "{words}");
        assert_eq!(cards[0].facts.get(&Fact::Until), end.map(day).as_ref(), "{words}");
        assert_eq!(cards[0].facts[&Fact::To], text("昆明"), "{words}");
    }
}

#[test]
fn another_day_right_after_a_no_takes_it_up_again() {
    let put = line("Ana", 0, "周六打羽毛球去吗")
        .want(IntentKind::Meet, 0.9)
        .topic(CardKind::Meet)
        .act(ActKind::Ask);
    let put = on(put, "周六", "2026-03-14");
    let no = line("me", 2, "周六我值班").act(ActKind::Refuse);
    let other = |minute| on(line("me", minute, "周日呢").act(ActKind::Ask), "周日", "2026-03-15");
    let cards = after(&[put.clone(), no.clone(), other(3)]);
    assert_eq!(cards.len(), 1);
    assert_eq!(cards[0].facts[&Fact::Date], day("2026-03-15"));
    assert_eq!(cards[0].state, CardState::Proposed);
    // A reason is no other day.
    let reason = on(line("me", 3, "周日也排满"), "周日", "2026-03-15");
    assert!(after(&[put, no, reason]).is_empty());
}

#[test]
fn who_gives_the_ride_says_when_and_where_it_begins() {
    let ask = line("Ana", 0, "明早捎我到东站行不")
        .want(IntentKind::Go, 0.9)
        .topic(CardKind::Go)
        .act(ActKind::Request);
    let ask = place(on(ask, "明早", "2026-03-11"), "东站", Fact::To);
    let yes = line("me", 2, "行 七点我到你家巷口").want(IntentKind::Go, 0.9).act(ActKind::Agree);
    let yes = place(told(yes, "七点", Fact::Time, hour(7, true)), "你家巷口", Fact::To);
    let cards = after(&[ask.clone(), yes]);
    assert_eq!(cards[0].facts[&Fact::To], text("东站"));
    assert_eq!(cards[0].facts[&Fact::From], text("你家巷口"));
    let agreed = line("me", 2, "可以").act(ActKind::Agree);
    let says = told(line("me", 3, "那我七点去接你"), "七点", Fact::Time, hour(7, true));
    assert_eq!(after(&[ask, agreed, says])[0].state, CardState::Agreed);
}

#[test]
fn when_one_is_fetched_is_not_when_it_begins() {
    let put = line("Ana", 0, "周六晚上看话剧去不")
        .want(IntentKind::Attend, 0.9)
        .topic(CardKind::Attend)
        .act(ActKind::Ask);
    let put = told(on(put, "周六晚上", "2026-03-14"), "周六晚上", Fact::Time, hour(20, false));
    let says =
        told(line("me", 3, "去 六点半来接你").act(ActKind::Agree), "六点半", Fact::Time, hour(6, true));
    let eight = FactValue::Moment(Moment::At("2026-03-14T20:00".parse().unwrap()));
    assert_eq!(after(&[put, says])[0].facts[&Fact::Time], eight);
}

#[test]
fn an_early_start_is_before_noon() {
    let put = line("Ana", 0, "周六去爬云台山")
        .want(IntentKind::Visit, 0.9)
        .topic(CardKind::Visit)
        .act(ActKind::Propose);
    let put = place(on(put, "周六", "2026-03-14"), "云台山", Fact::Place);
    let says = |words: &str| told(line("Ana", 3, words), "七点", Fact::Time, hour(7, true));
    let at = |stamp: &str| FactValue::Moment(Moment::At(stamp.parse().unwrap()));
    assert_eq!(after(&[put.clone(), says("七点出发")])[0].facts[&Fact::Time], at("2026-03-14T07:00"));
    let lights = line("Ana", 0, "周六去看灯会")
        .want(IntentKind::Visit, 0.9)
        .topic(CardKind::Visit)
        .act(ActKind::Propose);
    let lights = on(lights, "周六", "2026-03-14");
    assert_eq!(after(&[lights, says("七点吧")])[0].facts[&Fact::Time], at("2026-03-14T19:00"));
}

#[test]
fn money_that_the_payee_has_is_paid() {
    let owed = line("Ana", 0, "班费120 转我一下")
        .want(IntentKind::Pay, 0.9)
        .topic(CardKind::Pay)
        .said(Fact::Amount, Said::Money("120".into(), Some("CNY".into())));
    let yes = line("me", 2, "好 晚上转").act(ActKind::Agree);
    let came = |words: &str| line("Ana", 300, words).act(ActKind::Agree);
    for words in ["已收到 谢谢", "钱收到了", "👌收到"] {
        assert!(after(&[owed.clone(), yes.clone(), came(words)]).is_empty(), "{words}");
    }
    assert_eq!(after(&[owed, yes, came("没收到啊")]).len(), 1);
}

#[test]
fn what_one_was_reminded_of_is_minded() {
    let put = line("Ana", 0, "记得吃药")
        .want(IntentKind::Remind, 0.9)
        .topic(CardKind::Remind)
        .act(ActKind::Request);
    let put = place(put, "药", Fact::Item);
    assert!(after(&[put.clone(), line("me", 30, "吃了 放心")]).is_empty());
    assert_eq!(after(&[put, line("me", 30, "吃完饭再吃")]).len(), 1);
}
