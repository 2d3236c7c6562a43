//! Opening the person's vault as the flags say, and what they told steward of their world.

use crate::settings::Global;
use anyhow::Context as _;
use std::io::IsTerminal as _;
use steward_model::{Context, Position};
use steward_store::{Places, Unlock, Vault};
use zeroize::Zeroizing;

/// Where the vault lies.
pub fn places(global: &Global) -> anyhow::Result<Places> {
    let places = Places::under(&global.data_dir()?);
    Ok(match &global.keys {
        Some(keys) => places.with_keys(keys),
        None => places,
    })
}

/// What opens it: the passphrase of `--passphrase-file`, or nothing.
pub fn unlock(global: &Global) -> anyhow::Result<Unlock> {
    let Some(path) = &global.passphrase_file else { return Ok(Unlock::Open) };
    let words = Zeroizing::new(
        std::fs::read_to_string(path)
            .with_context(|| format!("--passphrase-file {}: it cannot be read", path.display()))?,
    );
    let line = words.lines().next().unwrap_or_default();
    anyhow::ensure!(!line.is_empty(), "--passphrase-file {}: its first line is empty", path.display());
    Ok(Unlock::Passphrase(Zeroizing::new(line.to_owned())))
}

/// Opens the vault, or makes it.
pub fn open(global: &Global) -> anyhow::Result<Vault> {
    Ok(Vault::open(&places(global)?, &unlock(global)?, global.now()?.timestamp())?)
}

/// Opens the vault that must be there.
pub fn existing(global: &Global) -> anyhow::Result<Vault> {
    Ok(Vault::existing(&places(global)?, &unlock(global)?, global.now()?.timestamp())?)
}

/// The person's zone, where the settings keep it.
pub const ZONE: &str = "timezone";
/// Where they are.
pub const HERE: &str = "here";
/// The names under which they write.
pub const ME: &str = "me";

/// The flags, completed by what the settings keep; a flag wins.
pub fn completed(global: &Global, vault: &Vault) -> anyhow::Result<Global> {
    let mut global = global.clone();
    if global.timezone.is_none() {
        global.timezone = vault.setting(ZONE)?;
    }
    if global.here.is_none() {
        let here: Option<Position> = vault.setting(HERE)?;
        global.here = here.map(|at| format!("{},{}", at.lat, at.lon));
    }
    if global.me.is_none() {
        global.me = vault.setting(ME)?;
    }
    Ok(global)
}

/// The names under which the person writes; several are separated by commas.
pub fn owners(global: &Global) -> Vec<String> {
    let names = global.me.as_deref().unwrap_or_default();
    names.split([',', '，']).map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned).collect()
}

/// What pure code is told of the world, the settings among it.
pub fn context(global: &Global, vault: &Vault) -> anyhow::Result<Context> {
    completed(global, vault)?.context()
}

/// A question may be put: there is somebody at a terminal, and the output is for them.
pub fn may_ask(global: &Global) -> bool {
    !global.json && std::io::stdin().is_terminal() && std::io::stderr().is_terminal()
}
