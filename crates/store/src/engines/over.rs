//! What lies in memory over the records of another engine, and goes with the process; its handles share it.

use crate::StoreError;
use crate::contract::{Key, Shelf, Store, Visit, of_grant};
use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use steward_model::{UserId, order};

/// Where a record lies.
pub(super) type At = (UserId, Shelf, Key);
/// What is put, or with `None` taken away.
pub(super) type Changes = BTreeMap<At, Option<Vec<u8>>>;

/// [`Store::delete_grant`], record by record: what lies over another engine is taken away by saying so of each.
pub(super) fn delete_each(
    store: &mut dyn Store,
    user: UserId,
    shelf: Shelf,
    grant: u64,
    limit: usize,
) -> Result<u64, StoreError> {
    let (first, last) = of_grant(grant);
    let (mut found, mut sum) = (Vec::new(), 0u64);
    store.scan(user, shelf, first, last, &mut |key, bytes| {
        if found.len() == limit {
            return Ok(ControlFlow::Break(()));
        }
        found.push(key);
        sum = sum.saturating_add(bytes.len() as u64);
        Ok(ControlFlow::Continue(()))
    })?;
    found.into_iter().try_for_each(|key| store.delete(user, shelf, key))?;
    Ok(sum)
}

/// Records over those of an engine.
#[derive(Clone, Default)]
pub(super) struct Over(Arc<Mutex<Changes>>);

impl Over {
    pub(super) fn changes(&self) -> MutexGuard<'_, Changes> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// One record as it lies here, `own` changes above the others; `None` where nothing lies here.
    #[expect(clippy::option_option, reason = "a record that is taken away lies here too")]
    pub(super) fn get(&self, own: Option<&Changes>, at: &At) -> Option<Option<Vec<u8>>> {
        own.and_then(|own| own.get(at)).or(self.changes().get(at)).cloned()
    }

    /// The records of a range, in order, those that lie here in place of those below.
    pub(super) fn scan(
        &self,
        own: Option<&Changes>,
        below: &dyn Store,
        (user, shelf, first, last): (UserId, Shelf, Key, Key),
        visit: &mut Visit<'_>,
    ) -> Result<(), StoreError> {
        let range = (user, shelf, first)..=(user, shelf, last);
        let own = own.into_iter().flat_map(|changes| changes.range(range.clone()));
        let mut over = {
            let committed = self.changes();
            let all = committed.range(range.clone()).chain(own);
            order::map(all.map(|((_, _, key), bytes)| (*key, bytes.clone())))
        };
        let mut ended = false;
        below.scan(user, shelf, first, last, &mut |key, bytes| {
            while let Some(entry) = over.first_entry().filter(|entry| *entry.key() <= key) {
                let (at, changed) = entry.remove_entry();
                if let Some(changed) = changed
                    && visit(at, &changed)?.is_break()
                {
                    ended = true;
                    return Ok(ControlFlow::Break(()));
                }
                if at == key {
                    return Ok(ControlFlow::Continue(()));
                }
            }
            let flow = visit(key, bytes)?;
            ended = flow.is_break();
            Ok(flow)
        })?;
        for (at, changed) in over.into_iter().filter(|_| !ended) {
            if let Some(changed) = changed
                && visit(at, &changed)?.is_break()
            {
                break;
            }
        }
        Ok(())
    }
}
