//! Thousands as the continent writes them in sums: `1.200 €`, `Rp 50.000`, `SEK 1 200`. Only the currency tells them from
//! decimals and from two numbers.

use super::currencies::Currency;
use crate::dims::number::{Amount, Written, read};
use crate::engine::{Kind, Tokens, word_hash};

/// Currencies whose thousands are parted by a point where they are at home.
const POINTED: [&str; 20] = [
    "EUR", "IDR", "VND", "CLP", "COP", "ARS", "BRL", "PYG", "UYU", "CRC", "DKK", "NOK", "SEK", "ISK", "TRY",
    "RSD", "HUF", "RON", "BGN", "HRK",
];
/// Those whose thousands are parted by a blank.
const SPACED: [&str; 17] = [
    "EUR", "SEK", "NOK", "DKK", "ISK", "CHF", "PLN", "CZK", "HUF", "UAH", "RUB", "ZAR", "BGN", "RON", "KZT",
    "XOF", "XAF",
];

/// What the figures are worth with their currency before them, and the first token after them.
pub(super) fn behind(tokens: Tokens<'_>, amount: &Amount, code: &str) -> (f64, usize) {
    if let Some(value) = pointed(tokens, amount, code) {
        return (value, amount.end);
    }
    let first = tokens.at(amount.start);
    let next = tokens.at(amount.end);
    let group = SPACED.contains(&code)
        && amount.written == Written::Digits
        && amount.end == amount.start + 1
        && first.len <= 3
        && first.value > 0
        && is_group(tokens, amount.end);
    let rest = group.then(|| read(tokens, amount.end)).flatten().filter(|rest| rest.value < 1000.0);
    match rest {
        Some(rest) if next.kind == Kind::Digits => (amount.value * 1000.0 + rest.value, rest.end),
        _ => (amount.value, amount.end),
    }
}

/// What they are worth with their currency after them, and their first token.
pub(super) fn before(tokens: Tokens<'_>, amount: &Amount, currency: &Currency) -> (f64, usize) {
    let code = if currency.name == "franc" { "CHF" } else { currency.code };
    if let Some(value) = pointed(tokens, amount, code) {
        return (value, amount.start);
    }
    let Some(start) = amount.start.checked_sub(1) else { return (amount.value, amount.start) };
    let (thousands, earlier) = (tokens.at(start), tokens.before(start));
    let free = thousands.spaced && !(earlier.kind == Kind::Digits && start > 0);
    let group = SPACED.contains(&code)
        && amount.written == Written::Digits
        && amount.value < 1000.0
        && thousands.kind == Kind::Digits
        && thousands.len <= 3
        && thousands.value > 0
        && free
        && is_group(tokens, amount.start);
    if group { (thousands.value as f64 * 1000.0 + amount.value, start) } else { (amount.value, amount.start) }
}

/// 1.200 of euros are twelve hundred: prices have no three decimals, but that of a litre.
fn pointed(tokens: Tokens<'_>, amount: &Amount, code: &str) -> Option<f64> {
    let start = amount.start + usize::from(tokens.at(amount.start).kind == Kind::Mark);
    let (whole, point, part) = (tokens.at(start), tokens.at(start + 1), tokens.at(start + 2));
    let three = POINTED.contains(&code)
        && amount.end == start + 3
        && whole.kind == Kind::Digits
        && whole.len <= 3
        && whole.value > 0
        && point.is_mark('.')
        && part.kind == Kind::Digits
        && part.len == 3;
    three.then_some(amount.value * 1000.0).filter(|_| !per(tokens, amount.end)).map(f64::round)
}

/// What follows tells of which one it is the price: /l, per litre, € / l.
fn per(tokens: Tokens<'_>, at: usize) -> bool {
    (at..at + 2).any(|at| tokens.at(at).is_mark('/') || tokens.at(at).is_word(const { word_hash("per") }))
}

/// Three figures after one blank.
fn is_group(tokens: Tokens<'_>, at: usize) -> bool {
    let (token, last) = (tokens.at(at), tokens.before(at));
    token.kind == Kind::Digits
        && token.len == 3
        && token.spaced
        && !token.newline
        && token.start <= last.end + 3
}
