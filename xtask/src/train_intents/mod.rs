//! `cargo xtask train-intents`: the intents' scorer learnt anew from the lines that ship with the project.

mod data;
mod learn;
mod measure;
mod slots;

use anyhow::Context as _;
use data::{Item, read};
use learn::Learnt;
use slots::Tagger;
use std::path::PathBuf;
use steward_understand::intents::learning::THRESHOLD;

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
    /// Leave each source out in turn instead of writing the model
    #[arg(long)]
    leave_out: bool,
    /// Probability from which an intent counts as found [default: where 95 % of the own lines' silence is kept]
    #[arg(long, value_name = "P")]
    threshold: Option<f32>,
    /// Print what went wrong in this suite
    #[arg(long, value_name = "SUITE")]
    show: Option<String>,
    #[command(flatten)]
    settings: learn::Settings,
}

/// Learns, and writes or measures.
pub fn run(args: &Args) -> anyhow::Result<()> {
    let mut items = read(&args.learn)?;
    items.extend(data::from_rules());
    let aside = match &args.measure {
        Some(dir) => {
            read(dir)?.into_iter().filter(|item| !items.iter().any(|known| known.id == item.id)).collect()
        }
        None => Vec::new(),
    };
    println!("{} lines to learn from, {} to measure on", items.len(), aside.len());
    if args.leave_out {
        leave_out(&items, &aside, args);
        return Ok(());
    }
    if let Some(folds) = args.folds {
        cross(&items, &aside, folds, args);
        return Ok(());
    }
    let learnt = Learnt::calibrated(&items.iter().collect::<Vec<_>>(), args.settings);
    std::fs::write(&args.out, learnt.bytes()).context("writing the model")?;
    let tagger = Tagger::from(&items.iter().collect::<Vec<_>>(), args.settings.slot_rounds);
    std::fs::write(args.out.with_file_name("slots.bin"), tagger.bytes())
        .context("writing the slots' model")?;
    let scored: Vec<_> = aside.iter().map(|item| (item, learnt.probabilities(item))).collect();
    measure::table(&scored, args.threshold.or(Some(THRESHOLD)), args.show.as_deref());
    Ok(())
}

fn cross(items: &[Item], aside: &[Item], folds: usize, args: &Args) {
    let settings = args.settings;
    let mut scored: Vec<_> = Vec::new();
    let mut filled = slots::Tally::default();
    for fold in 0..folds {
        let rest: Vec<&Item> = items.iter().filter(|item| item.part(folds) != fold).collect();
        let learnt = Learnt::calibrated(&rest, settings);
        let tagger = Tagger::from(&rest, settings.slot_rounds);
        let unseen = items.iter().filter(|item| item.part(folds) == fold);
        unseen.chain(aside.iter().filter(|_| fold == 0)).for_each(|item| filled.add(item, &tagger));
        scored.extend(
            items
                .iter()
                .filter(|item| item.part(folds) == fold)
                .map(|item| (item, learnt.probabilities(item))),
        );
        if fold == 0 {
            scored.extend(aside.iter().map(|item| (item, learnt.probabilities(item))));
        }
    }
    measure::table(&scored, args.threshold, args.show.as_deref());
    filled.print();
}

fn leave_out(items: &[Item], aside: &[Item], args: &Args) {
    let settings = args.settings;
    for source in ["snips", "clinc", "crosswoz"] {
        let rest: Vec<&Item> =
            items.iter().filter(|item| item.suite.split('.').next() != Some(source)).collect();
        let learnt = Learnt::calibrated(&rest, settings);
        println!("without {source}");
        let unseen = items.iter().filter(|item| item.suite.split('.').next() == Some(source)).chain(aside);
        measure::table(
            &unseen.map(|item| (item, learnt.probabilities(item))).collect::<Vec<_>>(),
            args.threshold.or(Some(THRESHOLD)),
            args.show.as_deref(),
        );
    }
}
