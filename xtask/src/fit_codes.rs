//! `cargo xtask fit-codes`: what makes a run of letters and figures the code of a message, learnt anew from the marked
//! messages that ship with the project.

use anyhow::Context as _;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use steward_model::{Context, Span};
use steward_understand::acts::learning::exp;
use steward_understand::dims::code::learning::{BITS, NAMES, SIGNS, STEP, Seen, seen};

/// Messages fall into so many parts, each read by what the others teach.
const PARTS: usize = 8;
/// Talk that says one of these may hand over a code, and is not learnt from unmarked.
const CODED: &[&str] = &["code", "pin", "ref", "book", "otp", "password", "码", "碼", "号", "號", "口令"];

/// What the chore is told.
#[derive(clap::Args)]
pub struct Args {
    /// Where the marked messages and the acts' lines are
    #[arg(long, default_value = "crates/understand/learn", value_name = "DIR")]
    learn: PathBuf,
    /// Where the weights go
    #[arg(long, default_value = "crates/understand/src/dims/code/weights.rs", value_name = "FILE")]
    out: PathBuf,
    /// Where the table of what the words around say goes
    #[arg(long, default_value = "crates/understand/src/dims/code/around.bin", value_name = "FILE")]
    table: PathBuf,
    /// Tell how each part of the messages is read by what the others teach, instead of writing the weights
    #[arg(long)]
    measure: bool,
}

/// Times that every candidate is seen.
const ROUNDS: usize = 20;
/// The first length of a step.
const RATE: f64 = 0.25;
/// Pull of a sign's weight to nothing at each step, and of a word's, which is seen more seldom.
const PULL: f64 = 0.0001;
const WORDS_PULL: f64 = 0.02;
/// A row that fewer candidates fall in says nothing.
const LEAST: usize = 2;

/// A message's candidates, and whether each is a code.
struct Message {
    marked: bool,
    candidates: Vec<(Seen, bool)>,
    /// Codes that are no candidates.
    missed: usize,
}

/// Learns, and writes or measures.
pub fn run(args: &Args) -> anyhow::Result<()> {
    let messages = read(&args.learn)?;
    if args.measure {
        measure(&messages);
        return Ok(());
    }
    let weights = fit(&messages, |_| true);
    let mut file = String::new();
    writeln!(
        file,
        "//! Weights learnt by `cargo xtask fit-codes` from `crates/understand/learn/codes`: do not edit."
    )?;
    writeln!(file, "\n/// Of each sign, before what it says.")?;
    writeln!(file, "#[rustfmt::skip]\npub(super) const WEIGHTS: &[f32] = &[")?;
    for (weight, name) in weights.iter().zip(NAMES) {
        writeln!(file, "    {weight:.2}, // {name}")?;
    }
    writeln!(file, "];")?;
    std::fs::write(&args.out, file).context("writing the weights")?;
    let steps = |weight: &f64| (weight / f64::from(STEP)).round().clamp(-127.0, 127.0) as i8 as u8;
    let table: Vec<u8> = weights.iter().skip(SIGNS).map(steps).collect();
    std::fs::write(&args.table, table).context("writing the table")
}

fn read(learn: &Path) -> anyhow::Result<Vec<Message>> {
    let context = Context::at("2026-03-10T12:00:00+00:00[+00:00]".parse()?);
    let mut messages = Vec::new();
    for name in ["en.codes", "zh.codes"] {
        let path = learn.join("codes").join(name);
        let lines = std::fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))?;
        for line in lines.lines().filter(|line| !line.is_empty() && !line.starts_with("//")) {
            let (text, spans) = unmark(&line.replace("\\n", "\n"));
            let seen = seen(&text, &context);
            let missed = spans.iter().filter(|span| !seen.iter().any(|one| one.span == **span)).count();
            let label = |one: Seen| {
                let so = spans.contains(&one.span);
                (one, so)
            };
            let candidates = seen.into_iter().map(label).collect();
            messages.push(Message { marked: true, candidates, missed });
        }
    }
    let mut acts: Vec<_> = std::fs::read_dir(learn.join("acts"))?
        .map(|entry| Ok(entry?.path()))
        .collect::<anyhow::Result<_>>()?;
    acts.sort();
    for path in acts {
        let lines = std::fs::read_to_string(&path)?;
        for text in lines.lines().filter_map(|line| line.rsplit('\t').next()) {
            let lower = text.to_ascii_lowercase();
            if CODED.iter().any(|word| lower.contains(word)) {
                continue;
            }
            let candidates = seen(text, &context).into_iter().map(|one| (one, false)).collect();
            messages.push(Message { marked: false, candidates, missed: 0 });
        }
    }
    Ok(messages)
}

