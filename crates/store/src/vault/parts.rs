//! What sums over several grants (habits, counts, learnt weights), kept in one part for each: a withdrawal takes its
//! part and leaves the others exact, as if it had never been.

use super::Vault;
use super::grants::grant_number;
use crate::StoreError;
use crate::contract::{Key, Shelf};
use crate::seal::{Cipher, bound};
use serde::Serialize;
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use steward_consent::{GrantKey, LiveGrant, Purpose, Subkey};
use zeroize::Zeroizing;

/// What parts add up to. The order in which parts are added does not matter, and a part taken away is as if it had never
/// been added, because each is kept for itself.
pub trait Sum: Default + Serialize + DeserializeOwned {
    /// Adds another part.
    fn add(&mut self, part: Self);
}

impl Sum for u64 {
    fn add(&mut self, part: u64) {
        *self = self.saturating_add(part);
    }
}

impl<K: Ord + Serialize + DeserializeOwned, S: Sum> Sum for BTreeMap<K, S> {
    fn add(&mut self, part: Self) {
        for (key, more) in part {
            self.entry(key).or_default().add(more);
        }
    }
}

pub(super) fn place(live: &LiveGrant, name: &str) -> Key {
    place_under(&live.subkey("part names"), grant_number(live.id()).unwrap_or_default(), name)
}

/// The same of a grant that need not stand.
pub(super) fn place_by(key: &GrantKey, number: u64, name: &str) -> Key {
    place_under(&key.subkey("part names"), number, name)
}

fn place_under(salt: &Subkey, grant: u64, name: &str) -> Key {
    // The name is hashed under the grant's key: what is learnt of whom cannot be guessed from the place.
    let hash = Sha256::new().chain_update(salt.bytes()).chain_update(name).finalize();
    let first = hash.first_chunk().copied().unwrap_or_default();
    Key { grant, id: u64::from_be_bytes(first) >> 1 }
}

impl Vault {
    /// Keeps a grant's part of a sum, in place of the one that is kept.
    ///
    /// # Errors
    /// A refusal when the grant does not stand; when it cannot be written.
    pub fn put_part<T: Serialize>(&mut self, grant: &str, name: &str, part: &T) -> Result<(), StoreError> {
        let live = self.live(grant)?;
        self.write(|vault| vault.keep_part(&live, name, part))
    }

    /// Adds to a grant's part of a sum; of two that add at once, neither is lost.
    ///
    /// # Errors
    /// A refusal when the grant does not stand; when it cannot be written, or the part has another form.
    pub fn add_to_part<T: Sum>(&mut self, grant: &str, name: &str, more: T) -> Result<(), StoreError> {
        let live = self.live(grant)?;
        self.write(|vault| {
            let mut part: T = vault.part(&live, name)?.unwrap_or_default();
            part.add(more);
            vault.keep_part(&live, name, &part)
        })
    }

    /// The sum over the parts of all live grants that allow `purpose`.
    ///
    /// # Errors
    /// When the store fails or a part has another form.
    pub fn sum<T: Sum>(&mut self, name: &str, purpose: Purpose) -> Result<T, StoreError> {
        let mut sum = T::default();
        for (_, part) in self.parts(name, purpose)? {
            sum.add(part);
        }
        Ok(sum)
    }

    /// Seals and puts a part; within a write.
    pub(super) fn keep_part<T: Serialize>(
        &mut self,
        live: &LiveGrant,
        name: &str,
        part: &T,
    ) -> Result<(), StoreError> {
        let key = place(live, name);
        if self.keys.slot(key.grant)? != crate::keys::Slot::Live {
            return Err(StoreError::NoGrant(live.id().to_owned()));
        }
        let plain = serde_json::to_vec(part)
            .map(Zeroizing::new)
            .map_err(|error| StoreError::Engine(Box::new(error)))?;
        let cipher = Cipher::new(live.subkey("parts").bytes());
        let sealed = cipher.seal(&bound(self.user, Shelf::Parts, key), &plain)?;
        self.store.put(self.user, Shelf::Parts, key, &sealed)
    }

    pub(super) fn part<T: DeserializeOwned>(
        &self,
        live: &LiveGrant,
        name: &str,
    ) -> Result<Option<T>, StoreError> {
        let key = place(live, name);
        let Some(sealed) = self.store.get(self.user, Shelf::Parts, key)? else { return Ok(None) };
        let cipher = Cipher::new(live.subkey("parts").bytes());
        let plain = cipher.open(&bound(self.user, Shelf::Parts, key), &sealed, "a part of a sum")?;
        serde_json::from_slice(&plain).map(Some).map_err(|_| StoreError::Unsealed("the form of a part"))
    }

    /// The parts of a sum, with the grant of each: of live grants that allow `purpose`.
    ///
    /// # Errors
    /// When the store fails or a part has another form.
    pub fn parts<T: DeserializeOwned>(
        &mut self,
        name: &str,
        purpose: Purpose,
    ) -> Result<Vec<(String, T)>, StoreError> {
        self.parts_for(name, &[purpose])
    }

    /// The same of live grants that allow at least one of these uses.
    ///
    /// # Errors
    /// As [`Vault::parts`].
    pub fn parts_for<T: DeserializeOwned>(
        &mut self,
        name: &str,
        uses: &[Purpose],
    ) -> Result<Vec<(String, T)>, StoreError> {
        let mut parts = Vec::new();
        for live in self.lives(uses)? {
            let Some(part) = self.part(&live, name)? else { continue };
            parts.push((live.id().to_owned(), part));
        }
        Ok(parts)
    }
}
