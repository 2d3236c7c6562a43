//! Logistic regression, one intent against the rest, by AdaGrad in a fixed order: the same bytes on every machine.

use super::data::{Item, Seen};
use super::known::Known;
use super::vectors::Vectors;
use std::sync::Arc;
use steward_understand::intents::learning::{KINDS, OUTPUTS, joined, logistic};

/// How to learn; the defaults are what the shipped model was learnt with.
#[derive(clap::Args, Clone, Copy)]
pub struct Settings {
    /// Times that every line is seen
    #[arg(long, default_value_t = 24)]
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
    /// What a card that may come up weighs against
    #[arg(long, default_value_t = 0.15)]
    may: f32,
    /// Lines that a feature must stand in
    #[arg(long, default_value_t = 2)]
    least: u32,
    /// Share of features left out of a line each time it is seen
    #[arg(long, default_value_t = 0.5)]
    drop: f32,
    /// Times that all is learnt, each in another order; the mean is kept, which hangs less on chance
    #[arg(long, default_value_t = 3)]
    runs: u64,
    /// Times that every line is seen by the slots' tagger
    #[arg(long, default_value_t = 8)]
    pub slot_rounds: usize,
}

/// Weights that were learnt, and what turns sums into probabilities.
pub struct Learnt {
    known: Known,
    weights: Vec<[f32; OUTPUTS]>,
    bias: [f32; OUTPUTS],
    /// What a sum is multiplied by, and what is added, before it becomes a probability.
    slope: [f32; OUTPUTS],
    offset: [f32; OUTPUTS],
}

/// Parts that lines are held back in, to learn how far sums can be trusted.
const PARTS: usize = 3;

struct Example {
    readings: Vec<Vec<(u32, f32)>>,
    target: [f32; OUTPUTS],
    weight: [f32; OUTPUTS],
}

fn readings(seen: &Seen, known: &Known) -> Vec<Vec<(u32, f32)>> {
    let mut readings = seen.readings();
    for values in &mut readings {
        values.retain_mut(|(hash, _)| {
            known.row(*hash).is_some_and(|row| {
                *hash = row;
                true
            })
        });
    }
    readings
}

/// The readings to learn from: a word that has a vector is also seen as its vector, in rows after those of all features.
fn with_vectors(item: &Item, known: &Known) -> Vec<Vec<(u32, f32)>> {
    let vectors = known.vectors();
    let mut sums = vec![0.0_f32; vectors.wide()];
    let mut all = readings(&item.seen, known);
    if sums.is_empty() {
        return all;
    }
    for (values, every) in all.iter_mut().zip(item.seen.readings()) {
        sums.fill(0.0);
        for (hash, value) in every {
            for (at, number) in vectors.of(hash) {
                sums.iter_mut().skip(at).take(1).for_each(|sum| *sum += value * number);
            }
        }
        let numbers = sums.iter().enumerate().filter(|&(_, &sum)| sum != 0.0);
        values.extend(numbers.map(|(at, &sum)| ((known.len() + at) as u32, sum)));
    }
    all
}

/// How often a line of these suites is as good as seen: whole scenes and what was said outside the project are few beside
/// what was written for it.
const COUNTS: [(&str, f32); 5] =
    [("scenes.said", 0.7), ("scenes.", 1.5), ("clinc.", 3.0), ("crosswoz.", 3.0), ("snips.", 3.0)];

fn example(item: &Item, known: &Known, may: f32) -> Example {
    let wanted = item.wanted();
    let mut target = [0.0; OUTPUTS];
    let mut weight = [1.0; OUTPUTS];
    let any = item.must.iter().any(|&group| group != 0);
    let touched = if any { 1.0 } else { may };
    if let (Some(target), Some(weight)) = (target.last_mut(), weight.last_mut()) {
        *target = f32::from(u8::from(any));
        *weight = if item.may != 0 { touched } else { 1.0 };
    }
    for (kind, (target, weight)) in target.iter_mut().zip(&mut weight).take(KINDS).enumerate() {
        if wanted >> kind & 1 == 1 {
            *target = 1.0;
        } else if item.may >> kind & 1 == 1 {
            *weight = may;
        }
    }
    let counts =
        COUNTS.iter().find(|(suite, _)| item.suite.starts_with(suite)).map_or(1.0, |&(_, times)| times);
    let weight = weight.map(|weight| weight * counts);
    Example { readings: readings(&item.seen, known), target, weight }
}

impl Example {
    /// Without some of its features; what is left counts for more.
    fn thinned(&self, drop: f32, random: &mut u64) -> Example {
        let limit = (drop * 65536.0) as u64;
        let keep = 1.0 / (1.0 - drop);
        let readings = self.readings.iter().map(|values| {
            let left = values.iter().filter(|_| {
                *random ^= *random << 13;
                *random ^= *random >> 7;
                *random ^= *random << 17;
                (*random >> 20) % 65536 >= limit
            });
            left.map(|&(row, value)| (row, value * keep)).collect()
        });
        Example { readings: readings.collect(), target: self.target, weight: self.weight }
    }
}

