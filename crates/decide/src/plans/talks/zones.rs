//! Hours told by two clocks: the owner's counts, and how far apart the clocks are is remembered.

use super::talk::Talk;
use crate::plans::kept::when::minutes;
use jiff::ToSpan;
use jiff::civil::{Date, Time};
use steward_model::{Fact, Heard, Mention, Said};

const HALF_DAY: i64 = 12 * 60;

/// An hour by somebody's clock.
#[derive(Clone, Copy)]
struct Clock {
    day: Option<Date>,
    at: Time,
    loose: bool,
    owners: bool,
}

fn clock(mention: &Mention, mine: bool) -> Option<Clock> {
    match mention.said {
        Said::Clock { day, at, loose, own } => Some(Clock { day, at, loose, owners: own == mine }),
        _ => None,
    }
}

/// The message with every hour by the owner's clock; nothing where no clock was named.
pub(in crate::plans) fn by_the_owners_clock(talk: &mut Talk, heard: &Heard) -> Option<Heard> {
    let clocks: Vec<Clock> =
        heard.understood.mentions.iter().filter_map(|mention| clock(mention, heard.mine)).collect();
    let owners = clocks.iter().find(|clock| clock.owners);
    let theirs = clocks.iter().find(|clock| !clock.owners);
    if clocks.is_empty() {
        return None;
    }
    if let (Some(owners), Some(theirs)) = (owners, theirs)
        && let Some(minutes) = told_apart(owners, theirs)
    {
        talk.apart = Some(minutes);
    }
    let mut heard = heard.clone();
    let mine = heard.mine;
    let mut mentions = Vec::new();
    for mention in heard.understood.mentions {
        let Some(told) = clock(&mention, mine) else {
            // Told beside a shift, the hour says it all.
            if !(matches!(mention.said, Said::Shift(_)) && mention.fact == Fact::Time) {
                mentions.push(mention);
            }
            continue;
        };
        if !told.owners && owners.is_some() {
            continue;
        }
        let (day, at) = match talk.apart {
            Some(minutes) if !told.owners => moved(&told, -minutes),
            _ => (told.day, told.at),
        };
        // 'Monday at 10 my time (16:00 yours)': the day goes with both hours.
        let day = day.or_else(|| theirs.filter(|_| told.owners).and_then(|theirs| theirs.day));
        if let Some(day) = day {
            mentions.push(Mention { fact: Fact::Date, said: Said::Day(day), ..mention.clone() });
        }
        mentions.push(Mention { said: Said::Hour { at, loose: told.loose }, ..mention });
    }
    heard.understood.mentions = mentions;
    Some(heard)
}

/// How far apart the clocks are, where one of the two hours may leave its half of the day open: the nearer one is meant.
fn told_apart(owners: &Clock, theirs: &Clock) -> Option<i64> {
    let later = |clock: &Clock| Clock { at: clock.at.wrapping_add(12.hours()), ..*clock };
    let nearer = |one: i64, two: i64| if one.abs() <= two.abs() { one } else { two };
    match (owners.loose, theirs.loose) {
        (false, false) => Some(apart(owners, theirs)),
        (true, false) => Some(nearer(apart(owners, theirs), apart(&later(owners), theirs))),
        (false, true) => Some(nearer(apart(owners, theirs), apart(owners, &later(theirs)))),
        (true, true) => None,
    }
}

/// How many minutes their clock is ahead of the owner's.
fn apart(owners: &Clock, theirs: &Clock) -> i64 {
    let apart = i64::from(minutes(theirs.at) - minutes(owners.at));
    match (owners.day, theirs.day) {
        (Some(one), Some(two)) => apart + i64::from((two - one).get_days()) * 2 * HALF_DAY,
        // The shorter way round.
        _ if apart > HALF_DAY => apart - 2 * HALF_DAY,
        _ if apart < -HALF_DAY => apart + 2 * HALF_DAY,
        _ => apart,
    }
}

/// The hour so many minutes on; one that leaves its half of the day open stays so.
fn moved(clock: &Clock, minutes: i64) -> (Option<Date>, Time) {
    let day = clock.day.unwrap_or(Date::constant(2000, 1, 1));
    let at = day.to_datetime(clock.at).saturating_add(minutes.minutes());
    let hour = at.time();
    let hour = if clock.loose && hour.hour() > 12 { hour.wrapping_sub(12.hours()) } else { hour };
    (clock.day.map(|_| at.date()), hour)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(day: &str, at: &str, owners: bool) -> Clock {
        Clock { day: day.parse().ok(), at: at.parse().unwrap(), loose: false, owners }
    }

    #[test]
    fn clocks_are_as_far_apart_as_two_hours_of_one_moment() {
        assert_eq!(apart(&told("", "20:30", true), &told("", "15:00", false)), -330);
        assert_eq!(apart(&told("", "01:00", true), &told("", "22:00", false)), -180);
        assert_eq!(apart(&told("2026-02-06", "09:00", true), &told("2026-02-05", "17:00", false)), -16 * 60);
    }

    #[test]
    fn an_open_hour_beside_a_told_one_is_the_nearer() {
        let open = |at: &str, owners| Clock { loose: true, ..told("", at, owners) };
        assert_eq!(told_apart(&open("01:30", true), &told("", "18:00", false)), Some(270));
        assert_eq!(told_apart(&told("", "14:00", true), &open("09:30", false)), Some(-270));
        assert_eq!(told_apart(&open("02:00", true), &open("09:30", false)), None);
    }

    #[test]
    fn their_hour_is_told_by_the_owners_clock() {
        let six = Clock { day: None, at: "06:00".parse().unwrap(), loose: true, owners: false };
        assert_eq!(moved(&six, 16 * 60), (None, "10:00".parse().unwrap()));
        let evening = told("2026-02-05", "18:00", false);
        assert_eq!(moved(&evening, 16 * 60), (Some("2026-02-06".parse().unwrap()), "10:00".parse().unwrap()));
    }
}
