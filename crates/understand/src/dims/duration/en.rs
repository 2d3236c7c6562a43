//! English lengths: `two hours`, `an hour and a half`, `1h30`, `half an hour`.

use super::Length;
use super::en_counts::count;
use crate::dims::numerals::{self, Form, Numeral, en as numbers};
use crate::dims::time::en::WORDS;
use crate::dims::time::meaning::calendar::Unit;
use crate::dims::time::words::Word;
use crate::engine::{Kind, Tokens, hashes, word_hash};

pub(super) const OF: u64 = word_hash("of");
pub(super) const HALF: u64 = word_hash("half");
pub(super) const QUARTER: u64 = word_hash("quarter");
pub(super) const QUARTERS: u64 = word_hash("quarters");
pub(super) const AND: u64 = word_hash("and");
const NIGHTS: u64 = word_hash("nights");
pub(super) const A: u64 = word_hash("a");
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

pub(super) fn is(tokens: Tokens<'_>, at: usize, hash: u64) -> bool {
    tokens.at(at).is_word(hash)
}

pub(super) fn article(tokens: Tokens<'_>, at: usize) -> bool {
    is(tokens, at, A) || is(tokens, at, AN)
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

/// One number with its unit.
pub fn part(tokens: Tokens<'_>, at: usize) -> Option<Length> {
    let number = count(tokens, at)?;
    let hyphen = tokens.at(number.end).is_mark('-') && !tokens.at(number.end).spaced;
    let next = number.end + usize::from(hyphen);
    if let Some(length) = named_days(tokens, &number, next) {
        return Some(length);
    }
    // two and a quarter of hours
    let of = number.fraction && number.form == Form::Words && is(tokens, next, OF);
    let next = next + usize::from(of);
    let between = tokens.at(next).kind == Kind::Word && BETWEEN.contains(&tokens.at(next).hash);
    if between && tells_what_it_is_like(tokens, at, next) {
        return None;
    }
    let working = between && hashes!("business working").contains(&tokens.at(next).hash);
    let next = next + usize::from(between);
    if let Some(named) = unit(tokens, next) {
        return in_units(tokens, &number, (next, named), working);
    }
    if word(tokens, next) == Some(Word::Fortnight) {
        return Some(Length::new(number.value * 14.0, Unit::Day, next + 1));
    }
    by_a_mark(tokens, &number, next)
}

/// The sense of a single word.
fn word(tokens: Tokens<'_>, at: usize) -> Option<Word> {
    let token = tokens.at(at);
    if token.kind == Kind::Word { WORDS.token(token).copied() } else { None }
}

/// two weekends, three working days, two nights: days by other names
fn named_days(tokens: Tokens<'_>, number: &Numeral, at: usize) -> Option<Length> {
    if number.value < 2.0 {
        return None;
    }
    let days = |count: f64, end: usize| Length::new(count, Unit::Day, end);
    match word(tokens, at) {
        Some(Word::Weekend) => Some(days(number.value * 2.0, at + 1)),
        Some(Word::Workday) => {
            let end = WORDS.longest(tokens, at)?.end;
            Some(Length { working: true, ..days(number.value, end) })
        }
        // two nights are two days
        _ if tokens.at(at).is_word(NIGHTS) => {
            Some(Length { vague: number.vague, ..days(number.value, at + 1) })
        }
        _ => None,
    }
}

/// 'a good year' tells what it is like; 'a good hour' how long.
fn tells_what_it_is_like(tokens: Tokens<'_>, at: usize, next: usize) -> bool {
    is(tokens, next, const { word_hash("good") })
        && article(tokens, at)
        && unit(tokens, next + 1).is_some_and(|(unit, ..)| unit > Unit::Hour)
}

/// So many of the unit at a token. '2m' and '5 s' may be metres or sizes: a letter stands for a unit only right after
/// digits, but for hours.
fn in_units(
    tokens: Tokens<'_>,
    number: &Numeral,
    (at, (unit, short, end)): (usize, (Unit, bool, usize)),
    working: bool,
) -> Option<Length> {
    let token = tokens.at(at);
    let letter = short && token.len == 1;
    let digits = number.form == Form::Digits;
    let glued = digits && !tokens.at(number.end).spaced;
    if letter && (token.capital || !(glued || digits && unit == Unit::Hour)) {
        return None;
    }
    // a quarter hour
    if token.newline || unit == Unit::Quarter && number.fraction {
        return None;
    }
    let (sure, working) = (!letter || unit == Unit::Hour, working && unit == Unit::Day);
    Some(Length { vague: number.vague, sure, working, ..Length::new(number.value, unit, end) })
}

/// 30' and 10"
fn by_a_mark(tokens: Tokens<'_>, number: &Numeral, at: usize) -> Option<Length> {
    let mark = tokens.at(at);
    let unit = match mark.ch {
        _ if mark.kind != Kind::Mark => return None,
        '\'' => Unit::Minute,
        '"' => Unit::Second,
        _ => return None,
    };
    let figures = number.form == Form::Digits && !mark.spaced && number.digits <= 3 && !number.fraction;
    figures.then(|| Length { sure: false, ..Length::new(number.value, unit, at + 1) })
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
