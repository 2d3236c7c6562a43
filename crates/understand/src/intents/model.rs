//! The learned scorer: a row of small weights for each feature, and what turns a sum into a probability.

use super::features::{Features, GROUPS};

/// Intents, in the order of `IntentKind::ALL`.
pub const KINDS: usize = 16;
/// What is learnt: each intent, and whether anything is wanted at all.
pub const OUTPUTS: usize = KINDS + 1;
/// Rows are counted by so many bits of a feature's hash.
pub const BITS: u32 = 17;
/// How much each group of features weighs against the others.
pub const GROUP_WEIGHT: [f32; GROUPS] = [1.0, 1.0, 1.0, 0.8, 0.5];
/// Bytes before the rows: for each intent its scale, its bias, and the slope and offset of its probability.
const HEAD: usize = 4 * 4 * OUTPUTS;

static BYTES: &[u8] = include_bytes!("model.bin");

/// The row of a feature.
pub fn row(hash: u32) -> usize {
    (hash >> (32 - BITS)) as usize
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
    joined
}

/// Below this sum of all intents nothing is known of what is wanted, only that something is.
const UNSURE: f32 = 0.1;

/// The probability of each intent that a card for it would be welcome: that of the reading which says most for it.
pub(super) fn probabilities(readings: &[Features]) -> [f32; KINDS] {
    let mut highest = [f32::NEG_INFINITY; OUTPUTS];
    for reading in readings {
        for (highest, sum) in highest.iter_mut().zip(sums(reading)) {
            *highest = highest.max(sum);
        }
    }
    let mut out = [0.0; OUTPUTS];
    for (kind, (out, sum)) in out.iter_mut().zip(highest).enumerate() {
        let [scale, bias, slope, offset] = [0, 1, 2, 3].map(|part| float(4 * (part * OUTPUTS + kind)));
        *out = logistic(slope * (scale * sum + bias) + offset);
    }
    joined(&out)
}

/// Sums of the weights of a reading's features.
fn sums(features: &Features) -> [f32; OUTPUTS] {
    let mut sums = [0.0; OUTPUTS];
    for (group, hashes) in features.groups.iter().enumerate() {
        let mut counts = [0_i32; OUTPUTS];
        for &hash in hashes {
            let start = HEAD + row(hash) * OUTPUTS;
            if let Some(weights) = BYTES.get(start..start + OUTPUTS) {
                for (count, &weight) in counts.iter_mut().zip(weights) {
                    *count += i32::from(weight as i8);
                }
            }
        }
        let scale = group_scale(group, hashes.len());
        for (sum, count) in sums.iter_mut().zip(counts) {
            *sum += scale * count as f32;
        }
    }
    sums
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
    fn the_model_is_whole() {
        assert_eq!(BYTES.len(), HEAD + (OUTPUTS << BITS));
    }
}
