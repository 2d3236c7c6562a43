//! What a message does, by a small linear model: people agree, refuse and put off in more words than can be listed.

mod features;
mod model;

pub(crate) use model::shares;

use features::tell;

/// What the chore that trains the model needs to know of it.
pub mod learning {
    pub use super::features::GROUPS;
    pub use super::model::{BUCKETS, OUTPUTS, bucket, group_scale};
    use crate::acts::{Cut, Ground, Scene, in_scene};
    pub use crate::exact::exp;
    use crate::intents::said::Said;
    use steward_model::Context;

    /// What the model tells apart, in the order of its outputs, as the lines to learn from spell it.
    pub const NAMES: [&str; OUTPUTS] =
        ["propose", "agree", "refuse", "counter", "fill", "cancel", "done", "unsure", "other"];

    /// How likely a message does each of [`NAMES`] after another (empty where there was none), by the shipped model.
    pub fn told(text: &str, previous: &str, context: &Context) -> [f32; OUTPUTS] {
        let super::Shares { propose, agree, refuse, counter, fill, cancel, done, unsure, other } =
            after(text, previous, context, super::shares);
        [propose, agree, refuse, counter, fill, cancel, done, unsure, other]
    }

    /// The features of a message after another (empty where there was none): group and hash of each.
    pub fn observe(text: &str, previous: &str, context: &Context) -> Vec<(usize, u32)> {
        let mut seen = Vec::new();
        after(text, previous, context, |scene, cut| {
            super::tell(scene, cut, |group, hash| seen.push((group, hash)))
        });
        seen
    }

    fn after<R>(
        text: &str,
        previous: &str,
        context: &Context,
        then: impl FnOnce(&Scene<'_>, Cut<'_>) -> R,
    ) -> R {
        let (own, previous) = (Said::new(text), Said::new(previous));
        let ground = Ground::of(text);
        let entities = crate::annotate(&ground.text, None, context);
        in_scene(&ground, &entities, context, |scene| {
            then(scene, Cut { own: &own, previous: Some(&previous) })
        })
    }
}

/// How likely a message does each of these to what stands in the talk; all of them sum to 1.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Shares {
    /// Puts something forward.
    pub propose: f32,
    /// Takes it up.
    pub agree: f32,
    /// Turns it down.
    pub refuse: f32,
    /// Puts another day, hour, place or thing in its place.
    pub counter: f32,
    /// Adds a detail.
    pub fill: f32,
    /// Calls it off.
    pub cancel: f32,
    /// Says that it is done.
    pub done: f32,
    /// Leaves it open.
    pub unsure: f32,
    /// Nothing of these.
    pub other: f32,
}

/// Below this share a weak cue against a plan is none.
const DOUBTED: f32 = 0.05;

impl Shares {
    /// The message may well speak against what was put.
    pub fn against(&self) -> bool {
        self.refuse + self.counter + self.cancel + self.unsure > DOUBTED
    }
}
