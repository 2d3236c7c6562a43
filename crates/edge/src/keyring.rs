//! The system's keyring (Secret Service, over the session's bus): it keeps the words that wrap a vault's keys.
//!
//! Words are found by who keeps them, `application: steward`, and by nothing that a moved vault would lose: whoever opens a
//! vault tries each. They cross the bus encrypted for the session.

use dbus_secret_service::{EncryptionType, Error, Item, SecretService};
use std::collections::HashMap;
use zeroize::Zeroizing;

const APPLICATION: (&str, &str) = ("application", "steward");
/// The folder of the vault's keys, to take away words that open it no more.
const KEYS: &str = "keys";

/// Why the keyring gave or took nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum KeyringError {
    /// No service answers, or the session has no bus.
    #[error("no Secret Service answers on this session's bus")]
    Absent,
    /// It is locked, and nobody unlocked it.
    #[error("the keyring is locked")]
    Locked,
    /// It said no, or something that is not understood.
    #[error("the keyring did not do it")]
    Refused,
}

impl From<Error> for KeyringError {
    fn from(error: Error) -> Self {
        match error {
            Error::Unavailable => KeyringError::Absent,
            Error::Locked | Error::Prompt => KeyringError::Locked,
            // A bus that cannot be reached, or one on which nobody bears the name.
            Error::Dbus(error) => match error.name() {
                Some(
                    "org.freedesktop.DBus.Error.ServiceUnknown"
                    | "org.freedesktop.DBus.Error.NoServer"
                    | "org.freedesktop.DBus.Error.NotSupported"
                    | "org.freedesktop.DBus.Error.FileNotFound"
                    | "org.freedesktop.DBus.Error.NoReply"
                    | "org.freedesktop.DBus.Error.Spawn.ExecFailed",
                ) => KeyringError::Absent,
                Some("org.freedesktop.Secret.Error.IsLocked") => KeyringError::Locked,
                _ => KeyringError::Refused,
            },
            _ => KeyringError::Refused,
        }
    }
}

/// A session with the keyring.
pub struct Keyring(SecretService);

impl Keyring {
    /// Connects. A locked keyring may ask the person for so many seconds; 0 never asks.
    ///
    /// # Errors
    /// [`KeyringError::Absent`] where there is none.
    pub fn connect(asking_seconds: u64) -> Result<Self, KeyringError> {
        Ok(Keyring(SecretService::connect_with_max_prompt_timeout(EncryptionType::Dh, asking_seconds)?))
    }

    /// All words that it keeps for steward.
    ///
    /// # Errors
    /// [`KeyringError::Locked`] when some are locked and none is open.
    pub fn words(&self) -> Result<Vec<Zeroizing<String>>, KeyringError> {
        let found = self.0.search_items(HashMap::from([APPLICATION]))?;
        let mut words = Vec::new();
        let mut locked = None;
        for item in found.unlocked.iter().chain(&found.locked) {
            match read(item) {
                Ok(read) => words.extend(read),
                Err(error) => locked = Some(error),
            }
        }
        match locked {
            Some(error) if words.is_empty() => Err(error),
            _ => Ok(words),
        }
    }

    /// Keeps words for the vault whose keys lie in this folder, beside those that it keeps already.
    ///
    /// # Errors
    /// When it is locked or refuses; nothing is kept then.
    pub fn keep(&self, label: &str, keys: &str, words: &str) -> Result<(), KeyringError> {
        let collection = self.0.get_default_collection().or_else(|_| self.0.get_any_collection())?;
        if collection.is_locked()? {
            collection.unlock()?;
        }
        // Each has a mark of its own: no other is replaced.
        let mark = format!("{:016x}", mark(words));
        let about = HashMap::from([APPLICATION, (KEYS, keys), ("mark", mark.as_str())]);
        collection.create_item(label, about, words.as_bytes(), false, "text/plain")?;
        Ok(())
    }

    /// Takes away what it keeps for the vault whose keys lie in this folder, but for these words.
    ///
    /// # Errors
    /// When it is locked or refuses.
    pub fn forget(&self, keys: &str, but: Option<&str>) -> Result<(), KeyringError> {
        let found = self.0.search_items(HashMap::from([APPLICATION, (KEYS, keys)]))?;
        for item in found.unlocked.iter().chain(&found.locked) {
            let stays = match but {
                Some(but) => read(item)?.is_some_and(|words| *words == but),
                None => false,
            };
            if !stays {
                item.delete()?;
            }
        }
        Ok(())
    }
}

fn read(item: &Item<'_>) -> Result<Option<Zeroizing<String>>, KeyringError> {
    if item.is_locked()? {
        item.unlock()?;
    }
    Ok(String::from_utf8(item.get_secret()?).ok().map(Zeroizing::new))
}

/// Tells words apart in the keyring; nothing of 256 random bits is learnt from it.
fn mark(words: &str) -> u64 {
    use std::hash::{DefaultHasher, Hash, Hasher};
    let mut hasher = DefaultHasher::new();
    words.hash(&mut hasher);
    hasher.finish()
}
