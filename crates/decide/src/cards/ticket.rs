//! A confirmed booking: train, flight, hotel or table, as its sender wrote it.

use super::{Drawn, Kind, parts, whereabouts};
use steward_model::{Answer, Card, CardKind, Context, Fact, Query};

pub(super) const KIND: Kind = Kind { kind: CardKind::Ticket, ask, draw };

fn ask(card: &Card, ctx: &Context) -> Vec<Query> {
    // A room is slept in elsewhere: a house of a like name nearby would be the wrong one.
    if card.facts.contains_key(&Fact::Until) {
        return Vec::new();
    }
    whereabouts::find_place(card, Fact::Place, ctx).into_iter().collect()
}

fn draw(card: &Card, answers: &[Option<Answer>], ctx: &Context) -> Drawn {
    let mut blocks = Vec::new();
    blocks.extend(parts::facts(
        card,
        &[
            Fact::Number,
            Fact::From,
            Fact::To,
            Fact::Place,
            Fact::Time,
            Fact::Date,
            Fact::Until,
            Fact::People,
            Fact::Code,
        ],
    ));
    blocks.extend(parts::countdown(card, ctx));
    let (found, way) = whereabouts::place_blocks(card, answers, ctx);
    blocks.extend(found);
    let mut actions: Vec<_> = parts::calendar(card).into_iter().collect();
    if card.facts.contains_key(&Fact::Code) {
        actions.push(parts::copies(card, "action-copy"));
    }
    actions.extend(way);
    Drawn { blocks, actions }
}
