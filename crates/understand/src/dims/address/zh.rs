//! Addresses in Chinese: a chain of divisions, roads, estates and numbers within one run of characters.

use super::zh_words::Part::{self, Division, Estate, House, Inner, Way};
use super::zh_words::{ENDINGS, LEADS};
use crate::dims::place;
use crate::engine::{Kind, Scan, Token, Tokens, among};
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
        Kind::Han => among!(
            token.ch,
            '一' '二' '三' '四' '五' '六' '七' '八' '九' '十' '百' '甲' '乙' '丙' '丁' '东' '西' '南' '北' '第' '负' '首'
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
    let mut chain = Chain::read(tokens, from, to);
    let first = chain.first?;
    // 嘉园12-3-402: house, stair and flat.
    let dashed = if chain.estates > 0 { dashes(tokens, chain.last, to) } else { chain.last };
    chain.houses += usize::from(dashed > chain.last);
    let (end, crossed) = tail(tokens, dashed, to);
    let start = begin(scan, from, first);
    let hall = || place::known(scan, start).is_some() && scan.words(start, end).ends_with(['楼', '樓']);
    let solid = chain.is_solid(crossed) || chain.estates > 1 && hall();
    let whole =
        scan.is_whole(from, to) && start == from && (chain.divisions > 0 || chain.ways > 0) && end == to;
    if !(solid || whole) || end - start < 3 {
        return None;
    }
    Some((start, end, if solid && chain.houses + chain.inner > 0 { 0.9 } else { 0.6 }))
}

/// What a run is made of, read from its beginning.
#[derive(Default)]
struct Chain {
    /// Where the first unit's word stands, behind its name: 市 of 广州市.
    first: Option<usize>,
    /// Behind the last unit.
    last: usize,
    /// Where the name of the next unit may begin.
    name: usize,
    divisions: usize,
    ways: usize,
    estates: usize,
    houses: usize,
    inner: usize,
    /// Houses that are blocks: 3栋.
    blocks: usize,
    /// A village or a small town is among the divisions.
    rural: bool,
}

/// A word that may end a link of the chain.
struct Unit {
    at: usize,
    end: usize,
    part: Part,
    /// A figure or a numeral stands before it.
    counted: bool,
    /// The character of its run behind it.
    after: char,
}

impl Chain {
    fn read(tokens: Tokens<'_>, from: usize, to: usize) -> Chain {
        let mut chain = Chain { last: from, name: from, ..Chain::default() };
        let mut at = from;
        while at < to {
            let Some(found) = ENDINGS.longest(tokens, at).filter(|found| found.end <= to) else {
                at += 1;
                continue;
            };
            let next = tokens.at(found.end);
            let unit = Unit {
                at,
                end: found.end,
                part: *found.sense,
                counted: at > from && counts(tokens, at - 1) && tokens.at(at - 1).kind != Kind::Mark,
                after: if next.kind == Kind::Han && found.end < to { next.ch } else { '\0' },
            };
            let part = chain.part(tokens, &unit);
            if part.is_some() && chain.houses > 0 && chain.has_verb(tokens, at) {
                break;
            }
            at = found.end;
            // 最後一段: a stretch of a road needs its road.
            let stretch = tokens.at(unit.at).is_han('段') && chain.ways == 0;
            if let Some(part) = part.filter(|_| !stretch) {
                chain.add(tokens, &unit, part);
                at = chain.led_on(tokens, at, to).unwrap_or(at);
            }
        }
        chain
    }

