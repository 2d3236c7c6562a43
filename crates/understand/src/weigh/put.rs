//! What is put forward in Chinese with no word for putting it, and believed all the same.

use crate::acts::{self, Reading};
use std::collections::BTreeMap;
use steward_model::{ActKind, CardKind, Fact, Intent, IntentKind};

/// From this share on the acts' model hears something put forward.
const PUT: f32 = 0.6;
/// From this confidence on a want is then believed.
const HALF: f32 = 0.3;

/// What one model hears as put forward and the other half takes for a want is one, where it lies ahead or a word of its
/// kind stands and nothing speaks against it: Chinese puts things with no word for putting them.
pub(crate) fn put(reading: &Reading, intents: &mut Vec<Intent>, turn: usize) {
    const ENOUGH: f32 = 0.55;
    const SURE: f32 = 0.75;
    let told = |kind: IntentKind| {
        reading.topics.iter().any(|topic| topic.confidence >= 0.9 && acts::want(topic.kind) == Some(kind))
    };
    // A way from town to town, a thing counted: where the grammar names the kind and no model has learnt the words.
    if reading.put >= SURE
        && reading.ahead
        && reading.damp > -0.3
        && intents.iter().all(|want| want.confidence < HALF)
        && let Some(kind) =
            [IntentKind::Travel, IntentKind::Go, IntentKind::Hire].into_iter().find(|&kind| told(kind))
    {
        intents.retain(|want| want.kind != kind);
        intents.insert(0, Intent { kind, confidence: ENOUGH, slots: BTreeMap::new(), because: vec![turn] });
        return;
    }
    // 带盒月饼就行: a thing counted and asked for is wanted, whatever else is talked of.
    let asked = reading.acts.iter().any(|act| act.kind == ActKind::Request)
        && reading.topics.iter().any(|topic| topic.kind == CardKind::Buy && topic.confidence >= 0.85)
        && reading.mentions.iter().any(|one| one.fact == Fact::Item && one.confidence >= 0.6);
    if asked && reading.damp > -0.5 {
        match intents.iter_mut().find(|want| want.kind == IntentKind::Buy) {
            Some(want) => want.confidence = want.confidence.max(ENOUGH),
            None => intents.push(Intent {
                kind: IntentKind::Buy,
                confidence: ENOUGH,
                slots: BTreeMap::new(),
                because: vec![turn],
            }),
        }
        intents.sort_by(|a, b| b.confidence.total_cmp(&a.confidence));
    }
    let Some(first) = intents.first_mut().filter(|_| reading.put >= PUT && reading.damp > -0.5) else {
        return;
    };
    let named = reading
        .topics
        .iter()
        .any(|topic| topic.confidence >= 0.7 && acts::want(topic.kind) == Some(first.kind));
    if (HALF..ENOUGH).contains(&first.confidence) && (reading.ahead || named) {
        first.confidence = ENOUGH;
    }
}
