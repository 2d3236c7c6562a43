//! The sealed stream: chunks under one key, in one order, with a marked end.

use crate::StoreError;
use crate::keys::stretch;
use crate::seal::random;
use crate::wire::Reader;
use chacha20poly1305::aead::AeadInOut;
use chacha20poly1305::{KeyInit, XChaCha20Poly1305};
use sha2::{Digest, Sha256};
use std::fs::File;
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use zeroize::{Zeroize, Zeroizing};

const MAGIC: &[u8; 8] = b"STEWBAK1";
pub(crate) const HEADER: usize = 96;
const CHUNK: usize = 1 << 16;
const TAG: usize = 16;
/// Argon2id: 64 MiB, three passes, one lane.
const COST: (u32, u32, u32) = (64 * 1024, 3, 1);

struct Header {
    cost: (u32, u32, u32),
    salt: [u8; 16],
    prefix: [u8; 19],
    length: u64,
}

impl Header {
    /// All before the key check.
    fn bytes(&self) -> Vec<u8> {
        let mut bytes = MAGIC.to_vec();
        for number in [self.cost.0, self.cost.1, self.cost.2] {
            bytes.extend_from_slice(&number.to_be_bytes());
        }
        bytes.extend_from_slice(&self.salt);
        bytes.extend_from_slice(&self.prefix);
        bytes.push(0);
        bytes.extend_from_slice(&self.length.to_be_bytes());
        bytes
    }

    fn sealed(&self, cipher: &XChaCha20Poly1305) -> Result<Vec<u8>, StoreError> {
        let mut bytes = self.bytes();
        let check = cipher
            .encrypt_inout_detached(
                &nonce(&self.prefix, u32::MAX, false).into(),
                &bytes,
                (&mut [][..]).into(),
            )
            .map_err(|_| StoreError::BackupDamaged)?;
        bytes.extend_from_slice(&check);
        let sum = Sha256::digest(&bytes);
        bytes.extend(sum.iter().take(16));
        Ok(bytes)
    }
}

fn nonce(prefix: &[u8; 19], number: u32, last: bool) -> [u8; 24] {
    let mut nonce = [0u8; 24];
    let parts = prefix.iter().copied().chain(number.to_be_bytes()).chain([u8::from(last)]);
    nonce.iter_mut().zip(parts).for_each(|(to, from)| *to = from);
    nonce
}

/// Bytes that a stream of this length takes in the file, header and tags included.
fn file_size(length: u64) -> u64 {
    let chunks = length.div_ceil(CHUNK as u64).max(1);
    (HEADER as u64).saturating_add(length).saturating_add(chunks.saturating_mul(TAG as u64))
}

/// Writes a sealed stream into a new file.
pub(crate) struct Sealing {
    file: File,
    path: PathBuf,
    cipher: XChaCha20Poly1305,
    header: Header,
    number: u32,
    waiting: Zeroizing<Vec<u8>>,
    sum: Sha256,
}

impl Sealing {
    pub(crate) fn create(file: File, path: &Path, passphrase: &str) -> Result<Sealing, StoreError> {
        let mut header = Header { cost: COST, salt: [0; 16], prefix: [0; 19], length: 0 };
        random(&mut header.salt)?;
        random(&mut header.prefix)?;
        let key = stretch(passphrase, &header.salt, header.cost)?;
        let cipher = XChaCha20Poly1305::new((&*key).into());
        let mut sealing = Sealing {
            file,
            path: path.to_owned(),
            cipher,
            header,
            number: 0,
            waiting: Zeroizing::new(Vec::with_capacity(CHUNK + 1)),
            sum: Sha256::new(),
        };
        // A header of zeros until the end: a backup that was cut off while being written is none.
        sealing.file.write_all(&[0; HEADER]).map_err(StoreError::io(path))?;
        Ok(sealing)
    }

    /// Appends to the stream.
    pub(crate) fn put(&mut self, mut bytes: &[u8]) -> Result<(), StoreError> {
        self.sum.update(bytes);
        self.header.length = self.header.length.saturating_add(bytes.len() as u64);
        while !bytes.is_empty() {
            // A full chunk waits until more comes, since the last one is marked.
            if self.waiting.len() == CHUNK {
                self.chunk(false)?;
            }
            let room = CHUNK.saturating_sub(self.waiting.len()).min(bytes.len());
            let (now, later) = bytes.split_at(room);
            self.waiting.extend_from_slice(now);
            bytes = later;
        }
        Ok(())
    }

    fn chunk(&mut self, last: bool) -> Result<(), StoreError> {
        let nonce = nonce(&self.header.prefix, self.number, last);
        let tag = self
            .cipher
            .encrypt_inout_detached(&nonce.into(), b"", self.waiting.as_mut_slice().into())
            .map_err(|_| StoreError::BackupDamaged)?;
        self.file.write_all(&self.waiting).map_err(StoreError::io(&self.path))?;
        self.file.write_all(&tag).map_err(StoreError::io(&self.path))?;
        self.waiting.zeroize();
        self.waiting.clear();
        self.number = self.number.checked_add(1).ok_or(StoreError::Full)?;
        Ok(())
    }

