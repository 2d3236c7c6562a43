//! The region that ships for the examples, made of the extract that ships beside it.

use anyhow::Context as _;
use flate2::Compression;
use flate2::write::DeflateEncoder;
use std::fs::File;
use std::path::Path;
use std::process::Command;

/// Makes `crates/faces/exports/liechtenstein.region.deflate` with the program's own import, so that both are one
/// format; without areas, which would double what the program carries.
pub fn run() -> anyhow::Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().context("the workspace has no folder")?;
    let made = root.join("target/liechtenstein.region");
    let done = Command::new(env!("CARGO"))
        .args(["run", "--release", "--package", "steward", "--", "places", "import"])
        .arg(root.join("crates/places/data/liechtenstein.osm.pbf"))
        .args(["--timezone", "Europe/Vaduz", "--country", "LI", "--without-areas", "--out"])
        .arg(&made)
        .current_dir(root)
        .status()?;
    anyhow::ensure!(done.success(), "the import failed");
    let shipped = File::create(root.join("crates/faces/exports/liechtenstein.region.deflate"))?;
    let mut shipped = DeflateEncoder::new(shipped, Compression::best());
    std::io::copy(&mut File::open(&made)?, &mut shipped)?;
    shipped.finish()?;
    std::fs::remove_file(made)?;
    Ok(())
}
