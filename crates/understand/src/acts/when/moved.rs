//! What is moved from one day or hour to another: 'can we move it from friday to saturday', 'push dinner from 7 to 8'.

use crate::acts::{
    Scene,
    doing::{clauses::Clause, cues::Cue},
    words::Word,
};
use crate::engine::Words;
use jiff::civil::Time;
use steward_model::{EntityKind, Fact, Mention, Said, Span};

#[rustfmt::skip]
static VERBS: Words = Words::new(&["move", "moved", "moving", "push", "pushed", "shift", "shifted", "bump", "bumped", "change", "changed", "switch", "switched", "reschedule", "rescheduled", "postpone", "postponed", "bring", "slide", "swap", "swapped", "delay", "delayed"]);

/// 'Could we move your fitting to Tuesday', 'pushed the viewing back to 4': a thing between the verb and where it goes.
pub(crate) fn to(scene: &Scene<'_>, clause: &Clause) -> bool {
    #[rustfmt::skip]
    static OWNED: Words = Words::new(&["the", "our", "your", "ur", "my", "this", "that", "todays", "tomorrows", "mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays", "sundays"]);
    const GAP: usize = 5;
    let text = scene.norm.text.get(clause.start..clause.end).unwrap_or_default();
    let goes = || [" to ", " until ", " till ", "forward"].iter().any(|word| text.contains(word));
    if !text.is_ascii() || !scene.entities.iter().any(|entity| entity.kind == EntityKind::Time) || !goes() {
        return false;
    }
    let words: Vec<&str> =
        text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.iter().enumerate().any(|(at, word)| {
        VERBS.contains(word)
            && words.get(at + 1).is_some_and(|next| OWNED.contains(next))
            && words
                .iter()
                .skip(at + 3)
                .take(GAP)
                .any(|word| matches!(*word, "to" | "until" | "till" | "forward"))
    })
}

/// Of what is moved from one time to another only the other is put.
pub(crate) fn mentions(scene: &Scene<'_>, found: &mut Vec<Mention>) {
    for clause in scene.clauses {
        let words = scene.words(clause.span);
        let Some(verb) = words.iter().position(|word| VERBS.contains(word.lower.as_str())) else { continue };
        let Some(from) = position(&words, verb, 6, "from") else { continue };
        let Some(to) = position(&words, from, 5, "to") else { continue };
        let (Some(begin), Some(goal)) = (words.get(from), words.get(to + 1)) else { continue };
        let region = Span { start: begin.start, end: goal.end };
        let within = |span: Span| span.start < region.end && region.start < span.end;
        let mut days = false;
        for mention in found.iter_mut().filter(|mention| within(mention.span)) {
            if let Said::Days(_, last) = mention.said {
                mention.said = Said::Day(last);
                days = true;
            }
        }
        if days {
            continue;
        }
        let span = Span { start: goal.start, end: goal.end };
        if let Some(day) = super::days::named(scene, &goal.lower) {
            found.retain(|mention| !(within(mention.span) && matches!(mention.said, Said::Day(_))));
            found.push(Mention { fact: Fact::Date, said: Said::Day(day), span, confidence: 0.8 });
        } else if let Some(at) = hour(scene, &words, to + 1) {
            found.retain(|mention| !(within(mention.span) && matches!(mention.said, Said::Hour { .. })));
            let said = Said::Hour { at, loose: true };
            found.push(Mention { fact: Fact::Time, said, span, confidence: 0.8 });
        } else if words.get(to + 2).is_some_and(|next| counts(&next.lower)) {
            // 'Change the table from 4 to 6 people': heads.
            found.retain(|mention| !(within(mention.span) && matches!(mention.said, Said::Hour { .. })));
        }
    }
}

fn counts(word: &str) -> bool {
    matches!(
        word,
        "people" | "pax" | "ppl" | "persons" | "of" | "seats" | "guests" | "nights" | "days" | "tickets"
    )
}

