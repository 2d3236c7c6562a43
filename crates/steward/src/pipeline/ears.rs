//! Hearings kept warm while the page runs: a message that comes is heard in the light of all before it, and only the
//! cards that it changed are drawn and kept.

use super::Partners;
use super::derive::{self, kinds_by_grants};
use crate::hearing::{self, Listener, Talk};
use std::collections::{BTreeMap, BTreeSet};
use std::time::{Duration, Instant};
use steward_decide::conflicts::{self, Clashes};
use steward_model::{Card, CardKind, Context};
use steward_store::{Kept, Vault, ledger};

/// All that is heard, as of the messages heard so far.
pub struct Ears {
    ears: Vec<Ear>,
    /// Cards as they were last kept, not yet drawn, and what clashed.
    last: BTreeMap<String, Card>,
    clashes: Clashes,
    /// Conversations that something came late to: they are to be heard again from their beginning.
    behind: BTreeSet<Option<String>>,
    /// When that was last done, and how long it took.
    again: Option<(Instant, Duration)>,
}

/// The hearing that serves the kinds of cards which may be made from the same grants.
struct Ear {
    grants: BTreeSet<String>,
    kinds: BTreeSet<CardKind>,
    listener: Listener,
    talks: BTreeMap<Option<String>, Talk>,
}

/// What a change of cards came to.
#[derive(Debug, Default)]
pub struct Changed {
    /// Cards that came or changed.
    pub cards: Vec<String>,
    /// Some went.
    pub gone: bool,
}

impl Ears {
    /// Hears everything that live grants open.
    pub fn open(vault: &mut Vault, owners: &[String], context: &Context) -> anyhow::Result<Ears> {
        let mut ears = Vec::new();
        for (grants, kinds) in kinds_by_grants(vault)? {
            if grants.is_empty() {
                continue;
            }
            let heard = derive::hear(vault, &kinds, owners, context)?;
            let listener = Listener::new(owners, context.clone());
            let ear = Ear { grants, kinds, listener, talks: heard.talks.into_iter().collect() };
            ears.push(ear);
        }
        let last = vault.cards(None)?.into_iter().map(|card| (card.id.clone(), card)).collect();
        Ok(Ears { ears, last, clashes: Clashes::new(), behind: BTreeSet::new(), again: None })
    }

    /// Hears what came, in the order of its time; false when all must be heard anew, since something came under a grant
    /// that is not among those heard. A conversation that something came late to falls behind with all that comes after.
    pub fn hear(&mut self, vault: &mut Vault, came: &[Kept]) -> anyhow::Result<bool> {
        let mut came: Vec<&Kept> = came.iter().collect();
        came.sort_by_key(|kept| (kept.message.sent_at.timestamp(), kept.id));
        let mut entries = Vec::new();
        for kept in came {
            let name = &kept.message.conversation;
            let mut ears = self.ears.iter_mut().filter(|ear| ear.grants.contains(&kept.grant)).peekable();
            if ears.peek().is_none() {
                return Ok(false);
            }
            if self.behind.contains(name) {
                continue;
            }
            for ear in ears {
                if ear.is_late(kept) {
                    self.behind.insert(name.clone());
                    break;
                }
                ear.hear(kept);
            }
            if !self.behind.contains(name) {
                entries.push(kept.grant.as_str());
            }
        }
        if entries.is_empty() {
            return Ok(true);
        }
        let mut counts: BTreeMap<&str, u64> = BTreeMap::new();
        entries.into_iter().for_each(|grant| *counts.entry(grant).or_default() += 1);
        let now = vault.now();
        let read = |(grant, count)| ledger::Entry::new(ledger::Event::Read, now).of(grant).counting(count);
        let entries: Vec<_> = counts.into_iter().map(read).collect();
        vault.note_all(entries)?;
        Ok(true)
    }

    /// Some conversation waits to be heard again.
    pub fn is_behind(&self) -> bool {
        !self.behind.is_empty()
    }

    /// Hears the conversations again that fell behind, now where that is `due`, else only after eight times as long as
    /// it took the last time: whatever comes, most of the time is left for what comes in order. False when they still
    /// wait.
    pub fn catch_up(&mut self, vault: &mut Vault, context: &Context, due: bool) -> anyhow::Result<bool> {
        if self.behind.is_empty() {
            return Ok(true);
        }
        if !due && self.again.is_some_and(|(when, took)| when.elapsed() < 8 * took) {
            return Ok(false);
        }
        let began = Instant::now();
        for ear in &mut self.ears {
            let talks = derive::hear_again(vault, &ear.kinds, &ear.listener, &self.behind, context)?;
            ear.talks.extend(talks);
        }
        self.behind.clear();
        self.again = Some((Instant::now(), began.elapsed()));
        Ok(true)
    }

    /// Draws and keeps the cards that differ from those last kept, all of them where `anew`; takes away those that no
    /// message brings about any more.
    pub fn settle(
        &mut self,
        vault: &mut Vault,
        partners: &Partners,
        context: &Context,
        anew: bool,
    ) -> anyhow::Result<Changed> {
        let mut cards: Vec<Card> = Vec::new();
        let muted = vault.muted_conversations()?;
        for ear in &self.ears {
            let heard = hearing::cards_but(ear.talks.iter(), &muted, &context.now);
            cards.extend(heard.into_iter().filter(|card| ear.kinds.contains(&card.kind)));
        }
        steward_decide::cards::gather(&mut cards);
        let cards: BTreeMap<String, Card> = cards.into_iter().map(|card| (card.id.clone(), card)).collect();
        let gone: Vec<String> = self.last.keys().filter(|id| !cards.contains_key(*id)).cloned().collect();
        let clashes = conflicts::overlaps(cards.values());
        let differs = |card: &&Card| {
            anew || self.last.get(&card.id) != Some(*card)
                || self.clashes.get(&card.id) != clashes.get(&card.id)
        };
        let mut changed: Vec<Card> = cards.values().filter(differs).cloned().collect();
        partners.complete(vault, &mut changed, context)?;
        changed.iter_mut().for_each(|card| conflicts::mark(card, &clashes));
        if !gone.is_empty() {
            vault.remove_cards(&gone)?;
        }
        if !changed.is_empty() {
            vault.put_cards(&changed)?;
        }
        let news = changed.iter().filter(|card| card.state.is_live() && card.until > context.now.datetime());
        let done = Changed { cards: news.map(|card| card.id.clone()).collect(), gone: !gone.is_empty() };
        (self.last, self.clashes) = (cards, clashes);
        Ok(done)
    }
}

impl Ear {
    /// It came before what was heard of its conversation: it would have to be heard again in its place.
    fn is_late(&self, kept: &Kept) -> bool {
        let at = (kept.message.sent_at.timestamp(), kept.id);
        self.talks.get(&kept.message.conversation).and_then(|talk| talk.last).is_some_and(|heard| heard > at)
    }

    fn hear(&mut self, kept: &Kept) {
        let name = &kept.message.conversation;
        let talk = self.talks.entry(name.clone()).or_default();
        self.listener.hear(talk, name.as_deref().unwrap_or_default(), kept);
    }
}
