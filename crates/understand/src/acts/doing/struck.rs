//! A thing struck off a list: 'scratch the ice', 'no need for the eggs', 'skip the lemon mum gave us two'.

use super::clauses::Clause;
use crate::acts::Scene;

/// The clause strikes a thing off, and says at most why.
pub(crate) fn off(scene: &Scene<'_>, clause: &Clause) -> bool {
    #[rustfmt::skip]
    const HEADS: &[&str] = &[
        "scratch", "skip", "forget", "forget about", "nix", "scrap", "strike", "cross off", "leave off", "never mind", "nvm", "no need for", "dont need", "dont get", "dont bother with", "dont worry about", "lose", "minus", "hold off on", "take off",
    ];
    let text = scene.norm.text.get(clause.start..clause.end).unwrap_or_default();
    let text = ["actually ", "oh ", "ok ", "and ", "but ", "wait "]
        .iter()
        .fold(text, |text, lead| text.strip_prefix(lead).unwrap_or(text));
    HEADS.iter().any(|head| {
        text.strip_prefix(head).and_then(|rest| rest.strip_prefix(" the ")).is_some_and(|thing| {
            let words = || thing.split(' ').filter(|word| !word.is_empty());
            (1..=3).contains(&words().count()) || words().skip(1).take(3).any(says_why)
        })
    })
}

/// 'Found some in the garage', 'mum gave us two': somebody has it already.
fn says_why(word: &str) -> bool {
    const WHY: &str = "found got have has had gave theres ive weve bought brought already";
    crate::acts::words::within!(WHY, word)
}

#[cfg(test)]
mod tests {
    use crate::acts::{noon, read};
    use steward_model::ActKind;

    #[test]
    fn a_thing_is_struck_off_whatever_is_said_why() {
        for (text, want) in [
            ("oh scratch the cups", true),
            ("oh scratch the cups found a box in the shed", true),
            ("skip the lime nan gave us three", true),
            ("forget the rice, we have loads", true),
            ("skip the queue by booking a slot online", false),
            ("forget the past and move on with life", false),
            ("scratch the dog behind its ears for me", false),
        ] {
            let entities = crate::annotate(text, None, &noon());
            let acts = read(text, &entities, &noon()).acts;
            assert_eq!(acts.iter().any(|act| act.kind == ActKind::Cancel), want, "{text}");
        }
    }
}
