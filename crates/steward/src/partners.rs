//! The local providers that this person has: the regions of the map they added.

use crate::pipeline::Partners;
use crate::settings::Global;

/// What can be asked without anything leaving the machine.
pub fn local(_global: &Global) -> anyhow::Result<Partners> {
    Ok(Partners::default())
}

/// The same for the examples.
pub fn for_examples(global: &Global) -> anyhow::Result<Partners> {
    local(global)
}
