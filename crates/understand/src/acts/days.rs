//! Bare days that the times left out: 'sat', 'the 23rd', 11/6 beside Chinese.

use super::Scene;
use super::words::Word;
use jiff::ToSpan;
use jiff::civil::{Date, Weekday};
use steward_model::EntityKind;

/// 11/6 in a Chinese message: month and day, the next such day, where no rule read it.
pub(super) fn stroke(scene: &Scene<'_>, word: &Word<'_>, after: Option<&Word<'_>>) -> Option<(Date, usize)> {
    let day = after.filter(|next| next.digits() && next.text.len() <= 2)?;
    let read = scene
        .entities
        .iter()
        .any(|e| e.kind == EntityKind::Time && e.span.start <= word.start && word.start < e.span.end);
    if read || scene.text.get(word.end..day.start)? != "/" || !super::places::chinese(scene.text) {
        return None;
    }
    let today = scene.context.now.date();
    let (month, number): (i8, i8) = (word.text.parse().ok()?, day.text.parse().ok()?);
    let this = Date::new(today.year(), month, number).ok()?;
    let date = if this < today { Date::new(today.year() + 1, month, number).ok()? } else { this };
    Some((date, day.end))
}

/// 'sat' and 'sun' as days: at the end of what is said, or before an hour; never after who sat.
pub(super) fn weekday(
    scene: &Scene<'_>,
    word: &Word<'_>,
    before: Option<&Word<'_>>,
    after: Option<&Word<'_>>,
) -> Option<Date> {
    let day = match word.lower.as_str() {
        // 'Saturday's match'.
        "monday's" | "mondays" => Weekday::Monday,
        "tuesday's" | "tuesdays" => Weekday::Tuesday,
        "wednesday's" | "wednesdays" => Weekday::Wednesday,
        "thursday's" | "thursdays" => Weekday::Thursday,
        "friday's" | "fridays" => Weekday::Friday,
        "saturday's" | "saturdays" => Weekday::Saturday,
        "sunday's" | "sundays" => Weekday::Sunday,
        "sat" => Weekday::Saturday,
        "sun" => Weekday::Sunday,
        "mon" => Weekday::Monday,
        "wed" | "weds" => Weekday::Wednesday,
        _ => return None,
    };
    let sitter = before.is_some_and(|word| {
        matches!(
            word.lower.as_str(),
            "i" | "he"
                | "she"
                | "we"
                | "they"
                | "just"
                | "the"
                | "who"
                | "and"
                | "cat"
                | "dog"
                | "you"
                | "about"
        )
    });
    let follows = word.stop
        || word.lower.ends_with("'s")
        || word.lower.ends_with("days")
            && !before
                .is_some_and(|word| matches!(word.lower.as_str(), "on" | "every" | "most" | "love" | "hate"))
        || after.is_none_or(|next| {
            next.digits()
                || matches!(
                    next.lower.as_str(),
                    "at" | "night"
                        | "morning"
                        | "afternoon"
                        | "evening"
                        | "lunch"
                        | "works"
                        | "is"
                        | "then"
                        | "instead"
                        | "or"
                        | "pls"
                        | "tho"
                        | "still"
                )
        });
    if sitter || !follows {
        return None;
    }
    let today = scene.context.now.date();
    let ahead = (i64::from(day.to_monday_zero_offset()) - i64::from(today.weekday().to_monday_zero_offset()))
        .rem_euclid(7);
    Some(today.saturating_add(ahead.days()))
}

/// A bare day of the month: 'on 17', where nothing is counted; the next such day.
pub(super) fn day_figure(
    scene: &Scene<'_>,
    word: &Word<'_>,
    before: Option<&Word<'_>>,
    after: Option<&Word<'_>>,
) -> Option<Date> {
    let ordinal = ["st", "nd", "rd", "th"].iter().find_map(|end| word.lower.strip_suffix(end));
    let led = before.is_some_and(|word| word.lower == "on") || ordinal.is_some();
    let counts = after.is_some_and(|next| {
        !word.stop
            && !matches!(
                next.lower.as_str(),
                "then" | "and" | "if" | "or" | "instead" | "works" | "is" | "at"
            )
    });
    let figures = ordinal.unwrap_or(&word.lower);
    let plain = (1..=2).contains(&figures.len()) && figures.bytes().all(|byte| byte.is_ascii_digit());
    if !led || (counts && ordinal.is_none()) || !plain || (ordinal.is_some() && after.is_some_and(counted_by))
    {
        return None;
    }
    let today = scene.context.now.date();
    let day: i8 = figures.parse().ok()?;
    let this = Date::new(today.year(), today.month(), day).ok().filter(|date| *date >= today);
    this.or_else(|| {
        let next = today.first_of_month().saturating_add(1.month());
        Date::new(next.year(), next.month(), day).ok()
    })
}

/// '4th floor', '2nd time'.
fn counted_by(next: &Word<'_>) -> bool {
    matches!(
        next.lower.as_str(),
        "floor"
            | "time"
            | "round"
            | "street"
            | "st"
            | "avenue"
            | "ave"
            | "grade"
            | "row"
            | "level"
            | "place"
            | "year"
            | "birthday"
            | "anniversary"
            | "one"
            | "person"
            | "gen"
            | "century"
            | "street's"
    )
}
