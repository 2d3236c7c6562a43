//! The way from kept messages to cards: open under live grants, understand, decide, ask local providers, keep.

mod again;
mod ask;
mod calendar;
mod derive;
mod ears;
mod owner;
mod take_in;
mod without;

pub use ask::Partners;
pub use calendar::{take_back, take_in_file};
pub use derive::derive;
pub use ears::{Changed, Ears};
pub use owner::owners;
pub use take_in::{NotTaken, Taken, Told, take_in};
pub use without::Without;
