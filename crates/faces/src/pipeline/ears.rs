//! Hearings kept warm while the page runs: a message that comes is heard in the light of all before it, and only the
//! cards that it changed are drawn and kept.

use super::Partners;
use super::again::{Again, Reach, Told};
use super::derive::{self, Reached, kinds_by_grants};
use crate::hearing::{self, Listener, Talk};
use std::collections::{BTreeMap, BTreeSet};
use std::time::{Duration, Instant};
use steward_decide::conflicts::{self, Clashes};
use steward_decide::payees::Paid;
use steward_decide::{Drawn, Stirred};
use steward_model::{Card, CardKind, Context, order};
use steward_store::{Kept, Vault, ledger};

/// A hearing of a short conversation is waited for: nobody notices.
const PATIENCE: Duration = Duration::from_millis(40);

/// All that is heard, as of the messages heard so far.
pub struct Ears {
    ears: Vec<Ear>,
    /// Cards as they were last kept, not yet drawn, what clashed and who had been paid.
    last: BTreeMap<String, Card>,
    clashes: Clashes,
    paid: Paid,
    /// Conversations that something came late to: they are to be heard again from their beginning.
    behind: BTreeSet<Option<String>>,
    /// Conversations in which something was heard since cards were last kept.
    heard: BTreeSet<Option<String>>,
    /// Cards that were drawn could not be kept: all are to be drawn anew.
    unkept: bool,
    /// That, going on.
    again: Option<Again>,
    /// When that last ended, and how long it took.
    rested: Option<(Instant, Duration)>,
    /// How many messages came to ears that have not heard what was kept before; `None` for those that have.
    early: Option<usize>,
    /// Others kept cards of conversations that are behind: none goes until they are heard.
    patient: bool,
}

/// The hearing that serves the kinds of cards which may be made from the same grants.
struct Ear {
    grants: BTreeSet<String>,
    kinds: BTreeSet<CardKind>,
    listener: Listener,
    talks: BTreeMap<Option<String>, Talk>,
    drawn: Drawn<Option<String>>,
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
    pub fn open(
        vault: &mut Vault,
        owners: &[String],
        context: &Context,
        reached: &Reached<'_>,
    ) -> anyhow::Result<Ears> {
        let mut ears = Vec::new();
        let (mut records, mut stay) = (Vec::new(), Vec::new());
        for (grants, kinds) in kinds_by_grants(vault)? {
            if grants.is_empty() {
                continue;
            }
            let mut heard = derive::hear(vault, &kinds, owners, context, reached)?;
            let listener = Listener::new(owners, context.clone());
            let talks = order::map(heard.talks);
            ears.push(Ear { grants, kinds, listener, talks, drawn: Drawn::default() });
            records.append(&mut heard.records);
            stay.append(&mut heard.stay);
        }
        // Who begins again hears only what came since.
        vault.put_derived(&records, &stay)?;
        drop(records);
        Ok(Ears::of(ears, cards_kept(vault)?, None))
    }

    /// Ears for what comes while all that is kept is still being heard: a conversation is heard from a little before its
    /// end once something comes in it. Cards come and change, and none goes; who has heard all draws them anew.
    pub fn early(vault: &mut Vault, owners: &[String], context: &Context) -> anyhow::Result<Ears> {
        let mut ears = Vec::new();
        for (grants, kinds) in kinds_by_grants(vault)?.into_iter().filter(|(grants, _)| !grants.is_empty()) {
            let listener = Listener::new(owners, context.clone());
            ears.push(Ear { grants, kinds, listener, talks: BTreeMap::new(), drawn: Drawn::default() });
        }
        Ok(Ears::of(ears, cards_kept(vault)?, Some(0)))
    }

    fn of(ears: Vec<Ear>, last: BTreeMap<String, Card>, early: Option<usize>) -> Ears {
        Ears {
            ears,
            last,
            early,
            patient: false,
            clashes: Clashes::new(),
            paid: Paid::default(),
            behind: BTreeSet::new(),
            heard: BTreeSet::new(),
            unkept: false,
            again: None,
            rested: None,
        }
    }

    /// How many messages came to these ears, where they are early ones.
    pub fn early_so_far(&self) -> Option<usize> {
        self.early
    }

