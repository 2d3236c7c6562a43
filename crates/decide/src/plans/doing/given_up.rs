//! Who put a plan gives it up: nobody had said yes, and what they heard was an excuse.

use crate::plans::kept::kindred::social;
use crate::plans::kept::plan::{Plan, Stance};
use crate::plans::message::text::speaks;
use crate::plans::message::turn::Turn;
use steward_model::{CardKind, CardState, Said};

/// So long a message that consoles or lets go is, in characters.
const LONGEST: usize = 60;

/// Who put it turns to somebody else, to another time, or goes alone.
#[rustfmt::skip]
const ELSEWHERE: &[&str] = &[
    "then i go with", "then ill go with", "then i'll go with", "i'll go with", "ill go with", "ill ask", "i'll ask", "i'll take", "ill take", "go by myself", "go on my own", "go alone", "go solo", "next time", "another time", "some other time", "rain check", "raincheck", "next cutoff",
    "那我找", "那我叫", "那我约", "那我約", "那我问", "那我問", "那我自己", "那我一个人", "那我一個人", "我自己去", "我找别人", "我找別人", "咁我自己", "咁我搵", "下次吧", "下次啦", "下次再", "改天吧", "改天再", "下回吧", "改日", "咁我返",
];
/// Words that console or absolve, as the whole of a message beside small ones.
#[rustfmt::skip]
const CONSOLES: &[&str] = &[
    "no worries", "no stress", "no problem", "no probs", "no bother", "no pressure", "no drama", "all good", "fair enough", "shame", "too bad", "pity", "poor you", "poor thing", "oh no", "aw no", "aww no", "get well", "feel better", "rest up", "never mind", "sayang", "sucks", "enjoy your", "understood", "i understand", "gotcha",
    "没事", "沒事", "没关系", "沒關係", "冇事", "唔緊要", "理解", "好惨", "好慘", "太惨", "太慘", "可惜", "辛苦", "好吧", "行吧", "好叭", "唉", "保重", "好好休息", "注意身体", "注意身體",
];

/// The plan ends by this message.
pub(super) fn by(plan: &Plan, turn: &Turn<'_>) -> bool {
    const NEAR: u64 = 3;
    let envied = || {
        plan.spoken + NEAR >= turn.spoken
            && !plan.taken_up
            && plan.form.is_none()
            && plan.put_by != *turn.who
            && crate::plans::who::others::envied(turn.lower())
    };
    if super::named_off::by(plan, turn) || envied() {
        return true;
    }
    let nobody = plan.put_by == *turn.who
        && (plan.last_by != *turn.who || plan.spoken + 1 < turn.spoken)
        && plan.form.is_none()
        && !plan.taken_up
        && !plan.asleep
        && (social(plan.kind) || matches!(plan.kind, CardKind::Go | CardKind::Travel))
        && !plan.stances.values().any(|stance| *stance == Stance::Maybe);
    let waits = plan.pending.as_ref().is_some_and(|pending| pending != turn.who);
    let timed = |mention: &steward_model::Mention| {
        matches!(mention.said, Said::Day(_) | Said::Hour { .. } | Said::Shift(_))
    };
    nobody
        && !waits
        && !turn.heard.understood.mentions.iter().any(timed)
        && !turn.moves.ask
        && !turn.moves.hedge
        && lets_go(turn.lower())
}

/// What is said names no plan that the owner could stand in.
pub(in crate::plans) fn puts_nothing<'p>(plans: impl Iterator<Item = &'p Plan>, turn: &Turn<'_>) -> bool {
    crate::plans::who::others::told(turn)
        || crate::plans::who::by_another::own_way(turn)
        || crate::plans::who::by_another::own_evening(turn)
        || consoled(plans, turn)
}

/// 'Oh no, rest up, don't worry about supper': said to who has just called something off, it puts nothing.
fn consoled<'p>(mut plans: impl Iterator<Item = &'p Plan>, turn: &Turn<'_>) -> bool {
    !turn.moves.ask
        && speaks!(turn.lower(), CONSOLES)
        && plans.any(|plan| {
            plan.over == Some(CardState::Cancelled)
                && plan.talk == turn.conversation
                && plan.last_by != *turn.who
                && plan.spoken + 1 == turn.spoken
        })
}

fn lets_go(text: &str) -> bool {
    if text.chars().count() > LONGEST
        || text.contains(['?', '？'])
        || speaks!(text, &["lmk", "let me know", "lemme know", "tell me"])
    {
        return false;
    }
    speaks!(text, ELSEWHERE) || speaks!(text, CONSOLES)
}

#[cfg(test)]
mod tests {
    use super::lets_go;

    #[test]
    fn letting_go_is_told_from_going_on() {
        for text in [
            "ok then I'll go with my brother",
            "oh no, rest up!",
            "no worries, next time",
            "那我找小周去",
            "好慘 咁我自己食",
            "行吧",
            "没事没事 下次再约",
        ] {
            assert!(lets_go(&text.to_lowercase()), "{text}");
        }
        for text in ["great, see you there", "ok at seven then?", "那七点见", "好嘞", "bring your own cup"]
        {
            assert!(!lets_go(text), "{text}");
        }
    }
}
