//! How often finds are right, by how sure they are said to be: over the corpora, with the verdicts of their scorer.
//!
//! First `python3 ../shared/tools/score_understanding.py CORPUS --run 'target/release/steward annotate --jsonl' --json
//! --show 100000 > verdicts.json`; an item that the scorer passes has right finds, each find of another item is wrong.

use crate::files;
use anyhow::{Context as _, bail};
use serde_json::Value as Json;
use std::collections::{BTreeMap, HashSet};
use std::path::PathBuf;
use steward_model::{Context, Lang};

/// Where the corpus and the verdicts lie.
#[derive(clap::Args)]
pub struct Args {
    /// The folder of the corpus' `*.jsonl`
    #[arg(long)]
    corpus: PathBuf,
    /// What the scorer said, as JSON with all failures
    #[arg(long)]
    verdicts: PathBuf,
    /// A row for each rule too
    #[arg(long)]
    rules: bool,
}

/// Finds, and how many of them were right.
#[derive(Default, Clone, Copy)]
struct Tally {
    right: usize,
    all: usize,
    said: f64,
}

impl Tally {
    fn add(&mut self, right: bool, said: f64) {
        self.right += usize::from(right);
        self.all += 1;
        self.said += said;
    }

    fn row(&self) -> String {
        let share = |part: f64| 100.0 * part / self.all.max(1) as f64;
        format!("{:>6}  {:>6.1}  {:>6.1}", self.all, share(self.said), share(self.right as f64))
    }
}

/// Counts and prints.
pub fn run(args: &Args) -> anyhow::Result<()> {
    let verdicts: Json = serde_json::from_slice(&std::fs::read(&args.verdicts)?)?;
    let mut failed = HashSet::new();
    for (_, items) in verdicts.get("failures").and_then(Json::as_object).into_iter().flatten() {
        for item in items.as_array().into_iter().flatten() {
            // An item whose spans alone differ is right here.
            if item.get("relaxed").and_then(Json::as_bool) != Some(true)
                && let Some(id) = item.pointer("/item/id").and_then(Json::as_str)
            {
                failed.insert(id.to_owned());
            }
        }
    }
    let (mut bands, mut rules) = (BTreeMap::<u32, Tally>::new(), BTreeMap::<(String, u32), Tally>::new());
    let corpus = files::in_order(&args.corpus)?;
    for file in corpus.iter().filter(|file| file.extension().is_some_and(|ending| ending == "jsonl")) {
        let text = std::fs::read_to_string(file).with_context(|| format!("{}", file.display()))?;
        for line in text.lines().filter(|line| !line.trim().is_empty()) {
            let item: Json = serde_json::from_str(line)?;
            let field = |name: &str| item.get(name).and_then(Json::as_str);
            let (Some(id), Some(words), Some(wanted)) = (field("id"), field("text"), field("entity")) else {
                bail!("{}: an item without id, text or entity", file.display());
            };
            if optional(wanted, &item) {
                continue;
            }
            let wanted = wanted.split('_').next().unwrap_or(wanted);
            let lang = field("lang").and_then(Lang::from_tag);
            let mut context = Context::at(now(field("reference_time")).context("a reference time")?);
            context.locale = field("locale").map(str::to_owned);
            for entity in steward_understand::annotate(words, lang, &context) {
                let kind = serde_json::to_value(entity.kind)?;
                if !counts(kind.as_str().unwrap_or_default(), wanted, field("source").unwrap_or_default()) {
                    continue;
                }
                let (right, said) = (!failed.contains(id), f64::from(entity.confidence));
                let band = ((said * 100.0).round() as u32 / 5 * 5).min(95);
                bands.entry(band).or_default().add(right, said);
                rules
                    .entry((entity.rule.to_owned(), (said * 100.0).round() as u32))
                    .or_default()
                    .add(right, said);
            }
        }
    }
    println!("confidence   finds    said   right (per cent)");
    for (band, tally) in &bands {
        println!("{band:>3} to {:<4}  {}", band + 5, tally.row());
    }
    if args.rules {
        for ((rule, said), tally) in &rules {
            println!("{rule:<18} {said:>3}  {}", tally.row());
        }
    }
    Ok(())
}

/// Suites that are reported apart.
fn optional(entity: &str, item: &Json) -> bool {
    ["_latent", "_intl", "_span_only", "_lure", "_invalid"].iter().any(|ending| entity.ends_with(ending))
        || item.get("options").is_some_and(|options| !options.is_null())
        || item.pointer("/expected/0/value/holiday").is_some()
}

/// Whether a find is of the kind that a suite tests; suites of times of two projects expect lengths too.
fn counts(kind: &str, wanted: &str, source: &str) -> bool {
    const AMOUNTS: [&str; 9] =
        ["dimension", "distance", "volume", "quantity", "weight", "area", "speed", "angle", "information"];
    match wanted {
        "time" => kind == "time" || kind == "duration" && matches!(source, "recognizers" | "jionlp"),
        "dimension" => AMOUNTS.contains(&kind),
        "credit" => kind == "credit_card",
        "number" => kind.starts_with("number"),
        wanted => kind == wanted,
    }
}

fn now(words: Option<&str>) -> Option<jiff::ZonedDateTime> {
    let words = words.unwrap_or("2026-03-04T10:30:00");
    if let Ok(instant) = words.parse::<jiff::Timestamp>() {
        let offset =
            jiff::fmt::temporal::Pieces::parse(words).ok().and_then(|pieces| pieces.to_numeric_offset());
        return Some(
            instant.to_zoned_datetime(offset.map_or(jiff::tz::TimeZone::UTC, jiff::tz::TimeZone::fixed)),
        );
    }
    words.parse::<jiff::civil::DateTime>().ok()?.to_zoned_datetime(jiff::tz::TimeZone::UTC).ok()
}
