//! `sigexport`'s `data.json`: one message a line, in local time.

use super::super::clock::{Clock, plain_datetime};
use super::super::json::value::{list, string, truth};
use super::super::reason::Reason;
use super::super::text::{clean, clean_name};
use super::{blank, is_audio};
use serde_json::Value;
use steward_model::{Message, MessageKind};

pub(crate) fn is(line: &Value) -> bool {
    line.get("sender").is_some() && line.get("date").is_some() && line.get("body").is_some()
}

pub(crate) fn message(line: &Value, clock: &mut Clock) -> Result<Message, Reason> {
    let date = string(line, "date").ok_or(Reason::NoDate)?;
    let sent_at = match super::super::clock::with_offset(date) {
        Some(at) => Some(at),
        None => plain_datetime(date).and_then(|at| clock.local(at)),
    }
    .ok_or(Reason::NoDate)?;
    let from = match string(line, "sender").map(clean_name).ok_or(Reason::NoSender)? {
        me if me == "Me" => "me".to_owned(),
        name => name,
    };
    let mut made = blank(sent_at, from);
    made.text = clean(string(line, "body").ok_or(Reason::NoBody)?);
    made.attachments =
        list(line, "attachments").iter().filter_map(|file| string(file, "name")).map(str::to_owned).collect();
    made.kind = if truth(line, "deleted") {
        made.text.clear();
        MessageKind::Deleted
    } else if truth(line, "call") || truth(line, "missed") {
        MessageKind::Call
    } else if line.get("sticker").is_some_and(|sticker| !matches!(sticker, Value::Null | Value::String(_))) {
        MessageKind::Sticker
    } else if made.attachments.is_empty() {
        MessageKind::Text
    } else if made.text.is_empty() && made.attachments.iter().all(|name| is_audio(name)) {
        MessageKind::Voice
    } else {
        MessageKind::Media
    };
    Ok(made)
}

/// The words that a reply repeats of the message it answers.
pub(crate) fn quoted(line: &Value) -> Option<String> {
    let quote = string(line, "quote").filter(|quote| !quote.trim().is_empty())?;
    let lines: Vec<&str> = quote
        .trim()
        .lines()
        .map(|line| line.strip_prefix("> ").or_else(|| line.strip_prefix('>')).unwrap_or(line))
        .collect();
    Some(clean(&lines.join("\n")))
}
