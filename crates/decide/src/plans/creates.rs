//! Whether what is wanted makes a plan, where none stands that it belongs to: the care that silence takes.

use super::Turn;
use super::choose::{akin, social};
use super::payees::has_paid;
use super::plan::Plan;
use super::talk::Talk;
use super::text::{lies_in, says, speaks};
use super::want::{PLAIN, SURE, Want, handles};
use steward_model::{Act, ActKind, CardKind, CardState, Fact, Said};

/// Whether a want without a standing plan makes one.
pub(super) fn creates(turn: &Turn<'_>, talk: &Talk, want: &Want, plans: &[Plan]) -> bool {
    let moves = turn.moves;
    let mine = turn.who.is_none();
    let mentions = &turn.heard.understood.mentions;
    let today = turn.now.date();
    // Every day that is named lies behind: a story.
    let days: Vec<_> = mentions
        .iter()
        .filter_map(|mention| if let Said::Day(day) = mention.said { Some(day) } else { None })
        .collect();
    // A debt is of the past by nature, and why somebody is to be called may be.
    let why = want.kind == CardKind::Pay || want.kind == CardKind::Call && moves.request;
    if !why && !days.is_empty() && days.iter().all(|&day| day < today) {
        return false;
    }
    // Money asked for with the signs of a fraud is shown, whatever else the words say.
    let fraud = want.kind == CardKind::Pay
        && !mine
        && turn.heard.understood.suspicion >= 2
        && mentions.iter().any(|mention| mention.fact == Fact::Amount);
    // 'Got us two, you owe me 30': what is done is why the money is owed.
    let share = mentions.iter().any(|mention| mention.fact == Fact::Amount && mention.confidence >= 0.95);
    let owed = want.kind == CardKind::Pay && !mine && (moves.request || share || want.confidence >= SURE);
    // 'Reached! where are you?': who is there asks for the other.
    let sought = want.kind == CardKind::Locate && want.own;
    let done = moves.done >= 0.8 && !owed && !sought && !super::hinted::booked(turn, want.kind);
    let ends = !moves.propose && (moves.refuse >= 0.8 || moves.cancel > 0.0);
    if !fraud && (ends && !beside(turn, want, plans) || done) {
        return false;
    }
    // A word on a plan that ended a moment ago brings it not back.
    let ended = plans.iter().rev().take(16).any(|plan| {
        plan.talk == turn.conversation
            && akin(plan.kind, want.kind)
            && matches!(plan.over, Some(CardState::Cancelled | CardState::Done))
            && turn.now.duration_since(plan.touched).as_hours() < 6
    });
    // What the owner pulled out of goes on without them.
    let left = talk.pair().is_none()
        && plans.iter().rev().take(16).any(|plan| {
            plan.talk == turn.conversation
                && plan.left()
                && (akin(plan.kind, want.kind) || social(plan.kind) && social(want.kind))
                && turn.now.duration_since(plan.touched).as_hours() < 6
        });
    if left && !mine && !moves.propose && !moves.ask {
        return false;
    }
    // 'Then bring two baguettes': another thing after the first was got or was gone.
    let errand = (want.kind == CardKind::Buy && moves.request || want.kind == CardKind::Locate) && !mine;
    if ended && !(want.own && (moves.propose || !days.is_empty() || errand)) {
        return false;
    }
    let dated = mentions.iter().any(|mention| matches!(mention.said, Said::Day(_)));
    let demand = want.kind == CardKind::Pay
        && turn.heard.understood.suspicion >= 3
        && mentions.iter().any(|mention| mention.fact == Fact::Amount);
    if Talk::notice(turn.heard) && !demand {
        // A machine's message makes a bill with its last day or an appointment with its hour, nothing else.
        let sum = mentions.iter().any(|mention| mention.fact == Fact::Amount);
        let timed = mentions.iter().any(|mention| matches!(mention.said, Said::Hour { .. }));
        return want.own
            && ((want.kind == CardKind::Pay
                && sum
                && dated
                && !super::forms::came(&turn.heard.message.text))
                || (want.kind == CardKind::Meet && timed && dated));
    }
    let stranger = turn.who.as_deref().is_some_and(Talk::stranger);
    if stranger && !talk.owner {
        return want.kind == CardKind::Pay && !mentions.iter().all(|mention| mention.fact != Fact::Amount);
    }
    match want.kind {
        // Money to be paid by the owner: who asks others for it sees no card.
        CardKind::Pay => {
            let sum = mentions.iter().any(|mention| mention.fact == Fact::Amount);
            let topics = &turn.heard.understood.topics;
            let mut sums = topics.iter().filter(|topic| topic.kind == CardKind::Pay).peekable();
            // A price is touched by the word for money alone; a debt is asked for.
            let price = sums.peek().is_some() && sums.all(|topic| topic.confidence < 0.7);
            let asked = moves.request || turn.heard.understood.suspicion >= 2;
            // 您向…转账350已成功: money that has gone.
            let gone = speaks!(
                &turn.heard.message.text,
                &["已成功", "转账成功", "支付成功", "扣款成功", "交易成功"]
            );
            sum && (!gone || turn.heard.understood.suspicion >= 2)
                && (!price || asked || want.confidence >= PLAIN)
                && (!mine || !asks_for_money(turn) && !has_paid(turn.lower()) && !talk.is_paid(turn.who))
        }
        // The other's errand is no errand of the owner's.
        CardKind::Buy => {
            let named = want.own || mentions.iter().any(|mention| mention.fact == Fact::Item);
            named
                && !handles(&turn.heard.message.text)
                && (!(mine && moves.request && !moves.offer) || talk.people.is_empty())
        }
        _ => true,
    }
}

/// What is refused is not what is wanted: 'forecast for Saturday? my hair can't do rain', where nothing of the kind stands
/// that could be turned down.
fn beside(turn: &Turn<'_>, want: &Want, plans: &[Plan]) -> bool {
    let stands = plans.iter().any(|plan| {
        plan.stands_in(turn.conversation, turn.now)
            && (akin(plan.kind, want.kind) || social(plan.kind) && social(want.kind))
    });
    let understood = &turn.heard.understood;
    let outside = |act: &Act| {
        let ends = matches!(act.kind, ActKind::Refuse | ActKind::Cancel) && act.confidence >= 0.4;
        let within = |span: steward_model::Span| lies_in(span, act.span);
        !ends || !understood.topics.iter().any(|topic| topic.kind == want.kind && within(topic.span))
    };
    want.confidence >= SURE && !stands && understood.acts.iter().all(outside)
}

/// The owner is the one to be paid.
fn asks_for_money(turn: &Turn<'_>) -> bool {
    let text = turn.lower();
    // 垫的260方便的时候转一下: asked of somebody, and not offered.
    let pays = [
        "我转", "我轉", "我付", "我还", "我還", "转你", "轉你", "给你", "給你", "转您", "给您", "我来",
        "我先", "打给",
    ];
    if turn.moves.request && !turn.moves.offer && !text.is_ascii() && !says(text, &pays) {
        return true;
    }
    speaks!(
        text,
        &[
            "owe me",
            "pay me",
            "send me",
            "transfer me",
            "转我",
            "还我",
            "欠我",
            "给我",
            "venmo me",
            "paynow me",
        ],
    )
}
