//! What may be a parcel's number: where it begins and ends, as numbers are written in groups and behind names.

use super::rules::{RULES, fits};
use super::shape::{self, Spoken};
use super::{Asked, LONGEST, clean, groups, is_prefix, number};
use crate::dims::heard::Heard;
use crate::dims::scan::{byte, byte_before, is_alphanumeric, next_word, run, slice};

/// A number that may be a parcel's.
#[derive(Clone, Debug)]
pub(super) struct Number {
    pub start: usize,
    pub end: usize,
    /// Capitals and digits without blanks.
    pub value: String,
    pub carrier: &'static str,
    /// How sure a rule is.
    pub ruled: Option<f32>,
    /// Its first group is letters alone.
    pub prefixed: bool,
}

impl Number {
    /// Shape and check digit prove it.
    pub(super) fn is_sure(&self) -> bool {
        self.ruled.is_some_and(|sure| sure >= 0.95)
    }
}

/// The next run from an offset that may hold a number, with its readings, and where to go on if none is one.
/// `previous`: the number found last.
pub(super) fn next(
    text: &str,
    mut at: usize,
    previous: (usize, usize),
    asked: &mut Asked<'_>,
) -> Option<(usize, Vec<Number>)> {
    while at < text.len() {
        if !is_alphanumeric(byte(text, at)) {
            at = next_word(text, at);
            continue;
        }
        let end = run(text, at, |b| is_alphanumeric(b) || b == b'-');
        // Most words have no figure and lead to none.
        let leads = byte(text, end) == b' ' && byte(text, end + 1).is_ascii_digit();
        if leads || slice(text, at, end).bytes().any(|b| b.is_ascii_digit()) {
            let numbers = readings(text, at, end, previous, asked);
            if !numbers.is_empty() {
                return Some((end, numbers));
            }
        }
        at = end;
    }
    None
}

fn readings(
    text: &str,
    at: usize,
    end: usize,
    previous: (usize, usize),
    asked: &mut Asked<'_>,
) -> Vec<Number> {
    let mut numbers = Vec::new();
    let first = slice(text, at, end).trim_end_matches('-');
    let end = at + first.len();
    let prefixed = is_prefix(text, at, end);
    if !prefixed && !first.bytes().any(|b| b.is_ascii_digit()) {
        return numbers;
    }
    // A few signs with no group behind them are no parcel's.
    let onward = byte(text, end) == b' ' && byte(text, end + 1).is_ascii_alphanumeric();
    if first.len() < FEWEST && !onward {
        return numbers;
    }
    let ends = groups(text, at, end);
    let ruled = number(text, at, end, &ends, asked).or_else(|| shape::twin(text, previous, at, end));
    if let Some((last, value, carrier, sure)) = ruled {
        numbers.push(Number { start: at, end: last, value, carrier, ruled: Some(sure), prefixed });
        if sure >= 0.95 {
            return numbers;
        }
    }
    if matches!(byte_before(text, at), b'.' | b'@' | b'$' | b'*' | b'/' | b'_') {
        return numbers;
    }
    if ends.len() > shape::GROUPS {
        return numbers;
    }
    // The longest that can be one, and its first group alone.
    let longest = ends.iter().rev().find(|&&last| is_plausible(text, at, last)).copied();
    let alone = ends.first().copied().filter(|&last| is_plausible(text, at, last));
    for last in [longest, alone].into_iter().flatten() {
        if numbers.iter().any(|number| number.end == last) {
            continue;
        }
        let value = clean(slice(text, at, last));
        // A courier's telephone number stands beside many parcels.
        if shape::is_phone(&value)
            && !shape::labelled(asked.heard.clause_lead(at, 90))
            && !shape::labelled_after(asked.heard.clause_rest(last, 60))
        {
            continue;
        }
        let carrier = RULES.iter().find(|rule| rule.fits(&value)).map_or("", |rule| rule.carrier);
        numbers.push(Number { start: at, end: last, value, carrier, ruled: None, prefixed });
    }
    // EMS1200447188203: a carrier's name runs on into the number.
    let glued = GLUED.iter().find(|name| first.starts_with(**name)).map_or(0, |name| name.len());
    if glued > 0
        && run(first, glued, |b| b.is_ascii_digit()) == first.len()
        && is_plausible(text, at + glued, end)
    {
        let start = at + glued;
        let value = slice(text, start, end).to_owned();
        numbers.push(Number { start, end, value, carrier: "", ruled: None, prefixed });
    }
    // Behind what may be a name or a label: the figures alone.
    if prefixed && byte(text, end) == b' ' {
        let from = end + 1;
        let onward = run(text, from, |b| is_alphanumeric(b) || b == b'-');
        let inner = readings(text, from, onward, previous, asked);
        numbers.extend(inner);
    }
    numbers
}

/// So many signs a parcel's number has at least.
const FEWEST: usize = 6;

/// Carriers' names that stand right before numbers of figures alone.
const GLUED: &[&str] = &["EMS", "DHL", "UPS", "GLS", "TNT", "AWB"];

/// Whether a parcel may have such a number.
fn is_plausible(text: &str, at: usize, last: usize) -> bool {
    let words = slice(text, at, last);
    let count = |pass: fn(&u8) -> bool| words.bytes().filter(pass).count();
    let (digits, capitals) = (count(u8::is_ascii_digit), count(u8::is_ascii_uppercase));
    let (small, hyphens) = (count(u8::is_ascii_lowercase), words.matches('-').count());
    let blanks = words.matches(' ').count();
    if !(6..=LONGEST).contains(&(digits + capitals + small + hyphens)) {
        return false;
    }
    let touched = matches!(byte(text, last), b'/' | b'@' | b'%' | b':' | b'.' | b',')
        && byte(text, last + 1).is_ascii_alphanumeric();
    if touched || at == 0 && last == text.len() {
        return false;
    }
    if small > 0 {
        // yt2204471882077, rb447188207cn: typed in haste.
        let lead = run(words, 0, |b| b.is_ascii_lowercase());
        let figures = run(words, lead, |b| b.is_ascii_digit()) - lead;
        let tail = run(words, lead + figures, |b| b.is_ascii_lowercase());
        return (1..=4).contains(&lead) && figures >= 8 && tail == words.len() && blanks == 0;
    }
    let date = capitals == 0 && hyphens == 2 && digits == 8 && words.starts_with("20");
    match (capitals, hyphens) {
        _ if date => false,
        (0, 0) => digits >= 8,
        (0, _) => digits >= 8 && !fits("####-##-##", words),
        _ => digits >= 5 && capitals <= 10 && capitals <= digits + 2,
    }
}

impl<'t> Asked<'t> {
    pub(super) fn new(heard: &'t Heard<'t>) -> Self {
        Asked { heard, cued: None, spoken: None }
    }

    /// What the words of the whole text say.
    pub(super) fn spoken(&mut self) -> &Spoken {
        self.spoken.get_or_insert_with(|| Spoken::of(self.heard))
    }
}
