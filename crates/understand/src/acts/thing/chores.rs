//! What somebody is asked to see to, or not to forget: 'could you put the bins out on tuesday', 'can you feed the cat'.

use super::items::item;
use crate::acts::{
    Scene,
    doing::{clauses::Clause, cues::Cue},
    words::Word,
};
use crate::engine::Line;
use steward_model::{CardKind, EntityKind, Fact, Mention, Span, Topic};

/// What is done, and to what, within a few words: verbs, things, and whether a name will do for the thing.
#[rustfmt::skip]
static CHORES: [(Line, Line, bool); 7] = [
    (Line::new("put take wheel roll drag leave bring"), Line::new("bin bins trash rubbish garbage recycling wheelie wheelies"), false),
    (Line::new("feed walk"), Line::new("cat cats dog dogs fish rabbit rabbits hens chickens hamster horse horses kitten kittens puppy pup parrot budgie tortoise pets animals"), true),
    (Line::new("let"), Line::new("cat cats dog dogs hens chickens puppy pup"), false),
    (Line::new("water"), Line::new("plants plant tomatoes garden flowers pots basil houseplants lawn allotment seedlings roses orchids"), false),
    (Line::new("sign post submit renew print return"), Line::new("form forms slip letter papers passport permit books library permission"), false),
    (Line::new("lock check close shut"), Line::new("door doors gate gates shed windows window garage"), false),
    (Line::new("turn switch"), Line::new("heating boiler oven lights immersion sprinkler sprinklers"), false),
];
/// So many words may stand between.
const NEAR: usize = 4;

/// Topics of the chores that are asked for.
pub(crate) fn topics(scene: &Scene<'_>, topics: &mut Vec<Topic>) {
    for clause in scene.clauses.iter().filter(|clause| clause.has(Cue::Request)) {
        let words = scene.words(clause.span);
        let asked = chore(&words).map(|span| Topic { kind: CardKind::Remind, span, confidence: 0.9 });
        topics.extend(asked);
    }
}

/// The chores that are asked for, as things to be reminded of.
pub(crate) fn mentions(scene: &Scene<'_>, found: &mut Vec<Mention>) {
    if found.iter().any(|one| one.fact == Fact::Item && one.confidence >= 0.75) {
        return;
    }
    for clause in scene.clauses.iter().filter(|clause| clause.has(Cue::Request)) {
        let words = scene.words(clause.span);
        let Some(span) = chore(&words) else { continue };
        let timed = scene.entities.iter().any(|one| {
            one.kind == EntityKind::Time && one.span.start < span.end && span.start < one.span.end
        });
        if !timed {
            found.push(item(Fact::Item, span.of(scene.text), span, 0.75));
        }
    }
}

/// From the verb to the thing, and the 'out' behind it.
fn chore(words: &[Word<'_>]) -> Option<Span> {
    words.iter().enumerate().find_map(|(at, verb)| {
        let (_, things, names) = CHORES.iter().find(|(verbs, ..)| verbs.contains(&verb.lower))?;
        // 'The water plants': a verb follows who is asked.
        let led = at.checked_sub(1).and_then(|before| words.get(before)).is_none_or(|word| {
            !matches!(word.lower.as_str(), "the" | "a" | "some" | "my" | "our" | "of" | "dog" | "cat")
        });
        let rest = words.get(at + 1..)?;
        let near = rest.iter().take(NEAR);
        let thing = near.enumerate().find(|(index, word)| {
            things.contains(word.lower.trim_end_matches("'s")) || *names && *index == 0 && word.capital()
        });
        let (place, thing) = thing.filter(|_| led)?;
        let out = rest
            .get(place + 1)
            .filter(|word| !thing.stop && matches!(word.lower.as_str(), "out" | "in" | "off"));
        Some(Span { start: verb.start, end: out.map_or(thing.end, |out| out.end) })
    })
}

/// 'Remind me to cancel the gym': what is not to be forgotten calls nothing off.
pub(crate) fn only_recalls(scene: &Scene<'_>, clause: &Clause) -> bool {
    let first =
        |cue: fn(Cue) -> bool| clause.hits.iter().filter(|hit| cue(hit.cue)).map(|hit| hit.start).min();
    let recalls = first(|cue| matches!(cue, Cue::Topic(CardKind::Remind, _)));
    let ends = first(|cue| cue == Cue::Cancel);
    scene.text.is_ascii() && recalls.zip(ends).is_some_and(|(recalls, ends)| recalls < ends)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chore_is_a_verb_and_its_thing() {
        for (text, named) in [
            ("could you put our bins out on tuesday night please", Some("put our bins out")),
            ("can you feed Biscuit at six", Some("feed Biscuit")),
            ("would you water the plants while we're off", Some("water the plants")),
            ("can you lock the back door", Some("lock the back door")),
            ("can you put the kettle on", None),
            ("could you feed us at six", None),
            ("can you bring water", None),
            ("please take the kids", None),
        ] {
            let all = crate::acts::words::words(text, Span { start: 0, end: text.len() });
            assert_eq!(chore(&all).map(|span| span.of(text)), named, "{text}");
        }
    }
}
