//! The vault behind a real keyring: gnome-keyring on a bus of its own. Built with `--features keyring` alone; it wants
//! Debian's `dbus` and `gnome-keyring`.
#![cfg(test)]
#![cfg(feature = "keyring")]

mod home;

use home::{Home, NOW};
use std::process::{Command, Output};

/// A bus and a keyring that is unlocked by a word; then the shell's commands, `steward` among them.
const SESSION: &str = r#"
set -e
mkdir -p run desk
chmod 700 run
export XDG_RUNTIME_DIR="$PWD/run" HOME="$PWD/desk" XDG_DATA_HOME="$PWD/desk"
printf word | gnome-keyring-daemon --unlock --components=secrets >/dev/null
eval "$1"
"#;

fn session(home: &Home, commands: &str) -> Output {
    let steward = format!(
        "steward() {{ '{}' --timezone Europe/Vaduz --now {NOW} \"$@\"; }}\n{commands}",
        env!("CARGO_BIN_EXE_steward")
    );
    Command::new("dbus-run-session")
        .args(["--", "sh", "-c", SESSION, "sh", &steward])
        .env("STEWARD_DATA", home.path("data"))
        .env("LANG", "en")
        .current_dir(home.path(""))
        .output()
        .unwrap()
}

#[track_caller]
fn works(home: &Home, commands: &str) -> String {
    let out = session(home, commands);
    let told = String::from_utf8(out.stderr).unwrap();
    assert!(out.status.success(), "{commands}: {told}");
    String::from_utf8(out.stdout).unwrap() + &told
}

#[test]
fn the_keyring_opens_the_vault_and_nothing_else_does() {
    let home = Home::new();
    home.imported();
    let told = works(&home, "steward lock --keyring");
    assert!(told.contains("recovery sheet") && !told.contains("wants the passphrase"), "{told}");
    let told = works(&home, "steward lock");
    assert!(told.contains("wiped its keys") && !told.contains("wants the passphrase"), "{told}");
    // With it, nothing is asked; another session of the same desktop finds it again.
    assert!(works(&home, "steward search MARKONE").contains("MARKONE"));
    // Without a bus: told, and nothing opens.
    let shut = home.command().env_remove("DBUS_SESSION_BUS_ADDRESS").arg("search").arg("MARKONE").output();
    let shut = shut.unwrap();
    let told = String::from_utf8(shut.stderr).unwrap();
    assert_eq!(shut.status.code(), Some(1));
    assert!(told.contains("No keyring (Secret Service)") && told.contains("passphrase"), "{told}");
    assert!(!String::from_utf8(shut.stdout).unwrap().contains("MARKONE"));
}

#[test]
fn another_time_leaves_one_word_and_a_passphrase_takes_its_place() {
    let home = Home::new();
    home.imported();
    works(&home, "steward lock --keyring; steward lock --keyring; steward search MARKONE");
    let items = works(&home, "secret-tool search --all application steward 2>&1 | grep -c '^label'");
    assert_eq!(items.lines().next(), Some("1"), "what opened it before is gone from the keyring");
    works(&home, "steward lock --new-passphrase-file pass");
    assert!(
        !session(&home, "steward search MARKONE").status.success(),
        "the keyring's words open it no more"
    );
    home.json("search MARKONE --passphrase-file pass");
}

#[test]
fn a_moved_vault_is_opened_by_the_same_keyring() {
    let home = Home::new();
    home.imported();
    works(&home, "steward lock --keyring");
    std::fs::rename(home.path("data"), home.path("elsewhere")).unwrap();
    assert!(works(&home, "steward search MARKONE --data elsewhere").contains("MARKONE"));
}

#[test]
fn no_keyring_is_told_and_the_vault_stays_as_it_was() {
    let home = Home::new();
    home.imported();
    let out =
        home.command().env_remove("DBUS_SESSION_BUS_ADDRESS").args(["lock", "--keyring"]).output().unwrap();
    assert_eq!(out.status.code(), Some(1));
    let told = String::from_utf8(out.stderr).unwrap();
    assert!(told.contains("No keyring (Secret Service)"), "{told}");
    home.json("search MARKONE");
}
