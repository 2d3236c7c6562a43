//! The region file: header, section table, sections, and a checksum for each 64 KiB, looked at when first read.

use crate::bytes::{Reader, checksum, u64_of};
use crate::error::{Error, Result};
use memmap2::Mmap;
use std::fs::File;
use std::io::Write;
use std::ops::Range;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};

const MAGIC: &[u8; 8] = b"STWDRGN\n";
/// The format that this release writes and reads.
pub const VERSION: u32 = 4;
const BLOCK: usize = 1 << 16;
const FIXED: usize = 40;

/// The parts of a region file, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Section {
    Meta,
    ObjectIndex,
    Objects,
    Strings,
    NameOffsets,
    Names,
    WordOffsets,
    Words,
    WordsReversed,
    Pinyin,
    Sets,
    SetPoints,
    RoadBoxes,
    Roads,
    FootOffsets,
    FootArcs,
    BicycleOffsets,
    BicycleArcs,
    CarOffsets,
    CarArcs,
    Islands,
    CrossingOffsets,
    Crossings,
    Turns,
    Obstacles,
    Ranges,
    WayTurns,
    Cuts,
    AreaBoxes,
    Areas,
}

impl Section {
    pub(crate) const ALL: [(Section, &'static str); 30] = [
        (Section::Meta, "meta"),
        (Section::ObjectIndex, "object index"),
        (Section::Objects, "objects"),
        (Section::Strings, "strings"),
        (Section::NameOffsets, "name offsets"),
        (Section::Names, "names"),
        (Section::WordOffsets, "word offsets"),
        (Section::Words, "words"),
        (Section::WordsReversed, "words reversed"),
        (Section::Pinyin, "pinyin"),
        (Section::Sets, "sets"),
        (Section::SetPoints, "set points"),
        (Section::RoadBoxes, "road boxes"),
        (Section::Roads, "roads"),
        (Section::FootOffsets, "foot offsets"),
        (Section::FootArcs, "foot arcs"),
        (Section::BicycleOffsets, "bicycle offsets"),
        (Section::BicycleArcs, "bicycle arcs"),
        (Section::CarOffsets, "car offsets"),
        (Section::CarArcs, "car arcs"),
        (Section::Islands, "islands"),
        (Section::CrossingOffsets, "crossing offsets"),
        (Section::Crossings, "crossings"),
        (Section::Turns, "turns"),
        (Section::Obstacles, "obstacles"),
        (Section::Ranges, "number ranges"),
        (Section::WayTurns, "turns over ways"),
        (Section::Cuts, "cuts"),
        (Section::AreaBoxes, "area boxes"),
        (Section::Areas, "areas"),
    ];

    pub(crate) fn name(self) -> &'static str {
        Section::ALL.get(self as usize).map_or("", |entry| entry.1)
    }
}

/// Puts the sections into one file; the same sections give the same bytes.
pub(crate) fn write(path: &Path, sections: &[Vec<u8>]) -> Result<u64> {
    let io = |source| Error::Io { path: path.to_owned(), source };
    let table = sections.len() * 16;
    let mut offset = (FIXED + table).next_multiple_of(8);
    let body_start = offset;
    let mut head_table = Vec::with_capacity(table);
    for section in sections {
        head_table.extend_from_slice(&(offset as u64).to_le_bytes());
        head_table.extend_from_slice(&(section.len() as u64).to_le_bytes());
        offset = (offset + section.len()).next_multiple_of(8);
    }
    let sums: Vec<u8> = block_sums(sections);
    let length = offset + sums.len();

    let mut head = Vec::with_capacity(body_start);
    head.extend_from_slice(MAGIC);
    head.extend_from_slice(&VERSION.to_le_bytes());
    head.extend_from_slice(&(sections.len() as u32).to_le_bytes());
    head.extend_from_slice(&(length as u64).to_le_bytes());
    head.extend_from_slice(&(offset as u64).to_le_bytes());
    let sum = head_sum(&head, &head_table, &sums);
    head.extend_from_slice(&sum.to_le_bytes());
    head.extend_from_slice(&head_table);
    head.resize(body_start, 0);

    // Under another name first: a reader sees the old file or the new one, never half.
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let partial = folder.join(format!(".{name}.{}.partial", std::process::id()));
    let written = (|| {
        let mut file = std::io::BufWriter::with_capacity(1 << 20, File::create(&partial)?);
        file.write_all(&head)?;
        for section in sections {
            file.write_all(section)?;
            file.write_all(padding(section.len()))?;
        }
        file.write_all(&sums)?;
        file.into_inner()?.sync_all()?;
        std::fs::rename(&partial, path)
    })();
    if written.is_err() {
        let _ = std::fs::remove_file(&partial);
    }
    written.map_err(io)?;
    Ok(length as u64)
}

