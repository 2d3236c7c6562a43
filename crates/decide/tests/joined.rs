//! Plans of several talks: what is one card, what stays two, and what clashes.

mod talk;

use proptest::prelude::*;
use std::collections::BTreeMap;
use std::time::Instant;
use steward_decide::{Drawn, Plans, Stirred, conflicts};
use steward_model::{ActKind, Card, CardKind, CardState, Fact, FactValue, Form, IntentKind, Moment, Said};
use talk::{Line, at, context, hour, line};

/// Each talk is heard apart, its messages numbered on from those before.
fn heard(talks: &[(&str, &[Line])]) -> Vec<Plans> {
    let mut id = 0;
    let hear = |(name, lines): &(&str, &[Line])| {
        let mut plans = Plans::new();
        for line in *lines {
            plans.hear(name, &line.heard(id), &context());
            id += 1;
        }
        plans
    };
    talks.iter().map(hear).collect()
}

fn live(talks: &[(&str, &[Line])]) -> Vec<Card> {
    Plans::live_of(&heard(talks), &at(60))
}

fn states(cards: &[Card]) -> Vec<CardState> {
    cards.iter().map(|card| card.state).collect()
}

/// 'dinner on Friday at 7?'
fn dinner(from: &str, minute: i64) -> Line {
    line(from, minute, "dinner friday at 7?")
        .want(IntentKind::Dine, 0.9)
        .act(ActKind::Ask)
        .day("2026-03-13")
        .said(Fact::Time, hour(7, true))
}

fn words(words: &str) -> Said {
    Said::Words(words.into())
}

fn yes(from: &str, minute: i64) -> Line {
    line(from, minute, "yes!").act(ActKind::Agree)
}

fn clashing(cards: &[Card]) -> usize {
    conflicts::overlaps(cards).len()
}

#[test]
fn two_people_at_one_hour_are_two_plans_that_clash() {
    let lin = [dinner("Lin", 0).said(Fact::Place, words("Lotus Garden")), yes("me", 1)];
    let cards = live(&[("Lin", &lin), ("Ben", &[dinner("Ben", 2).said(Fact::Cuisine, words("pizza"))])]);
    assert_eq!(states(&cards), [CardState::Agreed, CardState::Proposed]);
    assert_eq!(cards[0].facts[&Fact::With], FactValue::List(vec!["Lin".into()]));
    assert!(!cards[0].facts.contains_key(&Fact::Cuisine));
    assert_eq!(clashing(&cards), 2);
    let bare = [dinner("Lin", 0), yes("me", 1)];
    let cards = live(&[("Lin", &bare), ("Ben", &[dinner("Ben", 2)])]);
    assert_eq!(states(&cards), [CardState::Agreed, CardState::Proposed]);
    assert_eq!(clashing(&cards), 2);
    let refused = [dinner("Ben", 2), line("me", 3, "sorry, busy").act(ActKind::Refuse)];
    let cards = live(&[("Lin", &bare), ("Ben", &refused)]);
    assert_eq!(states(&cards), [CardState::Agreed], "who is turned down takes nothing from the other");
    // Two mere proposals are two, and do not clash yet.
    let cards = live(&[("Lin", &[dinner("Lin", 0)]), ("Ben", &[dinner("Ben", 2)])]);
    assert_eq!((cards.len(), clashing(&cards)), (2, 0));
}

#[test]
fn an_appointment_is_not_with_whoever_asks_for_its_hour() {
    let dentist = |item: &str| {
        let facts = [
            (Fact::Time, FactValue::Moment(steward_model::Moment::At("2026-03-11T10:00".parse().unwrap()))),
            (Fact::Item, FactValue::Text(item.to_owned())),
        ];
        let form =
            Form { kind: CardKind::Meet, facts: facts.into(), over: false, confidence: 0.9, rule: "test" };
        line("", 0, item).form(form)
    };
    let ask = |from: &str| {
        line(from, 1, "can we meet tomorrow at 10?")
            .want(IntentKind::Meet, 0.9)
            .act(ActKind::Ask)
            .day("2026-03-11")
            .said(Fact::Time, hour(10, false))
    };
    let cards = live(&[("calendar", &[dentist("Dentist")]), ("Ana", &[ask("Ana")])]);
    assert_eq!(states(&cards), [CardState::Agreed, CardState::Proposed]);
    assert!(!cards[0].facts.contains_key(&Fact::With));
    assert_eq!(clashing(&cards), 2);
    // Its title names who asks: it is that meeting.
    for title in ["Coffee with Ana", "Ana's 1:1", "见Ana"] {
        let cards = live(&[("calendar", &[dentist(title)]), ("Ana", &[ask("Ana")])]);
        assert_eq!(states(&cards), [CardState::Agreed], "{title}");
    }
    let cards = live(&[("calendar", &[dentist("Banana bread")]), ("Ana", &[ask("Ana")])]);
    assert_eq!(cards.len(), 2, "a name is met as a word of its own");
    let cards = live(&[("日历", &[dentist("和小王碰头")]), ("小王", &[ask("小王")])]);
    assert_eq!(states(&cards), [CardState::Agreed]);
}

