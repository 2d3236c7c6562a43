//! Which plan is spoken of where a message names what is off or moved: 'sync's cancelled', 会改到十一点了.

use crate::plans::kept::kindred::social;
use crate::plans::kept::plan::Plan;
use crate::plans::message::text::{compounds, pieces, speaks};
use jiff::civil::Time;
use steward_model::seek::Seek;
use steward_model::words::WEEKDAYS;
use steward_model::{Act, ActKind, Fact, Heard, Mention, Said, Span};

/// Words by which a thing is off, and those by which it is moved.
const OFF: &[&str] = &["取消", "不搞了", "不开了", "不办了", "黄了", "泡汤"];
const MOVED: &[&str] = &["改到", "改成", "推迟到", "推遲到", "提前到", "延到", "延后到", "挪到", "推到"];
/// Beginnings of these and of the Latin ones: a text without any turns nothing.
#[rustfmt::skip]
const TURNS: &[&str] = &["cancel", "scrapped", "off", "pushed", "moved", "bumped", "shifted", "brought", "put", "rescheduled", "取消", "不搞", "不开", "不办", "黄了", "泡汤", "改到", "改成", "迟到", "遲到", "前到", "延到", "后到", "挪到", "推到"];

/// So many characters are kept of the words with which a plan was put.
const KEPT: usize = 80;

/// The words with which a plan is put, as far as they are kept.
pub(in crate::plans) fn kept(text: &str) -> String {
    text.chars().take(KEPT).collect::<String>().to_lowercase()
}

/// What becomes of a thing that is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Turned {
    Off,
    Moved,
}

/// A thing that is said to be off or moved.
#[derive(Debug, PartialEq, Eq)]
struct Named<'t> {
    thing: &'t str,
    turned: Turned,
    /// It is who speaks that has it: 'my meeting'.
    own: bool,
    clause: Span,
}

/// The message with what it does made plain, and which of these plans, which stand, it names; nothing where it names none.
pub(super) fn meant<'p>(
    plans: impl DoubleEndedIterator<Item = &'p Plan>,
    heard: &Heard,
) -> Option<(Heard, Option<String>)> {
    let lower = heard.message.text.to_ascii_lowercase();
    let named = named(&lower)?;
    let mut here = plans.rev().peekable();
    here.peek()?;
    let unnamed = named.thing.is_empty();
    let plan = here.find(|plan| if unnamed { social(plan.kind) } else { names(plan, named.thing) });
    let mut told = heard.clone();
    let understood = &mut told.understood;
    let Some(plan) = plan else {
        // Another thing of the speaker's is off, which is no word on what stands.
        let refuses = understood.acts.iter().any(|act| act.kind == ActKind::Refuse && act.confidence >= 0.6);
        let other = named.own && named.turned == Turned::Off && !refuses;
        understood.acts.retain(|act| act.kind != ActKind::Cancel);
        return other.then_some((told, None));
    };
    let does = |kind| understood.acts.iter().any(|act: &Act| act.kind == kind);
    match named.turned {
        Turned::Off if !does(ActKind::Cancel) => {
            understood.acts.push(Act { kind: ActKind::Cancel, span: named.clause, confidence: 0.9 });
            understood.mentions.retain(|one| one.fact != Fact::Until);
        }
        Turned::Moved if !does(ActKind::Change) => {
            understood.acts.push(Act { kind: ActKind::Change, span: named.clause, confidence: 0.7 });
        }
        _ => {}
    }
    let hours = understood
        .mentions
        .iter()
        .any(|one| matches!(one.said, Said::Hour { .. } | Said::Part(..) | Said::Day(_)));
    if named.turned == Turned::Moved && !hours {
        understood.mentions.extend(hour(&lower, named.clause));
    }
    Some((told, (!unnamed).then(|| plan.id.clone())))
}

/// The plan was put with this word, or is about it.
fn names(plan: &Plan, thing: &str) -> bool {
    let about = plan.items.iter().chain(plan.words.values()).map(|one| one.to_lowercase());
    about.chain([plan.put_as.clone()]).any(|words| {
        if thing.is_ascii() { pieces(&words).any(|word| word == thing) } else { words.contains(thing) }
    })
}

