//! Tiles, read back by a reader of their own: layers, geometry within the tile, areas and their holes, names, and
//! nothing beyond.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "helpers of tests")]

mod common;

use common::pbf::{Pbf, WAY};
use common::regions;
use common::small::{made, region};
use std::collections::HashSet;
use steward_places::ImportOptions;

/// The fields of a protocol buffer: (number, value or bytes).
fn fields(mut bytes: &[u8]) -> Vec<(u64, u64, &[u8])> {
    let varint = |bytes: &mut &[u8]| {
        let (mut value, mut shift) = (0u64, 0);
        loop {
            let (&first, rest) = bytes.split_first().unwrap();
            *bytes = rest;
            value |= u64::from(first & 0x7f) << shift;
            if first < 0x80 {
                return value;
            }
            shift += 7;
        }
    };
    let mut out = Vec::new();
    while !bytes.is_empty() {
        let key = varint(&mut bytes);
        let value = varint(&mut bytes);
        let body = if key & 7 == 2 { bytes.split_at(value as usize) } else { (&bytes[..0], bytes) };
        bytes = body.1;
        out.push((key >> 3, value, body.0));
    }
    out
}

fn numbers(bytes: &[u8]) -> Vec<u64> {
    let mut out = vec![0u64];
    let mut shift = 0;
    for byte in bytes {
        *out.last_mut().unwrap() |= u64::from(byte & 0x7f) << shift;
        shift += 7;
        if *byte < 0x80 {
            out.push(0);
            shift = 0;
        }
    }
    out.pop();
    out
}

fn tile_of(lat: f64, lon: f64, z: u8) -> (u32, u32) {
    let side = f64::from(1u32 << z);
    let y = (1.0 - lat.to_radians().tan().asinh() / std::f64::consts::PI) / 2.0;
    (((lon + 180.0) / 360.0 * side) as u32, (y * side) as u32)
}

#[test]
fn a_tile_of_a_town_has_its_roads_and_names() {
    let (_folder, regions) = regions();
    let mut sizes = Vec::new();
    for z in 8..=17 {
        let (x, y) = tile_of(47.1398, 9.5215, z);
        let tile = regions.tile(z, x, y).unwrap().unwrap();
        sizes.push((z, tile.len()));
        let mut names = HashSet::new();
        let mut areas = 0;
        for (number, _, layer) in fields(&tile) {
            assert_eq!(number, 3);
            let parts = fields(layer);
            let text = |wanted: u64| -> Vec<&str> {
                parts
                    .iter()
                    .filter(|part| part.0 == wanted)
                    .map(|part| std::str::from_utf8(part.2).unwrap())
                    .collect()
            };
            let (name, keys) = (text(1), text(3));
            assert!(["area", "road", "poi", "place"].contains(&name[0]));
            let values: Vec<&str> = parts
                .iter()
                .filter(|part| part.0 == 4)
                .map(|part| std::str::from_utf8(fields(part.2)[0].2).unwrap())
                .collect();
            assert!(parts.iter().any(|part| (part.0, part.1) == (15, 2)), "version 2");
            for (_, _, feature) in parts.iter().filter(|part| part.0 == 2) {
                let parts = fields(feature);
                let of = |wanted: u64| parts.iter().find(|part| part.0 == wanted).unwrap();
                for pair in numbers(of(2).2).chunks(2) {
                    assert!((pair[0] as usize) < keys.len() && (pair[1] as usize) < values.len());
                    names.insert(values[pair[1] as usize].to_owned());
                }
                let kind = of(3).1;
                assert_eq!(kind == 3, name[0] == "area");
                assert!((1..=3).contains(&kind));
                let rings = walk(&numbers(of(4).2));
                if kind == 3 {
                    areas += 1;
                    let signs: Vec<bool> = rings.iter().map(|ring| twice_area(ring) > 0).collect();
                    assert!(signs[0] && signs[1..].iter().all(|sign| !sign), "{signs:?}");
                    assert!(rings.iter().all(|ring| ring.len() > 2 && twice_area(ring) != 0));
                }
            }
        }
        assert!(areas > 0, "{z}");
        if z == 16 {
            assert!(names.contains("building"), "{names:?}");
        }
        if z >= 14 {
            assert!(names.contains("residential") || names.contains("path"), "{z} {names:?}");
        }
        if z == 14 {
            assert!(names.contains("Vaduz") && names.contains("restaurant"), "{names:?}");
        }
    }
    assert!(sizes.iter().all(|&(_, bytes)| bytes < 200_000), "{sizes:?}");
    assert!(regions.tile(5, 32, 0).unwrap().is_none());
    let (x, y) = tile_of(-33.0, 151.0, 12);
    assert!(regions.tile(12, x, y).unwrap().unwrap().is_empty());
}

fn twice_area(ring: &[(i64, i64)]) -> i64 {
    let next = ring.iter().cycle().skip(1);
    ring.iter().zip(next).map(|(a, b)| a.0 * b.1 - b.0 * a.1).sum()
}

