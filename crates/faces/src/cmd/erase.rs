//! `steward erase --everything`: no way back.

use crate::i18n::Words;
use crate::misuse::Misuse;
use crate::settings::Global;
use crate::vault;
use serde_json::json;
use std::process::ExitCode;
use steward_store::StoreError;

/// Erase everything that steward keeps of you; there is no way back
#[derive(clap::Args)]
pub struct Args {
    /// Yes, all of it
    #[arg(long, required = true)]
    everything: bool,
}

/// Runs the verb.
pub fn run(args: &Args, global: &Global) -> anyhow::Result<ExitCode> {
    let places = vault::places(global)?;
    if !args.everything {
        return Err(Misuse::error("misuse-missing", "--everything"));
    }
    if !places.exists() {
        return Err(StoreError::NoVault(places.store.clone()).into());
    }
    // A lost passphrase must not keep the person from erasing: nothing is opened.
    steward_store::erase(&places)?;
    if global.json {
        println!("{}", json!({"erased": true}));
    } else {
        println!("{}", Words::new(global.lang()?).say("vault-erased"));
    }
    Ok(ExitCode::SUCCESS)
}
