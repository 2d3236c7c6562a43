//! Conversations that are heard again from their beginning, beside all else: a long one takes seconds, and what comes in the
//! others meanwhile is not to wait for it.

use super::derive::HORIZON;
use crate::failures::Failed;
use crate::hearing::{Listener, Talk};
use jiff::{SignedDuration, Timestamp};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};
use steward_consent::Purpose;
use steward_model::{CardKind, Context, MessageId, order};
use steward_store::{Kept, Reading, Vault};

/// Messages heard between two looks at whether that is still wanted.
const STEP: usize = 1024;

/// A hearing that goes on, on a handle and a thread of its own. Dropped, it ends after a step and what it heard goes.
pub(super) struct Again {
    thread: Option<JoinHandle<anyhow::Result<Vec<Told>>>>,
    stop: Arc<AtomicBool>,
    began: Instant,
    /// What came of these conversations since.
    pub(super) came: BTreeMap<Option<String>, Vec<Kept>>,
}

/// A conversation as it was heard, and by which ear.
pub(super) struct Told {
    pub(super) ear: usize,
    pub(super) name: Option<String>,
    pub(super) talk: Talk,
    /// No message with a higher number is in it.
    pub(super) up_to: MessageId,
}

/// How much of each conversation is heard again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reach {
    /// All that can still matter.
    Whole,
    /// A little before its end: enough to understand by, until all of it is heard.
    End,
}

/// For its end so many of the last hours are read, and more where they hold less than [`ENOUGH`] messages.
const LATELY: [SignedDuration; 2] = [SignedDuration::from_hours(48), SignedDuration::from_hours(30 * 24)];
const ENOUGH: usize = 256;
/// No more of them than so many are heard.
const AT_THE_END: usize = 1024;

/// What an ear hears: the kinds of its cards, and who listens.
pub(super) type Post = (BTreeSet<CardKind>, Listener);

impl Again {
    /// Begins to hear these conversations, once for each ear.
    pub(super) fn begin(
        vault: &Vault,
        posts: Vec<Post>,
        names: BTreeSet<Option<String>>,
        reach: Reach,
        context: &Context,
    ) -> anyhow::Result<Again> {
        let mut vault = vault.another()?;
        let now = context.now.timestamp();
        let stop = Arc::new(AtomicBool::new(false));
        let stopped = stop.clone();
        let came = order::map(names.iter().map(|name| (name.clone(), Vec::new())));
        let hear = move || -> anyhow::Result<Vec<Told>> {
            let mut all = Vec::new();
            for (ear, (kinds, listener)) in posts.iter().enumerate() {
                all.extend(hear(&mut vault, ear, kinds, listener, (&names, reach, now), &stopped)?);
            }
            Ok(all)
        };
        let thread = std::thread::Builder::new().name("again".to_owned()).spawn(hear)?;
        Ok(Again { thread: Some(thread), stop, began: Instant::now(), came })
    }

    /// It has ended.
    pub(super) fn is_done(&self) -> bool {
        self.thread.as_ref().is_none_or(JoinHandle::is_finished)
    }

    /// Waits for its end, at most so long.
    pub(super) fn wait(&self, most: Duration) {
        while !self.is_done() && self.began.elapsed() < most {
            std::thread::sleep(Duration::from_millis(1));
        }
    }

    /// What was heard, and how long it took; waits for its end.
    pub(super) fn end(mut self) -> (anyhow::Result<Vec<Told>>, Duration) {
        let told = match self.thread.take().map(JoinHandle::join) {
            Some(Ok(told)) => told,
            _ => Err(Failed::of("plain-unheard").into()),
        };
        (told, self.began.elapsed())
    }
}

impl Drop for Again {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
    }
}

fn hear(
    vault: &mut Vault,
    ear: usize,
    kinds: &BTreeSet<CardKind>,
    listener: &Listener,
    (names, reach, now): (&BTreeSet<Option<String>>, Reach, Timestamp),
    stop: &AtomicBool,
) -> anyhow::Result<Vec<Told>> {
    let purposes: Vec<Purpose> = kinds.iter().copied().map(Purpose::Card).collect();
    let mut reading = vault.read(&purposes)?;
    let mut told = Vec::with_capacity(names.len());
    let since = now.saturating_sub(HORIZON)?;
    for name in names {
        let said = match reach {
            Reach::Whole => reading.conversation_since(name.as_deref(), since)?,
            Reach::End => end_of(&mut reading, name.as_deref(), now, since)?,
        };
        let up_to = said.iter().map(|kept| kept.id).max().unwrap_or(MessageId(0));
        let mut talk = Talk::default();
        for step in said.chunks(STEP) {
            anyhow::ensure!(!stop.load(Ordering::Relaxed), "nobody waits for it any more");
            // One thread: the other processors are for what comes meanwhile.
            listener.hear_all(&mut [(&mut talk, name.as_deref().unwrap_or_default(), step)], 1);
        }
        told.push(Told { ear, name: name.clone(), talk, up_to });
    }
    reading.finish()?;
    Ok(told)
}

/// The last messages of a conversation.
fn end_of(
    reading: &mut Reading<'_>,
    name: Option<&str>,
    now: Timestamp,
    since: Timestamp,
) -> anyhow::Result<Vec<Kept>> {
    for lately in LATELY {
        let mut said = reading.conversation_since(name, now.saturating_sub(lately)?.max(since))?;
        if said.len() >= ENOUGH {
            return Ok(said.split_off(said.len().saturating_sub(AT_THE_END)));
        }
    }
    let mut said = reading.conversation_since(name, since)?;
    Ok(said.split_off(said.len().saturating_sub(AT_THE_END)))
}
