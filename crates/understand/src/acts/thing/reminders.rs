//! What is not to be forgotten, told before its word: 名片记得带, 健保卡在抽屉 记得拿, 专栏稿周四前给我 别忘.

use crate::acts::Scene;
use steward_model::{EntityKind, Span};

const TRIGGERS: &[&str] = &[
    "千万别忘了",
    "千万别忘",
    "可别忘了",
    "别忘了",
    "别忘",
    "不要忘了",
    "不要忘",
    "一定记得",
    "记得",
    "要记得",
];
/// What is done with it, which names nothing.
#[rustfmt::skip]
const DONE_WITH: &[&str] = &["带", "带上", "带着", "带来", "带去", "带走", "拿", "拿上", "拿走", "拿下去", "拿下来", "拿回来", "交", "交上", "交上来", "去换", "去拿", "去取", "去交", "换", "买", "还", "寄", "吃", "喝", "穿", "穿上", "戴", "戴上", "送", "填", "签", "发", "发我", "给我", "充", "充电", "关", "收"];
/// What may stand before a thing in its part.
const HEADS: &[&str] = &[
    "对了", "还有", "另外", "那个", "你的", "你", "妳", "把", "啊", "啊对", "哦", "那", "明天", "后天",
    "今天", "今晚", "明早",
];
/// What may stand behind it.
const TAILS: &[&str] = &["千万", "一定", "可", "也", "都", "要", "别", "哦", "哈", "啊", "呀", "呢", "喔"];
/// From these on it is told where it is, or what with it.
const CUTS: &[&str] = &["在", "放", "是", "到期", "快", "给我", "发我", "交给", "要", "我", "不", "很"];

/// The thing, where the word for not forgetting it is followed by a bare verb or by nothing.
pub(crate) fn told_before(scene: &Scene<'_>) -> Option<Span> {
    if scene.text.is_ascii() || !scene.text.contains(['忘', '记']) {
        return None;
    }
    let (at, end) = TRIGGERS.iter().filter_map(|word| Some((scene.text.find(word)?, word.len()))).min()?;
    let end = at + end;
    let edge = |c: char| !(c.is_alphanumeric() || matches!(c, '《' | '》' | '（' | '）'));
    let rest = scene.text.get(end..)?;
    let rest = rest.get(..rest.find(edge).unwrap_or(rest.len()))?;
    let rest = rest.trim_end_matches(['了', '哦', '哈', '啊', '呀', '吧', '喔', '啦', '呢', '嗷', '噢']);
    if !(rest.is_empty() || DONE_WITH.contains(&rest)) {
        return None;
    }
    // Its own part first, then the part before it.
    let mut stop = at;
    for _ in 0..2 {
        let part = scene.text.get(..stop)?.trim_end_matches(edge);
        let from = part.rfind(edge).map_or(0, |edge| {
            edge + part.get(edge..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8)
        });
        if let Some(span) = thing(scene, Span { start: from, end: part.len() }) {
            return Some(span);
        }
        stop = from;
    }
    None
}

/// The name of a thing within a part of the message.
fn thing(scene: &Scene<'_>, part: Span) -> Option<Span> {
    let times = || scene.entities.iter().filter(|one| one.kind == EntityKind::Time);
    let mut span = part;
    for time in times() {
        if time.span.start <= span.start && span.start < time.span.end {
            span.start = time.span.end.min(span.end);
        } else if span.start < time.span.start && time.span.start < span.end {
            span.end = time.span.start;
        }
    }
    while let Some(head) = HEADS.iter().find(|head| span.of(scene.text).starts_with(**head)) {
        span.start += head.len();
    }
    if let Some(cut) = CUTS.iter().filter_map(|cut| span.of(scene.text).find(cut)).filter(|&at| at > 0).min()
    {
        span.end = span.start + cut;
    }
    while let Some(tail) = TAILS.iter().find(|tail| span.of(scene.text).ends_with(**tail)) {
        span.end -= tail.len();
    }
    (2..=10).contains(&span.of(scene.text).chars().count()).then_some(span)
}

#[cfg(test)]
mod tests {
    use crate::acts::{noon, read};
    use steward_model::{Fact, Said};

    #[test]
    fn the_thing_stands_before_its_word() {
        let item = |text: &str| {
            let entities = crate::annotate(text, None, &noon());
            let mut items: Vec<(String, f32)> = read(text, &entities, &noon())
                .mentions
                .into_iter()
                .filter_map(|one| match one.said {
                    Said::Words(words) if one.fact == Fact::Item => Some((words, one.confidence)),
                    _ => None,
                })
                .collect();
            items.sort_by(|a, b| b.1.total_cmp(&a.1));
            items.into_iter().next().map(|(words, _)| words)
        };
        for (text, want) in [
            ("学生证记得带", "学生证"),
            ("户口本在床头柜 记得拿", "户口本"),
            ("体检表周五下班前交给我 别忘", "体检表"),
            ("早点休息 明天八点到 雨衣雨鞋千万别忘带", "雨衣雨鞋"),
            ("對了 充電器記得帶", "充電器"),
            ("驾照快到期了 记得去换", "驾照"),
            ("周五上午十点开票 千万记得抢", "开票"),
            // Behind the word as ever.
            ("记得带护照", "护照"),
        ] {
            let found = item(text);
            assert!(found.as_deref().is_some_and(|found| found.ends_with(want)), "{text}: {found:?}");
            assert!(found.is_some_and(|found| !found.contains(['周', '点'])), "{text}");
        }
    }
}
