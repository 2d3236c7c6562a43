//! Writing a backup, checking one, and restoring from it.

use super::Vault;
use super::erase::overwrite;
use super::grants::{grant_id, grant_number};
use crate::StoreError;
use crate::backup::{Contents, Opening, Sealing, read, write};
use crate::contract::Store;
use crate::engines::{Memory, Sqlite};
use crate::keys::{Keys, Slot};
use crate::ledger::{Book, Entry, Event, Fault};
use crate::places::{Places, Unlock, private_folder};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::fs;
use std::path::{Path, PathBuf};
use steward_consent::State;
use steward_model::UserId;
use zeroize::Zeroizing;

/// A backup that this vault wrote, as it remembers it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BackupNote {
    /// Where it was written.
    pub path: PathBuf,
    /// When.
    pub at: Timestamp,
}

impl std::fmt::Debug for BackupNote {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "BackupNote({})", self.at)
    }
}

/// What a backup holds, read to its end and checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BackupInfo {
    /// Records in it.
    pub records: u64,
    /// Messages that its grants open, paused and expired ones among them.
    pub messages: u64,
    /// Grants in it that are not withdrawn.
    pub grants: u64,
    /// Entries of its ledger.
    pub entries: u64,
    /// What is wrong with its ledger or grants.
    pub fault: Option<Fault>,
}

/// What restoring came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restored {
    /// What the backup holds.
    pub info: BackupInfo,
    /// Grants withdrawn after the backup was made: their withdrawal was carried out again.
    pub withdrawn_again: Vec<String>,
    /// Ledger entries known here that the backup does not have; `None` where no head is known here.
    pub newer_entries: Option<u64>,
}

const BACKUPS: &str = "backups";

impl Vault {
    /// Writes everything into one sealed file, then opens and reads it to its end before this returns.
    ///
    /// # Errors
    /// [`StoreError::Exists`] when something lies at `path`; when it cannot be written or does not read back. Nothing
    /// is left at `path` then.
    pub fn backup(&mut self, path: &Path, passphrase: &Zeroizing<String>) -> Result<BackupInfo, StoreError> {
        self.keys.check_lock()?;
        if path.exists() {
            return Err(StoreError::Exists(path.to_owned()));
        }
        let path = std::path::absolute(path).map_err(StoreError::io(path))?;
        let mut notes = self.backups()?;
        notes.push(BackupNote { path: path.clone(), at: self.now });
        self.set_setting(BACKUPS, Some(&notes))?;
        self.note(Entry::new(Event::Backup, self.now))?;
        let done = self.write_backup(&path, passphrase).and_then(|sum| {
            let (info, again) = check(&path, passphrase, self.now)?;
            if again == sum { Ok(info) } else { Err(StoreError::BackupDamaged) }
        });
        if done.is_err() {
            let _ = fs::remove_file(&path);
            notes.pop();
            self.set_setting(BACKUPS, Some(&notes))?;
        }
        done
    }

    fn write_backup(&mut self, path: &Path, passphrase: &str) -> Result<[u8; 32], StoreError> {
        let mut options = fs::OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file = options.open(path).map_err(StoreError::io(path))?;
        let grants: Vec<u64> = self.grants()?.iter().filter_map(|grant| grant_number(&grant.id)).collect();
        let mut sealing = Sealing::create(file, path, passphrase)?;
        // Begun and never committed: nobody writes while everything is read.
        self.store.begin(self.user)?;
        let written = write(&mut sealing, &*self.store, self.user, &self.keys, &grants);
        self.store.rollback(self.user);
        written?;
        sealing.finish()
    }

    /// Backups that this vault wrote, oldest first. They are files of the person's own and may be elsewhere by now.
    ///
    /// # Errors
    /// When the store fails.
    pub fn backups(&self) -> Result<Vec<BackupNote>, StoreError> {
        Ok(self.setting(BACKUPS)?.unwrap_or_default())
    }

    fn info(&self, contents: &Contents) -> Result<BackupInfo, StoreError> {
        let verdict = self.verify(None)?;
        let mut info = BackupInfo {
            records: contents.records,
            messages: 0,
            grants: 0,
            entries: verdict.entries,
            fault: verdict.fault,
        };
        for grant in self.grants()?.into_iter().filter(|grant| grant.state(self.now) != State::Withdrawn) {
            info.grants = info.grants.saturating_add(1);
            let Some(number) = grant_number(&grant.id) else { continue };
            let Some(sealing) = self.sealing_for_removal(number)? else { continue };
            let mut blocks = Vec::new();
            self.heads(number, &sealing, &mut |at, _| blocks.push(at))?;
            for at in blocks {
                let held = self.open_block(number, at, &sealing)?.len() as u64;
                info.messages = info.messages.saturating_add(held);
            }
        }
        Ok(info)
    }
}

/// Reads a backup to its end, opens every block in it, and says what it holds. Nothing is restored.
///
/// # Errors
/// [`StoreError::WrongPassphrase`], [`StoreError::BackupTruncated`], [`StoreError::BackupDamaged`] or
/// [`StoreError::NotBackup`], each for itself.
pub fn check_backup(
    path: &Path,
    passphrase: &Zeroizing<String>,
    now: Timestamp,
) -> Result<BackupInfo, StoreError> {
    check(path, passphrase, now).map(|(info, _)| info)
}

