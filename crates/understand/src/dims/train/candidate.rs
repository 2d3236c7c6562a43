//! What may be a train's number: kinds and figures, letters and figures of China's trains, headcodes, and plain figures
//! where the text speaks of railways.

use super::about::About;
use super::rules::{self, is_free};
use super::words::{LABELS, NAMES, SERVICES, TOLD, kind_caseless};
use crate::dims::clause;
use crate::dims::scan::{
    before, byte, byte_before, is_alphanumeric, next_near_figure, next_word, run, run_back, slice,
};

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// G1234, as China's trains have it.
    Letter,
    /// ICE 123: a kind that is known.
    Kind,
    /// SC 505: capitals not known.
    Capitals,
    /// Plain figures.
    Plain,
    /// 1M16.
    Head,
    /// Only a rule knows.
    Ruled,
}

/// A number that may be a train's.
#[derive(Clone, Debug)]
pub(super) struct Number {
    pub start: usize,
    /// With 次, where it follows.
    pub end: usize,
    pub form: Form,
    pub figures: usize,
    /// 次 follows.
    pub counted: bool,
    /// Another with the same letters stands beside it.
    pub twin: bool,
    /// How sure a rule is.
    pub ruled: Option<f32>,
    pub readings: Vec<String>,
}

/// All of a text, by where they begin; a rule's may overlap others.
pub(super) fn all(text: &str, wide: bool, about: &About<'_>) -> Vec<Number> {
    let mut numbers = Vec::new();
    let mut at = 0;
    while at < text.len() {
        if !is_alphanumeric(byte(text, at)) {
            at = next_word(text, at);
            continue;
        }
        let end = run(text, at, is_alphanumeric);
        // A word with no figure in it or behind it.
        let near = byte(text, end) == b' ' && byte(text, end + 1).is_ascii_digit();
        if !near && !slice(text, at, end).bytes().any(|b| b.is_ascii_digit()) {
            at = next_near_figure(text, end, 2);
            continue;
        }
        // G2817/G2818, 贵阳北-D1806.
        let free = is_free(text, at)
            || byte(text, at).is_ascii_uppercase()
                && (byte_before(text, at) == b'/'
                    || byte_before(text, at) == b'-' && byte_before(text, at - 1) >= 0x80);
        let found = if free { read(text, at, end, wide, about) } else { None };
        at = found.as_ref().map_or(end, |number| number.end.max(end));
        numbers.extend(found);
    }
    for at in 1..numbers.len() {
        let Some([last, this]) = numbers.get_mut(at - 1..=at) else { continue };
        let letters = |number: &Number| slice(text, number.start, number.start + 1);
        let near = this.start - last.end.min(this.start) <= 24;
        if near && last.form == this.form && letters(last).eq_ignore_ascii_case(letters(this)) {
            (last.twin, this.twin) = (true, true);
        }
    }
    for ruled in rules::all(text, wide, about) {
        match numbers.iter_mut().find(|number| (number.start, number.end) == (ruled.start, ruled.end)) {
            Some(number) => (number.ruled, number.readings) = (Some(ruled.sure), ruled.readings),
            None => {
                let words = slice(text, ruled.start, ruled.end);
                let place = numbers.partition_point(|number| number.start < ruled.start);
                numbers.insert(
                    place,
                    Number {
                        start: ruled.start,
                        end: ruled.end,
                        form: Form::Ruled,
                        figures: words.bytes().filter(u8::is_ascii_digit).count(),
                        counted: words.ends_with('次'),
                        twin: false,
                        ruled: Some(ruled.sure),
                        readings: ruled.readings,
                    },
                );
            }
        }
    }
    numbers
}

