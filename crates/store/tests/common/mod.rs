//! A vault in a folder of its own, and messages for it.
#![allow(dead_code, reason = "each test file uses some of it")]

#[cfg(all(target_os = "linux", target_arch = "x86_64"))]
pub mod stops;

use jiff::Timestamp;
use std::fs;
use std::path::{Path, PathBuf};
use steward_consent::{Grant, Purposes, Terms};
use steward_model::{Message, MessageKind};
use steward_store::{Kept, Places, Unlock, Vault};

pub const NOW: i64 = 1_772_000_000;

pub fn at(second: i64) -> Timestamp {
    Timestamp::from_second(second).unwrap()
}

pub struct Home {
    folder: PathBuf,
    pub places: Places,
    /// Goes with the home that made it.
    made: Option<tempfile::TempDir>,
}

impl Home {
    pub fn new() -> Home {
        let made = tempfile::tempdir().unwrap();
        let home = Home::at(made.path());
        Home { made: Some(made), ..home }
    }

    /// The home in a folder that somebody else made.
    pub fn at(folder: &Path) -> Home {
        Home { folder: folder.to_owned(), places: Places::under(&folder.join("data")), made: None }
    }

    pub fn folder(&self) -> &Path {
        &self.folder
    }

    pub fn open(&self) -> Vault {
        self.open_at(NOW)
    }

    pub fn open_at(&self, now: i64) -> Vault {
        Vault::open(&self.places, &Unlock::Open, at(now)).unwrap()
    }

    /// Every byte under the data folder.
    pub fn bytes(&self) -> Vec<u8> {
        fn walk(path: &std::path::Path, into: &mut Vec<u8>) {
            for entry in fs::read_dir(path).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() { walk(&path, into) } else { into.extend(fs::read(path).unwrap()) }
            }
        }
        let mut bytes = Vec::new();
        walk(&self.folder, &mut bytes);
        bytes
    }

    pub fn holds(&self, words: &str) -> bool {
        stands_in(words.as_bytes(), &self.bytes())
    }

    /// The records of a table as they lie on the disk, sealed.
    pub fn records(&self, table: &str) -> Vec<Vec<u8>> {
        let db = database(self);
        let mut select = db.prepare(&format!("SELECT bytes FROM {table}")).unwrap();
        let rows = select.query_map([], |row| row.get(0)).unwrap();
        rows.map(Result::unwrap).collect()
    }
}

/// Copies a folder with all that is in it.
pub fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let to = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &to)
        } else {
            fs::copy(entry.path(), to).map(drop).unwrap()
        }
    }
}

/// The database as it lies.
pub fn database(home: &Home) -> rusqlite::Connection {
    rusqlite::Connection::open(home.places.store.join("vault.db")).unwrap()
}

/// Whether a record stands in these bytes: its last 32, which lie together whatever the page size.
pub fn stands_in(record: &[u8], bytes: &[u8]) -> bool {
    let end = &record[record.len().saturating_sub(32)..];
    bytes.windows(end.len()).any(|window| window == end)
}

pub fn grant(vault: &mut Vault, source: &str) -> Grant {
    vault.grant(Terms::local(source, Purposes::All)).unwrap()
}

/// A message of conversation `talk`, `second` seconds after the epoch.
pub fn said(talk: &str, from: &str, second: i64, text: &str) -> Message {
    Message {
        sent_at: at(second).to_zoned_datetime(jiff::tz::TimeZone::UTC),
        from: Some(from.into()),
        text: text.into(),
        kind: MessageKind::Text,
        conversation: Some(talk.into()),
        reply_to: None,
        attachments: Vec::new(),
        edited: false,
        subject: None,
        address: None,
    }
}

/// Imports and says how many were new.
pub fn import(vault: &mut Vault, grant: &Grant, messages: &[Message]) -> u64 {
    let mut import = vault.import(&grant.id).unwrap();
    for message in messages {
        import.push(message.clone()).unwrap();
    }
    import.finish().unwrap().new
}

pub fn read(vault: &mut Vault, talk: &str) -> Vec<Kept> {
    let uses: Vec<_> = steward_consent::Purpose::every().collect();
    let mut reading = vault.read(&uses).unwrap();
    let found = reading.conversation(Some(talk)).unwrap();
    reading.finish().unwrap();
    found
}

pub fn texts(vault: &mut Vault, talk: &str) -> Vec<String> {
    read(vault, talk).into_iter().map(|kept| kept.message.text).collect()
}

/// Talk in which much repeats within a minute, in order of minutes.
pub fn repeating(minutes: i64) -> Vec<Message> {
    let mut talk = Vec::new();
    for minute in 0..minutes {
        for n in 0..=(minute % 4) {
            let text = if n % 2 == 0 { "ok" } else { ["where", "here", "now"][minute as usize % 3] };
            talk.push(said("Lin", ["Lin", "me"][n as usize / 2], minute * 60, text));
        }
    }
    talk
}

/// A card about a meal, from these messages and grants.
pub fn card(id: &str, messages: &[u64], grants: &[&Grant]) -> steward_model::Card {
    steward_model::Card {
        id: id.into(),
        kind: steward_model::CardKind::Dine,
        state: steward_model::CardState::Proposed,
        facts: Default::default(),
        title: steward_model::Phrase::Literal("MARKCARD".into()),
        blocks: Vec::new(),
        actions: Vec::new(),
        why: steward_model::Why {
            messages: messages.iter().map(|id| steward_model::MessageId(*id)).collect(),
            telling: Vec::new(),
            rule: "test".into(),
            grants: grants.iter().map(|grant| grant.id.clone()).collect(),
            disclosures: Vec::new(),
        },
        from: jiff::civil::date(2026, 3, 4).at(12, 0, 0, 0),
        until: jiff::civil::date(2026, 3, 5).at(12, 0, 0, 0),
    }
}
