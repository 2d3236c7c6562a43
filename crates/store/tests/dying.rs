//! Death at every write in turn: whatever a process was doing when it was killed, the next opening finds all of it or
//! none, and what was to be gone is gone.
//!
//! Each `child_` test is a role: it does nothing but in a process of its own, where every state of the disk is looked at.
#![cfg(test)]
#![cfg(all(target_os = "linux", target_arch = "x86_64"))]

mod common;

use common::stops::{begin, child, each_state};
use common::{Home, NOW, at, card, grant, import, said, texts};
use std::path::PathBuf;
use steward_consent::{Grant, State};
use steward_model::{Message, MessageId};
use steward_store::ledger::{Entry, Event};
use steward_store::{
    Forget, Places, StoreError, Unlock, Vault, check_backup, erase, restore, rewrite_backup,
};
use zeroize::Zeroizing;

fn words(words: &str) -> Zeroizing<String> {
    Zeroizing::new(words.to_owned())
}

fn phrase(said: &str) -> Unlock {
    Unlock::Passphrase(words(said))
}

fn talk() -> Vec<Message> {
    (0..60).map(|n| said("Lin", "Lin", n / 3 * 60, ["ok", "and then", "ok"][n as usize % 3])).collect()
}

/// A vault with two sources and a card, closed.
fn kept() -> (Home, Grant) {
    let home = Home::new();
    let mut vault = home.open();
    let given = grant(&mut vault, "whatsapp:lin");
    let other = grant(&mut vault, "sms:phone");
    import(&mut vault, &given, &talk());
    import(&mut vault, &other, &[said("Bank", "Bank", 5, "stays")]);
    vault.put_cards(&[card("c1", &[3], &[&given]), card("c2", &[61], &[&other])]).unwrap();
    vault.sweep_pages().unwrap();
    (home, given)
}

fn whole(vault: &Vault, state: usize) {
    assert_eq!(vault.verify(None).unwrap().fault, None, "state {state}");
}

fn backup_of(home: &Home) -> PathBuf {
    home.folder().join("backup.steward")
}

#[test]
fn child_makes() {
    let Some((home, _)) = child() else { return };
    begin();
    grant(&mut home.open(), "whatsapp:lin");
}

#[test]
fn a_vault_is_made_or_can_be_made() {
    let states = each_state("child_makes", "", &Home::new(), &mut |n, home| {
        let mut vault = home.open();
        assert!(vault.grants().unwrap().len() <= 1, "state {n}");
        let given = grant(&mut vault, "sms:phone");
        import(&mut vault, &given, &talk());
        assert_eq!(texts(&mut home.open(), "Lin").len(), 60, "state {n}");
        whole(&vault, n);
    });
    assert!(states > 10, "{states} states");
}

#[test]
fn child_imports() {
    let Some((home, grant)) = child() else { return };
    let mut vault = home.open();
    begin();
    let mut import = vault.import(&grant).unwrap();
    for (n, message) in talk().into_iter().enumerate() {
        import.push(message).unwrap();
        if n % 20 == 7 {
            import.flush().unwrap();
        }
    }
    import.push_unparsed(b"not understood").unwrap();
    import.finish().unwrap();
}

#[test]
fn an_import_loses_nothing_and_doubles_nothing() {
    let home = Home::new();
    let given = grant(&mut home.open(), "whatsapp:lin");
    let talk = talk();
    let mut partial = 0;
    let states = each_state("child_imports", &given.id, &home, &mut |n, home| {
        let mut vault = home.open();
        whole(&vault, n);
        let kept = texts(&mut vault, "Lin").len();
        partial += usize::from(kept > 0 && kept < talk.len());
        assert_eq!(kept + import(&mut vault, &given, &talk) as usize, talk.len(), "state {n}");
        assert!(texts(&mut vault, "Lin").iter().eq(talk.iter().map(|message| &message.text)), "state {n}");
        whole(&vault, n);
    });
    assert!(states > 20 && partial > 5, "{states} states, {partial} of them partial");
}

