//! Cards, each sealed under a key derived from all grants it came from: one withdrawal closes it.

use super::Vault;
use super::forget::TO_SWEEP;
use super::grants::{grant_id, grant_number};
use super::never::Never;
use crate::StoreError;
use crate::contract::{EVERY, Key, Shelf};
use crate::seal::{Cipher, DERIVED, bound, derived};
use crate::wire::{Reader, put};
use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::ControlFlow;
use steward_consent::{LiveGrant, Purpose, Refusal, Subkey};
use steward_model::{Card, CardKind, order};
use zeroize::Zeroizing;

/// What became of cards that were put.
#[derive(Debug, Default)]
pub struct PutCards {
    /// How many are kept.
    pub kept: u64,
    /// Ids of those that a grant does not allow, and why.
    pub refused: Vec<(String, Refusal)>,
}

/// What the person did with a card, its kind or its conversation. 'Not now' is no mark.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum CardMark {
    /// This card is away for good.
    Dismissed(String),
    /// No card of this kind any more.
    Kind(CardKind),
    /// This plan brings no card any more.
    Card(String),
    /// No card from this conversation any more.
    Conversation(String),
}

impl std::fmt::Debug for CardMark {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            CardMark::Dismissed(_) => "Dismissed",
            CardMark::Kind(_) => "Kind",
            CardMark::Card(_) => "Card",
            CardMark::Conversation(_) => "Conversation",
        })
    }
}

/// A card on its shelf: the numbers of its grants, then the sealed card.
pub(super) struct Row {
    pub(super) grants: Vec<u64>,
    pub(super) sealed: Vec<u8>,
}

impl Row {
    /// The numbers of a card's grants, without a copy of the card, and how many bytes stand behind them.
    pub(super) fn grants_of(bytes: &[u8]) -> Result<(Vec<u64>, usize), StoreError> {
        let mut reader = Reader::new(bytes);
        let count = reader.count()?;
        let grants = (0..count).map(|_| reader.number()).collect::<Result<_, _>>()?;
        Ok((grants, reader.left()))
    }

    pub(super) fn parse(bytes: &[u8]) -> Result<Row, StoreError> {
        let mut reader = Reader::new(bytes);
        let count = reader.count()?;
        let grants = (0..count).map(|_| reader.number()).collect::<Result<_, _>>()?;
        let length = reader.count()?;
        Ok(Row { grants, sealed: reader.take(length)?.to_vec() })
    }

    pub(super) fn bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(self.sealed.len().saturating_add(24));
        put(&mut bytes, self.grants.len() as u64);
        for grant in &self.grants {
            put(&mut bytes, *grant);
        }
        put(&mut bytes, self.sealed.len() as u64);
        bytes.extend_from_slice(&self.sealed);
        bytes
    }
}

fn place(vault: &Vault, id: &str) -> Key {
    let salt = vault.keys.own("names");
    let hash = Sha256::new().chain_update(salt.as_slice()).chain_update("card").chain_update(id).finalize();
    let first = hash.first_chunk().copied().unwrap_or_default();
    Key { grant: 0, id: u64::from_be_bytes(first) >> 1 }
}

/// Live grants met while reading cards; `None` for one that does not stand.
pub(super) type Lives = HashMap<u64, Option<LiveGrant>>;

const MARKS: &str = "card marks";

/// The person put this card away, or all of its kind.
pub(super) fn is_away(marks: &BTreeSet<CardMark>, card: &Card) -> bool {
    if marks.is_empty() {
        return false;
    }
    marks.contains(&CardMark::Kind(card.kind))
        || marks.contains(&CardMark::Dismissed(card.id.clone()))
        || marks.contains(&CardMark::Card(card.id.clone()))
}

impl Vault {
    /// Keeps cards, in place of those of the same id. `why.grants` says which grants each came from; all of them
    /// must stand and allow the card's kind, or the card is not kept.
    ///
    /// # Errors
    /// When they cannot be written.
    pub fn put_cards(&mut self, cards: &[Card]) -> Result<PutCards, StoreError> {
        self.note_expired()?;
        let mut lives: BTreeMap<String, LiveGrant> = BTreeMap::new();
        let mut put = PutCards::default();
        let mut rows = Vec::new();
        for card in cards {
            match self.seal_card(card, &mut lives) {
                Ok(row) => rows.push((place(self, &card.id), row)),
                Err(StoreError::Refused(refusal)) => put.refused.push((card.id.clone(), refusal)),
                Err(error) => return Err(error),
            }
        }
        put.kept = rows.len() as u64;
        let user = self.user;
        self.write_again(|vault| {
            for (key, row) in &rows {
                let slots = row.grants.iter().map(|grant| vault.keys.slot(*grant));
                // A grant withdrawn since its card was sealed: what was sealed is not written.
                if slots.collect::<Result<Vec<_>, _>>()?.iter().all(|slot| *slot == crate::keys::Slot::Live) {
                    vault.store.put(user, Shelf::Cards, *key, &row.bytes())?;
                }
            }
            Ok(())
        })?;
        Ok(put)
    }

