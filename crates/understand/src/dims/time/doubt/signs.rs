//! What speaks for or against a find: which words of time it is made of, how they are written, and what stands right beside.

use crate::dims::edges;
use crate::dims::judge::signs;
use crate::dims::time::blockers::SURNAMES;
use crate::dims::time::grammar::Found;
use crate::dims::time::words::Word;
use crate::dims::time::{en, holidays};
use crate::engine::{Kind, Scan, Token, Tokens, hashes, usage};

signs! {
    Always "always",
    Feast "a festival",
    Weekday "a day of the week",
    Month "a month",
    Part "a part of a day",
    Relative "a day reckoned from today",
    Season "a season",
    Length "a length",
    Clock "an hour",
    Dated "a date in figures",
    Led "led by a preposition of its own",
    Other "other words of time",
    Han "Chinese",
    HanFeast "a festival, Chinese",
    HanWeekday "a day of the week, Chinese",
    HanMonth "a month, Chinese",
    HanPart "a part of a day, Chinese",
    HanRelative "a day reckoned from today, Chinese",
    HanSeason "a season, Chinese",
    HanLength "a length, Chinese",
    HanClock "an hour, Chinese",
    HanOther "other words of time, Chinese",
    Long "three tokens and more",
    Opens "nothing of the clause before",
    Closes "nothing of the clause behind",
    Capital "a capital within the sentence",
    CapitalCommon "a capital within the sentence, of a word that has none",
    CapitalLast "its last word with a capital that it does not have",
    CapitalAlone "its last word alone with a capital that it does not have",
    CapitalBefore "a name right before",
    CapitalNext "a name right behind",
    CapitalNextLength "a length, and a name right behind",
    CapitalNextLower "a name right behind, and small letters then",
    CapitalTwo "two names right behind",
    NextIs "'is' right behind",
    NextVerb "a verb of one person right behind",
    NextPast "a verb of the past right behind",
    OpensVerb "nothing before, and a verb right behind",
    OpensPast "nothing before, and a verb of the past right behind",
    NextArticle "an article right behind",
    NextAnd "'and' right behind",
    Company "an '&' right behind, and no time then",
    NextApostrophe "something of its own",
    Preposition "a preposition of time right before",
    Article "an article right before",
    Numbered "what is numbered is spoken of before",
    Crossed "a word across an edge",
    Margin "how much likelier that is",
    TailWord "its last character makes a word with the next",
    WholeWord "it makes a word with the next",
    NextWord "a word right behind",
    NextRare "hardly a word right behind",
    Surname "a surname right before",
    FirstWord "its first character makes a word with the one before",
    HanDe "of it",
    HanIs "it is",
    HanKin "somebody's kin or so right behind",
    HanCounted "counted before",
    HanHouse "a house or a firm right behind",
    HanSpot "a street, a hill or a hall right behind",
    HanTitle "how people are called right behind",
    HanNature "what one is born with is spoken of",
    HanPoints "points of a game or a drawing spoken of",
    OpensHan "nothing before, Chinese",
}

/// What kind of words a find is made of.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Class {
    Feast,
    Weekday,
    Month,
    Part,
    Relative,
    Season,
    Length,
    Clock,
    Dated,
    Led,
    Other,
}

/// Chinese characters stand in it.
pub(super) fn is_han(scan: &Scan<'_>, from: usize, time: &Found) -> bool {
    scan.tokens.at(from).kind == Kind::Han || scan.tokens.before(time.end).kind == Kind::Han
}

/// Its last word has a capital, which such words have in names alone.
pub(super) fn ends_as_title(tokens: Tokens<'_>, to: usize) -> bool {
    let last = tokens.before(to);
    let sense = en::WORDS.token(last);
    last.capital
        && last.len > 1
        && !last.newline
        && matches!(
            sense,
            Some(
                Word::Unit(_)
                    | Word::Part(_)
                    | Word::Noon
                    | Word::Midnight
                    | Word::Oclock
                    | Word::Season(_)
                    | Word::Day(_)
                    | Word::Later
                    | Word::Ago
                    | Word::Side(_)
                    | Word::Weekend
            )
        )
}

/// The signs that have been told so far.
struct Told([f32; SIGNS]);

