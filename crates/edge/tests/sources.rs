//! Every source against its fixtures, and the promises that all of them keep whatever the bytes.
#![cfg(test)]

use proptest::prelude::*;
use serde_json::Value;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use steward_edge::sources::{self, Counts, Input, Item, Options, SourceError, Unparsed};
use steward_model::Message;

struct Read {
    messages: Vec<Message>,
    unparsed: Vec<Unparsed>,
    result: Result<Counts, SourceError>,
}

fn read(input: &Input, format: Option<&str>, options: &Options) -> Read {
    let (mut messages, mut unparsed) = (Vec::new(), Vec::new());
    let result = sources::open(input, format, options).and_then(|export| {
        export.read(|item| {
            match item {
                Item::Message(message) => messages.push(message),
                Item::Unparsed(record) => unparsed.push(record),
                Item::Warning(_) | Item::Owner(_) => {}
            }
            ControlFlow::Continue(())
        })
    });
    Read { messages, unparsed, result }
}

fn options(zone: &str) -> Options {
    Options::in_zone(jiff::tz::TimeZone::get(zone).unwrap())
}

fn fixtures() -> Vec<PathBuf> {
    fn gather(folder: &Path, into: &mut Vec<PathBuf>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                gather(&path, into);
            } else if path.to_string_lossy().ends_with(".expected.json") {
                into.push(path);
            }
        }
    }
    let mut found = Vec::new();
    gather(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures"), &mut found);
    found.sort();
    assert!(found.len() > 80, "{} fixtures", found.len());
    found
}

/// What counts of a message: whole seconds, sender, text, kind.
type Line = (i64, Option<String>, String, String);

fn line_of(message: &Message) -> Line {
    let kind = serde_json::to_value(message.kind).unwrap();
    (
        message.sent_at.timestamp().as_second(),
        message.from.clone(),
        message.text.clone(),
        kind.as_str().unwrap().to_owned(),
    )
}

fn expected_line(value: &Value) -> Line {
    let at: jiff::Timestamp = value["sent_at"].as_str().unwrap().parse().unwrap();
    let text = |key: &str| value[key].as_str().map(str::to_owned);
    (at.as_second(), text("from"), text("text").unwrap(), text("kind").unwrap())
}

/// What differs between a reading and what a fixture expects.
fn differences(case: &Value, got: &Read) -> Vec<String> {
    let mut wrong = Vec::new();
    let expected = case["messages"].as_array().unwrap();
    if case["refused"] == true {
        if got.result.is_ok() || !got.messages.is_empty() {
            wrong.push(format!("not refused: {} messages", got.messages.len()));
        }
        return wrong;
    }
    let collapsed = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut next = 0;
    let mut matched: Vec<Option<usize>> = Vec::new();
    let mut missing = 0;
    for message in expected {
        let mut want = expected_line(message);
        let loose = message["text_match"] == "collapsed";
        let found = (next..got.messages.len()).find(|&at| {
            let mut line = line_of(&got.messages[at]);
            if loose {
                (line.2, want.2) = (collapsed(&line.2), collapsed(&want.2));
            }
            line == want
        });
        // Exports of several conversations may be read one after the other.
        let found = found.or_else(|| {
            (0..next).find(|&at| line_of(&got.messages[at]) == want && !matched.contains(&Some(at)))
        });
        match found {
            Some(at) => next = next.max(at + 1),
            None if message["optional"] == true => missing += 1,
            None => wrong.push(format!("missing {want:?}")),
        }
        matched.push(found);
    }
    for (at, message) in got.messages.iter().enumerate() {
        if !matched.contains(&Some(at)) {
            wrong.push(format!("invented {:?}", line_of(message)));
        }
    }
    let want = case["unparsed"].as_array().unwrap().len() + missing;
    let kept = got.unparsed.len();
    if kept < want || kept > want && case["at_least"] != true {
        wrong.push(format!("{kept} records kept, {want} expected: {:?}", got.unparsed));
    }
    for (message, at) in expected.iter().zip(&matched) {
        let Some(line) = at.map(|at| serde_json::to_value(&got.messages[at]).unwrap()) else { continue };
        for field in ["attachments", "conversation", "subject", "edited"] {
            let want = &message[field];
            let says_nothing = want.is_null() || *want == false || want.as_array().is_some_and(Vec::is_empty);
            if !says_nothing && line[field] != *want {
                wrong.push(format!("{field}: {} is not {want}", line[field]));
            }
        }
        if let Some(answered) = message["reply_to"].as_u64() {
            let want = matched[usize::try_from(answered).unwrap()];
            if line["reply_to"].as_u64().and_then(|index| usize::try_from(index).ok()) != want {
                wrong.push(format!("reply_to: {} is not {want:?}", line["reply_to"]));
            }
        }
    }
    wrong
}

