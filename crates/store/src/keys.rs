//! The key file: a header with the vault's root key, and one slot of fixed size for each grant's key.
//!
//! ```text
//! header, twice (the second is read when the first was cut off while being written), 192 bytes each:
//!   magic 8 | wrapped 1 | pad 3 | Argon2id memory KiB 4, passes 4, lanes 4 | salt 16 | lock count 8
//!   | root key: 32 plain, or nonce 24 + sealed 48 | zeros | SHA-256 of all before, cut to 16
//! slot, 96 bytes each:
//!   state 1 (1 in use, 2 destroyed) | pad 7 | grant 8 | nonce 24 | sealed key 48 | zeros
//!   or, once at most: state 1 (3 under a recovery code, 4 revoked) | pad 15 | nonce 24 | sealed root key 48 | zeros
//! ```
//!
//! A grant's key is destroyed by overwriting its slot in place and flushing it: writing the file anew would leave the
//! old one's blocks on the disk. The slot keeps the grant's number, so that a destroyed grant never comes back from a
//! backup unseen. No key is held in memory but the root: each use reads the slot, so that a withdrawal by another
//! process holds at once.

mod header;
mod recovery;

pub(crate) use header::stretch;

use crate::StoreError;
use crate::places::{Places, Unlock, private_file, private_folder};
use crate::seal::{Cipher, expand, random};
use crate::wire::Reader;
use header::Header;
use std::fs::File;
use std::os::unix::fs::FileExt;
use std::path::{Path, PathBuf};
use steward_consent::GrantKey;
use zeroize::{Zeroize, Zeroizing};

const MAGIC: &[u8; 8] = b"STEWKEY1";
const HEADER: usize = 192;
const SLOT: usize = 96;
const SLOTS_AT: u64 = 2 * HEADER as u64;

const IN_USE: u8 = 1;
const DESTROYED: u8 = 2;

/// What a slot says about a grant's key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Slot {
    /// There is a key.
    Live,
    /// There was one; it is destroyed.
    Destroyed,
    /// There never was one.
    None,
}

/// The opened key file.
pub(crate) struct Keys {
    file: File,
    path: PathBuf,
    root: Zeroizing<[u8; 32]>,
    lock_count: u64,
    wrapped: bool,
    /// Opened to be read alone.
    frozen: bool,
}

impl Keys {
    /// Opens the key file, or makes a new one where none lies.
    pub(crate) fn open(places: &Places, unlock: &Unlock) -> Result<Keys, StoreError> {
        private_folder(&places.keys)?;
        let path = places.key_file();
        let file = private_file(&path)?;
        if file.metadata().map_err(StoreError::io(&path))?.len() < SLOTS_AT {
            let mut root = Zeroizing::new([0u8; 32]);
            random(root.as_mut_slice())?;
            Header::sealing(&root, 0, unlock)?.write(&file).map_err(StoreError::io(&path))?;
        }
        let header = Header::read(&file)?;
        let root = match unlock {
            Unlock::Recovery(code) => recovery::open(&file, &path, code)?,
            unlock => header.open(unlock)?,
        };
        if !header.in_both(&file)? {
            // A change was cut off between the two: the other copy may still open with an older passphrase.
            header.write(&file).map_err(StoreError::io(&path))?;
        }
        Ok(Keys { file, path, root, lock_count: header.lock_count, wrapped: header.wrapped, frozen: false })
    }

    /// Opens a key file that cannot be written.
    pub(crate) fn to_read(places: &Places, unlock: &Unlock) -> Result<Keys, StoreError> {
        let path = places.key_file();
        let file = File::open(&path).map_err(StoreError::io(&path))?;
        let header = Header::read(&file)?;
        let root = match unlock {
            Unlock::Recovery(code) => recovery::open(&file, &path, code)?,
            unlock => header.open(unlock)?,
        };
        Ok(Keys { file, path, root, lock_count: header.lock_count, wrapped: header.wrapped, frozen: true })
    }

    /// Whether it was opened to be read alone.
    pub(crate) fn frozen(&self) -> bool {
        self.frozen
    }

    /// Another handle with the same root key, for another thread.
    pub(crate) fn another(&self) -> Result<Keys, StoreError> {
        let path = &self.path;
        let file =
            if self.frozen { File::open(path).map_err(StoreError::io(path))? } else { private_file(path)? };
        Ok(Keys {
            file,
            path: path.clone(),
            root: self.root.clone(),
            lock_count: self.lock_count,
            wrapped: self.wrapped,
            frozen: self.frozen,
        })
    }

