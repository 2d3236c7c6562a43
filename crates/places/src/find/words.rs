//! The word index, read: a word's names, the words that begin so, and the words one slip away.

use crate::bytes::{Reader, u32_of};
use crate::error::{Error, Result};
use crate::fold::one_slip;
use crate::format::{RegionFile, Section};
use crate::import::words::RUN;
use crate::text::{pack, unpack};
use std::cell::Cell;
use std::cmp::Ordering;

const DAMAGED: Error = Error::Damaged { section: "words" };

/// A word found by its end is read from the middle of a run: that costs as much as so many in order.
const BACKWARDS: usize = 8;

/// The index of a region.
#[derive(Clone, Copy)]
pub(crate) struct Words<'a> {
    file: &'a RegionFile,
    runs: usize,
    backwards: usize,
}

/// Numbers of names, as stored.
pub(crate) type Postings<'a> = &'a [u8];

impl<'a> Words<'a> {
    pub(crate) fn new(file: &'a RegionFile) -> Self {
        Words {
            file,
            runs: file.section_len(Section::WordOffsets) / 4,
            backwards: file.section_len(Section::WordsReversed) / 4,
        }
    }

    fn run(&self, run: usize) -> Result<Reader<'a>> {
        let place = |run: usize| -> Result<usize> {
            if run >= self.runs {
                return Ok(self.file.section_len(Section::Words));
            }
            Ok(u32_of(self.file.record::<4>(Section::WordOffsets, run)?) as usize)
        };
        Ok(Reader::new(self.file.bytes(Section::Words, place(run)?..place(run + 1)?)?))
    }

    /// Each word of a run in order, until `each` says enough.
    fn each_of_run(&self, run: usize, mut each: impl FnMut(&[u8], Postings<'a>) -> bool) -> Result<bool> {
        let mut reader = self.run(run)?;
        let mut word: Vec<u8> = Vec::with_capacity(32);
        while !reader.is_empty() {
            let (shared, rest) = reader.pair().ok_or(DAMAGED)?;
            word.truncate(shared as usize);
            word.extend_from_slice(reader.take(rest as usize).ok_or(DAMAGED)?);
            let postings = reader.bytes().ok_or(DAMAGED)?;
            if !each(&word, postings) {
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn first_of_run(&self, run: usize) -> Result<&'a [u8]> {
        let mut reader = self.run(run)?;
        let (_, rest) = reader.pair().ok_or(DAMAGED)?;
        reader.take(rest as usize).ok_or(DAMAGED)
    }

    /// The run in which a word would be.
    fn run_of(&self, word: &[u8]) -> Result<usize> {
        let (mut low, mut high) = (0, self.runs);
        while low < high {
            let middle = low + (high - low) / 2;
            if self.first_of_run(middle)? <= word {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        Ok(low.saturating_sub(1))
    }

    /// The names that hold a word.
    pub(crate) fn exact(&self, word: &str) -> Result<Option<Postings<'a>>> {
        if self.runs == 0 {
            return Ok(None);
        }
        let word = pack(word);
        let mut found = None;
        self.each_of_run(self.run_of(&word)?, |other, postings| match other.cmp(&word) {
            Ordering::Less => true,
            Ordering::Equal => {
                found = Some(postings);
                false
            }
            Ordering::Greater => false,
        })?;
        Ok(found)
    }

    /// Each word that begins so, in order, until `each` says enough.
    pub(crate) fn beginning(
        &self,
        prefix: &str,
        mut each: impl FnMut(&str, Postings<'a>) -> bool,
    ) -> Result<()> {
        if self.runs == 0 {
            return Ok(());
        }
        let prefix = pack(prefix);
        for run in self.run_of(&prefix)?..self.runs {
            let more = self.each_of_run(run, |word, postings| {
                if word.starts_with(&prefix) {
                    each(&unpack(word).unwrap_or_default(), postings)
                } else {
                    word < prefix.as_slice()
                }
            })?;
            if !more {
                break;
            }
        }
        Ok(())
    }

    fn word(&self, number: usize) -> Result<(String, Postings<'a>)> {
        let mut left = number % RUN;
        let mut found = None;
        self.each_of_run(number / RUN, |word, postings| {
            if left == 0 {
                found = unpack(word).map(|word| (word.into_owned(), postings));
                return false;
            }
            left -= 1;
            true
        })?;
        found.ok_or(DAMAGED)
    }

    fn reversed(&self, place: usize) -> Result<(String, Postings<'a>)> {
        self.word(u32_of(self.file.record::<4>(Section::WordsReversed, place)?) as usize)
    }

    /// Where the words that end so begin and end, in the order read backwards.
    fn ending(&self, suffix: &[char]) -> Result<std::ops::Range<usize>> {
        let bound = |past: bool| -> Result<usize> {
            let (mut low, mut high) = (0, self.backwards);
            while low < high {
                let middle = low + (high - low) / 2;
                let (word, _) = self.reversed(middle)?;
                let order = word.chars().rev().take(suffix.len()).cmp(suffix.iter().rev().copied());
                if order == Ordering::Less || past && order == Ordering::Equal {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            Ok(low)
        };
        Ok(bound(false)?..bound(true)?)
    }

    /// How many letters to keep at the beginning, so that few words begin so and few end as the rest ends.
    fn cheapest_cut(&self, chars: &[char]) -> Result<usize> {
        let mut best = (usize::MAX, chars.len() / 2);
        for half in (chars.len() / 3).max(1)..=chars.len() / 2 {
            let head: String = chars.iter().take(half).collect();
            let past: String = chars.iter().take(half).chain([&char::MAX]).collect();
            let begin = (self.run_of(&pack(&past))? + 1 - self.run_of(&pack(&head))?) * RUN;
            let end = self.ending(chars.get(half + 1..).unwrap_or_default())?.len();
            best = best.min((begin + BACKWARDS * end, half));
            if best.0 < 400 {
                break;
            }
        }
        Ok(best.1)
    }

    /// Each word one slip away from `word`, once: a slip leaves either the beginning or the end as it was.
    pub(crate) fn one_slip(
        &self,
        word: &str,
        effort: &Cell<usize>,
        mut each: impl FnMut(&str, Postings<'a>),
    ) -> Result<()> {
        let chars: Vec<char> = word.chars().collect();
        if chars.len() < 3 {
            return Ok(());
        }
        let half = self.cheapest_cut(&chars)?;
        let head: String = chars.iter().take(half).collect();
        let mut other = Vec::with_capacity(chars.len() + 1);
        let mut is_near = |found: &str| {
            other.clear();
            other.extend(found.chars().take(chars.len() + 2));
            found != word && one_slip(&chars, &other)
        };
        let mut left = effort.get();
        self.beginning(&head, |found, postings| {
            if is_near(found) {
                each(found, postings);
            }
            left = left.saturating_sub(1);
            left > 0
        })?;
        let tail = chars.get(half + 1..).unwrap_or_default();
        let places = self.ending(tail)?;
        let most = left / BACKWARDS;
        effort.set(left.saturating_sub(places.len() * BACKWARDS));
        for place in places.take(most) {
            let (found, postings) = self.reversed(place)?;
            if !found.starts_with(&head) && is_near(&found) {
                each(&found, postings);
            }
        }
        Ok(())
    }
}

/// The numbers of names in postings.
pub(crate) fn numbers(postings: Postings) -> impl Iterator<Item = u32> {
    let mut reader = Reader::new(postings);
    let mut number = 0u32;
    std::iter::from_fn(move || {
        number = number.checked_add(reader.varint32()?)?;
        Some(number)
    })
}
