//! From plans to cards.

use super::plan::Plan;
use jiff::civil::DateTime;
use steward_model::{Card, CardKind, Fact, FactValue, Moment, Phrase, Why};

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
        why: Why {
            messages: plan.messages.clone(),
            telling: plan.telling(),
            rule: plan.rule.clone(),
            ..Why::default()
        },
        from: plan.began,
        until: plan.end(),
    }
}

/// The cards of plans, in the order in which these began. The same plan made in two chats is one card: same kind, same
/// moment, nothing that contradicts. What a message of fixed form states is the same by its code, wherever it was sent:
/// a later one brings it up to date or ends it, and a later code of one sender takes the earlier one's place.
pub(super) fn join(plans: &[&Plan], now: DateTime) -> Vec<Card> {
    let mut joined: Vec<(Card, &Plan)> = Vec::with_capacity(plans.len());
    for plan in plans {
        let card = of(plan, now);
        if let Some((known, by)) =
            joined.iter_mut().find(|(known, by)| by.talk != plan.talk && same_form(known, by, &card, plan))
        {
            let later = plan.touched >= by.touched;
            if later
                && card.kind == CardKind::Code
                && known.facts.get(&Fact::Code) != card.facts.get(&Fact::Code)
            {
                known.state =
                    if known.state.is_live() { steward_model::CardState::Expired } else { known.state };
                joined.push((card, plan));
                continue;
            }
            if later {
                known.state = card.state;
                known.facts.extend(card.facts);
                known.until = card.until;
            }
            known.why.messages.extend(card.why.messages);
            known.why.telling.extend(card.why.telling);
            continue;
        }
        if plan.end_only {
            continue;
        }
        match joined.iter_mut().find(|(other, by)| by.talk != plan.talk && same(other, &card)) {
            None => joined.push((card, plan)),
            Some((other, _)) => merge(other, card),
        }
    }
    joined.into_iter().map(|(card, _)| card).collect()
}

/// One plan, put in two talks: the facts of both, and what is agreed in one is agreed.
fn merge(known: &mut Card, card: Card) {
    // An appointment that names its end has it, however long such a meeting would be taken to last.
    let named = |card: &Card| {
        let until = card.facts.get(&Fact::Until);
        card.kind == CardKind::Meet && matches!(until, Some(FactValue::Moment(Moment::At(_))))
    };
    known.until = match (named(known), named(&card)) {
        (true, false) => known.until,
        (false, true) => card.until,
        _ => known.until.max(card.until),
    };
    for (fact, value) in card.facts {
        match (known.facts.get_mut(&fact), value) {
            (Some(FactValue::List(names)), FactValue::List(more)) => {
                names.extend(more.into_iter().filter(|name| !names.contains(name)).collect::<Vec<_>>());
            }
            (Some(_), _) => {}
            (None, value) => {
                known.facts.insert(fact, value);
            }
        }
    }
    known.why.messages.extend(card.why.messages);
    known.why.telling.extend(card.why.telling);
    if known.state == steward_model::CardState::Proposed {
        known.state = card.state;
    }
}

/// Two messages of fixed form speak of one thing: by its code, for one-time codes by their sender.
fn same_form(known: &Card, by: &Plan, card: &Card, plan: &Plan) -> bool {
    if known.kind != card.kind || by.form.is_none() || plan.form.is_none() {
        return false;
    }
    let equal =
        |fact| matches!((known.facts.get(&fact), card.facts.get(&fact)), (Some(a), Some(b)) if a == b);
    match card.kind {
        CardKind::Code => equal(Fact::From) && known.state.is_live(),
        CardKind::Parcel | CardKind::Ticket => equal(Fact::Code),
        _ => false,
    }
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
    if let (Some(a), Some(b)) = (code(one), code(two))
        && a != b
    {
        return false;
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
