//! How near a message is to a plan: of several that it may speak of, the nearest is meant.

use super::named_off;
use crate::plans::kept::kindred::akin;
use crate::plans::kept::plan::Plan;
use crate::plans::message::turn::Turn;
use crate::plans::talks::talk::Talk;
use steward_model::{CardKind, Fact, Mention, MessageId, Said};

/// How well a message fits a plan: what speaks for it and against it, summed up.
pub(super) fn score(plan: &Plan, talk: &Talk, turn: &Turn<'_>) -> f32 {
    let mut score = -old(plan, turn);
    score -= since(plan.last, turn.heard.id);
    score += if talk.focus.as_ref() == Some(&plan.id) { 1.6 } else { 0.0 };
    score += of_its_kind(plan, turn);
    score += addressed(plan, talk, turn);
    score += named(plan, turn);
    score += if named_off::by(plan, turn) { 4.0 } else { 0.0 };
    // What it is called goes before what was spoken of last.
    score += if turn.meant.as_ref() == Some(&plan.id) { 12.0 } else { 0.0 };
    score += answered(plan, turn);
    score += if plan.asleep && !(turn.moves.offer || turn.moves.agree > 0.0) { -3.0 } else { 0.0 };
    for mention in &turn.heard.understood.mentions {
        score += stated(plan, turn, mention);
    }
    for against in out_of_place(plan, turn) {
        score -= if against { 2.5 } else { 0.0 };
    }
    score += done(plan, turn);
    score + changed(plan, turn)
}

/// The nearer the better: what was spoken of last is spoken of still.
fn old(plan: &Plan, turn: &Turn<'_>) -> f32 {
    let minutes = turn.now.duration_since(plan.touched).as_mins().max(0);
    (minutes as f32 / 240.0).min(2.0)
}

/// How much is against a plan for what was said since it was spoken of, so that of two alike the later wins: a
/// thousandth for each of the first messages, a half at most.
fn since(last: MessageId, now: MessageId) -> f32 {
    const HALF: f32 = 500.0;
    let ago = now.0.saturating_sub(last.0) as f32;
    0.5 * ago / (ago + HALF)
}

/// The kinds of plan that are spoken of.
fn topics(turn: &Turn<'_>) -> impl Iterator<Item = CardKind> {
    turn.heard.understood.topics.iter().filter(|topic| topic.confidence >= 0.5).map(|topic| topic.kind)
}

/// Its kind is spoken of, or one that is not akin to it.
fn of_its_kind(plan: &Plan, turn: &Turn<'_>) -> f32 {
    if topics(turn).any(|kind| kind == plan.kind) {
        3.0
    } else if topics(turn).any(|kind| !akin(plan.kind, kind)) {
        -1.0
    } else {
        0.0
    }
}

/// Who put it is spoken to, or somebody else is.
fn addressed(plan: &Plan, talk: &Talk, turn: &Turn<'_>) -> f32 {
    let spoken_to = |name: &str| match talk.people.contains_key(name) {
        true => talk.people.keys().zip(turn.called()).any(|(one, &called)| called && one == name),
        false => turn.names(name),
    };
    if plan.put_by.as_deref().is_some_and(spoken_to) {
        3.0
    } else if turn.called().contains(&true) {
        -1.0
    } else {
        0.0
    }
}

/// Something that stands in it is named.
fn named(plan: &Plan, turn: &Turn<'_>) -> f32 {
    if plan.words.values().chain(&plan.items).any(|word| turn.names(word)) { 2.0 } else { 0.0 }
}

/// It waits for an answer, and the message gives one.
fn answered(plan: &Plan, turn: &Turn<'_>) -> f32 {
    let moves = turn.moves;
    let waits = match &plan.pending {
        Some(pending) => pending != turn.who,
        None => plan.put_by != *turn.who && !plan.settled(),
    };
    if waits && (moves.agree > 0.0 || moves.refuse > 0.0 || moves.hedge) { 1.5 } else { 0.0 }
}

/// The day, hour or sum that stands is stated again.
fn stated(plan: &Plan, turn: &Turn<'_>, mention: &Mention) -> f32 {
    match &mention.said {
        Said::Day(day) if plan.when.date() == Some(*day) => 2.0,
        &Said::Hour { at, loose } if plan.when.hour == Some(plan.hour_meant(at, loose, turn.now)) => 1.5,
        Said::Money(amount, _) => match plan.kind {
            CardKind::Pay if plan.words.get(&Fact::Amount) == Some(amount) => 4.0,
            CardKind::Pay => 2.0,
            _ => -1.0,
        },
        _ => 0.0,
    }
}

/// What is named belongs to another kind of plan: when it is, who comes along, or where it is moved to.
fn out_of_place(plan: &Plan, turn: &Turn<'_>) -> [bool; 3] {
    use CardKind::{Buy, Call, Listen, Locate, Pay, Remind, Weather};
    let mentions = &turn.heard.understood.mentions;
    let any = |is: fn(&Mention) -> bool| mentions.iter().any(is);
    let timed = || any(|one| matches!(one.said, Said::Day(_) | Said::Hour { .. }));
    let joined = || any(|one| one.fact == Fact::People || one.fact == Fact::With && one.confidence >= 0.8);
    let placed = || any(|one| one.fact == Fact::Place && one.confidence >= 0.5);
    [
        matches!(plan.kind, Pay | Buy | Listen | Weather | Locate) && timed(),
        // Who comes along is said of what people come together for.
        matches!(plan.kind, Buy | Pay | Remind)
            && topics(turn).next().is_none()
            && !turn.heard.message.text.is_ascii()
            && joined(),
        matches!(plan.kind, Remind | Pay | Call | Listen) && turn.moves.change && placed(),
    ]
}

/// Something is told to be done, as an errand is.
fn done(plan: &Plan, turn: &Turn<'_>) -> f32 {
    match plan.kind {
        _ if turn.moves.done < 0.6 => 0.0,
        CardKind::Pay | CardKind::Buy => 2.0,
        CardKind::Call | CardKind::Locate => 1.0,
        _ => -1.0,
    }
}

/// Who changes something speaks of what they put or stand in.
fn changed(plan: &Plan, turn: &Turn<'_>) -> f32 {
    match turn.moves.change {
        false => 0.0,
        true if plan.put_by == *turn.who || plan.stances.contains_key(turn.who) => 0.5,
        true => -1.5,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_spoken_of_later_is_nearer_whatever_its_number() {
        for (last, between) in [(1, 0), (98, 3), (499, 0), (999, 40), (1_500, 700)] {
            let now = MessageId(last + 2 + between);
            assert!(since(MessageId(last + 1), now) < since(MessageId(last), now), "{last}");
        }
    }
}
