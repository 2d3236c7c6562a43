//! `steward never`: nothing about a person, now and after another import.

use crate::settings::Global;
use crate::vault;
use anyhow::bail;
use serde_json::json;
use std::process::ExitCode;

/// Never about this person: their messages are hidden, and later imports do not keep them
#[derive(clap::Args)]
pub struct Args {
    /// Their name, as messages carry it
    #[arg(required_unless_present_any = ["list", "remove"])]
    person: Option<String>,
    /// List whom you said this about
    #[arg(long)]
    list: bool,
    /// Take it back for this person; what is kept is shown again
    #[arg(long, value_name = "PERSON")]
    remove: Option<String>,
}

/// Runs the verb.
pub fn run(args: &Args, global: &Global) -> anyhow::Result<ExitCode> {
    let mut vault = vault::open(global)?;
    if let Some(person) = &args.remove
        && !vault.never_no_more(person)?
    {
        bail!("--remove: you never said this about them; `steward never --list` lists whom you did");
    }
    if let Some(person) = &args.person {
        vault.never(person)?;
    }
    if args.list {
        for name in vault.nevers()? {
            if global.json { println!("{}", json!({"never": name})) } else { println!("{name}") }
        }
    }
    Ok(ExitCode::SUCCESS)
}
