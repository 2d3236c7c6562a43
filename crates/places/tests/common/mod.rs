//! The extract that ships, as a region and as plain lists that a linear scan can read.
#![allow(dead_code, reason = "each test file uses its part")]
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "helpers of tests")]

pub mod cut;
pub mod folding;
pub mod pbf;
pub mod small;
pub mod ways;

use osmpbf::{Element, ElementReader};
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use steward_places::{ImportOptions, Regions, import};

/// The extract that ships, or another that the environment names.
pub fn extract() -> PathBuf {
    if let Some(path) = std::env::var_os("STEWARD_EXTRACT") {
        return path.into();
    }
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data/liechtenstein.osm.pbf")
}

pub fn options(threads: usize) -> ImportOptions {
    ImportOptions {
        timezone: Some("Europe/Vaduz".into()),
        country: Some("LI".into()),
        threads,
        ..ImportOptions::default()
    }
}

/// The region's bytes, made once for all tests of a file.
pub fn region_bytes() -> &'static [u8] {
    static BYTES: OnceLock<Vec<u8>> = OnceLock::new();
    BYTES.get_or_init(|| {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("li.region");
        import(&extract(), &path, &options(2), &|_, _| {}).unwrap();
        std::fs::read(path).unwrap()
    })
}

pub fn regions() -> (tempfile::TempDir, Regions) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("li.region");
    std::fs::write(&path, region_bytes()).unwrap();
    let regions = Regions::open(&[&path]).unwrap();
    (folder, regions)
}

pub type Tags = HashMap<String, String>;

#[derive(Default)]
pub struct Plain {
    pub nodes: HashMap<i64, (f64, f64)>,
    pub tagged: Vec<(String, (f64, f64), Tags)>,
    pub ways: Vec<(i64, Vec<i64>, Tags)>,
}

/// All nodes, ways and what lies where, without any index.
pub fn plain() -> &'static Plain {
    static PLAIN: OnceLock<Plain> = OnceLock::new();
    PLAIN.get_or_init(|| {
        let mut plain = Plain::default();
        let mut relations: Vec<(i64, Vec<i64>, Vec<i64>, Tags)> = Vec::new();
        let own = |tags: &mut dyn Iterator<Item = (&str, &str)>| -> Tags {
            tags.map(|(key, value)| (key.to_owned(), value.to_owned())).collect()
        };
        ElementReader::from_path(extract())
            .unwrap()
            .for_each(|element| match element {
                Element::Node(n) => {
                    plain.nodes.insert(n.id(), (n.lat(), n.lon()));
                    plain.tagged.push((format!("n{}", n.id()), (n.lat(), n.lon()), own(&mut n.tags())));
                }
                Element::DenseNode(n) => {
                    plain.nodes.insert(n.id(), (n.lat(), n.lon()));
                    plain.tagged.push((format!("n{}", n.id()), (n.lat(), n.lon()), own(&mut n.tags())));
                }
                Element::Way(w) => plain.ways.push((w.id(), w.refs().collect(), own(&mut w.tags()))),
                Element::Relation(r) => {
                    let of = |kind| {
                        r.members().filter(|m| m.member_type == kind).map(|m| m.member_id).collect::<Vec<_>>()
                    };
                    let (nodes, ways) = (of(osmpbf::RelMemberType::Node), of(osmpbf::RelMemberType::Way));
                    relations.push((r.id(), nodes, ways, own(&mut r.tags())));
                }
            })
            .unwrap();
        let middle = |points: Vec<(f64, f64)>| {
            let low = points.iter().fold((f64::MAX, f64::MAX), |l, p| (l.0.min(p.0), l.1.min(p.1)));
            let high = points.iter().fold((f64::MIN, f64::MIN), |h, p| (h.0.max(p.0), h.1.max(p.1)));
            (!points.is_empty()).then_some(((low.0 + high.0) / 2.0, (low.1 + high.1) / 2.0))
        };
        let at = |ids: &[i64]| ids.iter().filter_map(|id| plain.nodes.get(id).copied()).collect::<Vec<_>>();
        let refs: HashMap<i64, &Vec<i64>> = plain.ways.iter().map(|(id, refs, _)| (*id, refs)).collect();
        let mut more = Vec::new();
        for (id, refs, tags) in &plain.ways {
            more.extend(middle(at(refs)).map(|at| (format!("w{id}"), at, tags.clone())));
        }
        for (id, nodes, ways, tags) in &relations {
            let mut points = at(nodes);
            ways.iter().filter_map(|way| refs.get(way)).for_each(|refs| points.extend(at(refs)));
            more.extend(middle(points).map(|at| (format!("r{id}"), at, tags.clone())));
        }
        plain.tagged.extend(more);
        plain.tagged.retain(|(_, _, tags)| !tags.is_empty());
        plain
    })
}

pub const RADIUS: f64 = 6_371_008.8;

pub fn metres(a: (f64, f64), b: (f64, f64)) -> f64 {
    let (lat, lon) = ((b.0 - a.0).to_radians() / 2.0, (b.1 - a.1).to_radians() / 2.0);
    let h = lat.sin().powi(2) + a.0.to_radians().cos() * b.0.to_radians().cos() * lon.sin().powi(2);
    2.0 * RADIUS * h.sqrt().asin()
}

/// Numbers that look random and are the same each time.
pub struct Dice(pub u64);

impl Dice {
    pub fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    pub fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * ((self.next() >> 11) as f64 / (1u64 << 53) as f64)
    }

    /// A point of the extract, or a little outside of where most of its nodes lie.
    pub fn point(&mut self) -> (f64, f64) {
        static BOX: OnceLock<[f64; 4]> = OnceLock::new();
        let [south, north, west, east] = *BOX.get_or_init(|| {
            let spread = |axis: fn(&(f64, f64)) -> f64| {
                let mut all: Vec<f64> = plain().nodes.values().map(axis).collect();
                all.sort_by(f64::total_cmp);
                (all[all.len() / 100], all[all.len() - 1 - all.len() / 100])
            };
            let ((south, north), (west, east)) = (spread(|at| at.0), spread(|at| at.1));
            let (up, across) = ((north - south) * 0.1, (east - west) * 0.1);
            [south - up, north + up, west - across, east + across]
        });
        (self.between(south, north), self.between(west, east))
    }
}
