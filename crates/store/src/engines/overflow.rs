//! Records of another engine, and those that its disk had no room for: what can be made again lies in memory then, until
//! it is written after all or the process ends.

use super::over::{self, Changes, Over};
use super::sqlite::Sqlite;
use crate::StoreError;
use crate::contract::{Key, Shelf, Store, Visit, of_grant};
use std::path::Path;
use steward_model::UserId;

/// An engine with room beside it, for [`Store::begin_aside`].
pub struct Overflow {
    below: Box<dyn Store>,
    over: Over,
    /// What was changed since writing aside began.
    aside: Option<Changes>,
    /// What was written below since writing began, and lies over it no longer once that is committed.
    written: Vec<(UserId, Shelf, Key)>,
}

impl Overflow {
    /// Over this engine.
    pub fn over(below: Box<dyn Store>) -> Self {
        Overflow { below, over: Over::default(), aside: None, written: Vec::new() }
    }

    /// Over the file, which is made where there is none.
    ///
    /// # Errors
    /// As [`Sqlite::open`].
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        Ok(Overflow::over(Box::new(Sqlite::open(path)?)))
    }

    /// This record is written below: what lies over it is outdated.
    fn outdate(&mut self, user: UserId, shelf: Shelf, key: Key) {
        if !self.over.changes().is_empty() {
            self.written.push((user, shelf, key));
        }
    }
}

impl Store for Overflow {
    fn begin(&mut self, user: UserId) -> Result<(), StoreError> {
        self.written.clear();
        self.below.begin(user)
    }

    fn begin_aside(&mut self, _user: UserId) -> Result<(), StoreError> {
        self.aside = Some(Changes::new());
        Ok(())
    }

    fn commit(&mut self, user: UserId) -> Result<(), StoreError> {
        if let Some(changes) = self.aside.take() {
            self.over.changes().extend(changes);
            return Ok(());
        }
        self.below.commit(user)?;
        let mut over = self.over.changes();
        self.written.drain(..).for_each(|at| drop(over.remove(&at)));
        Ok(())
    }

    fn rollback(&mut self, user: UserId) {
        self.written.clear();
        if self.aside.take().is_none() {
            self.below.rollback(user);
        }
    }

    fn put(&mut self, user: UserId, shelf: Shelf, key: Key, bytes: &[u8]) -> Result<(), StoreError> {
        if let Some(aside) = &mut self.aside {
            aside.insert((user, shelf, key), Some(bytes.to_vec()));
            return Ok(());
        }
        self.below.put(user, shelf, key, bytes)?;
        self.outdate(user, shelf, key);
        Ok(())
    }

