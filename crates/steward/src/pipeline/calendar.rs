//! A calendar's file that is read again: what it no longer has was taken back by whoever keeps it, and its card ends. Only of
//! one and the same file, read to its end, and only of what lies ahead; other exports hold parts, and take nothing back.

use super::Without;
use super::take_in::{NotTaken, Taken, Told, take_in_seeing};
use crate::appointments;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::io::{Read as _, Seek as _, SeekFrom};
use std::path::Path;
use std::rc::Rc;
use steward_consent::{Purpose, Purposes};
use steward_edge::sources::{Export, Item};
use steward_model::Message;
use steward_store::{StoreError, Vault};

/// The part of each grant that holds which events its files had.
const PART: &str = "calendar files";
/// The format that this is about.
const FORMAT: &str = "ics";

/// Why a record that is no event is kept unread.
const TASK: &str = "vtodo";

/// What a file had, by the events' numbers.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
struct Had {
    events: BTreeSet<String>,
    /// Those that it had once and lost.
    lost: BTreeSet<String>,
}

/// By path.
type Files = BTreeMap<String, Had>;

/// What is met while a file is read.
#[derive(Default)]
pub(super) struct Met {
    events: BTreeSet<String>,
    conversations: BTreeSet<Option<String>>,
    /// Some event was not understood, so that nobody knows which is missing.
    unsure: bool,
    /// Events that the file had lost, and when it is read.
    lost: BTreeSet<String>,
    now: Timestamp,
}

impl Met {
    /// Notes an event, and brings it up to date where it stands again.
    pub(super) fn see(&mut self, item: &mut Item) {
        match item {
            Item::Message(message) => {
                let Some((number, _)) = appointments::version(message) else { return };
                let number = number.to_owned();
                self.conversations.insert(message.conversation.clone());
                if self.lost.contains(&number)
                    && !appointments::is_over(message, self.now)
                    && let Some(again) = appointments::again(message, false, self.now)
                {
                    *message = again;
                }
                self.events.insert(number);
            }
            // Tasks and journals are no events.
            Item::Unparsed(record) => self.unsure |= record.reason != TASK,
            Item::Warning(_) => {}
        }
    }
}

/// [`take_in`](super::take_in()) of a file that lies somewhere: of a calendar, what it lost since it was read last is taken
/// back.
pub fn take_in_file<'v>(
    vault: &'v mut Vault,
    path: &Path,
    export: Export,
    name: &str,
    purposes: Option<&Purposes>,
    without: Without,
    told: Told<'v>,
) -> Result<Taken, NotTaken> {
    if export.format() != FORMAT {
        return take_in_seeing(vault, export, name, purposes, without, told, None);
    }
    let place = std::path::absolute(path).unwrap_or_else(|_| path.to_owned()).to_string_lossy().into_owned();
    let now = vault.now();
    let mut met = Met { now, lost: lost(vault, name, &place)?, ..Met::default() };
    let all = without.is_empty();
    // Both importers tell of what is new.
    let Told { new, progress, warning } = told;
    let new = Rc::new(RefCell::new(new));
    let tell = |new: &Rc<RefCell<_>>| -> Box<dyn FnMut(_)> {
        let new: Rc<RefCell<Box<dyn FnMut(_)>>> = Rc::clone(new);
        Box::new(move |kept| (new.borrow_mut())(kept))
    };
    let first = Told { new: tell(&new), progress, warning };
    let mut taken = take_in_seeing(vault, export, name, purposes, without, first, Some(&mut met))?;
    if taken.grant.is_empty() || met.events.is_empty() {
        return Ok(taken);
    }
    let mut files = files(vault, &taken.grant)?;
    let had = files.get(&place).cloned().unwrap_or_default();
    let missing = had.events.difference(&met.events);
    let elsewhere =
        |number: &&String| files.iter().any(|(path, had)| *path != place && had.events.contains(*number));
    let missing: BTreeSet<String> = missing.filter(|number| !elsewhere(number)).cloned().collect();
    if !missing.is_empty() && (!all || met.unsure || !is_whole(path)) {
        taken.cut = true;
        return Ok(taken);
    }
    let off = latest(vault, &met.conversations, &missing)?;
    let off: Vec<Message> =
        off.into_values().filter(|message| !appointments::is_over(message, now)).collect();
    if !off.is_empty() {
        let mut importer = vault.import(&taken.grant)?.telling(tell(&new));
        for message in off.iter().filter_map(|message| appointments::again(message, true, now)) {
            importer.push(message)?;
        }
        let summary = importer.finish()?;
        taken.taken_back = summary.new;
        taken.summary.new = taken.summary.new.saturating_add(summary.new);
    }
    let lost = had.lost.union(&missing).filter(|number| !met.events.contains(*number)).cloned().collect();
    let has = Had { events: met.events, lost };
    if files.get(&place) != Some(&has) {
        files.insert(place, has);
        vault.put_part(&taken.grant, PART, &files)?;
    }
    Ok(taken)
}

