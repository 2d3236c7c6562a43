//! The vault's keys behind the system's keyring: random words that it holds, in place of a passphrase that a person does.

use crate::i18n::Words;
use crate::settings::Global;
use crate::vault;
use std::fmt::Write as _;
use steward_edge::keyring::{Keyring, KeyringError};
use steward_store::{StoreError, Unlock, Vault};
use zeroize::Zeroizing;

/// For so long may the keyring ask the person to unlock it, where there is one to ask.
const ASKING_SECONDS: u64 = 60;

fn connect(global: &Global) -> Result<Keyring, KeyringError> {
    Keyring::connect(if vault::may_ask(global) { ASKING_SECONDS } else { 0 })
}

fn said(error: KeyringError, words: Words) -> String {
    words.say(match error {
        KeyringError::Absent => "keyring-absent",
        KeyringError::Locked => "keyring-locked",
        KeyringError::Refused => "keyring-refused",
    })
}

/// Opens with whatever of the keyring's words fits; `None` when none does. A keyring that is not there is told, and does
/// not keep anybody from giving a passphrase.
pub fn open(
    global: &Global,
    attempt: &dyn Fn(&Unlock) -> Result<Vault, StoreError>,
) -> anyhow::Result<Option<Vault>> {
    let kept = match connect(global).and_then(|keyring| keyring.words()) {
        Ok(kept) => kept,
        Err(error) => {
            eprintln!("steward: {}", said(error, Words::new(global.lang()?)));
            return Ok(None);
        }
    };
    for words in kept {
        match attempt(&Unlock::Passphrase(words)) {
            Err(StoreError::WrongPassphrase) => {}
            opened => return Ok(Some(opened?)),
        }
    }
    Ok(None)
}

/// Whether the keyring, as it stands and without a question, holds what opens the vault.
pub fn holds(global: &Global) -> bool {
    let kept = Keyring::connect(0).and_then(|keyring| keyring.words());
    let (Ok(kept), Ok(places), Ok(now)) = (kept, vault::places(global), global.now()) else { return false };
    let opens = |words| Vault::as_it_lies(&places, &Unlock::Passphrase(words), now.timestamp()).is_ok();
    kept.into_iter().any(opens)
}

/// Wraps the vault's keys by new random words, once the keyring holds them; what it held for this vault before goes after.
/// A crash between the two leaves the vault as it was, with words too many in the keyring.
pub fn wrap(global: &Global, vault: &mut Vault) -> anyhow::Result<()> {
    let words = Words::new(global.lang()?);
    let keys = std::fs::canonicalize(&vault.places().keys)?.display().to_string();
    let mut bytes = Zeroizing::new([0u8; 32]);
    getrandom::fill(bytes.as_mut_slice()).map_err(|error| anyhow::anyhow!("{error}"))?;
    let mut random = Zeroizing::new(String::with_capacity(64));
    for byte in bytes.iter() {
        write!(random, "{byte:02x}")?;
    }
    let failed = |error| anyhow::anyhow!("{}", said(error, words));
    let keyring = connect(global).map_err(failed)?;
    keyring.keep(&words.say("keyring-label"), &keys, &random).map_err(failed)?;
    vault.set_passphrase(&Unlock::Passphrase(random.clone()))?;
    keyring.forget(&keys, Some(&random)).map_err(failed)?;
    eprintln!("steward: {}", words.say("keyring-kept"));
    Ok(())
}
