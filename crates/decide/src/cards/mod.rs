//! How each kind of card asks and looks: one file a kind, one line here to register it.
//!
//! A card's kind, state and facts come from the talk. A file here says which local questions would help it and draws
//! title, blocks and actions from facts and answers. Faces know only the blocks.

mod call;
mod code;
mod dine;
mod errand;
mod gather;
mod go;
mod hire;
mod outing;
mod parcel;
mod parts;
mod pay;
mod stay;
mod ticket;
mod travel;
mod weather;
mod whereabouts;

use steward_model::{Action, Answer, Block, Card, CardKind, Context, Query};

/// What a file of this folder gives: the drawn parts of one card.
pub(crate) struct Drawn {
    pub(crate) blocks: Vec<Block>,
    pub(crate) actions: Vec<Action>,
}

/// One kind of card.
pub(crate) struct Kind {
    pub(crate) kind: CardKind,
    /// Questions that would help it, in order; answers come back in the same order.
    pub(crate) ask: fn(&Card, &Context) -> Vec<Query>,
    /// Draws it; an answer that did not come is `None`.
    pub(crate) draw: fn(&Card, &[Option<Answer>], &Context) -> Drawn,
}

const KINDS: [Kind; 19] = [
    dine::KIND,
    go::KIND,
    travel::KIND,
    stay::KIND,
    hire::KIND,
    weather::KIND,
    pay::KIND,
    call::KIND,
    errand::BUY,
    outing::MEET,
    outing::WATCH,
    outing::ATTEND,
    outing::LISTEN,
    outing::VISIT,
    errand::REMIND,
    errand::LOCATE,
    parcel::KIND,
    code::KIND,
    ticket::KIND,
];

fn kind_of(card: &Card) -> Option<&'static Kind> {
    KINDS.iter().find(|kind| kind.kind == card.kind)
}

pub use gather::gather;
pub(crate) use gather::waits_at;
pub use parts::ends;
pub(crate) use parts::{moment, text, when};

/// What a provider should be asked for this card, in order.
pub fn queries(card: &Card, ctx: &Context) -> Vec<Query> {
    kind_of(card).map_or_else(Vec::new, |kind| (kind.ask)(card, ctx))
}

/// What a provider should be asked next, once [`queries`] are answered: the way to the place that was found.
pub fn follow_up(card: &Card, answers: &[Option<Answer>], ctx: &Context) -> Option<Query> {
    whereabouts::way(card, answers, ctx)
}

/// Draws title, blocks and actions from the card's facts and from the answers to [`queries`], in the same order, then
/// that to [`follow_up`].
///
/// An answer that is missing never holds a card up: it is drawn with what is known.
pub fn draw(card: &mut Card, answers: &[Option<Answer>], ctx: &Context) {
    if let Some(kind) = kind_of(card) {
        let drawn = (kind.draw)(card, answers, ctx);
        card.title = parts::title(card);
        card.blocks = drawn.blocks;
        card.actions = drawn.actions;
    }
}

#[cfg(test)]
mod tests;
