//! A place to sleep that is not booked yet.

use super::{Drawn, Kind, parts, whereabouts};
use steward_model::{Answer, Card, CardKind, Context, Fact, Query};

pub(super) const KIND: Kind = Kind { kind: CardKind::Stay, ask, draw };

fn ask(card: &Card, ctx: &Context) -> Vec<Query> {
    whereabouts::find_place(card, Fact::Place, ctx).into_iter().collect()
}

fn draw(card: &Card, answers: &[Option<Answer>], ctx: &Context) -> Drawn {
    let mut blocks = Vec::new();
    blocks.extend(parts::facts(
        card,
        &[Fact::Place, Fact::Time, Fact::Date, Fact::Until, Fact::People, Fact::With],
    ));
    let (found, way) = whereabouts::place_blocks(card, answers, ctx);
    blocks.extend(found);
    let mut actions: Vec<_> = way.into_iter().collect();
    actions.extend(parts::calendar(card));
    Drawn { blocks, actions }
}
