//! `wechat-txt`: WeChatMsg's text (`time name`, body, blank line) and chatlog's (`name(id) time`, body).

use super::clock::{Clock, plain_datetime};
use super::error::SourceError;
use super::input::{Head, Input, Legacy};
use super::item::{Place, Unparsed};
use super::lines::Lines;
use super::out::Out;
use super::reason::Reason;
use super::text::{clean, clean_name, is_mark, shape_of_line};
use super::wechat::{self, markup};
use super::{About, Options, Reading, Source};
use jiff::ZonedDateTime;
use jiff::civil::DateTime;
use std::collections::BTreeSet;
use steward_model::{Message, MessageKind};

pub(super) struct WeChatTxt;

/// Which tool wrote the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Style {
    TimeFirst,
    NameFirst,
}

impl Source for WeChatTxt {
    fn name(&self) -> &'static str {
        "wechat-txt"
    }

    fn platform(&self) -> &'static str {
        "wechat"
    }

    fn sniff(&self, head: &Head) -> u8 {
        let mut lines = head.text.lines().filter(|line| !blank(line));
        let first = lines.next().unwrap_or_default();
        // A log has a time on every line; here a body follows.
        let log = lines.next().is_some_and(|second| time_first(second).is_some());
        if time_first(first).is_some() && !log || name_first(first).is_some() { 60 } else { 0 }
    }

    fn open(&self, input: &Input, options: &Options) -> Result<Reading, SourceError> {
        let Survey { style, first, senders } = survey(input)?;
        let (line, shape) = first.unwrap_or((1, String::new()));
        let style = style.ok_or_else(|| SourceError::NoRecord {
            file: input.name().to_owned(),
            format: self.name(),
            at: Place::Line(line),
            shape: shape.into(),
        })?;
        let about = About { conversation: None, participants: senders.into_iter().collect() };
        let conversation = about.name(options.me.as_deref());
        let (input, options) = (input.clone(), options.clone());
        Ok(Reading::new(about, move |out| read(&input, &options, style, conversation.as_deref(), out)))
    }
}

/// What the first pass found.
struct Survey {
    style: Option<Style>,
    /// The first line that is not blank: its number and what it looks like.
    first: Option<(u64, String)>,
    senders: BTreeSet<String>,
}

/// Reads the whole file once.
fn survey(input: &Input) -> Result<Survey, SourceError> {
    let mut lines = Lines::new(input.open_text(Some(Legacy::Guessed))?);
    let mut style = None;
    let mut first = None;
    let mut senders = BTreeSet::new();
    let mut after_blank = true;
    let mut waiting: Option<String> = None;
    while let Some(line) = lines.next().map_err(|e| input.unreadable(e))? {
        let text = line.text();
        if first.is_none() && !blank(&text) {
            first = Some((line.number, shape_of_line(&text)));
        }
        let style = *style.get_or_insert_with(|| style_of(&text));
        // A line without a body is no person's: the name counts once a body follows.
        if let Some(name) = waiting.take().filter(|_| !blank(&text) && senders.len() < 4096) {
            senders.insert(name);
        }
        if let Some((name, _)) = style.and_then(|style| header(style, &text, after_blank)) {
            waiting = Some(wechat::sender(name)).filter(|name| !wechat::is_system_sender(name));
        }
        after_blank = blank(&text);
    }
    Ok(Survey { style: style.flatten(), first, senders })
}

/// The second pass: messages.
fn read(
    input: &Input,
    options: &Options,
    style: Style,
    conversation: Option<&str>,
    out: &mut Out<'_>,
) -> Result<(), SourceError> {
    let mut lines = Lines::new(input.open_text(Some(Legacy::Guessed))?);
    let mut clock = Clock::new(&options.zone);
    let mut open: Option<(ZonedDateTime, String, String, u64)> = None;
    let mut after_blank = true;
    let mut broken = Reason::BeforeFirstMessage;
    let make = |(at, name, body, _): (ZonedDateTime, String, String, u64)| {
        message(style, at, &name, &body, conversation)
    };
    while let Some(line) = lines.next().map_err(|e| input.unreadable(e))? {
        let text = line.text();
        if let Some((name, at)) = header(style, &text, after_blank) {
            if let Some(done) = open.take() {
                out.message(make(done))?;
            }
            match clock.local(at) {
                Some(at) => open = Some((at, name.to_owned(), String::new(), line.number)),
                None => {
                    broken = Reason::DateOutOfRange;
                    out.unparsed(Place::Line(line.number), broken.clone(), line.bytes)?;
                }
            }
        } else if let Some((_, _, body, number)) = &mut open {
            body.push_str(&text);
            body.push('\n');
            if body.len() > Unparsed::LONGEST {
                broken = Reason::PartOfLongMessage;
                out.unparsed(Place::Line(*number), broken.clone(), body.as_bytes())?;
                open = None;
            }
        } else if !blank(&text) {
            out.unparsed(Place::Line(line.number), broken.clone(), line.bytes)?;
        }
        after_blank = blank(&text);
    }
    match open {
        Some(done) => out.message(make(done)).map(|_| ()),
        None => Ok(()),
    }
}

