//! Which of a message's moments is the one that counts: the new one before the old, the departure before the arrival,
//! the show before its doors.

use super::page::{Page, When};
use crate::engine::words;
use jiff::civil::Date;
use std::ops::Range;
use steward_model::{Bound, Entity, Grain, Moment, TimeValue};

const NEW: &[&str] = words!(
    "now|now departs|now leaves|new time|new departure time|new departure|changed to|moved to|\
    rescheduled to|rescheduled for|delayed to|delayed until|updated to|updated:|brought forward to|\
    retimed to|now at|改为|改至|改到|调整为|调整至|调整到|变更为|变更至|推迟至|推迟到|延误至|延迟至|\
    延至|提前至|提前到|顺延至|顺延到|预计|预计起飞|最新起飞|现改|改签为|改签至|改期至|改期到|\
    预计起飞时间|更改为|新的时间|新时间"
);
const OLD: &[&str] = words!(
    "was|originally|instead of|rather than|previously|not|old|原定|原计划|原起飞|原时间|由|原为|原定于|\
    而非|原"
);
const LEAVES: &[&str] = words!(
    "dep|departs|departing|departure|depart|leaves|leaving|takes off|sets off|departed|from|起飞|出发|\
    发车|开车|起飞时间|出发时间|发车时间|开船|乘车时间|乘车"
);
const LEFT: &[&str] = &["起飞", "开", "出发", "发车", "开车", "开船", "sailing", "departure", "启程"];
const ARRIVES: &[&str] =
    words!("arr|arrives|arriving|arrival|arrive|lands|landing|到达|抵达|到站|降落|落地|到达时间");
const ARRIVED: &[&str] = &["到达", "抵达", "到站", "降落", "落地", "arrival"];
const STARTS: &[&str] = words!(
    "show|starts|start|kick-off|kick off|begins|performance|kickoff|curtain|开演|开场|开始|演出时间|\
    放映时间|场次|时间|就诊时间|预约时间"
);
/// Moments beside the thing itself.
const ASIDE: &[&str] = words!(
    "boarding|boards|gate closes|gate opens|check-in by|check-in opens|check-in closes|doors|doors open|\
    bag drop|please arrive|arrive by|opens at|opens|closes|closes at|be at the gate|valid until|\
    return by|登机时间|登机|值机|截止|检票时间|停止检票|入场时间|开门|最晚|预留至|免费取消|预留到|\
    in advance"
);

/// How near the nearest of the words stands before a moment, when nothing of another kind stands nearer.
fn role(page: &Page<'_>, when: &When, words: &[&str], others: &[&[&str]]) -> bool {
    let Some(far) = page.led(when, words) else { return false };
    far <= 40 && others.iter().all(|other| page.led(when, other).is_none_or(|near| near >= far))
}

fn old(page: &Page<'_>, when: &When) -> bool {
    role(page, when, OLD, &[NEW]) || shifted(page, when).is_some_and(|new| !new)
}

/// 'from 19:05 to 17:40', 由19:05至17:40: whether it is the new one.
fn shifted(page: &Page<'_>, when: &When) -> Option<bool> {
    if !page.has(words!("rescheduled|changed|moved|delayed|调整|变更|改|updated|brought forward")) {
        return None;
    }
    let lead = |w: &When| page.lead(w).trim_end().to_owned();
    let at = page.whens.iter().position(|w| w.start == when.start)?;
    if lead(when).ends_with("from") || lead(when).ends_with('由') {
        let next = page.whens.get(at + 1)?;
        return (lead(next) == "to"
            || lead(next).starts_with(['至', '调', '变', '改', '提', '推'])
            || lead(next).trim() == "to")
            .then_some(false);
    }
    let before = page.whens.get(at.checked_sub(1)?)?;
    (lead(when).trim() == "to" && lead(before).ends_with("from")).then_some(true)
}

fn aside(page: &Page<'_>, when: &When) -> bool {
    role(page, when, ASIDE, &[LEAVES, STARTS, NEW]) || page.aside(when)
}

