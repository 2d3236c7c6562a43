//! Under which names the owner writes: those they gave, and those that a source tells, which are kept under its grant.

use crate::hearing::is_mine;
use crate::settings::Global;
use crate::vault;
use std::collections::{BTreeSet, HashMap};
use steward_consent::Purpose;
use steward_edge::sources::{About, Export, Item};
use steward_model::Message;
use steward_store::{StoreError, Vault};

/// The part of each grant that holds the names which its source told.
const PART: &str = "the owner's names";

/// The names under which the person writes: as given, then as the sources of live grants told.
pub fn owners(vault: &mut Vault, global: &Global) -> Result<Vec<String>, StoreError> {
    let mut owners = vault::owners(global);
    for name in told(vault)? {
        if !owners.contains(&name) {
            owners.push(name);
        }
    }
    Ok(owners)
}

/// The names that the sources of live grants told.
fn told(vault: &mut Vault) -> Result<BTreeSet<String>, StoreError> {
    let uses: Vec<Purpose> = Purpose::every().collect();
    let parts: Vec<(String, BTreeSet<String>)> = vault.parts_for(PART, &uses)?;
    Ok(parts.into_iter().flat_map(|(_, names)| names).collect())
}

/// Whose messages an export holds, found out while it is read.
pub(super) struct Whose {
    /// Names that are known to be the owner's.
    known: Vec<String>,
    /// Names that the source marks as the owner's.
    marked: BTreeSet<String>,
    /// Who is left in a chat of two.
    left: Option<String>,
    /// The owner wrote in it.
    met: bool,
    /// Who wrote first in each talk, and whether anybody else did in one of them.
    first: HashMap<Option<String>, String>,
    several: bool,
}

impl Whose {
    pub(super) fn of(vault: &mut Vault, export: &Export) -> Result<Whose, StoreError> {
        let mut known = export.me();
        known.extend(told(vault)?);
        let left = left(export.about(), &known);
        let (marked, first) = (BTreeSet::new(), HashMap::new());
        Ok(Whose { known, marked, left, met: false, first, several: false })
    }

    pub(super) fn see(&mut self, item: &Item) {
        match item {
            Item::Owner(name) => {
                self.met = true;
                self.marked.insert(name.clone());
            }
            // Mail is no talk of those who write it: each letter is to the owner.
            Item::Message(Message { from: Some(from), subject: None, conversation, .. }) if !self.met => {
                self.met = is_mine(from, &self.known);
                match self.first.get(conversation) {
                    Some(first) => self.several |= first != from,
                    None => drop(self.first.insert(conversation.clone(), from.clone())),
                }
            }
            Item::Message(_) | Item::Unparsed(_) | Item::Warning(_) => {}
        }
    }

    /// People talk with each other in it, and none of them is known to be the owner.
    pub(super) fn is_unknown(&self) -> bool {
        self.several && !self.met && self.left.is_none()
    }

    /// Keeps what was told under the grant it came by, also where the person had named it for this one command.
    pub(super) fn keep(self, vault: &mut Vault, grant: &str) -> Result<(), StoreError> {
        let left = self.left.filter(|_| self.marked.is_empty());
        let new: BTreeSet<String> = self.marked.into_iter().chain(left).collect();
        if new.is_empty() || grant.is_empty() {
            return Ok(());
        }
        let uses: Vec<Purpose> = Purpose::every().collect();
        let parts: Vec<(String, BTreeSet<String>)> = vault.parts_for(PART, &uses)?;
        let kept = parts.into_iter().find(|(id, _)| id == grant).map(|(_, names)| names).unwrap_or_default();
        if new.is_subset(&kept) {
            return Ok(());
        }
        vault.put_part(grant, PART, &kept.union(&new).collect::<BTreeSet<_>>())
    }
}

/// Who the owner must be: in a chat of two that is named after the other, the one who is left.
fn left(about: &About, known: &[String]) -> Option<String> {
    let other = about.conversation.as_ref()?;
    let left = match about.participants.as_slice() {
        [one, two] if one == other => two,
        [one, two] if two == other => one,
        _ => return None,
    };
    // Whoever is known to be the other one is not both.
    (left != "me" && !is_mine(other, known)).then(|| left.clone())
}
