//! Importing: messages in, sealed blocks out, in memory that does not grow with the file.
//!
//! A message whose minute no kept block of its conversation covers goes straight into the next block. Otherwise it
//! waits until its minute is over, and is aligned with what is known of it. Blocks are committed by the dozen, with the
//! ledger's entry; after a crash the same import run again adds what is missing and nothing twice.

mod absent;
mod known;
mod once;
mod runs;

use super::Vault;
use super::align::{Print, align};
use super::blocks::Sealing;
use super::never::Never;
use super::read::{Kept, oldest};
use crate::StoreError;
use crate::block::{self, Head, Stored, encode};
use crate::contract::{Key, Shelf, of_grant};
use crate::ledger::{Entry, Event};
use crate::lock::Lock;
use crate::seal::bound;
use crate::wire::{Reader, put};
use absent::Met;
use jiff::Timestamp;
use known::KnownBlocks;
use once::Once;
use runs::Runs;
use std::collections::{HashMap, HashSet};
use std::ops::ControlFlow;
use steward_consent::{LiveGrant, Refusal, State, Terms};
use steward_model::{Message, order};
use zeroize::Zeroizing;

/// Blocks written in one commit.
const BLOCKS_A_COMMIT: usize = 32;
/// Messages of one minute and conversation that wait to be aligned, at most.
const WAITING: usize = 4096;

/// The next message's number among the small records.
pub(super) const NEXT_ID: Key = Key { grant: 0, id: 2 };

/// What an import came to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ImportSummary {
    /// Messages that were pushed.
    pub messages: u64,
    /// Of these, how many were not known yet.
    pub new: u64,
    /// Records that could not be parsed.
    pub unparsed: u64,
    /// Conversations among them.
    pub conversations: u64,
    /// Messages kept earlier that this export, the newest of its conversation, no longer has. They stay.
    pub absent: u64,
    /// Messages left out because the person said 'never' about their sender or conversation.
    pub excluded: u64,
    /// Messages left out because they are older than their grant keeps any.
    pub outdated: u64,
}

/// Messages of one minute of one conversation, in the order they came.
struct Waiting {
    minute: i64,
    messages: Vec<(u64, Message)>,
}

/// Called with every new message once its block is committed.
pub type Sink<'v> = Box<dyn FnMut(Kept) + 'v>;

/// An import under way. Another import of the same vault waits for its end; reading does not.
pub struct Importer<'v> {
    vault: &'v mut Vault,
    live: LiveGrant,
    number: u64,
    sealing: Sealing,
    never: Never,
    /// What was sent before is not kept.
    oldest: Timestamp,
    known: KnownBlocks,
    waiting: HashMap<Option<String>, Waiting>,
    begun: HashSet<Option<String>>,
    /// The block being filled, and its number when it lies on its shelf already.
    tail: Vec<Stored>,
    tail_at: Option<u64>,
    tail_bytes: usize,
    tail_changed: bool,
    ready: Vec<(u64, Vec<Stored>)>,
    unparsed: Vec<Zeroizing<Vec<u8>>>,
    /// When this import began: all that it brings was heard then.
    heard: Option<Timestamp>,
    next_id: u64,
    first_id: u64,
    /// The number of the first message that this import can bring.
    began_at: u64,
    first_unparsed: u64,
    next_unparsed: u64,
    runs: Runs,
    summary: ImportSummary,
    noted: u64,
    /// Deliveries of a live source; written with the last commit.
    once: Option<Once>,
    /// What a whole export has met, to compare with what is kept.
    met: Option<Met>,
    ending: bool,
    sink: Option<Sink<'v>>,
    _lock: Lock,
}

