//! `steward backup` and `steward restore`: everything in one sealed file, and back.

use crate::i18n::Words;
use crate::settings::Global;
use crate::{failures, vault};
use serde_json::json;
use std::path::PathBuf;
use std::process::ExitCode;
use steward_model::PhraseArg;
use steward_store::{BackupInfo, Over, Places, StoreError, check_backup, restore_over};
use zeroize::Zeroizing;

/// Write everything into one sealed file, and open it again before saying done
#[derive(clap::Args)]
pub struct Args {
    /// Where to; nothing may lie there
    file: PathBuf,
}

/// Bring back what a backup holds, in place of the vault that lies there
#[derive(clap::Args)]
pub struct RestoreArgs {
    /// The backup
    file: PathBuf,
    /// Only read it to its end and say what it holds
    #[arg(long)]
    check: bool,
    /// Replace the vault also where it holds what the backup does not; it is kept aside in a file first
    #[arg(long, conflicts_with = "check")]
    replace: bool,
}

/// Where a vault that is replaced is kept: beside its folder, by a name that nothing has yet.
fn aside(places: &Places, now: jiff::Timestamp) -> PathBuf {
    let folder = places.store.parent().unwrap_or(&places.store);
    let stem = format!("replaced-{}", now.strftime("%Y%m%dT%H%M%SZ"));
    let named = |n: u32| match n {
        1 => folder.join(format!("{stem}.backup")),
        n => folder.join(format!("{stem}-{n}.backup")),
    };
    (1..u32::MAX).map(named).find(|path| !path.exists()).unwrap_or_else(|| named(1))
}

fn passphrase(global: &Global, new: bool) -> anyhow::Result<Zeroizing<String>> {
    if let Some(path) = &global.passphrase_file {
        return vault::first_line("--passphrase-file", path);
    }
    let words = Words::new(global.lang()?);
    anyhow::ensure!(vault::may_ask(global), "{}", words.say("backup-passphrase-wanted"));
    if new {
        vault::new_backup_passphrase(global)
    } else {
        vault::ask(&words.say("backup-passphrase"), words)
    }
}

fn holds(info: &BackupInfo, words: Words) -> String {
    let number = |count: u64| PhraseArg::Number(count as f64);
    let args = [
        ("messages", number(info.messages)),
        ("grants", number(info.grants)),
        ("entries", number(info.entries)),
    ];
    words.say_with("vault-holds", &args)
}

fn show(word: &str, info: &BackupInfo, more: serde_json::Value, global: &Global) -> anyhow::Result<()> {
    let words = Words::new(global.lang()?);
    let fault = info.fault.as_ref().map(ToString::to_string);
    if global.json {
        let mut shown = json!({
            word: true, "messages": info.messages, "grants": info.grants, "entries": info.entries,
            "records": info.records, "fault": fault,
        });
        if let (Some(fields), serde_json::Value::Object(more)) = (shown.as_object_mut(), more) {
            fields.extend(more);
        }
        println!("{shown}");
    } else {
        let what = [("what", PhraseArg::Text(holds(info, words)))];
        println!("{}", words.say_with(&format!("backup-{word}"), &what));
    }
    if let Some(fault) = &info.fault {
        let fault = [("fault", PhraseArg::Text(words.phrase(&failures::of_fault(fault))))];
        eprintln!("steward: {}", words.say_with("backup-fault", &fault));
    }
    Ok(())
}

/// Runs `backup`.
pub fn run(args: &Args, global: &Global) -> anyhow::Result<ExitCode> {
    // Said before a passphrase is asked for, twice.
    if args.file.exists() {
        return Err(StoreError::Exists(args.file.clone()).into());
    }
    // The vault may be guarded by the file's permissions alone; a backup never is.
    let words = passphrase(global, true)?;
    let mut vault = vault::existing(global)?;
    let info = vault.backup(&args.file, &words)?;
    show("done", &info, json!({}), global)?;
    Ok(ExitCode::SUCCESS)
}

/// Runs `restore`.
pub fn run_restore(args: &RestoreArgs, global: &Global) -> anyhow::Result<ExitCode> {
    std::fs::File::open(&args.file).map_err(failures::unreadable(&args.file))?;
    let words = passphrase(global, false)?;
    let now = global.now()?.timestamp();
    if args.check {
        let info = check_backup(&args.file, &words, now)?;
        show("whole", &info, json!({}), global)?;
        let sound = info.fault.is_none();
        return Ok(if sound { ExitCode::SUCCESS } else { ExitCode::FAILURE });
    }
    let places = vault::places(global)?;
    let over = if args.replace { Over::Aside(aside(&places, now)) } else { Over::Refuse };
    let restored = restore_over(&args.file, &words, &places, now, &over)?;
    let more = json!({"withdrawn_again": restored.withdrawn_again, "newer_entries": restored.newer_entries, "recovery_ended": restored.recovery_ended, "aside": restored.aside});
    show("restored", &restored.info, more, global)?;
    let say = Words::new(global.lang()?);
    for grant in &restored.withdrawn_again {
        let args = [("grant", PhraseArg::Text(grant.clone()))];
        eprintln!("steward: {}", say.say_with("backup-again", &args));
    }
    if let Some(path) = &restored.aside {
        let id = if path.is_dir() { "backup-aside-folder" } else { "backup-aside" };
        let args = [("path", PhraseArg::Text(path.display().to_string()))];
        eprintln!("steward: {}", say.say_with(id, &args));
    }
    if restored.recovery_ended {
        eprintln!("steward: {}", say.say("recovery-ended"));
    }
    match restored.newer_entries {
        None => eprintln!("steward: {}", say.say("backup-unknown")),
        Some(0) => {}
        Some(newer) => {
            let args = [("n", PhraseArg::Number(newer as f64))];
            eprintln!("steward: {}", say.say_with("backup-older", &args));
        }
    }
    Ok(ExitCode::SUCCESS)
}
