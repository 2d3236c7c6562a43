//! Cards out of what is kept: derived when something changed, redrawn when only time went on.

use super::{Kept, every};
use crate::pipeline::{self, Ears};
use crate::web::house::Trouble;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::ops::ControlFlow;
use std::sync::PoisonError;
use std::time::{Duration, Instant};
use steward_store::{StoreError, Vault};

/// How often it is looked for what is kept too long, or was left half done by a process that died.
const TIDY: Duration = Duration::from_secs(5);

/// What cards are derived from, in short.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Stamp {
    /// Changes when something was imported, given, paused or withdrawn.
    pub(super) content: u64,
    pub(super) messages: u64,
    pub(super) hour: i64,
}

impl Kept {
    pub(super) fn stamp(&self, vault: &mut Vault) -> Result<Stamp, StoreError> {
        let mut hasher = DefaultHasher::new();
        for grant in vault.grants()? {
            (&grant.id, grant.state(vault.now()).word(), grant.changed_at).hash(&mut hasher);
        }
        vault.nevers()?.hash(&mut hasher);
        // Whose words are whose decides what is a promise of the owner's.
        let global = self.completed(vault).unwrap_or_else(|_| self.global.clone());
        pipeline::owners(vault, &global)?.hash(&mut hasher);
        let mut messages = 0;
        for (count, last) in vault.read(&every())?.extents() {
            (count, last).hash(&mut hasher);
            messages += count;
        }
        Ok(Stamp { content: hasher.finish(), messages, hour: vault.now().as_second() / 3600 })
    }

    /// Hears all anew: what may be read, or by whom, has changed.
    pub(super) fn derive(&self) -> anyhow::Result<()> {
        if self.first.again() {
            return Ok(());
        }
        self.derive_now()
    }

    /// Hears what came more than an ear takes up one by one. The first reading's end finds it.
    pub(super) fn derive_more(&self) -> anyhow::Result<()> {
        if self.first.under_way() { Ok(()) } else { self.derive_now() }
    }

    fn derive_now(&self) -> anyhow::Result<()> {
        let mut slot = self.ears.lock().unwrap_or_else(PoisonError::into_inner);
        // What was heard under a permission that is gone does not stay, whether or not hearing anew succeeds.
        *slot = None;
        let mut vault = self.another()?;
        let stamp = self.stamp(&mut vault)?;
        let global = self.completed(&vault)?;
        let context = global.context()?;
        let go_on = |_, _| ControlFlow::Continue(());
        let owners = pipeline::owners(&mut vault, &global)?;
        let mut ears = Ears::open(&mut vault, &owners, &context, &go_on)?;
        ears.settle(&mut vault, &self.partners, &context, true)?;
        *slot = Some(ears);
        self.lock().derived = Some(stamp);
        Ok(())
    }

    /// Wipes all that was heard.
    pub(super) fn stop_hearing(&self) {
        self.first.again();
        *self.ears.lock().unwrap_or_else(PoisonError::into_inner) = None;
        self.taking.lock().unwrap_or_else(PoisonError::into_inner).forget();
        let mut open = self.lock();
        open.derived = None;
        open.vault.forget_standing();
        drop(open);
        // Who locked the vault waits for this.
        *self.presence.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// Wipes all where another process locked the vault.
    pub(super) fn left_when_locked(&self) -> bool {
        if self.presence.lock().unwrap_or_else(PoisonError::into_inner).is_none() {
            return false;
        }
        let gone = self.lock().vault.check_lock().is_err();
        if gone {
            self.stop_hearing();
        }
        gone
    }

    /// Draws the cards anew as of now, from what was heard already.
    pub(super) fn redraw(&self) -> anyhow::Result<()> {
        if self.first.under_way() {
            return Ok(());
        }
        let mut slot = self.ears.lock().unwrap_or_else(PoisonError::into_inner);
        let mut vault = self.another()?;
        let stamp = self.stamp(&mut vault)?;
        let context = self.completed(&vault)?.context()?;
        let Some(ears) = slot.as_mut() else {
            drop((slot, vault));
            return self.derive();
        };
        ears.settle(&mut vault, &self.partners, &context, true)?;
        self.lock().derived = Some(stamp);
        Ok(())
    }

    pub(super) fn look(&self) -> Result<bool, Trouble> {
        // What was taken in and is yet to be heard is no other process's doing: all would be heard anew for it.
        let taking = self.taking.lock().unwrap_or_else(PoisonError::into_inner);
        if taking.waits() {
            return Ok(false);
        }
        let mut open = self.lock();
        if open.tidied.is_none_or(|at| at.elapsed() >= TIDY) {
            open.tidied = Some(Instant::now());
            // What fails is met again by whoever reads.
            let _ = open.vault.tidy_on();
        }
        let derived = open.derived;
        let stamp = self.stamp(&mut open.vault);
        drop((open, taking));
        let stamp = match stamp {
            Ok(stamp) => stamp,
            Err(error) => {
                // Locked or erased by another process: what was heard goes from memory too.
                self.stop_hearing();
                return Err(error.into());
            }
        };
        if self.first.under_way() {
            return Ok(false);
        }
        if derived == Some(stamp) {
            return Ok(self.first.take_news());
        }
        // Cards that the page showed may have come by what another process withdrew.
        self.lock().vault.forget_standing();
        match derived {
            Some(there) if there.content == stamp.content => self.redraw()?,
            _ => self.derive()?,
        }
        Ok(true)
    }
}