impl Vault {
    /// Begins an import under a live grant.
    ///
    /// # Errors
    /// A refusal when the grant does not stand, [`StoreError::Busy`] while another import runs.
    pub fn import(&mut self, grant: &str) -> Result<Importer<'_>, StoreError> {
        let live = self.live(grant)?;
        let lock = self.import_lock()?.ok_or(StoreError::Busy)?;
        let begun = Begun::of(self, &live)?;
        Ok(Importer::new(self, live, lock, begun))
    }

    /// Gives a grant and begins an import under it; where that cannot begin, no grant stands.
    ///
    /// # Errors
    /// As [`Vault::grant`]; [`StoreError::Busy`] while another import runs.
    pub fn import_granting(&mut self, terms: Terms) -> Result<Importer<'_>, StoreError> {
        let lock = self.import_lock()?.ok_or(StoreError::Busy)?;
        let id = self.grant(terms)?.id;
        let begun = self.live(&id).and_then(|live| Ok((Begun::of(self, &live)?, live)));
        match begun {
            Ok((begun, live)) => Ok(Importer::new(self, live, lock, begun)),
            Err(error) => {
                self.withdraw(&id)?;
                Err(error)
            }
        }
    }

    pub(super) fn next_id(&self) -> Result<u64, StoreError> {
        match self.store.get(self.user, Shelf::Meta, NEXT_ID)? {
            Some(bytes) => Reader::new(&bytes).number(),
            None => Ok(1),
        }
    }
}

/// What an import finds under its grant when it begins.
struct Begun {
    number: u64,
    sealing: Sealing,
    never: Never,
    known: KnownBlocks,
    tail: Vec<Stored>,
    tail_at: Option<u64>,
    next_id: u64,
    next_unparsed: u64,
}

impl Begun {
    fn of(vault: &mut Vault, live: &LiveGrant) -> Result<Self, StoreError> {
        let number = super::grants::grant_number(live.id()).unwrap_or_default();
        let sealing = Sealing::of(live);
        let known = KnownBlocks::read(vault, number, &sealing)?;
        let mut tail = Vec::new();
        let mut tail_at = None;
        if let Some((at, count, weight)) = known.last()
            && count < block::MESSAGES as u64
            && weight < block::BYTES as u64
        {
            tail = vault.open_block(number, at, &sealing)?;
            tail_at = Some(at);
        }
        let next_id = vault.next_id()?;
        let mut next_unparsed = 0;
        let (first, end) = of_grant(number);
        vault.store.scan(vault.user, Shelf::Unparsed, first, end, &mut |key, _| {
            next_unparsed = key.id.saturating_add(1);
            Ok(ControlFlow::Continue(()))
        })?;
        let never = vault.never_list()?;
        Ok(Begun { number, sealing, never, known, tail, tail_at, next_id, next_unparsed })
    }
}

impl<'v> Importer<'v> {
    fn new(vault: &'v mut Vault, live: LiveGrant, lock: Lock, begun: Begun) -> Self {
        let Begun { number, sealing, never, known, tail, tail_at, next_id, next_unparsed } = begun;
        let heard = Timestamp::from_second(vault.now.as_second()).ok();
        Importer {
            tail_bytes: tail.iter().map(Stored::weight).sum(),
            oldest: oldest(&live, vault.now),
            vault,
            live,
            number,
            sealing,
            never,
            known,
            waiting: HashMap::new(),
            begun: HashSet::new(),
            tail,
            tail_at,
            tail_changed: false,
            ready: Vec::new(),
            unparsed: Vec::new(),
            heard,
            next_id,
            first_id: next_id,
            began_at: next_id,
            first_unparsed: next_unparsed,
            next_unparsed,
            runs: Runs::default(),
            summary: ImportSummary::default(),
            noted: 0,
            once: None,
            met: None,
            ending: false,
            sink: None,
            _lock: lock,
        }
    }

    /// Has `sink` called with every new message, in order of their numbers, once it is durable.
    #[must_use]
    pub fn telling(mut self, sink: impl FnMut(Kept) + 'v) -> Self {
        self.sink = Some(Box::new(sink));
        self
    }

    /// Says that all of an export is pushed, nobody left out: what is kept and not in it is then noted.
    #[must_use]
    pub fn comparing(mut self) -> Self {
        self.met = self.known.any().then(Met::default);
        self
    }

