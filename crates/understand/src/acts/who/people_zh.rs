//! How many take part, and who joins, in Chinese: 咱们四个, 三张票, 加上老王, 小敏也来.

use crate::acts::{Scene, words::cjk};
use crate::engine::Seek;
use steward_model::{EntityKind, Fact, Mention, Said, Span};

/// Adds the counts of a clause and the names of those who join.
pub(super) fn mentions(scene: &Scene<'_>, span: Span, found: &mut Vec<Mention>) {
    let part = span.of(scene.text);
    if part.is_ascii() {
        return;
    }
    counts(scene, span, found);
    // One of these stands in all that is said of who joins.
    if !part.chars().any(|c| matches!(c, '把' | '上' | '加' | '也' | '都' | '起')) {
        return;
    }
    let clause = Part { text: part, start: span.start };
    found.extend(clause.taken_along());
    found.extend(clause.called());
    found.extend(clause.added());
    found.extend(clause.added_in_latin());
    match clause.kin() {
        Some(kin) => found.push(kin),
        None => clause.come_too(scene, found),
    }
}

/// Adds how many take part.
fn counts(scene: &Scene<'_>, span: Span, found: &mut Vec<Mention>) {
    let part = span.of(scene.text);
    let chars: Vec<(usize, char)> = part.char_indices().collect();
    for index in 0..chars.len() {
        let Some(number) = Number::at(&chars, index) else { continue };
        let plus = number.has_one_more();
        let value = number.value + u32::from(plus);
        let people = plus
            || number.counts_people(part)
            || number.is_with_you()
            || number.is_of_a_kind()
            || number.is_the_whole()
            || number.sums_up(scene.text);
        if people && (1..=60).contains(&value) && !(value == 1 && number.get(number.next) == '人') {
            let at = chars.get(index).map_or(0, |&(at, _)| at);
            let end = chars.get(number.next).map_or(part.len(), |&(at, _)| at);
            let span = Span { start: span.start + at, end: span.start + end };
            found.push(Mention { fact: Fact::People, said: Said::Count(value), span, confidence: 0.8 });
        }
    }
}

fn digit(c: char) -> Option<u32> {
    Some(match c {
        '0'..='9' => c.to_digit(10)?,
        '一' => 1,
        '二' | '两' | '兩' | '俩' => 2,
        '三' | '仨' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        '十' => 10,
        _ => return None,
    })
}

/// A number in a clause, with what stands about it.
struct Number<'c> {
    chars: &'c [(usize, char)],
    /// Its first character.
    index: usize,
    /// The character behind it.
    next: usize,
    value: u32,
}

