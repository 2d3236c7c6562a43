//! Cards out of what is kept: only what live grants open, each kind only from data that may be used for it.

use super::Partners;
use crate::hearing::Hearing;
use jiff::SignedDuration;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use steward_consent::Purpose;
use steward_model::{Card, CardKind, Context, MessageId};
use steward_store::{Kept, Vault};

/// Messages older than this bring up nothing that could still be live: plans are made within a year and a bit.
const HORIZON: SignedDuration = SignedDuration::from_hours(400 * 24);

/// What a derivation came to.
#[derive(Debug, Default)]
pub struct Derived {
    /// Cards kept, live or over.
    pub cards: u64,
    /// Messages that were heard.
    pub messages: u64,
}

/// Derives all cards anew as of `context.now` and keeps them in place of the earlier ones.
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
    for (grants, kinds) in kinds_by_grants(vault)? {
        if grants.is_empty() {
            continue;
        }
        let purposes: Vec<Purpose> = kinds.iter().copied().map(Purpose::Card).collect();
        let (heard, messages) = hear(vault, &purposes, owners, context)?;
        derived.messages = derived.messages.max(messages);
        cards.extend(heard.into_iter().filter(|card| kinds.contains(&card.kind)));
    }
    partners.complete(vault, &mut cards, context)?;
    let clashes = steward_decide::conflicts::overlaps(&cards);
    cards.iter_mut().for_each(|card| steward_decide::conflicts::mark(card, &clashes));
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

/// Every message that these purposes open and that may still bear on a card, in order of time.
pub(super) fn all(vault: &mut Vault, purposes: &[Purpose], context: &Context) -> anyhow::Result<Vec<Kept>> {
    let since = context.now.timestamp().saturating_sub(HORIZON)?;
    let mut reading = vault.read(purposes)?;
    let mut all: Vec<Kept> = Vec::new();
    for talk in reading.conversations() {
        all.extend(reading.conversation_since(talk.name.as_deref(), since)?);
    }
    reading.finish()?;
    // The same plan in two talks is one card, so all talks are heard in the order in which they were had.
    all.sort_by_key(|kept| (kept.message.sent_at.timestamp(), kept.id));
    Ok(all)
}

/// Hears every conversation that these purposes open, in order of time, and gives the cards with their grants.
fn hear(
    vault: &mut Vault,
    purposes: &[Purpose],
    owners: &[String],
    context: &Context,
) -> anyhow::Result<(Vec<Card>, u64)> {
    let all = all(vault, purposes, context)?;
    let mut hearing = Hearing::new(owners, context.clone());
    let mut grants: HashMap<MessageId, &str> = HashMap::new();
    let mut said = Vec::with_capacity(all.len());
    for kept in &all {
        let name = kept.message.conversation.as_deref().unwrap_or_default();
        said.push((kept.id, name, &kept.message));
        grants.insert(kept.id, &kept.grant);
    }
    hearing.hear_all(&said, std::thread::available_parallelism().map_or(1, usize::from));
    let mut cards = hearing.plans().cards(&context.now);
    for card in &mut cards {
        let of: BTreeSet<&str> = card.why.messages.iter().filter_map(|id| grants.get(id).copied()).collect();
        card.why.grants = of.into_iter().map(str::to_owned).collect();
    }
    Ok((cards, all.len() as u64))
}
