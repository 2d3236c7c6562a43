//! Chores of the developers: tables made from data, long runs, skeletons of new files.

mod train_intents;

use clap::{Parser, Subcommand};

#[derive(Parser)]
struct Cli {
    #[command(subcommand)]
    chore: Chore,
}

#[derive(Subcommand)]
enum Chore {
    /// Learn the intents' scorer from `crates/understand/learn` and write its model
    TrainIntents(train_intents::Args),
}

fn main() -> anyhow::Result<()> {
    match Cli::parse().chore {
        Chore::TrainIntents(args) => train_intents::run(&args),
    }
}
