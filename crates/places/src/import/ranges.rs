//! Lines of house numbers (`addr:interpolation`): between two known houses the others lie, odd or even ones or all.

use super::collect::{Collected, NODE, key};
use super::draft::Draft;
use super::names::Names;
use crate::bytes::{put_signed, put_varint};
use crate::geo::Point;
use std::collections::BTreeMap;

/// The houses between two known ones.
pub(crate) struct Range {
    /// The street's name.
    street: u32,
    /// The objects at both ends, and their numbers.
    ends: [(u32, u32); 2],
    step: u8,
    line: Vec<Point>,
}

/// A known house along the line: its object, number and street.
struct House {
    object: u32,
    number: u32,
    street: String,
}

fn house(all: &Collected, id: i64) -> Option<House> {
    let wanted = key(NODE, id);
    let at = all.objects.binary_search_by_key(&wanted, |object| object.key).ok()?;
    let draft = Draft::read(&all.drafts, all.objects.get(at)?.draft)?;
    let street = draft.street.or_else(|| all.streets.get(&wanted).cloned())?;
    let number = draft.number?;
    let digits = number.len() - number.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    Some(House { object: at as u32, number: number.get(..digits)?.parse().ok()?, street })
}

/// The ranges of all lines.
pub(crate) fn collect(all: &Collected, names: &mut Names) -> Vec<Range> {
    let mut out = Vec::new();
    for way in all.kept.iter().filter(|way| way.step > 0) {
        let mut begin: Option<House> = None;
        let mut line = Vec::new();
        for id in all.refs_of(way.refs) {
            let Some(point) = all.points.get(id) else { continue };
            line.push(point);
            let Some(end) = house(all, id) else { continue };
            if let Some(begin) =
                begin.filter(|begin| begin.street == end.street && begin.number != end.number)
            {
                let ends = [(begin.object, begin.number), (end.object, end.number)];
                out.push(Range { street: names.number(&end.street), ends, step: way.step, line });
            }
            line = vec![point];
            begin = Some(end);
        }
    }
    out
}

/// How many, then (street, where its ranges stand) in the streets' order, then the ranges, each street's together.
pub(crate) fn write(ranges: Vec<Range>) -> Vec<u8> {
    let mut streets: BTreeMap<u32, Vec<Range>> = BTreeMap::new();
    ranges.into_iter().for_each(|range| streets.entry(range.street).or_default().push(range));
    let (mut heads, mut bodies) = (Vec::new(), Vec::new());
    for (street, list) in &streets {
        heads.extend_from_slice(&street.to_le_bytes());
        heads.extend_from_slice(&(bodies.len() as u32).to_le_bytes());
        put_varint(&mut bodies, list.len() as u64);
        for range in list {
            for (object, number) in range.ends {
                put_varint(&mut bodies, u64::from(object));
                put_varint(&mut bodies, u64::from(number));
            }
            bodies.push(range.step);
            put_varint(&mut bodies, range.line.len() as u64);
            let mut before = Point::default();
            for point in &range.line {
                put_signed(&mut bodies, i64::from(point.lat) - i64::from(before.lat));
                put_signed(&mut bodies, i64::from(point.lon) - i64::from(before.lon));
                before = *point;
            }
        }
    }
    let mut out = (streets.len() as u32).to_le_bytes().to_vec();
    out.extend(heads);
    out.extend(bodies);
    out
}
