//! Small looks at a text by byte offset that never fail: what every scanner of fixed shapes is made of.

use crate::engine::{Phrases, Seek as _, seek_caseless};
use steward_model::{Entity, EntityKind, Span, Value};

/// The byte at an offset; 0 outside the text.
pub(crate) fn byte(text: &str, at: usize) -> u8 {
    text.as_bytes().get(at).copied().unwrap_or(0)
}

/// The byte before an offset; 0 at the beginning.
pub(crate) fn byte_before(text: &str, at: usize) -> u8 {
    at.checked_sub(1).map_or(0, |before| byte(text, before))
}

/// The character before an offset.
pub(crate) fn char_before(text: &str, at: usize) -> Option<char> {
    text.get(..at).and_then(|before| before.chars().next_back())
}

/// The words between two offsets; empty where they are none.
pub(crate) fn slice(text: &str, start: usize, end: usize) -> &str {
    text.get(start..end).unwrap_or_default()
}

/// At most `bytes` bytes that end at `at`, begun on a character's boundary.
pub(crate) fn before(text: &str, at: usize, bytes: usize) -> &str {
    let mut start = at.saturating_sub(bytes);
    while start < at && !text.is_char_boundary(start) {
        start += 1;
    }
    slice(text, start, at)
}

/// A span with what stands so near it that it may say what the span is: looking further would cost the whole text for
/// every number in it.
pub(crate) fn around(text: &str, start: usize, end: usize) -> &str {
    const NEAR: usize = 600;
    let (before, after) = (before(text, start, NEAR), after(text, end, NEAR));
    slice(text, start - before.len(), end + after.len())
}

/// At most `bytes` bytes from `at` on, ended on a character's boundary.
pub(crate) fn after(text: &str, at: usize, bytes: usize) -> &str {
    let mut end = (at + bytes).min(text.len());
    while end > at && !text.is_char_boundary(end) {
        end -= 1;
    }
    slice(text, at, end)
}

/// First offset from `at` on whose byte does not pass.
pub(crate) fn run(text: &str, at: usize, pass: impl Fn(u8) -> bool) -> usize {
    text.as_bytes().get(at..).map_or(at, |rest| at + rest.iter().take_while(|&&b| pass(b)).count())
}

/// Letters and figures of ASCII.
static ALPHANUMERIC: [bool; 256] = alphanumeric();

#[expect(clippy::indexing_slicing, reason = "evaluated at compile time, where a bad index fails the build")]
const fn alphanumeric() -> [bool; 256] {
    let mut held = [false; 256];
    let mut byte = 0;
    while byte < held.len() {
        held[byte] = (byte as u8).is_ascii_alphanumeric();
        byte += 1;
    }
    held
}

/// A letter or figure of ASCII, told by one look.
#[inline]
pub(crate) fn is_alphanumeric(byte: u8) -> bool {
    ALPHANUMERIC.get(usize::from(byte)).is_some_and(|held| *held)
}

/// First offset from `at` on of a letter or figure of ASCII.
pub(crate) fn next_word(text: &str, at: usize) -> usize {
    run(text, at, |b| !is_alphanumeric(b))
}

/// Where the first word from `at` on begins, itself a word's beginning or none, of which a figure stands less than `reach`
/// bytes behind its end or within; the text's end without one.
pub(crate) fn next_near_figure(text: &str, at: usize, reach: usize) -> usize {
    let figure = run(text, at, |b| !b.is_ascii_digit());
    if figure >= text.len() {
        return text.len();
    }
    // The first place at which it may end.
    let least = (figure + 1).saturating_sub(reach).max(at);
    let start = run_back(text, least, |b| b.is_ascii_alphanumeric()).max(at);
    if start < least { start } else { next_word(text, least) }
}

/// First offset of the bytes that pass and end at `at`.
pub(crate) fn run_back(text: &str, at: usize, pass: impl Fn(u8) -> bool) -> usize {
    text.as_bytes().get(..at).map_or(at, |rest| at - rest.iter().rev().take_while(|&&b| pass(b)).count())
}

/// Whether `needle` (lower case ASCII, or without case) stands in `hay`, case aside for ASCII.
pub(crate) fn contains(hay: &str, needle: &str) -> bool {
    find(hay, needle).is_some()
}

