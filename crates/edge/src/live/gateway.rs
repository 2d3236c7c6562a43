//! The webhook of 'SMS Gateway for Android': an event around a payload.

use super::{Arrival, names};
use jiff::ZonedDateTime;
use serde_json::Value;
use steward_model::{Message, MessageKind};

/// The app asks now and then whether it is heard.
pub(super) fn is_ping(value: &Value) -> bool {
    value.get("event").and_then(Value::as_str) == Some("system:ping")
}

/// `{"event":"sms:received","id":…,"payload":{"message":…,"sender":…,"receivedAt":…}}`
pub(super) fn read(value: &Value, at: &ZonedDateTime) -> Option<Arrival> {
    let event = value.get("event")?.as_str()?;
    let payload = value.get("payload")?;
    let kind = match event {
        "sms:received" => MessageKind::Text,
        "mms:received" | "mms:downloaded" => MessageKind::Media,
        _ => return None,
    };
    let sender = names::first(payload, &["sender", "phoneNumber"])?;
    let text = names::first(payload, &["message", "body", "subject"]);
    if kind == MessageKind::Text && text.is_none() {
        return None;
    }
    let message = Message {
        sent_at: names::sent_at(payload, at),
        from: Some(sender.to_owned()),
        text: text.unwrap_or_default().to_owned(),
        kind,
        conversation: Some(sender.to_owned()),
        reply_to: None,
        attachments: Vec::new(),
        edited: false,
        subject: None,
        address: None,
    };
    // The payload's id names the message; the outer one names this attempt to deliver it.
    let id =
        names::id(payload).or_else(|| names::id(value)).map(|id| format!("{event} {id} {}", message.sent_at));
    Some(Arrival { id, message, undated: names::undated(payload, at) })
}
