//! Slips and dead ends, each answered by what is wrong and what to do, before anything else is asked.
#![cfg(test)]

mod home;

use home::{CHAT, Home};
use std::fs;

fn told(home: &Home, words: &str, code: i32, parts: &[&str]) {
    let told = home.fails(words, code);
    for part in parts {
        assert!(told.contains(part), "{words}: {part}: {told}");
    }
    assert!(!told.contains('{'), "{words}: {told}");
}

#[test]
fn files_are_looked_at_before_a_passphrase_is_asked_for() {
    let home = Home::new();
    home.imported();
    told(&home, "restore gone.backup", 1, &["gone.backup", "No such file"]);
    told(&home, "backup chat.txt", 1, &["lies at chat.txt already"]);
    assert_eq!(fs::read_to_string(home.path("chat.txt")).unwrap(), CHAT);
    told(&home, "export chat.txt", 1, &["lies at chat.txt already"]);
    // What failed is not in the ledger.
    assert!(!home.json("ledger list").iter().any(|entry| entry["event"] == "exported"));
}

#[test]
fn no_name_is_a_name_that_is_not_there() {
    let home = Home::new();
    home.imported();
    told(&home, "cards mute ", 1, &["“”"]);
    told(&home, "cards mute  --lang zh", 1, &["“”"]);
}

#[test]
fn silence_because_nothing_may_be_read_is_said_to_be_that() {
    let home = Home::new();
    let grant = home.imported();
    let cards = |more: &str| String::from_utf8(home.run(&format!("cards{more}")).stdout).unwrap();
    assert!(!cards("").contains("paused"));
    home.json(&format!("consent pause {grant}"));
    assert!(cards("").contains("1 permission is paused") && !cards("").contains("No plan"), "{}", cards(""));
    assert!(cards(" --lang zh").contains("1 项授权已暂停"), "{}", cards(" --lang zh"));
    assert_eq!(cards(" --json"), "");
    home.json(&format!("consent withdraw {grant}"));
    assert!(!cards("").contains("paused"), "{}", cards(""));
}

#[test]
fn an_export_that_fails_leaves_nothing_readable_behind() {
    let home = Home::new();
    home.imported();
    fs::create_dir(home.path("out")).unwrap();
    fs::write(home.path("out/ledger.jsonl"), "mine").unwrap();
    told(&home, "export out", 1, &["out/ledger.jsonl already"]);
    let left: Vec<_> =
        fs::read_dir(home.path("out")).unwrap().map(|file| file.unwrap().file_name()).collect();
    assert_eq!(left, ["ledger.jsonl"]);
    assert_eq!(fs::read_to_string(home.path("out/ledger.jsonl")).unwrap(), "mine");
    home.json("export other");
    assert!(home.path("other/messages.jsonl").exists());
}

#[test]
fn the_formats_are_listed_for_programs_too() {
    let home = Home::new();
    let formats = home.json("import --formats");
    assert!(formats.iter().any(|line| line["format"] == "whatsapp-txt"), "{formats:?}");
}

#[test]
fn what_is_wrong_with_an_exported_ledger_is_said_in_one_language() {
    let home = Home::new();
    let told = home.fails("--lang zh ledger verify --file pass", 1);
    assert!(told.contains("pass：第 1 行"), "{told}");
}

#[test]
fn why_a_file_is_no_export_is_said_in_one_language() {
    let home = Home::new();
    let told = home.fails("--lang zh import pass --as telegram-json --grant all", 1);
    assert!(told.contains("最外层的对象") && told.contains("`messages`"), "{told}");
    assert!(!told.contains("outermost") && !told.contains(" list "), "{told}");
}

#[test]
fn no_name_hides_nobody() {
    let home = Home::new();
    home.imported();
    told(&home, "never ", 2, &["name"]);
    told(&home, "never Lin --also ", 2, &["name"]);
    assert!(home.json("never --list").is_empty());
}

