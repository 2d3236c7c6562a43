//! A place to sleep that is not booked yet.

use super::{Drawn, Kind, whereabouts};
use steward_model::{Answer, Card, CardKind, Context, Fact};

pub(super) const KIND: Kind = Kind { kind: CardKind::Stay, ask: whereabouts::ask, draw };

const FACTS: &[Fact] = &[Fact::Place, Fact::Time, Fact::Date, Fact::Until, Fact::People, Fact::With];

fn draw(card: &Card, answers: &[Option<Answer>], ctx: &Context) -> Drawn {
    whereabouts::draw(card, FACTS, answers, ctx)
}