impl<'c> Number<'c> {
    /// The number that begins at this character.
    fn at(chars: &'c [(usize, char)], index: usize) -> Option<Number<'c>> {
        let get = |index: usize| chars.get(index).map_or(' ', |&(_, c)| c);
        let mut value = digit(get(index))?;
        let before = index.checked_sub(1).map_or(' ', &get);
        if digit(before).is_some() || before == '第' {
            return None;
        }
        let mut next = index + 1;
        // 咱仨六点见: so many people, and an hour.
        let paired = matches!(get(index), '俩' | '仨');
        if let Some(more) = digit(get(next)).filter(|_| !paired) {
            value = if get(index) == '十' {
                10 + more
            } else if more == 10 {
                value * 10
            } else {
                value * 10 + more
            };
            next += 1;
        }
        // 二十一
        let units = digit(get(next)).filter(|units| *units < 10 && value % 10 == 0 && get(next - 1) == '十');
        if let Some(units) = units {
            value += units;
            next += 1;
        }
        Some(Number { chars, index, next, value })
    }

    fn get(&self, index: usize) -> char {
        self.chars.get(index).map_or(' ', |&(_, c)| c)
    }

    /// What stands before it.
    fn before(&self) -> char {
        self.index.checked_sub(1).map_or(' ', |at| self.get(at))
    }

    /// In what it counts, and what stands behind that.
    fn unit(&self) -> (char, char) {
        (self.get(self.next), self.get(self.next + 1))
    }

    /// 三个 without a thing that it counts.
    fn counts_no_thing(&self) -> bool {
        let (unit, follow) = self.unit();
        matches!(unit, '个' | '個') && !cjk(follow)
    }

    /// What it counts are people, or their tickets.
    fn counts_people(&self, part: &str) -> bool {
        let before = self.before();
        let here = ["一共", "总共", "加上", "算上", "我们", "咱们", "咱", "就", "正好"];
        match self.unit() {
            ('个' | '個', '人') | ('位', _) | ('口', '人') => true,
            // 我们四个一车, 咱六个打一辆: who goes together.
            ('个', '一' | '去' | '来' | '开' | '坐' | '吃' | '都' | '刚' | '正' | '挤' | '打' | '住')
                if matches!(before, '们' | '咱' | '俺') =>
            {
                true
            }
            // 咱们四个, 加上阿丽五个: a count with nothing counted behind it.
            ('个', next) => !cjk(next) && here.iter().any(|lead| part.holds(lead)),
            ('人', next) => {
                !matches!(next, '间' | '份' | '一')
                    && before != '每'
                    && before != '人'
                    && (matches!(before, ' ' | '共' | '们' | '們' | '总') || next == ' ')
            }
            ('张' | '張', follow) => self.counts_tickets(follow),
            // 就咱俩, 仨老爷们: these count people by themselves.
            (unit, _) => {
                matches!(self.get(self.index), '俩' | '倆' | '仨')
                    && (matches!(before, '咱' | '我' | '们' | '們' | '就') || matches!(unit, '老' | '大'))
            }
        }
    }

    /// 三张票我先买上, 四张飞, 那三张: tickets for so many.
    fn counts_tickets(&self, follow: char) -> bool {
        let before = self.before();
        if self.get(self.next) == '张' && matches!(follow, '票' | '飞' | '门') {
            return !matches!(before, '多' | '剩' | '有' | '余' | '出' | '转' | '退' | '这' | '那' | '几');
        }
        (matches!(before, '买' | '買' | '订' | '抢' | '搶' | '了' | '票')
            || before == '的' && !cjk(follow)
            // 好 三张, 那三张: so many tickets, and nothing else in the clause.
            || before == ' ' && self.index == 0 && self.chars.len() <= self.next + 1
            || before == '那' && self.index == 1 && !cjk(follow))
            && !matches!(follow, '纸' | '桌' | '床' | '卡')
    }

    /// 咱组五个加李老师, 咱俩加小孟: one more with those who were counted.
    fn has_one_more(&self) -> bool {
        let (unit, _) = self.unit();
        let after = self.next + usize::from(matches!(unit, '个' | '個' | '人'));
        let tail = || self.chars.iter().skip(after + 1).take_while(|(_, c)| cjk(*c)).count();
        self.get(after) == '加'
            && (2..=4).contains(&tail())
            && (after > self.next || matches!(self.get(self.index), '俩' | '仨'))
            && digit(self.get(after + 1)).is_none()
            && !matches!(self.get(after + 1), '起' | '上' | '一' | '班' | '油' | '个' | '点' | '微' | '群')
    }

    /// 加你三个: who is spoken to is counted with the rest.
    fn is_with_you(&self) -> bool {
        self.counts_no_thing()
            && matches!(self.before(), '你' | '我')
            && self.index >= 2
            && self.get(self.index - 2) == '加'
    }

    /// 四个女生, 三个大人: people by what they are.
    fn is_of_a_kind(&self) -> bool {
        const KINDS: [&str; 7] = ["女生", "男生", "大人", "同学", "老人", "姑娘", "朋友"];
        self.index == 0
            && matches!(self.get(self.next), '个' | '個')
            && KINDS
                .iter()
                .any(|kind| kind.chars().enumerate().all(|(ahead, c)| self.get(self.next + 1 + ahead) == c))
    }

    /// 那五个: a count that a whole clause is about.
    fn is_the_whole(&self) -> bool {
        self.index == 1 && self.counts_no_thing() && matches!(self.before(), '那' | '共')
    }

    /// 老赵也去 三个: so many with those just named.
    fn sums_up(&self, text: &str) -> bool {
        const WITH: [&str; 6] = ["也去", "也来", "一共", "加上", "算上", "一起来"];
        matches!(self.get(self.next), '个' | '個')
            && self.index == 0
            && self.chars.len() <= 3
            && WITH.iter().any(|word| text.contains(word))
    }
}

/// The words of a clause, and where in the text they begin.
#[derive(Clone, Copy)]
struct Part<'t> {
    text: &'t str,
    start: usize,
}

