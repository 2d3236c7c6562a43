//! `telegram-json`: Telegram Desktop's `result.json`, of one chat or of the whole account.

use super::clock::Clock;
use super::error::SourceError;
use super::input::{Head, Input};
use super::item::Place;
use super::json::value::{integer, list, string};
use super::json::{self, Broken, Ended, Scanner};
use super::out::{Out, Recent};
use super::reason::Reason;
use super::text::{clean, clean_name};
use super::{About, Options, Reading, Source};
use serde_json::Value;
use std::io::Read;
use steward_model::{Message, MessageKind};

pub(super) struct TelegramJson;

impl Source for TelegramJson {
    fn name(&self) -> &'static str {
        "telegram-json"
    }

    fn platform(&self) -> &'static str {
        "telegram"
    }

    fn sniff(&self, head: &Head) -> u8 {
        let text = head.text.trim_start();
        if !text.starts_with('{') {
            return 0;
        }
        let has = |key: &str| text.contains(key);
        let account = has("\"chats\"") && has("\"personal_information\"");
        let records = has("\"date_unixtime\"") || has("\"from_id\"") || has("\"text_entities\"");
        let chat = has("\"messages\"") && has("\"type\"") && records;
        if account || chat && (has("_chat\"") || has("group\"") || has("channel\"") || has("saved_messages"))
        {
            90
        } else if chat || has("\"left_chats\"") || is_vacant(text) {
            60
        } else {
            0
        }
    }

    fn open(&self, input: &Input, options: &Options) -> Result<Reading, SourceError> {
        let outline = json::outline(input, &["left_chats"], &["messages", "chats"])?.unwrap_or_default();
        let plain = outline.has("messages") || outline.has("chats") || outline.has("left_chats");
        if !plain {
            // Nested otherwise than exports are so far: worth a look, if messages are found at all.
            let mut ignore = |_| std::ops::ControlFlow::Continue(());
            let mut look = Reader::new(input, options);
            look.chat_or_account(&mut json::scanner(input)?, "", &mut Out::new(&mut ignore))?;
            if !look.found {
                return Err(json::no_list(input, self.name(), "messages"));
            }
        }
        let saved = outline.string("type") == Some("saved_messages");
        let conversation = match outline.string("name") {
            _ if !outline.has("messages") => None,
            None if saved => Some(SAVED.to_owned()),
            name => name.map(clean_name),
        };
        let (input, options) = (input.clone(), options.clone());
        Ok(Reading::new(About { conversation, participants: Vec::new() }, move |out| {
            let mut scanner = json::scanner(&input)?;
            match Reader::new(&input, &options).chat_or_account(&mut scanner, "", out)? {
                Ended::Whole => json::behind(&mut scanner, &input, out),
                Ended::Broken => Ok(()),
            }
        }))
    }
}

/// A chat of which nothing was exported: only its kind tells whose it is.
fn is_vacant(text: &str) -> bool {
    const KINDS: [&str; 9] = [
        "personal_chat",
        "bot_chat",
        "saved_messages",
        "private_group",
        "private_supergroup",
        "public_supergroup",
        "private_channel",
        "public_channel",
        "verification_codes",
    ];
    let Some((before, list)) = text.split_once("\"messages\"") else { return false };
    let list =
        list.trim_start().strip_prefix(':').map(str::trim_start).and_then(|list| list.strip_prefix('['));
    let kind = before.split_once("\"type\"").and_then(|(_, kind)| kind.split('"').nth(1));
    list.is_some_and(|list| list.trim_start().starts_with(']'))
        && kind.is_some_and(|kind| KINDS.contains(&kind))
}

const SAVED: &str = "Saved Messages";

struct Reader<'a> {
    input: &'a Input,
    clock: Clock,
    recent: Recent,
    /// Counts chats: message ids are one chat's own.
    chat: u64,
    /// How deep in objects that are no chats.
    depth: u32,
    /// The name that an outer object gives.
    name_above: Option<String>,
    /// A list of messages was met.
    found: bool,
}

impl<'a> Reader<'a> {
    fn new(input: &'a Input, options: &Options) -> Self {
        let (clock, recent) = (Clock::new(&options.zone), Recent::new());
        Reader { input, clock, recent, chat: 0, depth: 0, name_above: None, found: false }
    }

