//! The two ends of a range complete each other: days, months, years, halves of the day.

use crate::dims::time::meaning::calendar as cal;
use crate::dims::time::meaning::frame::{Clock, Dates, Frame, HalfDay};
use crate::dims::time::meaning::resolve;
use steward_model::Grain;

/// Both ends, each with what only the other one said; `led` where the second begins with a day of its own.
pub(super) fn join(from: &Frame, to: &Frame, now: &resolve::Now, led: bool) -> Option<(Frame, Frame)> {
    let (mut a, mut b) = (*from, *to);
    let other_day = from.dated() && to.dated();
    name_numbers(&mut a, &mut b)?;
    // Both must be of one kind.
    if a.clock.is_some() != b.clock.is_some() && (!a.timed() || !b.timed()) {
        return None;
    }
    if a.timed() {
        share_day(&mut a, &mut b, now, led);
        a.zone = a.zone.or(b.zone);
        b.zone = b.zone.or(a.zone);
        share_part(&mut a, &mut b, other_day);
    }
    let plain = |frame: &Frame| frame.dates.is_none() && frame.holiday.is_none() && frame.season.is_none();
    if plain(&a) && plain(&b) {
        share_month(&mut a, &mut b);
        share_year(&mut a, &mut b);
        if a.month.is_some() && a.year.is_some() && says_nothing_of_days(&b) {
            return None;
        }
    }
    let empty = |frame: &Frame| !frame.dated() && !frame.timed();
    (!empty(&a) && !empty(&b)).then_some((a, b))
}

/// A number alone is what the other end is: an hour, a day, a month.
fn name_numbers(a: &mut Frame, b: &mut Frame) -> Option<()> {
    let hour = |value: i32| (value <= 24).then(|| Clock::new(i64::from(value), 0, 0, Grain::Hour));
    if let Some(value) = b.bare.take() {
        if a.clock.is_some() || a.bare.is_some() && a.day.is_none() {
            b.clock = Some(hour(value)?);
        } else if a.day.is_some() {
            b.day = Some(value);
        } else {
            return None;
        }
    }
    if let Some(value) = a.bare.take() {
        let month = b.month.is_some() && b.day.is_none() && !b.timed();
        if b.clock.is_some() {
            a.clock = Some(hour(value)?);
        } else if b.day.is_some() && b.dates.is_none() {
            a.day = Some(value);
        } else if month && value <= 12 {
            a.month = Some(value);
        } else {
            return None;
        }
    }
    Some(())
}

/// Hours of which one alone has a day are of the same day.
fn share_day(a: &mut Frame, b: &mut Frame, now: &resolve::Now, led: bool) {
    match (a.dated(), b.dated()) {
        // 下午2点到明天3点: what has no day is of today.
        (false, true) if led && b.dates.is_some() => a.dates = Some(Dates::one(cal::day(now.at.date()))),
        (false, true) => copy_days(b, a),
        (true, false) => copy_days(a, b),
        _ => {}
    }
}

fn copy_days(of: &Frame, into: &mut Frame) {
    into.year = of.year;
    into.month = of.month;
    into.day = of.day;
    into.weekday = of.weekday;
    into.turn = of.turn;
    into.dates = of.dates;
    into.holiday = of.holiday;
    into.lunar = of.lunar;
}

/// One part of the day said for both hours.
fn share_part(a: &mut Frame, b: &mut Frame, other_day: bool) {
    let (Some(start), Some(end)) = (a.clock, b.clock) else { return };
    match (a.part, b.part) {
        (Some(part), None)
            if !other_day
                && end.half == HalfDay::Unknown
                && start.hour % 12 < end.hour % 12 + i64::from(start.hour == 12) * 12
                && end.hour != 12 =>
        {
            b.part = Some(part);
        }
        (None, Some(part))
            if start.half == HalfDay::Unknown && start.hour % 12 <= end.hour % 12 && end.hour != 12 =>
        {
            a.part = Some(part);
        }
        _ => {}
    }
}

/// The month that only one end has.
fn share_month(a: &mut Frame, b: &mut Frame) {
    if a.day.is_some() && a.month.is_none() && b.month.is_some() {
        (a.month, a.lunar) = (b.month, b.lunar);
        a.year = a.year.or(b.year);
        // 从10号到下个月5号: begins in the month before.
        if a.day > b.day
            && let Some(month) = a.month
        {
            a.month = Some(if month == 1 { 12 } else { month - 1 });
            a.year = if month == 1 { a.year.map(|year| year - 1) } else { a.year };
        }
    } else if b.day.is_some() && b.month.is_none() && a.month.is_some() {
        (b.month, b.lunar) = (a.month, a.lunar);
        b.year = b.year.or(a.year);
    }
}

/// The year that only one end has: the next one, or the last, where the months would run backwards.
fn share_year(a: &mut Frame, b: &mut Frame) {
    if let (Some(first), Some(last)) = (a.month, b.month) {
        let over = i32::from((last, b.day) < (first, a.day));
        match (a.year, b.year) {
            (Some(year), None) => b.year = Some(year + over),
            (None, Some(year)) => a.year = Some(year - over),
            _ => {}
        }
    }
    if a.quarter.is_some() && b.quarter.is_some() {
        a.year = a.year.or(b.year);
        b.year = b.year.or(a.year);
    }
}

/// No day, month or year, and no hour.
fn says_nothing_of_days(frame: &Frame) -> bool {
    frame.month.is_none()
        && frame.day.is_none()
        && frame.year.is_none()
        && !frame.timed()
        && frame.weekday.is_none()
        && frame.moment.is_none()
}
