//! Who tells where they are while something is put to them: 'we're at the in-laws' till monday'.

use super::Scene;
use super::words::within;
use crate::engine::Words;
use steward_model::{EntityKind, Span};

/// Somebody who speaks is elsewhere at a time, and asks nothing: a no, where one is waited for.
pub(super) fn told(scene: &Scene<'_>) -> bool {
    #[rustfmt::skip]
    static ARE: Words = Words::new(&["we're", "i'm", "im", "were", "we'll", "i'll"]);
    static AT: Words = Words::new(&["in", "at", "on"]);
    static ENDS: Words = Words::new(&["til", "till", "until", "all", "that", "then"]);
    if !scene.text.is_ascii() && super::places::chinese(scene.text) || scene.text.contains('?') {
        return false;
    }
    scene.clauses.iter().any(|clause| {
        let words = scene.words(clause.span);
        let lower = |at: usize| words.get(at).map_or("", |word| word.lower.as_str());
        let says = |at: usize| {
            let be = match (lower(at), lower(at + 1)) {
                ("we" | "i", "are" | "am" | "will") => at + 2,
                (word, _) if ARE.contains(word) => at + 1,
                _ => return None,
            };
            let at = be + usize::from(matches!(lower(be), "be" | "gonna"));
            AT.contains(lower(at)).then_some(at + 1)
        };
        let Some(place) = (0..words.len().min(4)).find_map(says) else { return false };
        let named = words.get(place).is_some_and(|word| {
            word.capital()
                || matches!(word.lower.as_str(), "my" | "the" | "a" | "nights" | "days" | "shift" | "call")
        });
        let rest = Span {
            start: words.get(place).map_or(clause.span.end, |word| word.start),
            end: scene.text.len(),
        };
        let timed = scene.entities.iter().any(|entity| {
            entity.kind == EntityKind::Time && rest.start <= entity.span.start && entity.span.end <= rest.end
        });
        // 'I'm in the lobby now' tells where to look.
        let now = ["now", "rn", "already", "here"]
            .iter()
            .any(|word| scene.words(rest).iter().any(|w| w.lower == *word));
        named && !now && (timed || words.iter().skip(place).any(|word| ENDS.contains(word.lower.as_str())))
    })
}

/// 'Damn i close tomorrow. ask theo?': who was asked sends the other to somebody else.
pub(super) fn hands_over(scene: &Scene<'_>) -> bool {
    const SORRY: &str = "damn dammit ah aw aww argh ugh gutted sorry shame nah no noo cant im i ive";
    const NOBODY: &str = "me you him her them us again later it away nicely around harder this that";
    let [first, .., last] = scene.clauses else { return false };
    let words = scene.words(last.span);
    let [verb, who, tail @ ..] = &*words else { return false };
    let sends = within("ask try", &verb.lower)
        && who.text.len() >= 2
        && who.text.bytes().all(|byte| byte.is_ascii_alphabetic())
        && !within(NOBODY, &who.lower)
        && match tail {
            [] => true,
            [tail] => within("maybe instead", &tail.lower),
            _ => false,
        };
    let text = scene.norm.text.get(first.start..first.end).unwrap_or_default();
    let head = text.split(' ').next().unwrap_or_default();
    sends && within(SORRY, head) && !scene.clauses.iter().any(|clause| clause.has(super::cues::Cue::Yes))
}

#[cfg(test)]
mod tests {
    use super::super::{Cut, noon, read_after};
    use crate::intents::said::Said;
    use steward_model::ActKind;

    #[test]
    fn who_is_elsewhere_at_the_time_says_no() {
        for (text, want) in [
            ("ah shame, we're in Skye till Monday", true),
            ("lovely thought! I'm at my cousin's this weekend", true),
            ("i'm on nights until friday", true),
            ("damn i close that day. ask Lena?", true),
            ("ah I'm on nights then. try Sam maybe", true),
            ("sounds good. ask Lena?", false),
            ("i can do that. ask me again", false),
            ("we're in for saturday!", false),
            ("i'm at the gate now", false),
            ("we're at the Crown on friday, you coming?", false),
        ] {
            let entities = crate::annotate(text, None, &noon());
            let (own, previous) = (Said::new(text), Said::new("fancy the zoo on saturday?"));
            let cut = Cut { own: &own, previous: Some(&previous) };
            let acts = read_after(text, cut, &entities, &noon()).acts;
            assert_eq!(acts.iter().any(|act| act.kind == ActKind::Refuse), want, "{text}");
        }
    }
}
