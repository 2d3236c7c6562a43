//! Rank, budget and taste on cards made by hand.

use super::*;
use jiff::civil::DateTime;
use steward_model::{Card, CardKind, CardState, Fact, FactValue, Moment, Phrase, Why};

fn at(words: &str) -> DateTime {
    words.parse().unwrap()
}

fn card(id: &str, kind: CardKind, state: CardState, time: Option<&str>) -> Card {
    let mut facts: steward_model::Facts = [
        (Fact::Item, FactValue::Text("x".to_owned())),
        (Fact::With, FactValue::List(vec!["Lin".to_owned()])),
    ]
    .into();
    if let Some(time) = time {
        facts.insert(Fact::Time, FactValue::Moment(Moment::At(at(time))));
    }
    Card {
        id: id.to_owned(),
        kind,
        state,
        facts,
        title: Phrase::word("card"),
        blocks: Vec::new(),
        actions: Vec::new(),
        why: Why::default(),
        from: at("2026-03-05T08:00"),
        until: time.map_or_else(|| at("2026-03-12T08:00"), |time| at(time).date().at(23, 59, 0, 0)),
    }
}

fn ids<'c>(cards: &'c [Card], places: &[usize]) -> Vec<&'c str> {
    places.iter().map(|at| cards[*at].id.as_str()).collect()
}

const NOW: &str = "2026-03-05T18:00";

#[test]
fn what_is_soon_and_sure_and_saves_effort_comes_first() {
    let plain = Taste::default();
    let of = |card: &Card| worth(card, at(NOW), &plain).total();
    let agreed = |time| of(&card("a", CardKind::Dine, CardState::Agreed, Some(time)));
    assert!(agreed("2026-03-05T18:40") > agreed("2026-03-05T23:00"));
    assert!(agreed("2026-03-05T23:00") > agreed("2026-03-08T19:00"));
    assert!(agreed("2026-03-08T19:00") > agreed("2026-06-01T19:00"));
    assert!(agreed("2026-03-05T18:40") > agreed("2026-03-05T17:20"), "it has begun");
    let proposed = of(&card("a", CardKind::Dine, CardState::Proposed, Some("2026-03-05T18:40")));
    assert!(agreed("2026-03-05T18:40") > proposed);
    let song = of(&card("a", CardKind::Listen, CardState::Agreed, Some("2026-03-05T18:40")));
    assert!(agreed("2026-03-05T18:40") > song);
}

#[test]
fn a_few_stand_open_and_the_rest_is_folded_not_lost() {
    let mut cards: Vec<Card> = (0..9)
        .map(|n| {
            card(
                &format!("c{n}"),
                CardKind::Meet,
                CardState::Agreed,
                Some(&format!("2026-03-0{}T10:00", n % 4 + 6)),
            )
        })
        .collect();
    cards.push(card("code", CardKind::Code, CardState::Info, None));
    let arranged = arrange(&cards, at(NOW), &Taste::default(), 4);
    assert_eq!(ids(&cards, &arranged.open)[0], "code");
    assert_eq!((arranged.open.len(), arranged.folded.len()), (4, 6));
    let mut all: Vec<usize> = arranged.open.iter().chain(&arranged.folded).copied().collect();
    all.sort();
    assert_eq!(all, (0..10).collect::<Vec<_>>());
    // Warnings and codes are never folded, however many.
    let codes: Vec<Card> =
        (0..5).map(|n| card(&format!("c{n}"), CardKind::Code, CardState::Info, None)).collect();
    assert!(arrange(&codes, at(NOW), &Taste::default(), 2).folded.is_empty());
}

fn day(n: i32) -> jiff::civil::Date {
    at("2026-03-05T00:00").date().checked_add(jiff::Span::new().days(n)).unwrap()
}

#[test]
fn use_lifts_a_kind_and_dismissal_lowers_it_within_bounds_and_it_fades() {
    let mut part = Part::default();
    for _ in 0..20 {
        part.note(CardKind::Dine, Deed::Used, 1.0, day(0));
        part.note(CardKind::Weather, Deed::Dismissed, 1.0, day(0));
    }
    let taste = Taste::of([&part], day(0));
    assert!(taste.liking(CardKind::Dine) > 1.4 && taste.liking(CardKind::Dine) <= 1.6);
    assert!(taste.liking(CardKind::Weather) < 0.5 && taste.liking(CardKind::Weather) >= 0.3);
    assert!((taste.liking(CardKind::Meet) - 1.0).abs() < 0.1, "what nobody saw is as cards in general");
    let later = Taste::of([&part], day(300));
    assert!((later.liking(CardKind::Weather) - 1.0).abs() < 0.15, "it fades");
    let mut undone = Part::default();
    undone.note(CardKind::Dine, Deed::Dismissed, 1.0, day(0));
    undone.note(CardKind::Dine, Deed::Restored, 1.0, day(0));
    assert_eq!(Taste::of([&undone], day(0)).liking(CardKind::Dine), Taste::default().liking(CardKind::Dine));
}

