//! What a day is taken by, told before another is put: 'Friday's my mum's birthday, how about Thursday at 7?'.

use crate::plans::kept::kindred::social;
use crate::plans::kept::plan::Plan;
use crate::plans::message::text::{among, lies_in, pieces};
use steward_model::words::is_weekday;
use steward_model::{ActKind, Heard, Said, Span};

/// The message without what the excuse names, where one of these plans, which stand, is one that another day is put for.
pub(in crate::plans) fn without<'p>(
    mut plans: impl Iterator<Item = &'p Plan>,
    heard: &Heard,
) -> Option<Heard> {
    let understood = &heard.understood;
    if !understood.acts.iter().any(|act| act.kind == ActKind::Change) || !heard.message.text.is_ascii() {
        return None;
    }
    let names = understood.topics.iter().any(|topic| excuses(heard, topic.span))
        || understood
            .mentions
            .iter()
            .any(|one| matches!(one.said, Said::Words(_)) && excuses(heard, one.span));
    if !names || !plans.any(|plan| social(plan.kind)) {
        return None;
    }
    let mut told = heard.clone();
    told.understood.topics.retain(|topic| !excuses(heard, topic.span));
    told.understood.mentions.retain(|one| !(matches!(one.said, Said::Words(_)) && excuses(heard, one.span)));
    Some(told)
}

/// The words stand in a sentence that says what a day is taken by, before one that puts another.
fn excuses(heard: &Heard, span: Span) -> bool {
    let (text, acts) = (&heard.message.text, &heard.understood.acts);
    let puts = |act: &&steward_model::Act| {
        matches!(act.kind, ActKind::Change | ActKind::Ask | ActKind::Propose) && act.span.start >= span.end
    };
    let counter = acts.iter().find(puts);
    let asked =
        acts.iter().any(|act| matches!(act.kind, ActKind::Ask | ActKind::Propose) && lies_in(span, act.span));
    let Some(counter) = counter.filter(|_| !asked) else { return false };
    let lead = text.get(..span.start).unwrap_or_default();
    let from = lead.rfind([',', '.', '!', '?', '\n']).map_or(0, |at| at + 1);
    text.get(from..counter.span.start).is_some_and(takes_the_day)
}

/// 'Friday's the …', 'saturday is …', 'that's …', 'tomorrow I've …'.
fn takes_the_day(clause: &str) -> bool {
    const DAYS: &str = "tomorrow tmrw tmr tonight today that thats fridays saturdays sundays";
    const IS: &str = "s is i we ive weve my our its";
    const WORKS: &str = "works good fine great perfect ok okay better best free on";
    let lower = clause.to_lowercase();
    let words = pieces(&lower);
    let mut words = words.skip_while(|word| *word == "the");
    // 'Mondays', 'the 14th'.
    let day = |word: &str| {
        let day = |word: &str| is_weekday(word) || among(DAYS, word);
        day(word)
            || word.strip_suffix('s').is_some_and(|one| one.len() > 3 && day(one))
            || word.starts_with(|c: char| c.is_ascii_digit()) && word.ends_with("th")
    };
    words.next().is_some_and(day)
        && words.next().is_some_and(|word| among(IS, word))
        && !words.any(|word| among(WORKS, word))
}

#[cfg(test)]
mod tests {
    use super::takes_the_day;

    #[test]
    fn a_day_that_is_taken_is_told_from_one_that_suits() {
        for (clause, taken) in [
            ("Friday's my mum's birthday", true),
            (" sunday is Jo's recital", true),
            ("that's the school fair", true),
            ("mondays i'm in the office", true),
            ("the 14th is Mia's birthday", true),
            ("Saturday's good for the match", false),
            ("the concert is saturday", false),
            ("saturday match then drinks", false),
        ] {
            assert_eq!(takes_the_day(clause), taken, "{clause}");
        }
    }
}
