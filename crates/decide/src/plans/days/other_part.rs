//! One part of the day is turned down and another offered in one breath: 上午没空 下午行.

use crate::plans::message::turn::Turn;
use steward_model::Said;

/// Parts of the day, and hours of it.
const PARTS: [&str; 10] = ["上午", "早上", "中午", "下午", "晚上", "白天", "傍晚", "午饭", "点", "點"];
/// What keeps somebody.
#[rustfmt::skip]
const KEPT: &[&str] = &["没空", "沒空", "不行", "没时间", "沒時間", "有事", "有课", "有課", "不得闲", "不得閒", "不在", "不方便", "要上班", "有会", "有會", "起不来", "起不來", "去不了", "来不了", "走不开", "要开会", "要加班", "有约", "有約", "唔得"];
/// What the other part is said to be, at the end of its clause.
const FREE: &[&str] = &[
    "行",
    "可以",
    "有空",
    "有时间",
    "有時間",
    "得",
    "成",
    "ok",
    "没问题",
    "沒問題",
    "方便",
    "能",
    "没事",
    "沒事",
    "在",
];

/// The message offers another part of the day than the one that it turns down, and no other day.
pub(in crate::plans) fn offered(turn: &Turn<'_>) -> bool {
    let timed = |said: &Said| matches!(said, Said::Hour { .. } | Said::Part(..));
    says(turn.lower())
        && turn.heard.understood.mentions.iter().any(|one| timed(&one.said))
        && turn.days_ahead().next().is_none()
}

/// A clause that turns a part of the day down, and behind it one that offers something.
fn says(text: &str) -> bool {
    if text.is_ascii() || !text.contains(['不', '没', '沒', '有', '要', '唔']) {
        return false;
    }
    let keeps = |clause: &str| KEPT.iter().any(|kept| clause.contains(kept));
    let frees = |clause: &str| {
        let words = clause.trim_end_matches(['的', '吧', '啊', '哈', '呀', '!', '～', '~']);
        let frees = |lead: &str| !lead.ends_with(['不', '没', '沒', '唔']);
        FREE.iter().any(|free| words.strip_suffix(free).is_some_and(frees)) && !keeps(clause)
    };
    let mut clauses = text.split([' ', '，', ',', '。', '！', '；', '\n']);
    clauses.any(|clause| keeps(clause) && PARTS.iter().any(|part| clause.contains(part)))
        && clauses.any(frees)
}

#[cfg(test)]
mod tests {
    use super::says;

    #[test]
    fn what_is_offered_stands_behind_what_is_turned_down() {
        for (text, want) in [
            ("上午没空 下午行", true),
            ("早上有课，晚上可以吧", true),
            ("三点不行 五点ok", true),
            ("没空 下次行", false),
            ("下午行 上午没空", false),
            ("上午没空 下午不在", false),
            ("上午没空 下午也不可以", false),
            ("上午没空", false),
        ] {
            assert_eq!(says(text), want, "{text}");
        }
    }
}
