//! Who a message is about: those who settle things among themselves, who is paid, fetched, served or invited.

pub(super) mod by_another;
pub(super) mod fetched;
pub(super) mod hosts;
pub(super) mod machines;
pub(super) mod others;
pub(super) mod payees;
pub(super) mod pays_back;
pub(super) mod served;
pub(super) mod third;
