//! What comes by itself: the body of one delivery, by a forwarder on a phone or a program of the person's own, as
//! messages. One file a shape; a body of no known shape is handed on as it came.

mod body;
mod forward;
mod gateway;
mod line;
mod names;
mod notification;

use jiff::ZonedDateTime;
use serde_json::Value;
use std::fmt;
use steward_model::Message;

/// One message of a delivery.
#[derive(Clone, PartialEq)]
pub struct Arrival {
    /// The sender's own id of it, by which a second delivery of the same is known.
    pub id: Option<String>,
    /// The message; `reply_to` counts the messages of this delivery.
    pub message: Message,
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
}

impl fmt::Debug for Delivered {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Delivered::Message(arrival) => arrival.fmt(f),
            Delivered::Unknown(raw) => write!(f, "Unknown({} bytes)", raw.len()),
        }
    }
}

/// A record longer than this is not read for a message; it is kept as it came.
const LONGEST: usize = 1 << 20;

/// Reads a delivery that came `at` this moment of the person's zone. Never fails: what is not understood is handed on.
pub fn read(content_type: &str, body: &[u8], at: &ZonedDateTime) -> Vec<Delivered> {
    let mut read = Vec::new();
    for (raw, value) in body::records(content_type, body) {
        let value = value.filter(|_| raw.len() <= LONGEST);
        if value.as_ref().is_some_and(line::is_summary) {
            continue;
        }
        read.push(match value.and_then(|value| shape(&value, at)) {
            Some(arrival) => Delivered::Message(arrival),
            None => Delivered::Unknown(raw),
        });
    }
    read
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
