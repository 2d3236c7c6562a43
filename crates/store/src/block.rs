//! Blocks: some hundred messages as columns, compressed, sealed together; and a block's head, which says in short
//! what it holds.
//!
//! One sealed row a message costs twice its text; a block of 512 costs a fifth. A head is small, so that counting,
//! listing conversations and finding a conversation's blocks open no block.

mod codec;
mod head;

pub(crate) use codec::{decode, encode};
pub(crate) use head::Head;
#[cfg(test)]
pub(crate) use head::Talk;

use jiff::{Timestamp, ZonedDateTime};
use steward_model::Message;

/// Messages in a block, at most.
pub(crate) const MESSAGES: usize = 512;
/// Bytes of text in a block, about, at most.
pub(crate) const BYTES: usize = 1 << 20;

/// A message as a block holds it.
#[derive(Clone, PartialEq)]
pub(crate) struct Stored {
    /// Its number in the vault.
    pub(crate) id: u64,
    /// Its place among messages of the same instant, before its number: negative when it was found later to come
    /// before what was known.
    pub(crate) rank: i32,
    /// The message it answers.
    pub(crate) reply: Option<u64>,
    /// When it reached the vault, to the second; earlier releases did not say. All that one import brings has the same.
    pub(crate) heard: Option<Timestamp>,
    /// The message; its `reply_to` is empty.
    pub(crate) message: Message,
}

impl Stored {
    /// Messages of a conversation are read in this order.
    pub(crate) fn order(&self) -> (jiff::Timestamp, i32, u64) {
        (self.message.sent_at.timestamp(), self.rank, self.id)
    }

    /// About how many bytes it takes in a block.
    pub(crate) fn weight(&self) -> usize {
        let message = &self.message;
        let attached: usize = message.attachments.iter().map(String::len).sum();
        message.text.len().saturating_add(attached).saturating_add(16)
    }
}

/// Minutes since 1970: messages are aligned within a minute, since some exports know no seconds.
pub(crate) fn minute(at: &ZonedDateTime) -> i64 {
    at.timestamp().as_second().div_euclid(60)
}

#[cfg(test)]
mod tests;
