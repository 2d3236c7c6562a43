//! The names' model: its file, and what it says of a message's units.

use super::seen::{FEATURES, Seen, history};
use super::{FACTS, Found};
use crate::exact::exp;
use crate::intents::rows::Pairs;
use std::ops::Range;
use steward_model::{Fact, Span};

/// No name, and for each fact the beginning of one and its going on.
pub const LABELS: usize = 1 + 2 * FACTS.len();
/// Weights that are read at a time: those of a row and some of the next, which nobody looks at. As many as the widest
/// register of every processor holds.
const LANES: usize = 16;
/// Rows are counted by so many bits of a feature's hash.
pub const BITS: u32 = 15;
/// Taken from the sum of no name: one too many does less harm than one too few, for plans take what fits them.
pub const NOTHING: f32 = 1.0;
/// Bytes before the rows: what sums are multiplied by.
const HEAD: usize = 4;

static BYTES: &[u8] = include_bytes!("names.bin");

type Sums = Pairs<{ LANES / 2 }>;

/// The row of a feature.
pub fn row(hash: u32) -> usize {
    (hash >> (32 - BITS)) as usize
}

/// The label of a fact's first unit; the next higher one is that of those after.
pub fn label(fact: usize) -> usize {
    1 + 2 * fact
}

/// A label may stand after another: only a name that has begun goes on.
pub fn follows(label: usize, before: usize) -> bool {
    label == 0 || label % 2 == 1 || label == before || label == before + 1
}

/// Probabilities of labels out of their sums, after a label.
pub fn shares(sums: &[f32; LABELS], before: usize) -> [f32; LABELS] {
    let possible = |label: usize| follows(label, before);
    let each = || sums.iter().copied().enumerate().filter(|&(label, _)| possible(label));
    let highest = each().map(|(_, sum)| sum).fold(f32::NEG_INFINITY, f32::max);
    let mut shares = [0.0; LABELS];
    for ((label, sum), share) in sums.iter().enumerate().zip(&mut shares) {
        if possible(label) {
            *share = exp(sum - highest);
        }
    }
    let all: f32 = shares.iter().sum();
    shares.map(|share| share / all)
}

fn scale() -> f32 {
    BYTES.first_chunk().copied().map_or(0.0, f32::from_le_bytes)
}

fn add(sums: &mut Sums, hashes: &[u32]) {
    sums.add(BYTES, hashes, |hash| HEAD + row(hash) * LABELS);
}

/// The sums of all units of a message, before any of them is labelled.
pub(crate) struct Reader<'s> {
    seen: &'s Seen<'s>,
    sums: Vec<Sums>,
    scale: f32,
}

impl<'s> Reader<'s> {
    pub(crate) fn new(seen: &'s Seen<'s>) -> Reader<'s> {
        let mut hashes = Vec::with_capacity(FEATURES);
        let sums = (0..seen.len()).map(|i| {
            hashes.clear();
            seen.tell(i, |_, some| hashes.extend_from_slice(some));
            let mut sums = Sums::NONE;
            add(&mut sums, &hashes);
            sums
        });
        Reader { sums: sums.collect(), seen, scale: scale() }
    }

    /// Probabilities of a unit's labels after those of the two before it.
    fn at(&self, i: usize, one: usize, two: usize) -> [f32; LABELS] {
        let Some(mut sums) = self.sums.get(i).copied() else { return [0.0; LABELS] };
        add(&mut sums, &history(self.seen.beside(i), one, two));
        let sums: [i16; LABELS] = sums.sums().as_flattened().first_chunk().copied().unwrap_or([0; LABELS]);
        let mut sums = sums.map(|sum| self.scale * f32::from(sum));
        if let Some(nothing) = sums.first_mut() {
            *nothing -= NOTHING;
        }
        shares(&sums, one)
    }

    /// The names that it finds, each with how sure it is, and of each unit how likely it is part of no name.
    pub(crate) fn find(&self) -> (Vec<Found>, Vec<f32>) {
        let mut found: Vec<Found> = Vec::new();
        let mut nothing = Vec::with_capacity(self.sums.len());
        let mut open: Option<(usize, usize, f32)> = None;
        let (mut one, mut two) = (0, 0);
        for i in 0..=self.sums.len() {
            let shares = self.at(i, one, two);
            let best = if i == self.sums.len() { 0 } else { best(&shares) };
            let share =
                if i == self.sums.len() { 1.0 } else { shares.get(best).copied().unwrap_or_default() };
            if let Some((fact, start, sure)) = open {
                if best == label(fact) + 1 {
                    open = Some((fact, start, sure * share));
                } else {
                    let goes_on = shares.get(label(fact) + 1).copied().unwrap_or_default();
                    found.extend(self.found(fact, start, i, sure * (1.0 - goes_on)));
                    open = None;
                }
            }
            if best % 2 == 1 {
                open = Some((best / 2, i, share));
            }
            nothing.push(shares.first().copied().unwrap_or_default());
            (two, one) = (one, best);
        }
        (found, nothing)
    }

    fn found(&self, fact: usize, start: usize, end: usize, sure: f32) -> Option<Found> {
        let units = self.seen.units();
        let (first, last) = (units.get(start)?, units.get(end.checked_sub(1)?)?);
        let span = Span { start: first.start, end: last.end };
        Some(Found { fact: *FACTS.get(fact)?, span, sure })
    }

    /// How likely these bytes are a name for a fact, just so.
    pub(crate) fn judge(&self, fact: Fact, span: Span) -> Option<f32> {
        let fact = FACTS.iter().position(|&known| known == fact)?;
        let Range { start, end } = self.seen.within(span);
        if start >= end {
            return None;
        }
        let mut sure = 1.0;
        let (mut one, mut two) = (0, 0);
        for i in start..end {
            let wanted = label(fact) + usize::from(i > start);
            sure *= self.at(i, one, two).get(wanted).copied().unwrap_or_default();
            (two, one) = (one, wanted);
        }
        let goes_on = self.at(end, one, two).get(label(fact) + 1).copied().unwrap_or_default();
        Some(sure * (1.0 - goes_on))
    }
}

/// The label of the highest share, the first of several.
pub fn best(shares: &[f32; LABELS]) -> usize {
    let mut best = (0, 0.0);
    for (label, &share) in shares.iter().enumerate() {
        if share > best.1 {
            best = (label, share);
        }
    }
    best.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_model_is_whole() {
        assert_eq!(BYTES.len(), HEAD + (LABELS << BITS));
        assert!(BYTES.len() < 400_000);
    }

    #[test]
    fn nothing_goes_on_that_did_not_begin() {
        let mut sums = [0.0; LABELS];
        sums[label(1) + 1] = 9.0;
        sums[label(0)] = 3.0;
        assert_eq!(best(&shares(&sums, 0)), label(0));
        assert_eq!(best(&shares(&sums, label(1))), label(1) + 1);
        assert!((shares(&sums, 0).iter().sum::<f32>() - 1.0).abs() < 1e-5);
    }
}
