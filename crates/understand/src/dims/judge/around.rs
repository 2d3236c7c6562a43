//! The words around a candidate and how it is written, as features of a learnt table of weights: what no list of words
//! knows yet.

use crate::dims::heard::Heard;
use crate::dims::scan::slice;
use crate::intents::fold::{fold, is_han};
use crate::intents::units::{SEED, mix, mix_char};

/// So many words before are looked at, and so many behind.
const BEFORE: usize = 9;
const BEHIND: usize = 6;
/// First bytes of Chinese characters, and of signs that are words too.
const HAN: std::ops::RangeInclusive<u8> = 0xE4..=0xE9;
/// So many bytes before and behind hold them.
const REACH: usize = 80;

/// The sentence before; on a line of its own, or behind a question, the one that leads to it.
pub(in crate::dims) fn lead<'t>(heard: &Heard<'t>, start: usize) -> &'t str {
    const REACH: usize = 160;
    let text = heard.text;
    let lead = heard.clause_lead(start, REACH);
    let above = slice(text, 0, start).trim_end();
    if lead.trim().is_empty() && above.ends_with([':', '：', '?', '？']) {
        return heard.clause_lead(above.trim_end_matches(['?', '？']).len(), REACH);
    }
    lead
}

/// Tells the rows of a candidate's features, of a table with `bits` bits of rows.
pub(super) fn tell(
    heard: &Heard<'_>,
    (start, end): (usize, usize),
    bits: u32,
    spelt: bool,
    mut say: impl FnMut(usize),
) {
    let (before, known) = words_before(heard, start);
    let (behind, met) = words_behind(heard, end);
    let mut tell = |space: u64, hash: u64| {
        say((mix(hash, (space + 300).wrapping_mul(0x9E6D_62D0_6F6A_9A9B)) >> (64 - bits)) as usize);
    };
    let [one, two, three, ..] = before;
    tell(0, one);
    tell(1, two);
    tell(2, three);
    tell(3, mix(two, one));
    tell(4, mix(mix(three, two), one));
    let [next, then, ..] = behind;
    tell(5, next);
    tell(6, then);
    tell(7, mix(next, then));
    let once = |words: &[u64], at: usize| {
        let earlier = words.get(..at)?;
        words.get(at).filter(|word| !earlier.contains(word)).copied()
    };
    (0..known).filter_map(|at| once(&before, at)).for_each(|word| tell(8, word));
    (0..met).filter_map(|at| once(&behind, at)).for_each(|word| tell(9, word));
    let own = slice(heard.text, start, end);
    let (shape, runs) = shape(own);
    tell(10, shape);
    tell(11, runs);
    if spelt {
        // Its letters say whose it is: ICE, SF, CZ.
        let letters = own.chars().filter(char::is_ascii_alphabetic).map(fold);
        let letters = letters.fold(SEED, |hash, c| mix_char(hash, c.into()));
        tell(12, letters);
        tell(13, mix(letters, one));
    }
}

/// The words before a candidate, the nearest one first, and how many there are.
fn words_before(heard: &Heard<'_>, start: usize) -> ([u64; BEFORE], usize) {
    let lead = heard.lead(start);
    let lead = slice(lead, lead.floor_char_boundary(lead.len().saturating_sub(REACH)), lead.len());
    // Each Chinese character is a word, and of these the last are enough.
    let han = lead.bytes().enumerate().rev().filter(|(_, b)| HAN.contains(b)).nth(BEFORE - 1);
    let lead = slice(lead, han.map_or(0, |(at, _)| at), lead.len());
    let (mut before, mut next, mut known) = ([SEED; BEFORE], BEFORE, 0);
    heard.words(lead, |word| {
        next = next.checked_sub(1).unwrap_or(BEFORE - 1);
        if let Some(nearest) = before.get_mut(next) {
            *nearest = word;
        }
        known = BEFORE.min(known + 1);
        true
    });
    before.rotate_left(next % BEFORE);
    (before, known)
}

