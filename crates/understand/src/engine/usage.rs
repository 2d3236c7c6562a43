//! How often Chinese words are used: a table of the commonest, as `xtask words-zh` packs it.

/// The characters that words are made of, as bits; for each of them how many words of two it begins, how many longer
/// ones, and how often it is used; then, in their order, its words of two by their second character, and the longer ones
/// by their marks.
static BYTES: &[u8] = include_bytes!("../../data/words_zh.bin");

/// The block of characters that the table speaks of.
pub const FIRST: u32 = 0x4E00;
/// The last of it.
pub const LAST: u32 = 0x9FFF;
/// So many characters are numbered.
pub const CHARS: usize = 4096;
/// The longest word, in characters.
pub const LONGEST: usize = 4;

const MAP: usize = (LAST - FIRST + 1) as usize / 8;
const PAIRS: usize = MAP + 3 * CHARS;

/// How many characters of the table lie before each group of eight.
static BEFORE: [u16; MAP] = before();
/// Where the words of two that a character begins start, counted in words, and where the longer ones.
static STARTS: [u16; CHARS + 1] = starts(MAP);
static LONG: [u16; CHARS + 1] = starts(MAP + CHARS);

#[expect(clippy::indexing_slicing, reason = "evaluated at compile time, where a bad index fails the build")]
const fn before() -> [u16; MAP] {
    let mut all = [0; MAP];
    let (mut at, mut sum) = (0, 0);
    while at < MAP {
        all[at] = sum;
        sum += BYTES[at].count_ones() as u16;
        at += 1;
    }
    assert!(sum as usize <= CHARS);
    all
}

#[expect(clippy::indexing_slicing, reason = "evaluated at compile time, where a bad index fails the build")]
const fn starts(counts: usize) -> [u16; CHARS + 1] {
    let mut all = [0; CHARS + 1];
    let mut at = 0;
    while at < CHARS {
        all[at + 1] = all[at] + BYTES[counts + at] as u16;
        at += 1;
    }
    all
}

/// The number of a character.
fn number(ch: char) -> Option<usize> {
    let code = (ch as u32).checked_sub(FIRST)? as usize;
    let bits = *BYTES.get(code / 8).filter(|_| code / 8 < MAP)?;
    let below = bits & ((1 << (code % 8)) - 1);
    (bits >> (code % 8) & 1 == 1).then_some(usize::from(*BEFORE.get(code / 8)?) + below.count_ones() as usize)
}

/// What tells a word of three or four from others that begin with the same character: twenty bits of its rest.
#[must_use]
pub fn mark(rest: impl Iterator<Item = char>) -> u32 {
    let hash = rest.fold(super::lexicon::HASH_SEED, super::lexicon::hash_char);
    ((hash ^ (hash >> 31)).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 44) as u32
}

/// Sixteen or twenty-four bits from the table.
fn entry<const N: usize>(at: usize) -> Option<u32> {
    let bytes = BYTES.get(at..at + N)?;
    Some(bytes.iter().rev().fold(0, |sum, byte| sum << 8 | u32::from(*byte)))
}

/// The level kept beside a key, among entries of `N` bytes that begin at a byte and go on by the numbers.
fn find<const N: usize>(base: usize, starts: &[u16; CHARS + 1], number: usize, key: u32) -> Option<i32> {
    let (mut low, mut high) = (usize::from(*starts.get(number)?), usize::from(*starts.get(number + 1)?));
    while low < high {
        let middle = low.midpoint(high);
        let found = entry::<N>(base + N * middle)?;
        match (found >> 4).cmp(&key) {
            std::cmp::Ordering::Equal => return Some(found as i32 % 16 + 2),
            std::cmp::Ordering::Less => low = middle + 1,
            std::cmp::Ordering::Greater => high = middle,
        }
    }
    None
}

/// How often a word is used, as the power of two: 16 is said four times as often as 14. `None` for what is no word or
/// a rare one; characters alone always have a use.
pub(crate) fn of(word: &[char]) -> Option<i32> {
    match *word {
        [one] => Some(
            number(one).and_then(|at| BYTES.get(MAP + 2 * CHARS + at)).map_or(2, |&use_| i32::from(use_)),
        ),
        [first, second] => find::<2>(PAIRS, &STARTS, number(first)?, number(second)? as u32),
        [first, _, _] | [first, _, _, _] => {
            let after = PAIRS + 2 * usize::from(*STARTS.last()?);
            let first = number(first)?;
            find::<3>(after, &LONG, first, mark(word.iter().skip(1).copied()))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn used(word: &str) -> Option<i32> {
        of(&word.chars().collect::<Vec<_>>())
    }

    #[test]
    fn common_words_are_known_and_no_others() {
        assert!(used("情况") > used("钟情"));
        assert!(used("舞台") > used("周庄"));
        assert!(used("为什么").is_some() && used("乱七八糟").is_some());
        assert!(used("的") > used("呢"));
        for no in ["况就", "么明", "天河边", "我们明天", "", "A", "a点", "明天会下雨"] {
            assert!(no.chars().count() == 1 || used(no).is_none(), "{no}");
        }
    }
}
