//! What a short answer does to a plan: its end told when asked, a head counted, a half of the day, one more thing, another
//! place or hour put by who fixed it.
#![allow(clippy::unwrap_used, reason = "a test may fail by panicking")]

mod talk;

use steward_model::{ActKind, CardKind, CardState, Fact, FactValue, Facts, Form, IntentKind, Moment, Said};
use talk::{Line, after, hour, line};

fn day(words: &str) -> FactValue {
    FactValue::Moment(Moment::Day(words.parse().unwrap()))
}

fn moment(words: &str) -> FactValue {
    FactValue::Moment(Moment::At(words.parse().unwrap()))
}

fn text(words: &str) -> FactValue {
    FactValue::Text(words.to_owned())
}

fn words(words: &str) -> Said {
    Said::Words(words.to_owned())
}

/// 'Hire a van from the 20th' – 'ok', and its end where one is told.
fn van(end: Option<&str>) -> Vec<Line> {
    let mut put = line("Ana", 0, "let's hire a van from the 20th")
        .want(IntentKind::Hire, 0.95)
        .topic(CardKind::Hire)
        .act(ActKind::Propose)
        .day("2026-03-20");
    if let Some(end) = end {
        put = put.said(Fact::Until, Said::Day(end.parse().unwrap()));
    }
    vec![put, line("me", 2, "ok, i'll book it").act(ActKind::Agree)]
}

#[test]
fn what_is_kept_longer_waits_for_its_yes() {
    let mut lines = van(Some("2026-03-22"));
    lines.push(
        line("Ana", 5, "i fly on the 23rd, can we keep it one more day").act(ActKind::Ask).day("2026-03-23"),
    );
    let card = &after(&lines)[0];
    assert_eq!((card.state, &card.facts[&Fact::Until]), (CardState::Proposed, &day("2026-03-23")));
    assert_eq!(card.facts[&Fact::Date], day("2026-03-20"));
    lines.push(line("me", 7, "sure").act(ActKind::Agree));
    assert_eq!(after(&lines)[0].state, CardState::Agreed);
    // 'One more day to go' of what has no end keeps nothing.
    let mut open = van(None);
    open.push(line("Ana", 5, "need one more day to think"));
    assert!(!after(&open)[0].facts.contains_key(&Fact::Until));
}

#[test]
fn the_day_told_when_asked_till_when_is_its_end() {
    for (asked, ends) in [("drop it back when?", true), ("until when?", true), ("when?", false)] {
        let mut lines = van(None);
        lines.push(line("me", 4, asked).act(ActKind::Ask));
        lines.push(line("Ana", 5, "monday 23rd").day("2026-03-23"));
        let card = &after(&lines)[0];
        assert_eq!(card.facts.get(&Fact::Until), ends.then(|| day("2026-03-23")).as_ref(), "{asked}");
    }
}

/// 'Dinner on Saturday at half past seven, eight of us' – 'yes'.
fn dinner() -> Vec<Line> {
    vec![
        line("Ana", 0, "dinner saturday 7.30?")
            .want(IntentKind::Dine, 0.95)
            .topic(CardKind::Dine)
            .act(ActKind::Ask)
            .day("2026-03-14")
            .said(Fact::Time, Said::Hour { at: jiff::civil::time(19, 30, 0, 0), loose: false }),
        line("me", 2, "yes").act(ActKind::Agree),
    ]
}

/// A bare figure, as an hour of which little is sure.
fn figure(line: Line, at: i8) -> Line {
    let mut line = line.said(Fact::Time, hour(at, true));
    for mention in line.understood.mentions.iter_mut() {
        mention.confidence = 0.5;
    }
    line
}

#[test]
fn a_number_told_again_right_after_a_count_is_no_hour() {
    let mut lines = dinner();
    lines.push(line("Bo", 4, "my sister wants in, so 7").said(Fact::People, Said::Count(7)));
    lines.push(figure(line("Ana", 5, "ok 7, i'll tell them").act(ActKind::Agree), 7));
    let card = &after(&lines)[0];
    assert_eq!(card.facts[&Fact::People], FactValue::Count(7));
    assert_eq!(card.facts[&Fact::Time], moment("2026-03-14T19:30"));
    // Without the count it is one.
    let mut moved = dinner();
    moved.push(figure(line("Bo", 5, "make it 7").act(ActKind::Change), 7));
    assert_eq!(after(&moved)[0].facts[&Fact::Time], moment("2026-03-14T19:00"));
}

