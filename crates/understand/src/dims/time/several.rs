//! One hour told for several days: 'mon and wed at 7', tue/thu 7pm, 周一周三晚上8点, 7pm on Tuesday and Thursday. It is told
//! behind the last of them or before the first.

use super::grammar::{Found, Parser};
use crate::engine::{Kind, word_hash};
use jiff::civil::DateTime;
use steward_model::{Entity, EntityKind, Grain, TimeValue, Value};

/// So many days share an hour at most.
const MOST: usize = 6;

/// Gives the weekdays that end right before a find of a weekday with its hour that hour.
pub(super) fn share(parser: &Parser<'_>, found: &mut [Entity], start: usize, time: &Found) {
    let Some(TimeValue::Instant { at, grain: grain @ (Grain::Hour | Grain::Minute) }) = time.values.first()
    else {
        return;
    };
    if !parser.is_weekday(start) {
        return;
    }
    let hours = time.values.iter().filter_map(|value| match value {
        TimeValue::Instant { at: one, .. } if one.date() == at.date() => Some(one.time()),
        _ => None,
    });
    let tokens = parser.scan.tokens;
    let (mut first, mut linked) = (start, three_by_commas(parser, found, start));
    for day in found.iter_mut().rev().take(MOST) {
        let link = first.wrapping_sub(1);
        let joint = tokens.before(first);
        let touches = joint.end as usize == day.span.end;
        let joins = joint.is_mark('&')
            || joint.is_mark('/')
            || joint.is_mark('、')
            || joint.is_mark(',') && linked
            || joint.is_word(const { word_hash("and") })
            || joint.is_word(const { word_hash("or") })
            || joint.is_han('和')
            || joint.is_han('或');
        let end = if touches { first } else { link };
        if first == 0 || !(touches || joins) || tokens.at(first).newline || end == 0 {
            return;
        }
        // The day's find is a weekday and no more.
        let Some(begins) = (end.saturating_sub(3)..end).find(|&at| {
            tokens.at(at).start as usize == day.span.start && tokens.before(end).end as usize == day.span.end
        }) else {
            return;
        };
        let Some(TimeValue::Interval { from: Some(from), grain: Grain::Day, bound: None, .. }) = day.time()
        else {
            return;
        };
        if day.kind != EntityKind::Time || !parser.is_weekday(begins) {
            return;
        }
        let date = from.date();
        day.readings = hours
            .clone()
            .map(|hour| {
                Value::Time(TimeValue::Instant { at: DateTime::from_parts(date, hour), grain: *grain })
            })
            .collect();
        (first, linked) = (begins, true);
    }
}

/// Mon, Wed, Fri at 6: a row of three needs no 'and'.
fn three_by_commas(parser: &Parser<'_>, found: &[Entity], start: usize) -> bool {
    let [.., first, second] = found else { return false };
    let tokens = parser.scan.tokens;
    let comma = |at: usize| tokens.at(at).is_mark(',') && !tokens.at(at + 1).newline;
    let Some(joint) = start.checked_sub(1).filter(|&at| comma(at)) else { return false };
    let Some(earlier) = joint.checked_sub(2).filter(|&at| comma(at)) else { return false };
    tokens.before(joint).end as usize == second.span.end
        && tokens.at(earlier + 1).start as usize == second.span.start
        && tokens.before(earlier).end as usize == first.span.end
}

/// 7pm on Tuesday and Thursday, 6.15am mon wed fri: the hour told before the first of the days is every one's, where the
/// clause ends with them.
pub(super) fn taken_over(
    parser: &Parser<'_>,
    found: &[Entity],
    start: usize,
    time: &Found,
) -> Option<Vec<TimeValue>> {
    let tokens = parser.scan.tokens;
    let last = found.last().filter(|_| time.end == start + 1 && parser.is_weekday(start))?;
    let Some(TimeValue::Interval { from: Some(from), grain: Grain::Day, bound: None, .. }) =
        time.values.first()
    else {
        return None;
    };
    let joint = tokens.before(start);
    let joins = joint.is_mark('&')
        || joint.is_mark('/')
        || joint.is_word(const { word_hash("and") })
        || joint.is_word(const { word_hash("or") });
    let end = if joins { start.checked_sub(1)? } else { start };
    if tokens.at(start).newline
        || tokens.before(end).end as usize != last.span.end
        || !parser.is_weekday(end.checked_sub(1)?)
    {
        return None;
    }
    let next = tokens.at(time.end);
    let closes = matches!(next.kind, Kind::End | Kind::Mark)
        || next.newline
        || next.is_word(const { word_hash("and") })
        || parser.is_weekday(time.end);
    let Some(TimeValue::Instant { at, grain: Grain::Hour | Grain::Minute }) =
        last.time().filter(|_| closes && last.kind == EntityKind::Time)
    else {
        return None;
    };
    let date = from.date();
    let hours = last.readings.iter().filter_map(|value| match value.time() {
        Some(TimeValue::Instant { at: one, grain }) if one.date() == at.date() => {
            Some(TimeValue::Instant { at: DateTime::from_parts(date, one.time()), grain: *grain })
        }
        _ => None,
    });
    Some(hours.collect())
}

#[cfg(test)]
mod tests {
    use crate::dims::check;
    use steward_model::{EntityKind, TimeValue};

    #[test]
    fn each_day_has_the_hour() {
        check::kind(
            EntityKind::Time,
            "practice ⟦mon⟧ and ⟦wed at 7pm⟧
             ⟦tue⟧/⟦thu 6:30am⟧
             ⟦周二⟧⟦周四晚上8点⟧上课
             off ⟦Sunday⟧. ⟦Monday at 9am⟧ then
             gym ⟦Mon⟧, ⟦Wed⟧, ⟦Fri at 6⟧
             choir ⟦7pm on Tuesday⟧ and ⟦Thursday⟧",
        );
    }

    #[test]
    fn rows_of_days_have_it_too() {
        let hours = |text: &str| -> Vec<String> {
            let now: jiff::ZonedDateTime = "2026-03-04T10:30:00+00:00[+00:00]".parse().unwrap();
            let found = crate::annotate(text, None, &steward_model::Context::at(now));
            let times = found.iter().filter_map(|one| one.time());
            times
                .map(|time| match time {
                    TimeValue::Instant { at, .. } => at.to_string(),
                    _ => "none".to_owned(),
                })
                .collect()
        };
        let evening = |days: [u8; 3]| days.map(|day| format!("2026-03-{day:02}T18:15:00"));
        assert_eq!(hours("spin Fri, Mon, Wed at 6.15pm"), evening([6, 9, 11]));
        assert_eq!(hours("spin 6:15pm fri mon wed"), evening([6, 9, 11]));
        assert_eq!(hours("spin 6:15pm fri and mon")[1], "2026-03-09T18:15:00");
        // Another clause's day has no hour.
        assert_eq!(hours("spin 6:15pm fri and mon is off")[1], "none");
    }
}
