//! `steward ledger prove`, and checking what it printed: without the vault and without the whole ledger.

use super::read_head;
use crate::i18n::Words;
use crate::settings::Global;
use crate::{failures, vault};
use serde_json::json;
use std::fs;
use std::path::Path;
use std::process::ExitCode;
use steward_model::PhraseArg;
use steward_store::ledger::{SignedHead, Statement};

/// Prints the statement with its proof, as one line of JSON.
pub(super) fn run(from: Option<&Path>, entry: Option<u64>, global: &Global) -> anyhow::Result<()> {
    let vault = vault::existing(global)?;
    let statement = match (from, entry) {
        (Some(from), _) => vault.state_older(&read_head(from)?)?,
        (None, entry) => vault.state_entry(entry.unwrap_or_default())?,
    };
    println!("{}", serde_json::to_string(&statement)?);
    Ok(())
}

/// Says whether it holds, and who vouches for it.
pub(super) fn verify(
    proof: &Path,
    key: Option<&str>,
    head: Option<&SignedHead>,
    global: &Global,
) -> anyhow::Result<ExitCode> {
    let words = Words::new(global.lang()?);
    let text = fs::read_to_string(proof).map_err(failures::unreadable(proof))?;
    let path = [("path", PhraseArg::Text(proof.display().to_string()))];
    let statement: Statement = serde_json::from_str(&text)
        .map_err(|_| anyhow::anyhow!("{}", words.say_with("prove-no-proof", &path)))?;
    let checked = statement.check(key, head);
    if global.json {
        let fault = checked.as_ref().err().map(ToString::to_string);
        println!("{}", json!({ "proved": checked.is_ok(), "vouched": checked == Ok(true), "fault": fault }));
    }
    let vouched = match checked {
        Ok(vouched) => vouched,
        Err(why) => {
            let said = words.phrase(&failures::of_unproved(why));
            eprintln!("steward: {}", words.about(&proof.display().to_string(), &said));
            return Ok(ExitCode::FAILURE);
        }
    };
    if !global.json {
        let number = |n: u64| PhraseArg::Number(n as f64);
        let said = match &statement {
            Statement::Older { from, to, .. } => {
                words.say_with("prove-older", &[("older", number(from.size)), ("n", number(to.size))])
            }
            Statement::Entry { entry, to, .. } => {
                words.say_with("prove-entry", &[("entry", number(entry.seq)), ("n", number(to.size))])
            }
        };
        println!("{said}");
        if !vouched {
            println!("{}", words.say("prove-unvouched"));
        }
    }
    Ok(ExitCode::SUCCESS)
}
