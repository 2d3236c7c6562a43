//! Things that are got for somebody: 'shall we get her the garden bench'.

use super::words::Word;
use steward_model::Span;

/// Who is given something.
#[rustfmt::skip]
const RECEIVERS: &[&str] = &["her", "him", "them", "mum", "mom", "dad", "gran", "nan", "grandma", "grandpa", "grandad"];
/// What is fetched, ordered or made, and not bought in a shop.
#[rustfmt::skip]
const NO_GOODS: &[&str] = &[
    "taxi", "cab", "uber", "lift", "ride", "room", "table", "hotel", "flight", "flights", "ticket", "tickets", "seat", "seats", "train", "bus", "job", "doctor", "call", "appointment", "drink", "coffee", "date", "time", "best", "chance", "second", "look", "visa", "number", "address", "link", "code", "keys", "key", "same", "lot", "kick", "shock", "place", "story", "details",
];
/// Words that end the name of a thing.
#[rustfmt::skip]
const ENDS: &[&str] = &[
    "for", "on", "at", "from", "before", "when", "if", "so", "then", "tomorrow", "today", "tonight", "please", "pls", "or", "but", "by", "with", "while", "since", "because", "cos", "too", "instead", "maybe", "she", "he", "they", "we", "you", "u", "i", "to", "in", "that's", "this", "next",
];

/// The thing, with what stands before it but its article.
pub(super) fn gives(words: &[Word<'_>]) -> Option<Span> {
    let at = words.windows(3).position(|run| {
        matches!(run, [verb, whom, article]
            if matches!(verb.lower.as_str(), "get" | "buy" | "order" | "getting" | "buying")
                && !verb.stop
                && !whom.stop
                && (RECEIVERS.contains(&whom.lower.as_str()) || whom.capital() && whom.lower.len() > 1)
                && matches!(article.lower.as_str(), "a" | "an" | "the" | "some" | "that" | "those" | "one"))
    })?;
    let mut name = Vec::new();
    for word in words.iter().skip(at + 3).take(5) {
        if ENDS.contains(&word.lower.as_str()) {
            break;
        }
        name.push(word);
        if word.stop {
            break;
        }
    }
    let (first, last) = (name.first()?, name.last()?);
    let goods = !name.iter().any(|word| NO_GOODS.contains(&word.lower.as_str()));
    goods.then_some(Span { start: first.start, end: last.end })
}

#[cfg(test)]
mod tests {
    use super::super::{noon, read};
    use steward_model::{CardKind, Fact};

    #[test]
    fn what_is_got_for_somebody_is_bought() {
        for (text, want) in [
            ("shall we get her the tea set?", Some("tea set")),
            ("should we buy dad a fishing rod for the big day", Some("fishing rod")),
            ("can you get her a taxi", None),
            ("we got him the sack", None),
        ] {
            let reading = read(text, &[], &noon());
            let bought =
                reading.topics.iter().any(|topic| topic.kind == CardKind::Buy && topic.confidence >= 0.9);
            let mut items = reading.mentions.iter().filter(|m| m.fact == Fact::Item && m.confidence >= 0.7);
            assert_eq!(items.next().map(|item| item.span.of(text)), want, "{text}");
            assert_eq!(bought, want.is_some(), "{text}");
        }
    }
}
