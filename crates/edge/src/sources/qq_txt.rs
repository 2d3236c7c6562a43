//! `qq-txt`: QQ's text export, sections by group and person, `date time name(number)` above each body.

use super::clock::{Clock, plain_datetime};
use super::error::SourceError;
use super::input::{Head, Input, Legacy};
use super::item::{Place, Unparsed};
use super::lines::Lines;
use super::reason::Reason;
use super::text::{clean, clean_name, is_mark, shape_of_line};
use super::{About, Options, Out, Reading, Source};
use jiff::ZonedDateTime;
use jiff::civil::DateTime;
use steward_model::{Message, MessageKind};

pub(super) struct QqTxt;

impl Source for QqTxt {
    fn name(&self) -> &'static str {
        "qq-txt"
    }

    fn platform(&self) -> &'static str {
        "qq"
    }

    fn sniff(&self, head: &Head) -> u8 {
        let mut lines = head.text.lines().map(|line| line.trim_matches(is_mark)).take(20);
        if lines.any(|line| {
            line.starts_with("消息记录") || line.starts_with("消息对象:") || line.starts_with("消息分组:")
        }) {
            95
        } else {
            0
        }
    }

    fn open(&self, input: &Input, options: &Options) -> Result<Reading, SourceError> {
        let mut lines = Lines::new(input.open_text(Some(Legacy::Guessed))?);
        let mut partners: Vec<String> = Vec::new();
        let mut first = None;
        let mut recognised = false;
        while let Some(line) = lines.next().map_err(|e| input.unreadable(e))? {
            let text = line.text();
            first.get_or_insert_with(|| shape_of_line(&text));
            if let Some(name) = section(&text) {
                recognised = true;
                if !partners.contains(&name) && partners.len() < 2 {
                    partners.push(name);
                }
            } else {
                recognised |= header(&text).is_some();
            }
        }
        if !recognised {
            return Err(SourceError::NoRecord {
                file: input.name().to_owned(),
                format: self.name(),
                at: Place::Line(1),
                shape: first.unwrap_or_default().into(),
            });
        }
        let conversation = if partners.len() == 1 { partners.pop() } else { None };
        let (input, options) = (input.clone(), options.clone());
        Ok(Reading::new(About { conversation, participants: Vec::new() }, move |out| {
            let mut reader =
                Reader { clock: Clock::new(&options.zone), options, conversation: None, open: None };
            let mut lines = Lines::new(input.open_text(Some(Legacy::Guessed))?);
            let mut may_begin = true;
            while let Some(line) = lines.next().map_err(|e| input.unreadable(e))? {
                let text = line.text();
                let text = text.trim_matches(is_mark);
                reader.line(text, may_begin, line.bytes, line.number, out)?;
                may_begin = text.trim().is_empty() || is_rule(text);
            }
            reader.close(out)
        }))
    }
}

fn is_rule(line: &str) -> bool {
    line.len() >= 16 && line.bytes().all(|b| b == b'=')
}

/// The person or group that a section is about.
fn section(line: &str) -> Option<String> {
    line.trim_matches(is_mark).strip_prefix("消息对象:").map(clean_name)
}

/// Time and name of a message's first line; the hour may have one digit.
fn header(line: &str) -> Option<(DateTime, &str)> {
    let line = line.trim_matches(is_mark).trim_end();
    let mut words = line.splitn(3, ' ');
    let (date, time, name) = (words.next()?, words.next()?, words.next()?);
    let is_time = matches!(time.len(), 7 | 8) && time.matches(':').count() == 2;
    if !is_time || date.len() != 10 || date.matches('-').count() != 2 || name.trim().is_empty() {
        return None;
    }
    Some((plain_datetime(&format!("{date} {time}"))?, name))
}

struct Reader {
    clock: Clock,
    options: Options,
    conversation: Option<String>,
    open: Option<(ZonedDateTime, String, String, u64)>,
}

