//! Cues and the learnt scorer weighed against each other: which wants a message has, and how sure that is.
//!
//! The weights are those of a logistic regression over labelled talks, one row a message and kind, rounded. They are
//! the same for all kinds but for a bias each: how often the kind is meant where its words stand.

use crate::acts::Reading;
use std::collections::BTreeMap;
use steward_model::{ActKind, CardKind, Fact, Intent, IntentKind};

/// What the messages before say of this one.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Told {
    /// A story is being told.
    pub story: bool,
    /// The talk is in a game, in code, in advertising.
    pub elsewhere: bool,
    /// A make-believe was opened.
    pub make_believe: bool,
    /// Other people are spoken of.
    pub of_others: bool,
}

/// Of the cues' own log-odds.
const CUE: f32 = 0.68;
/// The scorer's probability that speaks neither for a want nor against it.
const EVEN: f32 = 0.64;
/// Of the scorer's log-odds above that.
const LEARNT: f32 = 0.92;
/// Beyond so much neither way the scorer says no more.
const FAR: f32 = 3.0;
/// From this one on the cues leave little doubt, and the scorer's is worth so much at most.
const OUTRIGHT: f32 = 0.93;
const DOUBT: f32 = 2.2;
/// Of what speaks against any want.
const DAMP: f32 = 1.4;
const AHEAD: f32 = 0.65;
const FORWARD: f32 = 0.7;
/// Goods are named where the words are of getting something.
const GOODS: f32 = 1.6;
/// What only proposes or asks a favour says less than its cues claim.
const TURNS: f32 = -0.4;
const PLACE: f32 = 0.35;
const STORY: f32 = -0.8;
const ELSEWHERE: f32 = -0.95;
const MAKE_BELIEVE: f32 = -1.2;
const OF_OTHERS: f32 = -0.4;
/// Something is turned down, called off or done.
const ENDS: f32 = -0.7;
/// Something is put forward, of the log-odds with which the acts' model says so above even.
const PUT: f32 = 0.25;
/// So likely that speaks neither for a want nor against it.
const HALF_PUT: f32 = 0.7;
/// The acts' model hears nothing that concerns any plan.
const IDLE: f32 = -0.6;
/// From this share on it does.
const HEARS_NOTHING: f32 = 0.9;
const BIAS: f32 = -0.4;
/// A want without any cue.
const NO_CUE: f32 = 0.05;
/// Below this a want is not told of.
const LEAST: f32 = 0.1;

/// How much likelier than the rest a kind is where its words stand.
fn bias(kind: IntentKind) -> f32 {
    match kind {
        IntentKind::Attend | IntentKind::Visit => 1.2,
        IntentKind::Meet => 0.3,
        IntentKind::Go | IntentKind::Dine => 0.3,
        IntentKind::Locate => 0.4,
        IntentKind::Travel => -0.4,
        IntentKind::Stay => -0.15,
        IntentKind::Hire | IntentKind::Weather => -0.8,
        _ => 0.0,
    }
}

/// The wants of a message, surest first. `learnt` are the scorer's probabilities in the order of `IntentKind::ALL`,
/// `turn` is the message's place in its talk.
pub(crate) fn wants(reading: &Reading, learnt: &[f32], told: Told, turn: usize) -> Vec<Intent> {
    let place = reading.mentions.iter().any(|mention| matches!(mention.fact, Fact::Place | Fact::To));
    let ends =
        reading.acts.iter().any(|act| matches!(act.kind, ActKind::Refuse | ActKind::Cancel | ActKind::Done));
    let goods =
        reading.mentions.iter().any(|mention| mention.fact == Fact::Item && mention.confidence >= 0.6)
            && reading.topics.iter().any(|topic| topic.kind == CardKind::Buy && topic.confidence >= 0.7);
    let of = |sign: bool, weight: f32| if sign { weight } else { 0.0 };
    let all = BIAS
        + DAMP * reading.damp
        + of(reading.ahead, AHEAD)
        + of(reading.forward, FORWARD)
        + of(reading.turns, TURNS)
        + of(place, PLACE)
        + of(told.story, STORY)
        + of(told.elsewhere, ELSEWHERE)
        + of(told.make_believe, MAKE_BELIEVE)
        + of(told.of_others, OF_OTHERS)
        + PUT * (odds(reading.put) - odds(HALF_PUT)).clamp(0.0, FAR)
        + of(reading.idle >= HEARS_NOTHING, IDLE)
        + of(ends, ENDS);
    let mut found: Vec<Intent> = IntentKind::ALL
        .into_iter()
        .zip(learnt)
        .map(|(kind, &learnt)| {
            let cue =
                reading.wants.iter().find(|want| want.kind == kind).map_or(NO_CUE, |want| want.confidence);
            // What is wished for in so many words the scorer does not talk away.
            let least = if cue >= OUTRIGHT && reading.damp == 0.0 { -DOUBT } else { -FAR / 0.76 };
            let above = (odds(learnt) - odds(EVEN)).clamp(least, FAR / 0.76);
            let named = if kind == IntentKind::Buy && goods { GOODS } else { 0.0 };
            let confidence = logistic(all + named + bias(kind) + CUE * odds(cue).max(-FAR) + LEARNT * above);
            Intent { kind, confidence, slots: BTreeMap::new(), because: vec![turn] }
        })
        .filter(|want| want.confidence >= LEAST)
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
