//! An uploaded export, held so that a source can read it more than once: sealed under a key that is never written
//! down, in a file without a name. Memory holds one piece of it.

use chacha20poly1305::aead::AeadInOut;
use chacha20poly1305::{KeyInit, XChaCha20Poly1305};
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom};
use std::os::unix::fs::{FileExt, OpenOptionsExt};
use std::path::Path;
use std::sync::Arc;
use steward_edge::sources::{Again, ReadSeek};
use zeroize::{Zeroize, Zeroizing};

/// Bytes of the export in one sealed piece.
const PIECE: usize = 64 << 10;
const TAG: usize = 16;

/// The export as it lies on the disk: pieces in order, each with its tag. Its key ends with this value.
pub struct Spool {
    file: File,
    cipher: XChaCha20Poly1305,
    length: u64,
}

/// A piece's nonce is its number: the key is this spool's alone.
fn nonce(number: u64) -> [u8; 24] {
    let mut nonce = [0; 24];
    if let Some(end) = nonce.last_chunk_mut::<8>() {
        *end = number.to_be_bytes();
    }
    nonce
}

fn place(number: u64) -> u64 {
    number.saturating_mul((PIECE + TAG) as u64)
}

fn broken() -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, "what was uploaded cannot be read back")
}

impl Spool {
    /// Takes an export in, into a file in `folder` that loses its name at once.
    ///
    /// # Errors
    /// The export broke off, or the disk refuses.
    pub fn take(export: &mut dyn Read, folder: &Path) -> io::Result<Arc<Spool>> {
        let mut key = Zeroizing::new([0_u8; 32]);
        let mut name = [0_u8; 8];
        getrandom::fill(key.as_mut_slice())
            .and_then(|()| getrandom::fill(&mut name))
            .map_err(io::Error::other)?;
        let path = folder.join(format!("upload-{:016x}", u64::from_be_bytes(name)));
        let file = OpenOptions::new().read(true).write(true).create_new(true).mode(0o600).open(&path)?;
        fs::remove_file(&path)?;
        let key: &[u8; 32] = &key;
        let mut spool = Spool { file, cipher: XChaCha20Poly1305::new(key.into()), length: 0 };
        let mut piece = Zeroizing::new(Vec::with_capacity(PIECE + TAG));
        for number in 0.. {
            piece.zeroize();
            let read = Read::take(&mut *export, PIECE as u64).read_to_end(&mut piece)?;
            if read == 0 {
                break;
            }
            spool.length = spool.length.saturating_add(read as u64);
            let tag = spool
                .cipher
                .encrypt_inout_detached(&nonce(number).into(), &[], piece.as_mut_slice().into())
                .map_err(|_| broken())?;
            piece.extend_from_slice(&tag);
            spool.file.write_all_at(&piece, place(number))?;
        }
        Ok(Arc::new(spool))
    }

    fn piece(&self, number: u64) -> io::Result<Zeroizing<Vec<u8>>> {
        let begin = number.saturating_mul(PIECE as u64);
        let length = usize::try_from(self.length.saturating_sub(begin)).unwrap_or(PIECE).min(PIECE);
        let mut piece = Zeroizing::new(vec![0; length + TAG]);
        self.file.read_exact_at(&mut piece, place(number))?;
        let (body, tag) = piece.split_at_mut_checked(length).ok_or_else(broken)?;
        let tag: &[u8] = tag;
        let tag = <[u8; TAG]>::try_from(tag).map_err(|_| broken())?;
        self.cipher
            .decrypt_inout_detached(&nonce(number).into(), &[], body.into(), &tag.into())
            .map_err(|_| broken())?;
        piece.truncate(length);
        Ok(piece)
    }
}

impl Again for Spool {
    fn again(self: Arc<Self>) -> io::Result<Box<dyn ReadSeek>> {
        Ok(Box::new(Reader { spool: self, at: 0, open: None }))
    }
}

/// A place in a spool, with the piece around it opened.
struct Reader {
    spool: Arc<Spool>,
    at: u64,
    open: Option<(u64, Zeroizing<Vec<u8>>)>,
}

impl Read for Reader {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if self.at >= self.spool.length {
            return Ok(0);
        }
        let (number, within) = (self.at / PIECE as u64, self.at % PIECE as u64);
        let piece = match &mut self.open {
            Some((open, piece)) if *open == number => piece,
            slot => &mut slot.insert((number, self.spool.piece(number)?)).1,
        };
        let mut rest = piece.get(usize::try_from(within).unwrap_or(PIECE)..).unwrap_or_default();
        let read = rest.read(into)?;
        self.at = self.at.saturating_add(read as u64);
        Ok(read)
    }
}

impl Seek for Reader {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let at = match to {
            SeekFrom::Start(at) => Some(at),
            SeekFrom::End(by) => self.spool.length.checked_add_signed(by),
            SeekFrom::Current(by) => self.at.checked_add_signed(by),
        };
        self.at =
            at.ok_or_else(|| io::Error::new(io::ErrorKind::InvalidInput, "a place before the beginning"))?;
        Ok(self.at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Something long that does not repeat at a piece's length.
    fn text(length: usize) -> Vec<u8> {
        (0..length).map(|at| (at * 31 % 251) as u8).collect()
    }

    #[test]
    fn what_went_in_comes_out_as_often_as_wanted() {
        let folder = tempfile::tempdir().unwrap();
        for length in [0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE + 17] {
            let export = text(length);
            let spool = Spool::take(&mut export.as_slice(), folder.path()).unwrap();
            for _ in 0..2 {
                let mut all = Vec::new();
                spool.clone().again().unwrap().read_to_end(&mut all).unwrap();
                assert!(all == export, "{length}");
            }
        }
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0, "no name is left");
    }

    #[test]
    fn it_can_be_sought_in() {
        let folder = tempfile::tempdir().unwrap();
        let export = text(2 * PIECE + 100);
        let mut reader = Spool::take(&mut export.as_slice(), folder.path()).unwrap().again().unwrap();
        for (to, at) in [
            (SeekFrom::Start(PIECE as u64 - 3), PIECE - 3),
            (SeekFrom::End(-10), export.len() - 10),
            (SeekFrom::Start(5), 5),
        ] {
            reader.seek(to).unwrap();
            let mut ten = [0; 10];
            reader.read_exact(&mut ten).unwrap();
            assert_eq!(ten, export[at..at + 10]);
        }
        assert!(reader.seek(SeekFrom::Current(-1_000_000)).is_err());
        reader.seek(SeekFrom::End(5)).unwrap();
        assert_eq!(reader.read(&mut [0; 4]).unwrap(), 0);
    }

    #[test]
    fn the_disk_holds_no_word_of_it_and_a_changed_byte_is_noticed() {
        let folder = tempfile::tempdir().unwrap();
        let words = b"the kiln opened today ".repeat(4000);
        let spool = Spool::take(&mut words.as_slice(), folder.path()).unwrap();
        let mut disk = vec![0; spool.file.metadata().unwrap().len() as usize];
        spool.file.read_exact_at(&mut disk, 0).unwrap();
        assert!(disk.len() > words.len());
        assert!(!disk.windows(4).any(|four| four == b"kiln"));
        spool.file.write_all_at(&[disk[70_000] ^ 1], 70_000).unwrap();
        assert!(spool.again().unwrap().read_to_end(&mut Vec::new()).is_err());
    }
}
