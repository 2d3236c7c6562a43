//! Numbers and words as bytes: little-endian base 128, zigzag for signed ones, words with their length before them.

use crate::StoreError;

/// Appends an unsigned number.
pub(crate) fn put(to: &mut Vec<u8>, mut number: u64) {
    while number >= 0x80 {
        to.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    to.push(number as u8);
}

/// Appends a signed number; small ones of either sign are short.
pub(crate) fn put_signed(to: &mut Vec<u8>, number: i64) {
    put(to, ((number << 1) ^ (number >> 63)) as u64);
}

/// Appends words.
pub(crate) fn put_words(to: &mut Vec<u8>, words: &str) {
    put(to, words.len() as u64);
    to.extend_from_slice(words.as_bytes());
}

/// Appends words that may be missing.
pub(crate) fn put_maybe(to: &mut Vec<u8>, words: Option<&str>) {
    match words {
        None => put(to, 0),
        Some(words) => {
            put(to, (words.len() as u64).saturating_add(1));
            to.extend_from_slice(words.as_bytes());
        }
    }
}

/// Reads what was put, in the same order.
pub(crate) struct Reader<'a> {
    rest: &'a [u8],
}

const DAMAGED: StoreError = StoreError::Unsealed("a record's form");

impl<'a> Reader<'a> {
    pub(crate) fn new(bytes: &'a [u8]) -> Self {
        Reader { rest: bytes }
    }

    /// Bytes that are still to be read.
    pub(crate) fn left(&self) -> usize {
        self.rest.len()
    }

    pub(crate) fn take(&mut self, count: usize) -> Result<&'a [u8], StoreError> {
        // An error is made only where there is one: millions of numbers are read from the heads of blocks.
        let Some((taken, rest)) = self.rest.split_at_checked(count) else { return Err(DAMAGED) };
        self.rest = rest;
        Ok(taken)
    }

    pub(crate) fn byte(&mut self) -> Result<u8, StoreError> {
        let Some((first, rest)) = self.rest.split_first() else { return Err(DAMAGED) };
        self.rest = rest;
        Ok(*first)
    }

    pub(crate) fn number(&mut self) -> Result<u64, StoreError> {
        let mut number = 0u64;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            number |= u64::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Ok(number);
            }
        }
        Err(DAMAGED)
    }

    pub(crate) fn signed(&mut self) -> Result<i64, StoreError> {
        let number = self.number()?;
        Ok((number >> 1) as i64 ^ -((number & 1) as i64))
    }

    /// A count of things that take a byte each at least: never more than the bytes left.
    pub(crate) fn count(&mut self) -> Result<usize, StoreError> {
        let count = usize::try_from(self.number()?).map_err(|_| DAMAGED)?;
        if count > self.rest.len() { Err(DAMAGED) } else { Ok(count) }
    }

    pub(crate) fn words(&mut self) -> Result<&'a str, StoreError> {
        let length = self.count()?;
        std::str::from_utf8(self.take(length)?).map_err(|_| DAMAGED)
    }

    pub(crate) fn maybe(&mut self) -> Result<Option<&'a str>, StoreError> {
        let length = usize::try_from(self.number()?).map_err(|_| DAMAGED)?;
        match length.checked_sub(1) {
            None => Ok(None),
            Some(length) => std::str::from_utf8(self.take(length)?).map(Some).map_err(|_| DAMAGED),
        }
    }

    pub(crate) fn fixed<const N: usize>(&mut self) -> Result<[u8; N], StoreError> {
        self.take(N)?.try_into().map_err(|_| DAMAGED)
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.rest.is_empty()
    }
}

/// Lower-case hexadecimal.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Bytes of a hexadecimal word; `None` when it is none.
pub(crate) fn unhex(words: &str) -> Option<Vec<u8>> {
    let digits: Vec<u8> = words
        .trim()
        .chars()
        .map(|digit| digit.to_digit(16).map(|value| value as u8))
        .collect::<Option<_>>()?;
    let (pairs, rest) = digits.as_chunks::<2>();
    rest.is_empty().then(|| pairs.iter().map(|[high, low]| high << 4 | low).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_words_come_back() {
        let mut bytes = Vec::new();
        for number in [0, 127, 128, u64::from(u32::MAX), u64::MAX] {
            put(&mut bytes, number);
        }
        for number in [0, -1, 1, i64::MIN, i64::MAX] {
            put_signed(&mut bytes, number);
        }
        put_words(&mut bytes, "你好");
        put_maybe(&mut bytes, None);
        put_maybe(&mut bytes, Some(""));
        let mut reader = Reader::new(&bytes);
        for number in [0, 127, 128, u64::from(u32::MAX), u64::MAX] {
            assert_eq!(reader.number().unwrap(), number);
        }
        for number in [0, -1, 1, i64::MIN, i64::MAX] {
            assert_eq!(reader.signed().unwrap(), number);
        }
        assert_eq!(reader.words().unwrap(), "你好");
        assert_eq!(reader.maybe().unwrap(), None);
        assert_eq!(reader.maybe().unwrap(), Some(""));
        assert!(reader.is_empty());
        assert!(reader.byte().is_err());
    }

    #[test]
    fn a_count_never_asks_for_more_than_there_is() {
        let mut bytes = Vec::new();
        put(&mut bytes, u64::MAX);
        assert!(Reader::new(&bytes).count().is_err());
        assert!(Reader::new(&[0x80; 20]).number().is_err());
    }

    #[test]
    fn hexadecimal_comes_back() {
        assert_eq!(unhex(&hex(&[0, 15, 255])), Some(vec![0, 15, 255]));
        assert_eq!(unhex("0g"), None);
        assert_eq!(unhex("012"), None);
    }
}
