//! Hours and parts of the day on days: what a clock may mean, and the moments it names.

use super::calendar::{Stretch, midnight, plus_seconds};
use super::frame::{Clock, Frame, HalfDay, Part};
use super::resolve::{Now, interval};
use super::zone;
use jiff::civil::{DateTime, Time};
use steward_model::{Grain, TimeValue};

/// Seconds after midnight; beyond a day is the next one.
pub(super) type Seconds = i64;

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

/// The moment of a day at so many seconds, in the zone of a frame.
fn moment(frame: &Frame, now: &Now, stretch: &Stretch, seconds: Seconds) -> Option<DateTime> {
    let day = stretch.from.date();
    let shift = frame.zone.map_or(0, |zone| i64::from(now.offset - zone::on(zone, day)) * 60);
    plus_seconds(midnight(day), seconds + shift)
}

/// An hour on each of the days, or of no day.
pub(super) fn at_clock(frame: &Frame, clock: &Clock, days: &[Stretch], now: &Now) -> Vec<TimeValue> {
    let found = seconds(clock, frame.part, now, frame.dated());
    if days.is_empty() {
        let mut tods: Vec<Time> = found.into_iter().flatten().filter_map(time_of_day).collect();
        tods.dedup();
        let of_no_day =
            |tod| TimeValue::TimeOfDay { tod, tod_to: None, grain: Some(clock.grain), range: false };
        return tods.into_iter().map(of_no_day).collect();
    }
    let mut out = Vec::new();
    for (index, tod) in order_of(frame, days, clock.hour, &found, now) {
        if let (Some(stretch), Some(Some(tod))) = (days.get(index), found.get(tod))
            && let Some(at) = moment(frame, now, stretch, *tod)
            && out.len() < 3
        {
            out.push(TimeValue::Instant { at, grain: clock.grain });
        }
    }
    // The hour as it is written, for who means it of here.
    if frame.zone.is_some()
        && let (Some(stretch), Some(Some(tod))) = (days.first(), found.first())
        && let Some(at) = plus_seconds(midnight(stretch.from.date()), *tod)
    {
        let written = TimeValue::Instant { at, grain: clock.grain };
        if !out.contains(&written) {
            out.truncate(2);
            out.push(written);
        }
    }
    out
}

/// A part of no day: the hour one would assume today, and from which hour to which.
pub(super) fn part_of_no_day(part: Part, now: &Now) -> Vec<TimeValue> {
    if part == Part::Midnight {
        let tod = Time::midnight();
        return vec![TimeValue::TimeOfDay { tod, tod_to: None, grain: Some(Grain::Hour), range: false }];
    }
    let (from, to, assumed) = part.hours();
    let mut out = Vec::new();
    if let Some(at) = plus_seconds(midnight(now.today()), assumed * 3600) {
        out.push(TimeValue::Instant { at, grain: Grain::Part });
    }
    if let (Some(tod), tod_to) = (time_of_day(from * 3600), time_of_day(to * 3600)) {
        out.push(TimeValue::TimeOfDay { tod, tod_to, grain: Some(Grain::Part), range: true });
    }
    out
}

/// A part of each of the days: the hour one would assume, and of the last of them from which hour to which.
pub(super) fn part_first_ofs(frame: &Frame, part: Part, days: &[Stretch], now: &Now) -> Vec<TimeValue> {
    let (from, to, assumed) = part.hours();
    let grain = if part == Part::Midnight { Grain::Hour } else { Grain::Part };
    let on = |stretch: &Stretch, hour: i64| moment(frame, now, stretch, hour * 3600);
    let mut out = Vec::new();
    for (index, stretch) in days.iter().enumerate() {
        if let Some(at) = on(stretch, assumed)
            && out.len() < 3
        {
            out.push(TimeValue::Instant { at, grain });
        }
        if index + 1 == days.len()
            && out.len() < 3
            && let (Some(from), Some(to)) = (on(stretch, from), on(stretch, to))
        {
            out.push(interval(from, to, Grain::Hour));
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
