//! Who asks somebody through another: 陈总想约您吃个饭, written by a secretary.

use crate::plans::message::text::{is_han, speaks};
use crate::plans::message::turn::Turn;

/// What a name of such a person ends in.
#[rustfmt::skip]
const TITLES: &[&str] = &["总", "總", "董", "老师", "老師", "教授", "院长", "院長", "主任", "局长", "局長", "经理", "經理", "校长", "校長", "部长", "部長", "行长", "行長", "书记", "書記", "先生", "女士", "太太"];
/// That they ask.
#[rustfmt::skip]
const ASKS: &[&str] = &["想约你", "想約你", "想请你", "想請你", "约您", "約您", "请您", "請您", "邀请您", "邀請您"];

/// The person in whose name the speaker asks.
pub(in crate::plans) fn asked_for(turn: &Turn<'_>) -> Option<String> {
    let speaker = turn.who.as_deref()?;
    of(&turn.heard.message.text).filter(|name| !speaker.contains(*name)).map(str::to_owned)
}

fn of(text: &str) -> Option<&str> {
    matched(text).or_else(|| asks(text))
}

/// 周四跟小柏见一面: with whom somebody is brought together by who writes.
fn matched(text: &str) -> Option<&str> {
    const MEETS: &[&str] =
        &["见一面", "见个面", "見一面", "見個面", "见见", "見見", "相个亲", "相亲", "相親"];
    let at = MEETS.iter().filter_map(|verb| text.find(verb)).min()?;
    let lead = text.get(..at)?;
    let from = lead.rfind(['跟', '和', '同'])?;
    let name = lead.get(from..)?.chars().skip(1).collect::<String>();
    let name = text.get(at - name.len()..at)?;
    let before = lead.get(..from)?;
    let clause = before.rsplit(['，', ',', '。', ' ', '！', '？']).next().unwrap_or_default();
    let own = speaks!(clause, &["我", "咱", "一起", "俺", "大家"]);
    let fits = (2..=4).contains(&name.chars().count())
        && !speaks!(name, &["我", "你", "他", "她", "您", "大家", "人"]);
    (fits && !own).then_some(name)
}

fn asks(text: &str) -> Option<&str> {
    let at = ASKS.iter().filter_map(|asks| text.find(asks)).min()?;
    let lead = text.get(..at)?.trim_end_matches(['想', '要']);
    let start = lead.rfind(|c: char| !is_han(c)).map_or(0, |edge| {
        edge + lead.get(edge..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8)
    });
    let name = lead.get(start..)?;
    let name = ["我们", "我們", "咱们"].iter().find_map(|owner| name.strip_prefix(owner)).unwrap_or(name);
    let fits = (2..=4).contains(&name.chars().count()) && TITLES.iter().any(|title| name.ends_with(title));
    fits.then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_asks_through_another_is_named() {
        for (text, want) in [
            ("周先生您好，孙董想约您周三一起用餐", Some("孙董")),
            ("我们梁总想请您吃个便饭", Some("梁总")),
            ("想约您周三见一面", None),
            ("陈总您好，想约您周三见面", None),
            ("总想约你吃饭", None),
            ("倩倩，周六下午跟小骆见一面", Some("小骆")),
            ("我周六跟小骆见一面", None),
            ("周六跟他见一面", None),
        ] {
            assert_eq!(of(text), want, "{text}");
        }
    }
}
