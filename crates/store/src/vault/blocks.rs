//! Opening a grant's blocks of messages and their heads.

use super::Vault;
use crate::StoreError;
use crate::block::{self, Head, Stored};
use crate::contract::{Key, Shelf, of_grant};
use crate::seal::{Cipher, bound};
use std::ops::ControlFlow;
use steward_consent::{GrantKey, LiveGrant};
use steward_model::MessageId;

/// What the error says of a block that is not there: removed, or joined with another, since its head was read.
pub(super) const MISSING: &str = "a block is missing";

/// Ciphers of one grant.
pub(super) struct Sealing {
    pub(super) blocks: Cipher,
    pub(super) heads: Cipher,
    pub(super) unparsed: Cipher,
}

impl Sealing {
    pub(super) fn of(live: &LiveGrant) -> Sealing {
        Sealing {
            blocks: Cipher::new(live.subkey("blocks").bytes()),
            heads: Cipher::new(live.subkey("heads").bytes()),
            unparsed: Cipher::new(live.subkey("unparsed").bytes()),
        }
    }

    /// The same from a key whose grant need not stand: to remove, and for nothing else.
    pub(super) fn for_removal(key: &GrantKey) -> Sealing {
        Sealing {
            blocks: Cipher::new(key.subkey("blocks").bytes()),
            heads: Cipher::new(key.subkey("heads").bytes()),
            unparsed: Cipher::new(key.subkey("unparsed").bytes()),
        }
    }
}

impl Vault {
    /// The messages of one block.
    pub(super) fn open_block(
        &self,
        number: u64,
        at: u64,
        sealing: &Sealing,
    ) -> Result<Vec<Stored>, StoreError> {
        self.sealed_block(number, at)?.open(sealing)
    }

    /// A block as it lies.
    pub(super) fn sealed_block(&self, number: u64, at: u64) -> Result<Sealed, StoreError> {
        let key = Key { grant: number, id: at };
        let bytes = self.store.get(self.user, Shelf::Blocks, key)?.ok_or(StoreError::Unsealed(MISSING))?;
        Ok(Sealed { bound: bound(self.user, Shelf::Blocks, key), bytes })
    }

    /// Heads of a grant's blocks, in order: all that open, and then the error of the first that does not.
    pub(super) fn heads(
        &self,
        number: u64,
        sealing: &Sealing,
        each: &mut dyn FnMut(u64, Head),
    ) -> Result<(), StoreError> {
        let (first, last) = of_grant(number);
        let mut whole = Ok(());
        self.store.scan(self.user, Shelf::Heads, first, last, &mut |key, sealed| {
            let place = bound(self.user, Shelf::Heads, key);
            match sealing.heads.open(&place, sealed, "a block's head").and_then(|plain| Head::decode(&plain))
            {
                Ok(head) => each(key.id, head),
                Err(error) if whole.is_ok() => whole = Err(error),
                Err(_) => {}
            }
            Ok(ControlFlow::Continue(()))
        })?;
        whole
    }
}

/// A block as it lies, to be opened on any thread.
pub(super) struct Sealed {
    bound: [u8; 25],
    bytes: Vec<u8>,
}

impl Sealed {
    pub(super) fn open(&self, sealing: &Sealing) -> Result<Vec<Stored>, StoreError> {
        block::decode(&sealing.blocks.open(&self.bound, &self.bytes, "a block of messages")?)
    }
}

/// The number of a message.
pub(super) fn message_id(id: u64) -> MessageId {
    MessageId(id)
}
