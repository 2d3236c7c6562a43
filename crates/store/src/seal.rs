//! Sealing: XChaCha20-Poly1305 under keys that belong to grants.
//!
//! A sealed record is a random nonce (24 bytes), the ciphertext and the tag (16). The additional data bind it to its
//! person, grant, shelf and number, so that a record moved to another place does not open.

use crate::{Key, Shelf, StoreError};
use chacha20poly1305::aead::AeadInOut;
use chacha20poly1305::{KeyInit, XChaCha20Poly1305};
use hkdf::Hkdf;
use sha2::Sha256;
use std::collections::BTreeMap;
use steward_consent::Subkey;
use steward_model::UserId;
use zeroize::Zeroizing;

/// Bytes that sealing adds.
pub(crate) const OVERHEAD: usize = NONCE + TAG;
const NONCE: usize = 24;
const TAG: usize = 16;

/// A key with its cipher set up; wiped when dropped.
pub(crate) struct Cipher(XChaCha20Poly1305);

impl Cipher {
    pub(crate) fn new(key: &[u8; 32]) -> Self {
        Cipher(XChaCha20Poly1305::new(key.into()))
    }

    /// Seals `plain`; only a failing random source makes it fail.
    pub(crate) fn seal(&self, bound: &[u8], plain: &[u8]) -> Result<Vec<u8>, StoreError> {
        let mut nonce = [0u8; NONCE];
        random(&mut nonce)?;
        let mut sealed = Vec::with_capacity(plain.len().saturating_add(OVERHEAD));
        sealed.extend_from_slice(&nonce);
        sealed.extend_from_slice(plain);
        let body = sealed.get_mut(NONCE..).unwrap_or_default();
        let tag = self
            .0
            .encrypt_inout_detached(&nonce.into(), bound, body.into())
            .map_err(|_| StoreError::Unsealed("too long to seal"))?;
        sealed.extend_from_slice(&tag);
        Ok(sealed)
    }

    /// Opens what [`Cipher::seal`] sealed under the same key and bound.
    pub(crate) fn open(
        &self,
        bound: &[u8],
        sealed: &[u8],
        what: &'static str,
    ) -> Result<Zeroizing<Vec<u8>>, StoreError> {
        let parts = sealed.split_at_checked(NONCE).and_then(|(nonce, rest)| {
            let (body, tag) = rest.split_at_checked(rest.len().checked_sub(TAG)?)?;
            Some((<[u8; NONCE]>::try_from(nonce).ok()?, body, <[u8; TAG]>::try_from(tag).ok()?))
        });
        let Some((nonce, body, tag)) = parts else { return Err(StoreError::Unsealed(what)) };
        let mut plain = Zeroizing::new(body.to_vec());
        self.0
            .decrypt_inout_detached(&nonce.into(), bound, plain.as_mut_slice().into(), &tag.into())
            .map_err(|_| StoreError::Unsealed(what))?;
        Ok(plain)
    }
}

impl std::fmt::Debug for Cipher {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Cipher(…)")
    }
}

/// What a record is bound to.
pub(crate) fn bound(user: UserId, shelf: Shelf, key: Key) -> [u8; 25] {
    let mut bytes = [0u8; 25];
    let parts = [
        vec![shelf as u8],
        user.0.to_be_bytes().into(),
        key.grant.to_be_bytes().into(),
        key.id.to_be_bytes().into(),
    ];
    for (to, from) in bytes.iter_mut().zip(parts.iter().flatten()) {
        *to = *from;
    }
    bytes
}

/// The key of what was derived from all of these grants, each given with its subkey for that: none can be missing.
pub(crate) fn derived(grants: &BTreeMap<String, Subkey>, label: &str) -> Zeroizing<[u8; 32]> {
    let mut secret = Zeroizing::new(Vec::with_capacity(grants.len().saturating_mul(32)));
    let mut info = label.as_bytes().to_vec();
    for (id, key) in grants {
        secret.extend_from_slice(key.bytes());
        info.push(0);
        info.extend_from_slice(id.as_bytes());
    }
    expand(&secret, &info)
}

/// Label of the subkey that [`derived`] takes of each grant.
pub(crate) const DERIVED: &str = "derived";

/// HKDF-SHA-256 to one key.
pub(crate) fn expand(secret: &[u8], info: &[u8]) -> Zeroizing<[u8; 32]> {
    let mut key = Zeroizing::new([0u8; 32]);
    // One block of output is always within HKDF's limit.
    let _ = Hkdf::<Sha256>::new(Some(b"steward"), secret).expand(info, key.as_mut_slice());
    key
}

/// Fills with the system's randomness.
pub(crate) fn random(bytes: &mut [u8]) -> Result<(), StoreError> {
    getrandom::fill(bytes).map_err(|error| StoreError::Engine(Box::new(error)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_opens_only_where_it_was_sealed() {
        let cipher = Cipher::new(&[1; 32]);
        let at = |id| bound(UserId(1), Shelf::Blocks, Key { grant: 2, id });
        let sealed = cipher.seal(&at(3), b"hello").unwrap();
        assert_eq!(sealed.len(), 5 + OVERHEAD);
        assert_eq!(cipher.open(&at(3), &sealed, "x").unwrap().as_slice(), b"hello");
        assert!(cipher.open(&at(4), &sealed, "x").is_err());
        assert!(Cipher::new(&[2; 32]).open(&at(3), &sealed, "x").is_err());
        let other = bound(UserId(2), Shelf::Blocks, Key { grant: 2, id: 3 });
        assert!(cipher.open(&other, &sealed, "x").is_err());
    }

    #[test]
    fn every_changed_or_missing_byte_is_found() {
        let cipher = Cipher::new(&[1; 32]);
        let sealed = cipher.seal(b"", b"some text").unwrap();
        for at in 0..sealed.len() {
            let mut changed = sealed.clone();
            changed[at] ^= 1;
            assert!(cipher.open(b"", &changed, "x").is_err(), "byte {at}");
            assert!(cipher.open(b"", &sealed[..at], "x").is_err(), "cut at {at}");
        }
    }
}
