//! `messenger-json`: Facebook's and Instagram's `message_1.json`, newest first; strings are UTF-8 read as Latin-1.

use super::clock::Clock;
use super::error::SourceError;
use super::input::{Head, Input};
use super::json;
use super::json::value::{integer, list, string, truth};
use super::reason::Reason;
use super::text::{clean, clean_name};
use super::{About, Options, Reading, Source};
use serde_json::Value;
use std::borrow::Cow;
use steward_model::{Message, MessageKind};

pub(super) struct MessengerJson;

impl Source for MessengerJson {
    fn name(&self) -> &'static str {
        "messenger-json"
    }

    fn platform(&self) -> &'static str {
        "messenger"
    }

    fn sniff(&self, head: &Head) -> u8 {
        let has = |key: &str| head.text.contains(key);
        if !head.text.trim_start().starts_with('{') || !has("\"messages\"") {
            0
        } else if has("\"sender_name\"") && has("\"timestamp_ms\"")
            || has("\"senderName\"") && has("\"isUnsent\"")
        {
            95
        } else {
            0
        }
    }

    fn open(&self, input: &Input, options: &Options) -> Result<Reading, SourceError> {
        let outline = json::outline(input, &["messages"], &[])?.filter(|outline| outline.has("messages"));
        let Some(outline) = outline else { return Err(json::no_list(input, self.name(), "messages")) };
        let title = outline.string("title").map(|title| clean_name(&mended(title)));
        let thread = outline.string("threadName").map(|name| match name.rsplit_once('_') {
            Some((name, number)) if number.bytes().all(|b| b.is_ascii_digit()) => clean_name(name),
            _ => clean_name(name),
        });
        let people =
            outline.fields.get("participants").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
        let participants = people
            .iter()
            .filter_map(|person| {
                person.as_str().map(clean_name).or_else(|| Some(clean_name(&mended(string(person, "name")?))))
            })
            .collect();
        let about = About { conversation: title.or(thread).filter(|name| !name.is_empty()), participants };
        let conversation = about.name(options.me.as_deref());
        let (input, options) = (input.clone(), options.clone());
        let instant = |value: &Value| integer(value, "timestamp_ms").or_else(|| integer(value, "timestamp"));
        let newest_first = json::is_newest_first(&input, "messages", instant)?;
        Ok(Reading::new(about, move |out| {
            let mut clock = Clock::new(&options.zone);
            let read = |out: &mut super::Out<'_>, value: &Value| {
                let read = match value.get("senderName") {
                    Some(_) => encrypted(value, &mut clock),
                    None => message(value, &mut clock),
                };
                match read {
                    Ok(message) => {
                        out.message(Message { conversation: conversation.clone(), ..message })?;
                        Ok(Ok(()))
                    }
                    Err(reason) => Ok(Err(reason)),
                }
            };
            if newest_first {
                json::records_reversed(&input, "messages", out, instant, read)
            } else {
                json::records_of(&input, "messages", out, read)
            }
        }))
    }
}

/// A string whose characters are the bytes of the true one.
fn mended(words: &str) -> Cow<'_, str> {
    if words.is_ascii() {
        return Cow::Borrowed(words);
    }
    let bytes: Option<Vec<u8>> = words.chars().map(|c| u8::try_from(u32::from(c)).ok()).collect();
    match bytes.map(String::from_utf8) {
        Some(Ok(mended)) => Cow::Owned(mended),
        _ => Cow::Borrowed(words),
    }
}

fn blank(sent_at: jiff::ZonedDateTime, from: String) -> Message {
    Message { from: Some(from), ..Message::new(sent_at) }
}

fn uris<'a>(value: &'a Value, key: &str) -> impl Iterator<Item = String> + use<'a> {
    list(value, key).iter().filter_map(|file| string(file, "uri")).map(|uri| mended(uri).into_owned())
}