#[test]
fn every_fixture_is_read_as_expected_by_name_and_by_content() {
    let mut wrong = Vec::new();
    for path in fixtures() {
        let case: Value = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
        let input = Input::path(&path.with_file_name(case["file"].as_str().unwrap())).unwrap();
        let mut options = options(case["options"]["timezone"].as_str().unwrap());
        options.date_order = case["options"]["date_order"].as_str().map(|order| order.parse().unwrap());
        for format in [case["format"].as_str(), None] {
            let differences = differences(&case, &read(&input, format, &options));
            wrong.extend(differences.into_iter().map(|difference| {
                format!("{} as {format:?}: {difference}", path.file_name().unwrap().display())
            }));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn formats_have_names_of_their_own() {
    let names: Vec<&str> = sources::formats().collect();
    let mut unique = names.clone();
    unique.sort_unstable();
    unique.dedup();
    assert_eq!(unique.len(), names.len());
    assert!(names.len() >= 18, "{names:?}");
}

/// The promises of a source, whatever it is given: it ends, nothing panics, the counts are those of what it handed
/// on, records have a place and a reason, and a second reading finds the same.
#[track_caller]
fn keeps_its_promises(name: &str, bytes: &[u8], format: &str) {
    let input = Input::bytes(name, bytes.to_vec());
    let options = options("Europe/London");
    let first = read(&input, Some(format), &options);
    match &first.result {
        Ok(counts) => {
            assert_eq!(counts.messages, first.messages.len() as u64, "{format}");
            assert_eq!(counts.unparsed, first.unparsed.len() as u64, "{format}");
            assert!(counts.messages > 0, "{format}: nothing read is no success");
        }
        Err(SourceError::NoMessage { unparsed, .. }) => {
            assert_eq!(*unparsed, first.unparsed.len() as u64, "{format}");
            assert!(first.messages.is_empty() && *unparsed > 0, "{format}");
        }
        Err(_) => assert!(
            first.messages.is_empty() && first.unparsed.is_empty(),
            "{format}: an error after records"
        ),
    }
    assert!(first.unparsed.iter().all(|record| !record.reason.to_string().is_empty()), "{format}");
    let second = read(&input, Some(format), &options);
    assert!(
        first.messages == second.messages && first.unparsed == second.unparsed,
        "{format}: two readings differ"
    );
}

/// Bytes that look like an export and are none: a fixture, cut, spliced or with bytes changed.
fn damaged() -> impl Strategy<Value = (String, Vec<u8>)> {
    let files: Vec<(String, Vec<u8>)> = fixtures()
        .iter()
        .filter_map(|path| {
            let case: Value = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
            let file = path.with_file_name(case["file"].as_str()?);
            file.is_file()
                .then(|| (case["format"].as_str().unwrap().to_owned(), std::fs::read(&file).unwrap()))
        })
        .collect();
    let change = (any::<prop::sample::Index>(), any::<u8>());
    (
        prop::sample::select(files),
        prop::collection::vec(change, 0..6),
        any::<prop::sample::Index>(),
        any::<bool>(),
    )
        .prop_map(|((format, mut bytes), changes, at, cut)| {
            if !bytes.is_empty() {
                for (place, byte) in changes {
                    let place = place.index(bytes.len());
                    bytes[place] = byte;
                }
                if cut {
                    bytes.truncate(at.index(bytes.len()));
                } else {
                    let from = at.index(bytes.len());
                    bytes.drain(from..bytes.len().min(from + 7));
                }
            }
            (format, bytes)
        })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(160) })]

    #[test]
    fn any_bytes_by_every_source(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        for format in sources::formats() {
            keeps_its_promises("x", &bytes, format);
        }
    }

    #[test]
    fn any_text_by_every_source(text in "[\\PC\n\t\"\\[\\]{}<>:,/0-9-]{0,300}") {
        for format in sources::formats() {
            keeps_its_promises("x.txt", text.as_bytes(), format);
        }
    }

    #[test]
    fn damaged_exports((format, bytes) in damaged()) {
        keeps_its_promises("x", &bytes, &format);
        let _ = read(&Input::bytes("x", bytes), None, &options("UTC"));
    }

    #[test]
    fn no_word_of_a_file_is_in_its_shape((_, bytes) in damaged()) {
        no_word_comes_through(&bytes);
    }
}

/// Keys of formats may stand in a shape: they are the exporter's words.
fn no_word_comes_through(bytes: &[u8]) {
    let shape = sources::shape(&Input::bytes("x", bytes.to_vec())).unwrap();
    let patterns: String =
        shape.lines().filter(|line| !line.starts_with('{')).map(|line| format!("{line}\n")).collect();
    let text = String::from_utf8_lossy(bytes);
    for word in text.split(|c: char| !c.is_alphabetic()).filter(|word| word.chars().count() >= 3) {
        let only_signs = word.chars().all(|c| c == 'a' || c == '字');
        assert!(only_signs || !patterns.contains(word), "a word of {} letters", word.chars().count());
    }
}

#[test]
fn a_shape_shows_the_pattern_and_no_word() {
    let chat = "13/03/2026, 10:00 - Ana: van booked, £65 🚐\n[周六] 人民广场 at 7:05\u{202f}PM\n{\"sender\":\"Ana\",\"secret\":1}\n";
    let shape = sources::shape(&Input::bytes("x", chat.as_bytes().to_vec())).unwrap();
    for expected in
        ["00/00/0000, 00:00 - aaa: aaa aaaaaa, *00 *", "[字字] 字字字字 aa 0:00\u{202f}aa", "{sender} 1"]
    {
        assert!(shape.contains(expected), "{expected} is not in\n{shape}");
    }
    assert!(!shape.contains("secret"));
    no_word_comes_through(chat.as_bytes());
}

#[test]
fn errors_hold_no_word_of_the_text() {
    let diary = Input::bytes("x.txt", b"Dear diary, today it rained on Tuesday".to_vec());
    for format in sources::formats().map(Some).chain([None]) {
        let error = read(&diary, format, &options("UTC")).result.unwrap_err().to_string();
        for word in ["Dear", "diary", "today", "rained", "Tuesday"] {
            assert!(!error.contains(word), "{error}");
        }
        assert!(error.contains("x.txt"), "{error}");
    }
}
