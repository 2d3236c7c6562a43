//! A vault that cannot be written: it is read all the same, what would be written of that goes with the process, and whatever
//! the person wants to change is refused.

use super::Vault;
use crate::StoreError;
use crate::engines::Frozen;
use crate::keys::Keys;
use crate::places::{Places, Unlock};
use jiff::Timestamp;
use std::io::ErrorKind;

impl Vault {
    /// Opens the vault that `refused` to be written, to read it.
    ///
    /// # Errors
    /// `refused` itself, where it means something else or no vault lies there; otherwise as [`Vault::existing`].
    pub(super) fn frozen(
        places: &Places,
        unlock: &Unlock,
        now: Timestamp,
        refused: StoreError,
    ) -> Result<Vault, StoreError> {
        let forbidden = match &refused {
            StoreError::ReadOnly => true,
            StoreError::Io { source, .. } => source.kind() == ErrorKind::PermissionDenied,
            _ => false,
        };
        if !forbidden || !places.database().exists() || !places.key_file().exists() {
            return Err(refused);
        }
        let keys = match Keys::to_read(places, unlock) {
            // What cannot even be read is told as it was met.
            Err(StoreError::Io { .. }) => return Err(refused),
            keys => keys?,
        };
        let store = Frozen::open(&places.database()).map_err(|_| refused)?;
        Vault::over(Box::new(store), keys, places.clone(), now)
    }

    /// Whether it cannot be written: then nothing that is read of it is in its ledger.
    pub fn is_frozen(&self) -> bool {
        self.keys.frozen()
    }

    /// Asked before something is done that is to last.
    pub(super) fn writable(&self) -> Result<(), StoreError> {
        if self.is_frozen() { Err(StoreError::ReadOnly) } else { Ok(()) }
    }
}
