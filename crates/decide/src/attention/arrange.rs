//! A few cards at once, the rest folded away: never hidden, never lost.

use super::{Taste, Worth, worth};
use jiff::civil::DateTime;
use std::borrow::Borrow;
use steward_model::{Card, CardKind, Fact, FactValue, order};

/// So many cards stand open at once.
pub const FEW: usize = 6;
/// On every so-manieth day the last place goes to the best card that taste alone keeps back: a kind that was put away
/// often is offered again, or it could never be used again.
const OFFERED: i16 = 3;

/// Places in the list that was given.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Arranged {
    /// Those that stand open, best first.
    pub open: Vec<usize>,
    /// The others, best first.
    pub folded: Vec<usize>,
}

/// Ranks cards by their worth now. Codes and warnings always stand open, beyond `few` if need be.
pub fn arrange<C: Borrow<Card>>(cards: &[C], now: DateTime, taste: &Taste, few: usize) -> Arranged {
    let cards = cards.iter().map(|card| -> &Card { card.borrow() }).enumerate();
    let mut ranked: Vec<(usize, &Card, Worth)> =
        cards.map(|(at, card)| (at, card, worth(card, now, taste))).collect();
    order::by(&mut ranked, |(_, one, a), (_, two, b)| {
        let first = |card: &Card| u8::from(!stands(card));
        first(one)
            .cmp(&first(two))
            .then_with(|| b.total().total_cmp(&a.total()))
            .then_with(|| one.id.cmp(&two.id))
    });
    let fixed = ranked.iter().take_while(|(_, card, _)| stands(card)).count();
    let few = few.max(fixed);
    if now.date().day_of_year() % OFFERED == 0 && ranked.len() > few && few > fixed {
        let kept_back = ranked
            .iter()
            .enumerate()
            .skip(few)
            .filter(|(_, (_, _, worth))| worth.liking < 1.0)
            .max_by(|(_, (_, _, a)), (_, (_, _, b))| a.base().total_cmp(&b.base()));
        if let Some((at, _)) = kept_back {
            let offered = ranked.remove(at);
            ranked.insert(few - 1, offered);
        }
    }
    let mut places = ranked.into_iter().map(|(at, _, _)| at);
    Arranged { open: places.by_ref().take(few).collect(), folded: places.collect() }
}

fn stands(card: &Card) -> bool {
    card.kind == CardKind::Code || card.facts.get(&Fact::Warning) == Some(&FactValue::Flag(true))
}
