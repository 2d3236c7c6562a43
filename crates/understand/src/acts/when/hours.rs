//! Days and hours that are named for a plan, apart from those that only say why not.

use super::{
    counted::counts,
    told_beside::{arrives, given_back, of_last_year, to_discuss},
};
use crate::acts::{
    Scene,
    doing::{away, clauses::Clause, cues::Cue, judge, kept, learnt::Shares, reasons},
    norm::Norm,
    when::ranges,
};
use crate::engine::{Seek, Within, Words};
use jiff::ToSpan;
use jiff::civil::{Date, DateTime, Time};
use steward_model::{Bound, Entity, EntityKind, Fact, Grain, Mention, Said, Span, TimeValue};

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

/// All days and hours of a message that are meant for a plan.
pub(crate) fn mentions(scene: &Scene<'_>, shares: &Shares) -> Vec<Mention> {
    let mut found = Vec::new();
    let mut day_before: Option<Span> = None;
    for entity in scene.entities.iter().filter(|entity| entity.kind == EntityKind::Time) {
        let Some(clause) = scene.clause_at(entity.span.start) else { continue };
        let Some(value) = entity.time() else { continue };
        let aside = clause.has(Cue::Hedge) && !clause.question && !to_discuss(scene, clause, entity.span)
            || is_now(entity.span.of(scene.text))
            || of_last_year(scene, clause, entity.span);
        let words = Norm::of(entity.span.of(scene.text)).text;
        // 'Stay till 16': of a day, not of an hour.
        if let Some(day) = last_day(scene, &words) {
            let said = Said::Day(day);
            found.push(Mention { fact: Fact::Until, said, span: entity.span, confidence: 0.6 });
            continue;
        }
        if aside || excuse(scene, clause, entity, shares) {
            // 明早八点的高铁: the hour is the train's, the day is the plan's too.
            // 'My flight is at 11 tomorrow, share a ride?'
            let way = clause.has(Cue::Bound)
                && scene
                    .clauses
                    .iter()
                    .flat_map(|clause| &clause.hits)
                    .any(|hit| matches!(hit.cue, Cue::Topic(steward_model::CardKind::Go, 8..)));
            if !aside
                && (!scene.text.is_ascii() || way)
                && clause.has(Cue::Bound)
                && !clause.any(&[Cue::Busy, Cue::Late])
            {
                let days = of(value, &words, entity, scene);
                found.extend(days.into_iter().filter(|mention| matches!(mention.said, Said::Day(_))));
            }
            if super::told_beside::delayed(scene.text, entity.span) {
                let hours = of(value, &words, entity, scene);
                let hours = hours.into_iter().filter(|mention| matches!(mention.said, Said::Hour { .. }));
                found.extend(hours.map(|mention| Mention { confidence: OWN_ARRIVAL, ..mention }));
            }
            continue;
        }
        // 对 七点前还, said at half past seven: of the day on which it is given back.
        if let TimeValue::Interval { from: None, to: Some(to), grain: Grain::Hour | Grain::Minute, .. } =
            value
            && *to < scene.context.now.datetime()
            && given_back(scene.text, entity.span)
        {
            let said = Said::Hour { at: to.time(), loose: false };
            found.push(Mention { fact: Fact::Until, said, span: entity.span, confidence: 0.8 });
            continue;
        }
        // '4.15' beside a weekday is a quarter past four, no day of April.
        if let Some((day, hour)) = stopped(scene, &words) {
            let mention = |fact, said| Mention { fact, said, span: entity.span, confidence: 0.8 };
            found.extend(day.map(|day| mention(Fact::Date, Said::Day(day))));
            found.push(mention(Fact::Time, super::figures::told_half(scene.text, entity.span.end, hour)));
            continue;
        }
        if let Some((first, last)) = super::nights::stay(&words, value) {
            let mention =
                |fact, day| Mention { fact, said: Said::Day(day), span: entity.span, confidence: 0.9 };
            found.extend([mention(Fact::Date, first), mention(Fact::Until, last)]);
            continue;
        }
        // 'Mornings that day': the day spoken of, not today; 'it's your 30th sat': the number is of years.
        let spoken_of =
            ["that day", "the same day", "same day", "the day"].iter().any(|day| words.contains(day))
                && !words.contains("the day after")
                || words == "all day"
                || words.starts_with("当天")
                || words.starts_with("那天");
        if let Some(day) = birthday(scene, entity.span, &words) {
            let said = Said::Day(day);
            found.push(Mention { fact: Fact::Date, said, span: entity.span, confidence: 0.8 });
            continue;
        }
        let until = ends_it(scene, clause, entity.span, day_before);
        for mention in of(value, &words, entity, scene) {
            if spoken_of && matches!(mention.said, Said::Day(_)) {
                continue;
            }
            // 周日同一时间可以吗: the hour that stands, not the one at which it is said.
            if !matches!(mention.said, Said::Day(_)) && SAME.iter().any(|same| words.ends_with(same)) {
                continue;
            }
            // A joke at three in the morning is no appointment.
            let small = matches!(mention.said, Said::Hour { at, loose: false } if at.hour() < 6)
                && words_say_night(&words);
            if small && scene.clauses.iter().any(|clause| clause.has(Cue::Jest)) {
                continue;
            }
            if matches!(mention.said, Said::Hour { .. }) && counts(scene.text, entity.span) {
                continue;
            }
            if super::told_beside::graded(scene.text, entity.span, &words) {
                continue;
            }
            // 5号一到账就转: as soon as, not at one.
            let as_soon = words.ends_with('一')
                && scene
                    .text
                    .get(entity.span.end..)
                    .is_some_and(|rest| rest.starts_with(['到', '下', '发', '收', '开', '回']));
            if as_soon && matches!(mention.said, Said::Hour { .. }) {
                continue;
            }
            let mut mention = super::days::offered(scene, week_on(scene, mention));
            // 'Half six in the morning': the times leave the half out.
            if let Said::Hour { at, .. } = &mut mention.said
                && at.minute() == 0
                && words.starts_with(|c: char| c.is_ascii_alphanumeric())
                && scene.text.get(..entity.span.start).is_some_and(|lead| {
                    let lead = lead.trim_end().to_lowercase();
                    lead.strip_suffix("half")
                        .is_some_and(|lead| !lead.ends_with(|c: char| c.is_alphanumeric()))
                })
                && (words.contains(" in the ")
                    || words.ends_with("tonight")
                    || words.ends_with("am")
                    || words.ends_with("pm"))
            {
                *at = at.wrapping_add(30.minutes());
            }
            if matches!(mention.said, Said::Hour { .. }) && arrives(scene, clause, entity.span) {
                mention.confidence = OWN_ARRIVAL;
            }
            // 周日晚上回: an end lies ahead.
            if until
                && let Said::Day(day) = &mut mention.said
                && *day < scene.context.now.date()
                && (scene.context.now.date() - *day).get_days() < 7
                && !words.bytes().any(|byte| byte.is_ascii_digit())
            {
                *day = day.saturating_add(7.days());
            }
            let due = words.starts_with("by ")
                && !words.bytes().any(|byte| byte.is_ascii_digit())
                && (scene.text.contains(['$', '£', '€', '₹'])
                    || scene
                        .clauses
                        .iter()
                        .flat_map(|clause| &clause.hits)
                        .any(|hit| matches!(hit.cue, Cue::Topic(steward_model::CardKind::Pay, 7..))));
            let fact = match mention.fact {
                // '$15 each to me by thurs arvo'.
                Fact::Date if until || due => Fact::Until,
                Fact::Time if until && matches!(mention.said, Said::Part(..)) => Fact::Until,
                Fact::Time if given_back(scene.text, entity.span) => Fact::Until,
                fact => fact,
            };
            if matches!(mention.said, Said::Day(_)) {
                day_before = Some(entity.span);
            }
            found.push(Mention { fact, ..mention });
        }
    }
    found.extend(super::figures::bare(scene));
    super::days::amend(scene, &mut found);
    super::days_zh::amend(scene, &mut found);
    found
}