#[test]
fn the_half_of_the_day_alone_amends_the_hour() {
    let mut lines = vec![
        line("Ana", 0, "swim tomorrow at 7?")
            .want(IntentKind::Meet, 0.95)
            .act(ActKind::Ask)
            .day("2026-03-11")
            .said(Fact::Time, hour(7, true)),
        line("me", 2, "am or pm?").act(ActKind::Ask),
    ];
    lines.push(line("Ana", 3, "am"));
    assert_eq!(after(&lines)[0].facts[&Fact::Time], moment("2026-03-11T07:00"));
    lines.push(line("me", 4, "pm surely, i'm asleep at 7").act(ActKind::Refuse));
    assert!(after(&lines).is_empty());
}

#[test]
fn a_doubt_that_names_the_day_that_stands_is_one() {
    let mut lines = dinner();
    lines.push(
        line("Ana", 4, "saturday looks soaking. call it off?")
            .act(ActKind::Ask)
            .act(ActKind::Cancel)
            .day("2026-03-14"),
    );
    lines[2].understood.acts[1].confidence = 0.5;
    assert_eq!(after(&lines).len(), 1);
    lines.push(line("me", 5, "yeah").act(ActKind::Agree));
    assert!(after(&lines).is_empty());
}

#[test]
fn four_in_the_morning_is_said_in_jest_of_an_evening() {
    let mut lines = dinner();
    lines.push(line("Bo", 4, "4am or not at all").said(Fact::Time, hour(4, false)));
    assert_eq!(after(&lines)[0].facts[&Fact::Time], moment("2026-03-14T19:30"));
}

#[test]
fn more_of_a_list_is_told_in_one_word() {
    let weak = |mut line: Line| {
        for mention in line.understood.mentions.iter_mut() {
            mention.confidence = 0.55;
        }
        line
    };
    let lines = |who: &str, asked: Line| {
        vec![
            line("Ana", 0, "can you get milk on the way home")
                .want(IntentKind::Buy, 0.95)
                .topic(CardKind::Buy)
                .act(ActKind::Request)
                .said(Fact::Item, words("milk")),
            asked,
            weak(line(who, 3, "eggs and bread").said(Fact::Item, words("eggs and bread"))),
        ]
    };
    let sure = || line("me", 2, "sure, anything else?").act(ActKind::Agree).act(ActKind::Ask);
    let items = |lines: &[Line]| after(lines)[0].facts[&Fact::Item].clone();
    let list = FactValue::List(vec!["milk".into(), "eggs".into(), "bread".into()]);
    assert_eq!(items(&lines("Ana", sure())), list);
    // What the one who fetches speaks of is no more of it.
    assert_eq!(items(&lines("me", sure())), text("milk"));
}

#[test]
fn another_thing_with_its_own_day_is_another_reminder() {
    let note = |minute, words: &str, item: &str, on: &str| {
        line("me", minute, words)
            .want(IntentKind::Remind, 0.95)
            .day(on)
            .said(Fact::Item, Said::Words(item.to_owned()))
    };
    let first =
        note(0, "note to self: ear drops thursday", "ear drops", "2026-03-12").topic(CardKind::Remind);
    let second = note(1, "and hand in the form on friday", "hand in the form", "2026-03-13");
    assert_eq!(after(&[first.clone(), second]).len(), 2);
    let same = note(1, "the drops are for friday after all", "the drops", "2026-03-13");
    assert_eq!(after(&[first, same]).len(), 1);
}

#[test]
fn not_having_looked_leaves_the_question_of_the_weather() {
    let asked = line("Ana", 0, "will it rain on sunday?")
        .want(IntentKind::Weather, 0.95)
        .topic(CardKind::Weather)
        .act(ActKind::Ask)
        .day("2026-03-15");
    let mut unseen = line("me", 2, "didn't check");
    unseen = unseen.act(ActKind::Refuse);
    unseen.understood.acts[0].confidence = 0.3;
    assert_eq!(after(&[asked, unseen]).len(), 1);
}

#[test]
fn who_turned_it_down_jokes_on_and_comes_not() {
    let mut lines = dinner();
    lines.push(line("Bo", 3, "not for me, have fun").act(ActKind::Refuse));
    let mut joke = line("Bo", 6, "save me a pudding").act(ActKind::Agree);
    joke.understood.acts[0].confidence = 0.3;
    lines.push(joke);
    assert_eq!(after(&lines)[0].facts[&Fact::With], FactValue::List(vec!["Ana".into()]));
}

