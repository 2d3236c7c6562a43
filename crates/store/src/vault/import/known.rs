//! What a grant's blocks held before an import began, found by conversation and minute with few blocks open.

use super::super::align::Known;
use super::super::heads::{Held, Part, Talk};
use super::{Sealing, Vault};
use crate::StoreError;
use crate::block::{Stored, minute};
use std::collections::{BTreeMap, HashMap, VecDeque};
use std::hash::RandomState;
use std::rc::Rc;
use std::sync::Arc;
use steward_model::order;

/// Opened blocks that are kept at hand.
const OPEN: usize = 32;

/// The minutes of one conversation that a block covers.
struct Span {
    first: i64,
    last: i64,
    /// The latest minute of this and all spans before it.
    reach: i64,
    block: u64,
    /// The highest number in the block.
    last_id: u64,
}

#[derive(Default)]
struct Spans {
    /// By first minute.
    spans: Vec<Span>,
    passed: bool,
}

/// A block's messages in short, with the conversation of each.
type Opened = Rc<Vec<(Option<String>, i64, i64, Known)>>;

pub(super) struct KnownBlocks {
    held: Arc<Held>,
    /// Conversations that were asked for.
    talks: HashMap<Option<String>, Spans>,
    open: VecDeque<(u64, Opened)>,
    /// Known messages that this import has met: each is met once.
    consumed: Runs,
    hasher: RandomState,
}

impl KnownBlocks {
    /// What the blocks hold now.
    pub(super) fn read(vault: &Vault, number: u64, sealing: &Sealing) -> Result<KnownBlocks, StoreError> {
        Ok(KnownBlocks {
            held: vault.held(number, sealing)?,
            talks: HashMap::new(),
            open: VecDeque::new(),
            consumed: Runs::default(),
            hasher: RandomState::new(),
        })
    }

    /// The last block: its number, how many messages it holds, and how many bytes of text.
    pub(super) fn last(&self) -> Option<(u64, u64, u64)> {
        self.held.last()
    }

    /// What lies of a conversation; an import costs a look at those alone that it has messages of.
    fn talk(&mut self, conversation: &Option<String>) -> Option<&mut Spans> {
        if !self.talks.contains_key(conversation) {
            let spans = Spans::of(&self.held, self.held.talk(conversation)?);
            self.talks.insert(conversation.clone(), spans);
        }
        self.talks.get_mut(conversation)
    }

    pub(super) fn hasher(&self) -> &RandomState {
        &self.hasher
    }

    /// Whether a block from before this import may hold this minute of the conversation.
    pub(super) fn covers(&mut self, conversation: &Option<String>, minute: i64) -> bool {
        self.talk(conversation).is_some_and(|known| known.blocks(minute).next().is_some())
    }

    /// A minute of the conversation has gone by in this import.
    pub(super) fn passed(&mut self, conversation: &Option<String>) {
        if let Some(known) = self.talk(conversation) {
            known.passed = true;
        }
    }

    pub(super) fn has_passed(&mut self, conversation: &Option<String>) -> bool {
        self.talk(conversation).is_some_and(|known| known.passed)
    }

    /// Whether what is known of the conversation begins or ends in this minute.
    pub(super) fn is_edge(&mut self, conversation: &Option<String>, minute: i64) -> bool {
        let Some(known) = self.talk(conversation) else { return true };
        known.spans.first().is_none_or(|span| span.first == minute)
            || known.spans.last().is_none_or(|span| span.reach == minute)
    }

    /// Whether anything was kept before this import.
    pub(super) fn any(&self) -> bool {
        !self.held.is_empty()
    }

    /// The latest minute kept of a conversation before this import.
    pub(super) fn reach(&mut self, conversation: &Option<String>) -> Option<i64> {
        self.talk(conversation)?.spans.last().map(|span| span.reach)
    }

    /// Blocks of a conversation between two minutes that may hold a message which this import has not met.
    pub(super) fn unmet_blocks(&mut self, conversation: &Option<String>, first: i64, last: i64) -> Vec<u64> {
        let _ = self.talk(conversation);
        let spans = self.talks.get(conversation).map(|known| known.spans.as_slice()).unwrap_or_default();
        spans
            .iter()
            .filter(|span| span.first <= last && first <= span.last)
            .filter(|span| !self.consumed.holds(span.block, span.last_id))
            .map(|span| span.block)
            .collect()
    }

    /// Whether this import has met a message kept earlier.
    pub(super) fn was_met(&self, id: u64) -> bool {
        self.consumed.contains(id)
    }

    pub(super) fn consume(&mut self, id: u64) {
        self.consumed.insert(id);
    }

