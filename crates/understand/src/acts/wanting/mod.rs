//! Which kinds of plan the words touch.

pub(super) mod en_topics;
pub(super) mod verbs_zh;
pub(super) mod wants;
#[cfg(test)]
mod wants_tests;
pub(super) mod zh_topics;
