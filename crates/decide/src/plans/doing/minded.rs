//! What somebody was reminded of is done, told by the thing and what was done to it: 'bins are out'.

use crate::plans::kept::plan::Plan;
use crate::plans::message::text::{among, has_han, words};
use crate::plans::message::turn::Turn;
use steward_model::CardKind;

/// So many words such a message has at most.
const MOST: usize = 6;
/// Past forms that no ending makes.
#[rustfmt::skip]
const FORMS: &[(&str, &str)] = &[("feed", "fed"), ("put", "put"), ("take", "taken"), ("send", "sent"), ("bring", "brought"), ("buy", "bought"), ("pay", "paid"), ("write", "written"), ("give", "given"), ("get", "got"), ("shut", "shut"), ("set", "set"), ("hang", "hung"), ("sweep", "swept"), ("do", "done"), ("make", "made"), ("let", "let"), ("turn", "turned"), ("leave", "left"), ("wind", "wound")];
/// Where a thing is when it is done.
const PLACES: [&str; 6] = ["out", "in", "on", "off", "up", "away"];

/// The message says so of this plan.
pub(super) fn by(plan: &Plan, turn: &Turn<'_>) -> bool {
    let asked = turn.who.is_none() || plan.put_by.is_none();
    plan.kind == CardKind::Remind
        && plan.form.is_none()
        && asked
        && plan.turn > 0
        && !turn.moves.ask
        && plan.items.iter().any(|item| done(&item.to_lowercase(), turn.lower()))
}

/// May be one, by its length; what costs more is looked at only then.
pub(super) fn short(text: &str) -> bool {
    const LONGEST: usize = 48;
    text.len() <= LONGEST && !text.contains('?')
}

/// 'Feed the cat' and 'cat fed'.
fn done(item: &str, text: &str) -> bool {
    const SMALL: &str = "the a an my your our it them to of for and that";
    const OPEN: &str = "not isnt isn't arent aren't havent haven't forgot will ill i'll gonna when if once later soon be until till need needs no never who get can can't cant";
    if !short(text) || has_han(text) {
        return false;
    }
    let split = |text: &'_ str| -> Vec<String> { words(text).map(|word| word.replace('’', "'")).collect() };
    let (item, said) = (split(item), split(text));
    let [verb, things @ ..] = item.as_slice() else { return false };
    if said.is_empty() || said.len() > MOST || said.iter().any(|word| among(OPEN, word)) {
        return false;
    }
    let stem = |word: &str| {
        let word = word.strip_suffix("'s").unwrap_or(word);
        word.strip_suffix('s').filter(|stem| stem.len() > 2).unwrap_or(word).to_owned()
    };
    let thing = things.iter().any(|thing| {
        !among(SMALL, thing)
            && !PLACES.contains(&thing.as_str())
            && said.iter().any(|word| stem(word) == stem(thing))
    });
    let past = |word: &str| {
        FORMS.iter().any(|&(now, then)| now == verb && then == word)
            || word.strip_suffix("ed").is_some_and(|stem| {
                stem == verb
                    || verb
                        .strip_suffix(['e', 'y'])
                        .is_some_and(|root| stem.strip_suffix('i').unwrap_or(stem) == root)
                    || stem.strip_suffix(|c: char| c.is_alphabetic()).is_some_and(|root| {
                        root == verb && stem.ends_with(verb.chars().next_back().unwrap_or(' '))
                    })
            })
    };
    let passed = said.iter().any(|word| past(word));
    let place = said.last().is_some_and(|last| PLACES.contains(&last.as_str()) && things.contains(last));
    // 'Bins out' of 'put it out'.
    let unnamed = things.iter().any(|thing| matches!(thing.as_str(), "it" | "them")) && said.len() <= 3;
    (passed || place) && (thing || unnamed || passed && said.len() <= 2)
}

#[cfg(test)]
mod tests {
    use super::done;

    #[test]
    fn a_thing_done_is_told_by_its_name() {
        for (item, text) in [
            ("feed the rabbits", "rabbits fed"),
            ("water the tomatoes", "tomatoes watered 🍅"),
            ("put it out", "bin's out"),
            ("put the recycling out", "recycling is out"),
            ("lock the shed", "shed's locked"),
            ("post the form", "form posted"),
            ("take the bread out of the freezer", "bread's out"),
            ("tidy the hall", "hall tidied"),
            ("strip the beds", "beds stripped"),
            ("charge the drill", "charged!"),
        ] {
            assert!(done(item, text), "{item}: {text}");
        }
        for (item, text) in [
            ("feed the rabbits", "rabbits not fed yet"),
            ("feed the rabbits", "i'll feed them"),
            ("put the recycling out", "im out"),
            ("put the recycling out", "out"),
            ("lock the shed", "the shed is huge"),
            ("post the form", "which form"),
            ("water the tomatoes", "tomatoes are coming on"),
            ("call the plumber", "dinner is called off"),
        ] {
            assert!(!done(item, text), "{item}: {text}");
        }
    }
}
