//! Little-endian numbers, varints and checked access: how every section is written and read.

/// Element access that cannot panic: outside there is the default.
///
/// INVARIANT: used where the index was made together with the vector, so that the default never stands for a value.
pub(crate) trait At<T> {
    /// The element at `i`.
    fn at(&self, i: usize) -> T;
    /// Replaces the element at `i`; outside, nothing happens.
    fn put(&mut self, i: usize, value: T);
}

impl<T: Copy + Default> At<T> for [T] {
    #[inline]
    fn at(&self, i: usize) -> T {
        self.get(i).copied().unwrap_or_default()
    }
    #[inline]
    fn put(&mut self, i: usize, value: T) {
        if let Some(slot) = self.get_mut(i) {
            *slot = value;
        }
    }
}

/// Appends `value`, seven bits a byte.
pub(crate) fn put_varint(out: &mut Vec<u8>, mut value: u64) {
    while value >= 0x80 {
        out.push(value as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

/// Appends `value` so that small ones of either sign stay short.
pub(crate) fn put_signed(out: &mut Vec<u8>, value: i64) {
    put_varint(out, ((value << 1) ^ (value >> 63)) as u64);
}

/// Appends a length and the bytes.
pub(crate) fn put_bytes(out: &mut Vec<u8>, bytes: &[u8]) {
    put_varint(out, bytes.len() as u64);
    out.extend_from_slice(bytes);
}

/// Appends two small numbers in one byte, larger ones after it.
pub(crate) fn put_pair(out: &mut Vec<u8>, a: u64, b: u64) {
    out.push((a.min(15) as u8) << 4 | b.min(15) as u8);
    for value in [a, b].into_iter().filter(|&value| value >= 15) {
        put_varint(out, value - 15);
    }
}

/// Reads numbers one after the other; `None` at the end of the bytes or where they are no number.
#[derive(Clone, Copy)]
pub(crate) struct Reader<'a> {
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    pub(crate) fn new(rest: &'a [u8]) -> Self {
        Reader { rest }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.rest.is_empty()
    }

    pub(crate) fn left(&self) -> usize {
        self.rest.len()
    }

    #[inline]
    pub(crate) fn byte(&mut self) -> Option<u8> {
        let (&first, rest) = self.rest.split_first()?;
        self.rest = rest;
        Some(first)
    }

    #[inline]
    pub(crate) fn varint(&mut self) -> Option<u64> {
        let first = self.byte()?;
        if first < 0x80 {
            return Some(u64::from(first));
        }
        let mut value = u64::from(first & 0x7f);
        let mut shift = 7;
        loop {
            let byte = self.byte()?;
            value |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Some(value);
            }
            shift += 7;
            if shift > 63 {
                return None;
            }
        }
    }

    #[inline]
    pub(crate) fn varint32(&mut self) -> Option<u32> {
        self.varint().and_then(|value| u32::try_from(value).ok())
    }

    #[inline]
    pub(crate) fn signed(&mut self) -> Option<i64> {
        let value = self.varint()?;
        Some((value >> 1) as i64 ^ -((value & 1) as i64))
    }

    #[inline]
    pub(crate) fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let (head, rest) = self.rest.split_at_checked(length)?;
        self.rest = rest;
        Some(head)
    }

    /// Two numbers that [`put_pair`] wrote.
    #[inline]
    pub(crate) fn pair(&mut self) -> Option<(u64, u64)> {
        let both = self.byte()?;
        let mut one = |small: u8| match small {
            15 => self.varint()?.checked_add(15),
            small => Some(u64::from(small)),
        };
        Some((one(both >> 4)?, one(both & 15)?))
    }

    pub(crate) fn bytes(&mut self) -> Option<&'a [u8]> {
        let length = usize::try_from(self.varint()?).ok()?;
        self.take(length)
    }

    pub(crate) fn u32(&mut self) -> Option<u32> {
        self.take(4).map(u32_of)
    }

    pub(crate) fn u64(&mut self) -> Option<u64> {
        let bytes = self.take(8)?;
        Some(u64::from_le_bytes(bytes.try_into().ok()?))
    }
}

/// The first four bytes as a number; 0 where there are fewer.
#[inline]
pub(crate) fn u32_of(bytes: &[u8]) -> u32 {
    bytes.first_chunk::<4>().map_or(0, |four| u32::from_le_bytes(*four))
}

/// The first eight bytes as a number; 0 where there are fewer.
#[inline]
pub(crate) fn u64_of(bytes: &[u8]) -> u64 {
    bytes.first_chunk::<8>().map_or(0, |eight| u64::from_le_bytes(*eight))
}

/// Sixty-four bits that change with any changed byte; not against malice.
pub(crate) fn checksum(bytes: &[u8]) -> u64 {
    const K: u64 = 0x9e37_79b9_7f4a_7c15;
    let mut lanes = [K, K.rotate_left(16), K.rotate_left(32), K.rotate_left(48)];
    let (chunks, rest) = bytes.as_chunks::<32>();
    for chunk in chunks {
        let (words, _) = chunk.as_chunks::<8>();
        for (lane, word) in lanes.iter_mut().zip(words) {
            *lane = (*lane ^ u64::from_le_bytes(*word)).wrapping_mul(K).rotate_left(29);
        }
    }
    let mut sum = bytes.len() as u64;
    for &byte in rest {
        sum = (sum ^ u64::from(byte)).wrapping_mul(K).rotate_left(29);
    }
    for lane in lanes {
        sum = (sum ^ lane).wrapping_mul(K);
        sum ^= sum >> 32;
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn numbers_come_back(values in prop::collection::vec(any::<i64>(), 0..40)) {
            let mut out = Vec::new();
            for &value in &values {
                put_signed(&mut out, value);
                put_varint(&mut out, value as u64);
                put_pair(&mut out, value as u64 % 40, value as u64);
            }
            let mut reader = Reader::new(&out);
            for &value in &values {
                prop_assert_eq!(reader.signed(), Some(value));
                prop_assert_eq!(reader.varint(), Some(value as u64));
                prop_assert_eq!(reader.pair(), Some((value as u64 % 40, value as u64)));
            }
            prop_assert!(reader.is_empty() && reader.varint().is_none());
        }

        #[test]
        fn a_changed_byte_changes_the_sum(mut bytes in prop::collection::vec(any::<u8>(), 1..200), at: usize, xor in 1u8..) {
            let before = checksum(&bytes);
            let at = at % bytes.len();
            bytes[at] ^= xor;
            prop_assert_ne!(before, checksum(&bytes));
        }
    }

    #[test]
    fn an_endless_varint_is_no_number() {
        assert_eq!(Reader::new(&[0xff; 12]).varint(), None);
    }
}
