//! Cues: what single words of a message tell of its wants, whatever the whole of it sounds like.

use super::want::Want;
use crate::plans::kept::kindred::social;
use crate::plans::message::text::{lies_in, says, speaks};
use crate::plans::message::turn::Turn;
use crate::plans::who::payees::owed_still;
use steward_model::{ActKind, CardKind, Fact, Mention, Said, Span};

/// What puts one thing beside another.
#[rustfmt::skip]
pub(in crate::plans) const ALSO: &[&str] = &["also ", "oh and ", "and also ", "another thing", "oh also ", "& ", "and are we ", "and we still ", "另外", "对了", "還有"];
/// From this one on an errand that is asked for beside a plan is wanted.
const ERRAND: f32 = 0.15;
/// From this one on one more thing to come together for is.
const ONE_MORE: f32 = 0.3;

/// An errand asked for in so many words, or one thing more that people come together for, named outright with its day:
/// 'also thursday, fondue at Otto's', 'mum asks if you can pick up bread'.
pub(super) fn second(turn: &Turn<'_>, want: &Want) -> bool {
    let (moves, understood) = (turn.moves, &turn.heard.understood);
    let named = |least: f32| turn.touches(want.kind, least);
    let ends = moves.ends() || moves.hedge;
    if ends {
        return false;
    }
    let opens = || {
        let lead = turn.lower().trim_start_matches(['哦', '噢', '啊', '喔', ' ', '，']);
        ALSO.iter().chain(&["btw ", "还有", "對了"]).any(|also| lead.starts_with(also))
    };
    // A debt that is brought up beside the plan.
    if want.kind == CardKind::Pay {
        return turn.who.is_some() && named(0.85) && owed_still(turn) && opens();
    }
    if want.kind == CardKind::Buy {
        let thing = |mention: &Mention| mention.fact == Fact::Item && mention.confidence >= 0.6;
        let things = understood.mentions.iter().any(thing);
        return turn.who.is_some()
            && want.confidence >= ERRAND
            && things
            && (moves.request || named(0.8) && !moves.ask);
    }
    let dated = understood.mentions.iter().any(|mention| {
        mention.fact == Fact::Date && matches!(mention.said, Said::Day(_)) && mention.confidence >= 0.6
    });
    social(want.kind) && want.confidence >= ONE_MORE && named(0.85) && dated && opens()
}

/// The words for a kind stand outside of all that is asked.
pub(super) fn told(turn: &Turn<'_>, kind: CardKind) -> bool {
    let understood = &turn.heard.understood;
    let asked = |span: Span| {
        understood
            .acts
            .iter()
            .any(|act| matches!(act.kind, ActKind::Ask | ActKind::Request) && lies_in(span, act.span))
    };
    let mut words = understood.topics.iter().filter(|topic| topic.kind == kind).peekable();
    words.peek().is_some() && words.all(|topic| !asked(topic.span))
}

/// One thing after another: 'dinner, then the film', 吃完饭再看电影.
pub(super) fn then(text: &str) -> bool {
    let text = text.to_lowercase();
    speaks!(&text, &["then ", "after", "followed by", "before", "再", "然后", "之后", "完", "接着"])
}

/// 'Shall we get her the bench? also roast at mine on sunday': one is put beside the other.
pub(super) fn also(turn: &Turn<'_>, one: CardKind, other: CardKind) -> bool {
    let text = &turn.heard.message.text;
    let topics = &turn.heard.understood.topics;
    let place = |kind| topics.iter().find(|topic| topic.kind == kind && topic.confidence >= 0.7);
    let (Some(one), Some(other)) = (place(one), place(other)) else { return false };
    let (from, to) = (one.span.start.min(other.span.start), one.span.start.max(other.span.start));
    let between = text.get(from..to).unwrap_or_default().to_lowercase();
    speaks!(&between, ALSO) || between.contains("还有")
}

/// The words stand in 'after …' or in …完.
pub(super) fn over_by_then(text: &str, span: Span) -> bool {
    let before = text.get(..span.start).unwrap_or_default().trim_end().to_lowercase();
    let after = text.get(span.end.min(text.len())..).unwrap_or_default();
    let words = span.of(text);
    let low = if after.starts_with(' ') { after.to_lowercase() } else { String::new() };
    after.starts_with('完')
        || words.ends_with('完')
        || before.ends_with("after")
        || before.ends_with("after the")
        // What follows is beside what people come for.
        || [" follows", " will follow", " to follow", " will be served", " served after", " provided", " included"]
            .iter()
            .any(|rest| low.starts_with(rest))
}

