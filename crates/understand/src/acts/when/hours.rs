//! Days and hours that are named for a plan, apart from those that only say why not.

use super::{
    counted::counts,
    parts::{in_figures, of},
    told_beside::{arrives, given_back, of_last_year, to_discuss},
};
use crate::acts::{
    Scene,
    doing::{away, clauses::Clause, cues::Cue, judge, kept, learnt::Shares, reasons},
    norm::Norm,
};
use crate::engine::Words;
use jiff::ToSpan;
use jiff::civil::{Date, Time};
use steward_model::{Entity, EntityKind, Fact, Grain, Mention, Said, Span, TimeValue};

/// The days and hours of a message that are meant for a plan, of those among its entities.
pub(crate) fn mentions(scene: &Scene<'_>, shares: &Shares) -> Vec<Mention> {
    let mut found = Vec::new();
    let mut day_before: Option<Span> = None;
    for entity in scene.entities.iter().filter(|entity| entity.kind == EntityKind::Time) {
        let Some(clause) = scene.clause_at(entity.span.start) else { continue };
        let Some(value) = entity.time() else { continue };
        let words = Norm::of(entity.span.of(scene.text)).text;
        let told = Told { scene, clause, entity, value, words };
        if let Some(mentions) = told.otherwise_than_it_reads(shares) {
            found.extend(mentions);
            continue;
        }
        let until = ends_it(scene, clause, entity.span, day_before);
        for mention in told.as_it_reads().into_iter().filter(|mention| told.is_meant(mention)) {
            let mention = told.put_right(mention, until);
            if matches!(mention.said, Said::Day(_)) {
                day_before = Some(entity.span);
            }
            found.push(Mention { fact: told.fact(&mention, until), ..mention });
        }
    }
    found
}

/// Adds those that only figures tell, and mends all by what stands beside them.
pub(crate) fn amend(scene: &Scene<'_>, found: &mut Vec<Mention>) {
    found.extend(super::figures::bare(scene));
    super::hours_zh::fives(scene, found);
    super::days::amend(scene, found);
    super::days_zh::amend(scene, found);
}

/// A time among the entities, with its clause and its words.
struct Told<'s, 'a> {
    scene: &'s Scene<'a>,
    clause: &'s Clause,
    entity: &'s Entity,
    value: &'s TimeValue,
    words: String,
}

impl Told<'_, '_> {
    fn as_it_reads(&self) -> Vec<Mention> {
        of(self.value, &self.words, self.entity, self.scene)
    }

    fn mention(&self, fact: Fact, said: Said, confidence: f32) -> Mention {
        Mention { fact, said, span: self.entity.span, confidence }
    }

    /// What it names for a plan, where that is something else than how it reads by itself; empty where that is nothing.
    fn otherwise_than_it_reads(&self, shares: &Shares) -> Option<Vec<Mention>> {
        let Told { scene, clause, entity, value, words } = self;
        let span = entity.span;
        if super::hours_zh::is_its_end(scene, clause, span) {
            return Some(Vec::new());
        }
        // 'Stay till 16': of a day, not of an hour.
        if let Some(day) = last_day(scene, words) {
            return Some(vec![self.mention(Fact::Until, Said::Day(day), 0.6)]);
        }
        let aside = self.is_aside();
        if aside || excuse(scene, clause, entity, shares) {
            return Some(self.left_of_an_excuse(aside));
        }
        // 对 七点前还, said at half past seven: of the day on which it is given back.
        if let TimeValue::Interval { from: None, to: Some(to), grain: Grain::Hour | Grain::Minute, .. } =
            value
            && *to < scene.context.now.datetime()
            && given_back(scene.text, span)
        {
            return Some(vec![self.mention(Fact::Until, Said::Hour { at: to.time(), loose: false }, 0.8)]);
        }
        // '4.15' beside a weekday is a quarter past four, no day of April.
        if let Some((day, hour)) = stopped(scene, words) {
            let hour = super::figures::told_half(scene.text, span.end, hour);
            let day = day.map(|day| self.mention(Fact::Date, Said::Day(day), 0.8));
            return Some(day.into_iter().chain([self.mention(Fact::Time, hour, 0.8)]).collect());
        }
        if let Some((first, last)) = super::nights::stay(words, value) {
            let mention = |fact, day| self.mention(fact, Said::Day(day), 0.9);
            return Some(vec![mention(Fact::Date, first), mention(Fact::Until, last)]);
        }
        // 'It's your 30th sat': the number is of years.
        birthday(scene, span, words).map(|day| vec![self.mention(Fact::Date, Said::Day(day), 0.8)])
    }

    /// Nothing is put by it: it is supposed, now, or past.
    fn is_aside(&self) -> bool {
        let Told { scene, clause, entity, .. } = self;
        clause.has(Cue::Hedge) && !clause.question && !to_discuss(scene, clause, entity.span)
            || is_now(entity.span.of(scene.text))
            || of_last_year(scene, clause, entity.span)
    }

