//! What the blocks of each grant hold, as their heads say: read from the shelf at each look, decoded once.
//!
//! A head is known by the end of its sealed bytes, which proves them. What a look finds as it was costs no decoding, however
//! many conversations it names; all handles of one vault share what is known, and what a grant does no longer open goes.

use super::Vault;
use super::blocks::Sealing;
use crate::StoreError;
use crate::block::Head;
use crate::contract::{Shelf, of_grant};
use crate::seal::bound;
use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::sync::{Arc, Mutex, PoisonError};

/// What all handles know of the grants that they read under, by the grant's number.
#[derive(Clone, Default)]
pub(super) struct Heads(Arc<Mutex<BTreeMap<u64, Arc<Held>>>>);

/// The blocks of one grant.
#[derive(Clone, Default)]
pub(super) struct Held {
    /// By the block's number.
    blocks: BTreeMap<u64, Known>,
    talks: BTreeMap<Option<String>, Talk>,
}

/// A block by its head.
#[derive(Clone)]
struct Known {
    /// The end of the head's sealed bytes.
    tag: [u8; 16],
    last_id: u64,
    count: u64,
    weight: u64,
}

/// A conversation's messages under a grant.
#[derive(Clone, Default)]
pub(super) struct Talk {
    /// How many.
    pub(super) count: u64,
    /// Second of the earliest.
    pub(super) first: i64,
    /// Second of the latest.
    pub(super) last: i64,
    /// Where they lie, in the order of the blocks.
    pub(super) parts: Vec<Part>,
}

/// A conversation's messages in one block.
#[derive(Clone, Copy)]
pub(super) struct Part {
    /// The block.
    pub(super) at: u64,
    /// Second of the earliest.
    pub(super) first: i64,
    /// Second of the latest.
    pub(super) last: i64,
    /// How many.
    pub(super) count: u64,
}

impl Held {
    /// Whether there is no block.
    pub(super) fn is_empty(&self) -> bool {
        self.blocks.is_empty()
    }

    /// Conversations by their names.
    pub(super) fn talks(&self) -> impl Iterator<Item = (&Option<String>, &Talk)> {
        self.talks.iter()
    }

    /// One of them.
    pub(super) fn talk(&self, name: &Option<String>) -> Option<&Talk> {
        self.talks.get(name)
    }

    /// The block that holds a message of this number, if any does.
    pub(super) fn block_of(&self, id: u64) -> Option<u64> {
        let (at, known) = self.blocks.range(..=id).next_back()?;
        (id <= known.last_id).then_some(*at)
    }

    /// The highest number in a block.
    pub(super) fn last_id(&self, at: u64) -> u64 {
        self.blocks.get(&at).map_or(0, |known| known.last_id)
    }

    /// The last block: its number, how many messages it holds, and how many bytes of text.
    pub(super) fn last(&self) -> Option<(u64, u64, u64)> {
        self.blocks.last_key_value().map(|(at, known)| (*at, known.count, known.weight))
    }

    fn add(&mut self, at: u64, tag: [u8; 16], head: Head) {
        let known = Known { tag, last_id: head.last_id, count: head.count(), weight: head.weight };
        self.blocks.insert(at, known);
        for talk in head.talks {
            let part = Part { at, first: talk.first, last: talk.last, count: talk.count };
            let held = match self.talks.get_mut(&talk.name) {
                Some(held) => held,
                None => self.talks.entry(talk.name).or_insert(Talk {
                    first: part.first,
                    last: part.last,
                    ..Talk::default()
                }),
            };
            held.count = held.count.saturating_add(part.count);
            held.first = held.first.min(part.first);
            held.last = held.last.max(part.last);
            let place = held.parts.partition_point(|other| other.at < at);
            held.parts.insert(place, part);
        }
    }

    /// Takes blocks away with all that they told: a conversation of which nothing is left goes by its name too.
    fn remove(&mut self, gone: &[u64]) {
        for at in gone {
            self.blocks.remove(at);
        }
        let is_gone = |part: &Part| gone.binary_search(&part.at).is_ok();
        self.talks.retain(|_, talk| {
            if talk.parts.iter().any(is_gone) {
                talk.parts.retain(|part| !is_gone(part));
                talk.count = talk.parts.iter().map(|part| part.count).sum();
                talk.first = talk.parts.iter().map(|part| part.first).min().unwrap_or_default();
                talk.last = talk.parts.iter().map(|part| part.last).max().unwrap_or_default();
            }
            !talk.parts.is_empty()
        });
    }
}

