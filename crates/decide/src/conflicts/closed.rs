//! The place is known, its hours are known, and by the plan's hour it is closed.

use crate::cards::when;
use steward_model::{Block, Card, Fact, Phrase, PhraseArg, Row};

/// The sentence for a card whose own place, drawn with its hours at the plan's time, is closed then; none where hours
/// are not known, or where the card only lists places to choose from.
pub fn closed(card: &Card) -> Option<Phrase> {
    if !card.facts.contains_key(&Fact::Place) {
        return None;
    }
    when(card)?;
    let place: &Row = card.blocks.iter().find_map(|block| match block {
        Block::List { rows, .. } => rows.first(),
        _ => None,
    })?;
    let hours = place.details.iter().find_map(|detail| match detail {
        Phrase::Word { id, args } if id == "closed" || id == "closed-then" => Some(args),
        _ => None,
    })?;
    let name = match &place.title {
        Phrase::Literal(name) => name.clone(),
        Phrase::Word { .. } => String::new(),
    };
    let phrase = Phrase::word("clash-closed").with("name", PhraseArg::Text(name));
    Some(match hours.get("clock").or_else(|| hours.get("hour")) {
        Some(opens) => phrase.with("clock", opens.clone()),
        None => phrase,
    })
}
