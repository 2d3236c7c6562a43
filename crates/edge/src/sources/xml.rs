//! XML as exporters write it: tags of any size one by one, and character references, halves of emoji among them.
//! A document's own entities are never resolved.

use super::item::Unparsed;
use std::io::{self, BufRead};

/// What a walk over the tags of a document meets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tag {
    /// `<name …>`
    Open,
    /// `<name … />`
    Alone,
    /// `</name>`
    Close,
    /// A document type that declares entities of its own.
    Entities,
    /// The file ended inside a tag.
    Cut,
    /// A tag of more than 32 MB, of which the beginning is held.
    TooLong,
}

/// A walk over the tags of a document; text between them is passed over.
pub(crate) struct Tags<R> {
    input: R,
    /// The tag last met, from `<` to `>`.
    pub(crate) raw: Vec<u8>,
    /// Bytes passed so far.
    pub(crate) offset: u64,
    /// Where the tag last met begins.
    pub(crate) start: u64,
}

impl<R: BufRead> Tags<R> {
    pub(crate) fn new(input: R) -> Self {
        Tags { input, raw: Vec::new(), offset: 0, start: 0 }
    }

    pub(crate) fn get_mut(&mut self) -> &mut R {
        &mut self.input
    }

    /// The next tag; `None` at the end.
    pub(crate) fn next(&mut self) -> io::Result<Option<Tag>> {
        loop {
            if !self.skip_to_tag()? {
                return Ok(None);
            }
            if self.raw.capacity() > 1 << 20 {
                self.raw = Vec::new();
            }
            self.raw.clear();
            let mut ends = Ends::default();
            let whole = loop {
                let buffer = self.input.fill_buf()?;
                if buffer.is_empty() {
                    return Ok(Some(Tag::Cut));
                }
                let end = ends.find(buffer);
                let used = end.unwrap_or(buffer.len());
                let fits = self.raw.len() + used <= Unparsed::LONGEST;
                if fits {
                    self.raw.extend_from_slice(buffer.get(..used).unwrap_or_default());
                }
                self.input.consume(used);
                self.offset += used as u64;
                if end.is_some() {
                    break fits;
                }
            };
            let raw = self.raw.as_slice();
            if raw.starts_with(b"<!") {
                if raw.starts_with(b"<!DOCTYPE") && raw.windows(8).any(|bytes| bytes == b"<!ENTITY") {
                    return Ok(Some(Tag::Entities));
                }
            } else if raw.starts_with(b"<?") {
                continue;
            } else if !whole {
                return Ok(Some(Tag::TooLong));
            } else if raw.starts_with(b"</") {
                return Ok(Some(Tag::Close));
            } else {
                return Ok(Some(if raw.ends_with(b"/>") { Tag::Alone } else { Tag::Open }));
            }
        }
    }

    fn skip_to_tag(&mut self) -> io::Result<bool> {
        loop {
            let buffer = self.input.fill_buf()?;
            if buffer.is_empty() {
                return Ok(false);
            }
            let at = buffer.iter().position(|&b| b == b'<');
            let used = at.unwrap_or(buffer.len());
            self.input.consume(used);
            self.offset += used as u64;
            if at.is_some() {
                self.start = self.offset;
                return Ok(true);
            }
        }
    }

    /// The name of the tag last met.
    pub(crate) fn name(&self) -> &str {
        let raw = self.raw.strip_prefix(b"</").or_else(|| self.raw.strip_prefix(b"<")).unwrap_or_default();
        let end =
            raw.iter().position(|b| b.is_ascii_whitespace() || matches!(b, b'/' | b'>')).unwrap_or(raw.len());
        raw.get(..end).and_then(|name| std::str::from_utf8(name).ok()).unwrap_or_default()
    }

    /// The attributes of the tag last met, names and raw values.
    pub(crate) fn attributes(&self) -> Attributes<'_> {
        let raw = self.raw.as_slice();
        let end = raw.iter().position(u8::is_ascii_whitespace).unwrap_or(raw.len());
        Attributes { rest: raw.get(end..).unwrap_or_default() }
    }
}

/// Finds where a tag, a comment, a CDATA section or a document type ends.
#[derive(Default)]
struct Ends {
    seen: u64,
    quote: Option<u8>,
    /// The first four bytes, to tell comments and sections.
    head: [u8; 4],
    last: [u8; 2],
    brackets: u32,
}

impl Ends {
    fn find(&mut self, bytes: &[u8]) -> Option<usize> {
        let mut rest = bytes.iter();
        while self.seen < 4 || matches!(self.head, [b'<', b'!' | b'?', ..]) {
            let byte = *rest.next()?;
            if let Some(slot) = usize::try_from(self.seen).ok().and_then(|seen| self.head.get_mut(seen)) {
                *slot = byte;
            }
            self.seen = self.seen.saturating_add(1);
            if self.ends_with(byte) {
                return Some(bytes.len() - rest.len());
            }
            self.last = [self.last[1], byte];
        }
        // A tag: from quote to quote.
        loop {
            let stop = match self.quote {
                Some(open) => *rest.find(|&&byte| byte == open)?,
                None => *rest.find(|byte| matches!(byte, b'"' | b'\'' | b'>'))?,
            };
            if self.ends_with(stop) {
                return Some(bytes.len() - rest.len());
            }
        }
    }

