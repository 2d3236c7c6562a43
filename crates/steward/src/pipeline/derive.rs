//! Cards out of what is kept: only what live grants open, each kind only from data that may be used for it.

use super::Partners;
use crate::hearing::{self, Listener, Talk};
use jiff::SignedDuration;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use steward_consent::Purpose;
use steward_model::{Card, CardKind, Context};
use steward_store::{Kept, Reading, Vault};

/// Messages older than this bring up nothing that could still be live: plans are made within a year and a bit.
pub(super) const HORIZON: SignedDuration = SignedDuration::from_hours(400 * 24);

/// So many messages are held in memory at a time, and a conversation whole.
const BATCH: usize = 16_384;

/// What hearing came to, and what is to be kept for the next time.
#[derive(Default)]
pub(super) struct Heard {
    /// The conversations, by name.
    pub(super) talks: Vec<(Option<String>, Talk)>,
    messages: u64,
    /// Name, grants and bytes of what was heard anew.
    records: Vec<(String, BTreeSet<String>, Vec<u8>)>,
    /// Names of what stands as it was kept.
    stay: Vec<String>,
}

/// What a derivation came to.
#[derive(Debug, Default)]
pub struct Derived {
    /// Cards kept, live or over.
    pub cards: u64,
    /// Messages that were heard, those understood before left out.
    pub messages: u64,
}

/// Derives all cards as of `context.now` and keeps them in place of the earlier ones. What was made of messages heard
/// before is taken from where it lies, sealed under their grants.
///
/// `owners` are the names under which the person writes.
pub fn derive(
    vault: &mut Vault,
    partners: &Partners,
    owners: &[String],
    context: &Context,
) -> anyhow::Result<Derived> {
    let mut derived = Derived::default();
    let mut cards: Vec<Card> = Vec::new();
    let (mut records, mut stay) = (Vec::new(), Vec::new());
    let muted = vault.muted_conversations()?;
    for (grants, kinds) in kinds_by_grants(vault)? {
        if grants.is_empty() {
            continue;
        }
        let mut heard = hear(vault, &kinds, owners, context)?;
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
    let fresh: BTreeSet<&str> = cards.iter().map(|card| card.id.as_str()).collect();
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
        let grants = lives.iter().map(|live| live.id().to_owned()).collect();
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
    talk: Talk,
    said: Vec<Kept>,
    changed: bool,
}

/// Hears what is new in every conversation that may be used for these kinds of cards. Where a
/// conversation only grew, only its new messages are heard; one that changed otherwise is heard from its beginning.
pub(super) fn hear(
    vault: &mut Vault,
    kinds: &BTreeSet<CardKind>,
    owners: &[String],
    context: &Context,
) -> anyhow::Result<Heard> {
    let listener = Listener::new(owners, context.clone());
    let kinds_word = kinds.iter().map(|kind| kind.word()).collect::<Vec<_>>().join(" ");
    let heard_by = format!("{} {}", program(), listener.fingerprint());
    let since = context.now.timestamp().saturating_sub(HORIZON)?;
    let purposes: Vec<Purpose> = kinds.iter().copied().map(Purpose::Card).collect();
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let mut reading = vault.read(&purposes)?;
    let mut heard = Heard::default();
    let mut batch: Vec<Under> = Vec::new();
    let mut waiting = 0;
    let warm = std::sync::Once::new();
    let finish = |batch: &mut Vec<Under>, heard: &mut Heard| -> anyhow::Result<()> {
        {
            let mut parts: Vec<(&mut Talk, &str, &[Kept])> = batch
                .iter_mut()
                .map(|one| (&mut one.talk, one.name.as_deref().unwrap_or_default(), one.said.as_slice()))
                .collect();
            listener.hear_all(&mut parts, threads);
        }
        for mut one in batch.drain(..) {
            heard.messages += one.said.len() as u64;
            if one.changed {
                one.talk.tidy(&listener);
                let bookmark =
                    Bookmark { heard_by: heard_by.clone(), messages: one.messages, talk: one.talk };
                heard.records.push((one.record, one.grants, serde_json::to_vec(&bookmark)?));
                heard.talks.push((one.name, bookmark.talk));
            } else {
                heard.stay.push(one.record);
                heard.talks.push((one.name, one.talk));
            }
        }
        Ok(())
    };
    for conversation in reading.conversations() {
        let name = conversation.name.clone();
        let record = format!("{kinds_word}\n{}", name.as_deref().unwrap_or("\u{0}"));
        let kept: Option<Bookmark> = reading
            .derived(&record)?
            .and_then(|bytes| serde_json::from_slice(&bytes).ok())
            .filter(|kept: &Bookmark| kept.heard_by == heard_by && kept.messages <= conversation.messages);
        let mut under = Under {
            record,
            grants: conversation.grants,
            messages: conversation.messages,
            talk: Talk::default(),
            said: Vec::new(),
            changed: true,
            name,
        };
        under.changed = kept.as_ref().is_none_or(|kept| kept.messages != under.messages);
        let new = match &kept {
            Some(_) if !under.changed => Some(Vec::new()),
            Some(kept) => grown(&mut reading, &under, kept)?,
            None => None,
        };
        match (kept, new) {
            (Some(kept), Some(new)) => {
                under.talk = kept.talk;
                under.said = new;
            }
            _ => {
                // What is built for the first message is built while the messages are read.
                warm.call_once(|| drop(std::thread::spawn(steward_understand::warm)));
                under.said = reading.conversation_since(under.name.as_deref(), since)?;
            }
        }
        waiting += under.said.len();
        batch.push(under);
        if waiting >= BATCH {
            finish(&mut batch, &mut heard)?;
            waiting = 0;
        }
    }
    finish(&mut batch, &mut heard)?;
    reading.finish()?;
    Ok(heard)
}

/// The messages that came after those heard, where nothing else about the conversation changed.
fn grown(reading: &mut Reading<'_>, under: &Under, kept: &Bookmark) -> anyhow::Result<Option<Vec<Kept>>> {
    let Some((last, id)) = kept.talk.last else { return Ok(None) };
    let mut new = reading.conversation_since(under.name.as_deref(), last)?;
    new.retain(|said| (said.message.sent_at.timestamp(), said.id) > (last, id));
    Ok((new.len() as u64 == under.messages.saturating_sub(kept.messages)).then_some(new))
}

/// Which program this is: another one may understand the same messages otherwise.
fn program() -> String {
    let file = std::env::current_exe().and_then(std::fs::metadata).ok();
    let made = file.as_ref().and_then(|file| file.modified().ok());
    let made = made.and_then(|made| made.duration_since(std::time::UNIX_EPOCH).ok()).unwrap_or_default();
    format!("{} {} {}", env!("CARGO_PKG_VERSION"), file.map_or(0, |file| file.len()), made.as_nanos())
}
