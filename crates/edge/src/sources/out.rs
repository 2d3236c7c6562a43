//! Where a source puts what it finds: counts, and numbers messages for `reply_to`.

use super::error::SourceError;
use super::item::{Counts, Item, Place, Unparsed, Warning};
use super::reason::Reason;
use std::collections::{HashMap, VecDeque};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::ops::ControlFlow;
use steward_model::Message;

/// The receiver of what a source finds.
pub struct Out<'a> {
    sink: &'a mut dyn FnMut(Item) -> ControlFlow<()>,
    counts: Counts,
    /// How many messages have a character that could not be read.
    illegible: u64,
    /// The owner's name that was told last.
    owner: Option<String>,
}

impl<'a> Out<'a> {
    pub(crate) fn new(sink: &'a mut dyn FnMut(Item) -> ControlFlow<()>) -> Self {
        Out { sink, counts: Counts::default(), illegible: 0, owner: None }
    }

    /// Hands a message on; its index is what a later `reply_to` names.
    pub(crate) fn message(&mut self, message: Message) -> Result<usize, SourceError> {
        let index = self.counts.messages;
        self.counts.messages += 1;
        let lost = |text: &str| text.contains(char::REPLACEMENT_CHARACTER);
        self.illegible += u64::from(lost(&message.text) || message.from.as_deref().is_some_and(lost));
        self.give(Item::Message(message))?;
        Ok(usize::try_from(index).unwrap_or(usize::MAX))
    }

    /// Hands on a record that was not understood.
    pub(crate) fn unparsed(&mut self, at: Place, reason: Reason, raw: &[u8]) -> Result<(), SourceError> {
        self.counts.unparsed += 1;
        if self.counts.first.is_none() {
            self.counts.first = Some((at.clone(), reason.clone()));
        }
        let raw = raw.get(..Unparsed::LONGEST).unwrap_or(raw).to_vec();
        self.give(Item::Unparsed(Unparsed { at, reason, raw }))
    }

    pub(crate) fn warn(&mut self, warning: Warning) -> Result<(), SourceError> {
        self.give(Item::Warning(warning))
    }

    /// Tells a name under which the owner writes.
    pub(crate) fn owner(&mut self, name: &str) -> Result<(), SourceError> {
        if self.owner.as_deref() == Some(name) {
            return Ok(());
        }
        self.owner = Some(name.to_owned());
        self.give(Item::Owner(name.to_owned()))
    }

    /// Ends the reading: what the file as a whole gives reason to say is said.
    pub(crate) fn finish(mut self) -> Result<Counts, SourceError> {
        if self.illegible > 0 {
            self.warn(Warning::Illegible { messages: self.illegible })?;
        }
        Ok(self.counts)
    }

    fn give(&mut self, item: Item) -> Result<(), SourceError> {
        match (self.sink)(item) {
            ControlFlow::Continue(()) => Ok(()),
            ControlFlow::Break(()) => Err(SourceError::Stopped),
        }
    }
}

/// Which message had which id, for the last quarter of a million messages: older ones are not found again.
pub(crate) struct Recent {
    index: HashMap<u64, usize>,
    order: VecDeque<u64>,
}

impl Recent {
    const MOST: usize = 1 << 18;

    pub(crate) fn new() -> Self {
        Recent { index: HashMap::new(), order: VecDeque::new() }
    }

    pub(crate) fn put(&mut self, id: impl Hash, index: usize) {
        let key = key(id);
        if self.index.insert(key, index).is_none() {
            self.order.push_back(key);
            if self.order.len() > Self::MOST
                && let Some(oldest) = self.order.pop_front()
            {
                self.index.remove(&oldest);
            }
        }
    }

    pub(crate) fn get(&self, id: impl Hash) -> Option<usize> {
        self.index.get(&key(id)).copied()
    }
}

fn key(id: impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    id.hash(&mut hasher);
    hasher.finish()
}