impl Heads {
    /// Wipes what is known of grants but these.
    pub(super) fn keep(&self, grants: &[u64]) {
        self.lock().retain(|number, _| grants.contains(number));
    }

    /// Wipes all.
    pub(super) fn forget(&self) {
        self.lock().clear();
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, BTreeMap<u64, Arc<Held>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Vault {
    /// What the blocks of a grant hold now.
    pub(super) fn held(&self, number: u64, sealing: &Sealing) -> Result<Arc<Held>, StoreError> {
        let mut all = self.heads.lock();
        let known = all.entry(number).or_default();
        let mut before = known.blocks.iter().peekable();
        let (mut gone, mut fresh) = (Vec::new(), Vec::new());
        let (first, last) = of_grant(number);
        self.store.scan(self.user, Shelf::Heads, first, last, &mut |key, sealed| {
            let tag = sealed.last_chunk().copied().unwrap_or_default();
            while let Some((at, block)) = before.next_if(|(at, _)| **at <= key.id) {
                if *at == key.id && block.tag == tag {
                    return Ok(ControlFlow::Continue(()));
                }
                gone.push(*at);
            }
            let place = bound(self.user, Shelf::Heads, key);
            fresh.push((key.id, tag, Head::decode(&sealing.heads.open(&place, sealed, "a block's head")?)?));
            Ok(ControlFlow::Continue(()))
        })?;
        gone.extend(before.map(|(at, _)| *at));
        if !gone.is_empty() || !fresh.is_empty() {
            // Who reads still has what was there when they began.
            let held = Arc::make_mut(known);
            if !gone.is_empty() {
                held.remove(&gone);
            }
            for (at, tag, head) in fresh {
                held.add(at, tag, head);
            }
        }
        Ok(Arc::clone(known))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::block;
    use proptest::prelude::*;

    fn head(talks: &[(u8, i64)]) -> Head {
        let mut all: Vec<block::Talk> = Vec::new();
        for (name, second) in talks {
            let name = (*name > 0).then(|| name.to_string());
            match all.iter_mut().find(|talk| talk.name == name) {
                Some(talk) => {
                    talk.count += 1;
                    talk.first = talk.first.min(*second);
                    talk.last = talk.last.max(*second);
                }
                None => all.push(block::Talk { name, count: 1, first: *second, last: *second }),
            }
        }
        Head { tag: [0; 16], last_id: talks.len() as u64, weight: 1, talks: all, heard: None }
    }

    /// Name, how many, from when, until when, and in which blocks.
    type Short = (Option<String>, (u64, i64, i64), Vec<u64>);

    fn in_short(held: &Held) -> Vec<Short> {
        let short = |(name, talk): (&Option<String>, &Talk)| {
            let at = talk.parts.iter().map(|part| part.at).collect();
            (name.clone(), (talk.count, talk.first, talk.last), at)
        };
        held.talks().map(short).collect()
    }

    proptest! {
        /// Whatever blocks came and went, what is known is what those that are there say.
        #[test]
        fn what_is_known_is_what_lies_there(
            steps in prop::collection::vec(
                (0u64..6, prop::option::of(prop::collection::vec((0u8..4, -50i64..50), 1..5))), 1..20),
        ) {
            let mut held = Held::default();
            let mut there: BTreeMap<u64, Vec<(u8, i64)>> = BTreeMap::new();
            for (at, talks) in steps {
                if there.remove(&at).is_some() {
                    held.remove(&[at]);
                }
                if let Some(talks) = talks {
                    held.add(at, [0; 16], head(&talks));
                    there.insert(at, talks);
                }
                let mut anew = Held::default();
                there.iter().for_each(|(at, talks)| anew.add(*at, [0; 16], head(talks)));
                prop_assert_eq!(in_short(&held), in_short(&anew));
                prop_assert_eq!(held.last(), anew.last());
            }
        }
    }
}
