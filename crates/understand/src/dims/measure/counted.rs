//! Units with a count of their own: 'a kg', 'thousand liters', 'half liter', 'quarter-litre', 米九.

use super::units::{self, Class, UNITS};
use super::{Measure, bound, half_after, ranges};
use crate::dims::number::read;
use crate::engine::{Kind, Scan, Tokens, hashes, word_hash};

/// So far into a text they are looked for.
const REACH: usize = 256;

/// Finds all of them.
pub(super) fn find(scan: &Scan<'_>, measures: &mut Vec<Measure>) {
    for at in 0..scan.tokens.len().min(REACH) {
        if let Some(measure) = by_article(scan, measures, at) {
            insert(measures, measure);
        }
    }
    for at in 0..scan.tokens.len().min(REACH) {
        if scan.tokens.at(at).is_han('米') {
            tenths(scan, measures, at);
        }
    }
}

fn insert(measures: &mut Vec<Measure>, measure: Measure) {
    let place = measures.iter().position(|other| other.start > measure.start).unwrap_or(measures.len());
    measures.insert(place, measure);
}

/// How many of a unit a word before it tells; all but the article only at the beginning.
fn count(hash: u64, at: usize) -> Option<f64> {
    const COUNTS: [(u64, f64); 3] =
        [(word_hash("thousand"), 1000.0), (word_hash("half"), 0.5), (word_hash("quarter"), 0.25)];
    if hashes!("a an").contains(&hash) {
        return Some(1.0);
    }
    COUNTS.iter().find(|(word, _)| at < 6 && *word == hash).map(|(_, count)| *count)
}

/// 'a kg', 'quarter of a litre'
fn by_article(scan: &Scan<'_>, measures: &[Measure], at: usize) -> Option<Measure> {
    let tokens = scan.tokens;
    let count = count(tokens.at(at).hash, at)?;
    let of = count == 0.25
        && tokens.at(at + 1).is_word(const { word_hash("of") })
        && tokens.at(at + 2).is_word(const { word_hash("a") });
    let next = at + 1 + if of { 2 } else { usize::from(tokens.at(at + 1).is_mark('-')) };
    let found = UNITS.longest(tokens, next)?;
    let known = measures.iter().any(|measure| measure.start <= at && at < measure.end);
    let class = found.sense.class;
    let wanted = matches!(class, Class::Volume | Class::Mass | Class::Length | Class::Cup | Class::Turn);
    if known || !wanted || tokens.at(next).len == 1 {
        return None;
    }
    let mut measure = Measure { start: at, end: found.end, low: None, value: count, unit: found.sense };
    half_after(tokens, &mut measure);
    let whole = at < 6 && (scan.is_whole(at, measure.end) || count == 0.5 && class == Class::Turn);
    let told = whole || count == 1.0 && next == at + 1 && is_said(tokens, &measure, found.end);
    told.then_some(measure)
}

/// 米九 is one metre ninety.
fn tenths(scan: &Scan<'_>, measures: &mut Vec<Measure>, at: usize) {
    let tokens = scan.tokens;
    let to = ranges::goes_on(tokens, measures, at);
    let begins = at == 0 || tokens.before(at).kind != Kind::Han || tokens.before(at).ch == '有';
    if !to && !begins {
        return;
    }
    let tenth = read(tokens, at + 1).filter(|tenth| tenth.single && (1.0..10.0).contains(&tenth.value));
    let Some(tenth) = tenth else { return };
    let behind = tokens.at(tenth.end);
    if behind.kind == Kind::Han && !matches!(behind.ch, '左' | '的' | '到' | '几' | '多' | '以') {
        return;
    }
    let value = 1.0 + tenth.value / 10.0;
    let measure = Measure { start: at, end: tenth.end, low: None, value, unit: &units::METRE };
    if to {
        ranges::close(measures, &measure);
        return;
    }
    if let Some(other) = measures.iter_mut().find(|other| other.start > at)
        && bound::between(tokens, at, tenth.end, other.start).is_some()
        && scan.is_whole(at, other.end)
    {
        other.low = Some(measure.value);
        other.start = at;
    } else if !measures.iter().any(|other| other.start <= at && at < other.end) {
        insert(measures, measure);
    }
}

/// 'a gallon of milk', 'a mile away', 'a mile and a half': one of a unit, told in passing. 'a ton of work', 'a barrel of
/// laughs' and 'a foot in the door' are sayings.
fn is_said(tokens: Tokens<'_>, measure: &Measure, unit_end: usize) -> bool {
    const AWAY: &[u64] = hashes!("away off long wide high tall deep thick from down up further apart ahead");
    const TOLD: [&str; 15] = [
        "litre",
        "millilitre",
        "gallon",
        "pint",
        "quart",
        "kilogram",
        "gram",
        "pound",
        "ounce",
        "mile",
        "kilometre",
        "metre",
        "foot",
        "yard",
        "inch",
    ];
    let after = tokens.at(measure.end);
    let of = after.is_word(const { word_hash("of") }) && tokens.at(measure.end + 1).kind == Kind::Word;
    TOLD.contains(&measure.unit.name)
        && match measure.unit.class {
            Class::Length => measure.end > unit_end || after.kind == Kind::Word && AWAY.contains(&after.hash),
            _ => measure.end > unit_end || of,
        }
}
