//! A text in which many lists of words are sought, near each of its numbers: where words may begin is told once for all.

use super::judge;
use super::scan::{is_free, slice};
use crate::engine::{Opening, Phrases, openings};
use std::cell::{Cell, OnceCell};

/// So many leads are kept.
const KEPT: usize = 16;

/// One text.
pub(crate) struct Heard<'t> {
    pub text: &'t str,
    openings: OnceCell<Vec<Opening>>,
    /// Leads asked for last, by where they end: where they begin.
    leads: [Cell<(usize, usize, usize)>; KEPT],
}

impl<'t> Heard<'t> {
    pub(crate) fn new(text: &'t str) -> Self {
        Heard { text, openings: OnceCell::new(), leads: [const { Cell::new((usize::MAX, 0, 0)) }; KEPT] }
    }

    /// What [`judge::lead`] tells, asked again and again of each candidate.
    pub(crate) fn lead(&self, start: usize) -> &'t str {
        let (from, to) = self.lead_at(start);
        slice(self.text, from, to)
    }

    /// Where that begins; at the candidate itself where nothing leads to it.
    pub(crate) fn lead_start(&self, start: usize) -> usize {
        let (from, to) = self.lead_at(start);
        if from == to { start } else { from }
    }

    fn lead_at(&self, start: usize) -> (usize, usize) {
        let kept = self.leads.get(start % KEPT);
        if let Some((of, from, to)) = kept.map(Cell::get)
            && of == start
        {
            return (from, to);
        }
        let lead = judge::lead(self.text, start);
        let from = lead.as_ptr().addr().wrapping_sub(self.text.as_ptr().addr());
        let from = if lead.is_empty() { 0 } else { from };
        if let Some(kept) = kept {
            kept.set((start, from, from + lead.len()));
        }
        (from, from + lead.len())
    }

    /// A part of the text, of which several lists are asked.
    pub(crate) fn part<'h>(&'h self, words: &'h str) -> Part<'h> {
        // It begins where its address says; one without words may come from anywhere.
        let from = words.as_ptr().addr().wrapping_sub(self.text.as_ptr().addr());
        let from = if words.is_empty() { 0 } else { from };
        debug_assert!(self.text.get(from..from + words.len()) == Some(words), "a part of the text");
        let openings = self.openings.get_or_init(|| openings(self.text));
        // Mostly it is the whole text, or one of its ends.
        let place = |at: usize| match at {
            0 => 0,
            _ if at >= self.text.len() => openings.len(),
            _ => openings.partition_point(|one| one.at() < at),
        };
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
