//! Where a vault lies, and what opens it.

use crate::StoreError;
use crate::recovery::RecoveryCode;
use std::fs;
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

/// Where a vault lies: the store's folder, and the keys' folder apart from it.
#[derive(Clone, Debug)]
pub struct Places {
    /// The folder of the database.
    pub store: PathBuf,
    /// The folder of the key file and the newest ledger head.
    pub keys: PathBuf,
}

impl Places {
    /// `store` and `keys` side by side under a data folder.
    pub fn under(data: &Path) -> Self {
        Places { store: data.join("store"), keys: data.join("keys") }
    }

    /// The same with the keys elsewhere.
    #[must_use]
    pub fn with_keys(mut self, keys: &Path) -> Self {
        keys.clone_into(&mut self.keys);
        self
    }

    /// Whether a vault lies there.
    pub fn exists(&self) -> bool {
        self.database().exists() || self.key_file().exists()
    }

    pub(crate) fn database(&self) -> PathBuf {
        self.store.join("vault.db")
    }

    pub(crate) fn key_file(&self) -> PathBuf {
        self.keys.join("keys")
    }

    pub(crate) fn head_file(&self) -> PathBuf {
        self.keys.join("head")
    }

    /// Where a restore builds the vault that will take this one's place.
    pub(crate) fn restoring(&self) -> Places {
        Places { store: self.store.join("restoring"), keys: self.keys.join("restoring") }
    }

    pub(crate) fn import_lock(&self) -> PathBuf {
        self.store.join("import.lock")
    }

    /// The file that those lock who have the vault in memory.
    pub(crate) fn presence(&self) -> PathBuf {
        self.store.join("present.lock")
    }
}

/// What opens the key file.
pub enum Unlock {
    /// Nothing: the file's own permissions guard it.
    Open,
    /// The passphrase that wraps the keys; a new vault is made with it.
    Passphrase(Zeroizing<String>),
    /// The code of a recovery sheet; it opens a vault that is there and makes none.
    Recovery(RecoveryCode),
}

impl std::fmt::Debug for Unlock {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Unlock::Open => "Unlock::Open",
            Unlock::Passphrase(_) => "Unlock::Passphrase(…)",
            Unlock::Recovery(_) => "Unlock::Recovery(…)",
        })
    }
}

/// Makes a folder that its owner alone can enter, as are those above it that are not there yet.
pub(crate) fn private_folder(path: &Path) -> Result<(), StoreError> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path).map_err(StoreError::io(path))?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(path, fs::Permissions::from_mode(0o700)).map_err(StoreError::io(path))?;
    }
    Ok(())
}

/// Opens a file for reading and writing, made if it is not there, that its owner alone can read.
pub(crate) fn private_file(path: &Path) -> Result<fs::File, StoreError> {
    let mut options = fs::OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    let file = options.open(path).map_err(StoreError::io(path))?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // A file that was copied here may be readable by others; its owner can say otherwise, and nobody else.
        let mode = file.metadata().map_err(StoreError::io(path))?.permissions().mode();
        if mode & 0o077 != 0 {
            file.set_permissions(fs::Permissions::from_mode(0o600)).map_err(StoreError::io(path))?;
        }
    }
    Ok(file)
}
