//! Whether another day or place than the one that stands is meant for a plan: a learnt judge of what a message names.
//!
//! 'Bus leaves from the lobby' moves no weather, 'I have physio on friday' no meal; 'could we use the parlour' does.

mod seen;
mod weights;

use super::around::outright;
use super::fits::spoken_of;
use crate::plans::kept::plan::Plan;
use crate::plans::kept::states::stands_for;
use crate::plans::message::turn::Turn;
use steward_model::{Fact, Mention, Said};

/// From this probability on what is named takes the place of what stands.
const PLACE: f32 = 0.45;
const DAY: f32 = 0.35;

/// What a message names is meant for something else than this plan, in which another day or place stands.
pub(super) fn elsewhere(plan: &Plan, turn: &Turn<'_>, mention: &Mention) -> bool {
    if outright(plan, turn, mention) {
        return false;
    }
    let Some(seen) = look(plan, turn, mention) else { return false };
    if let Some(noted) = &turn.noted {
        noted.borrow_mut().push(learning::Noted::of(plan, &seen));
        return false;
    }
    match &seen {
        Look::Place { stood: Some(_), numbers, .. } => probability(numbers, &weights::PLACE) < PLACE,
        Look::Day { stood: Some(_), numbers, .. } => probability(numbers, &weights::DAY) < DAY,
        _ => false,
    }
}

/// A mention beside what stands in the plan.
enum Look<'a> {
    Place { fact: Fact, stood: Option<&'a str>, words: &'a str, numbers: [f32; seen::PLACE] },
    Day { stood: Option<jiff::civil::Date>, day: jiff::civil::Date, numbers: [f32; seen::DAY] },
}

fn look<'a>(plan: &'a Plan, turn: &Turn<'_>, mention: &'a Mention) -> Option<Look<'a>> {
    if plan.turn == 0 {
        return None;
    }
    match &mention.said {
        Said::Words(words) if matches!(mention.fact, Fact::Place | Fact::From | Fact::To) => {
            let fact = stands_for(plan.kind, mention.fact);
            let stood = plan.words.get(&fact).map(String::as_str);
            let same = stood.is_some_and(|stood| {
                words.contains(stood) || stood.contains(words.as_str()) || spoken_of(stood, words)
            });
            if same || stood.is_none() && turn.noted.is_none() {
                return None;
            }
            let numbers = seen::place(plan, turn, mention, words, stood);
            Some(Look::Place { fact, stood, words, numbers })
        }
        Said::Day(day) if mention.fact != Fact::Until => {
            let stood = plan.when.day;
            if stood == Some(*day) || stood.is_none() && turn.noted.is_none() {
                return None;
            }
            Some(Look::Day { stood, day: *day, numbers: seen::day(plan, turn, mention) })
        }
        _ => None,
    }
}

fn probability(numbers: &[f32], weights: &[f32]) -> f32 {
    let sum: f32 = numbers.iter().zip(weights).map(|(number, weight)| number * weight).sum();
    learning::logistic(sum)
}

/// What the chore that learns the weights needs to know of them.
pub mod learning {
    use super::Look;
    pub use super::seen::{DAY, PLACE, names};
    use crate::plans::kept::plan::Plan;
    pub use crate::plans::message::noted::{Named, Noted};

    impl Noted {
        pub(super) fn of(plan: &Plan, look: &Look<'_>) -> Noted {
            let (named, numbers) = match look {
                Look::Place { fact, stood, words, numbers } => {
                    let named = Named::Place(*fact, (*words).to_owned(), stood.map(str::to_owned));
                    (named, numbers.to_vec())
                }
                Look::Day { stood, day, numbers } => (Named::Day(*day, *stood), numbers.to_vec()),
            };
            Noted { kind: plan.kind, named, numbers }
        }
    }

    /// The probability that a sum stands for, out of exact operations alone.
    pub fn logistic(sum: f32) -> f32 {
        let x = -sum.abs().min(30.0) / 1024.0;
        let mut power = 1.0 + x + x * x * 0.5;
        for _ in 0..10 {
            power *= power;
        }
        if sum < 0.0 { power / (1.0 + power) } else { 1.0 / (1.0 + power) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_has_its_weight_and_its_name() {
        let (place, day) = learning::names();
        assert_eq!((place.len(), day.len()), (weights::PLACE.len(), weights::DAY.len()));
        assert_eq!((place.len(), day.len()), (seen::PLACE, seen::DAY));
    }

    #[test]
    fn a_sum_stands_for_its_probability() {
        for (sum, want) in [(0.0, 0.5), (2.0, 0.8808), (-2.0, 0.1192), (40.0, 1.0)] {
            assert!((learning::logistic(sum) - want).abs() < 1e-3, "{sum}");
        }
    }
}
