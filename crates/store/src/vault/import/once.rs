//! What a live source delivered lately: a delivery that comes a second time, since its answer was lost, adds nothing.
//!
//! Hashes of the source's own ids, keyed by the grant and sealed under it, in leaves of some thousand; the oldest leaf
//! gives way. They are written in the commit that makes the last of their messages durable, never before.

use super::super::parts::place;
use super::Vault;
use crate::StoreError;
use crate::contract::{Key, Shelf};
use crate::seal::{Cipher, bound};
use crate::wire::{Reader, put};
use sha2::{Digest, Sha256};
use std::collections::HashSet;
use std::mem::take;
use steward_consent::LiveGrant;
use zeroize::Zeroizing;

/// Deliveries on one leaf.
const LEAF: usize = 1024;
/// Leaves kept: some sixty thousand deliveries.
const LEAVES: u64 = 64;

#[derive(Default)]
struct Leaf {
    number: u64,
    ids: Vec<u64>,
    /// Numbers of the messages that came so, from first to last.
    runs: Vec<(u64, u64)>,
}

/// The leaves of one grant.
pub(super) struct Once {
    salt: Zeroizing<[u8; 32]>,
    cipher: Cipher,
    keys: Vec<Key>,
    known: Ids,
    kept: Vec<(u64, u64)>,
    leaf: Leaf,
    full: Vec<Leaf>,
}

impl Once {
    pub(super) fn read(vault: &Vault, live: &LiveGrant) -> Result<Once, StoreError> {
        let mut once = Once {
            salt: Zeroizing::new(*live.subkey("deliveries").bytes()),
            cipher: Cipher::new(live.subkey("parts").bytes()),
            keys: (0..LEAVES).map(|at| place(live, &format!("deliveries {at}"))).collect(),
            known: Ids::default(),
            kept: Vec::new(),
            leaf: Leaf::default(),
            full: Vec::new(),
        };
        for key in once.keys.clone() {
            let Some(sealed) = vault.store.get(vault.user, Shelf::Parts, key)? else { continue };
            let place = bound(vault.user, Shelf::Parts, key);
            let leaf = Leaf::parse(&once.cipher.open(&place, &sealed, "a leaf of deliveries")?)?;
            once.known.add(&leaf.ids);
            once.kept.extend(&leaf.runs);
            if leaf.number >= once.leaf.number {
                once.leaf = leaf;
            }
        }
        Ok(once)
    }

    /// Messages that came so before, from first to last number.
    pub(super) fn runs(&self) -> &[(u64, u64)] {
        &self.kept
    }

    /// Takes an id; false when it was there.
    pub(super) fn take(&mut self, id: &str) -> bool {
        let hash = Sha256::new().chain_update(self.salt.as_slice()).chain_update(id).finalize();
        let id = u64::from_be_bytes(hash.first_chunk().copied().unwrap_or_default());
        if !self.known.insert(id) {
            return false;
        }
        if self.leaf.ids.len() >= LEAF {
            let number = self.leaf.number.saturating_add(1);
            self.full.push(std::mem::replace(&mut self.leaf, Leaf { number, ..Leaf::default() }));
        }
        self.leaf.ids.push(id);
        true
    }

    /// A message got this number.
    pub(super) fn numbered(&mut self, id: u64) {
        match self.leaf.runs.last_mut() {
            Some((_, last)) if last.checked_add(1) == Some(id) => *last = id,
            _ => self.leaf.runs.push((id, id)),
        }
    }

    /// Writes the leaves that changed; within a write.
    pub(super) fn write(&mut self, vault: &mut Vault) -> Result<(), StoreError> {
        for leaf in self.full.iter().chain([&self.leaf]) {
            let place = usize::try_from(leaf.number % LEAVES).ok().and_then(|at| self.keys.get(at));
            let Some(key) = place.copied() else { continue };
            let sealed = self.cipher.seal(&bound(vault.user, Shelf::Parts, key), &leaf.bytes())?;
            vault.store.put(vault.user, Shelf::Parts, key, &sealed)?;
        }
        Ok(())
    }
}

/// Ids that came before: few are looked for in most deliveries, and a row is read through faster than a set is built.
#[derive(Default)]
struct Ids {
    row: Vec<u64>,
    looked: usize,
    set: HashSet<u64>,
}

impl Ids {
    /// Looks after which a set has paid.
    const FEW: usize = 32;

    fn add(&mut self, ids: &[u64]) {
        self.row.extend(ids);
    }

    /// False when it was there.
    fn insert(&mut self, id: u64) -> bool {
        self.looked += 1;
        if self.looked > Ids::FEW {
            self.set.extend(take(&mut self.row));
        } else if self.row.contains(&id) {
            return false;
        }
        self.set.insert(id)
    }
}

impl Leaf {
    fn bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(self.ids.len().saturating_mul(10));
        put(&mut bytes, self.number);
        put(&mut bytes, self.ids.len() as u64);
        self.ids.iter().for_each(|id| put(&mut bytes, *id));
        put(&mut bytes, self.runs.len() as u64);
        for (first, last) in &self.runs {
            put(&mut bytes, *first);
            put(&mut bytes, last.saturating_sub(*first));
        }
        bytes
    }

    fn parse(bytes: &[u8]) -> Result<Leaf, StoreError> {
        let mut reader = Reader::new(bytes);
        let number = reader.number()?;
        let count = reader.count()?;
        let ids = (0..count).map(|_| reader.number()).collect::<Result<_, _>>()?;
        let count = reader.count()?;
        let runs = (0..count)
            .map(|_| {
                let first = reader.number()?;
                Ok((first, first.saturating_add(reader.number()?)))
            })
            .collect::<Result<_, StoreError>>()?;
        Ok(Leaf { number, ids, runs })
    }
}
