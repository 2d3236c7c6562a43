//! Rows of small weights in a model's file, and what they add up to.

/// A file in memory whose first byte begins a line of the processor's cache: what is laid out in powers of two lies
/// across none.
#[repr(align(64))]
pub(crate) struct Aligned<T: ?Sized>(pub T);

/// Rows added up, two weights in a word of sixteen bits: the words as they are, and the higher bytes by themselves. That
/// takes half as many steps as to widen each weight, and the sums come out of it in the end. `N` words hold a row, or
/// a row and weights beside it, which nobody looks at; 24 at most.
#[derive(Clone, Copy)]
pub(crate) struct Pairs<const N: usize> {
    words: [u16; N],
    highs: [u16; N],
    rows: u16,
}

/// Turns the lower weight of a word into one of 0 to 255, which carries nothing over from the higher.
const LIFTED: u16 = 0x80;
/// So many rows are added in one go.
const AT_ONCE: usize = 8;
/// Words of a row that adds nothing, more than any row has.
static NOTHING: [[u8; 2]; 24] = [LIFTED.to_le_bytes(); 24];

impl<const N: usize> Pairs<N> {
    /// Of no row.
    pub(crate) const NONE: Pairs<N> = Pairs { words: [0; N], highs: [0; N], rows: 0 };

    /// Adds the rows of these features, which begin at the bytes that `row` tells; beyond the file's end all weights are 0.
    /// Sixteen bits hold 256 rows.
    #[inline]
    pub(crate) fn add<T: Copy>(&mut self, bytes: &[u8], features: &[T], row: impl Fn(T) -> usize) {
        let Some(nothing) = NOTHING.first_chunk::<N>() else { return };
        let words = |feature| {
            let row = row(feature);
            bytes.get(row..row + 2 * N).and_then(|row| row.as_chunks::<2>().0.first_chunk::<N>())
        };
        let (many, few) = features.as_chunks::<AT_ONCE>();
        for &features in many {
            match features.map(words) {
                [Some(a), Some(b), Some(c), Some(d), Some(e), Some(f), Some(g), Some(h)] => {
                    self.together([a, b, c, d, e, f, g, h]);
                }
                _ => features.iter().for_each(|&feature| self.near_the_end(bytes, row(feature))),
            }
        }
        let mut last = [nothing; AT_ONCE];
        for (last, &feature) in last.iter_mut().zip(few) {
            match words(feature) {
                Some(words) => *last = words,
                None => self.near_the_end(bytes, row(feature)),
            }
        }
        if !few.is_empty() {
            self.together(last);
        }
        self.rows += features.len() as u16;
    }

    /// Adds these rows. A step by itself, with the sums in memory: so the compiler goes over many words in one instruction,
    /// and not word by word.
    #[inline(never)]
    fn together(&mut self, rows: [&[[u8; 2]; N]; AT_ONCE]) {
        let [a, b, c, d, e, f, g, h] = rows;
        let first = a.iter().zip(b).zip(c.iter().zip(d));
        let rows = first.zip(e.iter().zip(f).zip(g.iter().zip(h)));
        for ((words, highs), row) in self.words.iter_mut().zip(&mut self.highs).zip(rows) {
            let (((a, b), (c, d)), ((e, f), (g, h))) = row;
            for &pair in [a, b, c, d, e, f, g, h] {
                let word = u16::from_le_bytes(pair) ^ LIFTED;
                *words = words.wrapping_add(word);
                *highs = highs.wrapping_add((word.cast_signed() >> 8).cast_unsigned());
            }
        }
    }

    /// Adds a row that may end behind the file.
    #[cold]
    #[inline(never)]
    fn near_the_end(&mut self, bytes: &[u8], row: usize) {
        let Some(&nothing) = NOTHING.first_chunk::<N>() else { return };
        let row = ending(bytes.get(row..).unwrap_or_default());
        self.together([&row, &nothing, &nothing, &nothing, &nothing, &nothing, &nothing, &nothing]);
    }

    /// The sum of each weight, two by two.
    pub(crate) fn sums(&self) -> [[i16; 2]; N] {
        let lifted = self.rows.wrapping_mul(LIFTED);
        let mut sums = [[0; 2]; N];
        for (sums, (words, highs)) in sums.iter_mut().zip(self.words.iter().zip(&self.highs)) {
            let low = words.wrapping_sub(highs << 8).wrapping_sub(lifted);
            *sums = [low.cast_signed(), highs.cast_signed()];
        }
        sums
    }
}

/// The last bytes of a file, and nothing after them.
fn ending<const N: usize>(rest: &[u8]) -> [[u8; 2]; N] {
    let mut rest = rest.iter().copied().chain(std::iter::repeat(0));
    std::array::from_fn(|_| [(); 2].map(|()| rest.next().unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn rows_add_up_weight_by_weight(
            bytes in proptest::collection::vec(any::<u8>(), 40..60),
            rows in proptest::collection::vec(0..40_usize, 0..250),
        ) {
            let mut pairs = Pairs::<5>::NONE;
            pairs.add(&bytes, &rows, |row| row);
            let weight = |at: usize| i32::from(bytes.get(at).map_or(0, |&weight| weight as i8));
            for (at, sum) in pairs.sums().as_flattened().iter().enumerate() {
                prop_assert_eq!(i32::from(*sum), rows.iter().map(|row| weight(row + at)).sum::<i32>());
            }
        }
    }
}
