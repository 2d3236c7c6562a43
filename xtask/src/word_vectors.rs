//! `cargo xtask word-vectors`: the vectors of common English words, from GloVe's text form, for the intents' scorer to
//! learn with.

use crate::train_intents::{STEPS, WIDE};
use anyhow::Context as _;
use std::io::BufRead;
use std::path::PathBuf;

/// What the chore is told.
#[derive(clap::Args)]
pub struct Args {
    /// GloVe's file: a word a line, then its numbers, commonest words first
    #[arg(value_name = "FILE")]
    from: PathBuf,
    /// So many words are kept
    #[arg(long, default_value_t = 30_000)]
    words: usize,
    /// Where they go: of each word the length of its text, the text, and its numbers in signed bytes
    #[arg(long, default_value = "crates/understand/learn/words/en.vectors", value_name = "FILE")]
    out: PathBuf,
}

/// Keeps the commonest words of two Latin letters or more: their numbers less the mean of all, at length 1.
pub fn run(args: &Args) -> anyhow::Result<()> {
    let file = std::fs::File::open(&args.from).with_context(|| args.from.display().to_string())?;
    let mut kept: Vec<(String, Vec<f64>)> = Vec::new();
    for line in std::io::BufReader::new(file).lines() {
        let line = line?;
        let (word, numbers) = line.split_once(' ').context("a word without numbers")?;
        if word.len() < 2 || !word.bytes().all(|byte| byte.is_ascii_lowercase()) {
            continue;
        }
        let numbers: Vec<f64> = numbers.split(' ').map(str::parse).collect::<Result<_, _>>()?;
        anyhow::ensure!(numbers.len() == WIDE, "{} numbers of a word instead of {WIDE}", numbers.len());
        kept.push((word.to_owned(), numbers));
        if kept.len() == args.words {
            break;
        }
    }
    let mut mean = [0.0; WIDE];
    for (_, numbers) in &kept {
        mean.iter_mut().zip(numbers).for_each(|(mean, number)| *mean += number / kept.len() as f64);
    }
    let mut bytes = Vec::new();
    for (word, numbers) in &kept {
        bytes.push(u8::try_from(word.len())?);
        bytes.extend(word.bytes());
        let apart: Vec<f64> = numbers.iter().zip(mean).map(|(number, mean)| number - mean).collect();
        let length = apart.iter().map(|number| number * number).sum::<f64>().sqrt().max(f64::MIN_POSITIVE);
        let step = |number: &f64| (number / length * f64::from(STEPS)).round().clamp(-127.0, 127.0) as i8;
        bytes.extend(apart.iter().map(|number| step(number) as u8));
    }
    if let Some(folder) = args.out.parent() {
        std::fs::create_dir_all(folder)?;
    }
    std::fs::write(&args.out, bytes)?;
    println!("{} words", kept.len());
    Ok(())
}
