//! A way across town: where to, when, and the way there.

use super::{Drawn, Kind, parts, whereabouts};
use steward_model::{Answer, Card, CardKind, Context, Fact, Query};

pub(super) const KIND: Kind = Kind { kind: CardKind::Go, ask, draw };

fn target(card: &Card) -> Fact {
    if card.facts.contains_key(&Fact::To) { Fact::To } else { Fact::Place }
}

fn ask(card: &Card, ctx: &Context) -> Vec<Query> {
    whereabouts::find_place(card, target(card), ctx).into_iter().collect()
}

fn draw(card: &Card, answers: &[Option<Answer>], ctx: &Context) -> Drawn {
    let mut blocks = Vec::new();
    blocks.extend(parts::facts(
        card,
        &[Fact::Time, Fact::Date, Fact::From, Fact::To, Fact::Place, Fact::With, Fact::People],
    ));
    blocks.extend(parts::countdown(card, ctx));
    let (found, way) = whereabouts::place_blocks(card, answers, ctx);
    blocks.extend(found);
    let mut actions: Vec<_> = way.into_iter().collect();
    actions.extend(parts::calendar(card));
    Drawn { blocks, actions }
}