/// An hour with a full stop in it among the words of a time, and the day beside it: 'saturday night 7.30', 'friday at 6.30
/// in the evening'.
fn stopped(scene: &Scene<'_>, words: &str) -> Option<(Option<Date>, Said)> {
    #[rustfmt::skip]
    const MONTHS: &[&str] = &["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december"];
    let parts: Vec<&str> = words.split([' ', ',']).filter(|part| !part.is_empty()).collect();
    let at = parts.iter().find_map(|part| dotted(part))?;
    let has = |list: &[&str]| parts.iter().any(|part| list.contains(part));
    let today = scene.context.now.date();
    let day = if has(&["today", "tonight", "tonite"]) {
        Some(today)
    } else if has(&["tomorrow", "tmr", "tmrw", "tom"]) {
        Some(today.saturating_add(1.day()))
    } else {
        parts.iter().find_map(|part| super::days::named(scene, part))
    };
    // 'Friday 26 June at 3.15 pm': the day is told in full, whatever the point.
    if has(MONTHS) || in_figures(words).is_some() {
        return None;
    }
    let late = has(&["night", "tonight", "tonite", "evening", "eve", "afternoon", "pm"]);
    let early = has(&["morning", "am"]);
    if day.is_none() && !late && !early && parts.len() > 1 {
        return None;
    }
    let hour = match (early, late) {
        (_, true) if at.hour() < 12 => Said::Hour { at: at.wrapping_add(12.hours()), loose: false },
        (false, false) => Said::Hour { at, loose: true },
        _ => Said::Hour { at, loose: false },
    };
    Some((day, hour))
}

