//! The model's file, and what a message's features add up to in it.

use super::Shares;
use super::features::{GROUPS, tell};
use crate::acts::{Cut, Scene};
use crate::exact::exp;
use crate::intents::rows::Pairs;

/// What is told apart: the fields of [`Shares`], in their order.
pub const OUTPUTS: usize = 9;
/// Rows that features fall in by their hash.
pub const BUCKETS: usize = 1 << 15;
/// How much each group of features weighs against the others.
const GROUP_WEIGHT: [f32; GROUPS] = [1.0, 1.0, 1.0, 0.8];
/// Bytes before the rows: the step of a weight and the bias of each output, then what all sums are multiplied by.
const HEAD: usize = 4 * (2 * OUTPUTS + 1);

/// Features that are added up before their sum is widened.
const STRETCH: usize = 256;
/// Weights that are read at a time: those of a row and some of the next, which nobody looks at.
const LANES: usize = 16;

static BYTES: &[u8] = include_bytes!("model.bin");

/// The row of a feature.
pub fn bucket(hash: u32) -> usize {
    ((u64::from(hash) * BUCKETS as u64) >> 32) as usize
}

/// What a group of so many features is multiplied by.
pub fn group_scale(group: usize, count: usize) -> f32 {
    let weight = GROUP_WEIGHT.get(group).copied().unwrap_or_default();
    if count == 0 { 0.0 } else { weight / (count as f32).sqrt() }
}

fn float(at: usize) -> f32 {
    BYTES.get(at..at + 4).and_then(|four| four.try_into().ok()).map_or(0.0, f32::from_le_bytes)
}

/// What some features add up to. By itself, since the compiler uses no wide registers for it within a larger function.
#[inline(never)]
fn sums(hashes: &[u32]) -> [[i16; 2]; LANES / 2] {
    let mut pairs = Pairs::NONE;
    pairs.add(BYTES, hashes, |hash| HEAD + OUTPUTS * bucket(hash));
    pairs.sums()
}

/// What the message does after the one that it answers.
pub(crate) fn shares(scene: &Scene<'_>, cut: Cut<'_>) -> Shares {
    let mut counts = [[0_i32; OUTPUTS]; GROUPS];
    let mut features = [0_usize; GROUPS];
    let mut hashes: Vec<u32> = Vec::with_capacity(scene.text.len() * 4 + 64);
    tell(scene, cut, |group, hash| {
        if let Some(features) = features.get_mut(group) {
            *features += 1;
            hashes.push(hash);
        }
    });
    // One group is told after the other.
    let mut rest = hashes.as_slice();
    for (counts, &features) in counts.iter_mut().zip(&features) {
        let (group, after) = rest.split_at(features);
        for stretch in group.chunks(STRETCH) {
            let sums = sums(stretch);
            counts.iter_mut().zip(sums.as_flattened()).for_each(|(count, &sum)| *count += i32::from(sum));
        }
        rest = after;
    }
    let mut sums = [0.0_f32; OUTPUTS];
    let slope = float(8 * OUTPUTS);
    for (output, sum) in sums.iter_mut().enumerate() {
        let total: f32 = counts
            .iter()
            .zip(features)
            .enumerate()
            .map(|(group, (counts, features))| {
                group_scale(group, features) * counts.get(output).copied().unwrap_or_default() as f32
            })
            .sum();
        *sum = slope * (float(4 * output) * total + float(4 * (OUTPUTS + output)));
    }
    let highest = sums.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    let powers = sums.map(|sum| exp(sum - highest));
    let all: f32 = powers.iter().sum();
    let [propose, agree, refuse, counter, fill, cancel, done, unsure, other] =
        powers.map(|power| power / all);
    Shares { propose, agree, refuse, counter, fill, cancel, done, unsure, other }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_model_is_whole() {
        assert_eq!(BYTES.len(), HEAD + BUCKETS * OUTPUTS);
        assert!(BYTES.len() < 500_000);
    }
}
