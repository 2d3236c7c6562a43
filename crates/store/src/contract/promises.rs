//! The promises of [`super::Store`], each as a function over a fresh engine; they end in a panic when broken.
#![expect(clippy::unwrap_used, reason = "tests, called by `store_contract!` alone")]

use super::{EVERY, Faults, Key, Shelf, Store, of_grant};
use crate::StoreError;
use std::ops::ControlFlow;
use steward_model::UserId;

const ANA: UserId = UserId(1);
const BO: UserId = UserId(2);

fn key(grant: u64, id: u64) -> Key {
    Key { grant, id }
}

fn put(store: &mut dyn Store, user: UserId, at: Key, bytes: &[u8]) {
    store.begin(user).unwrap();
    store.put(user, Shelf::Blocks, at, bytes).unwrap();
    store.commit(user).unwrap();
}

fn all(store: &dyn Store, user: UserId, range: (Key, Key)) -> Vec<(Key, Vec<u8>)> {
    let mut found = Vec::new();
    store
        .scan(user, Shelf::Blocks, range.0, range.1, &mut |key, bytes| {
            found.push((key, bytes.to_vec()));
            Ok(ControlFlow::Continue(()))
        })
        .unwrap();
    found
}

pub fn one_person_never_sees_another(store: &mut dyn Store) {
    put(store, ANA, key(1, 1), b"ana");
    put(store, BO, key(1, 1), b"bo");
    assert_eq!(all(store, ANA, EVERY), [(key(1, 1), b"ana".to_vec())]);
    store.begin(ANA).unwrap();
    store.delete_grant(ANA, Shelf::Blocks, 1, 10).unwrap();
    store.commit(ANA).unwrap();
    assert_eq!(store.get(ANA, Shelf::Blocks, key(1, 1)).unwrap(), None);
    assert_eq!(store.get(BO, Shelf::Blocks, key(1, 1)).unwrap(), Some(b"bo".to_vec()));
}

pub fn what_is_put_is_found_in_order(store: &mut dyn Store) {
    for at in [key(2, 5), key(1, 9), key(1, u64::MAX >> 1), key(1, 0)] {
        put(store, ANA, at, &at.id.to_be_bytes());
    }
    let found: Vec<_> = all(store, ANA, EVERY).into_iter().map(|(key, _)| key).collect();
    assert_eq!(found, [key(1, 0), key(1, 9), key(1, u64::MAX >> 1), key(2, 5)]);
    assert_eq!(all(store, ANA, (key(1, 1), key(1, 9))).len(), 1);
    assert!(store.get(ANA, Shelf::Heads, key(1, 9)).unwrap().is_none(), "shelves are apart");
}

pub fn a_put_replaces(store: &mut dyn Store) {
    put(store, ANA, key(1, 1), b"old");
    put(store, ANA, key(1, 1), b"new and longer");
    assert_eq!(all(store, ANA, of_grant(1)), [(key(1, 1), b"new and longer".to_vec())]);
}

pub fn an_undone_write_leaves_nothing(store: &mut dyn Store) {
    put(store, ANA, key(1, 1), b"stays");
    store.begin(ANA).unwrap();
    store.put(ANA, Shelf::Blocks, key(1, 1), b"changed").unwrap();
    store.put(ANA, Shelf::Blocks, key(1, 2), b"more").unwrap();
    store.delete(ANA, Shelf::Blocks, key(1, 1)).unwrap();
    store.rollback(ANA);
    assert_eq!(all(store, ANA, EVERY), [(key(1, 1), b"stays".to_vec())]);
}

pub fn deleting_a_grant_leaves_the_others(store: &mut dyn Store) {
    for id in 0..10 {
        put(store, ANA, key(1, id), b"12345");
        put(store, ANA, key(2, id), b"other");
    }
    store.begin(ANA).unwrap();
    assert_eq!(store.delete_grant(ANA, Shelf::Blocks, 1, 4).unwrap(), 20);
    assert_eq!(store.delete_grant(ANA, Shelf::Blocks, 1, 100).unwrap(), 30);
    assert_eq!(store.delete_grant(ANA, Shelf::Blocks, 1, 100).unwrap(), 0);
    store.commit(ANA).unwrap();
    assert_eq!(all(store, ANA, EVERY).len(), 10);
}

pub fn a_scan_ends_when_told(store: &mut dyn Store) {
    for id in 0..5 {
        put(store, ANA, key(1, id), b"x");
    }
    let mut seen = 0;
    store
        .scan(ANA, Shelf::Blocks, EVERY.0, EVERY.1, &mut |_, _| {
            seen += 1;
            Ok(if seen == 2 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) })
        })
        .unwrap();
    assert_eq!(seen, 2);
}

pub fn writing_wants_a_beginning(store: &mut dyn Store) {
    assert!(store.put(ANA, Shelf::Blocks, key(1, 1), b"x").is_err());
    assert!(store.delete(ANA, Shelf::Blocks, key(1, 1)).is_err());
    assert!(store.delete_grant(ANA, Shelf::Blocks, 1, 1).is_err());
}

pub fn another_handle_sees_what_was_committed(store: &mut dyn Store) {
    put(store, ANA, key(1, 1), b"first");
    let mut other = store.another().unwrap();
    put(&mut *other, ANA, key(1, 2), b"second");
    assert_eq!(all(store, ANA, EVERY).len(), 2);
    assert_eq!(all(&*other, ANA, EVERY).len(), 2);
}

