//! The Latin words of a stretch of text, as written.

use steward_model::Span;

/// A word as written.
#[derive(Debug)]
pub(super) struct Word<'t> {
    pub text: &'t str,
    pub lower: String,
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

/// The words of a span, split at all that is no letter, digit, apostrophe, hyphen or ampersand.
pub(super) fn words(text: &str, span: Span) -> Vec<Word<'_>> {
    let part = span.of(text);
    let mut words: Vec<Word<'_>> = Vec::new();
    let mut start = None;
    let inner = |c: char| c.is_alphanumeric() || matches!(c, '\'' | '’' | '-' | '&');
    for (at, c) in part.char_indices().chain([(part.len(), ' ')]) {
        match (inner(c), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                let whole = part.get(from..at).unwrap_or_default();
                let text = whole.trim_matches(['\'', '’', '-', '&']);
                let from = from + (whole.len() - whole.trim_start_matches(['\'', '’', '-', '&']).len());
                if !text.is_empty() {
                    words.push(Word {
                        text,
                        lower: text.to_lowercase().replace('’', "'"),
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

/// A Chinese, Japanese or Korean character.
pub(super) fn cjk(c: char) -> bool {
    ('\u{2e80}'..='\u{9fff}').contains(&c)
}
