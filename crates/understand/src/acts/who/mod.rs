//! Who takes part, and whom to call.

pub(super) mod calls;
pub(super) mod companions;
pub(super) mod heads;
pub(super) mod people;
pub(super) mod rolls;
