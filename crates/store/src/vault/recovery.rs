//! The second way into a vault under a passphrase: a recovery code, made, used and revoked.

use super::Vault;
use crate::StoreError;
use crate::ledger::{Entry, Event};
use crate::places::{Places, Unlock};
use crate::recovery::RecoveryCode;
use jiff::Timestamp;
use zeroize::Zeroizing;

impl Vault {
    /// Whether a recovery code opens this vault.
    ///
    /// # Errors
    /// When the key file cannot be read.
    pub fn has_recovery(&self) -> Result<bool, StoreError> {
        self.keys.has_recovery()
    }

    /// Makes a recovery code, which nobody can ask for again; an earlier one opens nothing from then on.
    ///
    /// # Errors
    /// [`StoreError::NoPassphrase`]: nothing would be forgotten; whatever the disk says. The earlier code stays then.
    pub fn make_recovery(&mut self) -> Result<RecoveryCode, StoreError> {
        if !self.keys.wrapped() {
            return Err(StoreError::NoPassphrase);
        }
        let code = RecoveryCode::random()?;
        // The entry first: no code is ever handed out that the ledger does not know of.
        self.note(Entry::new(Event::RecoveryMade, self.now))?;
        self.write(|vault| vault.keys.keep_recovery(&code))?;
        Ok(code)
    }

    /// Ends the recovery code; says whether there was one.
    ///
    /// # Errors
    /// Whatever the disk says. The code may open nothing already then.
    pub fn revoke_recovery(&mut self) -> Result<bool, StoreError> {
        self.write(|vault| {
            // The key first, as with a grant: an entry that says it is so is never early.
            let had = vault.keys.drop_recovery()?;
            if had {
                vault.append(Entry::new(Event::RecoveryRevoked, vault.now))?;
            }
            Ok(had)
        })
    }

    /// Opens a vault by its recovery code and sets a new passphrase; the old one opens nothing from then on. The code
    /// stays.
    ///
    /// # Errors
    /// [`StoreError::NoRecovery`], [`StoreError::WrongRecovery`], and as [`Vault::existing`].
    pub fn recover(
        places: &Places,
        code: &RecoveryCode,
        passphrase: Zeroizing<String>,
        now: Timestamp,
    ) -> Result<Vault, StoreError> {
        let mut vault = Vault::existing(places, &Unlock::Recovery(code.clone()), now)?;
        vault.note(Entry::new(Event::RecoveryUsed, now))?;
        vault.set_passphrase(&Unlock::Passphrase(passphrase))?;
        Ok(vault)
    }
}
