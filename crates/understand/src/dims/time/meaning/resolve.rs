//! From what was said to moments: days of a frame, hours on them, ranges of both; at most three readings, best first.

use super::calendar::{
    self as cal, Stretch, Unit, date, day, midnight, month, plus_days, plus_seconds, unit_at, weekday,
};
use super::frame::{Clock, Dates, Edge, Frame, HalfDay, Nth, Part};
use super::{holiday, lunar, zone};
use jiff::ToSpan;
use jiff::civil::{Date, DateTime, Time};
use steward_model::{Bound, Grain, TimeValue, order};

/// The moment that all is reckoned from.
#[derive(Clone, Copy, Debug)]
pub struct Now {
    /// Wall time.
    pub at: DateTime,
    /// Minutes east of UTC.
    pub offset: i32,
    /// The day comes before the month in `3/4`.
    pub day_first: bool,
    /// What is told is past.
    pub past: bool,
}

impl Now {
    pub(super) fn today(&self) -> Date {
        self.at.date()
    }
}

/// Seconds after midnight; beyond a day is the next one.
pub(super) type Seconds = i64;

/// The days that a frame names.
pub fn dates(frame: &Frame, now: &Now) -> Dates {
    if let Some((count, nth)) = frame.nth {
        let container = Frame { nth: None, ..*frame };
        let mut stretches = dates(&container, now);
        let mut found = Dates::default();
        if stretches.first().is_none() {
            let unit = if nth == Nth::Unit(Unit::Month) { Unit::Year } else { Unit::Month };
            if nth == Nth::Unit(Unit::Day) && count > 0 {
                found.add(plus_days(now.today(), count - 1).and_then(day));
            }
            stretches = Dates::one(unit_at(now.at, unit, 0));
        }
        for stretch in stretches.iter() {
            for day in nth.nth(count, stretch).into_iter().flatten() {
                found.add(Some(day));
            }
        }
        return found;
    }
    let mut bare = bare_dates(frame, now);
    if frame.either {
        let lunar = lunar_dates(&Frame { either: false, lunar: true, ..*frame }, now);
        let (solar, mut old) = (bare, lunar.iter().take(2));
        // 八月十五 of no year is the feast's name.
        let feast = frame.year.is_none() && (frame.month, frame.day) == (Some(8), Some(15));
        bare = Dates::one(if feast { old.next() } else { solar.first() });
        if feast {
            bare.add(solar.first());
        }
        for stretch in old {
            bare.add(Some(stretch));
        }
    }
    if frame.run > 0 {
        bare = bare.map(|stretch| cal::lengthened(stretch, i32::from(frame.run)));
    }
    let Some(edge) = frame.edge else { return bare };
    let mut found = bare.map(|stretch| edged(stretch, edge));
    // How far an end reaches is told differently: both readings where there is one stretch.
    if let Some(first) = bare.first() {
        for wider in edged_otherwise(first, edge).into_iter().flatten() {
            found.add(Some(wider));
        }
    }
    found
}

