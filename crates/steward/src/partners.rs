//! The local providers that this person has: the regions of the map they added.

use crate::pipeline::Partners;
use crate::settings::Global;
use crate::{cmd, examples};
use anyhow::Context as _;
use std::path::PathBuf;
use steward_edge::providers::Map;

/// What can be asked without anything leaving the machine.
pub fn local(global: &Global) -> anyhow::Result<Partners> {
    map(&cmd::places::kept(global)?, global)
}

/// The same for the examples, whose region ships; it is laid into the data folder, which is thrown away.
pub fn for_examples(global: &Global) -> anyhow::Result<Partners> {
    let path = global.data_dir()?.join("example.region");
    std::fs::write(&path, examples::REGION)
        .with_context(|| format!("{}: it cannot be written", path.display()))?;
    map(&[path], global)
}

fn map(files: &[PathBuf], global: &Global) -> anyhow::Result<Partners> {
    if files.is_empty() {
        return Ok(Partners::default());
    }
    let map = Map::open(files, Some(global.lang()?.tag()))?;
    Ok(Partners::new(vec![Box::new(map)]))
}
