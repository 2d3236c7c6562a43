//! One pass over a text that says which scanners need not look at it at all.

/// What bytes a text holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Look {
    /// A digit of ASCII.
    pub digit: bool,
    /// `@`.
    pub at: bool,
    /// `#`.
    pub hash: bool,
    /// `.`.
    pub dot: bool,
    /// `:`.
    pub colon: bool,
    /// A letter of ASCII.
    pub letter: bool,
    /// A capital of ASCII.
    pub capital: bool,
    /// Bytes beyond ASCII: Chinese among others.
    pub wide: bool,
    /// The longest run of digits, single spaces, points and hyphens between them not counted.
    pub digits: usize,
}

impl Look {
    /// Looks once over the text.
    pub(crate) fn over(text: &str) -> Self {
        let mut look = Look::default();
        let mut run = 0;
        for &b in text.as_bytes() {
            match b {
                b'0'..=b'9' => {
                    look.digit = true;
                    run += 1;
                    look.digits = look.digits.max(run);
                    continue;
                }
                b'.' => look.dot = true,
                b' ' | b'-' | b'(' | b')' | b'/' => {}
                b'@' => look.at = true,
                b'#' => look.hash = true,
                b':' => look.colon = true,
                b'a'..=b'z' => look.letter = true,
                b'A'..=b'Z' => (look.letter, look.capital) = (true, true),
                0x80.. => look.wide = true,
                _ => {}
            }
            if !matches!(b, b' ' | b'-' | b'.' | b'(' | b')' | b'/') {
                run = 0;
            }
        }
        look
    }
}