fn unmark(marked: &str) -> (String, Vec<Span>) {
    let (mut text, mut spans, mut open) = (String::new(), Vec::new(), 0);
    for c in marked.chars() {
        match c {
            '⟦' => open = text.len(),
            '⟧' => spans.push(Span { start: open, end: text.len() }),
            _ => text.push(c),
        }
    }
    (text, spans)
}

/// The weights of the signs, then of the rows: those that tell the likeliest of the candidates, by steps of AdaGrad in an
/// order that is the same on every machine.
fn fit(messages: &[Message], wanted: impl Fn(usize) -> bool) -> Vec<f64> {
    let learnt = messages.iter().enumerate().filter(|(at, _)| wanted(*at));
    let mut cases: Vec<(&Seen, bool)> =
        learnt.flat_map(|(_, message)| message.candidates.iter().map(|(seen, so)| (seen, *so))).collect();
    let mut fallen = vec![0_usize; 1 << BITS];
    for row in cases.iter().flat_map(|(seen, _)| &seen.rows) {
        if let Some(count) = fallen.get_mut(*row) {
            *count += 1;
        }
    }
    let known = |row: usize| fallen.get(row).is_some_and(|count| *count >= LEAST);
    let mut weights = vec![0.0_f64; SIGNS + fallen.len()];
    let mut squares = vec![1e-6_f64; weights.len()];
    let mut seed = 1_u64;
    for _ in 0..ROUNDS {
        for at in (1..cases.len()).rev() {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            cases.swap(at, (seed >> 33) as usize % (at + 1));
        }
        for (seen, so) in &cases {
            let missed = probability(sum(&weights, seen)) - if *so { 1.0 } else { 0.0 };
            let signs =
                seen.signs.iter().enumerate().filter(|(_, sign)| **sign != 0.0).map(|(at, _)| (at, PULL));
            let rows = seen.rows.iter().filter(|row| known(**row)).map(|row| (SIGNS + row, WORDS_PULL));
            for (at, pull) in signs.chain(rows) {
                if let (Some(weight), Some(square)) = (weights.get_mut(at), squares.get_mut(at)) {
                    let slope = missed + pull * *weight;
                    *square += slope * slope;
                    *weight -= RATE * slope / square.sqrt();
                }
            }
        }
    }
    weights
}

fn sum(weights: &[f64], seen: &Seen) -> f64 {
    let signs: f64 = seen.signs.iter().zip(weights).map(|(sign, weight)| f64::from(*sign) * weight).sum();
    let rows: f64 = seen.rows.iter().filter_map(|row| weights.get(SIGNS + row)).sum();
    signs + rows
}

fn probability(sum: f64) -> f64 {
    let power = f64::from(exp(-sum.abs() as f32));
    if sum < 0.0 { power / (1.0 + power) } else { 1.0 / (1.0 + power) }
}

/// Prints of how many messages all codes are told, without the rules' help.
fn measure(messages: &[Message]) {
    let (mut right, mut coded, mut silent, mut bare, mut talk, mut found) = (0, 0, 0, 0, 0, 0);
    for held in 0..PARTS {
        let weights = fit(messages, |at| at % PARTS != held);
        for (_, message) in messages.iter().enumerate().filter(|(at, _)| at % PARTS == held) {
            let is_code = |seen: &Seen| sum(&weights, seen) >= 0.0;
            let told = message.candidates.iter().all(|(seen, so)| is_code(seen) == *so);
            let any = message.candidates.iter().any(|(seen, _)| is_code(seen));
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
    println!("{right} of {coded} messages with codes right, {silent} of {bare} near misses silent");
    println!("a code found in {found} of {talk} lines of talk");
}
