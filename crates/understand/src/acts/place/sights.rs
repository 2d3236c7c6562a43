//! Sights by what is done with them: 'I can show you the old fort', 'taking my mum to Ashgrove', 'we doing the bazaar on
//! saturday?'. The word alone names too much: a mine is also what is my own, a ship is also sent.

use crate::acts::{
    Reading, Scene,
    thing::items::item,
    words::{Word, within},
};
use crate::engine::Words;
use steward_model::{ActKind, CardKind, EntityKind, Fact, Span, Topic, order};

#[rustfmt::skip]
const SIGHTS: &str = "mine mines fort fortress castle garden gardens palace ruins cathedral museum temple falls waterfall cave caves lighthouse abbey monastery zoo island bazaar souk gallery canyon lagoon vineyard glacier crater lake ship corvette frigate destroyer submarine steamer valley dunes medina mosque shrine pyramid pyramids tower reserve gorge aquarium observatory market cliffs dam catacombs citadel basilica synagogue windmill windmills shipyard wetlands sanctuary";
#[rustfmt::skip]
const KIN: &str = "mom mum mam mama mother dad father parents kids family wife husband gran grandma granny nan grandad grandpa boys girls in-laws inlaws cousin cousins nephew niece folks son daughter guests visitors aunt auntie uncle sister brother lot little";
/// Where somebody is taken for what has to be done.
#[rustfmt::skip]
const DUTIES: &str = "hospital airport clinic station dentist doctor doctors school vet surgery a&e er terminal gp physio court embassy church work dr jkia bank road street";

/// Adds that a sight is meant, and where it is.
pub(crate) fn hear(scene: &Scene<'_>, reading: &mut Reading) {
    let Some((asked, sight)) = scene.clauses.iter().find_map(|clause| {
        let words = scene.words(clause.span);
        let sight = shown(&words).or_else(|| done(&words)).or_else(|| taken(scene, &words))?;
        Some((clause.span, sight))
    }) else {
        return;
    };
    let goes = reading.acts.iter().any(|act| {
        matches!(
            act.kind,
            ActKind::Propose | ActKind::Ask | ActKind::Offer | ActKind::Request | ActKind::Change
        )
    });
    let over = |span: Span| span.start < sight.end && sight.start < span.end;
    if !goes || reading.topics.iter().any(|topic| topic.kind == CardKind::Dine && over(topic.span)) {
        return;
    }
    reading.topics.push(Topic { kind: CardKind::Visit, span: asked, confidence: 0.9 });
    reading.mentions.retain(|known| !(known.fact == Fact::Item && over(known.span)));
    let whole = |known: &steward_model::Mention| {
        known.fact == Fact::Place && known.span.start <= sight.start && sight.end <= known.span.end
    };
    if !reading.mentions.iter().any(whole) {
        reading.mentions.push(item(Fact::Place, sight.of(scene.text), sight, 0.75));
        order::by_key(&mut reading.mentions, |mention| mention.span);
    }
}

