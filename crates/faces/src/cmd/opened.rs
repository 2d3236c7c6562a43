//! What a verb about cards begins with: the vault, the person's world as it keeps it, and the words to speak in.

use crate::i18n::Words;
use crate::progress::hearing;
use crate::settings::Global;
use crate::{partners, pipeline, vault};
use anyhow::Context as _;
use steward_model::{Card, Context, PhraseArg};
use steward_store::Vault;

/// A vault that was opened, with all that is known for a look at its cards.
pub struct Opened {
    pub vault: Vault,
    /// The flags, completed by what the settings keep.
    pub global: Global,
    pub context: Context,
    /// As they are said now: 'today', 'tomorrow'.
    pub words: Words,
}

impl Opened {
    /// Opens the vault that must be there.
    pub fn existing(global: &Global) -> anyhow::Result<Opened> {
        let vault = vault::existing(global)?;
        let global = vault::completed(global, &vault)?;
        let context = global.context()?;
        let words = Words::new(global.lang()?).at(context.now.datetime());
        Ok(Opened { vault, global, context, words })
    }

    /// Derives all cards as of now.
    pub fn derive(&mut self) -> anyhow::Result<()> {
        let partners = partners::local(&self.global)?;
        let owners = pipeline::owners(&mut self.vault, &self.global)?;
        let reached = hearing(&self.global)?;
        pipeline::derive(&mut self.vault, &partners, &owners, &self.context, &reached).map(drop)
    }

    /// A card by its id, or what to say where there is none.
    pub fn card(&mut self, id: &str) -> anyhow::Result<Card> {
        let none = || self.words.say_with("fails-no-card", &[("card", PhraseArg::Text(id.to_owned()))]);
        self.vault.card(id)?.with_context(none)
    }
}
