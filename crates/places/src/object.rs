//! An object of a region: where it lies, and what is known of it.

use crate::bytes::{Reader, u32_of, u64_of};
use crate::error::{Error, Result};
use crate::format::{RegionFile, Section};
use crate::geo::Point;
use crate::import::names::RUN as NAME_RUN;
use crate::text::{unpack, unpack_string};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

/// Fields of a record. The first are there at most once and told by a bit each; a number never changes its meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Field {
    Name = 0,
    Kind = 1,
    Street = 2,
    Number = 3,
    City = 4,
    Postcode = 5,
    More = 6,
    Cuisine = 7,
    Hours = 8,
    Phone = 9,
    Website = 10,
    Brand = 11,
    /// After the others, as often as needed: the language of the name that follows.
    Lang = 12,
    /// A name in that language.
    LangName = 13,
    /// Another name.
    OtherName = 14,
}

/// Fields that a bit tells.
pub(crate) const SINGLE: [Field; 12] = [
    Field::Name,
    Field::Kind,
    Field::Street,
    Field::Number,
    Field::City,
    Field::Postcode,
    Field::More,
    Field::Cuisine,
    Field::Hours,
    Field::Phone,
    Field::Website,
    Field::Brand,
];

/// Objects lie in runs of so many; the index tells where each run begins.
pub(crate) const RUN: usize = 16;
/// Bytes of a run in the index.
const ENTRY: usize = 12;
const DAMAGED: Error = Error::Damaged { section: "objects" };

/// An object of OpenStreetMap: `n123`, `w45`, `r6`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct OsmId(pub(crate) u64);

impl fmt::Display for OsmId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let letter = match self.0 >> 62 {
            0 => 'n',
            1 => 'w',
            _ => 'r',
        };
        // Negative ids, as editors give to new objects, keep their sign within 62 bits.
        let number = ((self.0 << 2) as i64) >> 2;
        write!(f, "{letter}{number}")
    }
}

impl FromStr for OsmId {
    type Err = String;

    fn from_str(text: &str) -> std::result::Result<Self, String> {
        let wrong = || "not an object such as n123, w45 or r6".to_owned();
        let (letter, number) = text.split_at_checked(1).ok_or_else(wrong)?;
        let top = match letter {
            "n" => 0,
            "w" => 1u64 << 62,
            "r" => 2 << 62,
            _ => return Err(wrong()),
        };
        let number: i64 = number.parse().map_err(|_| wrong())?;
        Ok(OsmId(top | number as u64 & ((1 << 62) - 1)))
    }
}

impl From<OsmId> for String {
    fn from(id: OsmId) -> String {
        id.to_string()
    }
}

impl TryFrom<String> for OsmId {
    type Error = String;

    fn try_from(text: String) -> std::result::Result<Self, String> {
        text.parse()
    }
}

/// An object, and the bytes of its record.
#[derive(Clone, Copy)]
pub(crate) struct Object<'a> {
    pub id: OsmId,
    pub at: Point,
    record: &'a [u8],
}

/// The objects of one run, in order.
fn run(file: &RegionFile, run: usize) -> Result<impl Iterator<Item = Option<Object<'_>>>> {
    let runs = file.section_len(Section::ObjectIndex) / ENTRY;
    let place = |run: usize| -> Result<(u64, usize)> {
        let entry = file.record::<ENTRY>(Section::ObjectIndex, run)?;
        Ok((u64_of(entry), entry.get(8..).map_or(0, u32_of) as usize))
    };
    let (first, start) = place(run)?;
    let end = if run + 1 < runs { place(run + 1)?.1 } else { file.section_len(Section::Objects) };
    let mut reader = Reader::new(file.bytes(Section::Objects, start..end)?);
    let mut key = first;
    let mut at = Point::default();
    Ok(std::iter::from_fn(move || (!reader.is_empty()).then(|| next(&mut reader, &mut key, &mut at))))
}

fn next<'a>(reader: &mut Reader<'a>, key: &mut u64, at: &mut Point) -> Option<Object<'a>> {
    *key = key.wrapping_add(reader.varint()?);
    at.lat = at.lat.wrapping_add(reader.signed()? as i32);
    at.lon = at.lon.wrapping_add(reader.signed()? as i32);
    Some(Object { id: OsmId(*key), at: *at, record: reader.bytes()? })
}

/// Object `number`.
#[inline]
pub(crate) fn object(file: &RegionFile, number: u32) -> Result<Object<'_>> {
    let number = number as usize;
    run(file, number / RUN)?.nth(number % RUN).flatten().ok_or(DAMAGED)
}

