//! Addresses in Chinese: a chain of divisions, roads, estates and numbers within one run of characters.

use super::zh_words::{
    ENDINGS, LEADS,
    Part::{Division, Estate, House, Inner, Way},
};
use crate::dims::place;
use crate::engine::{Kind, Scan, Token, Tokens};
use steward_model::{Entity, EntityKind, Value};

/// Finds all of them, one in each run of characters without marks.
pub(super) fn find(scan: &Scan<'_>, out: &mut Vec<Entity>) {
    let tokens = scan.tokens;
    let mut at = 0;
    while at < tokens.len() {
        if tokens.at(at).kind == Kind::Mark || tokens.at(at).kind == Kind::End {
            at += 1;
            continue;
        }
        let mut end = at + 1;
        while end < tokens.len() && belongs(tokens, end) {
            end += 1;
        }
        if let Some((start, last, confidence)) = run(scan, at, end) {
            out.push(scan.entity(
                EntityKind::Address,
                start,
                last,
                vec![Value::plain(scan.words(start, last))],
                confidence,
                "address.zh",
            ));
        }
        at = end;
    }
    named(scan, out);
}

/// A whole message that is a chain of places, perhaps with one building after: 青海西宁, 西安交通大学.
fn named(scan: &Scan<'_>, out: &mut Vec<Entity>) {
    let tokens = scan.tokens;
    let length = tokens.len();
    if length > 20
        || out.iter().any(|entity| entity.kind == EntityKind::Address)
        || tokens.all().iter().any(|token| token.kind != Kind::Han)
    {
        return;
    }
    let (mut at, mut names) = (0, 0);
    while let Some(end) = place::known(scan, at) {
        at = end;
        names += 1;
    }
    let rest = scan.words(at, length);
    let building = [
        "社区", "大学", "学校", "中学", "小学", "医院", "公园", "广场", "大厦", "车站", "机场", "村", "镇",
        "乡", "街道",
    ]
    .iter()
    .any(|end| rest.ends_with(end));
    if names > 0 && (at == length || building && length - at <= 8) {
        out.push(scan.entity(
            EntityKind::Address,
            0,
            length,
            vec![Value::plain(scan.words(0, length))],
            0.35,
            "address.names",
        ));
    }
}

/// A run goes on over characters, figures, letters and the hyphen of 77-1号.
fn belongs(tokens: Tokens<'_>, at: usize) -> bool {
    let token = tokens.at(at);
    match token.kind {
        Kind::Han | Kind::Digits if token.newline => false,
        // '漕溪路 251 弄 3 号', '朝阳区 建国路88号'
        Kind::Han => {
            let before = tokens.before(at);
            !token.spaced
                || before.kind == Kind::Digits
                    && matches!(
                        token.ch,
                        '号' | '弄' | '栋' | '幢' | '座' | '室' | '楼' | '层' | '单' | '期' | '巷' | '院'
                    )
                || matches!(before.ch, '省' | '市' | '区' | '县' | '镇' | '乡' | '村' | '路' | '街' | '道')
        }
        Kind::Digits => !token.spaced || tokens.before(at).kind == Kind::Han,
        // '望京SOHO T3 A座'
        Kind::Word => {
            let next = tokens.at(at + 1);
            !token.spaced
                || token.capital
                    && token.len <= 2
                    && !token.newline
                    && !next.spaced
                    && (next.kind == Kind::Digits || matches!(next.ch, '座' | '栋' | '区' | '塔' | '幢'))
        }
        // 金地·格林小镇
        Kind::Mark if matches!(token.ch, '·' | '•' | '・') => {
            tokens.before(at).kind == Kind::Han && tokens.at(at + 1).kind == Kind::Han
        }
        Kind::Mark => {
            token.is_mark('-')
                && !token.spaced
                && tokens.before(at).kind == Kind::Digits
                && tokens.at(at + 1).kind == Kind::Digits
        }
        Kind::End => false,
    }
}

