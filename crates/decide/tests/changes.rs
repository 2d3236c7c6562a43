//! What later messages do to a plan: money paid in part, two clocks, who pulls out, what is struck off a list.

mod talk;

use steward_model::{ActKind, CardKind, CardState, Fact, FactValue, IntentKind, Moment, Said};
use talk::{Line, after, hour, line};

fn text(words: &str) -> FactValue {
    FactValue::Text(words.to_owned())
}

/// 'You owe me 300 for the van'.
fn debt() -> Line {
    line("Ana", 0, "you owe me 300 for the van")
        .want(IntentKind::Pay, 0.9)
        .topic(CardKind::Pay)
        .said(Fact::Amount, Said::Money("300".into(), Some("EUR".into())))
}

#[test]
fn a_part_that_is_paid_leaves_the_rest() {
    let part = line("me", 5, "sent 100, the rest on the 25th")
        .act(ActKind::Done)
        .topic(CardKind::Pay)
        .day("2026-03-25");
    let cards = after(&[debt(), part.clone()]);
    assert_eq!(cards[0].facts[&Fact::Amount], text("200"));
    assert_eq!(cards[0].facts[&Fact::Until], FactValue::Moment(Moment::Day("2026-03-25".parse().unwrap())));
    // That it came is said of the part.
    let seen = line("Ana", 90, "received").act(ActKind::Agree);
    assert_eq!(after(&[debt(), part, seen])[0].facts[&Fact::Amount], text("200"));
    let whole = line("me", 5, "sent the 300").act(ActKind::Done).topic(CardKind::Pay);
    assert!(after(&[debt(), whole]).is_empty());
}

#[test]
fn money_received_long_after_the_promise_has_come() {
    let promise = line("me", 5, "will do it after work").act(ActKind::Agree);
    let received = |minute| line("Ana", minute, "received, thx").act(ActKind::Agree);
    assert!(after(&[debt(), promise.clone(), received(300)]).is_empty());
    // At once it only hears the promise.
    assert_eq!(after(&[debt(), promise, received(6)]).len(), 1);
}

#[test]
fn a_lower_sum_waits_for_its_yes() {
    let mut lines = vec![
        debt(),
        line("me", 5, "ok").act(ActKind::Agree),
        line("Ana", 9, "you were away half the time, just give me 250 then").act(ActKind::Change),
    ];
    let cards = after(&lines);
    assert_eq!((&cards[0].facts[&Fact::Amount], cards[0].state), (&text("250"), CardState::Proposed));
    lines.push(line("me", 10, "deal").act(ActKind::Agree));
    assert_eq!(after(&lines)[0].state, CardState::Agreed);
    // A sum that is no part of what is owed changes nothing.
    let other = line("Ana", 9, "then it was just 3 of us").act(ActKind::Change);
    assert_eq!(after(&[debt(), other])[0].facts[&Fact::Amount], text("300"));
}

fn call(minute: i64) -> Line {
    line("Ana", minute, "call tomorrow?").want(IntentKind::Meet, 0.9).topic(CardKind::Meet).day("2026-03-11")
}

fn clock(at: i8, own: bool) -> Said {
    Said::Clock { day: None, at: jiff::civil::Time::constant(at, 0, 0, 0), loose: false, own }
}

fn moment(hour: i8) -> FactValue {
    FactValue::Moment(Moment::At(jiff::civil::Date::constant(2026, 3, 11).at(hour, 0, 0, 0)))
}

#[test]
fn of_two_clocks_the_owners_counts() {
    let put = call(0).said(Fact::Time, clock(15, true)).said(Fact::Time, clock(20, false));
    let cards = after(std::slice::from_ref(&put));
    assert_eq!(cards[0].facts[&Fact::Time], moment(20));
    // The difference, said once, holds later.
    let later = line("Ana", 5, "4pm here?").act(ActKind::Ask).said(Fact::Time, clock(16, true));
    assert_eq!(after(&[put, later.clone()])[0].facts[&Fact::Time], moment(21));
    // Where no difference is known an hour 'here' is an hour.
    assert_eq!(after(&[call(0), later])[0].facts[&Fact::Time], moment(16));
}