    /// The grant that this import is under.
    pub fn live(&self) -> &LiveGrant {
        &self.live
    }

    /// What it came to so far; messages that still wait for their minute's end are not among the new ones.
    pub fn so_far(&self) -> ImportSummary {
        let mut summary = self.summary;
        summary.conversations = self.begun.len() as u64;
        summary
    }

    /// Takes a message; its `reply_to` counts messages pushed before it, from 0.
    ///
    /// # Errors
    /// When a block cannot be written, or the grant does not stand any more.
    pub fn push(&mut self, message: Message) -> Result<(), StoreError> {
        let index = self.summary.messages;
        self.summary.messages = index.saturating_add(1);
        if self.never.hides(&message) {
            self.summary.excluded = self.summary.excluded.saturating_add(1);
            return Ok(());
        }
        if message.sent_at.timestamp() < self.oldest {
            self.summary.outdated = self.summary.outdated.saturating_add(1);
            return Ok(());
        }
        if !self.begun.contains(&message.conversation) {
            self.begun.insert(message.conversation.clone());
        }
        let minute = block::minute(&message.sent_at);
        if let Some(met) = &mut self.met {
            met.see(&message.conversation, minute);
        }
        if let Some(waiting) = self.waiting.get_mut(&message.conversation) {
            if waiting.minute == minute && waiting.messages.len() < WAITING {
                waiting.messages.push((index, message));
                return Ok(());
            }
            let conversation = message.conversation.clone();
            self.settle(&conversation, false)?;
        }
        if self.known.covers(&message.conversation, minute) {
            let conversation = message.conversation.clone();
            self.waiting.insert(conversation, Waiting { minute, messages: vec![(index, message)] });
            return Ok(());
        }
        self.known.passed(&message.conversation);
        self.add(index, message, 0)
    }

    /// Takes a message of a live source, which sends each once: false, and nothing is added, when one with this id of
    /// the sender's came before. It is compared with what exports brought, never with what came live: 'ok' twice in a
    /// minute is two.
    ///
    /// # Errors
    /// As [`Importer::push`].
    pub fn push_once(&mut self, id: &str, message: Message) -> Result<bool, StoreError> {
        if self.once.is_none() {
            let once = Once::read(self.vault, &self.live)?;
            once.runs().iter().for_each(|(first, last)| self.known.consume_run(*first, *last));
            self.once = Some(once);
        }
        let index = self.summary.messages;
        if !self.once.as_mut().is_some_and(|once| once.take(id, index)) {
            return Ok(false);
        }
        let left = |summary: &ImportSummary| (summary.excluded, summary.outdated);
        let before = left(&self.summary);
        self.push(message)?;
        if let Some(once) = self.once.as_mut().filter(|_| left(&self.summary) != before) {
            once.leave(index);
        }
        Ok(true)
    }

