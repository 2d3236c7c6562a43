//! `imessage-txt`: what `imessage-exporter -f txt` writes.

use super::clock::Clock;
use super::error::SourceError;
use super::input::{Head, Input, Legacy};
use super::item::{Place, Unparsed};
use super::lines::Lines;
use super::out::Recent;
use super::reason::Reason;
use super::text::{clean, clean_name, is_mark, shape_of_line};
use super::{About, Options, Out, Reading, Source, mail};
use jiff::ZonedDateTime;
use jiff::civil::DateTime;
use std::collections::BTreeSet;
use steward_model::{Message, MessageKind};

pub(super) struct IMessageTxt;

const REPLY: &str = "This message responded to an earlier message.";
const DELETED: &str = "This message was deleted from the conversation!";

impl Source for IMessageTxt {
    fn name(&self) -> &'static str {
        "imessage-txt"
    }

    fn platform(&self) -> &'static str {
        "imessage"
    }

    fn sniff(&self, head: &Head) -> u8 {
        let first = head.text.lines().find(|line| !line.trim().is_empty());
        if first.is_some_and(|line| date_line(line).is_some()) { 90 } else { 0 }
    }

    fn open(&self, input: &Input, options: &Options) -> Result<Reading, SourceError> {
        let mut lines = Lines::new(input.open_text(Some(Legacy::Guessed))?);
        let (mut people, mut first, mut renamed) = (BTreeSet::new(), None, None);
        let mut recognised = false;
        let mut name_next = false;
        let mut after_blank = true;
        while let Some(line) = lines.next().map_err(|e| input.unreadable(e))? {
            let text = line.text();
            first.get_or_insert_with(|| shape_of_line(&text));
            if name_next && people.len() < 4096 {
                people.insert(sender(&text));
            }
            name_next = false;
            if after_blank && let Some((_, rest)) = date_line(&text) {
                recognised = true;
                let announcement = announcement(rest);
                name_next = announcement.is_none();
                let name = announcement.and_then(|words| words.split_once(" renamed the conversation to "));
                renamed = name.map(|(_, name)| clean_name(name)).or(renamed);
            }
            after_blank = text.trim().is_empty();
        }
        if !recognised {
            return Err(SourceError::NoRecord {
                file: input.name().to_owned(),
                format: self.name(),
                at: Place::Line(1),
                shape: first.unwrap_or_default().into(),
            });
        }
        let about = About { conversation: renamed, participants: people.into_iter().collect() };
        let conversation = about.name(options.me.as_deref());
        let (input, options) = (input.clone(), options.clone());
        Ok(Reading::new(about, move |out| {
            let mut reader = Reader {
                clock: Clock::new(&options.zone),
                open: None,
                answers: Recent::new(),
                threads: Vec::new(),
                conversation,
            };
            let mut lines = Lines::new(input.open_text(Some(Legacy::Guessed))?);
            let mut after_blank = true;
            while let Some(line) = lines.next().map_err(|e| input.unreadable(e))? {
                let text = line.text();
                reader.line(&text, after_blank, line.bytes, line.number, out)?;
                after_blank = text.trim().is_empty();
            }
            reader.close(out)
        }))
    }
}

/// The local time of a line such as `Mar 04, 2026  5:29:42 PM (Read by …)`, and what follows it.
fn date_line(line: &str) -> Option<(DateTime, &str)> {
    let line = line.trim_start_matches(is_mark);
    let (date, rest) = line.split_once(", ")?;
    let (month, day) = date.split_once(' ')?;
    if month.len() != 3 {
        return None;
    }
    let mut rest = rest.split_inclusive(' ');
    let year = rest.next()?.trim().parse().ok()?;
    let mut word = rest.next()?;
    while word.trim().is_empty() {
        word = rest.next()?;
    }
    let mut time = word.trim().split(':');
    let (hour, minute, second): (i8, i8, i8) =
        (time.next()?.parse().ok()?, time.next()?.parse().ok()?, time.next()?.parse().ok()?);
    let half = rest.next()?.trim();
    let hour = match (half, hour) {
        ("AM", 12) => 0,
        ("PM", 1..=11) => hour + 12,
        ("AM" | "PM", 0..=12) => hour,
        _ => return None,
    };
    let at = DateTime::new(year, mail::month(month)?, day.parse().ok()?, hour, minute, second, 0).ok()?;
    let used: usize = line.len() - rest.map(str::len).sum::<usize>();
    Some((at, line.get(used..)?))
}

/// The words of an announcement: what follows the time and is no note of having been read.
fn announcement(rest: &str) -> Option<&str> {
    let rest = rest.trim();
    (!rest.is_empty() && !rest.starts_with('(')).then_some(rest)
}

fn sender(line: &str) -> String {
    match clean_name(line) {
        me if me == "Me" => "me".to_owned(),
        name => name,
    }
}

struct Open {
    at: ZonedDateTime,
    local: DateTime,
    announced: Option<String>,
    lines: String,
    line: u64,
}

struct Reader {
    clock: Clock,
    open: Option<Open>,
    /// Which message the reply with a time and a sender answers.
    answers: Recent,
    /// Time and sender of replies that stand under the message being read.
    threads: Vec<(DateTime, String)>,
    conversation: Option<String>,
}

