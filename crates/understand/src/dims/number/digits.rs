//! Figures: thousands parted by commas, points, blanks; decimal points and commas; fractions, powers.

use super::{Amount, Written};
use crate::engine::{Kind, Tokens};

fn glued(tokens: Tokens<'_>, at: usize) -> bool {
    !tokens.at(at).spaced
}

/// An amount that begins with a mark: `.25`, `½`.
pub(super) fn marked(tokens: Tokens<'_>, at: usize) -> Option<Amount> {
    let token = tokens.at(at);
    if token.is_mark('.') {
        let part = tokens.at(at + 1);
        let before = tokens.before(at);
        let free = at == 0
            || token.spaced
            || before.kind == Kind::Han
            || before.kind == Kind::Mark && !matches!(before.ch, '.' | ')' | ',');
        if free && part.kind == Kind::Digits && !part.spaced && part.len < 16 {
            let value = part.value as f64 / 10f64.powi(i32::from(part.len));
            return Some(super::en::scaled(tokens, Amount::new(value, at, at + 2, Written::Digits)));
        }
        return None;
    }
    vulgar(token.ch).map(|value| Amount::new(value, at, at + 1, Written::Digits))
}

/// A fraction that is one character.
pub(crate) fn vulgar(ch: char) -> Option<f64> {
    let (over, under) = match ch {
        '½' => (1, 2),
        '⅓' => (1, 3),
        '⅔' => (2, 3),
        '¼' => (1, 4),
        '¾' => (3, 4),
        '⅕' => (1, 5),
        '⅖' => (2, 5),
        '⅗' => (3, 5),
        '⅘' => (4, 5),
        '⅙' => (1, 6),
        '⅚' => (5, 6),
        '⅛' => (1, 8),
        '⅜' => (3, 8),
        '⅝' => (5, 8),
        '⅞' => (7, 8),
        _ => return None,
    };
    Some(f64::from(over) / f64::from(under))
}

/// No number has more groups of digits: 'one,two,three' without end is a list, and is not read anew from each of its figures.
const MOST_GROUPS: usize = 8;

/// Whole and decimal figures at a token, no words and no fraction: `1,234.5`, `1.234,5`, `1 234`, `5,00`.
pub(crate) fn plain(tokens: Tokens<'_>, at: usize) -> Option<Amount> {
    let first = tokens.at(at);
    if first.kind != Kind::Digits {
        return None;
    }
    let mut amount = Amount::new(first.value as f64, at, at + 1, Written::Digits);
    amount.single = first.len == 1;
    // What goes on behind most figures are words.
    let next = tokens.at(at + 1);
    let goes_on = next.kind == Kind::Digits || next.is_mark(',') || next.is_mark('.') || next.is_mark('\'');
    if first.len > 18 || !goes_on {
        return Some(amount);
    }
    let groups = |mark: char| {
        let mut end = at + 1;
        let mut value = first.value as f64;
        let mut inner = 0;
        while first.len <= 3 && parted(tokens, end, mark) {
            if inner == MOST_GROUPS {
                return None;
            }
            let part = tokens.at(end + usize::from(mark != ' '));
            let last = !parted(tokens, end + 1 + usize::from(mark != ' '), mark);
            // Threes, or the twos of India before the last three.
            if !(part.len == 3 || part.len == 2 && mark == ',' && !last && first.len <= 2) {
                return None;
            }
            value = value * 10f64.powi(i32::from(part.len)) + part.value as f64;
            end += 1 + usize::from(mark != ' ');
            inner += 1;
        }
        (inner > 0).then_some((value, end, inner))
    };
    // $20，300美元: a sign before and a name after, two sums that a full-width comma parts.
    let (sign, wide, tail) = (tokens.before(at), next, tokens.at(at + 3));
    let two = !first.spaced
        && matches!(sign.ch, '$' | '¥' | '€' | '£')
        && wide.end - wide.start > 1
        && tail.kind == Kind::Han
        && !matches!(tail.ch, '万' | '千' | '百' | '亿' | '多' | '余');
    let comma = groups(',').filter(|_| !two);
    let point = groups('.').filter(|(_, end, inner)| *inner > 1 || decimal(tokens, *end, ',').is_some());
    // 1'850.50 as the Swiss write it; of feet and inches no three figures are told.
    let swiss = groups('\'').filter(|(_, end, _)| !matches!(tokens.at(*end).ch, '\'' | '"'));
    let blank = groups(' ').filter(|(_, _, inner)| *inner > 1);
    if let Some((value, end, _)) = comma {
        (amount.value, amount.end) = (value, end);
        decimals(tokens, &mut amount, '.');
    } else if let Some((value, end, _)) = point {
        (amount.value, amount.end) = (value, end);
        decimals(tokens, &mut amount, ',');
    } else if let Some((value, end, _)) = swiss.or(blank) {
        (amount.value, amount.end) = (value, end);
        decimals(tokens, &mut amount, '.');
    } else {
        decimals(tokens, &mut amount, '.');
        if amount.end == at + 1 && decimal(tokens, at + 1, ',').is_some_and(|len| len <= 2) && first.len <= 4
        {
            decimals(tokens, &mut amount, ',');
        }
    }
    amount.single &= amount.end == at + 1;
    Some(amount)
}

