//! Words for an end that keep or hand over instead: 'keep it another day', 'drop it back when?'; and the day till which
//! something is kept.

use super::{
    clauses::Clause,
    cues::{Cue, Hit},
};
use crate::acts::Scene;
use steward_model::Span;
use steward_model::words::WEEKDAYS;

/// Words by which something is held on to.
#[rustfmt::skip]
const KEEPS: &[&str] = &["keep", "keeping", "stay", "staying", "extend", "extending", "hold", "hang", "have", "rent", "renting", "hire", "hiring", "book", "need"];

/// A cue for an end that ends nothing where it stands: what follows it says where something is brought, or what stands
/// before it that something is held on to for so long.
pub(crate) fn ends_nothing(text: &str, clause: (usize, usize), hit: &Hit) -> bool {
    #[rustfmt::skip]
    const WHERE: &[&str] = &["back", "off", "in", "at", "over", "round", "by", "to", "into", "on", "home", "there", "outside", "with"];
    // 别走了 今晚就住下: who is kept for the night is put up, and nothing is called off.
    if matches!(hit.cue, Cue::Cancel | Cue::No | Cue::ShortNo)
        && ["别走", "别回", "不走了", "别了"]
            .iter()
            .any(|kept| text.get(clause.0..clause.1).is_some_and(|said| said.contains(kept)))
        && ["住下", "住我", "睡我", "住这", "睡这", "在这住", "在我这", "我家住", "我家睡"]
            .iter()
            .any(|roof| text.contains(roof))
    {
        return true;
    }
    if hit.cue != Cue::Cancel {
        return false;
    }
    let next = |at: usize| {
        let rest = text.get(at..clause.1).unwrap_or_default();
        rest.split(|c: char| !c.is_alphanumeric()).find(|word| !word.is_empty()).unwrap_or_default()
    };
    match text.get(hit.start..hit.end) {
        Some("drop it") => WHERE.contains(&next(hit.end)),
        Some("another day" | "another night" | "another week") => {
            text.get(clause.0..hit.start).is_some_and(keeps)
        }
        _ => false,
    }
}

/// The words hold on to something.
pub(crate) fn keeps(words: &str) -> bool {
    words.split(|c: char| !c.is_alphanumeric()).any(|word| KEEPS.contains(&word))
}

/// 'Home the sunday', 'and home monday 24th': the words right before a day bring people back on it. Who is home then, or
/// works from there, is not brought back.
pub(crate) fn homeward(before: &[&str]) -> bool {
    let lead = match before {
        [lead @ .., "home", "on" | "the"] | [lead @ .., "home", "on", "the"] | [lead @ .., "home"] => lead,
        _ => return false,
    };
    match lead.last() {
        None => true,
        Some(last) => {
            matches!(*last, "and" | "then" | "yes" | "yess" | "yesss" | "fly" | "flying" | "head" | "train")
        }
    }
}

/// 'Shall we go back on thursday? Tin Duck again', with no way and no other day in it: they go there once more, and come home
/// from nowhere. Alone it may as well be a journey's end.
pub(crate) fn goes_again(
    scene: &Scene<'_>,
    clause: &Clause,
    lead: &[&str],
    day_before: Option<Span>,
) -> bool {
    #[rustfmt::skip]
    const WAYS: &[&str] = &["fly", "flying", "flight", "flights", "train", "trains", "drive", "driving", "bus", "coach", "ferry", "plane", "home", "work", "school", "office", "uni", "college", "hotel", "holiday", "trip"];
    let goes =
        lead.windows(2).rev().take(4).any(|pair| matches!(pair, ["go" | "pop" | "nip" | "head", "back"]));
    let way =
        || scene.norm.text.split(' ').any(|word| WAYS.contains(&word.trim_end_matches(['?', '.', ',', '!'])));
    goes && scene.clauses.len() > 1
        && day_before.is_none()
        && (clause.question || clause.has(Cue::Propose))
        && !way()
}

/// A day after 'till' in a clause that holds on to something, or that is nothing but it and a yes.
pub(crate) fn till(scene: &Scene<'_>, clause: &Clause, span: Span) -> bool {
    let lead = scene.text.get(clause.span.start..span.start).unwrap_or_default().to_lowercase();
    let words = span.of(scene.text).to_lowercase();
    let tills = ["till", "til", "until", "'til"];
    let leads = || lead.trim_end().trim_end_matches("the").trim_end();
    let ends = |text: &str| tills.iter().any(|till| text.ends_with(till));
    let before = if tills.iter().any(|till| words.starts_with(till)) {
        lead.as_str()
    } else if ends(leads()) {
        leads().rsplit_once(' ').map_or("", |(before, _)| before)
    } else {
        return false;
    };
    let dated = words.bytes().any(|byte| byte.is_ascii_digit()) && !words.contains(['.', ':']);
    let small = before.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).all(|word| {
        matches!(word, "ok" | "yes" | "yep" | "so" | "then" | "fine" | "sure" | "cool" | "great")
    });
    let short = scene.clauses.len() == 1 && small;
    let weekday = WEEKDAYS.iter().any(|day| words.ends_with(day));
    (dated && ["st", "nd", "rd", "th"].iter().any(|end| words.contains(end)) || short && weekday)
        && (small || keeps(before))
        && !clause.any(&[Cue::Busy, Cue::Past])
}

#[cfg(test)]
mod tests {
    use crate::acts::{noon, read};
    use steward_model::{ActKind, Fact, Said};

    fn heard(text: &str) -> crate::acts::Reading {
        read(text, &crate::annotate(text, None, &noon()), &noon())
    }

    #[test]
    fn what_is_handed_over_or_kept_is_not_called_off() {
        let ends = |text: &str| heard(text).acts.iter().any(|act| act.kind == ActKind::Cancel);
        for text in [
            "drop it back when",
            "will drop it off at yours",
            "I'll drop it in",
            "can we keep it another day?",
        ] {
            assert!(!ends(text), "{text}");
        }
        for text in ["let's just drop it", "another day maybe", "drop it, too much faff"] {
            assert!(ends(text), "{text}");
        }
    }

    #[test]
    fn till_when_something_is_kept_is_its_end() {
        let until = |text: &str| {
            heard(text).mentions.into_iter().find_map(|mention| match mention.said {
                Said::Day(day) if mention.fact == Fact::Until => Some(day.to_string()),
                _ => None,
            })
        };
        for text in [
            "keep the car til the 16th?",
            "Sue says we could stay until the 16th",
            "can we hang on to it till monday 16th",
            "ok til mon 16th then",
        ] {
            assert_eq!(until(text).as_deref(), Some("2026-03-16"), "{text}");
        }
        for text in ["i work til the 16th", "closed til monday", "my exams run until the 16th"] {
            assert_eq!(until(text), None, "{text}");
        }
    }
}