pub fn sweeping_keeps_what_lives(store: &mut dyn Store) {
    put(store, ANA, key(1, 1), b"goes");
    put(store, ANA, key(2, 1), b"stays");
    store.begin(ANA).unwrap();
    store.delete(ANA, Shelf::Blocks, key(1, 1)).unwrap();
    store.commit(ANA).unwrap();
    store.sweep(ANA).unwrap();
    assert_eq!(all(store, ANA, EVERY), [(key(2, 1), b"stays".to_vec())]);
}

/// Each adds one to the same number many times; no addition is lost.
pub fn writers_take_turns(store: &mut dyn Store) {
    put(store, ANA, key(1, 1), &0u64.to_be_bytes());
    let handles: Vec<_> = (0..3).map(|_| store.another().unwrap()).collect();
    std::thread::scope(|scope| {
        for mut handle in handles {
            scope.spawn(move || {
                for _ in 0..20 {
                    handle.begin(ANA).unwrap();
                    let bytes = handle.get(ANA, Shelf::Blocks, key(1, 1)).unwrap().unwrap();
                    let number = u64::from_be_bytes(bytes.try_into().unwrap());
                    handle.put(ANA, Shelf::Blocks, key(1, 1), &(number + 1).to_be_bytes()).unwrap();
                    handle.commit(ANA).unwrap();
                }
            });
        }
    });
    let bytes = store.get(ANA, Shelf::Blocks, key(1, 1)).unwrap().unwrap();
    assert_eq!(u64::from_be_bytes(bytes.try_into().unwrap()), 60);
}

pub fn a_handle_dropped_while_writing_keeps_nothing(store: &mut dyn Store) {
    let mut other = store.another().unwrap();
    other.begin(ANA).unwrap();
    other.put(ANA, Shelf::Blocks, key(1, 1), b"half").unwrap();
    drop(other);
    put(store, ANA, key(1, 2), b"whole");
    assert_eq!(all(store, ANA, EVERY), [(key(1, 2), b"whole".to_vec())]);
}

/// Two records are always changed together; who reads meanwhile never sees one without the other.
pub fn readers_see_whole_commits_alone(store: &mut dyn Store) {
    put(store, ANA, key(1, 0), b"0");
    let (mut writer, reader) = (store.another().unwrap(), store.another().unwrap());
    std::thread::scope(|scope| {
        scope.spawn(move || {
            for n in 1..60u8 {
                writer.begin(ANA).unwrap();
                writer.put(ANA, Shelf::Blocks, key(1, 1), &[n]).unwrap();
                writer.put(ANA, Shelf::Blocks, key(1, 2), &[n]).unwrap();
                writer.commit(ANA).unwrap();
            }
        });
        scope.spawn(move || {
            for _ in 0..60 {
                let found = all(&*reader, ANA, (key(1, 1), key(1, 2)));
                let values: Vec<&Vec<u8>> = found.iter().map(|(_, bytes)| bytes).collect();
                assert!(values.windows(2).all(|pair| pair.first() == pair.last()), "{values:?}");
                assert!(values.len() != 1, "one without the other");
            }
        });
    });
}

pub fn a_full_disk_keeps_what_was_there_and_nothing_half(faulty: &mut dyn Faults) {
    put(faulty.store(), ANA, key(1, 1), b"stays");
    faulty.fill();
    let store = faulty.store();
    store.begin(ANA).unwrap();
    store.put(ANA, Shelf::Heads, key(1, 2), b"small").unwrap();
    let full = store.put(ANA, Shelf::Blocks, key(1, 2), &[1; 100_000]);
    assert!(matches!(full, Err(StoreError::Full)), "{full:?}");
    store.rollback(ANA);
    assert_eq!(all(store, ANA, EVERY), [(key(1, 1), b"stays".to_vec())]);
    assert_eq!(store.get(ANA, Shelf::Heads, key(1, 2)).unwrap(), None);
    put(store, ANA, key(1, 1), b"moves");
    assert_eq!(all(store, ANA, EVERY), [(key(1, 1), b"moves".to_vec())]);
}

pub fn what_cannot_be_written_says_so_and_is_read(faulty: &mut dyn Faults) {
    put(faulty.store(), ANA, key(1, 1), b"stays");
    faulty.forbid();
    let store = faulty.store();
    let told = store.begin(ANA).and_then(|()| store.put(ANA, Shelf::Blocks, key(1, 1), b"x"));
    assert!(matches!(told, Err(StoreError::ReadOnly)), "{told:?}");
    store.rollback(ANA);
    assert_eq!(all(store, ANA, EVERY), [(key(1, 1), b"stays".to_vec())]);
}

pub fn another_that_writes_is_waited_for_and_told(faulty: &mut dyn Faults) {
    put(faulty.store(), ANA, key(1, 1), b"stays");
    let other = faulty.occupy();
    assert!(matches!(faulty.store().begin(ANA), Err(StoreError::Busy)));
    assert_eq!(all(faulty.store(), ANA, EVERY).len(), 1, "reading goes on");
    drop(other);
    put(faulty.store(), ANA, key(1, 2), b"after");
    assert_eq!(all(faulty.store(), ANA, EVERY).len(), 2);
}
