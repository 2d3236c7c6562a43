//! What of a message fits a plan, what of it is news there, and putting it into the plan.

use super::fitting::ANSWERS;
use super::{put_when, put_words};
use crate::plans::kept::plan::{Plan, Stance};
use crate::plans::message::turn::Turn;
use steward_model::{Fact, Mention, Said};

/// The mentions of a message that fit a plan.
pub(in crate::plans) struct Values<'a> {
    pub fitting: Vec<&'a Mention>,
    /// One of them is asked rather than stated.
    pub asked: bool,
    /// What is asked is an hour, or another day.
    pub asked_when: bool,
    /// It is nothing but more things of a list that was asked on about.
    pub listed: bool,
}

impl Values<'_> {
    pub fn any(&self) -> bool {
        self.fitting.iter().any(|mention| {
            !matches!((&mention.said, mention.fact), (Said::Words(_), Fact::Item | Fact::With))
                || mention.confidence >= ANSWERS
                || self.listed && mention.fact == Fact::Item && mention.confidence >= 0.5
        })
    }

    /// A day other than the one that stands is named, or an hour.
    pub fn differs(&self, plan: &Plan) -> bool {
        self.fitting.iter().any(|mention| match mention.said {
            Said::Day(day) => plan.when.day != Some(day),
            Said::Hour { .. } | Said::Shift(_) => true,
            _ => false,
        })
    }

    /// A day or an hour other than the one that stands is named outside of what is refused.
    pub fn counter(&self, plan: &Plan, turn: &Turn<'_>) -> bool {
        self.fitting.iter().any(|mention| match mention.said {
            Said::Day(day) => plan.when.day != Some(day) && !turn.turns_down(mention.span),
            Said::Days(first, _) => {
                plan.when.last.is_some() && plan.when.day != Some(first) && !turn.turns_down(mention.span)
            }
            Said::Hour { .. } | Said::Shift(_) => !turn.turns_down(mention.span),
            Said::Words(ref words) if matches!(mention.fact, Fact::Place | Fact::Cuisine) => {
                let stood = plan.words.get(&mention.fact);
                (turn.moves.change || turn.moves.ask)
                    && stood.is_some_and(|stood| !stood.eq_ignore_ascii_case(words))
                    && !turn.turns_down(mention.span)
            }
            _ => false,
        })
    }

    /// Puts them; true when something that stood was changed.
    pub fn put(&self, plan: &mut Plan, turn: &Turn<'_>) -> bool {
        let when = put_when::put(&self.fitting, plan, turn);
        let words = put_words::put(self, plan, turn);
        self.join(plan);
        self.count(plan);
        let sum = self.put_sum(plan, turn);
        when || words || sum
    }

    /// Puts how many people take part.
    fn count(&self, plan: &mut Plan) {
        for mention in &self.fitting {
            if let Said::Count(count) = mention.said {
                plan.people = Some(count);
            }
        }
    }

    /// Puts the surest sum, the first of equals; a bare figure takes no other's place, nor does what somebody else in a
    /// group says in figures of what a third is owed. True when another stood.
    fn put_sum(&self, plan: &mut Plan, turn: &Turn<'_>) -> bool {
        let sums = self.fitting.iter().rev().filter_map(|mention| match &mention.said {
            Said::Money(amount, currency) if mention.fact == Fact::Amount => {
                Some((mention.confidence, amount, currency, mention.span))
            }
            _ => None,
        });
        let Some((sure, amount, currency, span)) = sums.max_by(|a, b| a.0.total_cmp(&b.0)) else {
            return false;
        };
        let stood = plan.words.get(&Fact::Amount);
        if stood.is_some() && (sure < 0.6 || is_of_others(plan, turn)) {
            return false;
        }
        let another = stood.is_some_and(|stood| stood != amount);
        plan.words.insert(Fact::Amount, amount.clone());
        let unit = unit(span.of(turn.text()));
        // A bare figure is in the money that was named before.
        if currency.is_some() || unit.is_some() {
            for (fact, word) in [(Fact::Currency, currency.clone()), (Fact::Unit, unit)] {
                match word.filter(|_| fact == Fact::Currency || currency.is_none()) {
                    Some(word) => plan.words.insert(fact, word),
                    None => plan.words.remove(&fact),
                };
            }
        }
        another
    }

    /// Adds those who come along.
    pub fn join(&self, plan: &mut Plan) {
        for mention in &self.fitting {
            if let (Said::Words(name), Fact::With) = (&mention.said, mention.fact)
                && plan.joined.len() < 32
                && !plan.joined.contains(name)
                // Who pulled out is spoken of, and comes no more.
                && plan.stances.get(&Some(name.clone())) != Some(&Stance::Out)
            {
                plan.joined.push(name.clone());
            }
        }
    }
}

/// Who is to be paid said the sum themselves, and a third speaks, who does not name them.
fn is_of_others(plan: &Plan, turn: &Turn<'_>) -> bool {
    let Some(payee) = plan.words.get(&Fact::Payee) else { return false };
    plan.put_by.as_deref() == Some(payee)
        && turn.who.as_deref().is_some_and(|who| who != payee)
        && !turn.names(payee)
}

/// What money is called in the words of a sum, beside its figures: `francs` of `18 francs`.
fn unit(words: &str) -> Option<String> {
    /// Longer words tell of something else.
    const LONGEST: usize = 20;
    let word = words.trim_matches(|c: char| !c.is_alphabetic());
    let is = !word.is_empty()
        && word.chars().count() <= LONGEST
        && word.chars().all(|c| c.is_alphabetic() || c == ' ')
        && words.chars().any(|c| c.is_ascii_digit());
    is.then(|| word.to_owned())
}
