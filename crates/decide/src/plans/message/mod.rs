//! A message as the plans take it, and how its words are cut up.

pub(super) mod moves;
pub(super) mod noted;
pub(super) mod quoted;
pub(super) mod text;
pub(super) mod turn;