/// Somebody is asked to get something that is named: 'could you pick up oat milk'.
pub(in crate::plans) fn fetches(turn: &Turn<'_>) -> bool {
    let named = |mention: &Mention| mention.fact == Fact::Item && mention.confidence >= 0.6;
    (turn.moves.request || turn.moves.offer)
        && turn.heard.understood.mentions.iter().any(named)
        && !handles(&turn.heard.message.text)
}

/// 帮我搬个冰箱, 修一下水管: a hand is asked for, nothing is to be got.
pub(super) fn handles(text: &str) -> bool {
    let help = [
        "帮我搬",
        "帮我抬",
        "帮我修",
        "帮我装",
        "帮我挪",
        "帮我拆",
        "幫我搬",
        "幫我抬",
        "幫我修",
        "幫我裝",
        "幫我換",
        "帮忙搬",
        "帮忙抬",
    ];
    says(text, &help) && !text.contains(['买', '買', '带', '帶', '捎', '拿', '取', '领', '領'])
}

/// A sum is asked for by somebody else: 'kindly send 5,000 for the party'.
pub(super) fn sends(turn: &Turn<'_>) -> bool {
    let sum = |mention: &Mention| mention.fact == Fact::Amount && mention.confidence >= 0.85;
    turn.who.is_some() && turn.moves.request && turn.heard.understood.mentions.iter().any(sum)
}

/// 'Sunday at six, don't forget!': said of a plan, not instead of it.
pub(super) fn reminds_at_the_end(turn: &Turn<'_>) -> bool {
    let text = turn.heard.message.text.trim_end();
    let topics = &turn.heard.understood.topics;
    let mut reminders = topics.iter().filter(|topic| topic.kind == CardKind::Remind);
    let at_end = |span: &Span| {
        let rest = text.get(span.end.min(text.len())..).unwrap_or_default();
        rest.chars().filter(|c| c.is_alphanumeric()).count() <= 2
    };
    reminders.clone().next().is_some() && reminders.all(|topic| at_end(&topic.span))
}

/// 明天三点彩排 记得穿白袜子: when is told of what one comes to, and the reminder behind it names no other time.
pub(super) fn reminds_beside(turn: &Turn<'_>, wants: &[Want]) -> bool {
    let understood = &turn.heard.understood;
    let Some(reminder) = understood.topics.iter().find(|topic| topic.kind == CardKind::Remind) else {
        return false;
    };
    let timed = |mention: &&Mention| matches!(mention.said, Said::Hour { .. });
    let mut hours = understood.mentions.iter().filter(timed).peekable();
    hours.peek().is_some()
        && hours.all(|hour| hour.span.end <= reminder.span.start)
        && wants.iter().any(|want| {
            (social(want.kind) || want.kind == CardKind::Travel)
                && understood.topics.iter().any(|topic| {
                    topic.kind == want.kind
                        && topic.confidence >= 0.85
                        && topic.span.end <= reminder.span.start
                })
        })
}

/// 校庆 中午11点老食堂聚餐: of two things that people come together for at one hour only the one that the hour is told of.
pub(super) fn nearest_the_hour(turn: &Turn<'_>, wants: &mut Vec<Want>) {
    let understood = &turn.heard.understood;
    let mut hours = understood.mentions.iter().filter(|mention| matches!(mention.said, Said::Hour { .. }));
    let (Some(hour), None) = (hours.next(), hours.next()) else { return };
    let near = |kind: CardKind| {
        understood
            .topics
            .iter()
            .filter(|topic| topic.kind == kind && topic.confidence >= 0.85)
            .map(|topic| {
                topic.span.start.abs_diff(hour.span.end).min(topic.span.end.abs_diff(hour.span.start))
            })
            .min()
    };
    let together =
        |want: &&Want| social(want.kind) && want.kind != CardKind::Meet && near(want.kind).is_some();
    let nearest = wants.iter().filter(together).filter_map(|want| near(want.kind)).min();
    if turn.heard.message.text.is_ascii() || wants.iter().filter(together).count() < 2 {
        return;
    }
    wants.retain(|want| !together(&want) || near(want.kind) == nearest);
}
