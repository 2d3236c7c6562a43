//! Zones behind an hour: GMT, PST, UTC+8, (EST), +0800.

use super::Parser;
use crate::dims::time::meaning::zone;
use crate::engine::{Kind, word_hash};

/// The minutes of an offset that is written as one number: 0530.
fn of_figures(value: i32) -> i32 {
    value / 100 * 60 + value % 100
}

impl Parser<'_> {
    /// A zone's letters after an hour: GMT, PST, UTC+8, (EST), +0800. How many minutes east, and the first token after.
    pub(super) fn zone(&self, at: usize) -> Option<(i32, usize)> {
        if self.offset_begins(at) {
            return self.offset_behind(at);
        }
        let open = usize::from(self.mark(at, '('));
        let token = self.at(at + open);
        if token.is_word(const { word_hash("z") }) && !token.spaced && open == 0 {
            return Some((0, at + 1));
        }
        let minutes = self.zone_by_letters(at + open)?;
        let end = at + open + 1;
        let (minutes, end) = if minutes == 0 { self.offset_of_zero(end) } else { (minutes, end) };
        if open == 1 {
            return self.mark(end, ')').then_some((minutes, end + 1));
        }
        Some((minutes, end))
    }

    /// A sign and figures right behind an hour, or behind '15:00 +0200'.
    fn offset_begins(&self, at: usize) -> bool {
        let (sign, digits) = (self.at(at), self.at(at + 1));
        let apart = || {
            sign.is_mark('+')
                && digits.len == 4
                && self.tokens.before(at).len == 2
                && at.checked_sub(2).is_some_and(|colon| self.mark(colon, ':'))
                && !sign.newline
        };
        matches!(sign.ch, '+' | '-')
            && digits.kind == Kind::Digits
            && !digits.spaced
            && (!sign.spaced || apart())
    }

    /// +05:30 and +0800; a plain '-11' is the end of a range.
    fn offset_behind(&self, at: usize) -> Option<(i32, usize)> {
        let (sign, digits, minutes) = (self.at(at), self.at(at + 1), self.at(at + 3));
        let value = i32::try_from(digits.value).ok().filter(|value| *value <= 1400)?;
        if sign.ch != '+' {
            return None;
        }
        if digits.len == 2 && self.mark(at + 2, ':') && minutes.len == 2 && self.tokens.before(at).len == 2 {
            return Some((value * 60 + minutes.value as i32, at + 4));
        }
        (digits.len == 4).then_some((of_figures(value), at + 2))
    }

    /// gmt, PST: the minutes of a zone that has a name of a few letters.
    fn zone_by_letters(&self, at: usize) -> Option<i32> {
        let token = self.at(at);
        if token.kind != Kind::Word || !(2..=5).contains(&token.len) || token.newline {
            return None;
        }
        let written = self.scan.words(at, at + 1);
        let mut letters = [0u8; 5];
        for (slot, byte) in letters.iter_mut().zip(written.bytes()) {
            *slot = byte.to_ascii_lowercase();
        }
        let lower = std::str::from_utf8(letters.get(..written.len().min(5))?).ok()?;
        zone::minutes(lower)
    }

    /// UTC+8, GMT+0530, UTC +05:30: what is added to the zone of no offset, and the first token after.
    fn offset_of_zero(&self, at: usize) -> (i32, usize) {
        let (sign, hours) = (self.at(at), self.at(at + 1));
        let written = matches!(sign.ch, '+' | '-')
            && hours.kind == Kind::Digits
            && (!sign.spaced || !hours.spaced && self.closes(at + 2));
        let (direction, value) = (if sign.ch == '-' { -1 } else { 1 }, hours.value as i32);
        match hours.len {
            _ if !written => (0, at),
            4 if value <= 1400 => (direction * of_figures(value), at + 2),
            _ if value <= 14 => {
                let minutes = self.at(at + 3);
                let parted = self.mark(at + 2, ':') && minutes.len == 2 && minutes.kind == Kind::Digits;
                let more = if parted { minutes.value as i32 } else { 0 };
                (direction * (value * 60 + more), if parted { at + 4 } else { at + 2 })
            }
            _ => (0, at),
        }
    }
}
