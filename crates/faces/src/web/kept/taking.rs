//! What live sources bring: into the vault at once, many deliveries in one commit, then to the ears.

use super::Kept;
use crate::pipeline::{self, Changed, Ears};
use crate::web::house::{Delivery, Heard, Imported, Untaken};
use jiff::ZonedDateTime;
use std::collections::{BTreeMap, HashMap};
use std::sync::PoisonError;
use std::time::{Duration, Instant};
use steward_edge::live::{self, Arrival, Delivered};
use steward_model::Message;
use steward_store::{Importer, Kept as Stored, StoreError, Vault};

/// An import that is under way is waited for so long.
const PATIENCE: Duration = Duration::from_secs(20);

/// The handle by which they come in, and what no ear has heard yet.
pub(super) struct Taking {
    vault: Vault,
    fresh: Vec<Stored>,
    /// When everything was last heard anew for a message that no ear could take, and how long it took.
    anew: Option<(Instant, Duration)>,
    /// All is to be heard anew.
    owed: bool,
}

impl Taking {
    pub(super) fn new(vault: Vault) -> Taking {
        Taking { vault, fresh: Vec::new(), anew: None, owed: false }
    }
}

impl From<StoreError> for Untaken {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Busy => Untaken::Busy,
            StoreError::Refused(_) | StoreError::NoGrant(_) => Untaken::Refused,
            StoreError::Locked => Untaken::Locked,
            _ => Untaken::Failed,
        }
    }
}

impl Kept {
    /// Takes deliveries in, those of one permission in one commit and in their order.
    pub(super) fn take_all(&self, deliveries: &[Delivery]) -> Vec<Result<Imported, Untaken>> {
        let mut taking = self.taking.lock().unwrap_or_else(PoisonError::into_inner);
        taking.vault.set_now(self.instant());
        let came = self
            .completed(&taking.vault)
            .and_then(|global| global.now())
            .unwrap_or_else(|_| self.instant().to_zoned_datetime(jiff::tz::TimeZone::UTC));
        let mut of: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (at, delivery) in deliveries.iter().enumerate() {
            of.entry(&delivery.grant).or_default().push(at);
        }
        let mut answers: Vec<Result<Imported, Untaken>> =
            deliveries.iter().map(|_| Err(Untaken::Failed)).collect();
        for (grant, places) in of {
            let those: Vec<&Delivery> = places.iter().filter_map(|at| deliveries.get(*at)).collect();
            let taken = taking.take(grant, &those, &came);
            for (nth, at) in places.into_iter().enumerate() {
                if let Some(answer) = answers.get_mut(at) {
                    *answer = match &taken {
                        Ok(all) => all.get(nth).cloned().ok_or(Untaken::Failed),
                        Err(untaken) => Err(*untaken),
                    };
                }
            }
        }
        answers
    }

    /// Hears what came in since. A conversation that something came late to is heard again now where that is `due`, else
    /// not so often that nothing else is done.
    pub(super) fn hear_fresh(&self, due: bool) -> anyhow::Result<Heard> {
        // In this order everywhere: the ears before the handle.
        let mut slot = self.ears.lock().unwrap_or_else(PoisonError::into_inner);
        let mut taking = self.taking.lock().unwrap_or_else(PoisonError::into_inner);
        if slot.is_none() && self.first.under_way() {
            if !taking.waits() {
                return Ok(Heard::Same);
            }
            taking.vault.set_now(self.instant());
            let global = self.completed(&taking.vault)?;
            let owners = pipeline::owners(&mut taking.vault, &global)?;
            *slot = Some(Ears::early(&mut taking.vault, &owners, &global.context()?)?);
        }
        // What came since the first reading began is kept for its end, which does not know whether it was among what it read.
        let early = slot.as_ref().and_then(Ears::early_so_far);
        let fresh = match early {
            Some(heard) => taking.fresh.get(heard..).unwrap_or_default().to_vec(),
            None => std::mem::take(&mut taking.fresh),
        };
        let late = slot.as_ref().is_some_and(Ears::is_behind);
        if fresh.is_empty() && !taking.owed && !late {
            return Ok(Heard::Same);
        }
        taking.vault.set_now(self.instant());
        let Taking { vault, owed, .. } = &mut *taking;
        let heard = match slot.as_mut() {
            Some(ears) if !*owed => ears.hear(vault, &fresh)?,
            _ => false,
        };
        if early.is_some() && !heard {
            return Ok(Heard::Later);
        }
        let Some(ears) = slot.as_mut().filter(|_| heard) else {
            self.lock().derived = None;
            taking.owed = taking.anew.is_some_and(|(when, took)| when.elapsed() < 8 * took);
            if taking.owed {
                return Ok(Heard::Later);
            }
            drop((slot, taking));
            let began = Instant::now();
            self.derive()?;
            let mut taking = self.taking.lock().unwrap_or_else(PoisonError::into_inner);
            taking.anew = Some((Instant::now(), began.elapsed()));
            return Ok(Heard::Changed);
        };
        let context = self.completed(vault)?.context()?;
        let caught_up = ears.catch_up(vault, &context, due)?;
        if fresh.is_empty() && !caught_up {
            return Ok(Heard::Later);
        }
        let Changed { cards, gone } = ears.settle(vault, &self.partners, &context, false)?;
        let stamp = self.stamp(vault)?;
        let mut open = self.lock();
        // More than what came here: another process read something too, which is yet to be heard.
        let ours = |there: &super::Stamp| there.messages.saturating_add(fresh.len() as u64) == stamp.messages;
        open.derived = open.derived.filter(ours).map(|_| stamp);
        // Early ears leave the last word to those that have heard all.
        Ok(match (gone || !cards.is_empty(), caught_up && early.is_none()) {
            (true, true) => Heard::Changed,
            (false, true) => Heard::Same,
            (true, false) => Heard::Partly,
            (false, false) => Heard::Later,
        })
    }
}

