//! Journeys: two names of towns with a 'to' between them.

use super::places::STOPS;
use crate::acts::{
    Scene,
    doing::{clauses::Clause, cues::Cue},
    words::{Word, within},
};
use crate::engine::Words;
use steward_model::{CardKind, EntityKind, Span};

/// 'leeds to york sat morning': two names with 'to' between, and a day or the clause's end after them. Small letters
/// will do where a day follows.
pub(crate) fn between(scene: &Scene<'_>, clause: &Clause) -> Option<(Span, Span)> {
    #[rustfmt::skip]
    static NO_TOWN: Words = Words::new(&[
        "want", "need", "have", "going", "got", "used", "up", "able", "happy", "love", "back", "next", "close", "try", "trying", "about", "nice", "ready", "it", "down", "go", "went", "moved", "day", "face", "one", "thanks", "according", "sent", "said", "talk", "listen", "late", "early", "way", "over", "on", "in", "home", "work", "school", "due", "like", "hope", "plan", "free", "me", "you", "him", "her", "them", "us", "this", "that", "is", "sorry", "fly", "flying", "drive", "driving", "train", "flight", "bus", "coach", "ferry", "trip", "move", "come", "coming", "get", "getting", "take", "headed", "heading", "lift", "ride", "spin", "taxi", "cab", "similar", "forward", "addicted", "allergic",
    ]);
    // 'The deposit to Lena by Tuesday' travels by wire.
    if clause.hits.iter().any(|hit| matches!(hit.cue, Cue::Topic(CardKind::Pay, 7..))) {
        return None;
    }
    let words = scene.words(clause.span);
    let at = words.iter().position(|word| word.lower == "to")?;
    let (from, to) = (words.get(at.checked_sub(1)?)?, words.get(at + 1)?);
    let lead_ok = match at.checked_sub(2).and_then(|index| words.get(index)) {
        None => true,
        Some(before) => {
            within!(
                "yes ok flights flight train trains from yeah book the sure lets get coach tickets \
                 fly flying drive driving bus ferry",
                &before.lower
            ) || from.capital()
        }
    };
    let name = |word: &Word<'_>| {
        word.text.len() >= 3
            && !word.text.bytes().any(|b| b.is_ascii_digit())
            && !NO_TOWN.contains(word.lower.as_str())
            && !STOPS.contains(word.lower.as_str())
    };
    let timed = |word: &Word<'_>| {
        scene
            .entities
            .iter()
            .any(|e| e.kind == EntityKind::Time && e.span.start <= word.start && word.start < e.span.end)
    };
    let next = words.get(at + 2);
    let dated = next.is_some_and(|next| {
        timed(next)
            || (matches!(next.lower.as_str(), "on" | "at")
                && words.get(at + 3).is_some_and(|day| timed(day) || day.lower == "the"))
    });
    // 'Hull to Oban 45 return': its price, or the sort of ticket.
    let fare = next.is_some_and(|next| {
        matches!(next.lower.as_str(), "return" | "single" | "rtn" | "oneway" | "one-way")
            || next.digits()
                && words.get(at + 3).is_some_and(|next| {
                    matches!(
                        next.lower.as_str(),
                        "return" | "single" | "rtn" | "each" | "pp" | "one-way" | "quid" | "bucks"
                    )
                })
    });
    let dated = dated || fare;
    let towns = from.capital() && to.capital() && from.start > 0 && (to.stop || dated);
    if !lead_ok || from.stop || timed(from) || timed(to) || !name(from) || !name(to) || !(dated || towns) {
        return None;
    }
    Some((Span { start: from.start, end: from.end }, Span { start: to.start, end: to.end }))
}

#[cfg(test)]
mod tests {
    use crate::acts::{noon, read};
    use steward_model::Fact;

    #[test]
    fn two_towns_before_a_fare_are_a_journey() {
        let ends = |text: &str| {
            let entities = crate::annotate(text, None, &noon());
            let mentions = read(text, &entities, &noon()).mentions;
            let named = |fact| {
                let mut of = mentions.iter().filter(|one| one.fact == fact && one.confidence >= 0.6);
                of.next().map(|one| one.span.of(text).to_owned())
            };
            (named(Fact::From), named(Fact::To))
        };
        let towns = (Some("hull".to_owned()), Some("oban".to_owned()));
        for text in ["hull to oban 45 return!!", "hull to oban return on friday?"] {
            assert_eq!(ends(text), towns, "{text}");
        }
        assert_ne!(ends("going from bad to worse 3 times").0.as_deref(), Some("bad"));
    }
}
