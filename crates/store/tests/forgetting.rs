//! Forgetting that takes many commits: a death at any write leaves all of it or, before it began, none.
#![cfg(test)]
#![cfg(all(target_os = "linux", target_arch = "x86_64"))]

mod common;

use common::stops::{begin, child, each_state};
use common::{Home, NOW, at, grant, import, said, texts};
use steward_model::Message;
use steward_store::{Forget, Unlock, Vault};

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
