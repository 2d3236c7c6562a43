//! `cargo xtask train-acts`: what a message does to a plan, learnt anew from the lines that ship with the project.

mod data;
mod learn;

use anyhow::Context as _;
use data::Line;
use learn::Learnt;
use std::path::PathBuf;
use steward_understand::acts::learning::{NAMES, OUTPUTS};

/// One line in so many is held out to measure on.
const HELD_OUT: u64 = 5;

/// What the chore is told.
#[derive(clap::Args)]
pub struct Args {
    /// Where the labelled lines are
    #[arg(long, default_value = "crates/understand/learn/acts", value_name = "DIR")]
    learn: PathBuf,
    /// Where the model goes
    #[arg(long, default_value = "crates/understand/src/acts/doing/learnt/model.bin", value_name = "FILE")]
    out: PathBuf,
    /// Hold one line in five out, learn from the rest and measure on it, instead of writing the model
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
    if args.measure {
        let (held, rest): (Vec<&Line>, Vec<&Line>) = lines.iter().partition(|line| line.part(HELD_OUT) == 0);
        let learnt = Learnt::calibrated(&rest, args.settings);
        println!("learnt from {} lines, measured on {} others", rest.len(), held.len());
        measure(&held, &learnt, args.show);
        return Ok(());
    }
    let learnt = Learnt::calibrated(&lines.iter().collect::<Vec<_>>(), args.settings);
    std::fs::write(&args.out, learnt.bytes()).context("writing the model")
}

/// Prints recall and precision of each act, and how often the model is right by how sure it is.
fn measure(held: &[&Line], learnt: &Learnt, show: bool) {
    let mut wanted = [0_usize; OUTPUTS];
    let mut given = [0_usize; OUTPUTS];
    let mut right = [0_usize; OUTPUTS];
    let mut by_sureness = [(0_usize, 0_usize, 0.0_f32); 10];
    let mut loss = 0.0;
    for line in held {
        let shares = learnt.shares(&line.seen);
        let (best, share) = best(&shares);
        let bump = |counts: &mut [usize; OUTPUTS], at: usize| {
            if let Some(count) = counts.get_mut(at) {
                *count += 1;
            }
        };
        bump(&mut wanted, line.act);
        bump(&mut given, best);
        loss -= shares.get(line.act).copied().unwrap_or_default().max(1e-6).ln();
        if best == line.act {
            bump(&mut right, best);
        } else if show {
            let name = |at: usize| NAMES.get(at).copied().unwrap_or_default();
            println!(
                "   {} told {} {share:.2} | {} | {}",
                name(line.act),
                name(best),
                line.previous,
                line.text
            );
        }
        if let Some((all, hits, sum)) = by_sureness.get_mut(((share * 10.0) as usize).min(9)) {
            *all += 1;
            *hits += usize::from(best == line.act);
            *sum += share;
        }
    }
    println!("\n| act | lines | recall | precision |\n|---|--:|--:|--:|");
    for (((name, wanted), given), right) in NAMES.iter().zip(wanted).zip(given).zip(right) {
        println!("| {name} | {wanted} | {} | {} |", share(right, wanted), share(right, given));
    }
    let all: usize = right.iter().sum();
    println!("| all | {} | {} | loss {:.3} |", held.len(), share(all, held.len()), loss / held.len() as f32);
    println!("\n| said to be sure | lines | right | mean |\n|---|--:|--:|--:|");
    for (at, (all, hits, sum)) in by_sureness.iter().enumerate().filter(|(_, (all, ..))| *all > 0) {
        println!("| {}0 % | {all} | {} | {:.1} |", at, share(*hits, *all), 100.0 * sum / *all as f32);
    }
}

/// The likeliest act and its share.
fn best(shares: &[f32; OUTPUTS]) -> (usize, f32) {
    shares.iter().copied().enumerate().fold((0, 0.0), |best, one| if one.1 > best.1 { one } else { best })
}

/// A share in per cent, or a dash where there is nothing to share.
fn share(part: usize, whole: usize) -> String {
    if whole == 0 { "–".to_owned() } else { format!("{:.1}", 100.0 * part as f64 / whole as f64) }
}
