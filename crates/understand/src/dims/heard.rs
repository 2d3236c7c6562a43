//! A text in which many lists of words are sought, near each of its numbers: where words may begin is told once for all.

use super::judge;
use super::scan::{is_free, slice};
use super::sentences::Sentences;
use crate::engine::{Beginnings, Opening, Phrases, openings};
use std::cell::{Cell, OnceCell};

/// So many leads are kept.
const KEPT: usize = 16;

/// Of a longer text only what stands around its numbers is heard as words.
const LONG: usize = 1000;

/// A word, number, character or mark: where it begins and ends, and what it is heard as.
type Word = (u32, u32, u64);

/// So few openings are looked at sooner than their beginnings.
const FEW: usize = 8;

/// The openings of a text, how many stand before each of its bytes, and how words may begin there.
struct Openings(Vec<Opening>, Vec<u32>, Beginnings);

impl Openings {
    fn of(text: &str) -> Openings {
        let openings = openings(text);
        let mut before = Vec::with_capacity(text.len() + 1);
        for (number, one) in openings.iter().enumerate() {
            before.resize(one.at() + 1, number as u32);
        }
        before.resize(text.len() + 1, openings.len() as u32);
        let beginnings = Beginnings::of(&openings);
        Openings(openings, before, beginnings)
    }

    fn within(&self, from: usize, to: usize) -> &[Opening] {
        let place = |at: usize| self.1.get(at).map_or(self.0.len(), |before| *before as usize);
        self.0.get(place(from)..place(to)).unwrap_or_default()
    }
}

/// One text.
pub(crate) struct Heard<'t> {
    pub text: &'t str,
    openings: OnceCell<Openings>,
    sentences: OnceCell<Sentences>,
    words: OnceCell<Vec<Word>>,
    /// Leads asked for last, by where they end: where they begin.
    leads: [Cell<(usize, usize, usize)>; KEPT],
}

impl<'t> Heard<'t> {
    pub(crate) fn new(text: &'t str) -> Self {
        Heard {
            text,
            openings: OnceCell::new(),
            sentences: OnceCell::new(),
            words: OnceCell::new(),
            leads: [const { Cell::new((usize::MAX, 0, 0)) }; KEPT],
        }
    }

    fn sentences(&self) -> &Sentences {
        self.sentences.get_or_init(|| Sentences::of(self.text))
    }

    /// What stands before `at` in its sentence, at most `bytes` of it.
    pub(crate) fn clause_lead(&self, at: usize, bytes: usize) -> &'t str {
        self.sentences().lead(self.text, at, bytes)
    }

    /// What stands from `at` on in its sentence, at most `bytes` of it.
    pub(crate) fn clause_rest(&self, at: usize, bytes: usize) -> &'t str {
        self.sentences().rest(self.text, at, bytes)
    }

    /// What [`judge::words`] tells of a part of the text.
    pub(crate) fn words(&self, part: &str, mut say: impl FnMut(u64) -> bool) {
        if self.text.len() > LONG {
            return judge::words(part, |_, _, word| say(word));
        }
        let from = self.place(part);
        let to = from + part.len();
        let words = self.words.get_or_init(|| {
            let mut all = Vec::with_capacity(self.text.len() / 3 + 4);
            judge::words(self.text, |start, end, word| {
                all.push((start as u32, end as u32, word));
                true
            });
            all
        });
        let first = words.partition_point(|&(_, end, _)| end as usize <= from);
        for &(start, end, word) in words.get(first..).unwrap_or_default() {
            let (start, end) = (start as usize, end as usize);
            if start >= to {
                return;
            }
            let mut goes_on = true;
            if from <= start && end <= to {
                goes_on = say(word);
            } else {
                // The part begins or ends within it.
                judge::words(slice(self.text, start.max(from), end.min(to)), |_, _, word| {
                    goes_on = say(word);
                    goes_on
                });
            }
            if !goes_on {
                return;
            }
        }
    }

    /// Where a part of the text begins, as its address says; one without words may come from anywhere.
    fn place(&self, part: &str) -> usize {
        let from = part.as_ptr().addr().wrapping_sub(self.text.as_ptr().addr());
        let from = if part.is_empty() { 0 } else { from };
        debug_assert!(self.text.get(from..from + part.len()) == Some(part), "a part of the text");
        from
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
        let lead = judge::lead(self, start);
        let from = self.place(lead);
        if let Some(kept) = kept {
            kept.set((start, from, from + lead.len()));
        }
        (from, from + lead.len())
    }

    /// A part of the text, of which several lists are asked.
    pub(crate) fn part<'h>(&'h self, words: &'h str) -> Part<'h> {
        let from = self.place(words);
        let openings = self.openings.get_or_init(|| Openings::of(self.text));
        Part { words, from, openings: openings.within(from, from + words.len()), beginnings: &openings.2 }
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
    /// Those of the whole text: most lists have none of them.
    beginnings: &'h Beginnings,
}

impl<'h> Part<'h> {
    /// Words of a list that stand in it, as [`super::scan::said`] tells them, and where.
    pub(crate) fn places(
        self,
        list: &'static Phrases,
    ) -> impl Iterator<Item = (usize, &'static str)> + use<'h> {
        let none = self.openings.len() > FEW && !list.may_open(self.beginnings);
        let openings = if none { &[] } else { self.openings };
        list.open_places(openings, self.words, self.from)
            .filter(move |&(at, word)| !word.is_ascii() || is_free(self.words, at, word.len()))
    }

    /// Whether it says any of the words of a list.
    pub(crate) fn says(self, list: &'static Phrases) -> bool {
        self.places(list).next().is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    static LIST: Phrases = Phrases::new(&["ab", "b a", "12去", "去吃"]);

    proptest! {
        #[test]
        fn a_list_is_said_in_a_part_as_in_it_alone(
            text in "([abA'` 012去吃é.，]|ab|去吃|zzz zz z ){0,24}",
            from in 0..40_usize,
            to in 0..80_usize,
        ) {
            let (from, to) = (text.floor_char_boundary(from), text.floor_char_boundary(to));
            let part = text.get(from..to).unwrap_or_default();
            let alone = crate::dims::scan::says(&LIST, part);
            prop_assert_eq!(Heard::new(&text).says(&LIST, part), alone);
        }

        #[test]
        fn the_words_of_a_part_are_those_of_it_alone(
            text in "[abA'` 012去吃é.，]{0,24}",
            from in 0..24_usize,
            to in 0..40_usize,
            most in 1..30_usize,
        ) {
            let (from, to) = (text.floor_char_boundary(from), text.floor_char_boundary(to));
            let part = text.get(from..to).unwrap_or_default();
            let (mut alone, mut within) = (Vec::new(), Vec::new());
            judge::words(part, |_, _, word| {
                alone.push(word);
                alone.len() < most
            });
            Heard::new(&text).words(part, |word| {
                within.push(word);
                within.len() < most
            });
            prop_assert_eq!(within, alone);
        }
    }
}
