//! Taking messages out of a grant's blocks, with the cards that came from them. A block that does not open stays, and
//! keeps nothing else from going.

use super::Vault;
use super::blocks::Sealing;
use super::forget::{Forgotten, TO_SWEEP};
use super::grants::grant_id;
use crate::StoreError;
use crate::block::{Head, Stored};
use crate::contract::{Key, Shelf};
use crate::ledger::{Entry, Event};
use std::collections::BTreeSet;

/// Blocks sealed anew in one commit.
pub(super) const BLOCKS_A_COMMIT: usize = 32;

/// What went, and what could not be looked at.
#[derive(Default)]
pub(super) struct Removal {
    /// What went.
    pub(super) gone: Forgotten,
    /// What was wrong with the first record that did not open.
    damage: Option<StoreError>,
}

impl Removal {
    /// What went, where all could be looked at; else the damage.
    pub(super) fn whole(self) -> Result<Forgotten, StoreError> {
        self.damage.map_or(Ok(self.gone), Err)
    }

    pub(super) fn add(&mut self, more: Removal) {
        self.gone.add(more.gone);
        self.damage = self.damage.take().or(more.damage);
    }

    pub(super) fn is_damaged(&self) -> bool {
        self.damage.is_some()
    }
}

/// Places of blocks, and what is wrong with the first head that did not open.
type Found = (Vec<u64>, Option<StoreError>);

impl Vault {
    /// Takes messages out of a grant's blocks, with the cards that came from them and an entry that says so, all or
    /// nothing for some blocks at a time; a block is sealed anew, or goes when it is empty.
    pub(super) fn remove_where(
        &mut self,
        number: u64,
        event: Event,
        may: &dyn Fn(&Head, u64) -> bool,
        fits: &dyn Fn(&Stored) -> bool,
    ) -> Result<Removal, StoreError> {
        let mut removal = Removal::default();
        let Some(sealing) = self.sealing_for_removal(number)? else { return Ok(removal) };
        let (blocks, damage) = self.blocks_with(number, may)?;
        removal.damage = damage;
        let mut touched = BTreeSet::new();
        for some in blocks.chunks(BLOCKS_A_COMMIT) {
            let of_some = self.write(|vault| {
                let mut of_some = Removal::default();
                let mut gone = BTreeSet::new();
                for at in some {
                    let before = gone.len();
                    match vault.remove_from_block(number, *at, &sealing, fits, &mut gone) {
                        Err(error @ StoreError::Unsealed(_)) => {
                            vault.damaged.entry(number).or_default().insert(*at);
                            of_some.damage.get_or_insert(error);
                        }
                        removed => removed?,
                    }
                    if gone.len() > before {
                        touched.insert(*at);
                    }
                }
                of_some.gone = vault.note_gone(number, event, &gone)?;
                Ok(of_some)
            })?;
            removal.add(of_some);
        }
        if removal.is_damaged() {
            // Not joined either: what does not open may lie between two neighbours, and keeps its numbers.
            self.damaged.entry(number).or_default();
        } else {
            self.join_blocks(number, &sealing, &touched)?;
        }
        Ok(removal)
    }

    /// Removes the cards that came from messages that went, and what was derived of them, and writes that down; within a
    /// write.
    fn note_gone(
        &mut self,
        number: u64,
        event: Event,
        gone: &BTreeSet<u64>,
    ) -> Result<Forgotten, StoreError> {
        if gone.is_empty() {
            return Ok(Forgotten::default());
        }
        let user = self.user;
        let cards = self.cards_from(gone)?;
        cards.iter().try_for_each(|card| self.store.delete(user, Shelf::Cards, *card))?;
        self.delete_derived(None)?;
        self.forget_deliveries(number, gone)?;
        self.store.put(user, Shelf::Meta, TO_SWEEP, b"sweep")?;
        let messages = gone.len() as u64;
        self.append(Entry::new(event, self.now).of(&grant_id(number)).counting(messages))?;
        Ok(Forgotten { messages, cards: cards.len() as u64 })
    }

    /// A grant's blocks of whose heads `may` says yes.
    pub(super) fn blocks_with(
        &self,
        number: u64,
        may: &dyn Fn(&Head, u64) -> bool,
    ) -> Result<Found, StoreError> {
        let mut blocks = Vec::new();
        let Some(sealing) = self.sealing_for_removal(number)? else { return Ok((blocks, None)) };
        let heads = self.heads(number, &sealing, &mut |at, head| {
            if may(&head, at) {
                blocks.push(at);
            }
        });
        match heads {
            Ok(()) => Ok((blocks, None)),
            Err(error @ StoreError::Unsealed(_)) => Ok((blocks, Some(error))),
            Err(error) => Err(error),
        }
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
}
