//! What went which way lately: cards by their permissions, and what left by the ledger.

use super::Kept;
use crate::web::house::{Made, Told, Traffic, Trouble};
use jiff::SignedDuration;
use steward_consent::Purpose;
use steward_model::Block;
use steward_store::ledger::Event;

/// What is older is not in the picture.
const LATELY: SignedDuration = SignedDuration::from_hours(30 * 24);

impl Kept {
    pub(super) fn traffic(&self) -> Result<Traffic, Trouble> {
        let mut open = self.lock();
        let now = self.completed(&open.vault)?.now()?;
        let since = now.datetime().saturating_sub(LATELY);
        let cards = open.vault.cards(None)?;
        let made = cards.into_iter().filter(|card| card.from >= since || card.until >= since).map(|card| {
            // Where the map answered, its credit stands on the card.
            let map = card
                .blocks
                .iter()
                .any(|block| matches!(block, Block::Map { .. } | Block::List { attribution: Some(_), .. }));
            Made { kind: card.kind, grants: card.why.grants, map }
        });
        let made = made.collect();
        let since = open.vault.now().saturating_sub(LATELY).unwrap_or(jiff::Timestamp::MIN);
        let mut told = Vec::new();
        open.vault.ledger(&mut |entry| {
            let kind = entry.purposes.iter().find_map(|purpose| match purpose {
                Purpose::Card(kind) => Some(*kind),
                _ => None,
            });
            if entry.event == Event::Disclosed
                && entry.at >= since
                && let (Some(grant), Some(provider)) = (entry.grant, entry.provider)
            {
                told.push(Told { grant, provider, kind, bytes: entry.bytes.unwrap_or(0) });
            }
        })?;
        Ok(Traffic { made, told })
    }
}
