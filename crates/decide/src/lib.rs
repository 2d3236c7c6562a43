//! Entities, intents and context in; cards out. Pure: no clock, disk, network or randomness.

pub mod attention;
pub mod cards;
pub mod conflicts;
pub mod payees;
mod plans;
pub mod sun;
pub mod towns;

pub use plans::{Drawn, Plans, Stirred, meaning};