fn position(words: &[Word<'_>], after: usize, most: usize, wanted: &str) -> Option<usize> {
    let near = words.iter().enumerate().skip(after + 1).take(most);
    near.into_iter().find(|(_, word)| word.lower == wanted).map(|(at, _)| at)
}

/// The hour that the figures at a word are, where they count nothing.
fn hour(scene: &Scene<'_>, words: &[Word<'_>], at: usize) -> Option<Time> {
    #[rustfmt::skip]
    static ON: Words = Words::new(&["instead", "on", "if", "please", "pls", "ok", "tomorrow", "tonight", "so", "cos", "because", "that", "for", "half", "x"]);
    let word = words.get(at)?;
    let parted = super::figures::parted(scene.text, word, words.get(at + 1));
    let next = words.get(at + if parted.is_some() { 2 } else { 1 });
    let free = word.stop || next.is_none_or(|next| ON.contains(next.lower.as_str()));
    parted.or_else(|| super::figures::figure(word, None)).filter(|_| free)
}

/// 原定一号厅，改到培训室: the place of what was planned before, beside the one that is put in its stead.
pub(crate) fn left_behind(scene: &Scene<'_>, places: &mut Vec<Mention>) {
    const STOOD: [&str; 8] = ["原定", "原本", "原来", "原先", "本来定", "本来在", "之前定", "本来说"];
    if scene.text.is_ascii() {
        return;
    }
    let stood = |clause: &Clause| {
        let words = clause.span.of(scene.text).trim_start();
        STOOD.iter().any(|stood| words.starts_with(stood))
    };
    let within = |clause: &Clause, place: &Mention| {
        clause.span.start <= place.span.start && place.span.end <= clause.span.end
    };
    let put = scene.clauses.iter().any(|clause| {
        clause.has(Cue::Change) && !stood(clause) && places.iter().any(|place| within(clause, place))
    });
    places.retain(|place| !put || !scene.clauses.iter().any(|clause| stood(clause) && within(clause, place)));
}

#[cfg(test)]
mod tests {
    use crate::acts::{noon, read};
    use steward_model::{Fact, Said};

    #[test]
    fn where_it_goes_is_put_and_where_it_stood_is_not() {
        let said = |text: &str| {
            let entities = crate::annotate(text, None, &noon());
            let mentions = read(text, &entities, &noon()).mentions;
            let timed = mentions.into_iter().filter_map(|mention| match (mention.fact, mention.said) {
                (Fact::Date, Said::Day(day)) => Some(day.to_string()),
                (Fact::Date, Said::Days(..)) => Some("days".to_owned()),
                (Fact::Time, Said::Hour { at, .. }) => Some(at.to_string()),
                _ => None,
            });
            timed.collect::<Vec<_>>()
        };
        for (text, want) in [
            ("can we move it from friday to saturday?", "2026-03-14"),
            ("could we shift the viewing from thursday to friday", "2026-03-13"),
            ("could we push dinner from 7 to 8?", "08:00:00"),
            ("they moved the talk from 6 to 7.30", "07:30:00"),
        ] {
            assert_eq!(said(text), [want], "{text}");
        }
        assert_eq!(said("camping from friday to sunday?"), ["days"]);
        assert!(said("change the table from 4 to 6 people").is_empty());
    }

    #[test]
    fn the_place_that_was_planned_before_gives_way_to_the_one_put_in_its_stead() {
        let places = |text: &str| {
            let entities = crate::annotate(text, None, &noon());
            let mentions = read(text, &entities, &noon()).mentions;
            let named = mentions.into_iter().filter_map(|mention| match (mention.fact, mention.said) {
                (Fact::Place, Said::Words(words)) => Some(words),
                _ => None,
            });
            named.collect::<Vec<_>>()
        };
        assert_eq!(places("原定在文化馆，改到少年宫"), ["少年宫"]);
        assert_eq!(places("原定在文化馆"), ["文化馆"]);
    }
}
