//! Entities, intents and context in; cards out. Pure: no clock, disk, network or randomness.

pub mod cards;
pub mod sun;
