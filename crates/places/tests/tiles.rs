//! Tiles, read back by a reader of their own: layers, geometry within the tile, names, and nothing beyond.

mod common;

use common::regions;
use std::collections::HashSet;

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
            assert!(["road", "poi", "place"].contains(&name[0]));
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
                assert!((1..=2).contains(&of(3).1));
                walk(&numbers(of(4).2));
            }
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

/// Follows the pen: it stays on the tile and its margin.
fn walk(commands: &[u64]) {
    let mut rest = commands;
    let (mut x, mut y) = (0i64, 0i64);
    while let Some((command, after)) = rest.split_first() {
        let count = (command >> 3) as usize;
        assert!(matches!(command & 7, 1 | 2) && after.len() >= count * 2);
        let (moves, after) = after.split_at(count * 2);
        for pair in moves.chunks(2) {
            let step = |value: u64| (value >> 1) as i64 ^ -((value & 1) as i64);
            x += step(pair[0]);
            y += step(pair[1]);
            assert!((-65..=4161).contains(&x) && (-65..=4161).contains(&y), "{x} {y}");
        }
        rest = after;
    }
}