/// The object with that id.
pub(crate) fn find_object(file: &RegionFile, id: OsmId) -> Result<Option<Object<'_>>> {
    let (mut low, mut high) = (0, file.section_len(Section::ObjectIndex) / ENTRY);
    while low < high {
        let middle = low + (high - low) / 2;
        if u64_of(file.record::<ENTRY>(Section::ObjectIndex, middle)?) <= id.0 {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    let Some(found) = low.checked_sub(1) else { return Ok(None) };
    for object in run(file, found)? {
        let object = object.ok_or(DAMAGED)?;
        if object.id == id {
            return Ok(Some(object));
        }
    }
    Ok(None)
}

impl<'a> Object<'a> {
    /// Its fields: those that a bit tells, then the further names.
    pub(crate) fn fields(&self) -> impl Iterator<Item = (Field, u32)> + use<'a> {
        let mut reader = Reader::new(self.record);
        let mask = reader.varint().unwrap_or(0);
        let mut single = SINGLE.iter().enumerate().filter(move |(bit, _)| mask >> bit & 1 == 1);
        let mut owed = None;
        std::iter::from_fn(move || {
            for (_, &field) in single.by_ref() {
                if field != Field::More {
                    return Some((field, reader.varint32()?));
                }
            }
            if let Some(name) = owed.take() {
                return Some((Field::LangName, name));
            }
            // 0 is another name; else the language's string, plus one.
            let language = reader.varint32()?;
            let name = reader.varint32()?;
            match language.checked_sub(1) {
                None => Some((Field::OtherName, name)),
                Some(language) => {
                    owed = Some(name);
                    Some((Field::Lang, language))
                }
            }
        })
    }

    /// The value of a field that is there at most once.
    pub(crate) fn field(&self, wanted: Field) -> Option<u32> {
        let mut reader = Reader::new(self.record);
        let mask = reader.varint()?;
        if mask >> wanted as u8 & 1 == 0 {
            return None;
        }
        let before = mask & ((1 << wanted as u8) - 1) & !(1 << Field::More as u8);
        for _ in 0..before.count_ones() {
            reader.varint()?;
        }
        reader.varint32()
    }

    /// The text of such a field.
    pub(crate) fn text(&self, file: &'a RegionFile, wanted: Field) -> Result<Option<Cow<'a, str>>> {
        match (wanted, self.field(wanted)) {
            (_, None) => Ok(None),
            (Field::Name | Field::Street, Some(name)) => name_text(file, name).map(Some),
            (_, Some(offset)) => string(file, offset).map(Some),
        }
    }
}

/// The text at an offset of the strings.
pub(crate) fn string(file: &RegionFile, offset: u32) -> Result<Cow<'_, str>> {
    text_at(file, Section::Strings, offset)
}

/// The text of a name.
pub(crate) fn name_text(file: &RegionFile, name: u32) -> Result<Cow<'_, str>> {
    Reader::new(name_record(file, name)?).bytes().and_then(unpack).ok_or(Error::Damaged { section: "names" })
}

/// A name's record.
pub(crate) fn name_record(file: &RegionFile, name: u32) -> Result<&[u8]> {
    let damaged = || Error::Damaged { section: "names" };
    let run = name as usize / NAME_RUN;
    let start = u32_of(file.record::<4>(Section::NameOffsets, run)?) as usize;
    let next = (run + 1) * 4;
    let end = if next < file.section_len(Section::NameOffsets) {
        u32_of(file.bytes(Section::NameOffsets, next..next + 4)?) as usize
    } else {
        file.section_len(Section::Names)
    };
    let mut reader = Reader::new(file.bytes(Section::Names, start..end)?);
    for _ in 0..name as usize % NAME_RUN {
        reader.bytes().ok_or_else(damaged)?;
    }
    reader.bytes().ok_or_else(damaged)
}

fn text_at(file: &RegionFile, section: Section, offset: u32) -> Result<Cow<'_, str>> {
    let damaged = || Error::Damaged { section: section.name() };
    let start = offset as usize;
    let mut reader = Reader::new(file.upto(section, start, 10)?);
    let before = reader.left();
    let length = reader.varint32().ok_or_else(damaged)? as usize;
    let start = start + before - reader.left();
    unpack_string(file.bytes(section, start..start.saturating_add(length))?).ok_or_else(damaged)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_read_as_they_are_written() {
        for text in ["n1", "w45", "r6", "n13000000000", "w-7"] {
            assert_eq!(text.parse::<OsmId>().unwrap().to_string(), text);
        }
        for bad in ["", "n", "x1", "n1x", "é1"] {
            assert!(bad.parse::<OsmId>().is_err(), "{bad}");
        }
        assert!("n9".parse::<OsmId>().unwrap() < "w1".parse::<OsmId>().unwrap());
    }

    #[test]
    fn the_bit_of_a_field_is_its_number() {
        for (bit, field) in SINGLE.iter().enumerate() {
            assert_eq!(*field as usize, bit);
        }
    }
}