fn message(value: &Value, clock: &mut Clock) -> Result<Message, Reason> {
    let sent_at = integer(value, "timestamp_ms").and_then(|at| clock.unix(at)).ok_or(Reason::NoDate)?;
    let from = string(value, "sender_name").map(|name| clean_name(&mended(name))).ok_or(Reason::NoSender)?;
    let mut made = blank(sent_at, from);
    let content = string(value, "content").map(|words| clean(&mended(words)));
    if truth(value, "is_unsent") {
        made.kind = MessageKind::Deleted;
        return Ok(made);
    }
    let known_type = ["Generic", "Share", "Call", "Subscribe", "Unsubscribe", "Payment", "Plan"];
    let kind = string(value, "type").unwrap_or("Generic");
    if !known_type.contains(&kind) {
        return Err(Reason::unknown_type(&kind.to_ascii_lowercase()));
    }
    let voices: Vec<String> = uris(value, "audio_files").collect();
    let files: Vec<String> =
        ["photos", "videos", "gifs", "files"].iter().flat_map(|key| uris(value, key)).collect();
    made.kind = if value.get("call_duration").is_some() || kind == "Call" {
        MessageKind::Call
    } else if matches!(kind, "Subscribe" | "Unsubscribe") {
        MessageKind::System
    } else if kind == "Payment" {
        MessageKind::Payment
    } else if let Some(sticker) = value.get("sticker") {
        made.attachments.extend(string(sticker, "uri").map(|uri| mended(uri).into_owned()));
        MessageKind::Sticker
    } else if !files.is_empty() {
        MessageKind::Media
    } else if !voices.is_empty() {
        MessageKind::Voice
    } else if let Some(link) = value.get("share").and_then(|share| string(share, "link")) {
        let title =
            value.get("share").and_then(|share| string(share, "share_text")).map(|t| clean(&mended(t)));
        let own = content.clone().filter(|words| words != link && !words.ends_with("sent an attachment."));
        let mut lines: Vec<String> = own.or(title).into_iter().filter(|line| !line.is_empty()).collect();
        if !lines.iter().any(|line| line.contains(link)) {
            lines.push(mended(link).into_owned());
        }
        made.text = lines.join("\n");
        made.kind = MessageKind::Link;
        return Ok(made);
    } else {
        if content.is_none()
            && value.as_object().is_some_and(|fields| fields.values().any(Value::is_array_of_objects))
        {
            return Err(Reason::NoContent);
        }
        MessageKind::Text
    };
    made.attachments.extend(files);
    made.attachments.extend(voices);
    made.text = content.unwrap_or_default();
    Ok(made)
}

/// A list that might be a new kind of content.
trait ArrayOfObjects {
    fn is_array_of_objects(&self) -> bool;
}

impl ArrayOfObjects for Value {
    fn is_array_of_objects(&self) -> bool {
        self.as_array().is_some_and(|parts| parts.iter().any(|part| part.get("uri").is_some()))
    }
}

/// Encrypted chats come by another download: other names, true UTF-8.
fn encrypted(value: &Value, clock: &mut Clock) -> Result<Message, Reason> {
    let sent_at = integer(value, "timestamp").and_then(|at| clock.unix(at)).ok_or(Reason::NoDate)?;
    let from = string(value, "senderName").map(clean_name).ok_or(Reason::NoSender)?;
    let mut made = blank(sent_at, from);
    if truth(value, "isUnsent") {
        made.kind = MessageKind::Deleted;
        return Ok(made);
    }
    made.text = clean(string(value, "text").unwrap_or_default());
    made.attachments =
        list(value, "media").iter().filter_map(|file| string(file, "uri")).map(str::to_owned).collect();
    made.kind = match string(value, "type").unwrap_or("text") {
        "sticker" => MessageKind::Sticker,
        "call" | "audio_call" | "video_call" => MessageKind::Call,
        _ if !made.attachments.is_empty() => MessageKind::Media,
        "link" | "share" => MessageKind::Link,
        "text" | "placeholder" | "message" => MessageKind::Text,
        "media" | "photo" | "video" | "gif" | "file" | "image" => MessageKind::Media,
        "audio" | "voice" => MessageKind::Voice,
        unknown => return Err(Reason::unknown_type(unknown)),
    };
    Ok(made)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_are_mended_where_they_are_broken() {
        for (raw, want) in [
            ("Zo\u{c3}\u{ab}", "Zoë"),
            ("\u{f0}\u{9f}\u{91}\u{8d}", "👍"),
            ("plain", "plain"),
            ("é alone", "é alone"),
            ("你好", "你好"),
        ] {
            assert_eq!(mended(raw), want, "{raw}");
        }
    }
}
