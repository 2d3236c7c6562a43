//! Records of a file that cannot be written: what is written lies in memory, over them, and ends with the process.

use super::over::{self, At, Changes, Over};
use super::sqlite::Sqlite;
use crate::StoreError;
use crate::contract::{Key, Shelf, Store, Visit};
use std::path::Path;
use steward_model::UserId;

/// A file as it lies, with what this process made of it since. Handles made by [`Store::another`] share that.
pub struct Frozen {
    below: Box<dyn Store>,
    over: Over,
    /// What this handle changed since it began.
    changes: Option<Changes>,
}

impl Frozen {
    /// Opens the file, and writes nothing beside it either.
    ///
    /// # Errors
    /// When it cannot be opened, is no database, or is not of this release.
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        Ok(Frozen { below: Box::new(Sqlite::to_read(path)?), over: Over::default(), changes: None })
    }

    fn change(&mut self, at: At, bytes: Option<Vec<u8>>) -> Result<(), StoreError> {
        let Some(changes) = &mut self.changes else {
            return Err(StoreError::Engine("written outside of begin and commit".into()));
        };
        changes.insert(at, bytes);
        Ok(())
    }
}

impl Store for Frozen {
    fn begin(&mut self, _user: UserId) -> Result<(), StoreError> {
        self.changes = Some(Changes::new());
        Ok(())
    }

    fn commit(&mut self, _user: UserId) -> Result<(), StoreError> {
        let changes = self.changes.take().unwrap_or_default();
        self.over.changes().extend(changes);
        Ok(())
    }

    fn rollback(&mut self, _user: UserId) {
        self.changes = None;
    }

    fn put(&mut self, user: UserId, shelf: Shelf, key: Key, bytes: &[u8]) -> Result<(), StoreError> {
        self.change((user, shelf, key), Some(bytes.to_vec()))
    }

    fn get(&self, user: UserId, shelf: Shelf, key: Key) -> Result<Option<Vec<u8>>, StoreError> {
        match self.over.get(self.changes.as_ref(), &(user, shelf, key)) {
            Some(changed) => Ok(changed),
            None => self.below.get(user, shelf, key),
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
        self.over.scan(self.changes.as_ref(), &*self.below, (user, shelf, first, last), visit)
    }

    fn delete(&mut self, user: UserId, shelf: Shelf, key: Key) -> Result<(), StoreError> {
        self.change((user, shelf, key), None)
    }

    fn delete_grant(
        &mut self,
        user: UserId,
        shelf: Shelf,
        grant: u64,
        limit: usize,
    ) -> Result<u64, StoreError> {
        over::delete_each(self, user, shelf, grant, limit)
    }

    fn sweep(&mut self, _user: UserId) -> Result<(), StoreError> {
        Err(StoreError::ReadOnly)
    }

    fn another(&self) -> Result<Box<dyn Store>, StoreError> {
        Ok(Box::new(Frozen { below: self.below.another()?, over: self.over.clone(), changes: None }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contract::EVERY;
    use std::ops::ControlFlow;

    const USER: UserId = UserId(1);

    fn key(id: u64) -> Key {
        Key { grant: 1, id }
    }

    fn seen(store: &dyn Store) -> Vec<(u64, Vec<u8>)> {
        let mut seen = Vec::new();
        let mut visit = |key: Key, bytes: &[u8]| {
            seen.push((key.id, bytes.to_vec()));
            Ok(ControlFlow::Continue(()))
        };
        store.scan(USER, Shelf::Blocks, EVERY.0, EVERY.1, &mut visit).unwrap();
        seen
    }

    #[test]
    fn what_is_written_lies_over_the_file_and_never_in_it() {
        let folder = tempfile::tempdir().unwrap();
        // A path that would mean something else in an address.
        let path = folder.path().join("a?b#c%20d.db");
        let mut store = Sqlite::open(&path).unwrap();
        store.begin(USER).unwrap();
        for id in [2, 4, 6] {
            store.put(USER, Shelf::Blocks, key(id), &[id as u8]).unwrap();
        }
        store.commit(USER).unwrap();
        drop(store);
        let before = std::fs::read(&path).unwrap();
        let mut frozen = Frozen::open(&path).unwrap();
        assert_eq!(seen(&frozen), [(2, vec![2]), (4, vec![4]), (6, vec![6])]);
        frozen.begin(USER).unwrap();
        for (id, bytes) in [(1, vec![9]), (4, vec![8]), (7, vec![7])] {
            frozen.put(USER, Shelf::Blocks, key(id), &bytes).unwrap();
        }
        frozen.delete(USER, Shelf::Blocks, key(6)).unwrap();
        let after = [(1, vec![9]), (2, vec![2]), (4, vec![8]), (7, vec![7])];
        assert_eq!(seen(&frozen), after);
        let other = frozen.another().unwrap();
        assert_eq!(seen(&*other).len(), 3, "not before the commit");
        frozen.commit(USER).unwrap();
        assert_eq!(seen(&*other), after);
        assert_eq!(other.get(USER, Shelf::Blocks, key(6)).unwrap(), None);
        assert_eq!(other.get(USER, Shelf::Blocks, key(4)).unwrap(), Some(vec![8]));
        frozen.begin(USER).unwrap();
        assert_eq!(frozen.delete_grant(USER, Shelf::Blocks, 1, 3).unwrap(), 3);
        assert_eq!(seen(&frozen), [(7, vec![7])]);
        frozen.rollback(USER);
        assert_eq!(seen(&frozen), after);
        let mut some = Vec::new();
        let mut visit = |key: Key, _: &[u8]| {
            some.push(key.id);
            Ok(if key.id < 2 { ControlFlow::Continue(()) } else { ControlFlow::Break(()) })
        };
        frozen.scan(USER, Shelf::Blocks, EVERY.0, EVERY.1, &mut visit).unwrap();
        assert_eq!(some, [1, 2]);
        drop((frozen, other));
        assert_eq!(std::fs::read(&path).unwrap(), before);
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1, "nothing beside it");
    }
}
