//! Messages that the newest export of their conversation no longer has: they stay as they were kept, and are told.
//!
//! An export is the newest of a conversation when it reaches as far as everything kept of it; one that ends earlier says
//! nothing. It says nothing either of what came before its first minute or in its last, where a window may have been cut,
//! nor when it has records that were not understood: the message may be one of them.

use super::super::Vault;
use super::Importer;
use crate::StoreError;
use crate::block;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use steward_consent::{LiveGrant, Purpose};
use steward_model::{MessageId, order};

/// The part of each grant that holds their numbers.
const PART: &str = "not in the newest export";

/// First and last minute of each conversation in this import.
#[derive(Default)]
pub(super) struct Met(HashMap<Option<String>, (i64, i64)>);

impl Met {
    pub(super) fn see(&mut self, conversation: &Option<String>, minute: i64) {
        match self.0.get_mut(conversation) {
            Some((first, last)) => {
                *first = minute.min(*first);
                *last = minute.max(*last);
            }
            None => {
                self.0.insert(conversation.clone(), (minute, minute));
            }
        }
    }
}

impl Importer<'_> {
    /// Compares what is kept with what came, once all of it has been met, and notes what came no more.
    pub(super) fn note_absent(&mut self) -> Result<(), StoreError> {
        let Some(met) = self.met.take().filter(|_| self.summary.unparsed == 0) else { return Ok(()) };
        let mut absent = BTreeSet::new();
        for (conversation, (first, last)) in &met.0 {
            if self.known.reach(conversation).is_none_or(|reach| reach > *last) {
                continue;
            }
            for at in self.known.unmet_blocks(conversation, *first, *last) {
                for stored in self.vault.open_block(self.number, at, &self.sealing)? {
                    let minute = block::minute(&stored.message.sent_at);
                    let within = *first < minute && minute < *last;
                    let kept_before = stored.id < self.began_at && !self.known.was_met(stored.id);
                    if within
                        && kept_before
                        && stored.message.conversation == *conversation
                        && !self.never.hides(&stored.message)
                    {
                        absent.insert(stored.id);
                    }
                }
            }
        }
        self.summary.absent = absent.len() as u64;
        let before = self.vault.absent_under(&self.live)?;
        let mut all = order::set(before.iter().copied().filter(|id| !self.known.was_met(*id)));
        all.extend(absent);
        if all != before {
            let live = &self.live;
            self.vault.write(|vault| vault.keep_part(live, PART, &runs(&all)))?;
        }
        Ok(())
    }
}

impl Vault {
    fn absent_under(&self, live: &LiveGrant) -> Result<BTreeSet<u64>, StoreError> {
        let runs: Option<BTreeMap<u64, u64>> = self.part(live, PART)?;
        Ok(order::set(runs.into_iter().flatten().flat_map(|(first, last)| first..=last)))
    }

    /// Messages that are kept and that the newest export of their conversation no longer had, under live grants that
    /// allow at least one of these uses.
    ///
    /// # Errors
    /// When the store fails.
    pub fn not_in_newest_export(&mut self, uses: &[Purpose]) -> Result<BTreeSet<MessageId>, StoreError> {
        let mut all = BTreeSet::new();
        for live in self.lives(uses)? {
            all.extend(self.absent_under(&live)?.into_iter().map(MessageId));
        }
        Ok(all)
    }
}

/// Numbers as runs, from first to last.
fn runs(numbers: &BTreeSet<u64>) -> BTreeMap<u64, u64> {
    let mut runs: BTreeMap<u64, u64> = BTreeMap::new();
    for number in numbers {
        match runs.last_entry() {
            Some(mut last) if last.get().checked_add(1) == Some(*number) => {
                last.insert(*number);
            }
            _ => {
                runs.insert(*number, *number);
            }
        }
    }
    runs
}
