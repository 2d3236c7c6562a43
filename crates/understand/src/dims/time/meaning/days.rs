//! The days that the parts of a frame name: feasts, seasons, weeks, months, dates without a year, weekdays, old months.

use super::calendar::{self as cal, Stretch, Unit, date, day, midnight, month, plus_days, unit_at, weekday};
use super::frame::{Dates, Frame};
use super::holiday::{self, Rule};
use super::lunar;
use super::resolve::Now;
use jiff::civil::Date;
use steward_model::{Grain, order};

/// The days of a frame, whatever end of them is meant.
pub(super) fn bare_dates(frame: &Frame, now: &Now) -> Dates {
    let first_of = |year: i32, of: i32| Some(midnight(date(year, of, 1)?));
    if let Some(known) = frame.dates {
        return known_days(known, frame.weekday);
    }
    if let Some(rule) = frame.holiday {
        return feasts(rule, frame.year, now);
    }
    if let Some(season) = frame.season {
        return in_years(frame.year, now, |year| holiday::season(season, year));
    }
    if let Some(quarter) = frame.quarter {
        return near_years(frame.year, now, |year| {
            unit_at(first_of(year, quarter * 3 - 2)?, Unit::Quarter, 0)
        });
    }
    if let Some(half) = frame.half {
        return near_years(frame.year, now, |year| unit_at(first_of(year, half * 6 - 5)?, Unit::Half, 0));
    }
    if let Some(week) = frame.week {
        let found = near_years(frame.year, now, |year| week_of_year(year, week));
        return match frame.weekday {
            Some(wanted) => found.map(|stretch| within(stretch, wanted)),
            None => found,
        };
    }
    if frame.lunar {
        return lunar_dates(frame, now);
    }
    match (frame.year, frame.month, frame.day) {
        (Some(year), None, None) if frame.weekday.is_none() => {
            Dates::one(first_of(year, 1).and_then(|first| unit_at(first, Unit::Year, 0)))
        }
        (_, None, None) => weekdays(frame, now),
        (Some(year), Some(of), None) => Dates::one(month(year, of)),
        (Some(year), Some(of), Some(on)) => {
            let mut found = Dates::one(date(year, of, on).and_then(day));
            if let Some((year, of, on)) = frame.otherwise {
                found.add(date(year, of, on).and_then(day));
            }
            found
        }
        (None, Some(of), None) => month_of_no_year(of, now),
        (None, Some(of), Some(on)) => date_of_no_year(of, on, frame.weekday, now),
        (year, None, Some(on)) => day_of_no_month(year, on, frame.weekday, now),
    }
}

/// Days that are reckoned already, or the weekday in them; 'a week from now, to the day' is no week.
fn known_days(known: Dates, weekday: Option<i32>) -> Dates {
    let Some(wanted) = weekday else { return known };
    let week = known.first().is_some_and(|first| first.grain == Grain::Week);
    known.map(|stretch| within(stretch, wanted).filter(|_| !week || stretch.grain == Grain::Week))
}

/// The days of a feast.
fn feasts(rule: Rule, year: Option<i32>, now: &Now) -> Dates {
    // 今年除夕, said in January: the year that still runs ends then, in the one that has begun.
    let running = |year: i32| {
        let this = year == i32::from(now.at.year());
        let before = holiday::on(rule, year - 1).filter(|_| this && rule.ends_the_year());
        if before.is_some_and(|before| before.to > now.at) { year - 1 } else { year }
    };
    let mut days = in_years(year.map(running), now, |year| holiday::on(rule, year));
    // Days that begin in the evening, or when the moon is seen: the day before, too.
    if rule.from_evening() {
        days.add(days.first().and_then(|first| day(plus_days(first.from.date(), -1)?)));
    }
    days
}

/// The ISO week of a year.
fn week_of_year(year: i32, week: i32) -> Option<Stretch> {
    let first = cal::monday(date(year, 1, 4)?)?;
    unit_at(midnight(plus_days(first, (week - 1) * 7)?), Unit::Week, 0)
}

