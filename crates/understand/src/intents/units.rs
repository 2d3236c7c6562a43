//! A text as units: a Latin word, a number, a Chinese character or a mark, each with a hash of its folded form.

use super::fold::{fold, is_han};

/// More of a message than this is never looked at: wants stand at the head, and time stays bounded.
const LONGEST: usize = 1500;

/// What a unit is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A run of letters, apostrophes left out.
    Word,
    /// A run with a digit in it, or a mask such as `<#>`.
    Number,
    /// One Chinese character.
    Han,
    /// A question mark.
    Question,
    /// A mark that ends a clause.
    Mark,
    /// A currency sign.
    Money,
    /// An opening or closing quotation mark or title bracket.
    Quote,
}

/// A unit of a text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Unit {
    /// Of its folded form; digits are all alike.
    pub hash: u64,
    /// What it is.
    pub kind: Kind,
    /// First byte in the text.
    pub start: usize,
    /// First byte after.
    pub end: usize,
    /// Folded characters before its end.
    pub folded: usize,
    /// A word of two letters or more that begins with a capital.
    pub capital: bool,
}

/// The start of every hash.
pub(crate) const SEED: u64 = 0xCBF2_9CE4_8422_2325;

/// Adds a byte to a hash (FNV-1a).
pub(crate) const fn mix_byte(hash: u64, byte: u8) -> u64 {
    (hash ^ byte as u64).wrapping_mul(0x0100_0000_01B3)
}

/// Adds a character to a hash.
pub(crate) const fn mix_char(hash: u64, c: u32) -> u64 {
    let hash = mix_byte(hash, (c & 0xFF) as u8);
    if c < 0x80 { hash } else { mix_byte(mix_byte(hash, (c >> 8) as u8), (c >> 16) as u8) }
}

/// Adds a whole unit's hash to that of the units before it.
pub(crate) const fn mix(hash: u64, next: u64) -> u64 {
    (hash ^ next).wrapping_mul(0x9E37_79B9_7F4A_7C15).rotate_left(23)
}

/// A text cut up, and its folded characters with one space between Latin words.
#[derive(Default)]
pub(crate) struct Cut {
    /// The units in order.
    pub units: Vec<Unit>,
    /// Folded characters; digits are `0`, words are set apart by a space.
    pub folded: Vec<char>,
}

/// Cuts a text up.
pub(crate) fn cut(text: &str) -> Cut {
    let mut out = Cut {
        units: Vec::with_capacity(text.len().min(LONGEST) / 3 + 4),
        folded: Vec::with_capacity(text.len().min(LONGEST) + 8),
    };
    let mut chars = text.char_indices().take(LONGEST).peekable();
    while let Some((start, raw)) = chars.next() {
        let c = fold(raw);
        let mut end = start + raw.len_utf8();
        if is_han(c) {
            out.folded.push(c);
            out.units.push(Unit {
                hash: mix_char(SEED, c.into()),
                kind: Kind::Han,
                start,
                end,
                folded: out.folded.len(),
                capital: false,
            });
        } else if c.is_alphanumeric() {
            let mut word = Word::new(&mut out.folded);
            word.push(c, &mut out.folded);
            while let Some(&(at, raw)) = chars.peek() {
                let c = fold(raw);
                if c.is_alphanumeric() && !is_han(c) {
                    word.push(c, &mut out.folded);
                } else if !(c == '\'' || (word.digits && matches!(c, ':' | '.') && next_is_digit(text, at))) {
                    break;
                }
                end = at + raw.len_utf8();
                chars.next();
            }
            let kind = if word.digits { Kind::Number } else { Kind::Word };
            out.folded.push(' ');
            let capital = raw.is_uppercase() && end > start + raw.len_utf8();
            out.units.push(Unit { hash: word.hash, kind, start, end, folded: out.folded.len(), capital });
        } else if c == '<' && text.get(end..).is_some_and(|rest| masked(rest).is_some()) {
            // A mask such as <#> stands for a number that was taken out.
            let skip = text.get(end..).and_then(masked).unwrap_or_default();
            for _ in 0..skip {
                end = chars.next().map_or(end, |(at, raw)| at + raw.len_utf8());
            }
            out.folded.extend(['0', ' ']);
            out.units.push(Unit {
                hash: mix_char(SEED, '0'.into()),
                kind: Kind::Number,
                start,
                end,
                folded: out.folded.len(),
                capital: false,
            });
        } else if let Some(kind) = mark(c)
            && out.units.last().is_none_or(|last| last.kind != kind || kind == Kind::Quote)
        {
            out.folded.push(c);
            out.units.push(Unit {
                hash: mix_char(SEED, c.into()),
                kind,
                start,
                end,
                folded: out.folded.len(),
                capital: false,
            });
        }
    }
    out
}