/// The zeros up to the next multiple of eight.
fn padding(length: usize) -> &'static [u8] {
    const ZEROS: &[u8] = &[0; 7];
    ZEROS.get(..length.next_multiple_of(8) - length).unwrap_or(&[])
}

/// The checksum of each block of the padded sections, one after the other: they are never held twice.
fn block_sums(sections: &[Vec<u8>]) -> Vec<u8> {
    let mut sums = Vec::new();
    let mut block: Vec<u8> = Vec::with_capacity(BLOCK);
    for section in sections {
        for mut rest in [section.as_slice(), padding(section.len())] {
            while !rest.is_empty() {
                let (head, tail) = rest.split_at(rest.len().min(BLOCK - block.len()));
                block.extend_from_slice(head);
                rest = tail;
                if block.len() == BLOCK {
                    sums.extend_from_slice(&checksum(&block).to_le_bytes());
                    block.clear();
                }
            }
        }
    }
    if !block.is_empty() {
        sums.extend_from_slice(&checksum(&block).to_le_bytes());
    }
    sums
}

fn head_sum(fixed: &[u8], table: &[u8], sums: &[u8]) -> u64 {
    checksum(
        &[&checksum(fixed).to_le_bytes()[..], &checksum(table).to_le_bytes(), &checksum(sums).to_le_bytes()]
            .concat(),
    )
}

/// Puts right checksums on bytes that are laid out as a region file, whatever they hold; others stay as they are.
/// For trying what lies behind the checksums.
#[doc(hidden)]
pub fn reseal(bytes: &mut [u8]) {
    let mut reader = Reader::new(bytes);
    let count = reader.take(12).and_then(|_| reader.u32()).map_or(0, |count| count as usize);
    let sums_at = reader.take(8).and_then(|_| reader.u64()).and_then(|at| usize::try_from(at).ok());
    let start = count.saturating_mul(16).saturating_add(FIXED).next_multiple_of(8);
    let Some((body, sums)) = sums_at.and_then(|at| bytes.split_at_mut_checked(at)) else { return };
    for (block, sum) in body.get(start..).unwrap_or(&[]).chunks(BLOCK).zip(sums.chunks_exact_mut(8)) {
        sum.copy_from_slice(&checksum(block).to_le_bytes());
    }
    let parts = body.get(..FIXED - 8).zip(body.get(FIXED..FIXED + count.saturating_mul(16)));
    let Some(sum) = parts.map(|(fixed, table)| head_sum(fixed, table, sums)) else { return };
    if let Some(slot) = body.get_mut(FIXED - 8..FIXED) {
        slot.copy_from_slice(&sum.to_le_bytes());
    }
}

/// A region file, mapped. Each 64 KiB is checked against its sum when it is first read.
pub(crate) struct RegionFile {
    map: Mmap,
    sections: Vec<Range<usize>>,
    body: Range<usize>,
    sums: Range<usize>,
    checked: Box<[AtomicU64]>,
}

