//! Everything that touches the world: sources of messages, what comes live, and providers of answers.

#[cfg(feature = "keyring")]
pub mod keyring;
pub mod live;
pub mod providers;
pub mod sources;
