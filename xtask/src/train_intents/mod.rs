//! `cargo xtask train-intents`: the intents' scorer learnt anew from the lines that ship with the project.

mod data;
mod known;
mod learn;
mod measure;
mod regress;
mod slots;
pub(crate) mod talks;
mod vectors;
mod weigh;

use anyhow::Context as _;
use data::{Item, read};
use learn::Learnt;
use measure::Scored;
use slots::Tagger;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use steward_model::Context;
use steward_understand::intents::learning::{KINDS, THRESHOLD};
use vectors::Vectors;
pub use vectors::{STEPS, WIDE};

/// The suite of the examples in the intents' own files.
const RULES_SUITE: &str = "rules";

/// What the chore is told.
#[derive(clap::Args)]
pub struct Args {
    /// Where the labelled lines are
    #[arg(long, default_value = "crates/understand/learn", value_name = "DIR")]
    learn: PathBuf,
    /// Where the model goes
    #[arg(long, default_value = "crates/understand/src/intents/model.bin", value_name = "FILE")]
    out: PathBuf,
    /// Labelled lines that are only measured, never learnt from
    #[arg(long, value_name = "DIR")]
    measure: Option<PathBuf>,
    /// Measure on this many parts, each by a model that did not see it, instead of writing the model
    #[arg(long, value_name = "N")]
    folds: Option<usize>,
    /// Leave suites out in turn instead of writing the model: those named, or every one
    #[arg(long, value_name = "SUITES", value_delimiter = ',', num_args = 0..)]
    leave_out: Option<Vec<String>>,
    /// Probability from which an intent counts as found
    #[arg(long, value_name = "P", default_value_t = THRESHOLD)]
    threshold: f32,
    /// Print what went wrong in this suite
    #[arg(long, value_name = "SUITE")]
    show: Option<String>,
    #[command(flatten)]
    settings: learn::Settings,
}

/// The file of words' vectors beside the lines.
const VECTORS: &str = "words/en.vectors";

fn vectors(learn: &Path) -> anyhow::Result<Arc<Vectors>> {
    Ok(Arc::new(Vectors::read(&learn.join(VECTORS))?))
}

/// Learns, and writes or measures.
pub fn run(args: &Args) -> anyhow::Result<()> {
    let mut items = read(&args.learn)?;
    items.extend(data::from_rules());
    let vectors = vectors(&args.learn)?;
    let aside = match &args.measure {
        Some(dir) => {
            read(dir)?.into_iter().filter(|item| !items.iter().any(|known| known.id == item.id)).collect()
        }
        None => Vec::new(),
    };
    println!("{} lines to learn from, {} to measure on", items.len(), aside.len());
    let show = args.show.as_deref();
    if let Some(folds) = args.folds {
        let (scored, filled) = cross(&items, folds, &vectors, args.settings);
        measure::table(
            &format!("in {folds} parts, each by a model that did not see it"),
            &scored,
            &filled,
            args.threshold,
            show,
        );
        if !aside.is_empty() {
            let (scored, filled) = unseen(&items, &aside, &vectors, args.settings);
            measure::table("never learnt from", &scored, &filled, args.threshold, show);
        }
    }
    if let Some(suites) = &args.leave_out {
        let (scored, filled) = left_out(&items, suites, &vectors, args.settings);
        measure::table("left out whole", &scored, &filled, args.threshold, show);
    }
    if args.folds.is_some() || args.leave_out.is_some() {
        return Ok(());
    }
    let learnt = Learnt::calibrated(&items.iter().collect::<Vec<_>>(), &vectors, args.settings);
    std::fs::write(&args.out, learnt.bytes()).context("writing the model")?;
    let tagger = Tagger::from(&items.iter().collect::<Vec<_>>(), args.settings.slot_rounds);
    std::fs::write(args.out.with_file_name("slots.bin"), tagger.bytes())
        .context("writing the slots' model")?;
    Ok(())
}

