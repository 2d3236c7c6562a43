//! How near a candidate stands to what codes are called.

use super::cues::{NOT_CODES, is_handed};
use super::words::{KEYS, LINKS, OTHER_KINDS};
use crate::dims::clause;
use crate::dims::heard::{Heard, Part};
use crate::dims::scan::{byte, byte_before, slice};
use crate::engine::Phrases;

/// How near a noun stands before, and how it leads on.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Near {
    /// It is a code of another kind: 'dress code'.
    Other,
    /// It stands nowhere before in the sentence, or has a number of its own.
    Nowhere,
    /// Somewhere before.
    Far,
    /// Some words before.
    Apart,
    /// Before, and a colon or 'is' leads on: 'PIN to pay R 250.00 to … is 60218'.
    Closed,
    /// Nothing but marks and small words between.
    Joined,
}

/// How near the last noun of a list stands before; `clear`: so many bytes before have no other number.
pub(super) fn called(before: Part<'_>, clear: usize, nouns: &'static Phrases) -> Near {
    let lead = before.words;
    let han = han_called(lead, clear, nouns);
    let places =
        before.places(nouns).filter(|&(at, noun)| !noun.is_ascii() || is_whole(lead, at, noun.len()));
    let Some((at, noun)) = places.max_by_key(|&(at, noun)| at + noun.len()) else { return han };
    if clause::ends_with(&OTHER_KINDS, slice(lead, 0, at).trim_end_matches([' ', '-'])) {
        return Near::Other;
    }
    han.max(linked(slice(lead, at + noun.len(), lead.len()), clear))
}

/// 取货码, 预约号: a Chinese noun that ends in 码, or in 号 by which something is taken or booked.
fn han_called(lead: &str, clear: usize, nouns: &'static Phrases) -> Near {
    if lead.is_ascii() || !std::ptr::eq(nouns, &KEYS) {
        return Near::Nowhere;
    }
    let last = lead.char_indices().rev().find(|&(_, c)| matches!(c, '码' | '碼' | '号' | '號'));
    let Some((at, c)) = last else { return Near::Nowhere };
    let head = slice(lead, 0, at);
    let is_code = if matches!(c, '号' | '號') {
        is_handed(head)
    } else {
        !head.ends_with(NOT_CODES) || head.ends_with("取号") || head.ends_with("取號")
    };
    if is_code { linked(slice(lead, at + c.len_utf8(), lead.len()), clear) } else { Near::Nowhere }
}

/// How what stands between a noun and a candidate links them.
fn linked(gap: &str, clear: usize) -> Near {
    const CLOSE: usize = 28;
    const SOME: usize = 40;
    let mut words = gap.split(|c: char| !(c.is_alphanumeric() || c == '\'')).filter(|word| !word.is_empty());
    if gap.len() <= CLOSE && gap.len() <= clear && words.all(|word| LINKS.holds(word)) {
        return Near::Joined;
    }
    let bare = gap.trim_end_matches([' ', '"', '“', '「', '(', '（', '【', '[', '*', '\n']);
    let closes = bare.ends_with([':', '：', '=', '>', '是', '为', '為', '-', '–', '—', '係', '|'])
        || [" is", " are", "'s", " it's", " its", " try"].iter().any(|word| bare.ends_with(word));
    match (closes, gap.len() <= clear) {
        (true, _) => Near::Closed,
        (false, true) if gap.len() <= SOME => Near::Apart,
        (false, true) => Near::Far,
        (false, false) => Near::Nowhere,
    }
}

/// '… is your code', （登录校验码）: it is called a code right behind.
pub(super) fn renamed(heard: &Heard<'_>, rest: &str) -> bool {
    const REACH: usize = 48;
    let after = rest.trim_start_matches([' ', '"', '”', '」', '】', ')', ']', '*', '\'']);
    let opens = [
        "is ",
        "- ",
        "– ",
        "— ",
        "as ",
        "= ",
        "(",
        "（",
        "，这是",
        "，此",
        "，您的",
        "是",
        "为",
        "為",
        "这",
        "這",
    ];
    if !opens.iter().any(|open| after.starts_with(open)) {
        return false;
    }
    let noun = heard.part(after).places(&KEYS).next();
    let han = after.char_indices().find(|&(_, c)| matches!(c, '码' | '碼')).map(|(at, _)| at);
    noun.map(|(at, _)| at).into_iter().chain(han).min().is_some_and(|at| at <= REACH)
}

/// No letter or figure touches the words at an offset.
pub(super) fn is_whole(text: &str, at: usize, len: usize) -> bool {
    !byte_before(text, at).is_ascii_alphanumeric() && !byte(text, at + len).is_ascii_alphanumeric()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_noun_leads_to_its_number_or_does_not() {
        for (lead, near) in [
            ("your code is ", Near::Joined),
            ("OTP to pay 250.00 at Tarn is ", Near::Closed),
            ("code for the side ", Near::Apart),
            ("the dress code is ", Near::Other),
            ("you owe ", Near::Nowhere),
            ("取货码", Near::Joined),
            ("电话号码", Near::Nowhere),
        ] {
            assert!(called(Heard::new(lead).part(lead), lead.len(), &KEYS) == near, "{lead}");
        }
        let other = "the code of box 17 ";
        assert!(
            called(Heard::new(other).part(other), 1, &KEYS) == Near::Nowhere,
            "another number stands between"
        );
    }

    #[test]
    fn what_follows_may_say_that_it_is_a_code() {
        let renamed = |rest: &str| renamed(&Heard::new(rest), rest);
        assert!(renamed(" is your sign-in code"));
        assert!(renamed("（登录校验码）"));
        assert!(!renamed(" is the price"));
        assert!(!renamed(" people lost the code"));
    }
}
