//! A journey to another town: from, to, when and back.

use super::{Drawn, Kind, parts};
use steward_model::{Answer, Card, CardKind, Context, Fact, Query};

pub(super) const KIND: Kind = Kind { kind: CardKind::Travel, ask, draw };

fn ask(_: &Card, _: &Context) -> Vec<Query> {
    Vec::new()
}

fn draw(card: &Card, _: &[Option<Answer>], _: &Context) -> Drawn {
    let mut blocks = Vec::new();
    blocks.extend(parts::facts(
        card,
        &[Fact::Time, Fact::Date, Fact::From, Fact::To, Fact::Until, Fact::With, Fact::People],
    ));
    Drawn { blocks, actions: parts::calendar(card).into_iter().collect() }
}
