//! Backup and restore: checked before it is done, and three faults told apart.
#![cfg(test)]

mod common;

use common::{Home, NOW, at, card, grant, import, said, texts};
use std::fs;
use std::path::PathBuf;
use steward_store::{StoreError, Vault, check_backup, restore};
use zeroize::Zeroizing;

fn words(words: &str) -> Zeroizing<String> {
    Zeroizing::new(words.to_owned())
}

/// A vault with a backup of it.
fn backed_up() -> (Home, PathBuf, Vec<String>) {
    let home = Home::new();
    let mut vault = home.open();
    let ids: Vec<_> = ["whatsapp:lin", "sms:phone"]
        .iter()
        .map(|source| {
            let given = grant(&mut vault, source);
            let talk: Vec<_> =
                (0..700).map(|n| said(source, "Lin", n * 60, &format!("MARK{n} of {source}"))).collect();
            import(&mut vault, &given, &talk);
            vault.put_cards(&[card(source, &[1], &[&given])]).unwrap();
            given.id
        })
        .collect();
    let path = home.folder().join("backup.steward");
    let info = vault.backup(&path, &words("pass")).unwrap();
    assert_eq!((info.messages, info.grants, info.fault), (1400, 2, None));
    (home, path, ids)
}

#[test]
fn a_backup_comes_back_whole_elsewhere() {
    let (home, path, _) = backed_up();
    assert!(!home.holds("MARK1"));
    let other = Home::new();
    let restored = restore(&path, &words("pass"), &other.places, at(NOW)).unwrap();
    assert_eq!((restored.info.messages, restored.newer_entries), (1400, None));
    let mut vault = other.open();
    assert_eq!(texts(&mut vault, "sms:phone").len(), 700);
    assert_eq!(vault.cards(None).unwrap().len(), 2);
    assert_eq!(vault.verify(None).unwrap().fault, None);
    assert_eq!(home.open().backups().unwrap().len(), 1);
}

#[test]
fn three_faults_are_told_apart() {
    let (home, path, _) = backed_up();
    let bytes = fs::read(&path).unwrap();
    let copy = home.folder().join("copy");
    let check = |bytes: &[u8], pass: &str| {
        fs::write(&copy, bytes).unwrap();
        check_backup(&copy, &words(pass), at(NOW))
    };
    assert!(check(&bytes, "pass").is_ok());
    assert!(matches!(check(&bytes, "Pass"), Err(StoreError::WrongPassphrase)));
    for cut in [4, 50, 96, 200, bytes.len() / 2, bytes.len() - 1] {
        assert!(matches!(check(&bytes[..cut], "pass"), Err(StoreError::BackupTruncated)), "cut at {cut}");
    }
    for place in [30, 70, 90, 100, bytes.len() / 2, bytes.len() - 1] {
        let mut changed = bytes.clone();
        changed[place] ^= 1;
        assert!(matches!(check(&changed, "pass"), Err(StoreError::BackupDamaged)), "byte {place}");
    }
    let longer = [bytes.as_slice(), b"x"].concat();
    assert!(matches!(check(&longer, "pass"), Err(StoreError::BackupDamaged)));
    assert!(matches!(check(b"PK\x03\x04 something else", "pass"), Err(StoreError::NotBackup)));
    assert!(matches!(check(b"", "pass"), Err(StoreError::NotBackup)));
}

#[test]
fn nothing_is_written_over() {
    let (home, path, _) = backed_up();
    let before = fs::read(&path).unwrap();
    assert!(matches!(home.open().backup(&path, &words("x")), Err(StoreError::Exists(_))));
    assert!(fs::read(&path).unwrap() == before);
}

#[test]
fn a_failed_restore_leaves_the_old_vault_working() {
    let (home, path, _) = backed_up();
    let mut bytes = fs::read(&path).unwrap();
    let half = bytes.len() / 2;
    bytes[half] ^= 1;
    fs::write(&path, bytes).unwrap();
    assert!(restore(&path, &words("pass"), &home.places, at(NOW)).is_err());
    assert_eq!(texts(&mut home.open(), "sms:phone").len(), 700);
    assert_eq!(home.open().verify(None).unwrap().fault, None);
}

#[test]
fn withdrawals_since_the_backup_are_carried_out_again() {
    let (home, path, ids) = backed_up();
    let mut vault = home.open();
    vault.withdraw(&ids[0]).unwrap();
    vault.sweep().unwrap();
    drop(vault);
    let restored = restore(&path, &words("pass"), &home.places, at(NOW)).unwrap();
    assert_eq!(restored.withdrawn_again, [ids[0].clone()]);
    assert!(restored.newer_entries.unwrap() > 0);
    let mut vault = home.open();
    assert!(texts(&mut vault, "whatsapp:lin").is_empty());
    assert_eq!(texts(&mut vault, "sms:phone").len(), 700);
    assert_eq!(vault.cards(None).unwrap().len(), 1);
    assert_eq!(vault.verify(None).unwrap().fault, None);
    let left: Vec<_> =
        fs::read_dir(home.folder().join("data")).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left.len(), 2, "{left:?}");
}

#[test]
fn an_export_holds_everything_in_open_formats() {
    let (home, _, ids) = backed_up();
    let folder = home.folder().join("export");
    let mut vault: Vault = home.open();
    vault.pause(&ids[1]).unwrap();
    let done = vault.export(&folder, &Clone::clone).unwrap();
    assert_eq!((done.messages, done.cards, done.grants, done.closed), (700, 1, 2, 1));
    let lines = |name: &str| {
        fs::read_to_string(folder.join(name)).unwrap().lines().map(str::to_owned).collect::<Vec<_>>()
    };
    let messages = lines("messages.jsonl");
    let message: steward_model::Message = serde_json::from_str(&messages[5]).unwrap();
    assert_eq!(message.text, "MARK5 of whatsapp:lin");
    assert_eq!(lines("cards.jsonl").len(), 1);
    assert_eq!(lines("grants.jsonl").len(), 2);
    assert_eq!(lines("ledger.jsonl").len() as u64, done.entries);
    assert!(fs::read_to_string(folder.join("conversation-1.html")).unwrap().contains("MARK699"));
    assert!(matches!(vault.export(&folder, &Clone::clone), Err(StoreError::Exists(_))));
}
