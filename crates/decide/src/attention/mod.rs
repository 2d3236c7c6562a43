//! The person's attention: which cards stand in front, which may interrupt, and what their use of cards teaches.
//!
//! Everything here is a sum or a product of few named parts, so that each decision can be said in a sentence.

mod arrange;
mod calls;
mod taste;
mod worth;

pub use arrange::{Arranged, FEW, arrange};
pub use calls::{Attention, Called, Calls, Wait};
pub use taste::{Deed, Part, Taste};
pub use worth::{Worth, is_past, worth};

#[cfg(test)]
mod tests;
