//! Houses between two known ones, read: where along its line a number lies.

use crate::bytes::{Reader, u32_of};
use crate::error::{Error, Result};
use crate::format::{RegionFile, Section};
use crate::geo::{Origin, Point};

const DAMAGED: Error = Error::Damaged { section: "number ranges" };

/// Where a house lies by its neighbours.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Between {
    pub at: Point,
    /// The known house whose number is nearer.
    pub object: u32,
}

/// Where the numbers of a street say that a house lies; `None` where no line has its number.
pub(crate) fn between(file: &RegionFile, street: u32, number: u32) -> Result<Option<Between>> {
    let count = u32_of(file.upto(Section::Ranges, 0, 4)?) as usize;
    let head = |at: usize| -> Result<(u32, usize)> {
        let bytes = file.bytes(Section::Ranges, 4 + at * 8..12 + at * 8)?;
        Ok((u32_of(bytes), bytes.get(4..).map_or(0, u32_of) as usize))
    };
    let (mut low, mut high) = (0, count);
    while low < high {
        let middle = low + (high - low) / 2;
        if head(middle)?.0 < street {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    if low == count || head(low)?.0 != street {
        return Ok(None);
    }
    let body = 4 + count * 8;
    let end = if low + 1 < count { body + head(low + 1)?.1 } else { file.section_len(Section::Ranges) };
    let mut reader = Reader::new(file.bytes(Section::Ranges, body + head(low)?.1..end)?);
    for _ in 0..reader.varint().ok_or(DAMAGED)? {
        let range = range(&mut reader).ok_or(DAMAGED)?;
        if let Some(found) = range.place(number) {
            return Ok(Some(found));
        }
    }
    Ok(None)
}

struct Range {
    ends: [(u32, u32); 2],
    step: u32,
    line: Vec<Point>,
}

fn range(reader: &mut Reader) -> Option<Range> {
    let mut end = || Some((reader.varint32()?, reader.varint32()?));
    let ends = [end()?, end()?];
    let step = reader.byte()?.into();
    let mut line = Vec::new();
    let mut at = Point::default();
    for _ in 0..reader.varint()? {
        at.lat = at.lat.wrapping_add(reader.signed()? as i32);
        at.lon = at.lon.wrapping_add(reader.signed()? as i32);
        line.push(at);
    }
    Some(Range { ends, step, line })
}

impl Range {
    fn place(&self, number: u32) -> Option<Between> {
        let [(first, begin), (last, end)] = self.ends;
        let inside = (begin.min(end)..=begin.max(end)).contains(&number);
        if !inside || self.step == 0 || !number.abs_diff(begin).is_multiple_of(self.step) {
            return None;
        }
        let share = f64::from(number.abs_diff(begin)) / f64::from(end.abs_diff(begin)).max(1.0);
        let object = if share <= 0.5 { first } else { last };
        Some(Between { at: along(&self.line, share)?, object })
    }
}

/// The point so far along a line, as a share of its length.
fn along(line: &[Point], share: f64) -> Option<Point> {
    let lengths = || {
        line.windows(2).filter_map(|pair| match pair {
            [a, b] => Some((*a, *b, Origin::of(*a).metres(*b))),
            _ => None,
        })
    };
    let mut left = share * lengths().map(|piece| piece.2).sum::<f64>();
    for (a, b, length) in lengths() {
        if left <= length && length > 0.0 {
            let between = |x: i32, y: i32| {
                (f64::from(x) + (f64::from(y) - f64::from(x)) * left / length).round() as i32
            };
            return Some(Point { lat: between(a.lat, b.lat), lon: between(a.lon, b.lon) });
        }
        left -= length;
    }
    line.last().copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_house_lies_between_its_neighbours() {
        let line = vec![Point { lat: 0, lon: 0 }, Point { lat: 0, lon: 1000 }, Point { lat: 0, lon: 4000 }];
        let range = Range { ends: [(7, 1), (9, 9)], step: 2, line };
        assert_eq!(range.place(5), Some(Between { at: Point { lat: 0, lon: 2000 }, object: 7 }));
        assert_eq!(range.place(7), Some(Between { at: Point { lat: 0, lon: 3000 }, object: 9 }));
        for outside in [0, 4, 11] {
            assert_eq!(range.place(outside), None, "{outside}");
        }
    }
}
