//! A flag or an argument that makes no sense: told apart from failing, by its exit code.

use crate::i18n::Words;
use std::fmt;
use steward_model::{Lang, Phrase, PhraseArg};

/// What was given, and what is right in its place.
#[derive(Debug)]
pub struct Misuse(Phrase);

impl Misuse {
    /// That this was given, as an error; `id` names the words that say what is wrong with it.
    pub fn error(id: &'static str, given: impl Into<String>) -> anyhow::Error {
        anyhow::Error::new(Misuse(Phrase::word(id).with("given", PhraseArg::Text(given.into()))))
    }

    /// The same of a word that is none of those known.
    pub fn unknown<'w>(
        id: &'static str,
        given: impl Into<String>,
        known: impl IntoIterator<Item = &'w str>,
    ) -> anyhow::Error {
        let known = known.into_iter().collect::<Vec<_>>().join(" ");
        let phrase = Phrase::word(id).with("given", PhraseArg::Text(given.into()));
        anyhow::Error::new(Misuse(phrase.with("known", PhraseArg::Text(known))))
    }

    /// What it says.
    pub fn phrase(&self) -> &Phrase {
        &self.0
    }
}

impl fmt::Display for Misuse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&Words::new(Lang::En).phrase(&self.0))
    }
}

impl std::error::Error for Misuse {}
