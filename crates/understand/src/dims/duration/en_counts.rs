//! What English lengths count: a number, an article, a half, three quarters of an, one and a half, 1/2.

use super::en::{A, AND, HALF, OF, QUARTER, QUARTERS, article, is, unit};
use crate::dims::number::digits::vulgar;
use crate::dims::numerals::words::{self, Sense};
use crate::dims::numerals::{self, Form, Numeral, en as numbers};
use crate::dims::time::en::WORDS;
use crate::dims::time::meaning::calendar::Unit;
use crate::dims::time::words::Word;
use crate::engine::{Kind, Tokens};

/// A count before a unit: number, article, half, fraction.
pub(super) fn count(tokens: Tokens<'_>, at: usize) -> Option<Numeral> {
    let token = tokens.at(at);
    match token.kind {
        Kind::Digits => in_digits(tokens, at),
        Kind::Mark if matches!(token.ch, '½' | '¼' | '¾' | '⅓' | '⅔') => {
            vulgar(token.ch).map(|value| Numeral::new(value, at + 1, Form::Digits))
        }
        Kind::Word => in_words(tokens, at),
        _ => None,
    }
}

/// 1/2, 3/4: one figure over another.
fn over(tokens: Tokens<'_>, at: usize) -> Option<f64> {
    let (top, bar, bottom) = (tokens.at(at), tokens.at(at + 1), tokens.at(at + 2));
    let part = bar.is_mark('/')
        && bottom.kind == Kind::Digits
        && (2..=10).contains(&bottom.value)
        && top.value < bottom.value;
    part.then(|| top.value as f64 / bottom.value as f64)
}

/// 3, 1/2, 1 1/2, 1 and 1/2, 3 quarters of an, 1 and a half
fn in_digits(tokens: Tokens<'_>, at: usize) -> Option<Numeral> {
    let number = numerals::digits(tokens, at)?;
    let fraction =
        |value: f64, end: usize| Numeral { fraction: true, ..Numeral::new(value, end, Form::Digits) };
    if let Some(part) = over(tokens, at) {
        // 1/2 an hour, 3/4 of an hour
        let of = at + 3 + usize::from(is(tokens, at + 3, OF));
        return Some(fraction(part, if article(tokens, of) { of + 1 } else { at + 3 }));
    }
    if let Some(part) = named_part(tokens, number.value, number.end) {
        return Some(part);
    }
    let more = number.end + usize::from(is(tokens, number.end, AND));
    if tokens.at(more).kind == Kind::Digits
        && let Some(part) = over(tokens, more)
    {
        return Some(fraction(number.value + part, more + 3));
    }
    Some(numbers::and_a_half(tokens, number))
}

/// half, a quarter of an, a third of an, three quarters of an, two, a, some
fn in_words(tokens: Tokens<'_>, at: usize) -> Option<Numeral> {
    let article_first = article(tokens, at);
    let first = at + usize::from(article_first);
    if is(tokens, first, QUARTER) {
        return quarter(tokens, first + 1);
    }
    if is(tokens, at, HALF) {
        return Some(half(tokens, at));
    }
    // a 1/2 hour
    if article_first && tokens.at(at + 2).is_mark('/') && tokens.at(at + 1).value == 1 {
        return count(tokens, at + 1).filter(|part| part.fraction && part.end == at + 4);
    }
    if article_first && let Some(part) = part_after_article(tokens, at) {
        return Some(part);
    }
    if let Some(number) = numbers::cardinal(tokens, at) {
        return Some(with_parts(tokens, number));
    }
    if article_first {
        return Some(Numeral::new(1.0, at + 1, Form::Words));
    }
    let some = WORDS.token(tokens.at(at)) == Some(&Word::Some);
    some.then(|| Numeral { vague: true, ..Numeral::new(3.0, at + 1, Form::Words) })
}

/// quarter of an, a quarter hour, a quarter-hour; `end` is behind 'quarter'.
fn quarter(tokens: Tokens<'_>, end: usize) -> Option<Numeral> {
    if is(tokens, end, OF) {
        let end = end + 1 + usize::from(article(tokens, end + 1));
        return Some(Numeral::new(0.25, end, Form::Words));
    }
    let end = past_hyphen(tokens, end);
    hour(tokens, end).then(|| Numeral::new(0.25, end, Form::Words))
}