/// Figures, letters or numerals that count a house: 18, B, 甲, 三, 东, 之2.
fn counts(tokens: Tokens<'_>, at: usize) -> bool {
    let token = tokens.at(at);
    match token.kind {
        Kind::Digits => true,
        Kind::Word => token.len <= 2,
        Kind::Mark => token.is_mark('-'),
        Kind::Han => matches!(
            token.ch,
            '一' | '二'
                | '三'
                | '四'
                | '五'
                | '六'
                | '七'
                | '八'
                | '九'
                | '十'
                | '百'
                | '甲'
                | '乙'
                | '丙'
                | '丁'
                | '东'
                | '西'
                | '南'
                | '北'
                | '第'
                | '负'
                | '首'
        ),
        Kind::End => false,
    }
}

const NUMERALS: &str = "一二三四五六七八九十百千万";

/// 五百多里, 二十来公里: what stands before 里 counts it.
fn distance(tokens: Tokens<'_>, at: usize) -> bool {
    let unit = usize::from(matches!(tokens.at(at - 1).ch, '公' | '华' | '英' | '海'));
    let Some(some) = at.checked_sub(1 + unit) else { return false };
    // 三公里, 半英里, 平方公里; 二十里
    let figure = |token: &Token| {
        token.kind == Kind::Digits || matches!(token.ch, '半' | '两') || NUMERALS.contains(token.ch)
    };
    let count = tokens.at(some);
    if unit > 0 && (figure(count) || count.is_han('方'))
        || unit == 0
            && matches!(count.ch, '十' | '百' | '千')
            && tokens.at(at + 1).kind != Kind::Han
            && some
                .checked_sub(1)
                .is_none_or(|first| tokens.at(first).kind != Kind::Han || figure(tokens.at(first)))
    {
        return true;
    }
    let number = some.checked_sub(1).map(|before| tokens.at(before));
    // 三公里, 120公里
    let counted = tokens.at(some).kind == Kind::Digits
        || matches!(
            tokens.at(some).ch,
            '百' | '千' | '一' | '两' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十' | '半'
        );
    counted && unit > 0
        || matches!(tokens.at(some).ch, '多' | '余' | '来' | '几')
            && number.is_some_and(|number| {
                number.kind == Kind::Digits || matches!(number.ch, '十' | '百' | '千' | '万')
            })
}

/// 十字路口 names no road, 出道 is what a band does.
fn crossing(tokens: Tokens<'_>, at: usize) -> bool {
    let (before, first) = (tokens.at(at - 1).ch, at.checked_sub(2).map_or('\0', |first| tokens.at(first).ch));
    let road = tokens.at(at).ch;
    road == '路' && (before, first) == ('字', '十')
        || road == '路' && before == '字' && first == '丁'
        || road == '路' && before == '岔' && first == '三'
        || road == '道' && matches!(before, '出' | '知')
        || road == '路' && before == '钟'
        || road == '街' && before == '条'
        || road == '区' && before == '务'
        || road == '条' && before == '头' && matches!(first, '天' | '日' | '上' | '微' | '闻')
        || before == '之'
}