    /// What the unit is, if it is one where it stands.
    fn part(&self, tokens: Tokens<'_>, unit: &Unit) -> Option<Part> {
        let (ch, after) = (tokens.at(unit.at).ch, unit.after);
        let named = || self.is_named(tokens, unit.at);
        // 美枫楼 is a house with a name, in an estate.
        if unit.part == Inner && tokens.at(unit.at).is_han('楼') && !unit.counted {
            return (self.estates > 0 && named()).then_some(Estate);
        }
        let right = match unit.part {
            House | Inner => {
                unit.counted
                    && !self.counts_other(tokens, unit)
                    && !(ch == '门' && after == '口')
                    && (ch != '家' || matches!(tokens.at(unit.at - 1).ch, '一' | '二' | '三' | '四' | '五'))
            }
            Division => !among!(after, '场' '别' '分' '里' '民' '面' '长' '域' '块' '的') && named(),
            Way => {
                !among!(after, '上' '过' '由' '线' '边' '程' '人' '歌' '理' '件' '面')
                    && named()
                    && !crossing(tokens, unit.at)
                    || unit.counted && matches!(ch, '国' | '省' | '巷' | '条')
            }
            // 霍城县 is a county.
            Estate => !(ch == '城' && after == '县') && (unit.counted && ch == '园' || named()),
        };
        right.then_some(unit.part)
    }

    /// A name stands before a unit.
    fn is_named(&self, tokens: Tokens<'_>, at: usize) -> bool {
        at >= self.name + 2
            && tokens.at(at - 1).kind == Kind::Han
            // 貨到屯門: what stands before 屯 is no name.
            && !matches!(tokens.at(at - 1).ch, '到' | '在' | '去' | '住' | '至' | '往' | '寄' | '进')
            && !(tokens.at(at).ch == '里' && distance(tokens, at))
            && !(tokens.at(at - 1).ch == '里' && distance(tokens, at - 1))
            && !(at.saturating_sub(3).max(self.name)..at - 1)
                .any(|index| LEADS.longest(tokens, index).is_some_and(|lead| lead.end == at))
    }

    /// 10号线, 3号晚上, 5号见: 号 counts a line or a day; right after a road a number is a house's: 幸福路27号出发.
    fn counts_other(&self, tokens: Tokens<'_>, unit: &Unit) -> bool {
        let on_road = || {
            matches!(tokens.before(self.name).ch, '路' | '街' | '道' | '巷' | '弄' | '段')
                && self.ways > 0
                && (self.name..unit.at).all(|index| counts(tokens, index))
        };
        let numbered = among!(unit.after, '线' '厅' '机' '桌' '柜' '车');
        let dated = among!(
            unit.after,
            '门' '晚' '早' '下' '上' '中' '凌' '前' '开' '出' '到' '去' '回' '有' '是' '见' '称' '码'
        );
        tokens.at(unit.at).ch == '号'
            && unit.end == unit.at + 1
            && (numbered || dated && !on_road())
            && !(unit.after == '门' && self.ways + self.estates > 0)
    }

    /// 建国路18号我在三楼: a verb stands before a unit, and another clause begins with it.
    fn has_verb(&self, tokens: Tokens<'_>, at: usize) -> bool {
        (self.name..at).any(|index| LEADS.longest(tokens, index).is_some_and(|lead| lead.end <= at))
    }

    fn add(&mut self, tokens: Tokens<'_>, unit: &Unit, part: Part) {
        // Numbers before a first name belong to nothing.
        let unnamed = self.divisions + self.ways + self.estates == 0;
        if matches!(part, Division | Way | Estate) && unnamed && self.houses + self.inner > 0 {
            (self.houses, self.inner, self.blocks, self.first) = (0, 0, 0, None);
        }
        match part {
            Division => {
                self.divisions += 1;
                self.rural |= among!(tokens.at(unit.end - 1).ch, '村' '屯' '镇' '乡' '委' '子');
            }
            Way => self.ways += 1,
            Estate => self.estates += 1,
            House => {
                self.houses += 1;
                self.blocks +=
                    usize::from(matches!(tokens.at(unit.at).ch, '栋' | '幢') || unit.end > unit.at + 1);
            }
            Inner => self.inner += 1,
        }
        self.first = self.first.or(Some(unit.at));
        (self.last, self.name) = (unit.end, unit.end);
    }

