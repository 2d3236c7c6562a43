//! What was made of messages and saves making it again: as a card, each record is sealed under a key derived from all
//! grants it came from, so that one withdrawal closes it. Losing it costs time and nothing else.

use super::Vault;
use super::cards::Row;
use super::grants::{grant_id, grant_number};
use crate::StoreError;
use crate::contract::{EVERY, Key, Shelf};
use crate::seal::{Cipher, DERIVED, bound, derived};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;
use steward_consent::{LiveGrant, Subkey};
use steward_model::order;

/// What each grant gives to the key of a record: its subkey for what is derived.
fn parts(lives: &[LiveGrant]) -> BTreeMap<String, Subkey> {
    order::map(lives.iter().map(|live| (live.id().to_owned(), live.subkey(DERIVED))))
}

impl Vault {
    fn derived_place(&self, name: &str) -> Key {
        let salt = self.keys.own("names");
        let hash =
            Sha256::new().chain_update(salt.as_slice()).chain_update("derived").chain_update(name).finalize();
        let first = hash.first_chunk().copied().unwrap_or_default();
        Key { grant: 0, id: u64::from_be_bytes(first) >> 1 }
    }

    /// The live grants of a record; `None` where one of them does not stand.
    fn stand(&self, grants: &[u64]) -> Result<Option<Vec<LiveGrant>>, StoreError> {
        let mut lives = Vec::with_capacity(grants.len());
        for number in grants {
            match self.opened(&grant_id(*number)) {
                Ok(live) => lives.push(live),
                Err(StoreError::Refused(_) | StoreError::NoGrant(_)) => return Ok(None),
                Err(error) => return Err(error),
            }
        }
        Ok(Some(lives))
    }

    /// Keeps records by name, each with the ids of the grants that it came from, in place of what stood there, and
    /// takes all others away but those of `stay`. Where the disk has no room for them, all stays as it was.
    ///
    /// # Errors
    /// When they cannot be written for another reason.
    pub fn put_derived(
        &mut self,
        records: &[(String, BTreeSet<String>, Vec<u8>)],
        stay: &[String],
    ) -> Result<(), StoreError> {
        let user = self.user;
        let mut rows = Vec::new();
        for (name, grants, plain) in records {
            let numbers: Vec<u64> = grants.iter().filter_map(|id| grant_number(id)).collect();
            let Some(lives) = self.stand(&numbers)?.filter(|lives| !lives.is_empty()) else { continue };
            let key = derived(&parts(&lives), "derived");
            let at = self.derived_place(name);
            let packed = lz4_flex::block::compress_prepend_size(plain);
            let sealed = Cipher::new(&key).seal(&bound(user, Shelf::Derived, at), &packed)?;
            rows.push((at, Row { grants: numbers, sealed }));
        }
        let staying = stay.iter().map(|name| self.derived_place(name).id);
        let kept = order::set(rows.iter().map(|(at, _)| at.id).chain(staying));
        let mut gone = Vec::new();
        self.store.scan(user, Shelf::Derived, EVERY.0, EVERY.1, &mut |key, _| {
            if !kept.contains(&key.id) {
                gone.push(key);
            }
            Ok(ControlFlow::Continue(()))
        })?;
        if rows.is_empty() && gone.is_empty() {
            return Ok(());
        }
        let done = self.write_beside(|vault| {
            gone.iter().try_for_each(|key| vault.store.delete(user, Shelf::Derived, *key))?;
            for (key, row) in rows {
                let slots = row.grants.iter().map(|grant| vault.keys.slot(*grant));
                // A grant withdrawn since: what was sealed is not written.
                if slots.collect::<Result<Vec<_>, _>>()?.iter().all(|slot| *slot == crate::keys::Slot::Live) {
                    vault.store.put(user, Shelf::Derived, key, &row.bytes())?;
                }
            }
            Ok(())
        });
        self.without_room(done)
    }

    /// A record by its name; `None` where there is none, or where a grant it came from does not stand.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn derived(&self, name: &str) -> Result<Option<Vec<u8>>, StoreError> {
        let key = self.derived_place(name);
        let Some(bytes) = self.store.get(self.user, Shelf::Derived, key)? else { return Ok(None) };
        let row = Row::parse(&bytes)?;
        let Some(lives) = self.stand(&row.grants)? else { return Ok(None) };
        let cipher = Cipher::new(&derived(&parts(&lives), "derived"));
        let plain = cipher.open(&bound(self.user, Shelf::Derived, key), &row.sealed, "a derived record")?;
        lz4_flex::block::decompress_size_prepended(&plain)
            .map(Some)
            .map_err(|_| StoreError::Unsealed("a derived record's form"))
    }

    /// Takes all such records away, or those of one grant: what they were made of has changed.
    pub(super) fn drop_derived(&mut self, grant: Option<u64>) -> Result<(), StoreError> {
        self.write(|vault| vault.delete_derived(grant))
    }

    /// The same within a writing under way.
    pub(super) fn delete_derived(&mut self, grant: Option<u64>) -> Result<(), StoreError> {
        let user = self.user;
        let mut gone = Vec::new();
        self.store.scan(user, Shelf::Derived, EVERY.0, EVERY.1, &mut |key, bytes| {
            let of = match grant {
                Some(number) => Row::parse(bytes)?.grants.contains(&number),
                None => true,
            };
            if of {
                gone.push(key);
            }
            Ok(ControlFlow::Continue(()))
        })?;
        gone.iter().try_for_each(|key| self.store.delete(user, Shelf::Derived, *key))
    }
}
