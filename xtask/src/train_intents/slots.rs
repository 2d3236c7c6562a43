//! The slots' tagger: an averaged perceptron over the units of a talk, in whole numbers.

use super::data::Item;
use super::measure::share;
use std::collections::BTreeMap;
use steward_model::Slot;
use steward_understand::intents::learning::{
    LABELS, NOTHING, Observed, SLOT_BITS, belongs, best, observe, slot_row, words,
};

type Row = [i32; LABELS];

/// Weights that were learnt.
pub struct Tagger {
    weights: Vec<Row>,
}

/// Weights while they are learnt: their values, and each change times the step it was made at.
struct Learning {
    weights: Vec<Row>,
    late: Vec<[i64; LABELS]>,
    step: i64,
}

fn sums(weights: &[Row], features: &[u32], history: &[u32]) -> Row {
    let mut sums = [0; LABELS];
    for row in features.iter().chain(history).filter_map(|&hash| weights.get(slot_row(hash))) {
        for (sum, weight) in sums.iter_mut().zip(row) {
            *sum += weight;
        }
    }
    sums
}

impl Learning {
    fn learn(&mut self, observed: &Observed, gold: &[usize]) {
        let (mut one, mut two) = (0, 0);
        for (i, (features, &right)) in observed.features.iter().zip(gold).enumerate() {
            self.step += 1;
            let history = observed.history(i, one, two);
            let mut sums = sums(&self.weights, features, &history);
            // A margin, so that what is right only just is learnt further.
            for (label, sum) in sums.iter_mut().enumerate() {
                *sum += if label == right { 0 } else { 4 };
            }
            let guess = best(&sums, one);
            if guess != right {
                for &hash in features.iter().chain(&history) {
                    self.change(hash, right, 1);
                    self.change(hash, guess, -1);
                }
            }
            (two, one) = (one, right);
        }
    }

    fn change(&mut self, hash: u32, label: usize, by: i32) {
        let row = slot_row(hash);
        if let Some(weight) = self.weights.get_mut(row).and_then(|row| row.get_mut(label)) {
            *weight += by;
        }
        if let Some(late) = self.late.get_mut(row).and_then(|row| row.get_mut(label)) {
            *late += i64::from(by) * self.step;
        }
    }
}

impl Tagger {
    /// Learns from all lines whose slots were marked.
    pub fn from(items: &[&Item], rounds: usize) -> Tagger {
        let mut turns = Vec::new();
        for item in items.iter().filter(|item| !item.must.is_empty()) {
            if let Some(slots) = &item.slots {
                turns.extend(observe(&item.turns, &item.kinds(), slots));
            }
        }
        let mut learning = Learning {
            weights: vec![[0; LABELS]; 1 << SLOT_BITS],
            late: vec![[0; LABELS]; 1 << SLOT_BITS],
            step: 0,
        };
        let mut order: Vec<usize> = (0..turns.len()).collect();
        let mut random = 0x2545_F491_4F6C_DD1D_u64;
        for _ in 0..rounds {
            for i in (1..order.len()).rev() {
                random ^= random << 13;
                random ^= random >> 7;
                random ^= random << 17;
                order.swap(i, (random % (i as u64 + 1)) as usize);
            }
            for (observed, gold) in order.iter().filter_map(|&at| turns.get(at)) {
                learning.learn(observed, gold);
            }
        }
        let steps = learning.step.max(1);
        let mut weights = learning.weights;
        for (row, late) in weights.iter_mut().zip(&learning.late) {
            for (weight, late) in row.iter_mut().zip(late) {
                // The mean over all steps, in sixteenths.
                *weight = ((i64::from(*weight) * steps - late) * 16 / steps) as i32;
            }
        }
        Tagger { weights: quantised(weights) }
    }

    /// The words of each slot over all turns.
    fn fill(&self, item: &Item) -> BTreeMap<Slot, Vec<String>> {
        let kinds = item.kinds();
        let mut filled: BTreeMap<Slot, Vec<String>> = BTreeMap::new();
        for (turn, (observed, _)) in item.turns.iter().zip(observe(&item.turns, &kinds, &[])) {
            let (mut one, mut two) = (0, 0);
            let mut labels = Vec::new();
            for (i, features) in observed.features.iter().enumerate() {
                let mut sums = sums(&self.weights, features, &observed.history(i, one, two));
                if let Some(nothing) = sums.first_mut() {
                    *nothing -= i32::from(NOTHING);
                }
                let label = best(&sums, one);
                (two, one) = (one, label);
                labels.push(label);
            }
            for (slot, word) in words(&turn.text, &labels) {
                if kinds.iter().any(|&kind| belongs(kind, slot)) {
                    filled.entry(slot).or_default().push(word);
                }
            }
        }
        filled
    }

    /// The tagger's file: a row of signed bytes for each feature.
    pub fn bytes(&self) -> Vec<u8> {
        self.weights.iter().flatten().map(|&weight| weight.clamp(-127, 127) as i8 as u8).collect()
    }
}

/// Weights as bytes hold them: the few largest are cut, so that the many small ones keep their shades.
fn quantised(mut weights: Vec<Row>) -> Vec<Row> {
    let mut sizes: Vec<i32> = weights.iter().flatten().map(|weight| weight.abs()).collect();
    sizes.sort_unstable();
    let largest = sizes.get(sizes.len() - sizes.len() / 2000 - 1).copied().unwrap_or(127).max(1);
    for weight in weights.iter_mut().flatten() {
        *weight = (*weight * 127 / largest).clamp(-127, 127);
    }
    weights
}

/// How well slots were filled, for each suite.
#[derive(Default)]
pub struct Tally {
    suites: BTreeMap<String, [usize; 4]>,
}

impl Tally {
    /// Fills an item's slots, the wanted intents being known, and counts.
    pub fn add(&mut self, item: &Item, tagger: &Tagger) {
        let Some(gold) = item.slots.as_ref().filter(|slots| !item.must.is_empty() && !slots.is_empty())
        else {
            return;
        };
        let filled = tagger.fill(item);
        let [wanted, found, given, right] = self.suites.entry(item.suite.clone()).or_default();
        for (slot, words) in gold {
            let mine = filled.get(slot).map(Vec::as_slice).unwrap_or_default();
            let hit = words.iter().any(|word| mine.iter().any(|own| same(word, own)));
            *wanted += 1;
            *found += usize::from(hit);
            *given += usize::from(!mine.is_empty());
            *right += usize::from(hit);
        }
    }

    /// F1 over the slots of a suite.
    pub fn shown(&self, suite: &str) -> String {
        let [wanted, found, given, right] = self.suites.get(suite).copied().unwrap_or_default();
        share(2 * found * right, found * given + right * wanted)
    }
}

/// Equal without case and punctuation, or one within the other and at least half as long.
fn same(a: &str, b: &str) -> bool {
    let fold = |words: &str| words.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    let (a, b) = (fold(a), fold(b));
    let (short, long) = if a.len() < b.len() { (&a, &b) } else { (&b, &a) };
    !short.is_empty() && long.contains(short.as_str()) && 2 * short.chars().count() >= long.chars().count()
}
