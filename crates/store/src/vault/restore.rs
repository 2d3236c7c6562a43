//! Restoring a backup: the new vault is built beside the one that lies there, then takes its place.
//!
//! `restoring` folders under store and keys hold the new vault, and a mark that is empty until that is whole. A restore
//! killed before the mark is written leaves the old vault as it was, and what was built is wiped at the next opening;
//! one killed after it is carried on at the next opening. Each step can be done twice.

use super::backup::{BACKUPS, BackupInfo, BackupNote, sync_folder, unpack};
use super::erase::{overwrite, remove};
use super::grants::grant_id;
use super::newer::{Over, put_aside};
use crate::StoreError;
use crate::backup::Contents;
use crate::engines::Sqlite;
use crate::keys::{Keys, Slot};
use crate::ledger::{Book, Entry, Event};
use crate::lock::Lock;
use crate::places::{Places, private_file, private_folder};
use jiff::Timestamp;
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

/// What restoring came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restored {
    /// What the backup holds.
    pub info: BackupInfo,
    /// Grants withdrawn after the backup was made: their withdrawal was carried out again.
    pub withdrawn_again: Vec<String>,
    /// Ledger entries known here that the backup does not have; `None` where no head is known here.
    pub newer_entries: Option<u64>,
    /// A recovery code opened the vault that lay there. It ended with it: a backup carries none, so that none that was
    /// revoked comes back.
    pub recovery_ended: bool,
    /// Where the vault that lay there is kept, with what it held and the backup does not.
    pub aside: Option<PathBuf>,
}

/// The mark; whoever restores holds a lock on it.
fn mark(places: &Places) -> PathBuf {
    places.restoring().keys.join("whole")
}

/// Restores a backup at `places`, in place of the vault that lies there, whatever that holds. What lies there stays as it
/// is until the new one is whole. Withdrawals made since the backup are carried out again; a vault that wants a
/// passphrase is wrapped by the backup's.
///
/// # Errors
/// As [`super::check_backup`], [`StoreError::Busy`] while another import or restore runs, and whatever the disk says;
/// the old vault works on then.
pub fn restore(
    path: &Path,
    passphrase: &Zeroizing<String>,
    places: &Places,
    now: Timestamp,
) -> Result<Restored, StoreError> {
    restore_or(path, passphrase, places, now, None)
}

/// The same, with what lies there and is newer treated as `over` says.
///
/// # Errors
/// As [`restore`]; [`StoreError::WouldLose`].
pub fn restore_over(
    path: &Path,
    passphrase: &Zeroizing<String>,
    places: &Places,
    now: Timestamp,
    over: &Over,
) -> Result<Restored, StoreError> {
    restore_or(path, passphrase, places, now, Some(over))
}

fn restore_or(
    path: &Path,
    passphrase: &Zeroizing<String>,
    places: &Places,
    now: Timestamp,
    over: Option<&Over>,
) -> Result<Restored, StoreError> {
    finish_restore(places)?;
    let fresh = places.restoring();
    for folder in [&places.store, &places.keys, &fresh.store, &fresh.keys] {
        private_folder(folder)?;
    }
    let marked = Lock::take(private_file(&mark(places))?).ok_or(StoreError::Busy)?;
    let _importing = Lock::take(private_file(&places.import_lock())?).ok_or(StoreError::Busy)?;
    let aside = over.map_or(Ok(None), |over| put_aside(path, passphrase, places, now, over));
    let built = aside.and_then(|aside| build(path, passphrase, places, &fresh, now, aside));
    match built {
        Ok(restored) => {
            let whole = mark(places);
            let mut file = marked.file();
            file.write_all(b"whole").and_then(|()| file.sync_all()).map_err(StoreError::io(&whole))?;
            sync_folder(whole.parent())?;
            take_place(places)?;
            Ok(restored)
        }
        Err(error) => {
            wipe(&fresh)?;
            if !places.database().exists() {
                // There was no vault: none of its folders stays.
                remove(&places.import_lock())?;
                remove(&places.presence())?;
                let _ = fs::remove_dir(&places.store);
                let _ = fs::remove_dir(&places.keys);
            }
            Err(error)
        }
    }
}

