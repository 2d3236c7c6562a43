//! The word index: folded words (pairs for Chinese) in order, each with the names that hold it, and their order when
//! read backwards; and the names' pinyin by first letters.

use crate::bytes::{put_bytes, put_pair, put_varint};
use crate::fold::{fold, has_dense, terms};
use crate::han;
use crate::text::pack;
use std::collections::HashMap;
use steward_model::order;

/// Words share their beginning within a run of so many.
pub(crate) const RUN: usize = 16;
/// Spellings lie in runs of so many.
pub(crate) const PINYIN_RUN: usize = 32;

/// What the file holds of all names.
#[derive(Default)]
pub(crate) struct WordIndex {
    pub offsets: Vec<u8>,
    pub words: Vec<u8>,
    pub reversed: Vec<u8>,
    pub pinyin: Vec<u8>,
}

/// Indexes the names in their order.
pub(crate) fn index<'a>(names: impl Iterator<Item = &'a str>) -> WordIndex {
    let mut words: HashMap<String, Vec<u32>> = HashMap::new();
    let mut pinyin: Vec<(u32, u32)> = Vec::new();
    for (name, number) in names.zip(0u32..) {
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
        pinyin.extend(han::initials_keys(&folded).into_iter().map(|key| (key, number)));
    }
    pinyin.sort_unstable();
    let mut packed: Vec<(Vec<u8>, &str, &[u32])> =
        words.iter().map(|(word, names)| (pack(word), word.as_str(), names.as_slice())).collect();
    order::sorted(&mut packed);
    let mut out = WordIndex { pinyin: write_pinyin(&pinyin), ..WordIndex::default() };
    write_words(&packed, &mut out);
    // Pairs of Chinese characters are never looked up by their end.
    let mut backwards: Vec<(String, u32)> = packed
        .iter()
        .zip(0..)
        .filter(|((_, word, _), _)| !has_dense(word))
        .map(|((_, word, _), i)| (word.chars().rev().collect(), i))
        .collect();
    order::sorted(&mut backwards);
    out.reversed = backwards.iter().flat_map(|(_, i)| i.to_le_bytes()).collect();
    out
}

fn write_words(packed: &[(Vec<u8>, &str, &[u32])], out: &mut WordIndex) {
    let mut before: &[u8] = &[];
    for (i, (word, _, names)) in packed.iter().enumerate() {
        if i % RUN == 0 {
            out.offsets.extend_from_slice(&(out.words.len() as u32).to_le_bytes());
            before = &[];
        }
        let shared = before.iter().zip(word).take_while(|(a, b)| a == b).count();
        let rest = word.get(shared..).unwrap_or_default();
        put_pair(&mut out.words, shared as u64, rest.len() as u64);
        out.words.extend_from_slice(rest);
        let mut postings = Vec::new();
        let mut last = 0;
        for &name in *names {
            put_varint(&mut postings, u64::from(name - last));
            last = name;
        }
        put_bytes(&mut out.words, &postings);
        before = word;
    }
}

/// Runs of keys with their names: first how many runs, then the first key and the place of each, then the runs.
fn write_pinyin(entries: &[(u32, u32)]) -> Vec<u8> {
    let (mut heads, mut runs) = (Vec::new(), Vec::new());
    for run in entries.chunks(PINYIN_RUN) {
        let mut before = run.first().map_or(0, |entry| entry.0);
        heads.extend_from_slice(&before.to_le_bytes());
        heads.extend_from_slice(&(runs.len() as u32).to_le_bytes());
        for &(key, name) in run {
            put_varint(&mut runs, u64::from(key - before));
            put_varint(&mut runs, u64::from(name));
            before = key;
        }
    }
    let mut out = (entries.len().div_ceil(PINYIN_RUN) as u32).to_le_bytes().to_vec();
    out.extend(heads);
    out.extend(runs);
    out
}
