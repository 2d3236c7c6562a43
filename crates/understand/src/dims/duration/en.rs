//! English lengths: `two hours`, `an hour and a half`, `1h30`, `half an hour`.

use super::Length;
use crate::dims::number::digits::vulgar;
use crate::dims::numerals::words::{self, Sense};
use crate::dims::numerals::{self, Form, Numeral, en as numbers};
use crate::dims::time::en::WORDS;
use crate::dims::time::hashes::hashes;
use crate::dims::time::meaning::calendar::Unit;
use crate::dims::time::words::Word;
use crate::engine::{Kind, Tokens, word_hash};

const OF: u64 = word_hash("of");
const HALF: u64 = word_hash("half");
const QUARTER: u64 = word_hash("quarter");
const QUARTERS: u64 = word_hash("quarters");
const AND: u64 = word_hash("and");
const NIGHTS: u64 = word_hash("nights");
const A: u64 = word_hash("a");
const AN: u64 = word_hash("an");
/// Words that may stand between a number and its unit.
const BETWEEN: &[u64] =
    hashes!("more additional extra fewer less full whole good solid straight consecutive business working");

/// A unit at a token: the unit, whether it was written by a letter or two, and the first token after.
pub fn unit(tokens: Tokens<'_>, at: usize) -> Option<(Unit, bool, usize)> {
    if tokens.at(at).kind != Kind::Word {
        return None;
    }
    match WORDS.token(tokens.at(at))? {
        Word::Unit(unit) => Some((*unit, false, at + 1)),
        Word::Short(unit) => {
            let end = at + 1;
            Some((*unit, true, end))
        }
        Word::Quarter => Some((Unit::Quarter, false, at + 1)),
        _ => None,
    }
}

fn is(tokens: Tokens<'_>, at: usize, hash: u64) -> bool {
    tokens.at(at).is_word(hash)
}

