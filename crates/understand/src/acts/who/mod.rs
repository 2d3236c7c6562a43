//! Who takes part, and whom to call.

pub(super) mod calls;
pub(super) mod companions;
pub(super) mod heads;
pub(super) mod people;
mod people_zh;
pub(super) mod rolls;