#[test]
fn to_look_makes_no_vault() {
    let home = Home::new();
    for (words, code) in [
        ("settings --json", 0),
        ("quiet", 0),
        ("never --list", 0),
        ("never --remove Lin", 1),
        ("lock --no-passphrase", 1),
        ("cards", 1),
    ] {
        // The home's own commands say a zone, which `settings` would keep.
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_steward"));
        command.args(words.split(' ')).env("STEWARD_DATA", home.path("data")).env("LANG", "en");
        assert_eq!(command.output().unwrap().status.code(), Some(code), "{words}");
        assert!(!home.path("data").exists(), "{words}");
    }
}

#[test]
fn a_day_is_taken_for_since() {
    let home = Home::new();
    // Before a vault is looked for.
    told(&home, "cards --since yesterday", 2, &["--since yesterday", "2026-03-04"]);
    home.imported();
    home.json("cards --since 2026-03-04");
    told(&home, "cards --since yesterday", 2, &["--since yesterday", "2026-03-04"]);
    told(&home, "cards --since yesterday --lang zh", 2, &["--since yesterday", "2026-03-04"]);
}

#[test]
fn a_lock_says_that_it_locked() {
    let home = Home::new();
    home.imported();
    home.json("lock --new-passphrase-file pass");
    let out = home.run("lock");
    assert!(String::from_utf8(out.stdout).unwrap().starts_with("Locked"));
    assert_eq!(home.json("lock"), [serde_json::json!({"locked": true})]);
}

#[test]
fn a_folder_of_mixed_files_is_not_read_in_part_without_a_word() {
    let home = Home::new();
    fs::create_dir(home.path("mixed")).unwrap();
    fs::write(home.path("mixed/chat.txt"), CHAT).unwrap();
    told(&home, "import mixed --grant all", 1, &["mixed", "a file that lies in it"]);
    let event = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//EN\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20260301T080000Z\r\n\
                 DTSTART:20260307T080000Z\r\nDTEND:20260307T090000Z\r\nSUMMARY:Choir\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    fs::write(home.path("mixed/plans.ics"), event).unwrap();
    fs::write(home.path("mixed/.DS_Store"), "x").unwrap();
    let out = home.run("import mixed --grant all");
    let told = String::from_utf8(out.stderr).unwrap();
    assert_eq!(out.status.code(), Some(0), "{told}");
    assert!(told.contains("1 other file in this folder"), "{told}");
}

#[test]
fn what_may_be_given_is_told_in_chinese_too() {
    let home = Home::new();
    told(&home, "import chat.txt --grant frob --lang zh", 2, &["frob", "dine", "all"]);
    told(&home, "import chat.txt --date-order frob --lang zh", 2, &["frob", "dmy"]);
}

/// A page that ended as it was told to leaves a vault that can be copied to where nothing can be written.
#[test]
#[cfg(target_os = "linux")]
fn a_page_that_ends_leaves_nothing_in_the_log() {
    use std::io::{BufRead as _, BufReader};
    use std::process::{Command, Stdio};
    for signal in ["TERM", "INT"] {
        let home = Home::new();
        home.imported();
        let mut command = home.command();
        command.args(["serve", "--port", "0", "--no-browser", "--json"]).stdout(Stdio::piped());
        let mut page = command.spawn().unwrap();
        let mut line = String::new();
        BufReader::new(page.stdout.take().unwrap()).read_line(&mut line).unwrap();
        // It notes what it reads.
        let log = home.path("data/store/vault.db-wal");
        for _ in 0..200 {
            if fs::metadata(&log).is_ok_and(|log| log.len() > 0) {
                break;
            }
            std::thread::sleep(std::time::Duration::from_millis(20));
        }
        Command::new("kill").args([&format!("-{signal}"), &page.id().to_string()]).status().unwrap();
        assert!(page.wait().unwrap().success());
        assert!(!fs::metadata(&log).is_ok_and(|log| log.len() > 0), "{signal}");
    }
}

/// What a command advises can be done as it stands.
#[test]
fn muting_says_how_it_is_taken_back() {
    let home = Home::new();
    home.imported();
    for lang in ["en", "zh"] {
        let out = home.run(&format!("--lang {lang} cards mute dine"));
        assert!(String::from_utf8(out.stdout).unwrap().contains("steward cards mute dine --undo"));
        home.json("cards mute dine --undo");
    }
}

