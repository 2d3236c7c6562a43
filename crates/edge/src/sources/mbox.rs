//! `mbox`: a mail folder as Thunderbird and Google Takeout write it, one mail after another.

use super::error::SourceError;
use super::input::{Head, Input};
use super::item::{Place, Unparsed};
use super::lines::Lines;
use super::out::Out;
use super::reason::Reason;
use super::text::shape_of_line;
use super::{About, Options, Reading, Source, eml, mail};
use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::Offset;
use std::io::{Read, SeekFrom};

pub(super) struct Mbox;

impl Source for Mbox {
    fn name(&self) -> &'static str {
        "mbox"
    }

    fn platform(&self) -> &'static str {
        "mail"
    }

    fn sniff(&self, head: &Head) -> u8 {
        let mut lines = head.text.trim_start_matches('\u{feff}').lines();
        if lines.next().is_none_or(|line| separator(line.as_bytes()).is_none()) {
            return 0;
        }
        let rest: Vec<&str> = lines.take(60).collect();
        if eml::fields(&rest.join("\n")).any(eml::is_mail_field) { 90 } else { 0 }
    }

    fn open(&self, input: &Input, _: &Options) -> Result<Reading, SourceError> {
        let mut starts = Vec::new();
        let (mut up, mut down) = (0u64, 0u64);
        let mut last = None;
        let mut shape = String::new();
        let mut lines = Lines::new(input.open()?);
        let mut blank_above = true;
        loop {
            let at = lines.offset;
            let Some(line) = lines.next().map_err(|e| input.unreadable(e))? else { break };
            if line.number == 1 {
                shape = shape_of_line(&line.text());
            }
            if blank_above && let Some(instant) = separator(line.bytes) {
                starts.push(at);
                if let Some(last) = last {
                    up += u64::from(instant > last);
                    down += u64::from(instant < last);
                }
                last = Some(instant);
            }
            blank_above = line.bytes.is_empty();
        }
        if starts.is_empty() {
            return Err(SourceError::NoRecord {
                file: input.name().to_owned(),
                format: self.name(),
                at: Place::Line(1),
                shape: shape.into(),
            });
        }
        let input = input.clone();
        let newest_first = down > up;
        Ok(Reading::new(About::default(), move |out| {
            if newest_first {
                for &start in starts.iter().rev() {
                    let mut file = input.open()?;
                    file.seek(SeekFrom::Start(start)).map_err(|e| input.unreadable(e))?;
                    folder(file, &input, true, start, out)?;
                }
                Ok(())
            } else {
                folder(input.open()?, &input, false, 0, out)
            }
        }))
    }
}

/// Reads mails, or the one at the start.
fn folder(
    file: impl Read,
    input: &Input,
    only_first: bool,
    start: u64,
    out: &mut Out<'_>,
) -> Result<(), SourceError> {
    let mut lines = Lines::new(file);
    let mut mail = Gathered::default();
    let mut blank_above = true;
    let mut began = false;
    while let Some(line) = lines.next().map_err(|e| input.unreadable(e))? {
        if blank_above && let Some(instant) = separator(line.bytes) {
            if began && only_first {
                break;
            }
            if began {
                mail.give(out)?;
            }
            began = true;
            mail = Gathered {
                envelope: Some(instant),
                place: Some(place(only_first, start, line.number)),
                ..Gathered::default()
            };
            blank_above = false;
            continue;
        }
        blank_above = line.bytes.is_empty();
        if began {
            mail.line(line.bytes);
        } else if !line.bytes.iter().all(u8::is_ascii_whitespace) {
            out.unparsed(Place::Line(line.number), Reason::BeforeFirstMail, line.bytes)?;
        }
    }
    if began { mail.give(out) } else { Ok(()) }
}

fn place(by_offset: bool, start: u64, line: u64) -> Place {
    if by_offset { Place::Byte(start) } else { Place::Line(line) }
}

/// A mail whose lines are coming: of attachments only the beginning is kept, since their content is not read.
#[derive(Default)]
struct Gathered {
    envelope: Option<Timestamp>,
    place: Option<Place>,
    raw: Vec<u8>,
    in_header: bool,
    started: bool,
    /// The part's type is none whose words are read.
    foreign: bool,
    lines_of_part: u32,
    too_long: bool,
}

impl Gathered {
    /// Lines of an attachment that are kept.
    const KEPT: u32 = 64;

