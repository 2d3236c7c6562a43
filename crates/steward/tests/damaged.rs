//! A damaged record under one permission: what came by others is whole, and the person is told which it is.
#![cfg(test)]

mod home;
mod serving;

use home::Home;
use serving::Served;
use std::path::Path;

/// Spoils the newest record of a table of the vault in this folder.
fn spoil(data: &Path, table: &str) {
    let database = rusqlite::Connection::open(data.join("store/vault.db")).unwrap();
    let newest = format!("SELECT id FROM {table} ORDER BY id DESC LIMIT 1");
    let spoilt =
        database.execute(&format!("UPDATE {table} SET bytes = zeroblob(90) WHERE id = ({newest})"), []);
    assert_eq!(spoilt.unwrap(), 1);
}

/// Imports two conversations, each by a permission of its own; the permissions.
fn two(home: &Home) -> (String, String) {
    home.json("import chat.txt --source whatsapp:one --grant all");
    std::fs::write(home.path("other.txt"), "04/03/2026, 20:05 - Bo: MARKTHREE\n").unwrap();
    home.json("import other.txt --source whatsapp:two --grant all");
    let list = home.json("consent list");
    let of = |source: &str| {
        let one = list.iter().find(|line| line["source"] == source).unwrap();
        one["grant"].as_str().unwrap().to_owned()
    };
    (of("whatsapp:one"), of("whatsapp:two"))
}

#[test]
fn permissions_are_listed_and_the_damaged_one_is_named() {
    let home = Home::new();
    let (one, two) = two(&home);
    spoil(&home.path("data"), "heads");
    let list = home.json("consent list");
    for (id, messages, damaged) in [(&one, 4, false), (&two, 0, true)] {
        let shown = list.iter().find(|line| line["grant"] == id.as_str()).unwrap();
        assert_eq!(shown["messages"], messages);
        assert_eq!(shown["damaged"], damaged);
    }
    let told = String::from_utf8(home.run(&format!("consent show {two}")).stdout).unwrap();
    assert!(told.contains("damaged on the disk"), "{told}");
    let told = String::from_utf8(home.run(&format!("--lang zh consent show {two}")).stdout).unwrap();
    assert!(told.contains("损坏"), "{told}");
    assert!(!home.json(&format!("consent show {one}"))[0]["damaged"].as_bool().unwrap());
}

#[test]
fn the_doctor_finds_what_does_not_open() {
    for table in ["heads", "blocks"] {
        let home = Home::new();
        let (one, two) = two(&home);
        spoil(&home.path("data"), table);
        let doctor = home.run("doctor");
        let told = String::from_utf8(doctor.stdout).unwrap();
        assert_eq!(doctor.status.code(), Some(1), "{told}");
        assert!(told.contains(&two) && !told.contains(&one) && told.contains("steward restore"), "{told}");
    }
}

#[test]
fn a_vault_opens_though_what_is_to_go_is_damaged() {
    let home = Home::new();
    home.json("consent grant --source whatsapp:one --purpose all --keep 2d");
    home.json("import chat.txt --source whatsapp:one");
    spoil(&home.path("data"), "blocks");
    let mut later = std::process::Command::new(env!("CARGO_BIN_EXE_steward"));
    later.args(["--now", "2026-03-20T12:00:00Z", "--lang", "en", "consent", "list", "--data"]);
    let later = later.arg(home.path("data")).output().unwrap();
    let told = String::from_utf8_lossy(&later.stderr);
    assert_eq!(later.status.code(), Some(0), "{told}");
    assert!(told.contains("damaged on the disk"), "{told}");
}

#[test]
fn the_page_tells_what_a_withdrawal_left_beside_a_damaged_permission() {
    let home = Home::new();
    let (one, two) = two(&home);
    home.json(&format!("consent withdraw {one}"));
    spoil(&home.path("data"), "heads");
    let folder = tempfile::tempdir().unwrap();
    std::fs::rename(home.path("data"), folder.path().join("data")).unwrap();
    let served = Served::start_in(folder, home::NOW, &[]);
    assert!(served.page(&format!("/consent/{one}")).contains("WhatsApp"));
    assert!(served.page(&format!("/consent/{two}")).contains("damaged on the disk"));
}
