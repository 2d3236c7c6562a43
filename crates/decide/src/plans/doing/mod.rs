//! Which standing plan a message speaks of, and what it does to that plan.

pub(super) mod act;
pub(super) mod another_kind;
pub(super) mod answers;
pub(super) mod beside_asked;
pub(super) mod choose;
pub(super) mod given_up;
pub(super) mod instalments;
pub(super) mod left_over;
pub(super) mod minded;
pub(super) mod named_answers;
pub(super) mod named_off;
pub(super) mod nearness;
pub(super) mod other_meal;
pub(super) mod taken_back;
