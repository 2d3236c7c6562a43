//! `google-chat`: Google Takeout's chats, its zip or that unpacked: `messages.json` and `group_info.json` in each folder.

use super::clock::Clock;
use super::error::SourceError;
use super::folder;
use super::google::date;
use super::input::{Head, Input};
use super::item::Place;
use super::json::value::{list, string};
use super::json::{self, Scanner};
use super::out::{Out, Recent};
use super::reason::Reason;
use super::text::{clean, clean_name};
use super::tree::{self, Tree};
use super::{About, Options, Reading, Source};
use jiff::tz::TimeZone;
use serde_json::Value;
use std::collections::BTreeSet;
use std::io::Read;
use std::path::{Path, PathBuf};
use steward_model::{Message, MessageKind, order};

pub(super) struct GoogleChat;

const LIST: &str = "messages";
const GROUP: &str = "group_info.json";

impl Source for GoogleChat {
    fn name(&self) -> &'static str {
        "google-chat"
    }

    fn platform(&self) -> &'static str {
        "google-chat"
    }

    fn sniff(&self, head: &Head) -> u8 {
        let has = |key: &str| head.text.contains(key);
        let paths = order::set(tree::paths(head));
        let found = paths.iter().any(|path| is_chat(path, &paths))
            || head.folder.is_none() && has("\"created_date\"") && has("\"creator\"");
        if found { 85 } else { 0 }
    }

    fn open(&self, input: &Input, options: &Options) -> Result<Reading, SourceError> {
        let Some(mut tree) = Tree::open(input, self.name())? else { return alone(input, options) };
        let paths = order::set(tree.paths().map(Path::to_owned));
        // Each chat with its conversation's name.
        let mut chats: Vec<(PathBuf, Option<String>)> = Vec::new();
        for path in paths.iter().filter(|path| is_chat(path, &paths)) {
            let group = tree.small_json(&path.with_file_name(GROUP)).unwrap_or_default();
            chats.push((path.clone(), conversation(path, &group, options.me.as_deref())));
        }
        let mut only = None;
        match chats.as_slice() {
            [] => {
                return Err(SourceError::NoRecord {
                    file: input.name().to_owned(),
                    format: self.name(),
                    at: Place::Folder,
                    shape: Reason::NoMessagesFile.into(),
                });
            }
            [(path, name)] => {
                let listed = tree.read(path, |text| lists(Scanner::new(text), input))?;
                if listed != Some(true) {
                    return Err(json::no_list(input, self.name(), LIST));
                }
                only.clone_from(name);
            }
            _ => {}
        }
        let (input, zone) = (input.clone(), options.zone.clone());
        Ok(Reading::new(About { conversation: only, participants: Vec::new() }, move |out| {
            for (path, conversation) in &chats {
                tree.read(path, |text| chat(Scanner::new(text), &input, conversation, &zone, out))?;
            }
            Ok(())
        }))
    }
}

/// A single chat's file; its conversation's name stands beside it, in none of it.
fn alone(input: &Input, options: &Options) -> Result<Reading, SourceError> {
    if !lists(json::scanner(input)?, input)? {
        return Err(json::no_list(input, GoogleChat.name(), LIST));
    }
    let (input, zone) = (input.clone(), options.zone.clone());
    Ok(Reading::new(About::default(), move |out| chat(json::scanner(&input)?, &input, &None, &zone, out)))
}

/// Whether a list of messages is in it.
fn lists<R: Read>(scanner: Scanner<R>, input: &Input) -> Result<bool, SourceError> {
    Ok(json::outline_in(scanner, input, &[], &[LIST])?.is_some_and(|outline| outline.has(LIST)))
}

fn chat<R: Read>(
    scanner: Scanner<R>,
    input: &Input,
    conversation: &Option<String>,
    zone: &TimeZone,
    out: &mut Out<'_>,
) -> Result<(), SourceError> {
    let mut clock = Clock::new(zone);
    let mut recent = Recent::new();
    json::records_in(scanner, input, LIST, out, |out, value| match message(value, &mut clock) {
        Ok(mut message) => {
            // A quotation names its message by who wrote it and what.
            message.reply_to =
                value.get("quoted_message_metadata").and_then(|quote| recent.get(said(quote)?));
            message.conversation.clone_from(conversation);
            let index = out.message(message)?;
            if let Some(said) = said(value) {
                recent.put(said, index);
            }
            Ok(Ok(()))
        }
        Err(reason) => Ok(Err(reason)),
    })
}

fn is_chat(path: &Path, all: &BTreeSet<PathBuf>) -> bool {
    path.file_name().is_some_and(|name| name == "messages.json") && {
        all.contains(&path.with_file_name(GROUP))
            || folder::parent(path).starts_with("DM ")
            || folder::parent(path).starts_with("Space ")
    }
}

/// A space's name; a direct talk has its people's.
fn conversation(chat: &Path, group: &Value, me: Option<&str>) -> Option<String> {
    if let Some(name) = string(group, "name").map(clean_name).filter(|name| !name.is_empty()) {
        return Some(name);
    }
    let people: Vec<String> =
        list(group, "members").iter().filter_map(person).filter(|name| Some(name.as_str()) != me).collect();
    if people.is_empty() { Some(folder::parent(chat).to_owned()) } else { Some(people.join(", ")) }
}

fn person(value: &Value) -> Option<String> {
    ["name", "email"]
        .iter()
        .filter_map(|key| string(value, key))
        .map(clean_name)
        .find(|name| !name.is_empty())
}

fn said(value: &Value) -> Option<(String, &str)> {
    Some((value.get("creator").and_then(person)?, string(value, "text").filter(|text| !text.is_empty())?))
}

fn message(value: &Value, clock: &mut Clock) -> Result<Message, Reason> {
    let date = string(value, "created_date").ok_or(Reason::NoDate)?;
    let sent_at = date::read(date).and_then(|at| clock.instant(at)).ok_or(Reason::UnknownDate)?;
    let deleted =
        string(value, "message_state") == Some("DELETED") || value.get("deletion_metadata").is_some();
    let from = value.get("creator").and_then(person);
    let attachments: Vec<String> = list(value, "attached_files")
        .iter()
        .filter_map(|file| string(file, "original_name").or_else(|| string(file, "export_name")))
        .map(str::to_owned)
        .collect();
    let text = clean(string(value, "text").unwrap_or_default());
    let notes = list(value, "annotations");
    let noted = |key: &str| notes.iter().any(|note| note.get(key).is_some());
    let kind = if deleted {
        MessageKind::Deleted
    } else if !attachments.is_empty()
        || text.is_empty() && (noted("drive_metadata") || noted("gif_metadata") || noted("upload_metadata"))
    {
        MessageKind::Media
    } else if text.is_empty()
        && (noted("video_call_metadata") || noted("call_metadata") || noted("gsuite_integration_metadata"))
    {
        MessageKind::Call
    } else if text.is_empty() && noted("membership_changed") {
        MessageKind::System
    } else if value.get("text").is_none() {
        return Err(Reason::NoContent);
    } else {
        MessageKind::Text
    };
    if from.is_none() && !deleted {
        return Err(Reason::NoSender);
    }
    Ok(Message {
        from,
        text: if deleted { String::new() } else { text },
        kind,
        attachments,
        edited: value.get("updated_date").is_some(),
        ..Message::new(sent_at)
    })
}
