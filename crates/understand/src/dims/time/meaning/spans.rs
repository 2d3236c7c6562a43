//! Ranges from one time to another: both ends resolved so that they fit each other.

use super::calendar::{Stretch, day, day_number, midnight, plus_days, plus_seconds, weekday};
use super::frame::{Clock, Dates, Edge, Frame, HalfDay, Part};
use super::hours::{Seconds, order_of, seconds, time_of_day};
use super::resolve::{Now, dates, interval};
use super::zone;
use jiff::civil::Date;
use steward_model::{Grain, TimeValue, order};

/// From one frame to another; each has taken over what the other alone said.
pub fn range(from: &Frame, to: &Frame, now: &Now) -> Vec<TimeValue> {
    let mut out = all_ranges(from, to, now);
    // What runs backwards is meant only where nothing else is.
    let backwards = |value: &TimeValue| matches!(value, TimeValue::Interval { from: Some(from), to: Some(to), .. } if to < from);
    if out.iter().any(|value| !backwards(value)) {
        out.retain(|value| !backwards(value));
    }
    out
}

fn all_ranges(from: &Frame, to: &Frame, now: &Now) -> Vec<TimeValue> {
    match (from.clock.or(assumed(from, false)), to.clock.or(assumed(to, true))) {
        (Some(start), Some(end)) => hour_to_hour(from, to, (&start, &end), now),
        (None, Some(end)) if to.clock.is_none() && from.dated() && !whole_days(from) && to.dated() => {
            day_to_part(from, to, end.hour, now)
        }
        (Some(start), None) if from.clock.is_none() && to.dated() && !whole_days(to) && from.dated() => {
            part_to_day(from, to, start.hour, now).into_iter().collect()
        }
        _ => day_to_day(from, to, now),
    }
}

/// today to tomorrow afternoon: a whole day at the first end
fn day_to_part(from: &Frame, to: &Frame, end: i64, now: &Now) -> Vec<TimeValue> {
    let assumed = to.part.map_or(end, |part| part.hours().2);
    let mut out = Vec::new();
    for hour in [end, assumed] {
        if let Some(first) = dates(from, now).first()
            && let Some(last) = end_after(to, &first, now)
            && let Some(to) = plus_seconds(midnight(last.from.date()), hour * 3600)
            && first.from < to
        {
            out.push(interval(first.from, to, Grain::Hour));
        }
    }
    out
}

/// this morning to tomorrow: a whole day at the last end
fn part_to_day(from: &Frame, to: &Frame, start: i64, now: &Now) -> Option<TimeValue> {
    let first = dates(from, now).first()?;
    let last = end_after(to, &first, now)?;
    let from = plus_seconds(midnight(first.from.date()), start * 3600)?;
    (from < last.to).then(|| interval(from, last.to, Grain::Hour))
}

/// From one hour to another, on days or on none.
fn hour_to_hour(from: &Frame, to: &Frame, (start, end): (&Clock, &Clock), now: &Now) -> Vec<TimeValue> {
    let mut pairs = clock_pairs(start, from.part, end, to.part, now, from.dated());
    let grain = start.grain.min(end.grain).min(Grain::Hour);
    if !from.dated() && from.zone.is_none() {
        return times_of_no_day(&pairs, grain);
    }
    let same_day = !to.dated()
        || (to.weekday, to.day, to.month, to.dates) == (from.weekday, from.day, from.month, from.dates);
    if !same_day
        && end.half == HalfDay::Unknown
        && to.part.is_none()
        && let Some((start, _)) = pairs.first().copied()
    {
        for tod in seconds(end, None, now, true).into_iter().flatten() {
            if !pairs.contains(&(start, tod)) {
                pairs.push((start, tod));
            }
        }
    }
    let starts = if from.dated() { dates(from, now) } else { Dates::one(day(now.today())) };
    let days: Vec<Stretch> = starts.iter().collect();
    let shift =
        |zone: Option<i32>| zone.map_or(0, |zone| i64::from(now.offset - zone::on(zone, now.today())) * 60);
    let mut out = Vec::new();
    for (day, pair) in order_of_ranges(from, &days, start.hour, &pairs, same_day, now) {
        let (Some(stretch), Some((start, end))) = (days.get(day), pairs.get(pair)) else { continue };
        let first = stretch.from.date();
        let Some(last) = (if same_day { Some(first) } else { last_day(to, first, now) }) else { continue };
        let end = if same_day || *end <= 86400 { *end } else { end - 86400 };
        if let (Some(from), Some(to)) = (
            plus_seconds(midnight(first), start + shift(from.zone)),
            plus_seconds(midnight(last), end + shift(to.zone)),
        ) && (from < to || !same_day)
            && out.len() < 3
        {
            out.push(interval(from, to, grain));
        }
    }
    if from.zone.is_some() && same_day {
        add_as_written(&mut out, days.first(), pairs.first(), grain);
    }
    out
}

