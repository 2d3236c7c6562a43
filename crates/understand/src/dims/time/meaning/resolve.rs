//! From what was said to moments: days of a frame, hours on them, ranges of both; at most three readings, best first.

use super::calendar::{self as cal, Stretch, Unit, day, plus_days, plus_seconds, unit_at};
use super::days::{bare_dates, lunar_dates};
pub use super::ends::edged;
use super::ends::edged_otherwise;
use super::frame::{Dates, Edge, Frame, Nth};
pub use super::hours::time_of_day;
use super::hours::{at_clock, part_first_ofs, part_of_no_day};
use jiff::ToSpan;
use jiff::civil::{Date, DateTime};
use steward_model::{Bound, Grain, TimeValue};

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

/// A point in time or the stretch that is named, at most three readings.
pub fn values(frame: &Frame, now: &Now) -> Vec<TimeValue> {
    if let Some((at, grain)) = frame.moment {
        return vec![TimeValue::Instant { at, grain }];
    }
    if !frame.timed() {
        return whole_days(frame, now);
    }
    let mut days = dates(frame, now);
    if frame.dated() {
        if days.first().is_none() {
            return Vec::new();
        }
    } else if frame.zone.is_some() {
        days = Dates::one(day(now.today()));
    }
    let days: Vec<Stretch> = days.iter().collect();
    match (frame.clock, frame.part) {
        (Some(clock), _) => at_clock(frame, &clock, &days, now),
        (None, Some(part)) if days.is_empty() => part_of_no_day(part, now),
        (None, Some(part)) => part_first_ofs(frame, part, &days, now),
        (None, None) => Vec::new(),
    }
}

/// The days that are named, whole; the end of a day is its last moment, too.
fn whole_days(frame: &Frame, now: &Now) -> Vec<TimeValue> {
    let whole = |stretch: Stretch| interval(stretch.from, stretch.to, stretch.grain);
    let mut out: Vec<TimeValue> = dates(frame, now).iter().map(whole).collect();
    if frame.edge == Some(Edge::End)
        && let Some(TimeValue::Interval { to: Some(to), grain: Grain::Hour, .. }) = out.first()
        && let Some(at) = plus_seconds(*to, -1)
    {
        out.truncate(2);
        out.push(TimeValue::Instant { at, grain: Grain::Second });
    }
    out
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
