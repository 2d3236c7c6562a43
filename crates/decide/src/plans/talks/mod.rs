//! A talk beside its plans, and a message as it is meant in the light of its talk.

pub(super) mod by_name;
pub(super) mod forbids;
pub(super) mod frames;
pub(super) mod picked;
pub(super) mod retold;
pub(super) mod sign_ups;
pub(super) mod talk;
pub(super) mod ways;
pub(super) mod zones;
