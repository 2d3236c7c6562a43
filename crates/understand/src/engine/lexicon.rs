//! Word tables built at compile time: from a run of tokens to what the words mean, by one hash a token.

use super::doors::OPEN;
use super::token::{Kind, Token, Tokens};

pub(crate) const HASH_SEED: u64 = 0xcbf2_9ce4_8422_2325;
const STEP: u64 = 0x9e37_79b9_7f4a_7c15;

/// Adds one folded character to a token's hash.
#[inline]
pub(crate) const fn hash_char(hash: u64, ch: char) -> u64 {
    let mixed = (hash ^ ch as u64).wrapping_mul(0x0100_0000_01b3);
    mixed ^ (mixed >> 29)
}

/// Adds one token to a run's hash.
#[inline]
const fn hash_token(run: u64, token: u64) -> u64 {
    let mixed = (run.rotate_left(23) ^ token).wrapping_mul(STEP);
    mixed ^ (mixed >> 32)
}

/// A find: where it ends and what it means.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Match<S: 'static> {
    /// First token after.
    pub end: usize,
    /// What the words mean.
    pub sense: &'static S,
}

/// A table from words to senses; [`lexicon!`](crate::engine::lexicon) makes one. Entries are written folded: lower case,
/// simplified, without apostrophes; one space between words, none between Chinese characters (`"half past"`, `"后天"`).
/// `N` is a power of two, at least twice the number of tokens of all entries. Of two entries alike the first counts. The
/// words themselves are not kept: they would be most of the program's data, and a run of no entry is taken for one about
/// once in two thousand million times.
pub struct Lexicon<S: 'static, const N: usize> {
    /// Of each run a part of its hash, which no other run of the table has in its place; 0: none.
    keys: [u32; N],
    /// Entry index + 1 (0: only the beginning of longer entries), [`FIRST`] of one token, and [`MORE`] where longer entries
    /// go on from here.
    slots: [u16; N],
    senses: &'static [S],
    /// The bit of its door.
    door: u64,
}

/// Longer entries go on.
const MORE: u16 = 1 << 15;
/// The run is one token.
const FIRST: u16 = 1 << 14;

/// A table of `(words, sense)` entries.
macro_rules! lexicon {
    ($entries:expr $(,)?) => {
        $crate::engine::Lexicon::new($entries, &$crate::engine::senses($entries))
    };
}
pub(crate) use lexicon;

/// The same, by what the words mean: `meanings! { Sense => "words" "other words"; Other => "words"; }`.
macro_rules! meanings {
    ($($sense:expr => $($words:literal)+;)+) => {
        $crate::engine::lexicon!(&[$($(($words, $sense),)+)+])
    };
}
pub(crate) use meanings;

