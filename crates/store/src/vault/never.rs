//! 'Never about this person': hidden on reading, and not kept by a later import.

use super::Vault;
use crate::StoreError;
use crate::ledger::{Entry, Event};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use steward_model::Message;

/// Names in their compared form: trimmed, lower case.
#[derive(Clone, Default, Serialize, Deserialize)]
pub(super) struct Never(BTreeSet<String>);

fn form(name: &str) -> String {
    name.trim().to_lowercase()
}

impl Never {
    /// What a single name hides.
    pub(super) fn about(person: &str) -> Never {
        Never(BTreeSet::from([form(person)]))
    }

    /// Whether a message is from such a person, or of a conversation that bears their name.
    pub(super) fn hides(&self, message: &Message) -> bool {
        !self.0.is_empty()
            && (message.from.as_ref().is_some_and(|name| self.0.contains(&form(name)))
                || self.hides_conversation(message.conversation.as_deref()))
    }

    pub(super) fn hides_conversation(&self, name: Option<&str>) -> bool {
        !self.0.is_empty() && name.is_some_and(|name| self.0.contains(&form(name)))
    }
}

const RECORD: &str = "never";

impl Vault {
    pub(super) fn never_list(&self) -> Result<Never, StoreError> {
        Ok(self.setting(RECORD)?.unwrap_or_default())
    }

    /// The people about whom the person said 'never', in their compared form.
    ///
    /// # Errors
    /// When the store fails.
    pub fn nevers(&self) -> Result<Vec<String>, StoreError> {
        Ok(self.never_list()?.0.into_iter().collect())
    }

    /// Hides everything from a person, and everything in a conversation that bears their name: now, and what a later
    /// import brings is not kept. Cards that came from such messages go.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn never(&mut self, person: &str) -> Result<(), StoreError> {
        let mut list = self.never_list()?;
        list.0.insert(form(person));
        self.set_never(&list)?;
        self.drop_hidden_cards(&Never::about(person))
    }

    /// Takes 'never' back: what is kept is shown again. Says whether it stood.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn never_no_more(&mut self, person: &str) -> Result<bool, StoreError> {
        let mut list = self.never_list()?;
        let stood = list.0.remove(&form(person));
        if stood {
            self.set_never(&list)?;
        }
        Ok(stood)
    }

    fn set_never(&mut self, list: &Never) -> Result<(), StoreError> {
        self.set_setting(RECORD, Some(list))?;
        self.drop_derived(None)?;
        self.note(Entry::new(Event::Ordered, self.now))?;
        Ok(())
    }
}
