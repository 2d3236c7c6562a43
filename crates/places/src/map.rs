//! The one place that maps a file into memory.
//!
//! What is mapped is not trusted: every read is checked against the section's bounds and, when its block is first
//! touched, against the block's checksum, and numbers read from it are looked up, never used as an address. Behind right
//! checksums any bytes are answered or refused (`hostile.rs`). What remains is the file itself: see the invariant.
#![expect(unsafe_code, reason = "memory maps are the point of a region file; see the invariant")]

use memmap2::Mmap;
use std::fs::File;

/// Maps a whole file for reading.
pub(crate) fn map(file: &File) -> std::io::Result<Mmap> {
    // SAFETY / INVARIANT: a mapped file must not shrink or change while the map lives. Region files are written under
    // another name and renamed into place, replaced by a rename and removed by unlinking, never written in place (see
    // `format::Writer::finish` and its test), so that a map keeps the bytes that it was opened on.
    unsafe { Mmap::map(file) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_map_keeps_its_bytes_when_the_file_is_replaced_or_removed() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a");
        std::fs::write(&path, b"before").unwrap();
        let mapped = map(&File::open(&path).unwrap()).unwrap();
        std::fs::write(folder.path().join("b"), b"x").unwrap();
        std::fs::rename(folder.path().join("b"), &path).unwrap();
        assert_eq!(&mapped[..], b"before");
        std::fs::remove_file(&path).unwrap();
        assert_eq!(&mapped[..], b"before");
    }
}
