//! Days of the month told without it: 'back the 28th' of a journey in December is the 28th of December.

use super::plan::Plan;
use jiff::ToSpan;
use jiff::civil::{Date, DateTime};
use steward_model::{Fact, Heard, Said};

/// The message with its bare days of the month in the month of the plan that is spoken of, the last of these that stand
/// with a day, where that lies later than the month after the message's own; nothing where all stay as they are.
pub(super) fn anchored<'p>(
    plans: impl DoubleEndedIterator<Item = &'p Plan>,
    heard: &Heard,
    now: DateTime,
) -> Option<Heard> {
    heard.understood.mentions.iter().find(|mention| matches!(mention.said, Said::Day(_) | Said::Days(..)))?;
    let (plan, stood) = plans.rev().find_map(|plan| Some((plan, plan.when.day?)))?;
    // 'Pub friday?' a while after a journey was spoken of, or of another kind: the coming Friday.
    let beside = now.duration_since(plan.touched).as_hours() >= 24
        || heard.understood.topics.iter().any(|topic| topic.confidence >= 0.6 && topic.kind != plan.kind);
    let text = &heard.message.text;
    let mut moved: Option<Heard> = None;
    for (at, mention) in heard.understood.mentions.iter().enumerate() {
        // '19th to 21st?' of a journey weeks ahead lies in its month.
        if let Said::Days(first, last) = mention.said {
            let words = mention.span.of(text).to_lowercase();
            let mut parts = words.split([' ', '-', '–', '~', '到', '至']).filter(|part| !part.is_empty());
            let joins =
                |part: &str| matches!(part, "to" | "till" | "until" | "the" | "and" | "from" | "through");
            if !parts.all(|part| joins(part) || bare(part))
                || (first.year(), first.month()) >= (stood.year(), stood.month())
            {
                continue;
            }
            // '29 to the 5th': the end lies in the month after.
            let first = of_month(first, stood, false);
            let last = first.and_then(|first| of_month(last, first, true));
            if let (Some(first), Some(last)) = (first, last) {
                let copy = moved.get_or_insert_with(|| heard.clone());
                if let Some(mention) = copy.understood.mentions.get_mut(at) {
                    mention.said = Said::Days(first, last);
                }
            }
            continue;
        }
        let Said::Day(day) = mention.said else { continue };
        // 'Fri' of a journey that begins on a Friday weeks ahead is that Friday.
        // So is it of one of tonight, where a bare Friday would be the next.
        let same = day.weekday() == stood.weekday();
        let tonight = stood == now.date() && day > stood;
        let named = weekday(mention.span.of(text));
        let of_its_week = || of_week(day, stood, now.date(), mention.fact == Fact::Until).filter(|_| !beside);
        let meant = if named && same && mention.fact != Fact::Until && (day < stood || tonight) {
            Some(stood)
        } else if named {
            of_its_week()
        } else {
            None
        };
        if let Some(meant) = meant {
            let copy = moved.get_or_insert_with(|| heard.clone());
            if let Some(mention) = copy.understood.mentions.get_mut(at) {
                mention.said = Said::Day(meant);
            }
            continue;
        }
        let numbered = !beside && numbered(mention.span.of(text));
        if !(numbered || bare(mention.span.of(text)))
            || (day.year(), day.month()) >= (stood.year(), stood.month())
        {
            continue;
        }
        let Some(meant) = of_month(day, stood, mention.fact == Fact::Until) else { continue };
        // 'Friday 26th': of a month in which it is one.
        if numbered && meant.weekday() != day.weekday() {
            continue;
        }
        // 29号, said of New Year's: three days before it, not four weeks after.
        if mention.fact != Fact::Until && (stood - day).get_days().abs() < (meant - stood).get_days().abs() {
            continue;
        }
        let copy = moved.get_or_insert_with(|| heard.clone());
        if let Some(mention) = copy.understood.mentions.get_mut(at) {
            mention.said = Said::Day(meant);
        }
    }
    moved
}

/// 'Friday?' of what stands for a Saturday weeks ahead is the day before it, 'back sunday' the day after.
fn of_week(day: Date, stood: Date, today: Date, end: bool) -> Option<Date> {
    const WEEK: i32 = 7;
    let ahead = (stood - today).get_days();
    let after = (day - stood).get_days().rem_euclid(WEEK);
    let from = if end || after * 2 < WEEK { after } else { after - WEEK };
    let meant = stood.saturating_add(from.days());
    (ahead >= WEEK && day < meant).then_some(meant)
}

/// The same day of the month in which the plan stands; an end comes after the begin.
pub(super) fn of_month(day: Date, stood: Date, end: bool) -> Option<Date> {
    let same = Date::new(stood.year(), stood.month(), day.day()).ok();
    match same {
        Some(same) if !end || same >= stood => Some(same),
        _ => {
            let next = stood.first_of_month().saturating_add(1.month());
            Date::new(next.year(), next.month(), day.day()).ok()
        }
    }
}

