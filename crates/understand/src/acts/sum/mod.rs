//! Sums that are owed, and the signs of a fraud.

mod currency;
pub(super) mod laid_out;
pub(super) mod large;
pub(super) mod lures;
pub(super) mod money;
mod need;
pub(super) mod owed;
pub(super) mod sums;
mod tricks;
