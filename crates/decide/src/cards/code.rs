//! A one-time code, which is gone when it is no longer good.

use super::{Drawn, Kind, parts};
use steward_model::{Action, Answer, Block, Card, CardKind, Context, Fact, Phrase, PhraseArg, Query};

pub(super) const KIND: Kind = Kind { kind: CardKind::Code, ask, draw };

fn ask(_: &Card, _: &Context) -> Vec<Query> {
    Vec::new()
}

fn draw(card: &Card, _: &[Option<Answer>], _: &Context) -> Drawn {
    let mut blocks = Vec::new();
    let mut actions = Vec::new();
    if let Some(code) = parts::text(card, Fact::Code) {
        blocks.push(Block::Figure { figure: Phrase::Literal(code), caption: Phrase::word("code-one-time") });
        actions.push(Action { label: Phrase::word("do-copy"), uri: format!("copy:{}", card.id) });
    }
    blocks.extend(parts::facts(card, &[Fact::From, Fact::Until]));
    let title = match parts::text(card, Fact::From) {
        Some(sender) => parts::of("code-from", "from", PhraseArg::Text(sender)),
        None => Phrase::word("code"),
    };
    Drawn { title, blocks, actions }
}
