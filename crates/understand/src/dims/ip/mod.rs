//! Addresses of the internet protocol, versions 4 and 6.

use super::scan::{
    after, before, byte, byte_before, contains, is_alphanumeric, parts, run, run_back, slice, valued,
};
use steward_model::{Entity, EntityKind};

/// Finds all of them.
pub(crate) fn find(text: &str, out: &mut Vec<Entity>) {
    // Most texts have too few marks for either.
    let count = |words: &str, mark: u8| words.bytes().filter(|b| *b == mark).count();
    let marked = |words: &str| count(words, b'.') >= 3 || count(words, b':') >= 2;
    if !marked(text) {
        return;
    }
    let mut at = 0;
    let len = text.len();
    let within = |b: u8| is_alphanumeric(b) || matches!(b, b'.' | b':' | b'_');
    while at < len {
        // Words without marks are passed over.
        let rest = text.as_bytes().get(at..).unwrap_or_default();
        let Some(mark) = memchr::memchr2(b'.', b':', rest) else { return };
        at = run_back(text, at + mark, within).max(at);
        let b = byte(text, at);
        if !b.is_ascii_hexdigit() && b != b':' {
            at = run(text, at, |b| !b.is_ascii_hexdigit() && b != b':');
            continue;
        }
        let end = run(text, at, within);
        let words = slice(text, at, end);
        let free = !byte_before(text, at).is_ascii_alphanumeric()
            && !matches!(byte_before(text, at), b'.' | b'-' | b'@');
        let words = words.trim_end_matches('.');
        let free = free && marked(words);
        let (host, _) = words.split_once(':').filter(|_| words.contains('.')).unwrap_or((words, ""));
        if free
            && let Some(value) = v4(host)
            && !is_version(text, at)
        {
            push(out, (at, at + host.len()), value, "ipv4", 0.95);
        } else if free && let Some(value) = v6(text, words) {
            push(out, (at, at + words.len()), value, "ipv6", 0.9);
        }
        at = end.max(at + 1);
    }
}

fn push(out: &mut Vec<Entity>, span: (usize, usize), value: String, kind: &str, confidence: f32) {
    let value = parts([("value", value), ("type", kind.to_owned())]);
    out.push(valued(EntityKind::Ip, span, value, confidence, "ip"));
}

/// version 1.2.3.4, firmware 2.0.1.15: which one of a program.
fn is_version(text: &str, at: usize) -> bool {
    let lead = before(text, at, 16);
    let word =
        lead.trim_end_matches([' ', ':']).rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    ["version", "ver", "firmware", "build", "release", "driver"]
        .iter()
        .any(|cue| word.eq_ignore_ascii_case(cue))
}

fn v4(words: &str) -> Option<String> {
    let mut value = String::new();
    let mut count = 0;
    for part in words.split('.') {
        let number: u16 = if (1..=3).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit()) {
            part.parse().ok()?
        } else {
            return None;
        };
        if number > 255 || count == 4 {
            return None;
        }
        if count > 0 {
            value.push('.');
        }
        value.push_str(&number.to_string());
        count += 1;
    }
    (count == 4).then_some(value)
}

fn v6(text: &str, words: &str) -> Option<String> {
    words.parse::<std::net::Ipv6Addr>().ok()?;
    // '::' and 'a::b' are also paths of programs: there the words must speak of addresses.
    let groups = words.split(':').filter(|group| !group.is_empty()).count();
    let sure = groups >= 3 || groups > 0 && words.bytes().any(|b| b.is_ascii_digit());
    if !sure && !["ip", "address", "地址"].iter().any(|cue| contains(after(text, 0, 200), cue)) {
        return None;
    }
    let short = |group: &str| match group.trim_start_matches('0') {
        "" if !group.is_empty() => "0".to_owned(),
        rest => rest.to_owned(),
    };
    Some(words.split(':').map(short).collect::<Vec<_>>().join(":"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dims::check;

    #[test]
    fn addresses_and_near_misses() {
        check::table(
            "router at ⟦192.168.010.1⟧. → 192.168.10.1
             网关是⟦10.0.0.254⟧:8080 → 10.0.0.254
             ⟦10.1.2.3⟧/16 → 10.1.2.3
             v6 ⟦2001:0db8::1⟧ here → 2001:db8::1
             the ip is ⟦::⟧ → ::
             ⟦fe80:0:0:0:1:2:3:4⟧ → fe80:0:0:0:1:2:3:4
             version 1.2.3
             version 1.2.3.4 is out
             the build server is ⟦10.1.2.4⟧ → 10.1.2.4
             Firmware: 2.0.1.15
             1.2.3.4.5
             300.1.1.1
             std::string
             at 12:30:45
             he said:: nothing
             1::2::3",
            |text| {
                let mut out = Vec::new();
                find(text, &mut out);
                out
            },
        );
    }
}
