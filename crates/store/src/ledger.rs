//! The ledger: append-only, tamper-evident, and empty of what anybody wrote.
//!
//! Entries are the leaves of a Merkle tree as in RFC 6962. Beside each lies its leaf hash and a tag, an HMAC under the
//! vault's key over the hash and the tag before it: the tree shows an auditor *that* the whole is whole, the chain of
//! tags shows the owner *where* it is not. Of the tree only the roots of its complete subtrees are kept (at most 64
//! hashes), so that an append costs one or two hashes whatever the size. The newest head lies with the keys: an older
//! database put back does not reach it.

mod book;
mod entry;
mod export;
mod head;
mod proof;
mod statement;
mod tree;
mod verify;

pub(crate) use book::Book;
pub use entry::{Entry, Event};
pub(crate) use export::write_export;
pub use export::{Audit, Broken, audit};
pub use head::{Head, SignedHead};
pub use proof::{Proof, is_in, is_older};
pub(crate) use proof::{consistency, inclusion};
pub use statement::{Statement, Unproved};
pub use tree::Tree;
pub(crate) use verify::verify;
pub use verify::{Fault, Verdict};