fn article(tokens: Tokens<'_>, at: usize) -> bool {
    is(tokens, at, A) || is(tokens, at, AN)
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

/// The parts of a unit named after its count, and what follows: an hour '… and a quarter', '… and three quarters'.
fn quarters_after(tokens: Tokens<'_>, at: usize) -> Option<(f64, usize)> {
    let (count, name) = match numbers::cardinal(tokens, at) {
        Some(some) if some.value <= 3.0 => (some.value, some.end),
        _ if article(tokens, at) => (1.0, at + 1),
        _ => return None,
    };
    let named = is(tokens, name, QUARTER) || count > 1.0 && is(tokens, name, QUARTERS);
    let after = tokens.at(name + 1);
    // A quarter of something else, or a quarter past.
    let other = [OF, const { word_hash("past") }, const { word_hash("to") }].contains(&after.hash)
        && after.kind == Kind::Word
        || unit(tokens, name + 1).is_some();
    (named && !other).then_some((count / 4.0, name + 1))
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

/// A count before a unit: number, article, half, fraction.
fn count(tokens: Tokens<'_>, at: usize) -> Option<Numeral> {
    let token = tokens.at(at);
    if token.kind == Kind::Digits {
        let number = numerals::digits(tokens, at)?;
        // 1/2, 3/4, 1 1/2
        let over = |at: usize| {
            let (top, bar, bottom) = (tokens.at(at), tokens.at(at + 1), tokens.at(at + 2));
            (bar.is_mark('/')
                && bottom.kind == Kind::Digits
                && (2..=10).contains(&bottom.value)
                && top.value < bottom.value)
                .then(|| top.value as f64 / bottom.value as f64)
        };
        if let Some(part) = over(at) {
            // 1/2 an hour, 3/4 of an hour
            let of = at + 3 + usize::from(is(tokens, at + 3, OF));
            let end = if article(tokens, of) { of + 1 } else { at + 3 };
            return Some(Numeral { fraction: true, ..Numeral::new(part, end, Form::Digits) });
        }
        if let Some(part) = named_part(tokens, number.value, number.end) {
            return Some(part);
        }
        if tokens.at(number.end).kind == Kind::Digits
            && let Some(part) = over(number.end)
        {
            return Some(Numeral {
                fraction: true,
                ..Numeral::new(number.value + part, number.end + 3, Form::Digits)
            });
        }
        if is(tokens, number.end, AND)
            && tokens.at(number.end + 1).kind == Kind::Digits
            && let Some(part) = over(number.end + 1)
        {
            return Some(Numeral {
                fraction: true,
                ..Numeral::new(number.value + part, number.end + 4, Form::Digits)
            });
        }
        return Some(numbers::and_a_half(tokens, number));
    }
    if token.kind == Kind::Mark && matches!(token.ch, '½' | '¼' | '¾' | '⅓' | '⅔') {
        return vulgar(token.ch).map(|value| Numeral::new(value, at + 1, Form::Digits));
    }
    if token.kind != Kind::Word {
        return None;
    }
    // half [a|an], quarter [of an], three quarters of an, one and two quarter[s] of
    if is(tokens, at, QUARTER) || (article(tokens, at) && is(tokens, at + 1, QUARTER)) {
        let mut end = at + 1 + usize::from(article(tokens, at));
        if is(tokens, end, OF) {
            end += 1;
            return Some(Numeral::new(0.25, end + usize::from(article(tokens, end)), Form::Words));
        }
        // a quarter hour, a quarter-hour
        end += usize::from(tokens.at(end).is_mark('-') && !tokens.at(end).spaced);
        return hour(tokens, end).then(|| Numeral::new(0.25, end, Form::Words));
    }
    if is(tokens, at, HALF) {
        let mut end = at + 1;
        if tokens.at(end).is_mark('-') {
            end += 1;
        }
        // half of an hour
        end += usize::from(is(tokens, end, OF) && article(tokens, end + 1));
        end += usize::from(article(tokens, end));
        if let Some(dozen) = numbers::cardinal(tokens, at).filter(|number| number.value >= 1.0) {
            return Some(dozen);
        }
        return Some(Numeral::new(0.5, end, Form::Words));
    }
    // a 1/2 hour
    if article(tokens, at) && tokens.at(at + 2).is_mark('/') && tokens.at(at + 1).value == 1 {
        return count(tokens, at + 1).filter(|part| part.fraction && part.end == at + 4);
    }
    if article(tokens, at) && is(tokens, at + 1, HALF) {
        return Some(Numeral::new(0.5, at + 2, Form::Words));
    }
    // a third of an hour
    if article(tokens, at)
        && words::sense(tokens, at + 1) == Some(Sense::OrdinalUnit(3))
        && is(tokens, at + 2, OF)
        && article(tokens, at + 3)
    {
        return Some(Numeral::new(1.0 / 3.0, at + 4, Form::Words));
    }
    if let Some(number) = numbers::cardinal(tokens, at) {
        if let Some(half) = hyphened_half(tokens, &number) {
            return Some(half);
        }
        if let Some(part) = named_part(tokens, number.value, number.end) {
            return Some(part);
        }
        let quarters =
            number.end + usize::from(tokens.at(number.end).is_mark('-') && !tokens.at(number.end).spaced);
        if is(tokens, quarters, QUARTERS) && is(tokens, quarters + 1, OF) && number.value < 4.0 {
            let end = quarters + 2;
            return Some(Numeral::new(
                number.value / 4.0,
                end + usize::from(article(tokens, end)),
                Form::Words,
            ));
        }
        if is(tokens, quarters, QUARTER) && hour(tokens, quarters + 1) && number.value < 4.0 {
            return Some(Numeral::new(number.value / 4.0, quarters + 1, Form::Words));
        }
        if is(tokens, number.end, AND) {
            let more = number.end + 1 + usize::from(article(tokens, number.end + 1));
            let (quarters, end) = match numbers::cardinal(tokens, more) {
                Some(some) if is(tokens, some.end, QUARTER) || is(tokens, some.end, QUARTERS) => {
                    (some.value, some.end + 1)
                }
                _ if is(tokens, more, QUARTER) => (1.0, more + 1),
                _ => return Some(number),
            };
            let end = end + usize::from(is(tokens, end, OF));
            let value = number.value + quarters / 4.0;
            return Some(Numeral { fraction: true, ..Numeral::new(value, end, Form::Words) });
        }
        return Some(number);
    }
    if article(tokens, at) {
        return Some(Numeral { vague: false, ..Numeral::new(1.0, at + 1, Form::Words) });
    }
    if let Some(Word::Some) = WORDS.token(token) {
        return Some(Numeral { vague: true, ..Numeral::new(3.0, at + 1, Form::Words) });
    }
    None
}

/// One number with its unit.
pub fn part(tokens: Tokens<'_>, at: usize) -> Option<Length> {
    let number = count(tokens, at)?;
    let mut next = number.end;
    let mut working = false;
    let glued = number.form == Form::Digits && !tokens.at(next).spaced;
    if tokens.at(next).is_mark('-') && !tokens.at(next).spaced {
        next += 1;
    }
    if let Some(Word::Weekend) =
        WORDS.token(tokens.at(next)).filter(|_| number.value >= 2.0 && tokens.at(next).kind == Kind::Word)
    {
        return Some(Length::new(number.value * 2.0, Unit::Day, next + 1));
    }
    if let Some(Word::Workday) =
        WORDS.token(tokens.at(next)).filter(|_| number.value >= 2.0 && tokens.at(next).kind == Kind::Word)
    {
        return WORDS
            .longest(tokens, next)
            .map(|found| Length { working: true, ..Length::new(number.value, Unit::Day, found.end) });
    }
    // two nights are two days
    if tokens.at(next).is_word(NIGHTS) && number.value >= 2.0 {
        return Some(Length { vague: number.vague, ..Length::new(number.value, Unit::Day, next + 1) });
    }
    // two and a quarter of hours
    if number.fraction && number.form == Form::Words && is(tokens, next, OF) {
        next += 1;
    }
    if tokens.at(next).kind == Kind::Word && BETWEEN.contains(&tokens.at(next).hash) {
        // 'a good year', 'a full day' tell what it is like; 'a good hour' how long.
        let like = is(tokens, next, const { word_hash("good") }) && article(tokens, at);
        if like && unit(tokens, next + 1).is_some_and(|(unit, ..)| unit > Unit::Hour) {
            return None;
        }
        working = hashes!("business working").contains(&tokens.at(next).hash);
        next += 1;
    }
    if let Some((unit, short, end)) = unit(tokens, next) {
        if tokens.at(next).newline {
            return None;
        }
        let letter = short && tokens.at(next).len == 1;
        // '2m' and '5 s' may be metres or sizes; a letter stands for a unit only right after digits.
        if letter
            && (!(glued || number.form == Form::Digits && matches!(unit, Unit::Hour))
                || tokens.at(next).capital)
        {
            return None;
        }
        let quarter_hour = unit == Unit::Quarter && number.fraction;
        if quarter_hour {
            return None;
        }
        let sure = !letter || matches!(unit, Unit::Hour);
        let working = working && unit == Unit::Day;
        return Some(Length { vague: number.vague, sure, working, ..Length::new(number.value, unit, end) });
    }
    if let Some(Word::Fortnight) = WORDS.token(tokens.at(next)).filter(|_| tokens.at(next).kind == Kind::Word)
    {
        return Some(Length::new(number.value * 14.0, Unit::Day, next + 1));
    }
    // 30' and 10"
    let mark = tokens.at(next);
    if number.form == Form::Digits && !mark.spaced && number.digits <= 3 && !number.fraction {
        let unit = if mark.is_mark('\'') {
            Unit::Minute
        } else if mark.is_mark('"') {
            Unit::Second
        } else {
            return None;
        };
        return Some(Length { sure: false, ..Length::new(number.value, unit, next + 1) });
    }
    None
}

/// 6'2" is how tall somebody is, and no six minutes.
fn is_height(tokens: Tokens<'_>, at: usize) -> bool {
    let (feet, inches) = (tokens.at(at), tokens.at(at + 2));
    let glued = !tokens.at(at + 1).spaced && !tokens.at(at + 3).spaced;
    // A pace is told like this too: 5'05"/km.
    glued
        && !tokens.at(at + 4).is_mark('/')
        && feet.kind == Kind::Digits
        && (4..=7).contains(&feet.value)
        && tokens.at(at + 1).is_mark('\'')
        && inches.kind == Kind::Digits
        && inches.value < 12
        && tokens.at(at + 3).is_mark('"')
}

/// hr and a half, month and a half: one of them and a half, without its article.
fn half_more(tokens: Tokens<'_>, at: usize) -> Option<Length> {
    const SINGLE: [(u64, Unit); 5] = [
        (word_hash("hr"), Unit::Hour),
        (word_hash("hour"), Unit::Hour),
        (word_hash("week"), Unit::Week),
        (word_hash("month"), Unit::Month),
        (word_hash("year"), Unit::Year),
    ];
    let (_, single) = SINGLE.iter().find(|(word, _)| tokens.at(at).is_word(*word))?;
    let end = at + 3 + usize::from(article(tokens, at + 2));
    let half = is(tokens, at + 1, AND) && is(tokens, end - 1, HALF);
    let more = unit(tokens, end).is_some() || is(tokens, end, OF) || article(tokens, end);
    (half && !more).then(|| Length::new(1.5, *single, end))
}

/// What takes so long, behind its length: a 2h15 drive, 1 hr 20 late.
pub(crate) const TAKES: &[u64] =
    hashes!("drive flight walk ride journey layover delay late later long left away by door");

/// Behind '1 hour 20' nothing is counted by the minutes: the text ends or pauses, or tells what takes so long.
fn minutes_end(tokens: Tokens<'_>, at: usize) -> bool {
    let next = tokens.at(at);
    match next.kind {
        Kind::End => true,
        Kind::Mark => {
            matches!(next.ch, ',' | '.' | '!' | '?' | ')') && tokens.at(at + 1).kind != Kind::Digits
        }
        Kind::Word => next.newline || next.spaced && TAKES.contains(&next.hash),
        _ => next.newline,
    }
}

/// A whole length: `2 years 3 months`, `1 hour and thirty`, `an hour and a half`.
pub fn length(tokens: Tokens<'_>, at: usize) -> Option<Length> {
    let mut length = match half_more(tokens, at) {
        Some(length) => return Some(length),
        None => part(tokens, at)?,
    };
    if is_height(tokens, at) {
        return None;
    }
    for _ in 0..6 {
        let mut next = length.end;
        let comma = tokens.at(next).is_mark(',');
        next += usize::from(comma);
        let and = is(tokens, next, AND);
        next += usize::from(and);
        if tokens.at(next).newline {
            break;
        }
        if and {
            let half = next + usize::from(article(tokens, next));
            if is(tokens, half, HALF) && unit(tokens, half + 1).is_none() && !article(tokens, half + 1) {
                let more = Length::new(0.5, length.least, half + 1);
                length = Length { parts: length.parts, ..length.plus(more) };
                length.count += 0.5;
                break;
            }
            if length.least >= Unit::Hour
                && let Some((part, end)) = quarters_after(tokens, next)
            {
                let more = Length::new(part, length.least, end);
                length = Length { parts: length.parts, ..length.plus(more) };
                length.count += part;
                break;
            }
        }
        if let Some(more) = part(tokens, next).filter(|more| more.unit < length.least && !more.vague) {
            length = length.plus(more);
            continue;
        }
        // '1 hour thirty', '1h30'
        if length.least == Unit::Hour
            && !comma
            && let Some(minutes) = numerals::cardinal(tokens, next)
            && minutes.whole().is_some_and(|minutes| (1..60).contains(&minutes))
            && unit(tokens, minutes.end).is_none()
            && (minutes.form == Form::Words && minutes.value >= 5.0
                || minutes.digits == 2
                    && (!tokens.at(next).spaced || !and && minutes_end(tokens, minutes.end)))
            && !matches!(minutes.form, Form::Han)
        {
            length = length.plus(Length::new(minutes.value, Unit::Minute, minutes.end));
        }
        break;
    }
    Some(length)
}
