//! Records in memory: for tests, and for what is thrown away.

use crate::StoreError;
use crate::contract::{Key, Shelf, Store, Visit};
use std::collections::BTreeMap;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use steward_model::UserId;

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

/// An engine without a disk. Handles made by [`Store::another`] share its records.
#[derive(Default)]
pub struct Memory {
    records: Arc<Mutex<Records>>,
    /// One of the handles writes.
    writing: Arc<(Mutex<bool>, Condvar)>,
    /// What lay where this handle wrote, since it began; the last written is undone first.
    undo: Option<Vec<(At, Option<Vec<u8>>)>>,
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

    fn write(&mut self, at: At, bytes: Option<Vec<u8>>) -> Result<(), StoreError> {
        let Some(undo) = &mut self.undo else { return Err(unbegun()) };
        let mut records = self.records.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(bytes) = &bytes
            && self.limits.room != usize::MAX
        {
            let others = records.iter().filter(|(other, _)| **other != at).map(|(_, bytes)| bytes.len());
            if others.sum::<usize>().saturating_add(bytes.len()) > self.limits.room {
                return Err(StoreError::Full);
            }
        }
        let before = match bytes {
            Some(bytes) => records.insert(at, bytes),
            None => records.remove(&at),
        };
        undo.push((at, before));
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
        self.undo = Some(Vec::new());
        Ok(())
    }

    fn commit(&mut self, _user: UserId) -> Result<(), StoreError> {
        self.undo = None;
        self.ended();
        Ok(())
    }

    fn rollback(&mut self, _user: UserId) {
        let Some(undo) = self.undo.take() else { return };
        let mut records = self.records();
        for (at, before) in undo.into_iter().rev() {
            match before {
                Some(bytes) => records.insert(at, bytes),
                None => records.remove(&at),
            };
        }
        drop(records);
        self.ended();
    }

    fn put(&mut self, user: UserId, shelf: Shelf, key: Key, bytes: &[u8]) -> Result<(), StoreError> {
        self.write((user, shelf, key), Some(bytes.to_vec()))
    }

    fn get(&self, user: UserId, shelf: Shelf, key: Key) -> Result<Option<Vec<u8>>, StoreError> {
        Ok(self.records().get(&(user, shelf, key)).cloned())
    }

    fn scan(
        &self,
        user: UserId,
        shelf: Shelf,
        first: Key,
        last: Key,
        visit: &mut Visit<'_>,
    ) -> Result<(), StoreError> {
        let found: Vec<(Key, Vec<u8>)> = self
            .records()
            .range((user, shelf, first)..=(user, shelf, last))
            .map(|((_, _, key), bytes)| (*key, bytes.clone()))
            .collect();
        for (key, bytes) in found {
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
        let found: Vec<_> =
            self.records().range(range).take(limit).map(|(at, bytes)| (*at, bytes.len() as u64)).collect();
        if self.undo.is_none() {
            return Err(unbegun());
        }
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
        Ok(Box::new(Memory { records, writing, undo: None, limits: self.limits }))
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
            let mut other = Memory { records, writing, undo: None, limits: self.limits };
            other.begin(UserId::OWNER).unwrap();
            self.limits.patience = Duration::from_millis(20);
            Box::new(other)
        }
    }

    crate::store_contract!(Box::new(Memory::new()), Memory::new());
}