/// The address of a run: from, to, how sure.
fn run(scan: &Scan<'_>, from: usize, to: usize) -> Option<(usize, usize, f32)> {
    let tokens = scan.tokens;
    let (mut first, mut last) = (None, from);
    let (mut divisions, mut ways, mut estates, mut houses, mut inner) = (0, 0, 0, 0, 0);
    let (mut block, mut rural) = (0, false);
    let mut at = from;
    let mut name = from;
    while at < to {
        let Some(found) = ENDINGS.longest(tokens, at).filter(|found| found.end <= to) else {
            at += 1;
            continue;
        };
        let part = *found.sense;
        let counted = at > from && counts(tokens, at - 1) && tokens.at(at - 1).kind != Kind::Mark;
        let named = at >= name + 2
            && tokens.at(at - 1).kind == Kind::Han
            // 貨到屯門: what stands before 屯 is no name.
            && !matches!(tokens.at(at - 1).ch, '到' | '在' | '去' | '住' | '至' | '往' | '寄' | '进')
            && !(tokens.at(at).ch == '里' && distance(tokens, at))
            && !(tokens.at(at - 1).ch == '里' && distance(tokens, at - 1))
            && !(at.saturating_sub(3).max(name)..at - 1)
                .any(|index| LEADS.longest(tokens, index).is_some_and(|lead| lead.end == at));
        let next = tokens.at(found.end);
        let after = if next.kind == Kind::Han && found.end < to { next.ch } else { '\0' };
        // 幸福路27号出发: right after a road a number is a house's, not a day's.
        let on_road = matches!(tokens.before(name).ch, '路' | '街' | '道' | '巷' | '弄' | '段')
            && ways > 0
            && (name..at).all(|index| counts(tokens, index));
        let right = match part {
            House | Inner => {
                counted
                    && !(tokens.at(at).ch == '号'
                        && found.end == at + 1
                        && !(after == '门' && ways + estates > 0)
                        && (!on_road || matches!(after, '线' | '厅' | '机' | '桌' | '柜' | '车'))
                        && matches!(
                            after,
                            '线' | '厅'
                                | '机'
                                | '桌'
                                | '柜'
                                | '车'
                                | '门'
                                | '晚'
                                | '早'
                                | '下'
                                | '上'
                                | '中'
                                | '凌'
                                | '前'
                                | '开'
                                | '出'
                                | '到'
                                | '去'
                                | '回'
                                | '有'
                                | '是'
                                | '见'
                                | '称'
                                | '码'
                        ))
                    && !(tokens.at(at).ch == '门' && after == '口')
                    && (tokens.at(at).ch != '家'
                        || matches!(tokens.at(at - 1).ch, '一' | '二' | '三' | '四' | '五'))
            }
            Division => {
                named && !matches!(after, '场' | '别' | '分' | '里' | '民' | '面' | '长' | '域' | '块' | '的')
            }
            Way => {
                named
                    && !crossing(tokens, at)
                    && !matches!(
                        after,
                        '上' | '过' | '由' | '线' | '边' | '程' | '人' | '歌' | '理' | '件' | '面'
                    )
                    || counted && matches!(tokens.at(at).ch, '国' | '省' | '巷' | '条')
            }
            // 霍城县 is a county.
            Estate => {
                (named || counted && tokens.at(at).ch == '园') && !(tokens.at(at).ch == '城' && after == '县')
            }
        };
        // 美枫楼 is a house with a name, in an estate.
        let house = part == Inner && tokens.at(at).is_han('楼') && !counted && named && estates > 0;
        let (part, right) = if house { (Estate, true) } else { (part, right) };
        // 建国路18号我在三楼: after a verb another clause begins.
        let verb = |index: usize| LEADS.longest(tokens, index).is_some_and(|lead| lead.end <= at);
        if right && houses > 0 && (name..at).any(verb) {
            break;
        }
        if !right {
            at = if found.end > at + 1 { found.end } else { at + 1 };
            continue;
        }
        // 最後一段: a stretch of a road needs its road; numbers before a first name belong to nothing.
        let stretch = tokens.at(at).is_han('段') && ways == 0;
        if stretch {
            at = found.end;
            continue;
        }
        if matches!(part, Division | Way | Estate) && divisions + ways + estates == 0 && houses + inner > 0 {
            (houses, inner, block, first) = (0, 0, 0, None);
        }
        rural |= part == Division
            && matches!(tokens.at(found.end - 1).ch, '村' | '屯' | '镇' | '乡' | '委' | '子');
        match part {
            Division => divisions += 1,
            Way => ways += 1,
            Estate => estates += 1,
            House => {
                houses += 1;
                block += usize::from(matches!(tokens.at(at).ch, '栋' | '幢') || found.end > at + 1);
            }
            Inner => inner += 1,
        }
        first = first.or(Some(at));
        last = found.end;
        name = found.end;
        at = found.end;
        // 幼儿园搬到安宁里: what led there begins after the verb.
        if houses == 0
            && let Some(lead) = LEADS.longest(tokens, at)
            && lead.end < to
            && (lead.end > at + 1 || matches!(tokens.at(at).ch, '到' | '在'))
        {
            (divisions, ways, estates, houses, inner) = (0, 0, 0, 0, 0);
            (block, rural, first) = (0, false, None);
            (name, at) = (lead.end, lead.end);
        }
    }
    first?;
    // 嘉园12-3-402: house, stair and flat.
    let dashed = if estates > 0 { dashes(tokens, last, to) } else { last };
    let (houses, last) = (houses + usize::from(dashed > last), dashed);
    let (end, crossed) = tail(tokens, last, to);
    let start = begin(scan, from, first?);
    let solid = houses > 0 && (ways + estates + divisions > 0)
        || inner > 0 && (estates > 0 || ways > 0 || divisions > 1)
        || block > 0 && inner > 0
        || houses > 1 && inner > 0 && ways + estates + divisions > 0
        || crossed && (ways > 0 || divisions > 1)
        || ways > 0 && divisions > 1
        || estates > 1
            && place::known(scan, start).is_some()
            && scan.words(start, end).ends_with(['楼', '樓'])
        || divisions > 0 && inner > 0 && (ways > 0 || rural);
    let whole = scan.is_whole(from, to) && start == from && (divisions > 0 || ways > 0) && end == to;
    if !(solid || whole) || end - start < 3 {
        return None;
    }
    Some((start, end, if solid && houses + inner > 0 { 0.9 } else { 0.6 }))
}