impl Told {
    fn set(&mut self, sign: Sign, value: f32) {
        if let Some(slot) = self.0.get_mut(sign as usize) {
            *slot = value;
        }
    }

    fn say(&mut self, sign: Sign, so: bool) {
        if so {
            self.set(sign, 1.0);
        }
    }
}

/// Its signs.
pub(super) fn of(scan: &Scan<'_>, from: usize, time: &Found, class: Class) -> [f32; SIGNS] {
    let (tokens, to) = (scan.tokens, time.end);
    let mut told = Told([0.0; SIGNS]);
    let han = is_han(scan, from, time);
    told.set(Sign::Always, 1.0);
    told.set(made_of(class, han), 1.0);
    let said = |token: &Token| matches!(token.kind, Kind::Word | Kind::Digits | Kind::Han);
    let (before, next) = (tokens.before(from), tokens.at(to));
    let opens = tokens.at(from).newline || !said(before);
    told.say(Sign::Han, han);
    told.say(Sign::Long, to >= from + 3);
    told.say(Sign::Opens, opens && !han);
    told.say(Sign::OpensHan, opens && han);
    told.say(Sign::Closes, next.newline || !said(next));
    told.say(Sign::Numbered, numbered(tokens, from));
    if han {
        beside_characters(&mut told, tokens, from, to);
        spoken_of(&mut told, tokens, (from, to), class);
        if let Some(margin) = edges::cut(tokens, from, to, 11) {
            told.say(Sign::Crossed, true);
            told.set(Sign::Margin, (margin as f32 / 4.0).clamp(-3.0, 3.0));
        }
    } else {
        capitals(&mut told, scan, (from, to), class, opens);
        beside_words(&mut told, scan, from, to, opens);
    }
    told.0
}

/// The sign of a class.
#[rustfmt::skip]
fn made_of(class: Class, han: bool) -> Sign {
    let (latin, chinese) = match class {
        Class::Feast    => (Sign::Feast,    Sign::HanFeast),
        Class::Weekday  => (Sign::Weekday,  Sign::HanWeekday),
        Class::Month    => (Sign::Month,    Sign::HanMonth),
        Class::Part     => (Sign::Part,     Sign::HanPart),
        Class::Relative => (Sign::Relative, Sign::HanRelative),
        Class::Season   => (Sign::Season,   Sign::HanSeason),
        Class::Length   => (Sign::Length,   Sign::HanLength),
        Class::Clock    => (Sign::Clock,    Sign::HanClock),
        Class::Dated    => (Sign::Dated,    Sign::Dated),
        Class::Led      => (Sign::Led,      Sign::HanOther),
        Class::Other    => (Sign::Other,    Sign::HanOther),
    };
    if han { chinese } else { latin }
}

/// The characters right beside a Chinese find: whether they make words with it, and what they tell it is.
fn beside_characters(told: &mut Told, tokens: Tokens<'_>, from: usize, to: usize) {
    const KIN: &str = "姐妹哥弟叔婶姨爷奶爸妈她他家娘爹儿姑妞总工";
    let joined = |at: usize| tokens.at(at).kind == Kind::Han && !tokens.at(at).spaced;
    let word = |from: usize, to: usize| {
        let mut chars = ['\0'; usage::LONGEST];
        let len = to - from;
        let whole = (from..to).all(|at| tokens.at(at).kind == Kind::Han && (at == from || joined(at)));
        let all = (from..to).zip(&mut chars).map(|(at, slot)| *slot = tokens.at(at).ch).count();
        let written = whole && all == len && len <= usage::LONGEST;
        written.then(|| chars.get(..len).and_then(usage::of)).flatten()
    };
    let (before, next) = (tokens.before(from), tokens.at(to));
    if joined(to) {
        told.say(Sign::TailWord, word(to - 1, to + 1).is_some());
        told.say(Sign::WholeWord, word(from, to + 1).is_some());
        let goes_on = word(to, to + 2).or_else(|| word(to, to + 3));
        told.say(Sign::NextWord, goes_on.is_some());
        told.say(Sign::NextRare, goes_on.is_none() && word(to, to + 1).is_none_or(|used| used < 12));
        told.say(Sign::HanDe, next.is_han('的'));
        told.say(Sign::HanIs, next.is_han('是'));
        told.say(Sign::HanKin, KIN.contains(next.ch));
        told.say(Sign::HanHouse, spelt(tokens, to, HOUSES));
        told.say(Sign::HanTitle, spelt(tokens, to, TITLES));
        // 国庆路, and not 国庆路上: it makes no word with what follows.
        told.say(Sign::HanSpot, SPOTS.contains(next.ch) && word(to, to + 2).is_none());
    }
    if joined(from) && before.kind == Kind::Han {
        told.say(Sign::Surname, SURNAMES.contains(before.ch));
        told.say(Sign::FirstWord, word(from - 1, from + 1).is_some());
        told.say(Sign::HanCounted, "个只条位款首本部第扣加".contains(before.ch));
    }
}

