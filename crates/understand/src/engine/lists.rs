//! Lists of words of which a text mostly has none: two bytes of the text tell that before any word is compared.

use steward_model::sought::listed;

/// Which pairs of bytes the words of a list have where they are looked at; of each byte six bits count.
type Sieve = [u64; 64];

const fn add(sieve: &mut Sieve, one: u8, two: u8) {
    if let Some((_, [row, ..])) = sieve.split_at_mut_checked((one & 63) as usize) {
        *row |= 1 << (two & 63);
    }
}

fn passes(sieve: &Sieve, one: u8, two: u8) -> bool {
    sieve.get(usize::from(one & 63)).is_some_and(|row| row >> (two & 63) & 1 == 1)
}

/// Which characters of three bytes may be of a list: one look tells most others from them.
pub(crate) struct Chars(Sieve);

impl Chars {
    pub(crate) const fn new(chars: &str) -> Chars {
        let mut sieve = [0; 64];
        let mut rest = chars.as_bytes();
        while let [_, second, third, tail @ ..] = rest {
            add(&mut sieve, *second, *third);
            rest = tail;
        }
        assert!(rest.is_empty(), "a character of another length");
        Chars(sieve)
    }

    /// Whether it may be one of them.
    pub(crate) fn may_hold(&self, ch: char) -> bool {
        passes(&self.0, (ch as u32 >> 6) as u8, ch as u8)
    }
}

/// Whether a character is one of some that stand side by side: `among!(ch, '路' '街' '道')`.
macro_rules! among {
    ($ch:expr, $($one:literal)+) => {
        matches!($ch, $($one)|+)
    };
}
pub(crate) use among;

/// Words that stand alone.
pub(crate) struct Words {
    words: &'static [&'static str],
    sieve: Sieve,
}

impl Words {
    pub(crate) const fn new(words: &'static [&'static str]) -> Words {
        let mut sieve = [0; 64];
        let mut rest = words;
        while let [word, tail @ ..] = rest {
            if let (Some(&first), Some(&last)) = (word.as_bytes().first(), word.as_bytes().last()) {
                add(&mut sieve, first, last);
            }
            rest = tail;
        }
        Words { words, sieve }
    }

    /// Whether it is one of the words; no list holds the empty one.
    pub(crate) fn contains(&self, word: &str) -> bool {
        let [first, .., last] = *word.as_bytes() else { return self.words.contains(&word) };
        let is =
            |one: &&str| one.len() == word.len() && one.as_bytes().first() == Some(&first) && *one == word;
        passes(&self.sieve, first, last) && self.words.iter().any(is)
    }
}

/// Words in one text, a blank between each two.
pub(crate) struct Line {
    text: &'static str,
    /// For each length up to seven, and for all above, bits of the first, the middle and the last byte together.
    sieve: [[u64; 4]; 8],
}

impl Line {
    #[expect(
        clippy::indexing_slicing,
        reason = "evaluated at compile time, where a bad index fails the build"
    )]
    pub(crate) const fn new(text: &'static str) -> Line {
        let mut sieve = [[0; 4]; 8];
        let mut rest = text.as_bytes();
        while !rest.is_empty() {
            let mut length = 0;
            while length < rest.len() && rest[length] != b' ' {
                length += 1;
            }
            let (word, tail) = rest.split_at(length);
            if let Some((row, part, bit)) = Line::place(word) {
                sieve[row][part] |= bit;
            }
            rest = if let [_, tail @ ..] = tail { tail } else { tail };
        }
        Line { text, sieve }
    }

    const fn place(word: &[u8]) -> Option<(usize, usize, u64)> {
        let (Some(&first), Some(&last)) = (word.first(), word.last()) else { return None };
        let (_, [middle, ..]) = word.split_at(word.len() / 2) else { return None };
        let row = if word.len() < 8 { word.len() - 1 } else { 7 };
        let mixed = first.wrapping_mul(5).wrapping_add(last).wrapping_add(middle.wrapping_mul(77));
        Some((row, (mixed >> 6) as usize, 1 << (mixed & 63)))
    }

    /// Whether it is one of the words; no list holds the empty one.
    pub(crate) fn contains(&self, word: &str) -> bool {
        let passes = Line::place(word.as_bytes()).is_some_and(|(row, part, bit)| {
            self.sieve.get(row).and_then(|row| row.get(part)).is_some_and(|bits| bits & bit != 0)
        });
        passes && listed(self.text, word)
    }
}

