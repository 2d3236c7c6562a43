//! The shape of a file that could not be read, to send with a report: not one word, name or number of it.

use super::error::SourceError;
use super::input::{Input, Legacy};
use super::lines::Lines;
use super::text::shape_of_char;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::Read;

/// Keys of JSON and attributes of XML that formats themselves write; others are shown by their shape.
const KNOWN_KEYS: &[&str] = &[
    "about",
    "account",
    "action",
    "actor",
    "actor_id",
    "address",
    "addr",
    "addrs",
    "attached_files",
    "attachments",
    "author",
    "authorId",
    "body",
    "channel",
    "chat",
    "chatId",
    "chatItem",
    "chats",
    "contact_name",
    "content",
    "contents",
    "created_date",
    "creator",
    "data",
    "dataMessage",
    "date",
    "date_sent",
    "date_unixtime",
    "dateSent",
    "edited",
    "embeds",
    "envelope",
    "event_id",
    "export_date",
    "file",
    "file_name",
    "files",
    "from",
    "from_id",
    "guild",
    "id",
    "isChatRoom",
    "isSelf",
    "isUnsent",
    "is_unsent",
    "left_chats",
    "list",
    "media",
    "media_type",
    "message",
    "message_id",
    "messages",
    "mime_type",
    "mms",
    "msg_box",
    "msgtype",
    "name",
    "origin_server_ts",
    "part",
    "participants",
    "parts",
    "photo",
    "photos",
    "protocol",
    "quote",
    "readable_date",
    "reactions",
    "recipient",
    "reply_to_message_id",
    "room_id",
    "room_name",
    "sender",
    "senderName",
    "sender_name",
    "seq",
    "share",
    "smses",
    "sms",
    "source",
    "sourceName",
    "standardMessage",
    "state_key",
    "sticker",
    "subType",
    "subject",
    "subtype",
    "syncMessage",
    "talker",
    "talkerName",
    "text",
    "text_entities",
    "threadName",
    "thread_ts",
    "time",
    "timestamp",
    "timestamp_ms",
    "title",
    "ts",
    "type",
    "unsigned",
    "user",
];

/// So many lines are looked at, and so much of each.
const MOST_LINES: u64 = 2000;
const WIDEST: usize = 160;

/// The file's shape as text: how long it is, its encoding's signs, which known keys it holds how often, and the
/// patterns of its first lines, equal ones counted. Letters are `a`, ideographs `字`, digits `0`.
pub fn shape(input: &Input) -> Result<String, SourceError> {
    let mut lines = Lines::new(input.open_text(Some(Legacy::Guessed))?);
    let mut shown: Vec<(String, u64, u64)> = Vec::new();
    let mut keys: BTreeMap<&'static str, u64> = BTreeMap::new();
    let (mut seen, mut crlf, mut invalid, mut unknown) = (0, 0, 0, 0);
    while let Some(line) = lines.next().map_err(|e| input.unreadable(e))? {
        seen += 1;
        crlf += u64::from(line.end == super::lines::End::CrLf);
        let text = line.text();
        invalid += u64::from(text.contains(char::REPLACEMENT_CHARACTER));
        let head: String = text.chars().take(4096).collect();
        unknown += count_keys(&head, &mut keys);
        let pattern = pattern(&head);
        match shown.last_mut() {
            Some((last, _, times)) if *last == pattern => *times += 1,
            _ => shown.push((pattern, line.number, 1)),
        }
        if seen == MOST_LINES {
            break;
        }
    }
    let bytes = input.open()?.seek(std::io::SeekFrom::End(0)).map_err(|e| input.unreadable(e))?;
    let mut signs = [0; 4];
    let length =
        super::input::fill(&mut input.open()?.take(4), &mut signs).map_err(|e| input.unreadable(e))?;
    let signs: Vec<&str> = signs.iter().take(length).map(|&byte| class(byte)).collect();

    // Writing to a string does not fail.
    let mut out = String::new();
    let _ = writeln!(out, "[{bytes}] [{seen}] [{crlf}] [{invalid}] {}", signs.join(" "));
    for (key, times) in &keys {
        let _ = writeln!(out, "{{{key}}} {times}");
    }
    let _ = writeln!(out, "{{?}} {unknown}");
    for (pattern, number, times) in shown.iter().take(400) {
        let _ = writeln!(out, "{number} ×{times} {pattern}");
    }
    Ok(out)
}

/// What a byte is, not which.
fn class(byte: u8) -> &'static str {
    match byte {
        0 => "00",
        0xef | 0xbb | 0xbf | 0xfe | 0xff => "-",
        b'{' => "{",
        b'[' => "[",
        b'<' => "<",
        0x80.. => "8",
        b if b.is_ascii_digit() => "0",
        b if b.is_ascii_alphabetic() => "a",
        _ => ".",
    }
}

/// Runs of letters and digits by their kind alone, one sign for each character, long lines cut.
fn pattern(line: &str) -> String {
    let mut shape: String = line.chars().take(WIDEST).map(shape_of_char).collect();
    if line.chars().nth(WIDEST).is_some() {
        shape.push('…');
    }
    shape
}

/// Counts words that stand where keys do (`"key":` or `key="`); the number of those that are not known.
fn count_keys(line: &str, keys: &mut BTreeMap<&'static str, u64>) -> u64 {
    let mut unknown = 0;
    let mut last = "";
    let mut rest = line;
    while let Some(at) = rest.find(['"', '=', '<']) {
        let (before, after) = rest.split_at_checked(at).unwrap_or((rest, ""));
        let attribute = after.starts_with("=\"");
        let json = after.starts_with("\":") || after.starts_with("\" :");
        let candidate = if attribute { before.rsplit([' ', '<']).next().unwrap_or_default() } else { before };
        if attribute || json || last == "<" {
            let word = candidate.split([' ', '>']).next().unwrap_or_default();
            match KNOWN_KEYS.iter().find(|known| **known == word) {
                Some(known) => *keys.entry(known).or_insert(0) += 1,
                None => unknown += u64::from(!word.is_empty()),
            }
        }
        last = after.get(..1).unwrap_or_default();
        rest = after.get(1..).unwrap_or_default();
    }
    unknown
}
