//! Multinomial logistic regression over the units of messages by AdaGrad in a fixed order: the same bytes on every
//! machine.

use super::data::Line;
use steward_model::Span;
use steward_understand::acts::naming::{
    BITS, FACTS, Found, LABELS, NOTHING, Observed, best, follows, history, label, row, shares,
};

/// How to learn; the defaults are what the shipped model was learnt with.
#[derive(clap::Args, Clone, Copy)]
pub struct Settings {
    /// Times that every line is seen
    #[arg(long, default_value_t = 8)]
    rounds: usize,
    /// First length of a step
    #[arg(long, default_value_t = 0.1)]
    rate: f32,
    /// Pull of every weight to nothing
    #[arg(long, default_value_t = 1e-6)]
    decay: f32,
    /// Share of features left out of a unit each time it is seen
    #[arg(long, default_value_t = 0.25)]
    drop: f32,
    /// Share of messages that are read without what the rules found in them
    #[arg(long, default_value_t = 0.3)]
    alone: f32,
    /// How much messages with no name in them count
    #[arg(long, default_value_t = 0.3)]
    empty: f32,
}

type Row = [f32; LABELS];

/// Weights that were learnt.
pub struct Learnt {
    weights: Vec<Row>,
    squares: Vec<Row>,
}

fn step_of(random: &mut u64) -> u64 {
    *random ^= *random << 13;
    *random ^= *random >> 7;
    *random ^= *random << 17;
    *random
}

impl Learnt {
    /// Learns from all lines.
    pub fn from(lines: &[&Line], settings: Settings) -> Learnt {
        let mut learnt =
            Learnt { weights: vec![[0.0; LABELS]; 1 << BITS], squares: vec![[0.1; LABELS]; 1 << BITS] };
        let mut order: Vec<usize> = (0..lines.len()).collect();
        let mut random = 0x2545_F491_4F6C_DD1D_u64;
        let limit = (settings.drop * 65536.0) as u64;
        let mut rows = Vec::new();
        for round in 0..settings.rounds {
            for i in (1..order.len()).rev() {
                order.swap(i, (step_of(&mut random) % (i as u64 + 1)) as usize);
            }
            let rate = settings.rate * (1.0 - round as f32 / settings.rounds as f32);
            for line in order.iter().filter_map(|&at| lines.get(at)) {
                let (mut one, mut two) = (0, 0);
                let empty = line.labels.iter().all(|label| *label == Some(0));
                let weight = line.weight * if empty { settings.empty } else { 1.0 };
                let alone = (step_of(&mut random) >> 20) % 65536 < (settings.alone * 65536.0) as u64;
                for (i, (features, gold)) in line.seen.features.iter().zip(&line.labels).enumerate() {
                    let ruled = line.seen.ruled.get(i).filter(|_| !alone).into_iter().flatten();
                    let Some(gold) = *gold else {
                        (two, one) = (one, 0);
                        continue;
                    };
                    rows.clear();
                    let beside = line.seen.beside.get(i).copied().unwrap_or_default();
                    for hash in features.iter().chain(ruled).copied().chain(history(beside, one, two)) {
                        if (step_of(&mut random) >> 20) % 65536 >= limit {
                            rows.push(row(hash));
                        }
                    }
                    learnt.step(&rows, gold, one, weight, rate, settings.decay);
                    (two, one) = (one, gold);
                }
            }
        }
        learnt
    }

    fn sums(&self, rows: impl Iterator<Item = usize>) -> Row {
        let mut sums = [0.0; LABELS];
        for row in rows.filter_map(|row| self.weights.get(row)) {
            for (sum, weight) in sums.iter_mut().zip(row) {
                *sum += weight;
            }
        }
        sums
    }

    fn step(&mut self, rows: &[usize], gold: usize, one: usize, weight: f32, rate: f32, decay: f32) {
        let one = if follows(gold, one) { one } else { gold - 1 };
        let mut slope = shares(&self.sums(rows.iter().copied()), one);
        if slope.get(gold).is_some_and(|&share| share > 0.995) {
            return;
        }
        if let Some(own) = slope.get_mut(gold) {
            *own -= 1.0;
        }
        for &row in rows {
            let (Some(weights), Some(squares)) = (self.weights.get_mut(row), self.squares.get_mut(row))
            else {
                continue;
            };
            for ((value, square), slope) in weights.iter_mut().zip(squares).zip(slope) {
                let step = weight * slope + decay * *value;
                *square += step * step;
                *value -= rate * step / square.sqrt();
            }
        }
    }

    /// The names found in a message, each with how sure it is.
    pub fn find(&self, seen: &Observed) -> Vec<Found> {
        let mut found = Vec::new();
        let mut open: Option<(usize, usize, f32)> = None;
        let (mut one, mut two) = (0, 0);
        for i in 0..=seen.features.len() {
            let (given, share, shares) = match seen.features.get(i) {
                Some(features) => {
                    let beside = seen.beside.get(i).copied().unwrap_or_default();
                    let ruled = seen.ruled.get(i).into_iter().flatten();
                    let hashes = features.iter().chain(ruled).copied().chain(history(beside, one, two));
                    let mut sums = self.sums(hashes.map(row));
                    if let Some(nothing) = sums.first_mut() {
                        *nothing -= NOTHING;
                    }
                    let shares = shares(&sums, one);
                    let best = best(&shares);
                    (best, shares.get(best).copied().unwrap_or_default(), shares)
                }
                None => (0, 1.0, [0.0; LABELS]),
            };
            if let Some((fact, start, sure)) = open {
                if given == label(fact) + 1 {
                    open = Some((fact, start, sure * share));
                } else {
                    let goes_on = shares.get(label(fact) + 1).copied().unwrap_or_default();
                    if let (Some(first), Some(last), Some(&fact)) =
                        (seen.units.get(start), seen.units.get(i - 1), FACTS.get(fact))
                    {
                        let span = Span { start: first.start, end: last.end };
                        found.push(Found { fact, span, sure: sure * (1.0 - goes_on) });
                    }
                    open = None;
                }
            }
            if given % 2 == 1 {
                open = Some((given / 2, i, share));
            }
            (two, one) = (one, given);
        }
        found
    }

    /// The model's file: what sums are multiplied by, then a row of signed bytes for each feature. The few largest weights
    /// are cut, so that the many small ones keep their shades.
    pub fn bytes(&self) -> Vec<u8> {
        let mut sizes: Vec<f32> = self.weights.iter().flatten().map(|weight| weight.abs()).collect();
        sizes.sort_unstable_by(f32::total_cmp);
        let largest = sizes.get(sizes.len() - 1 - sizes.len() / 5000).copied().unwrap_or(1.0);
        let scale = (largest / 127.0).max(f32::MIN_POSITIVE);
        let weights = self
            .weights
            .iter()
            .flatten()
            .map(|weight| (weight / scale).round().clamp(-127.0, 127.0) as i8 as u8);
        scale.to_le_bytes().into_iter().chain(weights).collect()
    }
}