/// Chinese words that a text may begin with.
pub(crate) struct Heads {
    words: &'static [&'static str],
    sieve: Sieve,
}

impl Heads {
    pub(crate) const fn new(words: &'static [&'static str]) -> Heads {
        let mut sieve = [0; 64];
        let mut rest = words;
        while let [word, tail @ ..] = rest {
            if let [_, second, third, ..] = word.as_bytes() {
                add(&mut sieve, *second, *third);
            }
            rest = tail;
        }
        Heads { words, sieve }
    }

    /// The longest of the words that the text begins with.
    pub(crate) fn longest(&self, text: &str) -> Option<&'static str> {
        let [_, second, third, ..] = *text.as_bytes() else { return None };
        if !passes(&self.sieve, second, third) {
            return None;
        }
        self.words.iter().copied().filter(|word| text.starts_with(word)).max_by_key(|word| word.len())
    }
}

/// Chinese words that a text may end with.
pub(crate) struct Tails {
    words: &'static [&'static str],
    sieve: Sieve,
}

impl Tails {
    pub(crate) const fn new(words: &'static [&'static str]) -> Tails {
        let mut sieve = [0; 64];
        let mut rest = words;
        while let [word, tail @ ..] = rest {
            if let [.., one, last] = word.as_bytes() {
                add(&mut sieve, *one, *last);
            }
            rest = tail;
        }
        Tails { words, sieve }
    }

    /// The words, wherever they may stand.
    pub(crate) fn words(&self) -> &'static [&'static str] {
        self.words
    }

    /// The words that the text ends with.
    pub(crate) fn of<'t>(&self, text: &'t str) -> impl Iterator<Item = &'static str> + use<'t> {
        let words = match *text.as_bytes() {
            [.., one, last] if passes(&self.sieve, one, last) => self.words,
            _ => &[],
        };
        words.iter().copied().filter(move |word| text.ends_with(word))
    }

    /// Whether the text ends with one of the words.
    pub(crate) fn end(&self, text: &str) -> bool {
        self.of(text).next().is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const HAN: &[&str] = &["在", "到", "那就去", "那", "门口", "口", "出口", "北门"];
    static HEADS: Heads = Heads::new(HAN);
    static TAILS: Tails = Tails::new(HAN);
    static WORDS: Words = Words::new(&["a", "at", "the", "then", "去"]);
    static LINE: Line = Line::new("a at the then thenthen 去");

    #[test]
    fn a_look_tells_most_characters_from_those_of_a_list() {
        static CHARS: Chars = Chars::new("一二后");
        assert!("一二后".chars().all(|ch| CHARS.may_hold(ch)));
        assert!(!"三a今，".chars().any(|ch| CHARS.may_hold(ch)));
    }

    proptest! {
        #[test]
        fn a_list_answers_as_if_each_word_were_compared(text in "[ath en在到那就去门口出北]{0,5}|a|at|the(n(then)?)?|去") {
            let begins = HAN.iter().copied().filter(|word| text.starts_with(word));
            prop_assert_eq!(HEADS.longest(&text), begins.max_by_key(|word| word.len()));
            let ends: Vec<&str> = HAN.iter().copied().filter(|word| text.ends_with(word)).collect();
            prop_assert_eq!(TAILS.end(&text), !ends.is_empty());
            prop_assert_eq!(TAILS.of(&text).collect::<Vec<_>>(), ends);
            prop_assert_eq!(WORDS.contains(&text), WORDS.words.contains(&text.as_str()));
            prop_assert_eq!(LINE.contains(&text), LINE.text.split(' ').any(|word| word == text));
        }
    }
}
