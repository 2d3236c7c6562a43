//! Web addresses, with and without a scheme.

use super::scan::{byte, byte_before, char_before, parts, run, run_back, slice, valued};
use std::cmp::Ordering;
use steward_model::{Entity, EntityKind};

/// Endings of names that may stand without a scheme, one blank between two, sorted.
static TLDS: &str = include_str!("tlds.txt");

/// Endings that are words or those of files: after a full stop without a blank they begin a sentence, or name a file, as
/// often as not.
const WORDS: &[&str] = &[
    "ad", "ai", "am", "art", "as", "at", "be", "best", "bet", "blue", "by", "cool", "do", "eat", "fun",
    "gay", "go", "gold", "hair", "help", "how", "in", "is", "it", "la", "law", "live", "lol", "love", "ma",
    "md", "me", "meet", "mom", "mov", "my", "na", "name", "no", "now", "off", "on", "one", "page", "pet",
    "pm", "py", "re", "run", "sa", "safe", "sale", "save", "sh", "show", "so", "sorry", "stop", "talk", "to",
    "today", "top", "us", "vote", "watch", "we", "work", "world", "wow", "yes", "you", "zip",
];

fn is_label(b: u8) -> bool {
    b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_')
}

fn is_known(tld: &str) -> bool {
    let list = TLDS.as_bytes();
    let (mut low, mut high) = (0, list.len());
    while let Some(part) = list.get(low..high).filter(|part| !part.is_empty()) {
        let (left, right) = part.split_at(part.len() / 2);
        let start = left.iter().rposition(u8::is_ascii_whitespace).map_or(0, |blank| blank + 1);
        let onward = right.iter().position(u8::is_ascii_whitespace).unwrap_or(right.len());
        let known = part.get(start..left.len() + onward).unwrap_or_default();
        match known.iter().copied().cmp(tld.bytes().map(|b| b.to_ascii_lowercase())) {
            Ordering::Equal => return !known.is_empty(),
            Ordering::Less => low += left.len() + onward + 1,
            Ordering::Greater => high = low + start.saturating_sub(1),
        }
    }
    false
}

/// Finds all of them.
pub(crate) fn find(text: &str, out: &mut Vec<Entity>) {
    let mut from = 0;
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let found = match byte(text, at) {
            b':' if slice(text, at, at + 3) == "://" => schemed(text, at),
            b'.' => {
                let found = bare(text, at, from);
                if found.is_none() {
                    // The whole dotted run was looked at; looking again at each dot would not be linear.
                    at = run(text, at, |b| is_label(b) || b == b'.').saturating_sub(1).max(at);
                    if slice(text, at + 1, at + 4) == "://" {
                        at += 1;
                        continue;
                    }
                }
                found
            }
            b'l' | b'L' if is_localhost(text, at) => {
                let end = tail(text, at + 9);
                Some((at, end, slice(text, at, at + 9)))
            }
            _ => None,
        };
        at += 1;
        if let Some((start, end, host)) = found {
            if start >= from {
                let value = parts([
                    ("value", slice(text, start, end).to_owned()),
                    ("domain", host.to_ascii_lowercase()),
                ]);
                out.push(valued(EntityKind::Url, (start, end), value, 0.95, "url"));
            }
            from = from.max(end);
            at = at.max(end);
        }
    }
}

fn is_localhost(text: &str, at: usize) -> bool {
    slice(text, at, at + 9).eq_ignore_ascii_case("localhost")
        && !is_label(byte_before(text, at))
        && !matches!(byte_before(text, at), b'@' | b'.' | b'/')
        && !is_label(byte(text, at + 9))
}

fn schemed(text: &str, at: usize) -> Option<(usize, usize, &str)> {
    let start = run_back(text, at, |b| b.is_ascii_alphabetic());
    let scheme = slice(text, start, at);
    if !["http", "https", "ftp", "ftps", "ws", "wss"].iter().any(|known| known.eq_ignore_ascii_case(scheme)) {
        return None;
    }
    let host_end = run(text, at + 3, |b| is_label(b) || b == b'.');
    let host = slice(text, at + 3, host_end).trim_end_matches('.');
    let host_end = at + 3 + host.len();
    let last = host.rsplit('.').next().unwrap_or_default();
    let right = if host.contains('.') {
        is_known(last) || host.parse::<std::net::Ipv4Addr>().is_ok()
    } else {
        host.bytes().any(|b| b.is_ascii_alphabetic()) && byte(text, host_end) != b'.'
    };
    let starts_well = host.bytes().next().is_some_and(|b| b.is_ascii_alphanumeric());
    (right && starts_well && !host.contains("..")).then(|| (start, tail(text, host_end), host))
}