/// The words behind a candidate, and how many there are.
fn words_behind(heard: &Heard<'_>, end: usize) -> ([u64; BEHIND], usize) {
    let (mut behind, mut met) = ([SEED; BEHIND], 0);
    heard.words(heard.clause_rest(end, REACH), |word| {
        if let Some(place) = behind.get_mut(met) {
            *place = word;
            met += 1;
        }
        met < BEHIND
    });
    (behind, met)
}

/// Of which kinds of signs it is written, one by one and in runs.
fn shape(own: &str) -> (u64, u64) {
    let (mut shape, mut runs, mut last) = (SEED, SEED, '\0');
    for c in own.chars() {
        let kind = match c {
            '0'..='9' => '0',
            'a'..='z' => 'a',
            'A'..='Z' => 'A',
            other => other,
        };
        shape = mix_char(shape, kind.into());
        if kind != last {
            runs = mix_char(runs, kind.into());
        }
        last = kind;
    }
    (shape, runs)
}

/// Words, numbers, Chinese characters and marks one by one, until enough is heard of them: where each begins and ends, and
/// what it is heard as. All numbers are alike.
pub(in crate::dims) fn words(text: &str, mut say: impl FnMut(usize, usize, u64) -> bool) {
    let mut open = Run::None;
    let (mut start, mut hash) = (0, SEED);
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        let c = fold(c);
        let letter = if c.is_ascii() { c.is_ascii_lowercase() } else { !is_han(c) && c.is_alphabetic() };
        match open {
            Run::Number if c.is_ascii_digit() => continue,
            Run::Word if letter || c == '\'' => {
                hash = mix_char(hash, c.into());
                continue;
            }
            Run::None => {}
            Run::Number | Run::Word => {
                if !say(start, at, hash) {
                    return;
                }
                open = Run::None;
            }
        }
        if c.is_whitespace() {
            continue;
        }
        (start, hash) = (at, mix_char(SEED, if c.is_ascii_digit() { '0' } else { c }.into()));
        if c.is_ascii_digit() {
            open = Run::Number;
        } else if letter {
            open = Run::Word;
        } else if !say(at, end, hash) {
            return;
        }
    }
    if open != Run::None {
        say(start, text.len(), hash);
    }
}

/// What goes on with the next character.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Run {
    None,
    Number,
    Word,
}

#[cfg(test)]
mod tests {
    use super::*;

    const BITS: u32 = 14;

    fn rows(text: &str, code: &str) -> Vec<usize> {
        let start = text.find(code).unwrap();
        let mut rows = Vec::new();
        tell(&Heard::new(text), (start, start + code.len()), BITS, false, |row| rows.push(row));
        rows
    }

    #[test]
    fn the_same_words_tell_the_same_whatever_the_figures() {
        assert_eq!(rows("Show 4471 at desk 3, please", "4471"), rows("show 9038 at desk 12, please", "9038"));
        assert_ne!(rows("Show 4471 at desk 3", "4471"), rows("Shop 4471 at desk 3", "4471"));
        assert_eq!(rows("请凭4471开柜", "4471"), rows("請憑8820開櫃", "8820"), "either script");
    }

    #[test]
    fn characters_further_before_tell_nothing() {
        let near = "一二三四五六七八九十";
        assert_eq!(rows(&format!("Ab1甲乙{near}4471"), "4471"), rows(&format!("xy丙丁戊{near}4471"), "4471"));
        assert_ne!(rows("甲 a 二三四五六七八4471", "4471"), rows("甲 b 二三四五六七八4471", "4471"));
    }

    #[test]
    fn words_are_heard_in_one_form() {
        let heard = |text: &str| {
            let mut all = Vec::new();
            words(text, |_, _, word| {
                all.push(word);
                true
            });
            all
        };
        assert_eq!(heard("Tom`s Café, 12"), heard("ｔom’s CAFÉ，７"));
        assert_eq!(heard("a1b 2\u{3000}飯").len(), 5);
        assert_eq!(heard("飯吃"), heard("饭 吃"));
        assert_ne!(heard("ab"), heard("a b"));
    }

    #[test]
    fn a_candidate_alone_has_its_shape() {
        let alone = rows("QX7-204", "QX7-204");
        assert!(alone.len() == 10 && alone.iter().all(|row| *row < 1 << BITS), "{alone:?}");
    }
}
