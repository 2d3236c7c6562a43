//! The word index: folded words (pairs for Chinese) in order, each with the names that hold it, and their order when
//! read backwards; and the names' pinyin by first letters.

use crate::bytes::{put_bytes, put_varint};
use crate::fold::{fold, terms};
use crate::han;
use std::collections::BTreeMap;

/// Words share their beginning within a run of so many.
pub(crate) const RUN: usize = 16;

/// What the file holds of all names.
pub(crate) struct WordIndex {
    pub offsets: Vec<u8>,
    pub words: Vec<u8>,
    pub reversed: Vec<u8>,
    pub pinyin: Vec<u8>,
}

/// Indexes the names in their order.
pub(crate) fn index<'a>(names: impl Iterator<Item = &'a str>) -> WordIndex {
    let mut words: BTreeMap<String, Vec<u32>> = BTreeMap::new();
    let mut pinyin: Vec<(u32, u32)> = Vec::new();
    for (number, name) in names.enumerate() {
        let number = number as u32;
        let folded = fold(name);
        terms(&folded, |term| {
            let list = match words.get_mut(term) {
                Some(list) => list,
                None => words.entry(term.to_owned()).or_default(),
            };
            if list.last() != Some(&number) {
                list.push(number);
            }
        });
        pinyin.extend(han::initials_key(&folded).map(|key| (key, number)));
    }
    pinyin.sort_unstable();

    let mut out =
        WordIndex { offsets: Vec::new(), words: Vec::new(), reversed: Vec::new(), pinyin: Vec::new() };
    let mut before = "";
    for (i, (word, names)) in words.iter().enumerate() {
        if i % RUN == 0 {
            out.offsets.extend_from_slice(&(out.words.len() as u32).to_le_bytes());
            before = "";
        }
        let shared = before.bytes().zip(word.bytes()).take_while(|(a, b)| a == b).count();
        put_varint(&mut out.words, shared as u64);
        put_bytes(&mut out.words, word.as_bytes().get(shared..).unwrap_or_default());
        let mut postings = Vec::new();
        let mut last = 0;
        for &name in names {
            put_varint(&mut postings, u64::from(name - last));
            last = name;
        }
        put_bytes(&mut out.words, &postings);
        before = word;
    }
    let mut backwards: Vec<(String, u32)> =
        words.keys().zip(0..).map(|(word, i)| (word.chars().rev().collect(), i)).collect();
    backwards.sort_unstable();
    out.reversed = backwards.iter().flat_map(|(_, i)| i.to_le_bytes()).collect();
    out.pinyin =
        pinyin.iter().flat_map(|(key, name)| [key.to_le_bytes(), name.to_le_bytes()].concat()).collect();
    out
}