/// A name with known ending around the dot at `at`.
fn bare(text: &str, at: usize, from: usize) -> Option<(usize, usize, &str)> {
    let start = run_back(text, at, is_label).max(from);
    let host_end = run(text, at, |b| is_label(b) || b == b'.');
    let host = slice(text, start, host_end).trim_end_matches(['.', '-', '_']);
    let host_end = start + host.len();
    let before = char_before(text, start);
    if start >= at
        || host.contains("..")
        || matches!(before, Some('@' | '.' | '/' | '\\'))
        || byte(text, host_end) == b'@'
    {
        return None;
    }
    let (name, last) = host.rsplit_once('.')?;
    if !name.bytes().any(|b| b.is_ascii_alphabetic()) && !last.eq_ignore_ascii_case("com") || !is_known(last)
    {
        return None;
    }
    let end = tail(text, host_end);
    let first = name.split('.').next().unwrap_or_default();
    let is_word = WORDS.iter().any(|word| word.eq_ignore_ascii_case(last));
    let cased = last.bytes().next().is_some_and(|b| b.is_ascii_uppercase())
        && last.bytes().any(|b| b.is_ascii_lowercase());
    let sure = first.eq_ignore_ascii_case("www") || end > host_end + 1 || host.matches('.').count() > 1;
    if !sure && (is_word || cased) || name.bytes().all(|b| b.is_ascii_digit() || b == b'.') && last.len() < 3
    {
        return None;
    }
    (!name.starts_with('-')).then_some((start, end, host))
}

/// The end of port, path, query and fragment after a host.
fn tail(text: &str, host_end: usize) -> usize {
    let mut end = host_end;
    if byte(text, end) == b':' {
        let port = run(text, end + 1, |b| b.is_ascii_digit());
        if port > end + 1 {
            end = port;
        }
    }
    if matches!(byte(text, end), b'/' | b'?' | b'#') {
        end = run(text, end, |b| {
            b.is_ascii_graphic() && !matches!(b, b'<' | b'>' | b'"' | b'`' | b'|' | b'\\' | b'^')
        });
        while end > host_end + 1
            && matches!(
                byte_before(text, end),
                b'.' | b',' | b'!' | b'?' | b';' | b':' | b'\'' | b')' | b']' | b'}' | b'*'
            )
        {
            let path = slice(text, host_end, end);
            if path.ends_with(')') && path.matches('(').count() >= path.matches(')').count() {
                break;
            }
            end -= 1;
        }
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dims::check;

    #[test]
    fn every_ending_is_found_in_its_list() {
        assert!(
            TLDS.split_ascii_whitespace().all(|tld| is_known(tld) && is_known(&tld.to_ascii_uppercase()))
        );
        for other in ["", "c", "co m", "comm", "aaa", "zzz", "be beauty"] {
            assert!(!is_known(other), "{other}");
        }
    }

    #[test]
    fn addresses_and_near_misses() {
        check::table(
            "see ⟦https://example.org/a?b=c⟧. → https://example.org/a?b=c
             打开⟦http://example.cn/news⟧看看 → http://example.cn/news
             ⟦www.post.example.com⟧！
             官网⟦example.com⟧，手机⟦m.example.cn/x⟧
             (⟦https://en.example.org/wiki/A_(b)⟧)
             run it on ⟦localhost:3000/#/a⟧
             ⟦http://10.0.0.8:81⟧ ok
             ⟦http://nas/photos⟧
             short: ⟦t.ly⟧, ⟦youtu.be/abc⟧
             write ana@example.org
             I am here.is it far
             wait...what
             end.To begin
             at 7.am
             版本3.14.15
             http:// nothing
             http://123
             报.com
             e.g. this
             readme.md is empty
             run main.py twice
             ⟦notes.example.md/a⟧ → notes.example.md/a
             10.0.0.1",
            |text| {
                let mut out = Vec::new();
                find(text, &mut out);
                out
            },
        );
    }
}
