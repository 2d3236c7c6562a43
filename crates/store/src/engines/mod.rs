//! Engines: where sealed records lie. Each keeps the promises of [`crate::contract`].

mod frozen;
mod memory;
mod over;
mod overflow;
mod sqlite;

pub use frozen::Frozen;
pub use memory::Memory;
pub use overflow::Overflow;
pub use sqlite::Sqlite;