impl RegionFile {
    pub(crate) fn open(path: &Path) -> Result<Self> {
        let io = |source| Error::Io { path: path.to_owned(), source };
        let file = File::open(path).map_err(io)?;
        let found = file.metadata().map_err(io)?;
        if !found.is_file() || found.len() < FIXED as u64 {
            return Err(Error::NotARegion { path: path.to_owned() });
        }
        let map = crate::map::map(&file).map_err(io)?;
        let mut reader = Reader::new(&map);
        let damaged = || Error::Damaged { section: "header" };
        if reader.take(8) != Some(MAGIC) {
            return Err(Error::NotARegion { path: path.to_owned() });
        }
        let version = reader.u32().ok_or_else(damaged)?;
        if version < VERSION {
            return Err(Error::Older { path: path.to_owned(), found: version });
        }
        if version > VERSION {
            return Err(Error::Newer { path: path.to_owned(), found: version, known: VERSION });
        }
        let count = reader.u32().ok_or_else(damaged)? as usize;
        let expected = reader.u64().ok_or_else(damaged)?;
        if expected != map.len() as u64 {
            return Err(Error::Truncated { path: path.to_owned(), found: map.len() as u64, expected });
        }
        let sums_at = usize::try_from(reader.u64().ok_or_else(damaged)?).map_err(|_| damaged())?;
        let sum = reader.u64().ok_or_else(damaged)?;
        if count != Section::ALL.len() {
            return Err(damaged());
        }
        let body_start = (FIXED + count * 16).next_multiple_of(8);
        let table = map.get(FIXED..FIXED + count * 16).ok_or_else(damaged)?;
        let sums = map.get(sums_at..).ok_or_else(damaged)?;
        let fixed = map.get(..FIXED - 8).ok_or_else(damaged)?;
        if sums_at < body_start || head_sum(fixed, table, sums) != sum {
            return Err(damaged());
        }
        let mut sections = Vec::with_capacity(count);
        let mut entries = Reader::new(table);
        while let (Some(start), Some(length)) = (entries.u64(), entries.u64()) {
            let end = start.checked_add(length).filter(|&end| end <= sums_at as u64).ok_or_else(damaged)?;
            if start < body_start as u64 {
                return Err(damaged());
            }
            sections.push(start as usize..end as usize);
        }
        let blocks = (sums_at - body_start).div_ceil(BLOCK);
        if sums.len() != blocks * 8 {
            return Err(damaged());
        }
        let checked = (0..blocks.div_ceil(64)).map(|_| AtomicU64::new(0)).collect();
        Ok(RegionFile { sums: sums_at..map.len(), body: body_start..sums_at, map, sections, checked })
    }

    /// Bytes of the file.
    pub(crate) fn len(&self) -> u64 {
        self.map.len() as u64
    }

    /// Bytes of a section.
    pub(crate) fn section_len(&self, section: Section) -> usize {
        self.sections.get(section as usize).map_or(0, Range::len)
    }

    /// A part of a section.
    #[inline]
    pub(crate) fn bytes(&self, section: Section, part: Range<usize>) -> Result<&[u8]> {
        let damaged = || Error::Damaged { section: section.name() };
        let whole = self.sections.get(section as usize).ok_or_else(damaged)?;
        if part.start > part.end || part.end > whole.len() {
            return Err(damaged());
        }
        let range = whole.start + part.start..whole.start + part.end;
        self.check(&range).ok_or_else(damaged)?;
        self.map.get(range).ok_or_else(damaged)
    }

    /// A section from `start` on, at most `length` bytes of it.
    #[inline]
    pub(crate) fn upto(&self, section: Section, start: usize, length: usize) -> Result<&[u8]> {
        let end = start.saturating_add(length).min(self.section_len(section));
        self.bytes(section, start..end.max(start))
    }

    /// A whole section.
    pub(crate) fn whole(&self, section: Section) -> Result<&[u8]> {
        self.bytes(section, 0..self.section_len(section))
    }

    /// Record `index` of a section of records of `N` bytes.
    #[inline]
    pub(crate) fn record<const N: usize>(&self, section: Section, index: usize) -> Result<&[u8; N]> {
        let start = index.saturating_mul(N);
        let bytes = self.bytes(section, start..start.saturating_add(N))?;
        bytes.first_chunk().ok_or(Error::Damaged { section: section.name() })
    }

