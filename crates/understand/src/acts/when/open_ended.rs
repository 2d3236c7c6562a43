//! Hours with an open end, and hours that are denied: 'after 9', '9 onwards', '7, not 7:30'.

use crate::acts::{
    Scene,
    doing::cues::Cue,
    words::{Word, within},
};
use jiff::ToSpan;
use jiff::civil::Time;
use steward_model::seek::Seek;
use steward_model::sought::Sought;
use steward_model::{Fact, Mention, Said, Span, TimeValue};

/// Adds the hours from which something may be, and drops those that are denied.
pub(crate) fn mentions(scene: &Scene<'_>, found: &mut Vec<Mention>) {
    denied(scene, found);
    moved_for(scene, found);
    let text = scene.norm.text.as_str();
    if !["after", "onward", "upward"].iter().any(|word| text.contains(word)) {
        return;
    }
    for clause in scene.clauses {
        const OTHERWISE: [Cue; 8] =
            [Cue::Bound, Cue::No, Cue::ShortNo, Cue::Busy, Cue::Past, Cue::Late, Cue::Cancel, Cue::Elsewhere];
        if clause.any(&OTHERWISE) {
            continue;
        }
        let words = scene.words(clause.span);
        for at in 0..words.len() {
            if let Some(open) = open(scene, &words, at) {
                put(scene, open, found);
            }
        }
    }
}

/// Puts an hour with an open end in place of every other, with the day of the longer time that it is cut out of.
fn put(scene: &Scene<'_>, open: Mention, found: &mut Vec<Mention>) {
    found.retain(|one| !matches!(one.said, Said::Hour { .. } | Said::Part(..)));
    let day = scene.entities.iter().find_map(|entity| match entity.time() {
        Some(TimeValue::Interval { from: Some(from), .. })
            if entity.span.start < open.span.start && open.span.start < entity.span.end =>
        {
            Some((entity.span, from.date()))
        }
        _ => None,
    });
    if let Some((span, day)) = day
        && day != scene.context.now.date()
        && !found.iter().any(|one| matches!(one.said, Said::Day(_)))
    {
        found.push(Mention { fact: Fact::Date, said: Said::Day(day), span, confidence: 0.7 });
    }
    found.push(open);
}

/// 'After 9', 'from 9 onwards', '9 onwards': the figure and the words about it. 'After 9 days', 'from 9 to 5' are none.
fn open(scene: &Scene<'_>, words: &[Word<'_>], at: usize) -> Option<Mention> {
    const GOES_ON: &str = "am pm ok okay works is good fine tonight tomorrow today if please pls then on lol x or and ill i we and my at onwards in would the suits best tmrw";
    const HALVES: [&str; 2] = ["pm", "am"];
    let word = words.get(at).filter(|word| word.text.starts_with(|c: char| c.is_ascii_digit()))?;
    let (lead, next) = (at.checked_sub(1).and_then(|at| words.get(at)), words.get(at + 1));
    let after = lead.is_some_and(|lead| lead.lower == "after");
    let onwards = next.is_some_and(|next| within!("onwards onward upwards", &next.lower));
    if !(after || onwards) {
        return None;
    }
    let text = word.lower.as_str();
    let written = HALVES.into_iter().find(|half| text.ends_with(half));
    let figures = written.and_then(|half| text.strip_suffix(half)).unwrap_or(text);
    let digits = figures.bytes().all(|byte| byte.is_ascii_digit());
    let hour: i8 = figures.parse().ok().filter(|hour| digits && (1..=12).contains(hour))?;
    let apart = || HALVES.into_iter().find(|half| next.is_some_and(|next| next.lower == *half));
    let half = written.or_else(apart);
    let ends = onwards || word.stop || next.is_none_or(|next| within!(GOES_ON, &next.lower));
    let late = is_late(scene, hour, half);
    if !ends || !late && half.is_none() {
        return None;
    }
    let at = Time::new(if late && hour < 12 { hour + 12 } else { hour }, 0, 0, 0).ok()?;
    let span = Span { start: word.start, end: word.end };
    let last = if late { Time::constant(23, 59, 0, 0) } else { at.wrapping_add(4.hours()) };
    let said = if after { Said::Part(at, last) } else { Said::Hour { at, loose: false } };
    Some(Mention { fact: Fact::Time, said, span, confidence: 0.7 })
}

/// The hour is of the second half of the day: said so, or early, or of an evening, or gone by for today.
fn is_late(scene: &Scene<'_>, hour: i8, half: Option<&str>) -> bool {
    let text = scene.norm.text.as_str();
    if half == Some("am") || text.contains("morning") {
        return half == Some("pm");
    }
    // 'Tomorrow after 9' leaves its half of the day open.
    let dark = || ["tonight", "tn", "evening", "night", "party"].iter().any(|word| text.contains(word));
    // By noon 'after 9' is after nine at night.
    let gone = || half.is_none() && scene.context.now.hour() >= hour && !text.contains("tomorrow");
    half == Some("pm") || hour < 8 || hour == 12 || dark() || gone()
}

