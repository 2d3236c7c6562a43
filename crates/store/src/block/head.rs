//! A block's head: which conversations it holds, how many messages of each, and between which times.

use super::Stored;
use crate::StoreError;
use crate::wire::{Reader, put, put_maybe, put_signed};
use jiff::Timestamp;
use zeroize::Zeroizing;

/// One conversation's part of a block.
#[derive(Clone, PartialEq)]
pub(crate) struct Talk {
    /// Its name.
    pub(crate) name: Option<String>,
    /// Messages in the block.
    pub(crate) count: u64,
    /// Second of the earliest.
    pub(crate) first: i64,
    /// Second of the latest.
    pub(crate) last: i64,
}

/// What a block holds.
#[derive(Clone, PartialEq)]
pub(crate) struct Head {
    /// The tag of the sealed block, so that an older block cannot stand in its place.
    pub(crate) tag: [u8; 16],
    /// The highest number in it.
    pub(crate) last_id: u64,
    /// About how many bytes of text.
    pub(crate) weight: u64,
    /// Its conversations.
    pub(crate) talks: Vec<Talk>,
    /// When the latest of its messages was heard; earlier releases did not say.
    pub(crate) heard: Option<Timestamp>,
}

impl Head {
    /// The head of a block of `messages`, sealed as `sealed`.
    pub(crate) fn of(messages: &[Stored], sealed: &[u8]) -> Head {
        let mut talks: Vec<Talk> = Vec::new();
        let mut at: std::collections::HashMap<Option<&str>, usize> = std::collections::HashMap::new();
        for stored in messages {
            let message = &stored.message;
            let second = message.sent_at.timestamp().as_second();
            let index = *at.entry(message.conversation.as_deref()).or_insert_with(|| {
                let name = message.conversation.clone();
                talks.push(Talk { name, count: 0, first: second, last: second });
                talks.len() - 1
            });
            if let Some(talk) = talks.get_mut(index) {
                talk.count = talk.count.saturating_add(1);
                talk.first = talk.first.min(second);
                talk.last = talk.last.max(second);
            }
        }
        Head {
            tag: sealed.last_chunk().copied().unwrap_or_default(),
            last_id: messages.iter().map(|stored| stored.id).max().unwrap_or_default(),
            weight: messages.iter().map(|stored| stored.weight() as u64).sum(),
            talks,
            heard: messages.iter().filter_map(|stored| stored.heard).max(),
        }
    }

    /// Messages in the block.
    pub(crate) fn count(&self) -> u64 {
        self.talks.iter().map(|talk| talk.count).sum()
    }

    pub(crate) fn encode(&self) -> Zeroizing<Vec<u8>> {
        let mut bytes = Zeroizing::new(self.tag.to_vec());
        put(&mut bytes, self.last_id);
        put(&mut bytes, self.weight);
        put(&mut bytes, self.talks.len() as u64);
        for talk in &self.talks {
            put_maybe(&mut bytes, talk.name.as_deref());
            put(&mut bytes, talk.count);
            put_signed(&mut bytes, talk.first);
            put(&mut bytes, talk.last.saturating_sub(talk.first).unsigned_abs());
        }
        if let Some(heard) = self.heard {
            put_signed(&mut bytes, heard.as_second());
        }
        bytes
    }

    pub(crate) fn decode(bytes: &[u8]) -> Result<Head, StoreError> {
        let mut reader = Reader::new(bytes);
        let (tag, last_id, weight) = (reader.fixed()?, reader.number()?, reader.number()?);
        let count = reader.count()?;
        let talks = (0..count)
            .map(|_| {
                let name = reader.maybe()?.map(str::to_owned);
                let (count, first) = (reader.number()?, reader.signed()?);
                let last = first.saturating_add_unsigned(reader.number()?);
                Ok(Talk { name, count, first, last })
            })
            .collect::<Result<_, StoreError>>()?;
        let heard = if reader.is_empty() { None } else { Timestamp::from_second(reader.signed()?).ok() };
        Ok(Head { tag, last_id, weight, talks, heard })
    }
}
