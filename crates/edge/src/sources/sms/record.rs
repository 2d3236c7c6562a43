//! One `<sms>` or `<mms>` as its attributes tell it.

use super::super::clock::Clock;
use super::super::reason::Reason;
use super::super::text::{clean, clean_name};
use super::super::xml::{Tags, unescape};
use super::names::Names;
use std::io::BufRead;
use steward_model::{Message, MessageKind};

/// The attributes of a record that are read, and what stands inside an MMS.
#[derive(Default)]
pub(super) struct Fields {
    pub(super) mms: bool,
    pub(super) date: Option<i64>,
    pub(super) address: String,
    pub(super) contact: Option<String>,
    kind: Option<i64>,
    subject: Option<String>,
    body: Option<String>,
    sender: Option<String>,
    texts: Vec<String>,
    files: Vec<(String, Option<String>)>,
    parts: u32,
    /// A part of text without its text.
    broken: bool,
}

/// Words that stand for nothing.
fn known(value: String) -> Option<String> {
    let value = clean_name(&value);
    (!value.is_empty() && value != "null" && value != "(Unknown)").then_some(value)
}

impl Fields {
    /// Reads the tag that begins a record.
    pub(super) fn of<R: BufRead>(tags: &Tags<R>, mms: bool) -> Fields {
        let mut fields = Fields { mms, ..Fields::default() };
        for (name, value) in tags.attributes() {
            match name {
                b"date" => fields.date = number(value).or_else(|| written(value)),
                b"address" => fields.address = known(unescape(value)).unwrap_or_default(),
                b"contact_name" => fields.contact = known(unescape(value)),
                b"type" if !mms => fields.kind = number(value),
                b"msg_box" if mms => fields.kind = number(value),
                b"body" if !mms => fields.body = Some(unescape(value)),
                b"subject" if !mms => fields.subject = known(unescape(value)),
                b"sub" if mms => fields.subject = known(unescape(value)),
                _ => {}
            }
        }
        fields
    }

    /// Reads a tag inside an MMS.
    pub(super) fn inside<R: BufRead>(&mut self, tags: &Tags<R>) {
        let attribute =
            |name: &[u8]| tags.attributes().find(|(key, _)| *key == name).map(|(_, value)| unescape(value));
        match tags.name() {
            "part" => {
                self.parts += 1;
                let kind = attribute(b"ct").unwrap_or_default().to_ascii_lowercase();
                if kind == "application/smil" {
                    return;
                }
                if kind == "text/plain" {
                    let Some(text) = attribute(b"text").map(|text| clean(&text)) else {
                        self.broken = true;
                        return;
                    };
                    if !text.is_empty() && text != "null" {
                        self.texts.push(text);
                    }
                    return;
                }
                let named =
                    [&b"name"[..], b"fn", b"cl"].iter().find_map(|name| attribute(name).and_then(known));
                self.files.push((kind, named));
            }
            "addr" if attribute(b"type").as_deref() == Some("137") => {
                self.sender = attribute(b"address").and_then(known)
            }
            _ => {}
        }
    }

    /// The message that the record holds.
    pub(super) fn message(self, clock: &mut Clock, names: &Names) -> Result<Message, Reason> {
        let sent_at = self.date.and_then(|date| clock.unix(date)).ok_or(Reason::NoDate)?;
        let mine = match self.kind {
            Some(1) => false,
            Some(2 | 4 | 5 | 6) => true,
            Some(3) => return Err(Reason::Draft),
            Some(kind) => return Err(Reason::unknown_type(&kind.to_string())),
            None => return Err(Reason::NoType),
        };
        if self.address.is_empty() && self.contact.is_none() && !mine && self.sender.is_none() {
            return Err(Reason::NoAddress);
        }
        let conversation = names.conversation(&self.address, self.contact.as_deref());
        let sender = self.sender.as_deref();
        let from = match sender {
            _ if mine => "me".to_owned(),
            Some("insert-address-token") => "me".to_owned(),
            Some(address) if self.address.contains('~') => names.of(address),
            _ if self.address.contains('~') => return Err(Reason::GroupWithoutSender),
            _ => self.contact.clone().unwrap_or_else(|| {
                names.of(if self.address.is_empty() { sender.unwrap_or_default() } else { &self.address })
            }),
        };
        // A number beside a name is kept; a sender's name that is its address says nothing more.
        let number = sender.filter(|_| self.address.contains('~')).unwrap_or(&self.address);
        let address = (!mine && from != "me" && from != number && number.chars().any(|c| c.is_ascii_digit()))
            .then(|| number.to_owned());
        let mut made = Message {
            sent_at,
            from: Some(from),
            text: String::new(),
            kind: MessageKind::Text,
            conversation: Some(conversation).filter(|name| !name.is_empty()),
            reply_to: None,
            attachments: Vec::new(),
            edited: false,
            subject: self.subject,
            address,
        };
        if !self.mms {
            made.text = match clean(&self.body.ok_or(Reason::NoBody)?) {
                null if null == "null" => String::new(),
                text => text,
            };
            return Ok(made);
        }
        if self.broken {
            return Err(Reason::NoPartText);
        }
        if self.parts == 0 && made.subject.is_none() {
            return Err(Reason::NeverDownloaded);
        }
        made.text = self.texts.join("\n");
        let all = |start: &str| self.files.iter().all(|(kind, _)| kind.starts_with(start));
        made.kind = match () {
            () if self.files.is_empty() => MessageKind::Text,
            () if all("audio/") && made.text.is_empty() => MessageKind::Voice,
            () if all("text/x-vcard") || all("text/vcard") => MessageKind::Contact,
            () => MessageKind::Media,
        };
        made.attachments = self.files.into_iter().filter_map(|(_, name)| name).collect();
        Ok(made)
    }
}

fn number(value: &[u8]) -> Option<i64> {
    std::str::from_utf8(value).ok()?.trim().parse().ok()
}

/// A date written out, as milliseconds.
fn written(value: &[u8]) -> Option<i64> {
    let at = super::super::clock::with_offset(std::str::from_utf8(value).ok()?)?;
    Some(at.timestamp().as_millisecond())
}
