//! From plans to cards.

use super::plan::Plan;
use jiff::civil::DateTime;
use steward_model::{Card, Phrase, Why};

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
