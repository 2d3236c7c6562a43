//! The Latin words of a stretch of text, as written.

use crate::engine::{Seek, Within};
use std::borrow::Cow;
use std::ops::Deref;
use steward_model::Span;

/// Whether a constant list of words, a blank between each two, holds this one.
macro_rules! within {
    ($list:expr, $word:expr $(,)?) => {{
        static LIST: crate::engine::Line = crate::engine::Line::new($list);
        LIST.contains($word)
    }};
}
pub(super) use within;

/// Whether a list of words, a blank between each two, holds this one: for rows of tables, which are seldom asked.
pub(super) fn among(list: &str, word: &str) -> bool {
    steward_model::sought::listed(list, word)
}

/// A word as written.
#[derive(Clone, Debug)]
pub(super) struct Word<'t> {
    pub text: &'t str,
    pub lower: Lower<'t>,
    pub start: usize,
    pub end: usize,
    /// Followed by a mark that ends a name: a comma, a full stop, a bracket.
    pub stop: bool,
}

impl Word<'_> {
    pub fn capital(&self) -> bool {
        self.text.chars().next().is_some_and(char::is_uppercase)
    }
    pub fn digits(&self) -> bool {
        self.text.bytes().all(|byte| byte.is_ascii_digit())
    }
}

/// A word in lower case, its apostrophes straight; the word itself where it is written so.
#[derive(Clone, Debug)]
pub(super) struct Lower<'t>(Cow<'t, str>);

impl<'t> Lower<'t> {
    fn of(word: &'t str) -> Self {
        let plain = |c: char| c.is_ascii() && !c.is_ascii_uppercase() || han(c);
        Lower(if word.chars().all(plain) {
            Cow::Borrowed(word)
        } else {
            Cow::Owned(word.to_lowercase().replace('’', "'"))
        })
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Deref for Lower<'_> {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl PartialEq<&str> for Lower<'_> {
    fn eq(&self, other: &&str) -> bool {
        self.0 == *other
    }
}

impl PartialEq<Lower<'_>> for &str {
    fn eq(&self, other: &Lower<'_>) -> bool {
        other == self
    }
}

/// The words of a span, split at all that is no letter, digit, apostrophe, hyphen or ampersand.
pub(super) fn words(text: &str, span: Span) -> Vec<Word<'_>> {
    const EDGES: [char; 4] = ['\'', '’', '-', '&'];
    let part = span.of(text);
    let mut words: Vec<Word<'_>> = Vec::with_capacity(part.len() / 5 + 1);
    let mut start = None;
    let inner = |c: char| han(c) || c.is_alphanumeric() || EDGES.contains(&c);
    for (at, c) in part.char_indices().chain([(part.len(), ' ')]) {
        match (inner(c), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                let whole = part.get(from..at).unwrap_or_default();
                let text = whole.trim_start_matches(EDGES);
                let from = from + (whole.len() - text.len());
                let text = text.trim_end_matches(EDGES);
                if !text.is_empty() {
                    words.push(Word {
                        text,
                        lower: Lower::of(text),
                        start: span.start + from,
                        end: span.start + from + text.len(),
                        stop: !matches!(c, ' ') || at == part.len(),
                    });
                }
                start = None;
            }
            _ => {}
        }
    }
    words
}

/// A Chinese character of the main block: a letter without case. Told before the tables of all letters are searched.
fn han(c: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&c)
}

/// A Chinese, Japanese or Korean character.
pub(super) fn cjk(c: char) -> bool {
    ('\u{2e80}'..='\u{9fff}').contains(&c)
}

/// Whether a stretch holds such a character.
pub(super) fn chinese(text: &str) -> bool {
    !text.is_ascii() && text.chars().any(cjk)
}

/// Where one of the words stands first. One copy for all that ask: the search is long when it is written out.
#[inline(never)]
pub(super) fn first(text: &str, words: &[&str]) -> Option<usize> {
    let text = Within::of(text);
    words.iter().filter_map(|word| text.seek(word)).min()
}

/// One of the words stands in the text.
#[inline(never)]
pub(super) fn says(text: &str, words: &[&str]) -> bool {
    let text = Within::of(text);
    words.iter().any(|word| text.holds(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_written_small_is_its_own_lower_form() {
        for text in ["see", "3rd", "吃饭", "See", "it’s", "ÉTÉ", "été", "ǅ", "ＡＢＣ", "一A"] {
            assert_eq!(Lower::of(text).as_str(), text.to_lowercase().replace('’', "'"), "{text}");
        }
        assert!(matches!(Lower::of("it's吃").0, Cow::Borrowed(_)));
    }

    #[test]
    fn chinese_characters_are_letters_without_case() {
        assert!(('\u{4e00}'..='\u{9fff}').all(|c| c.is_alphanumeric() && c.to_lowercase().eq([c])));
    }

    #[test]
    fn marks_at_the_edges_are_no_part_of_a_word() {
        let text = "'tis- Tom's, (A&B) --";
        let found = words(text, Span { start: 0, end: text.len() });
        let shown: Vec<_> = found.iter().map(|word| (word.text, word.start, word.stop)).collect();
        assert_eq!(shown, [("tis", 1, false), ("Tom's", 6, true), ("A&B", 14, true)]);
        assert!(found.iter().all(|word| text.get(word.start..word.end) == Some(word.text)));
    }
}
