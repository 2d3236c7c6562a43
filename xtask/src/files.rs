//! The files that the chores read.

use anyhow::Context as _;
use std::path::{Path, PathBuf};

/// What lies in a folder, in order of name: what is learnt from it is the same on every machine.
pub fn in_order(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let entries = std::fs::read_dir(folder).with_context(|| folder.display().to_string())?;
    let mut paths: Vec<PathBuf> = entries.map(|entry| Ok(entry?.path())).collect::<anyhow::Result<_>>()?;
    paths.sort();
    Ok(paths)
}
