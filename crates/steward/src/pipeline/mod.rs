//! The way from kept messages to cards: open under live grants, understand, decide, ask local providers, keep.

mod ask;
mod derive;
mod take_in;

pub use ask::Partners;
pub use derive::{Derived, derive};
pub use take_in::{NotTaken, Taken, take_in};
