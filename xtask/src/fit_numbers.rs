//! `cargo xtask fit-numbers`: what makes letters and figures the number of a flight, of a train or of a parcel, learnt anew
//! from the marked messages that ship with the project.

use crate::files;
use crate::fit::{self, Args, Message};
use crate::fit_codes::talk;
use anyhow::Context as _;
use std::collections::HashSet;
use std::path::Path;
use steward_model::{Context, Span};
use steward_understand::dims::judge::learning::{Kind, NUMBERS};

/// Learns, and writes or measures.
pub fn run(args: &Args) -> anyhow::Result<()> {
    for kind in &NUMBERS {
        let messages = read(&args.learn, kind)?;
        if args.measure {
            fit::measure(kind, &messages, args.tell);
        } else {
            fit::write(kind, &messages, "fit-numbers", "numbers", &args.dims)?;
        }
    }
    Ok(())
}

fn read(learn: &Path, kind: &Kind) -> anyhow::Result<Vec<Message>> {
    let context = Context::at("2026-03-10T12:00:00+00:00[+00:00]".parse()?);
    let (mut messages, mut known) = (Vec::new(), HashSet::new());
    for path in files::in_order(&learn.join("numbers"))? {
        let lines = std::fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))?;
        for line in lines.lines().filter(|line| !line.is_empty() && !line.starts_with("//")) {
            let (text, marks) = fit::unmark(line, true);
            let spans: Vec<Span> =
                marks.into_iter().filter(|(mark, _)| *mark == kind.mark).map(|(_, span)| span).collect();
            let seen = (kind.seen)(&text, &context);
            known.insert(text.clone());
            messages.push(Message::marked(text, seen, &spans));
        }
    }
    // Messages about codes, and talk: those with such numbers are marked above, the others have none.
    let mut others = talk(learn)?;
    for name in ["en.codes", "zh.codes"] {
        let lines = std::fs::read_to_string(learn.join("codes").join(name))?;
        let plain =
            lines.lines().filter(|line| !line.starts_with("//")).map(|line| fit::unmark(line, false).0);
        others.extend(plain);
    }
    for text in others {
        if !known.contains(&text) {
            let seen = (kind.seen)(&text, &context);
            messages.push(Message::bare(text, seen));
        }
    }
    Ok(messages)
}