fn arriving(page: &Page<'_>, when: &When) -> bool {
    role(page, when, ARRIVES, &[LEAVES]) || page.tailed(when, ARRIVED)
}

/// The departure among the moments between two offsets; `changed`: a new one comes first.
pub(super) fn leaves<'p>(page: &'p Page<'_>, span: &Range<usize>, changed: bool) -> Option<&'p When> {
    let within = || page.whens.iter().filter(|when| span.contains(&when.start));
    let hour = |when: &&When| when.hour.is_some() && !aside(page, when) && !old(page, when);
    let new = || {
        within().filter(hour).find(|when| {
            !arriving(page, when)
                && (role(page, when, NEW, &[OLD, ARRIVES]) || shifted(page, when) == Some(true))
        })
    };
    let told = || {
        within().filter(hour).find(|when| {
            !arriving(page, when) && (role(page, when, LEAVES, &[ARRIVES]) || page.tailed(when, LEFT))
        })
    };
    let plain = || within().filter(hour).find(|when| !arriving(page, when));
    let day = || within().find(|when| when.day.is_some() && !page.aside(when));
    changed.then(new).flatten().or_else(told).or_else(plain).or_else(day)
}

/// The arrival that goes with a departure.
pub(super) fn arrives(page: &Page<'_>, span: &Range<usize>, leaves: &When) -> Option<Moment> {
    let begin = match page.moment(leaves) {
        Moment::At(at) => at,
        _ => return None,
    };
    let told = page.whens.iter().find(|when| {
        span.contains(&when.start) && when.start > leaves.start && when.hour.is_some() && arriving(page, when)
    });
    let next = || {
        page.whens
            .iter()
            .find(|when| {
                span.contains(&when.start)
                    && when.start > leaves.start
                    && when.hour.is_some()
                    && when.day.is_none_or(|day| day == begin.date())
                    && when.start < leaves.end + 60
                    && !aside(page, when)
                    && !old(page, when)
                    && !page.tailed(when, LEFT)
            })
            .and_then(|when| when.hour)
    };
    let day = told.and_then(|when| when.day).unwrap_or_else(|| begin.date());
    let hour = leaves.till.or_else(|| told.and_then(|when| when.hour)).or_else(next)?;
    let mut at = day.to_datetime(hour);
    // Only an arrival that is called so may lie on the next day.
    if at < begin && (told.is_some_and(|when| when.day.is_none()) || leaves.till.is_some()) {
        at = day.tomorrow().ok()?.to_datetime(hour);
    }
    (at > begin).then_some(Moment::At(at))
}

/// When a table, a show or an appointment begins.
pub(super) fn begins<'p>(page: &'p Page<'_>, changed: bool) -> Option<&'p When> {
    let all = || page.whens.iter();
    let hour = |when: &&When| when.hour.is_some() && !aside(page, when) && !old(page, when);
    let new =
        || all().filter(hour).find(|when| role(page, when, NEW, &[OLD]) || shifted(page, when) == Some(true));
    let starts = || all().filter(hour).find(|when| role(page, when, STARTS, &[]));
    let both = || all().filter(hour).find(|when| when.day.is_some());
    let plain = || all().find(hour);
    let day = || all().find(|when| when.day.is_some() && !page.aside(when));
    changed.then(new).flatten().or_else(starts).or_else(both).or_else(plain).or_else(day)
}

/// The day of arrival and the day of leaving of a stay or a hire.
pub(super) fn span(page: &Page<'_>, first: &[&str], last: &[&str]) -> Option<(Date, Option<Date>)> {
    let dated = || page.whens.iter().filter(|when| when.day.is_some() && !page.aside(when));
    let has = |when: &When, words: &[&str], others: &[&str]| {
        role(page, when, words, &[others]) || page.tailed(when, words)
    };
    let begin = dated().find(|when| has(when, first, last) && !page.tailed(when, last));
    let end = dated().find(|when| has(when, last, first) && !page.tailed(when, first));
    let stretch = dated().find(|when| when.last.is_some());
    let begin =
        begin.or(stretch).or_else(|| dated().find(|when| end.is_none_or(|end| end.start != when.start)))?;
    let from = begin.day?;
    let until = begin
        .last
        .or_else(|| end.filter(|end| end.start != begin.start).and_then(|end| end.day))
        .or_else(|| {
            dated()
                .filter_map(|when| when.day)
                .find(|&day| day > from && end.is_none() && nights(page).is_none())
        });
    let until = until.or_else(|| from.checked_add(jiff::ToSpan::days(nights(page)?)).ok());
    Some((from, until.filter(|&until| until >= from)))
}

