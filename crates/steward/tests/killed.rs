//! The program is killed while it forgets or withdraws, wherever that meets it: at the next start all that was to go is
//! gone and swept, or all of it is still there, and everything else is whole.
#![cfg(test)]
#![cfg(target_os = "linux")]

mod folders;
mod home;

use folders::copy;
use home::Home;
use std::collections::HashSet;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::{Child, Stdio};
use std::time::Duration;

/// Enough for several commits: 32 blocks of 512 messages are forgotten in one.
const GOING: usize = 20_000;
/// In another conversation, under another permission; those of the second day stay.
const OTHERS: usize = 2 * 24 * 60;
const ROUNDS: u64 = 14;

fn chat(from: &str, word: &str, first: &str, count: usize) -> String {
    let mut text = String::new();
    let mut at: jiff::civil::DateTime = first.parse().unwrap();
    for n in 0..count {
        let when = at.strftime("%d/%m/%Y, %H:%M");
        writeln!(text, "{when} - {from}: {word}{n} and {} more", n.wrapping_mul(2_654_435_761) % 99_991)
            .unwrap();
        at = at.checked_add(jiff::SignedDuration::from_mins(1)).unwrap();
    }
    text
}

fn filled() -> (Home, String) {
    let home = Home::new();
    fs::write(home.path("lin.txt"), chat("Lin", "goes", "2026-02-10T00:00", GOING)).unwrap();
    fs::write(home.path("bo.txt"), chat("Bo", "other", "2026-03-01T00:00", OTHERS)).unwrap();
    home.json("import lin.txt --grant all --source whatsapp:lin --date-order dmy");
    home.json("import bo.txt --grant all --source whatsapp:bo --date-order dmy");
    home.json("cards");
    let grants = home.json("consent list");
    let lin = grants.iter().find(|grant| grant["source"] == "whatsapp:lin").unwrap_or(&grants[0]);
    let id = lin["grant"].as_str().unwrap().to_owned();
    fs::rename(home.path("data"), home.path("filled")).unwrap();
    (home, id)
}

fn again(home: &Home) {
    let _ = fs::remove_dir_all(home.path("data"));
    copy(&home.path("filled"), &home.path("data"));
}

fn start(home: &Home, words: &str) -> Child {
    let mut command = home.command();
    command.args(words.split(' ')).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command.spawn().unwrap()
}

/// How long the log is, in bytes: it tells how far the work is, however fast the machine.
fn log(home: &Home) -> u64 {
    fs::metadata(home.path("data/store/vault.db-wal")).map_or(0, |log| log.len())
}

/// Every byte under the data folder.
fn bytes(home: &Home) -> Vec<u8> {
    fn walk(path: &Path, into: &mut Vec<u8>) {
        for entry in fs::read_dir(path).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { walk(&path, into) } else { into.extend(fs::read(path).unwrap()) }
        }
    }
    let mut all = Vec::new();
    walk(&home.path("data"), &mut all);
    all
}

const PAGE: usize = 4096;
const WINDOW: usize = 32;

/// A piece out of the middle of each page of the database: of a block of messages, sealed bytes.
fn pieces(database: &[u8]) -> HashSet<Vec<u8>> {
    let middles = database.chunks(PAGE).filter_map(|page| page.get(PAGE / 2..PAGE / 2 + WINDOW));
    middles.filter(|piece| piece.iter().filter(|byte| **byte == 0).count() < 4).map(<[u8]>::to_vec).collect()
}

fn standing(pieces: &HashSet<Vec<u8>>, bytes: &[u8]) -> usize {
    let found: HashSet<&[u8]> = bytes.windows(WINDOW).filter(|window| pieces.contains(*window)).collect();
    found.len()
}

/// What is kept: messages that were to go, and all others, by their words.
fn kept(home: &Home) -> (usize, usize, usize) {
    let _ = fs::remove_dir_all(home.path("out"));
    home.json("export out");
    let lines = fs::read_to_string(home.path("out/messages.jsonl")).unwrap();
    let count = |word: &str| lines.matches(word).count();
    let second = lines.lines().filter(|line| line.contains("\"2026-03-02T")).count();
    (count("\"goes"), count("\"other"), second)
}

/// Kills `words` at many points; `gone` is what is kept when it was done.
fn killed(home: &Home, words: &str, gone: (usize, usize, usize)) {
    let whole = (GOING, OTHERS, OTHERS / 2);
    again(home);
    let before = pieces(&fs::read(home.path("data/store/vault.db")).unwrap());
    let mut child = start(home, words);
    let mut longest = 1;
    while child.try_wait().unwrap().is_none() {
        longest = longest.max(log(home));
        std::thread::sleep(Duration::from_micros(200));
    }
    assert_eq!(kept(home), gone, "{words}");
    let after = bytes(home);
    let swept: HashSet<_> =
        before.into_iter().filter(|piece| !after.windows(WINDOW).any(|window| window == piece)).collect();
    assert!(swept.len() > 20, "{words}: {} pieces are swept", swept.len());

    let (mut cut, mut carried_on) = (0, 0);
    for round in 0..ROUNDS {
        again(home);
        let mixed = (round + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        let far = (mixed >> 20) % longest;
        let mut child = start(home, words);
        let ended = loop {
            if let Some(ended) = child.try_wait().unwrap() {
                break Some(ended);
            }
            if log(home) > far {
                break None;
            }
            std::thread::sleep(Duration::from_micros(50));
        };
        if ended.is_none() {
            child.kill().unwrap();
            cut += usize::from(!child.wait().unwrap().success());
        }
        // The next start of whatever command.
        assert_eq!(home.json("ledger verify")[0]["whole"], true, "{words}: round {round}");
        let left = kept(home);
        assert!(left == gone || left == whole, "{words}: round {round}, {far} bytes: {left:?}");
        if left == gone {
            carried_on += usize::from(ended.is_none());
            assert_eq!(standing(&swept, &bytes(home)), 0, "{words}: round {round}, {far} bytes");
        } else {
            // What was not begun can be done.
            home.json(words);
            assert_eq!(kept(home), gone, "{words}: round {round}");
        }
    }
    assert!(cut > 2 && carried_on > 0, "{words}: {cut} cut off, {carried_on} of them gone");
}

#[test]
fn a_kill_while_it_forgets_leaves_all_or_nothing() {
    let (home, _) = filled();
    killed(&home, "forget --to 2026-03-01", (0, OTHERS / 2, OTHERS / 2));
    killed(&home, "forget --with Lin", (0, OTHERS, OTHERS / 2));
}

#[test]
fn a_kill_while_it_withdraws_leaves_all_or_nothing() {
    let (home, grant) = filled();
    killed(&home, &format!("consent withdraw {grant}"), (0, OTHERS, OTHERS / 2));
}
