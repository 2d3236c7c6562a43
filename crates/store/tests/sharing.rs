//! Two processes on one vault: one imports, the other reads meanwhile and is told that it must wait to import.
//!
//! The test runs its own executable as the other process.
#![cfg(test)]

mod common;

use common::{Home, grant, import, said, texts};
use std::io::{BufRead, BufReader, Write};
use std::process::{Child, Command, Stdio};
use steward_store::{Forget, StoreError};

const FOLDER: &str = "STEWARD_SHARING_FOLDER";
const GRANT: &str = "STEWARD_SHARING_GRANT";

#[test]
fn child_imports_and_waits() {
    let (Some(folder), Ok(grant)) = (std::env::var_os(FOLDER), std::env::var(GRANT)) else { return };
    let mut vault = Home::at(folder.as_ref()).open();
    let mut import = vault.import(&grant).unwrap();
    import.push(said("Lin", "Lin", 60, "from the other process")).unwrap();
    import.flush().unwrap();
    eprintln!("importing");
    // Until the parent says more.
    std::io::stdin().read_line(&mut String::new()).unwrap();
    import.push(said("Lin", "Lin", 120, "and more")).unwrap();
    import.finish().unwrap();
}

fn other(home: &Home, grant: &str) -> Child {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "child_imports_and_waits", "--nocapture"])
        .env(FOLDER, home.folder())
        .env(GRANT, grant)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let told = BufReader::new(child.stderr.take().unwrap());
    assert!(told.lines().any(|line| line.unwrap() == "importing"));
    child
}

#[test]
fn while_another_process_imports_this_one_reads_and_waits_to_import() {
    let home = Home::new();
    let mut vault = home.open();
    let given = grant(&mut vault, "whatsapp:lin");
    let mut child = other(&home, &given.id);
    assert_eq!(texts(&mut vault, "Lin"), ["from the other process"]);
    assert!(matches!(vault.import(&given.id), Err(StoreError::Busy)));
    assert!(matches!(vault.forget(&Forget::default()), Err(StoreError::Busy)));
    // What is not an import goes on.
    let second = grant(&mut vault, "sms:phone");
    vault.pause(&second.id).unwrap();
    child.stdin.take().unwrap().write_all(b"go on\n").unwrap();
    assert!(child.wait().unwrap().success());
    assert_eq!(import(&mut vault, &given, &[said("Lin", "Lin", 180, "now this one")]), 1);
    assert_eq!(texts(&mut vault, "Lin"), ["from the other process", "and more", "now this one"]);
    assert_eq!(vault.verify(None).unwrap().fault, None);
}

#[test]
fn a_withdrawal_ends_another_process_import() {
    let home = Home::new();
    let mut vault = home.open();
    let given = grant(&mut vault, "whatsapp:lin");
    let mut child = other(&home, &given.id);
    vault.withdraw(&given.id).unwrap();
    child.stdin.take().unwrap().write_all(b"go on\n").unwrap();
    assert!(!child.wait().unwrap().success(), "it is refused");
    vault.sweep().unwrap();
    assert!(texts(&mut vault, "Lin").is_empty());
    assert!(home.records("blocks").is_empty());
}

/// Blocks are sealed anew, joined and removed while another handle reads: what stays is read whole, every time.
#[test]
fn reading_stays_whole_while_others_forget() {
    let home = Home::new();
    let mut vault = home.open();
    let given = grant(&mut vault, "whatsapp:lin");
    let talk: Vec<_> = (0..6000i64)
        .map(|n| {
            said(if n % 4 == 0 { "stays" } else { "goes" }, "Lin", n * 60, &format!("{n} {:x}", n * 7_919))
        })
        .collect();
    import(&mut vault, &given, &talk);
    let mut other = vault.another().unwrap();
    let done = std::sync::atomic::AtomicBool::new(false);
    std::thread::scope(|scope| {
        let reader = scope.spawn(|| {
            let mut rounds = 0;
            while !done.load(std::sync::atomic::Ordering::Relaxed) || rounds < 3 {
                assert_eq!(texts(&mut other, "stays").len(), 1500);
                rounds += 1;
                // Each reading is written down too; the forgetting must get its turn.
                std::thread::sleep(std::time::Duration::from_millis(5));
            }
            rounds
        });
        let forgotten: Vec<_> = (1..=20)
            .map(|step| {
                let to = Some(common::at(step * 300 * 60));
                vault.forget(&Forget { conversation: Some("goes".into()), to, ..Forget::default() })
            })
            .collect();
        // Set before anything can fail, or the reader would go on for ever.
        done.store(true, std::sync::atomic::Ordering::Relaxed);
        let forgotten: u64 = forgotten.into_iter().map(|done| done.unwrap().messages).sum();
        assert_eq!(forgotten, 4500);
        assert!(reader.join().unwrap() >= 3);
    });
    assert!(texts(&mut vault, "goes").is_empty());
    assert!(home.records("blocks").len() <= 4);
    assert_eq!(vault.verify(None).unwrap().fault, None);
}
