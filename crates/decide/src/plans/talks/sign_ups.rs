//! Who signs up by number, one after the other: 1, 2, 3 under what somebody has put.

use super::talk::Talk;
use crate::plans::kept::plan::Plan;
use crate::plans::message::text::says;
use steward_model::{Act, ActKind, Heard, Said, Span};

/// So many messages a number may stand behind the one before it.
const FAR: u64 = 6;

/// The last number, 0 where only their being asked for was said, and at which message.
pub(super) type Roll = Option<(u32, u64)>;

/// What the roll is after a message, and whether it goes on with one more than one.
pub(super) fn after(roll: Roll, text: &str, turn: u64) -> (Roll, bool) {
    const ASKED: [&str; 6] = ["报名", "報名", "接龙", "接龍", "扣1", "报数"];
    let near = roll.filter(|(_, at)| at + FAR >= turn);
    let text = text.trim();
    if text.len() > 2 || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        let asked = !text.is_ascii() && says(text, &ASKED);
        return (if asked { Some((0, turn)) } else { near }, false);
    }
    match (text.parse(), near) {
        (Ok(1), None | Some((0, _))) => (Some((1, turn)), false),
        (Ok(number), Some((last, _))) if number == last + 1 || last == 0 && number <= 3 => {
            (Some((number, turn)), true)
        }
        _ => (None, false),
    }
}

/// The message as a yes instead of an hour, where it signs up and one of these plans, which stand, has an hour that is known.
pub(super) fn told<'p>(
    mut plans: impl Iterator<Item = &'p Plan>,
    talk: &Talk,
    heard: &Heard,
) -> Option<Heard> {
    (talk.signs_up && plans.any(|plan| plan.when.hour.is_some())).then(|| {
        let mut heard = heard.clone();
        heard.understood.mentions.retain(|mention| !matches!(mention.said, Said::Hour { .. }));
        let span = Span { start: 0, end: heard.message.text.len() };
        heard.understood.acts.push(Act { kind: ActKind::Agree, span, confidence: 0.85 });
        heard
    })
}

#[cfg(test)]
mod tests {
    use super::after;

    #[test]
    fn numbers_go_on_one_by_one() {
        let run = |texts: &[&str]| {
            let step = |(roll, all): (super::Roll, Vec<bool>), (turn, text): (u64, &&str)| {
                let (roll, counts) = after(roll, text, turn);
                (roll, [all, vec![counts]].concat())
            };
            (1..).zip(texts).fold((None, Vec::new()), step).1
        };
        assert_eq!(run(&["周六八点打球", "1", "2", "3"]), [false, false, true, true]);
        assert_eq!(run(&["周六八点打球 报名", "2", "3"]), [false, true, true]);
        assert_eq!(run(&["几点", "7", "8"]), [false, false, false]);
        assert_eq!(run(&["1", "3"]), [false, false]);
        assert_eq!(run(&["周六打球 报名", "7"]), [false, false]);
    }
}
