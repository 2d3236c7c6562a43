//! The signs of a candidate: each it has or has not.

/// Which signs of its kind a candidate has, by their places among them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::dims) struct Signs(u128);

impl Signs {
    /// So many signs a kind has at most.
    pub const MOST: usize = u128::BITS as usize;

    /// Adds a sign where it is there.
    #[inline]
    pub fn set(&mut self, sign: usize, on: bool) {
        self.0 |= u128::from(on) << (sign % Signs::MOST);
    }

    /// Whether it has a sign.
    pub fn has(self, sign: usize) -> bool {
        self.0 >> (sign % Signs::MOST) & 1 == 1
    }

    /// As bits, the first sign the lowest.
    pub fn bits(self) -> u128 {
        self.0
    }

    /// The places of those it has, in order.
    pub fn each(self) -> impl Iterator<Item = usize> {
        let mut rest = self.0;
        std::iter::from_fn(move || {
            let at = rest.trailing_zeros();
            rest &= rest.wrapping_sub(1);
            (at < u128::BITS).then_some(at as usize)
        })
    }

    /// What those that it has weigh.
    pub fn weigh(self, weights: &[f32]) -> f32 {
        self.each().filter_map(|at| weights.get(at)).sum()
    }

    /// Each as a number, for who learns from it.
    pub fn numbers(self, many: usize) -> Vec<f32> {
        (0..many).map(|at| if self.has(at) { 1.0 } else { 0.0 }).collect()
    }
}

/// Declares the signs of a kind with what each says.
macro_rules! signs {
    ($($sign:ident $says:literal,)*) => {
        /// One sign, whose weight has its place.
        #[derive(Clone, Copy)]
        enum Sign { $($sign,)* }
        /// What each sign says, in the order of the weights.
        pub const NAMES: &[&str] = &[$($says,)*];
        /// How many signs there are.
        pub const SIGNS: usize = [$(Sign::$sign,)*].len();
        const _: () = assert!(SIGNS <= $crate::dims::judge::Signs::MOST);
    };
}
pub(in crate::dims) use signs;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_are_kept_and_weighed() {
        let mut signs = Signs::default();
        signs.set(0, true);
        signs.set(2, false);
        signs.set(127, true);
        signs.set(5, true);
        signs.set(5, false);
        assert_eq!(signs.each().collect::<Vec<_>>(), [0, 5, 127], "what is there stays");
        assert!(signs.has(5) && !signs.has(2));
        let weights: Vec<f32> = (0..128_u8).map(f32::from).collect();
        assert_eq!(signs.weigh(&weights), 132.0);
        assert_eq!(signs.numbers(7), [1.0, 0.0, 0.0, 0.0, 0.0, 1.0, 0.0]);
        assert_eq!(Signs::default().each().count(), 0);
    }
}
