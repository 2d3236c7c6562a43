//! What is forgotten is what was named: days are whole, a span that holds nothing is told, and so is what stays.
#![cfg(test)]

mod home;

use home::Home;
use std::fs;

const DAYS: &str = "\
03/03/2026, 23:59 - Lin: third
04/03/2026, 00:00 - Lin: fourth begins
04/03/2026, 23:59 - Lin: fourth ends
05/03/2026, 00:00 - Lin: fifth
";

fn kept(home: &Home) -> Vec<String> {
    let _ = fs::remove_dir_all(home.path("out"));
    home.json("export out");
    let lines = fs::read_to_string(home.path("out/messages.jsonl")).unwrap();
    let text = |line: &str| {
        serde_json::from_str::<serde_json::Value>(line).unwrap()["text"].as_str().unwrap().to_owned()
    };
    lines.lines().map(text).collect()
}

#[test]
fn a_day_is_forgotten_whole() {
    for (span, left) in [
        ("--from 2026-03-04", vec!["third"]),
        ("--to 2026-03-04", vec!["fifth"]),
        ("--from 2026-03-04 --to 2026-03-04", vec!["third", "fifth"]),
        ("--from 2026-03-04T12:00 --to 2026-03-04", vec!["third", "fourth begins", "fifth"]),
        ("--from 2026-03-04T23:00:00Z", vec!["third", "fourth begins", "fourth ends"]),
    ] {
        let home = Home::new();
        fs::write(home.path("days.txt"), DAYS).unwrap();
        home.json("import days.txt --grant all --date-order dmy");
        home.json(&format!("forget {span}"));
        assert_eq!(kept(&home), left, "{span}");
    }
}

/// A clock that went back makes all that came since no part of the last hour.
#[test]
fn the_last_hour_ends_now() {
    let home = Home::new();
    home.imported();
    let forgotten = |now: &str| {
        let out = home.command_at(now).args(["forget", "--last", "1h", "--json"]).output().unwrap();
        let told: serde_json::Value = serde_json::from_slice(&out.stdout).unwrap();
        told["forgotten"].as_u64().unwrap()
    };
    assert_eq!((forgotten("2020-01-01T00:00:00Z"), kept(&home).len()), (0, 4));
    // A phone's clock may run a little ahead.
    assert_eq!((forgotten("2026-03-04T18:06:30Z"), kept(&home).len()), (4, 0));
}

#[test]
fn a_span_that_ends_before_it_begins_is_a_slip() {
    let home = Home::new();
    home.imported();
    let told = home.fails("forget --from 2026-03-06 --to 2026-03-04", 2);
    assert!(told.contains("--from 2026-03-06 --to 2026-03-04"), "{told}");
    assert_eq!(kept(&home).len(), 4);
}

#[test]
fn what_was_never_understood_and_stays_is_told() {
    let home = Home::new();
    let chat = r#"{"name":"Lin","type":"personal_chat","id":7,"messages":[
        {"id":1,"type":"message","date":"2026-03-04T10:00:00","date_unixtime":"1772614800","from":"Lin","from_id":"user1","text":"known"},
        {"id":2,"type":"hologram","date":"2026-03-04T10:01:00","from":"Lin","text":"unknown"}]}"#;
    fs::write(home.path("chat.json"), chat).unwrap();
    home.json("import chat.json --grant all");
    let waiting = home.json("consent list")[0]["unparsed"].as_u64();
    let out = home.run("forget --last 30d");
    let told = String::from_utf8(out.stderr).unwrap();
    assert_eq!(out.status.code(), Some(0));
    assert!(told.contains("1 record that was not understood stays"), "{waiting:?}: {told}");
    // Where nothing waits, nothing is said of it.
    let home = Home::new();
    home.imported();
    assert!(home.run("forget --last 30d").stderr.is_empty());
}

#[test]
fn what_another_permission_keeps_of_a_source_is_told() {
    let home = Home::new();
    let first = home.imported();
    home.json(&format!("consent pause {first}"));
    home.json("import chat.txt --grant all");
    let grants =
        home.json("consent list").into_iter().map(|grant| grant["grant"].as_str().unwrap().to_owned());
    let second = grants.into_iter().find(|id| *id != first).unwrap();
    home.json(&format!("consent resume {first}"));
    let out = home.run(&format!("consent withdraw {first}"));
    let told = String::from_utf8(out.stderr).unwrap();
    assert!(told.contains(&second) && told.contains("stays kept"), "{told}");
    assert_eq!(home.json("search MARKONE").len(), 1);
    let gone = home.json(&format!("consent withdraw {second}"));
    assert_eq!(gone[1]["beside"], serde_json::json!([]));
}
