//! `cargo xtask fit-meant`: whether another day or place that a message names is meant for a standing plan, learnt anew
//! from the scenes that ship with the project.

pub mod regress;
mod scenes;

use anyhow::Context as _;
use scenes::Case;
use std::fmt::Write as _;
use std::path::PathBuf;
use steward_decide::meaning::{logistic, names};

/// Scenes fall into so many parts, each read by what the others teach.
const PARTS: u64 = 6;

/// What the chore is told.
#[derive(clap::Args)]
pub struct Args {
    /// Where the labelled scenes are
    #[arg(long, default_value = "crates/decide/learn", value_name = "DIR")]
    learn: PathBuf,
    /// Where the weights go
    #[arg(long, default_value = "crates/decide/src/plans/put/meant/weights.rs", value_name = "FILE")]
    out: PathBuf,
    /// Tell how each part of the scenes is read by what the others teach, instead of writing the weights
    #[arg(long)]
    measure: bool,
}

/// Learns, and writes or measures.
pub fn run(args: &Args) -> anyhow::Result<()> {
    let cases = scenes::read(&args.learn)?;
    if args.measure {
        for day in [false, true] {
            measure(&cases, day);
        }
        return Ok(());
    }
    let mut file = String::new();
    writeln!(file, "//! Weights learnt by `cargo xtask fit-meant` from `crates/decide/learn`: do not edit.")?;
    writeln!(file, "{}", crate::fit::FIGURES)?;
    let (places, days) = names();
    for (name, about, day, names) in [("PLACE", "a place", false, places), ("DAY", "a day", true, days)] {
        let weights = regress::fit(&of(&cases, day, |_| true));
        writeln!(file, "\n/// Of {about}, each after what it weighs.")?;
        writeln!(file, "#[rustfmt::skip]\npub const {name}: [f32; {}] = [", weights.len())?;
        for (weight, name) in weights.iter().zip(names) {
            writeln!(file, "    {weight:.3}, // {name}")?;
        }
        writeln!(file, "];")?;
    }
    std::fs::write(&args.out, file).context("writing the weights")
}

fn of(cases: &[Case], day: bool, wanted: impl Fn(&Case) -> bool) -> Vec<(&[f32], bool)> {
    let some = cases.iter().filter(|case| case.day == day && wanted(case));
    some.map(|case| (case.numbers.as_slice(), case.meant)).collect()
}

fn part(case: &Case) -> u64 {
    let hash = case.scene.bytes().fold(0xCBF2_9CE4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3)
    });
    (hash.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 40) % PARTS
}

/// Prints, for some thresholds, how much of what was meant in place of something else is taken, and of what was not.
fn measure(cases: &[Case], day: bool) {
    let mut told: Vec<(bool, f32)> = Vec::new();
    for held in 0..PARTS {
        let weights = regress::fit(&of(cases, day, |case| part(case) != held));
        for (numbers, meant) in of(cases, day, |case| part(case) == held && case.stood) {
            let sum: f64 =
                numbers.iter().zip(&weights).map(|(number, weight)| f64::from(*number) * weight).sum();
            told.push((meant, logistic(sum as f32)));
        }
    }
    let count = |wanted: bool, least: f32| {
        told.iter().filter(|(meant, share)| *meant == wanted && *share >= least).count()
    };
    println!("{}: {} meant, {} not", if day { "day" } else { "place" }, count(true, 0.0), count(false, 0.0));
    for least in [0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6] {
        println!(
            "   from {least:.2} on: {} of those meant, {} of the others",
            count(true, least),
            count(false, least)
        );
    }
}
