//! Faults put into the store behind its back: each is found by a verification, and named.
#![cfg(test)]

mod common;

use common::{Home, NOW, at, database, grant, import, said};
use rusqlite::params;
use std::io::Cursor;
use steward_store::ledger::{Fault, audit};
use steward_store::{Unlock, Vault};

/// A vault with two grants and some twenty entries.
fn home() -> Home {
    let home = Home::new();
    let mut vault = home.open();
    let one = grant(&mut vault, "whatsapp:lin");
    grant(&mut vault, "sms:phone");
    for n in 0..8 {
        import(&mut vault, &one, &[said("Lin", "Lin", n * 60, "x")]);
    }
    vault.pause(&one.id).unwrap();
    vault.sweep_pages().unwrap();
    home
}

fn fault(home: &Home) -> Option<Fault> {
    Vault::as_it_lies(&home.places, &Unlock::Open, at(NOW)).unwrap().verify(None).unwrap().fault
}

#[test]
fn a_whole_ledger_is_whole() {
    assert_eq!(fault(&home()), None);
}

#[test]
fn a_flipped_bit_is_named_wherever_it_is() {
    for place in [0, 40, 70, 90] {
        let home = home();
        let db = database(&home);
        let mut bytes: Vec<u8> =
            db.query_row("SELECT bytes FROM ledger WHERE id = 4", [], |row| row.get(0)).unwrap();
        bytes[place] ^= 1;
        db.execute("UPDATE ledger SET bytes = ?1 WHERE id = 4", params![bytes]).unwrap();
        assert_eq!(fault(&home), Some(Fault::Changed(4)), "byte {place}");
    }
}

#[test]
fn a_cut_off_end_a_gap_and_a_moved_entry_are_named() {
    for (sql, want) in [
        ("DELETE FROM ledger WHERE id >= 6", Fault::RolledBack { found: 6, known: 12 }),
        ("DELETE FROM ledger WHERE id = 3", Fault::Missing(3)),
        (
            "UPDATE ledger SET id = 999 WHERE id = 3; UPDATE ledger SET id = 3 WHERE id = 5;
             UPDATE ledger SET id = 5 WHERE id = 999;",
            Fault::Moved(3),
        ),
        (
            "UPDATE ledger SET id = id + 1000 WHERE id >= 5; UPDATE ledger SET id = id - 999 WHERE id >= 1000;
             INSERT INTO ledger (user, grant_no, id, bytes) SELECT user, grant_no, 5, bytes FROM ledger WHERE id = 2;",
            Fault::Moved(5),
        ),
    ] {
        let home = home();
        let mut vault = home.open();
        let mut entries = 0;
        vault.ledger(&mut |_| entries += 1).unwrap();
        assert_eq!(entries, 12);
        vault.sweep_pages().unwrap();
        drop(vault);
        database(&home).execute_batch(sql).unwrap();
        assert_eq!(fault(&home), Some(want));
    }
}

#[test]
fn an_altered_grant_row_is_named_and_opens_nothing() {
    let home = home();
    let db = database(&home);
    let mut rows = Vec::new();
    let mut select = db.prepare("SELECT grant_no, bytes FROM grants ORDER BY grant_no").unwrap();
    let mut found = select.query([]).unwrap();
    while let Some(row) = found.next().unwrap() {
        rows.push((row.get::<_, i64>(0).unwrap(), row.get::<_, Vec<u8>>(1).unwrap()));
    }
    let (number, mut bytes) = rows[0].clone();
    bytes[30] ^= 1;
    db.execute("UPDATE grants SET bytes = ?1 WHERE grant_no = ?2", params![bytes, number]).unwrap();
    let id = format!("g{number:010x}");
    assert_eq!(fault(&home), Some(Fault::Grant(id.clone())));
    let mut vault = home.open();
    assert!(vault.live(&id).is_err());
    assert_eq!(vault.grants().unwrap().len(), 1);
    assert_eq!(vault.altered().unwrap(), std::slice::from_ref(&id));
    // The person can still withdraw it, and then the ledger says so.
    vault.withdraw(&id).unwrap();
    assert_eq!(vault.verify(None).unwrap().fault, None);
}

#[test]
fn an_older_row_of_a_grant_put_back_is_named() {
    let home = Home::new();
    let mut vault = home.open();
    let given = grant(&mut vault, "whatsapp:lin");
    let row: Vec<u8> = database(&home).query_row("SELECT bytes FROM grants", [], |row| row.get(0)).unwrap();
    vault.pause(&given.id).unwrap();
    drop(vault);
    database(&home).execute("UPDATE grants SET bytes = ?1", params![row]).unwrap();
    assert_eq!(fault(&home), Some(Fault::Grant(given.id.clone())));
    database(&home).execute("DELETE FROM grants", []).unwrap();
    assert_eq!(fault(&home), Some(Fault::Grant(given.id)));
}

#[test]
fn a_head_kept_elsewhere_vouches() {
    let home = home();
    let vault = home.open();
    let head = vault.head().unwrap();
    assert_eq!(vault.verify(Some(&head)).unwrap().fault, None);
    let mut forged = head.clone();
    forged.size += 1;
    assert!(vault.verify(Some(&forged)).is_err());
    let mut other = Home::new().open();
    grant(&mut other, "sms:phone");
    assert!(other.verify(Some(&head)).is_err(), "signed by another vault");
}

#[test]
fn an_auditor_needs_no_vault() {
    let home = home();
    let vault = home.open();
    let path = home.folder().join("ledger.export");
    vault.export_ledger(&path).unwrap();
    let (key, head) = (vault.public_key(), vault.head().unwrap());
    let text = std::fs::read_to_string(&path).unwrap();
    let check = |text: &str, key: Option<&str>| audit(&mut Cursor::new(text.to_owned()), key, None).unwrap();
    let whole = check(&text, Some(&key));
    assert_eq!((whole.fault, whole.broken, whole.vouched, whole.entries), (None, None, true, head.size));
    assert!(!check(&text, None).vouched);
    assert!(check(&text, Some(&"0".repeat(64))).broken.is_some());
    let with_head = audit(&mut Cursor::new(text.clone()), None, Some(&head)).unwrap();
    assert!(with_head.vouched && with_head.fault.is_none());
    assert!(!text.contains("lin") && !text.contains("Lin"));

    let lines: Vec<&str> = text.lines().collect();
    let joined = |lines: Vec<&str>| lines.join("\n");
    let cut = joined(lines[..lines.len() - 2].to_vec());
    assert!(matches!(check(&cut, None).fault, Some(Fault::RolledBack { .. })));
    let mut swapped = lines.clone();
    swapped.swap(3, 4);
    assert_eq!(check(&joined(swapped), None).fault, Some(Fault::Missing(2)));
    let mut gap = lines.clone();
    gap.remove(3);
    assert_eq!(check(&joined(gap), None).fault, Some(Fault::Missing(2)));
    let changed = text.replacen("\"records\":1", "\"records\":2", 1);
    assert!(matches!(check(&changed, None).fault, Some(Fault::Changed(_))));
    let mut twice = lines.clone();
    twice.push(lines[5]);
    assert!(matches!(check(&joined(twice), None).fault, Some(Fault::Moved(_))));
}
