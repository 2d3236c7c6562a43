//! Records in memory: for tests, and for what is thrown away.

use crate::StoreError;
use crate::contract::{Key, Shelf, Store, Visit};
use std::collections::BTreeMap;
use std::ops::RangeInclusive;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use steward_model::{UserId, order};

/// How long a writer waits for another.
const PATIENCE: Duration = Duration::from_secs(10);

/// What handles on the same records may do.
#[derive(Clone, Copy)]
struct Limits {
    /// Bytes that all records may take.
    room: usize,
    read_only: bool,
    patience: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Limits { room: usize::MAX, read_only: false, patience: PATIENCE }
    }
}

type At = (UserId, Shelf, Key);
type Records = BTreeMap<At, Vec<u8>>;
/// What is put, or with `None` taken away.
type Changes = BTreeMap<At, Option<Vec<u8>>>;

/// An engine without a disk. Handles made by [`Store::another`] share its records.
#[derive(Default)]
pub struct Memory {
    records: Arc<Mutex<Records>>,
    /// One of the handles writes.
    writing: Arc<(Mutex<bool>, Condvar)>,
    /// What this handle changed since it began; nobody else sees it before the commit.
    changes: Option<Changes>,
    limits: Limits,
}

impl Memory {
    /// An empty one.
    pub fn new() -> Self {
        Memory::default()
    }

    fn records(&self) -> MutexGuard<'_, Records> {
        self.records.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn ended(&self) {
        let (writing, ended) = &*self.writing;
        *writing.lock().unwrap_or_else(PoisonError::into_inner) = false;
        ended.notify_one();
    }

    /// Records of a range as this handle sees them.
    fn seen(&self, range: RangeInclusive<At>) -> Records {
        let mut seen =
            order::map(self.records().range(range.clone()).map(|(at, bytes)| (*at, bytes.clone())));
        for (at, bytes) in self.changes.iter().flat_map(|changes| changes.range(range.clone())) {
            match bytes {
                Some(bytes) => seen.insert(*at, bytes.clone()),
                None => seen.remove(at),
            };
        }
        seen
    }

    fn write(&mut self, at: At, bytes: Option<Vec<u8>>) -> Result<(), StoreError> {
        let records = self.records.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(changes) = &mut self.changes else { return Err(unbegun()) };
        if let Some(bytes) = &bytes
            && self.limits.room != usize::MAX
        {
            let kept = records.iter().filter(|(other, _)| **other != at && !changes.contains_key(other));
            let new = changes.iter().filter(|(other, _)| **other != at).filter_map(|(_, new)| new.as_ref());
            let others = kept.map(|(_, bytes)| bytes).chain(new).map(Vec::len);
            if others.sum::<usize>().saturating_add(bytes.len()) > self.limits.room {
                return Err(StoreError::Full);
            }
        }
        changes.insert(at, bytes);
        Ok(())
    }
}

impl Drop for Memory {
    // A handle dropped while it writes keeps nothing and hinders nobody.
    fn drop(&mut self) {
        self.rollback(UserId::OWNER);
    }
}

fn unbegun() -> StoreError {
    StoreError::Engine("written outside of begin and commit".into())
}

impl Store for Memory {
    fn begin(&mut self, _user: UserId) -> Result<(), StoreError> {
        if self.limits.read_only {
            return Err(StoreError::ReadOnly);
        }
        let (writing, ended) = &*self.writing;
        let writing = writing.lock().unwrap_or_else(PoisonError::into_inner);
        let waited = ended.wait_timeout_while(writing, self.limits.patience, |writing| *writing);
        let (mut writing, waited) = waited.unwrap_or_else(PoisonError::into_inner);
        if waited.timed_out() {
            return Err(StoreError::Busy);
        }
        *writing = true;
        self.changes = Some(Changes::new());
        Ok(())
    }

    fn commit(&mut self, _user: UserId) -> Result<(), StoreError> {
        let Some(changes) = self.changes.take() else { return Ok(()) };
        let mut records = self.records();
        for (at, bytes) in changes {
            match bytes {
                Some(bytes) => records.insert(at, bytes),
                None => records.remove(&at),
            };
        }
        drop(records);
        self.ended();
        Ok(())
    }

    fn rollback(&mut self, _user: UserId) {
        if self.changes.take().is_some() {
            self.ended();
        }
    }

    fn put(&mut self, user: UserId, shelf: Shelf, key: Key, bytes: &[u8]) -> Result<(), StoreError> {
        self.write((user, shelf, key), Some(bytes.to_vec()))
    }

    fn get(&self, user: UserId, shelf: Shelf, key: Key) -> Result<Option<Vec<u8>>, StoreError> {
        let at = (user, shelf, key);
        match self.changes.as_ref().and_then(|changes| changes.get(&at)) {
            Some(changed) => Ok(changed.clone()),
            None => Ok(self.records().get(&at).cloned()),
        }
    }

    fn scan(
        &self,
        user: UserId,
        shelf: Shelf,
        first: Key,
        last: Key,
        visit: &mut Visit<'_>,
    ) -> Result<(), StoreError> {
        for ((_, _, key), bytes) in self.seen((user, shelf, first)..=(user, shelf, last)) {
            if visit(key, &bytes)?.is_break() {
                break;
            }
        }
        Ok(())
    }

    fn delete(&mut self, user: UserId, shelf: Shelf, key: Key) -> Result<(), StoreError> {
        self.write((user, shelf, key), None)
    }

    fn delete_grant(
        &mut self,
        user: UserId,
        shelf: Shelf,
        grant: u64,
        limit: usize,
    ) -> Result<u64, StoreError> {
        let range = (user, shelf, Key { grant, id: 0 })..=(user, shelf, Key { grant, id: u64::MAX });
        if self.changes.is_none() {
            return Err(unbegun());
        }
        let found = self.seen(range).into_iter().take(limit).map(|(at, bytes)| (at, bytes.len() as u64));
        let mut bytes = 0u64;
        for (at, size) in found {
            bytes = bytes.saturating_add(size);
            self.write(at, None)?;
        }
        Ok(bytes)
    }

    fn sweep(&mut self, _user: UserId) -> Result<(), StoreError> {
        Ok(())
    }

    fn another(&self) -> Result<Box<dyn Store>, StoreError> {
        let (records, writing) = (Arc::clone(&self.records), Arc::clone(&self.writing));
        Ok(Box::new(Memory { records, writing, changes: None, limits: self.limits }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contract::Faults;

    impl Faults for Memory {
        fn store(&mut self) -> &mut dyn Store {
            self
        }

        fn fill(&mut self) {
            let used: usize = self.records().values().map(Vec::len).sum();
            self.limits.room = used + 100;
        }

        fn forbid(&mut self) {
            self.limits.read_only = true;
        }

        fn occupy(&mut self) -> Box<dyn std::any::Any> {
            let (records, writing) = (Arc::clone(&self.records), Arc::clone(&self.writing));
            let mut other = Memory { records, writing, changes: None, limits: self.limits };
            other.begin(UserId::OWNER).unwrap();
            self.limits.patience = Duration::from_millis(20);
            Box::new(other)
        }
    }

    crate::store_contract!(Box::new(Memory::new()), Memory::new());
}