/// From hour to hour where no day is said.
fn times_of_no_day(pairs: &[(Seconds, Seconds)], grain: Grain) -> Vec<TimeValue> {
    let range = |(start, end): &(Seconds, Seconds)| {
        let (tod, end) = (time_of_day(*start)?, time_of_day(*end)?);
        Some(TimeValue::TimeOfDay { tod, tod_to: Some(end), grain: Some(grain), range: true })
    };
    pairs.iter().filter_map(range).collect()
}

/// In which order days and pairs of hours are read.
fn order_of_ranges(
    from: &Frame,
    days: &[Stretch],
    hour: i64,
    pairs: &[(Seconds, Seconds)],
    same_day: bool,
    now: &Now,
) -> Vec<(usize, usize)> {
    let firsts = [pairs.first(), pairs.get(1)].map(|pair| pair.map(|(start, _)| *start));
    let mut order: Vec<(usize, usize)> =
        (0..days.len()).flat_map(|day| (0..pairs.len()).map(move |pair| (day, pair))).collect();
    if same_day {
        let wanted = order_of(from, days, hour, &firsts, now);
        order::by_key(&mut order, |one| wanted.iter().position(|want| want == one).unwrap_or(wanted.len()));
    }
    order
}

/// The day of the second end: the first that is not before the range begins.
fn last_day(to: &Frame, first: Date, now: &Now) -> Option<Date> {
    let ends = dates(to, now);
    let after = ends.iter().map(|end| end.from.date()).filter(|end| *end >= first).min();
    after.or(ends.first().map(|end| end.from.date()))
}

/// The hours as they are written, for who means them of here.
fn add_as_written(
    out: &mut Vec<TimeValue>,
    day: Option<&Stretch>,
    pair: Option<&(Seconds, Seconds)>,
    grain: Grain,
) {
    if let (Some(day), Some((start, end))) = (day, pair)
        && let Some(start) = plus_seconds(midnight(day.from.date()), *start)
        && let Some(end) = plus_seconds(midnight(day.from.date()), *end)
    {
        let written = interval(start, end, grain);
        if !out.contains(&written) {
            out.truncate(2);
            out.push(written);
        }
    }
}

/// The stretches that a frame names as one end of a range; from the middle of 2007 is from its middle day, too.
fn stretches(frame: &Frame, now: &Now) -> Vec<Stretch> {
    match frame.moment {
        Some((at, grain)) => vec![Stretch { from: at, to: at, grain }],
        None if frame.edge == Some(Edge::Middle) => {
            let whole = dates(&Frame { edge: None, ..*frame }, now);
            whole.iter().filter_map(middle_day).chain(dates(frame, now).iter()).take(3).collect()
        }
        None => dates(frame, now).iter().collect(),
    }
}

/// From day to day, from month to month.
fn day_to_day(from: &Frame, to: &Frame, now: &Now) -> Vec<TimeValue> {
    let bare = to.turn.is_none() && to.day.is_none() && to.dates.is_none();
    let (mut out, mut short) = (Vec::new(), Vec::new());
    let (starts, ends) = (stretches(from, now), stretches(to, now));
    for start in &starts {
        if let Some(wanted) = to.weekday.filter(|_| bare) {
            if let Some(end) = next_weekday(start, wanted)
                && out.len() < 3
            {
                out.push(interval(start.from, end.to, Grain::Day));
            }
            continue;
        }
        let end = ends.iter().filter(|end| end.from >= start.from).min_by_key(|end| end.from);
        if let Some(end) = end
            && out.len() < 3
        {
            let grain = start.grain.min(end.grain);
            out.push(interval(start.from, end.to, grain));
            // Some end a range where its last unit begins.
            if start.from < end.from {
                short.push(interval(start.from, end.from, grain));
            }
        }
    }
    // Up to today is up to now.
    let today = day(now.today());
    if let (Some(start), Some(true)) = (starts.first(), ends.first().map(|end| Some(*end) == today))
        && start.from < now.at
    {
        short.push(interval(start.from, now.at, Grain::Second));
    }
    short.truncate(3usize.saturating_sub(out.len()));
    out.extend(short);
    out
}