fn past_hyphen(tokens: Tokens<'_>, at: usize) -> usize {
    at + usize::from(tokens.at(at).is_mark('-') && !tokens.at(at).spaced)
}

/// half, half an, half-, half of an, half a dozen
fn half(tokens: Tokens<'_>, at: usize) -> Numeral {
    if let Some(dozen) = numbers::cardinal(tokens, at).filter(|number| number.value >= 1.0) {
        return dozen;
    }
    let end = at + 1 + usize::from(tokens.at(at + 1).is_mark('-'));
    let end = end + usize::from(is(tokens, end, OF) && article(tokens, end + 1));
    Numeral::new(0.5, end + usize::from(article(tokens, end)), Form::Words)
}

/// a half, a third of an
fn part_after_article(tokens: Tokens<'_>, at: usize) -> Option<Numeral> {
    if is(tokens, at + 1, HALF) {
        return Some(Numeral::new(0.5, at + 2, Form::Words));
    }
    let third = words::sense(tokens, at + 1) == Some(Sense::OrdinalUnit(3))
        && is(tokens, at + 2, OF)
        && article(tokens, at + 3);
    third.then(|| Numeral::new(1.0 / 3.0, at + 4, Form::Words))
}

/// A number with the parts that stand behind it: one-and-a-half, two thirds of a, three quarters of an, one and two quarters of
fn with_parts(tokens: Tokens<'_>, number: Numeral) -> Numeral {
    let whole = hyphened_half(tokens, &number).or_else(|| named_part(tokens, number.value, number.end));
    if let Some(found) = whole {
        return found;
    }
    let name = past_hyphen(tokens, number.end);
    let quarters = |end: usize| Numeral::new(number.value / 4.0, end, Form::Words);
    if is(tokens, name, QUARTERS) && is(tokens, name + 1, OF) && number.value < 4.0 {
        let end = name + 2;
        return quarters(end + usize::from(article(tokens, end)));
    }
    if is(tokens, name, QUARTER) && hour(tokens, name + 1) && number.value < 4.0 {
        return quarters(name + 1);
    }
    if is(tokens, number.end, AND) { and_quarters(tokens, number) } else { number }
}

/// one and a quarter, two and three quarters of
fn and_quarters(tokens: Tokens<'_>, number: Numeral) -> Numeral {
    let more = number.end + 1 + usize::from(article(tokens, number.end + 1));
    let (quarters, end) = match numbers::cardinal(tokens, more) {
        Some(some) if is(tokens, some.end, QUARTER) || is(tokens, some.end, QUARTERS) => {
            (some.value, some.end + 1)
        }
        _ if is(tokens, more, QUARTER) => (1.0, more + 1),
        _ => return number,
    };
    let end = end + usize::from(is(tokens, end, OF));
    Numeral { fraction: true, ..Numeral::new(number.value + quarters / 4.0, end, Form::Words) }
}

/// 'hour' or 'hours', the one unit whose quarters are told without 'of'.
fn hour(tokens: Tokens<'_>, at: usize) -> bool {
    unit(tokens, at).is_some_and(|(unit, ..)| unit == Unit::Hour)
}

/// 3 quarters of an hour, two thirds of a year: parts with a name, and the article before the unit.
fn named_part(tokens: Tokens<'_>, over: f64, at: usize) -> Option<Numeral> {
    let at = at + usize::from(tokens.at(at).is_mark('-') && !tokens.at(at).spaced);
    let Some(Sense::Plural(under @ 2.0..=10.0)) = words::sense(tokens, at) else { return None };
    (is(tokens, at + 1, OF) && article(tokens, at + 2) && over < under)
        .then(|| Numeral::new(over / under, at + 3, Form::Words))
}

/// one-and-a-half
fn hyphened_half(tokens: Tokens<'_>, number: &Numeral) -> Option<Numeral> {
    let hyphens = [0, 2, 4].iter().all(|step| {
        let mark = tokens.at(number.end + step);
        mark.is_mark('-') && !mark.spaced
    });
    let words =
        is(tokens, number.end + 1, AND) && is(tokens, number.end + 3, A) && is(tokens, number.end + 5, HALF);
    (hyphens && words)
        .then(|| Numeral { fraction: true, ..Numeral::new(number.value + 0.5, number.end + 6, Form::Words) })
}
