//! Hostile input for the places crate, for as long as one likes: spoilt extracts, regions and questions.

use std::path::Path;
use std::process::Command;

/// How long to try.
#[derive(clap::Args)]
pub struct Args {
    /// Seconds for each of the three targets
    #[arg(long, default_value_t = 60)]
    seconds: u64,
}

/// Runs the tests of `crates/places/src/hostile.rs` for so long.
pub fn run(args: &Args) -> anyhow::Result<()> {
    let done = Command::new(env!("CARGO"))
        .args(["test", "--release", "--package", "steward-places", "--lib", "hostile", "--", "--nocapture"])
        .env("STEWARD_FUZZ_SECONDS", args.seconds.to_string())
        .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")))
        .status()?;
    anyhow::ensure!(done.success(), "something broke: see above");
    Ok(())
}
