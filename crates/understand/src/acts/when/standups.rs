//! A standup is a meeting, save where it is comedy: 'standup tomorrow 9.30' is held in the morning.

use crate::acts::Scene;
use steward_model::{CardKind, Topic};

/// Beside these it is comedy.
#[rustfmt::skip]
const COMEDY: &[&str] = &["comedy", "comic", "comedian", "open mic", "gig", "laugh", "ticket", "tix", "show", "club", "pub", "theatre", "theater", "min of", "mins of", "minutes of", "special", "fringe", "festival", "night", "doing standup", "do standup", "some standup", "funny", "hilarious", "netflix", "tonight", "line up", "lineup", "headlin", "drinks", "pm"];

/// What is touched as a show is a meeting, where nothing speaks of comedy.
pub(crate) fn meet(scene: &Scene<'_>, topics: &mut [Topic]) {
    let text = scene.norm.text.as_str();
    if !text.contains("standup") || COMEDY.iter().any(|word| text.contains(word)) {
        return;
    }
    let named = |topic: &&mut Topic| {
        topic.kind == CardKind::Attend && topic.span.of(scene.text).eq_ignore_ascii_case("standup")
    };
    for topic in topics.iter_mut().filter(named) {
        topic.kind = CardKind::Meet;
    }
}

#[cfg(test)]
mod tests {
    use crate::acts::{noon, read};
    use steward_model::CardKind;

    #[test]
    fn a_standup_of_work_is_told_from_one_of_comedy() {
        for (text, want) in [
            ("standup tomorrow 9.30?", CardKind::Meet),
            ("moving standup to 10 on monday", CardKind::Meet),
            ("standup at the comedy store friday?", CardKind::Attend),
            ("im doing 5 min of standup thurs, come", CardKind::Attend),
            ("standup tix for friday, you in?", CardKind::Attend),
            ("standup friday 8pm, fancy it?", CardKind::Attend),
        ] {
            let topics = read(text, &crate::annotate(text, None, &noon()), &noon()).topics;
            let found = topics.iter().find(|one| one.span.of(text).eq_ignore_ascii_case("standup"));
            assert_eq!(found.map(|topic| topic.kind), Some(want), "{text}");
        }
    }
}
