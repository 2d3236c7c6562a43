//! Chinese talks: who signs up by number, who is fetched and where, and pastimes that are asked with nothing beside them.
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
    line.understood.mentions.push(Mention { fact, said, span, confidence: 0.7 });
    line
}

fn named(line: Line, words: &str, fact: Fact) -> Line {
    told(line, words, fact, Said::Words(words.to_owned()))
}

fn at(time: &str) -> FactValue {
    FactValue::Moment(Moment::At(time.parse().unwrap()))
}

fn text(words: &str) -> FactValue {
    FactValue::Text(words.to_owned())
}

#[test]
fn who_signs_up_by_number_moves_no_hour() {
    let put = line("Ana", 0, "周六晚上八点打球 报名").want(IntentKind::Meet, 0.95).topic(CardKind::Meet);
    let put = told(put.act(ActKind::Propose), "周六", Fact::Date, Said::Day("2026-03-14".parse().unwrap()));
    let put = told(put, "八点", Fact::Time, hour(20, false));
    let number = |from: &str, minute, words: &str, at| {
        told(line(from, minute, words), words, Fact::Time, hour(at, true))
    };
    let one = line("me", 1, "1").act(ActKind::Agree);
    let cards = after(&[put.clone(), one.clone(), number("Bo", 2, "2", 2), number("Cy", 3, "3", 3)]);
    assert_eq!(cards[0].facts[&Fact::Time], at("2026-03-14T20:00"));
    assert_eq!(cards[0].state, CardState::Agreed);
    // A number that goes on with none is an hour.
    let cards = after(&[put, one, number("Bo", 2, "7", 7)]);
    assert_eq!(cards[0].facts[&Fact::Time], at("2026-03-14T19:00"));
}

#[test]
fn somebody_is_fetched_where_they_wait() {
    let ride = |words: &str, place: &str, fact| {
        let ride = line("Ana", 0, words).want(IntentKind::Go, 0.95).topic(CardKind::Go).act(ActKind::Request);
        after(&[named(ride, place, fact)])[0].facts.clone()
    };
    assert_eq!(ride("你去接下妞妞 五点 画室", "画室", Fact::Place)[&Fact::To], text("画室"));
    assert_eq!(ride("帮我接一下我爸 客运站", "客运站", Fact::From)[&Fact::To], text("客运站"));
    // Where the speaker is fetched is where the way begins.
    assert!(!ride("下班来接我 画室", "画室", Fact::From).contains_key(&Fact::To));
    // Nobody is driven where the flight goes.
    assert!(!ride("明天我飞苏城 你载我吧", "苏城", Fact::To).contains_key(&Fact::To));
}

#[test]
fn what_lets_out_does_so_by_day() {
    let ride = line("Ana", 0, "明天你去接孩子 6点放学").want(IntentKind::Go, 0.95).topic(CardKind::Go);
    let ride = told(ride.act(ActKind::Request), "明天", Fact::Date, Said::Day("2026-03-11".parse().unwrap()));
    let cards = after(&[told(ride, "6点", Fact::Time, hour(6, true))]);
    assert_eq!(cards[0].facts[&Fact::Time], at("2026-03-11T18:00"));
}

#[test]
fn a_door_is_where_a_journey_begins() {
    let put = line("Ana", 0, "周六开车回山城 坐不坐").want(IntentKind::Travel, 0.95).topic(CardKind::Travel);
    let put = told(put.act(ActKind::Propose), "周六", Fact::Date, Said::Day("2026-03-14".parse().unwrap()));
    let put = named(put, "山城", Fact::To);
    let yes = line("me", 1, "坐 几点走").act(ActKind::Agree).act(ActKind::Ask);
    let door = told(line("Ana", 2, "九点 公司北门"), "九点", Fact::Time, hour(9, true));
    let cards = after(&[put.clone(), yes.clone(), named(door, "公司北门", Fact::Place)]);
    assert_eq!(cards[0].facts[&Fact::To], text("山城"));
    // Another end is put in its place.
    let other = named(line("Ana", 2, "改去水乡吧").act(ActKind::Change), "水乡", Fact::Place);
    let cards = after(&[put, yes, other]);
    assert_eq!(cards[0].facts[&Fact::To], text("水乡"));
}

#[test]
fn a_pastime_is_asked_with_nothing_beside_it() {
    let asked = |words: &str, act: ActKind| {
        let line = line("Ana", 0, words).topic(CardKind::Meet).act(act).act(ActKind::Ask);
        after(&[line]).iter().any(|card| card.kind == CardKind::Meet)
    };
    assert!(asked("游泳去不去", ActKind::Propose));
    assert!(!asked("游泳去不去", ActKind::Refuse));
    assert!(!asked("你说他们游泳的时候到底带不带泳镜啊", ActKind::Propose));
}

#[test]
fn a_game_asked_for_with_its_day_is_put() {
    let asked = |words: &str, game: &str| {
        let mut line = line("Ana", 0, words).act(ActKind::Ask).want(IntentKind::Attend, 0.3);
        line.understood.acts[0].confidence = 0.7;
        let start = words.find(game).unwrap();
        let span = Span { start, end: start + game.len() };
        line.understood.topics.push(Topic { kind: CardKind::Attend, span, confidence: 0.9 });
        let day = Said::Days("2026-03-14".parse().unwrap(), "2026-03-15".parse().unwrap());
        after(&[line.said(Fact::Date, day)]).len()
    };
    for words in ["周末打麻将不", "周末打麻将吗？", "周末一块打麻将呗"] {
        assert_eq!(asked(words, "麻将"), 1, "{words}");
    }
    for words in ["周末你打麻将了吗", "周末有麻将比赛不", "周末打麻将的谁赢了"] {
        assert_eq!(asked(words, "麻将"), 0, "{words}");
    }
    assert_eq!(asked("周末演唱会不", "演唱会"), 0);
}
