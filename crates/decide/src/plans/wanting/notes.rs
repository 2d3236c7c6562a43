//! Notes beside a new one: 'thank you, and remind me to order flowers friday' moves no other note to that day.

use super::want::Want;
use crate::plans::kept::kindred::social;
use crate::plans::kept::plan::Plan;
use crate::plans::message::text::says;
use crate::plans::message::turn::Turn;
use std::cell::OnceCell;
use std::sync::Arc;
use steward_model::{CardKind, Heard, Mention, Said};

/// 'Don't forget Sam's recital, friday 4pm': said by another of what both come to, with its hour, and of nothing to do.
pub(super) fn of_an_event(turn: &Turn<'_>) -> bool {
    const NEAR: usize = 32;
    let (text, understood) = (&turn.heard.message.text, &turn.heard.understood);
    let reminds =
        understood.topics.iter().find(|topic| topic.kind == CardKind::Remind).map(|topic| topic.span.end);
    let Some(reminds) = reminds.filter(|_| turn.who.is_some()) else { return false };
    let hour = |one: &Mention| matches!(one.said, Said::Hour { .. }) && one.span.start >= reminds;
    understood.mentions.iter().any(hour)
        && !turn.lower().contains("remind me")
        && understood
            .topics
            .iter()
            .filter(|topic| topic.kind == CardKind::Attend && topic.confidence >= 0.85)
            .any(|event| {
                let lead = text.get(reminds..event.span.start).unwrap_or("to ");
                let rest = text.get(event.span.end..).unwrap_or_default();
                let timed = |one: &Mention| {
                    matches!(one.said, Said::Day(_) | Said::Hour { .. })
                        && text.get(event.span.end..one.span.start).is_some_and(|gap| {
                            matches!(gap.trim(), "" | "on" | "at" | "is" | "is on" | "this")
                        })
                };
                event.span.start >= reminds
                    && lead.len() <= NEAR
                    && !lead.split(' ').any(|word| word == "to")
                    && (rest.trim_start().starts_with([',', '.', '!', '-'])
                        || rest.trim().is_empty()
                        || understood.mentions.iter().any(timed))
            })
}

/// Not to be forgotten, said to somebody: 提醒我 and an alarm ask for a note.
#[rustfmt::skip]
const MIND: &[&str] = &["记得", "記得", "别忘了", "別忘了", "别忘记", "別忘記", "别忘", "別忘", "不要忘", "莫忘", "唔好忘", "唔好唔记得", "唔好唔記得", "要记住", "千万记"];
const NOTED: &[&str] = &["提醒", "闹钟", "鬧鐘", "备忘", "備忘", "叫醒", "待办", "還記得", "还记得"];

/// What stands behind a word of not forgetting.
fn minded(text: &str) -> Option<&str> {
    let noted = text.is_ascii() || says(text, NOTED);
    let word = MIND.iter().filter(|_| !noted).find(|word| text.contains(**word))?;
    text.split_once(word).map(|(_, rest)| rest)
}

/// 周日中午在我家 记得来: who is bidden to come is invited, and reminded of nothing else.
pub(super) fn to_come(turn: &Turn<'_>) -> bool {
    #[rustfmt::skip]
    const COMES: &[&str] = &["来", "來", "过来", "過來", "到场", "到場", "参加", "參加", "出席", "赏光", "賞光", "捧场", "捧場", "嚟"];
    let rest = minded(&turn.heard.message.text).unwrap_or_default();
    let rest = rest
        .trim_start_matches(['都', '要', '准', '準', '时', '時', '早', '点', '點', '一', '起', '大', '家']);
    let come = COMES.iter().find_map(|come| rest.strip_prefix(come));
    come.is_some_and(|rest| {
        !rest.starts_with([
            '电', '電', '信', '拿', '取', '接', '收', '交', '签', '簽', '领', '領', '个', '條', '条', '买',
            '買',
        ])
    })
}

/// 别忘了给外婆打电话: the call is what is to be made.
pub(super) fn to_call(turn: &Turn<'_>) -> bool {
    #[rustfmt::skip]
    const CALLS: &[&str] = &["打电话", "打電話", "打个电话", "打個電話", "打通电话", "打通電話", "回电话", "回電話", "回个电话", "回個電話", "回电", "回電", "去电话", "去个电话", "通电话", "来个电话", "來個電話", "来电话", "打视频", "打个视频", "视频一下", "打给", "打給", "打返畀", "打返俾", "致电", "致電", "call"];
    minded(&turn.heard.message.text).is_some_and(|rest| says(&rest.to_lowercase(), CALLS))
}

/// Gives what is not to be forgotten the kind that it is, where nothing else is wanted.
pub(super) fn is_that_itself(turn: &Turn<'_>, sure: f32, wants: &mut Vec<Want>) {
    let kind = if to_call(turn) {
        CardKind::Call
    } else if to_come(turn) && !wants.iter().any(|want| social(want.kind) && want.own) {
        let topics = &turn.heard.understood.topics;
        let named = topics.iter().filter(|topic| social(topic.kind));
        named.max_by(|a, b| a.confidence.total_cmp(&b.confidence)).map_or(CardKind::Meet, |topic| topic.kind)
    } else {
        return;
    };
    wants.retain(|want| want.kind != kind);
    wants.push(Want { kind, confidence: sure, own: true });
}

/// The message without what it names, where that belongs to a note it has just brought up.
pub(in crate::plans) fn without_what_is_named(
    plans: &[Plan],
    turn: &Turn<'_>,
    fresh: &[usize],
) -> Option<Heard> {
    let new = |at: &usize| plans.get(*at).is_some_and(|plan| plan.kind == CardKind::Remind && plan.turn == 0);
    fresh.iter().any(new).then(|| {
        let mut bare = turn.heard.clone();
        bare.understood.mentions.clear();
        bare
    })
}

/// The same turn, for the notes that stood before.
pub(in crate::plans) fn turn_of<'a>(turn: &Turn<'a>, bare: &'a Heard) -> Turn<'a> {
    Turn {
        heard: bare,
        now: turn.now,
        who: turn.who,
        moves: turn.moves,
        conversation: turn.conversation,
        people: Arc::clone(&turn.people),
        spoken: turn.spoken,
        end_asked: turn.end_asked,
        meant: None,
        small: OnceCell::new(),
        called: OnceCell::new(),
        noted: None,
    }
}
