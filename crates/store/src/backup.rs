//! A backup: the whole vault in one sealed file.
//!
//! ```text
//! header, 96 bytes:
//!   magic "STEWBAK1" 8 | Argon2id memory KiB 4, passes 4, lanes 4 | salt 16 | nonce prefix 19 | zero 1
//!   | length of the plain stream 8 | key check 16 | SHA-256 of all before, cut to 16
//! chunks: 65,536 bytes of the plain stream each (the last one shorter), sealed with XChaCha20-Poly1305, tag after;
//!   nonce = prefix | number of the chunk, 4 bytes | 1 for the last chunk, else 0
//! ```
//! Numbers are big-endian. The key is Argon2id of the passphrase; the key check is the tag over nothing with the
//! header's bytes before it as additional data, under the nonce with number 2^32 - 1.
//!
//! So three things are told apart: a wrong passphrase (header whole, key check fails), a file cut off (shorter than its
//! header says), and damage (anything else).

mod contents;
mod stream;

pub(crate) use contents::{Contents, read, write};
pub(crate) use stream::{HEADER, Opening, Sealing};
