//! WhatsApp's text: one message begins with a header in the phone's own way of writing dates.

pub(super) mod body;
pub(super) mod header;
pub(super) mod survey;
mod words;

use super::clock::{Clock, DateOrder};
use super::error::SourceError;
use super::item::{Place, Unparsed, Warning};
use super::lines::{End, Line, Lines};
use super::out::Out;
use super::reason::Reason;
use super::{About, Input, Options};
use jiff::ZonedDateTime;
use jiff::civil::DateTime;
use std::io::Read;
use steward_model::Message;
use survey::Survey;

/// The conversation's name and people, from the file's own name, the chat's first line, or who writes.
pub(super) fn about(files: &[&str], survey: &Survey) -> About {
    let participants: Vec<String> = survey.senders.iter().cloned().collect();
    let named = files.iter().find_map(|file| conversation_of_file(file));
    let opening =
        survey.opening.clone().filter(|name| !survey.senders.contains(name) || participants.len() <= 2);
    About { conversation: named.or(opening), participants }
}

/// WhatsApp names the file after the chat: `WhatsApp Chat with Ana.txt`, `WhatsApp-Chat mit Ana.txt` …
fn conversation_of_file(file: &str) -> Option<String> {
    let stem = file.strip_suffix(".txt").or_else(|| file.strip_suffix(".zip"))?;
    const BEFORE: &[&str] = &[
        "WhatsApp Chat with ",
        "WhatsApp Chat - ",
        "WhatsApp-Chat mit ",
        "Chat de WhatsApp con ",
        "Conversa do WhatsApp com ",
        "Conversas do WhatsApp com ",
        "Discussion WhatsApp avec ",
        "Chat WhatsApp con ",
        "WhatsApp-chat met ",
        "Чат WhatsApp с контактом ",
        "Чат WhatsApp с ",
        "WhatsApp Sohbeti - ",
        "Czat WhatsApp z ",
        "Chat WhatsApp dengan ",
        "WhatsApp-chatt med ",
        "与",
        "與",
    ];
    const AFTER: &[&str] = &[
        "的 WhatsApp 聊天",
        "的 WhatsApp 聊天记录",
        "的 WhatsApp 對話",
        "的WhatsApp聊天",
        "とのWhatsAppチャット",
        "님과의 WhatsApp 대화",
        " ile WhatsApp Sohbeti",
    ];
    let before = BEFORE.iter().filter(|b| b.len() > 3).find_map(|before| stem.strip_prefix(before));
    let after = AFTER
        .iter()
        .find_map(|after| stem.strip_suffix(after))
        .map(|name| name.strip_prefix(['与', '與']).unwrap_or(name));
    let name = super::text::clean_name(before.or(after)?);
    // A second download is called `… (1)`.
    let name = match name.rsplit_once(" (") {
        Some((name, number)) if number.strip_suffix(')').is_some_and(|n| n.parse::<u8>().is_ok()) => {
            name.to_owned()
        }
        _ => name,
    };
    (!name.is_empty()).then_some(name)
}

/// A message whose lines are still coming.
struct Open {
    at: ZonedDateTime,
    local: DateTime,
    rest: String,
    line: u64,
}

/// The second pass: messages.
pub(super) fn read(
    input: impl Read,
    file: &Input,
    survey: &Survey,
    conversation: Option<&str>,
    options: &Options,
    out: &mut Out<'_>,
) -> Result<(), SourceError> {
    if survey.assumed {
        out.warn(Warning::DateOrderAssumed { order: survey.order, readings: survey.readings })?;
    }
    let mut lines = Lines::new(input);
    let mut previous_end = End::CrLf;
    let mut reader = Reader {
        survey,
        conversation,
        clock: Clock::new(&options.zone),
        out,
        open: None,
        broken: Reason::BeforeFirstMessage,
    };
    while let Some(line) = lines.next().map_err(|e| file.unreadable(e))? {
        let may_stand = !survey.after_crlf || previous_end == End::CrLf;
        previous_end = line.end;
        reader.take(&line, may_stand)?;
    }
    reader.close()
}

/// Puts lines together to messages.
struct Reader<'r, 'o> {
    survey: &'r Survey,
    conversation: Option<&'r str>,
    clock: Clock,
    out: &'r mut Out<'o>,
    open: Option<Open>,
    /// Why lines under no header are kept as they are: where a header's date does not exist, they wait with it.
    broken: Reason,
}