/// What else is spoken of near a Chinese find, where its words have another sense.
fn spoken_of(told: &mut Told, tokens: Tokens<'_>, (from, to): (usize, usize), class: Class) {
    let near = |reach: usize, words: &[&str]| {
        let mut around = from.saturating_sub(reach)..tokens.len().min(to + reach);
        around.any(|at| spelt(tokens, at, words))
    };
    if class == Class::Clock {
        told.say(Sign::HanPoints, near(POINTS_REACH, POINTS));
    }
    if class == Class::Relative && tokens.at(from).is_han('后') {
        told.say(Sign::HanNature, near(NATURE_REACH, NATURE));
    }
}

/// A word that is written as a name.
fn name(token: &Token) -> bool {
    token.kind == Kind::Word && token.capital && !token.newline && token.len > 1
}

/// A word or a feast of time begins there.
fn known(tokens: Tokens<'_>, at: usize) -> bool {
    en::WORDS.begins(tokens.at(at)) || holidays::longest(tokens, at).is_some()
}

/// Capitals of an English find and of the words beside it.
fn capitals(told: &mut Told, scan: &Scan<'_>, (from, to): (usize, usize), class: Class, opens: bool) {
    let tokens = scan.tokens;
    let (first, before, next) = (tokens.at(from), tokens.before(from), tokens.at(to));
    let common = matches!(class, Class::Part | Class::Relative | Class::Season | Class::Length | Class::Led);
    let written = scan.words(to - 1, to);
    let loud = written.len() > 1 && written.bytes().all(|byte| !byte.is_ascii_lowercase());
    told.say(Sign::Capital, name(first) && !opens && !loud);
    told.say(Sign::CapitalCommon, name(first) && !opens && !loud && common);
    let last = to > from + 1 && !loud && ends_as_title(tokens, to);
    told.say(Sign::CapitalLast, last);
    told.say(Sign::CapitalAlone, last && !(name(next) || next.newline) && (!name(before) || first.newline));
    let leads = !first.newline && name(before) && before.start > 0;
    told.say(Sign::CapitalBefore, leads && !known(tokens, from - 1));
    let behind = name(next) && !known(tokens, to);
    let named = behind && (first.capital || last);
    told.say(Sign::CapitalNextLength, behind && !named && class == Class::Length);
    told.say(Sign::CapitalNext, named);
    let third = tokens.at(to + 1);
    told.say(Sign::CapitalNextLower, named && third.kind == Kind::Word && !third.capital);
    told.say(Sign::CapitalTwo, named && name(third));
}

/// The words right beside an English find.
fn beside_words(told: &mut Told, scan: &Scan<'_>, from: usize, to: usize, opens: bool) {
    let tokens = scan.tokens;
    let (first, before, next) = (tokens.at(from), tokens.before(from), tokens.at(to));
    if next.kind == Kind::Word && !next.newline {
        let word = scan.words(to, to + 1);
        let small = !next.capital && next.len > 3 && !known(tokens, to);
        let verb = small && word.ends_with('s') && !word.ends_with("ss");
        let past = small && word.ends_with("ed");
        told.say(Sign::NextIs, is(next, hashes!("is was has had")));
        told.say(Sign::NextVerb, verb);
        told.say(Sign::NextPast, past);
        told.say(Sign::OpensVerb, opens && verb);
        told.say(Sign::OpensPast, opens && past);
        told.say(Sign::NextArticle, is(next, ARTICLES));
        told.say(Sign::NextAnd, is(next, hashes!("and or")));
    }
    told.say(Sign::Company, next.is_mark('&') && first.capital && !known(tokens, to + 1));
    told.say(Sign::NextApostrophe, scan.words(to - 1, to).ends_with("'s"));
    if !first.newline {
        told.say(Sign::Preposition, is(before, PREPOSITIONS));
        told.say(Sign::Article, is(before, ARTICLES));
    }
}

