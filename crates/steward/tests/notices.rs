//! Notices of many senders as whole talks through the binary: confirmed, reminded of, changed, delayed, called off, given
//! back, fetched, returned; and what only looks like one.
#![cfg(test)]

use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::io::Write;
use std::process::{Command, Stdio};

/// A talk begins with `# name zone owner`; then lines `sender: text`, half an hour apart, or `+minutes sender: text`. A
/// line `= ` tells the live cards after the message before it: cards parted by `|`, each by what it must hold, parted by
/// `&`; `none` for none.
const TALKS: &str = include_str!("notices/talks.txt");

struct Talk {
    scene: Value,
    /// The wanted cards after a message.
    wanted: BTreeMap<usize, String>,
}

fn talks() -> Vec<Talk> {
    let mut talks: Vec<Talk> = Vec::new();
    let mut at = jiff::Zoned::now();
    for row in TALKS.lines().filter(|row| !row.is_empty() && !row.starts_with("//")) {
        if let Some(head) = row.strip_prefix("# ") {
            let cells: Vec<&str> = head.split(' ').collect();
            let [id, zone, me] = cells.as_slice() else { panic!("three cells: {row}") };
            let scene = json!({ "id": id, "timezone": zone, "me": me, "messages": [] });
            at = jiff::civil::date(2026, 3, 11).at(10, 0, 0, 0).in_tz(zone).unwrap();
            talks.push(Talk { scene, wanted: BTreeMap::new() });
            continue;
        }
        let talk = talks.last_mut().unwrap();
        let messages = talk.scene["messages"].as_array_mut().unwrap();
        if let Some(wanted) = row.strip_prefix("= ") {
            talk.wanted.insert(messages.len() - 1, wanted.to_owned());
            continue;
        }
        let (gap, row) = match row.strip_prefix('+').and_then(|row| row.split_once(' ')) {
            Some((gap, row)) => (gap.parse().unwrap(), row),
            None => (30, row),
        };
        at = at.checked_add(jiff::Span::new().minutes(gap)).unwrap();
        let (from, text) = row.split_once(": ").unwrap();
        let moment = at.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string();
        messages.push(json!({ "at": moment, "from": from, "text": text.replace("\\n", "\n") }));
    }
    talks
}

fn replayed(talks: &[Talk]) -> Vec<Value> {
    let mut child = Command::new(env!("CARGO_BIN_EXE_steward"))
        .args(["replay", "--jsonl"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input: String = talks.iter().map(|talk| format!("{}\n", talk.scene)).collect();
    let writer = std::thread::spawn(move || stdin.write_all(input.as_bytes()).unwrap());
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    assert!(output.status.success());
    let lines = String::from_utf8(output.stdout).unwrap();
    lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// A live card in one line: its kind, then its facts.
fn said(card: &Value) -> Option<String> {
    let live = ["proposed", "agreed", "info"].contains(&card["state"].as_str()?);
    let facts = card["facts"].as_object()?.iter().map(|(fact, value)| match value {
        Value::String(words) => format!("{fact}={words}"),
        other => format!("{fact}={other}"),
    });
    let facts: Vec<String> = facts.collect();
    live.then(|| format!("{} {}", card["kind"].as_str().unwrap_or_default(), facts.join(" ")))
}

/// Each wanted card is another of those that stand, and no more stand.
fn fits(wanted: &str, mut stand: Vec<String>) -> bool {
    let wanted: Vec<&str> = if wanted == "none" { Vec::new() } else { wanted.split(" | ").collect() };
    wanted.len() == stand.len()
        && wanted.iter().all(|card| {
            let holds = |one: &String| card.split(" & ").all(|words| one.contains(words));
            stand.iter().position(holds).map(|at| stand.remove(at)).is_some()
        })
}

#[test]
fn every_notice_brings_its_card_and_nothing_else_does() {
    let talks = talks();
    assert!(talks.len() >= 100);
    let mut wrong = Vec::new();
    for (talk, answer) in talks.iter().zip(replayed(&talks)) {
        for (after, wanted) in &talk.wanted {
            let cards = answer["steps"][after]["cards"].as_array().unwrap();
            let stand: Vec<String> = cards.iter().filter_map(said).collect();
            if !fits(wanted, stand.clone()) {
                let id = &answer["id"];
                wrong.push(format!("{id} after {after}\n   wants {wanted}\n   has {}", stand.join(" | ")));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