/// A month: the coming one in a plan, the last one of what is told.
fn month_of_no_year(of: i32, now: &Now) -> Dates {
    let (year, this) = (i32::from(now.at.year()), i32::from(now.at.month()));
    let years = match (now.past, of >= this) {
        (false, true) => [year, year - 1],
        (false, false) => [year + 1, year],
        (true, true) if of == this => [year, year - 1],
        (true, true) => [year - 1, year],
        (true, false) => [year, year + 1],
    };
    let mut found = Dates::default();
    for year in years {
        found.add(month(year, of));
    }
    found
}

/// Whether a day lies behind: of what is told to be done on it, today is one of those.
fn behind(at: Date, now: &Now) -> bool {
    at < now.today() || now.past && at == now.today()
}

/// A month and a day: the coming one and the last one, and with its weekday, which tells its year, those it fits.
fn date_of_no_year(of: i32, on: i32, wanted: Option<i32>, now: &Now) -> Dates {
    let today = now.today();
    let this_year = i32::from(today.year());
    let mut all = [None; 9];
    for (slot, year) in all.iter_mut().zip(this_year - 4..=this_year + 4) {
        *slot = date(year, of, on);
    }
    let mut found = Dates::default();
    if let Some(wanted) = wanted {
        let away = |at: Date| (cal::day_number(at) - cal::day_number(today)).abs();
        let mut near: Vec<Date> =
            all.iter().flatten().copied().filter(|day| weekday(*day) == wanted).collect();
        order::by_key(&mut near, |at| (behind(*at, now) != now.past, away(*at)));
        for at in near.into_iter().filter(|at| away(*at) < 800).take(2) {
            found.add(day(at));
        }
    }
    let next = all.iter().flatten().find(|at| **at >= today).copied();
    let last = all.iter().flatten().rev().find(|at| behind(**at, now)).copied();
    let this = date(this_year, of, on);
    for at in if now.past { [last, next, this] } else { [next, last, this] } {
        found.add(at.and_then(day));
    }
    found
}

/// A day of the month: the coming one, the last one, that of this month; with its weekday, those it fits.
fn day_of_no_month(year: Option<i32>, on: i32, wanted: Option<i32>, now: &Now) -> Dates {
    let of_month = |offset: i32| {
        let first = cal::shift(cal::start_of(now.at, Unit::Month)?, Unit::Month, offset)?;
        date(year.unwrap_or(i32::from(first.year())), i32::from(first.month()), on)
    };
    let mut all = [None; 10];
    for (slot, offset) in all.iter_mut().zip(-4..=5) {
        *slot = of_month(offset);
    }
    let fits = |day: &&Date| wanted.is_none_or(|wanted| weekday(**day) == wanted);
    let next = all.iter().flatten().filter(fits).find(|at| **at >= now.today()).copied();
    let last = all.iter().flatten().rev().filter(fits).find(|at| behind(**at, now)).copied();
    let this = of_month(0);
    let mut found = Dates::default();
    for at in if now.past { [last, this, next] } else { [next, last, this] } {
        found.add(at.and_then(day));
    }
    found
}

/// The day of a week that is a weekday, or the stretch itself where it is one day (a date beside its weekday).
pub(super) fn within(stretch: Stretch, wanted: i32) -> Option<Stretch> {
    let first = stretch.from.date();
    match stretch.grain {
        Grain::Week => day(plus_days(first, (wanted - weekday(first)).rem_euclid(7))?),
        _ => Some(stretch),
    }
}

