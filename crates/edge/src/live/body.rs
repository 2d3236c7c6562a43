//! A delivery's body in records: JSON lines, one JSON value over many lines, a list of them, a form, or fields a line.

use super::names;
use crate::sources::json_value;
use serde_json::{Map, Value};

/// Each record as it came, and its value where it is JSON or a form.
pub(super) fn records(content_type: &str, body: &[u8]) -> Vec<(Vec<u8>, Option<Value>)> {
    let body = body.trim_ascii();
    if body.is_empty() {
        return Vec::new();
    }
    let json = body.first().is_some_and(|first| matches!(first, b'{' | b'['));
    if !json && let Some(fields) = fields(body) {
        return vec![(body.to_vec(), Some(fields))];
    }
    if !json && content_type.trim_start().starts_with("application/x-www-form-urlencoded") {
        return vec![(body.to_vec(), Some(form(body)))];
    }
    let lines: Vec<&[u8]> =
        body.split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii).filter(|line| !line.is_empty()).collect();
    // A value written over many lines: its first line alone is no value.
    if lines.len() > 1
        && lines.first().is_some_and(|line| json_value(line).is_none())
        && let Some(value) = json_value(body)
    {
        return flat(body, value);
    }
    lines
        .into_iter()
        .flat_map(|line| match json_value(line) {
            Some(value) => flat(line, value),
            None => vec![(line.to_vec(), None)],
        })
        .collect()
}

fn flat(raw: &[u8], value: Value) -> Vec<(Vec<u8>, Option<Value>)> {
    match value {
        Value::Array(items) => items
            .into_iter()
            .map(|item| (serde_json::to_vec(&item).unwrap_or_default(), Some(item)))
            .collect(),
        value => vec![(raw.to_vec(), Some(value))],
    }
}

/// Fields a line, the words last and just as they are, so that no sign in them breaks anything: apps that put a
/// notification into a template of JSON leave its quotes and its ends of lines as they stand.
///
/// ```text
/// app=WhatsApp
/// title=Lin
/// text=he said "lunch"
/// or later
/// ```
fn fields(body: &[u8]) -> Option<Value> {
    const MOST: usize = 16;
    let mut rest = std::str::from_utf8(body).ok()?;
    let mut fields = Map::new();
    while fields.len() < MOST {
        let (name, after) = rest.split_once('=')?;
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.');
        if name.is_empty() || !name.bytes().all(plain) {
            return None;
        }
        if names::TEXT.contains(&name) {
            // Alone it is a form of one field, or of several with & between them.
            let words = Value::String(after.trim().to_owned());
            return (!fields.is_empty()).then(|| {
                fields.insert(name.to_owned(), words);
                Value::Object(fields)
            });
        }
        let (value, lines) = after.split_once('\n')?;
        fields.insert(name.to_owned(), Value::String(value.trim().to_owned()));
        rest = lines;
    }
    None
}

/// A form as an object of strings.
fn form(body: &[u8]) -> Value {
    let mut fields = Map::new();
    for pair in body.split(|byte| *byte == b'&') {
        let mut halves = pair.splitn(2, |byte| *byte == b'=');
        let (name, value) = (halves.next().unwrap_or_default(), halves.next().unwrap_or_default());
        fields.insert(unescaped(name), Value::String(unescaped(value)));
    }
    Value::Object(fields)
}

fn unescaped(bytes: &[u8]) -> String {
    let mut out = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    while let Some((first, after)) = rest.split_first() {
        let hex = (*first == b'%').then(|| after.get(..2)).flatten();
        let code = hex.and_then(|hex| u8::from_str_radix(std::str::from_utf8(hex).ok()?, 16).ok());
        (out, rest) = match (code, first) {
            (Some(code), _) => (pushed(out, code), after.get(2..).unwrap_or_default()),
            (None, b'+') => (pushed(out, b' '), after),
            (None, byte) => (pushed(out, *byte), after),
        };
    }
    String::from_utf8_lossy(&out).into_owned()
}

fn pushed(mut bytes: Vec<u8>, byte: u8) -> Vec<u8> {
    bytes.push(byte);
    bytes
}