    /// Whether a passphrase wraps the keys.
    pub(crate) fn wrapped(&self) -> bool {
        self.wrapped
    }

    /// Wraps the root key anew; keys and data stay as they are.
    pub(crate) fn rewrap(&mut self, unlock: &Unlock) -> Result<(), StoreError> {
        let header = Header::sealing(&self.root, self.lock_count, unlock)?;
        header.write(&self.file).map_err(StoreError::io(&self.path))?;
        self.wrapped = header.wrapped;
        Ok(())
    }

    /// Locks every process that holds the root key: each sees the count at its next use.
    pub(crate) fn lock(&mut self) -> Result<(), StoreError> {
        count_lock(&self.file, &self.path)?;
        self.root.zeroize();
        Ok(())
    }

    /// The same of a key file that nobody opened.
    pub(crate) fn lock_at(places: &Places) -> Result<(), StoreError> {
        let path = places.key_file();
        count_lock(&private_file(&path)?, &path)
    }

    fn unlocked(&self) -> Result<(), StoreError> {
        // Also where no passphrase wrapped them when they were opened: one may have been set since.
        if Header::read(&self.file)?.lock_count != self.lock_count {
            return Err(StoreError::Locked);
        }
        Ok(())
    }

    /// Wipes the root key if another process locked the vault, and says so.
    pub(crate) fn check_lock(&mut self) -> Result<(), StoreError> {
        let answer = self.unlocked();
        if matches!(answer, Err(StoreError::Locked)) {
            self.root.zeroize();
        }
        answer
    }

    /// A key for one use that belongs to the vault and to no grant.
    pub(crate) fn own(&self, label: &str) -> Zeroizing<[u8; 32]> {
        expand(self.root.as_slice(), label.as_bytes())
    }

    fn slots(&self) -> Result<Vec<(u64, [u8; SLOT])>, StoreError> {
        slots_of(&self.file, &self.path)
    }

    /// Where the next slot goes.
    fn end(&self) -> Result<u64, StoreError> {
        Ok(SLOTS_AT.saturating_add((self.slots()?.len() * SLOT) as u64))
    }

    fn find(&self, grant: u64) -> Result<Option<(u64, u8, [u8; SLOT])>, StoreError> {
        for (at, slot) in self.slots()? {
            let mut reader = Reader::new(&slot);
            let [state, ..] = reader.fixed::<8>()?;
            if matches!(state, IN_USE | DESTROYED) && u64::from_be_bytes(reader.fixed()?) == grant {
                return Ok(Some((at, state, slot)));
            }
        }
        Ok(None)
    }

    /// What the file says about a grant's key.
    pub(crate) fn slot(&self, grant: u64) -> Result<Slot, StoreError> {
        Ok(match self.find(grant)? {
            Some((_, IN_USE, _)) => Slot::Live,
            Some(_) => Slot::Destroyed,
            None => Slot::None,
        })
    }

    /// Numbers of the grants whose keys were destroyed.
    pub(crate) fn destroyed(&self) -> Result<Vec<u64>, StoreError> {
        let mut numbers = Vec::new();
        for (_, slot) in self.slots()? {
            let mut reader = Reader::new(&slot);
            let [state, ..] = reader.fixed::<8>()?;
            if state == DESTROYED {
                numbers.push(u64::from_be_bytes(reader.fixed()?));
            }
        }
        Ok(numbers)
    }

    /// Makes a grant's key, durable before this returns.
    pub(crate) fn make(&self, grant: u64) -> Result<GrantKey, StoreError> {
        let mut key = Zeroizing::new([0u8; 32]);
        random(key.as_mut_slice())?;
        self.keep(grant, &key)?;
        Ok(GrantKey::new(*key))
    }

    /// Keeps a grant's key in a slot at the end.
    pub(crate) fn keep(&self, grant: u64, key: &[u8; 32]) -> Result<(), StoreError> {
        let bound = grant.to_be_bytes();
        let sealed = Cipher::new(&self.own("slots")).seal(&bound, key)?;
        let mut slot = vec![IN_USE, 0, 0, 0, 0, 0, 0, 0];
        slot.extend_from_slice(&bound);
        slot.extend_from_slice(&sealed);
        slot.resize(SLOT, 0);
        let at = self.end()?;
        self.file.write_all_at(&slot, at).map_err(StoreError::io(&self.path))?;
        self.file.sync_all().map_err(StoreError::io(&self.path))
    }