fn named(lower: &str) -> Option<Named<'_>> {
    if !speaks!(lower, TURNS) {
        return None;
    }
    let mut from = 0;
    for part in lower.split([',', '.', '!', ';', '\n', '，', '。', '！', '；']) {
        let clause = Span { start: from, end: from + part.len() };
        from = clause.end
            + lower.get(clause.end..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        let found = if part.is_ascii() || part.contains('’') {
            latin(part)
        } else {
            han(part).map(|(thing, turned)| (thing, turned, false))
        };
        if let Some((thing, turned, own)) = found {
            return Some(Named { thing, turned, own, clause });
        }
    }
    None
}

/// 'Sync's cancelled btw', 'standup's off tomorrow', 'yoga pushed back to 8'.
fn latin(part: &str) -> Option<(&str, Turned, bool)> {
    const BE: &[&str] = &[
        "is", "was", "been", "got", "has", "had", "are", "now", "just", "all", "being", "getting", "gotten",
    ];
    #[rustfmt::skip]
    const NONE: &[&str] = &["it", "it's", "its", "that", "that's", "thats", "this", "everything", "all", "he", "he's", "she", "she's", "they", "i", "i've", "i'm", "im", "ive", "we", "we've", "you", "who", "what", "nothing", "time", "day", "plan", "plans", "things", "tomorrow", "tonight", "today", "one", "be", "not", "to", "and", "or", "if", "can", "could", "shall", "should", "will", "need", "needs", "have", "they've"];
    let words: Vec<&str> = compounds(part).collect();
    let (verb, turned) = words.iter().enumerate().find_map(|(at, word)| {
        let next = |step: usize| words.get(at + step).copied().unwrap_or_default();
        let turned = match *word {
            "cancelled" | "canceled" | "scrapped" => Turned::Off,
            "called" if next(1) == "off" => Turned::Off,
            "off" if ends_off(next(1)) => Turned::Off,
            "pushed" | "moved" | "bumped" | "shifted" | "brought" | "put" | "rescheduled" => {
                let to = (1..=3).find(|&step| matches!(next(step), "to" | "till" | "til" | "until"))?;
                let between = (1..to).all(|step| {
                    matches!(next(step), "me" | "us" | "back" | "forward" | "forwards" | "up" | "out")
                });
                let hour = next(to + 1).starts_with(|c: char| c.is_ascii_digit());
                if !between || !hour {
                    return None;
                }
                Turned::Moved
            }
            _ => return None,
        };
        Some((at, turned))
    })?;
    let lead = words.get(..verb)?;
    // 'Pushed to 8', 'it's been bumped to 9': what is spoken of needs no name.
    let unnamed = |word: &&str| {
        BE.contains(word) || matches!(*word, "it" | "it's" | "its" | "sorry" | "ok" | "btw" | "so")
    };
    if turned == Turned::Moved
        && matches!(words.get(verb), Some(&("pushed" | "bumped")))
        && lead.iter().all(unnamed)
    {
        return Some(("", turned, false));
    }
    let bare = lead.iter().rposition(|word| !BE.contains(word))?;
    let word = *lead.get(bare)?;
    let thing = word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or(word);
    // 'The off' of 'a day off' has no word for being before it.
    let is = bare + 1 < lead.len() || thing.len() < word.len();
    let own = lead.get(..bare).unwrap_or_default().contains(&"my");
    (thing.chars().count() > 2
        && !NONE.contains(&word)
        && !WEEKDAYS.contains(&thing)
        && !NONE.contains(&thing)
        && (is || turned == Turned::Moved || matches!(words.get(verb), Some(&("cancelled" | "canceled")))))
    .then_some((thing, turned, own))
}

/// What may follow an 'off' that ends something: 'off to Spain' does not.
fn ends_off(next: &str) -> bool {
    #[rustfmt::skip]
    const AFTER: &[&str] = &["", "tomorrow", "tmrw", "tmr", "today", "tonight", "btw", "now", "then", "sorry", "again", "this", "for", "folks", "guys", "thurs", "sadly", "i'm", "im", "unfortunately"];
    AFTER.contains(&next) || WEEKDAYS.iter().any(|day| *day == next || day.get(..3) == Some(next))
}

