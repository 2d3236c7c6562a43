//! One hour told for several days: 'mon and wed at 7', tue/thu 7pm, 周一周三晚上8点. It is told behind the last of them.

use super::grammar::{Found, Parser};
use crate::engine::word_hash;
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
    let tokens = &parser.scan.tokens;
    let (mut first, mut linked) = (start, false);
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

#[cfg(test)]
mod tests {
    use crate::dims::check;
    use steward_model::EntityKind;

    #[test]
    fn each_day_has_the_hour() {
        check::kind(
            EntityKind::Time,
            "practice ⟦mon⟧ and ⟦wed at 7pm⟧
             ⟦tue⟧/⟦thu 6:30am⟧
             ⟦周二⟧⟦周四晚上8点⟧上课
             off ⟦Sunday⟧. ⟦Monday at 9am⟧ then",
        );
    }
}
