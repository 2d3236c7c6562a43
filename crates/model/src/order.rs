//! Sorting and sorted collections where speed is not asked for: one sort for all types, so that the program stays small.
//!
//! The standard library's sorts are compiled anew for each type and each comparison, 5 to 15 kB each: 170 of them were
//! a megabyte, a twelfth of the program's code, and most sorted fewer than twenty things. A collection gathered by
//! `collect` brings such a sort too. What is here costs some 200 bytes a type. Lists that are long or sorted often keep
//! the standard library's.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

/// Sorts as [`slice::sort_by`] does: equal items keep their order. Up to twenty items nothing is allocated.
pub fn by<T>(all: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    if all.len() > 1 {
        sort(&mut By { all, compare });
    }
}

/// Sorts as [`slice::sort_by_key`] does.
pub fn by_key<T, K: Ord>(all: &mut [T], key: impl Fn(&T) -> K) {
    by(all, |one, other| key(one).cmp(&key(other)));
}

/// Sorts as [`slice::sort`] does.
pub fn sorted<T: Ord>(all: &mut [T]) {
    by(all, T::cmp);
}

/// What is given as a set; of equal items the first stays.
pub fn set<T: Ord>(all: impl IntoIterator<Item = T>) -> BTreeSet<T> {
    let mut set = BTreeSet::new();
    for item in all {
        set.insert(item);
    }
    set
}

/// What is given as a map; of equal keys the last value stays.
pub fn map<K: Ord, V>(all: impl IntoIterator<Item = (K, V)>) -> BTreeMap<K, V> {
    let mut map = BTreeMap::new();
    for (key, value) in all {
        map.insert(key, value);
    }
    map
}

/// So many are sorted without an allocation, as in the standard library.
const FEW: usize = 20;

/// A list whose items the sort knows by their places alone.
trait List {
    fn len(&self) -> usize;
    fn compare(&self, one: usize, other: usize) -> Ordering;
    fn swap(&mut self, one: usize, other: usize);
}

struct By<'a, T, C> {
    all: &'a mut [T],
    compare: C,
}

impl<T, C: Fn(&T, &T) -> Ordering> List for By<'_, T, C> {
    fn len(&self) -> usize {
        self.all.len()
    }

    fn compare(&self, one: usize, other: usize) -> Ordering {
        match (self.all.get(one), self.all.get(other)) {
            (Some(one), Some(other)) => (self.compare)(one, other),
            _ => Ordering::Equal,
        }
    }

    fn swap(&mut self, one: usize, other: usize) {
        self.all.swap(one, other);
    }
}

fn sort(list: &mut dyn List) {
    let len = list.len();
    let mut few = [0; FEW];
    let mut many = Vec::new();
    let from = few.get_mut(..len).unwrap_or_else(|| {
        many.resize(len, 0);
        &mut many
    });
    from.iter_mut().enumerate().for_each(|(at, from)| *from = at);
    from.sort_by(|one, other| list.compare(*one, *other));
    settle(from, list);
}

/// Brings to each place the item that stands at `from` of it: round each circle of places once, by swaps.
fn settle(from: &mut [usize], list: &mut dyn List) {
    for first in 0..from.len() {
        let mut at = first;
        while let Some(next) = from.get_mut(at).map(|from| std::mem::replace(from, at)) {
            if next == first {
                break;
            }
            list.swap(at, next);
            at = next;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Numbers that look random and are the same in each run.
    fn noise(seed: u64) -> impl Iterator<Item = u64> {
        std::iter::successors(Some(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1), |last| {
            let mut next = *last;
            next ^= next << 13;
            next ^= next >> 7;
            next ^= next << 17;
            Some(next)
        })
        .skip(8)
    }

    /// Lists of every length up to three times [`FEW`] and some long ones, with keys that are rare, common and all one.
    fn lists() -> impl Iterator<Item = Vec<(u64, usize)>> {
        let lengths = (0..3 * FEW).chain([100, 257, 1000, 4096]);
        lengths.flat_map(|len| {
            [1, 2, 5, 50, u64::MAX].into_iter().map(move |keys| {
                noise(len as u64 ^ keys).map(|key| key % keys).take(len).zip(0..).collect::<Vec<_>>()
            })
        })
    }

    #[test]
    fn sorts_as_the_standard_library_does() {
        for list in lists() {
            let (mut ours, mut theirs) = (list.clone(), list.clone());
            by_key(&mut ours, |(key, _)| *key);
            theirs.sort_by_key(|(key, _)| *key);
            assert_eq!(ours, theirs);

            by(&mut ours, |one, other| other.1.cmp(&one.1));
            theirs.sort_by_key(|item| std::cmp::Reverse(item.1));
            assert_eq!(ours, theirs);

            sorted(&mut ours);
            theirs.sort();
            assert_eq!(ours, theirs);
        }
    }

    #[test]
    fn what_owns_memory_is_moved_whole() {
        for list in lists() {
            let mut ours: Vec<String> = list.iter().map(|(key, at)| format!("{key} {at}")).collect();
            let mut theirs = ours.clone();
            sorted(&mut ours);
            theirs.sort();
            assert_eq!(ours, theirs);
        }
    }

    #[test]
    fn gathers_as_collect_does() {
        for list in lists() {
            let short: Vec<(u64, usize)> = list.into_iter().take(100).collect();
            assert_eq!(map(short.clone()), short.iter().copied().collect());
            assert_eq!(set(short.clone()), short.iter().copied().collect());
        }
    }
}
