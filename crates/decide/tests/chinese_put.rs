//! Chinese talks: what is put in another's place, who comes, what is ordered in, and what is of another world.
#![allow(clippy::unwrap_used, reason = "a test may fail by panicking")]

mod talk;

use steward_model::{
    ActKind, CardKind, CardState, Fact, FactValue, Facts, Form, IntentKind, Mention, Moment, Said, Span,
    Topic,
};
use talk::{Line, after, hour, line};

/// The line with something said by these of its words.
fn told(mut line: Line, words: &str, fact: Fact, said: Said) -> Line {
    let start = line.text.find(words).unwrap();
    let span = Span { start, end: start + words.len() };
    line.understood.mentions.push(Mention { fact, said, span, confidence: 0.95 });
    line
}

fn on(line: Line, words: &str, day: &str) -> Line {
    told(line, words, Fact::Date, Said::Day(day.parse().unwrap()))
}

fn named(line: Line, words: &str, fact: Fact) -> Line {
    told(line, words, fact, Said::Words(words.to_owned()))
}

fn at(time: &str) -> FactValue {
    FactValue::Moment(Moment::At(time.parse().unwrap()))
}

/// An appointment of Ana's for Thursday at three, taken up.
fn appointment() -> Vec<Line> {
    let put = line("Ana", 0, "周四下午三点来我办公室").want(IntentKind::Meet, 0.9).act(ActKind::Propose);
    let put = told(on(put, "周四", "2026-03-12"), "三点", Fact::Time, hour(15, false));
    vec![put, line("me", 2, "好的老师").act(ActKind::Agree)]
}

#[test]
fn the_hour_that_is_put_stands_and_not_the_one_that_keeps_somebody() {
    let moved = line("Ana", 60, "改四点吧，三点有个会").act(ActKind::Change);
    let moved = told(told(moved, "四点", Fact::Time, hour(4, true)), "三点", Fact::Time, hour(3, true));
    let cards = after(&[appointment(), vec![moved.clone()]].concat());
    assert_eq!(cards[0].facts[&Fact::Time], at("2026-03-12T16:00"));
    assert_eq!(cards[0].state, CardState::Proposed);
    let yes = line("me", 65, "收到").act(ActKind::Agree);
    assert_eq!(after(&[appointment(), vec![moved, yes]].concat())[0].state, CardState::Agreed);
    // A yes that names both repeats what was put.
    let both = line("Ana", 60, "好 那就北京17点、伦敦三点").act(ActKind::Change).act(ActKind::Agree);
    let both = told(told(both, "17点", Fact::Time, hour(17, false)), "三点", Fact::Time, hour(3, true));
    let cards = after(&[appointment(), vec![both]].concat());
    assert_eq!(cards[0].facts[&Fact::Time], at("2026-03-12T15:00"));
}

#[test]
fn who_comes_and_how_many_is_said_of_the_meal_and_not_of_the_errand() {
    let meal = line("Ana", 0, "周日来包饺子").want(IntentKind::Dine, 0.9).topic(CardKind::Dine);
    let meal = on(meal.act(ActKind::Propose), "周日", "2026-03-15");
    let errand = line("Ana", 4, "带两袋速冻虾仁").want(IntentKind::Buy, 0.9).topic(CardKind::Buy);
    let errand = named(errand.act(ActKind::Request), "速冻虾仁", Fact::Item);
    let yes = |minute| line("me", minute, "好").act(ActKind::Agree);
    let more = told(line("Ana", 20, "小陶也来 一共四个"), "四", Fact::People, Said::Count(4));
    let more = named(more, "小陶", Fact::With);
    let cards = after(&[meal, yes(1), errand, yes(5), more]);
    let dine = cards.iter().find(|card| card.kind == CardKind::Dine).unwrap();
    assert_eq!(dine.facts[&Fact::People], FactValue::Count(4));
    assert!(matches!(&dine.facts[&Fact::With], FactValue::List(names) if names.contains(&"小陶".to_owned())));
}

#[test]
fn a_code_that_people_of_a_trade_speak_of_is_none() {
    let facts: Facts = [(Fact::Code, FactValue::Text("482915".into()))].into();
    let form = Form { kind: CardKind::Code, facts, over: false, confidence: 0.9, rule: "code" };
    let said = line("Ana", 0, "验证码那个bug 输482915也能过").form(form);
    assert_eq!(after(std::slice::from_ref(&said)).len(), 1);
    assert!(after(&[said.act(ActKind::Aside)]).is_empty());
}

