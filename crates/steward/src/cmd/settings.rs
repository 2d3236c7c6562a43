//! `steward settings`: what steward is told of the person's world, kept sealed.

use crate::misuse::Misuse;
use crate::settings::Global;
use crate::vault;
use serde_json::json;
use std::process::ExitCode;

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
    let mut vault = vault::open(global)?;
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
    let known = vault::completed(global, &vault)?;
    if global.json {
        println!("{}", json!({ "timezone": known.timezone, "here": known.here()?, "me": known.me }));
        return Ok(ExitCode::SUCCESS);
    }
    let zone = known.zone()?;
    let source = if known.timezone.is_some() { "" } else { " (the system's)" };
    println!("timezone  {}{source}", zone.iana_name().unwrap_or("UTC"));
    println!("here      {}", known.here.as_deref().unwrap_or("-"));
    println!("me        {}", known.me.as_deref().unwrap_or("-"));
    Ok(ExitCode::SUCCESS)
}
