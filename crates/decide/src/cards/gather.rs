//! Parcels that wait at one place are one card: they are fetched in one go, or by somebody else who needs all codes.

use super::parts::{in_words, text};
use std::collections::BTreeMap;
use steward_model::{Card, CardKind, Fact, FactValue, Facts, order};

/// Joins live parcels that wait at one place into the card of the one that came first.
///
/// A parcel whose place or code is not known stays by itself: nobody can say that it waits there too.
pub fn gather(cards: &mut Vec<Card>) {
    let does = |at: &usize| cards.get(*at).is_some_and(|card| waits(card).is_some());
    let mut order: Vec<usize> = (0..cards.len()).filter(does).collect();
    order::by_key(&mut order, |at| cards.get(*at).map(|card| (card.from, card.id.clone())));
    let mut firsts: BTreeMap<String, usize> = BTreeMap::new();
    let mut gone = vec![false; cards.len()];
    for at in order {
        let Some((place, card)) = cards.get(at).and_then(|card| Some((waits(card)?, card.clone()))) else {
            continue;
        };
        match firsts.get(&place).copied() {
            Some(first) => {
                if let (Some(first), Some(gone)) = (cards.get_mut(first), gone.get_mut(at)) {
                    join(first, card);
                    *gone = true;
                }
            }
            None => {
                firsts.insert(place, at);
            }
        }
    }
    let mut gone = gone.into_iter();
    cards.retain(|_| !gone.next().unwrap_or_default());
}

fn waits(card: &Card) -> Option<String> {
    if !card.state.is_live() || !card.facts.contains_key(&Fact::Code) {
        return None;
    }
    waits_at(card.kind, &card.facts)
}

/// Where a parcel waits, however it is spaced and written.
pub(crate) fn waits_at(kind: CardKind, facts: &Facts) -> Option<String> {
    if kind != CardKind::Parcel {
        return None;
    }
    let place: String = in_words(facts, Fact::Place)?.chars().filter(|c| c.is_alphanumeric()).collect();
    Some(place.to_lowercase()).filter(|place| !place.is_empty())
}

fn join(first: &mut Card, other: Card) {
    for fact in [Fact::Code, Fact::From] {
        let mut words: Vec<String> = Vec::new();
        let both = [text(first, fact), text(&other, fact)];
        for one in both.iter().flatten().flat_map(|words| words.lines()) {
            if !words.iter().any(|known| known == one) {
                words.push(one.to_owned());
            }
        }
        match words.len() {
            0 => continue,
            1 => first.facts.insert(fact, FactValue::Text(words.concat())),
            _ => first.facts.insert(fact, FactValue::List(words)),
        };
    }
    // Whoever goes once goes before the first of them is sent back.
    let ends = |card: &Card| super::moment(card, Fact::Until);
    if let Some(until) = ends(first).into_iter().chain(ends(&other)).min_by_key(|until| until.latest()) {
        first.facts.insert(Fact::Until, FactValue::Moment(until));
    }
    first.until = first.until.max(other.until);
    let (why, more) = (&mut first.why, other.why);
    add(&mut why.messages, more.messages);
    add(&mut why.telling, more.telling);
    add(&mut why.grants, more.grants);
    add(&mut why.disclosures, more.disclosures);
}

fn add<T: PartialEq>(all: &mut Vec<T>, more: Vec<T>) {
    for one in more {
        if !all.contains(&one) {
            all.push(one);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use steward_model::{CardState, MessageId, Moment, Phrase, Why};

    fn parcel(id: &str, place: Option<&str>, code: &str, until: &str) -> Card {
        let number = id.bytes().map(u64::from).sum();
        let mut facts = Facts::from([(Fact::Code, FactValue::Text(code.to_owned()))]);
        facts.insert(Fact::Until, FactValue::Moment(Moment::At(until.parse().unwrap())));
        facts.extend(place.map(|place| (Fact::Place, FactValue::Text(place.to_owned()))));
        Card {
            id: id.to_owned(),
            kind: CardKind::Parcel,
            state: CardState::Info,
            facts,
            title: Phrase::word("card"),
            blocks: Vec::new(),
            actions: Vec::new(),
            why: Why { messages: vec![MessageId(number)], grants: vec!["g1".to_owned()], ..Why::default() },
            from: "2026-03-05T08:00".parse().unwrap(),
            until: until.parse().unwrap(),
        }
    }

    #[test]
    fn parcels_at_one_place_are_one_card_and_others_stay() {
        let mut over = parcel("d", Some("Locker 3"), "9-9-9", "2026-03-07T20:00");
        over.state = CardState::Done;
        let mut cards = vec![
            parcel("b", Some("locker  3"), "24-4-3882", "2026-03-06T20:00"),
            parcel("a", Some("Locker 3"), "48-19-02", "2026-03-07T20:00"),
            parcel("c", Some("Kiosk"), "Q7-32", "2026-03-07T20:00"),
            parcel("e", None, "A1-11", "2026-03-07T20:00"),
            parcel("f", None, "A1-12", "2026-03-07T20:00"),
            over,
        ];
        gather(&mut cards);
        let ids: Vec<&str> = cards.iter().map(|card| card.id.as_str()).collect();
        assert_eq!(ids, ["a", "c", "e", "f", "d"]);
        let one = &cards[0];
        assert_eq!(text(one, Fact::Code).as_deref(), Some("48-19-02\n24-4-3882"));
        assert_eq!(one.why.messages.len(), 2);
        assert_eq!(
            super::super::moment(one, Fact::Until).unwrap().latest().to_string(),
            "2026-03-06T20:00:00"
        );
        assert_eq!(one.until.to_string(), "2026-03-07T20:00:00");
        let again = cards.clone();
        gather(&mut cards);
        assert_eq!(cards, again);
    }
}