fn check(path: &Path, passphrase: &str, now: Timestamp) -> Result<(BackupInfo, [u8; 32]), StoreError> {
    // Keys lie in a folder of their own for as long as this takes, wrapped by words that nobody keeps; records lie in
    // memory.
    let folder = Scratch::new()?;
    let places = Places::under(&folder.0);
    let mut words = [0u8; 32];
    crate::seal::random(&mut words)?;
    let wrap = Unlock::Passphrase(Zeroizing::new(crate::wire::hex(&words)));
    let (vault, contents, sum) =
        unpack(path, passphrase, &places, Box::new(Memory::new()), Some(&wrap), now)?;
    Ok((vault.info(&contents)?, sum))
}

/// A private folder that goes when dropped.
struct Scratch(PathBuf);

impl Scratch {
    fn new() -> Result<Scratch, StoreError> {
        let mut bytes = [0u8; 8];
        crate::seal::random(&mut bytes)?;
        let path = std::env::temp_dir().join(format!("steward-{}", crate::wire::hex(&bytes)));
        private_folder(&path)?;
        Ok(Scratch(path))
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = overwrite(&self.0.join("keys").join("keys"));
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Makes a vault at `places` of a backup's contents, its keys wrapped by `wrap` or as they were.
fn unpack(
    path: &Path,
    passphrase: &str,
    places: &Places,
    mut store: Box<dyn Store>,
    wrap: Option<&Unlock>,
    now: Timestamp,
) -> Result<(Vault, Contents, [u8; 32]), StoreError> {
    let mut opening = Opening::open(path, passphrase)?;
    let user = UserId::OWNER;
    store.begin(user)?;
    let contents = read(&mut opening, &mut |shelf, key, bytes| store.put(user, shelf, key, bytes))?;
    let sum = opening.finish()?;
    store.commit(user)?;
    let unlock = if contents.wrapped {
        Unlock::Passphrase(Zeroizing::new(passphrase.to_owned()))
    } else {
        Unlock::Open
    };
    let keys = Keys::with_root(places, &contents.root, wrap.unwrap_or(&unlock))?;
    for (grant, key) in &contents.keys {
        keys.keep(*grant, key)?;
    }
    for grant in &contents.destroyed {
        keys.keep_destroyed(*grant)?;
    }
    Ok((Vault::over(store, keys, places.clone(), now)?, contents, sum))
}

/// Restores a backup at `places`, in place of the vault that lies there. What lies there stays as it is until the new
/// one is whole. Withdrawals made since the backup are carried out again; a vault that wants a passphrase is wrapped by
/// the backup's.
///
/// # Errors
/// As [`check_backup`], and whatever the disk says; the old vault works on then.
pub fn restore(
    path: &Path,
    passphrase: &Zeroizing<String>,
    places: &Places,
    now: Timestamp,
) -> Result<Restored, StoreError> {
    let fresh = Places { store: beside(&places.store, "new"), keys: beside(&places.keys, "new") };
    for folder in [&fresh.store, &fresh.keys] {
        clear(folder)?;
        private_folder(folder)?;
    }
    let store = Box::new(Sqlite::open(&fresh.database())?);
    let (mut vault, contents, _) = unpack(path, passphrase, &fresh, store, None, now)?;
    let info = vault.info(&contents)?;

    let (gone, known) = known_here(places, &contents)?;
    let mut withdrawn_again = Vec::new();
    for number in gone {
        if vault.keys.slot(number)? == Slot::Live {
            vault.withdraw(&grant_id(number))?;
            withdrawn_again.push(grant_id(number));
        } else if vault.keys.slot(number)? == Slot::None {
            vault.keys.keep_destroyed(number)?;
        }
    }
    vault.note(Entry::new(Event::Restored, now))?;
    vault.sweep()?;
    vault.sweep_pages()?;
    drop(vault);

    // The keys last: a vault keeps its root key for life, so that the restored store opens with the old keys too.
    for (new, old) in [(&fresh.store, &places.store), (&fresh.keys, &places.keys)] {
        let away = beside(old, "old");
        clear(&away)?;
        if old.exists() {
            fs::rename(old, &away).map_err(StoreError::io(old))?;
        } else if let Some(parent) = old.parent() {
            private_folder(parent)?;
        }
        fs::rename(new, old).map_err(StoreError::io(new))?;
    }
    overwrite(&beside(&places.keys, "old").join("keys"))?;
    for old in [&places.store, &places.keys] {
        clear(&beside(old, "old"))?;
    }
    let newer_entries = known.map(|known| known.saturating_sub(info.entries));
    Ok(Restored { info, withdrawn_again, newer_entries })
}

/// What the vault that lies there knows of later times: destroyed keys, and the size of its newest head.
fn known_here(places: &Places, contents: &Contents) -> Result<(Vec<u64>, Option<u64>), StoreError> {
    if !places.key_file().exists() {
        return Ok((Vec::new(), None));
    }
    // The slots' states are read with any root key; the head's MAC tells whether it is the same vault.
    let keys = Keys::glance(places, &contents.root)?;
    let known = Book::open(places, &keys)?.noted_heads().ok();
    let known = known.and_then(|heads| heads.iter().map(|head| head.size).max());
    Ok((keys.destroyed()?, known))
}

fn beside(path: &Path, word: &str) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".");
    name.push(word);
    path.with_file_name(name)
}

fn clear(folder: &Path) -> Result<(), StoreError> {
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(StoreError::io(folder))?;
    }
    Ok(())
}
