//! What is kept: plans, what each states, which may still be open, and the cards that they make.

pub(super) mod card;
pub(super) mod join;
pub(super) mod kindred;
pub(super) mod live;
pub(super) mod plan;
pub(super) mod states;
pub(super) mod stirred;
pub(super) mod stood;
pub(super) mod when;
