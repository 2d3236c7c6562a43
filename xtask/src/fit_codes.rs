//! `cargo xtask fit-codes`: what makes a run of letters and figures the code of a message, learnt anew from the marked
//! messages that ship with the project.

use crate::fit_meant::regress;
use anyhow::Context as _;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use steward_model::{Context, Span};
use steward_understand::dims::code::learning::{NAMES, SIGNS, seen};

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
    /// Tell how each part of the messages is read by what the others teach, instead of writing the weights
    #[arg(long)]
    measure: bool,
}

/// A message's candidates with their signs, and whether each is a code.
struct Message {
    marked: bool,
    candidates: Vec<([f32; SIGNS], bool)>,
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
    std::fs::write(&args.out, file).context("writing the weights")
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
            let missed = spans.iter().filter(|span| !seen.iter().any(|(own, _)| own == *span)).count();
            let candidates = seen.into_iter().map(|(span, signs)| (signs, spans.contains(&span))).collect();
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
            let candidates = seen(text, &context).into_iter().map(|(_, signs)| (signs, false)).collect();
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

fn fit(messages: &[Message], wanted: impl Fn(usize) -> bool) -> Vec<f64> {
    let learnt = messages.iter().enumerate().filter(|(at, _)| wanted(*at));
    let cases: Vec<(&[f32], bool)> = learnt
        .flat_map(|(_, message)| message.candidates.iter().map(|(signs, so)| (signs.as_slice(), *so)))
        .collect();
    regress::fit(&cases)
}

/// Prints of how many messages all codes are told, without the rules' help.
fn measure(messages: &[Message]) {
    let (mut right, mut coded, mut silent, mut bare, mut talk, mut found) = (0, 0, 0, 0, 0, 0);
    for held in 0..PARTS {
        let weights = fit(messages, |at| at % PARTS != held);
        for (_, message) in messages.iter().enumerate().filter(|(at, _)| at % PARTS == held) {
            let is_code = |signs: &[f32; SIGNS]| {
                signs.iter().zip(&weights).map(|(sign, weight)| f64::from(*sign) * weight).sum::<f64>() >= 0.0
            };
            let told = message.candidates.iter().all(|(signs, so)| is_code(signs) == *so);
            let any = message.candidates.iter().any(|(signs, _)| is_code(signs));
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