#[test]
fn where_it_stood_is_named_beside_the_place_that_is_put() {
    let mut lines = dinner();
    lines[0] = lines[0].clone().said(Fact::Place, words("St Anne's"));
    lines.push(
        line("Ana", 5, "Roof leaks at St Anne's. The Drill Hall instead, ok?")
            .act(ActKind::Change)
            .act(ActKind::Ask)
            .said(Fact::Place, words("St Anne's"))
            .said(Fact::Place, words("the Drill Hall")),
    );
    let card = &after(&lines)[0];
    assert_eq!((card.state, &card.facts[&Fact::Place]), (CardState::Proposed, &text("the Drill Hall")));
}

fn form(kind: CardKind, facts: Facts) -> Form {
    Form { kind, facts, over: false, confidence: 0.9, rule: "form" }
}

#[test]
fn the_biller_s_own_receipt_settles_its_bill_alone() {
    let bill = |who: &str, sum: &str| {
        let facts = Facts::from([(Fact::Amount, text(sum)), (Fact::Payee, text(who))]);
        line(who, 0, "your bill is due").form(form(CardKind::Pay, facts))
    };
    let receipt = |words: &str| {
        line("Lumo Energy", 90, words).said(Fact::Amount, Said::Money("42.1".into(), Some("GBP".into())))
    };
    let bills = [bill("Lumo Energy", "42.1"), bill("Ridge Water", "31")];
    let left = |words: &str| after(&[bills[0].clone(), bills[1].clone(), receipt(words)]).len();
    assert_eq!(left("Thank you, payment of £42.10 received."), 1);
    assert_eq!(left("We have not received your payment of £42.10."), 2);
}

#[test]
fn a_sum_told_before_becomes_its_bill() {
    let told = line("Sahya Bank", 0, "Total due Rs 900, due 25-Mar")
        .want(IntentKind::Pay, 0.9)
        .topic(CardKind::Pay)
        .said(Fact::Amount, Said::Money("900".into(), Some("INR".into())));
    let facts = Facts::from([(Fact::Amount, text("900")), (Fact::Payee, text("Sahya Bank"))]);
    let bill = line("Sahya Bank", 60, "Reminder: Rs 900 due").form(form(CardKind::Pay, facts));
    assert_eq!(after(&[told, bill]).len(), 1);
}

#[test]
fn a_desk_puts_another_day_for_what_it_fixed() {
    let facts = Facts::from([(Fact::Time, moment("2026-03-13T08:30"))]);
    let mut lines =
        vec![line("Hal's Garage", 0, "MOT booked Friday 8.30am").form(form(CardKind::Meet, facts))];
    lines.push(
        line("Hal's Garage", 30, "lift is broken, can do Monday same time instead?")
            .act(ActKind::Change)
            .act(ActKind::Ask)
            .day("2026-03-16"),
    );
    let card = &after(&lines)[0];
    assert_eq!((card.state, &card.facts[&Fact::Time]), (CardState::Proposed, &moment("2026-03-16T08:30")));
    lines.push(
        line("me", 35, "monday half 8 is grand")
            .act(ActKind::Agree)
            .want(IntentKind::Meet, 0.9)
            .day("2026-03-16")
            .said(Fact::Time, Said::Hour { at: jiff::civil::time(8, 30, 0, 0), loose: true }),
    );
    let cards = after(&lines);
    assert_eq!((cards.len(), cards[0].state), (1, CardState::Agreed));
}

#[test]
fn the_end_said_again_is_no_other_begin() {
    let mut lines = van(Some("2026-03-25"));
    lines.push(
        line("Ana", 4, "keep it til the 26th?")
            .act(ActKind::Ask)
            .said(Fact::Until, Said::Day("2026-03-26".parse().unwrap())),
    );
    lines.push(line("me", 5, "yes the 26th is good").act(ActKind::Agree).day("2026-03-26"));
    let card = &after(&lines)[0];
    assert_eq!(
        (&card.facts[&Fact::Date], &card.facts[&Fact::Until]),
        (&day("2026-03-20"), &day("2026-03-26"))
    );
    assert_eq!(card.state, CardState::Agreed);
}

#[test]
fn an_end_by_its_number_lies_in_the_month_of_its_begin() {
    let text = "flights to Faro, out the 3rd april, back the 10th?";
    let mut put = line("Ana", 0, text)
        .want(IntentKind::Travel, 0.95)
        .topic(CardKind::Travel)
        .act(ActKind::Ask)
        .day("2026-04-03")
        .said(Fact::Until, Said::Day("2026-03-10".parse().unwrap()));
    let at = text.find("10th").unwrap();
    put.understood.mentions[1].span = steward_model::Span { start: at, end: at + 4 };
    assert_eq!(after(&[put])[0].facts[&Fact::Until], day("2026-04-10"));
}
