//! Withdrawal: the grant's key is destroyed first, and that moment is the withdrawal; then what it sealed is swept.
//!
//! After a crash at any point either the grant stands whole, or its key is gone and the next opening sweeps on: a
//! destroyed slot without the mark on the row says that the mark is missing, a record of work to do says that the
//! sweep is.

use super::Vault;
use super::blocks::Sealing;
use super::grants::{grant_id, grant_number};
use crate::contract::{Key, Shelf};
use crate::keys::Slot;
use crate::ledger::{Entry, Event};
use crate::{Misfit, StoreError};
use std::collections::BTreeSet;
use std::ops::ControlFlow;
use steward_consent::State;

/// Shelves with what came by one grant alone.
const BY_GRANT: [Shelf; 5] = [Shelf::Blocks, Shelf::Heads, Shelf::Unparsed, Shelf::Parts, Shelf::Disclosed];
/// Records removed in one commit, so that others can write in between.
const A_COMMIT: usize = 128;
/// Seconds after which nobody is taken to be at a withdrawal any more.
const LEFT: i64 = 60;

/// All that came by the grant is unreadable from now on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Withdrawn {
    /// The grant.
    pub id: String,
    /// Messages, unparsed records and cards that came by it.
    pub records: u64,
}

/// All that came by the grant is gone from the disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Swept {
    /// The grant.
    pub id: String,
    /// Bytes removed.
    pub bytes: u64,
}

/// The record that says that a grant is still to be swept.
fn to_do(number: u64) -> Key {
    Key { grant: number, id: 0 }
}

impl Vault {
    /// Withdraws: destroys the key, then marks the row. [`Vault::sweep`] removes what is left.
    ///
    /// # Errors
    /// [`StoreError::NoGrant`], [`StoreError::State`] when it is withdrawn already, or when the key file cannot be
    /// written: the grant stands whole then.
    pub fn withdraw(&mut self, id: &str) -> Result<Withdrawn, StoreError> {
        self.keys.check_lock()?;
        self.writable()?;
        let number = grant_number(id).ok_or_else(|| StoreError::NoGrant(id.to_owned()))?;
        // An altered row must not keep the person from withdrawing: the key's slot is what counts.
        match self.keys.slot(number)? {
            Slot::Live => {}
            Slot::Destroyed => {
                return Err(StoreError::State { id: id.to_owned(), why: Misfit::Withdrawn });
            }
            Slot::None => return Err(StoreError::NoGrant(id.to_owned())),
        }
        // Held in memory until the records are counted, and wiped then.
        let sealing = self.sealing_for_removal(number)?;
        self.keys.destroy(number)?;
        let records = self.records_of(number, sealing.as_ref())?;
        drop(sealing);
        match self.mark_withdrawn(number, records) {
            // The key is gone, and that is the withdrawal: with room again, the next opening marks the row.
            Ok(()) | Err(StoreError::Full) => {}
            Err(error) => return Err(error),
        }
        Ok(Withdrawn { id: id.to_owned(), records })
    }

    /// How many records came by a grant, standing or paused.
    fn records_of(&self, number: u64, sealing: Option<&Sealing>) -> Result<u64, StoreError> {
        let mut records = self.cards_of_grant(number)?.len() as u64;
        if let Some(sealing) = sealing {
            let counted = self.heads(number, sealing, &mut |_, head| {
                records = records.saturating_add(head.count());
            });
            // Damage must not keep the person from withdrawing either.
            let _ = counted;
        }
        let (first, last) = crate::contract::of_grant(number);
        self.store.scan(self.user, Shelf::Unparsed, first, last, &mut |_, _| {
            records = records.saturating_add(1);
            Ok(ControlFlow::Continue(()))
        })?;
        Ok(records)
    }

    fn mark_withdrawn(&mut self, number: u64, records: u64) -> Result<(), StoreError> {
        let now = self.now;
        let row = self.row(&grant_id(number));
        let user = self.user;
        self.write(|vault| {
            vault.store.put(user, Shelf::Meta, to_do(number), b"sweep")?;
            let entry = Entry::new(Event::Withdrawn, now).of(&grant_id(number)).counting(records);
            match row {
                Ok((_, mut grant, _)) => {
                    grant.withdrawn_at = Some(now);
                    vault.put_grant(number, &grant, None, entry)
                }
                // The row was altered: it goes, and an entry without terms says that it does.
                Err(StoreError::Refused(_)) => {
                    vault.store.delete(user, Shelf::Grants, to_do(number))?;
                    vault.append(entry).map(|_| ())
                }
                Err(error) => Err(error),
            }
        })
    }