/// 'fri', '10am friday', 周五: the day's name, with an hour at most.
fn weekday(words: &str) -> bool {
    const NAMES: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    let words = words.trim().trim_end_matches(['.', '?', '!']).to_lowercase();
    let words = words.strip_suffix("'s").or_else(|| words.strip_suffix("’s")).unwrap_or(&words);
    let han = ["周", "星期", "礼拜", "週", "禮拜"]
        .iter()
        .any(|lead| words.strip_prefix(lead).is_some_and(|rest| rest.chars().count() == 1));
    let named = |part: &str| part.len() >= 3 && NAMES.iter().any(|name| name.starts_with(part));
    let beside = |part: &str| {
        matches!(
            part,
            "on" | "at"
                | "am"
                | "pm"
                | "the"
                | "morning"
                | "evening"
                | "night"
                | "nite"
                | "arvo"
                | "afternoon"
        ) || part.starts_with(|c: char| c.is_ascii_digit())
    };
    let parts: Vec<&str> = words.split(' ').collect();
    han || parts.iter().filter(|part| named(part)).count() == 1
        && parts.iter().all(|part| named(part) || beside(part))
        && !parts
            .iter()
            .any(|part| ["st", "nd", "rd", "th"].iter().any(|end| part.ends_with(end)) && beside(part))
}

/// 'Friday 26th', 'sat the 7th': a weekday and its number, and no month.
fn numbered(words: &str) -> bool {
    words.trim().split_once(' ').is_some_and(|(day, number)| {
        weekday(day) && bare(number) && !number.bytes().all(|byte| byte.is_ascii_digit())
    })
}

/// '24th', 'the 3rd', 24号: no month is named.
pub(super) fn bare(words: &str) -> bool {
    let words = words.trim().to_lowercase();
    let words = words.trim_start_matches("on ").trim_start_matches("till ").trim_start_matches("til ");
    let words = words.trim_start_matches("until ").trim_start_matches("the ");
    let figures = ["st", "nd", "rd", "th", "号", "號", "日"].iter().find_map(|end| words.strip_suffix(end));
    let figures = figures.or(Some(words));
    figures.is_some_and(|figures| {
        (1..=2).contains(&figures.len()) && figures.bytes().all(|byte| byte.is_ascii_digit())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(words: &str) -> Date {
        words.parse().unwrap()
    }

    #[test]
    fn only_days_without_a_month_are_moved() {
        for (words, want) in [
            ("24th", true),
            ("the 3rd", true),
            ("24号", true),
            ("3 june", false),
            ("friday", false),
            ("th", false),
        ] {
            assert_eq!(bare(words), want, "{words}");
        }
    }

    #[test]
    fn a_weekday_with_its_number_has_no_month() {
        for (words, want) in [
            ("friday 26th", true),
            ("sat the 7th", true),
            ("friday 26 june", false),
            ("friday 26", false),
            ("june 26th", false),
            ("friday", false),
        ] {
            assert_eq!(numbered(words), want, "{words}");
        }
    }

    #[test]
    fn a_weekday_alone_is_told_from_a_day_that_is_new() {
        for (words, want) in [
            ("fri", true),
            ("on friday", true),
            ("sat morning", true),
            ("fri.", true),
            ("周五", true),
            ("next fri", false),
            ("下周五", false),
            ("fr", false),
        ] {
            assert_eq!(weekday(words), want, "{words}");
        }
    }

    #[test]
    fn a_weekday_is_of_the_week_in_which_the_plan_stands() {
        // A Saturday, ten days ahead.
        let (stood, today) = (date("2026-03-21"), date("2026-03-11"));
        for (day, end, want) in [
            ("2026-03-13", false, Some("2026-03-20")),
            ("2026-03-15", false, Some("2026-03-22")),
            ("2026-03-17", false, Some("2026-03-24")),
            ("2026-03-18", false, None),
            ("2026-03-16", true, Some("2026-03-23")),
            ("2026-03-17", true, Some("2026-03-24")),
        ] {
            assert_eq!(of_week(date(day), stood, today, end), want.map(date), "{day}");
        }
        assert_eq!(of_week(date("2026-03-15"), date("2026-03-14"), today, false), None);
    }

    #[test]
    fn an_end_comes_after_its_begin() {
        let stood = date("2026-12-24");
        assert_eq!(of_month(date("2026-11-28"), stood, true), Some(date("2026-12-28")));
        assert_eq!(of_month(date("2026-11-02"), stood, true), Some(date("2027-01-02")));
        assert_eq!(of_month(date("2026-11-23"), stood, false), Some(date("2026-12-23")));
    }
}
