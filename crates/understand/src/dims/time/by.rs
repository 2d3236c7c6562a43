//! What stands behind 'by' and is no hour: how wide a thing is, and by how much more or less.

use super::counts::is;
use crate::dims::numerals;
use crate::engine::{Kind, Lexicon, Tokens, hashes, lexicon, word_hash};

/// 2 by 4, 10.5 by 14: how wide and how long. 'chapter 2 by 4' is a term.
pub(super) fn measure(tokens: Tokens<'_>, from: usize, to: usize) -> bool {
    const NUMBERED: &[u64] =
        hashes!("chapter chapters task part question page pages draft version gate terminal room to");
    let word = |at: usize| {
        tokens.at(at).kind == Kind::Word
            && numerals::en::cardinal(tokens, at).is_some_and(|number| number.end == at + 1)
    };
    let Some(by) = (from..to).find(|&at| tokens.at(at).is_word(const { word_hash("by") })) else {
        return false;
    };
    // two by two, five by five
    if by > 0 && by + 2 == to && word(by - 1) && word(by + 1) && !tokens.at(by).newline {
        return true;
    }
    let Some(first) = by.checked_sub(1).filter(|&at| tokens.at(at).kind == Kind::Digits) else {
        return false;
    };
    let decimal = tokens.before(first).is_mark('.') && !tokens.at(first).spaced;
    let opener = tokens.before(if decimal { first.saturating_sub(2) } else { first });
    by + 2 == to
        && tokens.at(by + 1).kind == Kind::Digits
        && tokens.at(by + 1).len <= 2
        && !(opener.kind == Kind::Word && NUMBERED.contains(&opener.hash))
        && !opener.is_mark(':')
}

/// multiply by 5, beat them by 6, went up by 7: how much, not until when.
pub(super) fn so_much(tokens: Tokens<'_>, from: usize, to: usize) -> bool {
    #[rustfmt::skip]
    static DONE: Lexicon<(), 128> = lexicon!(&[
        ("multiply", ()), ("multiplied", ()), ("multiplying", ()), ("divide", ()), ("divided", ()), ("dividing", ()), ("divisible", ()),
        ("increase", ()), ("increased", ()), ("decrease", ()), ("decreased", ()), ("reduce", ()), ("reduced", ()), ("rose", ()), ("risen", ()),
        ("fell", ()), ("fallen", ()), ("grew", ()), ("grown", ()), ("beat", ()), ("beaten", ()), ("won", ()), ("lost", ()), ("short", ()),
    ]);
    const WENT: &[u64] = hashes!("went gone goes go");
    const WAYS: &[u64] = hashes!("up down");
    const WHOM: &[u64] = hashes!("them us him her it you");
    let Some(by) = (from.saturating_sub(1)..to)
        .find(|&at| tokens.at(at).is_word(const { word_hash("by") }) && at + 2 == to && at > 0)
    else {
        return false;
    };
    let last = by - 1;
    let before = tokens.at(last);
    let done = |at: usize| tokens.at(at).kind == Kind::Word && DONE.token(tokens.at(at)).is_some();
    done(last)
        || last > 0 && is(before, WAYS) && is(tokens.at(last - 1), WENT)
        || last > 0 && is(before, WHOM) && done(last - 1)
}

#[cfg(test)]
mod tests {
    use crate::dims::check;
    use steward_model::EntityKind;

    #[test]
    fn measures_and_differences_are_no_hours() {
        check::kind(
            EntityKind::Time,
            "they left two by two again
             a five by five room
             cut the board 2 by 4
             the hatch is 10.5 by 14
             finish chapter 2 ⟦by 4⟧
             multiply by 5 and carry on
             they beat us by 6 again
             prices went up by 7 overnight
             I lost by 3
             I lost mine, come ⟦by 3⟧
             I will be up ⟦by 7⟧
             we beat them and left ⟦by 6⟧",
        );
    }
}
