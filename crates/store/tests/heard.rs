//! When a message was sent and when it reached the vault are two things: both are kept, sealed, and neither stands for
//! the other.
#![cfg(test)]

mod common;

use common::{Home, NOW, at, grant, import, read, said};
use jiff::Timestamp;
use steward_consent::Grant;
use steward_store::{Forget, Vault};

const DAY: i64 = 86_400;

fn heard(vault: &mut Vault) -> Vec<(String, Option<Timestamp>)> {
    read(vault, "Lin").into_iter().map(|kept| (kept.message.text, kept.heard)).collect()
}

fn of(pairs: &[(&str, i64)]) -> Vec<(String, Option<Timestamp>)> {
    pairs.iter().map(|(text, second)| ((*text).to_owned(), Some(at(*second)))).collect()
}

/// Two deliveries, the second later and with something sent before the first.
fn two(vault: &mut Vault) -> Grant {
    let given = grant(vault, "whatsapp:lin");
    import(vault, &given, &[said("Lin", "Lin", NOW - 60, "now"), said("Lin", "me", NOW - 30, "gone")]);
    vault.set_now(at(NOW + DAY));
    import(vault, &given, &[said("Lin", "Lin", NOW - DAY, "late"), said("Lin", "Lin", NOW - 60, "now")]);
    given
}

#[test]
fn a_late_message_stands_where_it_was_sent_and_says_when_it_came() {
    let home = Home::new();
    let mut vault = home.open();
    two(&mut vault);
    let want = of(&[("late", NOW + DAY), ("now", NOW), ("gone", NOW)]);
    assert_eq!(heard(&mut vault), want);
    assert_eq!(heard(&mut home.open_at(NOW + 2 * DAY)), want, "after another opening too");
}

#[test]
fn a_source_was_last_heard_when_something_came_from_it() {
    let home = Home::new();
    let mut vault = home.open();
    two(&mut vault);
    let source = &vault.sources().unwrap()[0];
    assert_eq!((source.last_sent, source.last_heard), (Some(at(NOW - 30)), Some(at(NOW + DAY))));
}

#[test]
fn forgetting_and_joining_blocks_keep_it() {
    let home = Home::new();
    let mut vault = home.open();
    let given = two(&mut vault);
    let gone = read(&mut vault, "Lin").into_iter().find(|kept| kept.message.text == "gone").unwrap().id;
    vault.forget(&Forget { message: Some(gone), ..Forget::default() }).unwrap();
    vault.sweep().unwrap();
    assert_eq!(heard(&mut vault), of(&[("late", NOW + DAY), ("now", NOW)]));
    vault.set_now(at(NOW + 2 * DAY));
    import(&mut vault, &given, &[said("Lin", "Lin", NOW + DAY, "more")]);
    assert_eq!(heard(&mut vault), of(&[("late", NOW + DAY), ("now", NOW), ("more", NOW + 2 * DAY)]));
    assert_eq!(vault.verify(None).unwrap().fault, None);
}

#[test]
fn an_export_to_open_formats_says_it() {
    let home = Home::new();
    let mut vault = home.open();
    two(&mut vault);
    let out = home.folder().join("out");
    vault.export(&out, &|card| card.clone()).unwrap();
    let lines = std::fs::read_to_string(out.join("messages.jsonl")).unwrap();
    let first: serde_json::Value = serde_json::from_str(lines.lines().next().unwrap()).unwrap();
    assert_eq!(first["heard_at"], serde_json::json!(at(NOW + DAY)));
}
