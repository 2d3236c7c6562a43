//! A calendar's file that is read again: what it no longer has was taken back by whoever keeps it, and its card ends. Only of
//! one and the same file, read to its end, and only of what lies ahead; other exports hold parts, and take nothing back.
//! A file that is gone takes back what it had only where it was named after its event, as calendars keep theirs.

use super::Without;
use super::take_in::{NotTaken, Taken, Told, take_in_seeing};
use crate::appointments;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::io::{Read as _, Seek as _, SeekFrom};
use std::path::Path;
use std::rc::Rc;
use steward_consent::{Purpose, Purposes};
use steward_edge::sources::{Export, Item, Reason};
use steward_model::{Message, order};
use steward_store::{Kept, StoreError, Vault};

/// The part of each grant that holds which events its files had.
const PART: &str = "calendar files";
/// The format that this is about.
const FORMAT: &str = "ics";

/// A series is told of for so long ahead.
const WRITTEN_OUT: SignedDuration = SignedDuration::from_hours(365 * 24);

/// Longer files are not named after an event: they hold many.
const ONE_EVENT: u64 = 1 << 20;

/// What a file had, by the events' numbers.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
struct Had {
    events: BTreeSet<String>,
    /// Those that it had once and lost.
    lost: BTreeSet<String>,
    /// The conversations that they stand in, where the file was named after its only event.
    #[serde(default)]
    own: BTreeSet<Option<String>>,
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
            Item::Unparsed(record) => self.unsure |= record.reason != Reason::CalendarTask,
            Item::Warning(_) | Item::Owner(_) => {}
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
    let place = place_of(path);
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
    let mut missing = order::set(missing.filter(|number| !elsewhere(number)).cloned());
    // A series is written out for a year: of what lies further ahead, nobody knows whether the file still has it.
    let beyond = beyond(vault, &met.conversations, &missing)?;
    missing.retain(|number| !beyond.contains(number));
    if !missing.is_empty() && (!all || met.unsure || !is_whole(path)) {
        taken.cut = true;
        return Ok(taken);
    }
    taken.taken_back = call_off(vault, &taken.grant, &met.conversations, &missing, tell(&new))?;
    taken.summary.new = taken.summary.new.saturating_add(taken.taken_back);
    let lost = order::set(had.lost.union(&missing).filter(|number| !met.events.contains(*number)).cloned());
    let own = if is_named_after_its_event(path) { met.conversations } else { BTreeSet::new() };
    let has = Had { events: order::set(met.events.into_iter().chain(beyond)), lost, own };
    if files.get(&place) != Some(&has) {
        files.insert(place, has);
        vault.put_part(&taken.grant, PART, &files)?;
    }
    Ok(taken)
}

/// Takes back what stood in a file that is gone and was named after its event; how many appointments that were.
pub fn take_back(vault: &mut Vault, path: &Path, new: &mut dyn FnMut(Kept)) -> Result<u64, StoreError> {
    let place = place_of(path);
    let mut taken_back = 0;
    let parts: Vec<(String, Files)> = vault.parts_for(PART, &every())?;
    for (grant, mut files) in parts {
        let Some(had) = files.remove(&place).filter(|had| !had.own.is_empty() && !had.events.is_empty())
        else {
            continue;
        };
        let stands = |number: &&String| !files.values().any(|other| other.events.contains(*number));
        let missing = order::set(had.events.iter().filter(stands).cloned());
        let off = call_off(vault, &grant, &had.own, &missing, Box::new(&mut *new))?;
        taken_back = off.saturating_add(taken_back);
        let lost = order::set(had.lost.union(&had.events).cloned());
        files.insert(place.clone(), Had { lost, ..Had::default() });
        vault.put_part(&grant, PART, &files)?;
    }
    Ok(taken_back)
}

/// Which of these begin later than a series is written out.
fn beyond(
    vault: &mut Vault,
    conversations: &BTreeSet<Option<String>>,
    numbers: &BTreeSet<String>,
) -> Result<BTreeSet<String>, StoreError> {
    let last = vault.now().saturating_add(WRITTEN_OUT).unwrap_or(Timestamp::MAX);
    let kept = latest(vault, conversations, numbers)?.into_iter();
    Ok(order::set(kept.filter(|(_, message)| appointments::begins_after(message, last)).map(|one| one.0)))
}

/// Keeps a further version of each of these events that lies ahead, called off; how many those were.
fn call_off(
    vault: &mut Vault,
    grant: &str,
    conversations: &BTreeSet<Option<String>>,
    missing: &BTreeSet<String>,
    new: Box<dyn FnMut(Kept) + '_>,
) -> Result<u64, StoreError> {
    let now = vault.now();
    let off: Vec<Message> = latest(vault, conversations, missing)?
        .into_values()
        .filter(|message| !appointments::is_over(message, now))
        .filter_map(|message| appointments::again(&message, true, now))
        .collect();
    if off.is_empty() {
        return Ok(0);
    }
    let mut importer = vault.import(grant)?.telling(new);
    for message in off {
        importer.push(message)?;
    }
    Ok(importer.finish()?.new)
}

/// Calendars that keep a file for each event name it so (vdir): whoever deletes the event deletes the file. Of any other
/// file that is gone nobody knows whether it was only put away.
fn is_named_after_its_event(path: &Path) -> bool {
    let Some(name) = path.file_stem().map(|name| name.to_string_lossy()) else { return false };
    let read = || -> std::io::Result<String> {
        let mut text = Vec::new();
        std::fs::File::open(path)?.take(ONE_EVENT).read_to_end(&mut text)?;
        Ok(String::from_utf8_lossy(&text).replace("\r\n", "\n").replace('\u{feff}', ""))
    };
    // Long names go on in the next line, behind a space.
    let text = read().unwrap_or_default().replace("\n ", "");
    let mut uids = text.lines().filter_map(|line| line.strip_prefix("UID:")).peekable();
    uids.peek().is_some() && uids.all(|uid| uid.trim() == name)
}

/// Where a file lies, whatever folder one is in.
fn place_of(path: &Path) -> String {
    std::path::absolute(path).unwrap_or_else(|_| path.to_owned()).to_string_lossy().into_owned()
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
    let of = vault.grants()?.into_iter().filter(|grant| grant.terms.source == name);
    let of = order::set(of.map(|grant| grant.id));
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
