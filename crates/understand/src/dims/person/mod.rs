//! People who are addressed by name: 'hi Tom,', 'Anna, can you …', 小王，, 李老师好.

use crate::engine::{Kind, Lexicon, Scan, Tokens, lexicon, word_hash};
use steward_model::{Entity, EntityKind, Value};

/// Greetings and thanks before a name.
static GREETINGS: Lexicon<(), 64> = lexicon!(&[
    ("hi", ()),
    ("hey", ()),
    ("hello", ()),
    ("dear", ()),
    ("morning", ()),
    ("good morning", ()),
    ("good evening", ()),
    ("thanks", ()),
    ("thank you", ()),
    ("cheers", ()),
    ("yo", ()),
    ("sorry", ()),
    ("bye", ()),
    ("congrats", ()),
    ("happy birthday", ()),
]);
/// Capitals after a greeting that are no names.
static NO_NAMES: Lexicon<(), 64> = lexicon!(&[
    ("i", ()),
    ("there", ()),
    ("all", ()),
    ("everyone", ()),
    ("guys", ()),
    ("customer", ()),
    ("sir", ()),
    ("madam", ()),
    ("team", ()),
    ("for", ()),
    ("to", ()),
    ("so", ()),
    ("we", ()),
    ("it", ()),
    ("the", ()),
    ("your", ()),
    ("you", ()),
    ("this", ()),
    ("what", ()),
    ("how", ()),
    ("can", ()),
    ("is", ()),
    ("are", ()),
    ("but", ()),
    ("ok", ()),
    ("yes", ()),
    ("no", ()),
    ("god", ()),
    ("love", ()),
    ("and", ()),
    ("my", ()),
    ("that", ()),
    ("new", ()),
    ("will", ()),
    ("please", ()),
]);
/// What a name in address is followed by in Chinese.
const TITLES: [&str; 16] = [
    "老师", "师傅", "医生", "先生", "女士", "小姐", "经理", "主任", "律师", "教授", "同学", "阿姨", "叔叔",
    "总", "哥", "姐",
];
/// Common surnames.
const SURNAMES: &str = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤";

/// Finds all of them.
pub(crate) fn find(scan: &Scan<'_>, out: &mut Vec<Entity>) {
    let tokens = &scan.tokens;
    if scan.has_words {
        english(scan, out);
    }
    if scan.has_han {
        for at in 0..tokens.len() {
            let starts = at == 0 || tokens.before(at).kind == Kind::Mark || tokens.at(at).newline;
            if starts && let Some((end, confidence)) = chinese(tokens, at) {
                out.push(scan.entity(
                    EntityKind::Person,
                    at,
                    end,
                    vec![Value::plain(scan.words(at, end))],
                    confidence,
                    "person.zh",
                ));
            }
        }
    }
}

fn english(scan: &Scan<'_>, out: &mut Vec<Entity>) {
    let tokens = &scan.tokens;
    for at in 0..tokens.len() {
        let begins = at == 0 || tokens.before(at).kind == Kind::Mark || tokens.at(at).newline;
        let Some(greeting) = begins.then(|| GREETINGS.longest(tokens, at)).flatten() else { continue };
        let mut name = greeting.end + usize::from(tokens.at(greeting.end).is_mark(','));
        let title = [
            const { word_hash("mr") },
            const { word_hash("mrs") },
            const { word_hash("ms") },
            const { word_hash("dr") },
            const { word_hash("aunt") },
            const { word_hash("uncle") },
        ];
        let from = name;
        if title.contains(&tokens.at(name).hash) {
            name += 1;
            name += usize::from(tokens.at(name).is_mark('.'));
        }
        let token = tokens.at(name);
        let good = token.kind == Kind::Word
            && token.capital
            && token.len > 1
            && !token.newline
            && NO_NAMES.token(token).is_none()
            && scan.words(name, name + 1).chars().any(char::is_lowercase);
        if !good {
            continue;
        }
        let end = name + 1;
        let next = tokens.at(end);
        // 'Hi Boots sale' goes on; a name is followed by a mark, an end or a small word.
        let closes = matches!(next.kind, Kind::Mark | Kind::End)
            || next.newline
            || next.kind == Kind::Word && !next.capital
            || next.is_word(const { word_hash("i") });
        if closes {
            out.push(scan.entity(
                EntityKind::Person,
                from,
                end,
                vec![Value::plain(scan.words(from, end))],
                0.8,
                "person.en",
            ));
        }
    }
}

fn chinese(tokens: &Tokens, at: usize) -> Option<(usize, f32)> {
    let first = tokens.at(at);
    let second = tokens.at(at + 1);
    if first.kind != Kind::Han || second.kind != Kind::Han {
        return None;
    }
    let calls = |end: usize| {
        let next = tokens.at(end);
        matches!(next.kind, Kind::Mark | Kind::End) && !matches!(next.ch, '的' | '-' | '/')
            || next.kind == Kind::Han
                && matches!(next.ch, '你' | '您' | '好' | '在' | '帮' | '早' | '辛' | '谢' | '我' | '麻')
    };
    // 小王, 老李, 阿明
    if matches!(first.ch, '小' | '老' | '阿') && SURNAMES.contains(second.ch) && calls(at + 2) {
        return Some((at + 2, 0.75));
    }
    if SURNAMES.contains(first.ch) {
        for title in TITLES {
            let length = title.chars().count();
            let titled = title.chars().enumerate().all(|(offset, c)| tokens.at(at + 1 + offset).is_han(c));
            if titled && calls(at + 1 + length) {
                return Some((at + 1 + length, 0.8));
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use crate::dims::check;
    use steward_model::EntityKind;

    #[test]
    fn people_and_near_misses() {
        check::kind(
            EntityKind::Person,
            "Hi ⟦Priya⟧, are you up?
             thanks ⟦Marek⟧!
             Dear ⟦Mrs Fenn⟧ we are closed
             ⟦小王⟧，明天几点
             ⟦李老师⟧您好
             Hi there, all good
             Dear Customer, your OTP
             老板说不行
             小心地滑
             王府井见",
        );
    }
}
