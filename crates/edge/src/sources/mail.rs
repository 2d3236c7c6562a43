//! One mail: who, when, and the words a reader sees.

use super::html;
use super::reason::Reason;
use super::text::{clean, clean_name};
use jiff::civil::DateTime;
use jiff::tz::{Offset, TimeZone};
use jiff::{Timestamp, ZonedDateTime};
use mail_parser::{Address, MessageParser, MimeHeaders, PartType};
use steward_model::{Message, MessageKind};

/// Reads a mail; `envelope` is the instant of the folder's own line above it, if there is one.
pub(super) fn read(raw: &[u8], envelope: Option<Timestamp>) -> Result<Message, Reason> {
    let mail = MessageParser::default().parse(raw).ok_or(Reason::NoMailHeader)?;
    let from = mail.from().and_then(name).or_else(|| mail.sender().and_then(name)).ok_or(Reason::NoSender)?;
    let written = mail.header_raw("Date").and_then(date);
    let parsed = || mail.date().and_then(parsed_date);
    let received = || mail.received().and_then(|hop| hop.date()).and_then(|at| parsed_date(&at));
    let sent_at = written
        .or_else(parsed)
        .or_else(|| envelope.map(|at| at.to_zoned_datetime(TimeZone::UTC)))
        .or_else(received)
        .ok_or(Reason::NoDate)?;
    let subject = mail.subject().map(clean_name).filter(|subject| !subject.is_empty());
    let mut attachments = Vec::new();
    for part in mail.attachments() {
        let own = part.attachment_name().map(clean_name).filter(|name| !name.is_empty());
        match &part.body {
            PartType::Message(inner) => {
                let subject = inner.subject().map(clean_name).unwrap_or_default();
                attachments.push(own.unwrap_or_else(|| format!("{subject}.eml")));
            }
            _ => attachments.extend(own),
        }
    }
    let text = clean(&words(&mail));
    let of_parts =
        mail.root_part().content_type().is_some_and(|kind| kind.ctype().eq_ignore_ascii_case("multipart"));
    if text.is_empty() && attachments.is_empty() && of_parts {
        return Err(Reason::NoPartReadable);
    }
    Ok(Message {
        sent_at,
        from: Some(from),
        text,
        kind: MessageKind::Text,
        conversation: subject.as_deref().map(thread).filter(|name| !name.is_empty()),
        reply_to: None,
        attachments,
        edited: false,
        subject,
        address: None,
    })
}

/// The display name, else the address.
fn name(address: &Address<'_>) -> Option<String> {
    let first = address.first()?;
    let shown = first.name().map(clean_name).filter(|name| !name.is_empty());
    shown.or_else(|| first.address().map(clean_name)).filter(|name| !name.is_empty())
}

/// The plain parts as they read; where there is none, the HTML as text.
fn words(mail: &mail_parser::Message<'_>) -> String {
    let mut found = Vec::new();
    for part in mail.text_bodies() {
        match &part.body {
            PartType::Text(text) => {
                let content_type = part.content_type();
                let subtype = content_type.and_then(|kind| kind.subtype()).unwrap_or("plain");
                if !subtype.eq_ignore_ascii_case("plain") || part.attachment_name().is_some() {
                    continue;
                }
                let attribute = |name: &str| content_type.and_then(|kind| kind.attribute(name));
                let is =
                    |name: &str, value: &str| attribute(name).is_some_and(|v| v.eq_ignore_ascii_case(value));
                found.push(if is("format", "flowed") {
                    unflow(text, is("delsp", "yes"))
                } else {
                    text.to_string()
                });
            }
            PartType::Html(text) => found.push(html::text_of(text)),
            _ => {}
        }
    }
    found.join("\n")
}

/// RFC 3676: a line that ends in a space flows into the next of the same depth of quoting; one leading space is
/// stuffing; the line before a signature never flows.
fn unflow(text: &str, delete_space: bool) -> String {
    let mut out = String::with_capacity(text.len());
    let mut flowing: Option<usize> = None;
    for line in text.lines() {
        let depth = line.bytes().take_while(|&b| b == b'>').count();
        let (quotes, rest) = line.split_at_checked(depth).unwrap_or(("", line));
        let rest = rest.strip_prefix(' ').unwrap_or(rest);
        let signature = rest == "-- ";
        match flowing {
            Some(above) if above == depth && !signature => {}
            _ => {
                if flowing.is_some() {
                    out.push('\n');
                }
                out.push_str(quotes);
                if depth > 0 {
                    out.push(' ');
                }
            }
        }
        let flows = rest.ends_with(' ') && !signature;
        out.push_str(if flows && delete_space { rest.strip_suffix(' ').unwrap_or(rest) } else { rest });
        if flows {
            flowing = Some(depth);
        } else {
            flowing = None;
            out.push('\n');
        }
    }
    out
}

/// The subject without `Re:` and `Fwd:` in the languages of mail programs.
fn thread(subject: &str) -> String {
    const PREFIXES: &[&str] = &[
        "re", "fwd", "fw", "aw", "wg", "rv", "tr", "sv", "vs", "vb", "antw", "odp", "回复", "回覆", "答复",
        "转发", "轉寄", "転送", "res", "enc", "rif", "i", "ynt", "ilt", "vl", "doorst",
    ];
    let mut rest = subject.trim();
    while let Some((head, tail)) = rest.split_once([':', '：']) {
        let head = head.trim().to_lowercase();
        // `Re[2]:` counts replies.
        let bare = head.split_once('[').map_or(head.as_str(), |(bare, _)| bare);
        if !PREFIXES.contains(&bare) || tail.trim().is_empty() {
            break;
        }
        rest = tail.trim();
    }
    rest.to_owned()
}

