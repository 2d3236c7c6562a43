//! Vector map tiles (Mapbox Vector Tile 2.1) cut from a region: areas, roads, places of interest, names of towns.
//!
//! Layers: `area` (polygons: `class` wood, park, water, pedestrian or building, in this order), `road` (lines: `class`, `name`), `poi` (points: `category`, `name`), `place` (points: `kind`, `name`).

mod mvt;
mod polygon;

use crate::area::AreaKind;
use crate::boxes::Corners;
use crate::category::{CATEGORIES, PLACES, TOWNS};
use crate::error::Result;
use crate::geo::Point;
use crate::nearest::within;
use crate::object::{Field, name_text};
use crate::profile::Class;
use crate::region::Region;
use crate::regions::Regions;
use mvt::{EXTENT, Layer};
use polygon::{Ring, polygon};
use steward_model::order;

/// The deepest level of tiles.
pub const DEEPEST: u8 = 19;
/// So much of the neighbours is drawn too, in units of the tile, so that lines do not end at its edge.
const MARGIN: f64 = 64.0;

/// A square of the map: the world halved `z` times in both directions, columns from the west, rows from the north.
#[derive(Clone, Copy)]
struct Square {
    z: u8,
    x: u32,
    y: u32,
}

impl Square {
    fn new(z: u8, x: u32, y: u32) -> Option<Square> {
        (z <= DEEPEST && x < 1 << z && y < 1 << z).then_some(Square { z, x, y })
    }

    fn side(self) -> f64 {
        f64::from(1u32 << self.z)
    }

    /// A point in units of the tile; the tile itself is 0 to `EXTENT` in both directions.
    fn unit(self, at: Point) -> (f64, f64) {
        let sin = at.lat_deg().to_radians().sin().clamp(-0.9999, 0.9999);
        let x = (at.lon_deg() + 180.0) / 360.0;
        let y = 0.5 - ((1.0 + sin) / (1.0 - sin)).ln() / (4.0 * std::f64::consts::PI);
        let to = |share: f64, tile: u32| (share * self.side() - f64::from(tile)) * f64::from(EXTENT);
        (to(x, self.x), to(y, self.y))
    }

    /// South-west and north-east corners of the square with its margin.
    fn corners(self) -> (Point, Point) {
        let margin = MARGIN / f64::from(EXTENT);
        let lon = |tile: f64| ((tile / self.side() * 360.0 - 180.0).clamp(-180.0, 180.0) * 1e7) as i32;
        let lat = |tile: f64| {
            let y = std::f64::consts::PI * (1.0 - 2.0 * tile / self.side());
            (y.sinh().atan().to_degrees().clamp(-90.0, 90.0) * 1e7) as i32
        };
        let (x, y) = (f64::from(self.x), f64::from(self.y));
        (
            Point { lat: lat(y + 1.0 + margin), lon: lon(x - margin) },
            Point { lat: lat(y - margin), lon: lon(x + 1.0 + margin) },
        )
    }

    /// Whether a road of that sort is drawn at this level.
    fn shows(self, class: Class) -> bool {
        match self.z {
            0..8 => false,
            8 | 9 => class <= Class::Primary,
            10 | 11 => class <= Class::Secondary || class == Class::Ferry,
            12 => class <= Class::Tertiary || class == Class::Ferry,
            13 => class <= Class::LivingStreet || class == Class::Ferry,
            _ => true,
        }
    }
}

impl Regions {
    /// The tile in column `x` from the west and row `y` from the north of level `z`, as a Mapbox Vector Tile; `None`
    /// where there is no such tile. Without anything on it, it is empty.
    ///
    /// # Errors
    /// A region file is damaged.
    pub fn tile(&self, z: u8, x: u32, y: u32) -> Result<Option<Vec<u8>>> {
        let Some(square) = Square::new(z, x, y) else { return Ok(None) };
        let [mut areas, mut roads, mut pois, mut places] = ["area", "road", "poi", "place"].map(Layer::new);
        for region in self.all() {
            region.draw_areas(square, &mut areas)?;
            region.draw(square, &mut roads, &mut pois, &mut places)?;
        }
        Ok(Some([areas, roads, pois, places].into_iter().flat_map(Layer::close).collect()))
    }
}

impl Region {
    fn draw_areas(&self, square: Square, layer: &mut Layer) -> Result<()> {
        let (low, high) = square.corners();
        let mut shapes: Vec<(AreaKind, Vec<Ring>)> = Vec::new();
        self.areas.within(&self.file, Corners { low, high }, square.z, |kind, rings| {
            let units: Vec<Vec<(f64, f64)>> =
                rings.iter().map(|ring| ring.iter().map(|&point| square.unit(point)).collect()).collect();
            let rings = polygon(&units, -MARGIN, f64::from(EXTENT) + MARGIN);
            if !rings.is_empty() {
                shapes.push((kind, rings));
            }
        })?;
        // What lies on top comes last.
        order::by_key(&mut shapes, |shape| shape.0);
        for (kind, rings) in shapes {
            layer.polygon(&rings, &[("class", Some(kind.word()))]);
        }
        Ok(())
    }

