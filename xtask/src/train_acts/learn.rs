//! Multinomial logistic regression by AdaGrad in a fixed order: the same bytes on every machine.

use super::data::Line;
use std::collections::HashMap;
use steward_understand::acts::learning::{BUCKETS, GROUPS, OUTPUTS, bucket, exp, group_scale};

/// How to learn; the defaults are what the shipped model was learnt with.
#[derive(clap::Args, Clone, Copy)]
pub struct Settings {
    /// Times that every line is seen
    #[arg(long, default_value_t = 20)]
    rounds: usize,
    /// First length of a step
    #[arg(long, default_value_t = 0.15)]
    rate: f32,
    /// Pull of every weight to nothing
    #[arg(long, default_value_t = 2e-5)]
    decay: f32,
    /// Sum of squares that AdaGrad begins with
    #[arg(long, default_value_t = 0.1)]
    floor: f32,
    /// Lines that a feature must stand in
    #[arg(long, default_value_t = 2)]
    least: u32,
    /// Share of features left out of a line each time it is seen
    #[arg(long, default_value_t = 0.2)]
    drop: f32,
}

/// Parts that lines are held back in, to learn how far sums can be trusted.
const PARTS: u64 = 4;

/// Weights that were learnt, and what sums are multiplied by to become shares.
pub struct Learnt {
    weights: Vec<[f32; OUTPUTS]>,
    bias: [f32; OUTPUTS],
    slope: f32,
}

type Values = Vec<(usize, f32)>;

fn values(seen: &[(usize, u32)]) -> Values {
    let mut counts = [0_usize; GROUPS];
    for &(group, _) in seen {
        if let Some(count) = counts.get_mut(group) {
            *count += 1;
        }
    }
    seen.iter()
        .map(|&(group, hash)| {
            (bucket(hash), group_scale(group, counts.get(group).copied().unwrap_or_default()))
        })
        .collect()
}

fn softmax(sums: [f32; OUTPUTS]) -> [f32; OUTPUTS] {
    let highest = sums.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    let powers = sums.map(|sum| exp(sum - highest));
    let all: f32 = powers.iter().sum();
    powers.map(|power| power / all)
}

fn step_of(random: &mut u64) -> u64 {
    *random ^= *random << 13;
    *random ^= *random >> 7;
    *random ^= *random << 17;
    *random
}

impl Learnt {
    fn from(lines: &[&Line], settings: Settings) -> Learnt {
        let mut standing: HashMap<u32, u32> = HashMap::new();
        for line in lines {
            let mut hashes: Vec<u32> = line.seen.iter().map(|&(_, hash)| hash).collect();
            hashes.sort_unstable();
            hashes.dedup();
            for hash in hashes {
                *standing.entry(hash).or_default() += 1;
            }
        }
        // A feature that stands in too few lines keeps its share of the length, and weighs nothing.
        let kept = |seen: &[(usize, u32)]| -> Values {
            let all = values(seen);
            all.into_iter()
                .zip(seen)
                .filter(|(_, (_, hash))| standing.get(hash).is_some_and(|&count| count >= settings.least))
                .map(|(value, _)| value)
                .collect()
        };
        let mut examples: Vec<(usize, Values, f32)> = Vec::new();
        for line in lines {
            examples.push((line.act, kept(&line.seen), 1.0));
            examples.push((line.act, kept(&line.otherwise), 0.5));
        }
        let mut learnt = Learnt { weights: vec![[0.0; OUTPUTS]; BUCKETS], bias: [0.0; OUTPUTS], slope: 1.0 };
        let mut squares = vec![[settings.floor; OUTPUTS]; BUCKETS];
        let mut order: Vec<usize> = (0..examples.len()).collect();
        let mut random = 0x2545_F491_4F6C_DD1D_u64;
        let limit = (settings.drop * 65536.0) as u64;
        let more = 1.0 / (1.0 - settings.drop);
        for round in 0..settings.rounds {
            for i in (1..order.len()).rev() {
                order.swap(i, (step_of(&mut random) % (i as u64 + 1)) as usize);
            }
            let rate = settings.rate * (1.0 - round as f32 / settings.rounds as f32);
            for (act, values, weight) in order.iter().filter_map(|&at| examples.get(at)) {
                let thinned: Values = values
                    .iter()
                    .filter(|_| (step_of(&mut random) >> 20) % 65536 >= limit)
                    .map(|&(row, value)| (row, value * more))
                    .collect();
                learnt.step(*act, &thinned, *weight, rate, settings.decay, &mut squares);
            }
        }
        learnt
    }

