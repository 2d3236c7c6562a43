//! What a message wants, and whether that makes a plan.

pub(super) mod bare;
pub(super) mod begun;
pub(super) mod creates;
pub(super) mod cues;
mod english;
pub(super) mod kinds;
pub(super) mod meals;
pub(super) mod none;
mod not_forgotten;
pub(super) mod notes;
pub(super) mod remarks;
pub(super) mod want;
