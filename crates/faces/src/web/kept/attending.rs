//! What the person does with cards, what that teaches, and what may interrupt them.

use super::Kept;
use crate::standing::of_conversation;
use crate::web::house::{House as _, Trouble};
use crate::{attention, taste};
use std::borrow::Borrow;
use steward_decide::attention::{Arranged, Attention, Deed, FEW, Taste, arrange};
use steward_model::{Card, CardKind};
use steward_store::CardMark;

impl Kept {
    pub(super) fn dismiss(&self, card: &str, away: bool) -> Result<(), Trouble> {
        let today = self.now().date();
        let mut open = self.lock();
        let mark = CardMark::Dismissed(card.to_owned());
        if open.vault.marks()?.contains(&mark) != away
            && let Some(card) = open.vault.card(card)?
        {
            let deed = if away { Deed::Dismissed } else { Deed::Restored };
            taste::note(&mut open.vault, &card, deed, today)?;
        }
        Ok(open.vault.mark(mark, away)?)
    }

    pub(super) fn mute(&self, kind: CardKind, away: bool) -> Result<(), Trouble> {
        let today = self.now().date();
        let mut open = self.lock();
        let mark = CardMark::Kind(kind);
        let changes = open.vault.marks()?.contains(&mark) != away;
        if !away {
            open.vault.mark(mark.clone(), false)?;
        }
        if changes {
            let deed = if away { Deed::Muted } else { Deed::Unmuted };
            for card in self.live_cards(&mut open.vault)?.iter().filter(|card| card.kind == kind) {
                taste::note(&mut open.vault, card, deed, today)?;
            }
        }
        Ok(open.vault.mark(mark, away)?)
    }

    pub(super) fn muted(&self) -> Result<Vec<CardKind>, Trouble> {
        let marks = self.lock().vault.marks()?;
        Ok(CardKind::ALL.into_iter().filter(|kind| marks.contains(&CardMark::Kind(*kind))).collect())
    }

    pub(super) fn mute_talk(&self, name: &str, away: bool) -> Result<(), Trouble> {
        let today = self.now().date();
        let mut open = self.lock();
        let was = open.vault.muted_conversations()?.contains(name);
        if away {
            for card in of_conversation(&mut open.vault, name)? {
                taste::note(&mut open.vault, &card, Deed::Muted, today)?;
            }
        }
        open.vault.mark(CardMark::Conversation(name.to_owned()), away)?;
        drop(open);
        self.redraw()?;
        if was && !away {
            let mut open = self.lock();
            for card in of_conversation(&mut open.vault, name)? {
                taste::note(&mut open.vault, &card, Deed::Unmuted, today)?;
            }
        }
        Ok(())
    }

    pub(super) fn muted_talks(&self) -> Result<Vec<String>, Trouble> {
        Ok(self.lock().vault.muted_conversations()?.into_iter().collect())
    }

    pub(super) fn arranged<C: Borrow<Card>>(&self, cards: &[C]) -> Result<Arranged, Trouble> {
        let now = self.now().datetime();
        let taste = taste::read(&mut self.lock().vault, now.date())?;
        Ok(arrange(cards, now, &taste, FEW))
    }

    pub(super) fn used(&self, card: &str) -> Result<(), Trouble> {
        let today = self.now().date();
        let mut open = self.lock();
        if let Some(card) = open.vault.card(card)? {
            taste::note(&mut open.vault, &card, Deed::Used, today)?;
        }
        Ok(())
    }

    pub(super) fn taste(&self) -> Result<Taste, Trouble> {
        let today = self.now().date();
        Ok(taste::read(&mut self.lock().vault, today)?)
    }

    pub(super) fn reset_taste(&self) -> Result<(), Trouble> {
        Ok(taste::reset(&mut self.lock().vault)?)
    }

    pub(super) fn attention(&self) -> Result<(Attention, u32), Trouble> {
        let now = self.now().datetime();
        let open = self.lock();
        let attention = attention::read(&open.vault)?;
        let spent = attention::calls(&open.vault)?.spent(attention.day(now));
        Ok((attention, spent))
    }

    pub(super) fn set_attention(&self, attention: &Attention) -> Result<(), Trouble> {
        Ok(attention::keep(&mut self.lock().vault, attention)?)
    }

    pub(super) fn call(&self) -> Result<u64, Trouble> {
        let now = self.now().datetime();
        let mut open = self.lock();
        let cards = self.live_cards(&mut open.vault)?;
        Ok(attention::next(&mut open.vault, &cards, now)?.ids.len() as u64)
    }
}
