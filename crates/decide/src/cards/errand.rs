//! Small things to do: something to buy, something not to forget, somebody to find.

use super::{Drawn, Kind, parts, whereabouts};
use steward_model::{Answer, Card, CardKind, Context, Fact, Query};

pub(super) const BUY: Kind = Kind { kind: CardKind::Buy, ask: ask_shop, draw: draw_buy };
pub(super) const REMIND: Kind = Kind { kind: CardKind::Remind, ask: ask_nothing, draw: draw_remind };
pub(super) const LOCATE: Kind = Kind { kind: CardKind::Locate, ask: ask_nothing, draw: draw_locate };

fn ask_nothing(_: &Card, _: &Context) -> Vec<Query> {
    Vec::new()
}

fn ask_shop(card: &Card, ctx: &Context) -> Vec<Query> {
    whereabouts::find_place(card, Fact::Place, ctx).into_iter().collect()
}

fn draw_buy(card: &Card, answers: &[Option<Answer>], ctx: &Context) -> Drawn {
    let mut blocks = Vec::new();
    blocks.extend(parts::facts(card, &[Fact::Item, Fact::Place, Fact::With, Fact::Time, Fact::Date]));
    let (found, way) = whereabouts::place_blocks(card, answers, ctx);
    blocks.extend(found);
    Drawn { blocks, actions: way.into_iter().collect() }
}

fn draw_remind(card: &Card, _: &[Option<Answer>], ctx: &Context) -> Drawn {
    let mut blocks = Vec::new();
    blocks.extend(parts::facts(card, &[Fact::Item, Fact::Time, Fact::Date, Fact::With]));
    blocks.extend(parts::countdown(card, ctx));
    Drawn { blocks, actions: parts::calendar(card).into_iter().collect() }
}

fn draw_locate(card: &Card, _: &[Option<Answer>], _: &Context) -> Drawn {
    let blocks = parts::facts(card, &[Fact::With]).into_iter().collect();
    Drawn { blocks, actions: Vec::new() }
}