    /// Keeps a record that could not be parsed, sealed, for a later release.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn push_unparsed(&mut self, record: &[u8]) -> Result<(), StoreError> {
        self.summary.unparsed = self.summary.unparsed.saturating_add(1);
        self.unparsed.push(Zeroizing::new(record.to_vec()));
        if self.unparsed.iter().map(|record| record.len()).sum::<usize>() > block::BYTES {
            self.commit_ready()?;
        }
        Ok(())
    }

    /// Aligns a conversation's waiting minute with what is known of it.
    fn settle(&mut self, conversation: &Option<String>, last: bool) -> Result<(), StoreError> {
        let Some(waiting) = self.waiting.remove(conversation) else { return Ok(()) };
        let known =
            self.known.minute(self.vault, self.number, &self.sealing, conversation, waiting.minute)?;
        let edge =
            last || !self.known.has_passed(conversation) || self.known.is_edge(conversation, waiting.minute);
        self.known.passed(conversation);
        let came: Vec<Print> =
            waiting.messages.iter().map(|(_, message)| Print::of(message, self.known.hasher())).collect();
        let held: Vec<Print> = known.iter().map(|known| known.print).collect();
        let found = align(&held, &came, edge);
        // What comes before everything known of the minute gets a rank below it; what comes later, the highest.
        let lowest = known.iter().map(|known| known.rank).min().unwrap_or_default();
        let highest = known.iter().map(|known| known.rank).max().unwrap_or_default();
        let first_hit = found.iter().position(Option::is_some);
        for (place, ((index, message), hit)) in waiting.messages.into_iter().zip(found).enumerate() {
            match hit.and_then(|at| known.get(at)) {
                Some(known) => {
                    self.known.consume(known.id);
                    self.runs.remember(index, known.id);
                    if let Some(once) = &mut self.once {
                        once.is(index, known.id);
                    }
                }
                None if first_hit.is_some_and(|first| place < first) => {
                    self.add(index, message, lowest.saturating_sub(1))?;
                }
                None => self.add(index, message, highest)?,
            }
        }
        Ok(())
    }

    fn add(&mut self, index: u64, mut message: Message, rank: i32) -> Result<(), StoreError> {
        let id = self.next_id;
        self.next_id = id.saturating_add(1);
        self.runs.remember(index, id);
        if let Some(once) = &mut self.once {
            once.numbered(id);
            once.is(index, id);
        }
        let reply = message.reply_to.take().and_then(|to| self.runs.recall(to as u64));
        let stored = Stored { id, rank, reply, heard: self.heard, message };
        self.summary.new = self.summary.new.saturating_add(1);
        self.tail_bytes = self.tail_bytes.saturating_add(stored.weight());
        self.tail_changed = true;
        self.tail.push(stored);
        if self.tail.len() >= block::MESSAGES || self.tail_bytes >= block::BYTES {
            let full = std::mem::take(&mut self.tail);
            let at = self.tail_at.take().unwrap_or_else(|| full.first().map_or(id, |first| first.id));
            self.tail_bytes = 0;
            self.tail_changed = false;
            self.ready.push((at, full));
            let bytes: usize = self.ready.iter().flat_map(|(_, block)| block).map(Stored::weight).sum();
            if self.ready.len() >= BLOCKS_A_COMMIT || bytes > 4 * block::BYTES {
                self.commit_ready()?;
            }
        }
        Ok(())
    }

    /// Writes full blocks, and nothing twice if the process dies at any point.
    fn commit_ready(&mut self) -> Result<(), StoreError> {
        let ready = std::mem::take(&mut self.ready);
        let unparsed = std::mem::take(&mut self.unparsed);
        if ready.is_empty() && unparsed.is_empty() && self.noted == self.summary.new {
            return Ok(());
        }
        let (user, number) = (self.vault.user, self.number);
        let mut sealed = Vec::with_capacity(ready.len());
        for (at, block) in &ready {
            let key = Key { grant: number, id: *at };
            let body = self.sealing.blocks.seal(&bound(user, Shelf::Blocks, key), &encode(block))?;
            let head = Head::of(block, &body).encode();
            let head = self.sealing.heads.seal(&bound(user, Shelf::Heads, key), &head)?;
            sealed.push((key, body, head));
        }
        let new = self.summary.new.saturating_sub(self.noted);
        let (id, next_id, mut next_unparsed) = (self.live.id(), self.next_id, self.next_unparsed);
        let sealing = &self.sealing;
        let mut once = if self.ending { self.once.take() } else { None };
        self.vault.write(|vault| {
            vault.still_given(id)?;
            for (key, body, head) in &sealed {
                vault.store.put(user, Shelf::Blocks, *key, body)?;
                vault.store.put(user, Shelf::Heads, *key, head)?;
            }
            for record in &unparsed {
                let key = Key { grant: number, id: next_unparsed };
                let sealed = sealing.unparsed.seal(&bound(user, Shelf::Unparsed, key), record)?;
                vault.store.put(user, Shelf::Unparsed, key, &sealed)?;
                next_unparsed = next_unparsed.saturating_add(1);
            }
            let mut bytes = Vec::new();
            put(&mut bytes, next_id);
            vault.store.put(user, Shelf::Meta, NEXT_ID, &bytes)?;
            if let Some(once) = &mut once {
                once.write(vault)?;
            }
            vault.append(Entry::new(Event::Imported, vault.now).of(id).counting(new))?;
            Ok(())
        })?;
        self.noted = self.summary.new;
        self.next_unparsed = next_unparsed;
        if let Some(sink) = &mut self.sink {
            let told =
                ready.into_iter().flat_map(|(_, block)| block).filter(|stored| stored.id >= self.first_id);
            for stored in told {
                sink(Kept::of(stored, self.live.id()));
            }
        }
        Ok(())
    }

    /// Writes what came, the unfilled block included, so that it can be read while the import goes on.
    ///
    /// # Errors
    /// When it cannot be written, or the grant does not stand any more.
    pub fn flush(&mut self) -> Result<(), StoreError> {
        self.settle_all(false)?;
        self.flush_tail()
    }

    fn settle_all(&mut self, last: bool) -> Result<(), StoreError> {
        let mut open: Vec<(u64, Option<String>)> = self
            .waiting
            .iter()
            .map(|(name, waiting)| (waiting.messages.first().map_or(0, |(index, _)| *index), name.clone()))
            .collect();
        order::sorted(&mut open);
        open.into_iter().try_for_each(|(_, conversation)| self.settle(&conversation, last))
    }

    fn flush_tail(&mut self) -> Result<(), StoreError> {
        if self.tail_changed {
            let first = self.tail.first().map_or(self.next_id, |first| first.id);
            let at = *self.tail_at.get_or_insert(first);
            self.ready.push((at, self.tail.clone()));
            self.tail_changed = false;
        }
        let told = self.first_id;
        self.commit_ready()?;
        // What was told once is not told again when the same block is written with more in it.
        self.first_id = told.max(if self.sink.is_some() { self.next_id } else { told });
        Ok(())
    }

    /// Ends the import: everything that came is durable when this returns.
    ///
    /// # Errors
    /// When it cannot be written, or the grant does not stand any more.
    pub fn finish(mut self) -> Result<ImportSummary, StoreError> {
        self.end()
    }

    /// The same; where it fails, the import can still be undone.
    ///
    /// # Errors
    /// As [`Importer::finish`].
    pub fn end(&mut self) -> Result<ImportSummary, StoreError> {
        self.settle_all(true)?;
        self.ending = true;
        self.flush_tail()?;
        self.note_absent()?;
        Ok(self.so_far())
    }

    /// Undoes the import: nothing that it brought is kept. Gives the vault back.
    ///
    /// # Errors
    /// [`StoreError::FullWith`] where a full disk lets not all of it be removed; when what was committed on the way cannot
    /// be removed.
    pub fn abandon(self) -> Result<&'v mut Vault, StoreError> {
        let (number, first, unparsed) = (self.number, self.began_at, self.first_unparsed);
        let nothing = self.noted == 0 && self.next_unparsed == unparsed;
        let Importer { vault, live, .. } = self;
        if !nothing {
            match vault.undo_import(live.id(), number, first, unparsed) {
                Err(StoreError::Full) => match vault.since(number, first)? {
                    // Its pages are swept at the next opening.
                    0 => {}
                    kept => return Err(StoreError::FullWith { kept }),
                },
                undone => undone?,
            }
        }
        Ok(vault)
    }

    /// Leaves what it brought as it is, and gives the vault back.
    pub fn leave(self) -> &'v mut Vault {
        self.vault
    }
}

impl Vault {
    /// Refuses when the grant was paused, withdrawn or has expired since it was opened; within a write.
    fn still_given(&self, id: &str) -> Result<(), StoreError> {
        let (number, grant, _) = self.row(id)?;
        let state = match self.keys.slot(number)? {
            crate::keys::Slot::Live => grant.state(self.now),
            _ => State::Withdrawn,
        };
        match state {
            State::Given => Ok(()),
            state => Err(Refusal::NotGiven { grant: grant.id, state }.into()),
        }
    }
}
