//! What a time says, as day and hour apart: which half of the day is fixed, and whether a day is named at all.

use super::ranges;
use crate::acts::Scene;
use crate::engine::{Seek, Within};
use jiff::ToSpan;
use jiff::civil::{DateTime, Time};
use steward_model::{Bound, Entity, Fact, Grain, Mention, Said, TimeValue};

/// Words in a time that fix which half of the day is meant.
#[rustfmt::skip]
const HALVES: &[&str] = &[
    "am", "pm", "a.m", "p.m", "noon", "midnight", "midday", "morning", "evening", "afternoon", "night", "tonight", "tonite", "tmr morning", "lunchtime", "早",
    "晚", "上午", "下午", "中午", "凌晨", "傍晚", "夜", "晌午", "朝", "晏昼", "midnite", "nite", "o'clock in", "hours", "hrs", "半夜", "午后",
];
/// Words in a time that name a day.
#[rustfmt::skip]
const DAYS: &[&str] = &[
    "mon", "tue", "wed", "thu", "fri", "sat", "sun", "today", "tonight", "tonite", "tomorrow", "tmr", "tmrw", "tmw", "2moro", "tom", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug",
    "sep", "oct", "nov", "dec", "week", "month", "day", "st", "nd", "rd", "th", "/", "-", "周", "星期", "礼拜", "号", "日", "今", "明", "后天", "昨", "月", "听日", "听晚", "听朝", "后晚", "节", "除夕", "初", "国庆", "中秋", "元旦", "端午", "清明", "冬至", "夏至", "重阳", "七夕", "元宵", "五一", "圣诞", "平安夜", "周末", "eve", "christmas", "easter", "天",
];
/// Words in a time that count from now.
#[rustfmt::skip]
const FROM_NOW: [&str; 14] = ["min", "mins", "minutes", "minute", "hour", "hours", "hr", "hrs", "later", "分钟", "小时", "钟头", "刻钟后", "now"];

/// What a time says, as day and hour apart.
pub(super) fn of(value: &TimeValue, words: &str, entity: &Entity, scene: &Scene<'_>) -> Vec<Mention> {
    let within = Within::of(words);
    let mention = |fact, said, confidence| Mention { fact, said, span: entity.span, confidence };
    let figures = in_figures(words);
    // 白天 is a part of any day.
    let daytime = words == "白天" || words == "大白天";
    let names_day = figures.is_some() || !daytime && DAYS.iter().any(|day| within.holds(day));
    let hours = figures.unwrap_or(words);
    let from_now = FROM_NOW.iter().any(|word| {
        words.split(|c: char| c == ' ' || c.is_ascii_digit()).any(|w| w == *word)
            || (!word.is_ascii() && within.holds(word))
    });
    let loose = |at: Time| {
        !from_now
            && at.hour() != 0
            && !HALVES.iter().any(|half| holds(within, half))
            && at.hour() < 24
            && !military(hours)
            && !whole(hours, at)
    };
    let hour = |at: Time| {
        if loose(at) { Said::Hour { at: morning(at), loose: true } } else { Said::Hour { at, loose: false } }
    };
    let now = scene.context.now.datetime();
    let sure = entity.confidence.max(0.7);
    match value {
        TimeValue::Instant { at, grain } => {
            let mut all = Vec::new();
            if names_day || from_now {
                all.push(mention(Fact::Date, Said::Day(at.date()), sure));
            }
            if *grain == Grain::Part {
                let (from, to) = ranges::part_around(at.time());
                all.push(mention(Fact::Time, Said::Part(from, to), sure));
            } else if !matches!(grain, Grain::Day | Grain::Week | Grain::Month) {
                all.push(mention(Fact::Time, hour(at.time()), sure));
            }
            all
        }
        TimeValue::TimeOfDay { tod, tod_to, grain, range } => match tod_to {
            Some(to)
                if *grain == Some(Grain::Part)
                    || (*range
                        && !words.bytes().any(|byte| byte.is_ascii_digit())
                        && !words.contains('点')) =>
            {
                vec![mention(Fact::Time, Said::Part(*tod, *to), sure)]
            }
            _ => vec![mention(Fact::Time, hour(*tod), sure)],
        },
        // 七点开始 is when it begins, not any time from seven on.
        TimeValue::Interval { from: Some(from), to: None, grain: Grain::Hour | Grain::Minute, .. }
            if words.contains("开始") || from_now && words.ends_with('后') =>
        {
            let mut all = vec![mention(Fact::Time, hour(from.time()), sure)];
            if names_day || from_now {
                all.push(mention(Fact::Date, Said::Day(from.date()), sure));
            }
            all
        }
        TimeValue::Interval { from, to, grain, bound } => interval(*from, *to, *grain, *bound, now)
            .into_iter()
            .filter(|(fact, said)| {
                // A part of the day without a day ('in the evening') says nothing of which day.
                names_day
                    || *fact != Fact::Date
                    || matches!(said, Said::Days(..))
                    || matches!(grain, Grain::Day | Grain::Week | Grain::Month)
            })
            .map(|(fact, said)| match said {
                Said::Hour { at, .. } => mention(fact, hour(at), sure),
                said => mention(fact, said, sure),
            })
            .collect(),
        TimeValue::Duration { .. } | TimeValue::Recurring { .. } => Vec::new(),
    }
}

