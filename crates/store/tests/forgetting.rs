//! Forgetting that takes many commits: a death at any write leaves all of it or, before it began, none.
#![cfg(test)]
#![cfg(all(target_os = "linux", target_arch = "x86_64"))]

mod common;

use common::stops::{begin, child, each_state};
use common::{Home, NOW, at, card, database, grant, import, said, texts};
use steward_model::{Message, MessageId};
use steward_store::{Forget, StoreError, Unlock, Vault};

fn talk(with: &str) -> Vec<Message> {
    (0..90).map(|n| said(with, with, n * 60, if n < 60 { "goes" } else { "stays" })).collect()
}

/// What goes: it lies under two grants, and in many blocks.
fn early() -> Forget {
    Forget { to: Some(at(60 * 60)), ..Forget::default() }
}

fn kept() -> Home {
    let home = Home::new();
    let mut vault = home.open();
    let (one, other) = (grant(&mut vault, "whatsapp:lin"), grant(&mut vault, "sms:phone"));
    import(&mut vault, &one, &talk("Lin"));
    import(&mut vault, &other, &talk("Bo"));
    vault.sweep_pages().unwrap();
    home
}

#[test]
fn child_forgets_under_two_grants() {
    let Some((home, _)) = child() else { return };
    let mut vault = home.open();
    begin();
    vault.forget(&early()).unwrap();
    vault.sweep_pages().unwrap();
}

#[test]
fn forgetting_under_several_grants_is_whole_or_nothing() {
    let home = kept();
    let before = home.records("blocks");
    let mut gone = 0;
    let states = each_state("child_forgets_under_two_grants", "", &home, &mut |n, home| {
        // The next start, or a page that ran on when the other process died.
        let mut vault = if n % 2 == 0 {
            home.open()
        } else {
            let mut vault = Vault::as_it_lies(&home.places, &Unlock::Open, at(NOW)).unwrap();
            vault.tidy_on().unwrap();
            vault
        };
        let left = (texts(&mut vault, "Lin").len(), texts(&mut vault, "Bo").len());
        if left != (90, 90) {
            assert_eq!(left, (30, 30), "state {n}");
            gone += 1;
            let bytes = home.bytes();
            assert!(
                !before.iter().any(|record| common::stands_in(record, &bytes)),
                "state {n}: swept at the opening"
            );
        }
        assert_eq!(vault.verify(None).unwrap().fault, None, "state {n}");
    });
    assert!(states > 10 && gone > 5, "{states} states, {gone} of them after it");
}

/// What comes after the order is not of it, though it would fit: a page that ran on took it when the other process died.
#[test]
fn an_order_that_is_carried_on_takes_nothing_that_came_after_it() {
    let mut carried = 0;
    each_state("child_forgets_under_two_grants", "", &kept(), &mut |n, home| {
        if n % 4 != 1 {
            return;
        }
        let mut vault = Vault::as_it_lies(&home.places, &Unlock::Open, at(NOW)).unwrap();
        let before = texts(&mut vault, "Bo").len();
        let grants = vault.grants().unwrap();
        import(&mut vault, &grants[0], &[said("Lin", "Lin", 30, "later")]);
        drop(vault);
        let mut vault = home.open();
        assert!(texts(&mut vault, "Lin").contains(&"later".to_owned()), "state {n}");
        carried += usize::from(before == 90 && texts(&mut vault, "Bo").len() == 30);
        assert_eq!(vault.verify(None).unwrap().fault, None, "state {n}");
    });
    assert!(carried > 0);
}

/// Orders lie among these records.
const ORDERS: &str = "WHERE grant_no = 0 AND id >= 4294967296";

fn orders(home: &Home) -> i64 {
    database(home).query_row(&format!("SELECT count(*) FROM meta {ORDERS}"), [], |row| row.get(0)).unwrap()
}

/// States in which an order stands and not all is forgotten.
fn each_order(each: &mut dyn FnMut(Home)) {
    let mut met = 0;
    each_state("child_forgets_under_two_grants", "", &kept(), &mut |n, home| {
        if n % 3 == 0 && home.places.store.join("vault.db").exists() && orders(&home) == 1 {
            met += 1;
            each(home);
        }
    });
    assert!(met > 1);
}

#[test]
fn what_an_opening_carried_on_is_counted() {
    let mut counted = 0;
    each_order(&mut |home| {
        let mut vault = home.open();
        let carried = vault.carried_on();
        counted += carried.messages;
        assert_eq!(vault.forget(&early()).unwrap().messages, 0);
        drop(vault);
        assert_eq!((home.open().carried_on().messages, orders(&home)), (0, 0));
    });
    assert!(counted > 0);
    let mut counted = 0;
    each_order(&mut |home| {
        let mut vault = Vault::as_it_lies(&home.places, &Unlock::Open, at(NOW)).unwrap();
        let before = texts(&mut vault, "Bo").len() + texts(&mut vault, "Lin").len();
        let forgotten = vault.forget(&Forget { message: Some(MessageId(180)), ..Forget::default() }).unwrap();
        assert_eq!(forgotten.messages, before as u64 - 60 + 1, "the earlier order's with its own");
        counted += 1;
    });
    assert!(counted > 0);
}

