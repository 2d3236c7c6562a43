//! What every kind of entity is found with: tokens, word tables, the scan of one text. No language in it.

pub(crate) mod fold;
mod lexicon;
mod lists;
mod scan;
mod seek;
mod token;

pub use lexicon::{Lexicon, Match, word_hash};
pub(crate) use lists::{Heads, Tails, Words};
pub use scan::Scan;
pub(crate) use seek::{Bytes, Seek, Within};
pub use token::{Kind, Token, Tokens};
