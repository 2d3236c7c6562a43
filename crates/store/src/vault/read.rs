//! Reading messages under live grants, with one entry in the ledger for a batch.

use super::Vault;
use super::align::{Print, align};
use super::blocks::{MISSING, Sealing, message_id};
use super::grants::grant_number;
use super::heads::{Held, Talk};
use super::never::Never;
use crate::StoreError;
use crate::block::{self, Stored};
use crate::ledger::{Entry, Event};
use jiff::Timestamp;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::hash::RandomState;
use std::sync::Arc;
use steward_consent::{LiveGrant, Purpose, State};
use steward_model::{Message, MessageId, order};

/// How often a reading looks again for blocks that are not where they were.
const LOOKS: usize = 5;

/// So many blocks at most are opened side by side: each is held in memory meanwhile.
const ABREAST: usize = 4;

/// A message as it is kept.
#[derive(Clone, PartialEq)]
pub struct Kept {
    /// Its number.
    pub id: MessageId,
    /// Id of the grant under which this copy lies.
    pub grant: String,
    /// The message it answers, where that is kept.
    pub reply: Option<MessageId>,
    /// When it reached the vault, which may be long after it was sent; earlier releases did not say.
    pub heard: Option<Timestamp>,
    /// The message; its `reply_to` is empty.
    pub message: Message,
}

impl Kept {
    pub(super) fn of(stored: Stored, grant: &str) -> Kept {
        Kept {
            id: message_id(stored.id),
            grant: grant.to_owned(),
            reply: stored.reply.map(message_id),
            heard: stored.heard,
            message: stored.message,
        }
    }
}

impl std::fmt::Debug for Kept {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Kept({}, {:?})", self.id.0, self.message)
    }
}

/// A conversation in short.
#[derive(Clone, PartialEq, Eq)]
pub struct Conversation {
    /// Its name as the source tells it.
    pub name: Option<String>,
    /// Messages kept of it, copies under several grants counted each.
    pub messages: u64,
    /// When the earliest was sent.
    pub first: Timestamp,
    /// When the latest was sent.
    pub last: Timestamp,
    /// Ids of the grants it lies under.
    pub grants: BTreeSet<String>,
}

impl std::fmt::Debug for Conversation {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Conversation").field("messages", &self.messages).finish_non_exhaustive()
    }
}

/// Called with a conversation and its messages in order.
pub type EachConversation<'a> = dyn FnMut(&Conversation, Vec<Kept>) -> Result<(), StoreError> + 'a;

/// Where messages of a conversation lie.
#[derive(Clone, Copy)]
struct Lie {
    /// The grant, by its place among the live ones.
    place: usize,
    /// The block.
    at: u64,
    /// How many of them.
    count: u64,
}

struct Opened {
    live: LiveGrant,
    number: u64,
    sealing: Sealing,
    held: Arc<Held>,
    read: u64,
}

/// A reading under way. It is written down in the ledger when it ends.
pub struct Reading<'v> {
    vault: &'v mut Vault,
    uses: Vec<Purpose>,
    opened: Vec<Opened>,
    never: Never,
    hasher: RandomState,
    /// The block in which a single message was found last, by its grant's place and its own: those sought one after the
    /// other lie mostly side by side.
    last: Option<(usize, u64, Vec<Stored>)>,
}

impl Vault {
    /// Begins to read under all live grants that allow at least one of these uses.
    ///
    /// # Errors
    /// When the store fails. Without any such grant there is nothing to read; see [`Vault::allow`].
    pub fn read(&mut self, uses: &[Purpose]) -> Result<Reading<'_>, StoreError> {
        self.keys.check_lock()?;
        let lives = self.lives(uses)?;
        let stand = |grant: &steward_consent::Grant| grant.state(self.now) == State::Given;
        let standing = self.grants()?.into_iter().filter(stand);
        self.heads.keep(&standing.filter_map(|grant| grant_number(&grant.id)).collect::<Vec<_>>());
        let never = self.never_list()?;
        let opened = lives
            .into_iter()
            .map(|live| Opened {
                number: grant_number(live.id()).unwrap_or_default(),
                sealing: Sealing::of(&live),
                live,
                held: Arc::default(),
                read: 0,
            })
            .collect();
        let uses = uses.to_vec();
        let mut reading =
            Reading { vault: self, uses, opened, never, hasher: RandomState::new(), last: None };
        reading.look()?;
        Ok(reading)
    }
}

