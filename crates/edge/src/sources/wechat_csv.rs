//! `wechat-csv`: tables that desktop tools write from WeChat's database; columns are known by their names.

use super::clock::Clock;
use super::csv_records::{Record, Records};
use super::error::SourceError;
use super::input::{Head, Input, Legacy};
use super::item::Place;
use super::reason::Reason;
use super::text::{clean, clean_name, shape_of_line};
use super::wechat::{self, markup};
use super::{About, Options, Reading, Source};
use jiff::ZonedDateTime;
use std::collections::BTreeSet;
use steward_model::{Message, MessageKind};

pub(super) struct WeChatCsv;

impl Source for WeChatCsv {
    fn name(&self) -> &'static str {
        "wechat-csv"
    }

    fn platform(&self) -> &'static str {
        "wechat"
    }

    fn sniff(&self, head: &Head) -> u8 {
        let header = head.text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
        let names: Vec<String> = header.split(',').map(str::to_owned).collect();
        match Columns::of(&names) {
            Some(columns) if columns.is_one_family() => 90,
            Some(_) if names.len() >= 5 => 40,
            _ => 0,
        }
    }

    fn open(&self, input: &Input, options: &Options) -> Result<Reading, SourceError> {
        let mut records = Records::new(input.open_text(Some(Legacy::Guessed))?);
        let mut record = Record::default();
        let more = records.next(&mut record).map_err(|e| input.unreadable(e))?;
        let columns = if more { Columns::of(&record.fields) } else { None };
        let columns = columns.ok_or_else(|| SourceError::NoRecord {
            file: input.name().to_owned(),
            format: self.name(),
            at: Place::Line(record.line.max(1)),
            shape: shape_of_line(&record.fields.join(",")).into(),
        })?;
        let mut about = About::default();
        if columns.by_number() {
            about.conversation = Some(conversation_of_file(input.name()));
        } else {
            let mut senders = BTreeSet::new();
            while records.next(&mut record).map_err(|e| input.unreadable(e))? {
                if about.conversation.is_none() {
                    about.conversation = columns.conversation(&record);
                }
                if about.conversation.is_some() {
                    break;
                }
                if senders.len() < 4096
                    && let Some(name) = columns.sender(&record, "")
                    && !wechat::is_system_sender(&name)
                {
                    senders.insert(name);
                }
            }
            about.participants = senders.into_iter().collect();
        }
        let other = about.conversation.clone().unwrap_or_default();
        let conversation = about.name(options.me.as_deref());
        let (input, options) = (input.clone(), options.clone());
        Ok(Reading::new(about, move |out| {
            let mut records = Records::new(input.open_text(Some(Legacy::Guessed))?);
            let mut record = Record::default();
            let mut clock = Clock::new(&options.zone);
            let mut first = true;
            while records.next(&mut record).map_err(|e| input.unreadable(e))? {
                if std::mem::take(&mut first) {
                    continue;
                }
                let read = match record.broken.take() {
                    Some(reason) => Err(reason),
                    None => columns.message(&record, &mut clock, &other),
                };
                match read {
                    Ok(mut message) => {
                        if columns.is_mine(&record)
                            && let Some(name) = message.from.as_deref().filter(|name| *name != other)
                        {
                            out.owner(name)?;
                        }
                        message.conversation = columns.conversation(&record).or_else(|| conversation.clone());
                        out.message(message)?;
                    }
                    Err(reason) => out.unparsed(Place::Line(record.line), reason, &record.raw)?,
                }
            }
            Ok(())
        }))
    }
}

/// WeChatMsg names the file after the chat, with `_utf8` behind.
fn conversation_of_file(file: &str) -> String {
    let stem = file.strip_suffix(".csv").unwrap_or(file);
    clean_name(stem.strip_suffix("_utf8").unwrap_or(stem))
}

/// Where each thing stands, found by the column's name in any of the four families.
#[derive(Debug, Default)]
struct Columns {
    kind: Option<usize>,
    sub: Option<usize>,
    kind_name: Option<usize>,
    mine: Option<usize>,
    created: Option<usize>,
    time: Option<usize>,
    content: Option<usize>,
    remark: Option<usize>,
    nickname: Option<usize>,
    sender_name: Option<usize>,
    sender_id: Option<usize>,
    conversation_name: Option<usize>,
    conversation_id: Option<usize>,
}

impl Columns {
    /// `None` where the names are not those of such a table. Some may be missing: then its records are kept unread.
    fn of(names: &[String]) -> Option<Columns> {
        let names: Vec<String> = names
            .iter()
            .map(|name| clean_name(name).trim_matches('"').replace('_', "").to_lowercase())
            .collect();
        let find =
            |known: &[&str]| known.iter().find_map(|known| names.iter().position(|name| name == known));
        let talker = find(&["talker"]);
        let sender_id = find(&["sender", "senderwxid", "senderid", "发送者id", "发送者wxid", "发送人wxid"]);
        let columns = Columns {
            kind: find(&["type", "msgtype"]),
            sub: find(&["subtype"]),
            kind_name: find(&["typename", "类型", "消息类型"]),
            mine: find(&["issender", "isself"]),
            created: find(&["createtime", "timestamp"]),
            time: find(&["strtime", "时间", "发送时间", "time"]),
            content: find(&["strcontent", "内容", "content", "msg", "消息内容"]),
            remark: find(&["remark", "备注"]),
            nickname: find(&["nickname", "昵称"]),
            sender_name: find(&["发送人", "sendername", "发送者"]),
            conversation_name: find(&["talkername", "roomname"]),
            conversation_id: if sender_id.is_some() { talker } else { None },
            sender_id: sender_id.or(talker),
        };
        let known = [
            columns.kind,
            columns.sub,
            columns.kind_name,
            columns.mine,
            columns.created,
            columns.time,
            columns.content,
            columns.remark,
            columns.nickname,
            columns.sender_name,
            columns.sender_id,
            columns.conversation_name,
            columns.conversation_id,
        ];
        (known.iter().flatten().count() >= 4).then_some(columns)
    }

