//! The library's calls over the extract that ships; set `STEWARD_REGION` to a larger region file to measure that one.

#![expect(clippy::expect_used, reason = "a bench without its region measures nothing")]

use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use steward_model::{Mode, Position};
use steward_places::{ImportOptions, Profile, Region, Regions, Wishes, import};

fn main() {
    divan::main();
}

fn file() -> &'static Path {
    static FILE: OnceLock<(Option<tempfile::TempDir>, PathBuf)> = OnceLock::new();
    let (_, path) = FILE.get_or_init(|| {
        if let Some(path) = std::env::var_os("STEWARD_REGION") {
            return (None, path.into());
        }
        let folder = tempfile::tempdir().expect("a folder for the region");
        let path = folder.path().join("li.region");
        import(&extract(), &path, &ImportOptions::default(), &|_, _| {}).expect("the extract is whole");
        (Some(folder), path)
    });
    path
}

fn extract() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data/liechtenstein.osm.pbf")
}

fn regions() -> &'static Regions {
    static REGIONS: OnceLock<Regions> = OnceLock::new();
    REGIONS.get_or_init(|| Regions::open(&[file()]).expect("the region is whole"))
}

const VADUZ: Position = Position { lat: 47.1398, lon: 9.5215 };
const SCHAAN: Position = Position { lat: 47.1650, lon: 9.5087 };
const BALZERS: Position = Position { lat: 47.0669, lon: 9.5027 };
const RUGGELL: Position = Position { lat: 47.2386, lon: 9.5262 };

#[divan::bench(args = ["restaurant", "bus_stop", "parking"])]
fn nearby_ten(category: &str) -> usize {
    regions().nearby(VADUZ, category, None, Wishes::default(), 10).expect("whole").len()
}

#[divan::bench(args = ["Landstrasse", "Bahnhofstr.", "Malbun", "Schulgass Schaan", "Feldstrasse 11"])]
fn find(text: &str) -> usize {
    regions().find(text, Some(VADUZ), Wishes::default(), 5).expect("whole").len()
}

#[divan::bench(args = ["Landstrsse", "Mablun", "Bahnhofstrase"])]
fn find_with_a_slip(text: &str) -> usize {
    regions().find(text, None, Wishes::default(), 5).expect("whole").len()
}

#[divan::bench]
fn reverse() -> bool {
    regions().reverse(VADUZ).expect("whole").street.is_some()
}

#[divan::bench(args = [Mode::Foot, Mode::Bicycle, Mode::Car])]
fn route_in_town(mode: Mode) -> f64 {
    regions().route_length(VADUZ, SCHAAN, mode).expect("whole").map_or(0.0, |way| way.distance_m)
}

#[divan::bench(args = [Mode::Foot, Mode::Bicycle, Mode::Car])]
fn route_across(mode: Mode) -> f64 {
    regions().route_length(BALZERS, RUGGELL, mode).expect("whole").map_or(0.0, |way| way.distance_m)
}

#[divan::bench]
fn route_with_points_and_turns() -> usize {
    regions().route(VADUZ, SCHAAN, Mode::Car).expect("whole").map_or(0, |way| way.turns.len())
}

#[divan::bench(args = [Mode::Foot, Mode::Bicycle, Mode::Car])]
fn careful_route_in_town(mode: Mode) -> f64 {
    let way = regions().route_by(Profile::Careful, VADUZ, SCHAAN, mode, false);
    way.expect("whole").map_or(0.0, |way| way.distance_m)
}

#[divan::bench(args = [10, 20])]
fn matrix_of(side: usize) -> usize {
    let points: Vec<Position> = [VADUZ, SCHAAN, BALZERS, RUGGELL].into_iter().cycle().take(side).collect();
    regions().matrix(&points, &points, Mode::Car).expect("whole").len()
}

#[divan::bench]
fn isochrone_ten_minutes_on_foot() -> usize {
    regions().isochrone(VADUZ, 600.0, Mode::Foot).expect("whole").ring.len()
}

/// Level and place of a tile over the town.
#[divan::bench(args = [(12, 2156, 1436), (14, 8625, 5745), (16, 34501, 22982)])]
fn tile(place: (u8, u32, u32)) -> usize {
    regions().tile(place.0, place.1, place.2).expect("whole").map_or(0, |tile| tile.len())
}

#[divan::bench]
fn open_and_first_answer() -> usize {
    let regions = Regions::open(&[file()]).expect("whole");
    regions.nearby(VADUZ, "restaurant", None, Wishes::default(), 10).expect("whole").len()
}

#[divan::bench]
fn open() -> u64 {
    Region::open(file()).expect("whole").bytes()
}

#[divan::bench(sample_count = 3, sample_size = 1)]
fn import_extract() {
    let folder = tempfile::tempdir().expect("a folder for the region");
    import(&extract(), &folder.path().join("x.region"), &ImportOptions::default(), &|_, _| {})
        .expect("whole");
}
