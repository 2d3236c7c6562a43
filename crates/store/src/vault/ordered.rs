//! What was ordered to be forgotten and takes more than one commit: the order is written down before the first message
//! goes, so that a crash between two commits leaves no half, but is carried on at the next opening.
//!
//! An order stands until it is carried out. One that cannot be, or cannot be read, keeps no vault from opening; whoever
//! forgets next is told of it.

use super::Vault;
use super::forget::{Forget, Forgotten};
use super::order::{Order, UNREAD};
use crate::StoreError;
use crate::contract::{Key, Shelf};
use crate::lock::Lock;
use crate::seal::{Cipher, bound};
use std::io::ErrorKind;
use std::ops::ControlFlow;

/// Where orders lie, the oldest first. They may name a person: they are sealed under the vault's key.
const FIRST: Key = Key { grant: 0, id: 1 << 32 };
const LAST: Key = Key { grant: 0, id: (1 << 33) - 1 };
/// What came of the orders that stood.
#[derive(Default)]
pub(super) struct Earlier {
    pub(super) forgotten: Forgotten,
    /// Why one of them still stands.
    pub(super) failed: Option<StoreError>,
    /// Numbers of those that still stand.
    stand: Vec<u64>,
    /// Where those lie that are damaged and that nobody can carry out.
    damaged: Vec<Key>,
}

/// Where an order lies, and the order, unless it cannot be read.
type Pending = (Key, Result<Order, StoreError>);

impl Vault {
    /// What was forgotten by carrying on orders that an earlier process had died over, since this vault was opened.
    pub fn carried_on(&self) -> Forgotten {
        self.carried_on
    }

    fn order_cipher(&self) -> Cipher {
        self.own("forgetting")
    }

    /// The orders that stand, in turn, and what is wrong with one.
    fn orders(&self) -> Result<Vec<Pending>, StoreError> {
        let (user, cipher) = (self.user, self.order_cipher());
        let mut orders = Vec::new();
        self.store.scan(user, Shelf::Meta, FIRST, LAST, &mut |key, sealed| {
            let plain = cipher.open(&bound(user, Shelf::Meta, key), sealed, UNREAD);
            orders.push((key, plain.and_then(|plain| Order::read(&plain))));
            Ok(ControlFlow::Continue(()))
        })?;
        Ok(orders)
    }

    /// Forgets by an order that is written down until it is done. `_lock` shows that nobody else is at it.
    pub(super) fn forget_in_order(&mut self, what: &Forget, _lock: &Lock) -> Result<Forgotten, StoreError> {
        let user = self.user;
        let order = Order::new(what, self.next_id()?);
        let orders = self.orders()?;
        let next = orders.last().map_or(FIRST.id, |(key, _)| key.id.saturating_add(1));
        let key = Key { id: next.min(LAST.id), ..FIRST };
        // Said again, it stands for what was said before.
        let again = |(key, one): &Pending| one.as_ref().is_ok_and(|one| one.what() == *what).then_some(*key);
        let again: Vec<Key> = orders.iter().filter_map(again).collect();
        let plain = serde_json::to_vec(&order).map_err(|error| StoreError::Engine(Box::new(error)))?;
        let sealed = self.order_cipher().seal(&bound(user, Shelf::Meta, key), &plain)?;
        self.write(|vault| {
            again.iter().try_for_each(|key| vault.store.delete(user, Shelf::Meta, *key))?;
            vault.store.put(user, Shelf::Meta, key, &sealed)
        })?;
        self.carry_out(key, &order)
    }

    fn carry_out(&mut self, key: Key, order: &Order) -> Result<Forgotten, StoreError> {
        let forgotten = self.forget_everywhere(&order.what(), order.below)?;
        self.end_orders(&[key])?;
        Ok(forgotten)
    }

    fn end_orders(&mut self, keys: &[Key]) -> Result<(), StoreError> {
        if keys.is_empty() {
            return Ok(());
        }
        self.write(|vault| keys.iter().try_for_each(|key| vault.store.delete(vault.user, Shelf::Meta, *key)))
    }

    /// Carries on what a crash cut off; while another process is at it, that is its own. What cannot be carried on stands,
    /// and is tried again at the next opening.
    pub(super) fn finish_forgetting(&mut self) -> Result<(), StoreError> {
        // A process that runs on would else try in vain again and again.
        if self.orders()?.iter().all(|(key, _)| self.stuck.contains(&key.id)) {
            return Ok(());
        }
        let Some(lock) = self.import_lock()? else { return Ok(()) };
        let earlier = self.finish_orders(&lock)?;
        self.carried_on.add(earlier.forgotten);
        match earlier.failed {
            // The whole vault cannot be written, or is locked.
            Some(error @ (StoreError::Full | StoreError::ReadOnly | StoreError::Locked)) => Err(error),
            Some(StoreError::Io { path, source }) if source.kind() == ErrorKind::PermissionDenied => {
                Err(StoreError::Io { path, source })
            }
            Some(StoreError::Busy) => Ok(()),
            _ => {
                self.stuck.extend(earlier.stand);
                Ok(())
            }
        }
    }

    /// Carries out every order that stands and can be; for who holds the lock.
    pub(super) fn finish_orders(&mut self, _lock: &Lock) -> Result<Earlier, StoreError> {
        let mut earlier = Earlier::default();
        // Read under the lock: some may have been carried out meanwhile.
        for (key, order) in self.orders()? {
            if matches!(order, Err(StoreError::Unsealed(_))) {
                earlier.damaged.push(key);
            }
            match order.and_then(|order| self.carry_out(key, &order)) {
                Ok(more) => earlier.forgotten.add(more),
                Err(error) => {
                    earlier.stand.push(key.id);
                    earlier.failed = earlier.failed.or(Some(error));
                }
            }
        }
        Ok(earlier)
    }

    /// What whoever forgets is told of earlier orders, `own` being done: a damaged one is told of once, and goes.
    pub(super) fn tell_of(&mut self, earlier: Earlier, own: Forgotten) -> Result<Forgotten, StoreError> {
        let mut forgotten = earlier.forgotten;
        forgotten.add(own);
        self.end_orders(&earlier.damaged)?;
        earlier.failed.map_or(Ok(forgotten), Err)
    }
}
