//! A restore over a vault that holds more than the backup: refused in plain words, or done with that kept aside.
#![cfg(test)]

mod home;

use home::Home;
use std::fs;

const MORE: &str = "05/03/2026, 09:00 - Lin: MARKLATER\n";

/// A home whose vault got a message under another permission since its backup.
fn gone_on() -> Home {
    let home = Home::new();
    home.imported();
    home.json("backup b.backup --passphrase-file pass");
    fs::write(home.path("more.txt"), MORE).unwrap();
    home.json("import more.txt --grant all --source whatsapp:more");
    home
}

#[test]
fn what_is_newer_is_not_lost_by_a_restore() {
    let home = gone_on();
    let told = home.fails("restore b.backup --passphrase-file pass", 1);
    for part in ["1 message", "1 permission", "Nothing was changed", "--replace"] {
        assert!(told.contains(part), "{part}: {told}");
    }
    assert_eq!(home.json("search MARKLATER").len(), 1);
    assert_eq!(home.json("consent list").len(), 2);
    let restored = home.json("restore b.backup --replace --passphrase-file pass");
    assert!(home.json("search MARKLATER").is_empty());
    let aside = restored[0]["aside"].as_str().unwrap().to_owned();
    // A withdrawal tells of it, as of every backup.
    let id = home.json("consent list")[0]["grant"].as_str().unwrap().to_owned();
    let gone = home.json(&format!("consent withdraw {id} --backups leave"));
    assert!(gone[1]["backups"].as_array().unwrap().iter().any(|backup| backup["path"] == aside.as_str()));
    // It brings all back, and the restored vault has nothing that it lacks.
    home.json(&format!("restore {aside} --passphrase-file pass"));
    assert_eq!(home.json("search MARKLATER").len(), 1);
    assert_eq!(home.json("ledger verify")[0]["whole"], true);
}

#[test]
fn what_was_forgotten_or_withdrawn_since_keeps_nobody_from_restoring() {
    let home = gone_on();
    let list = home.json("consent list");
    let newer = list.iter().find(|grant| grant["source"] == "whatsapp:more").unwrap();
    home.json(&format!("consent withdraw {}", newer["grant"].as_str().unwrap()));
    home.json("forget --message 1");
    let restored = home.json("restore b.backup --passphrase-file pass");
    assert!(restored[0]["aside"].is_null());
    assert_eq!(home.json("search MARKONE").len(), 1);
}

#[test]
fn a_vault_that_is_locked_with_another_passphrase_is_kept_as_it_was() {
    let home = gone_on();
    fs::write(home.path("other"), "four five six\n").unwrap();
    assert!(home.run("lock --new-passphrase-file other").status.success());
    let told = home.fails("restore b.backup --passphrase-file pass", 1);
    assert!(told.contains("another passphrase") && told.contains("--replace"), "{told}");
    let restored = home.json("restore b.backup --replace --passphrase-file pass");
    assert!(home.json("search MARKLATER").is_empty());
    let aside = restored[0]["aside"].as_str().unwrap();
    assert_eq!(home.json(&format!("search MARKLATER --data {aside} --passphrase-file other")).len(), 1);
}
