//! The slot of the key file that holds the root key a second time, wrapped under a recovery code.
//!
//! A file has one such slot at most. A new code overwrites the old one's slot in place, and a revoked one leaves zeros, so
//! that no earlier code opens anything. It is laid out as a grant's slot, with another state and 0 as the grant.

use super::{Keys, SLOT, slots_of};
use crate::StoreError;
use crate::recovery::RecoveryCode;
use crate::seal::Cipher;
use crate::wire::Reader;
use std::fs::File;
use std::os::unix::fs::FileExt;
use std::path::Path;
use zeroize::Zeroizing;

const WRAPPED: u8 = 3;
const REVOKED: u8 = 4;
const BOUND: &[u8] = b"STEWKEY1 recovery";

/// The slot, whether it holds a code or held one.
fn find(file: &File, path: &Path) -> Result<Option<(u64, [u8; SLOT])>, StoreError> {
    let slots = slots_of(file, path)?;
    Ok(slots.into_iter().find(|(_, slot)| matches!(slot.first(), Some(&(WRAPPED | REVOKED)))))
}

fn holds(slot: &[u8; SLOT]) -> bool {
    slot.first() == Some(&WRAPPED)
}

/// The root key by way of a recovery code.
pub(super) fn open(file: &File, path: &Path, code: &RecoveryCode) -> Result<Zeroizing<[u8; 32]>, StoreError> {
    let Some((_, slot)) = find(file, path)?.filter(|(_, slot)| holds(slot)) else {
        return Err(StoreError::NoRecovery);
    };
    let sealed = slot.get(16..88).ok_or(StoreError::KeysDamaged)?;
    let root = Cipher::new(&code.key())
        .open(BOUND, sealed, "the recovery slot")
        .map_err(|_| StoreError::WrongRecovery)?;
    Reader::new(&root).fixed().map(Zeroizing::new)
}

impl Keys {
    /// Whether a recovery code opens this file.
    pub(crate) fn has_recovery(&self) -> Result<bool, StoreError> {
        Ok(find(&self.file, &self.path)?.is_some_and(|(_, slot)| holds(&slot)))
    }

    /// Wraps the root key under this code too, durable before this returns; an earlier code opens nothing from then on.
    pub(crate) fn keep_recovery(&self, code: &RecoveryCode) -> Result<(), StoreError> {
        let mut slot = vec![WRAPPED];
        slot.resize(16, 0);
        slot.extend_from_slice(&Cipher::new(&code.key()).seal(BOUND, self.root.as_slice())?);
        self.put_recovery(slot)
    }

    /// Wipes the slot, durable before this returns. Says whether a code opened until then.
    pub(crate) fn drop_recovery(&self) -> Result<bool, StoreError> {
        let had = self.has_recovery()?;
        if had {
            self.put_recovery(vec![REVOKED])?;
        }
        Ok(had)
    }

    fn put_recovery(&self, mut slot: Vec<u8>) -> Result<(), StoreError> {
        slot.resize(SLOT, 0);
        let at = match find(&self.file, &self.path)? {
            Some((at, _)) => at,
            None => self.end()?,
        };
        self.file.write_all_at(&slot, at).map_err(StoreError::io(&self.path))?;
        self.file.sync_all().map_err(StoreError::io(&self.path))
    }
}
