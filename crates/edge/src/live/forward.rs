//! A flat object or form with a text and a sender: SmsForwarder, SMS webhooks, Tasker, MacroDroid, notification
//! forwarders. Names of the fields differ; [`super::names`] lists them.

use super::{Arrival, names, notification};
use jiff::ZonedDateTime;
use serde_json::Value;
use steward_model::{Message, MessageKind};

/// Reads it when it has a text, and a sender or the program that showed it.
pub(super) fn read(value: &Value, at: &ZonedDateTime) -> Option<Arrival> {
    let text = names::first(value, names::TEXT)?.trim();
    let app = names::first(value, names::APP);
    let sender = names::first(value, names::SENDER).map(str::trim);
    if sender.is_none() && app.is_none() {
        return None;
    }
    let mut message = Message {
        sent_at: names::sent_at(value, at),
        from: sender.map(str::to_owned),
        text: text.replace("\r\n", "\n"),
        kind: MessageKind::Text,
        conversation: names::first(value, names::CONVERSATION).or(sender).or(app).map(str::to_owned),
        reply_to: None,
        attachments: Vec::new(),
        edited: false,
        subject: None,
        address: None,
    };
    let undated = names::undated(value, at);
    if app.is_none() {
        return Some(Arrival { id: names::id(value), message, undated });
    }
    // The number of a notification is its place on the screen, not the message's: it is no id.
    notification::mend(&mut message, names::first(value, names::CONVERSATION).is_some());
    Some(Arrival { id: None, message, undated })
}
