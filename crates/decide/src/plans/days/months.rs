//! Days of the month told without it: 'back the 28th' of a journey in December is the 28th of December.

use crate::plans::kept::plan::Plan;
use jiff::ToSpan;
use jiff::civil::{Date, DateTime};
use steward_model::words::WEEKDAYS;
use steward_model::{Fact, Heard, Mention, Said};

/// The message with its bare days of the month in the month of the plan that is spoken of, the last of these that stand
/// with a day, where that lies later than the month after the message's own; nothing where all stay as they are.
pub(in crate::plans) fn anchored<'p>(
    plans: impl DoubleEndedIterator<Item = &'p Plan>,
    heard: &Heard,
    now: DateTime,
) -> Option<Heard> {
    heard.understood.mentions.iter().find(|mention| matches!(mention.said, Said::Day(_) | Said::Days(..)))?;
    let (plan, stood) = plans.rev().find_map(|plan| Some((plan, plan.when.day?)))?;
    let anchor = Anchor {
        text: &heard.message.text,
        stood,
        today: now.date(),
        beside: now.duration_since(plan.touched).as_hours() >= 24
            || heard.understood.topics.iter().any(|topic| topic.confidence >= 0.6 && topic.kind != plan.kind),
    };
    let mut moved: Option<Heard> = None;
    for (at, mention) in heard.understood.mentions.iter().enumerate() {
        if let Some(said) = anchor.meant(mention)
            && let Some(mention) = moved.get_or_insert_with(|| heard.clone()).understood.mentions.get_mut(at)
        {
            mention.said = said;
        }
    }
    moved
}

/// What stands, by which the days of a message are understood.
struct Anchor<'t> {
    text: &'t str,
    /// The day for which the plan stands.
    stood: Date,
    today: Date,
    /// The plan was spoken of a while ago, or another kind is spoken of now: a weekday is the coming one.
    beside: bool,
}

impl Anchor<'_> {
    /// What a mention says in the light of what stands, where that is another day.
    fn meant(&self, mention: &Mention) -> Option<Said> {
        match mention.said {
            Said::Days(first, last) => self.some_days(mention, first, last),
            Said::Day(day) => {
                let meant = self.by_weekday(mention, day).or_else(|| self.by_number(mention, day));
                meant.map(Said::Day)
            }
            _ => None,
        }
    }

    /// The month of this day is past when the plan begins.
    fn is_of_a_month_before(&self, day: Date) -> bool {
        (day.year(), day.month()) < (self.stood.year(), self.stood.month())
    }

    /// '19th to 21st?' of a journey weeks ahead lies in its month; the end of '29 to the 5th' in the month after.
    fn some_days(&self, mention: &Mention, first: Date, last: Date) -> Option<Said> {
        let words = mention.span.of(self.text).to_lowercase();
        let mut parts = words.split([' ', '-', '–', '~', '到', '至']).filter(|part| !part.is_empty());
        let joins = |part: &str| matches!(part, "to" | "till" | "until" | "the" | "and" | "from" | "through");
        if !parts.all(|part| joins(part) || bare(part)) || !self.is_of_a_month_before(first) {
            return None;
        }
        let first = of_month(first, self.stood, Role::Begin)?;
        Some(Said::Days(first, of_month(last, first, Role::End)?))
    }

    /// 'Fri' of a journey that begins on a Friday weeks ahead is that Friday; so is it of one of tonight, where a bare Friday
    /// would be the next. Another weekday is of the plan's week.
    fn by_weekday(&self, mention: &Mention, day: Date) -> Option<Date> {
        if !weekday(mention.span.of(self.text)) {
            return None;
        }
        let same = day.weekday() == self.stood.weekday();
        let tonight = self.stood == self.today && day > self.stood;
        if same && Role::of(mention) == Role::Begin && (day < self.stood || tonight) {
            return Some(self.stood);
        }
        of_week(day, self.stood, self.today, Role::of(mention)).filter(|_| !self.beside)
    }

    /// A day with its number and no month is of the plan's month: 'friday 26th' where that is a Friday, and 29号, said of
    /// New Year's, the nearer one.
    fn by_number(&self, mention: &Mention, day: Date) -> Option<Date> {
        let words = mention.span.of(self.text);
        let numbered = !self.beside && numbered(words);
        if !(numbered || bare(words)) || !self.is_of_a_month_before(day) {
            return None;
        }
        let meant = of_month(day, self.stood, Role::of(mention))?;
        let another_weekday = numbered && meant.weekday() != day.weekday();
        let farther = (self.stood - day).get_days().abs() < (meant - self.stood).get_days().abs();
        let another = another_weekday || farther && Role::of(mention) == Role::Begin;
        (!another).then_some(meant)
    }
}

