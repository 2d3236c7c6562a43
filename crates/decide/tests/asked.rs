//! What is asked of the owner and what is not: money that comes to them, what they are not to do, others' evenings, a
//! question beside the plan, and which of two plans a message names.

mod talk;

use steward_model::{ActKind, CardKind, CardState, Fact, FactValue, IntentKind, Moment, Said};
use talk::{Line, after, hour, line};

fn kinds(lines: &[Line]) -> Vec<CardKind> {
    after(lines).iter().map(|card| card.kind).collect()
}

fn yes(minute: i64) -> Line {
    line("me", minute, "ok").act(ActKind::Agree)
}

#[test]
fn money_that_comes_to_the_owner_is_no_debt_of_theirs() {
    let sum = |from: &str, text: &str| {
        line(from, 0, text)
            .want(IntentKind::Pay, 0.95)
            .topic(CardKind::Pay)
            .said(Fact::Amount, Said::Money("25".into(), Some("EUR".into())))
    };
    for text in [
        "I'll pay you back the 25 on friday",
        "still owe you 25 for the cab",
        "欠你那25块下周还",
        "饭钱25我明天转你",
    ] {
        assert!(kinds(&[sum("Ana", text), yes(1)]).is_empty(), "{text}");
    }
    for text in [
        "you owe me 25, pay me back by friday",
        "lend me 25? i'll pay you back",
        "你欠我的25明天还我",
        "借我25，下周还你",
    ] {
        assert_eq!(kinds(&[sum("Ana", text), yes(1)]), [CardKind::Pay], "{text}");
    }
    // What the owner promises they are to pay.
    assert_eq!(kinds(&[sum("me", "I'll pay you back the 25 on friday")]), [CardKind::Pay]);
    assert!(kinds(&[sum("Ana", "发个红包，大家抢 一共25块"), yes(1)]).is_empty());
}

#[test]
fn what_is_forbidden_is_no_wish() {
    let call = |text: &str| {
        line("Ana", 0, text)
            .want(IntentKind::Call, 0.95)
            .topic(CardKind::Call)
            .act(ActKind::Request)
            .day("2026-03-10")
    };
    assert!(kinds(&[call("please don't call me tonight"), yes(1)]).is_empty());
    assert!(kinds(&[call("今晚别打电话给我"), yes(1)]).is_empty());
    assert_eq!(kinds(&[call("why don't you call me tonight?"), yes(1)]), [CardKind::Call]);
    assert_eq!(kinds(&[call("别忘了今晚打电话给我"), yes(1)]), [CardKind::Call]);
}

#[test]
fn a_wish_is_taken_back_by_what_forbids_it() {
    let things = |text: &str, things: &[&str]| {
        let ask = line("Ana", 0, text).want(IntentKind::Buy, 0.95).topic(CardKind::Buy).act(ActKind::Request);
        things.iter().fold(ask, |ask, thing| ask.said(Fact::Item, Said::Words((*thing).into())))
    };
    let milk = || things("can you get milk?", &["milk"]);
    let no = |text: &str, thing: &str| {
        line("Ana", 2, text)
            .want(IntentKind::Buy, 0.9)
            .topic(CardKind::Buy)
            .said(Fact::Item, Said::Words(thing.into()))
    };
    assert!(kinds(&[milk(), yes(1), no("actually don't get milk, found some", "milk")]).is_empty());
    let both = things("can you get bread and eggs?", &["bread", "eggs"]);
    let left = after(&[both, yes(1), no("don't get eggs, we've got six", "eggs")]);
    assert_eq!(left[0].facts[&Fact::Item], FactValue::Text("bread".into()));
    // Another thing, and a limit: the milk is still wanted.
    assert_eq!(kinds(&[milk(), yes(1), no("don't get mad, but the bus is late", "bus")]), [CardKind::Buy]);
    assert_eq!(kinds(&[milk(), yes(1), no("don't forget the milk", "milk")]), [CardKind::Buy]);
}

