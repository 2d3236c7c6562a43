//! Small extracts made by hand: nodes, ways and relations in uncompressed blocks of OpenStreetMap's PBF.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "helpers of tests")]

use std::collections::HashMap;
use std::path::Path;

type Tags<'a> = &'a [(&'a str, &'a str)];

/// An extract under construction.
#[derive(Default)]
pub struct Pbf {
    strings: Vec<String>,
    numbers: HashMap<String, u64>,
    /// Blocks that are full.
    closed: Vec<Vec<u8>>,
    nodes: Vec<u8>,
    ways: Vec<u8>,
    relations: Vec<u8>,
    header: Vec<u8>,
}

pub const NODE: u64 = 0;
pub const WAY: u64 = 1;

fn varint(out: &mut Vec<u8>, mut value: u64) {
    while value >= 0x80 {
        out.push(value as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

fn zigzag(value: i64) -> u64 {
    ((value << 1) ^ (value >> 63)) as u64
}

fn number(out: &mut Vec<u8>, field: u64, value: u64) {
    varint(out, field << 3);
    varint(out, value);
}

fn block(out: &mut Vec<u8>, field: u64, bytes: &[u8]) {
    varint(out, field << 3 | 2);
    varint(out, bytes.len() as u64);
    out.extend_from_slice(bytes);
}

fn deltas(values: impl Iterator<Item = i64>) -> Vec<u8> {
    let (mut out, mut before) = (Vec::new(), 0);
    for value in values {
        varint(&mut out, zigzag(value - before));
        before = value;
    }
    out
}

impl Pbf {
    fn string(&mut self, text: &str) -> u64 {
        if let Some(&number) = self.numbers.get(text) {
            return number;
        }
        self.strings.push(text.to_owned());
        let number = self.strings.len() as u64;
        self.numbers.insert(text.to_owned(), number);
        number
    }

    /// The block under construction; a new one begins.
    fn close(&mut self) {
        let block = self.block();
        self.closed.push(block);
        self.strings.clear();
        self.numbers.clear();
        [&mut self.nodes, &mut self.ways, &mut self.relations].into_iter().for_each(Vec::clear);
    }

    fn block(&self) -> Vec<u8> {
        let mut table = Vec::new();
        block(&mut table, 1, b"");
        self.strings.iter().for_each(|text| block(&mut table, 1, text.as_bytes()));
        let mut data = Vec::new();
        block(&mut data, 1, &table);
        for group in [&self.nodes, &self.ways, &self.relations] {
            if !group.is_empty() {
                block(&mut data, 2, group);
            }
        }
        data
    }

    fn tags(&mut self, out: &mut Vec<u8>, tags: Tags) {
        let (mut keys, mut values) = (Vec::new(), Vec::new());
        for (key, value) in tags {
            varint(&mut keys, self.string(key));
            varint(&mut values, self.string(value));
        }
        block(out, 2, &keys);
        block(out, 3, &values);
    }

    /// A node at hundred-thousandths of a degree.
    pub fn node(&mut self, id: i64, at: (i64, i64), tags: Tags) {
        self.exact_node(id, (at.0 * 100, at.1 * 100), tags);
    }

    /// A node at ten-millionths of a degree.
    pub fn exact_node(&mut self, id: i64, at: (i64, i64), tags: Tags) {
        if self.nodes.len() + self.ways.len() > 4 << 20 {
            self.close();
        }
        let mut body = Vec::new();
        number(&mut body, 1, zigzag(id));
        self.tags(&mut body, tags);
        number(&mut body, 8, zigzag(at.0));
        number(&mut body, 9, zigzag(at.1));
        block(&mut self.nodes, 1, &body);
    }

    pub fn way(&mut self, id: i64, refs: &[i64], tags: Tags) {
        if self.nodes.len() + self.ways.len() > 4 << 20 {
            self.close();
        }
        let mut body = Vec::new();
        number(&mut body, 1, id as u64);
        self.tags(&mut body, tags);
        block(&mut body, 8, &deltas(refs.iter().copied()));
        block(&mut self.ways, 3, &body);
    }

    /// Members are (kind, id, role).
    pub fn relation(&mut self, id: i64, members: &[(u64, i64, &str)], tags: Tags) {
        let mut body = Vec::new();
        number(&mut body, 1, id as u64);
        self.tags(&mut body, tags);
        let (mut roles, mut kinds) = (Vec::new(), Vec::new());
        for (kind, _, role) in members {
            varint(&mut roles, self.string(role));
            varint(&mut kinds, *kind);
        }
        block(&mut body, 8, &roles);
        block(&mut body, 9, &deltas(members.iter().map(|member| member.1)));
        block(&mut body, 10, &kinds);
        block(&mut self.relations, 4, &body);
    }

    /// The header's source.
    pub fn source(&mut self, text: &str) {
        block(&mut self.header, 17, text.as_bytes());
    }

    pub fn bytes(&self) -> Vec<u8> {
        let mut header = Vec::new();
        for feature in ["OsmSchema-V0.6", "DenseNodes"] {
            block(&mut header, 4, feature.as_bytes());
        }
        header.extend_from_slice(&self.header);
        let mut out = Vec::new();
        let data = self.closed.iter().cloned().chain([self.block()]).map(|data| ("OSMData", data));
        for (kind, data) in [("OSMHeader", header)].into_iter().chain(data) {
            let mut blob = Vec::new();
            block(&mut blob, 1, &data);
            let mut head = Vec::new();
            block(&mut head, 1, kind.as_bytes());
            number(&mut head, 3, blob.len() as u64);
            out.extend_from_slice(&(head.len() as u32).to_be_bytes());
            out.extend(head);
            out.extend(blob);
        }
        out
    }

    pub fn write(&self, path: &Path) {
        std::fs::write(path, self.bytes()).unwrap();
    }
}
