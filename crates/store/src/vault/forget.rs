//! Forgetting short of withdrawal: messages go from their blocks, cards that came from them go, and the room is given
//! back.

use super::Vault;
use super::blocks::Sealing;
use super::grants::{grant_id, grant_number};
use super::never::Never;
use crate::StoreError;
use crate::block::{Head, Stored};
use crate::contract::{Key, Shelf};
use crate::ledger::{Entry, Event};
use crate::lock::Lock;
use jiff::{SignedDuration, Timestamp};
use std::collections::BTreeSet;
use steward_consent::State;
use steward_model::MessageId;

/// Blocks sealed anew in one commit.
const BLOCKS_A_COMMIT: usize = 32;
/// Seconds that something may be kept too long while a process runs on.
const LATE: i64 = 3600;
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
    /// finished, though this was done.
    pub fn forget(&mut self, what: &Forget) -> Result<Forgotten, StoreError> {
        let lock = self.import_lock()?.ok_or(StoreError::Busy)?;
        let earlier = self.finish_orders(&lock)?;
        let mut commits = 0;
        for number in self.forgetful()? {
            commits +=
                self.blocks_with(number, &|head, at| what.may(head, at))?.len().div_ceil(BLOCKS_A_COMMIT);
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
        let (mut forgotten, mut damaged) = (Forgotten::default(), None);
        for number in self.forgetful()? {
            let may = |head: &Head, at| at < below && what.may(head, at);
            match self.remove_where(number, Event::Forgotten, &may, &fits) {
                Ok(gone) => forgotten.add(gone),
                // Damage under one grant keeps nothing of another.
                Err(error @ StoreError::Unsealed(_)) => damaged = damaged.or(Some(error)),
                Err(error) => return Err(error),
            }
        }
        damaged.map_or(Ok(forgotten), Err)
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

    /// Takes messages out of a grant's blocks, with the cards that came from them and an entry that says so, all or
    /// nothing for some blocks at a time; a block is sealed anew, or goes when it is empty.
    pub(super) fn remove_where(
        &mut self,
        number: u64,
        event: Event,
        may: &dyn Fn(&Head, u64) -> bool,
        fits: &dyn Fn(&Stored) -> bool,
    ) -> Result<Forgotten, StoreError> {
        let mut removed = Forgotten::default();
        let Some(sealing) = self.sealing_for_removal(number)? else { return Ok(removed) };
        let blocks = self.blocks_with(number, may)?;
        let user = self.user;
        let mut touched = BTreeSet::new();
        for some in blocks.chunks(BLOCKS_A_COMMIT) {
            let some = self.write(|vault| {
                let mut gone = BTreeSet::new();
                for at in some {
                    let before = gone.len();
                    vault.remove_from_block(number, *at, &sealing, fits, &mut gone)?;
                    if gone.len() > before {
                        touched.insert(*at);
                    }
                }
                if gone.is_empty() {
                    return Ok(Forgotten::default());
                }
                let cards = vault.cards_from(&gone)?;
                cards.iter().try_for_each(|card| vault.store.delete(user, Shelf::Cards, *card))?;
                vault.delete_derived(None)?;
                vault.store.put(user, Shelf::Meta, TO_SWEEP, b"sweep")?;
                let messages = gone.len() as u64;
                vault.append(Entry::new(event, vault.now).of(&grant_id(number)).counting(messages))?;
                Ok(Forgotten { messages, cards: cards.len() as u64 })
            })?;
            removed.add(some);
        }
        self.join_blocks(number, &sealing, &touched)?;
        Ok(removed)
    }

    /// Places of a grant's blocks of whose heads `may` says yes.
    fn blocks_with(&self, number: u64, may: &dyn Fn(&Head, u64) -> bool) -> Result<Vec<u64>, StoreError> {
        let mut blocks = Vec::new();
        let Some(sealing) = self.sealing_for_removal(number)? else { return Ok(blocks) };
        self.heads(number, &sealing, &mut |at, head| {
            if may(&head, at) {
                blocks.push(at);
            }
        })?;
        Ok(blocks)
    }

    fn remove_from_block(
        &mut self,
        number: u64,
        at: u64,
        sealing: &Sealing,
        fits: &dyn Fn(&Stored) -> bool,
        gone: &mut BTreeSet<u64>,
    ) -> Result<(), StoreError> {
        let (user, key) = (self.user, Key { grant: number, id: at });
        let mut messages = self.open_block(number, at, sealing)?;
        let before = messages.len();
        messages.retain(|stored| {
            let goes = fits(stored);
            if goes {
                gone.insert(stored.id);
            }
            !goes
        });
        if messages.len() == before {
            return Ok(());
        }
        if messages.is_empty() {
            self.store.delete(user, Shelf::Blocks, key)?;
            return self.store.delete(user, Shelf::Heads, key);
        }
        self.put_block(key, &messages, sealing)
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
        self.finish_sweep()
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

    /// Removes what is kept longer than its grant's `keep` says.
    pub(super) fn remove_outdated(&mut self) -> Result<(), StoreError> {
        let Some(_lock) = self.import_lock()? else { return Ok(()) };
        for grant in self.grants()? {
            let (Some(keep), Some(number)) = (grant.terms.keep_seconds, grant_number(&grant.id)) else {
                continue;
            };
            let Ok(oldest) = self.now.checked_sub(SignedDuration::from_secs(keep)) else { continue };
            self.remove_where(
                number,
                Event::Forgotten,
                &|head, _| head.talks.iter().any(|talk| talk.first < oldest.as_second()),
                &|stored| stored.message.sent_at.timestamp() < oldest,
            )?;
        }
        Ok(())
    }

    /// Whether something is kept longer than its grant says by a 24th part of that, or by an hour.
    fn is_overdue(&self) -> Result<bool, StoreError> {
        for grant in self.grants()? {
            let (Some(keep), Some(number)) = (grant.terms.keep_seconds, grant_number(&grant.id)) else {
                continue;
            };
            let late = keep.saturating_add((keep / 24).min(LATE));
            let Ok(oldest) = self.now.checked_sub(SignedDuration::from_secs(late)) else { continue };
            let outdated = |head: &Head, _| head.talks.iter().any(|talk| talk.first < oldest.as_second());
            if !self.blocks_with(number, &outdated)?.is_empty() {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// What [`Vault::tidy`] does, for a process that runs on and asks now and then: what is kept too long goes when it is
    /// overdue, since each time all cards are made anew; so does what another process died over.
    ///
    /// # Errors
    /// When the store fails.
    pub fn tidy_on(&mut self) -> Result<(), StoreError> {
        self.finish_left_withdrawals()?;
        self.finish_forgetting()?;
        if self.is_overdue()? {
            self.remove_outdated()?;
        }
        self.finish_sweep()
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
