//! People addressed in Chinese: 小王，, 李老师好, 谢谢王姐, 妈，我晚点回来, 欧阳老师您好, @王芳.

use crate::dims::doors::Door;
use crate::engine::{Chars, Doors, Kind, Lexicon, Scan, Tokens, lexicon, usage};
use steward_model::{Entity, EntityKind, Value};

/// The doors of its lexica, with others.
pub(in crate::dims) const fn doors(all: Doors) -> Doors {
    all.of(&GREETINGS)
}

/// What a name in address is followed by.
#[rustfmt::skip]
static TITLES: Lexicon<(), 128> = lexicon!(&[
    ("老师", ()), ("师傅", ()), ("医生", ()), ("大夫", ()), ("先生", ()), ("女士", ()), ("小姐", ()),
    ("太太", ()), ("经理", ()), ("主任", ()), ("律师", ()), ("教授", ()), ("同学", ()), ("阿姨", ()),
    ("叔叔", ()), ("护士", ()), ("警官", ()), ("校长", ()), ("院长", ()), ("处长", ()), ("科长", ()),
    ("局长", ()), ("队长", ()), ("教练", ()), ("总", ()), ("哥", ()), ("姐", ()), ("叔", ()), ("姨", ()),
    ("婶", ()), ("工", ()), ("导", ()), ("嫂", ()),
]);
/// Common surnames.
const SURNAMES: &str = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤";
/// Most characters are none of these.
static NAMED: Chars = Chars::new(SURNAMES);
/// Surnames of two characters.
#[rustfmt::skip]
static DOUBLE: Lexicon<(), 128> = lexicon!(&[
    ("欧阳", ()), ("司马", ()), ("诸葛", ()), ("上官", ()), ("司徒", ()), ("东方", ()), ("皇甫", ()),
    ("尉迟", ()), ("公孙", ()), ("慕容", ()), ("令狐", ()), ("长孙", ()), ("夏侯", ()), ("端木", ()),
]);
/// Kin, and whom one calls by nothing but what they are.
#[rustfmt::skip]
static KIN: Lexicon<(), 128> = lexicon!(&[
    ("妈妈", ()), ("爸爸", ()), ("老妈", ()), ("老爸", ()), ("妈咪", ()), ("爷爷", ()), ("奶奶", ()),
    ("外公", ()), ("外婆", ()), ("姥姥", ()), ("姥爷", ()), ("老婆", ()), ("老公", ()), ("宝贝", ()),
    ("宝宝", ()), ("亲爱的", ()), ("叔叔", ()), ("阿姨", ()), ("姑姑", ()), ("姑妈", ()), ("舅舅", ()),
    ("舅妈", ()), ("大伯", ()), ("伯伯", ()), ("姐姐", ()), ("哥哥", ()), ("老师", ()), ("师傅", ()),
    ("医生", ()), ("妈", ()), ("爸", ()), ("姐", ()), ("哥", ()), ("爹", ()), ("嫂子", ()), ("姐夫", ()),
]);
/// What is said to somebody before their name.
#[rustfmt::skip]
static GREETINGS: Lexicon<(), 256> = lexicon!(&[
    ("谢谢", ()), ("谢谢您", ()), ("多谢", ()), ("感谢", ()), ("辛苦了", ()), ("辛苦", ()), ("好的", ()),
    ("好嘞", ()), ("知道了", ()), ("早上好", ()), ("下午好", ()), ("晚上好", ()), ("早安", ()), ("晚安", ()),
    ("你好", ()), ("您好", ()), ("嗨", ()), ("哈喽", ()), ("麻烦", ()), ("收到", ()), ("拜拜", ()),
    ("再见", ()), ("生日快乐", ()), ("新年快乐", ()), ("对不起", ()), ("抱歉", ()), ("不好意思", ()), ("恭喜", ()),
    ("拜托", ()), ("明白", ()), ("没事", ()), ("没问题", ()), ("中秋快乐", ()), ("节日快乐", ()), ("祝贺", ()),
    ("请问", ()), ("喂", ()), ("早", ()), ("可以", ()), ("嗯嗯", ()), ("谢了", ()), ("谢啦", ()),
    ("好久不见", ()), ("爱你", ()), ("想你", ()), ("加油", ()), ("好啊", ()),
    ("尊敬的", ()), ("亲爱的", ()), ("敬爱的", ()),
])
.behind(Door::Greetings as u8);
/// What goes on behind a name that is called.
const ONWARD: &str = "你您好在帮早辛谢我麻请";

