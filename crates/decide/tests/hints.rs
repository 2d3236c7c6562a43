//! What is only hinted at, and the answer that tells that it was meant.

mod talk;

use steward_model::{ActKind, CardKind, CardState};
use talk::{Line, after, line};

/// 'KTV on friday', in words that ask nobody.
fn hint(text: &str) -> Line {
    line("Ana", 0, text).topic(CardKind::Attend).day("2026-03-13")
}

fn stands(hint: Line, answer: Line) -> Vec<(CardKind, CardState)> {
    assert!(after(std::slice::from_ref(&hint)).is_empty(), "nothing stands before it is answered");
    after(&[hint, answer]).into_iter().map(|card| (card.kind, card.state)).collect()
}

#[test]
fn a_yes_tells_that_there_was_a_question() {
    let yes = || line("me", 1, "冲").act(ActKind::Agree);
    assert_eq!(stands(hint("周五唱K 老地方"), yes()), [(CardKind::Attend, CardState::Agreed)]);
    // Told of what was, taken up by who told it, or in a tongue that says more.
    assert_eq!(stands(hint("上次周五唱K 老地方"), yes()), []);
    assert_eq!(stands(hint("周五唱K 老地方"), line("Ana", 1, "冲").act(ActKind::Agree)), []);
    assert_eq!(stands(hint("singing on friday"), line("me", 1, "yes").act(ActKind::Agree)), []);
}

#[test]
fn what_is_not_answered_is_forgotten() {
    let lines = [
        hint("周五唱K 老地方"),
        line("me", 1, "谁啊").act(ActKind::Ask),
        line("me", 2, "好").act(ActKind::Agree),
    ];
    assert!(after(&lines).is_empty());
    assert_eq!(stands(hint("周五唱K 老地方"), line("me", 1, "哈哈哈确实").act(ActKind::Agree)), []);
}
