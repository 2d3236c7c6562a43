//! Merkle tree hashes as in RFC 6962, growing at its right edge.

use crate::StoreError;
use crate::wire::{Reader, put};
use sha2::{Digest, Sha256};

/// A hash of the tree.
pub(crate) type Hash = [u8; 32];

/// Hash of a leaf: SHA-256 over 0 and its bytes.
pub(crate) fn leaf_hash(bytes: &[u8]) -> Hash {
    Sha256::new().chain_update([0]).chain_update(bytes).finalize().into()
}

pub(crate) fn node_hash(left: &Hash, right: &Hash) -> Hash {
    Sha256::new().chain_update([1]).chain_update(left).chain_update(right).finalize().into()
}

/// A tree of which only the roots of complete subtrees are kept, the largest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tree {
    size: u64,
    peaks: Vec<Hash>,
}

impl Tree {
    /// An empty tree.
    pub fn new() -> Self {
        Tree::default()
    }

    /// How many leaves.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// Adds a leaf's hash at the right.
    pub(crate) fn push(&mut self, leaf: Hash) {
        let mut hash = leaf;
        // Each 1 at the end of the size's bits is a complete subtree as large as the one just made.
        for _ in 0..self.size.trailing_ones() {
            if let Some(left) = self.peaks.pop() {
                hash = node_hash(&left, &hash);
            }
        }
        self.peaks.push(hash);
        self.size = self.size.saturating_add(1);
    }

    /// The hash over all leaves; SHA-256 of nothing for the empty tree.
    pub fn root(&self) -> Hash {
        let mut peaks = self.peaks.iter().rev();
        let Some(last) = peaks.next() else { return Sha256::digest(b"").into() };
        peaks.fold(*last, |right, left| node_hash(left, &right))
    }

    pub(crate) fn encode(&self, to: &mut Vec<u8>) {
        put(to, self.size);
        for peak in &self.peaks {
            to.extend_from_slice(peak);
        }
    }

    pub(crate) fn decode(reader: &mut Reader<'_>) -> Result<Tree, StoreError> {
        let size = reader.number()?;
        let peaks = (0..size.count_ones()).map(|_| reader.fixed()).collect::<Result<_, _>>()?;
        Ok(Tree { size, peaks })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ct_merkle::mem_backed_tree::MemoryBackedTree;

    #[test]
    fn roots_are_those_of_rfc_6962() {
        let mut tree = Tree::new();
        let mut other = MemoryBackedTree::<Sha256, Vec<u8>>::new();
        assert_eq!(tree.root().as_slice(), other.root().as_bytes().as_slice());
        for number in 0..300u32 {
            let leaf = number.to_string().into_bytes();
            tree.push(leaf_hash(&leaf));
            other.push(leaf);
            assert_eq!(tree.root().as_slice(), other.root().as_bytes().as_slice(), "{number}");
            let mut bytes = Vec::new();
            tree.encode(&mut bytes);
            assert_eq!(Tree::decode(&mut Reader::new(&bytes)).unwrap(), tree);
        }
    }
}
