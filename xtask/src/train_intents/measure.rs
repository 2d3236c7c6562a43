//! Recall, precision and silence of each suite, at several thresholds.

use super::data::Item;
use std::collections::BTreeMap;
use steward_understand::intents::learning::KINDS;

#[derive(Default)]
struct Tally {
    must: usize,
    hit: usize,
    right: usize,
    wrong: usize,
    quiet: usize,
    kept: usize,
}

impl Tally {
    fn add(&mut self, item: &Item, found: u16) {
        let wanted = item.wanted();
        self.must += item.must.len();
        self.hit += item.must.iter().filter(|&&group| group & found != 0).count();
        self.right += (found & wanted).count_ones() as usize;
        self.wrong += (found & !wanted & !item.may).count_ones() as usize;
        if item.must.is_empty() && item.may == 0 {
            self.quiet += 1;
            self.kept += usize::from(found == 0);
        }
    }

    fn shown(&self) -> String {
        let share = |part: usize, whole: usize| {
            if whole == 0 { f64::NAN } else { 100.0 * part as f64 / whole as f64 }
        };
        let (recall, precision) = (share(self.hit, self.must), share(self.right, self.right + self.wrong));
        let f1 = 2.0 * recall * precision / (recall + precision);
        format!("{recall:5.1} {precision:5.1} {f1:5.1} {:5.1}", share(self.kept, self.quiet))
    }
}

/// Prints recall, precision, F1 and silence for each suite at several thresholds.
pub fn table(scored: &[(&Item, [f32; KINDS])]) {
    let thresholds = [0.1, 0.15, 0.2, 0.25, 0.3, 0.4];
    let mut suites: BTreeMap<String, Vec<&(&Item, [f32; KINDS])>> = BTreeMap::new();
    for entry in scored {
        suites.entry(entry.0.suite.clone()).or_default().push(entry);
        for (start, sum) in [("en", "learn.en"), ("zh", "learn.zh")] {
            if entry.0.id.starts_with("learn.") && entry.0.suite.starts_with(start) {
                suites.entry(sum.to_owned()).or_default().push(entry);
            }
        }
    }
    println!("{:18} {:>5}  recall, precision, F1 and silence at {thresholds:?}", "suite", "items");
    for (suite, entries) in
        suites.iter().filter(|(suite, _)| suite.contains('.') && !suite.starts_with(['e', 'z']))
    {
        print!("{suite:18} {:5}", entries.len());
        for threshold in thresholds {
            let mut tally = Tally::default();
            for (item, probabilities) in entries {
                let found = probabilities
                    .iter()
                    .enumerate()
                    .filter(|&(_, &probability)| probability >= threshold)
                    .fold(0, |bits, (kind, _)| bits | 1 << kind);
                tally.add(item, found);
            }
            print!(" | {}", tally.shown());
        }
        println!();
    }
}
