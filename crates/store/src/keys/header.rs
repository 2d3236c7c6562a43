//! The key file's header: the vault's root key, as it is or wrapped by a passphrase.

use super::{HEADER, MAGIC};
use crate::StoreError;
use crate::places::Unlock;
use crate::seal::{Cipher, random};
use crate::wire::Reader;
use argon2::{Algorithm, Argon2, Params, Version};
use sha2::{Digest, Sha256};
use std::fs::File;
use std::os::unix::fs::FileExt;
use zeroize::Zeroizing;

/// Argon2id: 32 MiB, three passes, one lane.
const COST: (u32, u32, u32) = (32 * 1024, 3, 1);

/// The file's header.
pub(super) struct Header {
    pub(super) wrapped: bool,
    pub(super) cost: (u32, u32, u32),
    pub(super) salt: [u8; 16],
    pub(super) lock_count: u64,
    pub(super) root: Zeroizing<[u8; 80]>,
}

impl Header {
    fn bytes(&self) -> Zeroizing<Vec<u8>> {
        let mut bytes = Zeroizing::new(Vec::with_capacity(HEADER));
        bytes.extend_from_slice(MAGIC);
        bytes.extend_from_slice(&[u8::from(self.wrapped), 0, 0, 0]);
        for number in [self.cost.0, self.cost.1, self.cost.2] {
            bytes.extend_from_slice(&number.to_be_bytes());
        }
        bytes.extend_from_slice(&self.salt);
        bytes.extend_from_slice(&self.lock_count.to_be_bytes());
        bytes.extend_from_slice(self.root.as_slice());
        bytes.resize(HEADER - 16, 0);
        let sum = Sha256::digest(&bytes);
        bytes.extend(sum.iter().take(16));
        bytes
    }

    fn parse(bytes: &[u8]) -> Option<Header> {
        let (body, sum) = bytes.split_at_checked(HEADER - 16)?;
        if !Sha256::digest(body).starts_with(sum) || sum.len() != 16 {
            return None;
        }
        let mut reader = Reader::new(body);
        if reader.fixed::<8>().ok()? != *MAGIC {
            return None;
        }
        let [wrapped, ..] = reader.fixed::<4>().ok()?;
        let mut number = || reader.fixed::<4>().ok().map(u32::from_be_bytes);
        let cost = (number()?, number()?, number()?);
        Some(Header {
            wrapped: wrapped == 1,
            cost,
            salt: reader.fixed().ok()?,
            lock_count: u64::from_be_bytes(reader.fixed().ok()?),
            root: Zeroizing::new(reader.fixed().ok()?),
        })
    }

    pub(super) fn read(file: &File) -> Result<Header, StoreError> {
        let mut bytes = Zeroizing::new([0u8; 2 * HEADER]);
        file.read_exact_at(bytes.as_mut_slice(), 0).map_err(|_| StoreError::KeysDamaged)?;
        let (copies, _) = bytes.as_chunks::<HEADER>();
        copies.iter().find_map(|copy| Header::parse(copy)).ok_or(StoreError::KeysDamaged)
    }

    pub(super) fn in_both(&self, file: &File) -> Result<bool, StoreError> {
        let mut bytes = Zeroizing::new([0u8; 2 * HEADER]);
        file.read_exact_at(bytes.as_mut_slice(), 0).map_err(|_| StoreError::KeysDamaged)?;
        let (copies, _) = bytes.as_chunks::<HEADER>();
        Ok(copies.iter().all(|copy| copy.as_slice() == self.bytes().as_slice()))
    }

    /// Both copies, one after the other, so that one is whole at any moment.
    pub(super) fn write(&self, file: &File) -> std::io::Result<()> {
        let bytes = self.bytes();
        file.write_all_at(&bytes, 0)?;
        file.sync_data()?;
        file.write_all_at(&bytes, HEADER as u64)?;
        file.sync_data()
    }

    pub(super) fn sealing(root: &[u8; 32], lock_count: u64, unlock: &Unlock) -> Result<Header, StoreError> {
        let mut header =
            Header { wrapped: false, cost: COST, salt: [0; 16], lock_count, root: Zeroizing::new([0; 80]) };
        random(&mut header.salt)?;
        let sealed = match unlock {
            Unlock::Open => Zeroizing::new(root.to_vec()),
            // A code opens what a passphrase wraps; it is never what wraps alone.
            Unlock::Recovery(_) => return Err(StoreError::NoRecovery),
            Unlock::Passphrase(words) => {
                header.wrapped = true;
                let key = stretch(words, &header.salt, header.cost)?;
                Zeroizing::new(Cipher::new(&key).seal(MAGIC, root)?)
            }
        };
        for (to, from) in header.root.iter_mut().zip(sealed.iter()) {
            *to = *from;
        }
        Ok(header)
    }

    pub(super) fn open(&self, unlock: &Unlock) -> Result<Zeroizing<[u8; 32]>, StoreError> {
        if !self.wrapped {
            return Reader::new(self.root.as_slice()).fixed().map(Zeroizing::new);
        }
        let Unlock::Passphrase(words) = unlock else { return Err(StoreError::Locked) };
        let key = stretch(words, &self.salt, self.cost)?;
        let sealed = self.root.get(..72).ok_or(StoreError::KeysDamaged)?;
        let root =
            Cipher::new(&key).open(MAGIC, sealed, "the root key").map_err(|_| StoreError::WrongPassphrase)?;
        Reader::new(&root).fixed().map(Zeroizing::new)
    }
}

/// A passphrase to a key: Argon2id.
pub(crate) fn stretch(
    words: &str,
    salt: &[u8; 16],
    (memory, passes, lanes): (u32, u32, u32),
) -> Result<Zeroizing<[u8; 32]>, StoreError> {
    // A damaged or hostile header must not ask for all of the machine's memory.
    if memory > 1024 * 1024 || passes > 64 {
        return Err(StoreError::KeysDamaged);
    }
    let params = Params::new(memory, passes, lanes, Some(32)).map_err(|_| StoreError::KeysDamaged)?;
    let mut key = Zeroizing::new([0u8; 32]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(words.as_bytes(), salt, key.as_mut_slice())
        .map_err(|_| StoreError::KeysDamaged)?;
    Ok(key)
}