    /// Objects of unknown names are looked into so deep.
    const DEEPEST: u32 = 8;

    /// Reports that the walk broke off there.
    fn broke_off(&self, broken: Broken, path: &str, out: &mut Out<'_>) -> Result<Ended, SourceError> {
        let place = if path.is_empty() { Place::Outermost } else { Place::Record(path.to_owned()) };
        json::ended(broken, place, &[], self.input, out)
    }

    /// One object that is a chat (`messages`) or holds lists of chats (`chats.list`, `left_chats.list`).
    fn chat_or_account<R: Read>(
        &mut self,
        scanner: &mut Scanner<R>,
        path: &str,
        out: &mut Out<'_>,
    ) -> Result<Ended, SourceError> {
        let (mut name, mut kind, mut id) = (None, None, None);
        let mut raw = Vec::new();
        match scanner.eat(b'{') {
            Ok(true) => {}
            Ok(false) => {
                let skipped = scanner.raw(&mut raw);
                out.unparsed(Place::Record(path.to_owned()), Reason::NotAChat, &raw)?;
                return match skipped {
                    Ok(_) => Ok(Ended::Whole),
                    Err(broken) => self.broke_off(broken, path, out),
                };
            }
            Err(broken) => return self.broke_off(broken, path, out),
        }
        self.chat += 1;
        loop {
            let key = match scanner.key() {
                Ok(None) => return Ok(Ended::Whole),
                Ok(Some(key)) => key,
                Err(broken) => return self.broke_off(broken, path, out),
            };
            let step = match key.as_str() {
                "messages" => {
                    let saved = kind.as_deref() == Some("saved_messages");
                    let conversation = match &name {
                        None if saved => Some(SAVED.to_owned()),
                        None => self.name_above.clone().or_else(|| id.clone()),
                        name => name.as_deref().map(clean_name),
                    };
                    let path = format!("{path}{}messages", if path.is_empty() { "" } else { "." });
                    self.messages(scanner, &path, conversation.as_deref(), out)
                }
                "chats" | "left_chats" if path.is_empty() => self.list(scanner, &key, out),
                _ if self.depth < Self::DEEPEST && matches!(scanner.peek(), Ok(b'{')) => {
                    let above = std::mem::replace(&mut self.name_above, name.clone());
                    self.depth += 1;
                    let step = self.chat_or_account(scanner, &format!("{path}{{}}"), out);
                    self.depth -= 1;
                    self.name_above = above;
                    step
                }
                _ => match scanner.raw(&mut raw) {
                    Ok(whole) => {
                        let words = if whole { short_words(&raw) } else { None };
                        match key.as_str() {
                            "name" => name = words.filter(|name| !name.is_empty()),
                            "type" => kind = words,
                            "id" => id = words,
                            _ => {}
                        }
                        Ok(Ended::Whole)
                    }
                    Err(broken) => self.broke_off(broken, path, out),
                },
            }?;
            if step == Ended::Broken {
                return Ok(step);
            }
        }
    }

    /// `{"about": …, "list": [chat, …]}`
    fn list<R: Read>(
        &mut self,
        scanner: &mut Scanner<R>,
        path: &str,
        out: &mut Out<'_>,
    ) -> Result<Ended, SourceError> {
        let place = |index: u64| format!("{path}.list[{index}]");
        let mut index = 0;
        match enter_list(scanner) {
            Ok(true) => {}
            Ok(false) => return Ok(Ended::Whole),
            Err(broken) => return self.broke_off(broken, &place(0), out),
        }
        loop {
            match scanner.element() {
                Ok(true) => {}
                Ok(false) => break,
                Err(broken) => return self.broke_off(broken, &place(index), out),
            }
            if self.chat_or_account(scanner, &place(index), out)? == Ended::Broken {
                return Ok(Ended::Broken);
            }
            index += 1;
        }
        loop {
            match scanner.key().and_then(|key| key.map(|_| scanner.skip()).transpose()) {
                Ok(None) => return Ok(Ended::Whole),
                Ok(Some(())) => {}
                Err(broken) => return self.broke_off(broken, &place(index), out),
            }
        }
    }

