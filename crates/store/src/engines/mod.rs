//! Engines: where sealed records lie. Each keeps the promises of [`crate::contract`].

mod memory;
mod sqlite;

pub use memory::Memory;
pub use sqlite::Sqlite;
