//! Figures that look like hours and count things.

use crate::engine::Words;
use steward_model::Span;

/// 'The 12th, two nights': the figure counts what follows it.
pub(crate) fn counts(text: &str, span: Span) -> bool {
    #[rustfmt::skip]
    static UNITS: Words = Words::new(&["nights", "night", "days", "people", "pax", "ppl", "tickets", "tix", "seats", "adults", "kids", "guests", "weeks", "beds", "rooms", "guys"]);
    let rest = text.get(span.end..).unwrap_or_default().trim_start().to_lowercase();
    let word = rest.split(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or_default();
    UNITS.contains(word) || rest.starts_with("of us") || is_of_things(text, span)
}

/// 'I'll look for one tonight', 'booking 2 then': things, and no hour.
pub(crate) fn is_of_things(text: &str, span: Span) -> bool {
    const SOUGHT: &[&str] =
        &["look for", "looking for", "find", "finding", "another", "which", "got", "have"];
    const TAKEN: &[&str] = &["book", "booking", "buy", "buying", "grab", "order", "ordering", "reserve"];
    let words = span.of(text).to_lowercase();
    let (one, few) = (words.starts_with("one "), matches!(words.as_str(), "1" | "2" | "3" | "4"));
    if !one && !few {
        return false;
    }
    let lead = text.get(..span.start).unwrap_or_default().trim_end().to_lowercase();
    let ends = |word: &str| {
        lead.strip_suffix(word).is_some_and(|rest| !rest.ends_with(|c: char| c.is_alphanumeric()))
    };
    one && SOUGHT.iter().any(|word| ends(word)) || TAKEN.iter().any(|word| ends(word))
}

#[cfg(test)]
mod tests {
    use crate::acts::{noon, read};
    use steward_model::Said;

    #[test]
    fn things_are_told_from_hours() {
        for (text, hours) in [
            ("I'll look for one tonight", 0),
            ("nice, booking 2 then", 0),
            ("the 12th, two nights?", 0),
            ("drinks at one tonight?", 1),
            ("book the court at 2 then", 1),
            ("dinner at 2 then?", 1),
        ] {
            let entities = crate::annotate(text, None, &noon());
            let found = read(text, &entities, &noon()).mentions;
            let found = found.iter().filter(|mention| matches!(mention.said, Said::Hour { .. })).count();
            assert_eq!(found, hours, "{text}");
        }
    }
}
