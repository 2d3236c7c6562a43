//! Days and hours that are named for a plan.

pub(super) mod counted;
pub(super) mod days;
pub(super) mod days_zh;
pub(super) mod figures;
pub(super) mod hours;
#[cfg(test)]
pub(super) mod hours_tests;
pub(super) mod hours_zh;
pub(super) mod moved;
pub(super) mod nights;
pub(super) mod open_ended;
pub(super) mod pairs;
mod parts;
pub(super) mod ranges;
pub(super) mod shifts;
pub(super) mod standups;
pub(super) mod told_beside;
pub(super) mod told_hours;
pub(super) mod zones;
