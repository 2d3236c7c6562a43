//! `steward cards` over an export of another time: its plans are over, which is said, and how to see them. And output
//! that nobody reads to its end.
#![cfg(test)]

use std::io::Read;
use std::path::Path;
use std::process::{Command, Stdio};

const CHAT: &str = "01/03/2026, 18:00 - Noor: fancy ramen tomorrow at 7?\n01/03/2026, 18:01 - Mira: yes, gladly\n\
                    01/03/2026, 18:05 - Noor: see you then\n";

fn steward(folder: &Path, now: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_steward"));
    command
        .args(["--timezone", "Europe/Vaduz", "--me", "Mira", "--now", now])
        .env("STEWARD_DATA", folder.join("data"))
        .env("LANG", "en")
        .env("NO_COLOR", "1");
    command
}

fn out(folder: &Path, now: &str, words: &[&str]) -> String {
    let out = steward(folder, now).args(words).output().unwrap();
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    String::from_utf8(out.stdout).unwrap()
}

fn imported(chat: &str) -> tempfile::TempDir {
    imported_at("2026-11-24T09:00:00+01:00", chat)
}

fn imported_at(now: &str, chat: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("WhatsApp Chat with Noor.txt");
    std::fs::write(&file, chat).unwrap();
    out(folder.path(), now, &["import", file.to_str().unwrap(), "--grant", "all"]);
    folder
}

#[test]
fn plans_that_are_over_are_told_and_how_to_see_them() {
    let folder = imported(CHAT);
    let cards = |now: &str, more: &[&str]| out(folder.path(), now, &[&["cards"][..], more].concat());
    let now = "2026-11-24T09:05:00+01:00";
    let en = cards(now, &[]);
    assert_eq!(
        en,
        "Nothing needs you now. 1 plan in these messages is over.\nThe newest message is of \
         Sunday 1 March, 18:05. As of then: steward cards --now 2026-03-01T18:05:00+01:00\n"
    );
    let zh = cards(now, &["--lang", "zh"]);
    assert!(
        zh.contains("这些消息里有 1 个安排，都已结束。") && zh.contains("--now 2026-03-01T18:05:00+01:00"),
        "{zh}"
    );
    // What it says to do does it.
    let then = cards("2026-03-01T18:05:00+01:00", &[]);
    assert!(then.contains("19:00") && then.contains("ramen"), "{then}");
    // The day after, the messages are no old export.
    assert_eq!(
        cards("2026-03-03T09:00:00+01:00", &[]),
        "Nothing needs you now. 1 plan in these messages is over.\n"
    );
    // So long ago that nothing of it is heard any more.
    let folder = imported_at("2028-01-01T09:00:00+01:00", CHAT);
    let later = out(folder.path(), "2028-01-01T09:00:00+01:00", &["cards"]);
    assert!(later.contains("No plan of the last 400 days"), "{later}");
    assert!(later.contains("1 March 2026, 18:05"), "{later}");
}

#[test]
fn talk_without_a_plan_says_that() {
    let folder = imported("24/11/2026, 08:00 - Noor: what a day\n24/11/2026, 08:01 - Mira: indeed\n");
    let told = out(folder.path(), "2026-11-24T09:05:00+01:00", &["cards"]);
    assert_eq!(told, "Nothing needs you. No plan is in these messages.\n");
}

#[test]
fn a_clock_that_went_back_is_asked_about() {
    let folder = imported(CHAT);
    let told =
        |more: &[&str]| out(folder.path(), "2020-01-01T09:05:00+01:00", &[&["cards"][..], more].concat());
    let en = told(&[]);
    assert!(en.contains("Is the clock right?") && !en.contains("No plan is in"), "{en}");
    assert!(en.contains("steward cards --now 2026-03-01T18:05:00+01:00"), "{en}");
    assert!(told(&["--lang", "zh"]).contains("时钟对吗？"));
}

#[test]
fn an_appointments_moment_is_no_message_of_that_day() {
    let folder = imported(CHAT);
    let file = folder.path().join("x.ics");
    let event = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20260901T080000Z\r\nSUMMARY:Fair\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    std::fs::write(&file, event).unwrap();
    let now = "2026-11-24T09:05:00+01:00";
    out(folder.path(), now, &["import", file.to_str().unwrap(), "--grant", "all"]);
    let told = out(folder.path(), now, &["cards"]);
    assert!(told.contains("The newest message is of Sunday 1 March, 18:05"), "{told}");
}

/// `steward … | head -1`: no panic, no error, and nothing left behind.
#[test]
fn output_that_nobody_reads_on_ends_quietly() {
    let lines: String = (0..5000).map(|n| format!("01/03/2026, 18:05 - Noor: number {n}\n")).collect();
    let folder = imported(&(CHAT.to_owned() + &lines));
    let scratch = folder.path().join("tmp");
    std::fs::create_dir(&scratch).unwrap();
    let now = "2026-03-01T18:05:00+01:00";
    for words in [&["search", "number", "--limit", "5000"][..], &["try"], &["consent", "list"]] {
        let mut command = steward(folder.path(), now);
        command.args(words).env("TMPDIR", &scratch).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut running = command.spawn().unwrap();
        drop(running.stdout.take());
        let mut told = String::new();
        running.stderr.take().unwrap().read_to_string(&mut told).unwrap();
        assert_eq!(running.wait().unwrap().code(), Some(0), "{words:?}: {told}");
        assert!(!told.contains("panicked") && !told.contains("pipe"), "{words:?}: {told}");
        assert_eq!(std::fs::read_dir(&scratch).unwrap().count(), 0, "{words:?}: a vault was left behind");
    }
}

/// A clock that is wrong by years brings up nothing that would stand until then.
#[test]
fn a_message_dated_far_ahead_waits_for_its_time() {
    let folder = imported(
        "14/03/2126, 10:06 - Ana: fancy ramen on saturday at 7?\n14/03/2126, 10:07 - Sam: yes, gladly\n",
    );
    assert_eq!(out(folder.path(), "2026-03-14T12:00:00Z", &["cards", "--json"]), "");
    assert!(out(folder.path(), "2126-03-14T12:00:00Z", &["cards", "--json"]).contains("\"dine\""));
}