#[test]
fn what_the_owner_pulled_out_of_goes_on_without_a_card() {
    let dinner =
        |from: &str, minute| line(from, minute, "noodles").want(IntentKind::Dine, 0.9).topic(CardKind::Dine);
    let mut lines = vec![
        dinner("Ana", 0).act(ActKind::Propose),
        line("Bo", 1, "in").act(ActKind::Agree),
        line("me", 2, "can't, toothache").act(ActKind::Refuse),
        dinner("Ana", 3).said(Fact::Time, hour(8, true)),
    ];
    assert!(after(&lines).is_empty());
    lines.push(dinner("Ana", 200).act(ActKind::Propose).act(ActKind::Ask).day("2026-03-12"));
    assert_eq!(after(&lines).len(), 1);
}

#[test]
fn one_thing_is_bought_in_place_of_another() {
    let item = |line: Line, words: &str| line.said(Fact::Item, Said::Words(words.into()));
    let asked = line("Ana", 0, "get plasters pls").want(IntentKind::Buy, 0.9).act(ActKind::Request);
    let asked = item(asked.topic(CardKind::Buy), "plasters");
    let mut other = line("Ana", 5, "plasters turned up, no need. get gauze");
    other.understood.acts.push(steward_model::Act {
        kind: ActKind::Refuse,
        span: steward_model::Span { start: 0, end: 28 },
        confidence: 0.9,
    });
    other.understood.mentions.push(steward_model::Mention {
        fact: Fact::Item,
        said: Said::Words("gauze".into()),
        span: steward_model::Span { start: 33, end: 38 },
        confidence: 0.8,
    });
    let cards = after(&[asked.clone(), other]);
    assert_eq!(cards[0].facts[&Fact::Item], text("gauze"));
    let none = line("Ana", 5, "plasters turned up, no need").act(ActKind::Refuse);
    assert!(after(&[asked, none]).is_empty());
}

#[test]
fn a_thing_handed_over_ends_its_meeting_once_the_hour_has_come() {
    let meeting = line("Ana", 0, "come for the camera at 1")
        .want(IntentKind::Meet, 0.9)
        .topic(CardKind::Meet)
        .day("2026-03-10")
        .said(Fact::Time, hour(13, false));
    let done = |minute| line("me", minute, "got it, works like new").act(ActKind::Done);
    assert!(after(&[meeting.clone(), done(75)]).is_empty());
    assert_eq!(after(&[meeting, done(10)]).len(), 1);
}

#[test]
fn a_weekday_is_that_of_the_journey_that_stands() {
    let hire = line("Ana", 0, "a car from 3 april?").want(IntentKind::Hire, 0.9).topic(CardKind::Hire);
    let hire = hire.day("2026-04-03");
    let mut fri = line("me", 5, "yes, we land fri").act(ActKind::Agree);
    let span = steward_model::Span { start: 13, end: 16 };
    let friday = |day: &str| Said::Day(day.parse().unwrap());
    fri.understood.mentions.push(steward_model::Mention {
        fact: Fact::Date,
        said: friday("2026-03-13"),
        span,
        confidence: 0.9,
    });
    let cards = after(&[hire, fri]);
    assert_eq!(cards[0].facts[&Fact::Date], FactValue::Moment(Moment::Day("2026-04-03".parse().unwrap())));
}

