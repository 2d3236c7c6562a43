//! One damaged record takes nothing from what is whole: the vault opens, the rest is done, and it is told.
#![cfg(test)]

mod common;

use common::{Home, NOW, at, database, grant, import, said, texts};
use steward_consent::{Grant, Purposes, Terms};
use steward_model::Message;
use steward_store::{Forget, StoreError, Vault};

/// A day.
const KEEP: i64 = 86_400;

/// Messages that fill three blocks.
fn long() -> Vec<Message> {
    (0..1200).map(|n| said("Lin", "Lin", NOW - 2000 + n, "said")).collect()
}

/// A vault with a permission that keeps for a day, in three blocks, and another that keeps for ever.
fn kept() -> (Home, Grant, Grant) {
    let home = Home::new();
    let mut vault = home.open();
    let terms = Terms { keep_seconds: Some(KEEP), ..Terms::local("sms:phone", Purposes::All) };
    let short = vault.grant(terms).unwrap();
    let ever = grant(&mut vault, "whatsapp:bo");
    import(&mut vault, &short, &long());
    import(&mut vault, &ever, &[said("Bo", "Bo", NOW - 10, "stays")]);
    assert_eq!(home.records("blocks").len(), 4);
    (home, short, ever)
}

/// Spoils one of the records of a table, the second of all.
fn spoil(home: &Home, table: &str) {
    let spoil = format!(
        "UPDATE {table} SET bytes = zeroblob(90) WHERE id = (SELECT id FROM {table} ORDER BY id LIMIT 1 OFFSET 1)"
    );
    assert_eq!(database(home).execute(&spoil, []).unwrap(), 1);
}

#[test]
fn a_damaged_head_hides_nothing_of_other_permissions() {
    let (home, short, ever) = kept();
    spoil(&home, "heads");
    let mut vault = home.open();
    let sources = vault.sources().unwrap();
    let of = |grant: &Grant| sources.iter().find(|info| info.grant.id == grant.id).unwrap();
    assert_eq!((of(&short).messages, of(&short).damaged), (1200 - 512, true), "what is whole is counted");
    assert_eq!((of(&ever).messages, of(&ever).damaged), (1, false));
}

#[test]
fn whoever_looks_for_damage_finds_it() {
    for table in ["blocks", "heads"] {
        let (home, short, _) = kept();
        assert!(home.open().look_for_damage().unwrap().is_empty());
        spoil(&home, table);
        let mut vault = home.open();
        assert_eq!(vault.look_for_damage().unwrap(), [short.id.as_str()]);
        vault.pause(&short.id).unwrap();
        assert!(vault.look_for_damage().unwrap().is_empty(), "what is paused opens nothing");
    }
}

#[test]
fn a_vault_opens_with_a_damaged_record_among_those_that_are_to_go() {
    for table in ["blocks", "heads"] {
        let (home, short, _) = kept();
        spoil(&home, table);
        let mut vault = home.open_at(NOW + 2 * KEEP);
        assert_eq!(vault.damaged(), [short.id.as_str()], "{table}: told");
        assert_eq!(home.records("blocks").len(), 2, "{table}: all others that were kept too long went");
        if table == "blocks" {
            assert_eq!(texts(&mut vault, "Bo"), ["stays"]);
        }
        vault.tidy().unwrap();
        vault.tidy_on().unwrap();
        assert_eq!(vault.verify(None).unwrap().fault, None);
        drop(vault);
        assert_eq!(
            home.open().damaged().is_empty(),
            table == "blocks",
            "a block is opened only to go, a head always"
        );
    }
}

#[test]
fn what_runs_on_removes_what_is_overdue_around_a_damaged_block() {
    let (home, short, _) = kept();
    let mut vault: Vault = home.open();
    spoil(&home, "blocks");
    vault.set_now(at(NOW + 2 * KEEP));
    vault.tidy_on().unwrap();
    assert_eq!((vault.damaged(), home.records("blocks").len()), (vec![short.id], 2));
    vault.tidy_on().unwrap();
}

#[test]
fn a_damaged_block_keeps_nothing_else_from_being_forgotten() {
    let (home, ..) = kept();
    spoil(&home, "blocks");
    let mut vault = home.open();
    assert!(matches!(vault.forget(&Forget::default()), Err(StoreError::Unsealed(_))), "told");
    assert_eq!(home.records("blocks").len(), 1);
}