/// A group of digits follows, parted by the mark (or by one blank).
fn parted(tokens: Tokens<'_>, end: usize, mark: char) -> bool {
    if mark == ' ' {
        let token = tokens.at(end);
        return token.kind == Kind::Digits && token.len == 3 && token.spaced && !token.newline;
    }
    tokens.at(end).is_mark(mark)
        && glued(tokens, end)
        && tokens.at(end + 1).kind == Kind::Digits
        && glued(tokens, end + 1)
}

/// How many decimals follow the mark.
fn decimal(tokens: Tokens<'_>, end: usize, mark: char) -> Option<u8> {
    let part = tokens.at(end + 1);
    let longer = parted(tokens, end + 2, '.') || parted(tokens, end + 2, ',');
    (parted(tokens, end, mark) && part.len < 16 && !longer).then_some(part.len)
}

fn decimals(tokens: Tokens<'_>, amount: &mut Amount, mark: char) {
    if let Some(len) = decimal(tokens, amount.end, mark) {
        amount.value += tokens.at(amount.end + 1).value as f64 / 10f64.powi(i32::from(len));
        amount.end += 2;
    }
}

/// What may follow figures: `4/5`, ` 1/4`, `½`, `e10`, `^23`, `x10^6`.
pub(super) fn extended(tokens: Tokens<'_>, amount: Amount) -> Amount {
    let mut amount = amount;
    if let Some((value, end)) = power(tokens, amount) {
        return Amount { value, end, single: false, ..amount };
    }
    if let Some((over, end)) = fraction_of(tokens, amount.end, amount.value) {
        return Amount { value: over, end, single: false, ..amount };
    }
    let next = tokens.at(amount.end);
    if amount.value.fract() == 0.0 {
        if let Some(part) = vulgar(next.ch) {
            amount.value += part;
            amount.end += 1;
        } else if next.kind == Kind::Digits
            && next.spaced
            && !next.newline
            && next.len <= 2
            && let Some((part, end)) = fraction_of(tokens, amount.end + 1, next.value as f64)
        {
            amount.value += part;
            amount.end = end;
        }
    }
    amount
}

/// `over / under` with the bar at a token; a second bar makes it a date.
fn fraction_of(tokens: Tokens<'_>, bar: usize, over: f64) -> Option<(f64, usize)> {
    let under = tokens.at(bar + 1);
    let right = tokens.at(bar).is_mark('/')
        && glued(tokens, bar)
        && under.kind == Kind::Digits
        && glued(tokens, bar + 1);
    let ends = !(tokens.at(bar + 2).is_mark('/')
        || tokens.at(bar + 2).is_mark('.') && tokens.at(bar + 3).kind == Kind::Digits);
    (right && ends && under.value > 0 && over.fract() == 0.0).then(|| (over / under.value as f64, bar + 2))
}

fn power(tokens: Tokens<'_>, amount: Amount) -> Option<(f64, usize)> {
    let mark = tokens.at(amount.end);
    if mark.spaced {
        return None;
    }
    const E: u64 = crate::engine::word_hash("e");
    const X: u64 = crate::engine::word_hash("x");
    if mark.is_mark('^') {
        let (exponent, end) = exponent(tokens, amount.end + 1)?;
        return Some((amount.value.powi(exponent), end));
    }
    if mark.is_word(E) {
        let (exponent, end) = exponent(tokens, amount.end + 1)?;
        return Some((amount.value * 10f64.powi(exponent), end));
    }
    let ten = tokens.at(amount.end + 1);
    if (mark.is_word(X) || mark.is_mark('×') || mark.is_mark('*'))
        && ten.value == 10
        && tokens.at(amount.end + 2).is_mark('^')
    {
        let (exponent, end) = exponent(tokens, amount.end + 3)?;
        return Some((amount.value * 10f64.powi(exponent), end));
    }
    None
}

fn exponent(tokens: Tokens<'_>, at: usize) -> Option<(i32, usize)> {
    let (mut at, mut sign) = (at, 1);
    while (tokens.at(at).is_mark('-') || tokens.at(at).is_mark('+')) && !tokens.at(at).spaced {
        if tokens.at(at).is_mark('-') {
            sign = -sign;
        }
        at += 1;
    }
    let token = tokens.at(at);
    let value = i32::try_from(token.value).ok().filter(|value| *value < 400)?;
    (token.kind == Kind::Digits && !token.spaced).then_some((sign * value, at + 1))
}