impl Reading<'_> {
    /// Reads the heads of all blocks: what there is, and where it lies.
    fn look(&mut self) -> Result<(), StoreError> {
        self.last = None;
        for opened in &mut self.opened {
            opened.held = self.vault.held(opened.number, &opened.sealing)?;
        }
        Ok(())
    }

    /// Does it, and again where blocks went or were joined by another process meanwhile.
    fn steadily<T>(
        &mut self,
        mut work: impl FnMut(&mut Self) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        for _ in 0..LOOKS {
            match work(self) {
                Err(StoreError::Unsealed(MISSING)) => self.look()?,
                done => return done,
            }
        }
        work(self)
    }

    /// The grants under which this reads.
    pub fn grants(&self) -> impl Iterator<Item = &LiveGrant> {
        self.opened.iter().map(|opened| &opened.live)
    }

    /// A record derived earlier, by its name; see [`Vault::derived`].
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn derived(&self, name: &str) -> Result<Option<Vec<u8>>, StoreError> {
        self.vault.derived(name)
    }

    /// Conversations, the latest heard first.
    pub fn conversations(&self) -> Vec<Conversation> {
        let mut all: Vec<Conversation> = Vec::new();
        let mut places: HashMap<&Option<String>, usize> = HashMap::new();
        for (name, talk, grant) in self.talks() {
            let place = *places.entry(name).or_insert_with(|| {
                let (first, last) = (second(talk.first), second(talk.last));
                let name = name.clone();
                all.push(Conversation { name, messages: 0, first, last, grants: BTreeSet::new() });
                all.len() - 1
            });
            if let Some(known) = all.get_mut(place) {
                known.messages = known.messages.saturating_add(talk.count);
                known.first = known.first.min(second(talk.first));
                known.last = known.last.max(second(talk.last));
                known.grants.insert(grant.to_owned());
            }
        }
        order::by(&mut all, |a, b| b.last.cmp(&a.last).then_with(|| a.name.cmp(&b.name)));
        all
    }

    /// Messages in all conversations, copies under several grants counted each.
    pub fn count_all(&self) -> u64 {
        self.talks().map(|(_, talk, _)| talk.count).sum()
    }

    /// How many messages each conversation has under each grant and when its latest was sent, in an order that stays: what
    /// tells whether anything came or went, without a look at a name.
    pub fn extents(&self) -> impl Iterator<Item = (u64, Timestamp)> {
        self.talks().map(|(_, talk, _)| (talk.count, second(talk.last)))
    }

    /// What may be shown of conversations, with the grant that each part lies under.
    fn talks(&self) -> impl Iterator<Item = (&Option<String>, &Talk, &str)> {
        let all = self
            .opened
            .iter()
            .flat_map(|opened| opened.held.talks().map(move |(name, talk)| (name, talk, opened.live.id())));
        all.filter(|(name, _, _)| !self.never.hides_conversation(name.as_deref()))
    }

    /// A conversation's messages in order, copies under several grants joined.
    ///
    /// # Errors
    /// When a block cannot be read.
    pub fn conversation(&mut self, name: Option<&str>) -> Result<Vec<Kept>, StoreError> {
        self.conversation_since(name, Timestamp::MIN)
    }

    /// The same, from an instant on: only the blocks that reach it are opened.
    ///
    /// # Errors
    /// When a block cannot be read.
    pub fn conversation_since(
        &mut self,
        name: Option<&str>,
        since: Timestamp,
    ) -> Result<Vec<Kept>, StoreError> {
        self.steadily(|reading| reading.lying_since(name, since))
    }

    fn lying_since(&mut self, name: Option<&str>, since: Timestamp) -> Result<Vec<Kept>, StoreError> {
        let name = name.map(str::to_owned);
        let lies = self.lies(&name, since);
        match self.in_order(&name, since, &lies)? {
            Some(kept) => Ok(kept),
            None => self.joined(&name, since, &lies),
        }
    }

    /// Where the messages of a conversation lie that were sent from an instant on.
    fn lies(&self, name: &Option<String>, since: Timestamp) -> Vec<Lie> {
        if self.never.hides_conversation(name.as_deref()) {
            return Vec::new();
        }
        let mut lies = Vec::new();
        for (place, opened) in self.opened.iter().enumerate() {
            let parts = opened.held.talk(name).map(|talk| talk.parts.as_slice()).unwrap_or_default();
            let reach = parts.iter().filter(|part| part.last >= since.as_second());
            lies.extend(reach.map(|part| Lie { place, at: part.at, count: part.count }));
        }
        lies
    }

    /// Several conversations, each from an instant on, in the order of the names: a block in which many of them lie is
    /// opened once.
    ///
    /// # Errors
    /// When a block cannot be read.
    pub fn conversations_since(
        &mut self,
        wanted: &[(Option<&str>, Timestamp)],
    ) -> Result<Vec<Vec<Kept>>, StoreError> {
        match wanted {
            [(name, since)] => Ok(vec![self.conversation_since(*name, *since)?]),
            wanted => self.steadily(|reading| reading.lying_together(wanted)),
        }
    }

    fn lying_together(&mut self, wanted: &[(Option<&str>, Timestamp)]) -> Result<Vec<Vec<Kept>>, StoreError> {
        let names: Vec<Option<String>> = wanted.iter().map(|(name, _)| name.map(str::to_owned)).collect();
        let mut blocks: BTreeSet<(usize, u64)> = BTreeSet::new();
        for (name, (_, since)) in names.iter().zip(wanted) {
            blocks.extend(self.lies(name, *since).into_iter().map(|lie| (lie.place, lie.at)));
        }
        let places: HashMap<&Option<String>, (usize, Timestamp)> = names
            .iter()
            .zip(wanted)
            .enumerate()
            .map(|(at, (name, (_, since)))| (name, (at, *since)))
            .collect();
        let mut found: Vec<BTreeMap<usize, Vec<Stored>>> = vec![BTreeMap::new(); wanted.len()];
        let blocks: Vec<(usize, u64)> = blocks.into_iter().collect();
        for blocks in blocks.chunk_by(|a, b| a.0 == b.0).flat_map(|of_one| of_one.chunks(threads())) {
            let Some(&(place, _)) = blocks.first() else { continue };
            let Some(opened) = self.opened.get(place) else { continue };
            let ats: Vec<u64> = blocks.iter().map(|(_, at)| *at).collect();
            let oldest = oldest(&opened.live, self.vault.now);
            let mut read = 0;
            for stored in self.abreast(opened, &ats)?.into_iter().flatten() {
                let Some((at, since)) = places.get(&stored.message.conversation) else { continue };
                let shown = stored.message.sent_at.timestamp() >= oldest.max(*since)
                    && !self.never.hides(&stored.message);
                if let (true, Some(found)) = (shown, found.get_mut(*at)) {
                    found.entry(place).or_default().push(stored);
                    read += 1;
                }
            }
            self.count(place, read);
        }
        Ok(found.into_iter().map(|by_grant| self.in_one(by_grant)).collect())
    }

    /// The messages of a block that belong to a conversation and may be shown.
    fn block(&self, lie: Lie, name: &Option<String>, since: Timestamp) -> Result<Vec<Stored>, StoreError> {
        let Some(opened) = self.opened.get(lie.place) else { return Ok(Vec::new()) };
        let mut block = self.vault.open_block(opened.number, lie.at, &opened.sealing)?;
        self.show(&mut block, opened, name, since);
        Ok(block)
    }

    /// Of a block's messages only those that belong to a conversation and may be shown.
    fn show(&self, block: &mut Vec<Stored>, opened: &Opened, name: &Option<String>, since: Timestamp) {
        let oldest = oldest(&opened.live, self.vault.now).max(since);
        block.retain(|stored| {
            stored.message.conversation == *name
                && stored.message.sent_at.timestamp() >= oldest
                && !self.never.hides(&stored.message)
        });
    }

    /// Several blocks of a grant, each opened on a thread of its own.
    fn abreast(&self, opened: &Opened, blocks: &[u64]) -> Result<Vec<Vec<Stored>>, StoreError> {
        let sealed: Vec<_> =
            blocks.iter().map(|at| self.vault.sealed_block(opened.number, *at)).collect::<Result<_, _>>()?;
        let Some((first, others)) = sealed.split_first() else { return Ok(Vec::new()) };
        std::thread::scope(|scope| {
            let others: Vec<_> = others.iter().map(|one| scope.spawn(|| one.open(&opened.sealing))).collect();
            let broken = || Err(StoreError::Unsealed("a block of messages"));
            let first = [first.open(&opened.sealing)];
            let others = others.into_iter().map(|one| one.join().unwrap_or_else(|_| broken()));
            first.into_iter().chain(others).collect()
        })
    }

    /// A conversation that lies under one grant, in the order in which it is read, as most do: block by block into a row
    /// that is long enough, since what grows by copying is wiped each time. `None` for any other.
    fn in_order(
        &mut self,
        name: &Option<String>,
        since: Timestamp,
        lies: &[Lie],
    ) -> Result<Option<Vec<Kept>>, StoreError> {
        let Some(&Lie { place, .. }) = lies.first() else { return Ok(Some(Vec::new())) };
        if lies.iter().any(|lie| lie.place != place) {
            return Ok(None);
        }
        let count = lies.iter().map(|lie| usize::try_from(lie.count).unwrap_or_default()).sum();
        let mut kept: Vec<Kept> = Vec::with_capacity(count);
        let mut last = None;
        let Some(opened) = self.opened.get(place) else { return Ok(Some(Vec::new())) };
        let blocks: Vec<u64> = lies.iter().map(|lie| lie.at).collect();
        for blocks in blocks.chunks(threads()) {
            for mut block in self.abreast(opened, blocks)? {
                self.show(&mut block, opened, name, since);
                for stored in block {
                    let order = Some(stored.order());
                    if order < last {
                        return Ok(None);
                    }
                    last = order;
                    kept.push(Kept::of(stored, opened.live.id()));
                }
            }
        }
        self.count(place, kept.len());
        Ok(Some(kept))
    }

    /// So many messages were read under a grant.
    fn count(&mut self, place: usize, messages: usize) {
        if let Some(opened) = self.opened.get_mut(place) {
            opened.read = opened.read.saturating_add(messages as u64);
        }
    }

    /// A conversation that lies in any way, copies under several grants joined.
    fn joined(
        &mut self,
        name: &Option<String>,
        since: Timestamp,
        lies: &[Lie],
    ) -> Result<Vec<Kept>, StoreError> {
        let mut by_grant: BTreeMap<usize, Vec<Stored>> = BTreeMap::new();
        for &lie in lies {
            let block = self.block(lie, name, since)?;
            self.count(lie.place, block.len());
            by_grant.entry(lie.place).or_default().extend(block);
        }
        Ok(self.in_one(by_grant))
    }

    /// A conversation's messages under each grant, joined and in order.
    fn in_one(&self, by_grant: BTreeMap<usize, Vec<Stored>>) -> Vec<Kept> {
        let mut joined: Vec<(usize, Stored)> = Vec::new();
        for (place, mut messages) in by_grant {
            order::by_key(&mut messages, Stored::order);
            if joined.is_empty() {
                joined = messages.into_iter().map(|stored| (place, stored)).collect();
            } else {
                join(&mut joined, place, messages, &self.hasher);
            }
        }
        order::by_key(&mut joined, |(_, stored)| stored.order());
        joined
            .into_iter()
            .map(|(place, stored)| {
                Kept::of(stored, self.opened.get(place).map_or("", |opened| opened.live.id()))
            })
            .collect()
    }

    /// Every conversation with its messages, the latest heard first.
    ///
    /// # Errors
    /// When a block cannot be read, and whatever `each` returns.
    pub fn each(&mut self, each: &mut EachConversation<'_>) -> Result<(), StoreError> {
        for conversation in self.conversations() {
            let messages = self.conversation(conversation.name.as_deref())?;
            each(&conversation, messages)?;
        }
        Ok(())
    }

    /// One message by its number; `None` when it is not kept, hidden, or under no live grant.
    ///
    /// # Errors
    /// When a block cannot be read.
    pub fn message(&mut self, id: MessageId) -> Result<Option<Kept>, StoreError> {
        self.steadily(|reading| reading.lying(id))
    }

    fn lying(&mut self, id: MessageId) -> Result<Option<Kept>, StoreError> {
        for (place, opened) in self.opened.iter_mut().enumerate() {
            let Some(at) = opened.held.block_of(id.0) else { continue };
            let known = self.last.take().filter(|(of, block, _)| (*of, *block) == (place, at));
            let block = match known {
                Some((.., block)) => block,
                None => self.vault.open_block(opened.number, at, &opened.sealing)?,
            };
            let oldest = oldest(&opened.live, self.vault.now);
            let found = block.iter().find(|stored| stored.id == id.0).filter(|stored| {
                stored.message.sent_at.timestamp() >= oldest && !self.never.hides(&stored.message)
            });
            let found = found.cloned();
            self.last = Some((place, at, block));
            if let Some(stored) = found {
                opened.read = opened.read.saturating_add(1);
                return Ok(Some(Kept::of(stored, opened.live.id())));
            }
        }
        Ok(None)
    }

    fn note(&mut self) -> Result<(), StoreError> {
        let read: Vec<(String, u64)> = self
            .opened
            .iter_mut()
            .map(|opened| (opened.live.id().to_owned(), std::mem::take(&mut opened.read)))
            .filter(|(_, read)| *read > 0)
            .collect();
        if read.is_empty() {
            return Ok(());
        }
        let uses = self.uses.clone();
        // All purposes are written as none: 'read for everything'.
        let uses = if uses.len() == Purpose::every().count() { Vec::new() } else { uses };
        let now = self.vault.now;
        let entry = |(grant, count): (String, u64)| {
            let purposes = uses.clone();
            Entry { purposes, ..Entry::new(Event::Read, now).of(&grant).counting(count) }
        };
        self.vault.note_use(read.into_iter().map(entry).collect())
    }

    /// Ends the reading and writes it down.
    ///
    /// # Errors
    /// When the ledger's entry cannot be written; see [`Vault::note_use`] for a disk without room.
    pub fn finish(mut self) -> Result<(), StoreError> {
        self.note()
    }
}

