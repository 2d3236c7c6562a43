//! Exports that come as a zip of many files, read as they came: the same as unpacked, and nothing that a hostile one asks.
#![cfg(test)]

use std::io::{Cursor, Write};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use steward_edge::sources::{self, Input, Item, Options, SourceError};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// What an export gives: its format and name, each message as JSON, and the places of records not understood.
#[derive(Debug, PartialEq)]
struct Got {
    format: &'static str,
    name: String,
    messages: Vec<String>,
    unparsed: usize,
}

fn read(input: &Input) -> Result<Got, SourceError> {
    read_as(input, None)
}

fn read_as(input: &Input, format: Option<&str>) -> Result<Got, SourceError> {
    let options = Options::in_zone(jiff::tz::TimeZone::get("Europe/Vaduz").unwrap());
    let export = sources::open(input, format, &options)?;
    let mut got =
        Got { format: export.format(), name: export.default_name(), messages: Vec::new(), unparsed: 0 };
    export.read(|item| {
        match item {
            Item::Message(message) => got.messages.push(serde_json::to_string(&message).unwrap()),
            Item::Unparsed(_) => got.unparsed += 1,
            Item::Warning(_) | Item::Owner(_) => {}
        }
        ControlFlow::Continue(())
    })?;
    Ok(got)
}

fn zipped(files: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(name.as_str(), SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn of_zip(files: &[(String, Vec<u8>)]) -> Result<Got, SourceError> {
    read(&Input::bytes("export.zip", zipped(files)))
}

/// Every file below a folder with its path in it, backwards: a zip's order is anybody's.
fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    fn gather(root: &Path, folder: &Path, into: &mut Vec<(String, Vec<u8>)>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                gather(root, &path, into);
            } else {
                let name = path.strip_prefix(root).unwrap().to_str().unwrap().to_owned();
                into.push((name, std::fs::read(&path).unwrap()));
            }
        }
    }
    let mut found = Vec::new();
    gather(folder, folder, &mut found);
    found.sort_by(|one, other| other.0.cmp(&one.0));
    found
}

fn folders(format: &str) -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(format);
    let entries = std::fs::read_dir(root).unwrap().map(|entry| entry.unwrap().path());
    let folders: Vec<PathBuf> = entries.filter(|path| path.is_dir()).collect();
    assert!(!folders.is_empty(), "{format}");
    folders
}

fn under(top: &str, files: &[(String, Vec<u8>)]) -> Vec<(String, Vec<u8>)> {
    files.iter().map(|(name, bytes)| (format!("{top}{name}"), bytes.clone())).collect()
}

#[test]
fn a_zip_gives_what_its_folder_gives() {
    let mut detected = 0;
    for format in ["slack-folder", "google-chat"] {
        for folder in folders(format) {
            let whole = Input::path(&folder).unwrap();
            let unpacked = read_as(&whole, Some(format)).unwrap();
            assert!(!unpacked.messages.is_empty());
            let found = read(&whole);
            detected += usize::from(found.is_ok());
            for top in ["", "Team export Mar 2026/"] {
                let zip = Input::bytes("export.zip", zipped(&under(top, &files(&folder))));
                assert_eq!(read_as(&zip, Some(format)).unwrap(), unpacked, "{}", folder.display());
                if let Ok(found) = &found {
                    assert_eq!(&read(&zip).unwrap(), found, "{}", folder.display());
                }
            }
        }
    }
    assert!(detected >= 5, "{detected} told by their content");
}

fn slack() -> Vec<(String, Vec<u8>)> {
    [
        ("users.json", r#"[{"id":"U1","name":"ana","real_name":"Ana"}]"#),
        ("channels.json", r#"[{"id":"C1","name":"lunch","members":["U1"]}]"#),
        (
            "lunch/2026-03-04.json",
            r#"[{"type":"message","user":"U1","text":"noodles?","ts":"1772650800.1"}]"#,
        ),
    ]
    .map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec()))
    .to_vec()
}

#[test]
fn a_chat_with_media_stays_a_chat() {
    let chat = "04/03/2026, 19:05 - Lin: seven?\n04/03/2026, 19:06 - Ana: ok\n";
    let files = vec![
        ("_chat.txt".to_owned(), chat.as_bytes().to_vec()),
        // Somebody sent a file of that name.
        ("users.json".to_owned(), b"[]".to_vec()),
    ];
    let got = of_zip(&files).unwrap();
    assert_eq!((got.format, got.messages.len()), ("whatsapp-zip", 2));
}

