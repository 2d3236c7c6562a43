//! Writes a layer of a Mapbox Vector Tile: protocol buffers by hand, as few as the format needs.

use crate::bytes::{put_bytes, put_varint};
use std::collections::HashMap;

/// Units along a side of the tile.
pub(crate) const EXTENT: u32 = 4096;

/// Fields of the format, by their numbers.
mod field {
    pub(super) const TILE_LAYER: u64 = 3;
    pub(super) const LAYER_NAME: u64 = 1;
    pub(super) const LAYER_FEATURE: u64 = 2;
    pub(super) const LAYER_KEY: u64 = 3;
    pub(super) const LAYER_VALUE: u64 = 4;
    pub(super) const LAYER_EXTENT: u64 = 5;
    pub(super) const LAYER_VERSION: u64 = 15;
    pub(super) const FEATURE_TAGS: u64 = 2;
    pub(super) const FEATURE_TYPE: u64 = 3;
    pub(super) const FEATURE_GEOMETRY: u64 = 4;
    pub(super) const VALUE_STRING: u64 = 1;
}

/// A layer under construction.
pub(crate) struct Layer {
    name: &'static str,
    features: Vec<u8>,
    keys: Vec<String>,
    values: HashMap<String, u64>,
    value_bytes: Vec<u8>,
}

fn put_number(out: &mut Vec<u8>, field: u64, value: u64) {
    put_varint(out, field << 3);
    put_varint(out, value);
}

fn put_block(out: &mut Vec<u8>, field: u64, bytes: &[u8]) {
    put_varint(out, field << 3 | 2);
    put_bytes(out, bytes);
}

impl Layer {
    pub(crate) fn new(name: &'static str) -> Self {
        Layer {
            name,
            features: Vec::new(),
            keys: Vec::new(),
            values: HashMap::new(),
            value_bytes: Vec::new(),
        }
    }

    /// Adds a point.
    pub(crate) fn point(&mut self, at: (f64, f64), tags: &[(&str, Option<&str>)]) {
        let mut geometry = Vec::new();
        let mut pen = (0, 0);
        put_varint(&mut geometry, command(1, 1));
        draw(&mut geometry, &mut pen, at);
        self.feature(1, &geometry, tags);
    }

    /// Adds a line, unless it is shorter than a unit.
    pub(crate) fn line(&mut self, points: &[(f64, f64)], tags: &[(&str, Option<&str>)]) {
        let mut whole: Vec<(i64, i64)> =
            points.iter().map(|at| (at.0.round() as i64, at.1.round() as i64)).collect();
        whole.dedup();
        let Some((first, rest)) = whole.split_first().filter(|(_, rest)| !rest.is_empty()) else { return };
        let mut geometry = Vec::new();
        let mut pen = (0, 0);
        put_varint(&mut geometry, command(1, 1));
        move_to(&mut geometry, &mut pen, *first);
        put_varint(&mut geometry, command(2, rest.len() as u64));
        rest.iter().for_each(|at| move_to(&mut geometry, &mut pen, *at));
        self.feature(2, &geometry, tags);
    }

    /// Adds an area: an outer ring and its holes, wound as the format wants them.
    pub(crate) fn polygon(&mut self, rings: &[Vec<(i64, i64)>], tags: &[(&str, Option<&str>)]) {
        let mut geometry = Vec::new();
        let mut pen = (0, 0);
        for ring in rings {
            let Some((first, rest)) = ring.split_first() else { continue };
            put_varint(&mut geometry, command(1, 1));
            move_to(&mut geometry, &mut pen, *first);
            put_varint(&mut geometry, command(2, rest.len() as u64));
            rest.iter().for_each(|at| move_to(&mut geometry, &mut pen, *at));
            put_varint(&mut geometry, command(7, 1));
        }
        if !geometry.is_empty() {
            self.feature(3, &geometry, tags);
        }
    }

    fn feature(&mut self, kind: u64, geometry: &[u8], tags: &[(&str, Option<&str>)]) {
        let mut numbers = Vec::new();
        for (key, value) in tags {
            if let Some(value) = value {
                put_varint(&mut numbers, self.key(key));
                put_varint(&mut numbers, self.value(value));
            }
        }
        let mut body = Vec::new();
        put_block(&mut body, field::FEATURE_TAGS, &numbers);
        put_number(&mut body, field::FEATURE_TYPE, kind);
        put_block(&mut body, field::FEATURE_GEOMETRY, geometry);
        put_block(&mut self.features, field::LAYER_FEATURE, &body);
    }

    fn key(&mut self, key: &str) -> u64 {
        let at = self.keys.iter().position(|known| known == key).unwrap_or_else(|| {
            self.keys.push(key.to_owned());
            self.keys.len() - 1
        });
        at as u64
    }

    fn value(&mut self, value: &str) -> u64 {
        if let Some(&number) = self.values.get(value) {
            return number;
        }
        let number = self.values.len() as u64;
        self.values.insert(value.to_owned(), number);
        let mut body = Vec::new();
        put_block(&mut body, field::VALUE_STRING, value.as_bytes());
        put_block(&mut self.value_bytes, field::LAYER_VALUE, &body);
        number
    }

    /// The layer as the tile holds it; nothing where nothing is on it.
    pub(crate) fn close(self) -> Vec<u8> {
        if self.features.is_empty() {
            return Vec::new();
        }
        let mut body = Vec::new();
        put_number(&mut body, field::LAYER_VERSION, 2);
        put_block(&mut body, field::LAYER_NAME, self.name.as_bytes());
        body.extend_from_slice(&self.features);
        self.keys.iter().for_each(|key| put_block(&mut body, field::LAYER_KEY, key.as_bytes()));
        body.extend_from_slice(&self.value_bytes);
        put_number(&mut body, field::LAYER_EXTENT, EXTENT.into());
        let mut out = Vec::new();
        put_block(&mut out, field::TILE_LAYER, &body);
        out
    }
}

fn command(id: u64, count: u64) -> u64 {
    count << 3 | id
}

fn draw(out: &mut Vec<u8>, pen: &mut (i64, i64), at: (f64, f64)) {
    move_to(out, pen, (at.0.round() as i64, at.1.round() as i64));
}

fn move_to(out: &mut Vec<u8>, pen: &mut (i64, i64), at: (i64, i64)) {
    crate::bytes::put_signed(out, at.0 - pen.0);
    crate::bytes::put_signed(out, at.1 - pen.1);
    *pen = at;
}
