//! What a sentence or a message says of a number besides its name: that it is used, that it is told of a sale, that it is
//! rung up, that its matter is settled.

use super::candidate::Candidate;
use super::words::KEYS;
use crate::dims::clause;
use crate::dims::heard::Heard;
use crate::dims::scan::{after, before, find_word, slice};
use crate::engine::{Endings, Phrases, listed};

/// So many bytes behind a number say what to do with it.
const REACH: usize = 80;

/// 'Ref. PE-GNVK, you'll need it to change times', 'KD-3307. Say it at the desk': it is spoken of as something to use.
pub(super) fn is_used(heard: &Heard<'_>, end: usize) -> bool {
    let rest = after(heard.text, end, REACH);
    heard.says(&USED, rest)
}

static USED: Phrases = listed!(
    Phrases,
    "use it|use this|use that|using it|quote it|quote this|quote that|show it|show this|show that|say it|\
    say this|say that|give it|give this|give that|type it|type this|enter it|enter this|need it|\
    need this|asked for it|ask for it|asks for it|copy it|copy this|keep it|keep this|have it ready|\
    have this ready|bring it|bring this|scan it|scan this|read it out|read this out|tell it|mention it|\
    mention this|write it|punch it|key it in|with it|pop it in|put it in|paste it|paste this|share it|\
    share this|pass it on|track it|to change|to follow|to track|凭此|凭它|出示此|凭码|报给|勿外传|\
    别外传|要填|要用"
);

/// Something is sold for less: a word of letters and figures there is for everybody.
pub(super) fn is_a_sale(heard: &Heard<'_>, head: &str) -> bool {
    head.contains('%') || heard.says(&SALE, head)
}

static SALE: Phrases = listed!(
    Phrases,
    "off your|off any|off all|sale|promo|discount|deal|deals|fares from|save|savings|half price|coupon|\
    offer|offers|min spend|minimum spend|basket|checkout|减|折|优惠|优惠码|促销"
);

/// SUNNY15: letters that spell something, and the figures of a sum or of a year.
pub(super) fn is_slogan(words: &str) -> bool {
    let letters = words.bytes().take_while(u8::is_ascii_uppercase).count();
    let spelt = words.bytes().take(letters).any(|b| b"AEIOU".contains(&b));
    let figures = slice(words, letters, words.len());
    letters >= 4 && spelt && (1..=3).contains(&figures.len()) && figures.bytes().all(|b| b.is_ascii_digit())
}

/// 800 5557, 6555 0199, 0302 555 118: in groups as numbers are that one rings.
pub(super) fn is_rung_up(words: &str) -> bool {
    let mut lens = [0_usize; 4];
    for (place, group) in words.split([' ', '-']).enumerate() {
        let Some(slot) = lens.get_mut(place) else { return false };
        if !group.bytes().all(|b| b.is_ascii_digit()) {
            return false;
        }
        *slot = group.len();
    }
    match lens {
        [3 | 4, 4, 0, 0] => words.len() <= 9,
        [first, 3 | 4, 3 | 4, 0] => (2..=5).contains(&first),
        [first, 2..=4, 2..=4, 2..=4] => (2..=4).contains(&first),
        _ => false,
    }
}

/// What leads to a number that one rings.
pub(super) static RINGS: Endings = listed!(
    Endings,
    "call|ring|dial|tel|phone|ph|helpline|hotline|help|us at|us on|text|whatsapp|queries|questions|info|\
    line|desk|office|on|at|or|enquiries|customer service|support|care|mobile|电话|热线|致电|客服|咨询"
);

/// 'has been closed', 'is logged': the matter that bears the number asks nothing of the reader any more.
pub(super) fn is_settled(heard: &Heard<'_>, rest: &str) -> bool {
    heard.says(&SETTLED, rest)
}

static SETTLED: Phrases = listed!(
    Phrases,
    "closed|resolved|solved|fixed|is open|still open|overdue|replaces|replaced|expires|renews|was paid|\
    is paid|settled|cancelled|已关闭|已解决|已完成|已开具|派送|断货"
);

/// 'logged as CMP-22': a matter is filed under it.
pub(super) fn is_filed(lead: &str) -> bool {
    let bare = lead.trim_end_matches([' ', ':', '#', '"']);
    clause::ends_with(&FILED, bare)
}

static FILED: Endings = listed!(
    Endings,
    "logged as|registered as|filed as|recorded as|logged under|instead of|replaces|batch|lots|version|\
    build|model|reg|plate|invoice|policy|membership|certificate|licence|folio|ticket|dispute|complaint|\
    claim|fault|case|recall"
);

