//! A flag or an argument that makes no sense: told apart from failing, by its exit code.

use std::fmt;

/// What is wrong with it, with an example of what is right.
#[derive(Debug)]
pub struct Misuse(String);

impl Misuse {
    /// The same as an error.
    pub fn error(words: impl Into<String>) -> anyhow::Error {
        anyhow::Error::new(Misuse(words.into()))
    }
}

impl fmt::Display for Misuse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Misuse {}
