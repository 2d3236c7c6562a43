//! A text in which many lists of words are sought, near each of its numbers: where words may begin is told once for all.

use super::scan::is_free;
use crate::engine::{Opening, Phrases, openings};
use std::cell::OnceCell;

/// One text.
pub(crate) struct Heard<'t> {
    pub text: &'t str,
    openings: OnceCell<Vec<Opening>>,
}

impl<'t> Heard<'t> {
    pub(crate) fn new(text: &'t str) -> Self {
        Heard { text, openings: OnceCell::new() }
    }

    /// A part of the text, of which several lists are asked.
    pub(crate) fn part<'h>(&'h self, words: &'h str) -> Part<'h> {
        // It begins where its address says; one without words may come from anywhere.
        let from = words.as_ptr().addr().wrapping_sub(self.text.as_ptr().addr());
        let from = if words.is_empty() { 0 } else { from };
        debug_assert!(self.text.get(from..from + words.len()) == Some(words), "a part of the text");
        let openings = self.openings.get_or_init(|| openings(self.text));
        let place = |at: usize| openings.partition_point(|one| one.at() < at);
        let within = place(from)..place(from + words.len());
        Part { words, from, openings: openings.get(within).unwrap_or_default() }
    }

    /// Whether a part of the text says any of the words of a list.
    pub(crate) fn says(&self, list: &'static Phrases, words: &str) -> bool {
        self.part(words).says(list)
    }
}

/// A part of a text.
#[derive(Clone, Copy)]
pub(crate) struct Part<'h> {
    pub words: &'h str,
    /// Where it begins.
    from: usize,
    openings: &'h [Opening],
}

impl<'h> Part<'h> {
    /// Words of a list that stand in it, as [`super::scan::said`] tells them, and where.
    pub(crate) fn places(
        self,
        list: &'static Phrases,
    ) -> impl Iterator<Item = (usize, &'static str)> + use<'h> {
        list.open_places(self.openings, self.words, self.from)
            .filter(move |&(at, word)| !word.is_ascii() || is_free(self.words, at, word.len()))
    }

    /// Whether it says any of the words of a list.
    pub(crate) fn says(self, list: &'static Phrases) -> bool {
        self.places(list).next().is_some()
    }
}
