//! How far what stands is moved: 'push it back half an hour', '往后挪半小时', 'bump it a week'.

use crate::acts::{
    Scene,
    doing::{clauses::Clause, cues::Cue},
};
use crate::engine::{Seek, Within};
use steward_model::sought::Sought;
use steward_model::{Fact, Mention, Said};

const HOUR: i64 = 60;
const DAY: i64 = 24 * HOUR;
const WEEK: i64 = 7 * DAY;

/// Words that move a plan, and whether they alone make it later.
#[rustfmt::skip]
const LATER: &[&str] = &["later", "later today", "back", "push", "pushed", "pushing", "bump", "bumped", "delay", "delayed", "postpone", "after", "forward a week", "往后", "推迟", "延后", "延迟", "顺延", "推后", "后移", "晚", "迟", "推", "延", "拖"];
#[rustfmt::skip]
const EARLIER: &[&str] = &["earlier", "sooner", "bring it forward", "move it forward", "bring forward", "forward", "prepone", "before", "提前", "往前", "提早", "早", "前移"];
/// Without one of these, or a question, the words tell of the speaker, not of the plan.
#[rustfmt::skip]
const MOVES: &[&str] = &["push", "pushed", "pushing", "bump", "bumped", "move", "moved", "bring", "delay", "delayed", "postpone", "prepone", "shift", "slide", "kick it", "make it", "do it", "start", "挪", "推", "延", "提前", "提早", "改", "往后", "往前", "晚", "早", "移"];
/// The speaker comes later; the plan stays where it is.
#[rustfmt::skip]
const OWN: &[&str] = &["ill be", "im ", "i am", "be there", "running", "late", "behind", "晚到", "迟到", "才到", "先", "后到"];

/// The moves of a message, with the words that say how far.
pub(crate) fn mentions(scene: &Scene<'_>) -> Vec<Mention> {
    scene.clauses.iter().filter_map(|clause| shift(scene, clause)).collect()
}

fn shift(scene: &Scene<'_>, clause: &Clause) -> Option<Mention> {
    let part = scene.norm.text.get(clause.start..clause.end)?;
    let text = scene.rewritten(part);
    let short = part.split(' ').count() <= 6 && part.chars().count() <= 30;
    if clause.has(Cue::Past) {
        return None;
    }
    static ANY: Sought = Sought::new(MOVES);
    let moved = ANY.may_stand(part) && MOVES.iter().any(|word| has(text, word));
    let put = put(clause, part);
    if !(moved || (clause.question && short) || put) {
        return None;
    }
    let own = OWN.iter().any(|word| text.holds(word)) && !(clause.question && moved || put);
    if own {
        return None;
    }
    let (start, end, minutes, directed) = length(text)?;
    let earlier = EARLIER.iter().any(|word| has(text, word));
    let later = directed || LATER.iter().any(|word| has(text, word));
    let minutes = match (earlier, later) {
        (true, false) => -minutes,
        (false, true) => minutes,
        // 'Bring it forward a bit, an hour later is no good': the nearer word would decide; nothing is safer.
        _ => return None,
    };
    // 'Half an hour later today': no time of its own.
    let rest = part.get(end..).unwrap_or_default();
    let tail = [" later today", " later tonight", " later tomorrow", " later", " earlier"]
        .iter()
        .find(|tail| rest.starts_with(**tail));
    let end = end + tail.map_or(0, |tail| tail.len());
    let span = scene.norm.back(clause.start + start, clause.start + end);
    let fact = if minutes.abs() % DAY == 0 { Fact::Date } else { Fact::Time };
    Some(Mention { fact, said: Said::Shift(minutes), span, confidence: 0.8 })
}

/// 'The tenant asks if we can come half an hour earlier', 'any chance of an hour later?': how far, and at once whither.
fn put(clause: &Clause, part: &str) -> bool {
    #[rustfmt::skip]
    const TOLD: &[&str] = &[" than ", " got ", " came ", " woke ", " arrived ", " left ", " finished ", " ended ", " was ", " were ", " he ", " she ", " they ", " turned ", " can i ", " ill ", " im "];
    #[rustfmt::skip]
    const ASKS: &[&str] = &["any chance", "asks", "asked", "wants", "can only", "could only", "if possible", "would be better", "would suit", "suits better", "suits me better", "works better", "better for me", "be easier", "is easier", "would be good", "would be great", "would need", "need to", "have to", "can you", "can we", "could we", "could you", "do "];
    let ways = [" earlier", " sooner", " later"];
    let units = ["hour", "hours", "hr", "hrs", "min", "mins", "minutes", "half"];
    let directly = ways.iter().any(|way| {
        part.seek(way)
            .and_then(|at| part.get(..at))
            .is_some_and(|lead| units.iter().any(|unit| lead.ends_with(unit) && lead.len() > unit.len()))
    });
    let told = || {
        let part = format!(" {part} ");
        TOLD.iter().any(|told| part.contains(told))
    };
    directly
        && !told()
        && (clause.question
            || clause.any(&[Cue::Request, Cue::Propose])
            || ASKS.iter().any(|ask| part.contains(ask)))
}

/// A Latin word stands whole; Chinese anywhere.
fn has(text: Within<'_>, word: &str) -> bool {
    if !word.is_ascii() {
        return text.holds(word);
    }
    text.seek_all(word).any(|at| {
        let letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
        let before = text.part.get(..at).and_then(|before| before.chars().next_back());
        let after = text.part.get(at + word.len()..).and_then(|after| after.chars().next());
        !letter(before) && !letter(after)
    })
}