    fn line(&mut self, line: &[u8]) {
        if !self.started {
            (self.started, self.in_header) = (true, true);
        }
        if self.in_header {
            self.header_line(line);
        } else if line.starts_with(b"--") && line.len() > 2 {
            // A boundary, or a line that looks like one: what follows is a part's header if it has fields.
            (self.in_header, self.foreign, self.lines_of_part) = (true, false, 0);
        } else {
            self.lines_of_part = self.lines_of_part.saturating_add(1);
            if self.foreign && self.lines_of_part > Self::KEPT {
                return;
            }
        }
        if self.raw.len() + line.len() > Unparsed::LONGEST {
            self.too_long = true;
            return;
        }
        let quoted = line
            .iter()
            .position(|&b| b != b'>')
            .filter(|&depth| depth > 0 && line.get(depth..).is_some_and(|rest| rest.starts_with(b"From ")));
        let own = if quoted.is_some() { line.get(1..).unwrap_or(line) } else { line };
        self.raw.extend_from_slice(own);
        self.raw.push(b'\n');
    }

    fn header_line(&mut self, line: &[u8]) {
        if line.is_empty() {
            self.in_header = false;
            return;
        }
        let lower: Vec<u8> = line.iter().take(60).map(u8::to_ascii_lowercase).collect();
        if let Some(kind) = lower.strip_prefix(b"content-type:") {
            let kind = kind.trim_ascii_start();
            self.foreign =
                ![&b"text/"[..], b"multipart/", b"message/"].iter().any(|own| kind.starts_with(own));
        }
    }

    fn give(&mut self, out: &mut Out<'_>) -> Result<(), SourceError> {
        let place = self.place.take().unwrap_or(Place::Line(1));
        if self.too_long {
            return out.unparsed(place, Reason::LongMail, &self.raw);
        }
        match mail::read(&self.raw, self.envelope) {
            Ok(message) => out.message(message).map(|_| ()),
            Err(reason) => out.unparsed(place, reason, &self.raw),
        }
    }
}

/// `From someone Fri Mar 06 08:00:00 2026`, perhaps with a zone before the year; its instant, as UTC without one.
fn separator(line: &[u8]) -> Option<Timestamp> {
    let line = line.strip_prefix(b"\xef\xbb\xbf").unwrap_or(line);
    let line =
        std::str::from_utf8(line.strip_prefix(b"From ")?.get(..400).unwrap_or(line.strip_prefix(b"From ")?))
            .ok()?;
    let words: Vec<&str> = line.split_ascii_whitespace().collect();
    let time = words.iter().rposition(|word| is_time(word))?;
    let mut parts = words.get(time)?.split(':');
    let (hour, minute) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    let second = parts.next().map_or(Some(0), |s| s.parse::<i8>().ok())?;
    let month = mail::month(words.get(time.checked_sub(2)?)?)?;
    let day = words.get(time.checked_sub(1)?)?.parse().ok()?;
    let after = words.get(time + 1..)?;
    let year = after
        .iter()
        .find(|word| word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit()))?
        .parse()
        .ok()?;
    let offset = after
        .iter()
        .find(|word| word.starts_with(['+', '-']) && word.len() == 5)
        .and_then(|word| word.parse::<i32>().ok())
        .map_or(0, |zone| (zone / 100) * 3600 + (zone % 100) * 60);
    let at = DateTime::new(year, month, day, hour, minute, second.min(59), 0).ok()?;
    Offset::from_seconds(offset).ok()?.to_timestamp(at).ok()
}

fn is_time(word: &str) -> bool {
    matches!(word.len(), 5 | 7 | 8)
        && word.bytes().all(|b| b.is_ascii_digit() || b == b':')
        && matches!(word.matches(':').count(), 1 | 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn separators_and_sentences() {
        for (line, want) in [
            ("From a@example.com Fri Mar 06 08:30:00 2026", "2026-03-06T08:30:00Z"),
            ("From - Thu Mar  5 09:10:00 2026", "2026-03-05T09:10:00Z"),
            ("From 17@xxx Wed Mar 04 19:20:00 +0100 2026", "2026-03-04T18:20:00Z"),
        ] {
            assert_eq!(separator(line.as_bytes()).map(|at| at.to_string()).as_deref(), Some(want), "{line}");
        }
        for line in [
            "From March on we meet at 9:30",
            "From: Ana",
            "From here it is 20 min",
            "from a Fri Mar 06 08:30:00 2026",
        ] {
            assert!(separator(line.as_bytes()).is_none(), "{line}");
        }
    }
}
