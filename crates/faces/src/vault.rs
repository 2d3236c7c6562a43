//! Opening the person's vault as the flags say, and what they told steward of their world.

use crate::failures::{self, Failed};
use crate::i18n::Words;
use crate::settings::Global;
use jiff::Timestamp;
use std::io::IsTerminal as _;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};
use steward_model::{PhraseArg, Position};
use steward_store::{Places, Roomless, StoreError, Unlock, Vault};
use zeroize::Zeroizing;

/// Where the vault lies.
pub fn places(global: &Global) -> anyhow::Result<Places> {
    let places = Places::under(&global.data_dir()?);
    Ok(match &global.keys {
        Some(keys) => places.with_keys(keys),
        None => places,
    })
}

/// The first line of a file that holds a passphrase, which this flag names.
pub fn first_line(flag: &str, path: &Path) -> anyhow::Result<Zeroizing<String>> {
    let words = Zeroizing::new(std::fs::read_to_string(path).map_err(failures::unreadable(path))?);
    let line = words.lines().next().unwrap_or_default();
    anyhow::ensure!(
        !line.is_empty(),
        Failed::about("plain-first-line", format!("{flag} {}", path.display()))
    );
    Ok(Zeroizing::new(line.to_owned()))
}

/// What opens it: the passphrase of `--passphrase-file`, or nothing.
pub fn unlock(global: &Global) -> anyhow::Result<Unlock> {
    match &global.passphrase_file {
        Some(path) => Ok(Unlock::Passphrase(first_line("--passphrase-file", path)?)),
        None => Ok(Unlock::Open),
    }
}

/// Asks at the terminal, without showing what is typed.
pub fn ask(prompt: &str, words: Words) -> anyhow::Result<Zeroizing<String>> {
    // The terminal's own tool: no dependency for one flag of the line discipline.
    let echo = |flag: &str| std::process::Command::new("stty").arg(flag).status();
    eprint!("{prompt}: ");
    let hidden = echo("-echo").is_ok_and(|status| status.success());
    let mut line = Zeroizing::new(String::new());
    let read = std::io::stdin().read_line(&mut line);
    if hidden {
        let _ = echo("echo");
        eprintln!();
    }
    read.map_err(|error| Failed::of("plain-none-typed").because(error))?;
    let typed = line.trim_end_matches(['\r', '\n']);
    anyhow::ensure!(!typed.is_empty(), "{}", words.say("vault-none-typed"));
    Ok(Zeroizing::new(typed.to_owned()))
}

/// Asks twice for a passphrase of the vault's.
pub fn new_vault_passphrase(global: &Global) -> anyhow::Result<Zeroizing<String>> {
    eprintln!("{}", Words::new(global.lang()?).say("vault-print-sheet"));
    typed_twice(global, "vault-passphrase-new")
}

/// Asks twice for a passphrase that opens a backup, and that nothing else can stand in for.
pub fn new_backup_passphrase(global: &Global) -> anyhow::Result<Zeroizing<String>> {
    eprintln!("{}", Words::new(global.lang()?).say("vault-write-down"));
    typed_twice(global, "backup-passphrase-new")
}

fn typed_twice(global: &Global, prompt: &str) -> anyhow::Result<Zeroizing<String>> {
    let words = Words::new(global.lang()?);
    let typed = ask(&words.say(prompt), words)?;
    anyhow::ensure!(*ask(&words.say("vault-once-more"), words)? == *typed, "{}", words.say("vault-not-same"));
    Ok(typed)
}

/// A vault was opened that cannot be written.
static FROZEN: AtomicBool = AtomicBool::new(false);

/// Whether a vault was opened that cannot be written: what was read of it is in no ledger, and the person is told.
pub fn was_frozen() -> bool {
    FROZEN.load(Ordering::Relaxed)
}

/// Vaults that were opened, as far as their disks had room.
static ROOMS: Mutex<Vec<Roomless>> = Mutex::new(Vec::new());

/// Whether the disk had no room for something that can be made again: it goes with the process, and the person is told.
pub fn had_no_room() -> bool {
    ROOMS.lock().unwrap_or_else(PoisonError::into_inner).iter().any(Roomless::is_met)
}

/// Notes what the person is told of an opened vault when the command ends, and tells what is damaged in it.
fn noted(vault: Vault, global: &Global) -> anyhow::Result<Vault> {
    let damaged = vault.damaged();
    if !damaged.is_empty() {
        let grants = [("grants", PhraseArg::Text(damaged.join(" ")))];
        eprintln!("steward: {}", Words::new(global.lang()?).say_with("vault-damaged", &grants));
    }
    ROOMS.lock().unwrap_or_else(PoisonError::into_inner).push(vault.roomless());
    // Without room it is told of that.
    FROZEN.fetch_or(vault.is_frozen() && !vault.roomless().is_met(), Ordering::Relaxed);
    Ok(vault)
}

/// Opens in this way; asks for the passphrase where one is wanted and somebody is there to type it.
fn opened(
    global: &Global,
    open: impl Fn(&Places, &Unlock, Timestamp) -> Result<Vault, StoreError>,
) -> anyhow::Result<Vault> {
    let (places, now) = (places(global)?, global.now()?.timestamp());
    let opened = open(&places, &unlock(global)?, now);
    let Err(StoreError::Locked) = opened else { return noted(opened?, global) };
    #[cfg(feature = "keyring")]
    if let Some(vault) = crate::keyring::open(global, &|unlock| open(&places, unlock, now))? {
        return noted(vault, global);
    }
    if !may_ask(global) {
        return Err(StoreError::Locked.into());
    }
    let words = Words::new(global.lang()?);
    let typed = ask(&words.say("vault-passphrase"), words)?;
    noted(open(&places, &Unlock::Passphrase(typed), now)?, global)
}

/// Opens the vault, or makes it.
pub fn open(global: &Global) -> anyhow::Result<Vault> {
    opened(global, Vault::open)
}

/// Opens the vault that must be there.
pub fn existing(global: &Global) -> anyhow::Result<Vault> {
    opened(global, Vault::existing)
}

/// Opens the vault if there is one: to look makes none, where a folder was mistyped.
pub fn if_any(global: &Global) -> anyhow::Result<Option<Vault>> {
    match existing(global) {
        Err(error) if matches!(error.downcast_ref(), Some(StoreError::NoVault(_))) => Ok(None),
        vault => vault.map(Some),
    }
}

/// Opens the vault as it lies there, changing nothing.
pub fn as_it_lies(global: &Global) -> anyhow::Result<Vault> {
    opened(global, Vault::as_it_lies)
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

/// The names that the person gave as theirs; several are separated by commas.
pub fn owners(global: &Global) -> Vec<String> {
    steward_edge::sources::names(global.me.as_deref().unwrap_or_default()).map(str::to_owned).collect()
}

/// A question may be put: there is somebody at a terminal, and the output is for them.
pub fn may_ask(global: &Global) -> bool {
    !global.json && std::io::stdin().is_terminal() && std::io::stderr().is_terminal()
}