    fn draw(&self, square: Square, roads: &mut Layer, pois: &mut Layer, places: &mut Layer) -> Result<()> {
        let (low, high) = square.corners();
        if square.z >= 8 {
            let mut failed = None;
            self.roads.within(
                &self.file,
                Corners { low, high },
                |edge| square.shows(edge.way.class),
                |edge, points| {
                    let line: Vec<(f64, f64)> = points.iter().map(|&point| square.unit(point)).collect();
                    let name = match edge.name.checked_sub(1).map(|name| name_text(&self.file, name)) {
                        Some(Err(error)) => {
                            failed = Some(error);
                            return;
                        }
                        Some(Ok(name)) => Some(name),
                        None => None,
                    };
                    let tags = [("class", Some(edge.way.class.word())), ("name", name.as_deref())];
                    clip(&line).iter().for_each(|piece| roads.line(piece, &tags));
                },
            )?;
            if let Some(error) = failed {
                return Err(error);
            }
        }
        let point = |layer: &mut Layer, object: u32, key: &str, value: Option<&str>| -> Result<()> {
            let object = self.object(object)?;
            let name = object.text(&self.file, Field::Name)?;
            let kind = object.text(&self.file, Field::Kind)?;
            let value = value.or(kind.as_deref());
            layer.point(square.unit(object.at), &[(key, value), ("name", name.as_deref())]);
            Ok(())
        };
        if square.z >= 14 {
            for (number, (word, _, _)) in (0u8..).zip(CATEGORIES) {
                let Some(set) = self.sets.get(number, "") else { continue };
                for object in within(&self.file, set, low, high)? {
                    point(pois, object, "category", Some(word))?;
                }
            }
        }
        let towns = if square.z >= 12 { PLACES } else { TOWNS };
        if let Some(set) = self.sets.get(towns, "") {
            for object in within(&self.file, set, low, high)? {
                let kind = self.object(object)?.text(&self.file, Field::Kind)?.unwrap_or_default();
                let word = kind.strip_prefix("place=").unwrap_or(&kind);
                let is_shown = match square.z {
                    0..7 => word == "city",
                    7..10 => matches!(word, "city" | "town"),
                    10..12 => matches!(word, "city" | "town" | "village"),
                    _ => true,
                };
                if is_shown {
                    point(places, object, "kind", Some(word))?;
                }
            }
        }
        Ok(())
    }
}

/// The pieces of a line that lie on the tile or its margin.
fn clip(line: &[(f64, f64)]) -> Vec<Vec<(f64, f64)>> {
    let mut out: Vec<Vec<(f64, f64)>> = Vec::new();
    let mut open = false;
    for pair in line.windows(2) {
        let [a, b] = pair else { continue };
        let Some((start, end)) = clip_segment(*a, *b) else {
            open = false;
            continue;
        };
        match out.last_mut().filter(|_| open) {
            Some(piece) => piece.push(end),
            None => out.push(vec![start, end]),
        }
        open = end == *b;
    }
    out
}

/// The part of a segment that lies on the tile or its margin (Liang and Barsky).
fn clip_segment(a: (f64, f64), b: (f64, f64)) -> Option<((f64, f64), (f64, f64))> {
    let (low, high) = (-MARGIN, f64::from(EXTENT) + MARGIN);
    let (dx, dy) = (b.0 - a.0, b.1 - a.1);
    let (mut first, mut last) = (0.0f64, 1.0f64);
    for (by, room) in [(-dx, a.0 - low), (dx, high - a.0), (-dy, a.1 - low), (dy, high - a.1)] {
        if by == 0.0 {
            if room < 0.0 {
                return None;
            }
        } else if by < 0.0 {
            first = first.max(room / by);
        } else {
            last = last.min(room / by);
        }
    }
    let at = |share: f64| (a.0 + dx * share, a.1 + dy * share);
    (first <= last).then(|| (if first > 0.0 { at(first) } else { a }, if last < 1.0 { at(last) } else { b }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_square_holds_its_own_corners() {
        let square = Square::new(14, 8624, 5745).unwrap();
        let (low, high) = square.corners();
        let ((west, south), (east, north)) = (square.unit(low), square.unit(high));
        for (got, want) in [(west, -64.0), (north, -64.0), (east, 4160.0), (south, 4160.0)] {
            assert!((got - want).abs() < 0.5, "{got} {want}");
        }
        assert!(Square::new(3, 8, 0).is_none() && Square::new(DEEPEST + 1, 0, 0).is_none());
    }

    #[test]
    fn a_line_is_cut_at_the_margin() {
        let line = [(-500.0, 10.0), (100.0, 10.0), (100.0, 9000.0), (200.0, 9000.0), (200.0, 100.0)];
        let pieces = clip(&line);
        assert_eq!(pieces[0], [(-64.0, 10.0), (100.0, 10.0), (100.0, 4160.0)]);
        assert_eq!(pieces[1], [(200.0, 4160.0), (200.0, 100.0)]);
        assert!(clip(&[(-100.0, -100.0), (-100.0, 5000.0)]).is_empty());
    }
}