/// So many nights.
fn nights(page: &Page<'_>) -> Option<i64> {
    for word in ["nights", "night", "晚", "夜"] {
        for (at, _) in page.low.match_indices(word).take(4) {
            let lead = page.low.get(..at)?.trim_end();
            let digits = lead.len() - lead.trim_end_matches(|c: char| c.is_ascii_digit()).len();
            if let Some(count) = lead.get(lead.len() - digits..).and_then(|n| n.parse::<i64>().ok())
                && (1..=60).contains(&count)
            {
                return Some(count);
            }
        }
    }
    None
}

/// The last moment to fetch, to use or to pay.
pub(super) fn deadline(page: &Page<'_>) -> Option<Moment> {
    const BY: &[&str] = words!(
        "by|before|until|till|due|due on|due by|no later than|expires|available until|deadline|last day|\
        last day is|last day to collect is|last day to collect|last day for collection is|\
        last day to pick up is|last day to pick it up is|final day|extended to|extended until|\
        reserved for you until|请在|請在|請於|请于|截至|截止|至|于|最晚|到期还款日|还款日|有效期至|限期|期限|务必在|今日|\
        保留至|保管至|免费保管至"
    );
    let bound = page.whens.iter().find(|when| {
        // 截至10月15日欠费: the day of the account, not the last day.
        let account = page.tailed(when, &["欠", "余额", "账单", "您", "尚欠"]);
        !account && page.led(when, BY).is_some_and(|far| far <= 10)
            || page.tailed(when, &["前", "之前", "止", "以前", "截止", "内", "有效", "关门", "打烊"])
    });
    let Some(when) = bound else {
        return page.entities.iter().find_map(|entity| found_deadline(page, entity));
    };
    // 'by 13 Aug, 9.30am': the hour after the day is its hour.
    match (page.day(when).filter(|_| when.day.is_some()), when.hour.or(when.till)) {
        (Some(day), Some(_)) => Some(Moment::At(day.to_datetime(when.till.or(when.hour)?))),
        (Some(day), None) => Some(Moment::Day(when.last.unwrap_or(day))),
        (None, Some(hour)) => Some(Moment::At(page.now.date().to_datetime(hour))),
        (None, None) => None,
    }
}

/// A time that was found in the text and that a deadline's words stand beside.
fn found_deadline(page: &Page<'_>, entity: &Entity) -> Option<Moment> {
    let words = entity.span.of(page.text);
    let after = page.low.get(entity.span.end..)?;
    let before = page.low.get(..entity.span.start)?.trim_end();
    let bound = || {
        words.ends_with('前')
            || ["前", "之前", "截止", "止"].iter().any(|word| after.starts_with(word))
            || ["by", "before", "until", "till", "请于", "请在"].iter().any(|word| before.ends_with(word))
    };
    match entity.time()? {
        TimeValue::Duration { seconds: Some(seconds), .. } => {
            let led = ["within", "for", "请在", "超过", "内"].iter().any(|word| before.ends_with(word));
            let left = before.ends_with("have") && after.trim_start().starts_with("to ");
            let tailed = left || ["内", "有效"].iter().any(|word| after.starts_with(word));
            let length = jiff::SignedDuration::from_secs((*seconds as i64).clamp(0, 3600 * 24 * 31));
            (led || tailed)
                .then(|| page.now.checked_add(length).ok())
                .flatten()
                .map(|at| if *seconds >= 86_400.0 { Moment::Day(at.date()) } else { Moment::At(at) })
        }
        time if bound() => end(page, time),
        _ => None,
    }
}