    /// The same of all from first to last; to be said before anything was met.
    pub(super) fn consume_run(&mut self, first: u64, last: u64) {
        self.consumed.runs.insert(first, last);
    }

    /// What is known of a minute of a conversation and was not met yet, in the order it is read.
    pub(super) fn minute(
        &mut self,
        vault: &Vault,
        number: u64,
        sealing: &Sealing,
        conversation: &Option<String>,
        minute: i64,
    ) -> Result<Vec<Known>, StoreError> {
        let blocks: Vec<u64> =
            self.talk(conversation).map(|known| known.blocks(minute).collect()).unwrap_or_default();
        let mut found: Vec<(i64, Known)> = Vec::new();
        for block in blocks {
            let opened = self.opened(vault, number, sealing, block)?;
            let from = opened.partition_point(|(_, at, _, _)| *at < minute);
            let here = opened.iter().skip(from).take_while(|(_, at, _, _)| *at == minute);
            found.extend(
                here.filter(|(name, _, _, known)| name == conversation && !self.consumed.contains(known.id))
                    .map(|(_, _, second, known)| (*second, *known)),
            );
        }
        order::by_key(&mut found, |(second, known)| (*second, known.rank, known.id));
        Ok(found.into_iter().map(|(_, known)| known).collect())
    }

    fn opened(
        &mut self,
        vault: &Vault,
        number: u64,
        sealing: &Sealing,
        block: u64,
    ) -> Result<Opened, StoreError> {
        if let Some((_, opened)) = self.open.iter().find(|(at, _)| *at == block) {
            return Ok(Rc::clone(opened));
        }
        let mut messages: Vec<_> = vault
            .open_block(number, block, sealing)?
            .iter()
            .map(|stored: &Stored| {
                let at = &stored.message.sent_at;
                let known = Known::of(stored, &self.hasher);
                (stored.message.conversation.clone(), minute(at), at.timestamp().as_second(), known)
            })
            .collect();
        order::by_key(&mut messages, |(_, minute, _, known)| (*minute, known.id));
        let opened = Rc::new(messages);
        if self.open.len() >= OPEN {
            self.open.pop_front();
        }
        self.open.push_back((block, Rc::clone(&opened)));
        Ok(opened)
    }
}

impl Spans {
    fn of(held: &Held, talk: &Talk) -> Spans {
        let span = |part: &Part| Span {
            first: part.first.div_euclid(60),
            last: part.last.div_euclid(60),
            reach: 0,
            block: part.at,
            last_id: held.last_id(part.at),
        };
        let mut spans: Vec<Span> = talk.parts.iter().map(span).collect();
        order::by_key(&mut spans, |span| (span.first, span.block));
        let mut reach = i64::MIN;
        for span in &mut spans {
            reach = reach.max(span.last);
            span.reach = reach;
        }
        Spans { spans, passed: false }
    }

    fn blocks(&self, minute: i64) -> impl Iterator<Item = u64> {
        let end = self.spans.partition_point(|span| span.first <= minute);
        let before = self.spans.get(..end).unwrap_or_default();
        before
            .iter()
            .rev()
            .take_while(move |span| span.reach >= minute)
            .filter(move |span| span.last >= minute)
            .map(|span| span.block)
    }
}

/// A set of numbers that mostly follow each other.
#[derive(Default)]
struct Runs {
    /// From first to last, inclusive.
    runs: BTreeMap<u64, u64>,
}

impl Runs {
    fn contains(&self, number: u64) -> bool {
        self.runs.range(..=number).next_back().is_some_and(|(_, last)| number <= *last)
    }

    /// Whether all from first to last are in it.
    fn holds(&self, first: u64, last: u64) -> bool {
        self.runs.range(..=first).next_back().is_some_and(|(_, end)| last <= *end)
    }

    fn insert(&mut self, number: u64) {
        if self.contains(number) {
            return;
        }
        let after = number.checked_add(1).and_then(|next| self.runs.remove(&next));
        let last = after.unwrap_or(number);
        match self.runs.range_mut(..number).next_back() {
            Some((_, end)) if end.checked_add(1) == Some(number) => *end = last,
            _ => {
                self.runs.insert(number, last);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Runs;
    use proptest::prelude::*;
    use std::collections::HashSet;

    proptest! {
        #[test]
        fn runs_are_a_set(numbers in prop::collection::vec(0u64..40, 0..60)) {
            let mut runs = Runs::default();
            numbers.iter().for_each(|number| runs.insert(*number));
            let set: HashSet<u64> = numbers.into_iter().collect();
            for number in 0..41 {
                prop_assert_eq!(runs.contains(number), set.contains(&number));
                for last in number..41 {
                    prop_assert_eq!(runs.holds(number, last), (number..=last).all(|n| set.contains(&n)));
                }
            }
        }
    }
}
