//! Recall, precision and silence of each suite, at several thresholds.

use super::data::Item;
use super::slots;
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
        let given = self.right + self.wrong;
        // The harmonic mean of hit/must and right/given.
        let f1 = share(2 * self.hit * self.right, self.hit * given + self.right * self.must);
        let (recall, precision) = (share(self.hit, self.must), share(self.right, given));
        format!("{recall} | {precision} | {f1} | {}", share(self.kept, self.quiet))
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

/// Prints a table of recall, precision, F1, silence and slots' F1 for each suite, at one threshold for all; and what
/// went wrong in the suite named.
pub fn table(title: &str, scored: &[Scored], filled: &slots::Tally, threshold: f32, show: Option<&str>) {
    let mut suites: BTreeMap<&str, Vec<&Scored>> = BTreeMap::new();
    for entry in scored {
        suites.entry(&entry.0.suite).or_default().push(entry);
    }
    println!(
        "\n| {title} | talks | recall | precision | F1 | silence | slots |\n|---|--:|--:|--:|--:|--:|--:|"
    );
    for (suite, entries) in &suites {
        let tally = tally(entries.iter().copied(), threshold);
        println!("| {suite} | {} | {} | {} |", entries.len(), tally.shown(), filled.shown(suite));
    }
    for entries in suites.iter().filter(|(suite, _)| show == Some(suite)).map(|(_, entries)| entries) {
        entries.iter().for_each(|(item, probabilities)| fault(item, probabilities, threshold));
    }
}

/// A share in per cent, or a dash where there is nothing to share.
pub fn share(part: usize, whole: usize) -> String {
    if whole == 0 { "–".to_owned() } else { format!("{:.1}", 100.0 * part as f64 / whole as f64) }
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
