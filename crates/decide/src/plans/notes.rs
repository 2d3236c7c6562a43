//! Notes beside a new one: 'thank you, and remind me to order flowers friday' moves no other note to that day.

use super::Turn;
use super::plan::Plan;
use std::cell::OnceCell;
use std::sync::Arc;
use steward_model::{CardKind, Heard};

/// The message without what it names, where that belongs to a note it has just brought up.
pub(super) fn without_what_is_named(plans: &[Plan], turn: &Turn<'_>, fresh: &[usize]) -> Option<Heard> {
    let new = |at: &usize| plans.get(*at).is_some_and(|plan| plan.kind == CardKind::Remind && plan.turn == 0);
    fresh.iter().any(new).then(|| {
        let mut bare = turn.heard.clone();
        bare.understood.mentions.clear();
        bare
    })
}

/// The same turn, for the notes that stood before.
pub(super) fn turn_of<'a>(turn: &Turn<'a>, bare: &'a Heard) -> Turn<'a> {
    Turn {
        heard: bare,
        now: turn.now,
        who: turn.who,
        moves: turn.moves,
        conversation: turn.conversation,
        people: Arc::clone(&turn.people),
        spoken: turn.spoken,
        end_asked: turn.end_asked,
        meant: None,
        small: OnceCell::new(),
        called: OnceCell::new(),
        noted: None,
    }
}
