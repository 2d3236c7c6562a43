//! What is only remarked of the weather, and asks for no card: 'nice weather today', 天气预报说明天下雨. Who asks for it, bids
//! somebody look, or makes a plan hang on it does.

use crate::plans::message::text::{has_han, speaks, words};
use crate::plans::message::turn::Turn;
use steward_model::CardKind;

/// Who writes tells of the weather and asks nothing about it.
pub(super) fn of_the_weather(turn: &Turn<'_>) -> bool {
    let topics = turn.heard.understood.topics.iter();
    let at: Vec<usize> =
        topics.filter(|topic| topic.kind == CardKind::Weather).map(|topic| topic.span.start).collect();
    !turn.moves.request && remarked(&turn.text().to_ascii_lowercase(), &at)
}

/// Each clause in which the words for the weather stand tells of it, and none bids or asks to look.
fn remarked(lower: &str, at: &[usize]) -> bool {
    let told = |(_, clause): (usize, &str)| if has_han(clause) { told_zh(clause) } else { told(clause) };
    let of_it = |(start, clause): &(usize, &str)| {
        at.is_empty() || at.iter().any(|at| (*start..start + clause.len()).contains(at))
    };
    let mut clauses = clauses(lower).filter(of_it).peekable();
    clauses.peek().is_some() && clauses.all(told) && !looks(lower)
}

/// The clauses of a text with their places, each with the sign that ends it.
fn clauses(text: &str) -> impl Iterator<Item = (usize, &str)> {
    #[rustfmt::skip]
    let ends = |c: char| matches!(c, '.' | '!' | '?' | ',' | ';' | '\n' | '。' | '！' | '？' | '，' | '；');
    let spaced = has_han(text);
    let mut at = 0;
    text.split_inclusive(move |c| ends(c) || spaced && c == ' ').map(move |clause| {
        let start = at;
        at += clause.len();
        (start, clause)
    })
}

/// Somebody is to look it up, wants to know it, or does something by it.
fn looks(lower: &str) -> bool {
    #[rustfmt::skip]
    const LOOKS: &[&str] = &["check", "look up", "look at the", "wonder", "let me know", "tell me", "to know", "any idea", "no idea", "not sure", "idk", "dunno", "do you know", "d'you know", "show me", "查", "看看", "看下", "看一下", "看一看", "知道", "不晓得", "不曉得", "告诉我", "告訴我"];
    #[rustfmt::skip]
    const HANGS: &[&str] = &["if ", "hope", "hoping", "fingers crossed", "depends", "depending", "unless", "in case", "如果", "要是", "的话", "的話", "希望", "但愿", "万一", "萬一"];
    speaks!(lower, LOOKS) || speaks!(lower, HANGS)
}

/// 'Nice weather today', 'its supposed to rain on saturday'; no question, and no bare 'weather in oslo on saturday'.
fn told(clause: &str) -> bool {
    #[rustfmt::skip]
    const TAGS: &[&str] = &["isn't it", "isnt it", "isn’t it", "innit", "ain't it", "aint it", "right", "eh", "huh", "don't you think", "dont you think"];
    #[rustfmt::skip]
    const JUDGES: &[&str] = &["nice", "lovely", "beautiful", "gorgeous", "glorious", "wonderful", "great", "good", "perfect", "amazing", "fantastic", "fab", "brilliant", "stunning", "fine", "decent", "pleasant", "crazy", "weird", "wild", "insane", "mad", "bonkers", "mental", "strange", "odd", "awful", "terrible", "horrible", "horrid", "dreadful", "rubbish", "miserable", "grim", "bleak", "nasty", "shit", "shitty", "shite", "crap", "crappy", "bad", "foul", "vile", "dire", "bloody", "such", "so", "too", "very", "really", "quite", "pretty", "love", "loving", "hate", "enjoy", "enjoying", "enjoyed", "sick", "tired", "finally", "typical", "lately"];
    #[rustfmt::skip]
    const TELLS: &[&str] = &["is", "are", "was", "were", "it's", "it’s", "its", "there's", "there’s", "theres", "isn't", "isnt", "wasn't", "wasnt", "has", "had", "been", "looks", "look", "looking", "seems", "feels", "says", "say", "said", "supposed", "meant", "gonna", "going", "will", "won't", "wont", "gets", "getting", "got", "turned", "turning", "keeps", "coming", "comes", "predicted", "expected", "predicting"];
    #[rustfmt::skip]
    const ASKS: &[&str] = &["is", "are", "will", "does", "do", "did", "can", "could", "should", "would", "shall", "how's", "how’s", "hows", "what's", "what’s", "whats", "when", "where", "which", "whether", "anyone", "anybody", "any"];
    let bare = clause.trim_end_matches(|c: char| !c.is_alphanumeric());
    let marked = clause.get(bare.len()..).is_some_and(|rest| rest.contains('?'));
    let apart = |rest: &&str| rest.is_empty() || rest.ends_with(' ');
    let tag = TAGS.iter().find_map(|tag| bare.strip_suffix(tag).filter(apart));
    let words: Vec<&str> = words(tag.unwrap_or(bare)).collect();
    if words.is_empty() {
        return tag.is_some();
    }
    let asks = match words.as_slice() {
        // 'What a lovely day' cries, 'what the weather is' asks.
        ["what", "a" | "an" | "some", ..] => false,
        ["what" | "how", next, ..] => !JUDGES.contains(next),
        [first, ..] => ASKS.contains(first) || matches!(*first, "what" | "how"),
        [] => false,
    };
    let tells = || words.iter().any(|word| JUDGES.contains(word) || TELLS.contains(word));
    !asks && (!marked || tag.is_some()) && tells()
}

