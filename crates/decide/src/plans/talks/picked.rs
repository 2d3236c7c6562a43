//! What was put is picked without another word of agreement: one of several hours, by its half of the day (上午那场), by order
//! ('the later one') or by itself ('7 pls'), or the place ('the Crown then').

use super::talk::Talk;
use crate::plans::kept::plan::Plan;
use crate::plans::message::text::{among, pieces, without_leads};
use jiff::ToSpan;
use jiff::civil::Time;
use steward_model::{Act, ActKind, Fact, Heard, Mention, Said, Span};

/// For so many messages hours that were offered together wait to be picked from.
const MEMORY: u64 = 3;

/// The hours that a message offers together; none where it names but one.
pub(super) fn offered(heard: &Heard) -> Vec<(Time, bool)> {
    let hours = heard.understood.mentions.iter().filter_map(|mention| match mention.said {
        Said::Hour { at, loose } if matches!(mention.fact, Fact::Time | Fact::Until) => Some((at, loose)),
        _ => None,
    });
    let hours: Vec<_> = hours.collect();
    if hours.len() > 1 { hours } else { Vec::new() }
}

/// 'The later one', 'the former': the message with the one of two hours, '6 or 7?', that it means of the last of these plans.
pub(in crate::plans) fn by_order<'p>(
    mut plans: impl DoubleEndedIterator<Item = &'p Plan>,
    heard: &Heard,
) -> Option<Heard> {
    const LONGEST: usize = 32;
    const SMALL: &str =
        "the one please pls then thanks lol id prefer i rather works better is prob probably option choice";
    let text = heard.message.text.as_str();
    if text.len() > LONGEST
        || !text.is_ascii()
        || heard.understood.mentions.iter().any(|one| matches!(one.said, Said::Hour { .. }))
    {
        return None;
    }
    let lower = text.to_lowercase();
    let mut late = None;
    for word in pieces(&lower) {
        match word {
            "later" | "latter" | "second" | "2nd" | "last" => late = Some(true),
            "earlier" | "former" | "first" | "1st" => late = Some(false),
            word if among(SMALL, word) => {}
            _ => return None,
        }
    }
    let late = late?;
    let plan = plans.next_back()?;
    let (first, second) = two_hours(&plan.put_as)?;
    let at = if late { second } else { first };
    let span = Span { start: 0, end: text.len() };
    let mut heard = heard.clone();
    heard.understood.acts = vec![Act { kind: ActKind::Agree, span, confidence: 0.85 }];
    heard.understood.mentions = vec![Mention {
        fact: Fact::Time,
        said: Said::Hour { at, loose: at.hour() <= 12 },
        span,
        confidence: 0.9,
    }];
    Some(heard)
}

/// The hour that stands is one of the two with which the plan was put.
pub(in crate::plans) fn is_an_option(plan: &Plan) -> bool {
    plan.when.hour.is_some_and(|hour| {
        two_hours(&plan.put_as)
            .is_some_and(|(first, second)| on_the_clock(first, hour) || on_the_clock(second, hour))
    })
}

/// The hours of '6 or 7', '6.30 or half 7' without what is not a figure.
fn two_hours(text: &str) -> Option<(Time, Time)> {
    text.match_indices(" or ").find_map(|(at, or)| {
        let before = text.get(..at)?.rsplit(' ').next()?;
        let behind = text.get(at + or.len()..)?.split([' ', '?', ',', '!']).next()?;
        let after = hour_of(behind)?;
        Some((hour_of(before)?, after))
    })
}

/// The two are the same on a clock's face, whichever half of the day each is of.
fn on_the_clock(one: Time, other: Time) -> bool {
    one.minute() == other.minute() && one.hour() % 12 == other.hour() % 12
}

/// The hour of '7', '6.30', '7pm'.
fn hour_of(word: &str) -> Option<Time> {
    let late = word.ends_with("pm");
    let figures = word.trim_end_matches("pm").trim_end_matches("am");
    let (hour, minute) = figures.split_once([':', '.']).unwrap_or((figures, "0"));
    let hour: i8 = hour.parse().ok().filter(|hour| (1..=23).contains(hour))?;
    Time::new(if late && hour < 12 { hour + 12 } else { hour }, minute.parse().ok()?, 0, 0).ok()
}

/// Messages that pick by naming it have no more words.
const FEW: usize = 4;

/// '7 pls', after '6 or 7?': one of the hours that were offered by the message before, and nothing else.
pub(in crate::plans) fn is_one_hour(talk: &Talk, heard: &Heard) -> bool {
    let Some((hours, turn)) = talk.offered.as_ref() else { return false };
    let mut named = heard.understood.mentions.iter().filter_map(|mention| match mention.said {
        Said::Hour { at, .. } => Some(at),
        _ => None,
    });
    let (Some(named), None) = (named.next(), named.next()) else { return false };
    turn + 1 == talk.turn
        && hours.iter().any(|&(at, _)| on_the_clock(at, named))
        && heard.message.text.split_whitespace().count() <= FEW
}

