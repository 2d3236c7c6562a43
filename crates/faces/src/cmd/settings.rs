//! `steward settings`: what steward is told of the person's world, kept sealed.

use crate::i18n::Words;
use crate::misuse::Misuse;
use crate::plain::{padded, plain};
use crate::settings::Global;
use crate::vault;
use serde_json::json;
use std::process::ExitCode;
use steward_model::PhraseArg;

/// Show what steward knows of your world, or keep --timezone, --here and --me for later commands
#[derive(clap::Args)]
pub struct Args {
    /// Forget a setting: timezone, here or me
    #[arg(long, value_name = "SETTING", value_parser = [vault::ZONE, vault::HERE, vault::ME])]
    forget: Option<String>,
}

/// Runs the verb.
pub fn run(args: &Args, global: &Global) -> anyhow::Result<ExitCode> {
    let (zone, here) = (global.timezone.as_ref(), global.here()?);
    global.zone()?;
    // A name of no letters would stand for nobody, and pass for one that is known.
    if global.me.as_deref().is_some_and(|_| vault::owners(global).is_empty()) {
        return Err(Misuse::error("misuse-me", "--me"));
    }
    let keeps = zone.is_some() || here.is_some() || global.me.is_some();
    let mut vault = if keeps { Some(vault::open(global)?) } else { vault::if_any(global)? };
    if let Some(vault) = &mut vault {
        if let Some(name) = &args.forget {
            vault.set_setting::<()>(name, None)?;
        }
        if zone.is_some() {
            vault.set_setting(vault::ZONE, zone)?;
        }
        if here.is_some() {
            vault.set_setting(vault::HERE, here.as_ref())?;
        }
        if global.me.is_some() {
            vault.set_setting(vault::ME, global.me.as_ref())?;
        }
    }
    let known = vault.map_or_else(|| Ok(global.clone()), |vault| vault::completed(global, &vault))?;
    if global.json {
        println!("{}", json!({ "timezone": known.timezone, "here": known.here()?, "me": known.me }));
        return Ok(ExitCode::SUCCESS);
    }
    let zone = known.zone()?;
    let words = Words::new(global.lang()?);
    let mut name = zone.iana_name().unwrap_or("UTC").to_owned();
    if known.timezone.is_none() {
        name = words.say_with("doctor-systems", &[("zone", PhraseArg::Text(name))]);
    }
    let here = known.here.as_deref().unwrap_or("-").to_owned();
    let me = plain(known.me.as_deref().unwrap_or("-"));
    for (id, value) in [("doctor-timezone", name), ("doctor-here", here), ("doctor-me", me)] {
        println!("{}{value}", padded(&words.say(id), 10));
    }
    Ok(ExitCode::SUCCESS)
}
