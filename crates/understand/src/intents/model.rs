//! The learned scorer: a row of small weights for each feature that is known, and what turns a sum into a
//! probability.

use super::features::{BEFORE_AS_SUCH, CARRIED, EARLIER, GROUPS, PARTS};
use super::rows::{Aligned, Pairs};
use crate::exact::logistic;
use std::cell::Cell;

/// Intents, in the order of `IntentKind::ALL`.
pub const KINDS: usize = 16;
/// What is learnt: each intent, and whether anything is wanted at all.
pub const OUTPUTS: usize = KINDS + 1;
/// Buckets that features fall in by their hash.
pub const BUCKETS: usize = 11_000;
/// Features that a bucket holds at most.
pub const WAYS: usize = 8;
/// How much each group of features weighs against the others.
pub const GROUP_WEIGHT: [f32; GROUPS] = [1.0, 1.0, 1.0, 0.8, 0.5];
/// Bytes before the tags: for each intent its scale, its bias, and the slope and offset of its probability.
const HEAD: usize = 4 * 4 * OUTPUTS;
/// Features that are added up before their sum is widened.
const STRETCH: usize = 256;
/// Bytes before the rows.
const ROWS: usize = HEAD + 2 * BUCKETS * WAYS;

static FILE: &Aligned<[u8]> = &Aligned(*include_bytes!("model.bin"));
static BYTES: &[u8] = &FILE.0;

/// The bucket of a feature, and the tag that tells it from others there; never 0, which marks a free place.
pub fn place(hash: u32) -> (usize, u16) {
    let wide = u64::from(hash) * BUCKETS as u64;
    ((wide >> 32) as usize, ((wide >> 16) as u16).max(1))
}

/// What a group of so many features is multiplied by.
pub fn group_scale(group: usize, count: usize) -> f32 {
    let weight = GROUP_WEIGHT.get(group).copied().unwrap_or_default();
    if count == 0 { 0.0 } else { weight / (count as f32).sqrt().sqrt() }
}

fn float(at: usize) -> f32 {
    BYTES.get(at..at + 4).and_then(|four| four.try_into().ok()).map_or(0.0, f32::from_le_bytes)
}

/// The probability of each intent: its own, or where that is more, that anything is wanted at all shared out among
/// the intents. So a talk that plainly wants something brings up the likeliest, be it in doubt which.
pub fn joined(outputs: &[f32; OUTPUTS]) -> [f32; KINDS] {
    let (kinds, any) = outputs.split_at(KINDS);
    let any = any.first().copied().unwrap_or_default();
    let all: f32 = kinds.iter().sum::<f32>().max(f32::MIN_POSITIVE);
    let mut joined = [0.0; KINDS];
    for (joined, &kind) in joined.iter_mut().zip(kinds) {
        *joined = kind.max(any * kind / all.max(UNSURE));
    }
    let best = joined.iter().copied().fold(0.0, f32::max);
    for joined in joined.iter_mut().filter(|joined| **joined < best) {
        *joined *= 1.0 - BESIDE * best;
    }
    joined
}

/// How much of its probability an intent loses beside one that is likelier: a talk seldom wants two things at once,
/// and words of the second often belong to the first (`remind me to call her`).
const BESIDE: f32 = 0.25;

/// Below this sum of all intents nothing is known of what is wanted, only that something is.
const UNSURE: f32 = 0.1;

/// What was said before weighs no more than this for or against an intent, however long it was: a page that somebody
/// told hides no question that comes after it. Of talk in short turns hardly anything is cut off.
const EARLIER_SAYS: f32 = 3.5;

/// Ones in the low bits, and in the high bits, of four tags.
const LOW: u64 = 0x0001_0001_0001_0001;
const HIGH: u64 = LOW << 15;

/// The high bit of each of four tags that is the one sought; only the lowest that is set is to be trusted.
fn same(tags: u64, tag: u64) -> u64 {
    let apart = tags ^ tag;
    apart.wrapping_sub(LOW) & !apart & HIGH
}

/// Where the row of a feature's weights begins, and whether the feature is known; without a branch, since no processor
/// could guess which.
#[inline]
fn row(hash: u32) -> (u32, bool) {
    let (bucket, tag) = place(hash);
    let start = HEAD + 2 * WAYS * bucket;
    let tags = BYTES.get(start..start + 2 * WAYS).and_then(|tags| tags.first_chunk::<{ 2 * WAYS }>());
    let (low, high) = match tags.map(|tags| tags.as_chunks::<8>().0) {
        Some(&[low, high]) => (u64::from_le_bytes(low), u64::from_le_bytes(high)),
        _ => (0, 0),
    };
    let tag = u64::from(tag) * LOW;
    // No tag stands twice in a bucket, so that one of both has none: their bits are put side by side.
    let found = same(low, tag) >> 15 | same(high, tag) >> 14;
    let bit = found.trailing_zeros();
    let way = bit / 16 + 4 * (bit % 2);
    (ROWS as u32 + (bucket as u32 * WAYS as u32 + way) * OUTPUTS as u32, found != 0)
}

/// Weights added up, and how many features there were, known or not. Whole numbers: in whatever order and by whatever
/// steps features are added, the sum is the same.
#[derive(Clone, Copy)]
pub(super) struct Sum {
    counts: [i32; OUTPUTS],
    features: usize,
}

impl Sum {
    pub(super) const NOTHING: Sum = Sum { counts: [0; OUTPUTS], features: 0 };

    /// The sum of some features, whose hashes are written over.
    pub(super) fn of(hashes: &mut [u32]) -> Sum {
        let mut sum = Sum { features: hashes.len(), ..Sum::NOTHING };
        for stretch in hashes.chunks_mut(STRETCH) {
            let (sixteen, last) = sums(stretch);
            for (count, &more) in sum.counts.iter_mut().zip(sixteen.as_flattened().iter().chain([&last])) {
                *count += i32::from(more);
            }
        }
        sum
    }

