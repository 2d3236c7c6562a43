//! A disk that is full, in earnest: the store lies on a small file system of its own.
#![cfg(test)]
#![cfg(target_os = "linux")]

mod home;

use home::Home;
use std::fmt::Write as _;
use std::fs;
use std::process::Output;

/// Mounts a small disk in a namespace of its own, puts the home's data on it, runs the program there, and brings what
/// lies there back to `after`. The disk ends with the shell.
const ON_A_SMALL_DISK: &str = r#"
set -e
mkdir -p disk
mount -t tmpfs -o size="$1" none disk
cp -a data disk/data
shift
status=0
STEWARD_DATA="$PWD/disk/data" "$@" || status=$?
rm -rf after
cp -a disk/data after
exit "$status"
"#;

fn on_a_small_disk(home: &Home, bytes: u64, words: &str) -> Output {
    home.in_own_mounts(ON_A_SMALL_DISK, &[&bytes.to_string()], words)
}

/// A chat that does not compress to little: numbers of a linear congruence.
fn long_chat(lines: u32) -> String {
    let mut chat = String::new();
    let mut number = 1u64;
    for n in 0..lines {
        let (hour, minute) = (n / 60 % 24, n % 60);
        let day = 1 + n / 1440;
        write!(chat, "{day:02}/01/2026, {hour:02}:{minute:02} - Lin:").unwrap();
        for _ in 0..8 {
            number = number.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            write!(chat, " {:x}", number >> 20).unwrap();
        }
        chat.push('\n');
    }
    chat
}

const PLAN: &str = "05/03/2026, 11:00 - Lin: fancy ramen on saturday at 7?\n";

/// Bytes under the data folder.
fn size(home: &Home) -> u64 {
    let files = ["data/store", "data/keys"].map(|folder| fs::read_dir(home.path(folder)).unwrap());
    files.into_iter().flatten().map(|file| file.unwrap().metadata().unwrap().len()).sum()
}

#[test]
fn an_import_that_fills_the_disk_says_so_and_leaves_what_was_there() {
    let home = Home::new();
    home.imported();
    fs::write(home.path("long.txt"), long_chat(20_000)).unwrap();
    let held = size(&home);
    let mut full = 0;
    // From hardly any room to much of what it takes: the disk fills up in another place each time.
    for room in [60_000, 130_000, 260_000, 600_000, 1_200_000] {
        let out = on_a_small_disk(&home, held + room, "import long.txt --source whatsapp:long --grant all");
        let told = String::from_utf8(out.stderr).unwrap();
        assert_eq!(out.status.code(), Some(1), "{room}: {told}");
        assert!(told.contains("The disk is full"), "{room}: {told}");
        full += 1;
        // With room again: the old messages are there, the ledger is whole, and nothing half is kept.
        let after = |words: &str| home.json(&format!("{words} --data after"));
        assert_eq!(home.run("ledger verify --data after").status.code(), Some(0), "{room}");
        assert_eq!(after("search MARKONE").len(), 1, "{room}");
        let exported = &after(&format!("export out{room}"))[0];
        assert_eq!(exported["messages"], 4, "{room}: of the import that failed nothing is kept");
        // And the import goes through then.
        let done = after("import long.txt --source whatsapp:long --grant all").pop().unwrap();
        assert_eq!(done["summary"]["new"], 20_000, "{room}");
    }
    assert_eq!(full, 5);
}

#[test]
fn reading_works_on_a_disk_with_no_room_to_speak_of() {
    let home = Home::new();
    home.imported();
    let out = on_a_small_disk(&home, size(&home) + 150_000, "search MARKONE");
    let told = String::from_utf8(out.stderr).unwrap();
    assert_eq!(out.status.code(), Some(0), "{told}");
    assert!(String::from_utf8(out.stdout).unwrap().contains("MARKONE"));
}

/// The room that is left is too little for what hearing leaves behind: the cards are shown all the same, and that is told.
#[test]
fn cards_come_though_the_disk_has_no_room_for_them() {
    let home = Home::new();
    fs::write(home.path("long.txt"), long_chat(20_000) + PLAN).unwrap();
    home.json("import long.txt --source whatsapp:long --grant all");
    let held = size(&home);
    for room in [4_096, 36_000, 60_000] {
        let out = on_a_small_disk(&home, held + room, "cards");
        let told = String::from_utf8(out.stderr).unwrap();
        let shown = String::from_utf8(out.stdout).unwrap();
        assert_eq!(out.status.code(), Some(0), "{room}: {told}");
        assert!(shown.contains("Ramen") || shown.contains("ramen"), "{room}: {shown}");
        assert_eq!(told.matches("The disk is full").count(), 1, "{room}: {told}");
        assert_eq!(home.run("ledger verify --data after").status.code(), Some(0), "{room}");
        assert_eq!(home.json(&format!("export out{room} --data after"))[0]["messages"], 20_001);
    }
}

/// With a permission that stands for the same source the import is undone message by message, which wants room itself.
#[test]
fn what_a_full_disk_keeps_of_an_import_is_told_exactly() {
    let home = Home::new();
    home.json("import chat.txt --grant all --source whatsapp:long");
    fs::write(home.path("long.txt"), long_chat(20_000)).unwrap();
    let held = size(&home);
    for room in [130_000, 600_000, 1_200_000] {
        let out = on_a_small_disk(&home, held + room, "import long.txt --source whatsapp:long");
        let told = String::from_utf8(out.stderr).unwrap();
        assert_eq!(out.status.code(), Some(1), "{room}: {told}");
        let exported = home.json(&format!("export out{room} --data after"))[0]["messages"].as_u64().unwrap();
        match exported - 4 {
            0 => assert!(told.contains("Nothing of this export is kept"), "{room}: {told}"),
            kept => {
                assert!(told.contains(&format!("{kept} messages of this export are kept")), "{room}: {told}")
            }
        }
        assert_eq!(home.run("ledger verify --data after").status.code(), Some(0), "{room}");
        let done = home.json("import long.txt --source whatsapp:long --data after").pop().unwrap();
        assert_eq!(done["summary"]["new"].as_u64(), Some(20_000 - (exported - 4)), "{room}");
    }
}

#[test]
fn a_withdrawal_on_a_full_disk_is_said_to_stand() {
    let home = Home::new();
    let id = home.imported();
    let out = on_a_small_disk(&home, size(&home) + 45_000, &format!("consent withdraw {id}"));
    let told = String::from_utf8(out.stderr).unwrap();
    assert!(!told.contains("Nothing"), "{told}");
    let list = home.json("consent list --data after");
    assert_eq!(list[0]["state"], "withdrawn", "{told}");
}