/// The senses of entries, without the words.
#[expect(clippy::indexing_slicing, reason = "evaluated at compile time, where a bad index fails the build")]
pub(crate) const fn senses<S: Copy, const M: usize>(entries: &[(&'static str, S); M]) -> [S; M] {
    assert!(M > 0);
    let mut senses = [entries[0].1; M];
    let mut at = 0;
    while at < M {
        senses[at] = entries[at].1;
        at += 1;
    }
    senses
}

/// The part of a run's hash that its slot keeps: what its place does not tell.
#[inline]
const fn key(run: u64) -> u32 {
    (run >> 32) as u32 | 1
}

/// The key of a run of one token.
#[inline]
pub(super) const fn key_of(token: u64) -> u32 {
    key(hash_token(0, token))
}

impl<S, const N: usize> Lexicon<S, N> {
    /// Builds the table; fails the build when it is too full. `senses`: those of the entries.
    #[expect(
        clippy::indexing_slicing,
        reason = "evaluated at compile time, where a bad index fails the build"
    )]
    pub(crate) const fn new(entries: &[(&'static str, S)], senses: &'static [S]) -> Self {
        assert!(N.is_power_of_two() && entries.len() == senses.len() && entries.len() < FIRST as usize);
        let mut runs = [0u64; N];
        let mut keys = [0u32; N];
        let mut slots = [0u16; N];
        let mut filled = 0;
        let mut entry = 0;
        while entry < entries.len() {
            let bytes = entries[entry].0.as_bytes();
            let mut at = 0;
            let mut run = 0u64;
            while at < bytes.len() {
                let (token, next) = token_hash(bytes, at);
                run = hash_token(run, token);
                at = next;
                let (first, last) = (run == hash_token(0, token), at >= bytes.len());
                let mut slot = run as usize & (N - 1);
                while keys[slot] != 0 && keys[slot] != key(run) {
                    slot = (slot + 1) & (N - 1);
                }
                if keys[slot] == 0 {
                    runs[slot] = run;
                    keys[slot] = key(run);
                    filled += 1;
                    assert!(filled * 4 < N * 3, "the table is too full: raise N");
                }
                assert!(runs[slot] == run, "two entries look alike");
                if first {
                    slots[slot] |= FIRST;
                }
                if !last {
                    slots[slot] |= MORE;
                } else if slots[slot] & !(MORE | FIRST) == 0 {
                    slots[slot] |= entry as u16 + 1;
                }
            }
            entry += 1;
        }
        Lexicon { keys, slots, senses, door: OPEN }
    }

    /// The same behind a door of its own (see [`super::Doors`]), which no other lexicon has.
    pub(crate) const fn behind(mut self, door: u8) -> Self {
        self.door = 1 << door;
        self
    }

    pub(super) const fn door(&self) -> u64 {
        self.door
    }

    /// The key of a slot whose run is one token.
    #[expect(
        clippy::indexing_slicing,
        reason = "evaluated at compile time, where a bad index fails the build"
    )]
    pub(super) const fn first_key(&self, slot: usize) -> Option<u32> {
        if self.slots[slot] & FIRST != 0 { Some(self.keys[slot]) } else { None }
    }

    /// Whether an entry may begin with this token, as its door tells it.
    #[inline]
    pub(crate) fn may_begin(&self, token: &Token) -> bool {
        token.opens & self.door != 0
    }

    #[inline]
    fn slot(&self, run: u64) -> Option<u16> {
        let mut at = run as usize & (N - 1);
        loop {
            let held = *self.keys.get(at)?;
            if held == 0 {
                return None;
            }
            if held == key(run) {
                return self.slots.get(at).copied();
            }
            at = (at + 1) & (N - 1);
        }
    }

    #[inline]
    fn sense(&self, slot: u16) -> Option<&'static S> {
        self.senses.get(usize::from(slot & !(MORE | FIRST)).checked_sub(1)?)
    }

    /// The longest entry that begins at a token.
    #[inline]
    pub fn longest(&self, tokens: Tokens<'_>, at: usize) -> Option<Match<S>> {
        let mut best = None;
        self.walk(tokens, at, |found| best = Some(found));
        best
    }

    /// All entries that begin at a token, shortest first.
    #[inline]
    pub fn walk(&self, tokens: Tokens<'_>, at: usize, mut found: impl FnMut(Match<S>)) {
        let mut run = 0u64;
        let mut index = at;
        if !self.may_begin(tokens.at(at)) {
            return;
        }
        loop {
            let token = tokens.at(index);
            if token.kind == Kind::End {
                return;
            }
            // The hyphen of 'mid-morning' and 'twenty-one' parts words as a space does.
            if index > at && (token.is_mark('-') || token.is_mark('\'')) && !token.spaced {
                index += 1;
                continue;
            }
            run = hash_token(run, token.hash);
            let Some(slot) = self.slot(run) else { return };
            index += 1;
            if let Some(sense) = self.sense(slot) {
                found(Match { end: index, sense });
            }
            if slot & MORE == 0 {
                return;
            }
        }
    }

    /// Some entry begins with this token.
    #[inline]
    pub fn begins(&self, token: &Token) -> bool {
        self.may_begin(token) && self.slot(hash_token(0, token.hash)).is_some()
    }

    /// The sense of one token alone.
    #[inline]
    pub fn token(&self, token: &Token) -> Option<&'static S> {
        if !self.may_begin(token) {
            return None;
        }
        self.slot(hash_token(0, token.hash)).and_then(|slot| self.sense(slot))
    }

    /// The sense of an entry, by its words as they are written.
    pub fn written(&self, words: &str) -> Option<&'static S> {
        let bytes = words.as_bytes();
        let (mut run, mut at) = (0, 0);
        while at < bytes.len() {
            let (token, next) = token_hash(bytes, at);
            run = hash_token(run, token);
            at = next;
        }
        self.slot(run).and_then(|slot| self.sense(slot))
    }
}

