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
        let (mut held, mut run, mut digits) = (0, 0_usize, 0);
        for &byte in text.as_bytes() {
            let kind = KINDS.get(usize::from(byte)).copied().unwrap_or_default();
            held |= kind;
            run = if kind & (DIGIT | JOINS) == 0 { 0 } else { run + usize::from(kind & DIGIT) };
            digits = digits.max(run);
        }
        let holds = |kind: u16| held & kind != 0;
        Look {
            digit: holds(DIGIT),
            at: holds(AT),
            hash: holds(HASH),
            dot: holds(DOT),
            colon: holds(COLON),
            letter: holds(LETTER),
            capital: holds(CAPITAL),
            wide: holds(WIDE),
            digits,
        }
    }
}

/// What a byte is. A digit is 1, so that digits are counted by it.
const DIGIT: u16 = 1;
const AT: u16 = 1 << 1;
const HASH: u16 = 1 << 2;
const DOT: u16 = 1 << 3;
const COLON: u16 = 1 << 4;
const LETTER: u16 = 1 << 5;
const CAPITAL: u16 = 1 << 6;
const WIDE: u16 = 1 << 7;
/// It may stand between the digits of a run.
const JOINS: u16 = 1 << 8;
static KINDS: [u16; 256] = kinds();

#[expect(clippy::indexing_slicing, reason = "evaluated at compile time, where a bad index fails the build")]
const fn kinds() -> [u16; 256] {
    let mut kinds = [0; 256];
    let mut byte = 0;
    while byte < kinds.len() {
        kinds[byte] = match byte as u8 {
            b'0'..=b'9' => DIGIT,
            b'.' => DOT | JOINS,
            b' ' | b'-' | b'(' | b')' | b'/' => JOINS,
            b'@' => AT,
            b'#' => HASH,
            b':' => COLON,
            b'a'..=b'z' => LETTER,
            b'A'..=b'Z' => LETTER | CAPITAL,
            0x80.. => WIDE,
            _ => 0,
        };
        byte += 1;
    }
    kinds
}
