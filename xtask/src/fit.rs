//! Learns what tells a candidate from what only looks like one: a logistic sum of its signs and of the words around it, for
//! every kind that is judged so.

use anyhow::Context as _;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use steward_model::Span;
use steward_understand::acts::learning::exp;
use steward_understand::dims::judge::learning::{Kind, STEP, Seen};

/// What every chore that fits a kind is told.
#[derive(clap::Args)]
pub struct Args {
    /// Where the marked messages and the acts' lines are
    #[arg(long, default_value = "crates/understand/learn", value_name = "DIR")]
    pub learn: PathBuf,
    /// Where the rooms of the kinds are
    #[arg(long, default_value = "crates/understand/src/dims", value_name = "DIR")]
    pub dims: PathBuf,
    /// Tell how each part of the messages is read by what the others teach, instead of writing the weights
    #[arg(long)]
    pub measure: bool,
    /// Tell besides which messages are read wrongly
    #[arg(long)]
    pub tell: bool,
}

/// A weight may come near a constant of mathematics, and is none.
pub const FIGURES: &str = "#![allow(clippy::approx_constant, reason = \"learnt figures\")]";

/// Messages fall into so many parts, each read by what the others teach.
const PARTS: usize = 8;
/// Times that every candidate is seen.
const ROUNDS: usize = 20;
/// Pull of a sign's weight to nothing at each step, and of a word's, which is seen more seldom.
const PULL: f64 = 0.0001;
const WORDS_PULL: f64 = 0.02;
/// A row that fewer candidates fall in says nothing.
const LEAST: usize = 2;

/// A message's candidates, and whether each is what is looked for.
pub struct Message {
    text: String,
    /// Its author marked it, or it is mere talk.
    pub marked: bool,
    pub candidates: Vec<(Seen, bool)>,
    /// What is looked for and is no candidate.
    pub missed: usize,
}

impl Message {
    /// A marked message of which only some spans are of the kind.
    pub fn marked(text: String, candidates: Vec<Seen>, spans: &[Span]) -> Message {
        let missed = spans.iter().filter(|span| !candidates.iter().any(|one| one.span == **span)).count();
        let label = |one: Seen| {
            let so = spans.contains(&one.span);
            (one, so)
        };
        Message { text, marked: true, candidates: candidates.into_iter().map(label).collect(), missed }
    }

    /// A marked message: what overlaps a mark is what is looked for.
    pub fn told(text: String, candidates: Vec<Seen>, spans: &[Span]) -> Message {
        let over =
            |one: &Seen| spans.iter().any(|span| span.start < one.span.end && one.span.start < span.end);
        let candidates =
            candidates.into_iter().map(|one| (over(&one), one)).map(|(so, one)| (one, so)).collect();
        Message { text, marked: true, candidates, missed: 0 }
    }

    /// Talk in which all candidates are what is looked for.
    pub fn meant(text: String, candidates: Vec<Seen>) -> Message {
        let candidates = candidates.into_iter().map(|one| (one, true)).collect();
        Message { text, marked: false, candidates, missed: 0 }
    }

    /// Talk that has none.
    pub fn bare(text: String, candidates: Vec<Seen>) -> Message {
        let candidates = candidates.into_iter().map(|one| (one, false)).collect();
        Message { text, marked: false, candidates, missed: 0 }
    }
}

/// Takes the marks off a line and tells their spans, each after the letter that stands first in it, if `lettered`.
pub fn unmark(line: &str, lettered: bool) -> (String, Vec<(char, Span)>) {
    let (mut text, mut spans, mut open, mut letter) = (String::new(), Vec::new(), 0, 'c');
    let line = line.replace("\\n", "\n");
    let mut signs = line.chars();
    while let Some(c) = signs.next() {
        match c {
            '⟦' => {
                open = text.len();
                if lettered {
                    letter = signs.next().unwrap_or_default();
                    signs.next();
                }
            }
            '⟧' => spans.push((letter, Span { start: open, end: text.len() })),
            _ => text.push(c),
        }
    }
    (text, spans)
}

/// Learns the weights of a kind and writes `weights.rs` and `around.bin` in its room.
pub fn write(kind: &Kind, messages: &[Message], chore: &str, from: &str, dims: &Path) -> anyhow::Result<()> {
    let weights = learn(kind, messages, |_| true);
    let mut file = String::new();
    writeln!(
        file,
        "//! Weights learnt by `cargo xtask {chore}` from `crates/understand/learn/{from}`: do not edit.\n{FIGURES}"
    )?;
    writeln!(file, "\n/// Of each sign, before what it says.")?;
    writeln!(file, "#[rustfmt::skip]\npub(super) const WEIGHTS: &[f32] = &[")?;
    for (weight, name) in weights.iter().zip(kind.names) {
        writeln!(file, "    {weight:.2}, // {name}")?;
    }
    writeln!(file, "];")?;
    let room = dims.join(kind.room);
    std::fs::write(room.join("weights.rs"), file).context("writing the weights")?;
    let steps = |weight: &f64| (weight / f64::from(STEP)).round().clamp(-127.0, 127.0) as i8 as u8;
    let table: Vec<u8> = weights.iter().skip(kind.names.len()).map(steps).collect();
    std::fs::write(room.join("around.bin"), table).context("writing the table")
}

