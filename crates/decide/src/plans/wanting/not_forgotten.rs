//! What is not to be forgotten, said to somebody in Chinese, is meant itself and no note of it: 记得来, 别忘了打电话.

use super::want::Want;
use crate::plans::kept::kindred::social;
use crate::plans::message::text::says;
use crate::plans::message::turn::Turn;
use steward_model::CardKind;

/// Not to be forgotten, said to somebody: 提醒我 and an alarm ask for a note.
#[rustfmt::skip]
const MIND: &[&str] = &["记得", "記得", "别忘了", "別忘了", "别忘记", "別忘記", "别忘", "別忘", "不要忘", "莫忘", "唔好忘", "唔好唔记得", "唔好唔記得", "要记住", "千万记"];
/// A note is asked for, or whether somebody remembers.
const NOTED: &[&str] = &["提醒", "闹钟", "鬧鐘", "备忘", "備忘", "叫醒", "待办", "還記得", "还记得"];

/// What stands behind a word of not forgetting.
fn minded(text: &str) -> Option<&str> {
    let noted = text.is_ascii() || says(text, NOTED);
    let word = MIND.iter().filter(|_| !noted).find(|word| text.contains(**word))?;
    text.split_once(word).map(|(_, rest)| rest)
}

/// 周日中午在我家 记得来: who is bidden to come is invited, and reminded of nothing else.
fn to_come(text: &str) -> bool {
    #[rustfmt::skip]
    const COMES: &[&str] = &["来", "來", "过来", "過來", "到场", "到場", "参加", "參加", "出席", "赏光", "賞光", "捧场", "捧場", "嚟"];
    let rest = minded(text).unwrap_or_default();
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
fn to_call(text: &str) -> bool {
    #[rustfmt::skip]
    const CALLS: &[&str] = &["打电话", "打電話", "打个电话", "打個電話", "打通电话", "打通電話", "回电话", "回電話", "回个电话", "回個電話", "回电", "回電", "去电话", "去个电话", "通电话", "来个电话", "來個電話", "来电话", "打视频", "打个视频", "视频一下", "打给", "打給", "打返畀", "打返俾", "致电", "致電", "call"];
    minded(text).is_some_and(|rest| says(&rest.to_lowercase(), CALLS))
}

/// Somebody is bidden to come or to call, and no note is asked for.
pub(super) fn is_that_itself(turn: &Turn<'_>) -> bool {
    let text = &turn.heard.message.text;
    to_come(text) || to_call(text)
}

/// Gives what is not to be forgotten the kind that it is: a call; an invitation where nothing that people come together for is
/// wanted outright.
pub(super) fn put(turn: &Turn<'_>, sure: f32, wants: &mut Vec<Want>) {
    let text = &turn.heard.message.text;
    let kind = if to_call(text) {
        CardKind::Call
    } else if to_come(text) && !wants.iter().any(|want| social(want.kind) && want.own) {
        let topics = &turn.heard.understood.topics;
        let named = topics.iter().filter(|topic| social(topic.kind));
        named.max_by(|a, b| a.confidence.total_cmp(&b.confidence)).map_or(CardKind::Meet, |topic| topic.kind)
    } else {
        return;
    };
    wants.retain(|want| want.kind != kind);
    wants.push(Want { kind, confidence: sure, own: true });
}

#[cfg(test)]
mod tests {
    use super::{to_call, to_come};

    #[test]
    fn who_is_bidden_to_come_is_not_sent_for_something() {
        for (text, want) in [
            ("记得来", true),
            ("周五聚餐 别忘了准时参加", true),
            ("記得大家都要過來", true),
            ("记得来拿快递", false),
            ("记得来电", false),
            ("还记得来过吗", false),
            ("提醒我记得来", false),
            ("记得带伞", false),
        ] {
            assert_eq!(to_come(text), want, "{text}");
        }
    }

    #[test]
    fn a_call_stands_behind_what_is_not_to_be_forgotten() {
        for (text, want) in [
            ("别忘了打电话", true),
            ("记得Call他", true),
            ("打电话时别忘了问价", false),
            ("提醒我打电话", false),
        ] {
            assert_eq!(to_call(text), want, "{text}");
        }
    }
}
