//! A head: how many entries there are and the hash over all of them. Signed, it can be kept elsewhere.

use super::tree::Hash;
use crate::wire::{hex, unhex};
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// A head.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head {
    /// How many entries.
    pub size: u64,
    /// The root hash over them.
    pub root: Hash,
}

/// A head with the vault's signature, as `ledger head` prints it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignedHead {
    /// How many entries.
    pub size: u64,
    /// The root hash over them, hex.
    pub root: String,
    /// When it was signed.
    pub at: Timestamp,
    /// The public key, hex.
    pub key: String,
    /// Ed25519 over size, root and time, hex.
    pub signature: String,
}

fn signed_words(size: u64, root: &str, at: Timestamp) -> Vec<u8> {
    format!("steward ledger head 1\n{size}\n{root}\n{at}\n").into_bytes()
}

impl SignedHead {
    pub(crate) fn sign(head: Head, at: Timestamp, key: &SigningKey) -> SignedHead {
        let root = hex(&head.root);
        let signature = key.sign(&signed_words(head.size, &root, at));
        SignedHead {
            size: head.size,
            at,
            key: hex(key.verifying_key().as_bytes()),
            signature: hex(&signature.to_bytes()),
            root,
        }
    }

    /// The head, if `key` (hex) signed it; `None` takes the key that the head names itself.
    pub fn open(&self, key: Option<&str>) -> Option<Head> {
        let key = VerifyingKey::from_bytes(&unhex(key.unwrap_or(&self.key))?.try_into().ok()?).ok()?;
        let signature = Signature::from_bytes(&unhex(&self.signature)?.try_into().ok()?);
        key.verify_strict(&signed_words(self.size, &self.root, self.at), &signature).ok()?;
        Some(Head { size: self.size, root: unhex(&self.root)?.try_into().ok()? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_changed_head_does_not_open() {
        let key = SigningKey::from_bytes(&[3; 32]);
        let head = Head { size: 7, root: [9; 32] };
        let signed = SignedHead::sign(head, Timestamp::UNIX_EPOCH, &key);
        assert_eq!(signed.open(None), Some(head));
        assert_eq!(signed.open(Some(&hex(key.verifying_key().as_bytes()))), Some(head));
        let other = SigningKey::from_bytes(&[4; 32]);
        assert_eq!(signed.open(Some(&hex(other.verifying_key().as_bytes()))), None);
        assert_eq!(SignedHead { size: 8, ..signed.clone() }.open(None), None);
        assert_eq!(SignedHead { root: hex(&[8; 32]), ..signed }.open(None), None);
    }
}
