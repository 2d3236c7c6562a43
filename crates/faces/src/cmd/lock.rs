//! `steward lock`: wipes the keys from the memory of every steward that runs.

use crate::i18n::Words;
use crate::settings::Global;
use crate::vault;
use serde_json::json;
use std::process::ExitCode;
use std::time::Duration;
use steward_store::{StoreError, Unlock, Vault};

/// Lock the vault: every running steward wipes its keys and wants the passphrase again
#[derive(clap::Args)]
pub struct Args {
    /// Set or change the passphrase first; the new one is the first line of this file
    #[arg(long, value_name = "FILE")]
    new_passphrase_file: Option<std::path::PathBuf>,
    /// Take the passphrase off: the key file's permissions guard it from then on
    #[arg(long, conflicts_with = "new_passphrase_file")]
    no_passphrase: bool,
    /// Let the system's keyring hold what opens the vault, instead of a passphrase
    #[cfg(feature = "keyring")]
    #[arg(long, conflicts_with_all = ["new_passphrase_file", "no_passphrase"])]
    keyring: bool,
}

/// Who has much to put down, such as a page in the middle of an export, is not waited for longer.
const PATIENCE: Duration = Duration::from_secs(10);

/// Runs the verb.
pub fn run(args: &Args, global: &Global) -> anyhow::Result<ExitCode> {
    #[cfg(feature = "keyring")]
    let alone = !args.keyring;
    #[cfg(not(feature = "keyring"))]
    let alone = true;
    // To lock what has a lock wants no key.
    if alone && !args.no_passphrase && args.new_passphrase_file.is_none() {
        match Vault::lock_at(&vault::places(global)?) {
            Err(StoreError::NoPassphrase) => {}
            locked => return told(locked, global),
        }
    }
    // To take a passphrase off what is not there would make it.
    let mut vault = if args.no_passphrase { vault::existing(global)? } else { vault::open(global)? };
    #[cfg(feature = "keyring")]
    if args.keyring {
        crate::keyring::wrap(global, &mut vault)?;
        let locked = vault.lock();
        // How it opens from now on is told already.
        return if global.json { told(locked, global) } else { Ok(locked.map(|()| ExitCode::SUCCESS)?) };
    }
    if args.no_passphrase {
        vault.set_passphrase(&Unlock::Open)?;
        if !global.json {
            println!("{}", Words::new(global.lang()?).say("vault-no-passphrase"));
        }
        return Ok(ExitCode::SUCCESS);
    }
    if let Some(path) = &args.new_passphrase_file {
        vault.set_passphrase(&Unlock::Passphrase(vault::first_line("--new-passphrase-file", path)?))?;
        eprintln!("steward: {}", Words::new(global.lang()?).say("vault-print-sheet"));
    } else if !vault.has_passphrase() && vault::may_ask(global) {
        let words = vault::new_vault_passphrase(global)?;
        vault.set_passphrase(&Unlock::Passphrase(words))?;
    }
    told(vault.lock(), global)
}

/// That it is locked: silence would leave open whether anything was.
fn told(locked: Result<(), StoreError>, global: &Global) -> anyhow::Result<ExitCode> {
    locked?;
    let wiped = vault::places(global)?.wait_until_left(PATIENCE);
    if global.json {
        let told = if wiped { json!({"locked": true}) } else { json!({"locked": true, "wiped": false}) };
        println!("{told}");
    } else {
        let words = Words::new(global.lang()?);
        #[cfg(feature = "keyring")]
        if crate::keyring::holds(global) {
            println!("{}", words.say("keyring-opens"));
            return Ok(ExitCode::SUCCESS);
        }
        println!("{}", words.say(if wiped { "vault-locked" } else { "vault-locked-soon" }));
    }
    Ok(ExitCode::SUCCESS)
}
