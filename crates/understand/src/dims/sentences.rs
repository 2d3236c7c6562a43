//! Where the sentences of a text end, told once for all that ask what stands before and behind one of its numbers.

use super::clause::{is_mark, is_short, mark_len};
use super::scan::{after, before, slice};

/// The longest short form and what stands before it have fewer bytes; so near its beginning a part of a text may end with one
/// that in the whole text is the tail of a word.
const NEAR: usize = 8;

/// A mark that ends a sentence, unless a short form stands before it.
#[derive(Clone, Copy)]
struct Mark {
    at: u32,
    /// How long it is.
    len: u8,
    /// So many bytes must be there for it to end a sentence: behind a full stop a blank.
    needs: u8,
    /// A short form stands before it.
    short: bool,
}

/// All of a text.
pub(super) struct Sentences(Vec<Mark>);

impl Sentences {
    pub(super) fn of(text: &str) -> Sentences {
        let mut marks = Vec::new();
        for (at, &byte) in text.as_bytes().iter().enumerate() {
            if is_mark(byte)
                && let Some(len) = mark_len(text, at, byte)
            {
                let ascii = byte.is_ascii() && byte != b'\n';
                let short = ascii && is_short(text, at);
                let needs = len + usize::from(ascii);
                marks.push(Mark { at: at as u32, len: len as u8, needs: needs as u8, short });
            }
        }
        Sentences(marks)
    }

    /// What [`super::clause::lead`] tells of the text.
    pub(super) fn lead<'t>(&self, text: &'t str, at: usize, bytes: usize) -> &'t str {
        let start = at - before(text, at, bytes).len();
        let until = self.0.partition_point(|mark| (mark.at as usize) < at);
        let last = self.0.get(..until).unwrap_or_default().iter().rev();
        let mut last = last.take_while(|mark| mark.at as usize >= start);
        let from =
            last.find(|mark| mark.at as usize + usize::from(mark.needs) <= at && mark.ends(text, start));
        slice(text, from.map_or(start, |mark| mark.at as usize + usize::from(mark.len)), at)
    }

    /// What [`super::clause::rest`] tells of the text.
    pub(super) fn rest<'t>(&self, text: &'t str, at: usize, bytes: usize) -> &'t str {
        let end = at + after(text, at, bytes).len();
        let from = self.0.partition_point(|mark| (mark.at as usize) < at);
        let mut next = self.0.get(from..).unwrap_or_default().iter();
        let mut next = next.by_ref().take_while(|mark| mark.at as usize + usize::from(mark.needs) <= end);
        let last = next.find(|mark| mark.ends(text, at));
        slice(text, at, last.map_or(end, |mark| mark.at as usize))
    }
}

impl Mark {
    /// Whether it ends a sentence of the part that begins at `start`.
    fn ends(&self, text: &str, start: usize) -> bool {
        let at = self.at as usize;
        if self.needs != 2 || at - start >= NEAR {
            !self.short
        } else {
            !is_short(slice(text, start, at), at - start)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dims::clause;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn they_end_where_each_part_alone_ends(
            text in "((a|x|no|Ref|approx|est|去|é|12)?[ .!?;\n。！？；，]{0,2}){0,12}",
            at in 0..60_usize,
            bytes in 0..50_usize,
        ) {
            let sentences = Sentences::of(&text);
            prop_assert_eq!(sentences.lead(&text, at, bytes), clause::lead(&text, at, bytes));
            prop_assert_eq!(sentences.rest(&text, at, bytes), clause::rest(&text, at, bytes));
        }
    }
}
