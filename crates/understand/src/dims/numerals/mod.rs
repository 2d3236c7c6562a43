//! Numbers as people write them, read at one token: digits, English words, Chinese numerals, ordinals.

pub mod en;
pub(crate) mod words;
pub mod zh;

use super::number::digits::vulgar;
use crate::engine::{Doors, Kind, Tokens};

/// The doors of its lexica, with others.
pub(in crate::dims) const fn doors(all: Doors) -> Doors {
    all.of(&words::WORDS)
}

/// How a number was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// `1,200.5`
    Digits,
    /// `twenty five`
    Words,
    /// `二十五`, with units
    Han,
    /// `二零二五`, digit by digit, two or more
    HanRun,
    /// `3万5`
    Mixed,
}

/// A number read from tokens.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Numeral {
    /// What it is worth.
    pub value: f64,
    /// First token after.
    pub end: usize,
    /// How it was written.
    pub form: Form,
    /// How many digits, for `Digits` (before the point) and `HanRun`.
    pub digits: u8,
    /// It has a fraction.
    pub fraction: bool,
    /// Thousands were parted by commas.
    pub grouped: bool,
    /// Only `a` or `an`, or a vague word (`few`, `几`), stands for the number.
    pub vague: bool,
}

impl Numeral {
    pub(crate) fn new(value: f64, end: usize, form: Form) -> Self {
        Numeral { value, end, form, digits: 0, fraction: value.fract() != 0.0, grouped: false, vague: false }
    }

    /// The value as a whole number, where it is one and not negative.
    pub fn whole(&self) -> Option<u64> {
        (!self.fraction && self.value >= 0.0 && self.value < 1e15).then_some(self.value as u64)
    }
}

/// A cardinal number at a token, in any form.
pub fn cardinal(tokens: Tokens<'_>, at: usize) -> Option<Numeral> {
    match tokens.at(at).kind {
        Kind::Digits => digits(tokens, at).map(|figures| zh::mixed(tokens, at, &figures).unwrap_or(figures)),
        Kind::Word => en::cardinal(tokens, at),
        Kind::Han => zh::cardinal(tokens, at),
        Kind::Mark | Kind::End => None,
    }
}

/// An ordinal at a token: `1st`, `twenty-first`, `第三`.
pub fn ordinal(tokens: Tokens<'_>, at: usize) -> Option<Numeral> {
    match tokens.at(at).kind {
        Kind::Digits => en::ordinal_digits(tokens, at),
        Kind::Word => en::ordinal(tokens, at),
        Kind::Han => zh::ordinal(tokens, at),
        Kind::Mark | Kind::End => None,
    }
}

/// Digits with thousands parted by commas and a decimal point: `7`, `1,200`, `0.5`.
pub fn digits(tokens: Tokens<'_>, at: usize) -> Option<Numeral> {
    let first = tokens.at(at);
    if first.kind != Kind::Digits {
        return None;
    }
    let mut numeral = Numeral {
        value: first.value as f64,
        end: at + 1,
        form: Form::Digits,
        digits: first.len,
        fraction: false,
        grouped: false,
        vague: false,
    };
    if tokens.at(at + 1).kind != Kind::Mark {
        return Some(numeral);
    }
    let glued = |index: usize| !tokens.at(index).spaced;
    // 1½, 2¾
    if let Some(part) = vulgar(tokens.at(at + 1).ch).filter(|_| glued(at + 1)) {
        (numeral.value, numeral.end, numeral.fraction) = (numeral.value + part, at + 2, true);
        return Some(numeral);
    }
    if first.len <= 3 {
        for _ in 0..6 {
            let group = tokens.at(numeral.end + 1);
            let parted = tokens.at(numeral.end).is_mark(',') && glued(numeral.end) && glued(numeral.end + 1);
            if !parted || group.kind != Kind::Digits || group.len != 3 {
                break;
            }
            numeral.value = numeral.value * 1000.0 + group.value as f64;
            numeral.end += 2;
            numeral.grouped = true;
            numeral.digits = numeral.digits.saturating_add(3);
        }
    }
    let part = tokens.at(numeral.end + 1);
    if tokens.at(numeral.end).is_mark('.')
        && glued(numeral.end)
        && glued(numeral.end + 1)
        && part.kind == Kind::Digits
        && part.len <= 18
    {
        numeral.value += part.value as f64 / 10f64.powi(i32::from(part.len));
        numeral.fraction = part.value != 0;
        numeral.end += 2;
    }
    Some(numeral)
}

#[cfg(test)]
mod tests {
    use super::*;

    pub(super) fn read(text: &str) -> Option<(f64, usize)> {
        cardinal(Tokens::of(text), 0).map(|numeral| (numeral.value, numeral.end))
    }

    #[test]
    fn digits_with_separators() {
        for (text, value, end) in [
            ("7", 7.0, 1),
            ("1,200", 1200.0, 3),
            ("1,20", 1.0, 1),
            ("12,345,678.25 x", 12_345_678.25, 7),
            ("3.50", 3.5, 3),
            ("1, 200", 1.0, 1),
            ("5.", 5.0, 1),
            ("３５", 35.0, 1),
        ] {
            assert_eq!(read(text), Some((value, end)), "{text}");
        }
    }

    #[test]
    fn what_is_no_number_is_none() {
        for text in ["", "and", "hundred", "万一", "点", "point five", "x"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
