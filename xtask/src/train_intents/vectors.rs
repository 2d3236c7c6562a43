//! Vectors of words, so that a word that the lines seldom use weighs what words like it weigh.

use anyhow::Context as _;
use std::collections::HashMap;
use std::path::Path;
use steward_understand::intents::learning::{SPACES, word};

/// Numbers of a vector.
pub const WIDE: usize = 50;
/// What a vector counts for beside the word itself.
const LENGTH: f32 = 1.0;
/// What a byte is divided by.
pub const STEPS: f32 = 200.0;

/// The vectors of a file, found by the hashes of features.
#[derive(Default)]
pub struct Vectors {
    rows: Vec<[f32; WIDE]>,
    /// The space that a feature of one word alone is of, and the row of the word.
    at: HashMap<u32, (usize, usize)>,
}

impl Vectors {
    /// Reads a file of words, each as the length of its text, its text, and its vector in signed bytes.
    ///
    /// # Errors
    /// Where the file cannot be read, or ends within a word.
    pub fn read(path: &Path) -> anyhow::Result<Vectors> {
        let bytes = std::fs::read(path).with_context(|| path.display().to_string())?;
        let mut vectors = Vectors::default();
        let mut rest = bytes.as_slice();
        while let Some((&length, after)) = rest.split_first() {
            let (text, after) = after.split_at_checked(length.into()).context("a word that does not end")?;
            let (numbers, after) = after.split_first_chunk::<WIDE>().context("a vector that does not end")?;
            if let Some(spaces) = word(std::str::from_utf8(text)?) {
                let row = vectors.rows.len();
                vectors.rows.push(numbers.map(|number| f32::from(number as i8) / STEPS * LENGTH));
                for (space, hash) in spaces.into_iter().enumerate() {
                    vectors.at.entry(hash).or_insert((space, row));
                }
            }
            rest = after;
        }
        Ok(vectors)
    }

    /// How many numbers there are in all: those of each space apart.
    pub fn wide(&self) -> usize {
        if self.rows.is_empty() { 0 } else { SPACES * WIDE }
    }

    /// Every feature that has a vector.
    pub fn hashes(&self) -> impl Iterator<Item = u32> {
        self.at.keys().copied()
    }

    /// The vector of a feature, each number with its place among all; nothing for most features.
    pub fn of(&self, hash: u32) -> impl Iterator<Item = (usize, f32)> {
        let found = self.at.get(&hash).and_then(|&(space, row)| Some((space, self.rows.get(row)?)));
        found.into_iter().flat_map(|(space, row)| {
            row.iter().enumerate().map(move |(number, &value)| (space * WIDE + number, value))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_found_in_each_space_and_another_is_not() {
        let path = std::env::temp_dir().join(format!("steward-vectors-{}", std::process::id()));
        let mut bytes = vec![3];
        bytes.extend(b"tea");
        bytes.extend([200_u8; WIDE]);
        std::fs::write(&path, bytes).unwrap();
        let vectors = Vectors::read(&path).unwrap();
        std::fs::remove_file(&path).unwrap();
        assert_eq!(vectors.wide(), SPACES * WIDE);
        for (space, hash) in word("tea").unwrap().into_iter().enumerate() {
            let numbers: Vec<_> = vectors.of(hash).collect();
            assert_eq!(numbers.len(), WIDE);
            assert_eq!(numbers[0], (space * WIDE, -56.0 / STEPS * LENGTH));
        }
        assert_eq!(vectors.of(word("coffee").unwrap()[0]).count(), 0);
    }
}
