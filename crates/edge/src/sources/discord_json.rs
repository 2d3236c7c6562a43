//! `discord-json`: one channel as DiscordChatExporter writes it.

use super::clock;
use super::error::SourceError;
use super::input::{Head, Input};
use super::json;
use super::json::value::{list, string};
use super::out::Recent;
use super::reason::Reason;
use super::text::{clean, clean_name};
use super::{About, Options, Reading, Source};
use serde_json::Value;
use steward_model::{Message, MessageKind};

pub(super) struct DiscordJson;

impl Source for DiscordJson {
    fn name(&self) -> &'static str {
        "discord-json"
    }

    fn platform(&self) -> &'static str {
        "discord"
    }

    fn sniff(&self, head: &Head) -> u8 {
        let has = |key: &str| head.text.contains(key);
        let object = head.text.trim_start().starts_with('{');
        if object && has("\"guild\"") && has("\"channel\"") && has("\"messages\"") { 95 } else { 0 }
    }

    fn open(&self, input: &Input, _: &Options) -> Result<Reading, SourceError> {
        let outline = json::outline(input, &[], &["messages"])?.filter(|outline| outline.has("messages"));
        let Some(outline) = outline else { return Err(json::no_list(input, self.name(), "messages")) };
        let conversation =
            outline.fields.get("channel").and_then(|channel| string(channel, "name")).map(clean_name);
        let about = About { conversation: conversation.clone(), participants: Vec::new() };
        let input = input.clone();
        let instant = |value: &Value| {
            Some(clock::with_offset(string(value, "timestamp")?)?.timestamp().as_millisecond())
        };
        let newest_first = json::is_newest_first(&input, "messages", instant)?;
        Ok(Reading::new(about, move |out| {
            let mut recent = Recent::new();
            let read = |out: &mut super::Out<'_>, value: &Value| {
                let mut message = match message(value) {
                    Ok(message) => message,
                    Err(reason) => return Ok(Err(reason)),
                };
                message.conversation.clone_from(&conversation);
                let reference = value.get("reference").filter(|to| string(to, "type") != Some("Forward"));
                message.reply_to = reference.and_then(|to| recent.get(string(to, "messageId")?));
                let index = out.message(message)?;
                if let Some(id) = string(value, "id") {
                    recent.put(id, index);
                }
                Ok(Ok(()))
            };
            if newest_first {
                json::records_reversed(&input, "messages", out, instant, read)
            } else {
                json::records_of(&input, "messages", out, read)
            }
        }))
    }
}

fn message(value: &Value) -> Result<Message, Reason> {
    let sent_at = string(value, "timestamp").and_then(clock::with_offset).ok_or(Reason::NoDate)?;
    let author = value.get("author").ok_or(Reason::NoAuthor)?;
    let from = ["nickname", "name"]
        .iter()
        .filter_map(|key| string(author, key).map(clean_name))
        .find(|name| !name.is_empty())
        .ok_or(Reason::NoAuthorName)?;
    let mut text = clean(string(value, "content").ok_or(Reason::EmptyContent)?);
    let mut carriers = vec![value];
    if let Some(forwarded) = value.get("forwardedMessage").filter(|message| message.is_object()) {
        carriers.push(forwarded);
        if text.is_empty() {
            text = clean(string(forwarded, "content").unwrap_or_default());
        }
    }
    let attachments: Vec<String> = carriers
        .iter()
        .flat_map(|carrier| list(carrier, "attachments"))
        .filter_map(|file| string(file, "fileName").or_else(|| string(file, "url")))
        .map(str::to_owned)
        .collect();
    let stickers = carriers.iter().any(|carrier| !list(carrier, "stickers").is_empty());
    if text.is_empty() && attachments.is_empty() && !stickers {
        text = carriers
            .iter()
            .flat_map(|carrier| list(carrier, "embeds"))
            .map(embed)
            .collect::<Vec<_>>()
            .join("\n");
    }
    let kind = match string(value, "type").ok_or(Reason::NoType)? {
        "Default"
        | "Reply"
        | "ChatInputCommand"
        | "ContextMenuCommand"
        | "ApplicationCommand"
        | "ThreadStarterMessage"
        | "AutoModerationAction"
        | "0"
        | "19"
        | "20"
        | "21"
        | "23"
        | "24" => {
            if attachments.len() == 1 && attachments.iter().all(|name| name == "voice-message.ogg") {
                MessageKind::Voice
            } else if !attachments.is_empty() {
                MessageKind::Media
            } else if stickers && text.is_empty() {
                MessageKind::Sticker
            } else {
                MessageKind::Text
            }
        }
        "Call" | "3" => MessageKind::Call,
        system if is_system(system) => MessageKind::System,
        unknown => return Err(Reason::unknown_type(&unknown.to_ascii_lowercase())),
    };
    Ok(Message {
        from: Some(from),
        text,
        kind,
        attachments,
        edited: value.get("timestampEdited").is_some_and(Value::is_string),
        ..Message::new(sent_at)
    })
}

fn embed(embed: &Value) -> String {
    let parts = [string(embed, "title"), string(embed, "description")];
    clean(&parts.iter().flatten().copied().collect::<Vec<_>>().join("\n"))
}

/// Types of entries that say what happened in a channel; newer ones stand as bare numbers.
fn is_system(kind: &str) -> bool {
    const BEGINNINGS: &[&str] = &[
        "Recipient",
        "Channel",
        "Guild",
        "Thread",
        "UserPremium",
        "Stage",
        "Role",
        "Interaction",
        "Purchase",
        "Poll",
    ];
    BEGINNINGS.iter().any(|beginning| kind.starts_with(beginning))
        || kind.parse::<u8>().is_ok_and(|number| (1..=18).contains(&number))
}
