//! The recovery code: the way in when the passphrase is forgotten, and what ends it.
#![cfg(test)]

mod common;

use common::{Home, NOW, at, grant, import, said, texts};
use steward_store::ledger::Event;
use steward_store::{Places, RecoveryCode, StoreError, Unlock, Vault, erase, restore};
use zeroize::Zeroizing;

fn words(words: &str) -> Zeroizing<String> {
    Zeroizing::new(words.to_owned())
}

fn open(home: &Home, said: &str) -> Result<Vault, StoreError> {
    Vault::open(&home.places, &Unlock::Passphrase(words(said)), at(NOW))
}

fn recover(home: &Home, code: &RecoveryCode) -> Result<Vault, StoreError> {
    Vault::recover(&home.places, code, words("new"), at(NOW))
}

/// A vault under the passphrase 'old' with a code and a message.
fn sheeted() -> (Home, RecoveryCode) {
    let home = Home::new();
    let mut vault = open(&home, "old").unwrap();
    let given = grant(&mut vault, "whatsapp:lin");
    import(&mut vault, &given, &[said("Lin", "Lin", 5, "still here")]);
    assert!(!vault.has_recovery().unwrap());
    let code = vault.make_recovery().unwrap();
    assert!(vault.has_recovery().unwrap());
    (home, code)
}

fn events(vault: &Vault) -> Vec<Event> {
    let mut events = Vec::new();
    vault.ledger(&mut |entry| events.push(entry.event)).unwrap();
    events
}

#[test]
fn the_code_opens_what_a_forgotten_passphrase_shuts_and_sets_a_new_one() {
    let (home, code) = sheeted();
    // As it comes back from paper.
    let printed: Vec<String> = code.groups().map(|group| group.to_lowercase()).collect();
    let typed = RecoveryCode::parse(&printed.join(" ")).unwrap();
    let mut vault = recover(&home, &typed).unwrap();
    let said = events(&vault);
    assert_eq!(said[said.len() - 2..], [Event::RecoveryUsed, Event::Rewrapped]);
    assert!(said.contains(&Event::RecoveryMade));
    assert_eq!(texts(&mut vault, "Lin"), ["still here"]);
    assert_eq!(vault.verify(None).unwrap().fault, None);
    drop(vault);
    assert!(matches!(open(&home, "old"), Err(StoreError::WrongPassphrase)));
    assert_eq!(texts(&mut open(&home, "new").unwrap(), "Lin"), ["still here"]);
}

#[test]
fn the_code_lies_nowhere_on_the_disk() {
    let (home, code) = sheeted();
    let groups: Vec<String> = code.groups().map(|group| group.to_string()).collect();
    for form in [groups.join("-"), groups.join(" "), groups.join("")] {
        assert!(!home.holds(&form));
    }
    assert!(groups.iter().all(|group| !home.holds(group)), "not even a group of it");
}

#[test]
fn a_code_of_another_vault_and_none_at_all_are_told_apart() {
    let (home, _) = sheeted();
    let (_other, foreign) = sheeted();
    assert!(matches!(recover(&home, &foreign), Err(StoreError::WrongRecovery)));
    assert!(open(&home, "old").is_ok(), "a wrong code changes nothing");
    let bare = Home::new();
    open(&bare, "old").unwrap();
    assert!(matches!(recover(&bare, &foreign), Err(StoreError::NoRecovery)));
}

#[test]
fn a_revoked_code_opens_nothing_nor_does_one_that_a_newer_one_replaced() {
    let (home, first) = sheeted();
    let mut vault = open(&home, "old").unwrap();
    let second = vault.make_recovery().unwrap();
    assert!(matches!(recover(&home, &first), Err(StoreError::WrongRecovery)));
    assert!(vault.revoke_recovery().unwrap());
    assert!(!vault.has_recovery().unwrap());
    assert!(!vault.revoke_recovery().unwrap(), "there is none any more");
    assert_eq!(events(&vault).iter().filter(|event| **event == Event::RecoveryRevoked).count(), 1);
    for code in [&first, &second] {
        assert!(matches!(recover(&home, code), Err(StoreError::NoRecovery)));
    }
    // The next one takes the same slot, and grants' slots lie around it unharmed.
    grant(&mut vault, "sms:phone");
    let third = vault.make_recovery().unwrap();
    assert_eq!(texts(&mut recover(&home, &third).unwrap(), "Lin"), ["still here"]);
}

#[test]
fn another_passphrase_keeps_the_code() {
    let (home, code) = sheeted();
    let mut vault = open(&home, "old").unwrap();
    vault.set_passphrase(&Unlock::Passphrase(words("second"))).unwrap();
    drop(vault);
    assert_eq!(texts(&mut recover(&home, &code).unwrap(), "Lin"), ["still here"]);
    assert_eq!(texts(&mut recover(&home, &code).unwrap(), "Lin"), ["still here"], "and it opens again");
}

#[test]
fn without_a_passphrase_there_is_nothing_to_recover() {
    let home = Home::new();
    assert!(matches!(home.open().make_recovery(), Err(StoreError::NoPassphrase)));
}

#[test]
fn an_erasure_ends_it() {
    let (home, code) = sheeted();
    let keys = std::fs::read(home.places.keys.join("keys")).unwrap();
    erase(&home.places).unwrap();
    assert!(matches!(recover(&home, &code), Err(StoreError::NoVault(_))));
    assert!(!common::stands_in(&keys[keys.len() - 96..keys.len() - 8], &home.bytes()));
}

#[test]
fn a_backup_brings_no_code_back() {
    let (home, code) = sheeted();
    let backup = home.folder().join("b.steward");
    let mut vault = open(&home, "old").unwrap();
    vault.backup(&backup, &words("backup")).unwrap();
    vault.revoke_recovery().unwrap();
    drop(vault);
    let restored = restore(&backup, &words("backup"), &home.places, at(NOW)).unwrap();
    assert!(!restored.recovery_ended, "it had ended before");
    assert!(matches!(recover(&home, &code), Err(StoreError::NoRecovery)));
    let mut vault = open(&home, "backup").unwrap();
    vault.make_recovery().unwrap();
    drop(vault);
    assert!(restore(&backup, &words("backup"), &home.places, at(NOW)).unwrap().recovery_ended);
    let elsewhere = Places::under(&home.folder().join("elsewhere"));
    assert!(!restore(&backup, &words("backup"), &elsewhere, at(NOW)).unwrap().recovery_ended);
}

#[test]
fn a_withdrawal_leaves_the_code_and_the_code_brings_nothing_back() {
    let (home, code) = sheeted();
    let mut vault = open(&home, "old").unwrap();
    let given = vault.grants().unwrap()[0].id.clone();
    vault.withdraw(&given).unwrap();
    vault.sweep().unwrap();
    drop(vault);
    assert!(texts(&mut recover(&home, &code).unwrap(), "Lin").is_empty());
}
