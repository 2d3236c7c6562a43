//! What was ordered to be forgotten and takes more than one commit: the order is written down before the first message
//! goes, so that a crash between two commits leaves no half, but is carried on at the next opening.
//!
//! An order stands until it is carried out. One that cannot be, or cannot be read, keeps no vault from opening; whoever
//! forgets next is told of it.

use super::Vault;
use super::forget::{Forget, Forgotten};
use crate::StoreError;
use crate::contract::{Key, Shelf};
use crate::lock::Lock;
use crate::seal::{Cipher, bound};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::io::ErrorKind;
use std::ops::ControlFlow;
use steward_model::MessageId;

/// Where orders lie, the oldest first. They may name a person: they are sealed under the vault's key.
const FIRST: Key = Key { grant: 0, id: 1 << 32 };
const LAST: Key = Key { grant: 0, id: (1 << 33) - 1 };
/// The form of an order that this release reads.
const VERSION: u32 = 1;
const UNREAD: &str = "an order to forget, which was not finished; order it again";

/// An order that is being carried out, as it lies there. What lacks a part is none: it would say more than was said.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Order {
    version: u32,
    #[serde(deserialize_with = "Option::deserialize")]
    from: Option<Timestamp>,
    #[serde(deserialize_with = "Option::deserialize")]
    to: Option<Timestamp>,
    #[serde(deserialize_with = "Option::deserialize")]
    with: Option<String>,
    #[serde(deserialize_with = "Option::deserialize")]
    conversation: Option<String>,
    #[serde(deserialize_with = "Option::deserialize")]
    message: Option<MessageId>,
    /// Messages from this number on came after the order: it says nothing of them.
    below: u64,
}

/// What is looked at first, whatever else lies there.
#[derive(Deserialize)]
struct Version {
    version: u32,
}

impl Order {
    fn new(what: &Forget, below: u64) -> Order {
        let Forget { from, to, with, conversation, message } = what.clone();
        Order { version: VERSION, from, to, with, conversation, message, below }
    }

    fn what(&self) -> Forget {
        let Order { from, to, with, conversation, message, .. } = self.clone();
        Forget { from, to, with, conversation, message }
    }

    fn read(plain: &[u8]) -> Result<Order, StoreError> {
        match serde_json::from_slice(plain) {
            Ok(Version { version: VERSION }) => {}
            Ok(Version { version }) => return Err(StoreError::Newer(version)),
            Err(_) => return Err(StoreError::Unsealed(UNREAD)),
        }
        serde_json::from_slice(plain).map_err(|_| StoreError::Unsealed(UNREAD))
    }
}

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_order_that_lacks_a_part_or_is_of_another_release_is_none() {
        let whole = serde_json::to_value(Order::new(&Forget::default(), 7)).unwrap();
        let read = |value: &serde_json::Value| Order::read(&serde_json::to_vec(value).unwrap());
        assert!(read(&whole).is_ok());
        for part in whole.as_object().unwrap().keys() {
            let mut less = whole.clone();
            less.as_object_mut().unwrap().remove(part);
            assert!(matches!(read(&less), Err(StoreError::Unsealed(_))), "without {part}");
        }
        let mut more = whole.clone();
        more["unless"] = "it is kept".into();
        assert!(matches!(read(&more), Err(StoreError::Unsealed(_))));
        more["version"] = 2.into();
        assert!(matches!(read(&more), Err(StoreError::Newer(2))));
    }
}
