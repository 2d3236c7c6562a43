//! The cards that stand now, asked for again and again while a page is open: what has ended is not opened a second time,
//! and what stands only when it was written anew.

use super::Vault;
use super::cards::{Lives, Row, is_away};
use crate::StoreError;
use crate::contract::{EVERY, Shelf};
use jiff::civil::DateTime;
use std::collections::HashMap;
use std::ops::ControlFlow;
use steward_consent::Purpose;
use steward_model::Card;

/// What was seen of a sealed card, by its place: no word of it but where it stands.
#[derive(Default)]
pub(super) struct Seen(HashMap<u64, Sight>);

struct Sight {
    /// The end of its bytes, which proves them: another writing of the card ends otherwise.
    tag: [u8; 16],
    /// It stood until then; an ended one ended before all time.
    until: DateTime,
    card: Option<Card>,
}

impl Vault {
    /// Cards whose grants all stand and that have not ended at `now` (wall time of the person's zone), dismissed and muted
    /// ones left out; by their beginning. Those of [`Vault::cards`] that are live, for much less where most have ended.
    ///
    /// # Errors
    /// When a card cannot be read.
    pub fn standing(&mut self, now: DateTime) -> Result<Vec<Card>, StoreError> {
        let mut before = std::mem::take(&mut self.seen).0;
        self.keys.check_lock()?;
        self.note_expired()?;
        let marks = self.marks()?;
        let mut lives = Lives::new();
        let mut cards = Vec::new();
        let mut seen = HashMap::with_capacity(before.len());
        self.store.scan(self.user, Shelf::Cards, EVERY.0, EVERY.1, &mut |key, bytes| {
            let tag = bytes.last_chunk().copied().unwrap_or_default();
            let known = before.remove(&key.id).filter(|sight| sight.tag == tag);
            if let Some(Sight { until, .. }) = known
                && until <= now
            {
                seen.insert(key.id, Sight { tag, until, card: None });
                return Ok(ControlFlow::Continue(()));
            }
            let card = match known.and_then(|sight| sight.card) {
                Some(card) => self.still_open(bytes, &card, &mut lives)?.then_some(card),
                None => self.open_card(key, bytes, &mut lives)?,
            };
            let Some(card) = card else { return Ok(ControlFlow::Continue(())) };
            let until = if card.state.is_live() { card.until } else { DateTime::MIN };
            let stands = until > now;
            if stands && !is_away(&marks, &card) {
                cards.push(card.clone());
            }
            seen.insert(key.id, Sight { tag, until, card: stands.then_some(card) });
            Ok(ControlFlow::Continue(()))
        })?;
        self.seen = Seen(seen);
        cards.sort_by(|a, b| (a.from, &a.id).cmp(&(b.from, &b.id)));
        Ok(cards)
    }

    /// Wipes what is remembered of cards that stand.
    pub fn forget_standing(&mut self) {
        self.seen = Seen::default();
    }

    /// Its grants stand, and it may still be used for what it is.
    fn still_open(&self, bytes: &[u8], card: &Card, lives: &mut Lives) -> Result<bool, StoreError> {
        let sources = self.openers(&Row::parse(bytes)?, lives)?;
        Ok(sources.is_some_and(|all| all.iter().all(|live| live.bind(Purpose::Card(card.kind)).is_ok())))
    }
}