    /// What an excuse names that is the plan's too.
    fn left_of_an_excuse(&self, aside: bool) -> Vec<Mention> {
        let Told { scene, clause, entity, .. } = self;
        let mut found = Vec::new();
        // 明早八点的高铁: the hour is the train's, the day is the plan's too.
        // 'My flight is at 11 tomorrow, share a ride?'
        let way = || hears_of(scene, |cue| matches!(cue, Cue::Topic(steward_model::CardKind::Go, 8..)));
        if !aside
            && clause.has(Cue::Bound)
            && (!scene.text.is_ascii() || way())
            && !clause.any(&[Cue::Busy, Cue::Late])
        {
            let departs = super::hours_zh::departs(scene, clause, entity.span);
            found.extend(self.as_it_reads().into_iter().filter(|one| {
                matches!(one.said, Said::Day(_)) || departs && matches!(one.said, Said::Hour { .. })
            }));
        }
        if super::told_beside::delayed(scene.text, entity.span) {
            let hours = self.as_it_reads().into_iter().filter(|one| matches!(one.said, Said::Hour { .. }));
            found.extend(hours.map(|mention| Mention { confidence: OWN_ARRIVAL, ..mention }));
        }
        found
    }

    /// 'Mornings that day': the day spoken of, not today.
    fn is_the_day_spoken_of(&self) -> bool {
        let words = self.words.as_str();
        ["that day", "the same day", "same day", "the day"].iter().any(|day| words.contains(day))
            && !words.contains("the day after")
            || words == "all day"
            || words.starts_with("当天")
            || words.starts_with("那天")
    }

    /// What it reads as is meant for a plan.
    fn is_meant(&self, mention: &Mention) -> bool {
        let Told { scene, entity, words, .. } = self;
        let (day, hour) = (matches!(mention.said, Said::Day(_)), matches!(mention.said, Said::Hour { .. }));
        if day && self.is_the_day_spoken_of() {
            return false;
        }
        // 周日同一时间可以吗: the hour that stands, not the one at which it is said.
        if !day && SAME.iter().any(|same| words.ends_with(same)) {
            return false;
        }
        // A joke at three in the morning is no appointment.
        let small = matches!(mention.said, Said::Hour { at, loose: false } if at.hour() < 6)
            && words_say_night(words);
        if small && scene.clauses.iter().any(|clause| clause.has(Cue::Jest)) {
            return false;
        }
        // 5号一到账就转: as soon as, not at one.
        let as_soon = || {
            let rest = scene.text.get(entity.span.end..).unwrap_or_default();
            words.ends_with('一') && rest.starts_with(['到', '下', '发', '收', '开', '回'])
        };
        if hour && (counts(scene.text, entity.span) || as_soon()) {
            return false;
        }
        !super::told_beside::graded(scene.text, entity.span, words)
    }

    /// The mention with what its words leave out.
    fn put_right(&self, mention: Mention, until: bool) -> Mention {
        let Told { scene, clause, entity, words, .. } = self;
        let mut mention = super::days::offered(scene, week_on(scene, mention));
        if let Said::Hour { at, .. } = &mut mention.said
            && self.is_half_past(*at)
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
        mention
    }

    /// 'Half six in the morning': the times leave the half out.
    fn is_half_past(&self, at: Time) -> bool {
        let Told { scene, entity, words, .. } = self;
        at.minute() == 0
            && words.starts_with(|c: char| c.is_ascii_alphanumeric())
            && scene.text.get(..entity.span.start).is_some_and(|lead| {
                let lead = lead.trim_end().to_lowercase();
                lead.strip_suffix("half").is_some_and(|lead| !lead.ends_with(|c: char| c.is_alphanumeric()))
            })
            && (words.contains(" in the ")
                || words.ends_with("tonight")
                || words.ends_with("am")
                || words.ends_with("pm"))
    }

    /// What the mention is of a plan.
    fn fact(&self, mention: &Mention, until: bool) -> Fact {
        match mention.fact {
            Fact::Date if until || self.is_due_by_then() => Fact::Until,
            Fact::Time if until && matches!(mention.said, Said::Part(..)) => Fact::Until,
            Fact::Time if given_back(self.scene.text, self.entity.span) => Fact::Until,
            fact => fact,
        }
    }

    /// '$15 each to me by thurs arvo'.
    fn is_due_by_then(&self) -> bool {
        let Told { scene, words, .. } = self;
        words.starts_with("by ")
            && !words.bytes().any(|byte| byte.is_ascii_digit())
            && (scene.text.contains(['$', '£', '€', '₹'])
                || hears_of(scene, |cue| matches!(cue, Cue::Topic(steward_model::CardKind::Pay, 7..))))
    }
}

