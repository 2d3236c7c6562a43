//! Who wrote what to whom, when, in which conversation.

use crate::{Act, Entity, Form, Intent, Mention, Topic};
use jiff::ZonedDateTime;
use serde::{Deserialize, Serialize};

/// The person a store's rows belong to: the first part of every key, for the day one installation serves many.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct UserId(pub u64);

impl UserId {
    /// The only person of a personal installation.
    pub const OWNER: UserId = UserId(1);
}

/// A message's number in the vault; stable for as long as the message is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct MessageId(pub u64);

/// What a message is, beside its text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "the variants are the words of the interface")]
pub enum MessageKind {
    #[default]
    Text,
    Media,
    System,
    Call,
    Location,
    Payment,
    Contact,
    Link,
    Deleted,
    Sticker,
    Voice,
}

/// One message as its source tells it. Any text is valid.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct Message {
    /// When it was sent, with the offset that the source gives or its zone has.
    #[serde(with = "rfc3339")]
    pub sent_at: ZonedDateTime,
    /// The sender's name as written; `me` where the source marks the owner without a name; `None` without a sender.
    pub from: Option<String>,
    /// What the person wrote, line ends as `\n`.
    #[serde(default)]
    pub text: String,
    /// What it is.
    #[serde(default)]
    pub kind: MessageKind,
    /// The conversation's name as the source tells it.
    #[serde(default)]
    pub conversation: Option<String>,
    /// Index of the message answered, among those that the same import printed.
    #[serde(default)]
    pub reply_to: Option<usize>,
    /// File names or paths as written.
    #[serde(default)]
    pub attachments: Vec<String>,
    /// The sender changed it later; the text is the last one.
    #[serde(default)]
    pub edited: bool,
    /// A mail's subject.
    #[serde(default)]
    pub subject: Option<String>,
    /// The sender's number, where the source tells it beside a name: such a message is a contact's entry as well.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
}

impl Message {
    /// An empty text without a sender, to be filled in by who reads a source.
    pub fn new(sent_at: ZonedDateTime) -> Self {
        Self {
            sent_at,
            from: None,
            text: String::new(),
            kind: MessageKind::Text,
            conversation: None,
            reply_to: None,
            attachments: Vec::new(),
            edited: false,
            subject: None,
            address: None,
        }
    }
}

impl std::fmt::Debug for Message {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Message")
            .field("kind", &self.kind)
            .field("bytes", &self.text.len())
            .finish_non_exhaustive()
    }
}

/// What `understand` makes of one message, in the light of those before it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Understood {
    /// What the text names, in order of place.
    pub entities: Vec<Entity>,
    /// What is wanted at this message.
    pub intents: Vec<Intent>,
    /// What the speaker does with plans: agrees, refuses, cancels …
    pub acts: Vec<Act>,
    /// What is named for plans.
    pub mentions: Vec<Mention>,
    /// The kinds of plan that the words touch.
    pub topics: Vec<Topic>,
    /// Signs that somebody who asks for money is not who they say; 0 for none.
    pub suspicion: u8,
    /// What a message of fixed form states: a one-time code, a parcel, a booking.
    pub forms: Vec<Form>,
}

/// A message together with what was understood of it: the input of `decide`.
#[derive(Clone, Debug)]
pub struct Heard {
    /// Its number in the vault, or its index in a scene.
    pub id: MessageId,
    /// The message itself.
    pub message: Message,
    /// What was understood.
    pub understood: Understood,
    /// The owner wrote it.
    pub mine: bool,
}

/// Instants as RFC 3339 with an offset and no zone name.
mod rfc3339 {
    use jiff::{ZonedDateTime, fmt::temporal::DateTimeParser, fmt::temporal::Pieces, tz::TimeZone};
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub fn serialize<S: Serializer>(at: &ZonedDateTime, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(&at.timestamp().display_with_offset(at.offset()))
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<ZonedDateTime, D::Error> {
        let words = String::deserialize(from)?;
        let parser = DateTimeParser::new();
        let instant =
            parser.parse_timestamp(&words).map_err(|_| D::Error::custom("not an RFC 3339 instant"))?;
        let offset = Pieces::parse(&words).ok().and_then(|pieces| pieces.to_numeric_offset());
        Ok(instant.to_zoned_datetime(offset.map_or(TimeZone::UTC, TimeZone::fixed)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINE: &str = r#"{"sent_at":"2026-03-04T19:05:00+08:00","from":"Ana","text":"hi","kind":"text","conversation":null,"reply_to":null,"attachments":[],"edited":false,"subject":null}"#;

    #[test]
    fn a_line_comes_back_as_it_went() {
        let message: Message = serde_json::from_str(LINE).unwrap();
        assert_eq!(serde_json::to_string(&message).unwrap(), LINE);
    }

    #[test]
    fn debug_holds_no_word_of_the_text() {
        let message: Message = serde_json::from_str(LINE).unwrap();
        let shown = format!("{message:?}");
        assert!(!shown.contains("hi") && !shown.contains("Ana"), "{shown}");
    }
}
