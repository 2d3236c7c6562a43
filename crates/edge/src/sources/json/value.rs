//! One record of JSON, read with patience: what exporters write that is not quite JSON is read as they meant it.

use serde_json::Value;

/// The value of raw bytes; `None` if they are no JSON, or nested deeper than any export is.
pub(crate) fn parse(raw: &[u8]) -> Option<Value> {
    serde_json::from_slice(raw).ok().or_else(|| serde_json::from_str(&repaired(raw)).ok())
}

/// Escapes that JSON lacks (`\x0B`), bare control characters, halves of surrogate pairs and invalid UTF-8, mended.
fn repaired(raw: &[u8]) -> String {
    let text = String::from_utf8_lossy(raw);
    let mut out = String::with_capacity(text.len() + 16);
    let mut chars = text.char_indices();
    let mut string = false;
    while let Some((at, c)) = chars.next() {
        match c {
            '"' => {
                string = !string;
                out.push(c);
            }
            '\\' if string => {
                let rest = text.get(at + 1..).unwrap_or_default();
                let (escape, used) = escape(rest);
                out.push_str(&escape);
                for _ in 0..used {
                    chars.next();
                }
            }
            c if string && c.is_ascii_control() => out.push_str(&format!("\\u{:04x}", u32::from(c))),
            c => out.push(c),
        }
    }
    out
}

/// What follows a backslash, as legal JSON, and of how many characters it was read.
fn escape(rest: &str) -> (String, usize) {
    let hex = |from: usize, digits: usize| {
        rest.get(from..from + digits).and_then(|hex| u32::from_str_radix(hex, 16).ok())
    };
    match rest.as_bytes().first() {
        Some(b'x') => match hex(1, 2) {
            Some(code) => (format!("\\u{code:04x}"), 3),
            None => ("\\\\x".to_owned(), 1),
        },
        Some(b'u') => match hex(1, 4) {
            Some(0xd800..=0xdbff) => match (rest.get(5..7), hex(7, 4)) {
                (Some("\\u"), Some(0xdc00..=0xdfff)) => {
                    (format!("\\{}", rest.get(..11).unwrap_or_default()), 11)
                }
                _ => ("\\ufffd".to_owned(), 5),
            },
            Some(0xdc00..=0xdfff) => ("\\ufffd".to_owned(), 5),
            Some(code) => (format!("\\u{code:04x}"), 5),
            None => ("\\\\u".to_owned(), 1),
        },
        Some(c @ (b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't')) => {
            (format!("\\{}", char::from(*c)), 1)
        }
        _ => ("\\\\".to_owned(), 0),
    }
}

/// A field's string.
pub(crate) fn string<'a>(value: &'a Value, key: &str) -> Option<&'a str> {
    value.get(key)?.as_str()
}

/// A field's whole number, written as a number or as a string of digits.
pub(crate) fn integer(value: &Value, key: &str) -> Option<i64> {
    whole(value.get(key)?)
}

/// A whole number, written as a number or as a string of digits.
pub(crate) fn whole(value: &Value) -> Option<i64> {
    match value {
        Value::Number(number) => number.as_i64(),
        Value::String(digits) => digits.parse().ok(),
        _ => None,
    }
}

/// A field's truth, false where it is missing.
pub(crate) fn truth(value: &Value, key: &str) -> bool {
    value.get(key).and_then(Value::as_bool).unwrap_or(false)
}

/// A field's elements, none where it is missing.
pub(crate) fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value.get(key).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_exporters_write() {
        for (raw, want) in [
            (&br#""a\x0Bb""#[..], "a\u{b}b"),
            (br#""a\ud83d b""#, "a\u{fffd} b"),
            (br#""\ud83d\ude00""#, "😀"),
            (br#""\ud83d\ude00 \ude00""#, "😀 \u{fffd}"),
            (b"\"a\x08\nb\"", "a\u{8}\nb"),
            (b"\"a\xffb\"", "a\u{fffd}b"),
            (br#""C:\q""#, "C:\\q"),
            (r#""é\x41""#.as_bytes(), "éA"),
        ] {
            assert_eq!(parse(raw), Some(Value::from(want)), "{}", String::from_utf8_lossy(raw));
        }
        assert_eq!(parse(&b"[".repeat(50_000)), None);
        assert_eq!(parse(br#"{"a":"#), None);
    }
}