#[test]
fn who_is_brought_together_with_somebody_meets_them() {
    let put = line("Ana", 0, "周六下午两点跟小骆见一面").want(IntentKind::Meet, 0.9).act(ActKind::Propose);
    let put = told(on(put, "周六", "2026-03-14"), "两点", Fact::Time, hour(14, false));
    let put = named(put, "小骆", Fact::With);
    let cards = after(&[put, line("me", 3, "行吧").act(ActKind::Agree)]);
    assert_eq!(cards[0].facts[&Fact::With], FactValue::List(vec!["小骆".to_owned()]));
}

#[test]
fn what_who_was_asked_asks_about_is_not_yet_to_be_got() {
    let put = line("Ana", 0, "买瓶退烧药").want(IntentKind::Buy, 0.9).topic(CardKind::Buy);
    let put = named(put.act(ActKind::Request), "退烧药", Fact::Item);
    let asks = line("me", 2, "好 体温计还准吗").act(ActKind::Agree).act(ActKind::Ask);
    let offers = line("me", 2, "好 体温计要不要").act(ActKind::Ask).act(ActKind::Propose);
    for (more, count) in [(asks, 1), (offers, 2)] {
        let cards = after(&[put.clone(), named(more, "体温计", Fact::Item)]);
        let items = match &cards[0].facts[&Fact::Item] {
            FactValue::List(items) => items.len(),
            _ => 1,
        };
        assert_eq!(items, count);
    }
}

#[test]
fn a_dish_that_is_ordered_in_is_a_meal() {
    let dish = |words: &str| {
        let put = line("Ana", 0, words).want(IntentKind::Dine, 0.2).act(ActKind::Ask);
        named(put, "酸辣粉", Fact::Cuisine)
    };
    assert_eq!(after(&[dish("不想出门 点酸辣粉吗")])[0].kind, CardKind::Dine);
    assert!(after(&[dish("几点酸辣粉关门吗")]).is_empty());
    assert!(after(&[dish("你会做酸辣粉吗")]).is_empty());
}

#[test]
fn what_people_come_together_for_is_no_reminder() {
    let put = |words: &str, event: &str, reminder: &str| {
        let mut put = line("Ana", 0, words).want(IntentKind::Remind, 0.95).want(IntentKind::Dine, 0.7);
        for (kind, topic) in [(CardKind::Dine, event), (CardKind::Remind, reminder)] {
            let start = words.find(topic).unwrap();
            let span = Span { start, end: start + topic.len() };
            put.understood.topics.push(Topic { kind, span, confidence: 0.9 });
        }
        on(put.act(ActKind::Request), "周五", "2026-03-13")
    };
    assert_eq!(after(&[put("周五聚餐别忘了啊 三点", "聚餐", "别忘了")])[0].kind, CardKind::Dine);
    let bring = named(put("周五聚餐 别忘了带雨伞雨鞋", "聚餐", "别忘了"), "带雨伞雨鞋", Fact::Item);
    assert_eq!(after(&[bring])[0].kind, CardKind::Remind);
}

/// 别忘了给外婆打电话 is a call to make; 提醒我 asks for a note.
#[test]
fn a_call_not_to_be_forgotten_is_a_call() {
    let put = |words: &str, reminder: &str| {
        let mut put = line("Ana", 0, words).want(IntentKind::Remind, 0.95).act(ActKind::Request);
        let start = words.find(reminder).unwrap();
        let span = Span { start, end: start + reminder.len() };
        put.understood.topics.push(Topic { kind: CardKind::Remind, span, confidence: 0.9 });
        after(&[put])
    };
    assert_eq!(put("别忘了给外婆打电话", "别忘了")[0].kind, CardKind::Call);
    assert_eq!(put("提醒我别忘了给外婆打电话", "提醒我")[0].kind, CardKind::Remind);
}

/// 迟到的请奶茶 is no meal: what people come together for stands before it. A meal that was put before stays one.
#[test]
fn a_forfeit_is_not_what_is_put() {
    let put = |words: &str, meal: &str| {
        let mut put = line("Ana", 0, words).want(IntentKind::Dine, 0.95).act(ActKind::Propose);
        let start = words.find(meal).unwrap();
        let span = Span { start, end: start + meal.len() };
        put.understood.topics.push(Topic { kind: CardKind::Dine, span, confidence: 0.9 });
        after(&[on(put, "周六", "2026-03-14")])[0].kind
    };
    assert_eq!(put("周六打球 迟到的请奶茶", "奶茶"), CardKind::Meet);
    assert_eq!(put("周六吃火锅 迟到的买单", "吃火锅"), CardKind::Dine);
    assert_eq!(put("周六我请奶茶", "奶茶"), CardKind::Dine);
}