    fn messages<R: Read>(
        &mut self,
        scanner: &mut Scanner<R>,
        path: &str,
        conversation: Option<&str>,
        out: &mut Out<'_>,
    ) -> Result<Ended, SourceError> {
        self.found = true;
        match scanner.eat(b'[') {
            Ok(true) => {}
            // One level more: the list is within.
            Ok(false) if matches!(scanner.peek(), Ok(b'{')) => {
                return self.within(scanner, path, conversation, out);
            }
            Ok(false) => {
                let mut raw = Vec::new();
                let read = scanner.raw(&mut raw);
                out.unparsed(Place::Record(path.to_owned()), Reason::NotAList, &raw)?;
                return match read {
                    Ok(_) => Ok(Ended::Whole),
                    Err(broken) => self.broke_off(broken, path, out),
                };
            }
            Err(broken) => return self.broke_off(broken, path, out),
        }
        let (clock, recent, chat) = (&mut self.clock, &mut self.recent, self.chat);
        json::records(scanner, path, self.input, out, |out, value| {
            let id = integer(value, "id");
            match message(value, clock, |id| recent.get((chat, id)), conversation) {
                Ok(message) => {
                    let index = out.message(message)?;
                    if let Some(id) = id {
                        recent.put((chat, id), index);
                    }
                    Ok(Ok(()))
                }
                Err(reason) => Ok(Err(reason)),
            }
        })
    }
}

impl Reader<'_> {
    /// An object that holds a list of messages under some name.
    fn within<R: Read>(
        &mut self,
        scanner: &mut Scanner<R>,
        path: &str,
        conversation: Option<&str>,
        out: &mut Out<'_>,
    ) -> Result<Ended, SourceError> {
        let next = |scanner: &mut Scanner<R>| -> Result<Option<bool>, Broken> {
            let Some(_) = scanner.key()? else { return Ok(None) };
            let list = scanner.peek()? == b'[';
            if !list {
                scanner.skip()?;
            }
            Ok(Some(list))
        };
        let mut entered = scanner.eat(b'{').map(|_| ());
        loop {
            match entered.and_then(|()| next(scanner)) {
                Ok(None) => return Ok(Ended::Whole),
                Ok(Some(false)) => {}
                Ok(Some(true)) => {
                    if self.messages(scanner, path, conversation, out)? == Ended::Broken {
                        return Ok(Ended::Broken);
                    }
                }
                Err(broken) => {
                    return self.broke_off(broken, path, out);
                }
            }
            entered = Ok(());
        }
    }
}

