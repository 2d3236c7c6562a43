//! Recall, precision and silence of each suite, at several thresholds.

use super::data::Item;
use std::collections::BTreeMap;
use steward_model::IntentKind;
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

/// An item and the probability of each intent.
pub type Scored<'i> = (&'i Item, [f32; KINDS]);

fn found(probabilities: &[f32; KINDS], threshold: f32) -> u16 {
    let above = probabilities.iter().enumerate().filter(|&(_, &probability)| probability >= threshold);
    above.fold(0, |bits, (kind, _)| bits | 1 << kind)
}

fn tally<'s, 'i: 's>(scored: impl Iterator<Item = &'s Scored<'i>>, threshold: f32) -> Tally {
    let mut tally = Tally::default();
    for (item, probabilities) in scored {
        tally.add(item, found(probabilities, threshold));
    }
    tally
}

/// The suite's name without the slice's number: `en3.en` is `learn.en`.
fn suite(item: &Item) -> String {
    match item.suite.rsplit_once('.') {
        Some((_, lang)) if item.id.starts_with("learn.") => format!("learn.{lang}"),
        _ => item.suite.clone(),
    }
}

/// Prints recall, precision, F1 and silence for each suite, at one threshold for all: the given one, or that at
/// which 19 in 20 of the own lines that call for silence get it. Shows what went wrong in the suite named.
pub fn table(scored: &[Scored], threshold: Option<f32>, show: Option<&str>) {
    let mut suites: BTreeMap<String, Vec<&Scored>> = BTreeMap::new();
    for entry in scored {
        suites.entry(suite(entry.0)).or_default().push(entry);
    }
    let own = || scored.iter().filter(|(item, _)| item.id.starts_with("learn."));
    let threshold = threshold.unwrap_or_else(|| {
        let mut threshold = 0.02;
        while threshold < 1.0
            && Some(tally(own(), threshold)).is_some_and(|own| 100 * own.kept < 95 * own.quiet)
        {
            threshold += 0.005;
        }
        threshold
    });
    println!("at {threshold:.3}: recall, precision, F1, silence");
    for (suite, entries) in &suites {
        println!("{suite:18} {:5}  {}", entries.len(), tally(entries.iter().copied(), threshold).shown());
        if show == Some(suite) {
            entries.iter().for_each(|(item, probabilities)| fault(item, probabilities, threshold));
        }
    }
}

fn names(bits: u16) -> String {
    let names =
        IntentKind::ALL.iter().filter(|&&kind| bits >> kind as u16 & 1 == 1).map(|kind| format!("{kind:?}"));
    names.collect::<Vec<_>>().join("+")
}

/// Prints an item that was answered wrongly, with the two likeliest intents.
fn fault(item: &Item, probabilities: &[f32; KINDS], threshold: f32) {
    let found = found(probabilities, threshold);
    if item.must.iter().all(|&group| group & found != 0) && found & !item.wanted() & !item.may == 0 {
        return;
    }
    let said: Vec<&str> = item.turns.iter().map(|turn| turn.text.as_str()).collect();
    let must: Vec<String> = item.must.iter().map(|&group| names(group)).collect();
    let mut best: Vec<(f32, String)> = probabilities
        .iter()
        .enumerate()
        .map(|(kind, &probability)| (probability, names(1 << kind)))
        .collect();
    best.sort_by(|a, b| b.0.total_cmp(&a.0));
    let best: Vec<String> = best.iter().take(2).map(|(share, name)| format!("{name} {share:.2}")).collect();
    println!(
        "   {} | wanted {} may {} | got {} | {}",
        said.join(" / "),
        must.join(" & "),
        names(item.may),
        names(found),
        best.join(", ")
    );
}