#[test]
fn silence_is_said_and_not_left_blank() {
    let home = Home::new();
    for (words, said) in [
        ("prompt lol", "Nothing is wanted.\n"),
        ("prompt lol --lang zh", "没有要办的事。\n"),
        ("annotate lol", "lol\n  nothing\n"),
        ("annotate lol --lang zh", "lol\n  没有\n"),
    ] {
        assert_eq!(String::from_utf8(home.run(words).stdout).unwrap(), said, "{words}");
    }
    let chinese = String::from_utf8(home.run("annotate 7pm --lang zh").stdout).unwrap();
    assert!(chinese.contains("时间") && !chinese.contains("time"), "{chinese}");
    let money = String::from_utf8(home.run("annotate ¥50").stdout).unwrap();
    assert!(money.contains("50 CNY") && !money.contains("isoCurrency"), "{money}");
    assert!(String::from_utf8(home.run("--lang zh help cards").stdout).unwrap().contains("用法："));
}

#[test]
fn a_permission_to_nobody_here_is_told_and_a_change_of_nothing_is_a_slip() {
    let home = Home::new();
    let out = home.run("consent grant --source mail:x --purpose all --to zzz");
    assert!(String::from_utf8(out.stderr).unwrap().contains("asks nobody outside, zzz neither"));
    let id = home.json("consent list")[0]["grant"].as_str().unwrap().to_owned();
    told(&home, &format!("consent change {id}"), 2, &["nothing that is to change"]);
    // What is refused is not spoken of as taken.
    let refused = home.fails("consent grant --source mail:x --share zzz", 2);
    assert!(!refused.contains("--purpose"), "{refused}");
}

#[test]
fn what_is_no_fault_of_the_format_is_told_as_what_it_is() {
    let home = Home::new();
    let late = home.command_at("9999-12-31T23:59:59Z").args(["annotate", "x"]).output().unwrap();
    assert_eq!(late.status.code(), Some(2));
    assert!(String::from_utf8(late.stderr).unwrap().contains("too late"));
    let calendar = |inside: &str| format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{inside}END:VCALENDAR\r\n");
    fs::write(home.path("none.ics"), calendar("")).unwrap();
    told(&home, "import none.ics --grant all", 1, &["a calendar without an appointment"]);
    let often = "BEGIN:VEVENT\r\nUID:1\r\nDTSTART:20260307T080000Z\r\nRRULE:FREQ=SECONDLY\r\nEND:VEVENT\r\n";
    fs::write(home.path("often.ics"), calendar(often)).unwrap();
    told(&home, "import often.ics --grant all", 1, &["repeats by a rule"]);
}

/// What is cut off is said, and a mail is found by its subject.
#[test]
fn a_search_says_what_it_leaves_out_and_reads_subjects() {
    let home = Home::new();
    let said = |n: usize| format!("04/03/2026, 18:{n:02} - Noor: kettle number {n}\n");
    let chat: String = (0..60).map(said).collect();
    std::fs::write(home.path("noor.txt"), chat).unwrap();
    let mail = "From: Ana <ana@example.org>\r\nDate: Wed, 4 Mar 2026 19:00:00 +0100\r\nSubject: Opera on Saturday\r\n\
                \r\nThe kettle whistles.\r\n";
    std::fs::write(home.path("one.eml"), mail).unwrap();
    for file in ["noor.txt", "one.eml"] {
        assert!(home.run(&format!("import {file} --grant all")).status.success());
    }
    let many = home.run("search kettle");
    assert_eq!(String::from_utf8_lossy(&many.stdout).lines().count(), 50);
    let told = String::from_utf8_lossy(&many.stderr).into_owned();
    assert!(told.contains("newest 50 of 61"), "{told}");
    let opera = home.run("search opera kettle");
    assert!(String::from_utf8_lossy(&opera.stdout).contains("Opera on Saturday: The kettle whistles."));
    assert!(opera.stderr.is_empty());
}