impl Drop for Reading<'_> {
    // A reading that ends early is written down all the same.
    fn drop(&mut self) {
        let _ = self.note();
    }
}

/// Blocks that are opened side by side on this machine.
fn threads() -> usize {
    std::thread::available_parallelism().map_or(1, usize::from).min(ABREAST)
}

fn second(second: i64) -> Timestamp {
    Timestamp::from_second(second).unwrap_or_default()
}

/// The oldest instant that a grant still shows.
pub(super) fn oldest(live: &LiveGrant, now: Timestamp) -> Timestamp {
    live.grant()
        .terms
        .keep_seconds
        .and_then(|keep| now.checked_sub(jiff::SignedDuration::from_secs(keep)).ok())
        .unwrap_or(Timestamp::MIN)
}

/// Adds the messages of another grant that are not there yet, minute by minute.
fn join(joined: &mut Vec<(usize, Stored)>, place: usize, messages: Vec<Stored>, hasher: &RandomState) {
    let mut minutes: BTreeMap<i64, Vec<Print>> = BTreeMap::new();
    order::by_key(joined, |(_, stored)| stored.order());
    for (_, stored) in joined.iter() {
        let print = Print::of(&stored.message, hasher);
        minutes.entry(block::minute(&stored.message.sent_at)).or_default().push(print);
    }
    let mut came: BTreeMap<i64, Vec<Stored>> = BTreeMap::new();
    for stored in messages {
        came.entry(block::minute(&stored.message.sent_at)).or_default().push(stored);
    }
    let (first, last) = (minutes.keys().next().copied(), minutes.keys().next_back().copied());
    let (begin, end) = (came.keys().next().copied(), came.keys().next_back().copied());
    for (minute, messages) in came {
        let known = minutes.get(&minute).map(Vec::as_slice).unwrap_or_default();
        let prints: Vec<Print> = messages.iter().map(|stored| Print::of(&stored.message, hasher)).collect();
        let edge = [first, last, begin, end].contains(&Some(minute));
        let found = align(known, &prints, edge);
        let fresh = messages.into_iter().zip(found).filter(|(_, hit)| hit.is_none());
        joined.extend(fresh.map(|(stored, _)| (place, stored)));
    }
}