    fn seal_card(&self, card: &Card, lives: &mut BTreeMap<String, LiveGrant>) -> Result<Row, StoreError> {
        let ids = order::set(&card.why.grants);
        if ids.is_empty() {
            return Err(self.needed_for(card.kind));
        }
        for id in &ids {
            if !lives.contains_key(*id) {
                let live = self.opened(id)?;
                lives.insert((*id).clone(), live);
            }
            if let Some(live) = lives.get(*id) {
                live.bind(Purpose::Card(card.kind))?;
            }
        }
        let sources = ids.iter().filter_map(|id| Some(((*id).clone(), lives.get(*id)?.subkey(DERIVED))));
        let sources = order::map(sources);
        let key = derived(&sources, "card");
        let plain = serde_json::to_vec(card)
            .map(Zeroizing::new)
            .map_err(|error| StoreError::Engine(Box::new(error)))?;
        let bound = bound(self.user, Shelf::Cards, place(self, &card.id));
        let plain = Zeroizing::new(lz4_flex::block::compress_prepend_size(&plain));
        let sealed = Cipher::new(&key).seal(&bound, &plain)?;
        Ok(Row { grants: ids.iter().filter_map(|id| grant_number(id)).collect(), sealed })
    }

    fn needed_for(&self, kind: CardKind) -> StoreError {
        StoreError::Refused(Refusal::Needs(steward_consent::Needed {
            source: None,
            purpose: Purpose::Card(kind),
            fields: Vec::new(),
            provider: None,
        }))
    }

    pub(super) fn open_card(
        &self,
        key: Key,
        bytes: &[u8],
        lives: &mut Lives,
    ) -> Result<Option<Card>, StoreError> {
        let row = Row::parse(bytes)?;
        let Some(sources) = self.openers(&row.grants, lives)? else { return Ok(None) };
        let parts = order::map(sources.iter().map(|live| (live.id().to_owned(), live.subkey(DERIVED))));
        let card = self.unseal_card(key, &row, &parts)?;
        // A purpose taken back after the card was made closes it too.
        Ok(sources.iter().all(|live| live.bind(Purpose::Card(card.kind)).is_ok()).then_some(card))
    }

