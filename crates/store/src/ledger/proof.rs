//! Proofs as in RFC 6962: that an entry is in the ledger, and that a later ledger goes on from an earlier one. Whoever
//! holds a head checks them with hashes alone.

use super::book::lines;
use super::tree::{Hash, Tree, leaf_hash, node_hash};
use super::{Entry, Head};
use crate::StoreError;
use crate::contract::Store;
use crate::wire::{hex, unhex};
use serde::{Deserialize, Serialize};
use std::ops::ControlFlow;
use steward_model::UserId;

/// Hashes that lead to the root.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proof {
    /// The entry's number, or the size of the earlier ledger.
    pub of: u64,
    /// Entries of the ledger that it is proved against.
    pub size: u64,
    /// The hashes, hex, from the leaves towards the root.
    pub path: Vec<String>,
}

impl Proof {
    fn hashes(&self) -> Option<Vec<Hash>> {
        self.path.iter().map(|words| unhex(words)?.try_into().ok()).collect()
    }
}

fn leaves(store: &dyn Store, user: UserId) -> Result<Vec<Hash>, StoreError> {
    let mut leaves = Vec::new();
    lines(store, user, &mut |_, line| {
        leaves.push(line.ok_or(StoreError::Unsealed("a ledger entry"))?.leaf);
        Ok(ControlFlow::Continue(()))
    })?;
    Ok(leaves)
}

fn root(leaves: &[Hash]) -> Hash {
    let mut tree = Tree::new();
    leaves.iter().for_each(|leaf| tree.push(*leaf));
    tree.root()
}

/// The largest power of two below `size`, where a tree of that size parts; for sizes above 1.
fn parting(size: usize) -> usize {
    size.next_power_of_two() / 2
}

/// From the root down; turned by the caller.
fn path_to(mut leaves: &[Hash], mut index: usize) -> Vec<Hash> {
    let mut path = Vec::new();
    while leaves.len() > 1 {
        let parted = parting(leaves.len());
        let (left, right) = leaves.split_at_checked(parted).unwrap_or((leaves, &[]));
        if index < parted {
            path.push(root(right));
            leaves = left;
        } else {
            path.push(root(left));
            leaves = right;
            index -= parted;
        }
    }
    path.reverse();
    path
}

fn path_from(mut leaves: &[Hash], mut older: usize) -> Vec<Hash> {
    let mut path = Vec::new();
    let mut whole = true;
    while older < leaves.len() {
        let parted = parting(leaves.len());
        let (left, right) = leaves.split_at_checked(parted).unwrap_or((leaves, &[]));
        if older <= parted {
            path.push(root(right));
            leaves = left;
        } else {
            path.push(root(left));
            leaves = right;
            older -= parted;
            whole = false;
        }
    }
    // The earlier root itself is known to who checks.
    if !whole {
        path.push(root(leaves));
    }
    path.reverse();
    path
}

fn proof(of: u64, size: usize, path: &[Hash]) -> Proof {
    Proof { of, size: size as u64, path: path.iter().map(|hash| hex(hash)).collect() }
}

/// Proves that entry `seq` is there.
pub(crate) fn inclusion(store: &dyn Store, user: UserId, seq: u64) -> Result<Proof, StoreError> {
    let leaves = leaves(store, user)?;
    match usize::try_from(seq) {
        Ok(index) if index < leaves.len() => Ok(proof(seq, leaves.len(), &path_to(&leaves, index))),
        _ => Err(StoreError::NoEntry),
    }
}

/// Proves that the first `older` entries are those of the ledger as it was.
pub(crate) fn consistency(store: &dyn Store, user: UserId, older: u64) -> Result<Proof, StoreError> {
    let leaves = leaves(store, user)?;
    match usize::try_from(older) {
        Ok(count) if count > 0 && count <= leaves.len() => {
            Ok(proof(older, leaves.len(), &path_from(&leaves, count)))
        }
        _ => Err(StoreError::NoEntry),
    }
}

