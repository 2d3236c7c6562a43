//! Which candidates are codes: the signs of each, weighed as `cargo xtask fit-codes` learnt it, and the rules' word.

use super::about::About;
use super::candidate::Candidate;
use super::signs::{self, Room, SIGNS};
use super::weights::WEIGHTS;
use crate::dims::judge::Judge;
use crate::intents::learning::logistic;
use steward_model::Entity;

/// What the word of a rule adds, by how sure the rule is: it errs on forms that its writer did not know, so it cannot
/// outweigh signs that all speak against.
const RULED: [(f32, f32); 3] = [(0.9, 3.5), (0.8, 2.0), (0.0, 1.5)];
/// A rule outweighs no more than this.
const DEEPEST: f32 = -5.0;
/// So much is enough: a little more than even, since a wrong code is worse than none.
const LEAST: f32 = 0.3;
/// On messages that were not learnt from, sums are by so much too sure.
const TEMPER: f32 = 0.75;
/// A candidate so far below the surest of its text is none, unless it is [`ALONE`] sure enough.
const BESIDE: f32 = 2.5;
const ALONE: f32 = 2.5;

/// What was learnt of codes.
pub(super) static JUDGE: Judge =
    Judge { weights: WEIGHTS, table: include_bytes!("around.bin"), spelt: false, hopeless: -6.0 };

/// The signs of each candidate, or none where something explains it.
pub(super) fn seen(
    about: &About<'_>,
    candidates: &[Candidate],
    others: &[Entity],
) -> Vec<Option<[f32; SIGNS]>> {
    let free = |candidate: &Candidate| {
        (!candidate.barred || candidate.owned)
            && candidate.len() >= 2
            && !signs::is_explained(about.heard, candidate, others)
    };
    let long = |candidate: &&Candidate| candidate.len() >= 4 && candidate.figures > 0 && free(candidate);
    let only = candidates.iter().filter(long).nth(1).is_none();
    let longest =
        candidates.iter().filter(|one| one.figures > 0).map(Candidate::len).max().unwrap_or_default();
    let mut ceilings = vec![about.text.len(); candidates.len()];
    let mut ceiling = about.text.len();
    for (candidate, slot) in candidates.iter().zip(ceilings.iter_mut()).rev() {
        *slot = ceiling;
        if !candidate.barred && candidate.figures > 0 {
            ceiling = candidate.start;
        }
    }
    let mut floor = 0;
    let sees = candidates.iter().zip(ceilings).map(|(candidate, ceiling)| {
        if !free(candidate) {
            return None;
        }
        let signs = signs::of(about, candidate, &Room { floor, ceiling, only, longest }, others);
        if candidate.figures > 0 {
            floor = candidate.end;
        }
        Some(signs)
    });
    sees.collect()
}

/// Takes the rules' guesses and leaves what is a code, and how sure that is.
pub(super) fn judge(
    about: &About<'_>,
    candidates: &[Candidate],
    others: &[Entity],
    sure: &mut [Option<f32>],
) {
    let seen = seen(about, candidates, others);
    let mut sums = Vec::with_capacity(candidates.len());
    for ((candidate, signs), ruled) in candidates.iter().zip(seen).zip(sure.iter()) {
        let bonus = ruled.and_then(|ruled| RULED.iter().find(|(least, _)| ruled >= *least));
        let own = signs.map(|signs| JUDGE.sum(&signs, about.heard, (candidate.start, candidate.end)));
        let sum = match (own, bonus) {
            (Some(own), Some((_, bonus))) => own.max(DEEPEST) + bonus,
            (Some(own), None) => own,
            (None, Some((_, bonus))) => *bonus,
            (None, None) => f32::NEG_INFINITY,
        };
        let hopeless = sum < LEAST || signs::is_other_kind(about.heard, candidate);
        sums.push(if hopeless { f32::NEG_INFINITY } else { sum });
    }
    let most = sums.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    for (sum, slot) in sums.iter().zip(sure.iter_mut()) {
        let stays = sum.is_finite() && (*sum >= most - BESIDE || *sum >= ALONE);
        *slot = stays.then(|| ((logistic(*sum * TEMPER) * 20.0).round() / 20.0).clamp(0.5, 0.95));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sign_has_its_weight() {
        assert_eq!(WEIGHTS.len(), SIGNS, "after a change of the signs `cargo xtask fit-codes` learns anew");
        assert_eq!(JUDGE.table.len(), 1 << 14);
    }
}