fn build(
    path: &Path,
    passphrase: &str,
    places: &Places,
    fresh: &Places,
    now: Timestamp,
    aside: Option<PathBuf>,
) -> Result<Restored, StoreError> {
    let store = Box::new(Sqlite::open(&fresh.database())?);
    let (mut vault, contents, _) = unpack(path, passphrase, fresh, store, None, now)?;
    let info = vault.info(&contents)?;
    let Known { gone, entries: known, recovery } = known_here(places, &contents)?;
    let mut withdrawn_again = Vec::new();
    for number in gone {
        match vault.keys.slot(number)? {
            Slot::Live => {
                vault.withdraw(&grant_id(number))?;
                withdrawn_again.push(grant_id(number));
            }
            Slot::None => vault.keys.keep_destroyed(number)?,
            Slot::Destroyed => {}
        }
    }
    if let Some(path) = aside.as_ref().filter(|aside| aside.is_file()) {
        // A withdrawal tells of it as of every backup.
        let mut notes = vault.backups()?;
        notes.push(BackupNote { path: std::path::absolute(path).map_err(StoreError::io(path))?, at: now });
        vault.set_setting(BACKUPS, Some(&notes))?;
    }
    vault.note(Entry::new(Event::Restored, now))?;
    vault.sweep()?;
    vault.sweep_pages()?;
    let newer_entries = known.map(|known| known.saturating_sub(info.entries));
    Ok(Restored { info, withdrawn_again, newer_entries, recovery_ended: recovery, aside })
}

/// What the vault that lies there knows of later times.
#[derive(Default)]
pub(super) struct Known {
    /// Grants whose keys were destroyed.
    gone: Vec<u64>,
    /// The size of its newest head, where it is the same vault.
    pub(super) entries: Option<u64>,
    /// Whether a recovery code opens it.
    recovery: bool,
}

pub(super) fn known_here(places: &Places, contents: &Contents) -> Result<Known, StoreError> {
    if !places.key_file().exists() {
        return Ok(Known::default());
    }
    // The slots' states are read with any root key; the head's MAC tells whether it is the same vault.
    let keys = Keys::glance(places, &contents.root)?;
    let heads = Book::open(places, &keys)?.noted_heads().ok();
    let entries = heads.and_then(|heads| heads.iter().map(|head| head.size).max());
    Ok(Known { gone: keys.destroyed()?, entries, recovery: keys.has_recovery()? })
}

/// The new vault takes the old one's place, file by file: other files that lie in these folders stay.
fn take_place(places: &Places) -> Result<(), StoreError> {
    let fresh = places.restoring();
    if fresh.database().exists() {
        // The old log first: it would be read into the new file.
        for suffix in ["-wal", "-shm", "-journal"] {
            let mut name = places.database().into_os_string();
            name.push(suffix);
            remove(Path::new(&name))?;
        }
        swap(&fresh.database(), &places.database())?;
    }
    if fresh.key_file().exists() {
        // The old keys are wiped where they lie; the new ones are whole beside them.
        overwrite(&places.key_file())?;
        swap(&fresh.key_file(), &places.key_file())?;
    }
    if fresh.head_file().exists() {
        swap(&fresh.head_file(), &places.head_file())?;
    }
    wipe(&fresh)
}

fn swap(new: &Path, old: &Path) -> Result<(), StoreError> {
    fs::rename(new, old).map_err(StoreError::io(old))?;
    sync_folder(old.parent())
}

/// Removes what was built, its keys overwritten first and the mark last.
fn wipe(fresh: &Places) -> Result<(), StoreError> {
    overwrite(&fresh.key_file())?;
    clear(&fresh.store)?;
    for file in [fresh.key_file(), fresh.head_file()] {
        remove(&file)?;
    }
    clear(&fresh.keys)
}

fn clear(folder: &Path) -> Result<(), StoreError> {
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(StoreError::io(folder))?;
    }
    Ok(())
}

/// Carries on, or undoes, a restore that was cut off; leaves one alone that another process is carrying out.
///
/// # Errors
/// When the disk does not let it.
pub(super) fn finish_restore(places: &Places) -> Result<(), StoreError> {
    let fresh = places.restoring();
    if !fresh.keys.exists() && !fresh.store.exists() {
        return Ok(());
    }
    let path = mark(places);
    let Ok(marked) = File::options().read(true).write(true).open(&path) else { return wipe(&fresh) };
    let Some(marked) = Lock::take(marked) else { return Ok(()) };
    let whole = marked.file().metadata().map_err(StoreError::io(&path))?.len() > 0;
    if whole { take_place(places) } else { wipe(&fresh) }
}
