//! What a plan is about: things, shows, dishes, errands.

pub(super) mod billing;
pub(super) mod chores;
pub(super) mod dishes;
pub(super) mod errands;
pub(super) mod fixtures;
pub(super) mod gifts;
pub(super) mod goods;
mod goods_zh;
pub(super) mod items;
pub(super) mod occasions;
pub(super) mod orders;
pub(super) mod reminders;
pub(super) mod shows;
pub(super) mod wares;
pub(super) mod warmth;
