//! `cargo xtask train-names`: which words of a message are names for a plan, learnt anew from the lines that ship with
//! the project.

mod data;
mod learn;

use anyhow::Context as _;
use data::Line;
use learn::Learnt;
use std::collections::BTreeMap;
use std::path::PathBuf;
use steward_model::{Fact, Span};
use steward_understand::acts::naming::{FACTS, Found};

/// One talk in so many is held out to measure on.
const HELD_OUT: u64 = 4;

/// What the chore is told.
#[derive(clap::Args)]
pub struct Args {
    /// Where the labelled lines are
    #[arg(long, default_value = "crates/understand/learn", value_name = "DIR")]
    learn: PathBuf,
    /// Where the model goes
    #[arg(long, default_value = "crates/understand/src/acts/names/names.bin", value_name = "FILE")]
    out: PathBuf,
    /// Hold one talk in four out, learn from the rest and measure on it, instead of writing the model
    #[arg(long)]
    measure: bool,
    /// Print the held-out lines that were told wrongly
    #[arg(long)]
    show: bool,
    #[command(flatten)]
    settings: learn::Settings,
}

/// Learns, and writes or measures.
pub fn run(args: &Args) -> anyhow::Result<()> {
    let lines = data::read(&args.learn)?;
    anyhow::ensure!(!lines.is_empty(), "{} has no line to learn names from", args.learn.display());
    if args.measure {
        let (held, rest): (Vec<&Line>, Vec<&Line>) = lines.iter().partition(|line| line.part(HELD_OUT) == 0);
        let learnt = Learnt::from(&rest, args.settings);
        println!("learnt from {} messages, measured on {} others", rest.len(), held.len());
        measure(&held, &learnt, args.show);
        return Ok(());
    }
    let learnt = Learnt::from(&lines.iter().collect::<Vec<_>>(), args.settings);
    std::fs::write(&args.out, learnt.bytes()).context("writing the model")
}

/// Of one fact: names that stand in messages, names given, and those of them that are right.
#[derive(Default)]
struct Count {
    wanted: usize,
    given: usize,
    right: usize,
    exact: usize,
}

impl Count {
    fn add(&mut self, gold: &[Span], given: Option<Span>, text: &str) {
        self.wanted += usize::from(!gold.is_empty());
        if let Some(given) = given {
            self.given += 1;
            self.right += usize::from(gold.iter().any(|gold| same(gold.of(text), given.of(text))));
            self.exact += usize::from(gold.contains(&given));
        }
    }

    fn shown(&self) -> String {
        let share = |part: usize, whole: usize| 100.0 * part as f64 / whole.max(1) as f64;
        format!(
            "{:.1} | {:.1} | {:.1}",
            share(self.right, self.wanted),
            share(self.right, self.given),
            share(self.exact, self.wanted)
        )
    }
}

/// Prints how often the surest name of each fact is right: by the rules alone, and by the model.
fn measure(held: &[&Line], learnt: &Learnt, show: bool) {
    let mut counts: BTreeMap<(bool, usize), [Count; 2]> = BTreeMap::new();
    for line in held.iter().filter(|line| line.labels.iter().all(Option::is_some)) {
        let Some(text) = line.turns.last().map(|turn| turn.text.as_str()) else { continue };
        let found = learnt.find(&line.seen);
        for (at, &fact) in FACTS.iter().enumerate() {
            let gold: Vec<Span> =
                line.names.iter().filter(|(known, _)| *known == fact).map(|&(_, span)| span).collect();
            let rules = surest(&line.seen.rules, fact, 0.4);
            let model = surest(&found, fact, 0.0);
            let [of_rules, of_model] = counts.entry((text.is_ascii(), at)).or_default();
            of_rules.add(&gold, rules, text);
            of_model.add(&gold, model, text);
            let wrong = model.is_some_and(|span| !gold.iter().any(|gold| same(gold.of(text), span.of(text))))
                || model.is_none() && !gold.is_empty();
            if show && wrong {
                let words = |span: Option<Span>| span.map_or("-", |span| span.of(text));
                println!(
                    "   {} {fact:?} rules {} model {} wanted {} | {text}",
                    line.suite,
                    words(rules),
                    words(model),
                    words(gold.first().copied()),
                );
            }
        }
    }
    println!(
        "\n| | fact | messages | rules: recall | precision | exact | model: recall | precision | exact |"
    );
    println!("|---|---|--:|--:|--:|--:|--:|--:|--:|");
    for ((latin, at), [rules, model]) in &counts {
        let fact = FACTS.get(*at).copied().unwrap_or(Fact::Place);
        let script = if *latin { "Latin" } else { "Chinese" };
        println!("| {script} | {fact:?} | {} | {} | {} |", rules.wanted, rules.shown(), model.shown());
    }
}

fn surest(found: &[Found], fact: Fact, least: f32) -> Option<Span> {
    let fitting = found.iter().filter(|one| one.fact == fact && one.sure >= least);
    fitting.max_by(|a, b| a.sure.total_cmp(&b.sure)).map(|one| one.span)
}

/// Equal without case and punctuation, or one within the other and at least half as long.
fn same(a: &str, b: &str) -> bool {
    let fold = |words: &str| words.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    let (a, b) = (fold(a), fold(b));
    let (short, long) = if a.len() < b.len() { (&a, &b) } else { (&b, &a) };
    !short.is_empty() && long.contains(short.as_str()) && 2 * short.chars().count() >= long.chars().count()
}