    #[inline]
    fn check(&self, range: &Range<usize>) -> Option<()> {
        if range.is_empty() {
            return Some(());
        }
        let first = (range.start - self.body.start) / BLOCK;
        let last = (range.end - 1 - self.body.start) / BLOCK;
        for block in first..=last {
            let word = self.checked.get(block / 64)?;
            if word.load(Ordering::Relaxed) >> (block % 64) & 1 == 0 {
                self.check_block(block)?;
            }
        }
        Some(())
    }

    #[cold]
    fn check_block(&self, block: usize) -> Option<()> {
        let start = self.body.start + block * BLOCK;
        let bytes = self.map.get(start..(start + BLOCK).min(self.body.end))?;
        let sum = self.map.get(self.sums.clone())?.get(block * 8..block * 8 + 8)?;
        if checksum(bytes) != u64_of(sum) {
            return None;
        }
        self.checked.get(block / 64)?.fetch_or(1 << (block % 64), Ordering::Relaxed);
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sections() -> Vec<Vec<u8>> {
        (0..Section::ALL.len()).map(|i| (0..i * 1301).map(|b| (b * 7 + i) as u8).collect()).collect()
    }

    #[test]
    fn sections_come_back_and_bytes_are_the_same_twice() {
        let folder = tempfile::tempdir().unwrap();
        let (a, b) = (folder.path().join("a"), folder.path().join("b"));
        write(&a, &sections()).unwrap();
        write(&b, &sections()).unwrap();
        assert_eq!(std::fs::read(&a).unwrap(), std::fs::read(&b).unwrap());
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 2);
        let file = RegionFile::open(&a).unwrap();
        for ((section, _), bytes) in Section::ALL.iter().zip(sections()) {
            assert_eq!(file.whole(*section).unwrap(), &bytes[..]);
        }
    }

    #[test]
    fn the_order_of_sections_is_their_number() {
        for (i, (section, _)) in Section::ALL.iter().enumerate() {
            assert_eq!(*section as usize, i);
        }
    }

    #[test]
    fn every_changed_byte_is_told_and_every_cut() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a");
        write(&path, &sections()).unwrap();
        let good = std::fs::read(&path).unwrap();
        for at in (0..good.len()).step_by(389).chain(0..FIXED) {
            let mut bad = good.clone();
            bad[at] ^= 0x10;
            std::fs::write(folder.path().join("b"), &bad).unwrap();
            let Ok(file) = RegionFile::open(&folder.path().join("b")) else { continue };
            let all = Section::ALL.iter().zip(sections());
            let mut told = false;
            for ((section, _), bytes) in all {
                match file.whole(*section) {
                    Ok(got) => assert_eq!(got, &bytes[..], "a wrong answer at {at}"),
                    Err(Error::Damaged { .. }) => told = true,
                    Err(other) => panic!("{other}"),
                }
            }
            // Padding between sections belongs to no answer.
            let _ = told;
        }
        for cut in [0, 7, 20, FIXED, good.len() / 2, good.len() - 1] {
            std::fs::write(folder.path().join("b"), &good[..cut]).unwrap();
            assert!(RegionFile::open(&folder.path().join("b")).is_err());
        }
    }

    #[test]
    fn a_newer_format_and_a_foreign_file_are_named() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a");
        write(&path, &sections()).unwrap();
        let mut bytes = std::fs::read(&path).unwrap();
        bytes[8] = 200;
        std::fs::write(&path, &bytes).unwrap();
        assert!(matches!(RegionFile::open(&path), Err(Error::Newer { found: 200, .. })));
        bytes[8] = 1;
        std::fs::write(&path, &bytes).unwrap();
        assert!(matches!(RegionFile::open(&path), Err(Error::Older { found: 1, .. })));
        std::fs::write(&path, b"PK\x03\x04 and more than forty bytes of another format").unwrap();
        assert!(matches!(RegionFile::open(&path), Err(Error::NotARegion { .. })));
    }
}
