//! Which signs of a candidate stand together, as rows of the learnt table behind those of the words: an act right before it is
//! worth less where something is sold for less, and a purpose more before letters.

use super::signs::SIGNS;
use super::weigh::{JUDGE, WORDS};
use crate::dims::judge::Signs;
use std::sync::LazyLock;

/// One for each two of them.
pub(super) const ROWS: usize = SIGNS * SIGNS;
/// For each sign those before it with which it has a weight: half of all pairs have none, and are not looked at.
static WEIGHTED: LazyLock<Vec<u128>> = LazyLock::new(|| {
    let table = JUDGE.table.get(WORDS..).unwrap_or_default();
    let bit = |(at, weight): (usize, &u8)| u128::from(*weight != 0) << at;
    table.chunks_exact(SIGNS).map(|row| row.iter().enumerate().map(bit).sum()).collect()
});

/// Tells the rows of each two signs that a candidate has, of a table whose rows of pairs begin at `first`.
pub(super) fn tell(signs: Signs, first: usize, mut say: impl FnMut(usize)) {
    each(signs, |_| u128::MAX, |row| say(first + row));
}

/// The same, of those alone that weigh something.
pub(super) fn weighed(signs: Signs, mut say: impl FnMut(usize)) {
    let weighted = WEIGHTED.as_slice();
    each(signs, |at| weighted.get(at).copied().unwrap_or_default(), |row| say(WORDS + row));
}

fn each(signs: Signs, with: impl Fn(usize) -> u128, mut say: impl FnMut(usize)) {
    // The first is every candidate's.
    let all = signs.bits() & !1;
    for at in signs.each().filter(|at| *at > 0) {
        let mut others = all & with(at) & ((1 << at) - 1);
        while others != 0 {
            say(at * SIGNS + others.trailing_zeros() as usize);
            others &= others - 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all() -> Signs {
        let mut signs = Signs::default();
        (0..SIGNS).for_each(|at| signs.set(at, true));
        signs
    }

    #[test]
    fn each_two_signs_have_a_row_of_their_own() {
        let mut signs = Signs::default();
        [0, 2, 5, 9].into_iter().for_each(|at| signs.set(at, true));
        let mut rows = Vec::new();
        tell(signs, 100, |row| rows.push(row));
        assert_eq!(rows, [5 * SIGNS + 102, 9 * SIGNS + 102, 9 * SIGNS + 105]);
        let mut most = 0;
        tell(all(), 0, |row| most = most.max(row));
        assert!(most < ROWS);
    }

    #[test]
    fn pairs_without_weight_alone_are_left_out() {
        let signs = all();
        let weight = |row: usize| JUDGE.table.get(row).map_or(0, |&weight| i32::from(weight as i8));
        let (mut every, mut some) = (0, 0);
        tell(signs, WORDS, |row| every += weight(row));
        weighed(signs, |row| some += weight(row));
        assert_eq!(every, some);
    }
}