/// Which tokens may begin an entry of some lexica: most begin none, and one look tells it of all of them.
pub(crate) struct Firsts([u64; Firsts::ROWS]);

impl Firsts {
    const ROWS: usize = 64;

    /// Of no lexicon.
    pub(crate) const NONE: Firsts = Firsts([0; Firsts::ROWS]);

    /// These, and the first tokens of a lexicon.
    #[expect(
        clippy::indexing_slicing,
        reason = "evaluated at compile time, where a bad index fails the build"
    )]
    pub(crate) const fn of<S, const N: usize>(self, lexicon: &Lexicon<S, N>) -> Firsts {
        let Firsts(mut rows) = self;
        let mut slot = 0;
        while slot < N {
            if let Some(key) = lexicon.first_key(slot) {
                let (row, column) = Firsts::place(key);
                rows[row] |= 1 << column;
            }
            slot += 1;
        }
        Firsts(rows)
    }

    /// These, and tokens of these hashes.
    #[expect(
        clippy::indexing_slicing,
        reason = "evaluated at compile time, where a bad index fails the build"
    )]
    pub(crate) const fn hashes(self, hashes: &[u64]) -> Firsts {
        let Firsts(mut rows) = self;
        let mut at = 0;
        while at < hashes.len() {
            let (row, column) = Firsts::place(key_of(hashes[at]));
            rows[row] |= 1 << column;
            at += 1;
        }
        Firsts(rows)
    }

    /// Where a key has its bit; the lowest bit of all keys is the same.
    #[inline]
    const fn place(key: u32) -> (usize, u32) {
        ((key >> 7) as usize & (Firsts::ROWS - 1), key >> 1 & 63)
    }

    /// Whether an entry may begin with this token.
    #[inline]
    pub(crate) fn may_begin(&self, token: &Token) -> bool {
        let (row, column) = Firsts::place(key_of(token.hash));
        self.0.get(row).is_some_and(|row| row >> column & 1 == 1)
    }
}

/// The hash that a token of this folded word has.
pub const fn word_hash(word: &str) -> u64 {
    token_hash(word.as_bytes(), 0).0
}

/// How many words a line has, a blank between each two.
pub(crate) const fn words_of(line: &str) -> usize {
    let (mut at, mut count) = (0, 0);
    while at < line.len() {
        (_, at) = token_hash(line.as_bytes(), at);
        count += 1;
    }
    count
}

/// The hashes of the words of such a line.
#[expect(clippy::indexing_slicing, reason = "evaluated at compile time, where a bad index fails the build")]
pub(crate) const fn hashes_of<const N: usize>(line: &str) -> [u64; N] {
    let (mut hashes, mut at, mut word) = ([0; N], 0, 0);
    while word < N {
        (hashes[word], at) = token_hash(line.as_bytes(), at);
        word += 1;
    }
    hashes
}

/// [`word_hash`] of each of some folded words, which stand in one line: `hashes!("noon midnight")`.
macro_rules! hashes {
    ($line:expr) => {
        const { &$crate::engine::hashes_of::<{ $crate::engine::words_of($line) }>($line) }
    };
}
pub(crate) use hashes;

