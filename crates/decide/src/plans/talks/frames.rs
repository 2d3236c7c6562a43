//! Talk of another world: lessons, stories, games, sums. What is said there for some messages on asks for nothing.

use crate::plans::message::text::speaks;
use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};
use steward_model::seek::{Seek, Within};
use steward_model::sought::Sought;

/// So many messages after the one that opened it, or that spoke of it last, a frame still holds.
const HOLDS: u64 = 3;
/// So many minutes it holds at most.
const MINUTES: i64 = 40;

/// Words of lessons and translations.
#[rustfmt::skip]
const LESSONS: &[&str] = &[
    "how do you say", "how do u say", "how to say", "how would you say", "how would u say", "translate", "translation", "the past tense", "conjugate", "grammar", "homework", "word problem", "math problem", "maths problem", "dictation", "spelling test", "vocab",
    "怎么说", "怎麼說", "怎么讲", "怎麼講", "怎么翻", "怎麼翻", "怎么读", "怎麼讀", "点讲", "點講", "翻译", "翻譯", "造句", "作文", "例句", "课文", "課文", "听写", "聽寫", "应用题", "應用題", "数学题", "數學題", "英语题", "背诵", "默写",
];
/// Words of made-up stories, films, jokes and games.
#[rustfmt::skip]
const STORIES: &[&str] = &[
    "walks into a bar", "walks in a bar", "knock knock", "once upon a time", "my novel", "the novel", "chapter ", "screenplay", "the script", "fanfic", "plot twist", "the protagonist", "main character", "the heroine", "in my dream", "i dreamt", "i dreamed", "had a dream", "horoscope", "the riddle", "dungeon", "my character", "mercury retrograde",
    "小说", "小說", "女主", "男主", "女二", "男二", "台词", "台詞", "剧本", "劇本", "剧情", "劇情", "桥段", "橋段", "讲个笑话", "講個笑話", "脑筋急转弯", "腦筋急轉彎", "谜语", "謎語", "梦见", "夢見", "梦到", "夢到", "星座", "运势", "運勢", "财运", "財運", "桃花运", "桃花運", "水逆", "狼人", "预言家", "預言家", "天黑请闭眼", "童谣", "童謠", "儿歌", "兒歌", "背会了", "会背了",
];

/// What one would do, were things otherwise.
#[rustfmt::skip]
const SUPPOSED: &[&str] = &["if i ever quit", "if i ever get rich", "if i ever win", "if i ever open", "if i won", "if i win the", "if we won", "if i were rich", "if i was rich", "if i had a million", "imagine if", "imagine we", "when i win the lotto", "when i win the lottery", "one day i will open", "if i ruled", "if i was king", "if i was pm", "if i were pm"];
/// What is done in a kitchen, and the measures of it: two of them make a recipe.
#[rustfmt::skip]
const KITCHEN: &[&str] = &["simmer", "till brown", "until brown", "till golden", "until golden", "low flame", "medium heat", "low heat", "in the oven", "preheat", "oz flour", "oz butter", "oz sugar", "g flour", "g butter", "g sugar", "cups flour", "cups of flour", "cup of sugar", "tbsp", "tsp", "teaspoon", "tablespoon", "spoon of", "a pinch of", "pinch of salt", "tin of tomatoes", "can of tomatoes", "stir in", "stir it", "whisk", "knead", "sieve", "marinate", "fry the", "fry 2", "fry an onion", "chop the", "then add", "serves 4", "serves 6", "serves four", "gas mark", "minutes at 1", "minutes at 2", "mins at 1", "mins at 2", "half a pint of", "pint of buttermilk", "until soft", "till soft", "bring to the boil", "bring it to the boil"];
/// How long something cooks is asked of who knows.
#[rustfmt::skip]
const COOKS: &[&str] = &["simmer", "boil", "bake", "roast", "fry", "cook", "steam", "marinate", "soak", "knead", "poach"];

/// 'Fry the onions till soft, then add the rice', 'how long do you boil the eggs'.
fn recipe(text: &str) -> bool {
    static ANY: Sought = Sought::new(KITCHEN);
    let held = Within::of(text);
    let asks = || {
        held.seek_all("how long d").filter_map(|at| text.get(at + "how long d".len()..)).any(|rest| {
            let words: Vec<&str> = rest.split(' ').take(4).collect();
            matches!(words.as_slice(), ["o" | "id" | "oes", _, verb, ..] if COOKS.contains(verb))
        })
    };
    ANY.may_stand(text) && KITCHEN.iter().filter(|word| held.holds(word)).take(2).count() == 2 || asks()
}

/// A frame that was opened in a conversation.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub(in crate::plans) struct Frame {
    turn: u64,
    at: DateTime,
}

