//! Small maps made by hand: grids of streets, imported and opened.
#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use super::pbf::Pbf;
use steward_model::{Mode, Position};
use steward_places::{ImportOptions, Meta, Profile, Regions, import};

pub fn region(pbf: &Pbf, options: &ImportOptions) -> (tempfile::TempDir, Regions, Meta) {
    let folder = tempfile::tempdir().unwrap();
    let (source, target) = (folder.path().join("x.osm.pbf"), folder.path().join("x.region"));
    pbf.write(&source);
    let meta = import(&source, &target, options, &|_, _| {}).unwrap();
    let regions = Regions::open(&[&target]).unwrap();
    (folder, regions, meta)
}

pub fn made(pbf: &Pbf) -> (tempfile::TempDir, Regions, Meta) {
    region(pbf, &ImportOptions::default())
}

pub fn at(lat: i64, lon: i64) -> Position {
    Position { lat: lat as f64 / 1e5, lon: lon as f64 / 1e5 }
}

/// A grid of streets, `size` nodes a side, 200 hundred-thousandths of a degree (some 220 m) apart; node ids from
/// `first` on, row by row. Each street is one way between two neighbours.
pub fn grid(pbf: &mut Pbf, first: i64, corner: (i64, i64), size: i64, tags: &[(&str, &str)]) {
    let id = |row: i64, column: i64| first + row * size + column;
    for row in 0..size {
        for column in 0..size {
            pbf.node(id(row, column), (corner.0 + row * 200, corner.1 + column * 200), &[]);
        }
    }
    for row in 0..size {
        for column in 0..size {
            let way = first * 10 + (row * size + column) * 2;
            if column + 1 < size {
                pbf.way(way, &[id(row, column), id(row, column + 1)], tags);
            }
            if row + 1 < size {
                pbf.way(way + 1, &[id(row, column), id(row + 1, column)], tags);
            }
        }
    }
}

pub const STREET: &[(&str, &str)] = &[("highway", "residential"), ("name", "Grid Street")];

pub fn metres(regions: &Regions, profile: Profile, from: Position, to: Position, mode: Mode) -> Option<f64> {
    regions.route_by(profile, from, to, mode, true).unwrap().map(|way| way.distance_m)
}