    fn ends_with(&mut self, byte: u8) -> bool {
        let head = if self.seen >= 4 { self.head } else { [self.head[0], self.head[1], 0, 0] };
        match head {
            [b'<', b'!', b'-', b'-'] => byte == b'>' && self.last == *b"--" && self.seen > 6,
            [b'<', b'!', b'[', _] => byte == b'>' && self.last == *b"]]",
            [b'<', b'?', ..] => byte == b'>' && self.last[1] == b'?',
            [b'<', b'!', ..] => {
                match byte {
                    b'[' => self.brackets = self.brackets.saturating_add(1),
                    b']' => self.brackets = self.brackets.saturating_sub(1),
                    _ => {}
                }
                byte == b'>' && self.brackets == 0 && self.seen > 4
            }
            _ => match (self.quote, byte) {
                (None, b'>') => true,
                (None, b'"' | b'\'') => {
                    self.quote = Some(byte);
                    false
                }
                (Some(open), byte) => {
                    if open == byte {
                        self.quote = None;
                    }
                    false
                }
                (None, _) => false,
            },
        }
    }
}

/// The attributes of one tag.
pub(crate) struct Attributes<'a> {
    rest: &'a [u8],
}

impl<'a> Iterator for Attributes<'a> {
    type Item = (&'a [u8], &'a [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        let equals = self.rest.iter().position(|&b| b == b'=')?;
        let name = self.rest.get(..equals)?.trim_ascii();
        let after = self.rest.get(equals + 1..)?.trim_ascii_start();
        let quote = *after.first().filter(|b| matches!(b, b'"' | b'\''))?;
        let value = after.get(1..)?;
        let end = value.iter().position(|&b| b == quote)?;
        self.rest = value.get(end + 1..)?;
        Some((name, value.get(..end)?))
    }
}

/// Text with its references resolved. Two references that are the halves of one character become it; a lone half
/// becomes U+FFFD; an entity that XML does not predefine stays as written.
pub(crate) fn unescape(raw: &[u8]) -> String {
    let text = String::from_utf8_lossy(raw);
    if !text.contains('&') {
        return text.into_owned();
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text.as_ref();
    let mut high: Option<u32> = None;
    while let Some(at) = rest.find('&') {
        let (before, reference) = rest.split_at_checked(at).unwrap_or((rest, ""));
        if !before.is_empty() && high.take().is_some() {
            out.push(char::REPLACEMENT_CHARACTER);
        }
        out.push_str(before);
        let Some((code, after)) = resolve(reference) else {
            if high.take().is_some() {
                out.push(char::REPLACEMENT_CHARACTER);
            }
            out.push('&');
            rest = reference.strip_prefix('&').unwrap_or_default();
            continue;
        };
        rest = after;
        match (high.take(), code) {
            (Some(first), 0xdc00..=0xdfff) => {
                let code = 0x10000 + ((first - 0xd800) << 10) + (code - 0xdc00);
                out.push(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER));
            }
            (waiting, code) => {
                if waiting.is_some() {
                    out.push(char::REPLACEMENT_CHARACTER);
                }
                if (0xd800..=0xdbff).contains(&code) {
                    high = Some(code);
                } else {
                    out.push(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER));
                }
            }
        }
    }
    if high.is_some() {
        out.push(char::REPLACEMENT_CHARACTER);
    }
    out.push_str(rest);
    out
}

/// The code of the reference at the start, and what follows it.
fn resolve(reference: &str) -> Option<(u32, &str)> {
    let end = reference.bytes().take(12).position(|b| b == b';')?;
    let name = reference.get(1..end)?;
    let after = reference.get(end + 1..)?;
    let code = match name {
        "amp" => u32::from('&'),
        "lt" => u32::from('<'),
        "gt" => u32::from('>'),
        "quot" => u32::from('"'),
        "apos" => u32::from('\''),
        _ => {
            let number = name.strip_prefix('#')?;
            match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            }
        }
    };
    Some((code, after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references() {
        for (raw, want) in [
            ("a &amp; b &lt;3 &quot;x&quot; &apos;", "a & b <3 \"x\" '"),
            ("&#55357;&#56832;", "😀"),
            ("&#xD83D;&#xDE00;!", "😀!"),
            ("&#55357; x", "\u{fffd} x"),
            ("&#55357;", "\u{fffd}"),
            ("&#56832;&#55357;&#56832;", "\u{fffd}😀"),
            ("&#55357;&amp;", "\u{fffd}&"),
            ("one&#10;two &#128512;", "one\ntwo 😀"),
            ("AT&T & &lol; &;", "AT&T & &lol; &;"),
            ("&#99999999999;", "&#99999999999;"),
        ] {
            assert_eq!(unescape(raw.as_bytes()), want, "{raw}");
        }
    }
}