    /// 幼儿园搬到安宁里: what led there begins after the verb, and what stood before it is forgotten.
    fn led_on(&mut self, tokens: Tokens<'_>, at: usize, to: usize) -> Option<usize> {
        if self.houses > 0 {
            return None;
        }
        let lead = LEADS.longest(tokens, at)?;
        let leads = lead.end < to && (lead.end > at + 1 || matches!(tokens.at(at).ch, '到' | '在'));
        leads.then(|| {
            *self = Chain { last: self.last, name: lead.end, ..Chain::default() };
            lead.end
        })
    }

    /// Enough of it to be one in the midst of other words. `crossed`: a crossing or a side ends it.
    fn is_solid(&self, crossed: bool) -> bool {
        let Chain { divisions, ways, estates, houses, inner, blocks, rural, .. } = *self;
        houses > 0 && (ways + estates + divisions > 0)
            || inner > 0 && (estates > 0 || ways > 0 || divisions > 1)
            || blocks > 0 && inner > 0
            || crossed && (ways > 0 || divisions > 1)
            || ways > 0 && divisions > 1
            || divisions > 0 && inner > 0 && (ways > 0 || rural)
    }
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
    let start = behind_particles(scan.tokens, behind_leads(scan.tokens, from, ending), ending);
    // A known province, town or district begins it, whatever verb stands before: 孩子的学籍填朝阳区. Its own name may
    // begin with such a verb's character: 进贤县.
    let district = |end: usize| {
        matches!(scan.tokens.before(end).ch, '省' | '市' | '区' | '县' | '州') && end <= ending + 2
    };
    let goes_on = |end: usize| place::known(scan, end).is_some_and(|next| next > end + 1 && district(next));
    let first = (from..ending).find(|at| {
        place::known(scan, *at).is_some_and(|end| {
            // 楚雄州大姚县
            let prefecture = || scan.tokens.at(end).is_han('州') && goes_on(end + 1);
            end > at + 1 && end > start && (district(end) || goes_on(end) || prefecture())
        })
    });
    first.map_or(start, |first| before_district(scan, from, first))
}

/// Behind the last verb or preposition before the first unit's word.
fn behind_leads(tokens: Tokens<'_>, from: usize, ending: usize) -> usize {
    let mut start = from;
    let mut at = from;
    while at < ending {
        match LEADS.longest(tokens, at) {
            // 解放路 is a road's name.
            None if at + 1 < ending
                && tokens.at(at).is_han('放')
                && !matches!(tokens.before(at).ch, '解' | '开' | '释' | '奔') =>
            {
                start = at + 1;
            }
            Some(found) if found.end == at + 1 && ending == at + 2 && is_of_name(tokens, at) => {}
            // 收货地 in 收货地址: one lead may reach into another.
            Some(found) if found.end < ending => start = start.max(found.end),
            _ => {}
        }
        at += 1;
    }
    start
}

/// 来凤街, 打铁巷: one character alone is no name, but for a side or a count; so such a verb before it is of the name.
fn is_of_name(tokens: Tokens<'_>, at: usize) -> bool {
    let (verb, name) = (tokens.at(at).ch, tokens.at(at + 1).ch);
    !among!(verb, '到' '在' '至' '往' '去' '给' '喺' '住' '我' '你')
        && !among!(name, '东' '西' '南' '北' '中' '前' '后' '上' '下' '正' '横' '老' '新' '大' '小')
}

/// Particles left between: 了, 着, 我, 你.
fn behind_particles(tokens: Tokens<'_>, mut start: usize, ending: usize) -> usize {
    while start + 2 < ending
        && among!(tokens.at(start).ch, '了' '着' '我' '你' '咱' '他' '她' '您' '这' '那')
        && tokens.at(start).kind == Kind::Han
    {
        start += 1;
    }
    start
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