fn interval(
    from: Option<DateTime>,
    to: Option<DateTime>,
    grain: Grain,
    bound: Option<Bound>,
    now: DateTime,
) -> Vec<(Fact, Said)> {
    let firm = |at: DateTime| Said::Hour { at: at.time(), loose: false };
    match (from, to, grain) {
        (Some(from), Some(to), Grain::Part) => {
            vec![(Fact::Date, Said::Day(from.date())), (Fact::Time, Said::Part(from.time(), last_minute(to)))]
        }
        (Some(from), Some(to), Grain::Day | Grain::Week | Grain::Month | Grain::Quarter | Grain::Year) => {
            let last = to.date().saturating_sub(1.day());
            if last <= from.date() {
                vec![(Fact::Date, Said::Day(from.date()))]
            } else if grain == Grain::Day || grain == Grain::Week {
                vec![(Fact::Date, Said::Days(from.date(), last))]
            } else {
                Vec::new()
            }
        }
        // 'By 7', 'by Friday': from now on, and the end is what is meant.
        (Some(from), Some(to), _)
            if matches!(bound, None | Some(Bound::Until))
                && from <= now
                && now < to
                && now.duration_since(from).as_secs() < 60 =>
        {
            let mut all = vec![(Fact::Date, Said::Day(to.date()))];
            if grain == Grain::Day || to.time() == Time::midnight() {
                all = vec![(Fact::Until, Said::Day(to.saturating_sub(1.second()).date()))];
            } else {
                all.push((Fact::Time, firm(to)));
            }
            all
        }
        // 'By 8' said at nine: the next eight o'clock, whichever half of the day it is in.
        (Some(from), Some(to), Grain::Hour | Grain::Minute | Grain::Second) if to <= from && to < now => {
            vec![(Fact::Time, firm(to))]
        }
        // 'The 12th, two nights': from day to day.
        (Some(from), Some(to), _)
            if (from.time(), to.time()) == (Time::midnight(), Time::midnight()) && from < to =>
        {
            vec![(Fact::Date, Said::Day(from.date())), (Fact::Until, Said::Day(to.date()))]
        }
        // 'Saturday morning to sunday evening': it ends on another day.
        (Some(from), Some(to), _) if to.date() > from.date() && to.duration_since(from).as_hours() >= 20 => {
            vec![
                (Fact::Date, Said::Day(from.date())),
                (Fact::Time, firm(from)),
                (Fact::Until, Said::Day(to.saturating_sub(1.second()).date())),
            ]
        }
        (Some(from), Some(_), _) => vec![(Fact::Date, Said::Day(from.date())), (Fact::Time, firm(from))],
        (None, Some(to), grain) if bound != Some(Bound::Since) && to >= now => match grain {
            Grain::Hour | Grain::Minute | Grain::Second => {
                vec![(Fact::Date, Said::Day(to.date())), (Fact::Time, firm(to))]
            }
            // 'By the 30th' takes that day in, and ends with it.
            _ if bound == Some(Bound::Until) && to.time() == Time::midnight() => {
                vec![(Fact::Until, Said::Day(to.saturating_sub(1.second()).date()))]
            }
            _ => vec![(Fact::Until, Said::Day(to.date()))],
        },
        _ => Vec::new(),
    }
}

