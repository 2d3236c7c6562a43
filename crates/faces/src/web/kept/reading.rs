//! What was read, as the page shows it: cards with their evidence, conversations, and what is found by its words.

use super::{Kept, every};
use crate::hearing::{beginning, is_mine};
use crate::late::late;
use crate::pipeline;
use crate::sought::Sought;
use crate::standing::live;
use crate::web::house::{Conversation, Found, Picked, Rise, Said, Shown, Talk, Today, Trouble, pick};
use jiff::tz::TimeZone;
use std::collections::{BTreeMap, BTreeSet};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;
use steward_consent::Purpose;
use steward_model::{Card, Context, Message, MessageId, order};
use steward_store::{Kept as Stored, Reading, StoreError, Vault};

/// Messages on one page of a conversation.
const PAGE: usize = 200;

impl Kept {
    pub(super) fn live_cards(&self, vault: &mut Vault) -> Result<Vec<Arc<Card>>, Trouble> {
        let now = self.completed(vault)?.now()?.datetime();
        Ok(live(vault, now)?)
    }

    pub(super) fn message_count(&self) -> Result<u64, Trouble> {
        let mut open = self.lock();
        Ok(open.vault.read(&every())?.count_all())
    }

    pub(super) fn cards(&self) -> Result<Vec<Shown>, Trouble> {
        let mut open = self.lock();
        let cards = self.live_cards(&mut open.vault)?;
        self.shown(&mut open.vault, cards.iter().map(|card| Card::clone(card)).collect())
    }

    pub(super) fn card(&self, id: &str) -> Result<Option<Shown>, Trouble> {
        let mut open = self.lock();
        let mut cards = self.live_cards(&mut open.vault)?;
        cards.retain(|card| card.id == id);
        let one = cards.iter().map(|card| Card::clone(card)).collect();
        Ok(self.shown(&mut open.vault, one)?.pop())
    }

    pub(super) fn today(&self, most: usize) -> Result<Today, Trouble> {
        let cards = self.live_cards(&mut self.lock().vault)?;
        let Picked { open, folded, rest } = pick(&cards, self.arranged(&cards)?, most);
        let few = open.len();
        let picked =
            open.into_iter().chain(folded).filter_map(|at| Some(Card::clone(cards.get(at)?))).collect();
        let mut open = self.shown(&mut self.lock().vault, picked)?;
        let folded = open.split_off(few.min(open.len()));
        Ok(Today { open, folded, rest })
    }

    /// Cards with their evidence.
    fn shown(&self, vault: &mut Vault, cards: Vec<Card>) -> Result<Vec<Shown>, Trouble> {
        if cards.is_empty() {
            return Ok(Vec::new());
        }
        let reader = Reader::new(self, vault)?;
        let sources = order::map(vault.grants()?.into_iter().map(|grant| (grant.id, grant.terms.source)));
        let purposes: Vec<Purpose> = cards.iter().map(|card| Purpose::Card(card.kind)).collect();
        let mut reading = vault.read(&purposes)?;
        let mut messages = messages_of(&mut reading, &cards)?;
        reading.finish()?;
        let shown = cards.into_iter().map(|card| Shown {
            said: card
                .why
                .messages
                .iter()
                .filter_map(|id| Some(reader.said(messages.get_mut(id)?.clone())))
                .collect(),
            grants: card
                .why
                .grants
                .iter()
                .map(|id| (id.clone(), sources.get(id).cloned().unwrap_or_default()))
                .collect(),
            // Local providers alone are asked so far: nothing leaves for a card.
            left: 0,
            card,
        });
        Ok(shown.collect())
    }

    pub(super) fn conversations(&self) -> Result<Vec<Conversation>, Trouble> {
        let mut open = self.lock();
        let reader = Reader::new(self, &mut open.vault)?;
        let sources =
            order::map(open.vault.grants()?.into_iter().map(|grant| (grant.id, grant.terms.source)));
        let mut reading = open.vault.read(&every())?;
        let mut list = Vec::new();
        for talk in reading.conversations() {
            let last = reading.conversation_since(talk.name.as_deref(), talk.last)?.pop();
            let source = talk.grants.iter().find_map(|id| sources.get(id));
            list.push(Conversation {
                key: key_of(talk.name.as_deref()),
                name: talk.name.unwrap_or_default(),
                source: source.cloned().unwrap_or_default(),
                messages: talk.messages,
                last_at: talk.last.to_zoned_datetime(reader.zone.clone()),
                last: last.map(|stored| stored.message.text).unwrap_or_default(),
            });
        }
        reading.finish()?;
        Ok(list)
    }

