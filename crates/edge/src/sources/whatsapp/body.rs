//! What a message's lines say: a sender or none, and text, media, a call, a place …

use super::super::text::{clean, clean_name, is_mark};
use super::words;
use steward_model::MessageKind;

/// A message's content, read.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Content {
    pub(crate) from: Option<String>,
    pub(crate) text: String,
    pub(crate) kind: MessageKind,
    pub(crate) attachments: Vec<String>,
    pub(crate) edited: bool,
}

/// The sender's name as written, and the body; no sender on a line about the chat.
pub(crate) fn split(rest: &str) -> (Option<&str>, &str) {
    let colon =
        rest.match_indices(':').map(|(at, _)| at).find(|at| rest.as_bytes().get(at + 1) == Some(&b' '));
    let found = colon.and_then(|at| Some((rest.get(..at)?, rest.get(at + 2..)?))).or_else(|| {
        let (line, more) = rest.split_once('\n').unwrap_or((rest, ""));
        line.strip_suffix(':').map(|name| (name, more))
    });
    match found {
        Some((name, body))
            if !name.is_empty() && name.len() <= 400 && !name.contains('\n') && !words::about_chat(name) =>
        {
            (Some(name), body)
        }
        _ => (None, rest),
    }
}

/// The name freed of what WhatsApp puts before it: `~` for people not in the address book, ticks in brackets.
pub(crate) fn name(written: &str) -> String {
    let mut name = clean_name(written);
    if let Some(rest) = name.strip_prefix('~') {
        name = rest.trim_start().to_owned();
    }
    if let Some((inside, rest)) = name.strip_prefix('[').and_then(|rest| rest.split_once("] "))
        && !rest.is_empty()
        && !inside.chars().any(char::is_alphanumeric)
    {
        name = rest.trim_start().to_owned();
    }
    name
}

/// Reads all that follows a header.
pub(crate) fn read(bracket: bool, rest: &str) -> Content {
    let (from, body) = split(rest);
    let Some(from) = from else {
        let text = clean(rest);
        let kind = if words::call(&text) { MessageKind::Call } else { MessageKind::System };
        return Content { text, kind, ..Content::default() };
    };
    let marked = bracket && body.starts_with(is_mark);
    let mut content = read_body(bracket, marked, body);
    if content.kind != MessageKind::System {
        content.from = Some(name(from));
    }
    content
}

fn read_body(bracket: bool, marked: bool, body: &str) -> Content {
    let text = clean(body);
    let of = |kind, text| Content { kind, text, ..Content::default() };
    if words::deleted(&text) {
        return of(MessageKind::Deleted, String::new());
    }
    if (marked || !bracket) && words::call(&text) {
        return of(MessageKind::Call, text);
    }
    if !bracket && text == "null" {
        return of(MessageKind::Media, String::new());
    }
    if let Some(content) = media(bracket, body, &text) {
        return content;
    }
    if let Some(url) = place(&text) {
        return of(MessageKind::Location, url.to_owned());
    }
    if words::live_place(&text) {
        let (_, caption) = text.split_once('\n').unwrap_or((&text, ""));
        return of(MessageKind::Location, caption.trim().to_owned());
    }
    if let Some(kept) = words::without_edited(&text) {
        let text = kept.trim_end().to_owned();
        return Content { text, edited: true, ..Content::default() };
    }
    // In a language whose words are not known the exporter's mark still tells its note.
    if let Some((own, note)) = body.trim_end().rsplit_once("\u{200e}<")
        && bracket
        && note.ends_with('>')
        && !note.contains('\n')
        && !clean(own).is_empty()
    {
        return Content { text: clean(own), edited: true, ..Content::default() };
    }
    if marked && words::view_once(&text) {
        return of(MessageKind::Media, String::new());
    }
    if marked && !text.starts_with("POLL:") && !is_poll(body) {
        return of(MessageKind::System, text);
    }
    of(MessageKind::Text, text)
}

/// A poll in any language: lines that each begin with the exporter's mark.
fn is_poll(body: &str) -> bool {
    let mut lines = body.lines();
    lines.next().is_some_and(|first| clean(first).ends_with([':', '：']))
        && lines.filter(|l| l.starts_with(is_mark)).count() >= 2
}