/// 'My exam moved to saturday, friday instead?': the day of what was in the way is not the one that is put.
fn moved_for(scene: &Scene<'_>, found: &mut Vec<Mention>) {
    const THINGS: &str = "flight flights train exam exams shift shifts class meeting appointment appt work interview delivery viewing surgery lesson practice rehearsal deadline";
    #[rustfmt::skip]
    static MOVED: Sought = Sought::new(&[" moved to ", " pushed to ", " changed to ", " rescheduled to ", " bumped to ", " switched to "]);
    let text = scene.norm.text.as_str();
    if !MOVED.may_stand(text) {
        return;
    }
    let ends = MOVED.words().iter().filter_map(|moved| text.seek(moved).map(|at| at + moved.len()));
    let Some(at) = ends.min() else { return };
    let of_another = text.get(..at).unwrap_or_default().split(' ').any(|word| within!(THINGS, word));
    let day = |one: &&Mention| matches!(one.said, Said::Day(_));
    let at = scene.norm.back(at, at).start;
    let here = |one: &Mention| at <= one.span.start && one.span.start <= at + "the next ".len();
    let later = found.iter().filter(day).any(|one| one.span.start > at && !here(one));
    if of_another && later {
        found.retain(|one| !here(one));
    }
}

/// '7, not 7:30': an hour right behind 'not' is put by nobody. 'Why not 7:30' puts it, and 'not before 8' is another thing.
fn denied(scene: &Scene<'_>, found: &mut Vec<Mention>) {
    if found.is_empty() || !scene.norm.text.holds("not ") {
        return;
    }
    found.retain(|one| {
        let lead = scene.text.get(..one.span.start).unwrap_or_default().to_ascii_lowercase();
        let lead = lead.trim_end();
        let lead = lead.strip_suffix(" at").unwrap_or(lead);
        let not = lead.strip_suffix("not").filter(|lead| !lead.ends_with(|c: char| c.is_alphanumeric()));
        let asked = not.is_some_and(|lead| {
            let before = lead.rsplit(|c: char| !c.is_alphanumeric()).find(|word| !word.is_empty());
            before.is_some_and(|word| within!("why if or whether y", word))
        });
        let words = one.span.of(scene.text);
        let plain = words.starts_with(|c: char| c.is_ascii_digit());
        !(matches!(one.said, Said::Hour { .. }) && not.is_some() && !asked && plain)
    });
}

#[cfg(test)]
mod tests {
    use crate::acts::{noon, read};
    use steward_model::Said;

    fn said(text: &str) -> Vec<String> {
        let entities = crate::annotate(text, None, &noon());
        let told = |said: Said| match said {
            Said::Hour { at, .. } => Some(at.strftime("%H:%M").to_string()),
            Said::Part(from, to) => Some(format!("{}-{}", from.strftime("%H:%M"), to.strftime("%H:%M"))),
            _ => None,
        };
        read(text, &entities, &noon()).mentions.into_iter().filter_map(|one| told(one.said)).collect()
    }

    #[test]
    fn an_hour_with_an_open_end_is_its_beginning() {
        assert_eq!(said("tonight i call after 9 ok"), ["21:00-23:59"]);
        assert_eq!(said("swing by anytime after 6"), ["18:00-23:59"]);
        assert_eq!(said("tomorrow after 4pm is okay"), ["16:00-23:59"]);
        assert_eq!(said("party tmrw 9 onwards my flat"), ["21:00"]);
        assert_eq!(said("call you after 9"), ["21:00-23:59"]);
        assert!(said("call you tomorrow after 9").is_empty());
        assert!(said("we met again after 9 years").is_empty());
    }

    #[test]
    fn the_day_of_what_was_in_the_way_is_not_put() {
        let days = |text: &str| {
            let entities = crate::annotate(text, None, &noon());
            let mentions = read(text, &entities, &noon()).mentions;
            mentions.iter().filter(|one| matches!(one.said, Said::Day(_))).count()
        };
        assert_eq!(days("my exam got moved to sat. could it be friday instead?"), 1);
        assert_eq!(days("dinner got moved to sat, see you friday at work"), 2);
    }

    #[test]
    fn an_hour_that_is_denied_is_none() {
        assert!(!said("11 for lunch, not 11:20").contains(&"11:20".to_owned()));
        assert_eq!(said("why not 7:30?"), ["07:30"]);
        assert!(said("definitely not 7:30").is_empty());
    }
}