/// 今天天气不错, 明天要降温; no question, and no bare 周六天气.
fn told_zh(clause: &str) -> bool {
    #[rustfmt::skip]
    const ASKS: &[&str] = &["吗", "嗎", "么", "麼", "呢", "怎", "咋", "如何", "几", "幾", "多少", "有冇", "啥", "点样", "點樣", "是否"];
    const TAGS: &[&str] = &["吧", "是不是", "哈"];
    #[rustfmt::skip]
    const HEADS: &[&str] = &["天气", "天氣", "气温", "氣溫", "温度", "溫度", "预报", "預報"];
    #[rustfmt::skip]
    const TELLS: &[&str] = &["好", "不错", "不錯", "差", "糟", "棒", "真", "很", "太", "超", "挺", "热", "熱", "冷", "凉", "舒服", "说", "說", "要", "会", "會", "下", "有", "转", "轉", "变", "變", "了", "奇怪", "反常", "晴", "阴"];
    let bare = clause.trim_end_matches(|c: char| !c.is_alphanumeric());
    let marked = clause.get(bare.len()..).is_some_and(|rest| rest.contains(['?', '？']));
    let tag = TAGS.iter().find_map(|tag| bare.strip_suffix(tag));
    let said = tag.unwrap_or(bare);
    let asks = speaks!(said, ASKS) || either(said) || said.ends_with(['不', '没', '沒', '未', '伐']);
    let heading = speaks!(said, HEADS) && !speaks!(said, TELLS);
    !asks && (!marked || tag.is_some()) && !heading
}

/// 冷不冷, 下不下雨: one way or the other is asked.
fn either(clause: &str) -> bool {
    let after = |by: usize| clause.chars().skip(by);
    clause
        .chars()
        .zip(after(1))
        .zip(after(2))
        .any(|((one, no), other)| matches!(no, '不' | '没' | '沒' | '唔') && one == other)
}

#[cfg(test)]
mod tests {
    use super::remarked;

    #[test]
    fn a_remark_on_the_weather_asks_nothing() {
        for text in [
            "nice weather today",
            "what lovely weather today!",
            "what a glorious day, love this sunshine",
            "beautiful weather here in vaduz",
            "crazy weather lately",
            "nice weather today, isn't it?",
            "lovely weather today innit",
            "its supposed to rain on saturday",
            "forecast says snow on sunday",
            "weather looks good for saturday",
            "今天天气不错",
            "今天天气不错吧？",
            "早，今天天气好",
            "天气预报说明天下雨",
            "明天要降温",
            "明天下雨",
        ] {
            assert!(remarked(text, &[]), "{text}");
        }
    }

    #[test]
    fn who_asks_or_looks_for_the_weather_wants_it() {
        for text in [
            "is it going to rain tomorrow",
            "what's the weather like on sunday",
            "what the weather will be on saturday",
            "how nice is it going to be on sunday?",
            "weather tomorrow?",
            "is the weather nice on sunday?",
            "weather in oslo this weekend",
            "any rain on sunday",
            "its meant to rain saturday, can you check",
            "wonder if its going to snow",
            "not sure it will be dry on saturday",
            "if the weather is good on saturday we can hike",
            "今天天气好吗",
            "明天天气怎么样",
            "周末山上冷不冷",
            "周六天气",
            "看看明天会不会下雨",
            "周六天气好的话去爬山",
            "明天会下雨吗",
            "后天刮风不",
        ] {
            assert!(!remarked(text, &[]), "{text}");
        }
    }

    #[test]
    fn only_the_clause_of_the_weather_is_judged() {
        let text = "今天天气真不错，去散步吗";
        assert!(remarked(text, &[text.find("天气").unwrap()]));
        let text = "lovely day! is it dry on sunday";
        assert!(!remarked(text, &[text.find("dry").unwrap()]));
    }
}