/// What the weighing's chore is told.
#[derive(clap::Args)]
pub struct FitArgs {
    /// Where the labelled lines are
    #[arg(long, default_value = "crates/understand/learn", value_name = "DIR")]
    learn: PathBuf,
    /// Where the weights go
    #[arg(long, default_value = "crates/understand/src/weigh/weights.rs", value_name = "FILE")]
    out: PathBuf,
    #[command(flatten)]
    settings: learn::Settings,
}

/// In so many parts the lines are scored for the weighing.
const WEIGH_PARTS: usize = 3;

/// Learns how cues and scorer are weighed against each other, and writes the weights.
pub fn fit(args: &FitArgs) -> anyhow::Result<()> {
    let items = read(&args.learn)?;
    let vectors = vectors(&args.learn)?;
    let noon = Context::at("2026-03-10T12:00:00+00:00[+00:00]".parse()?);
    let mut rows = Vec::new();
    for part in 0..WEIGH_PARTS {
        let rest: Vec<&Item> = items.iter().filter(|item| item.part(WEIGH_PARTS) != part).collect();
        let learnt = Learnt::calibrated(&rest, &vectors, args.settings);
        for item in items.iter().filter(|item| item.part(WEIGH_PARTS) == part) {
            let before = item.seen_before().map(|seen| learnt.probabilities(&seen));
            let own = learnt.probabilities(&item.seen);
            rows.extend(weigh::rows(item, &own, before.as_ref().map(<[f32; KINDS]>::as_slice), &noon));
        }
        println!("part {} of {WEIGH_PARTS}: {} rows", part + 1, rows.len());
    }
    weigh::write(&rows, &args.out)
}

/// Scores of every line by a model that did not see it, part by part; and how slots were filled.
fn cross<'i>(
    items: &'i [Item],
    folds: usize,
    vectors: &Arc<Vectors>,
    settings: learn::Settings,
) -> (Vec<Scored<'i>>, slots::Tally) {
    let mut scored = Vec::new();
    let mut filled = slots::Tally::default();
    for fold in 0..folds {
        let rest: Vec<&Item> = items.iter().filter(|item| item.part(folds) != fold).collect();
        let learnt = Learnt::calibrated(&rest, vectors, settings);
        let tagger = Tagger::from(&rest, settings.slot_rounds);
        for item in items.iter().filter(|item| item.part(folds) == fold) {
            filled.add(item, &tagger);
            scored.push((item, learnt.probabilities(&item.seen)));
        }
    }
    (scored, filled)
}

/// Scores of every line by a model that saw nothing of its suite; and how slots were filled.
fn left_out<'i>(
    items: &'i [Item],
    named: &[String],
    vectors: &Arc<Vectors>,
    settings: learn::Settings,
) -> (Vec<Scored<'i>>, slots::Tally) {
    let mut scored = Vec::new();
    let mut filled = slots::Tally::default();
    let suites: BTreeSet<&str> = items.iter().map(|item| item.suite.as_str()).collect();
    let named = |suite: &str| named.is_empty() || named.iter().any(|name| name == suite);
    for suite in suites.into_iter().filter(|&suite| suite != RULES_SUITE && named(suite)) {
        let rest: Vec<&Item> = items.iter().filter(|item| item.suite != suite).collect();
        let learnt = Learnt::calibrated(&rest, vectors, settings);
        let tagger = Tagger::from(&rest, settings.slot_rounds);
        for item in items.iter().filter(|item| item.suite == suite) {
            filled.add(item, &tagger);
            scored.push((item, learnt.probabilities(&item.seen)));
        }
    }
    (scored, filled)
}

/// What was never learnt from, by the model that learns from everything else.
fn unseen<'i>(
    items: &[Item],
    aside: &'i [Item],
    vectors: &Arc<Vectors>,
    settings: learn::Settings,
) -> (Vec<Scored<'i>>, slots::Tally) {
    let every: Vec<&Item> = items.iter().collect();
    let learnt = Learnt::calibrated(&every, vectors, settings);
    let tagger = Tagger::from(&every, settings.slot_rounds);
    let mut filled = slots::Tally::default();
    aside.iter().for_each(|item| filled.add(item, &tagger));
    (aside.iter().map(|item| (item, learnt.probabilities(&item.seen))).collect(), filled)
}
