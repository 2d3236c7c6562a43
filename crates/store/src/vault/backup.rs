//! Writing a backup, checking one, and rewriting one without what was withdrawn since.

use super::Vault;
use super::erase::overwrite;
use super::grants::grant_number;
use crate::StoreError;
use crate::backup::{Contents, Opening, Sealing, read, write};
use crate::contract::Store;
use crate::engines::Memory;
use crate::keys::Keys;
use crate::ledger::{Entry, Event, Fault};
use crate::places::{Places, Unlock, private_file, private_folder};
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

pub(super) const BACKUPS: &str = "backups";

impl Vault {
    /// Writes everything into one sealed file, then opens and reads it to its end before it gets its name.
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
        // Noted before it is written: a withdrawal tells of every backup that there may be.
        let mut notes = self.backups()?;
        notes.retain(|note| note.path != path);
        notes.push(BackupNote { path: path.clone(), at: self.now });
        self.set_setting(BACKUPS, Some(&notes))?;
        self.note(Entry::new(Event::Backup, self.now))?;
        let grants: Vec<u64> = self.grants()?.iter().filter_map(|grant| grant_number(&grant.id)).collect();
        let wrapped = self.keys.wrapped();
        let done = self.write_whole(&path, passphrase, &grants, wrapped);
        if done.is_err() {
            notes.pop();
            self.set_setting(BACKUPS, Some(&notes))?;
        }
        done
    }

    /// Writes beside `path`, reads it back to its end, and only then gives it the name.
    fn write_whole(
        &mut self,
        path: &Path,
        passphrase: &str,
        grants: &[u64],
        wrapped: bool,
    ) -> Result<BackupInfo, StoreError> {
        let part = part_of(path);
        let done = self.write_backup(&part, passphrase, grants, wrapped).and_then(|sum| {
            let (info, again) = check(&part, passphrase, self.now)?;
            if again != sum {
                return Err(StoreError::BackupDamaged);
            }
            fs::rename(&part, path).map_err(StoreError::io(path))?;
            sync_folder(path.parent())?;
            Ok(info)
        });
        if done.is_err() {
            let _ = fs::remove_file(&part);
        }
        done
    }

    fn write_backup(
        &mut self,
        path: &Path,
        passphrase: &str,
        grants: &[u64],
        wrapped: bool,
    ) -> Result<[u8; 32], StoreError> {
        let file = private_file(path)?;
        file.set_len(0).map_err(StoreError::io(path))?;
        let mut sealing = Sealing::create(file, path, passphrase)?;
        // Begun and never committed: nobody writes while everything is read.
        self.store.begin(self.user)?;
        let written = write(&mut sealing, &*self.store, self.user, &self.keys, grants, wrapped);
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

    pub(super) fn info(&self, contents: &Contents) -> Result<BackupInfo, StoreError> {
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

/// Where a backup is written until it has been read back.
fn part_of(path: &Path) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".part");
    path.with_file_name(name)
}

/// Makes a rename durable.
pub(super) fn sync_folder(folder: Option<&Path>) -> Result<(), StoreError> {
    let folder = folder.filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::File::open(folder).and_then(|folder| folder.sync_all()).map_err(StoreError::io(folder))
}

/// Wipes a backup's header, which holds the salt of its key: what is left of it on the disk opens with no passphrase.
fn wipe_header(file: &fs::File, path: &Path) -> Result<(), StoreError> {
    use std::os::unix::fs::FileExt;
    file.write_all_at(&[0; crate::backup::HEADER], 0)
        .and_then(|()| file.sync_all())
        .map_err(StoreError::io(path))
}

/// Rewrites a backup without what came by these grants, with the passphrase that it has. The old one goes when the new
/// one has been read back.
///
/// # Errors
/// As [`check_backup`]; when the new one cannot be written. The old one stays as it is then.
pub fn rewrite_backup(
    path: &Path,
    passphrase: &Zeroizing<String>,
    without: &[String],
    now: Timestamp,
) -> Result<BackupInfo, StoreError> {
    let old = fs::OpenOptions::new().write(true).open(path).map_err(StoreError::io(path))?;
    let scratch = Scratch::new()?;
    let (mut vault, contents, _) = scratch.unpack(path, passphrase, now)?;
    for number in without.iter().filter_map(|id| grant_number(id)) {
        vault.strip(number)?;
    }
    let grants: Vec<u64> = contents.keys.iter().map(|(grant, _)| *grant).collect();
    let info = vault.write_whole(path, passphrase, &grants, contents.wrapped)?;
    wipe_header(&old, path)?;
    Ok(info)
}

/// Deletes a backup so that nothing that the disk may keep of it opens.
///
/// # Errors
/// When it cannot be written to or removed.
pub fn delete_backup(path: &Path) -> Result<(), StoreError> {
    let file = fs::OpenOptions::new().write(true).open(path).map_err(StoreError::io(path))?;
    wipe_header(&file, path)?;
    fs::remove_file(path).map_err(StoreError::io(path))
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
    let scratch = Scratch::new()?;
    let (vault, contents, sum) = scratch.unpack(path, passphrase, now)?;
    Ok((vault.info(&contents)?, sum))
}

/// A private folder that goes when dropped.
pub(super) struct Scratch(PathBuf);

impl Scratch {
    pub(super) fn new() -> Result<Scratch, StoreError> {
        let mut bytes = [0u8; 8];
        crate::seal::random(&mut bytes)?;
        let path = std::env::temp_dir().join(format!("steward-{}", crate::wire::hex(&bytes)));
        private_folder(&path)?;
        Ok(Scratch(path))
    }

    /// A backup's vault to look into: its keys lie in this folder for as long as that takes, wrapped by words that nobody
    /// keeps; its records lie in memory.
    pub(super) fn unpack(
        &self,
        path: &Path,
        passphrase: &str,
        now: Timestamp,
    ) -> Result<(Vault, Contents, [u8; 32]), StoreError> {
        let mut words = Zeroizing::new([0u8; 32]);
        crate::seal::random(words.as_mut_slice())?;
        let wrap = Unlock::Passphrase(Zeroizing::new(crate::wire::hex(words.as_slice())));
        unpack(path, passphrase, &Places::under(&self.0), Box::new(Memory::new()), Some(&wrap), now)
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = overwrite(&self.0.join("keys").join("keys"));
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Makes a vault at `places` of a backup's contents, its keys wrapped by `wrap` or as they were.
pub(super) fn unpack(
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
