//! `steward export`: everything in open formats.

use crate::i18n::Words;
use crate::settings::Global;
use crate::vault;
use serde_json::json;
use std::path::PathBuf;
use std::process::ExitCode;
use steward_model::PhraseArg;

/// Write everything in open formats: messages, cards, permissions, ledger, and pages to read
#[derive(clap::Args)]
pub struct Args {
    /// The folder to write into
    folder: PathBuf,
}

/// Runs the verb.
pub fn run(args: &Args, global: &Global) -> anyhow::Result<ExitCode> {
    let mut vault = vault::existing(global)?;
    let folder = &args.folder;
    let words = Words::new(global.lang()?);
    let done = vault.export(folder, &|card| words.spoken(card))?;
    let number = |count: u64| PhraseArg::Number(count as f64);
    if done.closed > 0 {
        eprintln!("steward: {}", words.say_with("export-closed", &[("n", number(done.closed))]));
    }
    if global.json {
        println!(
            "{}",
            json!({"messages": done.messages, "cards": done.cards, "grants": done.grants, "entries": done.entries})
        );
    } else {
        let what = [
            ("messages", number(done.messages)),
            ("grants", number(done.grants)),
            ("entries", number(done.entries)),
        ];
        let args = [
            ("what", PhraseArg::Text(words.say_with("vault-holds", &what))),
            ("cards", number(done.cards)),
            ("path", PhraseArg::Text(folder.display().to_string())),
        ];
        println!("{}", words.say_with("export-done", &args));
    }
    Ok(ExitCode::SUCCESS)
}