/// Houses and firms that are called after a day or a month.
#[rustfmt::skip]
const HOUSES: &[&str] = &[
    "书院", "书吧", "书店", "书房", "饭店", "酒店", "宾馆", "酒馆", "酒吧", "小馆", "餐厅", "餐馆", "面馆", "茶馆", "茶楼",
    "咖啡", "烘焙", "花店", "花园", "画室", "影像", "摄影", "设计", "工作室", "传媒", "集团", "公司", "药业", "珠宝", "瑜伽",
    "民宿", "客栈", "农场", "剧团", "乐队", "乐团", "小队", "唱片", "大桥", "小区", "广场", "公园", "公寓", "美术馆", "图书馆",
    "便利店", "幼儿园", "学校", "药房", "诊所", "超市", "连锁", "家居", "牌",
];
/// How people are called after a name.
#[rustfmt::skip]
const TITLES: &[&str] = &[
    "老师", "同学", "姑娘", "妹妹", "妹子", "姐姐", "大姐", "哥哥", "大哥", "弟弟", "叔叔", "大叔", "阿姨", "爷爷", "奶奶",
    "师傅", "医生", "大夫", "老板", "先生", "女士", "小姐", "丫头", "小子", "教练", "经理",
];
/// Places that are called after a day.
const SPOTS: &str = "路街巷桥山宫观寺庙塔村镇坡洞湾园苑阁楼轩堂坊里台亭庵";
/// What has points: games, drawings, characters and their strokes.
#[rustfmt::skip]
const POINTS: &[&str] = &[
    "体力", "血", "血量", "掉血", "法力", "攻击", "攻击力", "防御", "敏捷", "力量", "伤害", "能量", "护甲", "魔力", "蓝",
    "费用", "暴击", "幸运", "经验", "积分", "骰", "骰子", "大成功", "放大招", "技能", "平面", "共线", "共圆", "连线", "线段",
    "透视", "角星", "偏旁", "笔画", "水旁", "底的字", "水的字", "基点", "瓢虫",
];
const POINTS_REACH: usize = 8;
/// What one is born with or learns: 后天 is the other of 先天 there.
#[rustfmt::skip]
const NATURE: &[&str] = &[
    "先天", "天生", "天赋", "遗传", "基因", "性格", "性情", "习得", "养成", "培养", "练出来", "环境", "因素", "免疫", "智商",
    "失明", "失聪", "娘胎",
];
const NATURE_REACH: usize = 16;

const ARTICLES: &[u64] = hashes!("the a an my our his her their your");

const PREPOSITIONS: &[u64] = hashes!(
    "on by at in for from to till til until before after since this next last every around about during"
);

/// What has a number of its own that looks like a date or an hour.
const NUMBERED: &[u64] = hashes!(
    "postcode postcodes zip zipcode build version ver v firmware release patch update tag commit psalm verse \
     surah quran bible gospel ratio scale score plate locker bp serial model rev revision kernel sdk bios"
);
const NUMBERED_HAN: [&str; 16] = [
    "版本", "固件", "补丁", "编号", "型号", "圣经", "诗篇", "经文", "比例", "比分", "车牌", "尾号", "房号",
    "邮编", "色号", "福音",
];

/// One of these words stands there.
fn spelt(tokens: Tokens<'_>, at: usize, words: &[&str]) -> bool {
    let first = tokens.at(at);
    first.kind == Kind::Han
        && words
            .iter()
            .any(|word| word.chars().enumerate().all(|(index, ch)| tokens.at(at + index).is_han(ch)))
}

fn is(token: &Token, words: &[u64]) -> bool {
    token.kind == Kind::Word && words.contains(&token.hash)
}