/// Media: an attached file or the words that stand for one left out, then perhaps a caption.
fn media(bracket: bool, body: &str, text: &str) -> Option<Content> {
    let (first, caption) = text.split_once('\n').unwrap_or((text, ""));
    let made = |kind, file: Option<&str>, caption: &str| {
        let mut content = Content {
            kind,
            text: caption.trim().to_owned(),
            attachments: file.map(|name| name.trim().to_owned()).into_iter().collect(),
            ..Content::default()
        };
        if let Some(kept) = words::without_edited(&content.text) {
            content.text = kept.trim_end().to_owned();
            content.edited = true;
        }
        content
    };
    if let Some(file) = android_file(first) {
        return Some(made(kind_of_file(file), Some(file), caption));
    }
    if let Some(file) = ios_file(first) {
        return Some(made(kind_of_file(file), Some(file), caption));
    }
    if first.starts_with('<') && first.ends_with('>') && words::left_out(first) {
        return Some(made(words::kind_left_out(first), None, caption));
    }
    if !bracket {
        return None;
    }
    // iOS marks the placeholder; what stands before it is a caption, or a document's name.
    let at = body.rfind('\u{200e}')?;
    let (before, placeholder) = body.split_at_checked(at)?;
    let (placeholder, after) = placeholder.split_once('\n').unwrap_or((placeholder, ""));
    let words = clean(placeholder);
    if let Some(file) = ios_file(&words) {
        let caption = format!("{}\n{}", clean(before), clean(after));
        return Some(made(kind_of_file(file), Some(file), &caption));
    }
    if !words::left_out(&words) || words.chars().count() > 50 {
        return None;
    }
    let before = clean(before);
    let document = before.split('•').next().unwrap_or_default().trim();
    let is_document = !document.contains('\n')
        && document.rsplit_once('.').is_some_and(|(_, ending)| is_file_ending(ending));
    Some(if is_document {
        made(kind_of_file(document), Some(document), &clean(after))
    } else {
        made(words::kind_left_out(&words), None, &format!("{before}\n{}", clean(after)))
    })
}

/// `IMG-20260304-WA0007.jpg (file attached)`
fn android_file(line: &str) -> Option<&str> {
    let inner = line.strip_suffix([')', '）'])?;
    let at = inner.rfind(['(', '（'])?;
    let (file, words) = inner.split_at_checked(at)?;
    let file = file.trim_end();
    let (stem, ending) = file.rsplit_once('.')?;
    if !is_file_ending(ending) || file.len() > 260 {
        return None;
    }
    (words::attached(words) || is_own_name(stem)).then_some(file)
}

/// `IMG-20260304-WA0007`: the name that WhatsApp itself gives.
fn is_own_name(stem: &str) -> bool {
    let mut parts = stem.split('-');
    let kind = parts.next().is_some_and(|k| ["IMG", "VID", "AUD", "PTT", "STK", "DOC"].contains(&k));
    let day = parts.next().is_some_and(|d| d.len() == 8 && d.bytes().all(|b| b.is_ascii_digit()));
    let number = parts
        .next()
        .is_some_and(|n| n.strip_prefix("WA").is_some_and(|n| n.bytes().all(|b| b.is_ascii_digit())));
    kind && day && number && parts.next().is_none()
}

/// `<attached: 00000012-PHOTO-2026-07-17-12-06-00.jpg>`, in any language.
fn ios_file(line: &str) -> Option<&str> {
    let inner = line.strip_prefix('<')?.strip_suffix('>')?;
    let (label, file) = inner.split_once([':', '：'])?;
    let file = file.trim();
    let (_, ending) = file.rsplit_once('.')?;
    (label.chars().count() <= 24
        && !label.contains(['/', '<'])
        && !file.starts_with('/')
        && is_file_ending(ending))
    .then_some(file)
}

fn is_file_ending(ending: &str) -> bool {
    (1..=8).contains(&ending.len()) && ending.bytes().all(|b| b.is_ascii_alphanumeric())
}

fn kind_of_file(file: &str) -> MessageKind {
    let upper = file.to_ascii_uppercase();
    if upper.ends_with(".VCF") {
        MessageKind::Contact
    } else if upper.starts_with("STK-") || upper.contains("-STICKER-") {
        MessageKind::Sticker
    } else if upper.starts_with("PTT-") || upper.contains("-AUDIO-") || upper.contains("-PTT-") {
        MessageKind::Voice
    } else {
        MessageKind::Media
    }
}