#[test]
fn child_withdraws() {
    let Some((home, grant)) = child() else { return };
    let mut vault = home.open();
    begin();
    vault.withdraw(&grant).unwrap();
    vault.sweep().unwrap();
}

#[test]
fn a_withdrawal_is_whole_or_nothing_and_goes_on_by_itself() {
    let (home, given) = kept();
    let before = home.records("blocks");
    let mut gone = 0;
    let states = each_state("child_withdraws", &given.id, &home, &mut |n, home| {
        let mut vault = home.open();
        let kept = texts(&mut vault, "Lin").len();
        match vault.grant_of(&given.id).unwrap().state(at(NOW)) {
            State::Given => assert_eq!((kept, vault.cards(None).unwrap().len()), (60, 2), "state {n}"),
            State::Withdrawn => {
                gone += 1;
                assert_eq!((kept, vault.cards(None).unwrap().len()), (0, 1), "state {n}");
                assert!(vault.sweep().unwrap().is_empty(), "state {n}: opening swept already");
                let bytes = home.bytes();
                let left = before.iter().filter(|record| common::stands_in(record, &bytes)).count();
                assert_eq!(left, 1, "state {n}: the other source's block alone");
            }
            state => panic!("state {n}: {state:?}"),
        }
        assert_eq!(texts(&mut vault, "Bank"), ["stays"], "state {n}");
        whole(&vault, n);
    });
    assert!(states > 10 && gone > 5, "{states} states, {gone} of them withdrawn");
}

#[test]
fn child_forgets() {
    let Some((home, _)) = child() else { return };
    let mut vault = home.open();
    begin();
    vault.forget(&Forget { message: Some(MessageId(3)), ..Forget::default() }).unwrap();
    vault.sweep_pages().unwrap();
}

#[test]
fn forgetting_takes_a_message_with_its_card_or_neither() {
    let (home, _) = kept();
    let before = home.records("blocks");
    let mut gone = 0;
    let states = each_state("child_forgets", "", &home, &mut |n, home| {
        let mut vault = home.open();
        let left = (texts(&mut vault, "Lin").len(), vault.cards(None).unwrap().len());
        if left != (60, 2) {
            assert_eq!(left, (59, 1), "state {n}");
            gone += 1;
            let bytes = home.bytes();
            let still = before.iter().filter(|record| common::stands_in(record, &bytes)).count();
            assert_eq!(still, 1, "state {n}: the opening swept the block as it was");
        }
        whole(&vault, n);
    });
    assert!(states > 5 && gone > 2, "{states} states, {gone} of them after it");
}

#[test]
fn child_backs_up() {
    let Some((home, _)) = child() else { return };
    let mut vault = home.open();
    begin();
    vault.backup(&backup_of(&home), &words("pass")).unwrap();
}

#[test]
fn a_backup_that_bears_its_name_is_whole() {
    let (home, _) = kept();
    let mut written = 0;
    let states = each_state("child_backs_up", "", &home, &mut |n, home| {
        let mut vault = home.open();
        assert_eq!(texts(&mut vault, "Lin").len(), 60, "state {n}");
        whole(&vault, n);
        let path = backup_of(&home);
        if path.exists() {
            written += 1;
            assert_eq!(check_backup(&path, &words("pass"), at(NOW)).unwrap().messages, 61, "state {n}");
            assert_eq!(vault.backups().unwrap().len(), 1, "state {n}");
        }
    });
    assert!(states > 10 && written > 0, "{states} states, {written} with a backup");
    // What an earlier one left beside it does not hinder the next.
    let (home, _) = kept();
    std::fs::write(home.folder().join("backup.steward.part"), b"half").unwrap();
    home.open().backup(&backup_of(&home), &words("pass")).unwrap();
    assert!(!home.folder().join("backup.steward.part").exists());
}

#[test]
fn child_restores() {
    let Some((home, _)) = child() else { return };
    begin();
    restore(&backup_of(&home), &words("pass"), &home.places, at(NOW)).unwrap();
}