fn read(text: &str, at: usize, end: usize, wide: bool, about: &About<'_>) -> Option<Number> {
    let words = slice(text, at, end);
    let letters = run(words, 0, |b| b.is_ascii_alphabetic());
    let figures = run(words, letters, |b| b.is_ascii_digit()) - letters;
    let whole = letters + figures == words.len();
    let number = |form, figures, value| made(text, (at, end), form, figures, value);
    // All of it, or nothing but a kind before a blank and figures.
    match (letters, figures) {
        // China's railways are reached by it.
        (0, 5) if words == "12306" => None,
        (0, 3..=5) if whole => {
            let claims = is_counted(text, end) && wide
                || figures == 5 && !wide
                || is_named(text, at)
                || about.is_railway();
            if claims { number(Form::Plain, figures, words.to_owned()) } else { None }
        }
        (0, 1..=2) if whole && is_named(text, at) => number(Form::Plain, figures, words.to_owned()),
        (0, 1) if words.len() == 4 => {
            let [_, letter, tens, units] = *words.as_bytes() else { return None };
            let head = letter.is_ascii_uppercase() && tens.is_ascii_digit() && units.is_ascii_digit();
            if head { number(Form::Head, 3, words.to_owned()) } else { None }
        }
        (1, 1..=4) if whole => {
            let letter = words.bytes().next().unwrap_or_default();
            let right = b"GDCZTKYSLX".contains(&letter.to_ascii_uppercase())
                && byte(words, 1) != b'0'
                && (figures >= 2 || letter.is_ascii_uppercase());
            if right { number(Form::Letter, figures, words.to_ascii_uppercase()) } else { None }
        }
        (1..=5, 0..=5) if whole => of_kind(text, (at, end), letters, figures),
        _ => None,
    }
}

/// 次 counts what stands before it; 次数 is a number of times.
fn is_counted(text: &str, last: usize) -> bool {
    let rest = slice(text, last, text.len());
    rest.starts_with('次') && !rest.starts_with("次数") && !rest.starts_with("次數")
}

/// The number from a place to another, with the 次 behind it.
fn made(text: &str, (at, last): (usize, usize), form: Form, figures: usize, value: String) -> Option<Number> {
    let counted = is_counted(text, last);
    let end = last + if counted { '次'.len_utf8() } else { 0 };
    is_whole(text, last, form).then(|| Number {
        start: at,
        end,
        form,
        figures,
        counted,
        twin: false,
        ruled: None,
        readings: vec![value],
    })
}

/// ICE577, 'ICE 577', 'SC 505': a kind of trains, or capitals that may be one, and its figures.
fn of_kind(text: &str, (at, end): (usize, usize), letters: usize, figures: usize) -> Option<Number> {
    let (from, last) = if figures > 0 {
        (at + letters, end)
    } else if byte(text, end) == b' ' && byte(text, end + 1).is_ascii_digit() {
        (end + 1, run(text, end + 1, |b| b.is_ascii_digit()))
    } else {
        return None;
    };
    let name = slice(text, at, at + letters);
    let known = kind_caseless(name);
    let capitals = name.bytes().all(|b| b.is_ascii_uppercase());
    let small = known.is_some() && !capitals;
    let figures = last - from;
    if figures > 5
        || byte(text, last).is_ascii_alphanumeric()
        || !(known.is_some() || capitals && (2..=4).contains(&letters))
        || small && (figures < 2 || letters < 2)
        || LABELS.holds(name)
        || known.is_none() && figures < 2
    {
        return None;
    }
    let form = if known.is_some() { Form::Kind } else { Form::Capitals };
    let kind = known.map_or(name, |(kind, _)| kind);
    made(text, (at, last), form, figures, format!("{kind}{}", slice(text, from, last)))
}

/// Its figures do not go on behind a mark.
fn is_whole(text: &str, last: usize, form: Form) -> bool {
    let onward = byte(text, last + 1).is_ascii_digit();
    match byte(text, last) {
        // 'G7126,7点05': letters before make it a number of its own.
        b',' => !onward || form == Form::Letter,
        b'/' | b':' | b'.' | b'-' => !onward,
        b'%' => false,
        _ => true,
    }
}

/// A train or a service is named right before figures.
pub(super) fn is_named(text: &str, at: usize) -> bool {
    let lead = before(text, at, 40).trim_end_matches([' ', ':', '#', '.', '：']);
    let word = |from: usize| run_back(lead, from, |b| b.is_ascii_alphabetic() || b >= 0x80);
    let last = word(lead.len());
    let two = slice(lead, word(slice(lead, 0, last).trim_end().len()), lead.len());
    let last = slice(lead, last, lead.len());
    last.len() > 1 && (LABELS.holds(last) || NAMES.holds(last))
        || NAMES.holds(two)
        || clause::ends_with(&TOLD, lead)
        || SERVICES.end(lead)
}
