//! `cargo xtask fit-codes`: what makes a run of letters and figures the code of a message, learnt anew from the marked
//! messages that ship with the project.

use crate::files;
use crate::fit::{self, Args, Message};
use anyhow::Context as _;
use std::path::Path;
use steward_model::{Context, Span};
use steward_understand::dims::judge::learning::CODE;

/// Talk that says one of these may hand over a code, and is not learnt from unmarked.
const CODED: &[&str] = &["code", "pin", "ref", "book", "otp", "password", "码", "碼", "号", "號", "口令"];

/// Learns, and writes or measures.
pub fn run(args: &Args) -> anyhow::Result<()> {
    let messages = read(&args.learn)?;
    if args.measure {
        fit::measure(&CODE, &messages, args.tell);
        return Ok(());
    }
    fit::write(&CODE, &messages, "fit-codes", "codes", &args.dims)
}

fn read(learn: &Path) -> anyhow::Result<Vec<Message>> {
    let context = Context::at("2026-03-10T12:00:00+00:00[+00:00]".parse()?);
    let mut messages = Vec::new();
    for name in [
        "asked.en.codes",
        "asked.zh.codes",
        "claimed.en.codes",
        "claimed.zh.codes",
        "en.codes",
        "frames.en.codes",
        "more.en.codes",
        "more.zh.codes",
        "told.en.codes",
        "told.zh.codes",
        "wide.en.codes",
        "wide.zh.codes",
        "zh.codes",
    ] {
        let path = learn.join("codes").join(name);
        let lines = std::fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))?;
        for line in lines.lines().filter(|line| !line.is_empty() && !line.starts_with("//")) {
            let (text, marks) = fit::unmark(line, false);
            let spans: Vec<Span> = marks.into_iter().map(|(_, span)| span).collect();
            let mut seen = (CODE.seen)(&text, &context);
            // What holds a part of a code is neither right nor wrong in what stands around it, and teaches nothing.
            seen.retain(|one| {
                let over = |span: &Span| span.start < one.span.end && one.span.start < span.end;
                spans.contains(&one.span) || !spans.iter().any(over)
            });
            messages.push(Message::marked(text, seen, &spans));
        }
    }
    for text in talk(learn)? {
        let lower = text.to_ascii_lowercase();
        if !CODED.iter().any(|word| lower.contains(word)) {
            let seen = (CODE.seen)(&text, &context);
            messages.push(Message::bare(text, seen));
        }
    }
    Ok(messages)
}

/// The acts' lines: what people say to each other. `voices.*` is left to the acts: with a fifth more of talk beside
/// them, doubtful numbers are given up, and codes that stand bare with them.
pub fn talk(learn: &Path) -> anyhow::Result<Vec<String>> {
    let mut talk = Vec::new();
    let voices =
        |path: &Path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("voices."));
    for path in files::in_order(&learn.join("acts"))?.into_iter().filter(|path| !voices(path)) {
        let lines = std::fs::read_to_string(&path)?;
        talk.extend(lines.lines().filter_map(|line| line.rsplit('\t').next()).map(str::to_owned));
    }
    Ok(talk)
}
