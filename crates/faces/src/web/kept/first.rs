//! The first reading: what is kept is heard beside the page, which answers meanwhile and says how far that is.

use super::Kept;
use crate::attention;
use crate::failures::Failed;
use crate::pipeline::{self, Ears};
use std::mem::take;
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// What is short is read by the time that anybody looks.
const PATIENCE: Duration = Duration::from_secs(1);

/// How far the first reading is.
#[derive(Default)]
pub(super) struct First {
    state: Mutex<State>,
    heard: AtomicU64,
    all: AtomicU64,
    /// It ended, and the page is to be told.
    news: AtomicBool,
}

#[derive(Default)]
struct State {
    under_way: bool,
    /// How often it was begun anew, since what may be read had changed.
    round: u64,
}

impl First {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn under_way(&self) -> bool {
        self.state().under_way
    }

    /// Messages heard, of how many, while it goes on.
    pub(super) fn so_far(&self) -> Option<(u64, u64)> {
        let so_far = (self.heard.load(Ordering::Relaxed), self.all.load(Ordering::Relaxed));
        self.under_way().then_some(so_far)
    }

    /// Whether it ended since this was last asked.
    pub(super) fn take_news(&self) -> bool {
        self.news.swap(false, Ordering::Relaxed)
    }

    /// Lets it begin anew; false where it does not go on.
    pub(super) fn again(&self) -> bool {
        let mut state = self.state();
        state.round += 1;
        state.under_way
    }

    fn is(&self, round: u64) -> bool {
        self.state().round == round
    }

    /// Ends it, unless it is to begin anew.
    fn end(&self, round: u64) -> bool {
        let mut state = self.state();
        state.under_way = state.round != round;
        !state.under_way
    }
}

impl Kept {
    /// Begins to read what is kept, on a thread of its own, and waits for a short reading's end.
    ///
    /// # Errors
    /// When nothing could be read, as far as that is known by then.
    pub fn begin(kept: &Arc<Kept>) -> anyhow::Result<()> {
        kept.first.state().under_way = true;
        let beside = Arc::clone(kept);
        let reading = move || beside.read_first();
        let thread = std::thread::Builder::new().name("reading".to_owned()).spawn(reading)?;
        let began = Instant::now();
        while !thread.is_finished() {
            if began.elapsed() >= PATIENCE {
                return Ok(());
            }
            std::thread::sleep(Duration::from_millis(2));
        }
        // Who has waited for it sees it on the first page.
        kept.first.take_news();
        thread.join().unwrap_or_else(|_| Err(Failed::of("plain-unread").into()))
    }

    fn read_first(&self) -> anyhow::Result<()> {
        // What it has read stands in memory until it ends.
        let _present = self.presence.lock().unwrap_or_else(PoisonError::into_inner).clone();
        loop {
            let round = self.first.state().round;
            let done = self.read_beside(round);
            if self.first.end(round) {
                self.first.news.store(true, Ordering::Relaxed);
                return done;
            }
            // It may have been heard under a permission that is gone.
            *self.ears.lock().unwrap_or_else(PoisonError::into_inner) = None;
        }
    }

    fn read_beside(&self, round: u64) -> anyhow::Result<()> {
        let mut vault = self.another()?;
        let before = self.stamp(&mut vault)?;
        let global = self.completed(&vault)?;
        let reached = |heard, all| {
            self.first.heard.store(heard, Ordering::Relaxed);
            self.first.all.store(all, Ordering::Relaxed);
            if self.first.is(round) { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        };
        let owners = pipeline::owners(&mut vault, &global)?;
        let mut ears = Ears::open(&mut vault, &owners, &global.context()?, &reached)?;
        // In this order everywhere: the ears before the handle.
        let mut slot = self.ears.lock().unwrap_or_else(PoisonError::into_inner);
        let mut taking = self.taking.lock().unwrap_or_else(PoisonError::into_inner);
        if !self.first.is(round) {
            return Ok(());
        }
        vault.set_now(self.instant());
        let came = take(taking.fresh());
        ears.doubt(&came);
        ears.follow_early(&mut vault)?;
        let context = self.completed(&vault)?.context()?;
        ears.settle(&mut vault, &self.partners, &context, true)?;
        *slot = Some(ears);
        // More than what came here: another process read something too, which is yet to be heard.
        let stamp = self.stamp(&mut vault)?;
        let ours = before.messages.saturating_add(came.len() as u64) == stamp.messages;
        drop((slot, taking));
        let mut open = self.lock();
        open.derived = Some(if ours { stamp } else { before });
        // Nobody is told of a list that is just being opened.
        let cards = self.live_cards(&mut open.vault).unwrap_or_default();
        Ok(attention::settle(&mut open.vault, &cards)?)
    }
}
