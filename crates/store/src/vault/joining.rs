//! Joining blocks that forgetting left small, so that the file is no larger than if what is gone had never been kept.

use super::Vault;
use super::blocks::Sealing;
use crate::StoreError;
use crate::block::{self, Head, Stored, encode};
use crate::contract::{Key, Shelf};
use crate::seal::bound;
use std::collections::BTreeSet;

/// Groups joined in one commit.
const A_COMMIT: usize = 16;

impl Vault {
    /// Seals a block's messages, with their head, in place of what lies there; within a write.
    pub(super) fn put_block(
        &mut self,
        key: Key,
        messages: &[Stored],
        sealing: &Sealing,
    ) -> Result<(), StoreError> {
        let user = self.user;
        let body = sealing.blocks.seal(&bound(user, Shelf::Blocks, key), &encode(messages))?;
        let head = Head::of(messages, &body).encode();
        let head = sealing.heads.seal(&bound(user, Shelf::Heads, key), &head)?;
        self.store.put(user, Shelf::Blocks, key, &body)?;
        self.store.put(user, Shelf::Heads, key, &head)
    }

    /// Joins neighbours that together make one block, where one of them is among `touched`. Numbers stay, and their
    /// order: a block still holds all messages from its own number to its last.
    pub(super) fn join_blocks(
        &mut self,
        number: u64,
        sealing: &Sealing,
        touched: &BTreeSet<u64>,
    ) -> Result<(), StoreError> {
        if touched.is_empty() {
            return Ok(());
        }
        let mut groups: Vec<Vec<u64>> = Vec::new();
        let (mut group, mut count, mut weight) = (Vec::new(), 0u64, 0u64);
        self.heads(number, sealing, &mut |at, head| {
            let fits = count.saturating_add(head.count()) <= block::MESSAGES as u64
                && weight.saturating_add(head.weight) <= block::BYTES as u64;
            if !fits {
                groups.push(std::mem::take(&mut group));
                (count, weight) = (0, 0);
            }
            group.push(at);
            count = count.saturating_add(head.count());
            weight = weight.saturating_add(head.weight);
        })?;
        groups.push(group);
        groups.retain(|group| group.len() > 1 && group.iter().any(|at| touched.contains(at)));
        for some in groups.chunks(A_COMMIT) {
            self.write(|vault| some.iter().try_for_each(|group| vault.join(number, group, sealing)))?;
        }
        Ok(())
    }

    fn join(&mut self, number: u64, group: &[u64], sealing: &Sealing) -> Result<(), StoreError> {
        let mut messages = Vec::new();
        for at in group {
            messages.append(&mut self.open_block(number, *at, sealing)?);
            let key = Key { grant: number, id: *at };
            self.store.delete(self.user, Shelf::Blocks, key)?;
            self.store.delete(self.user, Shelf::Heads, key)?;
        }
        let Some(first) = group.first() else { return Ok(()) };
        self.put_block(Key { grant: number, id: *first }, &messages, sealing)
    }
}
