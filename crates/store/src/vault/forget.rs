//! Forgetting short of withdrawal: messages go from their blocks, cards that came from them go, and the room is given
//! back.

use super::Vault;
use super::grants::grant_number;
use super::never::Never;
use super::removal::{BLOCKS_A_COMMIT, Removal};
use crate::StoreError;
use crate::block::{Head, Stored};
use crate::contract::{Key, Shelf};
use crate::ledger::{Entry, Event};
use crate::lock::Lock;
use jiff::Timestamp;
use std::collections::BTreeSet;
use steward_consent::State;
use steward_model::MessageId;

/// Says that something was removed and its pages are still to be swept.
pub(super) const TO_SWEEP: Key = Key { grant: 0, id: 3 };

/// What to forget. All that is given must fit.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Forget {
    /// Sent at this instant or later.
    pub from: Option<Timestamp>,
    /// Sent before this instant.
    pub to: Option<Timestamp>,
    /// From this person, or in a conversation that bears their name.
    pub with: Option<String>,
    /// In this conversation.
    pub conversation: Option<String>,
    /// This message.
    pub message: Option<MessageId>,
}

impl Forget {
    /// Whether the block at `at` can hold such a message, by its head.
    fn may(&self, head: &Head, at: u64) -> bool {
        self.message.is_none_or(|id| (at..=head.last_id).contains(&id.0))
            && head.talks.iter().any(|talk| {
                self.from.is_none_or(|from| talk.last >= from.as_second())
                    && self.to.is_none_or(|to| talk.first <= to.as_second())
                    && self.conversation.as_ref().is_none_or(|name| talk.name.as_ref() == Some(name))
            })
    }
}

impl std::fmt::Debug for Forget {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Forget(…)")
    }
}

/// What was forgotten.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Forgotten {
    /// Messages that are gone.
    pub messages: u64,
    /// Cards that came from them.
    pub cards: u64,
}

impl Forgotten {
    pub(super) fn add(&mut self, more: Forgotten) {
        self.messages = self.messages.saturating_add(more.messages);
        self.cards = self.cards.saturating_add(more.cards);
    }
}

impl Vault {
    /// Forgets messages everywhere, under paused and expired grants too, with the cards that came from them: all of
    /// them or, after a crash before the first went, none. [`Vault::sweep_pages`] then gives back their room. What was
    /// ordered earlier and not finished is carried on first, and counted too.
    ///
    /// # Errors
    /// [`StoreError::Busy`] while an import runs; when the store fails; when what was ordered earlier could not be
    /// finished, though this was done; when some of what may be meant is damaged, though all else went.
    pub fn forget(&mut self, what: &Forget) -> Result<Forgotten, StoreError> {
        let lock = self.import_lock()?.ok_or(StoreError::Busy)?;
        let earlier = self.finish_orders(&lock)?;
        let mut commits = 0;
        for number in self.forgetful()? {
            let (blocks, _) = self.blocks_with(number, &|head, at| what.may(head, at))?;
            commits += blocks.len().div_ceil(BLOCKS_A_COMMIT);
        }
        // What one commit does is whole by itself.
        let own = if commits > 1 {
            self.forget_in_order(what, &lock)?
        } else {
            self.forget_everywhere(what, u64::MAX)?
        };
        self.tell_of(earlier, own)
    }

    /// Numbers of the grants whose messages can be forgotten.
    fn forgetful(&self) -> Result<Vec<u64>, StoreError> {
        let now = self.now;
        let grants = self.grants()?.into_iter().filter(|grant| grant.state(now) != State::Withdrawn);
        Ok(grants.filter_map(|grant| grant_number(&grant.id)).collect())
    }

    /// Forgets under each grant in turn, of messages with a number under `below`. The caller holds the lock.
    pub(super) fn forget_everywhere(&mut self, what: &Forget, below: u64) -> Result<Forgotten, StoreError> {
        let person = what.with.as_deref().map(Never::about);
        let fits = |stored: &Stored| {
            let message = &stored.message;
            let at = message.sent_at.timestamp();
            stored.id < below
                && what.from.is_none_or(|from| at >= from)
                && what.to.is_none_or(|to| at < to)
                && what.message.is_none_or(|id| id.0 == stored.id)
                && what.conversation.as_ref().is_none_or(|name| message.conversation.as_ref() == Some(name))
                && person.as_ref().is_none_or(|person| person.of(message))
        };
        let mut removal = Removal::default();
        for number in self.forgetful()? {
            let may = |head: &Head, at| at < below && what.may(head, at);
            removal.add(self.remove_where(number, Event::Forgotten, &may, &fits)?);
        }
        removal.whole()
    }

