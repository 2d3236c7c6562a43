//! Which number each message of an import got, so that a reply finds what it answers.

use std::collections::BTreeMap;

/// Runs that are remembered, at most; the oldest are forgotten first.
const RUNS: usize = 1 << 16;

/// Indices of pushed messages, counted from 0, by runs: first index to first number and length.
#[derive(Default)]
pub(super) struct Runs(BTreeMap<u64, (u64, u64)>);

impl Runs {
    pub(super) fn remember(&mut self, index: u64, id: u64) {
        if let Some((start, (first, length))) = self.0.range_mut(..=index).next_back()
            && start.saturating_add(*length) == index
            && first.saturating_add(*length) == id
        {
            *length = length.saturating_add(1);
            return;
        }
        self.0.insert(index, (id, 1));
        if self.0.len() > RUNS {
            self.0.pop_first();
        }
    }

    /// The number of a message pushed earlier; `None` when that is not known any more.
    pub(super) fn recall(&self, index: u64) -> Option<u64> {
        let (start, (first, length)) = self.0.range(..=index).next_back()?;
        let within = index.checked_sub(*start)?;
        (within < *length).then(|| first.saturating_add(within))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_recalled_by_runs() {
        let mut runs = Runs::default();
        for (index, id) in [(0, 10), (1, 11), (2, 50), (4, 51), (5, 52)] {
            runs.remember(index, id);
        }
        let recalled: Vec<_> = (0..7).map(|index| runs.recall(index)).collect();
        assert_eq!(recalled, [Some(10), Some(11), Some(50), None, Some(51), Some(52), None]);
        assert_eq!(runs.0.len(), 3);
    }
}