/// A damaged block stops a long forgetting; it keeps no vault from opening, and all else can be forgotten.
#[test]
fn a_block_that_is_damaged_after_the_order_keeps_no_vault_from_opening() {
    let home = kept();
    // One with what goes of the second grant's, whose messages have the numbers from 91 on.
    let (id, whole): (i64, Vec<u8>) = database(&home)
        .query_row("SELECT id, bytes FROM blocks WHERE id > 90 ORDER BY id LIMIT 1", [], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
        .unwrap();
    let put = |bytes: &[u8]| {
        database(&home)
            .execute("UPDATE blocks SET bytes = ?2 WHERE id = ?1", rusqlite::params![id, bytes])
            .unwrap();
    };
    put(&[0; 200]);
    let damaged = |result: Result<_, StoreError>| assert!(matches!(result, Err(StoreError::Unsealed(_))));
    damaged(home.open().forget(&early()).map(drop));
    assert_eq!(orders(&home), 1, "it stands");
    let mut vault = home.open();
    vault.tidy().unwrap();
    vault.tidy_on().unwrap();
    assert_eq!(texts(&mut vault, "Lin").len(), 30, "what could be forgotten is");
    // Said again, no second order stands; another thing goes, and the first is told of.
    damaged(vault.forget(&early()).map(drop));
    assert_eq!(orders(&home), 1);
    let late = Forget { from: Some(at(80 * 60)), conversation: Some("Lin".into()), ..Forget::default() };
    damaged(vault.forget(&late).map(drop));
    assert_eq!((texts(&mut vault, "Lin").len(), orders(&home)), (20, 1));
    drop(vault);
    put(&whole);
    let mut vault = home.open();
    assert_eq!((texts(&mut vault, "Bo").len(), orders(&home)), (30, 0), "carried on at last");
    assert!(vault.carried_on().messages > 0);
    assert_eq!(vault.verify(None).unwrap().fault, None);
}

/// What was ordered and cannot be read is kept, is not carried out, and whoever forgets next is told of it, once.
#[test]
fn an_order_that_cannot_be_read_is_told_of() {
    each_order(&mut |home| {
        database(&home).execute(&format!("UPDATE meta SET bytes = zeroblob(90) {ORDERS}"), []).unwrap();
        let mut vault = home.open();
        vault.tidy_on().unwrap();
        assert_eq!((vault.carried_on().messages, orders(&home)), (0, 1));
        let left = texts(&mut vault, "Lin").len() + texts(&mut vault, "Bo").len();
        let last = Forget { message: Some(MessageId(180)), ..Forget::default() };
        assert!(matches!(vault.forget(&last), Err(StoreError::Unsealed(what)) if what.contains("order")));
        assert_eq!(texts(&mut vault, "Lin").len() + texts(&mut vault, "Bo").len(), left - 1);
        assert_eq!(orders(&home), 0);
        vault.forget(&early()).unwrap();
        assert_eq!(texts(&mut vault, "Bo").len(), 29);
        assert_eq!(vault.verify(None).unwrap().fault, None);
    });
}

/// What 'never' removes while another reads is swept at the next opening, and the wait for the reader is short.
#[test]
fn what_never_removes_is_swept_later_while_another_reads() {
    let home = Home::new();
    let mut vault = home.open();
    let given = grant(&mut vault, "whatsapp:lin");
    import(&mut vault, &given, &talk("Lin"));
    vault.put_cards(&[card("one", &[1], &[&given])]).unwrap();
    vault.sweep_pages().unwrap();
    let sealed = home.records("cards");
    let reader = database(&home);
    reader.execute_batch("BEGIN; SELECT count(*) FROM cards;").unwrap();
    vault.never("Lin", &[]).unwrap();
    let begun = std::time::Instant::now();
    assert!(matches!(vault.sweep_pages(), Err(StoreError::Busy)));
    assert!(begun.elapsed().as_secs() < 5, "{:?}", begun.elapsed());
    drop(vault);
    drop(reader);
    drop(home.open());
    assert!(home.records("cards").is_empty());
    assert!(!common::stands_in(&sealed[0], &home.bytes()));
}

#[test]
fn child_withdraws() {
    let Some((home, _)) = child() else { return };
    let mut vault = home.open();
    let given = vault.grants().unwrap().remove(0);
    begin();
    vault.withdraw(&given.id).unwrap();
    vault.sweep().unwrap();
}

/// A page that runs on finishes the withdrawal over which another process died, once nobody can be at it any more.
#[test]
fn a_page_that_runs_on_finishes_a_withdrawal_that_was_left() {
    let entries = |vault: &Vault| {
        let mut count = 0;
        vault.ledger(&mut |_| count += 1).unwrap();
        count
    };
    let mut finished = 0;
    each_state("child_withdraws", "", &kept(), &mut |n, home| {
        let mut vault = Vault::as_it_lies(&home.places, &Unlock::Open, at(NOW)).unwrap();
        let before = entries(&vault);
        vault.tidy_on().unwrap();
        vault.set_now(at(NOW + 30));
        vault.tidy_on().unwrap();
        assert_eq!(entries(&vault), before, "state {n}: another may be at it");
        vault.set_now(at(NOW + 60));
        vault.tidy_on().unwrap();
        finished += usize::from(entries(&vault) > before);
        let after = entries(&vault);
        drop(vault);
        let vault = home.open_at(NOW + 60);
        assert_eq!(entries(&vault), after, "state {n}: nothing was left to do");
        assert_eq!(vault.verify(None).unwrap().fault, None, "state {n}");
    });
    assert!(finished > 3, "{finished}");
}
