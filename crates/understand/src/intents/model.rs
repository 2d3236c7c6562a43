//! The learned scorer: a row of small weights for each feature that is known, and what turns a sum into a
//! probability.

use super::features::{BEFORE_AS_SUCH, CARRIED, EARLIER, GROUPS, PARTS};
use super::rows::{Aligned, Pairs};

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
/// The row after all others, of what is not known: no weight at all.
const NOTHING: usize = BUCKETS * WAYS;
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

/// The logistic function out of exact operations alone, so that every machine gives the same digits.
pub fn logistic(x: f32) -> f32 {
    let x = x.clamp(-30.0, 30.0);
    // e^x = (e^(x/1024))^1024, the inner one by its series.
    let small = x / 1024.0;
    let mut power = 1.0 + small + small * small * 0.5 + small * small * small / 6.0;
    for _ in 0..10 {
        power *= power;
    }
    power / (1.0 + power)
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

/// Which of four tags is the one sought, by arithmetic alone; 4 if none is.
fn way(tags: u64, tag: u16) -> usize {
    let apart = tags ^ (u64::from(tag) * LOW);
    ((apart.wrapping_sub(LOW) & !apart & HIGH).trailing_zeros() / 16) as usize
}

/// Where the row of a feature's weights begins, or that of nothing. Without a branch, since no processor could guess
/// which.
fn row(hash: u32) -> usize {
    let (bucket, tag) = place(hash);
    let start = HEAD + 2 * WAYS * bucket;
    let four = |at: usize| {
        let bytes = BYTES.get(at..at + 8).and_then(|eight| eight.try_into().ok());
        way(bytes.map_or(0, u64::from_le_bytes), tag)
    };
    let (low, high) = (four(start), four(start + 8));
    let way = if low < 4 { low } else { 4 + high };
    let row = if way < WAYS { bucket * WAYS + way } else { NOTHING };
    ROWS + row * OUTPUTS
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

    /// The sum of some features.
    pub(super) fn of(hashes: &[u32]) -> Sum {
        let mut sum = Sum { features: hashes.len(), ..Sum::NOTHING };
        for stretch in hashes.chunks(STRETCH) {
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
fn sums(hashes: &[u32]) -> ([[i16; 2]; KINDS / 2], i16) {
    let mut pairs = Pairs::NONE;
    let mut last = 0;
    let rows = hashes.iter().map(|&hash| {
        let row = row(hash);
        last += BYTES.get(row + KINDS).map_or(0, |&weight| i16::from(weight as i8));
        row
    });
    pairs.add(BYTES, rows);
    (pairs.sums(), last)
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
                if let Some(sum) = groups.get(group) {
                    total.add(sum);
                }
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
    fn the_logistic_function_is_what_it_is() {
        for (x, y) in [(0.0, 0.5), (1.0, 0.731_058_6), (-3.0, 0.047_425_87), (8.0, 0.999_664_65)] {
            assert!((logistic(x) - y).abs() < 1e-3, "{x} {} {y}", logistic(x));
        }
    }

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
        for &hash in &hashes {
            for (count, &weight) in counts.iter_mut().zip(&BYTES[row(hash)..row(hash) + OUTPUTS]) {
                *count += i32::from(weight as i8);
            }
        }
        let sum = Sum::of(&hashes);
        assert_eq!((sum.counts, sum.features), (counts, hashes.len()));
    }

    #[test]
    fn the_model_is_whole() {
        assert_eq!(BYTES.len(), ROWS + (NOTHING + 1) * OUTPUTS);
        assert!(BYTES.ends_with(&[0; OUTPUTS]));
    }

    #[test]
    fn a_tag_is_found_where_it_stands() {
        let tags = 0x0001_8000_FFFF_0000_u64;
        for (tag, place) in [(1, 3), (0x8000, 2), (0xFFFF, 1), (0, 0), (7, 4)] {
            assert_eq!(way(tags, tag), place, "{tag}");
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
