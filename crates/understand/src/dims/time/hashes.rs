//! Lists of single English words that tokens are compared with, written as one line each.

use crate::engine::word_hash;

/// The hashes of the words of a line, a blank between each two: `hashes!("then is works")`.
macro_rules! hashes {
    ($line:expr) => {{
        const LINE: &str = $line;
        const HASHES: [u64; $crate::dims::time::hashes::count(LINE)] = $crate::dims::time::hashes::of(LINE);
        &HASHES
    }};
}
pub(in crate::dims) use hashes;

/// How many words a line has.
pub(in crate::dims) const fn count(line: &str) -> usize {
    let (mut rest, mut words) = (line.as_bytes(), 1);
    while let [first, tail @ ..] = rest {
        words += (*first == b' ') as usize;
        rest = tail;
    }
    words
}

/// The hash of each word of a line.
#[expect(clippy::indexing_slicing, reason = "evaluated at compile time, where a bad index fails the build")]
pub(in crate::dims) const fn of<const N: usize>(line: &str) -> [u64; N] {
    let (mut hashes, mut rest, mut word) = ([0; N], line, 0);
    while word < N {
        let mut end = 0;
        while end < rest.len() && rest.as_bytes()[end] != b' ' {
            end += 1;
        }
        assert!(end > 0, "one blank between each two words");
        let (first, tail) = rest.split_at(end);
        hashes[word] = word_hash(first);
        rest = if tail.is_empty() { tail } else { tail.split_at(1).1 };
        word += 1;
    }
    hashes
}

#[cfg(test)]
mod tests {
    use crate::engine::word_hash;

    #[test]
    fn a_line_holds_the_hashes_of_its_words() {
        let hashes: &[u64] = hashes!("is ok then");
        assert_eq!(hashes, [word_hash("is"), word_hash("ok"), word_hash("then")]);
    }
}
