//! Character references of XML, as exporters write them: halves of emoji too, entities of a document's own never.

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
