//! A parcel to be fetched: its code, where, and until when.

use super::{Drawn, Kind, parts, whereabouts};
use steward_model::{Action, Answer, Block, Card, CardKind, Context, Fact, Phrase, Query};

pub(super) const KIND: Kind = Kind { kind: CardKind::Parcel, ask, draw };

fn ask(card: &Card, ctx: &Context) -> Vec<Query> {
    whereabouts::find_place(card, Fact::Place, ctx).into_iter().collect()
}

fn draw(card: &Card, answers: &[Option<Answer>], ctx: &Context) -> Drawn {
    let mut blocks = Vec::new();
    let mut actions = Vec::new();
    if let Some(code) = parts::text(card, Fact::Code) {
        blocks.push(Block::Figure { figure: Phrase::Literal(code), caption: Phrase::word("caption-parcel") });
        actions.push(Action { label: Phrase::word("action-copy"), uri: format!("copy:{}", card.id) });
    }
    blocks.extend(parts::facts(card, &[Fact::Place, Fact::Until, Fact::From]));
    let (found, way) = whereabouts::place_blocks(card, answers, ctx);
    blocks.extend(found);
    actions.extend(way);
    Drawn { blocks, actions }
}
