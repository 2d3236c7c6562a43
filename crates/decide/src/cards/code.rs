//! A one-time code, which is gone when it is no longer good.

use super::{Drawn, Kind, parts};
use steward_model::{Answer, Block, Card, CardKind, Context, Fact, Phrase, Query};

pub(super) const KIND: Kind = Kind { kind: CardKind::Code, ask, draw };

fn ask(_: &Card, _: &Context) -> Vec<Query> {
    Vec::new()
}

fn draw(card: &Card, _: &[Option<Answer>], _: &Context) -> Drawn {
    let mut blocks = Vec::new();
    let mut actions = Vec::new();
    if let Some(code) = parts::text(card, Fact::Code) {
        blocks.push(Block::Figure { figure: Phrase::Literal(code), caption: Phrase::word("caption-code") });
        actions.push(parts::copies(card, "action-copy"));
    }
    blocks.extend(parts::facts(card, &[Fact::From, Fact::Until]));
    Drawn { blocks, actions }
}