    /// Adds all features of another sum.
    pub(super) fn add(&mut self, other: &Sum) {
        for (count, weight) in self.counts.iter_mut().zip(&other.counts) {
            *count += weight;
        }
        self.features += other.features;
    }
}

/// What the first sixteen weights of some features add up to, and the last ones.
#[inline(never)]
fn sums(hashes: &mut [u32]) -> ([[i16; 2]; KINDS / 2], i16) {
    // Most features are not known: the rows of those that are take the hashes' places from the first on.
    let places = Cell::from_mut(hashes).as_slice_of_cells();
    let mut count = 0;
    for hash in places {
        let (row, knows) = row(hash.get());
        if let Some(place) = places.get(count) {
            place.set(row);
        }
        count += usize::from(knows);
    }
    let known = hashes.get(..count).unwrap_or_default();
    let mut pairs = Pairs::NONE;
    pairs.add(BYTES, known, |row: u32| row as usize);
    let last = |&row: &u32| BYTES.get(row as usize + KINDS).map_or(0, |&weight| i16::from(weight as i8));
    (pairs.sums(), known.iter().map(last).sum())
}

/// For each intent the probability that a card for it would be welcome at the last turn, out of the sums of its parts:
/// that of the reading which says most for it, the whole turn or one of its first `sentences`, both in the light of
/// what was said before.
pub(super) fn probabilities(parts: &[[Sum; GROUPS]; PARTS], sentences: usize) -> [f32; KINDS] {
    let mut highest = [f32::NEG_INFINITY; OUTPUTS];
    let mut read = |members: &dyn Fn(usize) -> bool| {
        let mut sums = [0.0; OUTPUTS];
        for group in 0..GROUPS {
            let mut total = Sum::NOTHING;
            for groups in
                parts.iter().enumerate().filter(|&(part, _)| members(part)).map(|(_, groups)| groups)
            {
                if let Some(sum) = groups.get(group).filter(|sum| sum.features > 0) {
                    total.add(sum);
                }
            }
            if total.features == 0 {
                continue;
            }
            let scale = group_scale(group, total.features);
            let earlier = matches!(group, BEFORE_AS_SUCH | CARRIED);
            for (kind, (sum, count)) in sums.iter_mut().zip(total.counts).enumerate() {
                let says = scale * count as f32;
                let most = if earlier { EARLIER_SAYS / float(4 * kind).abs() } else { f32::INFINITY };
                *sum += says.clamp(-most, most);
            }
        }
        for (highest, sum) in highest.iter_mut().zip(sums) {
            *highest = highest.max(sum);
        }
    };
    read(&|_| true);
    for sentence in 0..sentences {
        read(&|part| part == sentence || part == EARLIER);
    }
    let mut out = [0.0; OUTPUTS];
    for (kind, (out, sum)) in out.iter_mut().zip(highest).enumerate() {
        let [scale, bias, slope, offset] = [0, 1, 2, 3].map(|part| float(4 * (part * OUTPUTS + kind)));
        *out = logistic(slope * (scale * sum + bias) + offset);
    }
    joined(&out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stretch_of_features_adds_up_as_one_by_one() {
        let mut seed = 1_u32;
        let hashes: Vec<u32> = (0..3 * STRETCH + 5)
            .map(|_| {
                seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                seed
            })
            .collect();
        let mut counts = [0; OUTPUTS];
        let rows = hashes.iter().map(|&hash| row(hash)).filter(|&(_, known)| known);
        for at in rows.map(|(row, _)| row as usize) {
            for (count, &weight) in counts.iter_mut().zip(&BYTES[at..at + OUTPUTS]) {
                *count += i32::from(weight as i8);
            }
        }
        let sum = Sum::of(&mut hashes.clone());
        assert_eq!((sum.counts, sum.features), (counts, hashes.len()));
    }

    #[test]
    fn the_model_is_whole() {
        assert_eq!(BYTES.len(), ROWS + (BUCKETS * WAYS + 1) * OUTPUTS);
        assert!(BYTES.ends_with(&[0; OUTPUTS]));
    }

    #[test]
    fn every_tag_is_found_where_it_stands_and_no_other() {
        let tags = |bucket: usize| -> Vec<u16> {
            let start = HEAD + 2 * WAYS * bucket;
            BYTES[start..start + 2 * WAYS].as_chunks().0.iter().map(|&tag| u16::from_le_bytes(tag)).collect()
        };
        for bucket in 0..BUCKETS {
            let tags = tags(bucket);
            // A hash that falls in the bucket, with the tag: the tag is what follows of its product with their number.
            for tag in tags.iter().copied().chain([7, 0x8000, 0xFFFF]).filter(|&tag| tag != 0) {
                let wide = (bucket as u64) << 32 | u64::from(tag) << 16 | 0xFFFF;
                let hash = (wide / BUCKETS as u64) as u32;
                if place(hash) != (bucket, tag) {
                    continue;
                }
                let at: Vec<usize> = (0..WAYS).filter(|&way| tags[way] == tag).collect();
                assert!(at.len() < 2, "twice in {bucket}");
                let (start, known) = row(hash);
                assert_eq!(known, !at.is_empty());
                for way in at {
                    assert_eq!(start as usize, ROWS + (bucket * WAYS + way) * OUTPUTS);
                }
            }
        }
    }

    #[test]
    fn a_feature_falls_in_a_bucket_that_is_there() {
        for hash in [0, 1, u32::MAX / 3, u32::MAX] {
            let (bucket, tag) = place(hash);
            assert!(bucket < BUCKETS && tag > 0, "{hash}");
        }
    }
}
