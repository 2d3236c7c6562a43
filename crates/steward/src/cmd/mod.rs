//! One file a verb; here the list of them.

mod annotate;
mod import;
mod places;
mod prompt;
mod replay;

use crate::settings::Global;
use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// A private assistant over your own messages. It reads only what you grant, on this machine, and never sends.
#[derive(Parser)]
#[command(version, max_term_width = 100)]
pub struct Cli {
    #[command(flatten)]
    pub global: Global,
    #[command(subcommand)]
    pub cmd: Cmd,
}

#[derive(Subcommand)]
pub enum Cmd {
    /// Find what a text names: times, amounts, numbers, places and more
    Annotate(annotate::Args),
    /// Maps: make a region of an OpenStreetMap extract, ask it, keep it
    Places(places::Args),
    /// Say what the people talking want, with what was said that fills it
    Prompt(prompt::Args),
    /// Replay talks message by message and tell which cards stand after each
    Replay(replay::Args),
    /// Read an export of messages
    Import(import::Args),
}

/// Runs one verb; the code is 0 unless the verb says otherwise.
pub fn run(cli: Cli) -> anyhow::Result<ExitCode> {
    match &cli.cmd {
        Cmd::Annotate(args) => annotate::run(args, &cli.global),
        Cmd::Places(args) => places::run(args, &cli.global),
        Cmd::Prompt(args) => prompt::run(args, &cli.global),
        Cmd::Replay(args) => replay::run(args, &cli.global),
        Cmd::Import(args) => import::run(args, &cli.global),
    }
}
