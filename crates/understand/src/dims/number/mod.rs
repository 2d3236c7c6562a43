//! Numbers as amounts: digits in every custom, words, fractions, powers, Chinese numerals.

pub(crate) mod digits;
pub(crate) mod en;
pub(crate) mod find;
mod spoken;
pub(crate) mod zh;

use crate::engine::{Kind, Tokens, word_hash};

/// How an amount was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Written {
    /// In digits.
    Digits,
    /// In English words.
    Words,
    /// In Chinese characters, or digits with Chinese units.
    Han,
}

/// An amount read from tokens.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Amount {
    /// What it is worth.
    pub value: f64,
    /// First token of it (a sign may stand before the figures).
    pub start: usize,
    /// First token after.
    pub end: usize,
    /// How it was written.
    pub written: Written,
    /// It says 'about so much': 余, 多, 几, a few.
    pub vague: bool,
    /// The lower of two figures said at once: 三五百, 七八个.
    pub low: Option<f64>,
    /// It is one bare digit or word.
    pub single: bool,
}

impl Amount {
    fn new(value: f64, start: usize, end: usize, written: Written) -> Self {
        Amount { value, start, end, written, vague: false, low: None, single: false }
    }
}

/// The amount that begins at a token, sign included, as long as it goes.
pub(crate) fn read(tokens: Tokens<'_>, at: usize) -> Option<Amount> {
    let (sign, first) = sign(tokens, at);
    let mut amount = match tokens.at(first).kind {
        Kind::Digits => {
            let plain = digits::plain(tokens, first)?;
            zh::mixed(tokens, plain)
                .or_else(|| zh::in_w(tokens, plain))
                .unwrap_or_else(|| en::from_digits(tokens, plain))
        }
        Kind::Word => en::from_words(tokens, first)?,
        Kind::Han => zh::from_han(tokens, first)?,
        Kind::Mark => digits::marked(tokens, first)?,
        Kind::End => return None,
    };
    amount.start = at;
    if sign < 0.0 {
        amount.value = -amount.value;
    }
    Some(amount)
}

/// The scale that the last word of an amount is, 1 where it is none: 5-6k, $2-3 million.
pub(crate) fn said_scale(tokens: Tokens<'_>, amount: &Amount) -> f64 {
    const SCALES: [(u64, f64); 8] = [
        (word_hash("k"), 1e3),
        (word_hash("m"), 1e6),
        (word_hash("mil"), 1e6),
        (word_hash("bn"), 1e9),
        (word_hash("b"), 1e9),
        (word_hash("thousand"), 1e3),
        (word_hash("million"), 1e6),
        (word_hash("billion"), 1e9),
    ];
    let last = tokens.before(amount.end);
    let scale = SCALES.iter().find(|(hash, _)| last.is_word(*hash));
    scale.map_or(1.0, |(_, scale)| *scale)
}

/// A sign at a token and the first token after it.
fn sign(tokens: Tokens<'_>, at: usize) -> (f64, usize) {
    let token = tokens.at(at);
    let next = tokens.at(at + 1);
    match token.kind {
        Kind::Mark if token.is_mark('-') => {
            let before = tokens.before(at);
            // A hyphen between words or figures is none: 'SCP-173', '3-4'.
            // '2 -7' is a range.
            let range = before.kind == Kind::Digits && token.spaced || before.is_mark('-') && !token.spaced;
            let free = !range
                && (at == 0
                    || token.spaced
                    || before.kind == Kind::Mark && !matches!(before.ch, ')' | ']' | '%'));
            let leads = next.kind == Kind::Digits || next.is_mark('.');
            if free && leads && (!next.spaced || at == 0) { (-1.0, at + 1) } else { (1.0, at) }
        }
        Kind::Mark
            if token.is_mark('+')
                && next.kind == Kind::Digits
                && !next.spaced
                && tokens.before(at).kind != Kind::Digits =>
        {
            (1.0, at + 1)
        }
        Kind::Word if en::is_negative(token) => (-1.0, at + 1),
        Kind::Han if matches!(token.ch, '负' | '負') => (-1.0, at + 1),
        _ => (1.0, at),
    }
}

/// The shortest decimal form of a value.
pub(crate) fn written(value: f64) -> String {
    const WHOLE: f64 = 1e15;
    if value == 0.0 {
        "0".to_owned()
    } else if value.fract() == 0.0 && value.abs() < WHOLE {
        // The same, sooner.
        (value as i64).to_string()
    } else {
        format!("{value}")
    }
}
