//! A vault that cannot be written, on a disk that is read-only: it is read, nothing of it changes, and what was to last is
//! refused in one line. And a limit on the size of files, which is told as a full disk is.
#![cfg(test)]
#![cfg(target_os = "linux")]

mod home;

use home::{Home, NOW};
use std::fs;
use std::process::{Command, Output};

/// Shows the home's data a second time, read-only, in a namespace of its own, and runs the program there.
const READ_ONLY: &str = r#"
set -e
mkdir -p frozen
mount --bind data frozen
mount -o remount,bind,ro frozen
STEWARD_DATA="$PWD/frozen" exec "$@"
"#;

fn frozen(home: &Home, words: &str) -> Output {
    home.in_own_mounts(READ_ONLY, &[], words)
}

fn told(out: &Output) -> String {
    String::from_utf8_lossy(&out.stderr).into_owned()
}

#[test]
fn a_vault_that_cannot_be_written_is_read() {
    let home = Home::new();
    fs::write(
        home.path("chat.txt"),
        "04/03/2026, 19:05 - Lin: MARKONE\n05/03/2026, 09:05 - Lin: dinner tomorrow at 7?\n",
    )
    .unwrap();
    home.imported();
    let files = || -> Vec<(String, Vec<u8>)> {
        let folders = ["data/store", "data/keys"].map(|folder| fs::read_dir(home.path(folder)).unwrap());
        let read =
            |file: fs::DirEntry| (file.file_name().into_string().unwrap(), fs::read(file.path()).unwrap());
        let mut files: Vec<_> = folders.into_iter().flatten().map(|file| read(file.unwrap())).collect();
        files.sort();
        files
    };
    let before = files();
    // Cards as they are now, though none was ever drawn while it could be written.
    for (words, found) in [
        ("search MARKONE", "MARKONE"),
        ("cards", "dinner tomorrow at 7?"),
        ("consent list", "whatsapp:Lin"),
        ("ledger verify", ""),
        ("ledger list", "mport"),
    ] {
        let out = frozen(&home, words);
        assert_eq!(out.status.code(), Some(0), "{words}: {}", told(&out));
        let said = String::from_utf8_lossy(&out.stdout);
        assert!(said.contains(found), "{words}: {said}");
        let lines = told(&out);
        assert!(lines.lines().count() == 1 && lines.contains("not in its ledger"), "{words}: {lines}");
    }
    let doctor = frozen(&home, "doctor");
    let said = String::from_utf8_lossy(&doctor.stdout).into_owned();
    assert!(said.contains("read-only") && said.contains("permissions") && said.contains("ledger"), "{said}");
    for words in [
        "settings --me X",
        "consent grant --source mail:x --purpose all",
        "import chat.txt --source whatsapp:other --grant all --date-order dmy",
        "forget --last 30d",
        "never Lin",
        "serve --port 0 --no-browser",
        "erase --everything",
    ] {
        let out = frozen(&home, words);
        assert_eq!(out.status.code(), Some(1), "{words}: {}", told(&out));
        let lines = told(&out);
        assert!(lines.lines().count() == 1 && lines.contains("read-only"), "{words}: {lines}");
    }
    assert_eq!(files(), before, "not a byte of it changed");
}

#[test]
fn a_withdrawal_that_cannot_be_written_did_not_happen() {
    let home = Home::new();
    let id = home.imported();
    for words in [format!("consent withdraw {id}"), format!("consent pause {id}")] {
        let out = frozen(&home, &words);
        assert_eq!(out.status.code(), Some(1), "{words}");
        assert!(told(&out).contains("read-only") && out.stdout.is_empty(), "{}", told(&out));
    }
    assert_eq!(home.json("consent list")[0]["state"], "given");
}

#[test]
fn a_limit_on_the_size_of_files_is_told_and_nothing_half_is_kept() {
    let home = Home::new();
    home.imported();
    let lines: String = (0..20_000)
        .map(|n| {
            let (day, hour, minute) = (1 + n / 1440, n / 60 % 24, n % 60);
            let words: u64 = (n as u64 + 7).wrapping_mul(6_364_136_223_846_793_005);
            format!(
                "{day:02}/01/2026, {hour:02}:{minute:02} - Lin: {words:x} {:x}\n",
                words.rotate_left(9) ^ 77
            )
        })
        .collect();
    fs::write(home.path("long.txt"), lines).unwrap();
    // In blocks of 512 bytes, as every shell takes it, or of 1024: less than the import wants in any case.
    let limited = |words: &str| {
        Command::new("sh")
            .args(["-c", "ulimit -f 400; exec \"$@\"", "sh", env!("CARGO_BIN_EXE_steward")])
            .args(["--timezone", "Europe/Vaduz", "--now", NOW])
            .args(words.split(' '))
            .env("STEWARD_DATA", home.path("data"))
            .env("LANG", "en")
            .current_dir(home.path(""))
            .output()
            .unwrap()
    };
    let out = limited("import long.txt --source whatsapp:long --grant all");
    assert_eq!(out.status.code(), Some(1), "{:?} {}", out.status, told(&out));
    assert!(told(&out).contains("ulimit -f"), "{}", told(&out));
    assert_eq!(home.run("ledger verify").status.code(), Some(0));
    assert_eq!(home.json("search MARKONE").len(), 1);
    assert_eq!(home.json("export out")[0]["messages"], 4, "of the import that failed nothing is kept");
    let done = home.json("import long.txt --source whatsapp:long --grant all").pop().unwrap();
    assert_eq!(done["summary"]["new"], 20_000);
}

/// Copied while it was open: its log holds what the file does not, and cannot be read without writing.
#[test]
fn a_log_that_was_not_settled_is_told_with_what_to_do() {
    let home = Home::new();
    home.imported();
    fs::write(home.path("data/store/vault.db-wal"), [7; 64]).unwrap();
    let out = frozen(&home, "search MARKONE");
    assert_eq!(out.status.code(), Some(1));
    assert!(told(&out).contains("vault.db-wal") && told(&out).contains("Copy the folder"), "{}", told(&out));
    let out = frozen(&home, "--lang zh doctor");
    let said = String::from_utf8_lossy(&out.stdout).into_owned();
    assert!(said.contains("vault.db-wal") && said.contains("复制"), "{said}");
}