pub(super) fn weekdays(frame: &Frame, now: &Now) -> Dates {
    let today = now.today();
    let mut found = Dates::default();
    let Some(wanted) = frame.weekday else { return found };
    let ahead = (wanted - weekday(today)).rem_euclid(7);
    let from_today = |days: i32| plus_days(today, days).and_then(day);
    let of_week = |weeks: i32| from_today(wanted - weekday(today) + 7 * weeks);
    match frame.turn {
        // Bare: never past in a plan; said on that very day, the next one is meant rather than today.
        None => {
            let next = if ahead == 0 { 7 } else { ahead };
            let last = if ahead == 0 { -7 } else { ahead - 7 };
            let order = if now.past {
                [last, if ahead == 0 { 0 } else { next }, next]
            } else if ahead == 0 {
                [next, 0, last]
            } else {
                [next, last, last]
            };
            for days in order {
                found.add(from_today(days));
            }
        }
        Some(0) => {
            // A plan for 'this Monday', made on a Wednesday, is for the coming one.
            let gone = wanted < weekday(today);
            if gone && !now.past {
                found.add(from_today(ahead));
            }
            found.add(of_week(0));
            found.add(from_today(if ahead == 0 { 7 } else { ahead }));
        }
        Some(1) => {
            found.add(of_week(1));
            found.add(from_today(if ahead == 0 { 7 } else { ahead }));
            found.add(of_week(2));
        }
        Some(-1) => {
            // 'last Friday': of last week, or the one just past.
            let past = if ahead == 0 { -7 } else { ahead - 7 };
            found.add(of_week(-1));
            found.add(from_today(past));
        }
        Some(weeks) => found.add(of_week(weeks)),
    }
    found
}

/// A yearly stretch: the coming (or running) one and the past one, or that of the year.
pub(super) fn in_years(year: Option<i32>, now: &Now, on: impl Fn(i32) -> Option<Stretch>) -> Dates {
    if let Some(year) = year {
        return Dates::one(on(year));
    }
    let this = i32::from(now.at.year());
    // Years are asked from this one on, back and then forth, and no further than they tell: moons take long to reckon.
    let (mut next, mut last) = (None, None);
    for stretch in (this - 2..=this).rev().filter_map(&on) {
        if stretch.to <= now.at {
            last = Some(stretch);
            break;
        }
        next = Some(stretch);
    }
    let mut years = this + 1..=this + 5;
    while next.is_none()
        && let Some(stretch) = years.find_map(&on)
    {
        *(if stretch.to > now.at { &mut next } else { &mut last }) = Some(stretch);
    }
    let mut found = Dates::default();
    for stretch in if now.past { [last, next] } else { [next, last] } {
        found.add(stretch);
    }
    found
}

/// A yearly stretch of this year, else of the years beside it.
pub(super) fn near_years(year: Option<i32>, now: &Now, on: impl Fn(i32) -> Option<Stretch>) -> Dates {
    if let Some(year) = year {
        return Dates::one(on(year));
    }
    let this = i32::from(now.at.year());
    let mut found = Dates::one(on(this));
    let ahead = found.first().is_some_and(|stretch| stretch.to > now.at);
    found.add(on(if ahead { this - 1 } else { this + 1 }));
    found
}

pub(super) fn lunar_dates(frame: &Frame, now: &Now) -> Dates {
    let Some(of) = frame.month else {
        return match (frame.year, frame.day) {
            (Some(year), None) => Dates::one(lunar::year(year)),
            (_, Some(on)) => {
                // A lunar day of a month not said: the coming one.
                let mut found = Dates::default();
                for ahead in 0..62 {
                    let Some(at) = plus_days(now.today(), ahead) else { break };
                    if lunar::of(at).is_some_and(|(_, _, day)| day == on) {
                        found.add(day(at));
                    }
                }
                found
            }
            (None, None) => Dates::default(),
        };
    };
    let stretch = |year: i32| match frame.day {
        // 腊月三十 is the last day, in whichever year.
        Some(30) => {
            lunar::date(year, of, 30, false).or_else(|| lunar::date(year, of, 29, false)).and_then(day)
        }
        Some(on) => lunar::date(year, of, on, false).and_then(day),
        None => lunar::month(year, of, false),
    };
    if frame.year.is_some() {
        return Dates::one(frame.year.and_then(stretch));
    }
    let this = i32::from(now.at.year());
    let mut found = Dates::default();
    let all = [this - 1, this, this + 1].map(stretch);
    found.add(all.iter().flatten().find(|stretch| stretch.to > now.at).copied());
    found.add(all.get(1).copied().flatten());
    found.add(all.iter().flatten().rev().find(|stretch| stretch.to <= now.at).copied());
    found
}