#[test]
fn what_both_name_is_one_card() {
    let at_lotus = |from: &str, minute| dinner(from, minute).said(Fact::Place, words("Lotus Garden"));
    // One place, asked by two: one evening, and neither is agreed to.
    let cards = live(&[("Lin", &[at_lotus("Lin", 0)]), ("Ben", &[at_lotus("Ben", 1)])]);
    assert_eq!(states(&cards), [CardState::Proposed]);
    assert_eq!(cards[0].facts[&Fact::With], FactValue::List(vec!["Lin".into(), "Ben".into()]));
    // Agreed with both, it is one again.
    let both = [("Lin", [at_lotus("Lin", 0), yes("me", 2)]), ("Ben", [at_lotus("Ben", 1), yes("me", 3)])];
    let both: Vec<(&str, &[Line])> = both.iter().map(|(name, lines)| (*name, &lines[..])).collect();
    assert_eq!(states(&live(&both)), [CardState::Agreed]);
    // The yes given to Lin is none to Ben, and one place is no clash.
    let lin = [at_lotus("Lin", 0), yes("me", 2)];
    let cards = live(&[("Lin", &lin), ("Ben", &[at_lotus("Ben", 1)])]);
    assert_eq!(states(&cards), [CardState::Agreed, CardState::Proposed]);
    assert_eq!(clashing(&cards), 0);
    // The same person in another chat, whose name is said short there.
    let cards = live(&[("Ana", &[dinner("Ana Weber", 0), yes("me", 1)]), ("group", &[dinner("Ana", 2)])]);
    assert_eq!(states(&cards), [CardState::Agreed]);
}

fn code(from: &str, minute: i64, code: &str) -> Line {
    let facts =
        [(Fact::From, FactValue::Text(from.to_owned())), (Fact::Code, FactValue::Text(code.to_owned()))];
    line(from, minute, code).form(Form {
        kind: CardKind::Code,
        facts: facts.into(),
        over: false,
        confidence: 0.9,
        rule: "test",
    })
}

#[test]
#[expect(clippy::disallowed_methods, reason = "a test of time")]
fn many_talks_cost_what_they_hold() {
    // What is the same hour for thousands, and what thousands of senders send.
    let took = |n: usize| {
        let lines: Vec<(String, [Line; 2])> = (0..n)
            .map(|i| {
                let name = format!("User {i}");
                (name.clone(), [dinner(&name, 50), code(&name, 51, &format!("{}", 100_000 + i))])
            })
            .collect();
        let talks: Vec<(&str, &[Line])> = lines.iter().map(|(name, two)| (name.as_str(), &two[..])).collect();
        let plans = heard(&talks);
        let began = Instant::now();
        assert_eq!(Plans::cards_of(&plans, &at(60)).len(), 2 * n);
        began.elapsed()
    };
    took(100);
    // Sixteen times as much may take sixteen times as long and more for the machine's sake, not 256 times.
    let few = (0..3).map(|_| took(500)).min().unwrap();
    let many = (0..3).map(|_| took(8000)).min().unwrap();
    assert!(many < few * 80, "{few:?} {many:?}");
}

fn any_line() -> impl Strategy<Value = Line> {
    let who = prop::sample::select(vec!["me", "Ana", "Bo", "Bo Lind"]);
    let place = prop::option::of(prop::sample::select(vec!["Lotus", "lotus", "Kiosk"]));
    let act = prop::sample::select(vec![ActKind::Ask, ActKind::Agree, ActKind::Refuse, ActKind::Cancel]);
    (who, 0i64..300, place, act, 6i8..9, 0u8..4).prop_map(|(who, minute, place, act, clock, kind)| {
        if kind == 0 {
            return code(who, minute, if clock == 6 { "111" } else { "222" });
        }
        let line = line(who, minute, "words").act(act);
        let line =
            if act == ActKind::Ask { line.want(IntentKind::Dine, 0.9).day("2026-03-10") } else { line };
        let line = if act == ActKind::Ask { line.said(Fact::Time, hour(clock, true)) } else { line };
        match place {
            Some(place) => line.said(Fact::Place, words(place)),
            None => line,
        }
    })
}

