//! Partners that answer queries: one file a provider, one line here to register it.
//!
//! A local provider is asked under the same policy as any, but nothing leaves the machine. One that reaches out takes a
//! `Disclosure<Query>`, which the gate alone can make.

mod map;

pub use map::Map;

use steward_model::{Answer, Query};

/// Why there is no answer. A card is drawn without it and never waits.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[non_exhaustive]
pub enum ProviderError {
    /// The provider knows no such kind of question.
    #[error("the provider has no answer to such a question")]
    NotMine,
    /// What it answers from is missing or damaged.
    #[error("what the provider answers from cannot be read: {reason}")]
    Unreadable {
        /// What is wrong, without any of the question's words.
        reason: String,
    },
}

/// A provider on this machine: asked directly, since nothing leaves.
pub trait LocalProvider: Send + Sync {
    /// Its name in grants and ledgers.
    fn name(&self) -> &'static str;

    /// The answer; an empty list of places is an answer too.
    fn answer(&self, query: &Query) -> Result<Answer, ProviderError>;
}