fn parsed_date(at: &mail_parser::DateTime) -> Option<ZonedDateTime> {
    if !at.is_valid() {
        return None;
    }
    let seconds = i32::from(at.tz_hour) * 3600 + i32::from(at.tz_minute) * 60;
    let offset = Offset::from_seconds(if at.tz_before_gmt { -seconds } else { seconds }).ok()?;
    let instant = Timestamp::from_second(at.to_timestamp()).ok()?;
    in_range(instant.to_zoned_datetime(TimeZone::fixed(offset)))
}

fn in_range(at: ZonedDateTime) -> Option<ZonedDateTime> {
    (1970..=2200).contains(&at.year()).then_some(at)
}

/// A `Date:` field as RFC 5322 and its elders write it: comments, years of two digits, no seconds, zones by name.
fn date(field: &str) -> Option<ZonedDateTime> {
    let words = without_comments(field);
    let mut words = words.split([' ', ',', '\t', '\r', '\n']).filter(|word| !word.is_empty()).peekable();
    if words.peek().is_some_and(|word| !word.starts_with(|c: char| c.is_ascii_digit())) {
        words.next();
    }
    let day = words.next()?.parse().ok()?;
    let month = month(words.next()?)?;
    let year: i16 = words.next()?.parse().ok()?;
    let year = match year {
        0..=49 => year + 2000,
        50..=999 => year + 1900,
        year => year,
    };
    let mut time = words.next()?.split(':');
    let (hour, minute) = (time.next()?.parse().ok()?, time.next()?.parse().ok()?);
    let second = time.next().map_or(Some(0), |s| s.parse::<i8>().ok())?.min(59);
    let at = DateTime::new(year, month, day, hour, minute, second, 0).ok()?;
    let offset = words.next().map_or(Some(Offset::UTC), zone)?;
    let instant = offset.to_timestamp(at).ok()?;
    in_range(instant.to_zoned_datetime(TimeZone::fixed(offset)))
}

fn without_comments(field: &str) -> String {
    let mut depth = 0u32;
    field
        .chars()
        .filter(|&c| {
            match c {
                '(' => depth = depth.saturating_add(1),
                ')' => {
                    depth = depth.saturating_sub(1);
                    return false;
                }
                _ => {}
            }
            depth == 0
        })
        .collect()
}

pub(super) fn month(word: &str) -> Option<i8> {
    const MONTHS: [&str; 12] =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let word = word.to_ascii_lowercase();
    let at = MONTHS.iter().position(|month| word.starts_with(month))?;
    i8::try_from(at + 1).ok()
}

fn zone(word: &str) -> Option<Offset> {
    let hours = match word.to_ascii_uppercase().as_str() {
        "UT" | "UTC" | "GMT" | "Z" => 0,
        "EST" | "CDT" => -5,
        "EDT" => -4,
        "CST" | "MDT" => -6,
        "MST" | "PDT" => -7,
        "PST" => -8,
        "CET" | "MEZ" => 1,
        "CEST" | "MESZ" => 2,
        signed => {
            let (sign, digits) = signed.split_at_checked(1)?;
            let number: i32 = digits.replace(':', "").parse().ok()?;
            let seconds = (number / 100) * 3600 + (number % 100) * 60;
            return Offset::from_seconds(match sign {
                "+" => seconds,
                "-" => -seconds,
                _ => return None,
            })
            .ok();
        }
    };
    Offset::from_seconds(hours * 3600).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_of_all_ages() {
        for (field, want) in [
            ("Wed, 04 Mar 2026 19:20:00 -0500", "2026-03-04T19:20:00-05:00"),
            ("Fri, 6 Mar 26 09:30 +0100", "2026-03-06T09:30:00+01:00"),
            ("4 Mar 2026 09:30:10 (morning) +0800 (CST (China))", "2026-03-04T09:30:10+08:00"),
            ("Wed, 4 Mar 2026 09:30:10 GMT", "2026-03-04T09:30:10+00:00"),
            ("Wed, 4 Mar 1998 09:30:10 PST", "1998-03-04T09:30:10-08:00"),
        ] {
            let got = date(field).map(|at| at.timestamp().display_with_offset(at.offset()).to_string());
            assert_eq!(got.as_deref(), Some(want), "{field}");
        }
        for field in ["", "yesterday", "Wed, 40 Mar 2026 09:30:10 GMT", "Wed, 4 Mar 99999 09:30:10 GMT"] {
            assert!(date(field).is_none(), "{field}");
        }
    }

    #[test]
    fn threads_and_flow() {
        for (subject, want) in [
            ("Re: Fwd: boiler", "boiler"),
            ("回复：房租", "房租"),
            ("Re[2]: x", "x"),
            ("Report: 3", "Report: 3"),
            ("Re:", "Re:"),
        ] {
            assert_eq!(thread(subject), want, "{subject}");
        }
        assert_eq!(unflow("a \nb\n> q \n> r\n-- \nme", false), "a b\n> q r\n-- \nme\n");
        assert_eq!(unflow("你 \n好", true), "你好\n");
    }
}