    fn step(
        &mut self,
        act: usize,
        values: &Values,
        weight: f32,
        rate: f32,
        decay: f32,
        squares: &mut [[f32; OUTPUTS]],
    ) {
        let mut slope = softmax(self.sums(values));
        if let Some(own) = slope.get_mut(act) {
            *own -= 1.0;
        }
        let slope = slope.map(|slope| slope * weight);
        for (bias, slope) in self.bias.iter_mut().zip(slope) {
            *bias -= rate * 0.05 * slope;
        }
        for &(row, value) in values {
            let (Some(weights), Some(squares)) = (self.weights.get_mut(row), squares.get_mut(row)) else {
                continue;
            };
            for ((weight, square), slope) in weights.iter_mut().zip(squares).zip(slope) {
                let step = slope * value + decay * *weight;
                *square += step * step;
                *weight -= rate * step / square.sqrt();
            }
        }
    }

    fn sums(&self, values: &Values) -> [f32; OUTPUTS] {
        let mut sums = self.bias;
        for &(row, value) in values {
            if let Some(weights) = self.weights.get(row) {
                for (sum, weight) in sums.iter_mut().zip(weights) {
                    *sum += value * weight;
                }
            }
        }
        sums
    }

    /// How likely each act is, of features as they are seen.
    pub fn shares(&self, seen: &[(usize, u32)]) -> [f32; OUTPUTS] {
        softmax(self.sums(&values(seen)).map(|sum| self.slope * sum))
    }

    /// Learns, and learns from lines held back how far its sums can be trusted.
    pub fn calibrated(lines: &[&Line], settings: Settings) -> Learnt {
        let mut held: Vec<(usize, [f32; OUTPUTS])> = Vec::new();
        for part in 0..PARTS {
            let rest: Vec<&Line> =
                lines.iter().copied().filter(|line| line.part(PARTS * 7) % PARTS != part).collect();
            let learnt = Learnt::from(&rest, settings);
            let back = lines.iter().filter(|line| line.part(PARTS * 7) % PARTS == part);
            held.extend(back.map(|line| (line.act, learnt.sums(&values(&line.seen)))));
        }
        let loss = |slope: f32| -> f32 {
            held.iter()
                .map(|(act, sums)| {
                    let shares = softmax(sums.map(|sum| slope * sum));
                    -shares.get(*act).copied().unwrap_or_default().max(1e-6).ln()
                })
                .sum()
        };
        let best = (4..=40).map(|tenth| tenth as f32 / 10.0).min_by(|a, b| loss(*a).total_cmp(&loss(*b)));
        Learnt { slope: best.unwrap_or(1.0), ..Learnt::from(lines, settings) }
    }

    /// The model's file: steps, biases, slope, then a row of signed bytes for each bucket.
    pub fn bytes(&self) -> Vec<u8> {
        let mut largest = [0.0_f32; OUTPUTS];
        for weights in &self.weights {
            for (largest, weight) in largest.iter_mut().zip(weights) {
                *largest = largest.max(weight.abs());
            }
        }
        let scale = largest.map(|largest| (largest / 127.0).max(f32::MIN_POSITIVE));
        let mut bytes = Vec::new();
        for part in [scale, self.bias] {
            bytes.extend(part.iter().flat_map(|value| value.to_le_bytes()));
        }
        bytes.extend(self.slope.to_le_bytes());
        for weights in &self.weights {
            bytes.extend(
                weights.iter().zip(scale).map(|(weight, scale)| (weight / scale).round() as i8 as u8),
            );
        }
        bytes
    }
}
