//! `signal-cli receive`: one envelope a line.

use super::super::clock::Clock;
use super::super::json::value::{integer, list, string};
use super::super::reason::Reason;
use super::super::text::{clean, clean_name};
use super::blank;
use serde_json::Value;
use std::collections::HashMap;
use steward_model::{Message, MessageKind};

pub(crate) fn is(line: &Value) -> bool {
    line.get("envelope").is_some_and(Value::is_object)
}

/// Texts that later envelopes changed, by the first one's instant.
pub(crate) type Edits = HashMap<i64, String>;

/// Remembers the change that an envelope makes.
pub(crate) fn learn(line: &Value, edits: &mut Edits) {
    if let Some(edit) = edit(line)
        && edits.len() < 1 << 16
        && let (Some(target), Some(text)) = (
            integer(edit, "targetSentTimestamp"),
            edit.get("dataMessage").and_then(|data| string(data, "message")),
        )
    {
        edits.insert(target, clean(text));
    }
}

fn edit(line: &Value) -> Option<&Value> {
    let envelope = line.get("envelope")?;
    let synced = envelope
        .get("syncMessage")
        .and_then(|sync| sync.get("sentMessage"))
        .and_then(|sent| sent.get("editMessage"));
    envelope.get("editMessage").or(synced)
}

/// The message in an envelope; none in receipts and other signals.
pub(crate) fn message(line: &Value, edits: &Edits, clock: &mut Clock) -> Result<Option<Message>, Reason> {
    let envelope = line.get("envelope").ok_or(Reason::NoEnvelope)?;
    if let Some(edit) = edit(line) {
        let known = integer(edit, "targetSentTimestamp").is_some_and(|target| edits.contains_key(&target));
        return if known { Ok(None) } else { Err(Reason::UnnamedChange) };
    }
    let sent = envelope.get("syncMessage").and_then(|sync| sync.get("sentMessage"));
    let other = ["sourceName", "sourceNumber", "source", "sourceUuid"]
        .iter()
        .filter_map(|key| string(envelope, key).map(clean_name))
        .find(|name| !name.is_empty());
    let (data, from) = match (envelope.get("dataMessage"), sent) {
        (Some(data), _) => (data, other.clone().ok_or(Reason::NoSender)?),
        (None, Some(sent)) => (sent, "me".to_owned()),
        (None, None) => return signal(envelope, other, clock),
    };
    let timestamp = integer(data, "timestamp").or_else(|| integer(envelope, "timestamp"));
    let sent_at = timestamp.and_then(|at| clock.unix(at)).ok_or(Reason::NoDate)?;
    if data.get("remoteDelete").is_some() || data.get("reaction").is_some() {
        return Ok(None);
    }
    let mut made = blank(sent_at, from);
    made.text = clean(string(data, "message").unwrap_or_default());
    let group = data.get("groupInfo").or_else(|| data.get("groupV2"));
    made.conversation = match group {
        Some(group) => {
            ["groupName", "name", "groupId", "id"].iter().find_map(|key| string(group, key)).map(clean_name)
        }
        None if sent.is_some() => ["destinationName", "destinationNumber", "destination", "destinationUuid"]
            .iter()
            .find_map(|key| string(data, key))
            .map(clean_name),
        None => other,
    };
    let files = list(data, "attachments");
    made.attachments = files.iter().filter_map(|file| string(file, "filename")).map(str::to_owned).collect();
    let voice = |file: &Value| {
        file.get("voiceNote").and_then(Value::as_bool).unwrap_or(false)
            || string(file, "contentType").is_some_and(|kind| kind.starts_with("audio/"))
    };
    made.kind = if data.get("sticker").is_some_and(Value::is_object) {
        MessageKind::Sticker
    } else if let Some(contact) = list(data, "contacts").first() {
        made.text = contact_lines(contact);
        MessageKind::Contact
    } else if data.get("payment").is_some_and(Value::is_object) {
        MessageKind::Payment
    } else if !files.is_empty() && made.text.is_empty() && files.iter().all(voice) {
        MessageKind::Voice
    } else if !files.is_empty() || data.get("viewOnce").and_then(Value::as_bool).unwrap_or(false) {
        MessageKind::Media
    } else if made.text.is_empty() {
        if group.is_none() && data.get("expiresInSeconds").is_none() {
            return Err(Reason::NoContent);
        }
        MessageKind::System
    } else {
        MessageKind::Text
    };
    if let Some(text) = timestamp.and_then(|at| edits.get(&at)) {
        made.text.clone_from(text);
        made.edited = true;
    }
    Ok(Some(made))
}

/// An envelope without words: a call, or what is no message.
fn signal(envelope: &Value, from: Option<String>, clock: &mut Clock) -> Result<Option<Message>, Reason> {
    if envelope.get("callMessage").is_some_and(|call| call.get("offerMessage").is_some()) {
        let sent_at = integer(envelope, "timestamp").and_then(|at| clock.unix(at)).ok_or(Reason::NoDate)?;
        let mut made = blank(sent_at, from.clone().ok_or(Reason::NoSender)?);
        (made.kind, made.conversation) = (MessageKind::Call, from);
        return Ok(Some(made));
    }
    let known = ["receiptMessage", "typingMessage", "syncMessage", "callMessage"];
    if known.iter().any(|key| envelope.get(key).is_some()) {
        return Ok(None);
    }
    Err(Reason::UnknownEnvelope)
}

fn contact_lines(contact: &Value) -> String {
    let name = contact.get("name");
    let full = name.and_then(|name| string(name, "display")).map(str::to_owned).or_else(|| {
        let name = name?;
        let parts = [string(name, "given"), string(name, "family")];
        Some(parts.iter().flatten().copied().collect::<Vec<_>>().join(" "))
    });
    let number = list(contact, "phone").first().and_then(|phone| string(phone, "value"));
    clean(&[full.as_deref(), number].iter().flatten().copied().collect::<Vec<_>>().join("\n"))
}

/// The instant of the message that this one answers.
pub(crate) fn answered(line: &Value) -> Option<i64> {
    let envelope = line.get("envelope")?;
    let sent = envelope.get("syncMessage").and_then(|sync| sync.get("sentMessage"));
    integer(envelope.get("dataMessage").or(sent)?.get("quote")?, "id")
}

/// The instant by which a message is answered.
pub(crate) fn instant(line: &Value) -> Option<i64> {
    let envelope = line.get("envelope")?;
    let sent = envelope.get("syncMessage").and_then(|sync| sync.get("sentMessage"));
    integer(envelope.get("dataMessage").or(sent)?, "timestamp")
}
