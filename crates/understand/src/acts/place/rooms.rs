//! Rooms, gates and the like with the number that tells which: 'court 2', 'room 4B', 'room 3.14'.

use super::places::{NOUNS, STOPS, timed};
use crate::acts::{
    Scene,
    words::{Word, within},
};
use crate::engine::Words;
use steward_model::Span;

/// Kinds of places that have numbers.
#[rustfmt::skip]
pub(crate) static COUNTED: Words = Words::new(&["room", "studio", "court", "hall", "pitch", "gate", "platform", "theatre", "dock", "pool", "classroom", "terminal"]);

/// A noun of places with the number or letter that tells which.
pub(crate) fn numbered(scene: &Scene<'_>, words: &[Word<'_>], at: usize) -> Option<Span> {
    let (noun, which) = (words.get(at)?, words.get(at + 1)?);
    let digits = which.text.bytes().filter(u8::is_ascii_digit).count();
    let letters = which.text.bytes().filter(u8::is_ascii_uppercase).count();
    let tells = digits + letters == which.text.len() && which.text.len() <= 4 && (digits > 0 || letters == 1);
    let fits = COUNTED.contains(noun.lower.as_str())
        && !noun.stop
        && tells
        && which.lower != "i"
        && !timed(scene, which);
    let last = words.get(whole_number(scene, words, at + 1))?;
    fits.then_some(Span { start: noun.start, end: last.end })
}

/// 'Room 3.14': the figures behind the stop are of the number.
pub(crate) fn whole_number(scene: &Scene<'_>, words: &[Word<'_>], at: usize) -> usize {
    let counted = at.checked_sub(1).and_then(|at| words.get(at));
    let counted = counted.is_some_and(|noun| COUNTED.contains(noun.lower.as_str()));
    let goes_on = match (words.get(at), words.get(at + 1)) {
        (Some(which), Some(more)) => {
            which.digits() && more.digits() && scene.text.get(which.end..more.start) == Some(".")
        }
        _ => false,
    };
    if counted && goes_on { at + 1 } else { at }
}

/// 'Party room on the 3rd floor', 'library 2nd floor', 'the 5th floor canteen', 'kitchen on level 2': a room with its floor.
pub(crate) fn floor(scene: &Scene<'_>, words: &[Word<'_>]) -> Option<Span> {
    let (first, last) = words.iter().enumerate().find_map(|(at, word)| {
        let before = at.checked_sub(1).filter(|&before| words.get(before).is_some_and(ordinal));
        match word.lower.as_str() {
            "floor" if before.is_some() => before.map(|before| (before, at)),
            "level" | "floor" if words.get(at + 1).is_some_and(Word::digits) => Some((at, at + 1)),
            _ => None,
        }
    })?;
    let lower = |at: usize| words.get(at).map_or("", |word| word.lower.as_str());
    // What stands on it, behind: 'the 2nd floor break room'.
    let behind = words.get(last).is_some_and(|word| !word.stop)
        && (1..=2).contains(
            &(last + 1..last + 3).filter(|&at| NOUNS.contains(lower(at)) || lower(at) == "break").count(),
        );
    let end = if behind { (last + 1..last + 3).rev().find(|&at| NOUNS.contains(lower(at)))? } else { last };
    // And before: 'party room on the', 'library'.
    let mut from = first;
    let step = |from: usize, small: &str| match from.checked_sub(1) {
        Some(before) if lower(before) == small && words.get(before).is_some_and(|word| !word.stop) => before,
        _ => from,
    };
    from = step(step(from, "the"), "on");
    let noun = from
        .checked_sub(1)
        .filter(|&at| NOUNS.contains(lower(at)) && !words.get(at).is_some_and(|word| timed(scene, word)));
    let start = match noun.filter(|_| !behind) {
        Some(noun) => {
            let leads = (noun.saturating_sub(2)..noun).rev().take_while(|&at| {
                words.get(at).is_some_and(|word| {
                    !word.stop
                        && !STOPS.contains(word.lower.as_str())
                        && !within!("use try book meet lunch dinner coffee", &word.lower)
                        && !timed(scene, word)
                })
            });
            leads.last().unwrap_or(noun)
        }
        None => from_floor(words, first),
    };
    (noun.is_some() || behind).then_some(())?;
    Some(Span { start: words.get(start)?.start, end: words.get(end)?.end })
}

/// Which floor: '3rd', 'ground', 'second'.
fn ordinal(word: &Word<'_>) -> bool {
    const WHICH: &str = "ground first second third fourth fifth sixth top upper lower";
    let figures = word.lower.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let counted =
        !figures.is_empty() && figures.len() <= 2 && figures.bytes().all(|byte| byte.is_ascii_digit());
    within!(WHICH, &word.lower)
        || counted && ["st", "nd", "rd", "th"].iter().any(|end| word.lower.strip_suffix(end) == Some(figures))
}

/// With the article before it.
fn from_floor(words: &[Word<'_>], first: usize) -> usize {
    let article = first.checked_sub(1).filter(|&at| words.get(at).is_some_and(|word| word.lower == "the"));
    article.unwrap_or(first)
}

#[cfg(test)]
mod tests {
    use crate::acts::{noon, read};
    use steward_model::Fact;

    #[test]
    fn a_room_goes_with_its_floor() {
        for (text, want) in [
            ("cards saturday at 5, games room on the 4th floor", Some("games room on the 4th floor")),
            ("revision tmrw? library 3rd floor, 2pm", Some("library 3rd floor")),
            ("quiz on thursday in the 5th floor canteen", Some("the 5th floor canteen")),
            ("cake at noon, kitchen on level 2", Some("kitchen on level 2")),
            ("coffee? cafe on the ground floor", Some("cafe on the ground floor")),
            ("the 4th floor is closed", None),
            ("he took the floor on the 3rd", None),
            ("my level 2 exam is on friday", None),
        ] {
            let entities = crate::annotate(text, None, &noon());
            let mentions = read(text, &entities, &noon()).mentions;
            let place = mentions.iter().find(|one| one.fact == Fact::Place && one.confidence > 0.7);
            assert_eq!(place.map(|one| one.span.of(text)), want, "{text}");
        }
    }

    #[test]
    fn a_floor_takes_no_time_away() {
        let timed = |text: &str| {
            let mentions = read(text, &crate::annotate(text, None, &noon()), &noon()).mentions;
            mentions.iter().any(|one| matches!(one.said, steward_model::Said::Hour { .. }))
        };
        assert!(timed("cake this friday at noon in the 3rd floor kitchen"));
        assert!(timed("meet friday at 7 on the 2nd floor"));
        assert!(timed("lunch wed 12:30 in the 5th floor canteen"));
        assert!(!timed("cake in the 3rd floor kitchen"));
    }

    #[test]
    fn a_room_goes_by_its_whole_number() {
        for (text, want) in [
            ("let us use room 2.17 then", "room 2.17"),
            ("meet in room 4B at 3?", "room 4B"),
            ("see you in studio 2. bring mats", "studio 2"),
            ("we are in hall 3", "hall 3"),
        ] {
            let entities = crate::annotate(text, None, &noon());
            let mentions = read(text, &entities, &noon()).mentions;
            let places = mentions.iter().filter(|one| one.fact == Fact::Place);
            let best = places.max_by(|a, b| a.confidence.total_cmp(&b.confidence));
            assert_eq!(best.map(|one| one.span.of(text)), Some(want), "{text}");
        }
    }
}
