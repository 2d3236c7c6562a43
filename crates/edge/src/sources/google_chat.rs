//! `google-chat`: Google Takeout's folder of chats, `messages.json` and `group_info.json` in each.

use super::clock::Clock;
use super::error::SourceError;
use super::folder;
use super::google::date;
use super::input::{Head, Input};
use super::item::Place;
use super::json::value::{list, string};
use super::json::{self, NO_DATE};
use super::out::Recent;
use super::text::{clean, clean_name};
use super::{About, Options, Reading, Source};
use serde_json::Value;
use std::borrow::Cow;
use std::path::{Path, PathBuf};
use steward_model::{Message, MessageKind};

pub(super) struct GoogleChat;

impl Source for GoogleChat {
    fn name(&self) -> &'static str {
        "google-chat"
    }

    fn platform(&self) -> &'static str {
        "google-chat"
    }

    fn sniff(&self, head: &Head) -> u8 {
        match &head.folder {
            Some(folder) => {
                let input = Input::path(folder);
                let files = input.and_then(|input| folder::files(&input, folder)).unwrap_or_default();
                if files.iter().any(|path| is_chat(path)) { 85 } else { 0 }
            }
            None => {
                let has = |key: &str| head.text.contains(key);
                if has("\"created_date\"") && has("\"creator\"") { 85 } else { 0 }
            }
        }
    }

    fn open(&self, input: &Input, options: &Options) -> Result<Reading, SourceError> {
        // Each chat with its conversation's name; a single file has none beside it.
        let mut chats: Vec<(Input, Option<String>)> = Vec::new();
        match input.folder() {
            None => chats.push((input.clone(), None)),
            Some(folder) => {
                for path in folder::files(input, folder)?.iter().filter(|path| is_chat(path)) {
                    chats.push((Input::path(path)?, conversation(path, options.me.as_deref())));
                }
            }
        }
        if chats.is_empty() {
            return Err(SourceError::NoRecord {
                file: input.name().to_owned(),
                format: self.name(),
                at: Place::Record("the folder".to_owned()),
                shape: "no `messages.json` in it".to_owned(),
            });
        }
        if let [(only, _)] = chats.as_slice()
            && json::outline(only, &[], &["messages"])?.is_none_or(|outline| !outline.has("messages"))
        {
            return Err(json::no_list(only, self.name(), "messages"));
        }
        let only = if let [(_, name)] = chats.as_slice() { name.clone() } else { None };
        let options = options.clone();
        Ok(Reading::new(About { conversation: only, participants: Vec::new() }, move |out| {
            for (chat, conversation) in &chats {
                let mut clock = Clock::new(&options.zone);
                let mut recent = Recent::new();
                json::records_of(chat, "messages", out, |out, value| match message(value, &mut clock) {
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
                })?;
            }
            Ok(())
        }))
    }
}

fn is_chat(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name == "messages.json") && {
        let group: PathBuf = path.with_file_name("group_info.json");
        group.is_file()
            || folder::parent(path).starts_with("DM ")
            || folder::parent(path).starts_with("Space ")
    }
}

/// A space's name; a direct talk has its people's.
fn conversation(chat: &Path, me: Option<&str>) -> Option<String> {
    let group = folder::small_json(&chat.with_file_name("group_info.json")).unwrap_or_default();
    if let Some(name) = string(&group, "name").map(clean_name).filter(|name| !name.is_empty()) {
        return Some(name);
    }
    let people: Vec<String> =
        list(&group, "members").iter().filter_map(person).filter(|name| Some(name.as_str()) != me).collect();
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

fn message(value: &Value, clock: &mut Clock) -> Result<Message, Cow<'static, str>> {
    let date = string(value, "created_date").ok_or(NO_DATE)?;
    let sent_at = date::read(date).and_then(|at| clock.instant(at)).ok_or("a date of unknown form")?;
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
        return Err("no content that is understood".into());
    } else {
        MessageKind::Text
    };
    if from.is_none() && !deleted {
        return Err("no sender".into());
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