/// `location: https://maps.google.com/?q=…`, in any language.
fn place(text: &str) -> Option<&str> {
    const MAP: &str = "https://maps.google.com/?q=";
    let at = if text.len() > MAP.len() { text.find(MAP)? } else { return None };
    let (label, url) = text.split_at_checked(at)?;
    let label = label.trim_end();
    let label = label.strip_suffix(':').or_else(|| label.strip_suffix('：'))?;
    (label.chars().count() <= 24 && !label.contains('\n') && !url.contains(char::is_whitespace))
        .then_some(url)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(bracket: bool, rest: &str, from: Option<&str>, text: &str, kind: MessageKind, files: &[&str]) {
        let got = read(bracket, rest);
        assert_eq!((got.from.as_deref(), got.text.as_str(), got.kind), (from, text, kind), "{rest:?}");
        assert_eq!(got.attachments, files, "{rest:?}");
    }

    #[test]
    fn bodies_of_android() {
        use MessageKind::*;
        let who = Some("Ivo");
        check(false, "Ivo: see you at 5: 30", who, "see you at 5: 30", Text, &[]);
        check(
            false,
            "Ivo joined using this group's invite link",
            None,
            "Ivo joined using this group's invite link",
            System,
            &[],
        );
        check(
            false,
            "Ivo changed the group name from \"A\" to \"B: C\"",
            None,
            "Ivo changed the group name from \"A\" to \"B: C\"",
            System,
            &[],
        );
        check(
            false,
            "Ivo: IMG-20260101-WA0001.jpg (fichier joint)\nla mer",
            who,
            "la mer",
            Media,
            &["IMG-20260101-WA0001.jpg"],
        );
        check(false, "Ivo: report (final).pdf", who, "report (final).pdf", Text, &[]);
        check(false, "Ivo: <3", who, "<3", Text, &[]);
        check(
            false,
            "Ivo: Standort: https://maps.google.com/?q=47.1,9.5",
            who,
            "https://maps.google.com/?q=47.1,9.5",
            Location,
            &[],
        );
        check(
            false,
            "Ivo: look: https://maps.google.com/?q=47.1,9.5 nice",
            who,
            "look: https://maps.google.com/?q=47.1,9.5 nice",
            Text,
            &[],
        );
        check(false, "Ivo:", who, "", Text, &[]);
    }

    #[test]
    fn bodies_of_ios() {
        use MessageKind::*;
        let who = Some("Ivo");
        check(
            true,
            "Ivo: \u{200e}Ivo changed this group's icon",
            None,
            "Ivo changed this group's icon",
            System,
            &[],
        );
        check(
            true,
            "~\u{202f}Ivo: \u{200e}<Anhang: 00000004-STICKER-2026-01-01-10-00-00.webp>",
            who,
            "",
            Sticker,
            &["00000004-STICKER-2026-01-01-10-00-00.webp"],
        );
        check(
            true,
            "Ivo: the sea \u{200e}<attached: 00000004-PHOTO-2026-01-01-10-00-00.jpg>",
            who,
            "the sea",
            Media,
            &["00000004-PHOTO-2026-01-01-10-00-00.jpg"],
        );
        check(
            true,
            "Ivo: Rechnung.pdf • \u{200e}2 Seiten \u{200e}Dokument weggelassen",
            who,
            "",
            Media,
            &["Rechnung.pdf"],
        );
        check(
            true,
            "Ivo: \u{200e}POLL:\nLunch?\n\u{200e}OPTION: Soup (\u{200e}2 votes)",
            who,
            "POLL:\nLunch?\nOPTION: Soup (2 votes)",
            Text,
            &[],
        );
        check(
            true,
            "Ivo: at six then \u{200e}<Ez az üzenet szerkesztve lett>",
            who,
            "at six then",
            Text,
            &[],
        );
        check(true, "Ivo: \u{200e}View once photo omitted", who, "", Media, &[]);
        check(true, "Ivo: Missed call centre bus", who, "Missed call centre bus", Text, &[]);
    }
}
