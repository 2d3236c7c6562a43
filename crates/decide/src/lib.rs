//! Entities, intents and context in; cards out. Pure: no clock, disk, network or randomness.

pub mod cards;
mod plans;
pub mod sun;

pub use plans::Plans;
