//! Parcels to be fetched: their codes, where, and until when.

use super::{Drawn, Kind, parts, whereabouts};
use steward_model::{Answer, Block, Card, CardKind, Context, Fact, Phrase};

pub(super) const KIND: Kind = Kind { kind: CardKind::Parcel, ask: whereabouts::ask, draw };

fn draw(card: &Card, answers: &[Option<Answer>], ctx: &Context) -> Drawn {
    let mut blocks = Vec::new();
    let mut actions = Vec::new();
    let codes = parts::text(card, Fact::Code).unwrap_or_default();
    for code in codes.lines() {
        let (figure, caption) = (Phrase::Literal(code.to_owned()), Phrase::word("caption-parcel"));
        blocks.push(Block::Figure { figure, caption });
    }
    let label = match codes.lines().count() {
        0 => None,
        1 => Some("action-copy"),
        _ => Some("action-copy-all"),
    };
    actions.extend(label.map(|label| parts::copies(card, label)));
    blocks.extend(parts::facts(card, &[Fact::Place, Fact::Until, Fact::From]));
    let (found, way) = whereabouts::place_blocks(card, answers, ctx);
    blocks.extend(found);
    actions.extend(way);
    Drawn { blocks, actions }
}
