//! A live source delivers each message once, or again when an answer was lost: none is lost, none doubled.
#![cfg(test)]

mod common;

use common::{Home, grant, said};
use steward_consent::Purpose;
use steward_store::{Forget, Vault};

fn deliver(vault: &mut Vault, grant: &str, all: &[(&str, i64, &str)]) -> (u64, usize) {
    let mut told = 0;
    let mut importer = vault.import(grant).unwrap().telling(|_| told += 1);
    for (id, second, text) in all {
        importer.push_once(id, said("Ana", "Ana", *second, text)).unwrap();
    }
    let summary = importer.finish().unwrap();
    (summary.new, told)
}

fn texts(vault: &mut Vault) -> Vec<String> {
    let mut reading = vault.read(&Purpose::every().collect::<Vec<_>>()).unwrap();
    let all = reading.conversation(Some("Ana")).unwrap();
    reading.finish().unwrap();
    all.into_iter().map(|kept| kept.message.text).collect()
}

#[test]
fn a_delivery_counts_once_and_two_alike_are_two() {
    let home = Home::new();
    let mut vault = home.open();
    let grant = grant(&mut vault, "sms:phone").id;
    assert_eq!(deliver(&mut vault, &grant, &[("a", 60, "ok"), ("b", 62, "ok")]), (2, 2));
    assert_eq!(deliver(&mut vault, &grant, &[("b", 62, "ok")]), (0, 0), "delivered again");
    assert_eq!(deliver(&mut vault, &grant, &[("c", 62, "ok")]), (1, 1), "another, in the same second");
    drop(vault);
    let mut vault = home.open();
    assert_eq!(deliver(&mut vault, &grant, &[("a", 60, "ok"), ("d", 63, "well")]), (1, 1));
    assert_eq!(texts(&mut vault), ["ok", "ok", "ok", "well"]);
}

#[test]
fn what_an_export_brought_is_not_added_again_by_its_delivery() {
    let home = Home::new();
    let mut vault = home.open();
    let grant = grant(&mut vault, "sms:phone").id;
    let mut importer = vault.import(&grant).unwrap();
    importer.push(said("Ana", "Ana", 60, "dinner?")).unwrap();
    importer.finish().unwrap();
    assert_eq!(deliver(&mut vault, &grant, &[("a", 60, "dinner?"), ("b", 66, "at seven")]).0, 1);
    // And the export made later knows what came live.
    let mut importer = vault.import(&grant).unwrap();
    importer.push(said("Ana", "Ana", 60, "dinner?")).unwrap();
    importer.push(said("Ana", "Ana", 66, "at seven")).unwrap();
    importer.push(said("Ana", "Ana", 70, "or eight")).unwrap();
    assert_eq!(importer.finish().unwrap().new, 1);
    assert_eq!(texts(&mut vault), ["dinner?", "at seven", "or eight"]);
}

/// By its id a guess at what was forgotten could be tried; and what was never kept leaves none.
#[test]
fn a_delivery_that_was_forgotten_is_not_known_again() {
    let home = Home::new();
    let mut vault = home.open();
    let grant = grant(&mut vault, "sms:phone").id;
    let all = [("a", 60, "dinner?"), ("b", 66, "at seven"), ("c", 70, "or eight")];
    assert_eq!(deliver(&mut vault, &grant, &all).0, 3);
    let second = steward_model::MessageId(2);
    vault.forget(&Forget { message: Some(second), ..Forget::default() }).unwrap();
    assert_eq!(texts(&mut vault), ["dinner?", "or eight"]);
    assert_eq!(deliver(&mut vault, &grant, &all).0, 1, "as if it had never been kept");
    assert_eq!(texts(&mut vault).len(), 3);
    vault.never("Ana", &[]).unwrap();
    assert_eq!(deliver(&mut vault, &grant, &[("d", 80, "see you")]).0, 0);
    vault.never_no_more("Ana").unwrap();
    assert_eq!(deliver(&mut vault, &grant, &[("d", 80, "see you")]).0, 1);
}

#[test]
fn more_deliveries_than_a_leaf_holds_are_known_and_the_oldest_give_way() {
    let home = Home::new();
    let mut vault = home.open();
    let grant = grant(&mut vault, "sms:phone").id;
    let ids: Vec<String> = (0..70_000).map(|n| format!("m{n}")).collect();
    let all: Vec<(&str, i64, &str)> =
        ids.iter().zip(0..).map(|(id, n)| (id.as_str(), 600 * 60 + n * 60, "x")).collect();
    assert_eq!(deliver(&mut vault, &grant, &all).0, 70_000);
    assert_eq!(deliver(&mut vault, &grant, &all[10_000..]).0, 0);
    // What gave way is still known by its minute and words where it is the same message.
    assert_eq!(texts(&mut vault).len(), 70_000);
}

#[test]
fn a_withdrawal_takes_the_deliveries_along() {
    let home = Home::new();
    let mut vault = home.open();
    let first = grant(&mut vault, "sms:phone").id;
    deliver(&mut vault, &first, &[("a", 60, "ok")]);
    vault.withdraw(&first).unwrap();
    vault.sweep().unwrap();
    let second = grant(&mut vault, "sms:phone").id;
    assert_eq!(deliver(&mut vault, &second, &[("a", 60, "ok")]).0, 1);
}
