//! 'Never about this person': hidden wherever messages are read, and not kept by a later import.
//!
//! What is hidden: every message from them, every message of a conversation that bears their name, and every message of
//! anybody that names them, in its text, subject or attachments, with all cards that came from these. A name is met whole
//! and whatever its case; in scripts without spaces also within a sentence.

use super::Vault;
use crate::StoreError;
use crate::ledger::{Entry, Event};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use steward_model::{Message, order};

/// Names in their compared form, each with the other names of the same person.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(from = "Kept")]
pub(super) struct Never(BTreeMap<String, BTreeSet<String>>);

/// As it may lie on its shelf: the first release kept names alone.
#[derive(Deserialize)]
#[serde(untagged)]
enum Kept {
    Named(BTreeMap<String, BTreeSet<String>>),
    Names(BTreeSet<String>),
}

impl From<Kept> for Never {
    fn from(kept: Kept) -> Self {
        match kept {
            Kept::Named(names) => Never(names),
            Kept::Names(names) => Never(order::map(names.into_iter().map(|name| (name, BTreeSet::new())))),
        }
    }
}

/// Trimmed, in lower case, one space between words.
fn form(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// A letter of a script that sets no spaces between words.
fn spaceless(letter: char) -> bool {
    matches!(letter, '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

/// Whether a name stands in a text, both in lower case: as a whole, not within another word.
fn named(name: &str, text: &str) -> bool {
    let ends = |edge: Option<char>, beside: Option<char>| {
        edge.is_some_and(spaceless)
            || beside.is_none_or(|letter| !letter.is_alphanumeric() || spaceless(letter))
    };
    // One letter names nobody: it stands within too many words, and in Chinese in too many names.
    name.chars().nth(1).is_some()
        && text.match_indices(name).any(|(at, found)| {
            let (before, rest) = text.split_at_checked(at).unwrap_or_default();
            let after = rest.strip_prefix(found).unwrap_or_default();
            ends(name.chars().next(), before.chars().next_back())
                && ends(name.chars().next_back(), after.chars().next())
        })
}

impl Never {
    /// What a single name hides.
    pub(super) fn about(person: &str) -> Never {
        Never(BTreeMap::from([(form(person), BTreeSet::new())]))
    }

    fn names(&self) -> impl Iterator<Item = &String> {
        self.0.iter().flat_map(|(name, also)| std::iter::once(name).chain(also))
    }

    fn is_one(&self, name: Option<&str>) -> bool {
        !self.0.is_empty()
            && name.is_some_and(|name| {
                let name = form(name);
                self.names().any(|known| *known == name)
            })
    }

    /// Whether a message is from such a person, or of a conversation that bears their name.
    pub(super) fn of(&self, message: &Message) -> bool {
        self.is_one(message.from.as_deref()) || self.hides_conversation(message.conversation.as_deref())
    }

    /// Whether a message is of such a person, or names one.
    pub(super) fn hides(&self, message: &Message) -> bool {
        !self.0.is_empty() && (self.of(message) || self.named_in(message))
    }

    fn named_in(&self, message: &Message) -> bool {
        let words = std::iter::once(&message.text).chain(&message.subject).chain(&message.attachments);
        words.into_iter().any(|words| {
            let text = form(words);
            self.names().any(|name| named(name, &text))
        })
    }

    pub(super) fn hides_conversation(&self, name: Option<&str>) -> bool {
        self.is_one(name)
    }
}

const RECORD: &str = "never";
/// How the person wrote these names, by their compared form; what earlier releases kept has none.
const WRITTEN: &str = "never as written";

/// As it was written, without blanks around it.
fn written(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}

impl Vault {
    pub(super) fn never_list(&self) -> Result<Never, StoreError> {
        Ok(self.setting(RECORD)?.unwrap_or_default())
    }

    /// The people about whom the person said 'never', each with their other names, as they wrote them.
    ///
    /// # Errors
    /// When the store fails.
    pub fn nevers(&self) -> Result<Vec<(String, Vec<String>)>, StoreError> {
        let list = self.never_list()?.0;
        let mut written = self.written()?;
        let mut as_written = |name: String| written.remove(&name).unwrap_or(name);
        Ok(list
            .into_iter()
            .map(|(name, also)| (as_written(name), also.into_iter().map(&mut as_written).collect()))
            .collect())
    }

    /// Hides everything from a person, everything in a conversation that bears their name, and everything that names
    /// them: now, and what a later import brings is not kept. Cards that came from such messages go. `also` are other
    /// names of the same person; said again, they are added.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn never(&mut self, person: &str, also: &[String]) -> Result<(), StoreError> {
        let mut list = self.never_list()?;
        list.0.entry(form(person)).or_default().extend(also.iter().map(|name| form(name)));
        let mut names = self.written()?;
        let said = std::iter::once(person).chain(also.iter().map(String::as_str));
        names.extend(said.map(|name| (form(name), written(name))));
        self.set_setting(WRITTEN, Some(&names))?;
        self.set_never(&list)?;
        self.drop_hidden_cards(&list)
    }

    /// Takes 'never' back: what is kept is shown again. Says whether it stood.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn never_no_more(&mut self, person: &str) -> Result<bool, StoreError> {
        let mut list = self.never_list()?;
        let stood = list.0.remove(&form(person)).is_some();
        if stood {
            let mut names = self.written()?;
            names.retain(|name, _| list.names().any(|kept| kept == name));
            self.set_setting(WRITTEN, Some(&names))?;
            self.set_never(&list)?;
        }
        Ok(stood)
    }

    fn written(&self) -> Result<BTreeMap<String, String>, StoreError> {
        Ok(self.setting(WRITTEN)?.unwrap_or_default())
    }

    fn set_never(&mut self, list: &Never) -> Result<(), StoreError> {
        self.set_setting(RECORD, Some(list))?;
        self.drop_derived(None)?;
        self.note(Entry::new(Event::Ordered, self.now))?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_met_whole() {
        for (name, text, want) in [
            ("Bo", "lunch with Bo?", true),
            ("Bo", "BO'S birthday", true),
            ("bo", "@bo, look", true),
            ("Bo", "a book about Bob", false),
            ("Bo", "combo", false),
            ("Bo", "我和Bo去吃饭", true),
            ("Ana María", "ask ana  maría", true),
            ("Ana María", "ask ana", false),
            ("李雷", "明天叫上李雷一起", true),
            ("李雷", "李小雷也来", false),
            ("林", "森林公园", false),
            ("J", "plan J", false),
            ("", "anything", false),
        ] {
            assert_eq!(named(&form(name), &form(text)), want, "{name:?} in {text:?}");
        }
    }

    #[test]
    fn names_kept_by_the_first_release_are_read() {
        let never: Never = serde_json::from_str(r#"["bo","spam ltd"]"#).unwrap();
        let again: Never = serde_json::from_str(&serde_json::to_string(&never).unwrap()).unwrap();
        assert_eq!(again.0.into_keys().collect::<Vec<_>>(), ["bo", "spam ltd"]);
    }
}