/// It names weeks or months, on which hours say nothing, or a moment.
fn whole_days(frame: &Frame) -> bool {
    frame.moment.is_some() || frame.no_day() || frame.spans()
}

/// The day a range ends with: a bare weekday is the first after it began.
fn end_after(to: &Frame, first: &Stretch, now: &Now) -> Option<Stretch> {
    let bare = to.turn.is_none() && to.day.is_none() && to.dates.is_none();
    match to.weekday.filter(|_| bare) {
        Some(wanted) => next_weekday(first, wanted),
        None => dates(to, now).first(),
    }
}

/// The first of a weekday after the beginning of a stretch.
fn next_weekday(stretch: &Stretch, wanted: i32) -> Option<Stretch> {
    let first = stretch.from.date();
    let ahead = (wanted - weekday(first)).rem_euclid(7);
    plus_days(first, if ahead == 0 { 7 } else { ahead }).and_then(day)
}

/// The day in the middle of a stretch.
fn middle_day(stretch: Stretch) -> Option<Stretch> {
    let first = stretch.from.date();
    day(plus_days(first, (day_number(stretch.to.date()) - day_number(first)) / 2)?)
}

/// A part of a day as the hour at which it begins or ends, for ranges.
fn assumed(frame: &Frame, end: bool) -> Option<Clock> {
    let (from, to, _) = frame.part?.hours();
    let hour = if end { to } else { from };
    Some(Clock { half: HalfDay::Full, ..Clock::new(hour, 0, 0, Grain::Hour) })
}

/// What two hours of a range may mean together, best first.
fn clock_pairs(
    start: &Clock,
    start_part: Option<Part>,
    end: &Clock,
    end_part: Option<Part>,
    now: &Now,
    dated: bool,
) -> Vec<(Seconds, Seconds)> {
    let known = |clock: &Clock, part: Option<Part>| clock.half != HalfDay::Unknown || part.is_some();
    let starts = seconds(start, start_part, now, dated);
    let ends = seconds(end, end_part, now, dated);
    let after = |from: Seconds, to: Seconds| if to <= from { to + 86400 } else { to };
    let mut out: Vec<(Seconds, Seconds)> = Vec::new();
    let (first, last) = (starts.first().copied().flatten(), ends.first().copied().flatten());
    match (known(start, start_part), known(end, end_part)) {
        (true, true) => {
            if let (Some(from), Some(to)) = (first, last) {
                out.push((from, after(from, to)));
            }
        }
        // '3:30 to 6 pm': the start lies in the same half, unless that is after the end ('11-1pm').
        (false, true) => {
            if let Some(to) = last {
                let near =
                    starts.iter().flatten().copied().filter(|from| *from < to).max_by_key(|from| *from);
                if let Some(from) = near.or(first) {
                    out.push((from, after(from, to)));
                }
            }
        }
        (true, false) => {
            if let Some(from) = first {
                // 晚上8点到12点 ends at midnight.
                if let Some(to) = ends.iter().flatten().map(|to| after(from, *to)).min().or(last) {
                    out.push((from, to));
                }
            }
        }
        (false, false) => {
            for from in starts.iter().flatten() {
                let near = ends.iter().flatten().map(|to| after(*from, *to)).min();
                if let Some(to) = near {
                    out.push((*from, to));
                }
            }
            // 9 to 5 and 8:10-12:30 are by day, even where now is later.
            let by_day = |(from, to): &(Seconds, Seconds)| *from >= 7 * 3600 && *to <= 86400;
            order::by_key(&mut out, |pair| !by_day(pair));
        }
    }
    out
}