/// A bare number from 13 to 31 after 'till' beside staying or being away: the next such day.
fn last_day(scene: &Scene<'_>, words: &str) -> Option<Date> {
    let number = ["till ", "til ", "until "].iter().find_map(|lead| words.strip_prefix(lead))?;
    let number: i8 = number.parse().ok().filter(|number| (13..=31).contains(number))?;
    let stays = ["stay", "away", "here", "back", "there", "leave", "holiday", "off"];
    let parts = || scene.norm.text.split(|c: char| !c.is_ascii_alphabetic());
    stays.iter().any(|stay| parts().any(|part| part == *stay)).then_some(())?;
    super::days::coming_number(scene.context.now.date(), number)
}

/// The hour of '4.15', where it can be one.
fn dotted(words: &str) -> Option<Time> {
    let (hour, minute) = words.split_once('.')?;
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(hour) || !digits(minute) || minute.len() != 2 {
        return None;
    }
    let (hour, minute): (i8, i8) = (hour.parse().ok()?, minute.parse().ok()?);
    ((1..=12).contains(&hour) && minute % 5 == 0).then(|| Time::new(hour, minute, 0, 0).ok()).flatten()
}

/// The weekday of 'it's your 30th sat', where the number is somebody's age.
fn birthday(scene: &Scene<'_>, span: Span, words: &str) -> Option<Date> {
    let lead = scene.text.get(..span.start)?.trim_end().to_lowercase();
    let owner = lead.rsplit(' ').next()?;
    let owned = matches!(owner, "my" | "your" | "ur" | "ya" | "his" | "her" | "our") || owner.ends_with("'s");
    let (number, day) = words.split_once(' ')?;
    let ordinal = ["st", "nd", "rd", "th"].iter().any(|end| number.ends_with(end));
    (owned && ordinal).then(|| super::days::named(scene, day)).flatten()
}

