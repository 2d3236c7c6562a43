//! Who was paid before: a payment to somebody for the first time says so on its card, be they a stranger or not.

use crate::cards::text;
use std::collections::BTreeMap;
use steward_model::{Block, Card, CardKind, CardState, Fact, Phrase, PhraseArg, order};

/// Who was paid, in small letters, and the card of it; all that is known of all conversations.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Paid(BTreeMap<String, String>);

impl Paid {
    /// Those whom the payments among the cards went to. What expired unpaid counts as nothing.
    pub fn of<'c>(cards: impl IntoIterator<Item = &'c Card>) -> Paid {
        let done = |card: &&Card| card.kind == CardKind::Pay && card.state == CardState::Done;
        let payments = cards.into_iter().filter(done);
        Paid(order::map(payments.filter_map(|card| Some((payee(card)?.to_lowercase(), card.id.clone())))))
    }

    /// Such a card asks for money for somebody who was never paid.
    pub fn is_first(&self, card: &Card) -> bool {
        let asks = card.kind == CardKind::Pay && card.state.is_live();
        asks && payee(card).is_some_and(|payee| !self.0.contains_key(&payee.to_lowercase()))
    }

    /// Says on a drawn card that its payee was never paid, behind what it says of a fraud and of a draft.
    pub fn mark(&self, card: &mut Card) {
        let Some(payee) = payee(card).filter(|_| self.is_first(card)) else { return };
        let text = Phrase::word("note-first-payee").with("payee", PhraseArg::Text(payee));
        let notes = card.blocks.iter().rposition(|block| matches!(block, Block::Note { .. }));
        let at = notes.map_or(0, |at| at + 1);
        card.blocks.insert(at, Block::Note { text, warning: false });
    }
}

fn payee(card: &Card) -> Option<String> {
    text(card, Fact::Payee).map(|payee| payee.trim().to_owned()).filter(|payee| !payee.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use steward_model::{FactValue, Why};

    fn pay(id: &str, payee: &str, state: CardState) -> Card {
        Card {
            id: id.to_owned(),
            kind: CardKind::Pay,
            state,
            facts: [(Fact::Payee, FactValue::Text(payee.to_owned()))].into(),
            title: Phrase::word("kind-pay"),
            blocks: Vec::new(),
            actions: Vec::new(),
            why: Why::default(),
            from: "2026-03-05T18:00".parse().unwrap(),
            until: "2026-03-08T23:59".parse().unwrap(),
        }
    }

    fn is_marked(card: &Card) -> bool {
        format!("{:?}", card.blocks).contains("note-first-payee")
    }

    #[test]
    fn who_was_never_paid_is_marked_and_who_was_is_not() {
        let earlier = [
            pay("pay-1", "Bruno", CardState::Done),
            pay("pay-2", "小周", CardState::Expired),
            pay("pay-3", "Vera", CardState::Cancelled),
        ];
        let paid = Paid::of(&earlier);
        for (payee, first) in
            [("bruno ", false), ("Bruno", false), ("小周", true), ("Vera", true), ("", false)]
        {
            for state in [CardState::Proposed, CardState::Agreed] {
                let mut card = pay("pay-9", payee, state);
                paid.mark(&mut card);
                assert_eq!(is_marked(&card), first, "{payee}");
            }
        }
        let mut ended = pay("pay-9", "Vera", CardState::Done);
        paid.mark(&mut ended);
        assert!(!is_marked(&ended), "what is over asks for no check");
        let mut dinner = pay("dine-9", "Vera", CardState::Agreed);
        dinner.kind = CardKind::Dine;
        paid.mark(&mut dinner);
        assert!(!is_marked(&dinner));
    }

    #[test]
    fn it_stands_behind_what_is_said_of_a_fraud() {
        let mut card = pay("pay-9", "+44 7700 900461", CardState::Proposed);
        card.facts.insert(Fact::Warning, FactValue::Flag(true));
        let now = jiff::civil::date(2026, 3, 5).at(18, 0, 0, 0);
        let context = steward_model::Context::at(now.to_zoned_datetime(jiff::tz::TimeZone::UTC).unwrap());
        crate::cards::draw(&mut card, &[], &context);
        Paid::default().mark(&mut card);
        let notes = card.blocks.iter().filter(|block| matches!(block, Block::Note { .. }));
        assert_eq!(notes.count(), 2, "{:?}", card.blocks);
        assert!(matches!(card.blocks.first(), Some(Block::Note { warning: true, .. })));
        assert!(is_marked(&card));
    }
}
