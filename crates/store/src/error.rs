//! What can go wrong while keeping a person's data. No message, name or key is ever in it.

use std::path::PathBuf;
use steward_consent::{Refusal, State};

/// What can go wrong while keeping a person's data.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StoreError {
    /// There is nothing at this place yet.
    #[error("{0}: no vault here yet; an import or a grant makes one")]
    NoVault(PathBuf),
    /// The keys are wrapped by a passphrase, and none was given.
    #[error("the vault is locked; its passphrase is wanted")]
    Locked,
    /// The passphrase does not fit.
    #[error("wrong passphrase")]
    WrongPassphrase,
    /// No recovery code opens this vault.
    #[error(
        "no recovery code opens this vault: none was made since it was set up or restored, or it was revoked"
    )]
    NoRecovery,
    /// A recovery code of another vault, or one that a newer one replaced.
    #[error("the recovery code is well typed, but not this vault's of now")]
    WrongRecovery,
    /// The key file is not what steward wrote.
    #[error("the key file is damaged")]
    KeysDamaged,
    /// The keys are gone though data lie there.
    #[error("{0}: the key file is missing, and without it nothing kept can be read")]
    KeysMissing(PathBuf),
    /// The bytes were changed on disk, or are of another vault.
    #[error("kept data are damaged or were changed: {0}")]
    Unsealed(&'static str),
    /// A ledger head that this vault did not sign.
    #[error("the head is not signed by this vault")]
    OtherHead,
    /// The ledger is not whole, and no head is signed over it.
    #[error("the ledger is not whole; `ledger verify` says where")]
    LedgerBroken,
    /// The ledger has no entry of that number.
    #[error("there is no such ledger entry")]
    NoEntry,
    /// Consent does not allow it.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// No such grant.
    #[error("no grant {0}")]
    NoGrant(String),
    /// What was asked makes no sense for a grant as it stands.
    #[error("grant {id} {why}")]
    State {
        /// The grant.
        id: String,
        /// Why not.
        why: Misfit,
    },
    /// A lock without a passphrase would lock nothing.
    #[error("the vault has no passphrase; set one first, or a lock locks nothing")]
    NoPassphrase,
    /// Another process writes, or imports.
    #[error("another steward is writing to the vault; try again when it is done")]
    Busy,
    /// The disk has no room left.
    #[error("the disk is full")]
    Full,
    /// The disk has no room left, and that came in the middle of an import which could not be undone.
    #[error("the disk is full; {kept} messages of the import are kept")]
    FullWith {
        /// Messages of it that are kept. The same import, run again, adds the others.
        kept: u64,
    },
    /// The folder cannot be written.
    #[error("the vault cannot be written: it is read-only")]
    ReadOnly,
    /// It was copied while it was open, and lies where nothing can be written: its last writings are in a log of their own.
    #[error("the vault cannot be read here: it was copied while in use, and its last writings lie in {0}")]
    Unsettled(PathBuf),
    /// Written by a later release.
    #[error("the vault was written by a later release of steward (format {0})")]
    Newer(u32),
    /// A file that is not a backup.
    #[error("not a backup that steward wrote")]
    NotBackup,
    /// A backup whose bytes were changed.
    #[error("the backup is damaged")]
    BackupDamaged,
    /// A backup whose end is missing.
    #[error("the backup is cut off: its end is missing")]
    BackupTruncated,
    /// Where something is to be written, something lies.
    #[error("{0}: something lies there already")]
    Exists(PathBuf),
    /// A restore would take away what the backup does not hold.
    #[error("the vault that lies there holds what the backup does not")]
    WouldLose(crate::Newer),
    /// A file could not be read or written.
    #[error("{path}: {source}")]
    Io {
        /// Which file.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// The engine failed.
    #[error("the store failed: {0}")]
    Engine(#[source] Box<dyn std::error::Error + Send + Sync>),
}

/// Why something cannot be done with a grant as it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Misfit {
    /// It is withdrawn, and stays so.
    #[error("is withdrawn, and stays so; give a new one")]
    Withdrawn,
    /// Only a given one takes a pause.
    #[error("is {}; only a given one takes a pause", .0.word())]
    NoPause(State),
    /// Only a paused one can be resumed.
    #[error("is {}; only a paused one can be resumed, and an expired one is renewed", .0.word())]
    NoResume(State),
    /// The new end lies in the past.
    #[error("cannot be renewed until then; the new end must lie ahead")]
    EndIsPast,
    /// Terms of another source.
    #[error("is of another source, and a grant's source stays; give a new one")]
    OtherSource,
}

impl StoreError {
    /// Names the file in an error of the file system.
    pub(crate) fn io(path: impl Into<PathBuf>) -> impl FnOnce(std::io::Error) -> StoreError {
        let path = path.into();
        move |source| match source.kind() {
            // Where files may grow no further (`ulimit -f`), there is no room either.
            std::io::ErrorKind::StorageFull | std::io::ErrorKind::FileTooLarge => StoreError::Full,
            std::io::ErrorKind::ReadOnlyFilesystem => StoreError::ReadOnly,
            _ => StoreError::Io { path, source },
        }
    }
}

/// What SQLite says of a write that the system refused for another reason than a full disk: the file may not grow.
const REFUSED_WRITES: [i32; 2] = [rusqlite::ffi::SQLITE_IOERR_WRITE, rusqlite::ffi::SQLITE_IOERR_SHMSIZE];

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode;
        if error.sqlite_error().is_some_and(|error| REFUSED_WRITES.contains(&error.extended_code)) {
            return StoreError::Full;
        }
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => StoreError::Busy,
            Some(ErrorCode::DiskFull) => StoreError::Full,
            Some(ErrorCode::ReadOnly | ErrorCode::CannotOpen) => StoreError::ReadOnly,
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => {
                StoreError::Unsealed("the database")
            }
            _ => StoreError::Engine(Box::new(error)),
        }
    }
}
