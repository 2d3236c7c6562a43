//! `steward export`: everything in open formats.

use crate::settings::Global;
use crate::vault;
use serde_json::json;
use std::path::PathBuf;
use std::process::ExitCode;

/// Write everything in open formats: messages, cards, permissions, ledger, and pages to read
#[derive(clap::Args)]
pub struct Args {
    /// The folder to write into
    folder: PathBuf,
}

/// Runs the verb.
pub fn run(args: &Args, global: &Global) -> anyhow::Result<ExitCode> {
    let mut vault = vault::existing(global)?;
    let done = vault.export(&args.folder)?;
    if done.closed > 0 {
        eprintln!("steward: {} permissions do not stand; what they sealed stays closed", done.closed);
    }
    if global.json {
        println!(
            "{}",
            json!({"messages": done.messages, "cards": done.cards, "grants": done.grants, "entries": done.entries})
        );
    } else {
        println!(
            "{} messages, {} cards, {} permissions, {} ledger entries in {}",
            done.messages,
            done.cards,
            done.grants,
            done.entries,
            args.folder.display()
        );
    }
    Ok(ExitCode::SUCCESS)
}