    /// Marks a grant as destroyed though this file never had its key.
    pub(crate) fn keep_destroyed(&self, grant: u64) -> Result<(), StoreError> {
        let mut slot = vec![DESTROYED, 0, 0, 0, 0, 0, 0, 0];
        slot.extend_from_slice(&grant.to_be_bytes());
        slot.resize(SLOT, 0);
        let at = self.end()?;
        self.file.write_all_at(&slot, at).map_err(StoreError::io(&self.path))?;
        self.file.sync_all().map_err(StoreError::io(&self.path))
    }

    /// A grant's key; `None` when it is destroyed or never was.
    pub(crate) fn get(&self, grant: u64) -> Result<Option<GrantKey>, StoreError> {
        self.unlocked()?;
        let Some((_, IN_USE, slot)) = self.find(grant)? else { return Ok(None) };
        let sealed = slot.get(16..88).ok_or(StoreError::KeysDamaged)?;
        let key = Cipher::new(&self.own("slots"))
            .open(&grant.to_be_bytes(), sealed, "a key slot")
            .map_err(|_| StoreError::KeysDamaged)?;
        Ok(Some(GrantKey::new(Reader::new(&key).fixed()?)))
    }

    /// Destroys a grant's key in place, durable before this returns. This moment is the withdrawal.
    pub(crate) fn destroy(&self, grant: u64) -> Result<(), StoreError> {
        let Some((at, _, _)) = self.find(grant)? else { return Ok(()) };
        let mut slot = vec![DESTROYED, 0, 0, 0, 0, 0, 0, 0];
        slot.extend_from_slice(&grant.to_be_bytes());
        slot.resize(SLOT, 0);
        self.file.write_all_at(&slot, at).map_err(StoreError::io(&self.path))?;
        self.file.sync_data().map_err(StoreError::io(&self.path))
    }

    /// Overwrites the whole file with zeros: nothing kept can be read from then on.
    pub(crate) fn destroy_all(&mut self) -> Result<(), StoreError> {
        let length = self.file.metadata().map_err(StoreError::io(&self.path))?.len();
        let zeros = vec![0u8; usize::try_from(length).unwrap_or_default()];
        self.file.write_all_at(&zeros, 0).map_err(StoreError::io(&self.path))?;
        self.file.sync_all().map_err(StoreError::io(&self.path))?;
        self.root.zeroize();
        Ok(())
    }

    /// The slots of a key file that may be wrapped by a passphrase nobody gave: their states are readable, and with the
    /// right root key the head beside them too.
    pub(crate) fn glance(places: &Places, root: &[u8; 32]) -> Result<Keys, StoreError> {
        let path = places.key_file();
        let file = private_file(&path)?;
        let lock_count = Header::read(&file).map_or(0, |header| header.lock_count);
        Ok(Keys { file, path, root: Zeroizing::new(*root), lock_count, wrapped: false, frozen: false })
    }

    /// The root key, for a backup alone.
    pub(crate) fn root(&self) -> &[u8; 32] {
        &self.root
    }

    /// A new key file with a known root key, for restoring alone.
    pub(crate) fn with_root(places: &Places, root: &[u8; 32], unlock: &Unlock) -> Result<Keys, StoreError> {
        private_folder(&places.keys)?;
        let path = places.key_file();
        let file = private_file(&path)?;
        Header::sealing(root, 0, unlock)?.write(&file).map_err(StoreError::io(&path))?;
        Keys::open(places, unlock)
    }
}

/// Counts a lock, where there is a passphrase to ask for.
fn count_lock(file: &File, path: &Path) -> Result<(), StoreError> {
    let mut header = Header::read(file)?;
    if !header.wrapped {
        return Err(StoreError::NoPassphrase);
    }
    header.lock_count = header.lock_count.saturating_add(1);
    header.write(file).map_err(StoreError::io(path))
}

/// Every slot with its place in the file.
fn slots_of(file: &File, path: &Path) -> Result<Vec<(u64, [u8; SLOT])>, StoreError> {
    let length = file.metadata().map_err(StoreError::io(path))?.len();
    let mut bytes = vec![0u8; usize::try_from(length.saturating_sub(SLOTS_AT)).unwrap_or_default()];
    file.read_exact_at(&mut bytes, SLOTS_AT).map_err(StoreError::io(path))?;
    let (slots, _) = bytes.as_chunks::<SLOT>();
    Ok(slots
        .iter()
        .enumerate()
        .map(|(index, slot)| (SLOTS_AT.saturating_add((index * SLOT) as u64), *slot))
        .collect())
}

impl std::fmt::Debug for Keys {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Keys(…)")
    }
}

#[cfg(test)]
mod tests;
