//! The runs of letters and figures of ASCII in a text, told once for all that look for numbers: most are words of small
//! letters, which each of them passes by.

use super::scan::is_alphanumeric;

/// What a run has.
const FIGURE: u8 = 1;
const SMALL: u8 = 2;

/// What a byte makes a run have.
#[inline]
fn kind(byte: u8) -> u8 {
    if byte.is_ascii_digit() {
        FIGURE
    } else if byte.is_ascii_lowercase() {
        SMALL
    } else {
        0
    }
}

fn kinds(bytes: &[u8]) -> u8 {
    bytes.iter().fold(0, |kinds, byte| kinds | kind(*byte))
}

/// Letters and figures of ASCII with nothing between them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Run {
    start: u32,
    end: u32,
    kinds: u8,
}

impl Run {
    pub fn start(self) -> usize {
        self.start as usize
    }

    pub fn end(self) -> usize {
        self.end as usize
    }

    /// There is a figure in it.
    pub fn has_figure(self) -> bool {
        self.kinds & FIGURE > 0
    }

    /// There is a small letter in it.
    pub fn has_small(self) -> bool {
        self.kinds & SMALL > 0
    }
}

/// All of a text.
pub(super) struct Runs(Vec<Run>);

impl Runs {
    pub(super) fn of(text: &str) -> Runs {
        let bytes = text.as_bytes();
        let mut runs = Vec::with_capacity(bytes.len() / 4 + 1);
        let (mut start, mut held) = (None, 0);
        for (at, &byte) in bytes.iter().enumerate() {
            if is_alphanumeric(byte) {
                start = start.or(Some(at as u32));
                held |= kind(byte);
            } else if let Some(start) = start.take() {
                runs.push(Run { start, end: at as u32, kinds: held });
                held = 0;
            }
        }
        if let Some(start) = start {
            runs.push(Run { start, end: bytes.len() as u32, kinds: held });
        }
        Runs(runs)
    }

    /// Those that end behind an offset.
    pub(super) fn walk<'r>(&'r self, text: &'r str, from: usize) -> Walk<'r> {
        let first = if from == 0 { 0 } else { self.0.partition_point(|run| run.end() <= from) };
        Walk { text: text.as_bytes(), rest: self.0.get(first..).unwrap_or_default() }
    }
}

/// A way over them, forward.
pub(super) struct Walk<'r> {
    text: &'r [u8],
    rest: &'r [Run],
}

impl Walk<'_> {
    /// The first that ends behind an offset; of one that has begun before it, what is left.
    #[inline]
    pub(super) fn from(&mut self, at: usize) -> Option<Run> {
        while let [run, rest @ ..] = self.rest
            && run.end() <= at
        {
            self.rest = rest;
        }
        let run = *self.rest.first()?;
        if run.start() >= at {
            return Some(run);
        }
        let left = self.text.get(at..run.end()).unwrap_or_default();
        Some(Run { start: at as u32, kinds: kinds(left), ..run })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dims::scan::{next_word, run, slice};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn they_are_where_each_byte_says(text in "[aB1 é去-]{0,24}", from in 0..24_usize, step in 1..5_usize) {
            let runs = Runs::of(&text);
            let (mut at, mut walk) = (from, runs.walk(&text, from));
            while at <= text.len() {
                let start = next_word(&text, at);
                let end = run(&text, start, is_alphanumeric);
                let words = slice(&text, start, end);
                let found = walk.from(at);
                let seen = found.map(|run| (run.start(), run.end(), run.has_figure(), run.has_small()));
                let has = |pass: fn(&u8) -> bool| words.bytes().any(|byte| pass(&byte));
                let told = (start, end, has(u8::is_ascii_digit), has(u8::is_ascii_lowercase));
                prop_assert_eq!(seen, (start < text.len()).then_some(told));
                at += step;
            }
        }
    }
}