#[test]
fn a_restore_is_carried_on_or_undone() {
    let (home, given) = kept();
    let mut vault = home.open();
    vault.backup(&backup_of(&home), &words("pass")).unwrap();
    let other = grant(&mut vault, "mail:work");
    import(&mut vault, &other, &[said("Mail", "Ana", 9, "later than the backup")]);
    vault.withdraw(&given.id).unwrap();
    vault.sweep().unwrap();
    drop(vault);
    // A file of the person's own in the keys' folder stays.
    std::fs::write(home.places.keys.join("note"), b"mine").unwrap();
    let (mut old, mut new) = (0, 0);
    let states = each_state("child_restores", "", &home, &mut |n, home| {
        let mut vault = home.open();
        whole(&vault, n);
        assert_eq!(texts(&mut vault, "Bank"), ["stays"], "state {n}");
        assert!(texts(&mut vault, "Lin").is_empty(), "state {n}: withdrawn after the backup");
        match texts(&mut vault, "Mail").len() {
            1 => old += 1,
            0 => new += 1,
            many => panic!("state {n}: {many}"),
        }
        drop(vault);
        assert!(!home.places.keys.join("restoring").exists(), "state {n}");
        assert!(!home.places.store.join("restoring").exists(), "state {n}");
        assert!(home.places.keys.join("note").exists(), "state {n}");
    });
    assert!(states > 30 && old > 10 && new > 3, "{states} states: {old} old, {new} new");
}

#[test]
fn child_rewrites() {
    let Some((home, grant)) = child() else { return };
    begin();
    rewrite_backup(&backup_of(&home), &words("pass"), &[grant], at(NOW)).unwrap();
}

#[test]
fn a_backup_is_rewritten_whole_or_stays_whole() {
    let (home, given) = kept();
    home.open().backup(&backup_of(&home), &words("pass")).unwrap();
    let mut rewritten = 0;
    each_state("child_rewrites", &given.id, &home, &mut |n, home| {
        let messages = check_backup(&backup_of(&home), &words("pass"), at(NOW)).unwrap().messages;
        assert!(messages == 61 || messages == 1, "state {n}: {messages}");
        rewritten += usize::from(messages == 1);
    });
    assert!(rewritten > 0);
}

#[test]
fn child_changes_the_passphrase() {
    let Some((home, _)) = child() else { return };
    let mut vault = Vault::open(&home.places, &phrase("old"), at(NOW)).unwrap();
    begin();
    vault.set_passphrase(&phrase("new")).unwrap();
}

#[test]
fn one_passphrase_opens_and_the_other_never_again() {
    let home = Home::new();
    let mut vault = Vault::open(&home.places, &phrase("old"), at(NOW)).unwrap();
    let given = grant(&mut vault, "whatsapp:lin");
    import(&mut vault, &given, &talk());
    drop(vault);
    let mut changed = 0;
    each_state("child_changes_the_passphrase", "", &home, &mut |n, home| {
        let open = |said: &str| Vault::open(&home.places, &phrase(said), at(NOW));
        let (mut vault, other) = match open("new") {
            Ok(vault) => {
                changed += 1;
                (vault, "old")
            }
            Err(StoreError::WrongPassphrase) => (open("old").unwrap(), "new"),
            Err(error) => panic!("state {n}: {error}"),
        };
        assert_eq!(texts(&mut vault, "Lin").len(), 60, "state {n}");
        whole(&vault, n);
        assert!(matches!(open(other), Err(StoreError::WrongPassphrase)), "state {n}");
        // Not by way of the header's second copy either.
        let path = home.places.keys.join("keys");
        let mut bytes = std::fs::read(&path).unwrap();
        bytes[..192].fill(0);
        std::fs::write(&path, bytes).unwrap();
        assert!(matches!(open(other), Err(StoreError::WrongPassphrase)), "state {n}");
    });
    assert!(changed > 0);
}

#[test]
fn child_makes_another_code_and_revokes_it() {
    let Some((home, _)) = child() else { return };
    let mut vault = Vault::open(&home.places, &phrase("old"), at(NOW)).unwrap();
    begin();
    vault.make_recovery().unwrap();
    vault.revoke_recovery().unwrap();
}

