//! Kill at any moment: an import run again makes the whole, nothing twice; a withdrawn grant is whole or gone.
//!
//! The test runs its own executable as the child that is killed.
#![cfg(test)]

mod common;

use common::{Home, NOW, at, grant, import, said, texts};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use steward_consent::State;
use steward_model::Message;
use steward_store::{Places, Unlock, Vault};

const DATA: &str = "STEWARD_CRASH_DATA";
const GRANT: &str = "STEWARD_CRASH_GRANT";
const MESSAGES: i64 = 4000;

fn talk() -> Vec<Message> {
    // Three a minute, of which two are alike, so that alignment has something to get wrong.
    (0..MESSAGES)
        .map(|n| {
            said(
                "Lin",
                "Lin",
                n / 3 * 60,
                if n % 3 == 1 {
                    "and then"
                } else if n / 3 % 2 == 0 {
                    "ok"
                } else {
                    "yes"
                },
            )
        })
        .collect()
}

fn spawn(role: &str, home: &Home, grant: &str) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", role, "--test-threads", "1"])
        .env(DATA, home.folder().join("data"))
        .env(GRANT, grant)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// The vault and the grant of a child; `None` in the parent's own run of all tests.
fn child() -> Option<(Vault, String)> {
    let data = std::env::var_os(DATA)?;
    let places = Places::under(data.as_ref());
    Some((Vault::open(&places, &Unlock::Open, at(NOW)).unwrap(), std::env::var(GRANT).unwrap()))
}

#[test]
fn child_imports() {
    let Some((mut vault, grant)) = child() else { return };
    let mut import = vault.import(&grant).unwrap();
    for (n, message) in talk().into_iter().enumerate() {
        import.push(message).unwrap();
        if n % 150 == 149 {
            import.flush().unwrap();
            // Some of the work is waiting, so that a kill meets an import under way on a quick machine too.
            std::thread::sleep(Duration::from_millis(2));
        }
    }
    import.finish().unwrap();
}

#[test]
fn child_withdraws() {
    let Some((mut vault, grant)) = child() else { return };
    vault.withdraw(&grant).unwrap();
    vault.sweep().unwrap();
}

/// Delays that differ from run to run of the loop and not from run to run of the test.
fn delay(round: u64, most: u64) -> Duration {
    let mixed = (round + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    Duration::from_micros((mixed >> 20) % (most * 1000))
}

/// How many milliseconds a child takes that nobody kills: kills are spread over that time.
fn how_long(role: &str) -> u64 {
    let home = Home::new();
    let given = grant(&mut home.open(), "whatsapp:lin");
    let begun = Instant::now();
    spawn(role, &home, &given.id).wait().unwrap();
    u64::try_from(begun.elapsed().as_millis()).unwrap().max(1)
}

#[test]
fn a_killed_import_loses_nothing_and_doubles_nothing() {
    let talk = talk();
    let want: Vec<&String> = talk.iter().map(|message| &message.text).collect();
    let mut partial = 0;
    let most = how_long("child_imports");
    for round in 0..50 {
        let home = Home::new();
        let given = grant(&mut home.open(), "whatsapp:lin");
        let mut importer = spawn("child_imports", &home, &given.id);
        std::thread::sleep(delay(round, most));
        importer.kill().unwrap();
        importer.wait().unwrap();
        let mut vault = home.open();
        let kept = texts(&mut vault, "Lin").len();
        partial += usize::from(kept > 0 && kept < want.len());
        assert_eq!(vault.verify(None).unwrap().fault, None, "round {round}");
        let new = import(&mut vault, &given, &talk);
        assert_eq!(kept + new as usize, want.len(), "round {round}: {kept} were kept");
        assert!(texts(&mut vault, "Lin").iter().eq(want.iter().copied()), "round {round}");
    }
    assert!(partial > 5, "only {partial} of the kills hit a running import");
}

#[test]
fn a_killed_withdrawal_is_whole_or_nothing() {
    let mut gone = 0;
    for round in 0..20 {
        let home = Home::new();
        let mut vault = home.open();
        let given = grant(&mut vault, "whatsapp:lin");
        import(&mut vault, &given, &talk());
        drop(vault);
        let mut withdrawer = spawn("child_withdraws", &home, &given.id);
        std::thread::sleep(delay(round, 120));
        withdrawer.kill().unwrap();
        withdrawer.wait().unwrap();
        let mut vault = home.open();
        let kept = texts(&mut vault, "Lin").len();
        match vault.grant_of(&given.id).unwrap().state(at(NOW)) {
            State::Given => assert_eq!(kept, MESSAGES as usize, "round {round}"),
            State::Withdrawn => {
                gone += 1;
                assert_eq!(kept, 0, "round {round}");
                assert!(vault.sweep().unwrap().is_empty(), "round {round}: opening swept already");
            }
            state => panic!("round {round}: {state:?}"),
        }
        assert_eq!(vault.verify(None).unwrap().fault, None, "round {round}");
    }
    assert!(gone > 0, "no kill came late enough");
}