fn blank(line: &str) -> bool {
    line.chars().all(|c| c.is_whitespace() || is_mark(c))
}

fn style_of(line: &str) -> Option<Style> {
    if time_first(line).is_some() {
        Some(Style::TimeFirst)
    } else if name_first(line).is_some() {
        Some(Style::NameFirst)
    } else {
        None
    }
}

/// The name and the time of a line that begins a message. WeChatMsg puts a blank line before each.
fn header(style: Style, line: &str, after_blank: bool) -> Option<(&str, DateTime)> {
    match style {
        Style::TimeFirst if after_blank => time_first(line),
        Style::TimeFirst => None,
        Style::NameFirst => name_first(line),
    }
}

/// `2024-05-01 06:30:00 Big Tree`
fn time_first(line: &str) -> Option<(&str, DateTime)> {
    let line = line.trim_matches(is_mark).trim_end();
    let (time, rest) = line.split_at_checked(19)?;
    let name = rest.strip_prefix(' ')?;
    if !is_time(time) || name.trim().is_empty() {
        return None;
    }
    Some((name, plain_datetime(time)?))
}

/// `小美(wxid_xiaomei) 2025-04-05 11:00:00`
fn name_first(line: &str) -> Option<(&str, DateTime)> {
    let line = line.trim_matches(is_mark).trim_end();
    let (rest, time) = line.split_at_checked(line.len().checked_sub(19)?)?;
    let name = rest.strip_suffix(' ')?;
    let fits = !name.is_empty()
        && !name.starts_with("> ")
        && (name.ends_with(')') && name.contains('(') || !name.contains(char::is_whitespace));
    if !fits || !is_time(time) {
        return None;
    }
    Some((name, plain_datetime(time)?))
}

/// `2025-04-05 11:00:00`, nothing looser.
fn is_time(words: &str) -> bool {
    words.len() == 19
        && words.bytes().zip(b"0000-00-00 00:00:00").all(|(byte, &form)| match form {
            b'0' => byte.is_ascii_digit(),
            form => byte == form,
        })
}

/// The body without the quotation that stands at its end, however many lines that has.
fn without_quotation(body: &str) -> &str {
    let at = body.rfind("\n引用:").map(|at| at + 1).or_else(|| body.starts_with("引用:").then_some(0));
    at.and_then(|at| body.get(..at)).unwrap_or(body)
}

fn message(
    style: Style,
    sent_at: ZonedDateTime,
    name: &str,
    body: &str,
    conversation: Option<&str>,
) -> Message {
    let mut made = Message {
        kind: MessageKind::System,
        conversation: conversation.map(str::to_owned),
        ..Message::new(sent_at)
    };
    if style == Style::TimeFirst && blank(body) {
        made.text = clean(name);
        return made;
    }
    let own: String = match style {
        Style::TimeFirst => without_quotation(body).to_owned(),
        Style::NameFirst => body.split_inclusive('\n').skip_while(|line| line.starts_with('>')).collect(),
    };
    // `name(id)`: the id is dropped, unless there is no name.
    let shown = match style {
        Style::NameFirst => name
            .strip_suffix(')')
            .and_then(|n| n.rsplit_once('('))
            .map_or(name, |(shown, id)| if shown.trim().is_empty() { id } else { shown }),
        Style::TimeFirst => name,
    };
    if wechat::is_system_sender(&clean_name(shown)) {
        made.text = clean(&own);
        return made;
    }
    let read = markup::read(&own);
    made.kind = read.kind;
    made.text = read.text;
    made.attachments = read.attachments;
    if read.kind != MessageKind::System {
        made.from = Some(wechat::sender(shown));
    }
    made
}