/// Whether the entry is in the ledger of that head.
pub fn is_in(entry: &Entry, proof: &Proof, head: &Head) -> bool {
    if proof.size != head.size || proof.of >= proof.size || entry.seq != proof.of {
        return false;
    }
    let Some(path) = proof.hashes() else { return false };
    let (mut index, mut last) = (proof.of, proof.size - 1);
    let mut hash = leaf_hash(&entry.leaf());
    for beside in &path {
        if last == 0 {
            return false;
        }
        if index % 2 == 1 || index == last {
            hash = node_hash(beside, &hash);
            while index.is_multiple_of(2) && index != 0 {
                index /= 2;
                last /= 2;
            }
        } else {
            hash = node_hash(&hash, beside);
        }
        index /= 2;
        last /= 2;
    }
    last == 0 && hash == head.root
}

/// Whether the ledger of `newer` goes on from that of `older`.
pub fn is_older(older: &Head, newer: &Head, proof: &Proof) -> bool {
    if proof.of != older.size || proof.size != newer.size || older.size == 0 || older.size > newer.size {
        return false;
    }
    let Some(mut path) = proof.hashes() else { return false };
    if older.size == newer.size {
        return path.is_empty() && older.root == newer.root;
    }
    if older.size.is_power_of_two() {
        path.insert(0, older.root);
    }
    let mut path = path.into_iter();
    let Some(first) = path.next() else { return false };
    let (mut index, mut last) = (older.size - 1, newer.size - 1);
    while index % 2 == 1 {
        index /= 2;
        last /= 2;
    }
    let (mut before, mut after) = (first, first);
    for beside in path {
        if last == 0 {
            return false;
        }
        if index % 2 == 1 || index == last {
            before = node_hash(&beside, &before);
            after = node_hash(&beside, &after);
            while index.is_multiple_of(2) && index != 0 {
                index /= 2;
                last /= 2;
            }
        } else {
            after = node_hash(&after, &beside);
        }
        index /= 2;
        last /= 2;
    }
    last == 0 && before == older.root && after == newer.root
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::Event;
    use ct_merkle::mem_backed_tree::MemoryBackedTree;
    use jiff::Timestamp;
    use sha2::Sha256;

    fn entries(count: u64) -> Vec<Entry> {
        (0..count).map(|seq| Entry { seq, ..Entry::new(Event::Read, Timestamp::UNIX_EPOCH) }).collect()
    }

    fn head(leaves: &[Hash]) -> Head {
        Head { size: leaves.len() as u64, root: root(leaves) }
    }

    #[test]
    fn proofs_are_those_of_rfc_6962_and_hold() {
        for size in 1..40u64 {
            let entries = entries(size);
            let hashes: Vec<Hash> = entries.iter().map(|entry| leaf_hash(&entry.leaf())).collect();
            let mut tree = MemoryBackedTree::<Sha256, Vec<u8>>::new();
            entries.iter().for_each(|entry| tree.push(entry.leaf()));
            for index in 0..size {
                let path = path_to(&hashes, index as usize);
                assert_eq!(path.concat(), tree.prove_inclusion(index as usize).as_bytes());
                let shown = proof(index, hashes.len(), &path);
                assert!(is_in(&entries[index as usize], &shown, &head(&hashes)));
                let other = &entries[(index as usize + 1) % entries.len()];
                assert!(size == 1 || !is_in(other, &shown, &head(&hashes)));
                let mut changed = entries[index as usize].clone();
                changed.records = Some(9);
                assert!(!is_in(&changed, &shown, &head(&hashes)));
            }
            for older in 1..=size {
                let path = path_from(&hashes, older as usize);
                if older < size {
                    let known = tree.prove_consistency((size - older) as usize);
                    assert_eq!(path.concat(), known.as_bytes(), "{older} of {size}");
                }
                let before = head(&hashes[..older as usize]);
                let shown = proof(older, hashes.len(), &path);
                assert!(is_older(&before, &head(&hashes), &shown), "{older} of {size}");
                let mut forged = before;
                forged.root[0] ^= 1;
                assert!(!is_older(&forged, &head(&hashes), &shown), "{older} of {size}");
            }
        }
    }
}