#[test]
fn no_code_opens_that_the_ledger_calls_ended() {
    let home = Home::new();
    let first = Vault::open(&home.places, &phrase("old"), at(NOW)).unwrap().make_recovery().unwrap();
    let mut seen = [0; 3];
    each_state("child_makes_another_code_and_revokes_it", "", &home, &mut |n, home| {
        let vault = Vault::open(&home.places, &phrase("old"), at(NOW)).unwrap();
        whole(&vault, n);
        let (mut made, mut revoked) = (0, 0);
        vault
            .ledger(&mut |entry| {
                made += usize::from(entry.event == Event::RecoveryMade);
                revoked += usize::from(entry.event == Event::RecoveryRevoked);
            })
            .unwrap();
        match Vault::recover(&home.places, &first, words("new"), at(NOW)) {
            Ok(_) => {
                assert_eq!(revoked, 0, "state {n}");
                seen[0] += 1;
            }
            Err(StoreError::WrongRecovery) => {
                assert_eq!((made, revoked), (2, 0), "state {n}: the new one is known before it is");
                seen[1] += 1;
            }
            Err(StoreError::NoRecovery) => {
                assert_eq!(made, 2, "state {n}");
                seen[2] += 1;
            }
            Err(error) => panic!("state {n}: {error}"),
        }
    });
    assert!(seen.iter().all(|times| *times > 0), "{seen:?}");
}

#[test]
fn child_notes() {
    let Some((home, grant)) = child() else { return };
    let mut vault = home.open();
    begin();
    for n in 0..3 {
        vault.note(Entry::new(Event::Asked, at(NOW)).of(&grant).counting(n)).unwrap();
    }
    vault.note_all((3..9).map(|n| Entry::new(Event::Asked, at(NOW)).of(&grant).counting(n))).unwrap();
}

#[test]
fn the_ledger_has_every_entry_that_was_said_to_be_durable_and_no_half() {
    let (home, given) = kept();
    let before = home.open().verify(None).unwrap().entries;
    let mut lengths = std::collections::BTreeSet::new();
    let states = each_state("child_notes", &given.id, &home, &mut |n, home| {
        let vault = home.open();
        whole(&vault, n);
        let mut counts = Vec::new();
        vault
            .ledger(&mut |entry| {
                if entry.event == Event::Asked {
                    counts.push(entry.records.unwrap());
                }
            })
            .unwrap();
        assert!(counts.iter().copied().eq(0..counts.len() as u64), "state {n}: in order and none missing");
        assert!([0, 1, 2, 3, 9].contains(&counts.len()), "state {n}: what goes together stays together");
        lengths.insert(counts.len());
        // The next entry goes on from there, and the head of before is its beginning.
        let mut vault = home.open();
        vault.note(Entry::new(Event::Asked, at(NOW))).unwrap();
        whole(&vault, n);
        assert!(vault.verify(None).unwrap().entries > before, "state {n}");
        vault.prove_older(before).unwrap();
    });
    assert!(states > 8 && lengths.len() == 5, "{states} states, {lengths:?}");
}

#[test]
fn child_erases() {
    let Some((home, _)) = child() else { return };
    begin();
    erase(&home.places).unwrap();
}

#[test]
fn an_erasure_leaves_all_or_nothing_that_can_be_read() {
    let (home, _) = kept();
    let mut unreadable = 0;
    each_state("child_erases", "", &home, &mut |n, home| {
        match Vault::existing(&home.places, &Unlock::Open, at(NOW)) {
            Ok(mut vault) => assert_eq!(texts(&mut vault, "Lin").len(), 60, "state {n}"),
            Err(StoreError::NoVault(_) | StoreError::KeysDamaged | StoreError::KeysMissing(_)) => {
                unreadable += 1;
            }
            Err(error) => panic!("state {n}: {error}"),
        }
        erase(&home.places).unwrap();
        assert!(home.bytes().is_empty(), "state {n}");
        assert!(!Places::under(&home.folder().join("data")).exists(), "state {n}");
    });
    assert!(unreadable > 1);
}