impl Reader {
    fn line(
        &mut self,
        text: &str,
        may_begin: bool,
        raw: &[u8],
        number: u64,
        out: &mut Out<'_>,
    ) -> Result<(), SourceError> {
        if may_begin && let Some((at, name)) = header(text) {
            self.close(out)?;
            match self.clock.local(at) {
                Some(at) => self.open = Some((at, name.to_owned(), String::new(), number)),
                None => out.unparsed(Place::Line(number), Reason::DateOutOfRange, raw)?,
            }
            return Ok(());
        }
        if is_rule(text) {
            return Ok(());
        }
        if let Some(name) = section(text) {
            self.close(out)?;
            self.conversation = Some(name);
            self.clock = Clock::new(&self.options.zone);
            return Ok(());
        }
        if text.starts_with("消息分组:") {
            return self.close(out);
        }
        if let Some((_, _, body, line)) = &mut self.open {
            body.push_str(text);
            body.push('\n');
            if body.len() > Unparsed::LONGEST {
                out.unparsed(Place::Line(*line), Reason::LongMessage, body.as_bytes())?;
                self.open = None;
            }
            return Ok(());
        }
        if text.trim().is_empty() || text.starts_with("消息记录") {
            return Ok(());
        }
        out.unparsed(Place::Line(number), Reason::BeforeFirstMessage, raw)
    }

    fn close(&mut self, out: &mut Out<'_>) -> Result<(), SourceError> {
        let Some((sent_at, name, body, _)) = self.open.take() else { return Ok(()) };
        let name = sender(&name);
        let text = clean(&body);
        let (kind, text) = match &name {
            None => (MessageKind::System, text),
            Some(_) => kind(text),
        };
        out.message(Message {
            from: name,
            text,
            kind,
            conversation: self.conversation.clone(),
            ..Message::new(sent_at)
        })
        .map(|_| ())
    }
}

/// The name without its number or mail address, and without the title in a group; none for the system.
fn sender(written: &str) -> Option<String> {
    let written = written.trim();
    let cut = |open: char, close: char| {
        let inner = written.strip_suffix(close)?;
        let (name, id) = inner.rsplit_once(open)?;
        (!id.is_empty() && id.bytes().all(|b| b.is_ascii_graphic())).then_some((name, id))
    };
    let in_group = cut('(', ')').or_else(|| cut('<', '>'));
    let (name, id) = in_group.unwrap_or((written, ""));
    if id == "10000" || name == "系统消息" {
        return None;
    }
    let bare = match name.strip_prefix('【').and_then(|rest| rest.split_once('】')) {
        Some((_, rest)) if in_group.is_some() && !rest.trim().is_empty() => rest,
        _ => name,
    };
    let shown = clean_name(bare);
    Some(if shown.is_empty() { id.to_owned() } else { shown })
}

/// What `[图片]` and its like stand for.
fn kind(text: String) -> (MessageKind, String) {
    for (start, kind) in [
        ("[红包]", MessageKind::Payment),
        ("[QQ红包]", MessageKind::Payment),
        ("[转账]", MessageKind::Payment),
    ] {
        if let Some(rest) = text.strip_prefix(start) {
            return (kind, rest.trim_start().to_owned());
        }
    }
    let kind = match text.as_str() {
        "[图片]" | "[视频]" | "[文件]" | "[短视频]" | "[闪照]" | "[动态图片]" => {
            MessageKind::Media
        }
        "[表情]" | "[动画表情]" | "[魔法表情]" | "[原创表情]" | "[商城表情]" => {
            MessageKind::Sticker
        }
        "[语音]" | "[语音消息]" => MessageKind::Voice,
        "[位置]" | "[地理位置]" => MessageKind::Location,
        "[名片]" | "[推荐名片]" | "[推荐好友]" => MessageKind::Contact,
        "[链接]" | "[分享]" | "[小程序]" => MessageKind::Link,
        "[语音通话]" | "[视频通话]" | "[通话]" => MessageKind::Call,
        _ => return (MessageKind::Text, text),
    };
    (kind, String::new())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn senders() {
        for (written, want) in [
            ("【群主】老大(10001)", Some("老大")),
            ("老三<laosan@example.com>", Some("老三")),
            ("系统消息(10000)", None),
            ("【一二】", Some("【一二】")),
            ("小明(同学)", Some("小明(同学)")),
            ("我是小虎", Some("我是小虎")),
            ("(12345)", Some("12345")),
        ] {
            assert_eq!(sender(written).as_deref(), want, "{written}");
        }
    }
}
