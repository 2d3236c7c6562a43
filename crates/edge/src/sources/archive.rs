//! A zip that holds an export: its files are read where they lie, never written anywhere, and never without end.
//!
//! No path of it is ever opened on the disk; names serve to tell the files apart. An entry may unpack to a hundred times
//! its size, and all entries together to a hundred times the zip's (or 8 MB and 64 MB, whatever is more): text shrinks
//! to a tenth, the most repetitive to a fiftieth, and deflate's limit is a thousandth. The sum is counted because entries
//! may share their bytes.

use super::error::SourceError;
use super::input::{self, Input, ReadSeek};
use super::reason::Reason;
use std::io::{self, Read, Seek, SeekFrom};
use zip::ZipArchive;

/// So often may the compressed size go into the unpacked one.
const MOST_TIMES: u64 = 100;
const FREE_ENTRY: u64 = 8 << 20;
const FREE_ALL: u64 = 64 << 20;

/// An opened zip.
pub(super) struct Archive {
    zip: ZipArchive<Box<dyn ReadSeek>>,
    /// Bytes that its entries may still unpack to.
    left: u64,
    input: Input,
    format: &'static str,
}

/// Whether a file that begins so is a zip.
pub(super) fn begins(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

impl Archive {
    /// Opens a zip that is read as `format`.
    pub(super) fn open(input: &Input, format: &'static str) -> Result<Archive, SourceError> {
        let mut file = input.open()?;
        let size = file.seek(SeekFrom::End(0)).map_err(|e| input.unreadable(e))?;
        let zip = ZipArchive::new(file).map_err(|_| input.refused(format, Reason::ZipDamaged))?;
        let left = size.saturating_mul(MOST_TIMES).max(FREE_ALL);
        Ok(Archive { zip, left, input: input.clone(), format })
    }

    /// Numbers and names of the files in it, as it lists them; no links, and none whose name climbs out of the zip.
    pub(super) fn files(&mut self) -> Vec<(usize, String)> {
        let mut files = Vec::new();
        for index in 0..self.zip.len() {
            let Ok(entry) = self.zip.by_index_raw(index) else { continue };
            if entry.is_symlink() || entry.is_dir() {
                continue;
            }
            let Ok(name) = entry.name() else { continue };
            let name = name.replace('\\', "/");
            if !name.starts_with('/') && name.split('/').all(|part| part != "..") {
                files.push((index, name));
            }
        }
        files
    }

    /// Hands the text of a file in it to `read`.
    pub(super) fn read<T>(
        &mut self,
        index: usize,
        read: impl FnOnce(Box<dyn Read + Send + '_>) -> Result<T, SourceError>,
    ) -> Result<T, SourceError> {
        let (input, format) = (&self.input, self.format);
        let failed = |error: &io::Error| {
            let bomb = error.kind() == io::ErrorKind::FileTooLarge;
            input.refused(format, if bomb { Reason::Bomb } else { Reason::ZipDamaged })
        };
        let entry = self.zip.by_index(index).map_err(|_| input.refused(format, Reason::ZipDamaged))?;
        let most = entry.compressed_size().saturating_mul(MOST_TIMES).max(FREE_ENTRY).min(self.left);
        if entry.size() > most {
            return Err(input.refused(format, Reason::Bomb));
        }
        let guarded = Guard { entry, left: most, all: &mut self.left };
        let text = input::decoded(guarded, Some(self.input.assumed())).map_err(|error| failed(&error))?;
        read(text).map_err(|error| match error {
            SourceError::Unreadable { source, .. } => failed(&source),
            error => error,
        })
    }
}

/// Fails when an entry unpacks to more than it may.
struct Guard<'a, R> {
    entry: R,
    left: u64,
    all: &'a mut u64,
}

impl<R: Read> Read for Guard<'_, R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let read = self.entry.read(out)?;
        *self.all = self.all.saturating_sub(read as u64);
        match self.left.checked_sub(read as u64) {
            Some(left) => self.left = left,
            None => return Err(io::ErrorKind::FileTooLarge.into()),
        }
        Ok(read)
    }
}
