//! Hours that a message seems to name beside the one that stands, and does not mean: counts, jests, figures in an answer.

use super::Turn;
use super::choose::social;
use super::plan::Plan;
use jiff::civil::Time;
use steward_model::{Fact, Mention};

/// 'So seven' – 'ok 7, I'll tell them': how many come was told just before, and when stands already.
pub(super) fn counted(plan: &Plan, at: Time, loose: bool, mention: &Mention) -> bool {
    let told = plan.given.get(&Fact::People).is_some_and(|put| *put == plan.last);
    loose
        && mention.confidence <= 0.5
        && at.minute() == 0
        && plan.when.hour.is_some()
        && told
        && plan.people.is_some_and(|count| i8::try_from(count) == Ok(at.hour()))
}

/// 'Sure, 2 trays of it', 'the 4 of them will love it': a bare figure in an answer moves no hour that stands.
pub(super) fn beside_the_hour(plan: &Plan, turn: &Turn<'_>, mention: &Mention) -> bool {
    let moves = turn.moves;
    let put = moves.change || moves.ask || moves.propose || moves.refuse > 0.0 || moves.cancel > 0.0;
    let words = turn.heard.message.text.split_whitespace().count();
    mention.confidence <= 0.5 && plan.when.hour.is_some() && plan.settled() && !put && words > 2
}

/// '4am or not at all' of what stands for the evening.
pub(super) fn jests(plan: &Plan, turn: &Turn<'_>, at: Time, loose: bool) -> bool {
    !loose
        && (1..5).contains(&at.hour())
        && social(plan.kind)
        && !turn.moves.change
        && plan.when.hour.is_some_and(|stood| stood.hour() >= 8)
}
