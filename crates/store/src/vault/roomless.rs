//! A disk without room: what can be made again is kept in memory then, and what was read is written into the ledger with
//! the next writing that finds room. What is to last is refused.

use super::Vault;
use crate::StoreError;
use crate::ledger::Entry;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

/// What found no room on the disk, shared by all handles of a vault.
#[derive(Clone, Default)]
pub struct Roomless(Arc<Inner>);

#[derive(Default)]
struct Inner {
    met: AtomicBool,
    /// Entries that are still to be written: one for each grant and use, so that they are few.
    owed: Mutex<Vec<Entry>>,
}

impl Roomless {
    /// Takes out what is still to be written.
    pub(super) fn take(&self) -> Vec<Entry> {
        std::mem::take(&mut *self.0.owed.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// What is to be written later.
    pub(super) fn owe(&self, entries: Vec<Entry>) {
        if entries.is_empty() {
            return;
        }
        let mut owed = self.0.owed.lock().unwrap_or_else(PoisonError::into_inner);
        for entry in entries {
            let alike = |one: &&mut Entry| {
                (one.event, &one.grant, &one.provider, &one.purposes)
                    == (entry.event, &entry.grant, &entry.provider, &entry.purposes)
            };
            match owed.iter_mut().find(alike) {
                Some(one) => {
                    one.records = match (one.records, entry.records) {
                        (Some(one), Some(more)) => Some(one.saturating_add(more)),
                        (one, more) => one.or(more),
                    };
                }
                None => owed.push(entry),
            }
        }
    }

    /// Whether something that can be made again found none: it goes with this process.
    pub fn is_met(&self) -> bool {
        self.0.met.load(Ordering::Relaxed)
    }

    pub(super) fn meet(&self) {
        self.0.met.store(true, Ordering::Relaxed);
    }
}

impl Vault {
    /// What the disk has had no room for, as long as this vault is open.
    pub fn roomless(&self) -> Roomless {
        self.roomless.clone()
    }

    /// The disk has no room for what only saves time: that is done without.
    pub(super) fn without_room(&self, done: Result<(), StoreError>) -> Result<(), StoreError> {
        match done {
            Err(StoreError::Full) => {
                self.roomless.meet();
                Ok(())
            }
            done => done,
        }
    }

    /// Writes what can be made again; where the disk has no room, this process alone sees it.
    pub(super) fn write_again(
        &mut self,
        work: impl Fn(&mut Vault) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        match self.write_beside(&work) {
            Err(StoreError::Full) => {}
            done => return done,
        }
        self.roomless.meet();
        let user = self.user;
        self.store.begin_aside(user)?;
        let done = work(self).and_then(|()| self.store.commit(user));
        if done.is_err() {
            self.store.rollback(user);
        }
        done
    }

    /// Writes down what was read or asked on this machine. Where the disk has no room for it, it is written with the next
    /// writing that finds some.
    ///
    /// # Errors
    /// When it cannot be written for another reason.
    pub fn note_use(&mut self, entries: Vec<Entry>) -> Result<(), StoreError> {
        match self.note_all(entries.iter().cloned()) {
            Err(StoreError::Full) => {
                self.roomless.meet();
                self.roomless.owe(entries);
                Ok(())
            }
            done => done,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contract::{Key, Shelf, Store, Visit};
    use crate::engines::{Memory, Overflow};
    use crate::keys::Keys;
    use crate::ledger::Event;
    use crate::places::{Places, Unlock, private_folder};
    use jiff::Timestamp;
    use steward_consent::{Purpose, Purposes, Terms};
    use steward_model::{Card, UserId};

    /// Records on a disk that is full from time to time.
    struct Fickle(Box<dyn Store>, Arc<AtomicBool>);

    impl Store for Fickle {
        fn begin(&mut self, user: UserId) -> Result<(), StoreError> {
            self.0.begin(user)
        }

        fn commit(&mut self, user: UserId) -> Result<(), StoreError> {
            if self.1.load(Ordering::Relaxed) { Err(StoreError::Full) } else { self.0.commit(user) }
        }

        fn rollback(&mut self, user: UserId) {
            self.0.rollback(user);
        }

        fn put(&mut self, user: UserId, shelf: Shelf, key: Key, bytes: &[u8]) -> Result<(), StoreError> {
            self.0.put(user, shelf, key, bytes)
        }

        fn get(&self, user: UserId, shelf: Shelf, key: Key) -> Result<Option<Vec<u8>>, StoreError> {
            self.0.get(user, shelf, key)
        }

        fn scan(
            &self,
            user: UserId,
            shelf: Shelf,
            first: Key,
            last: Key,
            visit: &mut Visit<'_>,
        ) -> Result<(), StoreError> {
            self.0.scan(user, shelf, first, last, visit)
        }

        fn delete(&mut self, user: UserId, shelf: Shelf, key: Key) -> Result<(), StoreError> {
            self.0.delete(user, shelf, key)
        }

        fn delete_grant(
            &mut self,
            user: UserId,
            shelf: Shelf,
            grant: u64,
            limit: usize,
        ) -> Result<u64, StoreError> {
            self.0.delete_grant(user, shelf, grant, limit)
        }

        fn sweep(&mut self, user: UserId) -> Result<(), StoreError> {
            self.0.sweep(user)
        }

        fn another(&self) -> Result<Box<dyn Store>, StoreError> {
            Ok(Box::new(Fickle(self.0.another()?, Arc::clone(&self.1))))
        }
    }

    fn card(id: &str, grant: &str) -> Card {
        Card {
            id: id.into(),
            kind: steward_model::CardKind::Dine,
            state: steward_model::CardState::Proposed,
            facts: Default::default(),
            title: steward_model::Phrase::Literal("dinner".into()),
            blocks: Vec::new(),
            actions: Vec::new(),
            why: steward_model::Why {
                messages: vec![steward_model::MessageId(1)],
                telling: Vec::new(),
                rule: "test".into(),
                grants: vec![grant.into()],
                disclosures: Vec::new(),
            },
            from: jiff::civil::date(2026, 3, 5).at(19, 0, 0, 0),
            until: jiff::civil::date(2026, 3, 5).at(22, 0, 0, 0),
        }
    }

    #[test]
    fn a_full_disk_leaves_cards_in_memory_and_refuses_what_is_to_last() {
        let folder = tempfile::tempdir().unwrap();
        let places = Places::under(folder.path());
        private_folder(&places.store).unwrap();
        let now: Timestamp = "2026-03-05T12:00:00Z".parse().unwrap();
        let keys = Keys::open(&places, &Unlock::Open).unwrap();
        let full = Arc::new(AtomicBool::new(false));
        let store = Overflow::over(Box::new(Fickle(Box::new(Memory::new()), Arc::clone(&full))));
        let mut vault = Vault::over(Box::new(store), keys, places, now).unwrap();
        let grant = vault.grant(Terms::local("whatsapp:lin", Purposes::All)).unwrap().id;
        let mut import = vault.import(&grant).unwrap();
        let line = r#"{"sent_at":"2026-03-05T11:00:00Z","from":"Lin","text":"dinner?","conversation":"Lin"}"#;
        import.push(serde_json::from_str(line).unwrap()).unwrap();
        import.finish().unwrap();
        vault.put_cards(&[card("old", &grant)]).unwrap();

        full.store(true, Ordering::Relaxed);
        let record = ("talk".to_owned(), [grant.clone()].into(), b"heard".to_vec());
        vault.put_derived(&[record], &[]).unwrap();
        for _ in 0..3 {
            let mut reading = vault.read(&[Purpose::Search]).unwrap();
            assert_eq!(reading.conversation(Some("Lin")).unwrap().len(), 1);
            reading.finish().unwrap();
        }
        vault.put_cards(&[card("new", &grant)]).unwrap();
        vault.remove_cards(&["old".to_owned()]).unwrap();
        vault.remember("calls", &3).unwrap();
        let mut other = vault.another().unwrap();
        assert!(vault.roomless().is_met() && other.roomless().is_met());
        for vault in [&mut vault, &mut other] {
            let ids: Vec<String> = vault.cards(None).unwrap().into_iter().map(|card| card.id).collect();
            assert_eq!(ids, ["new"]);
            assert_eq!(vault.setting::<u32>("calls").unwrap(), Some(3));
            assert!(matches!(vault.set_setting("me", Some(&"Ana")), Err(StoreError::Full)));
            assert!(matches!(vault.pause(&grant), Err(StoreError::Full)));
        }

        // With room again what was read is written down, once, and the ledger is whole.
        full.store(false, Ordering::Relaxed);
        other.set_setting("me", Some(&"Ana")).unwrap();
        vault.set_setting("me", Some(&"Ana")).unwrap();
        let mut read = Vec::new();
        vault
            .ledger(&mut |entry| read.extend((entry.event == Event::Read).then_some(entry.records)))
            .unwrap();
        assert_eq!(read, [Some(3)]);
        assert!(vault.verify(None).unwrap().fault.is_none());
        vault.withdraw(&grant).unwrap();
        assert!(vault.cards(None).unwrap().is_empty() && other.cards(None).unwrap().is_empty());
    }
}