/// A string or a number, as a chat has for its name, its type and its id.
fn short_words(raw: &[u8]) -> Option<String> {
    if raw.len() >= 4096 {
        return None;
    }
    match json::value::parse(raw)? {
        Value::String(words) => Some(words),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

fn enter_list<R: Read>(scanner: &mut Scanner<R>) -> Result<bool, Broken> {
    if !scanner.eat(b'{')? {
        scanner.skip()?;
        return Ok(false);
    }
    while let Some(key) = scanner.key()? {
        if key == "list" {
            return scanner.eat(b'[');
        }
        scanner.skip()?;
    }
    Ok(false)
}

type Understood = Result<Message, Reason>;

fn message(
    value: &Value,
    clock: &mut Clock,
    index_of: impl Fn(i64) -> Option<usize>,
    conversation: Option<&str>,
) -> Understood {
    let kind = string(value, "type").unwrap_or_default();
    if kind == "unsupported" {
        return Err(Reason::Unsupported);
    }
    if !matches!(kind, "message" | "service") {
        return Err(Reason::unknown_type(kind));
    }
    let sent_at = match integer(value, "date_unixtime") {
        Some(seconds) => clock.unix(seconds),
        None => string(value, "date").and_then(|date| clock.read(date)),
    }
    .ok_or(Reason::NoDate)?;
    let mut message = Message {
        kind: MessageKind::System,
        conversation: conversation.map(str::to_owned),
        ..Message::new(sent_at)
    };
    if kind == "service" {
        message.from = person(value, "actor");
        let action = string(value, "action").ok_or(Reason::NoAction)?;
        if matches!(action, "phone_call" | "group_call" | "conference_call") {
            message.kind = MessageKind::Call;
        }
        return Ok(message);
    }
    message.from = Some(person(value, "from").or_else(|| nested_sender(value)).ok_or(Reason::NoSender)?);
    message.edited = value.get("edited").is_some() || value.get("edited_unixtime").is_some();
    if value.get("reply_to_peer_id").is_none() {
        message.reply_to = integer(value, "reply_to_message_id").and_then(index_of);
    }
    let text = match value.get("text").or_else(|| value.get("text_entities")) {
        None => None,
        Some(text) => Some(clean(&words(text).ok_or(Reason::UnknownText)?)),
    };
    let (kind, instead) = content(value, text.is_some())?;
    message.kind = kind;
    message.text = match (text, instead) {
        (Some(text), _) if !text.is_empty() => text,
        (_, Some(instead)) => clean(&instead),
        (text, None) => text.unwrap_or_default(),
    };
    message.attachments = file(value).into_iter().collect();
    Ok(message)
}

/// The name; without one (deleted accounts) the id.
fn person(value: &Value, key: &str) -> Option<String> {
    let name = string(value, key).map(clean_name).filter(|name| !name.is_empty());
    name.or_else(|| match value.get(format!("{key}_id"))? {
        Value::String(id) => Some(id.clone()),
        Value::Number(id) => Some(id.to_string()),
        _ => None,
    })
}

fn nested_sender(value: &Value) -> Option<String> {
    string(value.get("sender")?, "name").map(clean_name).filter(|name| !name.is_empty())
}

/// A string, or a list of strings and of objects with a `text`.
fn words(value: &Value) -> Option<String> {
    match value {
        Value::String(words) => Some(words.clone()),
        Value::Array(parts) => parts.iter().map(words).collect(),
        Value::Object(part) => part.get("text").and_then(Value::as_str).map(str::to_owned),
        _ => None,
    }
}

/// What the message carries beside text, and the words that stand for it where it has no text.
fn content(value: &Value, has_text: bool) -> Result<(MessageKind, Option<String>), Reason> {
    let join = |parts: &[Option<&str>], by: &str| {
        let parts: Vec<&str> = parts.iter().flatten().copied().filter(|part| !part.is_empty()).collect();
        parts.join(by)
    };
    if value.get("location_information").is_some() || value.get("place_name").is_some() {
        let place = join(&[string(value, "place_name"), string(value, "address")], "\n");
        return Ok((MessageKind::Location, Some(place)));
    }
    if let Some(contact) = value.get("contact_information") {
        let name = join(&[string(contact, "first_name"), string(contact, "last_name")], " ");
        let lines = join(&[Some(&name), string(contact, "phone_number")], "\n");
        return Ok((MessageKind::Contact, Some(lines)));
    }
    for (key, question) in [("poll", "question"), ("todo_list", "title")] {
        if let Some(poll) = value.get(key) {
            let mut lines = vec![poll.get(question).and_then(words).ok_or(Reason::UnknownPoll)?];
            lines.extend(list(poll, "answers").iter().filter_map(|answer| words(answer.get("text")?)));
            return Ok((MessageKind::Text, Some(lines.join("\n"))));
        }
    }
    if value.get("invoice_information").is_some() {
        return Ok((MessageKind::Payment, None));
    }
    if value.get("photo").is_some() || value.get("file").is_some() || value.get("media_type").is_some() {
        return Ok(match string(value, "media_type") {
            Some("voice_message") => (MessageKind::Voice, None),
            Some("sticker") => (MessageKind::Sticker, None),
            _ => (MessageKind::Media, None),
        });
    }
    let empty = value.get("text").is_none_or(|text| words(text).is_none_or(|text| text.is_empty()));
    let unknown_part = value.as_object().is_some_and(|fields| {
        fields.iter().any(|(key, part)| part.is_object() && key != "sender" && key != "text")
    });
    if !has_text || empty && unknown_part {
        return Err(Reason::NoContent);
    }
    Ok((MessageKind::Text, None))
}

/// The file's path; where it was not exported, its name.
fn file(value: &Value) -> Option<String> {
    let path = string(value, "photo").or_else(|| string(value, "file")).unwrap_or_default();
    let left_out = path.is_empty() || path.starts_with('(') && path.ends_with(')');
    let found = if left_out { string(value, "file_name")? } else { path };
    Some(found.to_owned())
}