    pub(super) fn talk(&self, key: &str, page: usize) -> Result<Option<Talk>, Trouble> {
        let mut open = self.lock();
        let cards = self.live_cards(&mut open.vault)?;
        let reader = Reader::new(self, &mut open.vault)?;
        let mut reading = open.vault.read(&every())?;
        let named = reading.conversations().into_iter().find(|talk| key_of(talk.name.as_deref()) == key);
        let Some(talk) = named else { return Ok(None) };
        let mut stored = reading.conversation(talk.name.as_deref())?;
        reading.finish()?;
        let pages = stored.len().div_ceil(PAGE).max(1);
        let page = page.min(pages.saturating_sub(1));
        stored.truncate(stored.len().saturating_sub(page.saturating_mul(PAGE)));
        let said: Vec<Said> = stored
            .split_off(stored.len().saturating_sub(PAGE))
            .into_iter()
            .map(|one| reader.said(one))
            .collect();
        let rose = cards
            .into_iter()
            .filter_map(|card| {
                let message =
                    *card.why.messages.iter().rev().find(|id| said.iter().any(|one| one.id == **id))?;
                Some(Rise { message, card: Card::clone(&card) })
            })
            .collect();
        Ok(Some(Talk { said, rose, page, pages }))
    }

    pub(super) fn search(&self, words: &str, limit: usize) -> Result<(usize, Vec<Found>), Trouble> {
        let Some(sought) = Sought::of(words) else { return Ok((0, Vec::new())) };
        let mut open = self.lock();
        let reader = Reader::new(self, &mut open.vault)?;
        let mut found: Vec<(String, Stored)> = Vec::new();
        let mut reading = open.vault.read(&[Purpose::Search])?;
        reading.each(&mut |talk, messages| {
            let name = talk.name.clone().unwrap_or_default();
            let hits = messages.into_iter().filter(|one| sought.is_in(&one.message));
            found.extend(hits.map(|one| (name.clone(), one)));
            Ok(())
        })?;
        reading.finish()?;
        order::by_key(&mut found, |(_, one)| std::cmp::Reverse(one.message.sent_at.timestamp()));
        let all = found.len();
        found.truncate(limit);
        let found = found
            .into_iter()
            .map(|(name, one)| Found {
                conversation: key_of(one.message.conversation.as_deref()),
                name,
                said: reader.said(one),
            })
            .collect();
        Ok((all, found))
    }
}

/// What marks and names need to know of the person's world.
struct Reader {
    owners: Vec<String>,
    zone: TimeZone,
    context: Context,
    /// What the newest exports no longer have.
    absent: BTreeSet<MessageId>,
}

impl Reader {
    fn new(kept: &Kept, vault: &mut Vault) -> anyhow::Result<Self> {
        let global = kept.completed(vault)?;
        let context = global.context()?;
        Ok(Reader {
            owners: pipeline::owners(vault, &global)?,
            zone: context.now.time_zone().clone(),
            absent: vault.not_in_newest_export(&every())?,
            context,
        })
    }

    /// A message in the person's zone, with what it names.
    fn said(&self, stored: Stored) -> Said {
        let sent_at = stored.message.sent_at.with_time_zone(self.zone.clone());
        let message = Message { sent_at, ..stored.message };
        let context = Context { now: message.sent_at.clone(), ..self.context.clone() };
        let from = message.from.as_deref();
        Said {
            id: stored.id,
            mine: from.is_some_and(|from| is_mine(from, &self.owners)),
            late: late(message.sent_at.timestamp(), stored.heard),
            absent: self.absent.contains(&stored.id),
            entities: steward_understand::annotate(beginning(&message.text), None, &context),
            message,
        }
    }
}

/// A conversation's stable name for addresses, which does not tell whose it is.
fn key_of(name: Option<&str>) -> String {
    let mut hasher = DefaultHasher::new();
    name.hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}

/// Reads the messages that cards came from, in their order, so that each block is opened once.
fn messages_of(reading: &mut Reading<'_>, cards: &[Card]) -> Result<BTreeMap<MessageId, Stored>, StoreError> {
    let mut messages = BTreeMap::new();
    let wanted = order::set(cards.iter().flat_map(|card| card.why.messages.iter().copied()));
    for id in wanted {
        if let Some(stored) = reading.message(id)? {
            messages.insert(id, stored);
        }
    }
    Ok(messages)
}
