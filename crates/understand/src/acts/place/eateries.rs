//! Eating houses by a word of their name: 'Casa Lola at 8', 'mei's noodle house', 'the Old Mill tearoom' are meals.

use crate::acts::{
    Scene,
    words::{Word, within},
};
use steward_model::{CardKind, Span, Topic};

/// Words that a house's name begins with.
#[rustfmt::skip]
const FIRST: &str = "casa trattoria osteria ristorante restoran restaurante restaurant taqueria bistro brasserie cantina warung warong taverna locanda cervejaria cevicheria tasca mesón meson cafe café cafè caffe kafe caffè rumah";
/// Words that it ends with, in whatever letters.
#[rustfmt::skip]
const LAST: &str = "trattoria osteria ristorante taqueria bistro brasserie cantina tandoor dhaba kopitiam izakaya tearoom tearooms chophouse smokehouse crabhouse eatery pizzeria brewpub steakhouse carvery rotisserie noodlehouse churrascaria cevicheria";
/// Words that it ends with where it is written as a name: a kitchen is a room of any flat.
#[rustfmt::skip]
const NAMED: &str = "kitchen grill arms tavern inn shack canteen diner bakehouse roastery tandoori noodles dumplings pizza sushi ramen barbecue bbq tapas spice cafe café";
/// What is no name before one of them.
#[rustfmt::skip]
const NOT_NAMES: &str = "the a an my our your mi su in at to from this that new any some no every into i ur his her their big old nice good is of for on fancy lets let's";

/// Topics of the houses that are named.
pub(crate) fn topics(scene: &Scene<'_>, topics: &mut Vec<Topic>) {
    for clause in scene.clauses {
        let words = scene.words(clause.span);
        topics.extend(house(&words).map(|span| Topic { kind: CardKind::Dine, span, confidence: 0.88 }));
    }
}

/// The name of a house that these words hold.
fn house(words: &[Word<'_>]) -> Option<Span> {
    words.windows(2).find_map(|pair| {
        let [one, other] = pair else { return None };
        if one.stop {
            return None;
        }
        let (first, last) = (one.lower.as_str(), other.lower.as_str());
        let name =
            |word: &Word<'_>| !within!(NOT_NAMES, &word.lower) && word.lower.len() > 2 && !word.digits();
        let begins = within!(FIRST, first) && name(other) && (other.capital() || first == "casa");
        let ends = within!(LAST, last) && name(one) && (one.capital() || owned(first));
        let named = within!(NAMED, last) && other.capital() && (one.capital() && name(one) || owned(first));
        (begins || ends || named).then_some(Span { start: one.start, end: other.end })
    })
}

/// 'Tony's', "nonna's".
fn owned(word: &str) -> bool {
    word.len() > 3 && word.ends_with("'s")
}

/// Whether these words are such a house's name, which is no dish.
pub(crate) fn is_house(words: &str) -> bool {
    let all = crate::acts::words::words(words, Span { start: 0, end: words.len() });
    house(&all).is_some_and(|span| span.start == 0 && span.end == words.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_house_is_known_by_a_word_of_its_name() {
        for (text, named) in [
            ("Casa Lola tomorrow at 8?", Some("Casa Lola")),
            ("casa lola tomorrow at 8?", Some("casa lola")),
            ("got us in at Trattoria Bruno", Some("Trattoria Bruno")),
            ("meet at Ada's Kitchen", Some("Ada's Kitchen")),
            ("the Anchor Arms at one", Some("Anchor Arms")),
            ("tony's smokehouse on friday", Some("tony's smokehouse")),
            ("painting mum's kitchen on sunday", None),
            ("come to mi casa", None),
            ("the kitchen fitters come at 8", None),
            ("my arms are sore", None),
            ("we need a new grill", None),
            ("is the cafe open", None),
        ] {
            let all = crate::acts::words::words(text, Span { start: 0, end: text.len() });
            assert_eq!(house(&all).map(|span| span.of(text)), named, "{text}");
        }
    }
}
