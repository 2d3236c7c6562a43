//! Disclosures: the ledger as the gate sees it. What left is sealed under the grant, and only committed to in the tree.

use super::Vault;
use super::grants::{grant_id, grant_number};
use crate::StoreError;
use crate::contract::{EVERY, Key, Shelf};
use crate::ledger::{Entry, Event};
use crate::seal::{Cipher, bound, random};
use crate::wire::hex;
use jiff::Timestamp;
use sha2::{Digest, Sha256};
use std::ops::ControlFlow;
use steward_consent::{EntryReceipt, Ledger, LedgerError, Pending, Purpose, Refusal};

/// Something that left the machine.
#[derive(Clone, PartialEq, Eq)]
pub struct Disclosed {
    /// The ledger's entry.
    pub entry: u64,
    /// Under which grant.
    pub grant: String,
    /// When.
    pub at: Timestamp,
    /// To whom.
    pub provider: String,
    /// The values that left, as JSON; `None` where the grant does not stand any more.
    pub values: Option<String>,
}

impl std::fmt::Debug for Disclosed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Disclosed(entry {}, {})", self.entry, self.grant)
    }
}

/// Salt and values, as they are sealed and as the commitment is made over them.
fn commitment(salt: &[u8], values: &str) -> String {
    hex(&Sha256::new().chain_update(salt).chain_update(values).finalize())
}

impl Vault {
    fn record_disclosure(&mut self, pending: &Pending) -> Result<u64, StoreError> {
        let missing = || StoreError::NoGrant(pending.grant().to_owned());
        let number = grant_number(pending.grant()).ok_or_else(missing)?;
        let key = self.keys.get(number)?.ok_or_else(missing)?;
        // Who made the query must have held this vault's own grant, not one of their making.
        if !key.proves(&pending.canonical(), pending.proof()) {
            return Err(Refusal::Altered { grant: pending.grant().to_owned() }.into());
        }
        self.opened(pending.grant())?;
        let cipher = Cipher::new(key.subkey("disclosed").bytes());
        let mut salt = [0u8; 32];
        random(&mut salt)?;
        let (user, now) = (self.user, self.now);
        let mut entry = Entry::new(Event::Disclosed, now).of(pending.grant());
        entry.provider = Some(pending.provider().to_owned());
        entry.purposes = vec![pending.purpose()];
        entry.fields = pending.fields().to_vec();
        entry.bytes = u64::try_from(pending.values().len()).ok();
        entry.commit = Some(commitment(&salt, pending.values()));
        let plain = [salt.as_slice(), pending.values().as_bytes()].concat();
        self.write(|vault| {
            let seq = vault.append(entry)?;
            let place = Key { grant: number, id: seq };
            let sealed = cipher.seal(&bound(user, Shelf::Disclosed, place), &plain)?;
            vault.store.put(user, Shelf::Disclosed, place, &sealed)?;
            Ok(seq)
        })
    }

    /// Adds what became of a disclosure: `answered`, `failed` or `unknown`.
    ///
    /// # Errors
    /// When the entry is not durable.
    pub fn outcome(&mut self, entry: u64, outcome: &str) -> Result<u64, StoreError> {
        let mut about = Entry::new(Event::Outcome, self.now);
        about.about = Some(entry);
        about.outcome = Some(outcome.to_owned());
        self.note(about)
    }

    /// Writes down that a local provider was asked: nothing left the machine.
    ///
    /// # Errors
    /// When the entry is not durable.
    pub fn asked(
        &mut self,
        grant: &str,
        provider: &str,
        purposes: &[Purpose],
        count: u64,
    ) -> Result<u64, StoreError> {
        let mut entry = Entry::new(Event::Asked, self.now).of(grant).counting(count);
        entry.provider = Some(provider.to_owned());
        entry.purposes = purposes.to_vec();
        self.note(entry)
    }

    /// Everything that left the machine, oldest first: under one grant, or all.
    ///
    /// # Errors
    /// When the store fails.
    pub fn disclosures(&self, grant: Option<&str>) -> Result<Vec<Disclosed>, StoreError> {
        let mut found = Vec::new();
        self.ledger(&mut |entry| {
            let (Event::Disclosed, Some(of), Some(provider)) = (entry.event, entry.grant, entry.provider)
            else {
                return;
            };
            if grant.is_none_or(|grant| grant == of) {
                found.push(Disclosed { entry: entry.seq, grant: of, at: entry.at, provider, values: None });
            }
        })?;
        let user = self.user;
        self.store.scan(user, Shelf::Disclosed, EVERY.0, EVERY.1, &mut |place, sealed| {
            let Some(disclosed) = found.iter_mut().find(|disclosed| disclosed.entry == place.id) else {
                return Ok(ControlFlow::Continue(()));
            };
            if let Ok(live) = self.opened(&grant_id(place.grant)) {
                let cipher = Cipher::new(live.subkey("disclosed").bytes());
                let plain = cipher.open(&bound(user, Shelf::Disclosed, place), sealed, "a disclosure")?;
                let values = plain.get(32..).unwrap_or_default();
                disclosed.values = std::str::from_utf8(values).ok().map(str::to_owned);
            }
            Ok(ControlFlow::Continue(()))
        })?;
        Ok(found)
    }
}

impl Ledger for Vault {
    fn record(&mut self, pending: Pending) -> Result<EntryReceipt, LedgerError> {
        let seq = self.record_disclosure(&pending).map_err(|error| LedgerError(error.to_string()))?;
        Ok(pending.durable(seq))
    }
}
