//! What stands further off than the words around a candidate, and how the nearest of them go together with how it is
//! written, as rows of the learnt table: 'door 4B19' is told from 'door 12', and a number from what the sentence before asks for.

use super::candidate::Candidate;
use crate::dims::heard::Heard;
use crate::dims::scan::{before, slice};
use crate::intents::units::{SEED, mix, mix_byte};

/// So many bytes of the sentences before and behind are looked at.
const REACH: usize = 120;
/// So many words are together with how it is written: of those before, and behind.
const NEAREST: usize = 5;
const NEXT: usize = 3;
/// So many first letters are a word's, however it ends.
const STEM: usize = 4;

/// The sentence before a candidate's own; without one it is empty.
pub(super) fn above<'t>(heard: &Heard<'t>, start: usize) -> &'t str {
    let ended = slice(heard.text, 0, heard.lead_start(start).min(start));
    let ended = ended.trim_end_matches([' ', '\n', '.', '!', '?', ';', '。', '！', '？', '；', ')', '"']);
    heard.clause_lead(ended.len(), REACH)
}

/// The sentence behind a candidate's own.
pub(super) fn below<'t>(heard: &Heard<'t>, end: usize) -> &'t str {
    let from = end + heard.clause_rest(end, REACH).len();
    let rest = slice(heard.text, from, heard.text.len());
    let skipped = rest.trim_start_matches([' ', '\n', '.', '!', '?', ';', '。', '！', '？', '；']);
    heard.clause_rest(from + rest.len() - skipped.len(), REACH)
}

/// Tells the rows, of a table with `bits` bits of rows.
pub(super) fn tell(heard: &Heard<'_>, candidate: &Candidate, bits: u32, mut say: impl FnMut(usize)) {
    let (text, start, end) = (heard.text, candidate.start, candidate.end);
    let mut tell = |space: u64, hash: u64| {
        say((mix(hash, (space + 400).wrapping_mul(0x9E6D_62D0_6F6A_9A9B)) >> (64 - bits)) as usize);
    };
    heard.words(above(heard, start), |word| {
        tell(0, word);
        true
    });
    heard.words(below(heard, end), |word| {
        tell(1, word);
        true
    });
    let class = class(slice(text, start, end), candidate);
    let lead = heard.lead(start);
    let near = slice(lead, lead.floor_char_boundary(lead.len().saturating_sub(60)), lead.len());
    let mut last = [SEED; NEAREST];
    heard.words(near, |word| {
        last.rotate_right(1);
        if let Some(nearest) = last.first_mut() {
            *nearest = word;
        }
        true
    });
    let mut next = [SEED; NEXT];
    let mut met = 0;
    let rest = heard.clause_rest(end, 40);
    heard.words(rest, |word| {
        if let Some(place) = next.get_mut(met) {
            *place = word;
            met += 1;
        }
        met < NEXT
    });
    let [one, two, three, ..] = last;
    let [then, after, behind] = next;
    tell(2, mix(class, one));
    tell(3, mix(class, mix(two, one)));
    tell(4, mix(class, then));
    tell(5, mix(one, then));
    tell(6, mix(mix(two, one), then));
    tell(7, mix(one, mix(then, after)));
    tell(8, mix(three, two));
    tell(9, mix(mix(then, after), behind));
    // Whether nothing of its sentence stands before it, and what follows then.
    if heard.clause_lead(start, 40).trim_start().is_empty() {
        tell(10, class);
        tell(11, mix(then, after));
        tell(12, then);
        let ended = before(text, start, 8).trim_end().bytes().next_back().unwrap_or_default();
        tell(13, mix_byte(SEED, ended));
    }
    stems(near, |stem| tell(14, stem));
    stems(rest, |stem| tell(15, stem));
}

/// The first letters of each word of ASCII.
fn stems(text: &str, mut say: impl FnMut(u64)) {
    let (mut letters, mut hash) = (0, SEED);
    for byte in text.bytes() {
        if !byte.is_ascii_alphabetic() {
            (letters, hash) = (0, SEED);
        } else if letters < STEM {
            letters += 1;
            hash = mix_byte(hash, byte.to_ascii_lowercase());
            if letters == STEM {
                say(hash);
            }
        }
    }
}

/// How it is written, in few kinds.
fn class(words: &str, candidate: &Candidate) -> u64 {
    let many = |count: usize| match count {
        0..=8 => count as u8,
        9..=10 => 9,
        _ => 10,
    };
    let hyphened = u8::from(candidate.hyphens > 0);
    let apart = u8::from(words.contains(' '));
    let (kind, long) = match (candidate.letters, candidate.figures) {
        (0, figures) => (0, many(figures)),
        (_, 0) => (1, many(candidate.letters)),
        _ => {
            let small = words.bytes().any(|b| b.is_ascii_lowercase());
            let first = words.bytes().next().is_some_and(|b| b.is_ascii_digit());
            (2 + u8::from(small) + 2 * u8::from(first), many(candidate.len().min(6)))
        }
    };
    [kind, long, hyphened, apart].into_iter().fold(SEED, mix_byte)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dims::code::candidate;

    fn first(text: &str) -> Candidate {
        candidate::all(text).remove(0)
    }

    #[test]
    fn the_sentences_beside_its_own() {
        for (text, before, behind) in [
            (
                "They ask for four digits. Yours is 4471 today. Keep it.",
                "They ask for four digits",
                "Keep it.",
            ),
            ("4471 is yours. Keep it.", "", "Keep it."),
            ("Signing in? 4471", "", ""),
            ("有人要数字。今天是4471。别外传", "有人要数字", "别外传"),
        ] {
            let heard = Heard::new(text);
            let one = first(text);
            assert_eq!(above(&heard, one.start), before, "{text}");
            assert_eq!(below(&heard, one.end), behind, "{text}");
        }
    }

    #[test]
    fn rows_lie_in_the_table() {
        let text = "Was it you? Then 4471, or ring us.";
        let mut rows = Vec::new();
        tell(&Heard::new(text), &first(text), 10, |row| rows.push(row));
        assert!(rows.len() > 10 && rows.iter().all(|row| *row < 1 << 10));
    }
}