/// Behind 口, words of it that no exit ends in: 口腔, 口罩.
const MOUTH: &str = "腔味罩岸碑粮才语红";

/// Figures and turns after the last unit: 座2704, 之2, 交叉口, 西头第二家, 旁6号.
fn tail(tokens: Tokens<'_>, last: usize, to: usize) -> (usize, bool) {
    let mut end = last;
    let unit = tokens.before(last);
    // 物流园7号门, 建国路站3号口; 27号门口 is before the house.
    if end < to && unit.is_han('号') && tokens.at(end).is_han('门') && !tokens.at(end + 1).is_han('口') {
        return (end + 1, false);
    }
    // 12号口腔医院 is a house before a word of its own.
    let exit = || {
        let next = tokens.at(end + 1);
        !(next.kind == Kind::Han && !next.spaced && MOUTH.contains(next.ch))
    };
    if end < to && unit.is_han('号') && tokens.at(end).is_han('口') && exit() {
        return (end + 1, false);
    }
    // 广场C518
    if end + 1 < to
        && tokens.at(end).kind == Kind::Word
        && tokens.at(end).len == 1
        && tokens.at(end + 1).kind == Kind::Digits
        && tokens.at(end + 1).len >= 3
    {
        end += 2;
    }
    if end < to
        && tokens.at(end).kind == Kind::Digits
        && (tokens.at(end).len >= 3 || unit.is_han('座') || unit.is_han('元') || unit.is_han('楼'))
    {
        end += 1;
        // 8座30B
        let letter = tokens.at(end);
        end += usize::from(end < to && letter.kind == Kind::Word && letter.len == 1 && !letter.spaced);
        end += usize::from(end < to && matches!(tokens.at(end).ch, '室' | '号' | '档' | '铺' | '房'));
    }
    if end + 1 < to && tokens.at(end).is_han('之') && tokens.at(end + 1).kind == Kind::Digits {
        end += 2;
    }
    // The village's office is a mark to go by: 前洼村村委会西侧.
    let office = ["村委会", "居委会", "村委"]
        .iter()
        .find(|word| end + word.chars().count() <= to && tokens.spells(end, word));
    let end = end + office.map_or(0, |word| word.chars().count());
    // What stands under or beside the house.
    for word in ["架空层", "地下室", "底商", "门卫室", "传达室", "西侧", "东侧", "南侧", "北侧"]
    {
        let length = word.chars().count();
        if end + length <= to && tokens.spells(end, word) {
            return (end + length, word.ends_with('侧'));
        }
    }
    for word in ["交叉口", "交汇处", "路口", "交界处", "十字路口", "口"] {
        let length = word.chars().count();
        if end + length <= to
            && tokens.spells(end, word)
            && (word != "口" || tokens.before(end).is_han('路') || tokens.before(end).is_han('街'))
        {
            return (corner(tokens, end + length, to), true);
        }
    }
    (end, false)
}

