//! What cannot both be: two things at one time, a table while one travels, a kitchen that is closed by then.

mod closed;
mod overlap;

pub use closed::closed;
pub use overlap::overlaps;

use std::collections::BTreeMap;
use steward_model::{Block, Card, Phrase};

/// Sentences to stand on cards, by the card's id; each clash stands on both of its cards.
pub type Clashes = BTreeMap<String, Vec<Phrase>>;

/// Puts the sentences about a drawn card on it, first of all.
pub fn mark(card: &mut Card, clashes: &Clashes) {
    if !card.state.is_live() {
        return;
    }
    let shut = closed(card);
    let sentences = clashes.get(&card.id).into_iter().flatten().take(2).cloned().chain(shut);
    let notes: Vec<Block> = sentences.map(|text| Block::Note { text, warning: true }).collect();
    card.blocks.splice(0..0, notes);
}

#[cfg(test)]
mod tests;