    /// Removes what came by withdrawn grants from database, log and free pages; gives each with its bytes.
    ///
    /// # Errors
    /// When the store fails; to be tried again, and begun anew at the next opening.
    pub fn sweep(&mut self) -> Result<Vec<Swept>, StoreError> {
        let mut swept = Vec::new();
        for number in self.due()? {
            swept.push(self.sweep_grant(number)?);
        }
        Ok(swept)
    }

    /// Grants that are still to be swept.
    fn due(&self) -> Result<Vec<u64>, StoreError> {
        let mut due = Vec::new();
        let first = Key { grant: 1, id: 0 };
        let last = Key { grant: u64::MAX, id: u64::MAX };
        self.store.scan(self.user, Shelf::Meta, first, last, &mut |key, _| {
            due.push(key.grant);
            Ok(ControlFlow::Continue(()))
        })?;
        Ok(due)
    }

    /// Removes what came by a grant, and what came from it among others.
    fn remove_of(&mut self, number: u64) -> Result<u64, StoreError> {
        let user = self.user;
        let mut bytes = 0u64;
        let mut some = A_COMMIT;
        for shelf in BY_GRANT {
            loop {
                match self.write(|vault| vault.store.delete_grant(user, shelf, number, some)) {
                    Ok(0) => break,
                    Ok(gone) => bytes = bytes.saturating_add(gone),
                    // What is removed stands in the log until that is written back: with little room, little at a time.
                    Err(StoreError::Full) if some > 1 => {
                        some /= 4;
                        self.store.sweep(user)?;
                    }
                    Err(error) => return Err(error),
                }
            }
        }
        let cards = self.cards_of_grant(number)?;
        self.remove_card_rows(&cards)?;
        self.drop_derived(Some(number))?;
        Ok(bytes)
    }

    /// Takes a grant's key and what it sealed out of a vault that is no person's own, a backup's: without an entry, so
    /// that the ledger in it stays one that the person's own goes on from.
    pub(super) fn strip(&mut self, number: u64) -> Result<(), StoreError> {
        self.keys.destroy(number)?;
        self.remove_of(number).map(|_| ())
    }

    fn sweep_grant(&mut self, number: u64) -> Result<Swept, StoreError> {
        let user = self.user;
        let bytes = self.remove_of(number)?;
        self.sweep_pages()?;
        let id = grant_id(number);
        self.write(|vault| {
            let mut entry = Entry::new(Event::Swept, vault.now).of(&id);
            entry.bytes = Some(bytes);
            vault.append(entry)?;
            vault.store.delete(user, Shelf::Meta, to_do(number))
        })?;
        Ok(Swept { id, bytes })
    }

    /// Grants whose keys are destroyed and whose rows do not say so.
    fn unmarked(&self) -> Result<Vec<u64>, StoreError> {
        let mut found = Vec::new();
        for number in self.keys.destroyed()? {
            let unmarked = match self.row(&grant_id(number)) {
                Ok((_, grant, _)) => grant.state(self.now) != State::Withdrawn,
                Err(StoreError::NoGrant(_)) => false,
                Err(StoreError::Refused(_)) => true,
                Err(error) => return Err(error),
            };
            if unmarked {
                found.push(number);
            }
        }
        Ok(found)
    }

    /// [`Vault::finish_withdrawals`] for a process that runs on: another may be at a withdrawal, so that only what stands
    /// unfinished for some time is taken for left behind.
    pub(super) fn finish_left_withdrawals(&mut self) -> Result<(), StoreError> {
        let open: BTreeSet<u64> = self.unmarked()?.into_iter().chain(self.due()?).collect();
        let now = self.now.as_second();
        match &self.unfinished {
            Some((before, since)) if open.is_subset(before) => {
                if open.is_empty() || now.saturating_sub(*since) < LEFT {
                    return Ok(());
                }
                // What cannot be finished now is tried again after as long.
                self.unfinished = Some((open, now));
                self.finish_withdrawals()
            }
            _ => {
                self.unfinished = Some((open, now));
                Ok(())
            }
        }
    }

    /// Finishes what a crash cut off.
    pub(super) fn finish_withdrawals(&mut self) -> Result<(), StoreError> {
        for number in self.unmarked()? {
            self.mark_withdrawn(number, 0)?;
        }
        match self.sweep() {
            // Another reads, or sweeps: what is to do stays written down.
            Err(StoreError::Busy) => Ok(()),
            swept => swept.map(|_| ()),
        }
    }

    /// Ciphers of a grant whatever its state, to remove what it sealed and for nothing else.
    pub(super) fn sealing_for_removal(&self, number: u64) -> Result<Option<Sealing>, StoreError> {
        let Some(key) = self.keys.get(number)? else { return Ok(None) };
        Ok(Some(Sealing::for_removal(&key)))
    }
}
