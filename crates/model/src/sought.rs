//! Lists of words sought in texts that mostly hold none of them: two bytes of each word, next to each other, are looked for
//! before any word is.

use crate::seek::{Seek, Within};

/// Words of which one may stand in a text.
pub struct Sought {
    words: &'static [&'static str],
    /// One pair of bytes of each word, the one that is met least by chance; of each byte six bits count.
    pairs: [u64; 64],
    /// A word has no pair.
    short: bool,
}

impl Sought {
    /// A list; it is looked through once, when the program is built.
    pub const fn new(words: &'static [&'static str]) -> Sought {
        let (mut pairs, mut short) = ([0_u64; 64], false);
        let mut rest = words;
        while let [word, tail @ ..] = rest {
            match rarest(word.as_bytes()) {
                Some((one, two)) => {
                    if let Some((_, [row, ..])) = pairs.split_at_mut_checked(row(one)) {
                        *row |= 1 << (two & 63);
                    }
                }
                None => short = true,
            }
            rest = tail;
        }
        Sought { words, pairs, short }
    }

    /// The words.
    pub fn words(&self) -> &'static [&'static str] {
        self.words
    }

    /// Whether a word may stand in the text; without it none does.
    pub fn may_stand(&self, text: &str) -> bool {
        let passes =
            |&[one, two]: &[u8; 2]| self.pairs.get(row(one)).is_some_and(|row| row >> (two & 63) & 1 == 1);
        self.short || text.as_bytes().array_windows().any(passes)
    }

    /// Whether one of the words stands in the text.
    #[inline(never)]
    pub fn stand(&self, text: &str) -> bool {
        self.may_stand(text) && {
            let text = Within::of(text);
            self.words.iter().any(|word| text.holds(word))
        }
    }
}

/// Words of which a word may be one; its first and last byte tell that mostly.
pub struct Known {
    words: &'static [&'static str],
    /// Of each of both bytes six bits count.
    ends: [u64; 64],
}

impl Known {
    /// A list; it is looked through once, when the program is built.
    pub const fn new(words: &'static [&'static str]) -> Known {
        let mut ends = [0_u64; 64];
        let mut rest = words;
        while let [word, tail @ ..] = rest {
            if let (Some(&first), Some(&last)) = (word.as_bytes().first(), word.as_bytes().last())
                && let Some((_, [row, ..])) = ends.split_at_mut_checked((first & 63) as usize)
            {
                *row |= 1 << (last & 63);
            }
            rest = tail;
        }
        Known { words, ends }
    }

    /// Whether it is one of the words.
    pub fn contains(&self, word: &str) -> bool {
        let (Some(&first), Some(&last)) = (word.as_bytes().first(), word.as_bytes().last()) else {
            return self.words.contains(&word);
        };
        let may = self.ends.get(usize::from(first & 63)).is_some_and(|row| row >> (last & 63) & 1 == 1);
        may && self.words.contains(&word)
    }
}

/// Where the pairs stand that begin with this byte.
const fn row(one: u8) -> usize {
    (one & 63) as usize
}

/// The pair of bytes of a word that is met least by chance.
const fn rarest(word: &[u8]) -> Option<(u8, u8)> {
    let (mut found, mut least) = (None, u8::MAX);
    let mut rest = word;
    while let [one, two, ..] = rest {
        let often = often(*one) + often(*two) + if is_usual(*one, *two) { 4 } else { 0 };
        if often < least {
            (found, least) = (Some((*one, *two)), often);
        }
        rest = if let [_, tail @ ..] = rest { tail } else { rest };
    }
    found
}

/// How often a byte is met: the first byte of a Chinese character stands in all of them, its last ones in few.
const fn often(byte: u8) -> u8 {
    match byte {
        b' ' | b'e' | b't' | b'a' | b'o' | b'i' | b'n' | 0xC0.. => 4,
        b's' | b'h' | b'r' | b'd' | b'l' | b'u' => 3,
        b'c' | b'm' | b'f' | b'w' | b'y' | b'g' | b'p' => 2,
        _ => 1,
    }
}

/// Pairs of letters that most sentences have.
const fn is_usual(one: u8, two: u8) -> bool {
    let mut rest: &[u8] =
        b"thheaninereronatenestoorntedtistarseioleveriroliouomhachmeutllnasocetawedeicusupownooftheybegosssh";
    while let [first, second, tail @ ..] = rest {
        if *first == one && *second == two {
            return true;
        }
        rest = tail;
    }
    false
}

/// Whether a list of words, a blank between each two, holds this one.
pub fn listed(list: &str, word: &str) -> bool {
    let (text, length) = (list.as_bytes(), word.len());
    let blank = |at: Option<usize>| at.and_then(|at| text.get(at)).is_none_or(|&byte| byte == b' ');
    if word.is_empty() || word.as_bytes().contains(&b' ') {
        return list.split(' ').any(|one| one == word);
    }
    list.seek_all(word).any(|at| blank(at.checked_sub(1)) && blank(Some(at + length)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    static WORDS: &[&str] = &["ab", "b a", "éa", "吃去", "去", "aab", "ee"];
    static SOUGHT: Sought = Sought::new(WORDS);
    static SHORT: Sought = Sought::new(&["吃", "a"]);
    static KNOWN: Known = Known::new(WORDS);

    proptest! {
        #[test]
        fn a_list_stands_where_one_of_its_words_does(text in "[ab eé吃去]{0,12}") {
            prop_assert_eq!(SOUGHT.stand(&text), WORDS.iter().any(|word| text.contains(word)));
            prop_assert_eq!(SHORT.stand(&text), text.contains(['吃', 'a']));
            prop_assert!(SOUGHT.may_stand(&text) || !SOUGHT.stand(&text));
            prop_assert_eq!(KNOWN.contains(&text), WORDS.contains(&text.as_str()));
        }

        #[test]
        fn a_word_is_listed_where_it_stands_between_blanks(list in "[abé去]{0,3}( [ab去]{0,3}){0,5}", word in "[ab é去]{0,3}") {
            prop_assert_eq!(listed(&list, &word), list.split(' ').any(|one| one == word));
        }
    }

    #[test]
    fn the_pair_looked_for_is_a_rare_one() {
        assert_eq!(rarest("tonight".as_bytes()), Some((b'g', b'h')));
        assert_eq!(rarest("去".as_bytes()), Some(("去".as_bytes()[1], "去".as_bytes()[2])));
        assert_eq!(rarest(b"a"), None);
    }
}
