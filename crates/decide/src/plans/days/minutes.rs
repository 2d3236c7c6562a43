//! The minutes of the hour that stands, told without it: 'make it quarter past'.

use crate::plans::kept::plan::Plan;
use crate::plans::message::text::among;
use jiff::ToSpan;
use jiff::civil::Time;
use steward_model::{Fact, Heard, Mention, Said, Span};

/// The message with the hour that its minutes mean for the plan that is spoken of, the last of these that stand; nothing
/// where it tells none.
pub(in crate::plans) fn told<'p>(
    mut plans: impl DoubleEndedIterator<Item = &'p Plan>,
    heard: &Heard,
) -> Option<Heard> {
    let (span, minute) = of(&heard.message.text)?;
    // What the words are taken for by themselves is of the hour at which they are said.
    let apart = |mention: &Mention| mention.span.end <= span.start || span.end <= mention.span.start;
    let hour = |mention: &Mention| matches!(mention.said, Said::Hour { .. });
    if heard.understood.mentions.iter().any(|mention| hour(mention) && apart(mention)) {
        return None;
    }
    let stood = plans.next_back()?.when.hour?;
    let said = Said::Hour { at: near(stood, minute), loose: false };
    let mut heard = heard.clone();
    heard.understood.mentions.retain(|mention| !hour(mention));
    heard.understood.mentions.push(Mention { fact: Fact::Time, said, span, confidence: 0.9 });
    Some(heard)
}

/// Where the minutes stand, and how many past the hour they are.
fn of(text: &str) -> Option<(Span, i8)> {
    /// What may follow, where no hour does.
    const TAILS: &str = "better instead is works suits please pls then ok okay if cos because the would works might for x and so tho though lol sounds fine to";
    const SHORT: [(&str, i8); 8] = [
        ("quarter past", 15),
        ("half past", 30),
        ("quarter to", 45),
        ("ten past", 10),
        ("10 past", 10),
        ("twenty past", 20),
        ("20 past", 20),
        ("qtr past", 15),
    ];
    if !(text.contains("past") || text.contains("quarter to")) {
        return None;
    }
    SHORT.iter().find_map(|&(words, minute)| {
        let start = text.find(words)?;
        let end = start + words.len();
        let edge = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
        let rest = text.get(end..)?;
        let next = rest.trim_start().split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        let stops = next.is_empty() || !rest.starts_with(' ') || among(TAILS, &next.to_lowercase());
        (edge(text.get(..start)?.chars().next_back()) && edge(rest.chars().next()) && stops)
            .then_some((Span { start, end }, minute))
    })
}

/// The nearest such minute to the hour that stands, the later of two.
fn near(stood: Time, minute: i8) -> Time {
    let past = i64::from(minute - stood.minute());
    let (early, late) = if past >= 0 { (past - 60, past) } else { (past, past + 60) };
    stood.wrapping_add(if -early < late { early } else { late }.minutes())
}

#[cfg(test)]
mod tests {
    use super::{near, of};
    use jiff::civil::Time;

    #[test]
    fn minutes_without_their_hour_are_told_from_an_hour() {
        for (text, want) in [
            ("better make it quarter past the roads are bad", Some(15)),
            ("half past?", Some(30)),
            ("could we say quarter to", Some(45)),
            ("ten past works", Some(10)),
            ("quarter past 9", None),
            ("half past six then", None),
            ("quarter to eight", None),
            ("in the past", None),
            ("drive past them", None),
        ] {
            assert_eq!(of(text).map(|(_, minute)| minute), want, "{text}");
        }
    }

    #[test]
    fn the_nearest_such_minute_is_meant() {
        let clock = |words: &str| words.parse::<Time>().unwrap();
        for (stood, minute, want) in [
            ("09:30", 15, "09:15"),
            ("19:00", 30, "19:30"),
            ("10:00", 45, "09:45"),
            ("10:30", 45, "10:45"),
            ("15:00", 15, "15:15"),
        ] {
            assert_eq!(near(clock(stood), minute), clock(want), "{stood} {minute}");
        }
    }
}