impl Reader {
    fn line(
        &mut self,
        text: &str,
        after_blank: bool,
        raw: &[u8],
        number: u64,
        out: &mut Out<'_>,
    ) -> Result<(), SourceError> {
        if after_blank && let Some((local, rest)) = date_line(text) {
            self.close(out)?;
            match self.clock.local(local) {
                Some(at) => {
                    let announced = announcement(rest).map(str::to_owned);
                    self.open = Some(Open { at, local, announced, lines: String::new(), line: number });
                }
                None => out.unparsed(Place::Line(number), Reason::DateOutOfRange, raw)?,
            }
            return Ok(());
        }
        let Some(open) = &mut self.open else {
            let blank = text.trim().is_empty();
            return if blank {
                Ok(())
            } else {
                out.unparsed(Place::Line(number), Reason::BeforeFirstMessage, raw)
            };
        };
        open.lines.push_str(text);
        open.lines.push('\n');
        if open.lines.len() > Unparsed::LONGEST {
            out.unparsed(Place::Line(open.line), Reason::LongMessage, open.lines.as_bytes())?;
            self.open = None;
        }
        Ok(())
    }

    fn close(&mut self, out: &mut Out<'_>) -> Result<(), SourceError> {
        let Some(open) = self.open.take() else { return Ok(()) };
        let mut made = Message {
            kind: MessageKind::System,
            conversation: self.conversation.clone(),
            ..Message::new(open.at)
        };
        if let Some(words) = &open.announced {
            made.text = clean(words);
            return out.message(made).map(|_| ());
        }
        let Some((name, body)) = open.lines.split_once('\n').filter(|(name, _)| !name.trim().is_empty())
        else {
            return out.unparsed(Place::Line(open.line), Reason::DateWithoutSender, open.lines.as_bytes());
        };
        let from = sender(name);
        self.threads.clear();
        let body = self.without_thread(body);
        if content(&body, &mut made) {
            made.reply_to = self.answers.get((open.local, &from));
        }
        made.from = Some(from);
        let index = out.message(made)?;
        for reply in self.threads.drain(..) {
            self.answers.put((reply.0, &reply.1), index);
        }
        Ok(())
    }

    /// The body without the replies that stand under it, indented by four spaces; they stand again at their own time.
    fn without_thread(&mut self, body: &str) -> String {
        let mut own = String::with_capacity(body.len());
        let mut lines = body.split_inclusive('\n').peekable();
        let mut in_thread = false;
        while let Some(line) = lines.next() {
            let inner = line.strip_prefix("    ");
            if let Some((at, _)) = inner.and_then(date_line) {
                in_thread = true;
                let name = lines.peek().and_then(|next| next.strip_prefix("    ")).map(sender);
                self.threads.extend(name.map(|name| (at, name)));
            } else if in_thread && !line.trim().is_empty() && inner.is_none() {
                in_thread = false;
            }
            if !in_thread {
                own.push_str(line);
            }
        }
        own
    }
}

/// Reads a body; true if it says that it answers another message.
fn content(body: &str, made: &mut Message) -> bool {
    let (mut answers, mut deleted, mut sticker) = (false, false, false);
    let mut kept: Vec<&str> = Vec::new();
    let mut lines = body.lines().peekable();
    while let Some(line) = lines.next() {
        let trimmed = line.trim();
        if matches!(trimmed, "Reactions:" | "Tapbacks:")
            && lines.peek().is_some_and(|next| next.contains(" by "))
        {
            while lines.peek().is_some_and(|next| !next.trim().is_empty()) {
                lines.next();
            }
        } else if trimmed == REPLY {
            answers = true;
        } else if trimmed == DELETED {
            deleted = true;
        } else if trimmed.starts_with("Sent with ") && lines.peek().is_none_or(|next| next.trim().is_empty())
        {
            // The effect's name, the exporter's words.
        } else if let Some((_, path)) =
            trimmed.strip_prefix("Sticker from ").and_then(|rest| rest.split_once(": "))
        {
            sticker = true;
            made.attachments.push(path.to_owned());
        } else if is_path(trimmed) {
            made.attachments.push(trimmed.to_owned());
        } else {
            kept.push(line);
        }
    }
    made.text = clean(&kept.join("\n"));
    let audio = |path: &String| path.ends_with(".caf") || path.ends_with(".amr");
    made.kind = if sticker {
        MessageKind::Sticker
    } else if !made.attachments.is_empty() && made.text.is_empty() && made.attachments.iter().all(audio) {
        MessageKind::Voice
    } else if !made.attachments.is_empty() {
        MessageKind::Media
    } else if deleted && made.text.is_empty() {
        MessageKind::Deleted
    } else {
        MessageKind::Text
    };
    answers
}

/// A line that is the path of an attachment.
fn is_path(line: &str) -> bool {
    let stands_for_file = line.rsplit_once('.').is_some_and(|(_, ending)| ending.len() <= 8);
    line.starts_with("attachments/") && stands_for_file
        || (line.starts_with('/') || line.starts_with("~/")) && line.contains("/Attachments/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn date_lines() {
        for (line, want, rest) in [
            ("May 17, 2022  5:29:42 PM", "2022-05-17T17:29:42", ""),
            (
                "Mar 05, 2026 12:05:09 AM (Read by you after 1 second)",
                "2026-03-05T00:05:09",
                "(Read by you after 1 second)",
            ),
            ("Jan 10, 2026  8:00:00 AM You renamed", "2026-01-10T08:00:00", "You renamed"),
        ] {
            let got = date_line(line).map(|(at, rest)| (at.to_string(), rest));
            assert_eq!(got, Some((want.to_owned(), rest)), "{line}");
        }
        for line in ["May be, 2022", "May 17, at 5:29:42 PM", "Mai 17, 2022 25:29:42 PM", "hello", ""] {
            assert!(date_line(line).is_none(), "{line}");
        }
    }
}
