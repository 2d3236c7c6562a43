//! A message in the light of those before it: entities, wants, acts and forms in one go.

use crate::weigh::{self, Told};
use crate::{acts, annotate, intents, senders, tagged};
use std::collections::BTreeMap;
use steward_model::{Context, Fact, FactValue, Intent, IntentKind, Said, Turn, Understood};

/// So many turns before the last are looked at for wants.
const BEFORE: usize = 8;

/// What is made of the last of these turns. `context` is of the moment at which it was sent. Time is linear in the
/// last turn's text and does not grow with the talk.
pub fn listen(turns: &[Turn], context: &Context) -> Understood {
    let Some(last) = turns.last() else { return Understood::default() };
    let entities = annotate(&last.text, None, context);
    let (mut forms, quiet) = senders::read(&last.text, last.from.as_deref(), &entities, context);
    let reading = acts::read(&last.text, &entities, context);
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
    let told = Told { story, elsewhere, make_believe, of_others };
    let mut intents = if quiet { Vec::new() } else { weigh::wants(&reading, &learnt, told, turns.len() - 1) };
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
    let mut mentions = reading.mentions;
    if forms.is_empty() && !quiet {
        tagged::add(recent, &intents, &learnt, &mut mentions);
    }
    Understood {
        entities,
        intents,
        acts: reading.acts,
        mentions,
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
