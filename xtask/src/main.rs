//! Chores of the developers: tables made from data, long runs, skeletons of new files.

mod han;

use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(about = "Chores of the developers")]
struct Cli {
    #[command(subcommand)]
    chore: Chore,
}

#[derive(Subcommand)]
enum Chore {
    /// The table of Chinese characters' readings and simplified forms
    HanTables(han::Args),
}

fn main() -> anyhow::Result<()> {
    match Cli::parse().chore {
        Chore::HanTables(args) => han::run(&args),
    }
}
