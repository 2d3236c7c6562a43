//! The local providers that this person has: the regions of the map they added.

use crate::pipeline::Partners;
use crate::settings::Global;
use crate::{cmd, examples, failures};
use std::path::PathBuf;
use steward_edge::providers::Map;

/// What can be asked without anything leaving the machine.
pub fn local(global: &Global) -> anyhow::Result<Partners> {
    map(&cmd::places::kept(global)?, global)
}

/// The same for the examples, whose region ships: it is laid among the regions of a data folder that is thrown away.
pub fn for_examples(global: &Global) -> anyhow::Result<Partners> {
    let path = cmd::places::folder(global)?.join("liechtenstein.region");
    std::fs::create_dir_all(path.parent().unwrap_or(&path)).map_err(failures::unwritable(&path))?;
    let written = std::fs::File::create(&path).and_then(examples::write_region);
    written.map_err(failures::unwritable(&path))?;
    local(global)
}

fn map(files: &[PathBuf], global: &Global) -> anyhow::Result<Partners> {
    if files.is_empty() {
        return Ok(Partners::default());
    }
    let map = Map::open(files, Some(global.lang()?.tag()))?;
    Ok(Partners::new(vec![Box::new(map)]))
}
