//! Cues and the learnt scorer weighed against each other: which wants a message has, and how sure that is.
//!
//! A logistic regression over what speaks for a want and against it, the same for all kinds but for how often each is
//! meant; learnt by `cargo xtask fit-wants` from labelled talks, each scored by a model that did not see it.

mod evidence;
mod noise;
mod weights;

pub(crate) use evidence::{Eve, Heard, Told, evidence, in_chinese};

use evidence::{EVIDENCE, Evidence};
use std::collections::BTreeMap;
use steward_model::{Intent, IntentKind, order};

/// What the weights are learnt from, for the chore that learns them.
pub mod learning {
    pub use super::evidence::{EVIDENCE, Evidence, NAMES};
    pub use crate::listen::evidence;
}

/// Below this a want is not told of.
const LEAST: f32 = 0.1;

/// The wants of a message, surest first. `turn` is the message's place in its talk.
pub(crate) fn wants(heard: &Heard<'_>, turn: usize) -> Vec<Intent> {
    if noise::is(&heard.turn.text) {
        return Vec::new();
    }
    let mut found: Vec<Intent> = IntentKind::ALL
        .into_iter()
        .zip(evidence(heard))
        .map(|(kind, evidence)| (kind, probability(kind, &evidence)))
        .filter(|&(_, confidence)| confidence >= LEAST)
        .map(|(kind, confidence)| Intent { kind, confidence, slots: BTreeMap::new(), because: vec![turn] })
        .collect();
    order::by(&mut found, |a, b| b.confidence.total_cmp(&a.confidence));
    found
}

fn probability(kind: IntentKind, evidence: &Evidence) -> f32 {
    let weights: &[f32; EVIDENCE] = &weights::EVIDENCE;
    let sum: f32 = weights.iter().zip(evidence).map(|(weight, value)| weight * value).sum();
    let often = weights::KINDS.get(kind as usize).copied().unwrap_or_default();
    1.0 / (1.0 + (-(sum + often)).exp())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::acts::{self, Cut};

    /// How sure a want is, by the scorer's probability of it and of nothing else.
    fn sure(text: &str, kind: IntentKind, learnt: f32, told: Told) -> f32 {
        sure_after(text, kind, learnt, told, None)
    }

    /// The same after a message of another that the scorer gave this probability.
    fn sure_after(text: &str, kind: IntentKind, learnt: f32, told: Told, before: Option<f32>) -> f32 {
        let context = steward_model::Context::at("2026-03-10T12:00:00+00:00[+00:00]".parse().unwrap());
        let entities = crate::annotate(text, None, &context);
        let own = crate::intents::said::Said::new(text);
        let reading = acts::read_after(text, Cut { own: &own, previous: None }, &entities, &context);
        let of = |score: f32| IntentKind::ALL.map(|other| if other == kind { score } else { 0.01 });
        let (learnt, before) = (of(learnt), before.map(of));
        let eve = before.as_ref().map(|learnt| Eve { learnt, from: Some("B"), asks: false });
        let turn = steward_model::Turn { from: None, text: text.to_owned(), at: None };
        let heard = Heard { turn: &turn, said: &own, reading: &reading, learnt: &learnt, told, eve };
        wants(&heard, 0).into_iter().find(|want| want.kind == kind).map_or(0.0, |want| want.confidence)
    }

    #[test]
    fn a_scorer_that_is_certain_needs_no_cue() {
        let text = "whats it meant to do in Llandudno saturday";
        assert!(sure(text, IntentKind::Weather, 0.99, Told::default()) > 0.6);
        assert!(sure(text, IntentKind::Weather, 0.2, Told::default()) < 0.3);
    }

    #[test]
    fn a_story_or_a_game_speaks_against_what_the_words_say() {
        let text = "then we all got dumplings";
        let plain = sure(text, IntentKind::Dine, 0.6, Told::default());
        let story = sure(text, IntentKind::Dine, 0.6, Told { story: true, ..Told::default() });
        let game = sure(text, IntentKind::Dine, 0.6, Told { elsewhere: true, ..Told::default() });
        assert!(story < plain && game < plain, "{story} {game} {plain}");
    }

    #[test]
    fn what_the_message_before_wanted_is_likelier_wanted_still() {
        let after = |before| sure_after("same here", IntentKind::Dine, 0.5, Told::default(), Some(before));
        assert!(after(0.9) > after(0.02), "{} {}", after(0.9), after(0.02));
    }

    #[test]
    fn what_is_put_forward_is_surer_than_what_is_told() {
        let put = sure("shall we get dumplings tomorrow", IntentKind::Dine, 0.6, Told::default());
        let told = sure("he got dumplings yesterday", IntentKind::Dine, 0.6, Told::default());
        assert!(put > told, "{put} {told}");
    }
}