/// The last moment to fetch something that waits: 'collect within 48 hours', 'by Friday'.
pub(super) fn kept(page: &Page<'_>) -> Option<Moment> {
    deadline(page).or_else(|| page.entities.iter().find_map(|entity| within(page, entity)))
}

/// A time whose own words hold the bound.
fn within(page: &Page<'_>, entity: &Entity) -> Option<Moment> {
    const LEADS: [&str; 6] = ["within ", "in the next ", "by ", "before ", "until ", "till "];
    let words = entity.span.of(page.text);
    let led =
        LEADS.iter().any(|lead| words.get(..lead.len()).is_some_and(|head| head.eq_ignore_ascii_case(lead)));
    // 'It came within 48 hours of the order.'
    let behind = page.low.get(entity.span.end..)?.trim_start();
    match entity.time()? {
        TimeValue::Interval { to: Some(to), grain: Grain::Second, .. }
            if led && !behind.starts_with("of ") =>
        {
            let midnight = to.time() == jiff::civil::Time::midnight();
            Some(Moment::Day(if midnight { to.date().yesterday().ok()? } else { to.date() }))
        }
        _ => None,
    }
}

/// The end that a time states.
fn end(page: &Page<'_>, time: &TimeValue) -> Option<Moment> {
    match time {
        TimeValue::Instant { at, grain: Grain::Hour | Grain::Minute | Grain::Second } => {
            Some(Moment::At(*at))
        }
        TimeValue::Instant { at, .. } => Some(Moment::Day(at.date())),
        TimeValue::Interval { from: Some(from), grain: Grain::Day, bound, .. }
            if !matches!(bound, Some(Bound::Before | Bound::Until)) =>
        {
            Some(Moment::Day(from.date()))
        }
        TimeValue::Interval { to: Some(to), .. } => {
            let midnight = to.time() == jiff::civil::Time::midnight();
            Some(if midnight { Moment::Day(to.date().yesterday().ok()?) } else { Moment::At(*to) })
        }
        TimeValue::TimeOfDay { tod, .. } => Some(Moment::At(page.now.date().to_datetime(*tod))),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use steward_model::Context;

    fn with(text: &str, test: impl Fn(&Page<'_>)) {
        let context = Context::at("2026-08-04T10:30:00+00:00[+00:00]".parse().unwrap());
        let entities = crate::annotate(text, None, &context);
        test(&Page::new(text, None, &entities, &context));
    }

    #[test]
    fn the_departure_that_counts() {
        for (text, changed, want) in [
            ("Fri 9 Oct: York 08:32 to Carlisle 11:07", false, "2026-10-09T08:32:00"),
            ("AVE 3142 on 9 August now departs at 18:15 instead of 18:40", true, "2026-08-09T18:15:00"),
            ("flight on 14SEP has been rescheduled from 19:05 to 17:40", true, "2026-09-14T17:40:00"),
            ("8月9日由19:05调整为17:40起飞", true, "2026-08-09T17:40:00"),
            ("boarding 09:10, departs 09:55 on 10SEP", false, "2026-09-10T09:55:00"),
        ] {
            with(text, |page| {
                let leaves = leaves(page, &(0..text.len()), changed).unwrap();
                assert_eq!(page.moment(leaves), Moment::At(want.parse().unwrap()), "{text}");
            });
        }
    }

    #[test]
    fn first_and_last_day() {
        for text in [
            "Check-in Thu 21 May 2027 (from 14:00), check-out Sun 24 May 2027",
            "2027年5月21日入住，2027年5月24日离店",
            "3 nights from 21 May 2027",
            "21-24 May 2027",
        ] {
            with(text, |page| {
                let (from, until) = span(page, &["check-in", "入住"], &["check-out", "离店"]).unwrap();
                assert_eq!(
                    (from.to_string(), until.unwrap().to_string()),
                    ("2027-05-21".into(), "2027-05-24".into()),
                    "{text}"
                );
            });
        }
    }
}
