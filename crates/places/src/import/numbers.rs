//! The numbers of the network's nodes, which are few among all nodes of the extract.

use crate::bytes::At;

/// The numbers of the network's nodes by those that they have in the extract.
pub(crate) struct Numbers {
    /// A bit for each node of the extract, and how many are set before each word.
    bits: Vec<(u64, u32)>,
    /// The number of each node that is set.
    numbers: Vec<u32>,
}

impl Numbers {
    pub(crate) fn new(all: usize, used: impl Iterator<Item = u32>) -> Self {
        let mut bits = vec![(0u64, 0u32); all / 64 + 1];
        for node in used {
            if let Some(word) = bits.get_mut(node as usize / 64) {
                word.0 |= 1 << (node % 64);
            }
        }
        let mut count = 0;
        for word in &mut bits {
            word.1 = count;
            count += word.0.count_ones();
        }
        Numbers { bits, numbers: vec![0; count as usize] }
    }

    fn place(&self, node: u32) -> Option<usize> {
        let (word, before) = *self.bits.get(node as usize / 64)?;
        let below = word & ((1 << (node % 64)) - 1);
        (word >> (node % 64) & 1 == 1).then(|| (before + below.count_ones()) as usize)
    }

    /// Gives a node its number.
    pub(crate) fn put(&mut self, node: u32, number: u32) {
        if let Some(place) = self.place(node) {
            self.numbers.put(place, number);
        }
    }

    pub(crate) fn get(&self, node: u32) -> Option<u32> {
        self.numbers.get(self.place(node)?).copied()
    }

    /// The nodes that are set, in their order.
    pub(crate) fn nodes(&self) -> impl Iterator<Item = u32> + '_ {
        (0u32..).zip(&self.bits).flat_map(|(number, &(word, _))| {
            (0..64).filter(move |bit| word >> bit & 1 == 1).map(move |bit| number * 64 + bit)
        })
    }
}