/// A number of something else: 'the 4th floor', '3号楼'.
pub(crate) fn numbered(text: &str, entity: &Entity) -> bool {
    if entity.kind != EntityKind::Time {
        return false;
    }
    #[rustfmt::skip]
    static COUNTED: Words = Words::new(&["floor", "level", "grade", "row", "street", "st", "avenue", "ave", "place", "round", "time", "year", "person", "gen"]);
    let (whole, text) = (text, entity.span.of(text));
    let after = whole.get(entity.span.end..).unwrap_or_default();
    let word = after
        .trim_start()
        .split(|c: char| !c.is_ascii_alphabetic())
        .next()
        .unwrap_or_default()
        .to_ascii_lowercase();
    let ordinal =
        text.ends_with("st") || text.ends_with("nd") || text.ends_with("rd") || text.ends_with("th");
    (ordinal && COUNTED.contains(word.as_str()))
        || (text.ends_with(['号', '號'])
            && after.starts_with([
                '场', '場', '楼', '樓', '门', '門', '线', '線', '桌', '厅', '廳', '馆', '館', '机', '口',
                '店', '房', '院', '车', '码', '柜', '会', '會', '台', '风',
            ])
            && !["机场", "機場", "机票", "機票", "车票", "會面", "会面", "店里"]
                .iter()
                .any(|word| after.starts_with(word)))
}

/// 'A week on Saturday' is a week after the coming one.
fn week_on(scene: &Scene<'_>, mut mention: Mention) -> Mention {
    let before = scene.text.get(..mention.span.start).unwrap_or_default().trim_end().to_lowercase();
    let words = mention.span.of(scene.text).to_lowercase();
    let today = scene.context.now.date();
    if let Said::Day(day) = mention.said
        && (before.ends_with("a week on")
            || words.starts_with("a week on")
            || week_after(scene.text, mention.span))
        && day < today.saturating_add(7.days())
    {
        mention.said = Said::Day(day.saturating_add(7.days()));
    }
    mention
}

