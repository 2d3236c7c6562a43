//! The app's own plain export: frames of its backup, one a line, numbers as strings.

use super::super::clock::Clock;
use super::super::json::value::{integer, list, string};
use super::super::reason::Reason;
use super::super::text::{clean, clean_name};
use super::blank;
use serde_json::Value;
use std::collections::HashMap;
use steward_model::{Message, MessageKind};

/// What earlier frames said of people and chats.
#[derive(Default)]
pub(crate) struct Backup {
    names: HashMap<i64, String>,
    chats: HashMap<i64, i64>,
}

pub(crate) fn is(line: &Value) -> bool {
    FRAMES.iter().any(|frame| line.get(frame).is_some()) || line.get("backupTimeMs").is_some()
}

/// Frames that hold no message.
const FRAMES: &[&str] = &[
    "account",
    "recipient",
    "chat",
    "chatItem",
    "stickerPack",
    "adHocCall",
    "notificationProfile",
    "chatFolder",
];

impl Backup {
    /// The message in a frame; none in those of other kinds.
    pub(crate) fn message(&mut self, line: &Value, clock: &mut Clock) -> Result<Option<Message>, Reason> {
        if let Some(recipient) = line.get("recipient") {
            if let Some(id) = integer(recipient, "id") {
                self.names.insert(id, name(recipient));
            }
            return Ok(None);
        }
        if let Some(chat) = line.get("chat") {
            if let (Some(id), Some(with)) = (integer(chat, "id"), integer(chat, "recipientId")) {
                self.chats.insert(id, with);
            }
            return Ok(None);
        }
        let Some(item) = line.get("chatItem") else {
            return if is(line) { Ok(None) } else { Err(Reason::UnknownFrame) };
        };
        let sent_at = integer(item, "dateSent").and_then(|at| clock.unix(at)).ok_or(Reason::NoDate)?;
        let named = |id: i64| self.names.get(&id).cloned();
        let author = integer(item, "authorId").ok_or(Reason::NoAuthor)?;
        let mut made = blank(sent_at, named(author).unwrap_or_else(|| author.to_string()));
        made.conversation = integer(item, "chatId").and_then(|chat| named(*self.chats.get(&chat)?));
        made.edited = !list(item, "revisions").is_empty();
        content(item, &mut made)?;
        Ok(Some(made))
    }
}

/// What a recipient frame calls the person or group; `me` for the owner.
fn name(recipient: &Value) -> String {
    if recipient.get("self").is_some() {
        return "me".to_owned();
    }
    let full = |of: &Value, first: &str, last: &str| {
        let parts = [string(of, first), string(of, last)];
        let joined = parts.iter().flatten().copied().collect::<Vec<_>>().join(" ");
        Some(clean_name(&joined)).filter(|name| !name.is_empty())
    };
    let contact = recipient.get("contact").and_then(|contact| {
        contact
            .get("nickname")
            .and_then(|nick| full(nick, "given", "family"))
            .or_else(|| full(contact, "systemGivenName", "systemFamilyName"))
            .or_else(|| full(contact, "profileGivenName", "profileFamilyName"))
            .or_else(|| string(contact, "username").map(clean_name))
            .or_else(|| string(contact, "e164").map(|number| format!("+{number}")))
    });
    let group = || {
        let title = recipient.get("group")?.get("snapshot")?.get("title")?;
        title.as_str().or_else(|| string(title, "title")).map(clean_name)
    };
    let list_name = || {
        recipient
            .get("distributionList")?
            .get("distributionList")
            .and_then(|l| string(l, "name"))
            .map(clean_name)
    };
    let notes = || recipient.get("releaseNotes").map(|_| "Signal".to_owned());
    contact
        .or_else(group)
        .or_else(list_name)
        .or_else(notes)
        .unwrap_or_else(|| integer(recipient, "id").map(|id| id.to_string()).unwrap_or_default())
}

fn content(item: &Value, made: &mut Message) -> Result<(), Reason> {
    if let Some(standard) = item.get("standardMessage") {
        made.text = standard.get("text").and_then(|text| string(text, "body")).map(clean).unwrap_or_default();
        let files = list(standard, "attachments");
        let pointer =
            |file: &Value, key: &str| file.get("pointer").and_then(|p| string(p, key)).map(str::to_owned);
        made.attachments = files.iter().filter_map(|file| pointer(file, "fileName")).collect();
        let voice = |file: &Value| string(file, "flag") == Some("VOICE_MESSAGE");
        made.kind = if files.is_empty() {
            MessageKind::Text
        } else if files.iter().all(voice) {
            MessageKind::Voice
        } else {
            MessageKind::Media
        };
    } else if let Some(message) = item.get("contactMessage") {
        let contact = message.get("contact").ok_or(Reason::EmptyContact)?;
        let name = contact.get("name").map(|name| {
            let parts = [string(name, "givenName"), string(name, "familyName")];
            parts.iter().flatten().copied().collect::<Vec<_>>().join(" ")
        });
        let number = list(contact, "number").first().and_then(|number| string(number, "value"));
        made.text =
            clean(&[name.as_deref(), number].iter().flatten().copied().collect::<Vec<_>>().join("\n"));
        made.kind = MessageKind::Contact;
    } else if let Some(poll) = item.get("poll") {
        let mut lines = vec![string(poll, "question").ok_or(Reason::UnknownPoll)?];
        lines.extend(list(poll, "options").iter().filter_map(|option| string(option, "option")));
        made.text = clean(&lines.join("\n"));
    } else if let Some(update) = item.get("updateMessage") {
        let call = update.get("individualCall").is_some() || update.get("groupCall").is_some();
        made.kind = if call { MessageKind::Call } else { MessageKind::System };
    } else {
        let kinds = [
            ("stickerMessage", MessageKind::Sticker),
            ("remoteDeletedMessage", MessageKind::Deleted),
            ("adminDeletedMessage", MessageKind::Deleted),
            ("viewOnceMessage", MessageKind::Media),
            ("paymentNotification", MessageKind::Payment),
            ("giftBadge", MessageKind::System),
            ("directStoryReplyMessage", MessageKind::Text),
        ];
        let known = kinds.iter().find(|(key, _)| item.get(key).is_some());
        let (key, kind) = known.ok_or_else(|| Reason::unknown_type("chat-item"))?;
        made.kind = *kind;
        if *key == "directStoryReplyMessage" {
            let text =
                item.get(key).and_then(|reply| reply.get("textReply")).and_then(|reply| reply.get("text"));
            made.text = text.and_then(|text| string(text, "body")).map(clean).unwrap_or_default();
        }
    }
    Ok(())
}

/// The instant and author of the message that this one answers.
pub(crate) fn answered(line: &Value) -> Option<(i64, i64)> {
    let quote = line.get("chatItem")?.get("standardMessage")?.get("quote")?;
    Some((integer(quote, "targetSentTimestamp")?, integer(quote, "authorId")?))
}

/// The instant and author by which a message is answered.
pub(crate) fn instant(line: &Value) -> Option<(i64, i64)> {
    let item = line.get("chatItem")?;
    Some((integer(item, "dateSent")?, integer(item, "authorId")?))
}
