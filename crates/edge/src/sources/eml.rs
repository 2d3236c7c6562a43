//! `eml`: one mail as a file.

use super::error::SourceError;
use super::input::{Head, Input};
use super::item::{Place, Unparsed};
use super::reason::Reason;
use super::text::shape_of_line;
use super::{About, Options, Reading, Source, mail};
use std::io::Read;

pub(super) struct Eml;

impl Source for Eml {
    fn name(&self) -> &'static str {
        "eml"
    }

    fn platform(&self) -> &'static str {
        "mail"
    }

    fn sniff(&self, head: &Head) -> u8 {
        let known = fields(&head.text).filter(|name| is_mail_field(name)).count();
        let first = fields(&head.text).next().is_some();
        match known {
            3.. if first => 75,
            2 if first => 50,
            _ => 0,
        }
    }

    fn open(&self, input: &Input, _: &Options) -> Result<Reading, SourceError> {
        let mut raw = Vec::new();
        let file = input.open()?;
        let most = Unparsed::LONGEST as u64;
        file.take(most + 1).read_to_end(&mut raw).map_err(|e| input.unreadable(e))?;
        if raw.len() as u64 > most {
            return Err(input.refused(self.name(), Reason::LargeMail));
        }
        let head = String::from_utf8_lossy(raw.get(..4096).unwrap_or(&raw)).into_owned();
        if !fields(&head).any(is_mail_field) {
            return Err(SourceError::NoRecord {
                file: input.name().to_owned(),
                format: self.name(),
                at: Place::Line(1),
                shape: shape_of_line(head.lines().next().unwrap_or_default()).into(),
            });
        }
        let read = mail::read(&raw, None);
        let about = About {
            conversation: read.as_ref().ok().and_then(|mail| mail.conversation.clone()),
            participants: Vec::new(),
        };
        Ok(Reading::new(about, move |out| match read {
            Ok(mail) => out.message(mail).map(|_| ()),
            Err(reason) => out.unparsed(Place::Line(1), reason, &raw),
        }))
    }
}

/// The names of the header fields at the start.
pub(super) fn fields(text: &str) -> impl Iterator<Item = &str> {
    text.lines()
        .take_while(|line| !line.is_empty())
        .filter(|line| !line.starts_with([' ', '\t']))
        .map_while(|line| line.split_once(':').map(|(name, _)| name))
        .take_while(|name| !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-'))
}

pub(super) fn is_mail_field(name: &str) -> bool {
    const KNOWN: &[&str] = &[
        "from",
        "to",
        "subject",
        "date",
        "message-id",
        "mime-version",
        "content-type",
        "received",
        "return-path",
        "reply-to",
        "cc",
        "delivered-to",
        "dkim-signature",
        "content-transfer-encoding",
        "in-reply-to",
        "references",
    ];
    KNOWN.contains(&name.to_ascii_lowercase().as_str())
}
