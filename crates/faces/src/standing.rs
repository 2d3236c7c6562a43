//! Which cards stand now, and the messages that they came from.

use crate::late::late;
use crate::terminal::Quotes;
use jiff::{Timestamp, ToSpan as _, civil::DateTime};
use std::collections::HashMap;
use std::sync::Arc;
use steward_consent::Purpose;
use steward_model::{Card, Message, MessageId};
use steward_store::{Kept, Vault};

/// Clocks of others may go ahead of the person's by so much, zones mistaken and all.
const AHEAD_HOURS: i64 = 26;

/// The live cards, and with `since` those that ended after it; an end that has passed by `now` makes a card `expired`.
pub fn standing(vault: &mut Vault, since: Option<DateTime>, now: DateTime) -> anyhow::Result<Vec<Card>> {
    let Some(since) = since else {
        return Ok(live(vault, now)?.iter().map(|card| Card::clone(card)).collect());
    };
    let mut cards = vault.cards(Some(since))?;
    for card in &mut cards {
        if card.state.is_live() && card.until <= now {
            card.state = steward_model::CardState::Expired;
        }
    }
    cards.retain(|card| is_due(card, now) && (card.state.is_live() || card.until >= since));
    Ok(cards)
}

/// The live ones, as they lie in memory.
pub fn live(vault: &mut Vault, now: DateTime) -> anyhow::Result<Vec<Arc<Card>>> {
    let mut cards = vault.standing(now)?;
    cards.retain(|card| is_due(card, now));
    Ok(cards)
}

/// An appointment far off stands in the calendar, not yet among the cards; a message dated ahead, by a clock that is
/// wrong, brings nothing before its time.
fn is_due(card: &Card, now: DateTime) -> bool {
    let ahead = if card.why.rule == crate::appointments::RULE { 0 } else { AHEAD_HOURS };
    card.from <= now.saturating_add(ahead.hours())
}

/// The messages that cards came from, as far as live grants open them.
pub struct Said(HashMap<MessageId, Kept>);

impl Quotes for Said {
    fn message(&self, id: MessageId) -> Option<&Message> {
        Some(&self.0.get(&id)?.message)
    }
}

impl Said {
    /// When a message reached the vault, where that was more than some minutes after it was sent.
    pub fn late(&self, id: MessageId) -> Option<Timestamp> {
        let kept = self.0.get(&id)?;
        late(kept.message.sent_at.timestamp(), kept.heard)
    }
}

/// Reads the messages that these cards came from.
pub fn said(vault: &mut Vault, cards: &[Card]) -> anyhow::Result<Said> {
    let purposes: Vec<Purpose> = cards.iter().map(|card| Purpose::Card(card.kind)).collect();
    let mut said = HashMap::new();
    let mut reading = vault.read(&purposes)?;
    for id in cards.iter().flat_map(|card| &card.why.messages) {
        if !said.contains_key(id)
            && let Some(kept) = reading.message(*id)?
        {
            said.insert(*id, kept);
        }
    }
    reading.finish()?;
    Ok(Said(said))
}

/// The cards that came from messages of a conversation.
pub fn of_conversation(vault: &mut Vault, name: &str) -> anyhow::Result<Vec<Card>> {
    let mut cards = vault.cards(None)?;
    let said = said(vault, &cards)?;
    cards.retain(|card| {
        let mut from = card.why.messages.iter().filter_map(|id| said.message(*id));
        from.any(|message| message.conversation.as_deref() == Some(name))
    });
    Ok(cards)
}