    /// The grants of a card, where all of them stand.
    pub(super) fn openers<'l>(
        &self,
        grants: &[u64],
        lives: &'l mut Lives,
    ) -> Result<Option<Vec<&'l LiveGrant>>, StoreError> {
        for number in grants {
            if !lives.contains_key(number) {
                let live = match self.opened(&grant_id(*number)) {
                    Ok(live) => Some(live),
                    Err(StoreError::Refused(_) | StoreError::NoGrant(_)) => None,
                    Err(error) => return Err(error),
                };
                lives.insert(*number, live);
            }
        }
        let sources: Vec<&LiveGrant> =
            grants.iter().filter_map(|number| lives.get(number).and_then(Option::as_ref)).collect();
        Ok((sources.len() == grants.len()).then_some(sources))
    }

    fn unseal_card(&self, key: Key, row: &Row, parts: &BTreeMap<String, Subkey>) -> Result<Card, StoreError> {
        let bound = bound(self.user, Shelf::Cards, key);
        let plain = Cipher::new(&derived(parts, "card")).open(&bound, &row.sealed, "a card")?;
        let json = lz4_flex::block::decompress_size_prepended(&plain)
            .map(Zeroizing::new)
            .map_err(|_| StoreError::Unsealed("a card's form"))?;
        serde_json::from_slice(&json).map_err(|_| StoreError::Unsealed("a card's form"))
    }

    /// Every card whose keys are there, whatever the state of its grants: to remove some, and for nothing else.
    fn each_card_for_removal(&self, each: &mut dyn FnMut(Key, Card)) -> Result<(), StoreError> {
        self.store.scan(self.user, Shelf::Cards, EVERY.0, EVERY.1, &mut |key, bytes| {
            let row = Row::parse(bytes)?;
            let mut parts = BTreeMap::new();
            for number in &row.grants {
                if let Some(grant) = self.keys.get(*number)? {
                    parts.insert(grant_id(*number), grant.subkey(DERIVED));
                }
            }
            // A card of a withdrawn grant opens for nobody; the sweep takes it.
            if parts.len() == row.grants.len() {
                each(key, self.unseal_card(key, &row, &parts)?);
            }
            Ok(ControlFlow::Continue(()))
        })
    }

    fn each_card(&self, each: &mut dyn FnMut(Key, Card)) -> Result<(), StoreError> {
        let mut lives = Lives::new();
        self.store.scan(self.user, Shelf::Cards, EVERY.0, EVERY.1, &mut |key, bytes| {
            if let Some(card) = self.open_card(key, bytes, &mut lives)? {
                each(key, card);
            }
            Ok(ControlFlow::Continue(()))
        })
    }

    /// Cards whose grants all stand, that end after `since` (wall time of the person's zone; `None` for all),
    /// dismissed and muted ones left out; by their beginning.
    ///
    /// # Errors
    /// When a card cannot be read.
    pub fn cards(&mut self, since: Option<DateTime>) -> Result<Vec<Card>, StoreError> {
        self.keys.check_lock()?;
        self.note_expired()?;
        let marks = self.marks()?;
        let mut cards = Vec::new();
        self.each_card(&mut |_, card| {
            if !is_away(&marks, &card) && since.is_none_or(|since| card.until > since) {
                cards.push(card);
            }
        })?;
        order::by(&mut cards, |a, b| (a.from, &a.id).cmp(&(b.from, &b.id)));
        Ok(cards)
    }

    /// One card, dismissed or not.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn card(&mut self, id: &str) -> Result<Option<Card>, StoreError> {
        self.keys.check_lock()?;
        self.note_expired()?;
        let key = place(self, id);
        match self.store.get(self.user, Shelf::Cards, key)? {
            Some(bytes) => self.open_card(key, &bytes, &mut Lives::new()),
            None => Ok(None),
        }
    }

    /// Removes cards by id, which are derived anew or that nothing brings about any more.
    ///
    /// # Errors
    /// When they cannot be removed.
    pub fn remove_cards(&mut self, ids: &[String]) -> Result<(), StoreError> {
        let (user, keys) = (self.user, ids.iter().map(|id| place(self, id)).collect::<Vec<Key>>());
        if keys.is_empty() {
            return Ok(());
        }
        self.write_again(|vault| keys.iter().try_for_each(|key| vault.store.delete(user, Shelf::Cards, *key)))
    }

    /// Removes cards, and says that their pages are to be swept.
    pub(super) fn remove_card_rows(&mut self, keys: &[Key]) -> Result<(), StoreError> {
        if keys.is_empty() {
            return Ok(());
        }
        let user = self.user;
        self.write_beside(|vault| {
            keys.iter().try_for_each(|key| vault.store.delete(user, Shelf::Cards, *key))?;
            vault.store.put(user, Shelf::Meta, TO_SWEEP, b"sweep")
        })
    }

    /// Places of the cards that came from one of these messages, under paused and expired grants too.
    pub(super) fn cards_from(&self, messages: &BTreeSet<u64>) -> Result<Vec<Key>, StoreError> {
        let mut found = Vec::new();
        if messages.is_empty() {
            return Ok(found);
        }
        self.each_card_for_removal(&mut |key, card| {
            if card.why.messages.iter().any(|id| messages.contains(&id.0)) {
                found.push(key);
            }
        })?;
        Ok(found)
    }

    pub(super) fn drop_hidden_cards(&mut self, never: &Never) -> Result<(), StoreError> {
        let hidden = self.messages_where(&mut |stored| never.hides(&stored.message))?;
        let gone = self.cards_from(&hidden)?;
        self.remove_card_rows(&gone)
    }

    /// Places of the cards that came from a grant, whether or not it still opens them.
    pub(super) fn cards_of_grant(&self, number: u64) -> Result<Vec<Key>, StoreError> {
        let mut keys = Vec::new();
        self.store.scan(self.user, Shelf::Cards, EVERY.0, EVERY.1, &mut |key, bytes| {
            if Row::parse(bytes)?.grants.contains(&number) {
                keys.push(key);
            }
            Ok(ControlFlow::Continue(()))
        })?;
        Ok(keys)
    }

    /// What the person did with cards.
    ///
    /// # Errors
    /// When the store fails.
    pub fn marks(&self) -> Result<BTreeSet<CardMark>, StoreError> {
        Ok(self.setting(MARKS)?.unwrap_or_default())
    }

    /// Names of the conversations of which the person wants no card. Which cards come from one is known where they
    /// are derived; none is to be put.
    ///
    /// # Errors
    /// When the store fails.
    pub fn muted_conversations(&self) -> Result<BTreeSet<String>, StoreError> {
        let names = self.marks()?.into_iter().filter_map(|mark| match mark {
            CardMark::Conversation(name) => Some(name),
            _ => None,
        });
        Ok(order::set(names))
    }

    /// Sets a mark, or takes it back.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn mark(&mut self, mark: CardMark, set: bool) -> Result<(), StoreError> {
        let mut marks = self.marks()?;
        if set {
            marks.insert(mark);
        } else {
            marks.remove(&mark);
        }
        self.set_setting(MARKS, Some(&marks))
    }
}
