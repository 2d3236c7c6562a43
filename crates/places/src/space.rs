//! What a search has reached: labels by node, in a table that is kept from question to question.

use crate::bytes::At;

/// No label.
pub(crate) const NONE: u32 = u32::MAX;

/// How a node was reached.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Label {
    pub node: u32,
    pub cost: u32,
    pub parent: u32,
    pub via: u32,
}

/// Labels by node.
#[derive(Default)]
pub(crate) struct Space {
    /// Label numbers plus one, by the node's hash; a power of two long.
    table: Vec<u32>,
    labels: Vec<Label>,
}

impl Space {
    pub(crate) fn clear(&mut self) {
        if self.table.len() < 1024 || self.table.len() > self.labels.len() * 64 {
            self.table = vec![0; 1024.max((self.labels.len() * 4).next_power_of_two())];
        } else {
            self.table.fill(0);
        }
        self.labels.clear();
    }

    #[inline]
    fn slot(&self, node: u32) -> usize {
        let mask = self.table.len() - 1;
        let mut slot = node.wrapping_mul(0x9e37_79b1) as usize >> 7 & mask;
        loop {
            let number = self.table.at(slot);
            if number == 0 || self.label(number - 1).node == node {
                return slot;
            }
            slot = (slot + 1) & mask;
        }
    }

    #[inline]
    pub(crate) fn label(&self, number: u32) -> Label {
        self.labels.at(number as usize)
    }

    #[inline]
    pub(crate) fn find(&self, node: u32) -> Option<(u32, Label)> {
        let number = self.table.at(self.slot(node)).checked_sub(1)?;
        Some((number, self.label(number)))
    }

    /// Reaches a node; gives its label where that was cheaper than before.
    #[inline]
    pub(crate) fn reach(&mut self, node: u32, cost: u32, parent: u32, via: u32) -> Option<u32> {
        let slot = self.slot(node);
        let label = Label { node, cost, parent, via };
        if let Some(number) = self.table.at(slot).checked_sub(1) {
            if self.label(number).cost <= cost {
                return None;
            }
            self.labels.put(number as usize, label);
            return Some(number);
        }
        let number = self.labels.len() as u32;
        self.labels.push(label);
        self.table.put(slot, number + 1);
        if self.labels.len() * 2 > self.table.len() {
            self.grow();
        }
        Some(number)
    }

    fn grow(&mut self) {
        self.table = vec![0; self.table.len() * 2];
        for number in 0..self.labels.len() {
            let slot = self.slot(self.labels.at(number).node);
            self.table.put(slot, number as u32 + 1);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_node_is_found_and_only_cheaper_ones_replace() {
        let mut space = Space::default();
        for round in 0..3 {
            space.clear();
            for node in (0..5000).map(|n| n * 31 + round) {
                assert!(space.reach(node, 10, NONE, 0).is_some());
                assert!(space.reach(node, 10, NONE, 0).is_none());
                assert!(space.reach(node, 9, NONE, 0).is_some());
            }
            assert!(space.find(7 * 31 + round).is_some_and(|(_, label)| label.cost == 9));
            assert!(space.find(1_000_000).is_none());
        }
    }
}