    /// The lock that whoever changes blocks holds; `None` while another does.
    pub(super) fn import_lock(&self) -> Result<Option<Lock>, StoreError> {
        self.writable()?;
        Ok(Lock::take(crate::places::private_file(&self.places.import_lock())?))
    }

    /// Gives back the room of what was removed, and leaves no byte of it. What a crash keeps from being swept is swept
    /// at the next opening.
    ///
    /// # Errors
    /// [`StoreError::Busy`] while another reads; to be tried again.
    pub fn sweep_pages(&mut self) -> Result<(), StoreError> {
        let user = self.user;
        self.store.sweep(user)?;
        if self.store.get(user, Shelf::Meta, TO_SWEEP)?.is_some() {
            self.write(|vault| vault.store.delete(user, Shelf::Meta, TO_SWEEP))?;
        }
        Ok(())
    }

    /// Writes the log back into the file, which is whole by itself then.
    ///
    /// # Errors
    /// [`StoreError::Busy`] while another reads.
    pub fn settle(&mut self) -> Result<(), StoreError> {
        self.writable()?;
        self.store.sweep(self.user)
    }

    /// Sweeps what an earlier process removed and did not live to sweep; while another reads, that waits.
    pub(super) fn finish_sweep(&mut self) -> Result<(), StoreError> {
        if self.store.get(self.user, Shelf::Meta, TO_SWEEP)?.is_none() {
            return Ok(());
        }
        match self.sweep_pages() {
            Err(StoreError::Busy) => Ok(()),
            swept => swept,
        }
    }

    /// Undoes an import: what has a number from `first` on goes.
    pub(super) fn undo_import(
        &mut self,
        id: &str,
        number: u64,
        first: u64,
        unparsed: u64,
    ) -> Result<(), StoreError> {
        let unfit = |stored: &Stored| stored.id >= first;
        let removal =
            self.remove_where(number, Event::Abandoned, &|head, _| head.last_id >= first, &unfit)?;
        let mut records = Vec::new();
        let (_, end) = crate::contract::of_grant(number);
        let begin = Key { grant: number, id: unparsed };
        self.store.scan(self.user, Shelf::Unparsed, begin, end, &mut |key, _| {
            records.push(key);
            Ok(std::ops::ControlFlow::Continue(()))
        })?;
        let user = self.user;
        if !records.is_empty() {
            self.write(|vault| {
                records.iter().try_for_each(|key| vault.store.delete(user, Shelf::Unparsed, *key))?;
                vault.store.put(user, Shelf::Meta, TO_SWEEP, b"sweep")?;
                let entry = Entry::new(Event::Abandoned, vault.now).of(id);
                vault.append(entry.counting(records.len() as u64)).map(|_| ())
            })?;
        }
        self.finish_sweep()?;
        removal.whole().map(drop)
    }

    /// How many messages of a grant have a number from `first` on.
    pub(super) fn since(&self, number: u64, first: u64) -> Result<u64, StoreError> {
        let Some(sealing) = self.sealing_for_removal(number)? else { return Ok(0) };
        let mut blocks = Vec::new();
        self.heads(number, &sealing, &mut |at, head| {
            if head.last_id >= first {
                blocks.push(at);
            }
        })?;
        blocks.into_iter().try_fold(0u64, |count, at| {
            let block = self.open_block(number, at, &sealing)?;
            Ok(count.saturating_add(block.iter().filter(|stored| stored.id >= first).count() as u64))
        })
    }

    /// Numbers of the messages, under grants of any state, for which `fits` says yes.
    pub(super) fn messages_where(
        &self,
        fits: &mut dyn FnMut(&Stored) -> bool,
    ) -> Result<BTreeSet<u64>, StoreError> {
        let mut found = BTreeSet::new();
        for grant in self.grants()? {
            let Some(number) = grant_number(&grant.id) else { continue };
            let Some(sealing) = self.sealing_for_removal(number)? else { continue };
            let mut blocks = Vec::new();
            self.heads(number, &sealing, &mut |at, _| blocks.push(at))?;
            for at in blocks {
                let block = self.open_block(number, at, &sealing)?;
                found.extend(block.iter().filter(|stored| fits(stored)).map(|stored| stored.id));
            }
        }
        Ok(found)
    }
}