/// What a day is of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::plans) enum Role {
    Begin,
    End,
}

impl Role {
    fn of(mention: &Mention) -> Role {
        if mention.fact == Fact::Until { Role::End } else { Role::Begin }
    }
}

/// 'Friday?' of what stands for a Saturday weeks ahead is the day before it, 'back sunday' the day after.
fn of_week(day: Date, stood: Date, today: Date, role: Role) -> Option<Date> {
    const WEEK: i32 = 7;
    let ahead = (stood - today).get_days();
    let after = (day - stood).get_days().rem_euclid(WEEK);
    let from = if role == Role::End || after * 2 < WEEK { after } else { after - WEEK };
    let meant = stood.saturating_add(from.days());
    (ahead >= WEEK && day < meant).then_some(meant)
}

/// The same day of the month in which the plan stands; an end comes after the begin.
pub(in crate::plans) fn of_month(day: Date, stood: Date, role: Role) -> Option<Date> {
    let same = Date::new(stood.year(), stood.month(), day.day()).ok();
    match same {
        Some(same) if role == Role::Begin || same >= stood => Some(same),
        _ => {
            let next = stood.first_of_month().saturating_add(1.month());
            Date::new(next.year(), next.month(), day.day()).ok()
        }
    }
}

/// 'fri', '10am friday', 周五: the day's name, with an hour at most.
fn weekday(words: &str) -> bool {
    let words = words.trim().trim_end_matches(['.', '?', '!']).to_lowercase();
    let words = words.strip_suffix("'s").or_else(|| words.strip_suffix("’s")).unwrap_or(&words);
    let han = ["周", "星期", "礼拜", "週", "禮拜"]
        .iter()
        .any(|lead| words.strip_prefix(lead).is_some_and(|rest| rest.chars().count() == 1));
    let named = |part: &str| part.len() >= 3 && WEEKDAYS.iter().any(|name| name.starts_with(part));
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
pub(in crate::plans) fn bare(words: &str) -> bool {
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
        for (day, role, want) in [
            ("2026-03-13", Role::Begin, Some("2026-03-20")),
            ("2026-03-15", Role::Begin, Some("2026-03-22")),
            ("2026-03-17", Role::Begin, Some("2026-03-24")),
            ("2026-03-18", Role::Begin, None),
            ("2026-03-16", Role::End, Some("2026-03-23")),
            ("2026-03-17", Role::End, Some("2026-03-24")),
        ] {
            assert_eq!(of_week(date(day), stood, today, role), want.map(date), "{day}");
        }
        assert_eq!(of_week(date("2026-03-15"), date("2026-03-14"), today, Role::Begin), None);
    }

    #[test]
    fn an_end_comes_after_its_begin() {
        let stood = date("2026-12-24");
        assert_eq!(of_month(date("2026-11-28"), stood, Role::End), Some(date("2026-12-28")));
        assert_eq!(of_month(date("2026-11-02"), stood, Role::End), Some(date("2027-01-02")));
        assert_eq!(of_month(date("2026-11-23"), stood, Role::Begin), Some(date("2026-12-23")));
    }
}
