//! Places that are named for a plan.

pub(super) mod eateries;
pub(super) mod houses;
pub(super) mod journeys;
mod kinds_zh;
pub(super) mod kitchens;
pub(super) mod low_towns;
pub(super) mod places;
#[cfg(test)]
pub(super) mod places_tests;
pub(super) mod places_zh;
pub(super) mod put_places;
pub(super) mod rooms;
pub(super) mod shops;
pub(super) mod sights;