pub(super) fn bare_dates(frame: &Frame, now: &Now) -> Dates {
    let today = now.today();
    let this_year = i32::from(today.year());
    if let Some(known) = frame.dates {
        return match frame.weekday {
            Some(wanted) => {
                // Of a week, its day; 'a week from now, to the day' is no week.
                let week = known.first().is_some_and(|first| first.grain == Grain::Week);
                known.map(|stretch| within(stretch, wanted).filter(|_| !week || stretch.grain == Grain::Week))
            }
            None => known,
        };
    }
    if let Some(rule) = frame.holiday {
        // 今年除夕, said in January: the year that still runs ends then, in the one that has begun.
        let running = |year: i32| {
            let this = year == i32::from(now.at.year());
            let before = holiday::on(rule, year - 1).filter(|_| this && rule.ends_the_year());
            if before.is_some_and(|before| before.to > now.at) { year - 1 } else { year }
        };
        let mut days = in_years(frame.year.map(running), now, |year| holiday::on(rule, year));
        // Days that begin in the evening, or when the moon is seen: the day before, too.
        if rule.from_evening() {
            days.add(days.first().and_then(|first| day(plus_days(first.from.date(), -1)?)));
        }
        return days;
    }
    if let Some(season) = frame.season {
        return in_years(frame.year, now, |year| holiday::season(season, year));
    }
    if let Some(quarter) = frame.quarter {
        return near_years(frame.year, now, |year| {
            unit_at(midnight(date(year, quarter * 3 - 2, 1)?), Unit::Quarter, 0)
        });
    }
    if let Some(half) = frame.half {
        return near_years(frame.year, now, |year| {
            unit_at(midnight(date(year, half * 6 - 5, 1)?), Unit::Half, 0)
        });
    }
    if let Some(week) = frame.week {
        let start = |year| {
            let first = cal::monday(date(year, 1, 4)?)?;
            let from = plus_days(first, (week - 1) * 7)?;
            unit_at(midnight(from), Unit::Week, 0)
        };
        let found = near_years(frame.year, now, start);
        return match frame.weekday {
            Some(wanted) => found.map(|stretch| within(stretch, wanted)),
            None => found,
        };
    }
    if frame.lunar {
        return lunar_dates(frame, now);
    }
    match (frame.year, frame.month, frame.day) {
        (Some(year), None, None) => match frame.weekday {
            None => Dates::one(date(year, 1, 1).and_then(|first| unit_at(midnight(first), Unit::Year, 0))),
            Some(_) => weekdays(frame, now),
        },
        (Some(year), Some(of), None) => Dates::one(month(year, of)),
        (Some(year), Some(of), Some(on)) => {
            let mut found = Dates::one(date(year, of, on).and_then(day));
            if let Some((year, of, on)) = frame.otherwise {
                found.add(date(year, of, on).and_then(day));
            }
            found
        }
        (None, Some(of), None) => {
            let mut found = Dates::default();
            let ahead = of >= i32::from(today.month());
            let years = match (now.past, ahead) {
                (false, true) => [this_year, this_year - 1],
                (false, false) => [this_year + 1, this_year],
                (true, true) if of == i32::from(today.month()) => [this_year, this_year - 1],
                (true, true) => [this_year - 1, this_year],
                (true, false) => [this_year, this_year + 1],
            };
            for year in years {
                found.add(month(year, of));
            }
            found
        }
        (None, Some(of), Some(on)) => {
            let mut all = [None; 9];
            for (slot, year) in all.iter_mut().zip(this_year - 4..=this_year + 4) {
                *slot = date(year, of, on);
            }
            let fits = |day: &&Date| frame.weekday.is_none_or(|wanted| weekday(**day) == wanted);
            let mut found = Dates::default();
            if frame.weekday.is_some() {
                // With its weekday, a date tells its year.
                let mut near: Vec<&Date> = all.iter().flatten().filter(fits).collect();
                order::by_key(&mut near, |at| {
                    let behind = **at < today || now.past && **at == today;
                    (behind != now.past, (cal::day_number(**at) - cal::day_number(today)).abs())
                });
                let close = |at: &&&Date| (cal::day_number(***at) - cal::day_number(today)).abs() < 800;
                for at in near.iter().filter(close).take(2) {
                    found.add(day(**at));
                }
            }
            let next = all.iter().flatten().find(|at| **at >= today);
            // Done on that day: today is one of those that lie behind.
            let last = all.iter().flatten().rev().find(|at| **at < today || now.past && **at == today);
            let this = date(this_year, of, on);
            let order = if now.past { [last, next, this.as_ref()] } else { [next, last, this.as_ref()] };
            for at in order.into_iter().flatten() {
                found.add(day(*at));
            }
            found
        }
        (year, None, Some(on)) => {
            let of_month = |offset: i32| {
                let first = cal::shift(cal::start_of(now.at, Unit::Month)?, Unit::Month, offset)?;
                date(year.unwrap_or(i32::from(first.year())), i32::from(first.month()), on)
            };
            let mut all = [None; 10];
            for (slot, offset) in all.iter_mut().zip(-4..=5) {
                *slot = of_month(offset);
            }
            let fits = |day: &&Date| frame.weekday.is_none_or(|wanted| weekday(**day) == wanted);
            let next = all.iter().flatten().filter(fits).find(|at| **at >= today);
            let behind = |at: &&Date| **at < today || now.past && **at == today;
            let last = all.iter().flatten().rev().filter(fits).find(behind);
            let mut found = Dates::default();
            let this = of_month(0);
            let order = if now.past { [last, this.as_ref(), next] } else { [next, last, this.as_ref()] };
            for at in order.into_iter().flatten() {
                found.add(day(*at));
            }
            found
        }
        (None, None, None) => match frame.weekday {
            Some(_) => weekdays(frame, now),
            None => Dates::default(),
        },
    }
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

/// An end of a stretch.
pub fn edged(stretch: Stretch, edge: Edge) -> Option<Stretch> {
    let first = stretch.from.date();
    let span = |from: i32, to: i32, grain| {
        Some(Stretch { from: midnight(plus_days(first, from)?), to: midnight(plus_days(first, to)?), grain })
    };
    let length = cal::day_number(stretch.to.date()) - cal::day_number(first);
    if let Edge::FirstHalf | Edge::LastHalf = edge {
        let middle = match stretch.grain {
            Grain::Year => cal::shift(stretch.from, Unit::Month, 6)?,
            Grain::Month => cal::shift(stretch.from, Unit::Day, 15)?,
            Grain::Week => cal::shift(stretch.from, Unit::Day, 3)?,
            _ if length > 1 => cal::shift(stretch.from, Unit::Day, length / 2)?,
            _ => plus_seconds(stretch.from, 12 * 3600)?,
        };
        let grain = if length == 1 { Grain::Hour } else { Grain::Day };
        return Some(match edge {
            Edge::FirstHalf => Stretch { to: middle, grain, ..stretch },
            _ => Stretch { from: middle, grain, ..stretch },
        });
    }
    if let Edge::TwoThirds(from) = edge {
        let (from, to) = if from == 0 { (0, 20) } else { (10, length) };
        return (stretch.grain == Grain::Month).then(|| span(from, to, Grain::Day)).flatten();
    }
    match stretch.grain {
        Grain::Month => match edge {
            Edge::Start | Edge::Early | Edge::Third(0) => span(0, 10, Grain::Day),
            Edge::Middle | Edge::Third(1) => span(9, 20, Grain::Day).map(|middle| match edge {
                Edge::Third(_) => {
                    Stretch { from: plus_seconds(middle.from, 86400).unwrap_or(middle.from), ..middle }
                }
                _ => middle,
            }),
            _ => span(20, length, Grain::Day),
        },
        Grain::Week => match edge {
            Edge::Start | Edge::Early | Edge::Third(0) => span(0, 3, Grain::Day),
            Edge::Middle | Edge::Third(1) => span(2, 5, Grain::Day),
            _ => span(4, 7, Grain::Day),
        },
        Grain::Year | Grain::Quarter => {
            let months = if stretch.grain == Grain::Year && length < 400 { 12 } else { length / 30 };
            if length > 3000 {
                let years = if length > 30_000 { 30 } else { 3 };
                return match edge {
                    Edge::Start | Edge::Early => {
                        Some(Stretch { to: cal::shift(stretch.from, Unit::Year, years)?, ..stretch })
                    }
                    Edge::Middle => Some(Stretch {
                        from: cal::shift(stretch.from, Unit::Year, years)?,
                        to: cal::shift(stretch.to, Unit::Year, -years)?,
                        ..stretch
                    }),
                    _ => Some(Stretch { from: cal::shift(stretch.to, Unit::Year, -years)?, ..stretch }),
                };
            }
            let part = |from: i32, to: i32| {
                Some(Stretch {
                    from: cal::shift(stretch.from, Unit::Month, from)?,
                    to: cal::shift(stretch.from, Unit::Month, to)?,
                    grain: Grain::Month,
                })
            };
            match edge {
                Edge::Start | Edge::Early | Edge::Third(0) => part(0, (months / 4).max(1)),
                Edge::Middle | Edge::Third(1) => part(months / 3, months - months / 3),
                _ => part(months - (months / 3).max(1), months),
            }
        }
        // Of a season, a third.
        _ if length > 7 => match edge {
            Edge::Start | Edge::Early | Edge::Third(0) => span(0, length / 3, Grain::Day),
            Edge::Middle | Edge::Third(1) => span(length / 3, length - length / 3, Grain::Day),
            _ => span(length - length / 3, length, Grain::Day),
        },
        _ => {
            let hours = |from: i64, to: i64| {
                Some(Stretch {
                    from: plus_seconds(stretch.from, from * 3600)?,
                    to: plus_seconds(stretch.from, to * 3600)?,
                    grain: Grain::Hour,
                })
            };
            match edge {
                Edge::Start | Edge::Early | Edge::Third(0) => hours(0, 9),
                Edge::Middle | Edge::Third(1) => hours(11, 14),
                _ => hours(17, 24),
            }
        }
    }
}

/// The same end, as others reach: two months of a year, half of a month.
pub(super) fn edged_otherwise(stretch: Stretch, edge: Edge) -> [Option<Stretch>; 2] {
    let cut =
        |from: Option<DateTime>, to: Option<DateTime>, grain| Some(Stretch { from: from?, to: to?, grain });
    let months = |count: i32| cal::shift(stretch.from, Unit::Month, count);
    let length = cal::day_number(stretch.to.date()) - cal::day_number(stretch.from.date());
    match (stretch.grain, edge) {
        (Grain::Year, _) if length > 400 => [None, None],
        (Grain::Year, Edge::Start) => [
            cut(Some(stretch.from), months(2), Grain::Month),
            cut(Some(stretch.from), months(if matches!(edge, Edge::Start) { 1 } else { 6 }), Grain::Month),
        ],
        (Grain::Year, Edge::End) => [
            cut(cal::shift(stretch.to, Unit::Month, -2), Some(stretch.to), Grain::Month),
            cut(cal::shift(stretch.to, Unit::Month, -6), Some(stretch.to), Grain::Month),
        ],
        (Grain::Month, Edge::Start | Edge::Early) => [
            cut(Some(stretch.from), cal::shift(stretch.from, Unit::Day, 15), Grain::Day),
            cut(Some(stretch.from), cal::shift(stretch.from, Unit::Day, 5), Grain::Day),
        ],
        (Grain::Month, Edge::End | Edge::Late) => [
            cut(cal::shift(stretch.from, Unit::Day, 15), Some(stretch.to), Grain::Day),
            cut(cal::shift(stretch.to, Unit::Day, -1), Some(stretch.to), Grain::Day),
        ],
        (Grain::Month, Edge::Middle) => [
            cut(cal::shift(stretch.from, Unit::Day, 10), cal::shift(stretch.from, Unit::Day, 20), Grain::Day),
            None,
        ],
        (Grain::Week, Edge::Late) => {
            [cut(cal::shift(stretch.from, Unit::Day, 3), Some(stretch.to), Grain::Day), None]
        }
        _ => [None, None],
    }
}

/// The seconds after midnight that a clock may mean, best first.
pub(super) fn seconds(clock: &Clock, part: Option<Part>, now: &Now, dated: bool) -> [Option<Seconds>; 2] {
    let rest = clock.minute * 60 + clock.second;
    let at = |hour: i64| Some(hour * 3600 + rest);
    let hour = clock.hour;
    if let Some(part) = part
        && clock.half == HalfDay::Unknown
    {
        let hour =
            match part {
                Part::Dawn | Part::Early | Part::Morning | Part::LateMorning => {
                    hour % 12 + if hour == 12 && part == Part::Morning { 12 } else { 0 }
                }
                Part::Noon | Part::Lunch => {
                    if hour >= 10 {
                        hour
                    } else {
                        hour + 12
                    }
                }
                Part::Day if hour >= 7 => hour,
                Part::Afternoon | Part::Dusk | Part::Day | Part::AfterWork | Part::AfterSchool => {
                    if hour == 12 { 12 } else { hour + 12 }
                }
                Part::Evening | Part::Night | Part::LateNight | Part::Midnight => match hour {
                    12 => 24,
                    1..=4 => hour + 24,
                    _ => hour + 12,
                },
            };
        let other = if matches!(part, Part::Evening | Part::Night) && clock.hour <= 4 {
            at(clock.hour + 12)
        } else {
            None
        };
        return [at(hour), other];
    }
    match clock.half {
        // Midnight of a day is its end, or its beginning.
        HalfDay::Full if hour == 24 && rest == 0 => [at(24), at(0)],
        HalfDay::Full => [at(hour), None],
        HalfDay::Am => [at(hour % 12), None],
        HalfDay::Pm => [at(hour % 12 + 12), None],
        HalfDay::Unknown => {
            let (am, pm) = (hour % 12, hour % 12 + 12);
            let gone = !dated && {
                let passed = i64::from(now.at.hour()) * 3600 + i64::from(now.at.minute()) * 60;
                am * 3600 + rest <= passed && passed < pm * 3600 + rest
            };
            let afternoon = (1..=5).contains(&hour) || hour == 12 || gone && !now.past;
            if afternoon { [at(pm), at(am)] } else { [at(am), at(pm)] }
        }
    }
}

/// A point in time or the stretch that is named, at most three readings.
pub fn values(frame: &Frame, now: &Now) -> Vec<TimeValue> {
    let mut out = Vec::new();
    if let Some((at, grain)) = frame.moment {
        out.push(TimeValue::Instant { at, grain });
        return out;
    }
    if !frame.timed() {
        out.extend(dates(frame, now).iter().map(|stretch| interval(stretch.from, stretch.to, stretch.grain)));
        // The end of a day is its last moment, too.
        if frame.edge == Some(Edge::End)
            && let Some(TimeValue::Interval { to: Some(to), grain: Grain::Hour, .. }) = out.first()
            && let Some(at) = plus_seconds(*to, -1)
        {
            out.truncate(2);
            out.push(TimeValue::Instant { at, grain: Grain::Second });
        }
        return out;
    }
    let dated = frame.dated();
    let mut days = dates(frame, now);
    if dated {
        if days.first().is_none() {
            return out;
        }
    } else if frame.zone.is_some() {
        days = Dates::one(day(now.today()));
    }
    let on = |stretch: &Stretch, seconds: Seconds| {
        let shift =
            frame.zone.map_or(0, |zone| i64::from(now.offset - zone::on(zone, stretch.from.date())) * 60);
        plus_seconds(midnight(stretch.from.date()), seconds + shift)
    };
    match frame.clock {
        Some(clock) => {
            let found = seconds(&clock, frame.part, now, dated);
            if days.first().is_none() {
                let mut tods: Vec<Time> = found.into_iter().flatten().filter_map(time_of_day).collect();
                tods.dedup();
                for tod in tods {
                    out.push(TimeValue::TimeOfDay {
                        tod,
                        tod_to: None,
                        grain: Some(clock.grain),
                        range: false,
                    });
                }
                return out;
            }
            let mut add = |at: Option<DateTime>| {
                if let Some(at) = at
                    && out.len() < 3
                {
                    out.push(TimeValue::Instant { at, grain: clock.grain });
                }
            };
            let all: Vec<Stretch> = days.iter().collect();
            for (index, tod) in order_of(frame, &all, clock.hour, &found, now) {
                if let (Some(stretch), Some(Some(tod))) = (all.get(index), found.get(tod)) {
                    add(on(stretch, *tod));
                }
            }
            // The hour as it is written, for who means it of here.
            if frame.zone.is_some()
                && let (Some(stretch), Some(Some(tod))) = (all.first(), found.first())
                && let Some(at) = plus_seconds(midnight(stretch.from.date()), *tod)
            {
                let written = TimeValue::Instant { at, grain: clock.grain };
                if !out.contains(&written) {
                    out.truncate(2);
                    out.push(written);
                }
            }
        }
        None => {
            let Some(part) = frame.part else { return out };
            let (from, to, assumed) = part.hours();
            if days.first().is_none() {
                if part == Part::Midnight {
                    out.push(TimeValue::TimeOfDay {
                        tod: Time::midnight(),
                        tod_to: None,
                        grain: Some(Grain::Hour),
                        range: false,
                    });
                    return out;
                }
                let grain = Some(Grain::Part);
                if let Some(tod) = time_of_day(assumed * 3600) {
                    let _ = tod;
                }
                if let Some(at) = plus_seconds(midnight(now.today()), assumed * 3600) {
                    out.push(TimeValue::Instant { at, grain: Grain::Part });
                }
                if let (Some(tod), tod_to) = (time_of_day(from * 3600), time_of_day(to * 3600)) {
                    out.push(TimeValue::TimeOfDay { tod, tod_to, grain, range: true });
                }
                return out;
            }
            let all: Vec<Stretch> = days.iter().collect();
            for (index, stretch) in all.iter().enumerate() {
                if let Some(at) = on(stretch, assumed * 3600)
                    && out.len() < 3
                {
                    out.push(TimeValue::Instant {
                        at,
                        grain: if part == Part::Midnight { Grain::Hour } else { Grain::Part },
                    });
                }
                if let (Some(from), Some(to)) = (on(stretch, from * 3600), on(stretch, to * 3600))
                    && out.len() < 3
                    && index + 1 == all.len()
                {
                    out.push(interval(from, to, Grain::Hour));
                }
            }
        }
    }
    out
}

/// In which order days and halves of the day are read. Of a month and a day that are past this year, the coming one, that of
/// this year at the hour as it is written, and its other half.
pub(super) fn order_of(
    frame: &Frame,
    days: &[Stretch],
    hour: i64,
    found: &[Option<Seconds>; 2],
    now: &Now,
) -> [(usize, usize); 5] {
    let this_year = |at: usize| days.get(at).is_some_and(|day| day.from.year() == now.at.year());
    let later = found.first().copied().flatten().is_some_and(|first| first >= (hour + 12) * 3600);
    let past = frame.year.is_none() && frame.month.is_some() && !this_year(0) && this_year(1);
    if past && later && hour < 12 {
        [(0, 0), (1, 1), (1, 0), (0, 1), (2, 0)]
    } else {
        [(0, 0), (0, 1), (1, 0), (1, 1), (2, 0)]
    }
}

/// A time of day; the first hours of the next day count as small hours.
pub fn time_of_day(seconds: Seconds) -> Option<Time> {
    let seconds = seconds.rem_euclid(86400);
    Time::new((seconds / 3600) as i8, (seconds / 60 % 60) as i8, (seconds % 60) as i8, 0).ok()
}

/// A closed interval.
pub fn interval(from: DateTime, to: DateTime, grain: Grain) -> TimeValue {
    TimeValue::Interval { from: Some(from), to: Some(to), grain, bound: None }
}

/// An open interval before or after what a frame names.
pub fn bounded(frame: &Frame, now: &Now, bound: Bound) -> Vec<TimeValue> {
    let mut out: Vec<TimeValue> = Vec::new();
    for value in values(frame, now) {
        let (from, to, grain) = match value {
            TimeValue::Interval { from: Some(from), to: Some(to), grain, .. } => (from, to, grain),
            TimeValue::Instant { at, grain } => (at, at, grain),
            TimeValue::TimeOfDay { tod, grain, .. } => {
                let at = now.today().to_datetime(tod);
                // Home by 1am, said at ten: of the next day, for what is to end lies ahead.
                let ends = matches!(bound, Bound::Before | Bound::Until) && at <= now.at && !now.past;
                let at = if ends { at.saturating_add(1.day()) } else { at };
                (at, at, grain.unwrap_or(Grain::Hour))
            }
            _ => continue,
        };
        let mut add = |from, to, bound| {
            let value = TimeValue::Interval { from, to, grain, bound: Some(bound) };
            if out.len() < 3 && !out.contains(&value) {
                out.push(value);
            }
        };
        match bound {
            Bound::Before => {
                add(None, Some(from), bound);
                if frame.edge == Some(Edge::End) {
                    add(None, Some(to), bound);
                }
                add(Some(now.at), Some(from), bound);
            }
            Bound::Until => {
                add(None, Some(to), bound);
                add(Some(now.at), Some(to), bound);
            }
            Bound::Since => {
                add(Some(from), None, bound);
                if from < now.at {
                    add(Some(from), Some(now.at), bound);
                }
            }
            Bound::After => {
                add(Some(to), None, bound);
                add(Some(from), None, bound);
            }
            Bound::More | Bound::Less | Bound::Approx => {}
        }
    }
    out
}