    /// Kinds are numbers: WeChatMsg's own table.
    fn by_number(&self) -> bool {
        self.kind.is_some() && self.kind_name.is_none()
    }

    fn is_one_family(&self) -> bool {
        self.by_number() && self.created.is_some() && self.mine.is_some()
            || self.kind_name.is_some() && (self.sender_name.is_some() || self.sender_id.is_some())
            || self.sender_id.is_some() && self.conversation_id.is_some()
    }

    fn conversation(&self, record: &Record) -> Option<String> {
        let named =
            [self.conversation_name, self.conversation_id].map(|column| clean_name(record.get(column)));
        named.into_iter().find(|name| !name.is_empty())
    }

    /// The sender as this table names people: remark, nickname, name, id; `me` for the owner without a name.
    fn sender(&self, record: &Record, other: &str) -> Option<String> {
        let named = [self.sender_name, self.remark, self.nickname]
            .map(|column| clean_name(record.get(column)))
            .into_iter()
            .find(|name| !name.is_empty());
        let mine = self.is_mine(record);
        // A table that knows people by id alone marks the owner with a flag.
        let ids_only = self.sender_name.is_none() && self.remark.is_none() && self.nickname.is_none();
        let id = clean_name(record.get(self.sender_id));
        match named {
            Some(name) => Some(wechat::sender(&name)),
            None if mine && (ids_only || id.is_empty()) => Some("me".to_owned()),
            None if !id.is_empty() => Some(id),
            None => (!other.is_empty()).then(|| other.to_owned()),
        }
    }

    fn is_mine(&self, record: &Record) -> bool {
        matches!(record.get(self.mine).trim(), "1" | "true" | "True" | "TRUE")
    }

    fn sent_at(&self, record: &Record, clock: &mut Clock) -> Option<ZonedDateTime> {
        clock.read(record.get(self.created)).or_else(|| clock.read(record.get(self.time)))
    }

    fn message(&self, record: &Record, clock: &mut Clock, other: &str) -> Result<Message, Reason> {
        if self.content.is_none() {
            return Err(Reason::NoTextColumn);
        }
        let content = record.get(self.content);
        let body = if self.by_number() {
            let number = |column: Option<usize>| record.get(column).trim().parse::<i64>();
            let kind = number(self.kind).map_err(|_| Reason::TypeNoNumber)?;
            let known = wechat::kind(kind, number(self.sub).unwrap_or(0))
                .ok_or_else(|| Reason::unknown_type(&kind.to_string()))?;
            body_by_kind(known, content)
        } else if self.kind_name.is_some() {
            let known = wechat::kind_named(record.get(self.kind_name)).ok_or(Reason::UnknownMessageType)?;
            body_by_kind(known, content)
        } else {
            markup::read(content)
        };
        let sent_at = self.sent_at(record, clock).ok_or(Reason::NoDate)?;
        let from = self.sender(record, other).filter(|_| body.kind != MessageKind::System);
        let system = from.as_deref().is_none_or(wechat::is_system_sender);
        Ok(Message {
            from: from.filter(|_| !system),
            text: body.text,
            kind: if system { MessageKind::System } else { body.kind },
            attachments: body.attachments,
            ..Message::new(sent_at)
        })
    }
}

/// The words of a record whose kind another column tells.
fn body_by_kind(kind: MessageKind, content: &str) -> markup::Body {
    let plain = clean(content);
    let is_xml = plain.starts_with('<');
    let text = match kind {
        MessageKind::Media | MessageKind::Voice | MessageKind::Sticker => String::new(),
        MessageKind::Location if is_xml => {
            wechat::lines(&[wechat::attribute(&plain, "poiname"), wechat::attribute(&plain, "label")])
        }
        MessageKind::Contact if is_xml => wechat::attribute(&plain, "nickname").unwrap_or_default(),
        MessageKind::Call if is_xml => wechat::element(&plain, "msg")
            .map(|inner| if inner.starts_with('<') { String::new() } else { inner })
            .unwrap_or_default(),
        MessageKind::Link if is_xml => {
            wechat::lines(&[wechat::element(&plain, "title"), wechat::element(&plain, "url")])
        }
        MessageKind::Text if is_xml => wechat::element(&plain, "title").unwrap_or(plain),
        MessageKind::Payment if is_xml => String::new(),
        MessageKind::Link | MessageKind::Location | MessageKind::Contact | MessageKind::Call => {
            let read = markup::read(&plain);
            if read.kind == kind { read.text } else { plain }
        }
        MessageKind::Payment if plain.starts_with('[') && plain.ends_with(']') && !plain.contains('|') => {
            String::new()
        }
        _ => plain,
    };
    markup::Body { kind, text, attachments: Vec::new() }
}
