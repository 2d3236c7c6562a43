//! One text under reading: its tokens, what it holds at all, and the reader's world.

use super::token::{Kind, Room, Tokens};
use steward_model::{Context, Entity, EntityKind, Lang, Span, Value};

/// A text with its tokens and context; what every dimension reads.
pub struct Scan<'t> {
    /// The text itself.
    pub text: &'t str,
    /// Its tokens.
    pub tokens: Tokens<'t>,
    /// The language, where the caller knows it.
    pub lang: Option<Lang>,
    /// Now, locale, country.
    pub context: &'t Context,
    /// There is a digit.
    pub has_digits: bool,
    /// There is a Chinese character.
    pub has_han: bool,
    /// There is a word of letters.
    pub has_words: bool,
    /// There is a figure or letter of full width.
    pub has_full: bool,
    /// The first token that is no mark, or the number of tokens.
    first: usize,
    /// The last token that is no mark.
    last: Option<usize>,
}

impl<'t> Scan<'t> {
    /// Reads a text once, its tokens into a room that stays with the caller.
    pub fn new(text: &'t str, room: &'t mut Room, lang: Option<Lang>, context: &'t Context) -> Self {
        Scan::over(text, room.read(text), lang, context)
    }

    /// The same of tokens that were read before.
    pub(crate) fn over(text: &'t str, tokens: Tokens<'t>, lang: Option<Lang>, context: &'t Context) -> Self {
        let (mut has_digits, mut has_han, mut has_words, mut has_full) = (false, false, false, false);
        // Characters of full width have a first byte that no other letters of words have, but for old Arabic forms.
        let full = |token: &super::token::Token| text.as_bytes().get(token.start as usize) == Some(&0xEF);
        for token in tokens.all() {
            match token.kind {
                Kind::Digits => (has_digits, has_full) = (true, has_full | full(token)),
                Kind::Han => has_han = true,
                Kind::Word => (has_words, has_full) = (true, has_full | full(token)),
                Kind::Mark | Kind::End => {}
            }
        }
        let first = tokens.all().iter().position(|token| token.kind != Kind::Mark).unwrap_or(tokens.len());
        let last = tokens.all().iter().rposition(|token| token.kind != Kind::Mark);
        Scan { first, last, text, tokens, lang, context, has_digits, has_han, has_words, has_full }
    }

    /// The bytes from a token to before another.
    pub fn span(&self, from: usize, to: usize) -> Span {
        Span { start: self.tokens.at(from).start as usize, end: self.tokens.before(to).end as usize }
    }

    /// The words from a token to before another.
    pub fn words(&self, from: usize, to: usize) -> &'t str {
        self.text.get(self.span(from, to).start..self.span(from, to).end).unwrap_or_default()
    }

    /// The tokens from one to before another are the whole text, but for marks around them.
    pub fn is_whole(&self, from: usize, to: usize) -> bool {
        from <= self.first && self.last.is_none_or(|last| last < to)
    }

    /// An entity over tokens.
    pub fn entity(
        &self,
        kind: EntityKind,
        from: usize,
        to: usize,
        readings: Vec<Value>,
        confidence: f32,
        rule: &'static str,
    ) -> Entity {
        Entity { span: self.span(from, to), kind, readings, confidence, rule }
    }
}
