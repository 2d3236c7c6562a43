//! Which messages of an import are known already? Runs of messages are laid over each other, not single lines.
//!
//! Two exports of a conversation are windows on the same talk, each in its order. Messages of different minutes never
//! match, so each minute is aligned by itself: what is known of it, and what came. Where a window may begin or end
//! within the minute, the longest overlap counts ('ok' at the end of one and the beginning of the other is one 'ok');
//! within a window the longest common subsequence does, so that a message deleted in one export doubles none.

use crate::block::Stored;
use std::hash::{BuildHasher, RandomState};
use steward_model::{Message, order};

/// What of a message is compared. The hash is keyed anew in each process and never kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Print {
    /// Sender, words, kind and subject.
    pub(crate) words: u64,
    /// Names of attachments; 0 for none, which an export without media writes.
    pub(crate) attached: u64,
    /// Second of the minute; 0 also where the export knows no seconds.
    pub(crate) second: i8,
}

impl Print {
    pub(crate) fn of(message: &Message, hasher: &RandomState) -> Print {
        let words = (&message.from, &message.text, message.kind, &message.subject);
        let attached =
            if message.attachments.is_empty() { 0 } else { hasher.hash_one(&message.attachments) | 1 };
        Print {
            words: hasher.hash_one(words),
            attached,
            second: message.sent_at.timestamp().as_second().rem_euclid(60) as i8,
        }
    }

    fn matches(&self, other: &Print) -> bool {
        self.words == other.words
            && (self.attached == other.attached || self.attached == 0 || other.attached == 0)
            && (self.second == other.second || self.second == 0 || other.second == 0)
    }
}

/// A known message within a minute.
#[derive(Clone, Copy)]
pub(crate) struct Known {
    pub(crate) print: Print,
    pub(crate) id: u64,
    pub(crate) rank: i32,
}

impl Known {
    pub(crate) fn of(stored: &Stored, hasher: &RandomState) -> Known {
        Known { print: Print::of(&stored.message, hasher), id: stored.id, rank: stored.rank }
    }
}

/// For each that came, the index of the known one that it is. `edge`: a window may begin or end in this minute.
pub(crate) fn align(known: &[Print], came: &[Print], edge: bool) -> Vec<Option<usize>> {
    let shifted = overlap(known, came);
    let count = |found: &[Option<usize>]| found.iter().flatten().count();
    if edge && count(&shifted) > 0 || count(&shifted) == known.len().min(came.len()) {
        return shifted;
    }
    let common = subsequence(known, came);
    if count(&common) > count(&shifted) { common } else { shifted }
}

/// The longest overlap of the two as windows on one sequence, in which all that lies over each other matches.
fn overlap(known: &[Print], came: &[Print]) -> Vec<Option<usize>> {
    let (held, fresh) = (known.len() as isize, came.len() as isize);
    let lap = |shift: isize| (held - shift).min(fresh) - (-shift).max(0);
    let mut shifts: Vec<isize> = (1 - fresh..held).collect();
    // Longest first; of equals the one where what came continues what is known.
    order::by_key(&mut shifts, |shift| (std::cmp::Reverse(lap(*shift)), std::cmp::Reverse(*shift)));
    for shift in shifts {
        let skipped = (-shift).max(0) as usize;
        let begin = shift.max(0) as usize;
        let pairs = || known.iter().skip(begin).zip(came.iter().skip(skipped));
        if pairs().all(|(known, came)| known.matches(came)) {
            return (0..came.len())
                .map(|index| {
                    let at = index.checked_sub(skipped)?.checked_add(begin)?;
                    (at < known.len()).then_some(at)
                })
                .collect();
        }
    }
    vec![None; came.len()]
}

