//! A rented vehicle: what, where, from when until when.

use super::{Drawn, Kind, whereabouts};
use steward_model::{Answer, Card, CardKind, Context, Fact};

pub(super) const KIND: Kind = Kind { kind: CardKind::Hire, ask: whereabouts::ask, draw };

const FACTS: &[Fact] = &[Fact::Item, Fact::Place, Fact::Time, Fact::Date, Fact::Until, Fact::With];

fn draw(card: &Card, answers: &[Option<Answer>], ctx: &Context) -> Drawn {
    whereabouts::draw(card, FACTS, answers, ctx)
}