#[test]
fn which_of_two_plans_is_off_or_moved_is_told_by_its_name() {
    let sync = || {
        line("Ana", 0, "team sync tomorrow at 10?")
            .want(IntentKind::Meet, 0.9)
            .topic(CardKind::Meet)
            .act(ActKind::Ask)
            .day("2026-03-11")
            .said(Fact::Time, hour(10, false))
    };
    let dinner = || {
        line("Ana", 2, "dinner on friday at 7 at Nobu?")
            .want(IntentKind::Dine, 0.9)
            .topic(CardKind::Dine)
            .act(ActKind::Ask)
            .day("2026-03-13")
            .said(Fact::Time, hour(19, false))
    };
    let both = |last: Line| kinds(&[sync(), yes(1), dinner(), yes(3), last]);
    let off = |text: &str| line("Ana", 4, text).act(ActKind::Cancel);
    assert_eq!(both(off("sync's cancelled btw")), [CardKind::Dine]);
    assert_eq!(both(off("dinner's cancelled, sorry")), [CardKind::Meet]);
    // It's own name says what is off where no word for it was understood.
    assert_eq!(both(line("Ana", 4, "sync's off tomorrow")), [CardKind::Dine]);
    // What only the other had was never a plan of the two.
    let free = both(off("my training's been cancelled so i'm free all day"));
    assert_eq!(free.len(), 2, "{free:?}");
    let cards = after(&[sync(), yes(1), dinner(), yes(3), line("Ana", 4, "sync pushed to 11")]);
    let moment = |kind: CardKind| {
        let card = cards.iter().find(|card| card.kind == kind).expect("the card");
        card.facts[&Fact::Time].clone()
    };
    let at = |day: &str| FactValue::Moment(Moment::At(day.parse().expect("a moment")));
    assert_eq!(moment(CardKind::Meet), at("2026-03-11T11:00"));
    assert_eq!(moment(CardKind::Dine), at("2026-03-13T19:00"));
}

#[test]
fn a_yes_to_a_question_beside_the_plan_takes_nothing_up() {
    let lunch = || {
        line("Ana", 0, "lunch tomorrow at Pret?")
            .want(IntentKind::Dine, 0.9)
            .topic(CardKind::Dine)
            .act(ActKind::Ask)
            .day("2026-03-11")
    };
    let state = |question: &str, answer: Line| {
        after(&[lunch(), line("Ana", 1, question).act(ActKind::Ask), answer])[0].state
    };
    let sofa = || line("me", 2, "yes on the sofa").act(ActKind::Agree);
    assert_eq!(state("also did you see my charger?", sofa()), CardState::Proposed);
    assert_eq!(state("对了你家猫好了吗", line("me", 2, "好了好了").act(ActKind::Agree)), CardState::Proposed);
    assert_eq!(state("are you free?", line("me", 2, "yes").act(ActKind::Agree)), CardState::Agreed);
    assert_eq!(state("did you see my message?", line("me", 2, "yes").act(ActKind::Agree)), CardState::Agreed);
    let lunch_too =
        line("me", 2, "yes to lunch, no idea about the charger").act(ActKind::Agree).topic(CardKind::Dine);
    assert_eq!(state("also did you see my charger?", lunch_too), CardState::Agreed);
}

#[test]
fn what_others_do_among_themselves_asks_nobody() {
    let told =
        |text: &str| line("Ana", 0, text).want(IntentKind::Dine, 0.9).topic(CardKind::Dine).day("2026-03-14");
    for text in [
        "Kate and Ben are getting dinner at Nopi saturday",
        "my parents are having lunch out on saturday",
        "我爸妈周六去全聚德吃饭",
    ] {
        assert!(kinds(&[told(text), yes(1)]).is_empty(), "{text}");
    }
    for text in [
        "Kate and Ben are having us over for dinner saturday",
        "my parents are coming to dinner saturday",
        "我爸妈周六请咱们去全聚德吃饭",
    ] {
        assert_eq!(kinds(&[told(text), yes(1)]), [CardKind::Dine], "{text}");
    }
}

#[test]
fn a_new_note_drags_no_other_along() {
    let note = |from: &str, minute: i64, text: &str, thing: &str, day: &str| {
        line(from, minute, text)
            .want(IntentKind::Remind, 0.9)
            .topic(CardKind::Remind)
            .said(Fact::Item, Said::Words(thing.into()))
            .day(day)
    };
    let birthday = note("Ana", 0, "don't forget mum's birthday on sunday", "mum's birthday", "2026-03-15");
    let flowers = note("me", 1, "thanks, remind me to order flowers friday", "order flowers", "2026-03-13")
        .act(ActKind::Agree);
    let cards = after(&[birthday, flowers]);
    let day = |thing: &str| {
        let named = |card: &&steward_model::Card| card.facts[&Fact::Item] == FactValue::Text(thing.into());
        cards.iter().find(named).map(|card| card.facts[&Fact::Date].clone())
    };
    let date = |day: &str| Some(FactValue::Moment(Moment::Day(day.parse().expect("a day"))));
    assert_eq!(day("mum's birthday"), date("2026-03-15"));
    assert_eq!(day("order flowers"), date("2026-03-13"));
}
