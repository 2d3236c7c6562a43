//! Everything that touches the world: sources of messages and providers of answers.

pub mod providers;
pub mod sources;
