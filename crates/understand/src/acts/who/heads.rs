//! How many come, told anew where somebody joins or drops out: 'my sister wants in, make it 5', 'Mei can't come so 7 now'.

use crate::acts::{Scene, words::Word};
use crate::engine::Words;

#[rustfmt::skip]
const NAMES: &[(&str, u32)] = &[("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7), ("eight", 8), ("nine", 9), ("ten", 10), ("eleven", 11), ("twelve", 12)];

/// Somebody joins or drops out, and nothing in the message tells of when.
pub(crate) fn told(scene: &Scene<'_>) -> bool {
    #[rustfmt::skip]
    static COMES: Words = Words::new(&["join", "joins", "joining", "bring", "bringing", "invited", "adding", "plus", "tagging"]);
    #[rustfmt::skip]
    static WHEN: Words = Words::new(&["late", "later", "after", "until", "till", "til", "work", "works", "finish", "finishes", "ends", "earlier", "start", "starts", "time", "oclock", "o'clock", "from", "bus", "train", "traffic", "by", "before", "then"]);
    let all = scene.words(steward_model::Span { start: 0, end: scene.text.len() });
    let lower = |at: usize| all.get(at).map_or("", |word| word.lower.as_str());
    let comes = (0..all.len()).any(|at| {
        let next = lower(at + 1);
        COMES.contains(lower(at))
            || matches!(lower(at), "wants" | "want" | "is" | "are") && next == "in"
            || matches!(lower(at), "coming" | "comes")
                && matches!(next, "too" | "also" | "as" | "along" | "with" | "so" | "now")
            || matches!(lower(at), "can't" | "cant" | "cannot" | "not" | "won't" | "wont")
                && matches!(next, "come" | "coming" | "make" | "join")
            || matches!(lower(at), "dropped" | "drops" | "pulled" | "bailed" | "flaked")
            || matches!(lower(at), "is" | "he's" | "she's" | "they're") && next == "out"
    });
    comes && !(0..all.len()).any(|at| WHEN.contains(lower(at)))
}

/// The number that this word gives to those who come, in a message of which [`told`] holds.
pub(crate) fn count(words: &[Word<'_>], at: usize) -> Option<u32> {
    #[rustfmt::skip]
    static LEADS: Words = Words::new(&["so", "it", "that's", "thats", "makes", "now", "be", "we're", "were", "total", "for"]);
    #[rustfmt::skip]
    static ENDS: Words = Words::new(&["now", "pls", "please", "people", "pax", "of", "total", "altogether", "instead", "lol", "haha", "ok", "then"]);
    let word = words.get(at)?;
    let lead = at.checked_sub(1).and_then(|at| words.get(at))?;
    if !LEADS.contains(lead.lower.as_str()) {
        return None;
    }
    let named = NAMES.iter().find(|(name, _)| *name == word.lower).map(|&(_, count)| count);
    let count = named.or_else(|| word.lower.parse().ok()).filter(|count| (2..=30).contains(count))?;
    let ends = word.stop || words.get(at + 1).is_none_or(|next| ENDS.contains(next.lower.as_str()));
    ends.then_some(count)
}

#[cfg(test)]
mod tests {
    use crate::acts::{noon, read};
    use steward_model::{Fact, Said};

    #[test]
    fn a_number_beside_who_joins_counts_and_is_no_hour() {
        for (text, want) in [
            ("the trainee wants to join, so 7", Some(7)),
            ("my tutor is joining too so four", Some(4)),
            ("my sister wants in, make it 5", Some(5)),
            ("mei can't come so 7 now", Some(7)),
            ("bringing Max, that makes 5", Some(5)),
            ("Raj dropped out, so 3", Some(3)),
            ("i'm joining after work so 7", None),
            ("my class ends 6:30 so 7", None),
            ("can't come at 6, make it 7, train is late", None),
            ("make it 7", None),
            ("so 7 at the gate", None),
        ] {
            let mentions = read(text, &crate::annotate(text, None, &noon()), &noon()).mentions;
            let counts = mentions.iter().find_map(|mention| match mention.said {
                Said::Count(count) if mention.fact == Fact::People => Some(count),
                _ => None,
            });
            assert_eq!(counts, want, "{text}");
            let hours = mentions.iter().any(|mention| matches!(mention.said, Said::Hour { .. }));
            assert!(want.is_none() || !hours, "{text}");
        }
    }
}
