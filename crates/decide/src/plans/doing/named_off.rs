//! What a plan is about is named with a no, and nothing else is said of it: 'no bikes then'.

use crate::plans::kept::plan::Plan;
use crate::plans::message::text::without_leads;
use crate::plans::message::turn::Turn;
use steward_model::{CardKind, Fact};

/// What may stand behind the thing.
const TAILS: &[&str] = &[
    "then",
    "so",
    "now",
    "today",
    "tonight",
    "tomorrow",
    "tmrw",
    "tmr",
    "after all",
    "for us",
    "this time",
    "this week",
];

/// The thing of 'no bikes then', in small letters.
fn struck(text: &str) -> impl Iterator<Item = &str> {
    text.split([',', '.', '!', ';', '\n', '(', ')', '😭', '😢', '😔']).filter_map(|part| {
        let part = part.trim();
        let part = without_leads(part, &["ok ", "so ", "well ", "guess ", "ah ", "oh ", "right "]);
        let thing = part.strip_prefix("no ")?.trim();
        let thing = TAILS.iter().fold(thing, |thing, tail| {
            thing.strip_suffix(tail).filter(|rest| rest.ends_with(' ')).map_or(thing, str::trim_end)
        });
        (!thing.is_empty() && thing.split(' ').count() <= 2).then_some(thing)
    })
}

/// A clause of the message strikes what the plan is about.
pub(super) fn by(plan: &Plan, turn: &Turn<'_>) -> bool {
    let about = || {
        let words = [Fact::Cuisine, Fact::Place].into_iter().filter_map(|fact| plan.words.get(&fact));
        plan.items.iter().chain(words)
    };
    plan.form.is_none()
        && !matches!(plan.kind, CardKind::Buy | CardKind::Pay | CardKind::Parcel)
        && !turn.moves.ask
        && struck(turn.lower()).any(|thing| {
            about().any(|about| {
                let about = about.to_lowercase();
                let same = |one: &str| one.trim_end_matches('s') == thing.trim_end_matches('s');
                same(&about) || about.rsplit(' ').next().is_some_and(same)
            })
        })
}

#[cfg(test)]
mod tests {
    use super::struck;

    #[test]
    fn a_thing_is_struck_by_itself() {
        for (text, want) in [
            ("ah well 20 mm. no kayaks then", Some("kayaks")),
            ("no sushi tonight then", Some("sushi")),
            ("no picnic, films at mine", Some("picnic")),
            ("no problem with the kayaks at all", None),
            ("there are no kayaks", None),
        ] {
            assert_eq!(struck(text).next(), want, "{text}");
        }
    }
}