/// The weights of the signs, then of the rows: those that tell the likeliest of the candidates, by steps of AdaGrad in an
/// order that is the same on every machine.
fn learn(kind: &Kind, messages: &[Message], wanted: impl Fn(usize) -> bool) -> Vec<f64> {
    let learnt = messages.iter().enumerate().filter(|(at, _)| wanted(*at));
    let mut cases: Vec<(&Seen, bool)> =
        learnt.flat_map(|(_, message)| message.candidates.iter().map(|(seen, so)| (seen, *so))).collect();
    let signs = kind.names.len();
    let mut fallen = vec![0_usize; kind.rows];
    for row in cases.iter().flat_map(|(seen, _)| &seen.rows) {
        if let Some(count) = fallen.get_mut(*row) {
            *count += 1;
        }
    }
    let known = |row: usize| fallen.get(row).is_some_and(|count| *count >= LEAST);
    let mut weights = vec![0.0_f64; signs + fallen.len()];
    let mut squares = vec![1e-6_f64; weights.len()];
    let mut means = vec![0.0_f64; weights.len()];
    let mut seed = 1_u64;
    for round in 0..ROUNDS {
        for at in (1..cases.len()).rev() {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            cases.swap(at, (seed >> 33) as usize % (at + 1));
        }
        for (seen, so) in &cases {
            let missed = probability(sum(&weights, signs, seen)) - if *so { 1.0 } else { 0.0 };
            let said =
                seen.signs.iter().enumerate().filter(|(_, sign)| **sign != 0.0).map(|(at, _)| (at, PULL));
            let rows = seen.rows.iter().filter(|row| known(**row)).map(|row| (signs + row, WORDS_PULL));
            for (at, pull) in said.chain(rows) {
                if let (Some(weight), Some(square)) = (weights.get_mut(at), squares.get_mut(at)) {
                    let slope = missed + pull * *weight;
                    *square += slope * slope;
                    *weight -= kind.pace * slope / square.sqrt();
                }
            }
        }
        if round + kind.mean >= ROUNDS {
            means.iter_mut().zip(&weights).for_each(|(mean, weight)| *mean += weight / kind.mean as f64);
        }
    }
    means
}

fn sum(weights: &[f64], count: usize, seen: &Seen) -> f64 {
    let signs: f64 = seen.signs.iter().zip(weights).map(|(sign, weight)| f64::from(*sign) * weight).sum();
    let rows: f64 = seen.rows.iter().filter_map(|row| weights.get(count + row)).sum();
    signs + rows
}

fn probability(sum: f64) -> f64 {
    let power = f64::from(exp(-sum.abs() as f32));
    if sum < 0.0 { power / (1.0 + power) } else { 1.0 / (1.0 + power) }
}

/// Prints of how many messages all is told, each part by what the others teach, and which are not if `tell`.
pub fn measure(kind: &Kind, messages: &[Message], tell: bool) {
    let (mut right, mut coded, mut silent, mut bare, mut talk, mut found) = (0, 0, 0, 0, 0, 0);
    for held in 0..PARTS {
        let weights = learn(kind, messages, |at| at % PARTS != held);
        for (_, message) in messages.iter().enumerate().filter(|(at, _)| at % PARTS == held) {
            let tells = |seen: &Seen| sum(&weights, kind.names.len(), seen) >= 0.0;
            let told = message.candidates.iter().all(|(seen, so)| tells(seen) == *so);
            let any = message.candidates.iter().any(|(seen, _)| tells(seen));
            if tell && !(told && message.missed == 0) {
                let wrong = message.candidates.iter().filter(|(seen, so)| tells(seen) != *so);
                let wrong: Vec<_> = wrong.map(|(seen, so)| (*so, seen.span.of(&message.text))).collect();
                println!("{}: {:?}, no candidate {} {wrong:?}", kind.room, message.text, message.missed);
            }
            match (message.marked, message.missed > 0 || message.candidates.iter().any(|(_, so)| *so)) {
                (true, true) => {
                    coded += 1;
                    right += usize::from(told && message.missed == 0);
                }
                (true, false) => {
                    bare += 1;
                    silent += usize::from(!any);
                }
                (false, _) => {
                    talk += 1;
                    found += usize::from(any);
                }
            }
        }
    }
    println!("{}: {right} of {coded} messages right, {silent} of {bare} near misses silent", kind.room);
    println!("something found in {found} of {talk} lines of talk");
}

/// Prints how other messages are read by what these teach: of how many that have none something is found, and what is lost.
pub fn held(kind: &Kind, messages: &[Message], others: &[Message], least: f64, tell: bool) {
    let weights = learn(kind, messages, |_| true);
    let (mut bare, mut found, mut meant, mut lost) = (0, 0, 0, 0);
    for message in others {
        let tells = |seen: &Seen| sum(&weights, kind.names.len(), seen) >= least;
        let wrong: Vec<_> = message.candidates.iter().filter(|(seen, so)| tells(seen) != *so).collect();
        let any = message.candidates.iter().any(|(_, so)| *so);
        meant += message.candidates.iter().filter(|(_, so)| *so).count();
        lost += wrong.iter().filter(|(_, so)| *so).count();
        bare += usize::from(!any);
        found += usize::from(!any && !wrong.is_empty());
        for (seen, so) in wrong.iter().filter(|_| tell) {
            let sum = sum(&weights, kind.names.len(), seen);
            println!("{so} {sum:.2} {:?} {:?}", seen.span.of(&message.text), message.text);
        }
    }
    println!("{}: something found in {found} of {bare} near misses, {lost} of {meant} lost", kind.room);
}
