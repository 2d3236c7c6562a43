//! Signal's three shapes of JSON lines, one file each.

pub(super) mod backup;
pub(super) mod cli;
pub(super) mod sigexport;

use jiff::ZonedDateTime;
use steward_model::Message;

/// A message to be filled in.
fn blank(sent_at: ZonedDateTime, from: String) -> Message {
    Message { from: Some(from), ..Message::new(sent_at) }
}

/// What a file's name says of it, where the format does not.
fn is_audio(name: &str) -> bool {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    ending.is_some_and(|ending| ["aac", "m4a", "mp3", "ogg", "opus", "amr", "wav"].contains(&ending.as_str()))
}