/// Follows the pen: it stays on the tile and its margin. Gives the lines or rings drawn.
fn walk(commands: &[u64]) -> Vec<Vec<(i64, i64)>> {
    let mut rest = commands;
    let (mut x, mut y) = (0i64, 0i64);
    let mut drawn: Vec<Vec<(i64, i64)>> = Vec::new();
    while let Some((command, after)) = rest.split_first() {
        let count = (command >> 3) as usize;
        if command & 7 == 7 {
            assert_eq!(count, 1);
            rest = after;
            continue;
        }
        assert!(matches!(command & 7, 1 | 2) && after.len() >= count * 2);
        let (moves, after) = after.split_at(count * 2);
        for pair in moves.chunks(2) {
            let step = |value: u64| (value >> 1) as i64 ^ -((value & 1) as i64);
            x += step(pair[0]);
            y += step(pair[1]);
            assert!((-65..=4161).contains(&x) && (-65..=4161).contains(&y), "{x} {y}");
            if command & 7 == 1 {
                drawn.push(Vec::new());
            }
            drawn.last_mut().unwrap().push((x, y));
        }
        rest = after;
    }
    drawn
}

/// Class and rings.
type Area = (String, Vec<Vec<(i64, i64)>>);

/// The areas of a tile.
fn areas(tile: &[u8]) -> Vec<Area> {
    let mut out = Vec::new();
    for (_, _, layer) in fields(tile) {
        let parts = fields(layer);
        let texts = |wanted: u64| parts.iter().filter(move |part| part.0 == wanted);
        if texts(1).next().unwrap().2 != b"area" {
            continue;
        }
        let values: Vec<String> =
            texts(4).map(|part| String::from_utf8(fields(part.2)[0].2.to_vec()).unwrap()).collect();
        for (_, _, feature) in texts(2) {
            let parts = fields(feature);
            let of = |wanted: u64| numbers(parts.iter().find(|part| part.0 == wanted).unwrap().2);
            out.push((values[of(2)[1] as usize].clone(), walk(&of(4))));
        }
    }
    out
}

#[test]
fn areas_are_drawn_with_their_holes_cut_at_the_tile_and_by_level() {
    let mut pbf = Pbf::default();
    // Hundred-thousandths of a degree: a lake with an island, of two lines each way; a house; a wood around the tile.
    let mut ring = |first: i64, corners: [(i64, i64); 4]| {
        (first..).zip(corners).for_each(|(id, at)| pbf.node(id, at, &[]));
    };
    ring(1, [(100, 100), (100, 900), (900, 900), (900, 100)]);
    ring(11, [(300, 300), (300, 500), (500, 500), (500, 300)]);
    ring(21, [(950, 950), (950, 962), (962, 962), (962, 950)]);
    ring(31, [(-9000, -9000), (-9000, 9000), (9000, 9000), (9000, -9000)]);
    pbf.way(1, &[1, 2, 3], &[]);
    pbf.way(2, &[1, 4, 3], &[]);
    pbf.way(3, &[11, 12, 13, 14, 11], &[]);
    pbf.way(4, &[21, 22, 23, 24, 21], &[("building", "yes")]);
    pbf.way(5, &[31, 32, 33, 34, 31], &[("landuse", "forest")]);
    pbf.way(6, &[1, 2, 3, 4], &[("landuse", "forest")]);
    pbf.relation(
        7,
        &[(WAY, 1, "outer"), (WAY, 3, "inner"), (WAY, 2, "outer")],
        &[("type", "multipolygon"), ("natural", "water")],
    );
    pbf.node(50, (0, 0), &[("name", "Middle"), ("place", "town")]);
    let (_folder, regions, _) = made(&pbf);
    let of = |z: u8, at: (f64, f64)| {
        let (x, y) = tile_of(at.0, at.1, z);
        areas(&regions.tile(z, x, y).unwrap().unwrap())
    };
    let classes = |list: &[Area]| list.iter().map(|area| area.0.clone()).collect::<Vec<_>>();
    // The whole lake lies on the tile of level 14 north-east of nowhere; its island is a hole of a sixteenth.
    let found = of(14, (0.005, 0.005));
    assert_eq!(classes(&found), ["wood", "water"]);
    let [outer, hole] = &found[1].1[..] else { panic!("{found:?}") };
    assert!(twice_area(outer) > 0 && twice_area(hole) < 0);
    let share = -twice_area(hole) as f64 / twice_area(outer) as f64;
    assert!((share - 1.0 / 16.0).abs() < 0.001, "{share}");
    // 0.008 of 360 / 2^14 degrees, in units of the tile.
    let side = 0.008 / (360.0 / 16384.0) * 4096.0;
    assert!((twice_area(outer) as f64 / 2.0 / side / side - 1.0).abs() < 0.01);
    // The wood is larger than the tile: it fills it and its margin.
    assert_eq!(twice_area(&found[0].1[0]), 2 * (4096 + 128) * (4096 + 128));
    // A house of 13 metres is seen from near alone, a lake of 900 from farther off, a wood of 20 kilometres from afar.
    assert_eq!(classes(&of(17, (0.00956, 0.00956))), ["wood", "water", "building"]);
    assert_eq!(classes(&of(10, (0.005, 0.005))), ["wood", "water"]);
    assert_eq!(classes(&of(8, (0.005, 0.005))), ["wood"]);
    assert_eq!(classes(&of(7, (0.005, 0.005))), [] as [&str; 0]);
    // An import that leaves them out has none, and a smaller file.
    let options = ImportOptions { without_areas: true, ..ImportOptions::default() };
    let (_folder, bare, _) = region(&pbf, &options);
    let (x, y) = tile_of(0.005, 0.005, 14);
    assert!(areas(&bare.tile(14, x, y).unwrap().unwrap()).is_empty());
    assert!(bare.all()[0].bytes() < regions.all()[0].bytes());
}
