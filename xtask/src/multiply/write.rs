//! Writes OpenStreetMap's PBF: dense nodes, ways and relations in zlib blocks.

use flate2::{Compression, write::ZlibEncoder};
use std::collections::HashMap;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;

/// What a relation's member is.
#[derive(Clone, Copy)]
pub enum Kind {
    Node = 0,
    Way = 1,
    Relation = 2,
}

/// A relation's member.
pub struct Member {
    pub id: i64,
    pub kind: Kind,
}

const BLOCK: usize = 8000;

#[derive(Default)]
struct Block {
    strings: HashMap<String, u64>,
    table: Vec<u8>,
    ids: Vec<i64>,
    lats: Vec<i64>,
    lons: Vec<i64>,
    tags: Vec<u8>,
    others: Vec<u8>,
    count: usize,
}

/// A file under construction.
pub struct Writer {
    out: BufWriter<File>,
    block: Block,
    bytes: u64,
}

impl Writer {
    pub fn create(path: &Path) -> anyhow::Result<Writer> {
        let mut writer =
            Writer { out: BufWriter::new(File::create(path)?), block: Block::default(), bytes: 0 };
        let mut header = Vec::new();
        for feature in ["OsmSchema-V0.6", "DenseNodes"] {
            field(&mut header, 4, feature.as_bytes());
        }
        field(&mut header, 16, b"steward xtask multiply-extract");
        writer.blob("OSMHeader", &header)?;
        Ok(writer)
    }

    pub fn node(&mut self, id: i64, lat: i32, lon: i32, tags: &[(String, String)]) -> anyhow::Result<()> {
        let block = &mut self.block;
        block.ids.push(id);
        block.lats.push(lat.into());
        block.lons.push(lon.into());
        for (key, value) in tags {
            let (key, value) = (block.string(key), block.string(value));
            varint(&mut block.tags, key);
            varint(&mut block.tags, value);
        }
        block.tags.push(0);
        self.count()
    }

    pub fn way(&mut self, id: i64, refs: &[i64], tags: &[(String, String)]) -> anyhow::Result<()> {
        let mut way = self.block.element(id, tags);
        field(&mut way, 8, &deltas(refs.iter().copied()));
        field(&mut self.block.others, 3, &way);
        self.count()
    }

    pub fn relation(&mut self, id: i64, members: &[Member], tags: &[(String, String)]) -> anyhow::Result<()> {
        let mut relation = self.block.element(id, tags);
        let role = self.block.string("");
        let (mut roles, mut kinds) = (Vec::new(), Vec::new());
        for member in members {
            varint(&mut roles, role);
            varint(&mut kinds, member.kind as u64);
        }
        field(&mut relation, 8, &roles);
        field(&mut relation, 9, &deltas(members.iter().map(|member| member.id)));
        field(&mut relation, 10, &kinds);
        field(&mut self.block.others, 4, &relation);
        self.count()
    }

    pub fn finish(mut self) -> anyhow::Result<u64> {
        self.flush()?;
        self.out.flush()?;
        Ok(self.bytes)
    }

    fn count(&mut self) -> anyhow::Result<()> {
        self.block.count += 1;
        if self.block.count == BLOCK { self.flush() } else { Ok(()) }
    }

    fn flush(&mut self) -> anyhow::Result<()> {
        let block = std::mem::take(&mut self.block);
        if block.count == 0 {
            return Ok(());
        }
        let mut group = block.others;
        if !block.ids.is_empty() {
            let mut dense = Vec::new();
            field(&mut dense, 1, &deltas(block.ids.into_iter()));
            field(&mut dense, 8, &deltas(block.lats.into_iter()));
            field(&mut dense, 9, &deltas(block.lons.into_iter()));
            field(&mut dense, 10, &block.tags);
            field(&mut group, 2, &dense);
        }
        let mut table = Vec::new();
        field(&mut table, 1, b"");
        table.extend(block.table);
        let mut data = Vec::new();
        field(&mut data, 1, &table);
        field(&mut data, 2, &group);
        self.blob("OSMData", &data)
    }

    fn blob(&mut self, kind: &str, data: &[u8]) -> anyhow::Result<()> {
        let mut packed = ZlibEncoder::new(Vec::new(), Compression::default());
        packed.write_all(data)?;
        let mut blob = Vec::new();
        key(&mut blob, 2, 0);
        varint(&mut blob, data.len() as u64);
        field(&mut blob, 3, &packed.finish()?);
        let mut header = Vec::new();
        field(&mut header, 1, kind.as_bytes());
        key(&mut header, 3, 0);
        varint(&mut header, blob.len() as u64);
        for part in [&(header.len() as u32).to_be_bytes()[..], &header, &blob] {
            self.out.write_all(part)?;
            self.bytes += part.len() as u64;
        }
        Ok(())
    }
}

impl Block {
    fn string(&mut self, text: &str) -> u64 {
        if let Some(&number) = self.strings.get(text) {
            return number;
        }
        let number = self.strings.len() as u64 + 1;
        field(&mut self.table, 1, text.as_bytes());
        self.strings.insert(text.to_owned(), number);
        number
    }

    fn element(&mut self, id: i64, tags: &[(String, String)]) -> Vec<u8> {
        let mut out = Vec::new();
        key(&mut out, 1, 0);
        varint(&mut out, id as u64);
        let (mut keys, mut values) = (Vec::new(), Vec::new());
        for (key, value) in tags {
            let (key, value) = (self.string(key), self.string(value));
            varint(&mut keys, key);
            varint(&mut values, value);
        }
        field(&mut out, 2, &keys);
        field(&mut out, 3, &values);
        out
    }
}

fn deltas(values: impl Iterator<Item = i64>) -> Vec<u8> {
    let (mut out, mut before) = (Vec::new(), 0);
    for value in values {
        let step = value - before;
        varint(&mut out, ((step << 1) ^ (step >> 63)) as u64);
        before = value;
    }
    out
}

fn key(out: &mut Vec<u8>, number: u64, kind: u64) {
    varint(out, number << 3 | kind);
}

fn field(out: &mut Vec<u8>, number: u64, bytes: &[u8]) {
    key(out, number, 2);
    varint(out, bytes.len() as u64);
    out.extend_from_slice(bytes);
}

fn varint(out: &mut Vec<u8>, mut value: u64) {
    while value >= 0x80 {
        out.push(value as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}