fn every() -> Vec<Purpose> {
    Purpose::every().collect()
}

fn files(vault: &mut Vault, grant: &str) -> Result<Files, StoreError> {
    let parts: Vec<(String, Files)> = vault.parts_for(PART, &every())?;
    Ok(parts.into_iter().find(|(id, _)| id == grant).map(|(_, files)| files).unwrap_or_default())
}

/// What a file of this source lost before.
fn lost(vault: &mut Vault, name: &str, place: &str) -> Result<BTreeSet<String>, StoreError> {
    let parts: Vec<(String, Files)> = vault.parts_for(PART, &every())?;
    let of: BTreeSet<String> = vault
        .grants()?
        .into_iter()
        .filter(|grant| grant.terms.source == name)
        .map(|grant| grant.id)
        .collect();
    let mut lost = BTreeSet::new();
    for (_, mut files) in parts.into_iter().filter(|(id, _)| of.contains(id)) {
        lost.extend(files.remove(place).unwrap_or_default().lost);
    }
    Ok(lost)
}

/// The latest version kept of each of these events.
fn latest(
    vault: &mut Vault,
    conversations: &BTreeSet<Option<String>>,
    numbers: &BTreeSet<String>,
) -> Result<BTreeMap<String, Message>, StoreError> {
    let mut found = BTreeMap::new();
    if numbers.is_empty() {
        return Ok(found);
    }
    let mut reading = vault.read(&every())?;
    let mut ranks = BTreeMap::new();
    for name in conversations {
        for kept in reading.conversation(name.as_deref())? {
            let Some((number, version)) = appointments::version(&kept.message) else { continue };
            if !numbers.contains(number) || ranks.get(number).is_some_and(|rank| *rank > (version, kept.id)) {
                continue;
            }
            ranks.insert(number.to_owned(), (version, kept.id));
            found.insert(number.to_owned(), kept.message);
        }
    }
    reading.finish()?;
    Ok(found)
}

/// The file ends where a calendar ends; all files of a folder do.
fn is_whole(path: &Path) -> bool {
    if path.is_dir() {
        let entries = std::fs::read_dir(path).into_iter().flatten().flatten().map(|entry| entry.path());
        let is =
            |path: &std::path::PathBuf| path.extension().is_some_and(|kind| kind.eq_ignore_ascii_case("ics"));
        return entries.filter(is).all(|path| is_whole(&path));
    }
    let end = || -> std::io::Result<String> {
        let mut file = std::fs::File::open(path)?;
        let size = file.seek(SeekFrom::End(0))?;
        file.seek(SeekFrom::Start(size.saturating_sub(64)))?;
        let mut end = Vec::new();
        file.take(64).read_to_end(&mut end)?;
        Ok(String::from_utf8_lossy(end.trim_ascii_end()).to_ascii_uppercase())
    };
    end().is_ok_and(|end| end.ends_with("END:VCALENDAR"))
}
