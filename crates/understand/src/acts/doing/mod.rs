//! What the speaker does with a plan: puts it, takes it up, turns it down, changes it, ends it.

pub(super) mod amend;
pub(super) mod answers_zh;
pub(super) mod away;
pub(super) mod bargains;
mod called_off;
pub(super) mod clauses;
pub(super) mod cues;
pub(super) mod echoes;
pub(super) mod elsewhere;
pub(super) mod en;
mod flat_no;
pub(super) mod judge;
#[cfg(test)]
mod judge_cases;
#[cfg(test)]
pub(super) mod judge_tests;
pub(super) mod kept;
pub(super) mod learnt;
pub(super) mod reasons;
pub(super) mod replies;
pub(super) mod roundabout;
mod roundabout_yes;
pub(super) mod struck;
pub(super) mod zh;