impl Taking {
    /// What came another way is heard with the rest.
    pub(super) fn put(&mut self, fresh: Vec<Stored>) {
        self.fresh.extend(fresh);
    }

    /// What no ear has heard yet.
    pub(super) fn fresh(&mut self) -> &mut Vec<Stored> {
        &mut self.fresh
    }

    /// Something is yet to be heard.
    pub(super) fn waits(&self) -> bool {
        !self.fresh.is_empty()
    }

    /// Drops what no ear has heard yet; it is in the vault. Of a vault that was locked the keys go too.
    pub(super) fn forget(&mut self) {
        let _ = self.vault.check_lock();
        self.fresh.clear();
        self.owed = true;
    }

    fn take(
        &mut self,
        grant: &str,
        deliveries: &[&Delivery],
        came: &ZonedDateTime,
    ) -> Result<Vec<Imported>, Untaken> {
        let Taking { vault, fresh, .. } = self;
        let before = fresh.len();
        let began = Instant::now();
        let taken = loop {
            match vault.import(grant) {
                Ok(importer) => break take_into(importer.telling(|kept| fresh.push(kept)), deliveries, came),
                Err(StoreError::Busy) if began.elapsed() < PATIENCE => {
                    std::thread::sleep(Duration::from_millis(20));
                }
                Err(error) => return Err(error.into()),
            }
        };
        if taken.is_err() {
            fresh.truncate(before);
        }
        Ok(taken?)
    }
}

fn take_into(
    mut importer: Importer<'_>,
    deliveries: &[&Delivery],
    came: &ZonedDateTime,
) -> Result<Vec<Imported>, StoreError> {
    let mut taken = Vec::with_capacity(deliveries.len());
    for delivery in deliveries {
        let mut done = Imported::default();
        // Where each message of this delivery went, for those that answer it.
        let mut places: Vec<Option<usize>> = Vec::new();
        let mut alike: HashMap<String, u64> = HashMap::new();
        for part in live::read(&delivery.content_type, &delivery.body, came) {
            match part {
                Delivered::Unknown(raw) => {
                    done.unparsed += 1;
                    importer.push_unparsed(&raw)?;
                }
                Delivered::Nothing => done.empty += 1,
                Delivered::Message(Arrival { id, mut message, undated }) => {
                    done.messages += 1;
                    done.undated += u64::from(undated);
                    let id = match id {
                        Some(id) => format!("id {id}"),
                        None => unnamed(&message, &mut alike),
                    };
                    message.reply_to = message.reply_to.and_then(|to| places.get(to).copied().flatten());
                    let place = usize::try_from(importer.so_far().messages).unwrap_or(usize::MAX);
                    let new = importer.push_once(&id, message)?;
                    done.new += u64::from(new);
                    places.push(new.then_some(place));
                }
            }
        }
        taken.push(done);
    }
    let summary = importer.finish()?;
    // With one delivery the vault's own count is exact; of several it is not told whose a known message was.
    if let [only] = taken.as_mut_slice() {
        only.new = summary.new;
    }
    Ok(taken)
}

/// What stands for an id that the sender does not give: everything the message says, and which of several alike.
fn unnamed(message: &Message, alike: &mut HashMap<String, u64>) -> String {
    let words = serde_json::to_string(message).unwrap_or_default();
    let nth = alike.entry(words.clone()).or_default();
    *nth += 1;
    format!("{words} {nth}")
}