/// The name that ends in a sight within some words: 'the old salt mine'.
fn named(words: &[Word<'_>], from: usize) -> Option<Span> {
    #[rustfmt::skip]
    static SMALL: Words = Words::new(&["to", "on", "at", "in", "for", "and", "is", "how", "what", "where", "with", "of", "i", "we", "you", "from", "or", "ill", "i'll", "do", "not", "if", "so", "but"]);
    let run = words.iter().skip(from).take(6).take_while(|word| !SMALL.contains(word.lower.as_str()));
    let run: Vec<&Word<'_>> = run.collect();
    // A mine is a sight by what was dug there; alone it is what is my own.
    #[rustfmt::skip]
    static ORES: Words = Words::new(&["salt", "coal", "gold", "silver", "copper", "tin", "diamond", "slate", "iron", "lead", "opal", "old", "disused", "abandoned", "the"]);
    let dug = |at: usize| {
        !run.get(at).is_some_and(|word| word.lower == "mine")
            || at
                .checked_sub(1)
                .and_then(|at| run.get(at))
                .is_some_and(|word| ORES.contains(word.lower.as_str()))
    };
    let stop = run.iter().position(|word| word.stop).map_or(run.len(), |at| at + 1);
    let last = run.iter().take(stop).rposition(|word| within!(SIGHTS, word.lower.as_str()))?;
    // 'Show me the museum photos': of it, not it.
    let follows = run.get(last + 1).is_some_and(|next| last + 1 < stop && !timed_word(next));
    let lead = run
        .iter()
        .take_while(|word| {
            matches!(
                word.lower.as_str(),
                "the" | "that" | "this" | "our" | "a" | "an" | "some" | "my" | "your"
            )
        })
        .count();
    let first = run.get(lead).filter(|_| lead <= last && !follows && dug(last))?;
    Some(Span { start: first.start, end: run.get(last)?.end })
}

fn timed_word(word: &Word<'_>) -> bool {
    #[rustfmt::skip]
    static WHEN: Words = Words::new(&["this", "next", "tomorrow", "tmr", "today", "sat", "sun", "saturday", "sunday", "friday", "fri", "monday", "tuesday", "wednesday", "thursday", "then", "maybe", "one", "some", "if", "or", "please", "pls", "when", "before", "after", "again", "tho", "too", "lah", "la", "na"]);
    WHEN.contains(word.lower.as_str())
}

/// 'I can show you the salt mine', 'would you show me that old ship'.
fn shown(words: &[Word<'_>]) -> Option<Span> {
    let at = words.windows(2).position(|pair| {
        matches!(pair, [show, whom]
            if show.lower == "show" && matches!(whom.lower.as_str(), "you" | "u" | "me" | "us" | "them" | "her" | "him" | "ye"))
    })?;
    named(words, at + 2)
}

/// 'Are we doing the bazaar on saturday', 'shall we do the castle'.
fn done(words: &[Word<'_>]) -> Option<Span> {
    let at = words.iter().position(|word| matches!(word.lower.as_str(), "do" | "doing"))?;
    let who = |word: &Word<'_>| {
        matches!(word.lower.as_str(), "we" | "let's" | "lets" | "us" | "you" | "u" | "im" | "i'm")
    };
    words.iter().take(at).any(who).then(|| named(words, at + 1).or_else(|| headed(words, at + 1))).flatten()
}

/// 'Loch Tarn', 'Mount Ember': a name that begins with what it is.
fn headed(words: &[Word<'_>], from: usize) -> Option<Span> {
    const KINDS: &str = "loch lough lake lac lago mount mt ben glen castle cape isle fort monte puy";
    let first = words.get(from).filter(|word| within!(KINDS, &word.lower) && !word.stop)?;
    let name = words.iter().skip(from + 1).take(3).take_while(|word| word.capital() && !timed_word(word));
    let name: Vec<&Word<'_>> = name.collect();
    let stop = name.iter().position(|word| word.stop).map_or(name.len(), |at| at + 1);
    Some(Span { start: first.start, end: name.get(stop.checked_sub(1)?)?.end })
}

/// 'Taking my mum to Ashgrove on sunday, join us?'.
fn taken(scene: &Scene<'_>, words: &[Word<'_>]) -> Option<Span> {
    let at = words.iter().position(|word| matches!(word.lower.as_str(), "taking" | "bringing"))?;
    let to = words.iter().skip(at + 1).take(6).position(|word| word.lower == "to")? + at + 1;
    let whom = words.get(at + 1..to)?.iter().any(|word| within!(KIN, word.lower.as_str()));
    let own = words.get(at + 1..to)?.first().is_some_and(|word| {
        matches!(
            word.lower.as_str(),
            "my" | "the" | "our" | "his" | "her" | "mum" | "mom" | "dad" | "gran" | "grandma"
        )
    });
    if !whom || !own {
        return None;
    }
    let timed = |word: &Word<'_>| {
        scene
            .entities
            .iter()
            .any(|e| e.kind == EntityKind::Time && e.span.start <= word.start && word.start < e.span.end)
    };
    let dated = words.iter().any(timed);
    let article = usize::from(words.get(to + 1).is_some_and(|word| word.lower == "the"));
    let run: Vec<&Word<'_>> = words
        .iter()
        .skip(to + 1 + article)
        .take(4)
        .take_while(|word| word.capital() && !timed(word))
        .collect();
    let duty = run.iter().any(|word| within!(DUTIES, word.lower.as_str()) || word.lower.ends_with("'s"));
    let capitals = run.first().zip(run.last()).filter(|_| dated && !duty);
    capitals
        .map(|(first, last)| Span { start: first.start, end: last.end })
        .or_else(|| named(words, to + 1).filter(|_| !duty))
}

#[cfg(test)]
mod tests {
    use crate::acts::{noon, read};
    use steward_model::{CardKind, Fact};

    fn seen(text: &str) -> Option<String> {
        let entities = crate::annotate(text, None, &noon());
        let reading = read(text, &entities, &noon());
        let visit =
            reading.topics.iter().any(|topic| topic.kind == CardKind::Visit && topic.confidence >= 0.9);
        let place =
            reading.mentions.iter().find(|one| visit && one.fact == Fact::Place && one.confidence >= 0.6);
        place.map(|place| place.span.of(text).to_owned())
    }

    #[test]
    fn what_is_shown_or_done_is_a_sight() {
        for (text, sight) in [
            ("since you are in town on thursday I can show you the copper mine!", Some("copper mine")),
            ("would you show me that old frigate in the docks?", Some("old frigate")),
            ("and are we doing Orrin Bazaar on saturday or not", Some("Orrin Bazaar")),
            ("are we still doing Loch Ardan on sunday?", Some("Loch Ardan")),
            ("shall we do Mount Ember this weekend", Some("Mount Ember")),
            ("are you doing Ben a favour on sunday?", None),
            ("taking my mum to Ashgrove tomorrow morning, join us?", Some("Ashgrove")),
            ("can you show me the museum photos?", None),
            ("the blue umbrella is mine, can you show me yours?", None),
            ("taking my mum to Ashgrove Hospital tomorrow, can you sit in?", None),
            ("are we doing lunch on saturday?", None),
            ("thurs u doing ur poem or ill do mine?", None),
        ] {
            assert_eq!(seen(text).as_deref(), sight, "{text}");
        }
    }
}
