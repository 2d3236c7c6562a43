//! `cargo xtask fit-times`: when words of time name a time and when something else, learnt anew from the marked messages that
//! ship with the project.

use crate::files;
use crate::fit::{self, Message};
use anyhow::Context as _;
use std::path::{Path, PathBuf};
use steward_model::{Context, Span};
use steward_understand::dims::judge::learning::TIME;

/// Marked messages are seen so many times for one line of talk.
const WEIGHT: usize = 3;

/// What the chore is told.
#[derive(clap::Args)]
#[group(skip)]
pub struct Args {
    #[command(flatten)]
    fit: fit::Args,
    /// Tell how the marked messages of another file are read, instead of writing the weights
    #[arg(long, value_name = "FILE")]
    held: Option<PathBuf>,
    /// From which sum on something is found there
    #[arg(long, default_value_t = 0.0, value_name = "SUM")]
    least: f64,
}

/// Learns, and writes or measures.
pub fn run(args: &Args) -> anyhow::Result<()> {
    let messages = read(&args.fit.learn, if args.fit.measure { 1 } else { WEIGHT })?;
    if args.fit.measure {
        fit::measure(&TIME, &messages, args.fit.tell);
        return Ok(());
    }
    if let Some(path) = &args.held {
        let context = Context::at("2026-03-10T12:00:00+00:00[+00:00]".parse()?);
        let mut held = Vec::new();
        marked(path, 1, &context, &mut held)?;
        fit::held(&TIME, &messages, &held, args.least, args.fit.tell);
        return Ok(());
    }
    fit::write(&TIME, &messages, "fit-times", "times", &args.fit.dims)
}

fn read(learn: &Path, weight: usize) -> anyhow::Result<Vec<Message>> {
    let context = Context::at("2026-03-10T12:00:00+00:00[+00:00]".parse()?);
    let mut messages = Vec::new();
    for path in files::in_order(&learn.join("times"))? {
        marked(&path, weight, &context, &mut messages)?;
    }
    // What people say to each other nearly always means its words of time.
    for text in talk(learn)? {
        let seen = (TIME.seen)(&text, &context);
        if !seen.is_empty() {
            messages.push(Message::meant(text, seen));
        }
    }
    Ok(messages)
}

fn marked(path: &Path, weight: usize, context: &Context, messages: &mut Vec<Message>) -> anyhow::Result<()> {
    let lines = std::fs::read_to_string(path).with_context(|| format!("reading {}", path.display()))?;
    for line in lines.lines().filter(|line| !line.is_empty() && !line.starts_with("//")) {
        let (text, marks) = fit::unmark(line, false);
        let spans: Vec<Span> = marks.iter().map(|(_, span)| *span).collect();
        for _ in 0..weight {
            messages.push(Message::told(text.clone(), (TIME.seen)(&text, context), &spans));
        }
    }
    Ok(())
}

/// The acts' lines, and the talks between people.
fn talk(learn: &Path) -> anyhow::Result<Vec<String>> {
    let mut talk = crate::fit_codes::talk(learn)?;
    for name in ["en.marked", "zh.marked"] {
        let lines = std::fs::read_to_string(learn.join("names").join(name))?;
        let said = |line: &str| {
            let (_, words) = line.split_once(": ")?;
            let mut out = String::new();
            for part in words.split('{') {
                let part = match part.split_once(':') {
                    Some((name, rest)) if name.bytes().all(|byte| byte.is_ascii_lowercase()) => rest,
                    _ => part,
                };
                out.push_str(&part.replace('}', ""));
            }
            Some(out)
        };
        talk.extend(lines.lines().filter(|line| !line.starts_with("##")).filter_map(said));
    }
    Ok(talk)
}