/// The message takes up the second of two hours, or names nothing but the place with which the plan was put: 'the Crown it is'.
pub(in crate::plans) fn takes(plan: &Plan, heard: &Heard) -> bool {
    let text = heard.message.text.as_str();
    let second = |mention: &Mention| {
        matches!(mention.said, Said::Hour { .. })
            && plan.put_as.contains(&format!(" or {}", mention.span.of(text)))
    };
    text.split_whitespace().count() <= FEW && heard.understood.mentions.iter().any(second)
        || plan.words.get(&Fact::Place).is_some_and(|place| is_the_place(text, place))
}

/// The place by its name, with no more than small words about it.
fn is_the_place(text: &str, place: &str) -> bool {
    const LEADS: &[&str] = &["ok ", "okay ", "right ", "cool ", "fine "];
    const ENDS: [&str; 5] = [" then", " it is", " so", " pls", " please"];
    let lower = text.to_lowercase();
    let said = without_leads(lower.trim_end_matches(|c: char| !c.is_alphanumeric()), LEADS);
    let said = ENDS.iter().fold(said, |said, end| said.strip_suffix(end).unwrap_or(said));
    place.chars().count() > 2
        && said.trim_start_matches("the ") == place.to_lowercase().trim_start_matches("the ")
}

/// The message with the hour that it picks in the place of the half of the day; nothing where it picks none.
pub(in crate::plans) fn by_half(talk: &Talk, heard: &Heard) -> Option<Heard> {
    let (hours, turn) = talk.offered.as_ref()?;
    let mentions = &heard.understood.mentions;
    if turn + MEMORY < talk.turn || mentions.iter().any(|one| matches!(one.said, Said::Hour { .. })) {
        return None;
    }
    let text = &heard.message.text;
    let (at, hour) = mentions.iter().enumerate().find_map(|(at, mention)| match mention.said {
        Said::Part(from, to) if points(text, mention) => Some((at, one_within(hours, from, to)?)),
        _ => None,
    })?;
    let mut heard = heard.clone();
    if let Some(mention) = heard.understood.mentions.get_mut(at) {
        mention.said = Said::Hour { at: hour, loose: false };
    }
    // The other half of the day may stand beside it to say why.
    heard.understood.mentions.retain(|mention| !matches!(mention.said, Said::Part(..)));
    Some(heard)
}

/// 那场, 的那班, 'one': what stands behind points at one of several.
fn points(text: &str, mention: &Mention) -> bool {
    const WHICH: &[&str] = &[
        "那场", "那場", "那班", "那趟", "那个", "那個", "那轮", "那輪", "这场", "這場", "场", "場", "嗰場",
        "嗰班", "one", "show", "slot", "session", "train", "bus", "flight",
    ];
    let rest = text.get(mention.span.end..).unwrap_or_default().trim_start().to_lowercase();
    let rest = rest.strip_prefix('的').unwrap_or(&rest);
    WHICH.iter().any(|word| rest.starts_with(word))
}

/// The only one of the hours that lies in this part of the day.
fn one_within(hours: &[(Time, bool)], from: Time, to: Time) -> Option<Time> {
    let within =
        |time: Time| if from <= to { from <= time && time <= to } else { time >= from || time <= to };
    let fits = hours.iter().filter_map(|&(at, loose)| {
        let late = at.wrapping_add(12.hours());
        Some(at).filter(|&at| within(at)).or(Some(late).filter(|&late| loose && within(late)))
    });
    let mut fits = fits;
    let first = fits.next()?;
    fits.next().is_none().then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_hour_of_a_half_is_picked() {
        let clock = |words: &str| words.parse::<Time>().unwrap();
        let hours = [(clock("10:40"), true), (clock("14:00"), false)];
        let part = |from, to| one_within(&hours, clock(from), clock(to));
        assert_eq!(part("06:00", "11:59"), Some(clock("10:40")));
        assert_eq!(part("12:00", "17:59"), Some(clock("14:00")));
        assert_eq!(part("06:00", "17:59"), None);
        assert_eq!(part("00:00", "05:00"), None);
    }

    #[test]
    fn a_place_is_taken_by_its_name_alone() {
        for (text, want) in [
            ("the Crown then", true),
            ("ok Crown it is!", true),
            ("crown pls", true),
            ("the Crown is shut", false),
            ("not the Crown", false),
            ("then", false),
        ] {
            assert_eq!(is_the_place(text, "The Crown"), want, "{text}");
        }
    }

    #[test]
    fn two_hours_are_read_of_what_was_put() {
        let clock = |words: &str| words.parse::<Time>().unwrap();
        assert_eq!(two_hours("dinner at 6 or 7?"), Some((clock("06:00"), clock("07:00"))));
        assert_eq!(two_hours("lunch 12.30 or 1pm"), Some((clock("12:30"), clock("13:00"))));
        assert_eq!(two_hours("pizza or pasta at 6"), None);
        assert_eq!(two_hours("6 or later"), None);
    }
}
