//! Messages of fixed form: codes, parcels, bookings, bills.

use super::plan::Plan;
use super::talk::Talk;
use jiff::civil::DateTime;
use steward_model::{ActKind, CardKind, CardState, Fact, FactValue, Facts, Form, Heard, Said};

/// Below this a form was not read surely enough.
const SURE: f32 = 0.5;

/// Takes in what a message of fixed form states; false when it states nothing.
pub(super) fn take(plans: &mut Vec<Plan>, conversation: &str, heard: &Heard, now: DateTime) -> bool {
    let mut taken = false;
    for form in heard.understood.forms.iter().filter(|form| form.confidence >= SURE) {
        taken = true;
        let known = plans.iter().rposition(|plan| {
            plan.form.is_some() && plan.kind == form.kind && matches(plan, form, conversation, now)
        });
        match known.and_then(|at| plans.get_mut(at)) {
            Some(plan) if form.over => {
                plan.over =
                    Some(if form.kind == CardKind::Ticket { CardState::Cancelled } else { CardState::Done });
                plan.because(heard.id);
            }
            Some(plan) if form.kind != CardKind::Code => {
                // A changed booking is the same card with new facts.
                if let Some(facts) = &mut plan.form {
                    facts.extend(form.facts.clone());
                }
                plan.over = None;
                plan.end_only = false;
                plan.touched = plan.touched.max(now);
                plan.because(heard.id);
            }
            known => {
                if let Some(old) = known {
                    // A later code of the same sender takes the earlier one's place.
                    old.over = Some(CardState::Expired);
                }
                let mut plan = fresh(form, conversation, heard, now);
                if form.over {
                    // What ends here may have begun in another talk.
                    plan.over = Some(if form.kind == CardKind::Ticket {
                        CardState::Cancelled
                    } else {
                        CardState::Done
                    });
                    plan.end_only = true;
                }
                plans.push(plan);
            }
        }
    }
    taken
}

/// A bill's sender says that the money has come.
pub(super) fn settle(plans: &mut [Plan], conversation: &str, heard: &Heard) {
    let done = heard.understood.acts.iter().any(|act| act.kind == ActKind::Done && act.confidence >= 0.8);
    let paid = heard.understood.topics.iter().any(|topic| topic.kind == CardKind::Pay);
    if !done || !paid || !heard.understood.forms.is_empty() {
        return;
    }
    let sum = heard.understood.mentions.iter().find_map(|mention| match &mention.said {
        Said::Money(amount, _) => Some(amount),
        _ => None,
    });
    for plan in plans
        .iter_mut()
        .filter(|plan| plan.talk == conversation && plan.kind == CardKind::Pay && plan.over.is_none())
    {
        let stands = match plan.form.as_ref().and_then(|facts| facts.get(&Fact::Amount)) {
            Some(FactValue::Text(amount)) => Some(amount),
            _ => plan.words.get(&Fact::Amount),
        };
        let from_payee = plan.put_by == heard.message.from && !heard.mine;
        if (plan.form.is_some() || from_payee)
            && sum.is_none_or(|sum| stands.is_none_or(|stands| stands == sum))
        {
            plan.over = Some(CardState::Done);
            plan.because(heard.id);
        }
    }
}

fn fresh(form: &Form, conversation: &str, heard: &Heard, now: DateTime) -> Plan {
    let mut plan = Plan::new(form.kind, conversation, heard.id, heard.message.from.clone(), now);
    plan.rule = form.rule.to_owned();
    plan.confidence = form.confidence;
    let mut facts = form.facts.clone();
    let from = heard.message.from.as_deref().unwrap_or_default();
    if form.kind == CardKind::Code && !from.is_empty() && !Talk::stranger(from) {
        facts.entry(Fact::From).or_insert_with(|| FactValue::Text(from.to_owned()));
    }
    if form.kind == CardKind::Pay {
        let signs = heard.understood.suspicion;
        if signs >= 3 || (signs >= 1 && Talk::stranger(from) && !Talk::notice(heard)) {
            facts.insert(Fact::Warning, FactValue::Flag(true));
        }
        if !from.is_empty() && !Talk::stranger(from) {
            facts.insert(Fact::Payee, FactValue::Text(from.to_owned()));
        }
    }
    plan.form = Some(facts);
    plan.turn = 1;
    plan
}

/// A form speaks of a card that stands.
fn matches(plan: &Plan, form: &Form, conversation: &str, now: DateTime) -> bool {
    let Some(facts) =
        plan.form.as_ref().filter(|_| plan.open(now) || plan.over == Some(CardState::Cancelled))
    else {
        return false;
    };
    let text = |facts: &Facts, fact| match facts.get(&fact) {
        Some(FactValue::Text(words)) => Some(words.to_lowercase()),
        _ => None,
    };
    let both = |fact| text(facts, fact).zip(text(&form.facts, fact));
    let here = plan.talk == conversation;
    match form.kind {
        CardKind::Code => match both(Fact::From) {
            Some((a, b)) => a == b,
            None => here,
        },
        _ => {
            if let Some((a, b)) = both(Fact::Code) {
                return a == b;
            }
            if let Some((a, b)) = both(Fact::Payee) {
                return a == b && (form.over || both(Fact::Amount).is_none_or(|(a, b)| a == b));
            }
            if let Some((a, b)) = both(Fact::Number) {
                return a == b && here;
            }
            here && (form.over || both(Fact::Place).is_some_and(|(a, b)| a == b))
        }
    }
}