impl Part<'_> {
    /// Somebody by name, whose name begins at this byte of the clause.
    fn with(self, name: &str, at: usize) -> Mention {
        let start = self.start + at;
        let span = Span { start, end: start + name.len() };
        Mention { fact: Fact::With, said: Said::Words(name.to_owned()), span, confidence: 0.8 }
    }

    /// 我把静静也拽上, 把我妹带上.
    fn taken_along(self) -> Option<Mention> {
        const VERBS: [&str; 7] = ["带上", "叫上", "喊上", "拽上", "拉上", "捎上", "约上"];
        let (before, rest) = self.text.split_once('把')?;
        let also = || VERBS.iter().find_map(|verb| rest.split_once(verb)?.0.strip_suffix('也'));
        let bare = || VERBS.iter().find_map(|verb| Some(rest.split_once(verb)?.0));
        let name = also().or_else(bare)?;
        let named = (2..=4).contains(&name.chars().count())
            && name.chars().all(|c| cjk(c) && digit(c).is_none() && !"的东西都车包钱证伞酒".contains(c));
        named.then(|| self.with(name, before.len() + '把'.len_utf8()))
    }

    /// 叫上老王, 加上阿丽四个.
    fn called(self) -> impl Iterator<Item = Mention> {
        ["叫上", "喊上", "加上", "算上", "带上"].into_iter().filter_map(move |marker| {
            let at = self.text.seek(marker)? + marker.len();
            let name = name_before(self.text.get(at..)?, "一吧呗啊就都也去来");
            let called = name.starts_with(['小', '老', '阿', '大'])
                || name.ends_with(['哥', '姐', '嫂', '叔', '姨', '总']);
            (called && (2..=3).contains(&name.chars().count())).then(|| self.with(name, at))
        })
    }

    /// 咱俩加小孟: who is added to those who were counted.
    fn added(self) -> Option<Mention> {
        let (before, rest) = self.text.split_once('加')?;
        let name = name_before(rest, "一吧呗啊就都也");
        let counted = before.ends_with(['俩', '仨', '们', '個', '个', '人', '我', '你', '口', '位']);
        let named = name.starts_with(['小', '老', '阿'])
            && (2..=3).contains(&name.chars().count())
            && !super::companions::no_name(name);
        (counted && named).then(|| self.with(name, before.len() + '加'.len_utf8()))
    }

    /// 加Amber一共五个: who is counted with the rest.
    fn added_in_latin(self) -> Option<Mention> {
        const COUNTS: [&str; 6] = ["一共", "总共", "就", "正好", "刚好", "是"];
        ["加上", "算上", "加"].into_iter().find_map(|marker| {
            let at = self.text.seek(marker)? + marker.len();
            let rest = self.text.get(at..)?;
            let name = rest.find(|c: char| !c.is_ascii_alphabetic()).and_then(|end| rest.get(..end))?;
            let behind = rest.get(name.len()..)?.trim_start();
            let counted = COUNTS.iter().any(|word| behind.starts_with(word))
                || behind.starts_with(|c| digit(c).is_some());
            let proper = name.len() >= 2 && name.starts_with(|c: char| c.is_ascii_uppercase());
            (counted && proper).then(|| self.with(name, at))
        })
    }

    /// 你舅妈也要去: kin by what they are to who is spoken to.
    fn kin(self) -> Option<Mention> {
        const TOO: [&str; 8] = ["也要去", "也想去", "也要来", "也想来", "也去", "也来", "也過来", "也过来"];
        #[rustfmt::skip]
        const KIN: &[&str] = &["舅妈", "舅舅", "姑妈", "姑姑", "姨妈", "阿姨", "叔叔", "婶婶", "奶奶", "爷爷", "外婆", "外公", "姥姥", "姥爷", "爸", "妈", "老婆", "老公", "媳妇", "姐", "哥", "弟", "妹", "嫂子", "姐夫", "表哥", "表姐", "表弟", "表妹", "女朋友", "男朋友", "对象", "闺女", "儿子"];
        TOO.into_iter().find_map(|marker| {
            let lead = self.text.get(..self.text.seek(marker)?)?;
            let kin = KIN.iter().filter(|kin| lead.ends_with(**kin)).max_by_key(|kin| kin.len())?;
            let rest = lead.strip_suffix(kin)?;
            rest.ends_with(['你', '我', '咱', '他', '她']).then(|| self.with(kin, rest.len()))
        })
    }

    /// 小敏也来, 姨婆都嚟.
    fn come_too(self, scene: &Scene<'_>, found: &mut Vec<Mention>) {
        const TOO: [&str; 10] =
            ["也要来", "也想来", "也来", "也來", "都嚟", "也嚟", "也去", "都来", "也参加", "一起来"];
        const NOBODY: [&str; 13] =
            ["我", "你", "他", "她", "大家", "我们", "你们", "他们", "谁", "那", "就", "能", "要"];
        for marker in TOO {
            let Some(lead) = self.text.seek(marker).and_then(|at| self.text.get(..at)) else { continue };
            let before = lead.trim_end_matches(|c: char| cjk(c) || c.is_alphanumeric());
            let name = lead.get(before.len()..).unwrap_or_default();
            let nobody = NOBODY.iter().any(|word| name.ends_with(word) || name.starts_with(word));
            let mention = self.with(name, before.len());
            let span = mention.span;
            // 除夕都来: when, not who.
            let timed = scene.entities.iter().any(|one| {
                one.kind == EntityKind::Time && one.span.start < span.end && span.start < one.span.end
            });
            if (1..=4).contains(&name.chars().count()) && !nobody && !timed {
                found.push(mention);
            }
        }
    }
}

/// The Chinese characters at the head of what follows, up to a number or one of these.
fn name_before<'t>(rest: &'t str, ends: &str) -> &'t str {
    let end = rest.find(|c: char| !cjk(c) || digit(c).is_some() || ends.contains(c)).unwrap_or(rest.len());
    rest.get(..end).unwrap_or_default()
}
