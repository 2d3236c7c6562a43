//! What a live source delivered lately: a delivery that comes a second time, since its answer was lost, adds nothing.
//!
//! Hashes of the source's own ids, keyed by the grant and sealed under it, in leaves of some thousand; the oldest leaf
//! gives way. They are written in the commit that makes the last of their messages durable, never before. Where a message
//! is forgotten, so is the id that it came with: by it a guess could be tried.

use super::super::parts::{place, place_by};
use super::Vault;
use crate::StoreError;
use crate::contract::{Key, Shelf};
use crate::seal::{Cipher, bound};
use crate::wire::{Reader, put};
use sha2::{Digest, Sha256};
use std::collections::{BTreeSet, HashMap, HashSet};
use std::mem::take;
use steward_consent::{GrantKey, LiveGrant};
use zeroize::Zeroizing;

/// Deliveries on one leaf.
const LEAF: usize = 1024;
/// Leaves kept: some sixty thousand deliveries.
const LEAVES: u64 = 64;

#[derive(Default)]
struct Leaf {
    number: u64,
    ids: Vec<u64>,
    /// The number of each one's message, 0 where nobody knows it: earlier releases did not keep them.
    of: Vec<u64>,
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
    /// Ids of messages that have no number yet, by the messages' place in this import: their leaf, and where on it.
    unnumbered: HashMap<u64, (u64, usize)>,
}

/// A leaf's name among the parts.
fn name(at: u64) -> String {
    format!("deliveries {at}")
}

impl Once {
    pub(super) fn read(vault: &Vault, live: &LiveGrant) -> Result<Once, StoreError> {
        let mut once = Once {
            salt: Zeroizing::new(*live.subkey("deliveries").bytes()),
            cipher: Cipher::new(live.subkey("parts").bytes()),
            keys: (0..LEAVES).map(|at| place(live, &name(at))).collect(),
            known: Ids::default(),
            kept: Vec::new(),
            leaf: Leaf::default(),
            full: Vec::new(),
            unnumbered: HashMap::new(),
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

    /// Takes the id of the message at a place of this import; false when it was there.
    pub(super) fn take(&mut self, id: &str, index: u64) -> bool {
        let hash = Sha256::new().chain_update(self.salt.as_slice()).chain_update(id).finalize();
        let id = u64::from_be_bytes(hash.first_chunk().copied().unwrap_or_default());
        if !self.known.insert(id) {
            return false;
        }
        if self.leaf.ids.len() >= LEAF {
            let number = self.leaf.number.saturating_add(1);
            self.full.push(std::mem::replace(&mut self.leaf, Leaf { number, ..Leaf::default() }));
        }
        self.unnumbered.insert(index, (self.leaf.number, self.leaf.ids.len()));
        self.leaf.ids.push(id);
        self.leaf.of.push(0);
        true
    }

    /// The message that was taken last is not kept: neither is its id.
    pub(super) fn leave(&mut self, index: u64) {
        if self.unnumbered.remove(&index).is_some() {
            self.leaf.ids.pop();
            self.leaf.of.pop();
        }
    }

    /// The message at a place of this import has a number, given now or by what brought it before.
    pub(super) fn is(&mut self, index: u64, id: u64) {
        let Some((number, at)) = self.unnumbered.remove(&index) else { return };
        let leaves = std::iter::once(&mut self.leaf).chain(&mut self.full);
        for leaf in leaves.filter(|leaf| leaf.number == number) {
            if let Some(of) = leaf.of.get_mut(at) {
                *of = id;
            }
        }
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

impl Vault {
    /// Takes the ids of messages that went out of a grant's leaves; within a write.
    pub(in crate::vault) fn forget_deliveries(
        &mut self,
        number: u64,
        gone: &BTreeSet<u64>,
    ) -> Result<(), StoreError> {
        let Some(key) = self.keys.get(number)? else { return Ok(()) };
        for at in 0..LEAVES {
            self.forget_on_leaf(&key, place_by(&key, number, &name(at)), gone)?;
        }
        Ok(())
    }

    fn forget_on_leaf(&mut self, key: &GrantKey, at: Key, gone: &BTreeSet<u64>) -> Result<(), StoreError> {
        let Some(sealed) = self.store.get(self.user, Shelf::Parts, at)? else { return Ok(()) };
        let cipher = Cipher::new(key.subkey("parts").bytes());
        let bound = bound(self.user, Shelf::Parts, at);
        let mut leaf = match cipher.open(&bound, &sealed, "a leaf of deliveries") {
            Ok(plain) => Leaf::parse(&plain)?,
            // What does not open keeps nothing else from going, and is no guess that anybody could try.
            Err(StoreError::Unsealed(_)) => return Ok(()),
            Err(error) => return Err(error),
        };
        if !leaf.forget(gone) {
            return Ok(());
        }
        let sealed = cipher.seal(&bound, &leaf.bytes())?;
        self.store.put(self.user, Shelf::Parts, at, &sealed)
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
    /// Takes the ids of messages that went; false where there are none. Of ids without a message's number all go, where
    /// one that went came so.
    fn forget(&mut self, gone: &BTreeSet<u64>) -> bool {
        let came = |(first, last): &(u64, u64)| gone.range(*first..=*last).next().is_some();
        let any = self.runs.iter().any(came);
        let goes = |of: &u64| gone.contains(of) || *of == 0 && any;
        let before = self.ids.len();
        let left: Vec<(u64, u64)> =
            take(&mut self.ids).into_iter().zip(take(&mut self.of)).filter(|(_, of)| !goes(of)).collect();
        (self.ids, self.of) = left.into_iter().unzip();
        self.ids.len() != before
    }

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
        self.of.iter().for_each(|of| put(&mut bytes, *of));
        bytes
    }

    fn parse(bytes: &[u8]) -> Result<Leaf, StoreError> {
        let mut reader = Reader::new(bytes);
        let number = reader.number()?;
        let count = reader.count()?;
        let ids: Vec<u64> = (0..count).map(|_| reader.number()).collect::<Result<_, _>>()?;
        let count = reader.count()?;
        let runs = (0..count)
            .map(|_| {
                let first = reader.number()?;
                Ok((first, first.saturating_add(reader.number()?)))
            })
            .collect::<Result<_, StoreError>>()?;
        let of = match reader.left() {
            0 => vec![0; ids.len()],
            _ => ids.iter().map(|_| reader.number()).collect::<Result<_, _>>()?,
        };
        Ok(Leaf { number, ids, of, runs })
    }
}
