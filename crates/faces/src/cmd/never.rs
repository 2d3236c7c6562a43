//! `steward never`: nothing about a person, now and after another import.

use crate::i18n::Words;
use crate::misuse::Misuse;
use crate::plain::plain;
use crate::settings::Global;
use crate::vault;
use anyhow::bail;
use serde_json::json;
use std::process::ExitCode;
use steward_model::PhraseArg;
use steward_store::StoreError;

/// Never about this person: their messages, and those that name them, are hidden, and later imports do not keep them
#[derive(clap::Args)]
pub struct Args {
    /// Their name, as messages carry it
    #[arg(required_unless_present_any = ["list", "remove"])]
    person: Option<String>,
    /// Another name of the same person; may be given again
    #[arg(long, value_name = "NAME", requires = "person")]
    also: Vec<String>,
    /// List whom you said this about
    #[arg(long)]
    list: bool,
    /// Take it back for this person; what is kept is shown again
    #[arg(long, value_name = "PERSON")]
    remove: Option<String>,
}

/// Runs the verb.
pub fn run(args: &Args, global: &Global) -> anyhow::Result<ExitCode> {
    let words = Words::new(global.lang()?);
    // No name names nobody: it would be kept, and hide nothing.
    if args.person.iter().chain(&args.also).any(|name| name.trim().is_empty()) {
        return Err(Misuse::error("misuse-no-person", "never"));
    }
    let mut vault = if args.person.is_some() { Some(vault::open(global)?) } else { vault::if_any(global)? };
    if let Some(person) = &args.remove {
        let stood = vault.as_mut().map(|vault| vault.never_no_more(person)).transpose()?;
        if stood != Some(true) {
            bail!("{}", words.say("never-unsaid"));
        }
        if !global.json {
            let name = [("name", PhraseArg::Text(plain(person.trim())))];
            println!("{}", words.say_with("never-taken-back", &name));
        }
    }
    if let (Some(person), Some(vault)) = (&args.person, &mut vault) {
        vault.never(person, &args.also)?;
        match vault.sweep_pages() {
            // The cards that went are unreadable already; the next sweep takes their pages.
            Err(StoreError::Busy) => eprintln!("steward: {}", words.say("vault-forgotten-later")),
            swept => swept?,
        }
        if !global.json {
            let name = [("name", PhraseArg::Text(person.trim().to_owned()))];
            println!("{}", words.say_with("never-said", &name));
        }
    }
    if args.list {
        let nevers = vault.as_ref().map(|vault| vault.nevers()).transpose()?.unwrap_or_default();
        if nevers.is_empty() && !global.json {
            println!("{}", words.say("never-nobody"));
        }
        for (name, also) in nevers {
            if global.json {
                println!("{}", json!({"never": name, "also": also}));
            } else if also.is_empty() {
                println!("{}", plain(&name));
            } else {
                println!("{}", plain(&format!("{name} ({})", words.list(&also))));
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}
