//! `matrix-json`: a room's raw events as Element exports them.

use super::clock::Clock;
use super::error::SourceError;
use super::input::{Head, Input};
use super::json;
use super::json::value::{integer, list, string};
use super::out::Recent;
use super::reason::Reason;
use super::text::{clean, clean_name};
use super::{About, Options, Out, Reading, Source};
use serde_json::Value;
use std::collections::HashMap;
use steward_model::{Message, MessageKind};

pub(super) struct MatrixJson;

impl Source for MatrixJson {
    fn name(&self) -> &'static str {
        "matrix-json"
    }

    fn platform(&self) -> &'static str {
        "matrix"
    }

    fn sniff(&self, head: &Head) -> u8 {
        let has = |key: &str| head.text.contains(key);
        if !head.text.trim_start().starts_with('{') || !has("\"messages\"") {
            0
        } else if has("\"origin_server_ts\"") && has("\"event_id\"") || has("\"room_name\"") {
            95
        } else {
            0
        }
    }

    fn open(&self, input: &Input, options: &Options) -> Result<Reading, SourceError> {
        let outline = json::outline(input, &[], &["messages"])?.filter(|outline| outline.has("messages"));
        let Some(outline) = outline else { return Err(json::no_list(input, self.name(), "messages")) };
        let conversation = outline.string("room_name").map(clean_name);
        let mut room = Room::default();
        json::records_of(
            input,
            "messages",
            &mut Out::new(&mut |_| std::ops::ControlFlow::Continue(())),
            |_, event| {
                room.learn(event);
                Ok(Ok(()))
            },
        )?;
        let (input, options) = (input.clone(), options.clone());
        Ok(Reading::new(About { conversation: conversation.clone(), participants: Vec::new() }, move |out| {
            let mut clock = Clock::new(&options.zone);
            let mut recent = Recent::new();
            json::records_of(&input, "messages", out, |out, event| {
                let mut message = match room.message(event, &mut clock) {
                    Ok(Some(message)) => message,
                    Ok(None) => return Ok(Ok(())),
                    Err(reason) => return Ok(Err(reason)),
                };
                message.conversation.clone_from(&conversation);
                message.reply_to = answered(event).and_then(|id| recent.get(id));
                let index = out.message(message)?;
                if let Some(id) = string(event, "event_id") {
                    recent.put(id, index);
                }
                Ok(Ok(()))
            })
        }))
    }
}

fn relation(event: &Value) -> Option<&Value> {
    event.get("content")?.get("m.relates_to")
}

fn answered(event: &Value) -> Option<&str> {
    string(relation(event)?.get("m.in_reply_to")?, "event_id")
}

/// The event whose text this one replaces.
fn replaced(event: &Value) -> Option<&str> {
    let relation = relation(event)?;
    (string(relation, "rel_type") == Some("m.replace")).then(|| string(relation, "event_id"))?
}

/// What must be known of a room before its events are read.
#[derive(Default)]
struct Room {
    /// Display names by id.
    names: HashMap<String, String>,
    /// The last text of those that were changed, by event.
    edits: HashMap<String, String>,
    edits_size: usize,
}

impl Room {
    /// So much of edited text is held.
    const MOST: usize = 8 << 20;

    fn learn(&mut self, event: &Value) {
        if string(event, "type") == Some("m.room.member") {
            self.name(event, false);
        } else if let Some(id) = replaced(event)
            && let Some(new) =
                event.get("content").and_then(|c| c.get("m.new_content")).and_then(|c| string(c, "body"))
        {
            self.edits_size += new.len();
            if self.edits_size <= Self::MOST {
                self.edits.insert(id.to_owned(), clean(new));
            }
        }
    }

    /// Takes the name that a membership event gives; the first one stands for what was said before it.
    fn name(&mut self, event: &Value, now: bool) {
        let Some(content) = event.get("content") else { return };
        let whose = string(event, "state_key").or_else(|| string(event, "sender"));
        if let (Some(whose), Some(name)) = (whose, string(content, "displayname").map(clean_name))
            && !name.is_empty()
            && (now || !self.names.contains_key(whose))
            && (self.names.len() < 1 << 16)
        {
            self.names.insert(whose.to_owned(), name);
        }
    }

