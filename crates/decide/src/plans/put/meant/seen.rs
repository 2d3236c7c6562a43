//! What tells whether a day or a place that a message names is meant for a plan: who speaks, how it is named, what
//! the message does and what it is about.

use super::super::around;
use crate::plans::kept::kindred::akin;
use crate::plans::kept::plan::Plan;
use crate::plans::message::text::{lies_in, says};
use crate::plans::message::turn::Turn;
use steward_model::{CardKind, Mention, Said};

/// What is looked at, for any mention.
const ANY: [&str; 18] = [
    "sure",
    "of a kind",
    "how far in",
    "an hour",
    "a day",
    "short",
    "long",
    "asks",
    "to",
    "from",
    "who put it",
    "who spoke last",
    "just spoken of",
    "settled",
    "new",
    "owner",
    "waits",
    "stands",
];
/// What is looked at for a place.
const WORDED: [&str; 29] = [
    "change in clause",
    "change",
    "instead",
    "of oneself",
    "beside",
    "door",
    "the noun",
    "small",
    "capital",
    "asked",
    "begins",
    "share",
    "alone",
    "at",
    "in",
    "from it",
    "to it",
    "outside",
    "on",
    "for",
    "first",
    "use",
    "by",
    "verb",
    "chinese",
    "word again",
    "then",
    "gather",
    "not",
];
/// What is looked at for a day.
const DONE: [&str; 28] = [
    "changes",
    "asks it",
    "proposes",
    "agrees",
    "refuses",
    "hedges",
    "offers",
    "requests",
    "late",
    "again",
    "topic",
    "akin topic",
    "other topic",
    "topic here",
    "other here",
    "want",
    "other want",
    "dine",
    "meet",
    "travel",
    "stay",
    "hire",
    "go",
    "buy",
    "weather",
    "attend",
    "watch",
    "visit",
];

/// So many numbers tell of a place, the first of them always 1.
pub const PLACE: usize = 1 + ANY.len() + WORDED.len();
/// So many numbers tell of a day, the first of them always 1.
pub const DAY: usize = 1 + ANY.len() + DONE.len();

