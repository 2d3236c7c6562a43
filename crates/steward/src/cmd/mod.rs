//! One file a verb; here the list of them.

mod annotate;
mod cards;
mod import;
mod places;
mod prompt;
mod replay;
mod settings;
mod try_;

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
    Try(try_::Args),
    Import(import::Args),
    Cards(cards::Args),
    Settings(settings::Args),
    Places(places::Args),
    Annotate(annotate::Args),
    Prompt(prompt::Args),
    Replay(replay::Args),
}

/// Runs one verb; the code is 0 unless the verb says otherwise.
pub fn run(cli: Cli) -> anyhow::Result<ExitCode> {
    match &cli.cmd {
        Cmd::Try(args) => try_::run(args, &cli.global),
        Cmd::Import(args) => import::run(args, &cli.global),
        Cmd::Cards(args) => cards::run(args, &cli.global),
        Cmd::Settings(args) => settings::run(args, &cli.global),
        Cmd::Places(args) => places::run(args, &cli.global),
        Cmd::Annotate(args) => annotate::run(args, &cli.global),
        Cmd::Prompt(args) => prompt::run(args, &cli.global),
        Cmd::Replay(args) => replay::run(args, &cli.global),
    }
}