#[test]
fn parts_sum_and_a_part_taken_away_leaves_the_others_exactly() {
    let (mut one, mut two) = (Part::default(), Part::default());
    one.note(CardKind::Dine, Deed::Used, 0.5, day(0));
    two.note(CardKind::Dine, Deed::Used, 0.5, day(0));
    two.note(CardKind::Pay, Deed::Dismissed, 1.0, day(2));
    let mut alone = Part::default();
    alone.note(CardKind::Dine, Deed::Used, 0.5, day(0));
    assert_eq!(Taste::of([&one], day(9)), Taste::of([&alone], day(9)));
    assert_ne!(Taste::of([&one, &two], day(9)), Taste::of([&one], day(9)));
}

#[test]
fn three_a_day_and_the_rest_waits_and_comes_back_if_still_true() {
    let mut calls = Calls::default();
    let attention = Attention::default();
    let plain = Taste::default();
    let mut cards: Vec<Card> = (0..5)
        .map(|n| {
            card(&format!("c{n}"), CardKind::Meet, CardState::Agreed, Some(&format!("2026-03-07T1{n}:00")))
        })
        .collect();
    cards.push(card("tonight", CardKind::Dine, CardState::Agreed, Some("2026-03-05T19:00")));
    let first = calls.next(&cards, &attention, &plain, at(NOW));
    assert_eq!(first.ids.len(), 3);
    assert_eq!((first.ids[0].as_str(), first.waiting), ("tonight", 3));
    assert_eq!(calls.next(&cards, &attention, &plain, at("2026-03-05T20:00")).ids, Vec::<String>::new());
    // One of those that wait is called off overnight; the others come in the morning.
    let gone = first.ids.clone();
    let waiting: Vec<String> =
        cards.iter().map(|card| card.id.clone()).filter(|id| !gone.contains(id)).collect();
    cards.iter_mut().find(|card| card.id == waiting[0]).unwrap().state = CardState::Cancelled;
    let next = calls.next(&cards, &attention, &plain, at("2026-03-06T08:00"));
    assert_eq!(next.ids, waiting[1..]);
    assert_eq!(calls.spent(at("2026-03-06T08:00").date()), 2);
}

#[test]
fn what_was_held_back_comes_in_the_morning_and_not_at_midnight() {
    let plain = Taste::default();
    let cards: Vec<Card> = (0..5)
        .map(|n| {
            card(&format!("c{n}"), CardKind::Meet, CardState::Agreed, Some(&format!("2026-03-07T1{n}:00")))
        })
        .collect();
    let hours = |from: &str, to: &str| {
        let clock = |time: &str| at(&format!("2026-01-01T{time}")).time();
        Attention { quiet: Some((clock(from), clock(to))), ..Attention::default() }
    };
    for (attention, night, morning) in [
        (Attention::default(), "06:59", "07:00"),
        (hours("22:00", "08:30"), "08:29", "08:30"),
        (hours("00:00", "06:00"), "05:59", "06:00"),
        // A siesta is no night; who sleeps by day has no morning of that kind.
        (hours("13:00", "15:00"), "06:59", "07:00"),
        (hours("23:00", "14:00"), "06:59", "14:00"),
    ] {
        let mut calls = Calls::default();
        assert_eq!(calls.next(&cards, &attention, &plain, at(NOW)).ids.len(), 3);
        for held in ["2026-03-05T23:59", "2026-03-06T00:00", &format!("2026-03-06T{night}")] {
            let told = calls.next(&cards, &attention, &plain, at(held));
            assert_eq!((told.ids.len(), told.waiting), (0, 2), "{held}");
        }
        let told = calls.next(&cards, &attention, &plain, at(&format!("2026-03-06T{morning}")));
        assert_eq!(told.ids.len(), 2, "{morning}");
        assert_eq!(calls.spent(attention.day(at(&format!("2026-03-06T{morning}")))), 2);
    }
    // What comes after midnight uses what the evening left.
    let mut calls = Calls::default();
    let attention = Attention::default();
    assert_eq!(calls.next(&cards[..2], &attention, &plain, at(NOW)).ids.len(), 2);
    assert_eq!(calls.next(&cards, &attention, &plain, at("2026-03-06T00:10")).ids.len(), 1);
}