fn next_is_digit(text: &str, at: usize) -> bool {
    text.get(at + 1..).and_then(|rest| rest.chars().next()).is_some_and(|c| fold(c).is_ascii_digit())
}

/// Characters of a mask's rest, its closing bracket included.
fn masked(rest: &str) -> Option<usize> {
    let inner =
        rest.chars().take(12).take_while(|c| c.is_ascii_uppercase() || matches!(c, '#' | '_')).count();
    (inner > 0 && rest.chars().nth(inner) == Some('>')).then_some(inner + 1)
}

fn mark(c: char) -> Option<Kind> {
    match c {
        '?' => Some(Kind::Question),
        '.' | ',' | '!' | ';' | ':' | '…' | '~' | '\n' | '-' | '—' | '(' | ')' | '/' => Some(Kind::Mark),
        '$' | '€' | '£' | '¥' | '₹' | '￥' => Some(Kind::Money),
        '"' | '《' | '》' | '「' | '」' | '『' | '』' => Some(Kind::Quote),
        _ => None,
    }
}

/// A Latin word while it is read: three or more of a letter count as one, so that `sooo` is `so`.
struct Word {
    hash: u64,
    digits: bool,
    last: char,
    run: usize,
    before: u64,
}

impl Word {
    fn new(folded: &mut Vec<char>) -> Self {
        if folded.last().is_some_and(|&c| c != ' ') {
            folded.push(' ');
        }
        Word { hash: SEED, digits: false, last: '\0', run: 0, before: SEED }
    }

    fn push(&mut self, c: char, folded: &mut Vec<char>) {
        let c = if c.is_ascii_digit() { '0' } else { c };
        self.run = if c == self.last { self.run + 1 } else { 1 };
        self.last = c;
        if c == '0' {
            self.digits = true;
        } else if self.run == 3 {
            self.hash = self.before;
            folded.pop();
            return;
        } else if self.run > 3 {
            return;
        }
        self.before = if self.run == 2 { self.hash } else { self.before };
        self.hash = mix_char(self.hash, c.into());
        folded.push(c);
    }
}

/// The hash of the unit that a word of small Latin letters is.
pub(crate) const fn of_word(word: &str) -> u64 {
    let mut rest = word.as_bytes();
    let mut hash = SEED;
    while let [first, tail @ ..] = rest {
        hash = mix_char(hash, *first as u32);
        rest = tail;
    }
    hash
}

/// The hash of the unit that a Chinese character is.
pub(crate) const fn of_han(c: char) -> u64 {
    mix_char(SEED, c as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shape(text: &str) -> Vec<(Kind, &str)> {
        cut(text).units.iter().map(|unit| (unit.kind, text.get(unit.start..unit.end).unwrap())).collect()
    }

    #[test]
    fn words_numbers_characters_and_marks_are_told_apart() {
        use Kind::{Han, Mark, Number, Question, Word};
        assert_eq!(
            shape("Don't, 7:30pm 吃飯?? <#>"),
            [
                (Word, "Don't"),
                (Mark, ","),
                (Number, "7:30pm"),
                (Han, "吃"),
                (Han, "飯"),
                (Question, "?"),
                (Number, "<#>")
            ]
        );
    }

    #[test]
    fn drawn_out_words_and_scripts_are_alike() {
        for (a, b) in [("soooo", "so"), ("7pm", "9pm"), ("吃飯", "吃饭"), ("DON’T", "dont"), ("haaa", "ha")]
        {
            let hashes = |text| cut(text).units.iter().map(|unit| unit.hash).collect::<Vec<_>>();
            assert_eq!(hashes(a), hashes(b), "{a} {b}");
            assert_eq!(cut(a).folded, cut(b).folded);
        }
        assert_ne!(cut("too").units[0].hash, cut("to").units[0].hash);
    }
}
