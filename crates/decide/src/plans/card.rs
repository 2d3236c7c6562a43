//! From plans to cards.

use super::plan::Plan;
use jiff::civil::DateTime;
use steward_model::{Card, CardKind, Fact, FactValue, Phrase, Why};

/// The card of a plan as it stands at a moment; what it looks like is drawn from kind, state and facts elsewhere.
pub(super) fn of(plan: &Plan, now: DateTime) -> Card {
    Card {
        id: plan.id.clone(),
        kind: plan.kind,
        state: plan.state(now),
        facts: plan.facts(),
        title: Phrase::word(&format!("card-{}", plan.kind.word())),
        blocks: Vec::new(),
        actions: Vec::new(),
        why: Why { messages: plan.messages.clone(), rule: plan.rule.clone(), ..Why::default() },
        from: plan.began,
        until: plan.end(),
    }
}

/// The same plan made in two chats is one card: same kind, same moment, nothing that contradicts.
pub(super) fn join(cards: Vec<(Card, String)>) -> Vec<Card> {
    let mut joined: Vec<(Card, String)> = Vec::with_capacity(cards.len());
    for (card, talk) in cards {
        let twin = joined.iter_mut().find(|(other, elsewhere)| *elsewhere != talk && same(other, &card));
        match twin {
            None => joined.push((card, talk)),
            Some((other, _)) => {
                for (fact, value) in card.facts {
                    match (other.facts.get_mut(&fact), value) {
                        (Some(FactValue::List(known)), FactValue::List(more)) => {
                            known.extend(
                                more.into_iter().filter(|name| !known.contains(name)).collect::<Vec<_>>(),
                            );
                        }
                        (Some(_), _) => {}
                        (None, value) => {
                            other.facts.insert(fact, value);
                        }
                    }
                }
                other.why.messages.extend(card.why.messages);
                other.until = other.until.max(card.until);
                if other.state == steward_model::CardState::Proposed {
                    other.state = card.state;
                }
            }
        }
    }
    joined.into_iter().map(|(card, _)| card).collect()
}

fn same(one: &Card, two: &Card) -> bool {
    if one.kind != two.kind
        || !one.state.is_live()
        || !two.state.is_live()
        || matches!(one.kind, CardKind::Pay | CardKind::Call | CardKind::Locate)
    {
        return false;
    }
    let exact = |card: &Card| match card.facts.get(&Fact::Time) {
        Some(FactValue::Moment(moment @ steward_model::Moment::At(_))) => Some(*moment),
        _ => None,
    };
    let code = |card: &Card| card.facts.get(&Fact::Code).cloned();
    if let (Some(a), Some(b)) = (code(one), code(two)) {
        return a == b;
    }
    let agree = |fact| match (one.facts.get(&fact), two.facts.get(&fact)) {
        (Some(a), Some(b)) => a == b,
        _ => true,
    };
    exact(one).is_some()
        && exact(one) == exact(two)
        && agree(Fact::Place)
        && agree(Fact::Item)
        && agree(Fact::To)
}