    /// The message an event is; none for receipts, reactions and edits.
    fn message(&mut self, event: &Value, clock: &mut Clock) -> Result<Option<Message>, Reason> {
        let kind = string(event, "type").ok_or(Reason::NoType)?;
        let ignored = [
            "m.reaction",
            "m.room.redaction",
            "m.receipt",
            "m.typing",
            "m.call.answer",
            "m.call.candidates",
            "m.call.hangup",
            "m.call.select_answer",
            "m.call.reject",
            "m.call.negotiate",
            "m.poll.response",
            "m.poll.end",
            "org.matrix.msc3381.poll.response",
            "org.matrix.msc3381.poll.end",
            "m.beacon",
            "org.matrix.msc3672.beacon",
        ];
        if ignored.contains(&kind) {
            return Ok(None);
        }
        if let Some(target) = replaced(event)
            && self.edits.contains_key(target)
        {
            return Ok(None);
        }
        if kind == "m.room.encrypted" && !is_redacted(event) {
            return Err(Reason::Encrypted);
        }
        if kind == "m.room.member" {
            self.name(event, true);
        }
        let sent_at =
            integer(event, "origin_server_ts").and_then(|at| clock.unix(at)).ok_or(Reason::NoDate)?;
        let sender = string(event, "sender").ok_or(Reason::NoSender)?;
        let mut made = Message {
            from: Some(self.names.get(sender).map_or(sender, String::as_str).to_owned()),
            ..Message::new(sent_at)
        };
        let empty = Value::Null;
        let content = event.get("content").unwrap_or(&empty);
        match kind {
            _ if is_redacted(event) => made.kind = MessageKind::Deleted,
            "m.room.message" => said(content, &mut made)?,
            "m.sticker" => made.kind = MessageKind::Sticker,
            "m.call.invite" | "m.call.notify" | "org.matrix.msc4075.call.notify" => {
                made.kind = MessageKind::Call
            }
            "m.poll.start" | "org.matrix.msc3381.poll.start" => {
                made.text = poll(content).ok_or(Reason::UnknownPoll)?
            }
            _ if event.get("state_key").is_some() || kind.starts_with("m.room.") => {
                made.kind = MessageKind::System
            }
            unknown => return Err(Reason::unknown_type(unknown)),
        }
        if answered(event).is_some() {
            made.text = without_fallback(&made.text);
        }
        if let Some(new) = string(event, "event_id").and_then(|id| self.edits.get(id))
            && made.kind == MessageKind::Text
        {
            made.text.clone_from(new);
            made.edited = true;
        }
        Ok(Some(made))
    }
}

fn is_redacted(event: &Value) -> bool {
    event.get("unsigned").is_some_and(|unsigned| unsigned.get("redacted_because").is_some())
        || event.get("redacted_because").is_some()
}

fn said(content: &Value, made: &mut Message) -> Result<(), Reason> {
    let body = clean(string(content, "body").unwrap_or_default());
    match string(content, "msgtype").ok_or(Reason::MessageWithoutType)? {
        "m.text" | "m.notice" | "m.emote" | "m.server_notice" | "m.bad.encrypted" => made.text = body,
        "m.location" => (made.kind, made.text) = (MessageKind::Location, body),
        kind @ ("m.image" | "m.video" | "m.file" | "m.audio") => {
            let voice = ["org.matrix.msc3245.voice", "m.voice", "org.matrix.msc2516.voice"];
            let voice = kind == "m.audio" && voice.iter().any(|key| content.get(key).is_some());
            made.kind = if voice { MessageKind::Voice } else { MessageKind::Media };
            // With a file name of its own the body is a caption.
            match string(content, "filename").filter(|name| !name.is_empty()) {
                Some(name) if name != body => {
                    made.attachments.push(name.to_owned());
                    made.text = body;
                }
                _ if !body.is_empty() => made.attachments.push(body),
                _ => {}
            }
        }
        unknown => return Err(Reason::unknown_type(unknown)),
    }
    Ok(())
}

fn poll(content: &Value) -> Option<String> {
    let poll = content.get("m.poll").or_else(|| content.get("org.matrix.msc3381.poll.start"))?;
    let words = |value: &Value| {
        let text = ["org.matrix.msc1767.text", "body"].iter().find_map(|key| string(value, key));
        text.or_else(|| list(value, "m.text").first().and_then(|text| string(text, "body"))).map(clean)
    };
    let mut lines = vec![poll.get("question").and_then(words)?];
    lines.extend(list(poll, "answers").iter().filter_map(words));
    Some(lines.join("\n"))
}

/// The text without the quotation that older programs put before a reply.
fn without_fallback(text: &str) -> String {
    if !text.starts_with("> ") {
        return text.to_owned();
    }
    let own: Vec<&str> = text.lines().skip_while(|line| line.starts_with('>')).collect();
    clean(&own.join("\n"))
}
