//! A message in the light of those before it: entities, wants, acts and forms in one go.

use crate::{acts, annotate, intents, senders};
use std::collections::BTreeMap;
use steward_model::{Context, Fact, FactValue, Intent, IntentKind, Said, Turn, Understood};

/// So many turns before the last are looked at for wants.
const BEFORE: usize = 8;

/// Log-odds above the scorer's threshold from which it needs no cue beside it.
const SURE: f32 = 1.4;

/// What is made of the last of these turns. `context` is of the moment at which it was sent. Time is linear in the
/// last turn's text and does not grow with the talk.
pub fn listen(turns: &[Turn], context: &Context) -> Understood {
    let Some(last) = turns.last() else { return Understood::default() };
    let entities = annotate(&last.text, None, context);
    let (mut forms, quiet) = senders::read(&last.text, last.from.as_deref(), &entities, context);
    // What somebody else wrote just before is what a message answers; who goes on speaking answers nobody.
    let previous = turns.len().checked_sub(2).and_then(|at| turns.get(at));
    let answered = previous.filter(|turn| turn.from != last.from).map_or("", |turn| turn.text.as_str());
    let reading = acts::read_after(&last.text, answered, &entities, context);
    let recent = turns.get(turns.len().saturating_sub(BEFORE)..).unwrap_or_default();
    let learnt = intents::scores(recent, context);
    let before = turns.len().checked_sub(2).and_then(|at| turns.get(at..at + 1)).unwrap_or_default();
    let make_believe = before.iter().any(|turn| acts::make_believe(&turn.text));
    // Who answers talk of other people, and asks for nothing, speaks of them still.
    let of_others = before.iter().any(|turn| acts::of_others(&turn.text)) && !reading.turns;
    // A word game or a match goes on for some turns.
    let others = recent.get(..recent.len() - 1).unwrap_or_default();
    let elsewhere = !reading.forward && others.iter().rev().take(3).any(|turn| acts::elsewhere(&turn.text));
    // A story is told over several turns; who asks about it asks for nothing.
    let story =
        !reading.turns && !reading.ahead && others.iter().rev().take(2).any(|turn| acts::of_past(&turn.text));
    let damp = reading.damp
        - if story { 1.4 } else { 0.0 }
        - if elsewhere { 1.5 } else { 0.0 }
        - if make_believe { 2.5 } else { 0.0 }
        - if of_others { 1.6 } else { 0.0 };
    let mut intents = if quiet { Vec::new() } else { weigh(&reading.wants, &learnt, damp, turns.len() - 1) };
    if reading.suspicion >= 2 && reading.demands {
        demanded(&mut intents, turns.len() - 1);
    }
    for form in forms.iter_mut().filter(|form| form.facts.contains_key(&Fact::Amount)) {
        let sums = reading.mentions.iter().rev().filter(|mention| mention.fact == Fact::Amount);
        let meant = sums.max_by(|a, b| a.confidence.total_cmp(&b.confidence));
        if let Some(Said::Money(amount, _)) = meant.map(|mention| &mention.said) {
            form.facts.insert(Fact::Amount, FactValue::Text(amount.clone()));
        }
        let currency = reading.mentions.iter().find_map(|mention| match &mention.said {
            Said::Money(_, currency) => currency.clone(),
            _ => None,
        });
        if let Some(currency) = currency {
            form.facts.entry(Fact::Currency).or_insert(FactValue::Text(currency));
        }
    }
    Understood {
        entities,
        intents,
        acts: reading.acts,
        mentions: reading.mentions,
        topics: reading.topics,
        suspicion: reading.suspicion,
        forms,
    }
}

/// Money asked for with the signs of a fraud is always a want: it is shown so that it can be warned of.
fn demanded(intents: &mut Vec<Intent>, turn: usize) {
    match intents.iter_mut().find(|intent| intent.kind == IntentKind::Pay) {
        Some(intent) => intent.confidence = intent.confidence.max(0.9),
        None => intents.push(Intent {
            kind: IntentKind::Pay,
            confidence: 0.9,
            slots: BTreeMap::new(),
            because: vec![turn],
        }),
    }
    intents.sort_by(|a, b| b.confidence.total_cmp(&a.confidence));
}

/// Cues and the learnt scorer see different things; each may speak up alone when it is sure, both together when they
/// are half sure.
fn weigh(cued: &[Intent], learnt: &[f32], damp: f32, turn: usize) -> Vec<Intent> {
    let mut found: Vec<Intent> = IntentKind::ALL
        .into_iter()
        .zip(learnt)
        .map(|(kind, &learnt)| {
            let cue = cued.iter().find(|want| want.kind == kind).map_or(0.05, |want| want.confidence);
            // How far above its own threshold the scorer is; at `SURE` above it errs so rarely that it may stand alone.
            let above = 0.76 * (odds(learnt) - odds(intents::THRESHOLD));
            let both = 0.9 * odds(cue) + 0.7 * above.clamp(-1.6, 3.0) + 0.6 + damp;
            let alone = above - SURE + 1.5 * damp;
            let confidence = logistic(both.max(alone));
            Intent { kind, confidence, slots: BTreeMap::new(), because: vec![turn] }
        })
        .filter(|want| want.confidence >= 0.1)
        .collect();
    found.sort_by(|a, b| b.confidence.total_cmp(&a.confidence));
    found
}

fn odds(probability: f32) -> f32 {
    let held = probability.clamp(0.002, 0.998);
    (held / (1.0 - held)).ln()
}

fn logistic(odds: f32) -> f32 {
    1.0 / (1.0 + (-odds).exp())
}
