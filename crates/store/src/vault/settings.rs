//! Small values of the person's own: zone, place, name, language, marks on cards. Sealed under the vault's key.

use super::Vault;
use crate::StoreError;
use crate::contract::{EVERY, Key, Shelf};
use crate::seal::bound;
use serde::Serialize;
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};
use std::ops::ControlFlow;
use steward_model::order;

/// The place of a name: the beginning of its hash under the vault's key, below 2^63.
fn place(vault: &Vault, name: &str) -> Key {
    let salt = vault.keys.own("names");
    let hash = Sha256::new().chain_update(salt.as_slice()).chain_update(name).finalize();
    let first = hash.first_chunk().copied().unwrap_or_default();
    Key { grant: 0, id: u64::from_be_bytes(first) >> 1 }
}

impl Vault {
    /// A value by its name; `None` when it was never set.
    ///
    /// # Errors
    /// When the store fails or the value has another form.
    pub fn setting<T: DeserializeOwned>(&self, name: &str) -> Result<Option<T>, StoreError> {
        let key = place(self, name);
        let Some(sealed) = self.store.get(self.user, Shelf::Settings, key)? else { return Ok(None) };
        let plain =
            self.own("settings").open(&bound(self.user, Shelf::Settings, key), &sealed, "a setting")?;
        let (_, value): (String, T) =
            serde_json::from_slice(&plain).map_err(|_| StoreError::Unsealed("a setting's form"))?;
        Ok(Some(value))
    }

    /// Sets a value, or removes it.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn set_setting<T: Serialize>(&mut self, name: &str, value: Option<&T>) -> Result<(), StoreError> {
        let key = place(self, name);
        let sealed = self.sealed_setting(key, name, value)?;
        self.write(|vault| vault.put_setting(key, sealed.as_deref()))
    }

    /// Sets a value that steward notes for itself: where the disk has no room, it goes with this process.
    ///
    /// # Errors
    /// When it cannot be written for another reason.
    pub fn remember<T: Serialize>(&mut self, name: &str, value: &T) -> Result<(), StoreError> {
        let key = place(self, name);
        let sealed = self.sealed_setting(key, name, Some(value))?;
        self.writable()?;
        self.write_again(|vault| vault.put_setting(key, sealed.as_deref()))
    }

    fn sealed_setting<T: Serialize>(
        &self,
        key: Key,
        name: &str,
        value: Option<&T>,
    ) -> Result<Option<Vec<u8>>, StoreError> {
        let Some(value) = value else { return Ok(None) };
        let plain =
            serde_json::to_vec(&(name, value)).map_err(|error| StoreError::Engine(Box::new(error)))?;
        self.own("settings").seal(&bound(self.user, Shelf::Settings, key), &plain).map(Some)
    }

    fn put_setting(&mut self, key: Key, sealed: Option<&[u8]>) -> Result<(), StoreError> {
        match sealed {
            None => self.store.delete(self.user, Shelf::Settings, key),
            Some(sealed) => self.store.put(self.user, Shelf::Settings, key, sealed),
        }
    }

    /// Names and values of all settings, as JSON.
    ///
    /// # Errors
    /// When the store fails.
    pub fn settings(&self) -> Result<Vec<(String, serde_json::Value)>, StoreError> {
        let mut all = Vec::new();
        let cipher = self.own("settings");
        self.store.scan(self.user, Shelf::Settings, EVERY.0, EVERY.1, &mut |key, sealed| {
            let plain = cipher.open(&bound(self.user, Shelf::Settings, key), sealed, "a setting")?;
            all.push(serde_json::from_slice(&plain).map_err(|_| StoreError::Unsealed("a setting's form"))?);
            Ok(ControlFlow::Continue(()))
        })?;
        order::by(&mut all, |a: &(String, _), b| a.0.cmp(&b.0));
        Ok(all)
    }
}