/// Figures joined by hyphens after an estate.
fn dashes(tokens: Tokens<'_>, from: usize, to: usize) -> usize {
    let mut end = from;
    while end + 2 < to && tokens.at(end).kind == Kind::Digits && tokens.at(end + 1).is_mark('-') {
        end += 2;
    }
    if end > from && tokens.at(end).kind == Kind::Digits { end + 1 } else { from }
}

/// The corner of a crossing: 东北角, 南侧.
fn corner(tokens: Tokens<'_>, from: usize, to: usize) -> usize {
    let mut end = from;
    while end < to && end < from + 2 && matches!(tokens.at(end).ch, '东' | '西' | '南' | '北') {
        end += 1;
    }
    let angle = end > from && end < to && matches!(tokens.at(end).ch, '角' | '侧');
    if angle { end + 1 } else { from }
}

/// Where the first name begins: after the last word that leads to an address.
fn begin(scan: &Scan<'_>, from: usize, ending: usize) -> usize {
    let tokens = scan.tokens;
    let mut start = from;
    let mut at = from;
    while at < ending {
        match LEADS.longest(tokens, at) {
            // 解放路 is a road's name.
            None if at + 1 < ending
                && tokens.at(at).is_han('放')
                && !matches!(tokens.before(at).ch, '解' | '开' | '释' | '奔') =>
            {
                at += 1;
                start = at;
            }
            // 来凤街, 打铁巷: one character alone is no name, but for a side or a count.
            Some(found)
                if found.end == at + 1
                    && ending == at + 2
                    && !matches!(
                        tokens.at(at).ch,
                        '到' | '在' | '至' | '往' | '去' | '给' | '喺' | '住' | '我' | '你'
                    )
                    && !matches!(
                        tokens.at(at + 1).ch,
                        '东' | '西'
                            | '南'
                            | '北'
                            | '中'
                            | '前'
                            | '后'
                            | '上'
                            | '下'
                            | '正'
                            | '横'
                            | '老'
                            | '新'
                            | '大'
                            | '小'
                    ) =>
            {
                at += 1;
            }
            Some(found) if found.end < ending => {
                // 收货地 in 收货地址: one lead may reach into another.
                start = start.max(found.end);
                at += 1;
            }
            _ => at += 1,
        }
    }
    // Particles left between: 了, 着, 我, 你.
    while start + 2 < ending
        && matches!(tokens.at(start).ch, '了' | '着' | '我' | '你' | '咱' | '他' | '她' | '您' | '这' | '那')
        && tokens.at(start).kind == Kind::Han
    {
        start += 1;
    }
    // A known province, town or district begins it, whatever verb stands before: 孩子的学籍填朝阳区. Its own name may
    // begin with such a verb's character: 进贤县.
    let district =
        |end: usize| matches!(tokens.before(end).ch, '省' | '市' | '区' | '县' | '州') && end <= ending + 2;
    let goes_on = |end: usize| place::known(scan, end).is_some_and(|next| next > end + 1 && district(next));
    let first = (from..ending).find(|at| {
        place::known(scan, *at).is_some_and(|end| {
            // 楚雄州大姚县
            let prefecture = || tokens.at(end).is_han('州') && goes_on(end + 1);
            end > at + 1 && end > start && (district(end) || goes_on(end) || prefecture())
        })
    });
    first.map_or(start, |first| before_district(scan, from, first))
}

/// The town or the prefecture before a district belongs to the address: 凉山州西昌市, 上海浦东新区.
fn before_district(scan: &Scan<'_>, from: usize, district: usize) -> usize {
    /// No such name is longer than so many characters.
    const LONGEST: usize = 8;
    let reaches = |mut at: usize| {
        while at < district {
            let Some(end) = place::known_within(scan, at, district) else { return false };
            at = end + usize::from(end < district && scan.tokens.at(end).is_han('州'));
        }
        true
    };
    (from.max(district.saturating_sub(LONGEST))..district).find(|at| reaches(*at)).unwrap_or(district)
}