/// A booking or a parcel, told of or over.
fn any_form() -> impl Strategy<Value = Line> {
    let kind = prop::sample::select(vec![CardKind::Ticket, CardKind::Parcel]);
    let number = prop::sample::select(vec!["A1", "B2"]);
    (kind, number, 0i64..300, prop::option::of(15i8..18), any::<bool>(), any::<bool>()).prop_map(
        |(kind, number, minute, clock, placed, over)| {
            let text = |words: &str| FactValue::Text(words.to_owned());
            let mut facts = vec![(Fact::Code, text(number))];
            let day = jiff::civil::date(2026, 3, 10);
            let at = |clock| FactValue::Moment(Moment::At(day.at(clock, 0, 0, 0)));
            facts.extend(clock.map(|clock| (Fact::Time, at(clock))));
            facts.extend(placed.then(|| (Fact::Place, text("Kiosk"))));
            let form = Form { kind, facts: facts.into_iter().collect(), over, confidence: 0.9, rule: "test" };
            line("Sender", minute, number).form(form)
        },
    )
}

proptest! {
    #[test]
    fn the_live_ones_are_those_of_all(talks in prop::collection::vec(prop::collection::vec(any_line(), 1..6), 1..6), minute in 0i64..900) {
        let names: Vec<String> = (0..talks.len()).map(|n| format!("talk {n}")).collect();
        let talks: Vec<(&str, &[Line])> =
            names.iter().zip(&talks).map(|(name, lines)| (name.as_str(), &lines[..])).collect();
        let plans = heard(&talks);
        let mut all = Plans::cards_of(&plans, &at(minute));
        all.retain(|card| card.state.is_live());
        prop_assert_eq!(Plans::live_of(&plans, &at(minute)), all);
    }

    /// What is kept of cards, and brought up to date by those that may have changed alone, is all there are at each moment:
    /// whatever is said, in whichever talk, muted and unmuted, however time runs.
    #[test]
    fn what_stirs_brings_all_cards_up_to_date(
        talks in prop::collection::vec(prop::collection::vec(prop_oneof![any_line(), any_form()], 1..6), 1..6),
        steps in prop::collection::vec(
            (prop_oneof![any_line(), any_form()], 0usize..6, -90i64..400, prop::option::of(0usize..6)),
            1..8,
        ),
    ) {
        let names: Vec<String> = (0..talks.len()).map(|n| format!("talk {n}")).collect();
        let talks: Vec<(&str, &[Line])> =
            names.iter().zip(&talks).map(|(name, lines)| (name.as_str(), &lines[..])).collect();
        let mut plans = heard(&talks);
        let mut drawn: Drawn<usize> = Drawn::default();
        let mut kept: BTreeMap<String, Card> = BTreeMap::new();
        let mut minute = 100;
        for (step, (line, talk, passes, muted)) in steps.into_iter().enumerate() {
            let talk = talk % plans.len();
            minute += passes;
            // Every other time only the clock goes on.
            let speaks = step % 2 == 1;
            if speaks {
                plans[talk].hear(&names[talk], &line.heard(1000 + step as u64), &context());
            }
            let shown = || plans.iter().enumerate().filter(|(n, _)| Some(*n) != muted);
            let places: Vec<usize> = (0..plans.len()).collect();
            let all = shown().map(|(n, plans)| (&places[n], plans, speaks && n == talk));
            let Stirred { cards, of } = drawn.stir(all, &[], &at(minute));
            kept.retain(|id, _| !of.iter().any(|(known, _)| known == id));
            kept.extend(cards.into_iter().map(|card| (card.id.clone(), card)));
            let want = Plans::cards_of(shown().map(|(_, plans)| plans), &at(minute));
            let want: BTreeMap<String, Card> = want.into_iter().map(|card| (card.id.clone(), card)).collect();
            prop_assert_eq!(&kept, &want);
        }
    }
}

/// One more message among thousands of live cards stirs what it may be one with, and no more.
#[test]
fn what_shares_nothing_with_what_was_said_is_left_alone() {
    let lines: Vec<(String, [Line; 1])> =
        (0..3000).map(|n| (format!("Bank {n}"), [code(&format!("Bank {n}"), 0, "111")])).collect();
    let talks: Vec<(&str, &[Line])> = lines.iter().map(|(name, one)| (name.as_str(), &one[..])).collect();
    let mut plans = heard(&talks);
    let places: Vec<usize> = (0..plans.len()).collect();
    let mut drawn: Drawn<usize> = Drawn::default();
    let all = |plans: &[Plans], new: usize, drawn: &mut Drawn<usize>| {
        let heard = places.iter().zip(plans).map(|(n, plans)| (n, plans, *n == new));
        drawn.stir(heard, &[], &at(2)).cards.len()
    };
    assert_eq!(all(&plans, 0, &mut drawn), 3000);
    plans[7].hear("Bank 7", &code("Bank 7", 1, "222").heard(9000), &context());
    assert!(all(&plans, 7, &mut drawn) <= 2);
}