/// A cue of this kind stands anywhere in the message.
fn hears_of(scene: &Scene<'_>, is: impl Fn(Cue) -> bool) -> bool {
    scene.clauses.iter().flat_map(|clause| &clause.hits).any(|hit| is(hit.cue))
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
    let latin: Vec<&str> =
        lead.split(|c: char| !c.is_ascii_alphabetic()).filter(|word| !word.is_empty()).collect();
    // 最晚5号: the times take 晚 for the evening.
    let latest = || last.ends_with('最') && span.of(scene.text).starts_with(['晚', '迟']);
    // 'Flying on the 12th, home on the 16th'; 2号住3号走: out again.
    let second = || {
        last_words(&latin).any(|word| word == "home")
            || gives_back(after)
            || scene.text.contains(['住', '入']) && after.starts_with(['走', '退', '撤'])
    };
    leaves_on(scene, clause, &latin, before)
        || before
            .is_some_and(|before| joins(scene.text.get(before.end..span.start).unwrap_or_default().trim()))
        || kept::till(scene, clause, span)
        || latest()
        || leads_to_an_end(last)
        || follows_an_end(after)
        || before.is_some() && second()
        || kept::homeward(&latin)
}

/// The words right before a day.
fn last_words<'w>(latin: &'w [&'w str]) -> impl Iterator<Item = &'w str> {
    latin.iter().rev().take(3).copied()
}

/// 'Back on', 'leaving on': who goes then, or what is due, and no party for somebody who leaves.
fn leaves_on(scene: &Scene<'_>, clause: &Clause, latin: &[&str], before: Option<Span>) -> bool {
    // 'Ffion's leaving do is friday': nothing is left then.
    #[rustfmt::skip]
    const PARTIES: &[&str] = &["do", "drinks", "party", "lunch", "dinner", "bash", "meal", "present", "pressie", "gift", "card", "cake", "thing", "collection", "ceremony"];
    // 'Trains are off tomorrow', 'kids are off monday': nobody leaves then.
    #[rustfmt::skip]
    const SHUT: &[&str] = &["trains", "trams", "buses", "ferries", "lessons", "classes", "kids", "girls", "boys", "children", "schools"];
    let stays = || {
        latin.windows(2).any(|pair| {
            matches!(pair, ["leaving", what] if PARTIES.contains(what))
                || matches!(pair, ["day" | "days" | "im" | "m", "off"])
        }) || latin.windows(3).any(|run| {
            matches!(run, [who, "are", "off"] if SHUT.contains(who))
                || matches!(run, ["school", "is" | "s", "off"])
        })
    };
    let goes = |word: &str| matches!(word, "leaving" | "off") && !stays();
    let ends = |word: &str| {
        matches!(word, "back" | "return" | "returning" | "checkout" | "due" | "dropping" | "before")
    };
    last_words(latin).any(|word| ends(word) || goes(word)) && !kept::goes_again(scene, clause, latin, before)
}

/// What stands between two days makes the second the end.
fn joins(between: &str) -> bool {
    #[rustfmt::skip]
    const JOINS: &[&str] = &["to", "to the", "-", "–", "—", "到", "至", "till", "til", "until", "through", "~", "～"];
    JOINS.contains(&between)
}

/// 'Due', 'by', 截止: right before the day on which something ends.
fn leads_to_an_end(last: &str) -> bool {
    #[rustfmt::skip]
    const ENDS: &[&str] = &["住到", "待到", "呆到", "玩到", "租到", "回", "返", "离店", "退房", "due", "by", "截止", "还款日", "最晚", "最迟", "截至", "拖到", "缓到", "宽限到"];
    // The end of 'derby' is no 'by'.
    ENDS.iter().any(|end| {
        last.strip_suffix(end)
            .is_some_and(|lead| !end.is_ascii() || !lead.ends_with(|c: char| c.is_ascii_alphanumeric()))
    })
}

/// 之前, 退房: right behind the day on which something ends.
fn follows_an_end(after: &str) -> bool {
    #[rustfmt::skip]
    const ENDS: &[&str] = &["之前", "以前", "前", "到期", "截止", "还车", "还，", "回，", "回？", "回?", "回吧", "回来", "离店", "返程"];
    ENDS.iter().any(|end| after.starts_with(end))
        || matches!(after, "还" | "回")
        || after.trim_start_matches(['早', '上', '中', '午', '下', '晚', '前', '就']).starts_with("退房")
}

/// 周五取 周日晚上还, 周五去 周日回广州: the second day ends it.
fn gives_back(after: &str) -> bool {
    const OTHERWISE: [char; 11] = ['是', '有', '没', '要', '能', '不', '在', '复', '头', '去', '得'];
    ["还", "還", "回"]
        .iter()
        .any(|verb| after.strip_prefix(verb).is_some_and(|rest| !rest.starts_with(OTHERWISE)))
}
