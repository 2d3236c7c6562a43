//! What is kept longer than its grant's `keep` says: it goes when a vault is opened, and while one stays open when it is
//! overdue.

use super::Vault;
use super::grants::{grant_id, grant_number};
use crate::StoreError;
use crate::block::Head;
use crate::ledger::Event;
use jiff::{SignedDuration, Timestamp};

/// Seconds that something may be kept too long while a process runs on.
const LATE: i64 = 3600;

impl Vault {
    /// Ids of the grants of which this handle could not remove something, because it is damaged.
    pub fn damaged(&self) -> Vec<String> {
        self.damaged.keys().map(|number| grant_id(*number)).collect()
    }

    /// Grants that keep for a while, by their numbers, each with the instant before which nothing of it is kept when
    /// what is `late` too old, in seconds of what it keeps, may still be there.
    fn limits(&self, late: impl Fn(i64) -> i64) -> Result<Vec<(u64, Timestamp)>, StoreError> {
        let limit = |grant: steward_consent::Grant| {
            let keep = grant.terms.keep_seconds?;
            let oldest = self.now.checked_sub(SignedDuration::from_secs(keep.saturating_add(late(keep))));
            Some((grant_number(&grant.id)?, oldest.ok()?))
        };
        Ok(self.grants()?.into_iter().filter_map(limit).collect())
    }

    /// Removes what is kept too long, but for what does not open: [`Vault::damaged`] tells of that.
    pub(super) fn remove_outdated(&mut self) -> Result<(), StoreError> {
        let Some(_lock) = self.import_lock()? else { return Ok(()) };
        for (number, oldest) in self.limits(|_| 0)? {
            let outdated = |head: &Head, _| begins_before(head, oldest);
            self.remove_where(number, Event::Forgotten, &outdated, &|stored| {
                stored.message.sent_at.timestamp() < oldest
            })?;
        }
        Ok(())
    }

    /// Whether something is kept longer than its grant says by a 24th part of that, or by an hour.
    fn is_overdue(&self) -> Result<bool, StoreError> {
        for (number, oldest) in self.limits(|keep| (keep / 24).min(LATE))? {
            let damaged = self.damaged.get(&number);
            let is_damaged = |at| damaged.is_some_and(|blocks| blocks.contains(&at));
            let overdue = |head: &Head, at| begins_before(head, oldest) && !is_damaged(at);
            if !self.blocks_with(number, &overdue)?.0.is_empty() {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// What [`Vault::tidy`] does, for a process that runs on and asks now and then: what is kept too long goes when it is
    /// overdue, since each time all cards are made anew; so does what another process died over.
    ///
    /// # Errors
    /// When the store fails.
    pub fn tidy_on(&mut self) -> Result<(), StoreError> {
        self.finish_left_withdrawals()?;
        self.finish_forgetting()?;
        if self.is_overdue()? {
            self.remove_outdated()?;
        }
        self.finish_sweep()
    }
}

/// Whether a block holds something that was sent before an instant.
fn begins_before(head: &Head, oldest: Timestamp) -> bool {
    head.talks.iter().any(|talk| talk.first < oldest.as_second())
}
