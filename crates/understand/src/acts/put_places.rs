//! Places that are put in another's stead without a word of putting: 'Slurp House is empty', 'Lime Tree nalang?'.

use super::Scene;
use super::clauses::Clause;
use super::words::Word;
use steward_model::{EntityKind, Fact, Mention, Said, Span};

/// What is said of a place where one could go instead.
#[rustfmt::skip]
const OPEN: &[&str] = &[
    "empty", "open", "quiet", "quieter", "closer", "nearer", "cheaper", "better", "tables", "table", "space", "room", "seats", "booth", "booths", "available", "dead", "walkable", "halfway",
];
/// What is said of any name.
const BE: &[&str] = &["is", "has", "looks", "seems", "got", "still", "are", "does", "takes"];
const KIN: &[&str] =
    &["aunt", "auntie", "uncle", "mr", "mrs", "ms", "dr", "miss", "cousin", "grandma", "baby"];
/// Words before the name that say nothing.
#[rustfmt::skip]
const LEADS: &[&str] = &["but", "and", "so", "then", "or", "maybe", "the", "well", "ok", "though", "tho", "oh", "hey", "actually"];

/// A name of capital words of which the clause says that one could go there.
pub(super) fn mentions(scene: &Scene<'_>, clause: &Clause, words: &[Word<'_>], found: &mut Vec<Mention>) {
    let from = words.iter().take_while(|word| LEADS.contains(&word.lower.as_str())).count();
    let timed = |word: &Word<'_>| {
        scene
            .entities
            .iter()
            .any(|e| e.kind == EntityKind::Time && e.span.start <= word.start && word.start < e.span.end)
    };
    let small = |word: &Word<'_>| matches!(word.lower.as_str(), "of" | "and" | "&" | "the");
    let run = words
        .iter()
        .skip(from)
        .take_while(|word| (word.capital() || small(word)) && word.lower != "i" && !timed(word))
        .count();
    let name = words.get(from..from + run).unwrap_or_default();
    let capitals = name.iter().filter(|word| word.capital()).count();
    let mut rest = words.iter().skip(from + run);
    let be = rest.next().is_some_and(|word| BE.contains(&word.lower.as_str()));
    let open = rest.take(5).any(|word| OPEN.contains(&word.lower.as_str()));
    let not =
        words.iter().any(|word| matches!(word.lower.as_str(), "not" | "no" | "never" | "isn't" | "isnt"));
    let (Some(first), Some(last)) = (name.first(), name.last()) else { return };
    // 'Aunt Rosa is better': somebody, not somewhere.
    let somebody = first.text.len() <= 3
        && scene.text.get(first.end..).is_some_and(|rest| rest.starts_with('.'))
        || KIN.contains(&first.lower.as_str());
    if somebody || capitals < 2 || !be || !open || not || last.stop {
        return;
    }
    let span = Span { start: first.start, end: last.end };
    found.push(Mention {
        fact: Fact::Place,
        said: Said::Words(span.of(scene.text).to_owned()),
        span,
        confidence: 0.7,
    });
}

#[cfg(test)]
mod tests {
    use super::super::{noon, read};
    use steward_model::Fact;

    #[test]
    fn a_place_with_room_is_put_in_place_of_a_full_one() {
        let named = |text: &str| {
            let mentions = read(text, &[], &noon()).mentions;
            let place = |m: &&steward_model::Mention| m.fact == Fact::Place && m.confidence >= 0.5;
            mentions.iter().find(place).map(|mention| mention.span.of(text).to_owned())
        };
        for (text, want) in [
            ("queue out the door. Noodle Yard is empty", Some("Noodle Yard")),
            ("but Casa Lima has tables", Some("Casa Lima")),
            ("Noodle Yard isn't open", None),
            ("Aunt Rosa is better now", None),
            ("my diary is empty", None),
        ] {
            assert_eq!(named(text).as_deref(), want, "{text}");
        }
    }
}
