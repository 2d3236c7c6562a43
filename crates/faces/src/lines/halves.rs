//! Half a surrogate pair, escaped: JSON may write it, and no text can hold it. With another character in its place the line
//! still tells its id.

use serde_json::Value;

/// The line with U+FFFD in place of such halves, and the column of the first; none where there is none, or the line is no
/// JSON all the same.
pub fn mended(line: &str) -> Option<(Value, usize)> {
    let (mut out, mut first, mut rest) = (String::with_capacity(line.len()), None, line);
    while let Some(at) = rest.find('\\') {
        let (before, escape) = rest.split_at(at);
        out.push_str(before);
        let width = match unit(escape) {
            Some(0xd800..=0xdbff) if matches!(escape.get(6..).and_then(unit), Some(0xdc00..=0xdfff)) => 12,
            Some(0xd800..=0xdfff) => {
                let column = line.len() - rest.len() + at;
                first.get_or_insert_with(|| line.get(..column).unwrap_or_default().chars().count() + 1);
                out.push('\u{fffd}');
                rest = escape.get(6..).unwrap_or_default();
                continue;
            }
            Some(_) => 6,
            None => 1 + escape.chars().nth(1).map_or(0, char::len_utf8),
        };
        let (kept, after) = escape.split_at_checked(width)?;
        out.push_str(kept);
        rest = after;
    }
    out.push_str(rest);
    Some((serde_json::from_str(&out).ok()?, first?))
}

/// The code unit that an escape `\uXXXX` at the beginning names.
fn unit(escape: &str) -> Option<u16> {
    let digits = escape.strip_prefix("\\u")?.get(..4)?;
    u16::from_str_radix(digits, 16).ok().filter(|_| !digits.starts_with('+'))
}
