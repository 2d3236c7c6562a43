//! Short answers that no table holds: people agree in more words than can be listed.

use super::Scene;
use super::cues::Cue;
use super::words::{cjk, words};
use steward_model::Span;

/// A longer message says something of its own.
const WORDS: usize = 4;
const CHARACTERS: usize = 7;

/// Words that make a short answer anything but a yes: laughter, surprise, delay, weariness, want of money.
#[rustfmt::skip]
const OTHERWISE: &[&str] = &[
    "lol", "lmao", "haha", "hahaha", "hehe", "hmm", "hm", "hmmm", "mm", "umm", "um", "erm", "wait", "sec", "second", "moment", "minute", "min", "mins", "brb", "hang", "hold", "huh", "wow", "omg", "wtf", "oh", "ah", "aw", "aww", "ugh", "eek", "oops", "shit", "damn", "crap", "sorry", "soz", "sry", "ew", "eww", "yikes", "rip", "oof", "jeez", "gosh", "hello", "hi", "hey", "morning", "night", "gn", "bye", "lah",
    "no", "not", "nah", "nope", "never", "none", "nothing", "hardly", "without", "dont", "don't", "cant", "can't", "wont", "won't", "isnt", "isn't", "didnt", "didn't", "hate", "hates", "awful", "rubbish", "gross", "boring", "bored", "expensive", "pricey", "skint", "broke", "poor", "tired", "knackered", "shattered", "exhausted", "wrecked", "asleep", "sleeping", "sick", "ill", "dead", "dying", "drained", "swamped", "busy", "working", "late", "early", "far", "full", "stuffed", "ate", "eaten", "diet", "alone", "sad", "crying", "shame", "pity", "gutted", "bummer", "unlucky", "liar", "weird", "rude", "shut", "stop", "why", "who", "what", "which", "where", "when", "how", "really", "seriously", "same", "lucky", "jealous", "poor", "idiot", "driving", "later", "afterwards", "else", "depends", "maybe", "guess", "suppose", "think", "wonder", "again", "alr", "still", "hungry", "thirsty", "cold", "hot", "raining", "happened", "funny", "true", "obviously", "exactly",
];
/// A Chinese answer that holds one of these is no yes.
#[rustfmt::skip]
const OTHERWISE_ZH: &[&str] = &[
    "不", "没", "别", "難", "难", "累", "困", "远", "遠", "贵", "貴", "怕", "忙", "穷", "窮", "晚", "早", "冇", "唔", "无", "無", "哈", "呵", "嘿", "嘻", "啊？", "呃", "额", "呜", "嗚", "等", "稍", "天哪", "卧槽", "我去", "靠", "唉", "哎", "什么", "什麼", "啥", "谁", "誰", "怎", "咋", "哪", "几", "幾", "吗", "嗎", "呢", "么", "真", "羡慕", "酸", "可怜", "惨", "慘", "服", "吐", "死", "哭", "烦", "煩", "饿", "餓", "冷", "热", "熱", "疼", "痛", "病", "吃过", "睡", "拜", "晚安", "再", "看情况", "考虑", "问", "問", "随", "隨", "滚", "滾", "神经", "牛", "厉害", "厲害", "笑", "气", "加油", "辛苦", "可惜", "算", "哦", "噢", "额",
];

/// A short message that asks nothing, doubts nothing and names nothing: likely a yes, if one was waited for.
pub(super) fn may_agree(scene: &Scene<'_>) -> bool {
    let text = scene.text.trim();
    let asks = scene.clauses.iter().any(|clause| clause.question)
        || text.contains(['?', '？', '…'])
        || text.ends_with("..");
    let says =
        scene.clauses.iter().flat_map(|clause| &clause.hits).any(|hit| !matches!(hit.cue, Cue::Filler));
    if asks
        || says
        || text.is_empty()
        || text.contains("http")
        || text.bytes().any(|byte| byte.is_ascii_digit())
    {
        return false;
    }
    let characters = text.chars().filter(|&c| cjk(c)).count();
    if characters > 0 {
        return characters <= CHARACTERS && !OTHERWISE_ZH.iter().any(|word| text.contains(word));
    }
    let words = words(text, Span { start: 0, end: text.len() });
    let good = text.chars().any(|c| {
        matches!(c, '😍' | '🥳' | '🎉' | '🤩' | '🫡' | '🤝' | '😋' | '🤤' | '❤' | '🔥' | '😁' | '😊')
    });
    if words.is_empty() {
        return good;
    }
    words.len() <= WORDS
        && words.iter().all(|word| !OTHERWISE.contains(&word.lower.as_str()) && !laughs(&word.lower))
}

/// 'hahahah', 'ahahaha', 'looool', 'noooo', 'ooooh'.
fn laughs(word: &str) -> bool {
    let of = |set: &str| word.chars().all(|c| set.contains(c));
    word.len() > 2
        && (of("ha")
            || of("he")
            || of("lo")
            || of("oh")
            || of("aw")
            || of("no")
            || of("ah")
            || of("ugh")
            || of("hm")
            || of("ew"))
}

#[cfg(test)]
mod tests {
    use super::super::{noon, read};
    use steward_model::ActKind;

    fn perhaps(text: &str) -> bool {
        read(text, &[], &noon()).acts.iter().any(|act| act.kind == ActKind::Agree)
    }

    #[test]
    fn cheer_is_a_yes_and_weariness_is_none() {
        for text in [
            "love that",
            "deal me in",
            "with bells on",
            "buzzing",
            "🥳",
            "爱了爱了",
            "走你",
            "带劲",
            "听你安排",
        ] {
            assert!(perhaps(text), "{text}");
        }
        for text in [
            "lol",
            "so tired",
            "who?",
            "hahahah",
            "noooo",
            "hmm",
            "skint atm",
            "哈哈哈",
            "好累",
            "谁啊",
            "等等",
            "太远",
        ] {
            assert!(!perhaps(text), "{text}");
        }
    }
}
