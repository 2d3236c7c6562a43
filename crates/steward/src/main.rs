//! A private assistant over a person's own messages: reads by grant, understands offline, shows cards.

mod appointments;
mod attention;
mod cmd;
mod evidence;
mod examples;
mod hearing;
mod i18n;
mod ics;
mod lines;
mod moments;
mod partners;
mod pipeline;
mod progress;
mod settings;
mod taste;
mod terminal;
mod throwaway;
mod vault;
mod web;
mod zeroing;

use clap::Parser;
use std::process::ExitCode;
use steward_store::StoreError;

#[global_allocator]
static MEMORY: zeroing::Zeroing = zeroing::Zeroing;

/// An error that ends the command with 4 instead of 1.
#[derive(Debug)]
pub struct Refused(pub String);

impl std::fmt::Display for Refused {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Refused {}

fn main() -> ExitCode {
    let cli = cmd::Cli::parse();
    match cmd::run(cli) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("steward: {error:#}");
            // No grant allows it: told apart from failing.
            let refused = error.is::<Refused>()
                || matches!(error.downcast_ref::<StoreError>(), Some(StoreError::Refused(_)));
            ExitCode::from(if refused { 4 } else { 1 })
        }
    }
}
