//! Another hour put as a bargain: '8 and I'll bring the wine', '8 or I'm not coming', 'not before 8'. It takes nothing up,
//! and turns nothing down.

use super::clauses::Clause;
use crate::acts::{
    Scene,
    words::{Word, among, within},
};

/// What follows an hour that is bargained with: the word behind it, and what goes on from there.
#[rustfmt::skip]
const TERMS: &[(&str, &str)] = &[
    ("and n &", "i ill i'll im i'm i've ive you you're youre u ur you'll we we'll we've it's its that's thats"),
    ("or", "i ill i'll im i'm nothing no"),
    ("if", "you u you're youre we that's thats ok possible poss"),
    ("would might wd", "be suit work"),
];
/// What stands before an hour that is the earliest.
const BEFORE: &str = "not cant can't cannot nothing never";

/// The hour that these words put so; its place among them.
pub(crate) fn hour(words: &[Word<'_>]) -> Option<usize> {
    let at = words.iter().position(|word| word.lower.starts_with(|c: char| c.is_ascii_digit()))?;
    // '7.45 and', '8 pm and': the rest of the hour.
    let rest = words.get(at + 1..)?;
    let rest = match rest.first() {
        Some(next) if next.digits() || matches!(next.lower.as_str(), "pm" | "am" | "ish") => rest.get(1..)?,
        _ => rest,
    };
    let term = || {
        let [behind, next, ..] = rest else { return false };
        TERMS.iter().any(|(terms, nexts)| among(terms, &behind.lower) && among(nexts, &next.lower))
    };
    let lead = words.get(..at)?;
    let earliest = || {
        matches!(lead, [.., no, before] if before.lower == "before" && within!(BEFORE, &no.lower))
            && rest.len() <= 1
    };
    let only =
        || matches!(lead, [only, cond, ..] if only.lower == "only" && cond.lower == "if") && rest.is_empty();
    (at == 0 && term() || earliest() || only()).then_some(at)
}

/// The clause bargains so.
pub(crate) fn put(scene: &Scene<'_>, clause: &Clause) -> bool {
    let text = scene.norm.text.get(clause.start..clause.end).unwrap_or_default();
    text.bytes().any(|byte| byte.is_ascii_digit()) && hour(&scene.words(clause.span)).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use steward_model::Span;

    #[test]
    fn an_hour_with_its_terms_is_a_bargain() {
        for (text, bargain) in [
            ("8 and i'll bring the wine", true),
            ("7.45 and it's a deal", true),
            ("8 pm or I'm not coming", true),
            ("9 if you want me awake", true),
            ("8 would be easier", true),
            ("can't before 8", true),
            ("only if it's 8", true),
            ("8 and a half kilos", false),
            ("8 works", false),
            ("2 and 3 are taken", false),
            ("we were 8 and they were late", false),
            ("home before 8", false),
        ] {
            let all = crate::acts::words::words(text, Span { start: 0, end: text.len() });
            assert_eq!(hour(&all).is_some(), bargain, "{text}");
        }
    }
}
