//! What the key file keeps, and what it lets go.

use super::*;

fn places() -> (tempfile::TempDir, Places) {
    let folder = tempfile::tempdir().unwrap();
    let places = Places::under(&folder.path().join("data"));
    (folder, places)
}

fn passphrase(words: &str) -> Unlock {
    Unlock::Passphrase(Zeroizing::new(words.to_owned()))
}

#[test]
fn keys_come_back_and_go_for_good() {
    let (_folder, places) = places();
    let keys = Keys::open(&places, &Unlock::Open).unwrap();
    let first = *keys.make(1).unwrap().bytes();
    let second = *keys.make(2).unwrap().bytes();
    let again = Keys::open(&places, &Unlock::Open).unwrap();
    assert_eq!(again.get(1).unwrap().unwrap().bytes(), &first);
    again.destroy(1).unwrap();
    assert!(keys.get(1).unwrap().is_none(), "another handle sees it at once");
    assert_eq!(keys.slot(1).unwrap(), Slot::Destroyed);
    assert_eq!(keys.slot(3).unwrap(), Slot::None);
    assert_eq!(keys.get(2).unwrap().unwrap().bytes(), &second);
    assert_eq!(keys.destroyed().unwrap(), [1]);
}

#[test]
fn a_destroyed_slot_holds_nothing_but_the_number() {
    let (_folder, places) = places();
    let keys = Keys::open(&places, &Unlock::Open).unwrap();
    keys.make(0x0102).unwrap();
    keys.destroy(0x0102).unwrap();
    let bytes = std::fs::read(places.key_file()).unwrap();
    let slot = &bytes[SLOTS_AT as usize..];
    assert_eq!(slot.len(), SLOT);
    assert!(slot[16..].iter().all(|byte| *byte == 0));
}

#[test]
fn a_passphrase_is_asked_for_and_told_from_damage() {
    let (_folder, places) = places();
    let keys = Keys::open(&places, &passphrase("one two")).unwrap();
    let key = *keys.make(1).unwrap().bytes();
    assert!(matches!(Keys::open(&places, &Unlock::Open), Err(StoreError::Locked)));
    assert!(matches!(Keys::open(&places, &passphrase("one")), Err(StoreError::WrongPassphrase)));
    let mut keys = Keys::open(&places, &passphrase("one two")).unwrap();
    keys.rewrap(&passphrase("three")).unwrap();
    assert!(matches!(Keys::open(&places, &passphrase("one two")), Err(StoreError::WrongPassphrase)));
    let keys = Keys::open(&places, &passphrase("three")).unwrap();
    assert_eq!(keys.get(1).unwrap().unwrap().bytes(), &key);
}

#[test]
fn a_header_cut_while_being_written_is_read_from_its_copy() {
    let (_folder, places) = places();
    let keys = Keys::open(&places, &Unlock::Open).unwrap();
    let key = *keys.make(1).unwrap().bytes();
    keys.file.write_all_at(&[0xff; 50], 20).unwrap();
    assert_eq!(Keys::open(&places, &Unlock::Open).unwrap().get(1).unwrap().unwrap().bytes(), &key);
    // Opening made it whole again: the other copy may be damaged next.
    keys.file.write_all_at(&[0xff; 50], HEADER as u64 + 20).unwrap();
    assert_eq!(Keys::open(&places, &Unlock::Open).unwrap().get(1).unwrap().unwrap().bytes(), &key);
    keys.file.write_all_at(&[0xff; 2 * HEADER], 0).unwrap();
    assert!(matches!(Keys::open(&places, &Unlock::Open), Err(StoreError::KeysDamaged)));
}

#[test]
fn locking_reaches_every_handle() {
    let (_folder, places) = places();
    let mut one = Keys::open(&places, &passphrase("word")).unwrap();
    one.make(1).unwrap();
    let mut other = Keys::open(&places, &passphrase("word")).unwrap();
    one.lock().unwrap();
    assert!(matches!(other.check_lock(), Err(StoreError::Locked)));
    assert_eq!(*other.root, [0; 32]);
    assert!(matches!(other.get(1), Err(StoreError::Locked)));
    assert!(Keys::open(&places, &passphrase("word")).unwrap().get(1).unwrap().is_some());
}

#[test]
fn files_and_folders_are_their_owners_alone() {
    use std::os::unix::fs::PermissionsExt;
    let (_folder, places) = places();
    drop(Keys::open(&places, &Unlock::Open).unwrap());
    let mode = |path: &std::path::Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&places.keys), 0o700);
    assert_eq!(mode(places.keys.parent().unwrap()), 0o700, "the data folder that it made");
    assert_eq!(mode(&places.key_file()), 0o600);
}