/// Where `needle` stands first in `hay`, case aside for ASCII.
pub(crate) fn find(hay: &str, needle: &str) -> Option<usize> {
    if needle.is_ascii() { seek_caseless(hay, needle) } else { hay.seek(needle) }
}

/// As [`find`], but letters of ASCII may not touch a needle that begins or ends with one.
pub(crate) fn find_word(hay: &str, needle: &str) -> Option<usize> {
    let mut from = 0;
    while let Some(at) = hay.get(from..).and_then(|rest| find(rest, needle)) {
        let start = from + at;
        if is_free(hay, start, needle.len()) {
            return Some(start);
        }
        from = start + needle.len().max(1);
    }
    None
}

/// Whether no letter of ASCII goes on over either end of the words at an offset.
pub(crate) fn is_free(hay: &str, start: usize, len: usize) -> bool {
    let end = start + len;
    let touches = |a: u8, b: u8| a.is_ascii_alphabetic() && b.is_ascii_alphabetic();
    !touches(byte_before(hay, start), byte(hay, start)) && !touches(byte_before(hay, end), byte(hay, end))
}

/// Words of a list that stand in a text, each as often as it does: those of ASCII as [`find_word`] finds them.
pub(crate) fn said<'t>(list: &'static Phrases, hay: &'t str) -> impl Iterator<Item = &'static str> + use<'t> {
    let places = list.places(hay);
    places.filter(|&(at, word)| !word.is_ascii() || is_free(hay, at, word.len())).map(|(_, word)| word)
}

/// Whether a text says any of the words of a list.
pub(crate) fn says(list: &'static Phrases, hay: &str) -> bool {
    said(list, hay).next().is_some()
}

/// An entity of one reading with one part.
pub(crate) fn plain(
    kind: EntityKind,
    span: (usize, usize),
    value: impl Into<String>,
    confidence: f32,
    rule: &'static str,
) -> Entity {
    valued(kind, span, Value::plain(value), confidence, rule)
}

/// An entity of one reading.
pub(crate) fn valued(
    kind: EntityKind,
    (start, end): (usize, usize),
    value: Value,
    confidence: f32,
    rule: &'static str,
) -> Entity {
    Entity { span: Span { start, end }, kind, readings: vec![value], confidence, rule }
}

/// Takes out codes that other finds, with how sure they are, explain: each is held against those that begin last before it.
pub(crate) fn drop_codes(
    out: &mut Vec<Entity>,
    mut finds: Vec<(Span, f32)>,
    explains: impl Fn(&Entity, Span, f32) -> bool,
) {
    const LAST: usize = 3;
    if finds.is_empty() || !out.iter().any(|one| one.kind == EntityKind::Code) {
        return;
    }
    finds.sort_by_key(|(span, _)| span.start);
    out.retain(|one| {
        let after = finds.partition_point(|(span, _)| span.start <= one.span.start);
        let mut near = finds.get(..after).unwrap_or_default().iter().rev().take(LAST);
        one.kind != EntityKind::Code || !near.any(|(span, sure)| explains(one, *span, *sure))
    });
}

/// A value of several parts.
pub(crate) fn parts<const N: usize>(parts: [(&'static str, String); N]) -> Value {
    Value::Parts(parts.into_iter().collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn looks_outside_the_text_see_nothing() {
        assert_eq!((byte("ab", 9), byte_before("ab", 0)), (0, 0));
        assert_eq!(before("日本", 6, 4), "本");
        assert_eq!(after("日本", 0, 4), "日");
    }

    #[test]
    fn words_far_from_figures_are_passed_over() {
        let text = "take the train no 12951 home, 5pm";
        let next = |at: usize, reach: usize| text.get(next_near_figure(text, at, reach)..).unwrap();
        assert!(next(0, 2).starts_with("no 12951"), "right before");
        assert!(next(0, 12).starts_with("the train"), "near before");
        assert!(next(18, 2).starts_with("12951 home"), "within");
        assert!(next(23, 2).starts_with("5pm"), "{}", next(23, 2));
        assert!(next(33, 2).is_empty(), "none");
    }

    #[test]
    fn a_word_is_not_found_inside_another() {
        assert_eq!(find_word("open pinned pin 4", "pin"), Some(12));
        assert_eq!(find_word("spin", "pin"), None);
        assert_eq!(find_word("输入PIN码", "pin"), Some(6));
    }
}