impl Frame {
    /// The frame that stands after a message, given the one before.
    pub fn after(stood: Option<Frame>, opens: bool, turn: u64, at: DateTime) -> Option<Frame> {
        if opens { Some(Frame { turn, at }) } else { stood }
    }

    /// It holds for this message.
    pub fn holds(self, turn: u64, at: DateTime) -> bool {
        turn <= self.turn + HOLDS && at.duration_since(self.at).as_mins() <= MINUTES
    }
}

/// A part of a story, and of a thesis.
const CHAPTER: &str = "chapter ";

/// 'Could we sit down and go through chapter nine': a chapter that is worked on.
fn works_on(lower: &str) -> bool {
    #[rustfmt::skip]
    const WORK: &[&str] = &["through", "discuss", "review", "over", "on", "about", "draft", "revise", "your", "of"];
    let mut leads =
        lower.match_indices(CHAPTER).filter_map(|(at, _)| lower.get(..at)?.split_whitespace().next_back());
    leads.all(|lead| WORK.contains(&lead)) && lower.contains(CHAPTER)
}

/// 本周水瓶：有饭局运: what the stars tell.
fn stars(text: &str) -> bool {
    #[rustfmt::skip]
    const SIGNS: &[&str] = &["白羊", "牡羊", "金牛", "双子", "雙子", "巨蟹", "狮子", "獅子", "处女", "處女", "天秤", "天蝎", "天蠍", "射手", "摩羯", "魔羯", "水瓶", "双鱼", "雙魚"];
    const WHEN: &[&str] = &["本周", "本週", "今日", "下周", "下週", "本月", "今天", "明天", "这周", "這週"];
    const WHAT: &[&str] = &["运", "運", "之财", "之財", "贵人", "貴人", "宜", "忌"];
    text.contains(['座', '：', ':', '的'])
        && speaks!(text, SIGNS)
        && speaks!(text, WHEN)
        && speaks!(text, WHAT)
}

/// The message opens or goes on with one.
pub(in crate::plans) fn opens(text: &str) -> bool {
    let lower = text.to_lowercase();
    let ascii = lower.is_ascii();
    if !ascii && stars(&lower) || recipe(&lower) || crate::plans::who::others::opens(&lower) {
        return true;
    }
    if !text.contains('?') && SUPPOSED.iter().any(|words| lower.starts_with(words)) {
        return true;
    }
    // A game that people come together for is of this world.
    const GAMES: &[&str] = &["剧本杀", "劇本殺", "狼人杀", "狼人殺"];
    let lower = if ascii || !speaks!(&lower, GAMES) {
        lower
    } else {
        GAMES.iter().fold(lower, |lower, game| lower.replace(game, ""))
    };
    static OF_LESSONS: Sought = Sought::new(LESSONS);
    static OF_STORIES: Sought = Sought::new(STORIES);
    let opens = |list: &Sought| {
        list.may_stand(&lower) && {
            let held = Within::of(&lower);
            let opens = |words: &&str| held.holds(words) && !(*words == CHAPTER && works_on(&lower));
            list.words().iter().any(opens)
        }
    };
    opens(&OF_LESSONS) || opens(&OF_STORIES)
}

#[cfg(test)]
mod tests {
    use super::{Frame, opens};

    #[test]
    fn lessons_and_stories_open_one() {
        for text in [
            "How do you say 'see you tomorrow' in Greek?",
            "my character takes the night train on Friday",
            "“周五见”用德语怎么说",
            "第三章女主去了海边",
            "in chapter two she misses the train on friday",
            "双鱼座本周财运不错",
            "我是狼人 别投我",
            "how long do you boil the eggs for",
            "Fry the onions till soft, then add the rice",
            "250g flour, a pinch of salt, 20 minutes at 200",
            "if i ever win i buy the whole island",
        ] {
            assert!(opens(text), "{text}");
        }
        for text in [
            "could we meet on thursday to go through chapter nine?",
            "chapters closed, lunch at one?",
            "see the new play on friday?",
            "课后一起吃饭吗",
            "周五晚上狼人杀 还差一个",
            "chicken is in the oven, dinner at 7",
            "how long do you need before lunch",
            "if i ever get out of here, pub at 6?",
        ] {
            assert!(!opens(text), "{text}");
        }
    }

    #[test]
    fn it_holds_for_some_messages_and_not_for_long() {
        let at = jiff::civil::date(2026, 3, 10).at(12, 0, 0, 0);
        let frame = Frame::after(None, opens("dictation: we meet at six"), 5, at).unwrap();
        assert!(frame.holds(6, at) && frame.holds(8, at));
        assert!(!frame.holds(9, at) && !frame.holds(6, at.date().at(14, 0, 0, 0)));
        assert!(Frame::after(None, opens("lunch?"), 6, at).is_none());
    }
}
