//! What the person wrote, freed from the exporter's marks.

/// Left-to-right marks, embeddings and isolates that exporters put around names and placeholders.
pub(crate) fn is_mark(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// Text as a person wrote it: marks gone, line ends as `\n`, no white space at either end.
pub(crate) fn clean(text: &str) -> String {
    let text = text.trim_matches(|c: char| c.is_whitespace() || is_mark(c));
    if text.bytes().all(|b| b != b'\r' && b != 0xe2 && b != 0xef) {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' => {
                if chars.peek() == Some(&'\n') {
                    chars.next();
                }
                out.push('\n');
            }
            c if is_mark(c) => {}
            c => out.push(c),
        }
    }
    out
}

/// A name: marks gone, special spaces as plain ones, none at either end.
pub(crate) fn clean_name(name: &str) -> String {
    if name.is_ascii() {
        return name.trim().to_owned();
    }
    let kept: String = name
        .chars()
        .filter(|&c| !is_mark(c))
        .map(|c| if matches!(c, '\u{a0}' | '\u{202f}') { ' ' } else { c })
        .collect();
    kept.trim().to_owned()
}

/// A line's shape, to show where a file did not fit: letters as `a`, ideographs as `字`, digits as `0`.
pub(crate) fn shape_of_line(line: &str) -> String {
    let plain = |c| if c == '\r' { char::REPLACEMENT_CHARACTER } else { shape_of_char(c) };
    let mut shape: String = line.chars().take(60).map(plain).collect();
    if line.chars().nth(60).is_some() {
        shape.push('…');
    }
    shape
}

/// One character's shape: no letter and no digit comes through.
pub(crate) fn shape_of_char(c: char) -> char {
    match c {
        '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}' => '字',
        c if c.is_numeric() => '0',
        c if c.is_alphabetic() => 'a',
        // A shape is printed: nothing in it steers a terminal.
        c if c.is_control() && !matches!(c, '\t' | '\n' | '\r') => char::REPLACEMENT_CHARACTER,
        // Marks and spaces that exporters write are what a report is about; emoji and other signs are a person's.
        c if c.is_ascii() || c.is_whitespace() || is_mark(c) || c == char::REPLACEMENT_CHARACTER => c,
        '\u{2010}'..='\u{2027}'
        | '\u{3001}'..='\u{301f}'
        | '\u{ff01}'..='\u{ff0f}'
        | '\u{ff1a}'..='\u{ff20}' => c,
        _ => '*',
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shape_steers_no_terminal() {
        assert_eq!(shape_of_line("\u{1b}]0;Title\u{7} x\ry"), "\u{fffd}]0;aaaaa\u{fffd} a\u{fffd}a");
    }

    #[test]
    fn marks_go_and_joiners_stay() {
        let cases = [
            ("\u{200e}hello\u{200f} ", "hello"),
            ("a\r\nb\rc", "a\nb\nc"),
            ("\n a\n\nb \n", "a\n\nb"),
            ("👩\u{200d}🚀\u{fe0f}", "👩\u{200d}🚀\u{fe0f}"),
            ("7:30\u{202f}PM", "7:30\u{202f}PM"),
            ("@\u{2068}Sam\u{2069} hi", "@Sam hi"),
            ("", ""),
        ];
        for (raw, want) in cases {
            assert_eq!(clean(raw), want, "{raw:?}");
        }
        assert_eq!(clean_name("\u{202a}+1\u{a0}555\u{202c}"), "+1 555");
    }
}
