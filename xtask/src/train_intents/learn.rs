//! Logistic regression, one intent against the rest, by AdaGrad in a fixed order: the same bytes on every machine.

use super::data::Item;
use steward_understand::intents::learning::{BITS, KINDS, group_scale, logistic, row};

const ROUNDS: usize = 12;
const RATE: f32 = 0.25;
const DECAY: f32 = 2e-5;
/// A card that may come up does no harm: it weighs little against.
const MAY: f32 = 0.15;

/// Weights that were learnt, and what turns sums into probabilities.
pub struct Learnt {
    weights: Vec<[f32; KINDS]>,
    bias: [f32; KINDS],
}

struct Example {
    values: Vec<(u32, f32)>,
    target: [f32; KINDS],
    weight: [f32; KINDS],
}

fn values(item: &Item) -> Vec<(u32, f32)> {
    let groups = item.features.groups.iter().enumerate();
    groups
        .flat_map(|(group, hashes)| {
            let scale = group_scale(group, hashes.len());
            hashes.iter().map(move |&hash| (row(hash) as u32, scale))
        })
        .collect()
}

fn example(item: &Item) -> Example {
    let wanted = item.wanted();
    let mut target = [0.0; KINDS];
    let mut weight = [1.0; KINDS];
    for (kind, (target, weight)) in target.iter_mut().zip(&mut weight).enumerate() {
        if wanted >> kind & 1 == 1 {
            *target = 1.0;
        } else if item.may >> kind & 1 == 1 {
            *weight = MAY;
        }
    }
    Example { values: values(item), target, weight }
}

impl Learnt {
    /// Learns from all of them.
    pub fn from(items: &[&Item]) -> Learnt {
        let examples: Vec<Example> = items.iter().map(|item| example(item)).collect();
        let mut learnt = Learnt { weights: vec![[0.0; KINDS]; 1 << BITS], bias: [-3.0; KINDS] };
        let mut squares = vec![[0.01_f32; KINDS]; 1 << BITS];
        let mut order: Vec<usize> = (0..examples.len()).collect();
        let mut random = 0x2545_F491_4F6C_DD1D_u64;
        for round in 0..ROUNDS {
            for i in (1..order.len()).rev() {
                random ^= random << 13;
                random ^= random >> 7;
                random ^= random << 17;
                order.swap(i, (random % (i as u64 + 1)) as usize);
            }
            let rate = RATE * (1.0 - round as f32 / ROUNDS as f32);
            for example in order.iter().filter_map(|&at| examples.get(at)) {
                learnt.step(example, rate, &mut squares);
            }
        }
        learnt
    }

    fn step(&mut self, example: &Example, rate: f32, squares: &mut [[f32; KINDS]]) {
        let sums = self.sums(&example.values);
        let mut slope = [0.0; KINDS];
        for kind in 0..KINDS {
            let (Some(slope), Some(sum)) = (slope.get_mut(kind), sums.get(kind)) else { continue };
            let target = example.target.get(kind).copied().unwrap_or_default();
            *slope = (logistic(*sum) - target) * example.weight.get(kind).copied().unwrap_or_default();
        }
        for (bias, slope) in self.bias.iter_mut().zip(slope) {
            *bias -= rate * 0.05 * slope;
        }
        for &(row, value) in &example.values {
            let (Some(weights), Some(squares)) = (self.weights.get_mut(row as usize), squares.get_mut(row as usize))
            else {
                continue;
            };
            for ((weight, square), slope) in weights.iter_mut().zip(squares).zip(slope) {
                let step = slope * value + DECAY * *weight;
                *square += step * step;
                *weight -= rate * step / square.sqrt();
            }
        }
    }

    fn sums(&self, values: &[(u32, f32)]) -> [f32; KINDS] {
        let mut sums = self.bias;
        for &(row, value) in values {
            if let Some(weights) = self.weights.get(row as usize) {
                for (sum, weight) in sums.iter_mut().zip(weights) {
                    *sum += value * weight;
                }
            }
        }
        sums
    }

    /// The probability of each intent.
    pub fn probabilities(&self, item: &Item) -> [f32; KINDS] {
        self.sums(&values(item)).map(logistic)
    }

    /// The model's file: scales, biases, slopes, offsets, then a row of signed bytes for each feature.
    pub fn bytes(&self) -> Vec<u8> {
        let mut largest = [0.0_f32; KINDS];
        for weights in &self.weights {
            for (largest, weight) in largest.iter_mut().zip(weights) {
                *largest = largest.max(weight.abs());
            }
        }
        let scale = largest.map(|largest| (largest / 127.0).max(f32::MIN_POSITIVE));
        let mut bytes = Vec::new();
        for part in [scale, self.bias, [1.0; KINDS], [0.0; KINDS]] {
            bytes.extend(part.iter().flat_map(|value| value.to_le_bytes()));
        }
        for weights in &self.weights {
            bytes.extend(weights.iter().zip(scale).map(|(weight, scale)| (weight / scale).round() as i8 as u8));
        }
        bytes
    }
}
