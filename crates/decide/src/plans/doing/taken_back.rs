//! What was just put is taken back by who put it, 'kidding, 7 is good', or refused by who put the plan, 'no, they shut at 8':
//! what stood before stands again.

use crate::plans::kept::plan::Plan;
use crate::plans::message::text::{among, pieces, speaks};
use crate::plans::message::turn::Turn;
use steward_model::CardState;
use steward_model::sought::Sought;

/// 'Kidding', 'jk, noon's fine', 'haha just messing': what who speaks said before was not meant.
pub(in crate::plans) fn says(lower: &str) -> bool {
    const LEADS: &str = "lol haha hahaha ha just only im i m ok no oh nah sorry totally";
    const HEADS: &str = "kidding jk jks joking messing jokes";
    const ON: &str = "me us around about right aside with";
    if !speaks!(lower, &["kidding", "jk", "joking", "messing", "jokes"]) {
        return false;
    }
    let Some((at, _)) = pieces(lower).enumerate().find(|(_, word)| among(HEADS, word)) else { return false };
    let mut words = pieces(lower);
    let led = words.by_ref().take(at).all(|word| among(LEADS, word));
    let behind = words.next().and_then(|_| words.next());
    // 'No kidding', 'are you kidding' are of another's words.
    led && !lower.starts_with("no ")
        && !behind.is_some_and(|word| among(ON, word))
        && !lower.trim_end().ends_with("kidding?")
}

/// 'Nope' – 'jk, yes': who had just ended it did not mean it.
pub(super) fn a_no(plan: &Plan, turn: &Turn<'_>) -> bool {
    plan.over == Some(CardState::Cancelled)
        && plan.last_by == *turn.who
        && plan.spoken + 1 == turn.spoken
        && says(turn.lower())
}

/// A short no from who stands in it to the change that the other has just put, and none to the whole.
pub(super) fn refuses_the_change(plan: &Plan, turn: &Turn<'_>) -> bool {
    const NO: &str =
        "no nope nah naw cant can not cannot sorry soz too afraid unfortunately hmm ah ooh ugh impossible";
    let moves = turn.moves;
    let lower = turn.lower();
    #[rustfmt::skip]
    static WHOLE: Sought = Sought::new(&["anymore", "any more", "make it", "coming", "at all", "m out", "count me", "without me", "cancel", "another time", "next time", "rain", "t come", "not come", "sick", "busy", "working", "forget", "leave it", "thanks", "去不了", "来不了", "不去", "不来", "算了", "取消", "下次", "改天", "没空", "沒空", "來不了", "不來"]);
    let whole = || WHOLE.stand(lower);
    let starts = pieces(lower).next().is_some_and(|word| among(NO, word))
        || ["不行", "不了", "不太", "来不及", "來不及", "太"].iter().any(|no| lower.starts_with(no));
    moves.refuse > 0.0
        && moves.cancel == 0.0
        && plan.changed_by(|by| by != turn.who, turn.spoken)
        && plan.pending.as_ref().is_some_and(|pending| pending != turn.who)
        && (plan.put_by == *turn.who || plan.taken_up)
        && turn.days_named().next().is_none()
        && starts
        && !whole()
}

#[cfg(test)]
mod tests {
    use super::says;

    #[test]
    fn a_jest_takes_back_what_was_said() {
        for (text, want) in [
            ("kidding, 7 is good", true),
            ("haha jk", true),
            ("just messing! fine", true),
            ("i'm kidding", true),
            ("are you kidding", false),
            ("no kidding", false),
            ("kidding me?", false),
            ("8 it is", false),
        ] {
            assert_eq!(says(text), want, "{text}");
        }
    }
}
