//! Entities, intents and context in; cards out. Pure: no clock, disk, network or randomness.

mod plans;

pub use plans::Plans;
