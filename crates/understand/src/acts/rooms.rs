//! Rooms, gates and the like with the number that tells which: 'court 2', 'room 4B', 'room 3.14'.

use super::Scene;
use super::places::timed;
use super::words::Word;
use crate::engine::Words;
use steward_model::Span;

/// Kinds of places that have numbers.
#[rustfmt::skip]
pub(super) static COUNTED: Words = Words::new(&["room", "studio", "court", "hall", "pitch", "gate", "platform", "theatre", "dock", "pool", "classroom", "terminal"]);

/// A noun of places with the number or letter that tells which.
pub(super) fn numbered(scene: &Scene<'_>, words: &[Word<'_>], at: usize) -> Option<Span> {
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
pub(super) fn whole_number(scene: &Scene<'_>, words: &[Word<'_>], at: usize) -> usize {
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

#[cfg(test)]
mod tests {
    use super::super::{noon, read};
    use steward_model::Fact;

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
