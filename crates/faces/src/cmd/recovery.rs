//! `steward recovery`: a sheet to print with a code that opens the vault when its passphrase is forgotten.

use crate::i18n::Words;
use crate::settings::Global;
use crate::{failures, vault};
use serde_json::json;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use steward_model::{Moment, PhraseArg};
use steward_store::{RecoveryCode, StoreError, Unlock, Vault};
use zeroize::Zeroizing;

#[derive(clap::Subcommand)]
pub enum Act {
    /// Print the sheet, once; the code of an earlier one opens nothing from then on
    Make,
    /// Set a new passphrase, with the code instead of the old one
    Open {
        /// A file that holds the code alone, for use without a terminal
        #[arg(long, value_name = "FILE")]
        code_file: Option<PathBuf>,
        /// The new passphrase is the first line of this file
        #[arg(long, value_name = "FILE")]
        new_passphrase_file: Option<PathBuf>,
    },
    /// End the code: the sheet opens nothing from then on
    Revoke,
}

/// Runs the verb.
pub fn run(act: &Act, global: &Global) -> anyhow::Result<ExitCode> {
    match act {
        Act::Make => make(global),
        Act::Open { code_file, new_passphrase_file } => {
            open(code_file.as_deref(), new_passphrase_file.as_deref(), global)
        }
        Act::Revoke => revoke(global),
    }
}

fn make(global: &Global) -> anyhow::Result<ExitCode> {
    let words = Words::new(global.lang()?);
    let mut vault = vault::existing(global)?;
    anyhow::ensure!(vault.has_passphrase(), "{}", words.say("recovery-no-passphrase"));
    let replaces = vault.has_recovery()?;
    let code = vault.make_recovery()?;
    let printed = printed(&code);
    if global.json {
        println!("{}", json!({"recovery": "made", "code": *printed, "replaces": replaces}));
        return Ok(ExitCode::SUCCESS);
    }
    let text = |value: &str| PhraseArg::Text(value.to_owned());
    let place = vault.places().store.display().to_string();
    // As the person's own zone has it, which the settings keep.
    let at = PhraseArg::Moment(Moment::At(vault::completed(global, &vault)?.now()?.datetime()));
    println!("{}\n", words.say("recovery-sheet"));
    println!("    {}\n", *printed);
    println!("{}", words.say_with("recovery-sheet-of", &[("path", text(&place)), ("when", at)]));
    println!("{}", words.say("recovery-sheet-how"));
    println!("{}", words.say("recovery-sheet-keep"));
    if replaces {
        eprintln!("steward: {}", words.say("recovery-replaces"));
    }
    Ok(ExitCode::SUCCESS)
}

/// The code on one line.
fn printed(code: &RecoveryCode) -> Zeroizing<String> {
    let mut line = Zeroizing::new(String::with_capacity(64));
    for group in code.groups() {
        if !line.is_empty() {
            line.push('-');
        }
        line.push_str(&group);
    }
    line
}

fn open(code: Option<&Path>, passphrase: Option<&Path>, global: &Global) -> anyhow::Result<ExitCode> {
    let words = Words::new(global.lang()?);
    let places = vault::places(global)?;
    if !places.exists() {
        return Err(StoreError::NoVault(places.store).into());
    }
    let typed = match code {
        Some(path) => Zeroizing::new(std::fs::read_to_string(path).map_err(failures::unreadable(path))?),
        None if vault::may_ask(global) => vault::ask(&words.say("recovery-ask"), words)?,
        None => anyhow::bail!("{}", words.say("recovery-code-wanted")),
    };
    let code = match RecoveryCode::parse(&typed) {
        Ok(code) => code,
        Err(fault) => anyhow::bail!("{}", words.phrase(&failures::of_code(fault))),
    };
    let now = global.now()?.timestamp();
    // Before a new passphrase is thought up: whether the code opens.
    drop(Vault::existing(&places, &Unlock::Recovery(code.clone()), now)?);
    let passphrase = match passphrase {
        Some(path) => vault::first_line("--new-passphrase-file", path)?,
        None if vault::may_ask(global) => vault::new_vault_passphrase(global)?,
        None => anyhow::bail!("{}", words.say("recovery-passphrase-wanted")),
    };
    Vault::recover(&places, &code, passphrase, now)?;
    if global.json {
        println!("{}", json!({"recovery": "used"}));
    } else {
        println!("{}", words.say("recovery-used"));
    }
    Ok(ExitCode::SUCCESS)
}

fn revoke(global: &Global) -> anyhow::Result<ExitCode> {
    if !vault::existing(global)?.revoke_recovery()? {
        return Err(StoreError::NoRecovery.into());
    }
    if global.json {
        println!("{}", json!({"recovery": "revoked"}));
    } else {
        println!("{}", Words::new(global.lang()?).say("recovery-revoked"));
    }
    Ok(ExitCode::SUCCESS)
}