impl Reader<'_, '_> {
    /// The next line, which may be a header where `may_stand` says so.
    fn take(&mut self, line: &Line<'_>, may_stand: bool) -> Result<(), SourceError> {
        let text = line.text();
        let header = if may_stand { header::parse(&text) } else { None };
        let is_late = line.number > self.survey.last_header;
        let header = header.filter(|header| {
            header.form == self.survey.form
                || (is_late
                    && self.open.as_ref().is_some_and(|open| changed_form(header, self.survey, open.local)))
        });
        if let Some(header) = header {
            self.close()?;
            self.begin(&header, line)?;
        } else if is_late
            && self.open.as_ref().is_some_and(|open| unknown_form(&text, self.survey, open.local))
        {
            self.close()?;
            self.keep_as_it_is(line.number, Reason::UnknownHeader, line.bytes)?;
        } else if let Some(open) = &mut self.open {
            open.rest.push('\n');
            open.rest.push_str(&text);
        } else if !text.trim_matches(|c: char| c.is_whitespace() || super::text::is_mark(c)).is_empty() {
            self.out.unparsed(Place::Line(line.number), self.broken.clone(), line.bytes)?;
        }
        let too_long = line.cut || self.open.as_ref().is_some_and(|open| open.rest.len() > Unparsed::LONGEST);
        if too_long && let Some(open) = self.open.take() {
            self.keep_as_it_is(open.line, Reason::PartOfLongMessage, open.rest.as_bytes())?;
        }
        Ok(())
    }

    fn begin(&mut self, header: &header::Header<'_>, line: &Line<'_>) -> Result<(), SourceError> {
        let local = header.stamp.at(self.survey.order);
        match local.and_then(|local| Some((local, self.clock.local(local)?))) {
            Some((local, at)) => {
                self.open = Some(Open { at, local, rest: header.rest.to_owned(), line: line.number });
                Ok(())
            }
            None => self.keep_as_it_is(line.number, Reason::NoSuchDate, line.bytes),
        }
    }

    /// What cannot be read, and the reason for which the lines after it cannot.
    fn keep_as_it_is(&mut self, line: u64, reason: Reason, raw: &[u8]) -> Result<(), SourceError> {
        self.broken = reason;
        self.out.unparsed(Place::Line(line), self.broken.clone(), raw).map(|_| ())
    }

    /// Gives out the message whose lines were coming.
    fn close(&mut self) -> Result<(), SourceError> {
        let Some(open) = self.open.take() else { return Ok(()) };
        let content = body::read(self.survey.form.bracket, &open.rest);
        let message = Message {
            from: content.from,
            text: content.text,
            kind: content.kind,
            conversation: self.conversation.map(str::to_owned),
            attachments: content.attachments,
            edited: content.edited,
            ..Message::new(open.at)
        };
        self.out.message(message).map(|_| ())
    }
}

/// Headers of another form at the end of a file, after which the old form never comes again, and not older than the
/// message above: the platform changed its form. A chat pasted into a message is older than the message.
fn changed_form(header: &header::Header<'_>, survey: &Survey, above: DateTime) -> bool {
    let named = body::split(header.rest).0.is_some();
    named && header.stamp.at(survey.order).is_some_and(|at| at >= above)
}

/// The same of a form that cannot be read: its lines are kept, not glued to the message above.
fn unknown_form(line: &str, survey: &Survey, above: DateTime) -> bool {
    let Some([a, b, c]) = header::looks_dated(line) else { return false };
    let order = if a > 999 { DateOrder::YearMonthDay } else { survey.order };
    header::parse(line).is_none() && order.date(a, b, c).is_some_and(|date| date >= above.date())
}

/// Reads a file whose headers all have a form that is not known: every line is kept.
pub(super) fn keep_all(input: impl Read, file: &Input, out: &mut Out<'_>) -> Result<(), SourceError> {
    let mut lines = Lines::new(input);
    while let Some(line) = lines.next().map_err(|e| file.unreadable(e))? {
        if !line.bytes.iter().all(u8::is_ascii_whitespace) {
            out.unparsed(Place::Line(line.number), Reason::UnknownHeader, line.bytes)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_s_own_name() {
        for (file, name) in [
            ("WhatsApp Chat with Ana.txt", Some("Ana")),
            ("WhatsApp Chat with Ana (2).txt", Some("Ana")),
            ("WhatsApp-Chat mit WG Küche.zip", Some("WG Küche")),
            ("与王芳的 WhatsApp 聊天.txt", Some("王芳")),
            ("_chat.txt", None),
            ("notes.txt", None),
        ] {
            assert_eq!(conversation_of_file(file).as_deref(), name, "{file}");
        }
    }
}