impl Learnt {
    /// Learns from all of them, with the features given.
    fn from(items: &[&Item], known: Known, settings: Settings) -> Learnt {
        let seen = |item: &&Item| Example {
            readings: with_vectors(item, &known),
            ..example(item, &known, settings.may)
        };
        let examples: Vec<Example> = items.iter().map(seen).collect();
        let runs: Vec<Learnt> = std::thread::scope(|threads| {
            let start = |run| {
                let (examples, known) = (&examples, known.clone());
                threads.spawn(move || Learnt::run(examples, known, settings, run))
            };
            let running: Vec<_> = (0..settings.runs.max(1)).map(start).collect();
            let ended = |run: std::thread::ScopedJoinHandle<'_, Learnt>| {
                run.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
            };
            running.into_iter().map(ended).collect()
        });
        let mut learnt = Learnt::mean(runs, known);
        learnt.fold();
        learnt
    }

    /// The mean of what several runs learnt.
    fn mean(runs: Vec<Learnt>, known: Known) -> Learnt {
        let share = 1.0 / runs.len() as f32;
        let mut mean = Learnt::nothing(known);
        mean.bias = [0.0; OUTPUTS];
        for run in &runs {
            let add = |sum: &mut [f32; OUTPUTS], other: &[f32; OUTPUTS]| {
                sum.iter_mut().zip(other).for_each(|(sum, other)| *sum += other * share);
            };
            add(&mut mean.bias, &run.bias);
            mean.weights.iter_mut().zip(&run.weights).for_each(|(sum, other)| add(sum, other));
        }
        mean
    }

    fn nothing(known: Known) -> Learnt {
        let rows = known.len() + known.vectors().wide();
        Learnt {
            known,
            weights: vec![[0.0; OUTPUTS]; rows],
            bias: [-3.0; OUTPUTS],
            slope: [1.0; OUTPUTS],
            offset: [0.0; OUTPUTS],
        }
    }

    /// Learns from the examples in an order of the run's own.
    fn run(examples: &[Example], known: Known, settings: Settings, run: u64) -> Learnt {
        let mut learnt = Learnt::nothing(known);
        let mut squares = vec![[settings.floor; OUTPUTS]; learnt.weights.len()];
        let mut order: Vec<usize> = (0..examples.len()).collect();
        let mut random = 0x2545_F491_4F6C_DD1D_u64.wrapping_add(run.wrapping_mul(0x9E37_79B9_7F4A_7C15));
        for round in 0..settings.rounds {
            for i in (1..order.len()).rev() {
                random ^= random << 13;
                random ^= random >> 7;
                random ^= random << 17;
                order.swap(i, (random % (i as u64 + 1)) as usize);
            }
            let rate = settings.rate * (1.0 - round as f32 / settings.rounds as f32);
            for example in order.iter().filter_map(|&at| examples.get(at)) {
                if settings.drop > 0.0 {
                    learnt.step(
                        &example.thinned(settings.drop, &mut random),
                        rate,
                        settings.decay,
                        &mut squares,
                    );
                } else {
                    learnt.step(example, rate, settings.decay, &mut squares);
                }
            }
        }
        learnt
    }

    /// Adds to each word's own weights those of its vector: as a sum of both the row stands in the file.
    fn fold(&mut self) {
        let numbers = self.weights.split_off(self.known.len());
        for (row, hash) in self.known.with_vectors() {
            for (at, value) in self.known.vectors().of(hash) {
                let (Some(weights), Some(number)) = (self.weights.get_mut(row as usize), numbers.get(at))
                else {
                    continue;
                };
                for (weight, number) in weights.iter_mut().zip(number) {
                    *weight += value * number;
                }
            }
        }
    }

    /// Moves the weights of the reading that says most for an intent towards what is right.
    fn step(&mut self, example: &Example, rate: f32, decay: f32, squares: &mut [[f32; OUTPUTS]]) {
        let mut highest = [f32::NEG_INFINITY; OUTPUTS];
        let mut whose = [0; OUTPUTS];
        for (reading, values) in example.readings.iter().enumerate() {
            for ((highest, whose), sum) in highest.iter_mut().zip(&mut whose).zip(self.sums(values)) {
                if sum > *highest {
                    (*highest, *whose) = (sum, reading);
                }
            }
        }
        let mut slope = [0.0; OUTPUTS];
        for ((slope, sum), (target, weight)) in
            slope.iter_mut().zip(highest).zip(example.target.iter().zip(example.weight))
        {
            *slope = (logistic(sum) - target) * weight;
        }
        for (bias, slope) in self.bias.iter_mut().zip(slope) {
            *bias -= rate * 0.05 * slope;
        }
        for (reading, values) in example.readings.iter().enumerate() {
            let mut slope = slope;
            for (slope, &whose) in slope.iter_mut().zip(&whose) {
                *slope = if whose == reading { *slope } else { 0.0 };
            }
            if slope.iter().all(|&slope| slope == 0.0) {
                continue;
            }
            for &(row, value) in values {
                let row = row as usize;
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
    }

    fn sums(&self, values: &[(u32, f32)]) -> [f32; OUTPUTS] {
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

    /// The sum for each intent, of the reading that says most for it.
    fn highest(&self, readings: &[Vec<(u32, f32)>]) -> [f32; OUTPUTS] {
        let mut highest = [f32::NEG_INFINITY; OUTPUTS];
        for values in readings {
            for (highest, sum) in highest.iter_mut().zip(self.sums(values)) {
                *highest = highest.max(sum);
            }
        }
        highest
    }

    /// The probability of each intent.
    pub fn probabilities(&self, seen: &Seen) -> [f32; KINDS] {
        let mut sums = self.highest(&readings(seen, &self.known));
        for ((sum, slope), offset) in sums.iter_mut().zip(self.slope).zip(self.offset) {
            *sum = logistic(slope * *sum + offset);
        }
        joined(&sums)
    }

    /// Learns, and learns from lines held back how far its sums can be trusted (Platt's scaling).
    pub fn calibrated(items: &[&Item], vectors: &Arc<Vectors>, settings: Settings) -> Learnt {
        // Weights for all features tell which of them the file has room for.
        let every = Known::standing_in(items, settings.least, vectors);
        let first = Learnt::from(items, every.clone(), settings);
        let known = every.weightiest(&first.weights);
        let mut held: Vec<([f32; OUTPUTS], Example)> = Vec::new();
        for part in 0..PARTS {
            let rest: Vec<&Item> = items.iter().copied().filter(|item| item.part(PARTS) != part).collect();
            let learnt = Learnt::from(&rest, known.clone(), settings);
            for item in items.iter().filter(|item| item.part(PARTS) == part) {
                let example = example(item, &known, settings.may);
                held.push((learnt.highest(&example.readings), example));
            }
        }
        let mut learnt = Learnt::from(items, known, settings);
        for kind in 0..OUTPUTS {
            let cases = held.iter().filter_map(|(sums, example)| {
                Some((*sums.get(kind)?, *example.target.get(kind)?, *example.weight.get(kind)?))
            });
            let (slope, offset) = platt(&cases.collect::<Vec<_>>());
            if let (Some(to_slope), Some(to_offset)) =
                (learnt.slope.get_mut(kind), learnt.offset.get_mut(kind))
            {
                (*to_slope, *to_offset) = (slope, offset);
            }
        }
        learnt
    }

    /// The model's file: scales, biases, slopes, offsets, then the tags of all places, then a row of signed bytes
    /// for each.
    pub fn bytes(&self) -> Vec<u8> {
        let mut largest = [0.0_f32; OUTPUTS];
        for weights in &self.weights {
            for (largest, weight) in largest.iter_mut().zip(weights) {
                *largest = largest.max(weight.abs());
            }
        }
        let scale = largest.map(|largest| (largest / 127.0).max(f32::MIN_POSITIVE));
        let mut bytes = Vec::new();
        for part in [scale, self.bias, self.slope, self.offset] {
            bytes.extend(part.iter().flat_map(|value| value.to_le_bytes()));
        }
        let places = self.known.places();
        bytes.extend(places.iter().flat_map(|&(tag, _)| tag.to_le_bytes()));
        for (_, row) in places {
            let weights = row.and_then(|row| self.weights.get(row as usize)).unwrap_or(&[0.0; OUTPUTS]);
            bytes.extend(
                weights.iter().zip(scale).map(|(weight, scale)| (weight / scale).round() as i8 as u8),
            );
        }
        // What is not known weighs nothing.
        bytes.extend([0; OUTPUTS]);
        bytes
    }
}

/// Slope and offset that make sums into probabilities of the targets, by Newton's method on cases (sum, target,
/// weight); a pull towards slope 1 and offset 0 keeps rare intents in place.
fn platt(cases: &[(f32, f32, f32)]) -> (f32, f32) {
    let (mut slope, mut offset) = (1.0_f32, 0.0_f32);
    for _ in 0..12 {
        let (mut to_slope, mut to_offset) = (PULL * (slope - 1.0), PULL * offset);
        let (mut ss, mut so, mut oo) = (PULL, 0.0_f32, PULL);
        for &(sum, target, weight) in cases {
            let share = logistic(slope * sum + offset);
            let error = weight * (share - target);
            let curve = weight * share * (1.0 - share);
            to_slope += error * sum;
            to_offset += error;
            ss += curve * sum * sum;
            so += curve * sum;
            oo += curve;
        }
        let determinant = ss * oo - so * so;
        if determinant <= f32::EPSILON {
            break;
        }
        slope -= (to_slope * oo - to_offset * so) / determinant;
        offset -= (to_offset * ss - to_slope * so) / determinant;
        slope = slope.clamp(0.2, 3.0);
        offset = offset.clamp(-4.0, 4.0);
    }
    (slope, offset)
}

/// How strongly calibration holds on to what was learnt, in cases.
const PULL: f32 = 5.0;
