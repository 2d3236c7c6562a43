//! Labelled lines read from files: what a message does, the message before it, and its text.

use crate::files;
use anyhow::bail;
use std::path::Path;
use steward_model::Context;
use steward_understand::acts::learning::{NAMES, observe};

/// A labelled line.
pub struct Line {
    /// What the message does: a place in `NAMES`.
    pub act: usize,
    /// What somebody else wrote before; empty where nothing is known of it.
    pub previous: String,
    /// The message.
    pub text: String,
    /// What the model sees: group and hash of each feature.
    pub seen: Vec<(usize, u32)>,
    /// The same without the message before, or after one that it does not answer.
    pub otherwise: Vec<(usize, u32)>,
}

impl Line {
    /// Which part of so many the line falls in, by its text.
    pub fn part(&self, parts: u64) -> u64 {
        (hash(&self.text).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 40) % parts
    }
}

fn hash(text: &str) -> u64 {
    text.bytes()
        .fold(0xCBF2_9CE4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3))
}

/// All `.tsv` files of a folder, in order of name: act, message before, text.
pub fn read(dir: &Path) -> anyhow::Result<Vec<Line>> {
    let paths = files::in_order(dir)?;
    // Any moment will do: only which kinds of entity stand in a text is looked at.
    let context = Context::at("2026-03-10T12:00:00+00:00[+00:00]".parse()?);
    let mut lines = Vec::new();
    for path in paths.into_iter().filter(|path| path.extension().is_some_and(|ending| ending == "tsv")) {
        let whole = std::fs::read_to_string(&path)?;
        let rows: Vec<[&str; 3]> = whole
            .lines()
            .map(|line| {
                let mut parts = line.split('\t').map(str::trim);
                [(); 3].map(|()| parts.next().unwrap_or_default())
            })
            .collect();
        for (number, &[act, previous, text]) in rows.iter().enumerate() {
            let Some(act) = NAMES.iter().position(|name| *name == act) else {
                bail!("{}, line {}: no such act", path.display(), number + 1);
            };
            // Where a line stands alone, some other line's text goes before it, so that having one before tells nothing.
            let far = rows.get((hash(text) % rows.len() as u64) as usize).map_or("", |row| row[2]);
            let other = if previous.is_empty() { far } else { "" };
            lines.push(Line {
                act,
                previous: previous.to_owned(),
                text: text.to_owned(),
                seen: observe(text, previous, &context),
                otherwise: observe(text, other, &context),
            });
        }
    }
    Ok(lines)
}
