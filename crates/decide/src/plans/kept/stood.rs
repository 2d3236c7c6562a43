//! What stood of a plan before it was changed, to be put back where the change is taken back or refused.

use super::plan::{Plan, Stance, Who, perhaps};
use super::when::When;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use steward_model::Fact;

/// So many messages later a change can be taken back or refused.
const RECENT: u64 = 3;

/// What stood before a change, and who made that.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(in crate::plans) struct Stood {
    /// Who changed it.
    pub by: Who,
    /// At which message of its talk.
    spoken: u64,
    when: When,
    until: When,
    words: BTreeMap<Fact, String>,
    /// Where who changed it stood.
    stance: Option<Stance>,
    /// Whose question waited.
    #[serde(with = "perhaps")]
    pending: Option<Who>,
}

impl Plan {
    /// Keeps what stood where this message of somebody put another day, hour or place; `kept`, that it was changed before.
    pub fn keep_what_stood(&mut self, before: &Plan, kept: bool, who: &Who, spoken: u64) {
        // What this very message put back is no change.
        let back = kept && self.stood.is_none();
        let other = (&self.when, &self.until, &self.words) != (&before.when, &before.until, &before.words);
        if before.turn == 0 || back || !other {
            return;
        }
        self.stood = Some(Box::new(Stood {
            by: who.clone(),
            spoken,
            when: before.when.clone(),
            until: before.until.clone(),
            words: before.words.clone(),
            stance: before.stances.get(who).copied(),
            pending: before.pending.clone(),
        }));
    }

    /// Somebody changed it just before this message of its talk.
    pub fn changed_by(&self, who: impl Fn(&Who) -> bool, spoken: u64) -> bool {
        self.stood
            .as_ref()
            .is_some_and(|stood| who(&stood.by) && stood.spoken < spoken && spoken <= stood.spoken + RECENT)
    }

    /// Puts back what stood, with the answers of that time.
    pub fn put_back(&mut self) {
        let Some(stood) = self.stood.take() else { return };
        let Stood { by, spoken: _, when, until, words, stance, pending } = *stood;
        (self.when, self.until, self.words, self.pending) = (when, until, words, pending);
        match stance {
            Some(stance) => self.stances.insert(by, stance),
            None => self.stances.remove(&by),
        };
    }
}