#[test]
fn quiet_hours_and_silence_hold_everything_back() {
    let cards = [card("tonight", CardKind::Dine, CardState::Agreed, Some("2026-03-06T08:30"))];
    let plain = Taste::default();
    let quiet = Attention {
        quiet: Some((at("2026-01-01T22:00").time(), at("2026-01-01T07:00").time())),
        ..Attention::default()
    };
    let mut calls = Calls::default();
    for night in ["2026-03-05T22:00", "2026-03-06T00:30", "2026-03-06T06:59"] {
        assert!(calls.next(&cards, &quiet, &plain, at(night)).ids.is_empty(), "{night}");
    }
    assert_eq!(calls.next(&cards, &quiet, &plain, at("2026-03-06T07:00")).ids, ["tonight"]);
    let silent = Attention { silent_until: Some(at("2026-03-05T22:00")), ..Attention::default() };
    let mut calls = Calls::default();
    assert_eq!(silent.quiet_at(at("2026-03-05T21:59")), Some(Wait::Silence));
    assert!(calls.next(&cards, &silent, &plain, at("2026-03-05T21:59")).ids.is_empty());
    assert_eq!(calls.next(&cards, &silent, &plain, at("2026-03-05T22:00")).ids, ["tonight"]);
}

#[test]
fn what_moved_is_told_again_and_what_is_slight_is_not() {
    let plain = Taste::default();
    let attention = Attention::default();
    let mut calls = Calls::default();
    let mut cards = [card("a", CardKind::Dine, CardState::Agreed, Some("2026-03-06T19:00"))];
    assert_eq!(calls.next(&cards, &attention, &plain, at(NOW)).ids, ["a"]);
    assert!(calls.next(&cards, &attention, &plain, at(NOW)).ids.is_empty());
    cards[0].facts.insert(Fact::Time, FactValue::Moment(Moment::At(at("2026-03-06T19:30"))));
    assert_eq!(calls.next(&cards, &attention, &plain, at(NOW)).ids, ["a"]);
    let song = [card("song", CardKind::Listen, CardState::Proposed, None)];
    let told = Calls::default().next(&song, &attention, &plain, at(NOW));
    assert!(told.ids.is_empty() && told.waiting == 1, "{told:?}");
    let code = [card("code", CardKind::Code, CardState::Info, None)];
    assert_eq!(Calls::default().next(&code, &attention, &plain, at(NOW)), Called::default());
}

#[test]
fn a_list_that_is_opened_is_not_told_of() {
    let cards = [card("a", CardKind::Dine, CardState::Agreed, Some("2026-03-06T19:00"))];
    let mut calls = Calls::default();
    calls.settle(&cards);
    assert!(calls.next(&cards, &Attention::default(), &Taste::default(), at(NOW)).ids.is_empty());
}

#[test]
fn nobody_is_called_for_what_was_over_when_it_came() {
    let plain = Taste::default();
    let attention = Attention::default();
    let mut calls = Calls::default();
    // All of them stand to the end of their day; a batch brings them at six in the evening.
    let noon = card("noon", CardKind::Meet, CardState::Agreed, Some("2026-03-05T12:00"));
    let mut stay = card("stay", CardKind::Stay, CardState::Agreed, Some("2026-03-04T15:00"));
    stay.facts.insert(Fact::Until, FactValue::Moment(Moment::Day(at("2026-03-07T00:00").date())));
    let evening = card("evening", CardKind::Dine, CardState::Agreed, Some("2026-03-05T19:30"));
    let mut cards = vec![noon, evening];
    assert_eq!(calls.next(&cards, &attention, &plain, at(NOW)).ids, ["evening"]);
    assert_eq!(calls.spent(at(NOW).date()), 1, "what was over spends nothing");
    assert!(!is_past(&stay, at(NOW)), "a stay lasts until its last day");
    // Put off to tomorrow, it is news.
    cards[0].facts.insert(Fact::Time, FactValue::Moment(Moment::At(at("2026-03-06T12:00"))));
    cards[0].until = at("2026-03-06T23:59");
    assert_eq!(calls.next(&cards, &attention, &plain, at(NOW)).ids, ["noon"]);
    // What waited through quiet hours until its time had passed is not told of either.
    let quiet = Attention { silent_until: Some(at("2026-03-05T20:00")), ..Attention::default() };
    let waited = [card("waited", CardKind::Meet, CardState::Agreed, Some("2026-03-05T19:00"))];
    let mut calls = Calls::default();
    assert_eq!(calls.next(&waited, &quiet, &plain, at(NOW)).waiting, 1);
    assert_eq!(calls.next(&waited, &quiet, &plain, at("2026-03-05T20:01")), Called::default());
}