    fn get(&self, user: UserId, shelf: Shelf, key: Key) -> Result<Option<Vec<u8>>, StoreError> {
        // What is being written below is the newest of all.
        let at = (user, shelf, key);
        let outdated = self.written.contains(&at);
        match self.over.get(self.aside.as_ref(), &at).filter(|_| !outdated) {
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
        self.over.scan(self.aside.as_ref(), &*self.below, (user, shelf, first, last), visit)
    }

    fn delete(&mut self, user: UserId, shelf: Shelf, key: Key) -> Result<(), StoreError> {
        if let Some(aside) = &mut self.aside {
            aside.insert((user, shelf, key), None);
            return Ok(());
        }
        self.below.delete(user, shelf, key)?;
        self.outdate(user, shelf, key);
        Ok(())
    }

    fn delete_grant(
        &mut self,
        user: UserId,
        shelf: Shelf,
        grant: u64,
        limit: usize,
    ) -> Result<u64, StoreError> {
        let (first, last) = of_grant(grant);
        let lies: Vec<_> = {
            let over = self.over.changes();
            over.range((user, shelf, first)..=(user, shelf, last)).map(|(at, _)| *at).collect()
        };
        if self.aside.is_none() {
            self.written.extend(lies);
            return self.below.delete_grant(user, shelf, grant, limit);
        }
        over::delete_each(self, user, shelf, grant, limit)
    }

    fn sweep(&mut self, user: UserId) -> Result<(), StoreError> {
        self.below.sweep(user)
    }

    fn another(&self) -> Result<Box<dyn Store>, StoreError> {
        let below = self.below.another()?;
        Ok(Box::new(Overflow { below, over: self.over.clone(), aside: None, written: Vec::new() }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contract::{EVERY, Faults};
    use crate::engines::Memory;
    use std::ops::ControlFlow;

    const USER: UserId = UserId(1);

    fn key(id: u64) -> Key {
        Key { grant: 0, id }
    }

    fn fresh() -> Box<Overflow> {
        Box::new(Overflow::over(Box::new(Memory::new())))
    }

    fn seen(store: &dyn Store) -> Vec<(u64, Vec<u8>)> {
        let mut seen = Vec::new();
        let mut visit = |key: Key, bytes: &[u8]| {
            seen.push((key.id, bytes.to_vec()));
            Ok(ControlFlow::Continue(()))
        };
        store.scan(USER, Shelf::Cards, EVERY.0, EVERY.1, &mut visit).unwrap();
        seen
    }

    /// Its surroundings fail as those of the engine below do.
    struct Faulty(Memory, Option<Overflow>);

    impl Faulty {
        fn renew(&mut self) {
            self.1 = Some(Overflow::over(self.0.another().unwrap()));
        }
    }

    impl std::ops::Deref for Faulty {
        type Target = dyn Store;
        fn deref(&self) -> &Self::Target {
            self.1.as_ref().unwrap()
        }
    }

    impl std::ops::DerefMut for Faulty {
        fn deref_mut(&mut self) -> &mut Self::Target {
            self.1.as_mut().unwrap()
        }
    }

    impl Faults for Faulty {
        fn store(&mut self) -> &mut dyn Store {
            self.1.as_mut().unwrap()
        }

        fn fill(&mut self) {
            self.0.fill();
            self.renew();
        }

        fn forbid(&mut self) {
            self.0.forbid();
            self.renew();
        }

        fn occupy(&mut self) -> Box<dyn std::any::Any> {
            let other = self.0.occupy();
            self.renew();
            other
        }
    }

    fn faulty() -> Faulty {
        let mut faulty = Faulty(Memory::new(), None);
        faulty.renew();
        faulty
    }

    crate::store_contract!(fresh(), faulty());

    #[test]
    fn what_was_written_aside_lies_over_the_rest_until_it_is_written_below() {
        let mut store = fresh();
        store.begin(USER).unwrap();
        store.put(USER, Shelf::Cards, key(2), &[2]).unwrap();
        store.put(USER, Shelf::Cards, key(4), &[4]).unwrap();
        store.commit(USER).unwrap();
        let other = store.another().unwrap();
        store.begin_aside(USER).unwrap();
        store.put(USER, Shelf::Cards, key(3), &[9]).unwrap();
        store.delete(USER, Shelf::Cards, key(4)).unwrap();
        assert_eq!(seen(&*other).len(), 2, "not before the commit");
        store.commit(USER).unwrap();
        for store in [&*store as &dyn Store, &*other] {
            assert_eq!(seen(store), [(2, vec![2]), (3, vec![9])]);
            assert_eq!(store.get(USER, Shelf::Cards, key(4)).unwrap(), None);
        }
        // Written below after all: an undone writing changes nothing.
        store.begin(USER).unwrap();
        store.put(USER, Shelf::Cards, key(3), &[7]).unwrap();
        assert_eq!(store.get(USER, Shelf::Cards, key(3)).unwrap(), Some(vec![7]));
        store.rollback(USER);
        assert_eq!(seen(&*store), [(2, vec![2]), (3, vec![9])]);
        store.begin(USER).unwrap();
        store.put(USER, Shelf::Cards, key(3), &[7]).unwrap();
        store.put(USER, Shelf::Cards, key(4), &[5]).unwrap();
        store.commit(USER).unwrap();
        assert_eq!(seen(&*other), [(2, vec![2]), (3, vec![7]), (4, vec![5])]);
        store.begin_aside(USER).unwrap();
        store.put(USER, Shelf::Cards, key(8), &[8]).unwrap();
        store.rollback(USER);
        assert_eq!(seen(&*store).len(), 3);
    }
}
