//! Long words of units and money with one letter wrong, behind a number: 5 kilometrs, 20 dollers, 30 degres.

use crate::engine::{Kind, Lexicon, Scan, lexicon};

/// Words that are one letter from a unit and mean something else: 3 litters, 12 males.
static OTHERS: Lexicon<(), 256> = lexicon!(&[
    ("litter", ()),
    ("litters", ()),
    ("letter", ()),
    ("letters", ()),
    ("lifters", ()),
    ("listers", ()),
    ("lifers", ()),
    ("matter", ()),
    ("matters", ()),
    ("mater", ()),
    ("mates", ()),
    ("meteor", ()),
    ("meteors", ()),
    ("mitres", ()),
    ("meres", ()),
    ("maters", ()),
    ("muters", ()),
    ("eaters", ()),
    ("peters", ()),
    ("peters", ()),
    ("ponds", ()),
    ("pounces", ()),
    ("pounder", ()),
    ("pounders", ()),
    ("pound", ()),
    ("pours", ()),
    ("points", ()),
    ("founds", ()),
    ("grains", ()),
    ("graces", ()),
    ("inches", ()),
    ("itches", ()),
    ("gallows", ()),
    ("galleon", ()),
    ("galleons", ()),
    ("galloons", ()),
    ("ballons", ()),
    ("dollies", ()),
    ("dollop", ()),
    ("dollops", ()),
    ("dolors", ()),
    ("dalliers", ()),
    ("decrees", ()),
    ("degrease", ()),
    ("degreed", ()),
    ("ounce", ()),
    ("ounces", ()),
    ("rupee", ()),
    ("cancers", ()),
    ("present", ()),
    ("presents", ()),
    ("parent", ()),
    ("recent", ()),
    ("persons", ()),
    ("miles", ()),
    ("hector", ()),
    ("heaters", ()),
    ("kilometer", ()),
]);

/// The one of `longs` that the word at a token is meant for, where it is no word of its own; `longs` are written in small
/// letters and have six or more.
pub(crate) fn meant(scan: &Scan<'_>, at: usize, longs: &[&'static str]) -> Option<&'static str> {
    let token = scan.tokens.at(at);
    if token.kind != Kind::Word || !(5..=14).contains(&token.len) || token.newline {
        return None;
    }
    let first = token.ch.to_ascii_lowercase();
    let length = usize::from(token.len);
    let mut near =
        longs.iter().filter(|long| long.starts_with(first) && long.len().abs_diff(length) <= 1).peekable();
    near.peek()?;
    let written = scan.words(at, at + 1);
    if !written.is_ascii() || OTHERS.token(token).is_some() {
        return None;
    }
    near.find(|long| one_slip(written.as_bytes(), long.as_bytes())).copied()
}

/// One letter apart: replaced, missing, too many, or two swapped.
pub(crate) fn one_slip(a: &[u8], b: &[u8]) -> bool {
    let same = |x: &u8, y: &u8| x.eq_ignore_ascii_case(y);
    let front = a.iter().zip(b).take_while(|(x, y)| same(x, y)).count();
    let back = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| same(x, y)).count();
    let rest = |length: usize| length.saturating_sub(front + back.min(length - front));
    match (rest(a.len()), rest(b.len())) {
        (0..=1, 0..=1) => true,
        (2, 2) => {
            let pair = |word: &[u8]| (word.get(front).copied(), word.get(front + 1).copied());
            let ((a0, a1), (b0, b1)) = (pair(a), pair(b));
            a0.map(|c| c.to_ascii_lowercase()) == b1 && a1.map(|c| c.to_ascii_lowercase()) == b0
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::one_slip;
    use crate::dims::check;
    use steward_model::EntityKind;

    #[test]
    fn one_slip_is_forgiven_and_two_are_not() {
        for (written, meant) in [
            ("tomorow", "tomorrow"),
            ("tommorrow", "tomorrow"),
            ("wednsday", "wednesday"),
            ("Febuary", "february"),
            ("thrusday", "thursday"),
        ] {
            assert!(one_slip(written.as_bytes(), meant.as_bytes()), "{written}");
        }
        for (written, meant) in [("tommorow", "yesterday"), ("sunny", "sunday"), ("wensdy", "wednesday")] {
            assert!(!one_slip(written.as_bytes(), meant.as_bytes()), "{written}");
        }
    }

    #[test]
    fn units_with_a_letter_wrong_and_words_of_their_own() {
        check::kind(
            EntityKind::Distance,
            "only ⟦7 kilometrs⟧ left → 7
             a ⟦40 centimters⟧ shelf → 40
             ⟦3 meterrs⟧ of rope → 3
             3 matters to settle
             9 meteors fell
             2 mitres",
        );
        check::kind(
            EntityKind::Money,
            "it cost ⟦15 dollers⟧ → 15
             ⟦60 rupeees⟧ each → 60
             12 dollies for the kids
             6 dollops of cream
             2 ponds and a lake",
        );
        check::kind(
            EntityKind::Volume,
            "⟦four litrs⟧ of milk → 4
             three litters of kittens
             3 letters",
        );
    }
}