/// 'Friday week', but not 'Friday weekend'.
fn week_after(text: &str, span: Span) -> bool {
    let words = span.of(text).to_lowercase();
    let names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun", "today", "tomorrow"];
    let rest = text.get(span.end..).unwrap_or_default().trim_start().to_lowercase();
    let next = rest.split(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or_default();
    names.iter().any(|name| words.starts_with(name)) && (next == "week" || words.ends_with("day week"))
}

/// 'Now' fixes no day.
fn is_now(words: &str) -> bool {
    matches!(
        words.to_lowercase().as_str(),
        "now"
            | "right now"
            | "rn"
            | "just now"
            | "at the moment"
            | "immediately"
            | "at once"
            | "right away"
            | "立即"
            | "而家"
            | "宜家"
            | "依家"
            | "即刻"
            | "家阵"
            | "立刻"
            | "现在"
            | "現在"
            | "刚才"
            | "剛才"
            | "刚刚"
            | "這就"
            | "这就"
            | "马上"
            | "这会儿"
            | "这会"
            | "眼下"
            | "馬上"
    )
}

fn words_say_night(words: &str) -> bool {
    ["midnight", "凌晨", "半夜", "am", "早上", "清晨", "一早"].iter().any(|word| words.contains(word))
}

/// The hour belongs to what keeps the speaker, not to the plan.
fn excuse(scene: &Scene<'_>, clause: &Clause, entity: &Entity, shares: &Shares) -> bool {
    let put = clause.any(&[Cue::Propose, Cue::Request]) && clause.question;
    // By when to pay, to fetch, not to forget.
    let due = clause.hits.iter().any(|hit| {
        matches!(hit.cue, Cue::Topic(steward_model::CardKind::Pay | steward_model::CardKind::Remind, 7..))
    });
    // 'About Saturday's bus': what is spoken of, not when.
    let lead = scene.text.get(clause.span.start..entity.span.start).unwrap_or_default().trim_end();
    // 'About 8 tonight' is roughly then.
    let roughly = entity.span.of(scene.text).starts_with(|c: char| c.is_ascii_digit());
    if reasons::spoken_of(lead) && !roughly || lead.ends_with("关于") {
        return true;
    }
    if reasons::answered_then(lead) || super::told_beside::goes_on_to(lead) {
        return true;
    }
    if away::gone(scene.text, clause.span, entity.span) {
        return true;
    }
    if given_back(scene.text, entity.span) {
        return false;
    }
    let behind = scene.text.get(entity.span.end..clause.span.end).unwrap_or_default();
    if super::told_beside::goes_on_sale(scene, behind)
        || (super::told_beside::word_is_sent(behind)
            || super::told_beside::not_before(behind)
            || reasons::told_then(scene.text, entity.span.end))
            && !clause.has(Cue::Propose)
    {
        return true;
    }
    // 'Friday till sunday' is a row of days.
    let row = matches!(
        entity.time(),
        Some(TimeValue::Interval { from: Some(_), to: Some(_), grain: Grain::Day, .. })
    );
    // 'They moved my slot to 3:30, that ok?'
    let asks = || scene.clauses.iter().any(|clause| clause.question);
    if clause.has(Cue::Bound) && super::moved::to(scene, clause) && asks() {
        return false;
    }
    // 'Can't before 7': from when on, not when.
    if clause.any(&[Cue::No, Cue::ShortNo]) && judge::limits(scene, clause) {
        return true;
    }
    // 'Keep the car til the 6th', 'ok till mon 16th then': its end, not what keeps the speaker.
    if kept::till(scene, clause, entity.span) {
        return false;
    }
    let bound = clause.hits.iter().any(|hit| {
        matches!(hit.cue, Cue::Bound | Cue::Late) && {
            let span = scene.norm.back(hit.start, hit.end);
            if row && entity.span.start < span.start && span.end < entity.span.end {
                return false;
            }
            // 'til 730', '她得七点半才能到': the hour stands right beside the limit.
            let gap = if span.start >= entity.span.end {
                span.start - entity.span.end
            } else {
                entity.span.start.saturating_sub(span.end)
            };
            // 四点二十放学, 你去接: when to be there.
            let fetched = scene.norm.text.contains('接')
                && matches!(scene.norm.text.get(hit.start..hit.end), Some("放学" | "下课" | "落地" | "散会"));
            gap <= 12 && !fetched && !super::told_beside::rings_then(scene, hit)
        }
    });
    (bound && !put && !due)
        || reasons::reason(scene, clause)
        || (clause.any(&[Cue::Busy])
            && !judge::accompanied(scene)
            && !judge::urges(scene, clause)
            && !judge::takes_children(scene, clause)
            && !judge::moves(scene, clause)
            && shares.against()
            && !attended(clause, shares)
            && !clause.any(&[Cue::Propose, Cue::Wish])
            && !clause.question)
}

/// Below this share of a refusal what is on is told, not what keeps from it.
const ATTENDED: f32 = 0.15;

/// 'The recital is on the 9th': what else keeps people busy is what they are to come to.
pub(crate) fn attended(clause: &Clause, shares: &Shares) -> bool {
    shares.refuse + shares.cancel < ATTENDED
        && clause.hits.iter().any(|hit| matches!(hit.cue, Cue::Topic(steward_model::CardKind::Attend, 8..)))
}

/// The hour of what was spoken of.
const SAME: [&str; 5] = ["同一时间", "同时间", "这个时间", "这个时候", "这时候"];

/// How sure an hour is that says when the speaker comes: it fills a gap and moves nothing.
const OWN_ARRIVAL: f32 = 0.35;

/// The day is the end of something: 'back on the 17th', '12th to the 14th'.
fn ends_it(scene: &Scene<'_>, clause: &Clause, span: Span, before: Option<Span>) -> bool {
    let lead = scene.text.get(clause.span.start..span.start).unwrap_or_default().to_lowercase();
    let last = lead.trim_end();
    let after = scene.text.get(span.end..).unwrap_or_default().trim_start();
    // The end of 'derby' is no 'by'.
    let word = |ends: &[&str]| {
        ends.iter().any(|end| {
            last.strip_suffix(end)
                .is_some_and(|lead| !end.is_ascii() || !lead.ends_with(|c: char| c.is_ascii_alphanumeric()))
        })
    };
    let latin =
        lead.split(|c: char| !c.is_ascii_alphabetic()).filter(|word| !word.is_empty()).collect::<Vec<_>>();
    // 'Ffion's leaving do is friday': nothing is left then.
    #[rustfmt::skip]
    const PARTIES: &[&str] = &["do", "drinks", "party", "lunch", "dinner", "bash", "meal", "present", "pressie", "gift", "card", "cake", "thing", "collection", "ceremony"];
    let party = latin.windows(2).any(|pair| {
        matches!(pair, ["leaving", what] if PARTIES.contains(what))
            || matches!(pair, ["day" | "days" | "im" | "m", "off"])
    }) || latin.windows(3).any(|run| {
        // 'Trains are off tomorrow', 'kids are off monday': nobody leaves then.
        matches!(
            run,
            [
                "trains"
                    | "trams"
                    | "buses"
                    | "ferries"
                    | "lessons"
                    | "classes"
                    | "kids"
                    | "girls"
                    | "boys"
                    | "children"
                    | "schools",
                "are",
                "off"
            ] | ["school", "is" | "s", "off"]
        )
    });
    let near = !kept::goes_again(scene, clause, &latin, before)
        && latin.iter().rev().take(3).any(|word| {
            matches!(*word, "leaving" | "off") && !party
                || matches!(
                    *word,
                    "back" | "return" | "returning" | "checkout" | "due" | "dropping" | "before"
                )
        });
    let joined = before.is_some_and(|before| {
        let between = scene.text.get(before.end..span.start).unwrap_or_default().trim();
        matches!(
            between,
            "to" | "to the"
                | "-"
                | "–"
                | "—"
                | "到"
                | "至"
                | "till"
                | "til"
                | "until"
                | "through"
                | "~"
                | "～"
        )
    });
    // 最晚5号: the times take 晚 for the evening.
    let latest = last.ends_with('最') && span.of(scene.text).starts_with(['晚', '迟']);
    near || joined
        || kept::till(scene, clause, span)
        || latest
        || word(&[
            "住到",
            "待到",
            "呆到",
            "玩到",
            "租到",
            "回",
            "返",
            "离店",
            "退房",
            "due",
            "by",
            "截止",
            "还款日",
            "最晚",
            "最迟",
            "截至",
            "拖到",
            "缓到",
            "宽限到",
        ])
        || ["之前", "以前", "前", "到期", "截止", "还车", "还，", "回，", "回？", "回?", "回吧", "回来", "截止"]
            .iter()
            .any(|end| after.starts_with(end))
        || matches!(after, "还" | "回")
        // 周五取 周日晚上还, 周五去 周日回广州: the second day ends it.
        || before.is_some()
            && ["还", "還", "回"].iter().any(|verb| {
                after.strip_prefix(verb).is_some_and(|rest| !rest.starts_with(['是', '有', '没', '要', '能', '不', '在', '复', '头', '去', '得']))
            })
        // 'Flying on the 12th, home on the 16th'.
        || before.is_some() && latin.iter().rev().take(3).any(|word| *word == "home")
        || kept::homeward(&latin)
        // 2号住3号走: out again.
        || before.is_some()
            && (scene.text.contains('住') || scene.text.contains('入'))
            && ["走", "退", "撤"].iter().any(|verb| after.starts_with(verb))
        || after.trim_start_matches(['早', '上', '中', '午', '下', '晚', '前', '就']).starts_with("退房")
        || after.starts_with("离店")
        || after.starts_with("回来")
        || after.starts_with("返程")
}

/// What a time says, as day and hour apart.
fn of(value: &TimeValue, words: &str, entity: &Entity, scene: &Scene<'_>) -> Vec<Mention> {
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
fn in_figures(words: &str) -> Option<&str> {
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
