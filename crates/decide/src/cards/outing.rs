//! What people come together for: a meeting, a film, an event, music, a sight.

use super::{Drawn, Kind, parts, whereabouts};
use steward_model::{Answer, Card, CardKind, Context, Fact};

pub(super) const MEET: Kind = Kind { kind: CardKind::Meet, ask: whereabouts::ask, draw };
pub(super) const WATCH: Kind = Kind { kind: CardKind::Watch, ask: whereabouts::ask, draw };
pub(super) const ATTEND: Kind = Kind { kind: CardKind::Attend, ask: whereabouts::ask, draw };
pub(super) const LISTEN: Kind = Kind { kind: CardKind::Listen, ask: whereabouts::ask, draw };
pub(super) const VISIT: Kind = Kind { kind: CardKind::Visit, ask: whereabouts::ask, draw };

fn draw(card: &Card, answers: &[Option<Answer>], ctx: &Context) -> Drawn {
    let mut blocks = Vec::new();
    blocks.extend(parts::facts(
        card,
        &[
            Fact::Time,
            Fact::Date,
            Fact::Until,
            Fact::Item,
            Fact::Artist,
            Fact::Place,
            Fact::With,
            Fact::People,
        ],
    ));
    blocks.extend(parts::countdown(card, ctx));
    let (found, way) = whereabouts::place_blocks(card, answers, ctx);
    blocks.extend(found);
    let mut actions: Vec<_> = parts::calendar(card).into_iter().collect();
    actions.extend(way);
    Drawn { blocks, actions }
}
