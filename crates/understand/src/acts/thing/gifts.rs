//! Things that are got for somebody: 'shall we get her the garden bench'.

use crate::acts::words::Word;
use crate::engine::Words;
use steward_model::Span;

/// Who is given something.
#[rustfmt::skip]
static RECEIVERS: Words = Words::new(&["her", "him", "them", "mum", "mom", "dad", "gran", "nan", "grandma", "grandpa", "grandad"]);
/// What is fetched, ordered or made, and not bought in a shop.
#[rustfmt::skip]
static NO_GOODS: Words = Words::new(&[
    "taxi", "cab", "uber", "lift", "ride", "room", "table", "hotel", "flight", "flights", "ticket", "tickets", "seat", "seats", "train", "bus", "job", "doctor", "call", "appointment", "drink", "coffee", "date", "time", "best", "chance", "second", "look", "visa", "number", "address", "link", "code", "keys", "key", "same", "lot", "kick", "shock", "place", "story", "details",
]);
/// Words that end the name of a thing.
#[rustfmt::skip]
static ENDS: Words = Words::new(&[
    "for", "on", "at", "from", "before", "when", "if", "so", "then", "tomorrow", "today", "tonight", "please", "pls", "or", "but", "by", "with", "while", "since", "because", "cos", "too", "instead", "maybe", "she", "he", "they", "we", "you", "u", "i", "to", "in", "that's", "this", "next",
]);

/// The thing, with what stands before it but its article.
pub(crate) fn gives(words: &[Word<'_>]) -> Option<Span> {
    let at = words.windows(3).position(|run| {
        matches!(run, [verb, whom, article]
            if matches!(verb.lower.as_str(), "get" | "buy" | "order" | "getting" | "buying")
                && !verb.stop
                && !whom.stop
                && (RECEIVERS.contains(whom.lower.as_str()) || whom.capital() && whom.lower.len() > 1)
                && matches!(article.lower.as_str(), "a" | "an" | "the" | "some" | "that" | "those" | "one"))
    })?;
    let mut name = Vec::new();
    for word in words.iter().skip(at + 3).take(5) {
        if ENDS.contains(word.lower.as_str()) {
            break;
        }
        name.push(word);
        if word.stop {
            break;
        }
    }
    let (first, last) = (name.first()?, name.last()?);
    let goods = !name.iter().any(|word| NO_GOODS.contains(word.lower.as_str()));
    goods.then_some(Span { start: first.start, end: last.end })
}

/// 'Bring candles pls', 'get bread and jam please': an order that names a thing.
pub(crate) fn ordered(words: &[Word<'_>]) -> bool {
    #[rustfmt::skip]
    static NO_THING: Words = Words::new(&[
        "me", "us", "him", "her", "them", "it", "that", "this", "up", "back", "in", "out", "your", "ur", "my", "our", "his", "yourself", "home", "here", "there", "ready", "well", "over", "on", "off", "to", "down", "rid", "someone", "somebody", "everyone", "cash", "id", "well", "some", "a", "an", "the", "out", "through", "at", "with", "him", "whatever", "going", "dressed", "together", "moving", "married", "both", "all", "kids", "people", "friends",
    ]);
    let lead = words
        .iter()
        .take_while(|word| {
            matches!(word.lower.as_str(), "and" | "also" | "oh" | "pls" | "please" | "just" | "then")
        })
        .count();
    let verb = words
        .get(lead)
        .is_some_and(|word| matches!(word.lower.as_str(), "bring" | "grab" | "buy" | "get" | "fetch"));
    let thing = words.get(lead + 1);
    verb && thing.is_some_and(|word| {
        !word.digits() && word.text.len() > 2 && !word.capital() && !NO_THING.contains(word.lower.as_str())
    })
}

#[cfg(test)]
mod tests {
    use crate::acts::{noon, read};
    use steward_model::{CardKind, Fact};

    #[test]
    fn an_order_names_a_thing() {
        let bought = |text: &str| {
            let topics = read(text, &[], &noon()).topics;
            topics.iter().any(|topic| topic.kind == CardKind::Buy && topic.confidence >= 0.8)
        };
        assert!(bought("bring candles pls, the good kind"));
        assert!(!bought("bring your passport pls"));
        assert!(!bought("bring me home please"));
    }

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
