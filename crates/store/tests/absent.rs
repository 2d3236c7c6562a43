//! What a newer export of a conversation no longer has: it stays, and is told; what an export cannot know is not told.
#![cfg(test)]

mod common;

use common::{Home, grant, said, texts};
use std::collections::BTreeSet;
use steward_consent::{Grant, Purpose};
use steward_model::Message;
use steward_store::Vault;

fn talk(count: i64) -> Vec<Message> {
    (0..count).map(|n| said("Lin", "Lin", n * 60, &format!("text {n}"))).collect()
}

/// Imports as a whole export; says how many that were kept it no longer has.
fn whole(vault: &mut Vault, given: &Grant, messages: &[Message]) -> u64 {
    let mut import = vault.import(&given.id).unwrap().comparing();
    messages.iter().for_each(|message| import.push(message.clone()).unwrap());
    import.finish().unwrap().absent
}

/// The texts of what is marked.
fn marked(vault: &mut Vault) -> BTreeSet<String> {
    let marks = vault.not_in_newest_export(&[Purpose::Search]).unwrap();
    let mut reading = vault.read(&[Purpose::Search]).unwrap();
    marks.into_iter().filter_map(|id| reading.message(id).unwrap()).map(|kept| kept.message.text).collect()
}

fn set(texts: &[&str]) -> BTreeSet<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

#[test]
fn what_was_deleted_on_the_phone_since_stays_and_is_told() {
    let home = Home::new();
    let mut vault = home.open();
    let given = grant(&mut vault, "whatsapp:lin");
    assert_eq!(whole(&mut vault, &given, &talk(1200)), 0);
    let newer: Vec<Message> = talk(1300)
        .into_iter()
        .filter(|message| !["text 7", "text 800"].contains(&message.text.as_str()))
        .collect();
    assert_eq!(whole(&mut vault, &given, &newer), 2);
    assert_eq!(texts(&mut vault, "Lin").len(), 1300, "nothing is deleted");
    assert_eq!(marked(&mut vault), set(&["text 7", "text 800"]));
    assert_eq!(marked(&mut home.open()), set(&["text 7", "text 800"]), "another process sees it too");
    // Told again by the same export, and no more when one has them again.
    assert_eq!(whole(&mut vault, &given, &newer), 2);
    assert_eq!(whole(&mut vault, &given, &talk(1300)), 0);
    assert!(marked(&mut vault).is_empty());
    assert_eq!(vault.verify(None).unwrap().fault, None);
}

#[test]
fn the_same_export_and_any_window_of_it_miss_nothing() {
    let home = Home::new();
    let mut vault = home.open();
    let given = grant(&mut vault, "whatsapp:lin");
    let all = talk(900);
    for window in [&all[100..600], &all[..], &all[..], &all[300..900], &all[..500], &all[890..]] {
        assert_eq!(whole(&mut vault, &given, window), 0);
    }
    assert_eq!(texts(&mut vault, "Lin").len(), 900);
    assert!(marked(&mut vault).is_empty());
}

#[test]
fn an_older_export_says_nothing_of_what_it_never_had() {
    let home = Home::new();
    let mut vault = home.open();
    let given = grant(&mut vault, "whatsapp:lin");
    whole(&mut vault, &given, &talk(50));
    let older: Vec<Message> = talk(40).into_iter().filter(|message| message.text != "text 20").collect();
    assert_eq!(whole(&mut vault, &given, &older), 0);
    assert!(marked(&mut vault).is_empty());
}

#[test]
fn other_conversations_and_the_edges_of_a_window_are_left_alone() {
    let home = Home::new();
    let mut vault = home.open();
    let given = grant(&mut vault, "telegram:all");
    let mut both = talk(30);
    both.extend((0..30).map(|n| said("Group", "Mei", n * 60 + 5, &format!("group {n}"))));
    whole(&mut vault, &given, &both);
    // A newer one of the one talk alone, which begins in the middle of a minute and ends in another.
    let newer: Vec<Message> = talk(30).into_iter().skip(11).collect();
    let mut first = said("Lin", "Lin", 10 * 60 + 30, "second of its minute");
    first.conversation = Some("Lin".into());
    let newer: Vec<Message> = [first].into_iter().chain(newer).collect();
    assert_eq!(whole(&mut vault, &given, &newer), 0);
    assert!(marked(&mut vault).is_empty());
}

#[test]
fn what_has_records_not_understood_says_nothing_nor_does_an_import_of_a_part() {
    let home = Home::new();
    let mut vault = home.open();
    let given = grant(&mut vault, "whatsapp:lin");
    whole(&mut vault, &given, &talk(30));
    let newer: Vec<Message> = talk(40).into_iter().filter(|message| message.text != "text 9").collect();
    let mut import = vault.import(&given.id).unwrap().comparing();
    newer.iter().for_each(|message| import.push(message.clone()).unwrap());
    import.push_unparsed(b"perhaps it is this one").unwrap();
    assert_eq!(import.finish().unwrap().absent, 0);
    assert_eq!(common::import(&mut vault, &given, &newer), 0);
    assert!(marked(&mut vault).is_empty());
    assert_eq!(whole(&mut vault, &given, &newer), 1);
}

#[test]
fn a_pause_hides_the_marks_and_a_withdrawal_ends_them() {
    let home = Home::new();
    let mut vault = home.open();
    let given = grant(&mut vault, "whatsapp:lin");
    whole(&mut vault, &given, &talk(30));
    let newer: Vec<Message> = talk(40).into_iter().filter(|message| message.text != "text 9").collect();
    assert_eq!(whole(&mut vault, &given, &newer), 1);
    vault.pause(&given.id).unwrap();
    assert!(marked(&mut vault).is_empty());
    vault.resume(&given.id).unwrap();
    assert_eq!(marked(&mut vault).len(), 1);
    vault.withdraw(&given.id).unwrap();
    vault.sweep().unwrap();
    assert!(home.records("parts").is_empty());
}

/// What was forgotten comes back with the same export; it is new then, and in it.
#[test]
fn what_comes_back_after_forgetting_is_not_said_to_be_absent() {
    let home = Home::new();
    let mut vault = home.open();
    let given = grant(&mut vault, "whatsapp:lin");
    whole(&mut vault, &given, &talk(4));
    vault
        .forget(&steward_store::Forget { message: Some(steward_model::MessageId(3)), ..Default::default() })
        .unwrap();
    let mut import = vault.import(&given.id).unwrap().comparing().telling(|_| {});
    talk(4).into_iter().for_each(|message| import.push(message).unwrap());
    let summary = import.finish().unwrap();
    assert_eq!((summary.new, summary.absent), (1, 0));
    assert!(marked(&mut vault).is_empty());
}
