//! Two things that want the person in two places at one time.

use super::Clashes;
use crate::cards::{moment, text, when};
use jiff::civil::DateTime;
use jiff::{SignedDuration, Span};
use steward_model::{Card, CardKind, CardState, Fact, FactValue, Moment, Phrase, PhraseArg, order};

/// What takes the person somewhere for a while.
struct Stretch<'c> {
    card: &'c Card,
    begin: DateTime,
    end: DateTime,
}

/// How long such a thing takes where nobody said it.
fn length(card: &Card) -> Option<SignedDuration> {
    let minutes = match card.kind {
        CardKind::Meet => 60,
        CardKind::Dine => 90,
        CardKind::Watch | CardKind::Attend | CardKind::Visit => 120,
        CardKind::Travel => 120,
        // A journey; a booked bed or table is no stretch of its own.
        CardKind::Ticket if card.facts.contains_key(&Fact::To) => 60,
        _ => return None,
    };
    Some(SignedDuration::from_mins(minutes))
}

fn stretch(card: &Card) -> Option<Stretch<'_>> {
    if !card.state.is_live() {
        return None;
    }
    let Some(Moment::At(begin)) = when(card) else { return None };
    let least = begin.saturating_add(length(card)?);
    let end = match moment(card, Fact::Until) {
        // The return of a journey is another ride.
        Some(Moment::At(until)) if until > begin && card.kind != CardKind::Travel => {
            until.min(begin.saturating_add(Span::new().days(1)))
        }
        _ => least,
    };
    Some(Stretch { card, begin, end })
}

/// All clashes among cards. Linear in the cards but for those of one time that are more than proposed.
pub fn overlaps<'c>(cards: impl IntoIterator<Item = &'c Card>) -> Clashes {
    let mut stretches: Vec<Stretch<'c>> = cards.into_iter().filter_map(stretch).collect();
    order::by(&mut stretches, |a, b| (a.begin, &a.card.id).cmp(&(b.begin, &b.card.id)));
    let stands = |one: &Stretch<'_>| one.card.state != CardState::Proposed;
    let standing: Vec<usize> =
        stretches.iter().enumerate().filter(|(_, one)| stands(one)).map(|(at, _)| at).collect();
    let mut clashes = Clashes::new();
    for (at, one) in stretches.iter().enumerate() {
        // Two mere proposals do not clash yet: such a one is held only against what stands.
        let (all, some): (&[Stretch<'_>], &[usize]) = if stands(one) {
            (stretches.get(at + 1..).unwrap_or_default(), Default::default())
        } else {
            let after = standing.partition_point(|place| *place <= at);
            (Default::default(), standing.get(after..).unwrap_or_default())
        };
        let later = all.iter().chain(some.iter().filter_map(|place| stretches.get(*place)));
        let meanwhile = later.take_while(|two| two.begin < one.end);
        for two in meanwhile.filter(|two| !is_same(one.card, two.card)) {
            clashes.entry(one.card.id.clone()).or_default().push(sentence(two));
            clashes.entry(two.card.id.clone()).or_default().push(sentence(one));
        }
    }
    clashes
}

/// Two cards of one thing: the talk about it and its booking, or the same told twice.
fn is_same(one: &Card, two: &Card) -> bool {
    let rides = |card: &Card| matches!(card.kind, CardKind::Travel | CardKind::Ticket);
    if rides(one) && rides(two) {
        return agree(one, two, Fact::To);
    }
    if rides(one) || rides(two) {
        return false;
    }
    // Of one hour, with nothing that tells them apart.
    let people = |card: &Card| match card.facts.get(&Fact::With) {
        Some(FactValue::List(names)) => names.clone(),
        _ => Vec::new(),
    };
    let (mine, yours) = (people(one), people(two));
    // Who asks two people to one table, or to one show, sits there once.
    let outing = one.kind == two.kind
        && one.kind != CardKind::Meet
        && both(one, two, Fact::Place)
        && when(one) == when(two);
    let apart =
        !outing && !mine.is_empty() && !yours.is_empty() && !mine.iter().any(|name| yours.contains(name));
    when(one) == when(two)
        && !apart
        && [Fact::Place, Fact::Item].into_iter().all(|fact| agree(one, two, fact))
        && (!mine.is_empty() && !yours.is_empty()
            || [Fact::Place, Fact::Item].into_iter().any(|fact| both(one, two, fact)))
}

fn both(one: &Card, two: &Card, fact: Fact) -> bool {
    text(one, fact).is_some() && text(two, fact).is_some()
}

/// What both state, they state alike; one may say more than the other.
fn agree(one: &Card, two: &Card, fact: Fact) -> bool {
    match (text(one, fact), text(two, fact)) {
        (Some(a), Some(b)) => {
            let (a, b) = (a.to_lowercase(), b.to_lowercase());
            a.contains(&b) || b.contains(&a)
        }
        _ => true,
    }
}

/// 'Clashes with “Team stand-up”, 08:30.'
fn sentence(other: &Stretch<'_>) -> Phrase {
    let card = other.card;
    let name = match card.kind {
        CardKind::Travel | CardKind::Ticket => text(card, Fact::Number).or_else(|| text(card, Fact::To)),
        _ => text(card, Fact::Item).or_else(|| text(card, Fact::Place)).or_else(|| text(card, Fact::With)),
    };
    let phrase = Phrase::word("clash-with")
        .with("kind", PhraseArg::Text(card.kind.word().to_owned()))
        .with("clock", PhraseArg::Moment(Moment::At(other.begin)));
    match name {
        Some(name) => phrase.with("name", PhraseArg::Text(name)),
        None => phrase,
    }
}
