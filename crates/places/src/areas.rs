//! Areas of a region: found by place and size, read ring by ring.

use crate::area::AreaKind;
use crate::boxes::{BoxTree, Corners};
use crate::bytes::{Reader, u32_of};
use crate::error::{Error, Result};
use crate::format::{RegionFile, Section};
use crate::geo::Point;

const DAMAGED: Error = Error::Damaged { section: "areas" };
/// Areas share a box by so many.
pub(crate) const BLOCK: usize = 16;
/// Points of areas lie on multiples of so many ten-millionths of a degree: a decimetre.
pub(crate) const GRAIN: i32 = 10;
/// Areas lie in so many tiers, the largest first.
pub(crate) const TIERS: usize = 3;
/// The first level of tiles at which each tier is looked at.
const FIRST: [u8; TIERS] = [8, 11, 14];
/// An area is drawn from the level on at which it is so many of a tile's 256 pixels long.
const LEAST_PIXELS: i64 = 3;

/// The tier of an area in such a box.
pub(crate) fn tier_of(kind: AreaKind, corners: Corners) -> usize {
    if kind == AreaKind::Building {
        return TIERS - 1;
    }
    (0..TIERS - 1)
        .find(|&tier| is_shown(corners, FIRST.get(tier + 1).map_or(0, |next| next - 1)))
        .unwrap_or(TIERS - 1)
}

/// Whether something in such a box is large enough to be drawn at a level.
fn is_shown(corners: Corners, z: u8) -> bool {
    let span = |a: i32, b: i32| i64::from(b) - i64::from(a);
    let longest = span(corners.low.lat, corners.high.lat).max(span(corners.low.lon, corners.high.lon));
    longest >= (3_600_000_000 >> z) / 256 * LEAST_PIXELS
}

/// How the areas lie in the file.
pub(crate) struct Areas {
    /// By tier, its boxes.
    tiers: Vec<BoxTree>,
}

impl Areas {
    pub(crate) fn read(file: &RegionFile) -> Result<Self> {
        let counts = file.upto(Section::AreaBoxes, 0, TIERS * 4)?;
        let mut end = TIERS * 4;
        let mut tiers = Vec::with_capacity(TIERS);
        for tier in 0..TIERS {
            let count = counts.get(tier * 4..).map_or(0, u32_of) as usize;
            let tree = BoxTree::new(Section::AreaBoxes, end, count).ok_or(DAMAGED)?;
            end = tree.end;
            tiers.push(tree);
        }
        if end == file.section_len(Section::AreaBoxes) { Ok(Areas { tiers }) } else { Err(DAMAGED) }
    }

    /// The areas that touch a box and are drawn at a level of tiles, with their rings, the outer one first.
    pub(crate) fn within(
        &self,
        file: &RegionFile,
        area: Corners,
        z: u8,
        mut found: impl FnMut(AreaKind, &[Vec<Point>]),
    ) -> Result<()> {
        let mut rings = Vec::new();
        let whole = file.section_len(Section::Areas);
        for (tier, tree) in self.tiers.iter().enumerate() {
            // A tier's last block ends where the next tier's first one begins.
            let next = self.tiers.iter().skip(tier + 1).find(|tree| !tree.levels.is_empty());
            let end = match next {
                Some(next) => next.place(file, 0, whole)?,
                None => whole,
            };
            if FIRST.get(tier).is_none_or(|&first| z < first) {
                continue;
            }
            tree.touching(file, area, |block, corners| {
                let range = tree.place(file, block, end)?..tree.place(file, block + 1, end)?;
                let mut reader = Reader::new(file.bytes(Section::Areas, range)?);
                while let Some(bytes) = reader.bytes() {
                    let (kind, own) = read(bytes, corners.low, &mut rings).ok_or(DAMAGED)?;
                    if own.touches(area) && is_shown(own, z) {
                        found(kind, &rings);
                    }
                }
                Ok(true)
            })?;
        }
        Ok(())
    }
}

/// An area's kind and box, its rings into `rings`.
fn read(bytes: &[u8], base: Point, rings: &mut Vec<Vec<Point>>) -> Option<(AreaKind, Corners)> {
    let mut body = Reader::new(bytes);
    let kind = AreaKind::ALL.get(usize::from(body.byte()?)).copied()?;
    let mut corner = (base.lat.div_euclid(GRAIN), base.lon.div_euclid(GRAIN));
    corner.0 = corner.0.wrapping_add(body.varint32()? as i32);
    corner.1 = corner.1.wrapping_add(body.varint32()? as i32);
    rings.clear();
    let mut corners = Corners::EMPTY;
    for ring in 0..body.varint()? {
        let count = body.varint()?;
        if count > body.left() as u64 {
            return None;
        }
        let mut points = Vec::with_capacity(count as usize);
        let mut at = corner;
        for _ in 0..count {
            at.0 = at.0.wrapping_add(body.signed()? as i32);
            at.1 = at.1.wrapping_add(body.signed()? as i32);
            let point = Point { lat: at.0.wrapping_mul(GRAIN), lon: at.1.wrapping_mul(GRAIN) };
            if ring == 0 {
                corners = corners.with(point);
            }
            points.push(point);
        }
        rings.push(points);
    }
    Some((kind, corners))
}
