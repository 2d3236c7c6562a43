//! The names section: each distinct name once, with the objects that bear it and the addresses along it.

use crate::bytes::put_varint;
use crate::bytes::{put_bytes, put_pair};
use crate::text::pack;
use std::collections::HashMap;

/// Names lie in runs of so many; the offsets tell where each run begins.
pub(crate) const RUN: usize = 8;

/// One distinct name.
#[derive(Default)]
pub(crate) struct NameEntry {
    pub text: String,
    /// Objects that bear it, in their order.
    pub objects: Vec<u32>,
    /// (object, offset of its house number), in the objects' order.
    pub addresses: Vec<(u32, u32)>,
}

/// Names under construction.
#[derive(Default)]
pub(crate) struct Names {
    numbers: HashMap<String, u32>,
    pub entries: Vec<NameEntry>,
}

impl Names {
    /// The number of a name, new or known.
    pub(crate) fn number(&mut self, text: &str) -> u32 {
        if let Some(&number) = self.numbers.get(text) {
            return number;
        }
        let number = self.entries.len() as u32;
        self.numbers.insert(text.to_owned(), number);
        self.entries.push(NameEntry { text: text.to_owned(), ..NameEntry::default() });
        number
    }

    /// `object` bears the name.
    pub(crate) fn bear(&mut self, number: u32, object: u32) {
        if let Some(entry) =
            self.entries.get_mut(number as usize).filter(|entry| entry.objects.last() != Some(&object))
        {
            entry.objects.push(object);
        }
    }

    /// `object` has a number along the street of that name.
    pub(crate) fn address(&mut self, number: u32, object: u32, house: u32) {
        if let Some(entry) = self.entries.get_mut(number as usize) {
            entry.addresses.push((object, house));
        }
    }

    /// All of them, when no more come.
    pub(crate) fn close(self) -> Vec<NameEntry> {
        self.entries
    }
}

/// (offsets, records) as the file holds them.
pub(crate) fn write(entries: &[NameEntry]) -> (Vec<u8>, Vec<u8>) {
    let (mut offsets, mut all) = (Vec::new(), Vec::new());
    for (number, entry) in entries.iter().enumerate() {
        if number % RUN == 0 {
            offsets.extend_from_slice(&(all.len() as u32).to_le_bytes());
        }
        let mut records = Vec::new();
        put_bytes(&mut records, &pack(&entry.text));
        put_pair(&mut records, entry.objects.len() as u64, entry.addresses.len() as u64);
        let mut before = 0;
        for &object in &entry.objects {
            put_varint(&mut records, u64::from(object.wrapping_sub(before)));
            before = object;
        }
        before = 0;
        for &(object, house) in &entry.addresses {
            put_varint(&mut records, u64::from(object.wrapping_sub(before)));
            put_varint(&mut records, u64::from(house));
            before = object;
        }
        put_bytes(&mut all, &records);
    }
    (offsets, all)
}