/// Finds all of them.
pub(super) fn find(scan: &Scan<'_>, out: &mut Vec<Entity>) {
    let tokens = scan.tokens;
    for at in 0..tokens.len() {
        let token = tokens.at(at);
        if token.kind != Kind::Han {
            continue;
        }
        let starts = at == 0 || tokens.before(at).kind == Kind::Mark || token.newline;
        let apart = !starts && token.spaced && said(tokens, at);
        if !starts && !apart {
            continue;
        }
        let handle = tokens.before(at).is_mark('@') && !token.spaced;
        let found = if handle { mentioned(tokens, at) } else { named(tokens, at, false) };
        let found = found.or_else(|| {
            let from = greeting(tokens, at)?;
            // 好的谢谢王姐: one after another
            let from = greeting(tokens, from).unwrap_or(from);
            named(tokens, from, true)
        });
        // 他走了 王姐在: behind a blank a name closes what is said.
        let closes = |end: usize| tokens.at(end).kind != Kind::Han || tokens.at(end).spaced;
        let found = found.filter(|(_, end, _)| !apart || closes(*end));
        if let Some((from, end, confidence)) = found {
            out.push(scan.entity(
                EntityKind::Person,
                from,
                end,
                vec![Value::plain(scan.words(from, end))],
                confidence,
                "person.zh",
            ));
        }
    }
}

type Found = (usize, usize, f32);

/// What is said to somebody stands before a blank: 收到, 我到了, 明天见; not 想见.
fn said(tokens: Tokens<'_>, at: usize) -> bool {
    let (last, prior) = (tokens.before(at), at.checked_sub(2).map_or('\0', |at| tokens.at(at).ch));
    last.kind == Kind::Han
        && (matches!(
            last.ch,
            '了' | '啦' | '哈' | '吧' | '呢' | '吗' | '啊' | '哦' | '噢' | '呀' | '嗯' | '谢'
        ) || matches!((prior, last.ch), ('收', '到') | ('好', '的') | ('快', '乐'))
            || last.ch == '见' && matches!(prior, '天' | '头' | '会' | '上' | '午' | '再' | '点' | '周'))
}

/// Where the longest word of a list ends.
#[inline(never)]
fn ends(list: &'static Lexicon<(), 128>, tokens: Tokens<'_>, at: usize) -> Option<usize> {
    list.longest(tokens, at).map(|word| word.end)
}

fn spells(tokens: Tokens<'_>, at: usize, word: &str) -> Option<usize> {
    let right = word.chars().enumerate().all(|(offset, c)| {
        tokens.at(at + offset).is_han(c) && (offset == 0 || !tokens.at(at + offset).spaced)
    });
    right.then(|| at + word.chars().count())
}

/// Where what is said before a name ends; the longest.
fn greeting(tokens: Tokens<'_>, at: usize) -> Option<usize> {
    let end = GREETINGS.longest(tokens, at)?.end;
    let mark = tokens.at(end);
    Some(end + usize::from(matches!(mark.ch, ',' | '，' | '、') && mark.kind == Kind::Mark))
}

/// @王芳 with a blank or an end behind.
fn mentioned(tokens: Tokens<'_>, at: usize) -> Option<Found> {
    let end = (at + 1..at + 5).find(|&end| tokens.at(end).kind != Kind::Han || tokens.at(end).spaced)?;
    let all = ["所有人", "全体成员", "全体"].iter().any(|word| spells(tokens, at, word) == Some(end));
    (end > at + 1 && !all).then_some((at, end, 0.75))
}

/// A comma, and what is asked of somebody: ，你在吗, ，快点.
fn asked_of(tokens: Tokens<'_>, mark: usize) -> bool {
    let (comma, next) = (tokens.at(mark), tokens.at(mark + 1));
    matches!(comma.ch, ',' | '，')
        && comma.kind == Kind::Mark
        && next.kind == Kind::Han
        && matches!(next.ch, '你' | '您' | '快' | '帮' | '麻' | '在' | '别' | '记')
}

/// A name at a character, called; `greeted`: after a greeting.
#[inline(never)]
fn named(tokens: Tokens<'_>, at: usize, greeted: bool) -> Option<Found> {
    let first = tokens.at(at);
    if first.kind != Kind::Han || first.newline && greeted {
        return None;
    }
    familiar(tokens, at, greeted)
        .or_else(|| with_surname(tokens, at, greeted))
        .or_else(|| kin(tokens, at, greeted))
}

/// What stands behind a name is no part of what it does: a mark, a blank, 你.
fn calls(tokens: Tokens<'_>, end: usize, greeted: bool) -> bool {
    let next = tokens.at(end);
    match next.kind {
        Kind::Mark => !matches!(next.ch, '的' | '-' | '/' | '、' | '"' | '”' | '》'),
        Kind::End => true,
        Kind::Han if next.spaced => true,
        Kind::Han => ONWARD.contains(next.ch) || greeted && "快了啦啊呀到来把给去别也今明".contains(next.ch),
        _ => next.spaced,
    }
}

fn is_surname(tokens: Tokens<'_>, at: usize) -> bool {
    let ch = tokens.at(at).ch;
    tokens.at(at).kind == Kind::Han && NAMED.may_hold(ch) && SURNAMES.contains(ch)
}

