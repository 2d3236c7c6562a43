//! One file a verb; here the list of them.

mod annotate;
mod backup;
pub mod cards;
mod consent;
mod doctor;
mod erase;
mod explain;
mod export;
mod forget;
mod import;
mod ledger;
mod lock;
mod never;
mod opened;
pub mod places;
mod prompt;
pub mod quiet;
mod recovery;
mod replay;
mod search;
pub mod serve;
mod settings;
mod try_;
mod why;

use crate::settings::Global;
use clap::{Args, Parser, Subcommand};
use std::process::ExitCode;

/// A private assistant over your own messages. It reads only what you grant, on this machine, and never sends.
#[derive(Parser)]
#[command(name = "steward", version, max_term_width = 100)]
pub struct Cli {
    #[command(flatten)]
    pub global: Global,
    #[command(subcommand)]
    pub cmd: Cmd,
}

/// A verb that has verbs of its own, and nothing else.
#[derive(Args)]
pub struct Acts<A: Subcommand> {
    #[command(subcommand)]
    pub act: A,
}

#[derive(Subcommand)]
pub enum Cmd {
    Try(try_::Args),
    Import(import::Args),
    Cards(cards::Args),
    Serve(serve::Args),
    Search(search::Args),
    Explain(explain::Args),
    /// Say why a message brings no card up
    Why(Acts<why::Ask>),
    /// What you permit, and taking it back
    Consent(Acts<consent::Act>),
    /// The record of what was permitted, read, disclosed and erased
    Ledger(Acts<ledger::Act>),
    /// Forget messages, with what came from them
    Forget(forget::Args),
    Quiet(quiet::Args),
    /// Never about this person
    Never(never::Args),
    /// Lock the vault
    Lock(lock::Args),
    /// A code that opens the vault when the passphrase is forgotten
    Recovery(Acts<recovery::Act>),
    Settings(settings::Args),
    /// Write everything into one sealed file
    Backup(backup::Args),
    /// Bring back what a backup holds, in place of the vault that lies there
    Restore(backup::RestoreArgs),
    /// Write everything in open formats
    Export(export::Args),
    /// Erase everything
    Erase(erase::Args),
    /// Maps: make a region of an OpenStreetMap extract, ask it, keep it.
    Places(Acts<places::What>),
    Annotate(annotate::Args),
    Prompt(prompt::Args),
    Replay(replay::Args),
    Doctor(doctor::Args),
}

/// Runs one verb; the code is 0 unless the verb says otherwise.
pub fn run(cli: Cli) -> anyhow::Result<ExitCode> {
    match &cli.cmd {
        Cmd::Try(args) => try_::run(args, &cli.global),
        Cmd::Import(args) => import::run(args, &cli.global),
        Cmd::Cards(args) => cards::run(args, &cli.global),
        Cmd::Serve(args) => serve::run(args, &cli.global),
        Cmd::Search(args) => search::run(args, &cli.global),
        Cmd::Explain(args) => explain::run(args, &cli.global),
        Cmd::Why(Acts { act }) => why::run(act, &cli.global),
        Cmd::Consent(Acts { act }) => consent::run(act, &cli.global),
        Cmd::Ledger(Acts { act }) => ledger::run(act, &cli.global),
        Cmd::Forget(args) => forget::run(args, &cli.global),
        Cmd::Quiet(args) => quiet::run(args, &cli.global),
        Cmd::Never(args) => never::run(args, &cli.global),
        Cmd::Lock(args) => lock::run(args, &cli.global),
        Cmd::Recovery(Acts { act }) => recovery::run(act, &cli.global),
        Cmd::Settings(args) => settings::run(args, &cli.global),
        Cmd::Backup(args) => backup::run(args, &cli.global),
        Cmd::Restore(args) => backup::run_restore(args, &cli.global),
        Cmd::Export(args) => export::run(args, &cli.global),
        Cmd::Erase(args) => erase::run(args, &cli.global),
        Cmd::Places(Acts { act }) => places::run(act, &cli.global),
        Cmd::Annotate(args) => annotate::run(args, &cli.global),
        Cmd::Prompt(args) => prompt::run(args, &cli.global),
        Cmd::Replay(args) => replay::run(args, &cli.global),
        Cmd::Doctor(args) => doctor::run(args, &cli.global),
    }
}
