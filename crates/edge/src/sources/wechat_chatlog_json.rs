//! `wechat-chatlog-json`: an array of messages as chatlog's interface gives them.

use super::clock::Clock;
use super::error::SourceError;
use super::input::{Head, Input};
use super::item::Place;
use super::json::value::{integer, string, truth};
use super::json::{self, Broken};
use super::out::Recent;
use super::reason::Reason;
use super::text::{clean, clean_name};
use super::wechat;
use super::{About, Options, Reading, Source};
use serde_json::Value;
use steward_model::{Message, MessageKind};

pub(super) struct WeChatChatlogJson;

impl Source for WeChatChatlogJson {
    fn name(&self) -> &'static str {
        "wechat-chatlog-json"
    }

    fn platform(&self) -> &'static str {
        "wechat"
    }

    fn sniff(&self, head: &Head) -> u8 {
        let text = head.text.trim_start();
        let has = |key: &str| text.contains(key);
        if text.starts_with('[') && has("\"talker\"") && (has("\"seq\"") || has("\"isSelf\"")) {
            90
        } else {
            0
        }
    }

    fn open(&self, input: &Input, options: &Options) -> Result<Reading, SourceError> {
        let mut scanner = json::scanner(input)?;
        let mut raw = Vec::new();
        let mut first = || -> Result<Option<Value>, Broken> {
            if !scanner.eat(b'[')? {
                return Ok(None);
            }
            if scanner.element()? {
                scanner.raw(&mut raw)?;
            }
            Ok(Some(json::value::parse(&raw).unwrap_or_default()))
        };
        let first = match first() {
            Ok(first) => first,
            Err(Broken::Io(error)) => return Err(input.unreadable(error)),
            Err(_) => Some(Value::Null),
        };
        let first = first.filter(Value::is_object).ok_or_else(|| SourceError::NoRecord {
            file: input.name().to_owned(),
            format: self.name(),
            at: Place::Record("[0]".to_owned()),
            shape: Reason::NoArray.into(),
        })?;
        let about = About { conversation: conversation(&first), participants: Vec::new() };
        let (input, options) = (input.clone(), options.clone());
        Ok(Reading::new(about, move |out| {
            let mut clock = Clock::new(&options.zone);
            let mut recent = Recent::new();
            let mut scanner = json::scanner(&input)?;
            match scanner.eat(b'[') {
                Ok(_) => {}
                Err(broken) => {
                    return json::ended(broken, Place::Record("[0]".to_owned()), &[], &input, out)
                        .map(|_| ());
                }
            }
            let ended = json::records(&mut scanner, "", &input, out, |out, value| {
                let mut message = match message(value, &mut clock) {
                    Ok(message) => message,
                    Err(reason) => return Ok(Err(reason)),
                };
                if let Some(refer) = value.get("contents").and_then(|contents| contents.get("refer")) {
                    message.reply_to = recent.get(fingerprint(refer));
                }
                if truth(value, "isSelf")
                    && let Some(name) = &message.from
                {
                    out.owner(name)?;
                }
                let index = out.message(message)?;
                recent.put(fingerprint(value), index);
                Ok(Ok(()))
            })?;
            match ended {
                json::Ended::Whole => json::behind(&mut scanner, &input, out),
                json::Ended::Broken => Ok(()),
            }
        }))
    }
}

/// Who said it when: what a reply repeats of the message it answers.
fn fingerprint(value: &Value) -> (String, String) {
    let of = |key| string(value, key).unwrap_or_default().to_owned();
    (of("time"), of("sender"))
}

fn conversation(value: &Value) -> Option<String> {
    ["talkerName", "talker"]
        .iter()
        .filter_map(|key| string(value, key))
        .map(clean_name)
        .find(|name| !name.is_empty())
}

fn message(value: &Value, clock: &mut Clock) -> Result<Message, Reason> {
    let kind_number = integer(value, "type").ok_or(Reason::NoType)?;
    let sub = integer(value, "subType").unwrap_or(0);
    let kind = wechat::kind(kind_number, sub)
        .ok_or_else(|| Reason::unknown_type(&format!("{kind_number}.{sub}")))?;
    let time = match value.get("time") {
        Some(Value::String(words)) => clock.read(words),
        _ => integer(value, "time").and_then(|number| clock.unix(number)),
    };
    let sent_at = time.ok_or(Reason::NoDate)?;
    let empty = Value::Null;
    let contents = value.get("contents").unwrap_or(&empty);
    let part = |key: &str| string(contents, key).map(clean).filter(|words| !words.is_empty());
    let written = clean(string(value, "content").unwrap_or_default());
    let mut attachments = Vec::new();
    let text = match kind {
        MessageKind::Media | MessageKind::Voice | MessageKind::Sticker => {
            if kind_number == 49 {
                attachments.extend(part("title"));
            }
            String::new()
        }
        _ if !written.is_empty() => written,
        MessageKind::Link => wechat::lines(&[part("title"), part("url")]),
        MessageKind::Text => wechat::lines(&[part("title"), part("desc")]),
        MessageKind::Location => wechat::lines(&[part("poiname"), part("label")]),
        MessageKind::Contact => part("nickname").unwrap_or_default(),
        _ => String::new(),
    };
    let name = string(value, "senderName").map(clean_name).filter(|name| !name.is_empty());
    let id = string(value, "sender").map(clean_name).filter(|id| !id.is_empty());
    let from = match name {
        Some(name) => Some(wechat::sender(&name)),
        None if truth(value, "isSelf") => Some("me".to_owned()),
        None => id,
    };
    let from = from.filter(|name| kind != MessageKind::System && !wechat::is_system_sender(name));
    Ok(Message {
        kind: if from.is_none() { MessageKind::System } else { kind },
        from,
        text,
        conversation: conversation(value),
        attachments,
        ..Message::new(sent_at)
    })
}