/// Hash of the token that begins at a byte, and the first byte of the next one.
#[expect(clippy::indexing_slicing, reason = "evaluated at compile time, where a bad index fails the build")]
const fn token_hash(bytes: &[u8], mut at: usize) -> (u64, usize) {
    let mut hash = HASH_SEED;
    let mut first = true;
    let mut class = 0;
    while at < bytes.len() {
        let byte = bytes[at];
        if byte == b' ' {
            return (hash, at + 1);
        }
        let (code, size) = if byte < 0x80 {
            (byte as u32, 1)
        } else if byte < 0xE0 {
            (((byte as u32 & 0x1F) << 6) | (bytes[at + 1] as u32 & 0x3F), 2)
        } else if byte < 0xF0 {
            let code = ((byte as u32 & 0x0F) << 12)
                | ((bytes[at + 1] as u32 & 0x3F) << 6)
                | (bytes[at + 2] as u32 & 0x3F);
            (code, 3)
        } else {
            let code = ((byte as u32 & 0x07) << 18)
                | ((bytes[at + 1] as u32 & 0x3F) << 12)
                | ((bytes[at + 2] as u32 & 0x3F) << 6)
                | (bytes[at + 3] as u32 & 0x3F);
            (code, 4)
        };
        let this = if byte.is_ascii_alphabetic() || size == 2 {
            1
        } else if byte.is_ascii_digit() {
            2
        } else {
            3
        };
        if !first && (this != class || this == 3) {
            return (hash, at);
        }
        let ch = match char::from_u32(code) {
            Some(ch) => ch,
            None => '\u{FFFD}',
        };
        hash = hash_char(hash, ch);
        class = this;
        first = false;
        at += size;
    }
    (hash, at)
}

#[cfg(test)]
mod tests {
    use super::*;

    static WORDS: Lexicon<u8, 64> = lexicon!(&[
        ("half past", 1),
        ("half", 2),
        ("后天", 3),
        ("大后天", 4),
        ("new years eve", 5),
        ("w/o", 6),
        ("q1", 7),
    ]);

    fn find(text: &str, at: usize) -> Option<(usize, u8)> {
        WORDS.longest(Tokens::of(text), at).map(|found| (found.end, *found.sense))
    }

    #[test]
    fn the_longest_entry_wins() {
        assert_eq!(find("half past six", 0), Some((2, 1)));
        assert_eq!(find("HALF six", 0), Some((1, 2)));
        assert_eq!(find("New Year’s Eve!", 0), Some((3, 5)));
        assert_eq!(find("new years", 0), None);
        assert_eq!(find("大後天", 0), Some((3, 4)));
        assert_eq!(find("大後天", 1), Some((3, 3)));
        assert_eq!(find("half-past", 0), Some((3, 1)));
        assert_eq!(find("w/o it", 0), Some((3, 6)));
        assert_eq!(find("Q1", 0), Some((2, 7)));
        assert_eq!(find("halfpast", 0), None);
    }

    #[test]
    fn the_tokens_that_begin_entries_are_told() {
        static FIRSTS: Firsts = Firsts::NONE.of(&WORDS).hashes(&[word_hash("noon")]);
        let may_begin = |text: &str| FIRSTS.may_begin(Tokens::of(text).at(0));
        for first in ["half", "后", "大", "new", "w", "q", "noon"] {
            assert!(may_begin(first), "{first}");
        }
        for other in ["past", "天", "years", "o", "eve", "1", "/"] {
            assert!(!may_begin(other), "{other}");
        }
    }

    #[test]
    fn an_entry_is_found_as_it_is_written() {
        assert_eq!(WORDS.written("half past"), Some(&1));
        assert_eq!(WORDS.written("大后天"), Some(&4));
        assert_eq!(WORDS.written("w/o"), Some(&6));
        assert_eq!(WORDS.written("new years"), None);
        assert_eq!(WORDS.written(""), None);
    }

    #[test]
    fn a_word_hash_is_its_tokens_hash() {
        assert_eq!(Tokens::of("Noon").at(0).hash, word_hash("noon"));
    }
}