/// 会改到十一点了, 踢球取消了, 明天的培训不搞了.
fn han(part: &str) -> Option<(&str, Turned)> {
    #[rustfmt::skip]
    const HEADS: &[&str] = &["今天", "明天", "后天", "今晚", "明晚", "明早", "周一", "周二", "周三", "周四", "周五", "周六", "周日", "周末", "下周", "上午", "下午", "晚上", "早上", "中午", "的", "那个", "这个", "咱们", "我们", "咱", "对了", "不好意思", "抱歉", "那", "说", "通知", "啊", " "];
    const TAILS: &[&str] =
        &["已经", "要", "被", "又", "得", "可能", "也", "都", "就", "临时", "时间", "的", "给", " "];
    #[rustfmt::skip]
    const NONE: &[&str] = &["我", "他", "她", "你", "这", "那", "都", "计划", "行程", "先", "再", "能", "不", "没", "航班", "帮我"];
    let cut = |words: &[&str]| words.iter().filter_map(|word| part.seek(word)).min();
    let (at, turned) = match (cut(OFF), cut(MOVED)) {
        (Some(off), Some(moved)) if moved < off => (moved, Turned::Moved),
        (Some(off), _) => (off, Turned::Off),
        (None, Some(moved)) => (moved, Turned::Moved),
        (None, None) => return None,
    };
    let mut thing = part.get(..at)?;
    while let Some(rest) = HEADS.iter().find_map(|head| thing.strip_prefix(head)) {
        thing = rest;
    }
    while let Some(rest) = TAILS.iter().find_map(|tail| thing.strip_suffix(tail)) {
        thing = rest;
    }
    let long = thing.chars().count();
    ((1..=4).contains(&long) && !NONE.iter().any(|none| thing.starts_with(none))).then_some((thing, turned))
}

/// The bare hour behind 'to': 'pushed to 11', 'moved to 8.30'.
fn hour(lower: &str, clause: Span) -> Option<Mention> {
    let part = clause.of(lower);
    let at = [" to ", " till ", " til ", " until "]
        .iter()
        .find_map(|to| part.rfind(to).map(|at| at + to.len()))?;
    let rest = part.get(at..)?;
    let word = rest.split(' ').next()?;
    let split: Vec<&str> = word.trim_end_matches(['a', 'm', 'p', 'i', 's', 'h']).split([':', '.']).collect();
    let (hour, minute) = match split.as_slice() {
        [hour] => (hour.parse::<i8>().ok()?, 0),
        [hour, minute] => (hour.parse::<i8>().ok()?, minute.parse::<i8>().ok()?),
        _ => return None,
    };
    let later = word.ends_with("pm") && hour < 12;
    let time = Time::new(hour + if later { 12 } else { 0 }, minute, 0, 0).ok()?;
    let span = Span { start: clause.start + at, end: clause.start + at + word.len() };
    let loose = !later && !word.ends_with("am") && (1..=12).contains(&hour);
    Some(Mention { fact: Fact::Time, said: Said::Hour { at: time, loose }, span, confidence: 0.8 })
}

#[cfg(test)]
mod tests {
    use super::{Turned, named};

    #[test]
    fn what_is_off_or_moved_is_named() {
        for (text, want) in [
            ("sync's cancelled btw", Some(("sync", Turned::Off))),
            ("book club is off", Some(("club", Turned::Off))),
            ("standup's off tomorrow", Some(("standup", Turned::Off))),
            ("yoga pushed back to 8", Some(("yoga", Turned::Moved))),
            ("actually dentist moved me to 11", Some(("dentist", Turned::Moved))),
            ("会改到十一点了", Some(("会", Turned::Moved))),
            ("踢球取消了，下雨", Some(("踢球", Turned::Off))),
            ("明天的会取消了", Some(("会", Turned::Off))),
            ("jo is off to spain tomorrow", None),
            ("it's off, sorry", None),
            ("i have the day off tomorrow", None),
            ("pushed to 8", Some(("", Turned::Moved))),
            ("moved to london", None),
            ("改到八点", None),
            ("我航班取消了，来不了了", None),
        ] {
            assert_eq!(named(text).map(|named| (named.thing, named.turned)), want, "{text}");
        }
    }
}