/// What the numbers are, in their order, for a place and for a day.
pub fn names() -> (Vec<&'static str>, Vec<&'static str>) {
    let all = |more: &[&'static str]| ["always"].iter().chain(&ANY).chain(more).copied().collect();
    (all(&WORDED), all(&DONE))
}

fn yes(holds: bool) -> f32 {
    if holds { 1.0 } else { 0.0 }
}

fn any(plan: &Plan, turn: &Turn<'_>, mention: &Mention, stands: bool) -> [f32; ANY.len()] {
    const SHORT: usize = 16;
    const LONG: usize = 60;
    let mentions = &turn.heard.understood.mentions;
    let text = turn.lower();
    let chars = text.chars().count();
    let has = |wanted: fn(&Said) -> bool| mentions.iter().any(|mention| wanted(&mention.said));
    [
        mention.confidence,
        mentions.iter().filter(|other| other.fact == mention.fact).count() as f32,
        mention.span.start as f32 / text.len().max(1) as f32,
        yes(has(|said| matches!(said, Said::Hour { .. }))),
        yes(has(|said| matches!(said, Said::Day(_)))),
        yes(chars < SHORT),
        yes(chars > LONG),
        yes(text.contains(['?', '？'])),
        yes(mention.fact == steward_model::Fact::To),
        yes(mention.fact == steward_model::Fact::From),
        yes(plan.put_by == *turn.who),
        yes(plan.last_by == *turn.who),
        yes(turn.spoken == plan.spoken + 1),
        yes(plan.settled()),
        yes(plan.turn <= 1),
        yes(turn.who.is_none()),
        yes(plan.waits_for(turn.who)),
        yes(stands),
    ]
}

#[rustfmt::skip]
const CHANGES: &[&str] = &["instead", "rather", "what about", "how about", "could we", "can we", "maybe", "swap", "move", "换", "換", "改", "要不", "不如", "还是", "還是", "转", "轉", "搬", "挪", "另"];
#[rustfmt::skip]
const ONESELF: &[&str] = &["i'm ", "im ", "i am ", "i have", "i've", "i'll be", "ill be", "stuck", "my ", "我在", "我要", "我得", "我去", "我这", "我嗰", "我们公司", "到家"];
#[rustfmt::skip]
const BESIDE: &[&str] = &["also", "and ", "oh", "another", "另外", "对了", "顺便", "還有", "还有", "by the way", "btw", "回头"];
#[rustfmt::skip]
const CORNERS: &[&str] = &["站", "corner", "car park", "reception", "slip", "outside", "platform", "bus stop", "office"];
#[rustfmt::skip]
const THEN: &[&str] = &["then", "吧", "怎么样", "行", "好", "咋样", "可以", "見", "见"];
#[rustfmt::skip]
const GATHER: &[&str] = &["集合", "碰头", "见", "等", "接", "取", "拿", "上车"];
#[rustfmt::skip]
const NOT: &[&str] = &["closed", "shut", "full", "far", "no ", "not", "can't", "cant", "不", "没", "關", "关", "满", "漏", "坏"];
/// What is done, and no name of a place.
const VERBS: &str = "接拿取带上下说睡等吃买要有会打做看听回给把被让";

/// The numbers of a place that a message names beside the one that stands, or where none does.
pub(super) fn place(
    plan: &Plan,
    turn: &Turn<'_>,
    mention: &Mention,
    words: &str,
    stood: Option<&str>,
) -> [f32; PLACE] {
    let text = turn.lower();
    let small = words.to_lowercase();
    let at = text.find(&small);
    let before = at.and_then(|at| text.get(..at)).unwrap_or_default();
    let after = at.and_then(|at| text.get(at + small.len()..)).unwrap_or_default();
    let clause = before.rsplit([',', '.', '!', '?', ';', '，', '。', '！', '？', '；', '\n']).next();
    let clause = clause.unwrap_or_default();
    let holds = |text: &str, words: &[&str]| says(text, words);
    let latin = words.is_ascii();
    let lead = before.trim_end().rsplit(' ').next().unwrap_or_default();
    let led = |word: &str| yes(latin && lead == word);
    let noun = words.strip_prefix("the ").is_some_and(|noun| noun.chars().all(|c| !c.is_uppercase()));
    let stood = stood.map(str::to_lowercase).unwrap_or_default();
    let again = stood
        .split(' ')
        .any(|word| word != "the" && !word.is_empty() && small.split(' ').any(|own| own == word));
    let tail = after.trim_start();
    let worded: [f32; WORDED.len()] = [
        yes(holds(clause, CHANGES)),
        yes(holds(text, CHANGES)),
        yes(holds(text, &["instead", "换", "換", "改"])),
        yes(holds(clause, ONESELF)),
        yes(BESIDE.iter().any(|word| text.starts_with(word))),
        yes(around::meeting_point(words) || CORNERS.iter().any(|end| small.ends_with(end))),
        yes(noun),
        yes(latin && small == words),
        yes(latin && words.split(' ').any(|word| word.starts_with(char::is_uppercase))),
        yes(after.starts_with(['?', '？'])),
        yes(at == Some(0)),
        words.len() as f32 / text.len().max(1) as f32,
        yes(text.chars().count() < words.chars().count() + 4),
        led("at"),
        led("in"),
        led("from"),
        led("to"),
        led("outside"),
        led("on"),
        led("for"),
        led(""),
        led("use"),
        led("by"),
        yes(!latin && words.starts_with(|c| VERBS.contains(c))),
        yes(!latin),
        yes(again),
        yes(THEN.iter().any(|word| tail.starts_with(word))),
        yes(GATHER.iter().any(|word| tail.starts_with(word))),
        yes(holds(text, NOT)),
    ];
    joined(any(plan, turn, mention, !stood.is_empty()), worded)
}

/// The numbers of a day that a message names beside the one that stands, or where none does.
pub(super) fn day(plan: &Plan, turn: &Turn<'_>, mention: &Mention) -> [f32; DAY] {
    let moves = turn.moves;
    let understood = &turn.heard.understood;
    let topic = |wanted: &dyn Fn(&steward_model::Topic) -> bool| {
        understood
            .topics
            .iter()
            .filter(|topic| wanted(topic))
            .map(|topic| topic.confidence)
            .fold(0.0, f32::max)
    };
    let here = |topic: &steward_model::Topic| lies_in(mention.span, topic.span);
    let want = |own: bool| {
        let kinds = understood.intents.iter().filter(|want| (CardKind::from(want.kind) == plan.kind) == own);
        kinds.map(|want| want.confidence).fold(0.0, f32::max)
    };
    let kind = |kind: CardKind| yes(plan.kind == kind);
    let done: [f32; DONE.len()] = [
        yes(moves.change),
        yes(moves.ask),
        yes(moves.propose),
        moves.agree,
        moves.refuse,
        yes(moves.hedge),
        yes(moves.offer),
        yes(moves.request),
        yes(moves.late),
        yes(moves.again),
        topic(&|topic| topic.kind == plan.kind),
        topic(&|topic| topic.kind != plan.kind && akin(plan.kind, topic.kind)),
        topic(&|topic| !akin(plan.kind, topic.kind)),
        topic(&|topic| topic.kind == plan.kind && here(topic)),
        topic(&|topic| topic.kind != plan.kind && here(topic)),
        want(true),
        want(false),
        kind(CardKind::Dine),
        kind(CardKind::Meet),
        kind(CardKind::Travel),
        kind(CardKind::Stay),
        kind(CardKind::Hire),
        kind(CardKind::Go),
        kind(CardKind::Buy),
        kind(CardKind::Weather),
        kind(CardKind::Attend),
        kind(CardKind::Watch),
        kind(CardKind::Visit),
    ];
    joined(any(plan, turn, mention, plan.when.day.is_some()), done)
}

fn joined<const A: usize, const B: usize, const N: usize>(one: [f32; A], two: [f32; B]) -> [f32; N] {
    let mut all = [1.0].into_iter().chain(one).chain(two);
    std::array::from_fn(|_| all.next().unwrap_or_default())
}
