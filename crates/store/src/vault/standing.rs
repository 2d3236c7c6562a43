//! The cards that stand now, asked for again and again while a page is open: what has ended is not opened a second time,
//! and what stands only when it was written anew.

use super::Vault;
use super::cards::{Lives, Row, is_away};
use crate::StoreError;
use crate::contract::{EVERY, Shelf};
use jiff::civil::DateTime;
use std::collections::HashMap;
use std::ops::ControlFlow;
use std::sync::Arc;
use steward_consent::Purpose;
use steward_model::{Card, CardKind, order};

/// What was seen of sealed cards, by their places: no word of one that has ended.
#[derive(Default)]
pub(super) struct Seen {
    round: u64,
    cards: HashMap<u64, Sight>,
}

struct Sight {
    /// The end of its bytes, which proves them: another writing of the card ends otherwise.
    tag: [u8; 16],
    /// It stood until then; an ended one ended before all time.
    until: DateTime,
    card: Option<Arc<Card>>,
    /// When it was last met.
    round: u64,
}

/// Whether a card's grants stand, as told of the card before: most came by the same.
type Told = Option<(Vec<u8>, CardKind, bool)>;

impl Vault {
    /// Cards whose grants all stand and that have not ended at `now` (wall time of the person's zone), dismissed and muted
    /// ones left out; by their beginning. Those of [`Vault::cards`] that are live, for much less where most have ended.
    ///
    /// # Errors
    /// When a card cannot be read.
    pub fn standing(&mut self, now: DateTime) -> Result<Vec<Arc<Card>>, StoreError> {
        let Seen { round, cards: mut seen } = std::mem::take(&mut self.seen);
        let round = round.wrapping_add(1);
        self.keys.check_lock()?;
        self.note_expired()?;
        let marks = self.marks()?;
        let (mut lives, mut told) = (Lives::new(), Told::None);
        let mut cards = Vec::new();
        let mut met = 0;
        self.store.scan(self.user, Shelf::Cards, EVERY.0, EVERY.1, &mut |key, bytes| {
            let tag = bytes.last_chunk().copied().unwrap_or_default();
            match seen.get_mut(&key.id).filter(|sight| sight.tag == tag) {
                Some(sight) if sight.until <= now => {
                    (sight.card, sight.round) = (None, round);
                    met += 1;
                    return Ok(ControlFlow::Continue(()));
                }
                Some(Sight { card: Some(card), round: last, .. }) => {
                    if self.still_open(bytes, card.kind, &mut lives, &mut told)? {
                        *last = round;
                        met += 1;
                        if !is_away(&marks, card) {
                            cards.push(Arc::clone(card));
                        }
                    }
                    return Ok(ControlFlow::Continue(()));
                }
                _ => {}
            }
            let Some(card) = self.open_card(key, bytes, &mut lives)?.map(Arc::new) else {
                return Ok(ControlFlow::Continue(()));
            };
            let until = if card.state.is_live() { card.until } else { DateTime::MIN };
            let stands = until > now;
            if stands && !is_away(&marks, &card) {
                cards.push(Arc::clone(&card));
            }
            seen.insert(key.id, Sight { tag, until, card: stands.then_some(card), round });
            met += 1;
            Ok(ControlFlow::Continue(()))
        })?;
        if seen.len() != met {
            seen.retain(|_, sight| sight.round == round);
        }
        self.seen = Seen { round, cards: seen };
        order::by(&mut cards, |a, b| (a.from, &a.id).cmp(&(b.from, &b.id)));
        Ok(cards)
    }

    /// Wipes what is remembered of cards that stand and of what blocks hold.
    pub fn forget_standing(&mut self) {
        self.seen = Seen::default();
        self.heads.forget();
    }

    /// Its grants stand, and it may still be used for what it is.
    fn still_open(
        &self,
        bytes: &[u8],
        kind: CardKind,
        lives: &mut Lives,
        told: &mut Told,
    ) -> Result<bool, StoreError> {
        if let Some((grants, of, open)) = told
            && *of == kind
            && bytes.starts_with(grants)
        {
            return Ok(*open);
        }
        let (grants, rest) = Row::grants_of(bytes)?;
        let sources = self.openers(&grants, lives)?;
        let open = sources.is_some_and(|all| all.iter().all(|live| live.bind(Purpose::Card(kind)).is_ok()));
        let begins = bytes.get(..bytes.len().saturating_sub(rest)).unwrap_or_default();
        *told = Some((begins.to_vec(), kind, open));
        Ok(open)
    }
}