    /// Ends the stream, durable when this returns; gives the hash of what went in.
    pub(crate) fn finish(mut self) -> Result<[u8; 32], StoreError> {
        self.chunk(true)?;
        let header = self.header.sealed(&self.cipher)?;
        let path = self.path.clone();
        self.file.seek(SeekFrom::Start(0)).map_err(StoreError::io(&path))?;
        self.file.write_all(&header).map_err(StoreError::io(&path))?;
        self.file.sync_all().map_err(StoreError::io(&path))?;
        Ok(self.sum.finalize().into())
    }
}

/// Reads a sealed stream.
pub(crate) struct Opening {
    file: File,
    cipher: XChaCha20Poly1305,
    header: Header,
    number: u32,
    left: u64,
    ready: Zeroizing<Vec<u8>>,
    taken: usize,
    ended: bool,
    sum: Sha256,
}

impl Opening {
    pub(crate) fn open(path: &Path, passphrase: &str) -> Result<Opening, StoreError> {
        let mut file = File::open(path).map_err(StoreError::io(path))?;
        let size = file.metadata().map_err(StoreError::io(path))?.len();
        let mut bytes = Vec::with_capacity(HEADER);
        Read::by_ref(&mut file).take(HEADER as u64).read_to_end(&mut bytes).map_err(StoreError::io(path))?;
        if !bytes.starts_with(MAGIC) {
            let begins = MAGIC.starts_with(&bytes) && !bytes.is_empty();
            return Err(if begins { StoreError::BackupTruncated } else { StoreError::NotBackup });
        }
        if bytes.len() < HEADER {
            return Err(StoreError::BackupTruncated);
        }
        let damaged = |_| StoreError::BackupDamaged;
        let (body, sum) = bytes.split_at_checked(HEADER - 16).ok_or(StoreError::BackupDamaged)?;
        if !Sha256::digest(body).starts_with(sum) {
            return Err(StoreError::BackupDamaged);
        }
        let mut reader = Reader::new(body);
        reader.take(8).map_err(damaged)?;
        let mut number = || reader.fixed::<4>().map(u32::from_be_bytes).map_err(damaged);
        let cost = (number()?, number()?, number()?);
        let salt = reader.fixed().map_err(damaged)?;
        let prefix = reader.fixed().map_err(damaged)?;
        reader.take(1).map_err(damaged)?;
        let length = u64::from_be_bytes(reader.fixed().map_err(damaged)?);
        let check: [u8; 16] = reader.fixed().map_err(damaged)?;
        let header = Header { cost, salt, prefix, length };
        let key = stretch(passphrase, &header.salt, header.cost).map_err(damaged)?;
        let cipher = XChaCha20Poly1305::new((&*key).into());
        cipher
            .decrypt_inout_detached(
                &nonce(&header.prefix, u32::MAX, false).into(),
                &header.bytes(),
                (&mut [][..]).into(),
                &check.into(),
            )
            .map_err(|_| StoreError::WrongPassphrase)?;
        let want = file_size(length);
        if size < want {
            return Err(StoreError::BackupTruncated);
        }
        if size > want {
            return Err(StoreError::BackupDamaged);
        }
        Ok(Opening {
            file,
            cipher,
            left: length,
            header,
            number: 0,
            ready: Zeroizing::new(Vec::new()),
            taken: 0,
            ended: false,
            sum: Sha256::new(),
        })
    }

    fn chunk(&mut self) -> Result<(), StoreError> {
        if self.ended {
            return Err(StoreError::BackupDamaged);
        }
        let length = self.left.min(CHUNK as u64);
        self.left = self.left.saturating_sub(length);
        self.ended = self.left == 0;
        self.ready.clear();
        self.ready.resize(usize::try_from(length).unwrap_or(CHUNK), 0);
        let mut tag = [0u8; TAG];
        let filled = self.file.read_exact(&mut self.ready).and_then(|()| self.file.read_exact(&mut tag));
        filled.map_err(|_| StoreError::BackupTruncated)?;
        let nonce = nonce(&self.header.prefix, self.number, self.ended);
        self.cipher
            .decrypt_inout_detached(&nonce.into(), b"", self.ready.as_mut_slice().into(), &tag.into())
            .map_err(|_| StoreError::BackupDamaged)?;
        self.sum.update(self.ready.as_slice());
        self.number = self.number.saturating_add(1);
        self.taken = 0;
        Ok(())
    }

    /// The next bytes of the stream.
    pub(crate) fn take(&mut self, count: usize) -> Result<Zeroizing<Vec<u8>>, StoreError> {
        // Capacity grows as bytes come, so that a hostile count asks for no memory.
        let mut bytes = Zeroizing::new(Vec::new());
        while bytes.len() < count {
            let left = self.ready.get(self.taken..).unwrap_or_default();
            if left.is_empty() {
                self.chunk()?;
                continue;
            }
            let some = left.get(..count.saturating_sub(bytes.len()).min(left.len())).unwrap_or_default();
            bytes.extend_from_slice(some);
            self.taken = self.taken.saturating_add(some.len());
        }
        Ok(bytes)
    }

    /// The hash of what came out, if all of it did.
    pub(crate) fn finish(self) -> Result<[u8; 32], StoreError> {
        if !self.ended || self.taken < self.ready.len() {
            return Err(StoreError::BackupDamaged);
        }
        Ok(self.sum.finalize().into())
    }
}
