//! Notes beside a new one: 'thank you, and remind me to order flowers friday' moves no other note to that day.

use crate::plans::kept::plan::Plan;
use crate::plans::message::turn::Turn;
use std::cell::OnceCell;
use std::sync::Arc;
use steward_model::{CardKind, Heard, Mention, Said};

/// 'Don't forget Sam's recital, friday 4pm': said by another of what both come to, with its hour, and of nothing to do.
pub(super) fn of_an_event(turn: &Turn<'_>) -> bool {
    const NEAR: usize = 32;
    let (text, understood) = (&turn.heard.message.text, &turn.heard.understood);
    let reminds =
        understood.topics.iter().find(|topic| topic.kind == CardKind::Remind).map(|topic| topic.span.end);
    let Some(reminds) = reminds.filter(|_| turn.who.is_some()) else { return false };
    let hour = |one: &Mention| matches!(one.said, Said::Hour { .. }) && one.span.start >= reminds;
    understood.mentions.iter().any(hour)
        && !turn.lower().contains("remind me")
        && understood
            .topics
            .iter()
            .filter(|topic| topic.kind == CardKind::Attend && topic.confidence >= 0.85)
            .any(|event| {
                let lead = text.get(reminds..event.span.start).unwrap_or("to ");
                let rest = text.get(event.span.end..).unwrap_or_default();
                let timed = |one: &Mention| {
                    matches!(one.said, Said::Day(_) | Said::Hour { .. })
                        && text.get(event.span.end..one.span.start).is_some_and(|gap| {
                            matches!(gap.trim(), "" | "on" | "at" | "is" | "is on" | "this")
                        })
                };
                event.span.start >= reminds
                    && lead.len() <= NEAR
                    && !lead.split(' ').any(|word| word == "to")
                    && (rest.trim_start().starts_with([',', '.', '!', '-'])
                        || rest.trim().is_empty()
                        || understood.mentions.iter().any(timed))
            })
}

/// The message without what it names, where that belongs to a note it has just brought up.
pub(in crate::plans) fn without_what_is_named(
    plans: &[Plan],
    turn: &Turn<'_>,
    fresh: &[usize],
) -> Option<Heard> {
    let new = |at: &usize| plans.get(*at).is_some_and(|plan| plan.kind == CardKind::Remind && plan.turn == 0);
    fresh.iter().any(new).then(|| {
        let mut bare = turn.heard.clone();
        bare.understood.mentions.clear();
        bare
    })
}

/// The same turn, for the notes that stood before.
pub(in crate::plans) fn turn_of<'a>(turn: &Turn<'a>, bare: &'a Heard) -> Turn<'a> {
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