/// 小王, 老李, 阿明; 婷婷，快点: a given name said twice.
fn familiar(tokens: Tokens<'_>, at: usize, greeted: bool) -> Option<Found> {
    const GIVEN: &str = "明强伟芳杰军丽华勇辉玲红敏静雯婷燕娟峰涛斌梅霞雨美琪月宝文凡晴";
    const TWICE: &str = "婷丽静玲芳娟萍艳燕雯佳莉蕾菲娜倩媛欣怡琪洋明强甜圆丹琳露薇晶莹珊兰";
    let (first, second) = (tokens.at(at), tokens.at(at + 1));
    if matches!(first.ch, '小' | '老' | '阿') && !second.spaced {
        let given = || {
            second.kind == Kind::Han
                && GIVEN.contains(second.ch)
                && (first.ch == '阿' || greeted || asked_of(tokens, at + 2))
        };
        if (is_surname(tokens, at + 1) || given()) && calls(tokens, at + 2, greeted) {
            return Some((at, at + 2, 0.75));
        }
    }
    let twice = second.is_han(first.ch)
        && TWICE.contains(first.ch)
        && (asked_of(tokens, at + 2) || greeted && calls(tokens, at + 2, greeted));
    twice.then_some((at, at + 2, 0.7))
}

/// 李老师好, 欧阳老师您好, 尊敬的张三先生, 张伟，你到哪了.
fn with_surname(tokens: Tokens<'_>, at: usize, greeted: bool) -> Option<Found> {
    let family = ends(&DOUBLE, tokens, at).or_else(|| is_surname(tokens, at).then_some(at + 1))?;
    if tokens.at(family).spaced {
        return None;
    }
    if let Some(end) = ends(&TITLES, tokens, family).filter(|&end| calls(tokens, end, greeted)) {
        return Some((at, end, 0.8));
    }
    let full = if greeted { whole_name(tokens, family) } else { None };
    if let Some(end) = full.filter(|&end| calls(tokens, end, greeted)) {
        return Some((at, end, 0.75));
    }
    [family + 1, family + 2].into_iter().find(|&end| is_asked(tokens, at, end)).map(|end| (at, end, 0.7))
}

/// 尊敬的张三先生: where the title behind a given name ends.
fn whole_name(tokens: Tokens<'_>, family: usize) -> Option<usize> {
    let given =
        |title: usize| (family..title).all(|at| tokens.at(at).kind == Kind::Han && !tokens.at(at).spaced);
    (family + 1..=family + 2).filter(|&title| given(title)).find_map(|title| {
        ["先生", "女士", "小姐", "同学", "老师"].iter().find_map(|word| spells(tokens, title, word))
    })
}

/// 张伟，你到哪了: a name of two or three characters that is no word, and 你. 钱够花，你留着 and 黄了吧，你看 have a surname
/// that is a word, and what no name holds.
fn is_asked(tokens: Tokens<'_>, at: usize, end: usize) -> bool {
    let (mark, you) = (tokens.at(end), tokens.at(end + 1));
    if mark.kind != Kind::Mark
        || !matches!(mark.ch, ',' | '，')
        || !(matches!(you.ch, '你' | '您') && you.kind == Kind::Han)
        || "钱高方金马毛万白江石雷龙向武段史孔汤余任于付田".contains(tokens.at(at).ch)
    {
        return false;
    }
    let chars: Vec<char> = (at..end).map(|index| tokens.at(index).ch).collect();
    (at..end).all(|index| tokens.at(index).kind == Kind::Han && (index == at || !tokens.at(index).spaced))
        && !chars.iter().any(|c| "了吧呢吗啊的不没就都也是有在去来过么".contains(*c))
        && usage::of(&chars).is_none()
        && usage::of(chars.get(..2).unwrap_or_default()).is_none()
}

/// 妈，我晚点回来, 妈妈我到了, 外婆生日快乐. 哥, 姐 and 老师 alone are told at a head only before a comma; 妈你在吗 too.
fn kin(tokens: Tokens<'_>, at: usize, greeted: bool) -> Option<Found> {
    const WISHES: [&str; 8] =
        ["生日快乐", "节日快乐", "新年快乐", "母亲节快乐", "父亲节快乐", "辛苦了", "晚安", "早安"];
    let end = ends(&KIN, tokens, at)?;
    let (first, next) = (tokens.at(at), tokens.at(end));
    let comma = next.kind == Kind::Mark && matches!(next.ch, ',' | '，' | '!' | '！' | '~' | '～');
    let one = end == at + 1;
    let wished = || WISHES.iter().any(|word| spells(tokens, end, word).is_some());
    let told = || next.is_han('我') && "到回在下出先今明晚不没爱想饿".contains(tokens.at(end + 1).ch);
    let right = comma
        || !one && !greeted && (wished() || told())
        || greeted && calls(tokens, end, greeted) && !matches!(next.ch, '我' | '帮' | '请')
        || !one && next.kind == Kind::Han && matches!(next.ch, '你' | '您') && !greeted
        || one && matches!(first.ch, '妈' | '爸') && next.is_han('你');
    right.then_some((at, end, if comma { 0.75 } else { 0.65 }))
}
