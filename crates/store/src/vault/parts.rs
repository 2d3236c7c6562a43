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
use steward_consent::{LiveGrant, Purpose};

pub(super) fn place(live: &LiveGrant, name: &str) -> Key {
    // The name is hashed under the grant's key: what is learnt of whom cannot be guessed from the place.
    let salt = live.subkey("part names");
    let hash = Sha256::new().chain_update(salt.bytes()).chain_update(name).finalize();
    let first = hash.first_chunk().copied().unwrap_or_default();
    Key { grant: grant_number(live.id()).unwrap_or_default(), id: u64::from_be_bytes(first) >> 1 }
}

impl Vault {
    /// Keeps a grant's part of a sum.
    ///
    /// # Errors
    /// A refusal when the grant does not stand; when it cannot be written.
    pub fn put_part<T: Serialize>(&mut self, grant: &str, name: &str, part: &T) -> Result<(), StoreError> {
        let live = self.live(grant)?;
        let key = place(&live, name);
        let plain = serde_json::to_vec(part).map_err(|error| StoreError::Engine(Box::new(error)))?;
        let user = self.user;
        let cipher = Cipher::new(live.subkey("parts").bytes());
        let sealed = cipher.seal(&bound(user, Shelf::Parts, key), &plain)?;
        self.write(|vault| {
            if vault.keys.slot(key.grant)? != crate::keys::Slot::Live {
                return Err(StoreError::NoGrant(live.id().to_owned()));
            }
            vault.store.put(user, Shelf::Parts, key, &sealed)
        })
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
            let key = place(&live, name);
            let Some(sealed) = self.store.get(self.user, Shelf::Parts, key)? else { continue };
            let cipher = Cipher::new(live.subkey("parts").bytes());
            let plain = cipher.open(&bound(self.user, Shelf::Parts, key), &sealed, "a part of a sum")?;
            let part =
                serde_json::from_slice(&plain).map_err(|_| StoreError::Unsealed("the form of a part"))?;
            parts.push((live.id().to_owned(), part));
        }
        Ok(parts)
    }
}
