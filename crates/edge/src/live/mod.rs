//! What comes by itself: the body of one delivery, by a forwarder on a phone or a program of the person's own, as
//! messages. One file a shape; a body of no known shape is handed on as it came.

mod body;
mod forward;
mod gateway;
mod line;
mod names;
mod notification;

use crate::sources;
use jiff::ZonedDateTime;
use serde_json::Value;
use std::borrow::Cow;
use std::fmt;
use std::io::Read as _;
use steward_model::Message;

/// One message of a delivery.
#[derive(Clone, PartialEq)]
pub struct Arrival {
    /// The sender's own id of it, by which a second delivery of the same is known.
    pub id: Option<String>,
    /// The message; `reply_to` counts the messages of this delivery.
    pub message: Message,
    /// It says when it was sent in words that are no moment: it counts as sent when it came.
    pub undated: bool,
}

impl fmt::Debug for Arrival {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Arrival({:?})", self.message)
    }
}

/// A part of a delivery.
#[derive(Clone, PartialEq)]
#[expect(clippy::large_enum_variant, reason = "nearly all are messages")]
pub enum Delivered {
    /// A message that was read.
    Message(Arrival),
    /// A record of no known shape, as it came.
    Unknown(Vec<u8>),
    /// It says nothing: the app filled in none of its variables.
    Nothing,
}

impl fmt::Debug for Delivered {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Delivered::Message(arrival) => arrival.fmt(f),
            Delivered::Unknown(raw) => write!(f, "Unknown({} bytes)", raw.len()),
            Delivered::Nothing => f.write_str("Nothing"),
        }
    }
}

/// A record longer than this is not read for a message; it is kept as it came.
const LONGEST: usize = 1 << 20;

/// Reads a delivery that came `at` this moment of the person's zone. Never fails: what is not understood is handed on.
pub fn read(content_type: &str, body: &[u8], at: &ZonedDateTime) -> Vec<Delivered> {
    let mut read = Vec::new();
    for (raw, value) in body::records(content_type, &in_utf8(body)) {
        let value = value.filter(|_| raw.len() <= LONGEST);
        if value.as_ref().is_some_and(line::is_summary) {
            continue;
        }
        if value.as_ref().is_some_and(gateway::is_ping) {
            continue;
        }
        if value.as_ref().is_some_and(names::says_nothing) {
            read.push(Delivered::Nothing);
            continue;
        }
        read.push(match value.and_then(|value| shape(&value, at)) {
            Some(arrival) => Delivered::Message(arrival),
            None => Delivered::Unknown(raw),
        });
    }
    read
}

/// The body as UTF-8, where a mark at its beginning, or every other byte, says that it is something else.
fn in_utf8(body: &[u8]) -> Cow<'_, [u8]> {
    let marked =
        [b"\xef\xbb\xbf".as_slice(), b"\xff\xfe", b"\xfe\xff"].iter().any(|mark| body.starts_with(mark));
    if !marked && !body.iter().take(2).any(|byte| *byte == 0) {
        return Cow::Borrowed(body);
    }
    let mut decoded = Vec::new();
    match sources::decoded(body, None).and_then(|mut text| text.read_to_end(&mut decoded)) {
        Ok(_) => Cow::Owned(decoded),
        Err(_) => Cow::Borrowed(body),
    }
}

fn shape(value: &Value, at: &ZonedDateTime) -> Option<Arrival> {
    // A moment that cannot be read is not taken for now: what is wrong with it is for the sender to see.
    if names::sent_unread(value, at) {
        return None;
    }
    line::read(value).or_else(|| gateway::read(value, at)).or_else(|| forward::read(value, at))
}

#[cfg(test)]
mod tests;