/// Chats that somebody put into one zip: none of them is dropped.
#[test]
fn every_chat_in_a_zip_is_read() {
    let chat = |name: &str, lines: &str| (name.to_owned(), lines.as_bytes().to_vec());
    let ana = "04/03/2026, 19:05 - Ana: seven?\n04/03/2026, 19:06 - Mira: ok\n";
    let bob = "05/03/2026, 08:00 - Bob: tickets?\n05/03/2026, 08:01 - Mira: got them\n05/03/2026, 08:02 - Bob: great\n";
    let talks = |got: &Got| {
        let of =
            |line: &String| serde_json::from_str::<serde_json::Value>(line).unwrap()["conversation"].clone();
        let mut talks: Vec<_> = got.messages.iter().map(of).collect();
        talks.dedup();
        talks
    };
    let got =
        of_zip(&[chat("WhatsApp Chat with Ana.txt", ana), chat("WhatsApp Chat with Bob.txt", bob)]).unwrap();
    assert_eq!((got.format, got.messages.len(), got.unparsed), ("whatsapp-zip", 5, 0));
    assert_eq!(talks(&got), ["Ana", "Bob"]);
    let got =
        of_zip(&[chat("WhatsApp Chat - Ana/_chat.txt", ana), chat("WhatsApp Chat - Bob/_chat.txt", bob)]);
    assert_eq!(talks(&got.unwrap()), ["Ana", "Bob"]);
    // What is no chat that is known is kept and counted, line by line.
    let got =
        of_zip(&[chat("WhatsApp Chat with Ana.txt", ana), chat("WhatsApp Chat with Bob.txt", "x\ny\n")]);
    let got = got.unwrap();
    assert_eq!((got.messages.len(), got.unparsed), (2, 2));
    // What was sent in a chat is none of its own.
    let got = of_zip(&[chat("_chat.txt", ana), chat("00000007-WhatsApp Chat with Bob.txt", bob)]).unwrap();
    assert_eq!(got.messages.len(), 2);
}

#[test]
fn names_that_climb_out_are_passed_over() {
    let mut files = slack();
    let stray = br#"[{"type":"message","user":"U1","text":"stray","ts":"1772650900.1"}]"#;
    for name in ["../lunch/2026-03-05.json", "/lunch/2026-03-06.json", "lunch/../../x/2026-03-07.json"] {
        files.push((name.to_owned(), stray.to_vec()));
    }
    files.push(("..\\lunch\\2026-03-08.json".to_owned(), stray.to_vec()));
    let got = of_zip(&files).unwrap();
    assert_eq!((got.format, got.messages.len()), ("slack-folder", 1));
}

#[test]
fn a_link_in_it_leads_nowhere() {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in slack() {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(&bytes).unwrap();
    }
    zip.add_symlink("lunch/2026-03-05.json", "/etc/passwd", SimpleFileOptions::default()).unwrap();
    let got = read(&Input::bytes("export.zip", zip.finish().unwrap().into_inner())).unwrap();
    assert_eq!((got.messages.len(), got.unparsed), (1, 0));
}

#[track_caller]
fn refused(files: &[(String, Vec<u8>)], why: &str) {
    match of_zip(files) {
        Err(error @ SourceError::Refused { .. }) => assert!(error.to_string().contains(why), "{error}"),
        other => panic!("not refused: {other:?}"),
    }
}

#[test]
fn bombs_are_refused_each_for_itself_and_all_together() {
    let spaces = |megabytes: usize| {
        let mut day = vec![b' '; megabytes << 20];
        day.extend_from_slice(b"[]");
        day
    };
    let mut files = slack();
    files.push(("lunch/2026-03-05.json".to_owned(), spaces(64)));
    refused(&files, "hundred times");
    // Each within what one may have, and all together more than the zip may.
    let mut files = slack();
    for day in 10..30 {
        files.push((format!("lunch/2026-03-{day}.json"), spaces(7)));
    }
    refused(&files, "hundred times");
    // A list of people that is a bomb gives no names, and no more.
    let mut files = slack();
    files[0].1 = spaces(64);
    let got = of_zip(&files).unwrap();
    assert!(got.messages.len() == 1 && got.messages[0].contains("\"U1\""), "{:?}", got.messages);
}

#[test]
fn a_cut_or_damaged_zip_says_so() {
    let whole = zipped(&slack());
    for cut in [whole.len() / 3, whole.len() - 10] {
        let told = read(&Input::bytes("export.zip", whole[..cut].to_vec())).unwrap_err();
        assert!(told.to_string().contains("cut or damaged"), "{told}");
    }
    let mut damaged = whole.clone();
    let at = whole.windows(7).position(|window| window == b"lunch/2").unwrap() + 25;
    damaged[at..at + 8].fill(0xff);
    let told = read(&Input::bytes("export.zip", damaged)).unwrap_err();
    assert!(told.to_string().contains("cut or damaged"), "{told}");
}
