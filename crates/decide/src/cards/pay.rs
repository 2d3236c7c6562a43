//! Money to be paid by the owner: a draft, never sent by itself; a request that looks like fraud is shown as that.

use super::{Drawn, Kind, parts};
use steward_model::{Answer, Block, Card, CardKind, Context, Fact, FactValue, Phrase, PhraseArg, Query};

pub(super) const KIND: Kind = Kind { kind: CardKind::Pay, ask, draw };

fn ask(_: &Card, _: &Context) -> Vec<Query> {
    Vec::new()
}

fn draw(card: &Card, _: &[Option<Answer>], _: &Context) -> Drawn {
    let fraud = card.facts.get(&Fact::Warning) == Some(&FactValue::Flag(true));
    let mut blocks = Vec::new();
    if fraud {
        blocks.push(Block::Note { text: Phrase::word("note-fraud"), warning: true });
    }
    if let Some(amount) = parts::text(card, Fact::Amount) {
        // A sum in money that nobody can tell stands as it was said: 18 francs, 18法郎.
        let amount = match parts::text(card, Fact::Unit) {
            Some(unit) if unit.is_ascii() => format!("{amount} {unit}"),
            Some(unit) => format!("{amount}{unit}"),
            None => amount,
        };
        let currency = parts::text(card, Fact::Currency).unwrap_or_default();
        let figure = Phrase::word("value-amount")
            .with("amount", PhraseArg::Text(amount))
            .with("currency", PhraseArg::Text(currency));
        blocks.push(Block::Figure { figure, caption: Phrase::word("caption-amount") });
    }
    if !fraud {
        blocks.push(Block::Note { text: Phrase::word("note-draft"), warning: false });
    }
    blocks.extend(parts::facts(card, &[Fact::Payee, Fact::Item, Fact::Until]));
    let actions = if fraud { Vec::new() } else { vec![parts::copies(card, "action-draft")] };
    Drawn { blocks, actions }
}
