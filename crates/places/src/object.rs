//! An object of a region: where it lies, and what is known of it.

use crate::bytes::{Reader, u32_of, u64_of};
use crate::error::{Error, Result};
use crate::format::{RegionFile, Section};
use crate::geo::Point;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// Kinds of a record's fields; a number never changes its meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Field {
    End = 0,
    Kind = 1,
    Name = 2,
    Lang = 3,
    LangName = 4,
    OtherName = 5,
    Street = 6,
    Number = 7,
    Hours = 8,
    Phone = 9,
    Website = 10,
    Brand = 11,
    City = 12,
    Postcode = 13,
    Cuisine = 14,
}

impl Field {
    fn of(byte: u8) -> Option<Field> {
        use Field::*;
        let all = [
            End, Kind, Name, Lang, LangName, OtherName, Street, Number, Hours, Phone, Website, Brand, City,
            Postcode, Cuisine,
        ];
        all.get(usize::from(byte)).copied()
    }
}

/// Bytes of an object in its section.
pub(crate) const OBJECT: usize = 20;
/// No record is longer.
const LONGEST_RECORD: usize = 1 << 16;

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

/// An object's fixed part.
#[derive(Clone, Copy)]
pub(crate) struct Object {
    pub id: OsmId,
    pub at: Point,
    record: u32,
}

/// Object `number`.
#[inline]
pub(crate) fn object(file: &RegionFile, number: u32) -> Result<Object> {
    let bytes: &[u8; OBJECT] = file.record(Section::Objects, number as usize)?;
    let part = |at: usize| bytes.get(at..).map_or(0, u32_of);
    Ok(Object {
        id: OsmId(u64_of(bytes)),
        at: Point { lat: part(8) as i32, lon: part(12) as i32 },
        record: part(16),
    })
}

/// The number of the object with that id.
pub(crate) fn find_object(file: &RegionFile, id: OsmId) -> Result<Option<u32>> {
    let count = (file.section_len(Section::Objects) / OBJECT) as u32;
    let (mut low, mut high) = (0, count);
    while low < high {
        let middle = low + (high - low) / 2;
        match object(file, middle)?.id.cmp(&id) {
            std::cmp::Ordering::Equal => return Ok(Some(middle)),
            std::cmp::Ordering::Less => low = middle + 1,
            std::cmp::Ordering::Greater => high = middle,
        }
    }
    Ok(None)
}

/// The fields of an object's record, in order.
pub(crate) fn fields(file: &RegionFile, object: Object) -> Result<impl Iterator<Item = (Field, u32)>> {
    let mut reader = Reader::new(file.upto(Section::Records, object.record as usize, LONGEST_RECORD)?);
    Ok(std::iter::from_fn(move || {
        let field = Field::of(reader.byte()?)?;
        if field == Field::End {
            return None;
        }
        Some((field, reader.varint32()?))
    }))
}

/// The text at an offset of the strings.
pub(crate) fn string(file: &RegionFile, offset: u32) -> Result<&str> {
    text_at(file, Section::Strings, offset)
}

/// The text of a name.
pub(crate) fn name_text(file: &RegionFile, name: u32) -> Result<&str> {
    text_at(file, Section::Names, name_offset(file, name)?)
}

/// Where a name's record begins.
pub(crate) fn name_offset(file: &RegionFile, name: u32) -> Result<u32> {
    file.record::<4>(Section::NameOffsets, name as usize).map(|bytes| u32_of(bytes))
}

fn text_at(file: &RegionFile, section: Section, offset: u32) -> Result<&str> {
    let damaged = || Error::Damaged { section: section.name() };
    let start = offset as usize;
    let mut reader = Reader::new(file.upto(section, start, 10)?);
    let before = reader.left();
    let length = reader.varint32().ok_or_else(damaged)? as usize;
    let start = start + before - reader.left();
    let bytes = file.bytes(section, start..start.saturating_add(length))?;
    std::str::from_utf8(bytes).map_err(|_| damaged())
}

/// The first value of a field that holds a string.
pub(crate) fn text_field(file: &RegionFile, object: Object, wanted: Field) -> Result<Option<&str>> {
    match fields(file, object)?.find(|(field, _)| *field == wanted) {
        Some((Field::Name | Field::OtherName | Field::LangName | Field::Street, name)) => {
            name_text(file, name).map(Some)
        }
        Some((_, offset)) => string(file, offset).map(Some),
        None => Ok(None),
    }
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
}
