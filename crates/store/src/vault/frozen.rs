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
            // Of room there is not even as much as writing needs to begin.
            StoreError::ReadOnly | StoreError::Full => true,
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
        let full = matches!(refused, StoreError::Full);
        let store = match Frozen::open(&places.database()) {
            Err(error @ StoreError::Unsettled(_)) if !full => return Err(error),
            store => store.map_err(|_| refused)?,
        };
        let vault = Vault::over(Box::new(store), keys, places.clone(), now)?;
        if full {
            vault.roomless.meet();
        }
        Ok(vault)
    }

    /// Whether it cannot be written: then nothing that is read of it is in its ledger.
    pub fn is_frozen(&self) -> bool {
        self.keys.frozen()
    }

    /// Asked before something is done that is to last.
    ///
    /// # Errors
    /// Why nothing can be written: [`StoreError::ReadOnly`] or [`StoreError::Full`].
    pub fn writable(&self) -> Result<(), StoreError> {
        match (self.is_frozen(), self.roomless.is_met()) {
            (false, _) => Ok(()),
            (true, false) => Err(StoreError::ReadOnly),
            (true, true) => Err(StoreError::Full),
        }
    }
}
