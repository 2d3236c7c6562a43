//! What was ordered to be forgotten and takes more than one commit: the order is written down before the first message
//! goes, so that a crash between two commits leaves no half, but is carried on at the next opening.

use super::Vault;
use super::forget::{Forget, Forgotten};
use crate::StoreError;
use crate::contract::{Key, Shelf};
use crate::lock::Lock;
use crate::seal::{Cipher, bound};
use serde::{Deserialize, Serialize};

/// Where the order lies. It may name a person: it is sealed under the vault's key.
const ORDER: Key = Key { grant: 0, id: 4 };

/// An order that is being carried out.
#[derive(Serialize, Deserialize)]
struct Order {
    what: Forget,
    /// Messages from this number on came after the order: it says nothing of them.
    below: u64,
}

impl Vault {
    fn order_cipher(&self) -> Cipher {
        self.own("forgetting")
    }

    /// Forgets by an order that is written down until it is done. `_lock` shows that nobody else is at it.
    pub(super) fn forget_in_order(&mut self, what: &Forget, _lock: &Lock) -> Result<Forgotten, StoreError> {
        let user = self.user;
        let order = Order { what: what.clone(), below: self.next_id()? };
        let plain = serde_json::to_vec(&order).map_err(|error| StoreError::Engine(Box::new(error)))?;
        let sealed = self.order_cipher().seal(&bound(user, Shelf::Meta, ORDER), &plain)?;
        self.write(|vault| vault.store.put(user, Shelf::Meta, ORDER, &sealed))?;
        self.carry_out(&order)
    }

    fn carry_out(&mut self, order: &Order) -> Result<Forgotten, StoreError> {
        let forgotten = self.forget_everywhere(&order.what, order.below)?;
        self.end_order()?;
        Ok(forgotten)
    }

    fn end_order(&mut self) -> Result<(), StoreError> {
        self.write(|vault| vault.store.delete(vault.user, Shelf::Meta, ORDER))
    }

    /// Carries on what a crash cut off; while another process is at it, that is its own.
    pub(super) fn finish_forgetting(&mut self) -> Result<(), StoreError> {
        if self.store.get(self.user, Shelf::Meta, ORDER)?.is_none() {
            return Ok(());
        }
        match self.import_lock()? {
            Some(lock) => self.finish_order(&lock),
            None => Ok(()),
        }
    }

    /// The same for who holds the lock.
    pub(super) fn finish_order(&mut self, _lock: &Lock) -> Result<(), StoreError> {
        let user = self.user;
        // Read under the lock: it may have been carried out meanwhile.
        let Some(sealed) = self.store.get(user, Shelf::Meta, ORDER)? else { return Ok(()) };
        let plain = self.order_cipher().open(&bound(user, Shelf::Meta, ORDER), &sealed, "an order to forget");
        match plain.ok().and_then(|plain| serde_json::from_slice(&plain).ok()) {
            Some(order) => self.carry_out(&order).map(|_| ()),
            // A damaged order must not keep the vault from opening.
            None => self.end_order(),
        }
    }
}
