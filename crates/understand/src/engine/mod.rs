//! What every kind of entity is found with: tokens, word tables, the scan of one text. No language in it.

mod doors;
pub(crate) mod fold;
mod lexicon;
mod lists;
mod phrases;
mod scan;
mod token;
pub mod usage;

pub use doors::Doors;
pub(crate) use lexicon::{Firsts, hashes, hashes_of, lexicon, meanings, senses, words_of};
pub use lexicon::{Lexicon, Match, word_hash};
pub(crate) use lists::{Chars, Heads, Line, Tails, Words, among};
pub(crate) use phrases::{Beginnings, Endings, Opening, Phrases, listed, many, openings, parted, words};
pub use scan::Scan;
pub(crate) use steward_model::seek::{Bytes, Seek, Within, seek_caseless};
pub(crate) use token::Row;
pub use token::{Kind, Room, Token, Tokens};
