//! Cards out of what is kept: only what live grants open, each kind only from data that may be used for it.

use super::Partners;
use crate::hearing::{self, Listener, Talk};
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;
use steward_consent::Purpose;
use steward_model::{Card, CardKind, Context, order};
use steward_store::{Kept, Reading, Vault};

/// Messages older than this bring up nothing that could still be live: plans are made within a year and a bit.
pub(super) const HORIZON: SignedDuration = SignedDuration::from_hours(400 * 24);

/// So many messages are held in memory at a time, and a conversation whole.
const BATCH: u64 = 16_384;

/// What hearing came to, and what is to be kept for the next time.
#[derive(Default)]
pub(super) struct Heard {
    /// The conversations, by name.
    pub(super) talks: Vec<(Option<String>, Talk)>,
    messages: u64,
    /// Name, grants and bytes of what was heard anew.
    pub(super) records: Vec<(String, BTreeSet<String>, Vec<u8>)>,
    /// Names of what stands as it was kept.
    pub(super) stay: Vec<String>,
}

/// What a derivation came to.
#[derive(Debug, Default)]
pub struct Derived {
    /// Cards kept, live or over.
    pub cards: u64,
    /// Messages that were heard, those understood before left out.
    pub messages: u64,
}

/// Is told how many messages have been heard, of how many; where it breaks off, nobody waits for the rest.
pub type Reached<'t> = dyn Fn(u64, u64) -> ControlFlow<()> + 't;

/// Derives all cards as of `context.now` and keeps them in place of the earlier ones. What was made of messages heard
/// before is taken from where it lies, sealed under their grants.
///
/// `owners` are the names under which the person writes.
pub fn derive(
    vault: &mut Vault,
    partners: &Partners,
    owners: &[String],
    context: &Context,
    reached: &Reached<'_>,
) -> anyhow::Result<Derived> {
    let mut derived = Derived::default();
    let mut cards: Vec<Card> = Vec::new();
    let (mut records, mut stay) = (Vec::new(), Vec::new());
    let muted = vault.muted_conversations()?;
    for (grants, kinds) in kinds_by_grants(vault)? {
        if grants.is_empty() {
            continue;
        }
        let mut heard = hear(vault, &kinds, owners, context, reached)?;
        derived.messages = derived.messages.max(heard.messages);
        let talks = heard.talks.iter().map(|(name, talk)| (name, talk));
        let drawn = hearing::cards_but(talks, &muted, &context.now);
        cards.extend(drawn.into_iter().filter(|card| kinds.contains(&card.kind)));
        records.append(&mut heard.records);
        stay.append(&mut heard.stay);
    }
    vault.put_derived(&records, &stay)?;
    steward_decide::cards::gather(&mut cards);
    partners.complete(vault, &mut cards, context)?;
    let clashes = steward_decide::conflicts::overlaps(&cards);
    let paid = steward_decide::payees::Paid::of(&cards);
    for card in &mut cards {
        paid.mark(card);
        steward_decide::conflicts::mark(card, &clashes);
    }
    let fresh = order::set(cards.iter().map(|card| card.id.as_str()));
    let gone: Vec<String> = vault
        .cards(None)?
        .into_iter()
        .map(|card| card.id)
        .filter(|id| !fresh.contains(id.as_str()))
        .collect();
    if !gone.is_empty() {
        vault.remove_cards(&gone)?;
    }
    derived.cards = vault.put_cards(&cards)?.kept;
    Ok(derived)
}

/// Kinds of cards that may be made from the same grants, together: with one grant for all, one hearing serves all.
pub(super) fn kinds_by_grants(
    vault: &mut Vault,
) -> anyhow::Result<BTreeMap<BTreeSet<String>, BTreeSet<CardKind>>> {
    let mut groups: BTreeMap<BTreeSet<String>, BTreeSet<CardKind>> = BTreeMap::new();
    for kind in CardKind::ALL {
        let lives = vault.lives(&[Purpose::Card(kind)])?;
        let grants = order::set(lives.iter().map(|live| live.id().to_owned()));
        groups.entry(grants).or_default().insert(kind);
    }
    Ok(groups)
}

/// What is kept of a conversation between two derivations.
#[derive(Serialize, Deserialize)]
struct Bookmark {
    /// The program, the world and the owner that it was heard by.
    heard_by: String,
    /// So many messages of the conversation were kept then.
    messages: u64,
    talk: Talk,
}

/// A conversation under hearing.
struct Under {
    name: Option<String>,
    grants: BTreeSet<String>,
    record: String,
    messages: u64,
    /// Of these so many were not heard yet.
    new: u64,
    /// From when on they are read.
    since: Timestamp,
    /// What was heard before.
    talk: Option<Talk>,
}

/// By whom and for what conversations are heard.
struct Hearer<'h> {
    listener: Listener,
    /// The kinds of cards, as records are called by them.
    kinds: String,
    /// The program, the world and the owner: what another heard is heard again.
    heard_by: String,
    /// What was said before is not heard.
    since: Timestamp,
    reached: &'h Reached<'h>,
}