    /// Early ears kept cards since these were opened, of conversations that are in doubt here: they stand until those are
    /// heard.
    pub fn follow_early(&mut self, vault: &mut Vault) -> anyhow::Result<()> {
        self.last = cards_kept(vault)?;
        self.patient = true;
        Ok(())
    }

    /// Hears what came, in the order of its time; false when all must be heard anew, since something came under a grant
    /// that is not among those heard. A conversation that something came late to falls behind with all that comes after.
    pub fn hear(&mut self, vault: &mut Vault, came: &[Kept]) -> anyhow::Result<bool> {
        let mut came: Vec<&Kept> = came.iter().collect();
        order::by_key(&mut came, |kept| (kept.message.sent_at.timestamp(), kept.id));
        if let Some(early) = &mut self.early {
            *early += came.len();
        }
        let mut entries = Vec::new();
        for kept in came {
            let name = &kept.message.conversation;
            let mut ears = self.ears.iter_mut().filter(|ear| ear.grants.contains(&kept.grant)).peekable();
            if ears.peek().is_none() {
                return Ok(false);
            }
            if self.behind.contains(name) {
                let again = self.again.as_mut().and_then(|again| again.came.get_mut(name));
                again.into_iter().for_each(|came| came.push(kept.clone()));
                continue;
            }
            for ear in ears {
                if ear.is_late(kept) || (self.early.is_some() && !ear.talks.contains_key(name)) {
                    self.behind.insert(name.clone());
                    break;
                }
                ear.hear(kept);
            }
            self.heard.insert(name.clone());
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
        vault.note_use(entries)?;
        Ok(true)
    }

    /// These came while all was heard: whether they were among it nobody knows, so their conversations are heard again.
    pub fn doubt(&mut self, came: &[Kept]) {
        self.behind.extend(came.iter().map(|kept| kept.message.conversation.clone()));
    }

    /// Some conversation waits to be heard again.
    pub fn is_behind(&self) -> bool {
        !self.behind.is_empty()
    }

    /// Hears the conversations again that fell behind, beside all else; waits for that where it is `due`. Without that it
    /// begins only after eight times as long as it took the last time: whatever comes, most of the time is left for what
    /// comes in order. False when some still wait.
    pub fn catch_up(&mut self, vault: &mut Vault, context: &Context, due: bool) -> anyhow::Result<bool> {
        while !self.behind.is_empty() {
            let rests =
                self.early.is_none() && self.rested.is_some_and(|(when, took)| when.elapsed() < 8 * took);
            if self.again.is_none() && (due || !rests) {
                let post = |ear: &Ear| (ear.kinds.clone(), ear.listener.clone());
                let posts = self.ears.iter().map(post).collect();
                let reach = if self.early.is_some() { Reach::End } else { Reach::Whole };
                self.again = Some(Again::begin(vault, posts, self.behind.clone(), reach, context)?);
                // What is short is heard by the time that anybody looks.
                self.again.as_ref().into_iter().for_each(|again| again.wait(PATIENCE));
            }
            let Some(again) = self.again.take_if(|again| due || again.is_done()) else { return Ok(false) };
            self.take_back(again)?;
        }
        Ok(true)
    }

    /// Takes in what was heard again, and hears what came meanwhile; what came late meanwhile is behind still.
    fn take_back(&mut self, mut again: Again) -> anyhow::Result<()> {
        let mut came = std::mem::take(&mut again.came);
        let (told, took) = again.end();
        self.rested = Some((Instant::now(), took));
        let mut late: BTreeSet<Option<String>> = BTreeSet::new();
        for Told { ear, name, talk, up_to } in told? {
            let Some(ear) = self.ears.get_mut(ear) else { continue };
            ear.talks.insert(name.clone(), talk);
            let after = came.get(&name).into_iter().flatten();
            let after = after.filter(|kept| kept.id > up_to && ear.grants.contains(&kept.grant));
            let mut after: Vec<&Kept> = after.collect();
            order::by_key(&mut after, |kept| (kept.message.sent_at.timestamp(), kept.id));
            for kept in after {
                if ear.is_late(kept) {
                    late.insert(name.clone());
                    break;
                }
                ear.hear(kept);
            }
        }
        came.retain(|name, _| !late.contains(name));
        for name in came.into_keys() {
            self.behind.remove(&name);
            self.heard.insert(name);
        }
        Ok(())
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
        let muted = vault.muted_conversations()?;
        let anew = anew || self.unkept;
        self.unkept = true;
        let (cards, mut gone) = self.stirred(&muted, context, anew);
        self.patient &= self.is_behind();
        if self.early.is_some() || self.patient {
            gone.clear();
        }
        let rest = self.last.iter().filter(|(id, _)| !cards.contains_key(*id) && !gone.contains(*id));
        let all: Vec<&Card> = rest.map(|(_, card)| card).chain(cards.values()).collect();
        let clashes = conflicts::overlaps(all.iter().copied());
        let paid = Paid::of(all.iter().copied());
        let clashes_anew = |id: &str| self.clashes.get(id) != clashes.get(id);
        let paid_anew = |card: &Card| self.paid.is_first(card) != paid.is_first(card);
        let differs = |card: &&Card| {
            anew || self.last.get(&card.id) != Some(*card) || clashes_anew(&card.id) || paid_anew(card)
        };
        let mut changed: Vec<Card> = cards.values().filter(differs).cloned().collect();
        let beside = all.iter().filter(|card| !cards.contains_key(&card.id));
        let beside = beside.filter(|card| clashes_anew(&card.id) || paid_anew(card));
        changed.extend(beside.map(|&card| card.clone()));
        partners.complete(vault, &mut changed, context)?;
        for card in &mut changed {
            paid.mark(card);
            conflicts::mark(card, &clashes);
        }
        if !gone.is_empty() {
            vault.remove_cards(&gone.iter().cloned().collect::<Vec<_>>())?;
        }
        if !changed.is_empty() {
            vault.put_cards(&changed)?;
        }
        let news = changed.iter().filter(|card| card.state.is_live() && card.until > context.now.datetime());
        let done = Changed { cards: news.map(|card| card.id.clone()).collect(), gone: !gone.is_empty() };
        gone.iter().for_each(|id| drop(self.last.remove(id)));
        self.last.extend(cards);
        self.clashes = clashes;
        self.paid = paid;
        self.heard.clear();
        self.unkept = self.patient;
        Ok(done)
    }

    /// The cards that may differ from what they were, all of them where `anew`, and the ids of those that no message brings
    /// about any more: a message costs no look at what has nothing to do with it.
    fn stirred(
        &mut self,
        muted: &BTreeSet<String>,
        context: &Context,
        anew: bool,
    ) -> (BTreeMap<String, Card>, BTreeSet<String>) {
        let mut cards: Vec<Card> = Vec::new();
        let mut of: BTreeSet<String> = BTreeSet::new();
        for Ear { kinds, talks, drawn, .. } in &mut self.ears {
            if anew {
                *drawn = Drawn::default();
            }
            let mut renumbered = false;
            for name in &self.heard {
                renumbered |= talks.get_mut(name).is_some_and(|talk| std::mem::take(&mut talk.renumbered));
            }
            let parts = talks.iter().map(|talk| (talk, self.heard.contains(talk.0)));
            let stirred = hearing::cards_stirred(drawn, parts, muted, renumbered, &context.now);
            let Stirred { cards: some, of: plans } = stirred;
            cards.extend(some.into_iter().filter(|card| kinds.contains(&card.kind)));
            of.extend(plans.into_iter().filter(|(_, kind)| kinds.contains(kind)).map(|(id, _)| id));
        }
        let cards = gathered(cards);
        let may_go = |id: &&String| (anew || of.contains(*id)) && !cards.contains_key(*id);
        let gone = order::set(self.last.keys().filter(may_go).cloned());
        (cards, gone)
    }
}

/// The cards as they are kept, by their ids.
fn cards_kept(vault: &mut Vault) -> anyhow::Result<BTreeMap<String, Card>> {
    Ok(order::map(vault.cards(None)?.into_iter().map(|card| (card.id.clone(), card))))
}

/// By their ids, those of one thing joined.
fn gathered(mut cards: Vec<Card>) -> BTreeMap<String, Card> {
    steward_decide::cards::gather(&mut cards);
    order::map(cards.into_iter().map(|card| (card.id.clone(), card)))
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
