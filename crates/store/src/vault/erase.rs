//! Erasing everything: the keys first, then the files.

use super::Vault;
use crate::StoreError;
use crate::places::{Places, private_file};
use std::fs;
use std::io::Write;
use std::path::Path;

impl Vault {
    /// Erases everything: overwrites the keys, then removes store and keys. There is no way back.
    ///
    /// # Errors
    /// When a file cannot be overwritten or removed; from the first moment nothing kept can be read.
    pub fn erase(mut self) -> Result<(), StoreError> {
        self.writable()?;
        self.keys.destroy_all()?;
        let places = self.places.clone();
        drop(self);
        erase_files(&places)
    }
}

/// Erases what lies at `places`, without opening it: for a person who has lost the passphrase too.
///
/// # Errors
/// When a file cannot be overwritten or removed.
pub fn erase(places: &Places) -> Result<(), StoreError> {
    erase_files(places)
}

fn erase_files(places: &Places) -> Result<(), StoreError> {
    // The key file goes first: what is left behind by a crash in between is unreadable.
    let restoring = places.restoring();
    for file in [places.key_file(), restoring.key_file(), places.head_file()] {
        overwrite(&file)?;
        remove(&file)?;
    }
    for folder in [&restoring.keys, &restoring.store] {
        if folder.exists() {
            fs::remove_dir_all(folder).map_err(StoreError::io(folder))?;
        }
    }
    let database = places.database();
    for suffix in ["", "-wal", "-shm", "-journal"] {
        let mut name = database.clone().into_os_string();
        name.push(suffix);
        remove(Path::new(&name))?;
    }
    remove(&places.import_lock())?;
    remove(&places.presence())?;
    for folder in [&places.store, &places.keys] {
        // A folder that holds something else stays.
        let _ = fs::remove_dir(folder);
    }
    Ok(())
}

pub(super) fn overwrite(path: &Path) -> Result<(), StoreError> {
    let Ok(known) = fs::metadata(path) else { return Ok(()) };
    let mut file = private_file(path)?;
    let zeros = vec![0u8; usize::try_from(known.len()).unwrap_or_default()];
    file.write_all(&zeros).and_then(|()| file.sync_all()).map_err(StoreError::io(path))
}

pub(super) fn remove(path: &Path) -> Result<(), StoreError> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(StoreError::io(path)(error)),
        _ => Ok(()),
    }
}
