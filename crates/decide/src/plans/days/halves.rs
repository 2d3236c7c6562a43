//! Which half of the day an hour that stands is of, told by itself: 'am', 'yes am', 'morning!!'.

use crate::plans::message::text::pieces;
use crate::plans::message::turn::Turn;
use jiff::ToSpan;
use jiff::civil::Time;
use steward_model::Said;

/// A half of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::plans) enum Half {
    BeforeNoon,
    AfterNoon,
}

impl Half {
    /// The hour in this half.
    pub fn put(self, hour: Time) -> Time {
        let half = if hour.hour() < 12 { Half::BeforeNoon } else { Half::AfterNoon };
        if half == self { hour } else { hour.wrapping_add(12.hours()) }
    }
}

/// 上午没空 下午行: one part of the day is turned down and another offered in one breath, where no other day is named.
pub(in crate::plans) fn other(turn: &Turn<'_>) -> bool {
    const PARTS: [&str; 10] = ["上午", "早上", "中午", "下午", "晚上", "白天", "傍晚", "午饭", "点", "點"];
    #[rustfmt::skip]
    const KEPT: &[&str] = &["没空", "沒空", "不行", "没时间", "沒時間", "有事", "有课", "有課", "不得闲", "不得閒", "不在", "不方便", "要上班", "有会", "有會", "起不来", "起不來", "去不了", "来不了", "走不开", "要开会", "要加班", "有约", "有約", "唔得"];
    #[rustfmt::skip]
    const FREE: &[&str] = &["行", "可以", "有空", "有时间", "有時間", "都行", "都可以", "得", "成", "ok", "没问题", "沒問題", "方便", "能", "倒是行", "倒可以", "就行", "没事", "沒事", "在", "以后行", "以后可以", "之后可以", "后可以", "后行", "之后行"];
    let text = turn.lower();
    if text.is_ascii() || !text.contains(['不', '没', '沒', '有', '要', '唔']) {
        return false;
    }
    let mut clauses =
        text.split([' ', '，', ',', '。', '！', '；', '\n']).filter(|clause| !clause.is_empty());
    let kept = |clause: &str| {
        PARTS.iter().any(|part| clause.contains(part)) && KEPT.iter().any(|kept| clause.contains(kept))
    };
    clauses.any(kept)
        && clauses.any(|clause| {
            let words = clause.trim_end_matches(['的', '吧', '啊', '哈', '呀', '!', '～', '~']);
            FREE.iter().any(|free| words.ends_with(free))
                && !words.ends_with('不')
                && !KEPT.iter().any(|kept| clause.contains(kept))
        })
        && turn
            .heard
            .understood
            .mentions
            .iter()
            .any(|one| matches!(one.said, Said::Hour { .. } | Said::Part(..)))
        && turn.days_ahead().next().is_none()
}

/// The half of the day, of a message that says nothing else.
pub(in crate::plans) fn of(text: &str) -> Option<Half> {
    const LONGEST: usize = 40;
    if text.len() > LONGEST || text.contains('?') {
        return None;
    }
    let text = text.to_lowercase();
    let mut half = None;
    for word in pieces(&text) {
        match word {
            "am" | "morning" if half.is_none() => half = Some(Half::BeforeNoon),
            "pm" | "evening" | "night" if half.is_none() => half = Some(Half::AfterNoon),
            "yes" | "yeah" | "yep" | "yup" | "ya" | "lol" | "haha" | "sorry" | "obviously" | "obvs"
            | "of" | "course" | "in" | "the" | "at" | "definitely" | "def" | "please" | "pls" | "oh"
            | "god" | "x" | "ok" => {}
            _ => return None,
        }
    }
    // 'Am in' is who is in, not when.
    half.filter(|_| !text.starts_with("am in"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_half_alone_is_told_from_a_greeting() {
        for (text, want) in [
            ("am", Some(Half::BeforeNoon)),
            ("yes am", Some(Half::BeforeNoon)),
            ("morning!!", Some(Half::BeforeNoon)),
            ("pm obviously lol", Some(Half::AfterNoon)),
            ("in the evening", Some(Half::AfterNoon)),
            ("am or pm?", None),
            ("i am", None),
            ("morning everyone", None),
            ("am in", None),
            ("yes", None),
        ] {
            assert_eq!(of(text), want, "{text}");
        }
    }

    #[test]
    fn the_hour_takes_its_half() {
        let clock = |words: &str| words.parse::<Time>().unwrap();
        assert_eq!(Half::BeforeNoon.put(clock("18:30")), clock("06:30"));
        assert_eq!(Half::BeforeNoon.put(clock("06:30")), clock("06:30"));
        assert_eq!(Half::AfterNoon.put(clock("07:00")), clock("19:00"));
    }
}