/// It is what phones fill in by themselves: eleven signs in capitals and small letters at the text's end.
pub(super) fn is_a_phones(text: &str, candidate: &Candidate) -> bool {
    const SIGNS: usize = 11;
    let words = slice(text, candidate.start, candidate.end);
    let small = words.bytes().any(|b| b.is_ascii_lowercase());
    let capital = words.bytes().any(|b| b.is_ascii_uppercase());
    words.len() == SIGNS
        && small
        && capital
        && candidate.start > 0
        && slice(text, candidate.end, text.len()).trim().is_empty()
}

/// What is written as no code is: what a phone reads itself, an age in tens (Over-70s), a car's plate (KA 05 MJ 7716), a
/// box of the post.
pub(super) fn is_no_code(heard: &Heard<'_>, candidate: &Candidate) -> bool {
    let text = heard.text;
    let words = slice(text, candidate.start, candidate.end);
    let age = words.strip_suffix("0s").is_some_and(|rest| rest.ends_with(|c: char| c.is_ascii_digit()));
    let boxed = words.split(' ').any(|group| matches!(group, "PO" | "BOX"));
    is_a_phones(text, candidate)
        || age && candidate.letters > 1
        || boxed
        || is_plate(words)
        || is_a_room(heard, candidate)
}

/// 'We have put you in room 317, 3rd floor': three or four figures, the floor behind them, a room spoken of, and no code.
fn is_a_room(heard: &Heard<'_>, candidate: &Candidate) -> bool {
    const NEAR: usize = 16;
    static ROOMS: Phrases = Phrases::new(&["room", "suite", "rooms"]);
    candidate.letters == 0
        && (3..=4).contains(&candidate.figures)
        && find_word(after(heard.text, candidate.end, NEAR), "floor").is_some()
        && heard.says(&ROOMS, before(heard.text, candidate.start, REACH))
        && !heard.says(&KEYS, before(heard.text, candidate.start, REACH))
}

/// 上面有2-63这个码: it is called a code right behind, and nothing else is.
pub(super) fn is_this_code(text: &str, end: usize) -> bool {
    ["这个码", "這個碼", "这串码", "這串碼"]
        .iter()
        .any(|called| slice(text, end, text.len()).starts_with(called))
}

/// KA 05 MJ 7716: letters of a state, figures of a district, letters, and four figures.
fn is_plate(words: &str) -> bool {
    let mut groups = words.split(' ');
    let mut next = |figures: bool, fewest: usize, most: usize| {
        groups.next().is_some_and(|group| {
            (fewest..=most).contains(&group.len())
                && group.bytes().all(|b| if figures { b.is_ascii_digit() } else { b.is_ascii_uppercase() })
        })
    };
    next(false, 2, 2) && next(true, 2, 2) && next(false, 1, 3) && next(true, 4, 4) && groups.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dims::code::candidate;

    #[test]
    fn plates_of_cars() {
        for (words, so) in [
            ("TN 07 BX 4417", true),
            ("TN 07 BX 441", false),
            ("TN07BX4417", false),
            ("77 07 41 4417", false),
        ] {
            assert_eq!(is_plate(words), so, "{words}");
        }
    }

    #[test]
    fn what_is_said_to_be_used() {
        for (text, so) in [
            ("Slot 4471, you'll need it to swap", true),
            ("AP-204. Quote it when you ring", true),
            ("预约号4471，凭此入场", true),
            ("Slot 4471 is gone, sorry", false),
        ] {
            let heard = Heard::new(text);
            let end = candidate::all(text).first().map_or(0, |one| one.end);
            assert_eq!(is_used(&heard, end), so, "{text}");
        }
    }

    #[test]
    fn words_of_a_sale_are_spelt() {
        for (words, so) in
            [("PLUM20", true), ("RIVER5", true), ("QXRT20", false), ("PLUM2044", false), ("P20", false)]
        {
            assert_eq!(is_slogan(words), so, "{words}");
        }
    }

    #[test]
    fn numbers_that_one_rings_are_in_groups() {
        for (words, so) in [
            ("800 6617", true),
            ("6555 0144", true),
            ("0302 555 118", true),
            ("44 190", false),
            ("904 118", false),
            ("KTR 228 614", false),
            ("90441188", false),
        ] {
            assert_eq!(is_rung_up(words), so, "{words}");
        }
    }

    #[test]
    fn what_phones_read_themselves() {
        let phones = |text: &str| candidate::all(text).last().is_some_and(|one| is_a_phones(text, one));
        assert!(phones("4471 is your code\nQm3vW81xZqA"));
        assert!(!phones("Qm3vW81xZqA is your key"));
        assert!(!phones("your key: 4471-QM"));
    }
}
