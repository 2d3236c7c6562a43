//! The region that ships for the examples, made of the extract that ships beside it.

use anyhow::Context as _;
use std::path::Path;
use std::process::Command;

/// Makes `crates/steward/exports/liechtenstein.region` with the program's own import, so that both are one format;
/// without areas, which would double what the program carries.
pub fn run() -> anyhow::Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().context("the workspace has no folder")?;
    let done = Command::new(env!("CARGO"))
        .args(["run", "--release", "--package", "steward", "--", "places", "import"])
        .arg(root.join("crates/places/data/liechtenstein.osm.pbf"))
        .args(["--timezone", "Europe/Vaduz", "--country", "LI", "--without-areas", "--out"])
        .arg(root.join("crates/steward/exports/liechtenstein.region"))
        .current_dir(root)
        .status()?;
    anyhow::ensure!(done.success(), "the import failed");
    Ok(())
}
