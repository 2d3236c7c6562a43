//! A yes to one plan and a no to another, each named: 'dinner yes gym no', 'yes to tennis, no to dinner'.

use crate::plans::kept::plan::{Plan, Stance};
use crate::plans::message::text::{among, pieces};
use crate::plans::message::turn::Turn;
use steward_model::CardState;

/// The two things that are named, in the order of their answers, and whether each is taken up; nothing where a message is not made
/// of a yes and a no to things by their names.
pub(in crate::plans) fn pairs(lower: &str) -> Option<[(&str, bool); 2]> {
    const LONGEST: usize = 60;
    const SMALL: &str = "and but the to for sorry pls please x lol then a definite im afraid soz haha on";
    if lower.len() > LONGEST || !lower.is_ascii() {
        return None;
    }
    let mut said = pieces(lower).enumerate().filter_map(|(at, word)| Some((at, answer(word)?)));
    let ((first, one), (second, two)) = (said.next()?, said.next()?);
    if one == two || said.next().is_some() {
        return None;
    }
    let words: Vec<&str> = pieces(lower).collect();
    let noun = |from: usize, to: usize| {
        let mut nouns = words.get(from..to)?.iter().copied().filter(|word| !among(SMALL, word));
        let noun = nouns.next()?;
        nouns.next().is_none().then_some(noun)
    };
    let noun_follows = first == 0 && words.get(1) == Some(&"to");
    let (a, b) = if noun_follows {
        (noun(first + 1, second)?, noun(second + 1, words.len())?)
    } else {
        let tail = words.get(second + 1..)?.iter().all(|word| among(SMALL, word));
        (noun(0, first)?, noun(first + 1, second).filter(|_| tail)?)
    };
    Some([(a, one), (b, two)])
}

/// A word that says yes, or one that says no.
fn answer(word: &str) -> Option<bool> {
    match word {
        "yes" | "yep" | "yeah" | "yup" | "sure" | "ok" | "okay" => Some(true),
        "no" | "nope" | "nah" => Some(false),
        _ => None,
    }
}

/// The plan was put with this word.
pub(in crate::plans) fn names(plan: &Plan, noun: &str) -> bool {
    pieces(&plan.put_as).any(|word| word == noun)
}

/// Puts the yes or no of who speaks to one plan. A no ends it where it is the owner's, the proposer's or one of a talk of two
/// (`pair`); in a group who says no is out alone.
pub(in crate::plans) fn put(plan: &mut Plan, turn: &Turn<'_>, yes: bool, pair: bool) {
    let before = plan.standing();
    plan.stances.insert(turn.who.clone(), if yes { Stance::In } else { Stance::Out });
    if yes {
        plan.pending = plan.pending.take().filter(|pending| pending == turn.who);
        plan.taken_up |= plan.put_by != *turn.who;
    } else if pair || turn.who.is_none() || plan.put_by == *turn.who {
        plan.over = Some(CardState::Cancelled);
    }
    plan.touched = plan.touched.max(turn.now);
    (plan.spoken, plan.last_by) = (turn.spoken, turn.who.clone());
    plan.turn += 1;
    plan.account(&before, turn.heard.id);
}

#[cfg(test)]
mod tests {
    use super::pairs;

    #[test]
    fn a_yes_and_a_no_by_name() {
        for (text, want) in [
            ("dinner yes gym no", Some([("dinner", true), ("gym", false)])),
            ("yes to tennis, no to dinner sorry", Some([("tennis", true), ("dinner", false)])),
            ("no to the film but yes to lunch", Some([("film", false), ("lunch", true)])),
            ("yes to both", None),
            ("yes no idea", None),
            ("oh yes please, no worries about the time though", None),
        ] {
            assert_eq!(pairs(text), want, "{text}");
        }
    }
}
