//! What `steward try` prints, in both languages: the examples end to end, as a person reads them.
#![expect(clippy::unwrap_used, reason = "a test may fail by panicking")]

use std::process::{Command, Output};

fn steward(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_steward"))
        .args(args)
        .env("NO_COLOR", "1")
        .env_remove("STEWARD_DATA")
        .output()
        .unwrap()
}

/// The output with the random ids of grants made equal.
fn printed(args: &[&str]) -> String {
    let out = steward(args);
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    let text = String::from_utf8(out.stdout).unwrap();
    let mut shown = String::new();
    let mut rest = text.as_str();
    while let Some(at) = rest.find('g') {
        let (before, from) = rest.split_at(at);
        shown.push_str(before);
        let digits = from.chars().skip(1).take_while(char::is_ascii_hexdigit).count();
        if digits == 10 {
            shown.push_str("GRANT");
        } else {
            shown.push_str(from.get(..=digits).unwrap());
        }
        rest = from.get(digits + 1..).unwrap();
    }
    shown + rest
}

#[test]
fn the_examples_in_english() {
    insta::assert_snapshot!("try-en", printed(&["--lang", "en", "try"]));
}

#[test]
fn the_examples_in_chinese() {
    insta::assert_snapshot!("try-zh", printed(&["--lang", "zh", "try"]));
}

/// The scenes that the program is for, each as a card, whatever else the examples bring.
#[test]
fn every_scene_is_a_card() {
    let out = String::from_utf8(steward(&["--json", "try"]).stdout).unwrap();
    let cards: Vec<serde_json::Value> = out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    // Which language the talk was in shows in what the card states.
    let chinese = |card: &serde_json::Value| card["facts"].to_string().chars().any(|c| c >= '\u{4e00}');
    for kind in ["buy", "call", "code", "dine", "meet", "parcel", "pay", "ticket", "weather"] {
        for zh in [false, true] {
            let found = cards.iter().any(|card| card["kind"] == kind && chinese(card) == zh);
            assert!(found, "no {kind} card, Chinese: {zh}");
        }
    }
    for state in ["open then", "closed then", "hours not known"] {
        assert!(out.contains(state), "nothing is '{state}' at the hour of its plan");
    }
    assert!(
        out.contains("geo:") && out.contains("tel:") && out.contains("\"path\":["),
        "places, calls and ways"
    );
    for card in &cards {
        assert!(!card["why"]["messages"].as_array().unwrap().is_empty(), "a card without a reason");
        assert!(card["why"]["disclosures"].as_array().unwrap().is_empty(), "something left the machine");
    }
}

#[test]
fn a_file_that_is_no_export_is_told_and_nothing_is_shown() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("holiday.mov");
    std::fs::write(&path, b"\x00\x00\x00\x20ftypqt  ").unwrap();
    let out = steward(&["try", path.to_str().unwrap()]);
    assert_eq!(out.status.code(), Some(1));
    assert!(String::from_utf8(out.stderr).unwrap().contains("holiday.mov"));
}

#[test]
fn a_format_that_is_none_is_wrong_use() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("chat.txt");
    std::fs::write(&path, "13/03/2026, 10:06 - Ana: see you at 7\n").unwrap();
    let out = steward(&["import", path.to_str().unwrap(), "--as", "smoke-signals", "--dry-run"]);
    assert_eq!(out.status.code(), Some(2));
    assert!(String::from_utf8(out.stderr).unwrap().contains("--formats"));
}

#[test]
fn wrong_use_and_help_speak_the_readers_language() {
    let out = steward(&["--lang", "zh", "import", "--frob"]);
    assert_eq!(out.status.code(), Some(2));
    assert!(String::from_utf8(out.stderr).unwrap().contains("没有“--frob”这个参数"));
    for (args, told) in [
        (&["try", "--timezone", "Ostmark/Klein"][..], "没有这个时区"),
        (&["try", "--now", "gestern"], "不是 RFC 3339 时刻"),
        (&["try", "--here", "91,0"], "纬度,经度"),
        (&["replay"], "--jsonl"),
        (&["prompt"], "--jsonl"),
        (&["annotate", " "], "--jsonl"),
        (&["consent", "grant", "--source", "lin"], "平台:名称"),
        (&["consent", "grant", "--source", "sms:lin", "--of", "faces"], "messages contacts apps place"),
        (&["consent", "grant", "--source", "sms:lin", "--purpose", "dinner"], "dine go travel"),
        (&["consent", "grant", "--source", "sms:lin", "--keep", "0s"], "大于零"),
    ] {
        let out = steward(&[&["--lang", "zh"], args].concat());
        assert_eq!(out.status.code(), Some(2), "{args:?}");
        let said = String::from_utf8(out.stderr).unwrap();
        assert!(said.contains(told) && said.contains('：'), "{said}");
    }
    let out = steward(&["--lang=zh", "--help"]);
    assert_eq!(out.status.code(), Some(0));
    assert!(String::from_utf8(out.stdout).unwrap().contains("用法：steward"));
}