/// The longest common subsequence; for very long minutes, the first match in order.
fn subsequence(known: &[Print], came: &[Print]) -> Vec<Option<usize>> {
    let mut found = vec![None; came.len()];
    let width = known.len().saturating_add(1);
    if known.len().saturating_mul(came.len()) > 1 << 20 {
        let mut from = 0;
        for (slot, print) in found.iter_mut().zip(came) {
            let hit = known.iter().skip(from).position(|known| known.matches(print));
            if let Some(hit) = hit {
                *slot = Some(from.saturating_add(hit));
                from = from.saturating_add(hit).saturating_add(1);
            }
        }
        return found;
    }
    // lengths[i * width + j]: of came from i on and known from j on.
    let mut lengths = vec![0u32; width.saturating_mul(came.len().saturating_add(1))];
    let at = |lengths: &[u32], i: usize, j: usize| lengths.get(i * width + j).copied().unwrap_or_default();
    for (i, print) in came.iter().enumerate().rev() {
        for (j, other) in known.iter().enumerate().rev() {
            let best = if other.matches(print) {
                at(&lengths, i + 1, j + 1) + 1
            } else {
                at(&lengths, i + 1, j).max(at(&lengths, i, j + 1))
            };
            if let Some(slot) = lengths.get_mut(i * width + j) {
                *slot = best;
            }
        }
    }
    let mut j = 0;
    for (i, (slot, print)) in found.iter_mut().zip(came).enumerate() {
        while let Some(other) = known.get(j) {
            if other.matches(print) && at(&lengths, i, j) == at(&lengths, i + 1, j + 1) + 1 {
                *slot = Some(j);
                j += 1;
                break;
            }
            if at(&lengths, i, j) == at(&lengths, i + 1, j) {
                break;
            }
            j += 1;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn prints(words: &str) -> Vec<Print> {
        words.bytes().map(|byte| Print { words: u64::from(byte), attached: 0, second: 0 }).collect()
    }

    /// The union of a minute, as letters.
    fn union(known: &str, came: &str, edge: bool) -> usize {
        let fresh = align(&prints(known), &prints(came), edge).iter().filter(|hit| hit.is_none()).count();
        known.len() + fresh
    }

    /// All before `cut`, and all from `from` on.
    fn windows(talk: &str, cut: usize, from: usize) -> (String, String) {
        (talk.chars().take(cut).collect(), talk.chars().skip(from).collect())
    }

    #[test]
    fn windows_on_one_minute() {
        for (known, came, edge, want) in [
            ("ok", "ok", true, 2),
            ("oo", "oo", true, 2),
            ("oo", "o", true, 2),
            ("o", "oo", true, 2),
            ("aob", "boc", true, 5),
            ("boc", "aob", true, 5),
            ("oao", "oab", true, 5),
            ("abc", "", true, 3),
            ("", "abc", true, 3),
            ("abc", "xyz", true, 6),
            // Something deleted or changed in one export, in the middle of both.
            ("abcda", "abda", false, 5),
            ("abcd", "abxd", false, 5),
            ("ab", "axb", false, 3),
        ] {
            assert_eq!(union(known, came, edge), want, "{known} and {came}");
        }
    }

    #[test]
    fn seconds_tell_apart_where_both_know_them() {
        let at = |second| Print { words: 1, attached: 0, second };
        assert_eq!(align(&[at(10)], &[at(40)], true), [None]);
        assert_eq!(align(&[at(10)], &[at(0)], true), [Some(0)]);
        assert_eq!(align(&[at(10), at(40)], &[at(10), at(40)], true), [Some(0), Some(1)]);
    }

    proptest! {
        #[test]
        fn overlapping_windows_add_up_to_the_talk(talk in "[ab]{1,12}", cut in 0usize..12, from in 0usize..12) {
            let cut = cut % (talk.len() + 1);
            let from = from % (cut + 1);
            let (first, second) = windows(&talk, cut, from);
            // Letters that repeat may overlap by more than the true cut; never by less.
            prop_assert!(union(&first, &second, true) <= talk.len());
            prop_assert!(union(&first, &second, true) >= first.len().max(second.len()));
        }

        #[test]
        fn different_messages_add_up_exactly(length in 1usize..20, cut in 0usize..20, from in 0usize..20, turned: bool) {
            let talk: String = ('a'..='z').take(length).collect();
            let cut = cut % (length + 1);
            let from = from % (cut + 1);
            let (first, second) = windows(&talk, cut, from);
            let (one, other) = if turned { (&second, &first) } else { (&first, &second) };
            prop_assert_eq!(union(one, other, true), length);
        }

        #[test]
        fn matches_keep_their_order(known in "[abc]{0,9}", came in "[abc]{0,9}", edge: bool) {
            let found = align(&prints(&known), &prints(&came), edge);
            let hits: Vec<_> = found.iter().flatten().collect();
            prop_assert!(hits.windows(2).all(|pair| pair[0] < pair[1]));
        }
    }
}