#[test]
fn who_pulled_out_comes_back_to_it() {
    let lines = [
        line("Ana", 0, "dinner at 7?")
            .want(IntentKind::Dine, 0.9)
            .topic(CardKind::Dine)
            .act(ActKind::Ask)
            .said(Fact::Time, hour(7, true)),
        line("Bo", 1, "yes").act(ActKind::Agree),
        line("me", 2, "cannot make it").act(ActKind::Refuse),
        line("Bo", 20, "what a day"),
        line("Ana", 30, "so it is"),
    ];
    assert!(after(&lines).is_empty());
    let back = line("me", 40, "still welcome, if I am late?").act(ActKind::Late);
    let cards = after(&[&lines[..], &[back]].concat());
    assert_eq!(cards.len(), 1, "{cards:?}");
}

/// 'Supper on friday at eight?' and the owner's yes.
fn agreed() -> Vec<Line> {
    vec![
        line("Ana", 0, "supper friday at 8?")
            .want(IntentKind::Dine, 0.9)
            .act(ActKind::Ask)
            .day("2026-03-13")
            .said(Fact::Time, hour(8, true)),
        line("me", 1, "yes").act(ActKind::Agree),
    ]
}

#[test]
fn a_no_to_what_was_asked_beside_a_plan_turns_nothing_down() {
    let mut lines = agreed();
    lines.push(line("Ana", 2, "do you need a cot for the baby?").act(ActKind::Ask));
    lines.push(line("me", 3, "no thanks, she stays home").act(ActKind::Refuse));
    assert_eq!(after(&lines)[0].state, CardState::Agreed);
    let mut lines = agreed();
    lines.push(line("Ana", 2, "still on for friday?").act(ActKind::Ask).day("2026-03-13"));
    lines.push(line("me", 3, "no, sorry").act(ActKind::Refuse));
    assert!(after(&lines).is_empty());
}

#[test]
fn who_cannot_then_and_asks_for_another_hour_keeps_the_plan() {
    let busy = |text: &str| line("me", 1, text).act(ActKind::Refuse).act(ActKind::Ask);
    let mut put = agreed().remove(0);
    put.understood.acts[0].confidence = 0.8;
    let mut no = busy("8 is bad, anything after nine?");
    no.understood.acts[0].confidence = 0.8;
    let mut lines = vec![put.clone(), no];
    assert_eq!(after(&lines)[0].state, CardState::Proposed);
    lines.push(
        line("Ana", 2, "i can do half nine")
            .act(ActKind::Agree)
            .said(Fact::Time, Said::Hour { at: "09:30".parse().unwrap(), loose: true }),
    );
    let cards = after(&lines);
    assert_eq!(cards[0].state, CardState::Proposed);
    let late = Moment::At("2026-03-13T21:30".parse().unwrap());
    assert_eq!(cards[0].facts[&Fact::Time], FactValue::Moment(late));
    assert!(after(&[put, busy("8 is bad, why do you ask?")]).is_empty());
}

#[test]
fn in_a_group_the_money_of_another_settles_nothing_of_the_owners() {
    let paid = |from| line(from, 5, "sent").act(ActKind::Done).topic(CardKind::Pay);
    let hello = line("Bo", 1, "hi");
    assert_eq!(after(&[debt(), hello.clone(), paid("Bo")]).len(), 1);
    assert!(after(&[debt(), hello, paid("me")]).is_empty());
}

#[test]
fn in_a_group_what_another_says_in_figures_is_no_change_of_a_debt() {
    let hello = line("Bo", 1, "hi");
    let sum = |from: &str, text: &str| {
        line(from, 5, text)
            .topic(CardKind::Pay)
            .said(Fact::Amount, Said::Money("500".into(), Some("EUR".into())))
    };
    let owed = |lines: &[Line]| after(lines)[0].facts[&Fact::Amount].clone();
    let (same, changed) = (FactValue::Text("300".into()), FactValue::Text("500".into()));
    assert_eq!(owed(&[debt(), hello.clone(), sum("Bo", "the tickets were 500 EUR")]), same);
    assert_eq!(
        owed(&[debt(), hello.clone(), sum("Bo", "Ana, that was 500 EUR")]),
        changed,
        "names whom it is about"
    );
    assert_eq!(owed(&[debt(), hello, sum("Ana", "sorry, 500 EUR")]), changed);
}