fn last_minute(to: DateTime) -> Time {
    to.time().wrapping_sub(1.minute())
}

/// What stands behind a day in figures: '14.12.2026 at 10.30', '2026-12-14 19:00', '14/12 at 7'.
pub(super) fn in_figures(words: &str) -> Option<&str> {
    let date = |part: &&str| {
        let mut groups = part.split(['.', '/', '-']);
        let digits = groups
            .clone()
            .all(|group| (1..=4).contains(&group.len()) && group.bytes().all(|byte| byte.is_ascii_digit()));
        let count = groups.by_ref().count();
        digits && (count == 3 || count == 2 && part.contains('/'))
    };
    let part = words.split([' ', ',']).find(date)?;
    words.split_once(part).map(|(_, behind)| behind)
}

/// A marker stands in the words: Latin ones as a word or glued to a digit, Chinese ones anywhere.
fn holds(words: Within<'_>, marker: &str) -> bool {
    if !marker.is_ascii() {
        return words.holds(marker);
    }
    words.seek_all(marker).any(|at| {
        let before = words.part.get(..at).and_then(|before| before.chars().next_back());
        let after = words.part.get(at + marker.len()..).and_then(|after| after.chars().next());
        !before.is_some_and(|c| c.is_ascii_alphabetic()) && !after.is_some_and(|c| c.is_ascii_alphabetic())
    })
}

/// Written as on a timetable: '19:30', '08:12'.
fn military(words: &str) -> bool {
    let digits = words.find(|c: char| c.is_ascii_digit()).and_then(|at| words.get(at..)).unwrap_or_default();
    let hour = digits.split(|c: char| !c.is_ascii_digit()).next().unwrap_or_default();
    let colon = digits.get(hour.len()..).is_some_and(|rest| rest.starts_with([':', '点', '时', '.', 'h']));
    let value: u32 = hour.parse().unwrap_or(0);
    (hour.len() == 2 && hour.starts_with('0') && colon)
        || ((13..=24).contains(&value) && colon)
        || (hour.len() == 4 && value >= 1300)
}

/// An afternoon hour written out behind its day: '12月19日14点'.
fn whole(words: &str, at: Time) -> bool {
    at.hour() > 12
        && words.match_indices(['点', ':', '时', '點']).any(|(point, _)| {
            let lead = words.get(..point).unwrap_or_default();
            let rest = lead.trim_end_matches(|c: char| c.is_ascii_digit());
            lead.get(rest.len()..).is_some_and(|figures| figures.parse() == Ok(at.hour()))
        })
}

/// The same hour before noon; twelve stays.
fn morning(at: Time) -> Time {
    if at.hour() > 12 { at.wrapping_sub(12.hours()) } else { at }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::acts::{noon, read};
    use steward_model::{EntityKind, Span};

    #[test]
    fn a_time_is_told_apart_into_day_and_hour() {
        let entity = |text: &str, span: (usize, usize), value: TimeValue| Entity {
            span: Span { start: span.0, end: span.1 },
            kind: EntityKind::Time,
            readings: vec![steward_model::Value::Time(value)],
            confidence: 0.9,
            rule: if text.is_empty() { "" } else { "test" },
        };
        let text = "friday at 7?";
        let instant = TimeValue::Instant { at: "2026-03-13T07:00".parse().unwrap(), grain: Grain::Hour };
        let found = read(text, &[entity(text, (0, 11), instant)], &noon()).mentions;
        assert_eq!(found[0].said, Said::Day("2026-03-13".parse().unwrap()));
        assert_eq!(found[1].said, Said::Hour { at: Time::new(7, 0, 0, 0).unwrap(), loose: true });
    }
}