/// Hears what is new in every conversation that may be used for these kinds of cards. Where a
/// conversation only grew, only its new messages are heard; one that changed otherwise is heard from its beginning.
pub(super) fn hear(
    vault: &mut Vault,
    kinds: &BTreeSet<CardKind>,
    owners: &[String],
    context: &Context,
    reached: &Reached<'_>,
) -> anyhow::Result<Heard> {
    let listener = Listener::new(owners, context.clone());
    let hearer = Hearer {
        kinds: kinds.iter().map(|kind| kind.word()).collect::<Vec<_>>().join(" "),
        heard_by: format!("{} {}", program(), listener.fingerprint()),
        since: context.now.timestamp().saturating_sub(HORIZON)?,
        listener,
        reached,
    };
    let purposes: Vec<Purpose> = kinds.iter().copied().map(Purpose::Card).collect();
    let mut reading = vault.read(&purposes)?;
    let mut heard = Heard::default();
    let waiting = hearer.sort_out(&reading, &mut heard)?;
    if !waiting.is_empty() {
        // What is built for the first message is built while the messages are read.
        drop(std::thread::spawn(steward_understand::warm));
        let all: u64 = waiting.iter().map(|one| one.new).sum();
        let mut gone_by = 0;
        let mut waiting = waiting.into_iter().peekable();
        while waiting.peek().is_some() {
            let mut batch: Vec<Under> = Vec::new();
            let mut size = 0;
            // Together they are read out of their blocks once; a long conversation is read alone.
            while let Some(next) = waiting.next_if(|next| batch.is_empty() || size + next.new <= BATCH) {
                size += next.new;
                batch.push(next);
            }
            hearer.hear_batch(&mut reading, batch, (gone_by, all), &mut heard)?;
            gone_by += size;
        }
    }
    reading.finish()?;
    Ok(heard)
}

impl Hearer<'_> {
    /// The conversations of which something is to be heard; of all others what was heard stays.
    fn sort_out(&self, reading: &Reading<'_>, heard: &mut Heard) -> anyhow::Result<Vec<Under>> {
        let mut waiting = Vec::new();
        for conversation in reading.conversations() {
            let name = conversation.name;
            let record = format!("{}\n{}", self.kinds, name.as_deref().unwrap_or("\u{0}"));
            let kept: Option<Bookmark> = reading
                .derived(&record)?
                .and_then(|bytes| serde_json::from_slice(&bytes).ok())
                .filter(|kept: &Bookmark| {
                    kept.heard_by == self.heard_by && kept.messages <= conversation.messages
                });
            match kept {
                Some(kept) if kept.messages == conversation.messages => {
                    heard.stay.push(record);
                    heard.talks.push((name, kept.talk));
                }
                kept => {
                    let before = kept.as_ref().map_or(0, |kept| kept.messages);
                    let kept = kept.filter(|kept| kept.talk.last.is_some());
                    let last = kept.as_ref().and_then(|kept| kept.talk.last);
                    waiting.push(Under {
                        record,
                        grants: conversation.grants,
                        messages: conversation.messages,
                        new: conversation.messages.saturating_sub(before),
                        since: last.map_or(self.since, |(last, _)| last),
                        talk: kept.map(|kept| kept.talk),
                        name,
                    });
                }
            }
        }
        Ok(waiting)
    }

    /// Hears some conversations together, after so many messages of all.
    fn hear_batch(
        &self,
        reading: &mut Reading<'_>,
        mut batch: Vec<Under>,
        (gone_by, all): (u64, u64),
        heard: &mut Heard,
    ) -> anyhow::Result<()> {
        let said = said_in(reading, &mut batch, self.since)?;
        anyhow::ensure!((self.reached)(gone_by, all).is_continue(), "nobody waits for it any more");
        let mut talks: Vec<Talk> = batch.iter_mut().map(|one| one.talk.take().unwrap_or_default()).collect();
        let mut parts: Vec<(&mut Talk, &str, &[Kept])> = talks
            .iter_mut()
            .zip(batch.iter().zip(&said))
            .map(|(talk, (one, said))| (talk, one.name.as_deref().unwrap_or_default(), said.as_slice()))
            .collect();
        let threads = std::thread::available_parallelism().map_or(1, usize::from);
        let mut in_batch = 0;
        self.listener.hear_all_telling(&mut parts, threads, &mut |more| {
            in_batch += more;
            // Whoever does not wait any more is heard after the batch.
            let _ = (self.reached)((gone_by + in_batch).min(all), all);
        });
        for (one, (mut talk, said)) in batch.into_iter().zip(talks.into_iter().zip(said)) {
            heard.messages += said.len() as u64;
            talk.tidy(&self.listener);
            let bookmark = Bookmark { heard_by: self.heard_by.clone(), messages: one.messages, talk };
            heard.records.push((one.record, one.grants, serde_json::to_vec(&bookmark)?));
            heard.talks.push((one.name, bookmark.talk));
        }
        Ok(())
    }
}

/// What is to be heard of each: the messages that came after those heard, where nothing else about the conversation changed,
/// else all of it.
fn said_in(
    reading: &mut Reading<'_>,
    batch: &mut [Under],
    since: Timestamp,
) -> anyhow::Result<Vec<Vec<Kept>>> {
    let wanted: Vec<(Option<&str>, Timestamp)> =
        batch.iter().map(|one| (one.name.as_deref(), one.since)).collect();
    let mut said = reading.conversations_since(&wanted)?;
    for (one, said) in batch.iter_mut().zip(&mut said) {
        let Some(last) = one.talk.as_ref().and_then(|talk| talk.last) else { continue };
        said.retain(|said| (said.message.sent_at.timestamp(), said.id) > last);
        if said.len() as u64 != one.new {
            one.talk = None;
            *said = reading.conversation_since(one.name.as_deref(), since)?;
        }
    }
    Ok(said)
}

/// Which program this is: another one may understand the same messages otherwise.
fn program() -> String {
    let file = std::env::current_exe().and_then(std::fs::metadata).ok();
    let made = file.as_ref().and_then(|file| file.modified().ok());
    let made = made.and_then(|made| made.duration_since(std::time::UNIX_EPOCH).ok()).unwrap_or_default();
    format!("{} {} {}", env!("CARGO_PKG_VERSION"), file.map_or(0, |file| file.len()), made.as_nanos())
}