#[test]
fn a_sum_in_money_that_nobody_can_tell_keeps_its_word() {
    let debt = |text: &str, currency: Option<&str>| {
        line("Ana", 0, text)
            .want(IntentKind::Pay, 0.95)
            .said(Fact::Amount, Said::Money("18".into(), currency.map(str::to_owned)))
    };
    let facts = |line: Line| after(&[line])[0].facts.clone();
    let francs = facts(debt("18 francs", None));
    assert_eq!(
        (&francs[&Fact::Unit], francs.get(&Fact::Currency)),
        (&FactValue::Text("francs".into()), None)
    );
    assert!(!facts(debt("18 francs", Some("CHF"))).contains_key(&Fact::Unit));
    assert!(!facts(debt("18", None)).contains_key(&Fact::Unit));
}

#[test]
fn who_is_offered_and_says_please_takes_it_up() {
    let lift = line("Ana", 0, "the bus, or shall I take you?")
        .want(IntentKind::Go, 0.9)
        .act(ActKind::Ask)
        .said(Fact::To, Said::Words("Larkhill".into()));
    let please = line("me", 1, "oh please take me").act(ActKind::Request);
    assert_eq!(after(&[lift.clone(), please])[0].state, CardState::Agreed);
    let wonders = line("me", 1, "please, what time").act(ActKind::Request).act(ActKind::Ask);
    assert_eq!(after(&[lift, wonders])[0].state, CardState::Proposed);
}

#[test]
fn who_will_send_it_says_yes_to_a_debt() {
    let promise = |text: &str| line("me", 1, text);
    assert_eq!(
        after(&[debt(), promise("fine, will ping it over when I'm paid")])[0].state,
        CardState::Agreed
    );
    assert_eq!(after(&[debt(), promise("will see what I have")])[0].state, CardState::Proposed);
}

#[test]
fn an_errand_beside_a_plan_is_a_card_of_its_own() {
    let mut lines = agreed();
    let bread = |text: &str| {
        line("Ana", 60, text)
            .want(IntentKind::Buy, 0.2)
            .act(ActKind::Request)
            .said(Fact::Item, Said::Words("bread".into()))
    };
    lines.push(bread("could you pick up bread"));
    assert_eq!(after(&lines).len(), 2);
    lines.pop();
    lines.push(bread("could you pick up bread").act(ActKind::Hedge));
    assert_eq!(after(&lines).len(), 1);
}

#[test]
fn one_thing_more_on_another_day_is_no_word_on_what_was_agreed() {
    let more = |text: &str| {
        line("Ana", 60, text)
            .want(IntentKind::Attend, 0.4)
            .topic(CardKind::Attend)
            .day("2026-03-17")
            .said(Fact::Place, Said::Words("the Mill".into()))
    };
    let mut lines = agreed();
    lines.push(more("also tuesday there's the quiz at the Mill"));
    let cards = after(&lines);
    assert_eq!(cards.len(), 2);
    let supper = Moment::At("2026-03-13T20:00".parse().unwrap());
    assert!(cards.iter().any(|card| card.facts[&Fact::Time] == FactValue::Moment(supper)));
}

#[test]
fn what_is_told_of_the_weather_asks_for_none() {
    use steward_model::{Act, Span, Topic};
    let said = |text: &str, weather: usize| {
        let mut line = line("Ana", 0, text).want(IntentKind::Weather, 0.9).want(IntentKind::Visit, 0.9);
        let asked = Span { start: 0, end: text.find('?').unwrap() };
        line.understood.acts.push(Act { kind: ActKind::Ask, span: asked, confidence: 0.9 });
        let topic =
            |kind, start, confidence| Topic { kind, span: Span { start, end: start + 4 }, confidence };
        line.understood.topics.push(topic(CardKind::Visit, 0, 0.9));
        line.understood.topics.push(topic(CardKind::Weather, weather, 0.9));
        line
    };
    let kinds = |line: Line| after(&[line]).into_iter().map(|card| card.kind).collect::<Vec<_>>();
    assert_eq!(kinds(said("hike on sunday? rain is done with", 16)), [CardKind::Visit]);
    assert!(kinds(said("hike or will it rain?", 16)).contains(&CardKind::Weather));
}

