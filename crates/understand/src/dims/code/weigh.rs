//! Which candidates are codes: the signs of each, weighed as `cargo xtask fit-codes` learnt it, and the rules' word.

use super::about::About;
use super::candidate::Candidate;
use super::explained::is_explained;
use super::signs::{self, Room};
use super::weights::WEIGHTS;
use super::{pairs, used, wide};
use crate::dims::heard::Heard;
use crate::dims::judge::{Judge, STEP, Signs};
use crate::dims::scan::slice;
use crate::exact::logistic;
use steward_model::Entity;

/// So much is enough: a little more than even, since a wrong code is worse than none.
const LEAST: f32 = 0.2;
/// So much more a rule's word is worth than it was learnt to be: among the lines it is learnt from are more of the forms on
/// which rules err than among messages.
const RULED: f32 = 0.4;
/// What 这个码 right behind is worth besides.
const CALLED: f32 = 2.5;
/// On messages that were not learnt from, sums are by so much too sure.
const TEMPER: f32 = 0.75;
/// A candidate so far below the surest of its text is none, unless it is made like that one, or [`ALONE`] sure enough.
const BESIDE: f32 = 2.5;
const ALONE: f32 = 2.5;

/// What was learnt of codes.
pub(super) static JUDGE: Judge =
    Judge { weights: WEIGHTS, table: include_bytes!("around.bin"), spelt: false, hopeless: HOPELESS };
/// Where all signs speak against it no word makes up for it, and where all speak for it none is needed.
const HOPELESS: f32 = -9.0;
const CLEAR: f32 = 9.0;
/// Rows of the table: of words, and behind them of pairs of signs.
pub(in crate::dims) const ROWS: usize = WORDS + pairs::ROWS;
pub(super) const WORDS: usize = 1 << 15;
/// So many candidates of a text are asked whether one is made like another.
const MOST: usize = 24;

/// What speaks for a candidate, less what speaks against it: its signs, and the words near and further off.
fn sum(signs: Signs, heard: &Heard<'_>, candidate: &Candidate) -> f32 {
    let open = |sum: f32| (HOPELESS..=CLEAR).contains(&sum);
    let sum = signs.weigh(JUDGE.weights);
    if !open(sum) {
        return sum;
    }
    let mut steps = 0_i32;
    let mut add = |row| steps += JUDGE.table.get(row).map_or(0, |&weight| i32::from(weight as i8));
    pairs::weighed(signs, &mut add);
    // Pairs cost less than words, and leave fewer candidates to them.
    if !open(sum + steps as f32 * STEP) {
        return sum + steps as f32 * STEP;
    }
    let mut add = |row| steps += JUDGE.table.get(row).map_or(0, |&weight| i32::from(weight as i8));
    JUDGE.around(heard, (candidate.start, candidate.end), &mut add);
    wide::tell(heard, candidate, JUDGE.bits(), &mut add);
    sum + steps as f32 * STEP
}

/// The signs of each candidate, or none where something explains it.
pub(super) fn seen(
    about: &About<'_>,
    candidates: &[Candidate],
    others: &[Entity],
    ruled: &[Option<f32>],
) -> Vec<Option<Signs>> {
    let explained: Vec<bool> = candidates.iter().map(|one| is_explained(about.heard, one, others)).collect();
    let may = |candidate: &Candidate| (!candidate.barred || candidate.owned) && candidate.len() >= 2;
    let long = candidates
        .iter()
        .zip(&explained)
        .filter(|(one, explained)| one.len() >= 4 && one.figures > 0 && may(one) && !**explained);
    let only = long.count() < 2;
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
    let sees = candidates.iter().zip(ceilings).zip(explained.iter().zip(ruled));
    let sees = sees.map(|((candidate, ceiling), (&explained, &ruled))| {
        if !may(candidate) || explained && ruled.is_none() {
            return None;
        }
        let alike = |one: &&Candidate| one.start != candidate.start && may(one) && one.alike(candidate);
        let twin = candidate.len() >= 3 && candidates.iter().take(MOST).any(|one| alike(&one));
        let room = Room { floor, ceiling, only, longest, twin, ruled, explained };
        let signs = signs::of(about, candidate, &room, others);
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
    let seen = seen(about, candidates, others, sure);
    let mut sums: Vec<f32> = Vec::with_capacity(candidates.len());
    let mut own: Vec<f32> = Vec::with_capacity(candidates.len());
    for ((candidate, signs), ruled) in candidates.iter().zip(seen).zip(sure.iter()) {
        let more = if ruled.is_some() { RULED } else { 0.0 }
            + if used::is_this_code(about.text, candidate.end) { CALLED } else { 0.0 };
        let sum = signs.map_or(f32::NEG_INFINITY, |signs| more + sum(signs, about.heard, candidate));
        let hopeless = sum < LEAST
            || signs.is_some_and(signs::say_other_kind)
            || used::is_no_code(about.heard, candidate);
        sums.push(if hopeless { f32::NEG_INFINITY } else { sum });
        own.push(sum);
    }
    paired(about.text, candidates, &own, &mut sums);
    let most = sums.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    let surest = sums.iter().position(|sum| *sum >= most).and_then(|at| candidates.get(at));
    for ((sum, candidate), slot) in sums.iter().zip(candidates).zip(sure.iter_mut()) {
        let alike = surest.is_some_and(|surest| surest.alike(candidate) && surest.len() == candidate.len());
        let stays = sum.is_finite() && (*sum >= most - BESIDE || *sum >= ALONE || alike);
        *slot = stays.then(|| ((logistic(*sum * TEMPER) * 20.0).round() / 20.0).clamp(0.5, 0.95));
    }
}

/// 'the small one 3371, the big one 9026': what is told of one holds for the next that is made alike and told alike, if no
/// more than a little speaks against it.
fn paired(text: &str, candidates: &[Candidate], own: &[f32], sums: &mut [f32]) {
    const GAP: usize = 40;
    const LITTLE: f32 = -1.5;
    for at in 1..candidates.len() {
        let (Some(one), Some(two)) = (candidates.get(at - 1), candidates.get(at)) else { continue };
        let gap = slice(text, one.end, two.start);
        let near = gap.len() <= GAP
            && gap.trim_start().starts_with([',', ';', '/', '，', '；', '、', '(', 'a', 't']);
        let one_sentence = !gap.contains(". ") && !gap.contains(['!', '?', '\n', '。']);
        if !(near && one_sentence && one.alike(two)) {
            continue;
        }
        for (from, to) in [(at - 1, at), (at, at - 1)] {
            let found = sums.get(from).copied().unwrap_or(f32::NEG_INFINITY);
            let weak = own.get(to).copied().unwrap_or(f32::NEG_INFINITY);
            if let Some(slot) = sums.get_mut(to)
                && found.is_finite()
                && slot.is_infinite()
                && weak > LITTLE
            {
                *slot = LEAST.max(found.min(1.0));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use signs::SIGNS;

    #[test]
    fn every_sign_has_its_weight() {
        assert_eq!(WEIGHTS.len(), SIGNS, "after a change of the signs `cargo xtask fit-codes` learns anew");
        assert_eq!(JUDGE.table.len(), ROWS);
        assert_eq!(1 << JUDGE.bits(), WORDS, "words lie in the power of two that the table holds");
    }
}
