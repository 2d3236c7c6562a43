//! A meal, a table, food brought: who, when, and where such food is nearby and open then.

use super::{Drawn, Kind, parts, whereabouts};
use steward_model::{Answer, Card, CardKind, Context, Fact, Query};

pub(super) const KIND: Kind = Kind { kind: CardKind::Dine, ask, draw };

/// So many restaurants are enough to choose from.
const CHOICES: usize = 3;

fn ask(card: &Card, ctx: &Context) -> Vec<Query> {
    if let Some(find) = whereabouts::find_place(card, Fact::Place, ctx) {
        return vec![find];
    }
    let Some(at) = ctx.here else { return Vec::new() };
    let cuisine = parts::text(card, Fact::Cuisine).or_else(|| parts::text(card, Fact::Item));
    let Some(cuisine) = cuisine else { return Vec::new() };
    vec![Query::Nearby {
        at,
        category: "restaurant".to_owned(),
        cuisine: Some(cuisine),
        when: Some(parts::open_at(card, ctx)),
        limit: CHOICES,
    }]
}

fn draw(card: &Card, answers: &[Option<Answer>], ctx: &Context) -> Drawn {
    let mut blocks = Vec::new();
    blocks.extend(parts::facts(
        card,
        &[Fact::Time, Fact::Date, Fact::Place, Fact::Cuisine, Fact::Item, Fact::With, Fact::People],
    ));
    blocks.extend(parts::countdown(card, ctx));
    let mut actions = Vec::new();
    if card.facts.contains_key(&Fact::Place) {
        let (found, way) = whereabouts::place_blocks(card, answers, ctx);
        blocks.extend(found);
        actions.extend(way);
    } else if let Some((places, attribution)) = whereabouts::places(answers.first()) {
        blocks.push(whereabouts::place_list(card, places, attribution, ctx));
    }
    actions.extend(parts::calendar(card));
    Drawn { blocks, actions }
}