/// The length named: first byte, end, minutes, and whether the words themselves say that it is later.
fn length(text: Within<'_>) -> Option<(usize, usize, i64, bool)> {
    #[rustfmt::skip]
    const WHOLE: &[(&str, i64, bool)] = &[
        ("to the week after", WEEK, true), ("the week after", WEEK, true), ("to the following week", WEEK, true), ("the following week", WEEK, true), ("the next day", DAY, true), ("the day before", DAY, false), ("day before", DAY, false), ("day after", DAY, true), ("the week before", WEEK, false), ("week before", WEEK, false), ("week after", WEEK, true), ("the day after", DAY, true), ("to the following day", DAY, true), ("half an hour", HOUR / 2, false), ("half hour", HOUR / 2, false), ("half a hour", HOUR / 2, false), ("quarter of an hour", 15, false), ("an hour and a half", 90, false), ("a couple of hours", 2 * HOUR, false), ("a couple hours", 2 * HOUR, false), ("couple hours", 2 * HOUR, false), ("an hour", HOUR, false), ("a week", WEEK, false), ("a day", DAY, false), ("by a week", WEEK, false),
        ("一个半小时", 90, false), ("一个半钟", 90, false), ("半个小时", HOUR / 2, false), ("半个钟", HOUR / 2, false), ("半小时", HOUR / 2, false), ("半钟", HOUR / 2, false), ("一刻钟", 15, false), ("三刻钟", 45, false), ("一个小时", HOUR, false), ("一小时", HOUR, false), ("个把小时", HOUR, false), ("一个钟", HOUR, false), ("两个小时", 2 * HOUR, false), ("两小时", 2 * HOUR, false), ("两个钟", 2 * HOUR, false), ("一个星期", WEEK, false), ("一星期", WEEK, false), ("一个礼拜", WEEK, false), ("一礼拜", WEEK, false), ("一周", WEEK, false), ("两周", 2 * WEEK, false), ("一天", DAY, false), ("两天", 2 * DAY, false),
    ];
    let whole = WHOLE
        .iter()
        .filter_map(|&(words, minutes, later)| {
            text.seek(words).map(|at| (at, at + words.len(), minutes, later))
        })
        .max_by_key(|&(at, end, ..)| end - at);
    whole.or_else(|| counted(text.part))
}

/// '30 mins', '2 hours', '20分钟', '3天'.
fn counted(text: &str) -> Option<(usize, usize, i64, bool)> {
    #[rustfmt::skip]
    const UNITS: &[(&str, i64)] = &[
        ("minutes", 1), ("minute", 1), ("mins", 1), ("min", 1), ("hours", HOUR), ("hour", HOUR), ("hrs", HOUR), ("hr", HOUR), ("days", DAY), ("weeks", WEEK), ("分钟", 1), ("个小时", HOUR), ("小时", HOUR), ("个钟", HOUR), ("天", DAY), ("周", WEEK),
    ];
    let start = text.find(|c: char| c.is_ascii_digit())?;
    let figures = text.get(start..)?;
    let digits = figures.find(|c: char| !c.is_ascii_digit()).unwrap_or(figures.len());
    let count: i64 = figures.get(..digits)?.parse().ok().filter(|count| (1..=90).contains(count))?;
    let rest = figures.get(digits..)?;
    let unit = rest.trim_start();
    let &(word, minutes) = UNITS.iter().find(|(word, _)| unit.starts_with(word))?;
    let next = unit.get(word.len()..)?.chars().next();
    if word.is_ascii() && next.is_some_and(|c| c.is_ascii_alphanumeric()) {
        return None;
    }
    let end = start + digits + (rest.len() - unit.len()) + word.len();
    Some((start, end, count * minutes, false))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::acts::{noon, read};

    fn moved(text: &str) -> Option<i64> {
        read(text, &[], &noon()).mentions.into_iter().find_map(|mention| match mention.said {
            Said::Shift(minutes) => Some(minutes),
            _ => None,
        })
    }

    #[test]
    fn a_move_says_how_far() {
        for (text, want) in [
            ("can we push it back half an hour", Some(30)),
            ("delay by 20 mins?", Some(20)),
            ("bump it to the week after?", Some(WEEK)),
            ("an hour earlier?", Some(-60)),
            ("could we start 20 mins later today?", Some(20)),
            ("could we move it forward by 15 minutes", Some(-15)),
            ("往后推一个小时吧", Some(60)),
            ("提前半小时行不", Some(-30)),
            ("顺延一周", Some(WEEK)),
            ("tenant asks if we can come half an hour earlier", Some(-30)),
            ("any chance of an hour later?", Some(60)),
            ("the agent asks to come an hour earlier if possible", Some(-60)),
            ("could you come 15 mins earlier", Some(-15)),
            ("晚20分钟开始？", Some(20)),
        ] {
            assert_eq!(moved(text), want, "{text}");
        }
    }

    #[test]
    fn who_is_late_moves_nothing() {
        for text in [
            "ill be half an hour late",
            "running 10 mins late sorry",
            "it took an hour",
            "back in 20 mins",
            "我晚到半小时",
            "等了一个小时",
            "an hour later he still hadnt come",
            "got there an hour earlier than planned",
            "can you believe he left an hour earlier",
        ] {
            assert_eq!(moved(text), None, "{text}");
        }
    }
}