#[test]
fn where_somebody_is_is_no_refusal_to_tell() {
    let asked = line("Ana", 0, "where are you?").want(IntentKind::Locate, 0.9).act(ActKind::Ask);
    let mut still = line("me", 1, "only just off the lift").act(ActKind::Refuse);
    still.understood.acts[0].confidence = 0.8;
    assert_eq!(after(&[asked.clone(), still]).len(), 1);
    assert!(after(&[asked, line("me", 1, "not telling").act(ActKind::Refuse)]).is_empty());
}

#[test]
fn who_asks_where_somebody_is_looks_for_them() {
    let asks = line("me", 0, "where are you?").want(IntentKind::Locate, 0.9).act(ActKind::Ask);
    assert_eq!(after(&[asks])[0].kind, CardKind::Locate);
}

#[test]
fn tonights_own_weekday_is_tonight() {
    let dinner = line("Ana", 0, "dinner tonight?").want(IntentKind::Dine, 0.9).day("2026-03-10");
    let tuesday = line("me", 1, "tuesday").day("2026-03-17").act(ActKind::Agree);
    let next = line("me", 1, "next tuesday?").day("2026-03-17").act(ActKind::Change);
    let day = |lines: &[Line]| after(lines)[0].facts[&Fact::Date].clone();
    let on = |day: &str| FactValue::Moment(Moment::Day(day.parse().unwrap()));
    assert_eq!(day(&[dinner.clone(), tuesday]), on("2026-03-10"));
    assert_eq!(day(&[dinner, next]), on("2026-03-17"));
}

#[test]
fn a_day_that_is_turned_down_is_not_put() {
    let put = line("Ana", 0, "I can come today at 3 or tomorrow at 9").want(IntentKind::Meet, 0.9);
    let put = put.day("2026-03-11").said(Fact::Time, hour(9, false));
    let mut answer = line("me", 1, "today I'm away. tomorrow is fine").act(ActKind::Agree);
    let span = |start, end| steward_model::Span { start, end };
    let refused = steward_model::Act { kind: ActKind::Refuse, span: span(0, 15), confidence: 0.8 };
    answer.understood.acts.push(refused);
    for (day, at) in [("2026-03-10", span(0, 5)), ("2026-03-11", span(16, 24))] {
        let said = Said::Day(day.parse().unwrap());
        let mention = steward_model::Mention { fact: Fact::Date, said, span: at, confidence: 0.9 };
        answer.understood.mentions.push(mention);
    }
    let nine = Moment::At("2026-03-11T09:00".parse().unwrap());
    assert_eq!(after(&[put, answer])[0].facts[&Fact::Time], FactValue::Moment(nine));
}

#[test]
fn an_open_hour_is_in_the_half_of_the_day_that_is_told_beside_it() {
    let lands = line("Ana", 0, "landing friday 6pm, out front at half 6?").want(IntentKind::Go, 0.9);
    let mut lands = lands.day("2026-03-13").said(Fact::Time, hour(18, false));
    let half = Said::Hour { at: jiff::civil::time(6, 30, 0, 0), loose: true };
    let span = steward_model::Span { start: 33, end: 39 };
    let mention = steward_model::Mention { fact: Fact::Time, said: half, span, confidence: 0.9 };
    lands.understood.mentions.push(mention);
    let evening = Moment::At("2026-03-13T18:30".parse().unwrap());
    assert_eq!(after(&[lands])[0].facts[&Fact::Time], FactValue::Moment(evening));
}