/// SW1A 2AM, build 2024.3.1: the number of something.
pub(super) fn is_of_something(scan: &Scan<'_>, from: usize, to: usize) -> bool {
    let tokens = scan.tokens;
    let last = tokens.at(from + 2).kind == Kind::Digits;
    let version = to == from + 5 && tokens.at(from + 1).is_mark('.') && last;
    let parts = to == from + 3 && tokens.at(from + 1).is_mark(':') && last;
    let short =
        to == from + 2 && tokens.at(from).kind == Kind::Digits && tokens.at(from + 1).kind == Kind::Word;
    let around = to == from + 4 && tokens.at(from).is_han('约');
    (version || parts || short || around) && numbered(tokens, from + usize::from(around))
        || postal(scan, from)
}

/// build 2024.3.1, 固件2.10.3
fn numbered(tokens: Tokens<'_>, from: usize) -> bool {
    if tokens.at(from).kind != Kind::Digits {
        return false;
    }
    (from.saturating_sub(5)..from).rev().take_while(|&at| !tokens.at(at + 1).newline).any(|at| {
        is(tokens.at(at), NUMBERED) || tokens.at(at).kind == Kind::Han && spelt(tokens, at, &NUMBERED_HAN)
    })
}

/// SW1A 2AM: the second half of a postcode.
fn postal(scan: &Scan<'_>, from: usize) -> bool {
    let tokens = scan.tokens;
    let capitals = |at: usize| {
        let written = scan.words(at, at + 1);
        !written.is_empty() && written.len() < 3 && written.bytes().all(|byte| byte.is_ascii_uppercase())
    };
    let digit = |at: usize| tokens.at(at).kind == Kind::Digits && tokens.at(at).len < 3;
    if !(digit(from) && tokens.at(from).len == 1 && capitals(from + 1) && !tokens.at(from + 1).spaced)
        || from < 2
    {
        return false;
    }
    let (area, district) =
        if digit(from - 1) { (from - 2, from - 1) } else { (from.wrapping_sub(3), from - 2) };
    digit(district) && !tokens.at(district).spaced && capitals(area)
}

/// What kind of words it is made of.
pub(super) fn class(scan: &Scan<'_>, from: usize, time: &Found) -> Class {
    let (tokens, to) = (scan.tokens, time.end);
    let han = is_han(scan, from, time);
    let first = tokens.at(from);
    if holidays::longest(tokens, from).is_some_and(|day| day.end == to) {
        return Class::Feast;
    }
    if time.duration {
        return Class::Length;
    }
    if han {
        let last = tokens.before(to).ch;
        return match first.ch {
            '周' | '星' | '礼' => Class::Weekday,
            '今' | '明' | '昨' | '后' | '前' | '当' | '次' | '现' | '马' | '听' | '翌' => {
                Class::Relative
            }
            '春' | '夏' | '秋' | '冬' => Class::Season,
            '早' | '晚' | '上' | '下' | '中' | '午' | '黄' | '清' | '傍' | '黎' | '凌' | '夜' | '子'
            | '白' => Class::Part,
            _ => match last {
                '月' => Class::Month,
                '点' | '时' | '分' | '半' | '钟' => Class::Clock,
                '号' | '日' => Class::Dated,
                _ => Class::Other,
            },
        };
    }
    if first.kind == Kind::Digits {
        let dotted = tokens.at(from + 1).is_mark('.') && tokens.at(from + 3).is_mark('.');
        return if dotted || to == from + 1 && first.len == 4 { Class::Dated } else { Class::Clock };
    }
    match en::WORDS.longest(tokens, from).map(|word| *word.sense) {
        Some(Word::Weekday { .. } | Word::Weekdays(_)) => Class::Weekday,
        Some(Word::Month { .. }) => Class::Month,
        Some(Word::Part(_) | Word::Noon | Word::Midnight) => Class::Part,
        Some(Word::Day(_) | Word::DayPart(..) | Word::Now) => Class::Relative,
        Some(Word::Season(_)) => Class::Season,
        Some(
            Word::At
            | Word::On
            | Word::In
            | Word::Before
            | Word::After
            | Word::Until
            | Word::By
            | Word::From
            | Word::Since
            | Word::Around,
        ) => Class::Led,
        _ => Class::Other,
    }
}
