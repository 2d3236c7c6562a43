//! How the words of a message are cut up and looked for.

use steward_model::Span;
use steward_model::seek::{Seek, Within};
use steward_model::sought::listed;

/// One of the words of a list, which is known when the program is built, stands in the text.
macro_rules! speaks {
    ($text:expr, $words:expr $(,)?) => {{
        static WORDS: steward_model::sought::Sought = steward_model::sought::Sought::new($words);
        WORDS.stand($text)
    }};
}
pub(in crate::plans) use speaks;

/// One of the words stands in the text. One copy for all that ask: the search is long when it is written out.
#[inline(never)]
pub(in crate::plans) fn says(text: &str, words: &[&str]) -> bool {
    let text = Within::of(text);
    words.iter().any(|word| text.holds(word))
}

/// A word is one of a row of words.
pub(in crate::plans) fn among(row: &str, word: &str) -> bool {
    listed(row, word)
}

/// The text without these words at its head, each taken off once, in their order.
pub(in crate::plans) fn without_leads<'t>(text: &'t str, leads: &[&str]) -> &'t str {
    leads.iter().fold(text, |text, lead| text.strip_prefix(lead).unwrap_or(text))
}

/// The words of a text, with the apostrophes within them.
pub(in crate::plans) fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !(c.is_alphanumeric() || matches!(c, '\'' | '’'))).filter(|word| !word.is_empty())
}

/// The words of a text, cut at apostrophes as well.
pub(in crate::plans) fn pieces(text: &str) -> impl Iterator<Item = &str> + Clone {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// The words of a text, with the apostrophes and hyphens within them.
pub(in crate::plans) fn compounds(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !(c.is_alphanumeric() || matches!(c, '\'' | '’' | '-')))
        .filter(|word| !word.is_empty())
}

/// One span lies within another.
pub(in crate::plans) fn lies_in(inner: Span, outer: Span) -> bool {
    outer.start <= inner.start && inner.end <= outer.end
}

/// A small number, in an English word or in figures.
pub(in crate::plans) fn number(word: &str) -> Option<i64> {
    const NAMED: [&str; 7] = ["one", "two", "three", "four", "five", "six", "seven"];
    let named = NAMED.iter().position(|name| *name == word).and_then(|at| i64::try_from(at + 1).ok());
    named.or_else(|| word.parse().ok())
}

/// A Chinese character.
pub(in crate::plans) fn is_han(c: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&c)
}

/// It is written in Chinese, at least a character of it.
pub(in crate::plans) fn has_han(text: &str) -> bool {
    text.contains(is_han)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_apostrophe_is_kept_or_cut_at() {
        assert_eq!(words("so, Don't – it’s 5!").collect::<Vec<_>>(), ["so", "Don't", "it’s", "5"]);
        assert_eq!(pieces("so, don't").collect::<Vec<_>>(), ["so", "don", "t"]);
    }

    #[test]
    fn leads_are_taken_off_once_and_in_their_order() {
        assert_eq!(without_leads("oh oh yes that", &["oh ", "yes "]), "oh yes that");
        assert_eq!(without_leads("oh yes that", &["oh ", "yes "]), "that");
        assert_eq!(without_leads("yes oh that", &["oh ", "yes "]), "oh that");
    }
}
