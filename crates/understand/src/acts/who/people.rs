//! How many take part, and who joins.

use crate::acts::{
    Scene,
    words::{Word, cjk, within},
};
use crate::engine::{Seek, Words};
use steward_model::{EntityKind, Fact, Mention, Said, Span};

#[rustfmt::skip]
const NUMBERS: &[(&str, u32)] = &[
    ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7), ("eight", 8), ("nine", 9), ("ten", 10), ("fourth", 4), ("fifth", 5), ("sixth", 6), ("seventh", 7), ("eighth", 8),
];

/// Words that get tickets.
#[rustfmt::skip]
static GETS: Words = Words::new(&["getting", "get", "got", "buying", "buy", "book", "booking", "grab", "grabbing"]);
/// Words that may stand before a count of those who come.
static SLIGHT: Words = Words::new(&["only", "just", "about", "now", "all"]);

/// Whether the words before this one say that we are so many, and those after the number that people are counted.
fn sums_up(words: &[Word<'_>], at: usize) -> bool {
    let lower = |at: usize| words.get(at).map_or("", |word| word.lower.as_str());
    let number = at + usize::from(SLIGHT.contains(lower(at)));
    let ends = match lower(number + 1) {
        "" | "with" | "including" | "counting" | "altogether" | "people" => true,
        "at" => lower(number + 2) == "table",
        "in" => matches!(lower(number + 2), "total" | "all"),
        _ => words.get(number).is_some_and(|word| word.stop),
    };
    let Some(be) = at.checked_sub(1) else { return false };
    let before = be.checked_sub(1).map_or("", &lower);
    ends && match lower(be) {
        "we're" | "we'll" => true,
        "are" | "be" => (0..be).any(|at| matches!(lower(at), "we" | "we'll")),
        "is" => before == "that" && matches!(lower(number + 1), "with" | "counting" | "including"),
        "that's" | "thats" => matches!(lower(number + 1), "with" | "counting" | "including"),
        _ => false,
    }
}

/// Counts of people and names of those who join.
pub(crate) fn mentions(scene: &Scene<'_>) -> Vec<Mention> {
    let mut found = Vec::new();
    for clause in scene.clauses {
        let words = scene.words(clause.span);
        let counted = (0..words.len()).find_map(|at| Some((at, super::heads::count(&words, at)?)));
        if let Some((word, count)) = counted.and_then(|(at, count)| Some((words.get(at)?, count)))
            && super::heads::told(scene)
        {
            let span = Span { start: word.start, end: word.end };
            found.push(Mention { fact: Fact::People, said: Said::Count(count), span, confidence: 0.8 });
            continue;
        }
        english(scene, clause.span, &mut found);
        chinese(scene, clause.span, &mut found);
    }
    super::rolls::mentions(scene, &mut found);
    found
}

fn english(scene: &Scene<'_>, span: Span, found: &mut Vec<Mention>) {
    let words = scene.words(span);
    let lower = |index: usize| words.get(index).map_or("", |word| word.lower.as_str());
    let mut push = |index: usize, count: u32| {
        if let Some(word) = words.get(index) {
            let span = Span { start: word.start, end: word.end };
            found.push(Mention { fact: Fact::People, said: Said::Count(count), span, confidence: 0.8 });
        }
    };
    for index in 0..words.len() {
        let value = lower(index)
            .parse::<u32>()
            .ok()
            .or_else(|| NUMBERS.iter().find(|(word, _)| *word == lower(index)).map(|&(_, n)| n));
        if lower(index) == "just" && lower(index + 1) == "us"
            || lower(index) == "just" && lower(index + 1) == "the" && lower(index + 2) == "two"
        {
            push(index, 2);
        }
        let Some(value) = value.filter(|value| (1..=60).contains(value)) else { continue };
        let before = index.checked_sub(1).map_or("", &lower);
        let two_before = index.checked_sub(2).map_or("", &lower);
        match lower(index + 1) {
            "of" if matches!(lower(index + 2), "us" | "we") => push(index, value),
            "people" | "pax" | "ppl" | "persons" | "guests" | "seats" | "adults" => push(index, value),
            "tix" | "tickets" if GETS.contains(before) || before == "us" && GETS.contains(two_before) => {
                push(index, value)
            }
            // 'Reserving 4 then', 'book 6 person'.
            "" | "then" | "person" | "pls" | "ok"
                if matches!(before, "book" | "booking" | "booked" | "reserve" | "reserving" | "reserved") =>
            {
                push(index, value)
            }
            // 'Room for one more?' counts nobody yet.
            _ if before == "for"
                && lower(index + 1) != "more"
                && within!("table booked book booking reserve reserved tickets room seats", two_before) =>
            {
                push(index, value)
            }
            // 'Table of 6', 'party of four', 'we will be five'.
            _ if before == "of" && matches!(two_before, "table" | "party" | "group") => push(index, value),
            // 'Grand, that's 3': who is in is counted.
            _ if matches!(before, "that's" | "thats" | "makes")
                && (2..=12).contains(&value)
                && index <= 2
                && index + 1 == words.len()
                && !scene.text.contains(['$', '£', '€']) =>
            {
                push(index, value)
            }
            // 'It has to sleep 6': room for so many.
            _ if matches!(before, "sleep" | "sleeps" | "sleeping")
                && value >= 2
                && !matches!(
                    lower(index + 1),
                    "hours" | "hrs" | "hour" | "h" | "till" | "til" | "nights"
                ) =>
            {
                push(index, value)
            }
            // Tagalog: '4 tayo', 'tatlo na tayo'.
            _ if value >= 2
                && (lower(index + 1) == "tayo" || lower(index + 1) == "na" && lower(index + 2) == "tayo") =>
            {
                push(index, value)
            }
            _ if matches!(before, "be" | "are" | "were" | "makes" | "r")
                && value >= 2
                && words.get(index).is_some_and(|word| word.stop || index + 1 == words.len())
                && (0..index).any(|at| matches!(lower(at), "we" | "we'll" | "us" | "that" | "which"))
                && (index < 6) =>
            {
                push(index, value)
            }
            // 'We are just 6', 'we'll be eleven at table', 'that is 5 including me'.
            _ if value >= 2
                && (sums_up(&words, index)
                    || index > 0 && SLIGHT.contains(before) && sums_up(&words, index - 1)) =>
            {
                push(index, value)
            }
            _ if matches!(lower(index), "fourth" | "fifth" | "sixth" | "seventh" | "eighth")
                && matches!(two_before, "need" | "needs" | "want") =>
            {
                push(index, value)
            }
            _ => {}
        }
    }
    // '@Grace', 'adding Grace', 'bringing Tom', 'Tom is coming too'
    for (index, word) in words.iter().enumerate() {
        let mention = word.start.checked_sub(1).and_then(|at| scene.text.get(at..word.start)) == Some("@");
        let before = index.checked_sub(1).map_or("", &lower);
        let adding = matches!(before, "adding" | "bringing" | "invited" | "inviting") && word.capital();
        let joins = word.capital()
            && index == 0
            && (matches!(
                (lower(index + 1), lower(index + 2)),
                ("is" | "wants" | "can", "coming" | "in" | "joining" | "come" | "too" | "to")
            ) && (lower(index + 2) != "in" || matches!(lower(index + 3), "" | "too" | "as"))
                || matches!(lower(index + 1), "joins" | "joining"))
            && !matches!(
                word.lower.as_str(),
                "who" | "it" | "that" | "he" | "she" | "this" | "what" | "everyone" | "anyone" | "nobody"
            );
        // 'Jo's keen too', 'Sunita's coming'.
        let keen = index == 0
            && word.capital()
            && word.lower.ends_with("'s")
            && matches!(lower(1), "keen" | "coming" | "in" | "joining" | "up" | "game" | "down")
            && !within!(
                "who's it's that's he's she's what's there's let's everyone's where's here's nobody's \
                 how's",
                &word.lower
            )
            && (lower(1) != "up" || lower(2) == "for")
            && (lower(1) != "in" || lower(2).is_empty() || matches!(lower(2), "too" | "as"));
        if keen {
            let span = Span { start: word.start, end: word.end - 2 };
            let name = span.of(scene.text).trim_end_matches(['\'', '’']).to_owned();
            found.push(Mention { fact: Fact::With, said: Said::Words(name), span, confidence: 0.8 });
        }
        if (mention || adding || joins) && word.text.len() > 1 {
            let span = Span { start: word.start, end: word.end };
            let confidence = if mention { 0.6 } else { 0.8 };
            found.push(Mention {
                fact: Fact::With,
                said: Said::Words(word.text.to_owned()),
                span,
                confidence,
            });
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

fn chinese(scene: &Scene<'_>, span: Span, found: &mut Vec<Mention>) {
    let part = span.of(scene.text);
    if part.is_ascii() {
        return;
    }
    let chars: Vec<(usize, char)> = part.char_indices().collect();
    let get = |index: usize| chars.get(index).map_or(' ', |&(_, c)| c);
    for index in 0..chars.len() {
        let Some(mut value) = digit(get(index)) else { continue };
        let before = index.checked_sub(1).map_or(' ', &get);
        if digit(before).is_some() || before == '第' {
            continue;
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
        let unit = (get(next), get(next + 1));
        let here = ["一共", "总共", "加上", "算上", "我们", "咱们", "咱", "就", "正好"];
        let people = match unit {
            ('个' | '個', '人') | ('位', _) | ('口', '人') => true,
            // 我们四个一车, 咱六个打一辆: who goes together.
            ('个', '一' | '去' | '来' | '开' | '坐' | '吃' | '都' | '刚' | '正' | '挤' | '打' | '住')
                if matches!(before, '们' | '咱' | '俺') =>
            {
                true
            }
            // 咱们四个, 加上阿丽五个: a count with nothing counted behind it.
            ('个', next) => !crate::acts::words::cjk(next) && here.iter().any(|lead| part.holds(lead)),
            ('人', next) => {
                !matches!(next, '间' | '份' | '一')
                    && before != '每'
                    && before != '人'
                    && (matches!(before, ' ' | '共' | '们' | '們' | '总') || next == ' ')
            }
            // 三张票我先买上, 四张飞
            ('张', '票' | '飞' | '门') => {
                !matches!(before, '多' | '剩' | '有' | '余' | '出' | '转' | '退' | '这' | '那' | '几')
            }
            ('张' | '張', follow) => {
                (matches!(before, '买' | '買' | '订' | '抢' | '搶' | '了' | '票')
                    || before == '的' && !crate::acts::words::cjk(follow)
                    // 好 三张, 那三张: so many tickets, and nothing else in the clause.
                    || before == ' ' && index == 0 && chars.len() <= next + 1
                    || before == '那' && index == 1 && !crate::acts::words::cjk(follow))
                    && !matches!(follow, '纸' | '桌' | '床' | '卡')
            }
            // 就咱俩, 仨老爷们: these count people by themselves.
            _ => {
                matches!(get(index), '俩' | '倆' | '仨')
                    && (matches!(before, '咱' | '我' | '们' | '們' | '就') || matches!(unit.0, '老' | '大'))
            }
        };
        // 咱组五个加李老师, 咱俩加小孟: one more with those who were counted.
        let tail = |from: usize| chars.iter().skip(from).take_while(|(_, c)| cjk(*c)).count();
        let after = next + usize::from(matches!(unit.0, '个' | '個' | '人'));
        let plus = get(after) == '加'
            && (2..=4).contains(&tail(after + 1))
            && (after > next || matches!(get(index), '俩' | '仨'))
            && digit(get(after + 1)).is_none()
            && !matches!(get(after + 1), '起' | '上' | '一' | '班' | '油' | '个' | '点' | '微' | '群');
        if plus {
            value += 1;
        }
        // 加你三个: who is spoken to is counted with the rest.
        let with_you = matches!(unit.0, '个' | '個')
            && !crate::acts::words::cjk(unit.1)
            && matches!(before, '你' | '我')
            && index >= 2
            && get(index - 2) == '加';
        // 四个女生, 三个大人: people by what they are.
        let kinds = matches!(unit.0, '个' | '個')
            && ["女生", "男生", "大人", "同学", "老人", "姑娘", "朋友"]
                .iter()
                .any(|kind| kind.chars().enumerate().all(|(ahead, c)| get(next + 1 + ahead) == c))
            && index == 0;
        let people = people || plus || with_you || kinds;
        // 那五个: a count that a whole clause is about.
        let whole = matches!(unit.0, '个' | '個')
            && !crate::acts::words::cjk(unit.1)
            && matches!(before, '那' | '共')
            && index == 1;
        // 老赵也去 三个: so many with those just named.
        let sum = matches!(unit.0, '个' | '個')
            && index == 0
            && chars.len() <= 3
            && ["也去", "也来", "一共", "加上", "算上", "一起来"]
                .iter()
                .any(|word| scene.text.contains(word));
        let people = people || whole || sum;
        if people && (1..=60).contains(&value) && !(value == 1 && unit.0 == '人') {
            let at = chars.get(index).map_or(0, |&(at, _)| at);
            let end = chars.get(next).map_or(part.len(), |&(at, _)| at);
            let span = Span { start: span.start + at, end: span.start + end };
            found.push(Mention { fact: Fact::People, said: Said::Count(value), span, confidence: 0.8 });
        }
    }
    // 我把静静也拽上, 把我妹带上
    if let Some((before, rest)) = part.split_once('把')
        && let Some((name, _)) = ["也", ""]
            .iter()
            .flat_map(|also| {
                ["带上", "叫上", "喊上", "拽上", "拉上", "捎上", "约上"].map(|verb| format!("{also}{verb}"))
            })
            .find_map(|verb| rest.split_once(verb.as_str()))
        && (2..=4).contains(&name.chars().count())
        && name.chars().all(|c| cjk(c) && digit(c).is_none() && !"的东西都车包钱证伞酒".contains(c))
    {
        let start = span.start + before.len() + '把'.len_utf8();
        let span = Span { start, end: start + name.len() };
        found.push(Mention { fact: Fact::With, said: Said::Words(name.to_owned()), span, confidence: 0.8 });
    }
    // 叫上老王, 加上阿丽四个
    for marker in ["叫上", "喊上", "加上", "算上", "带上"] {
        let Some(at) = part.seek(marker) else { continue };
        let (before, rest) =
            (part.get(..at).unwrap_or_default(), part.get(at + marker.len()..).unwrap_or_default());
        let name: String = rest
            .chars()
            .take_while(|&c| cjk(c) && digit(c).is_none() && !"一吧呗啊就都也去来".contains(c))
            .collect();
        let called = name.starts_with(['小', '老', '阿', '大'])
            || name.ends_with(['哥', '姐', '嫂', '叔', '姨', '总']);
        if called && (2..=3).contains(&name.chars().count()) {
            let start = span.start + before.len() + marker.len();
            let span = Span { start, end: start + name.len() };
            found.push(Mention { fact: Fact::With, said: Said::Words(name), span, confidence: 0.8 });
        }
    }
    // 咱俩加小孟: who is added to those who were counted.
    if let Some((before, rest)) = part.split_once('加') {
        let name: String = rest
            .chars()
            .take_while(|&c| cjk(c) && digit(c).is_none() && !"一吧呗啊就都也".contains(c))
            .collect();
        let counted = before.ends_with(['俩', '仨', '们', '個', '个', '人', '我', '你', '口', '位']);
        if counted
            && name.starts_with(['小', '老', '阿'])
            && (2..=3).contains(&name.chars().count())
            && !super::companions::no_name(&name)
        {
            let start = span.start + before.len() + '加'.len_utf8();
            let span = Span { start, end: start + name.len() };
            found.push(Mention { fact: Fact::With, said: Said::Words(name), span, confidence: 0.8 });
        }
    }
    // 加Amber一共五个: who is counted with the rest.
    for marker in ["加上", "算上", "加"] {
        let Some(at) = part.seek(marker) else { continue };
        let rest = part.get(at + marker.len()..).unwrap_or_default();
        let name =
            rest.find(|c: char| !c.is_ascii_alphabetic()).and_then(|end| rest.get(..end)).unwrap_or_default();
        let counted = rest.get(name.len()..).is_some_and(|rest| {
            ["一共", "总共", "就", "正好", "刚好", "是"]
                .iter()
                .any(|word| rest.trim_start().starts_with(word))
                || rest.trim_start().starts_with(|c| digit(c).is_some())
        });
        let proper = name.len() >= 2 && name.starts_with(|c: char| c.is_ascii_uppercase());
        if counted && proper {
            let start = span.start + at + marker.len();
            let span = Span { start, end: start + name.len() };
            found.push(Mention {
                fact: Fact::With,
                said: Said::Words(name.to_owned()),
                span,
                confidence: 0.8,
            });
            break;
        }
    }
    // 你舅妈也要去: kin by what they are to who is spoken to.
    for marker in ["也要去", "也想去", "也要来", "也想来", "也去", "也来", "也過來", "也过来"]
    {
        #[rustfmt::skip]
        const KIN: &[&str] = &["舅妈", "舅舅", "姑妈", "姑姑", "姨妈", "阿姨", "叔叔", "婶婶", "奶奶", "爷爷", "外婆", "外公", "姥姥", "姥爷", "爸", "妈", "老婆", "老公", "媳妇", "姐", "哥", "弟", "妹", "嫂子", "姐夫", "表哥", "表姐", "表弟", "表妹", "女朋友", "男朋友", "对象", "闺女", "儿子"];
        let Some(at) = part.seek(marker) else { continue };
        let lead = part.get(..at).unwrap_or_default();
        let Some(kin) = KIN.iter().filter(|kin| lead.ends_with(**kin)).max_by_key(|kin| kin.len()) else {
            continue;
        };
        let owned = lead.strip_suffix(kin).is_some_and(|rest| rest.ends_with(['你', '我', '咱', '他', '她']));
        if owned {
            let start = span.start + at - kin.len();
            let span = Span { start, end: span.start + at };
            found.push(Mention {
                fact: Fact::With,
                said: Said::Words((*kin).to_owned()),
                span,
                confidence: 0.8,
            });
            return;
        }
    }
    // '小敏也来', '姨婆都嚟'
    for marker in ["也要来", "也想来", "也来", "也來", "都嚟", "也嚟", "也去", "都来", "也参加", "一起来"]
    {
        if let Some(at) = part.seek(marker) {
            let name: String = part
                .get(..at)
                .unwrap_or_default()
                .chars()
                .rev()
                .take_while(|&c| cjk(c) || c.is_alphanumeric())
                .collect::<Vec<_>>()
                .into_iter()
                .rev()
                .collect();
            let count = name.chars().count();
            let pronoun =
                ["我", "你", "他", "她", "大家", "我们", "你们", "他们", "谁", "那", "就", "能", "要"]
                    .iter()
                    .any(|p| name.ends_with(p) || name.starts_with(p));
            let start = span.start + at - name.len();
            let span = Span { start, end: span.start + at };
            // 除夕都来: when, not who.
            let timed = scene.entities.iter().any(|one| {
                one.kind == EntityKind::Time && one.span.start < span.end && span.start < one.span.end
            });
            if (1..=4).contains(&count) && !pronoun && !timed {
                found.push(Mention { fact: Fact::With, said: Said::Words(name), span, confidence: 0.8 });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::acts::{noon, read};

    fn found(text: &str) -> Vec<Said> {
        let context = noon();
        let people = |mention: &Mention| matches!(mention.fact, Fact::People | Fact::With);
        read(text, &[], &context).mentions.into_iter().filter(people).map(|mention| mention.said).collect()
    }

    #[test]
    fn people_are_counted_where_they_are_people() {
        for (text, want) in [
            ("so 5 of us then", Some(5)),
            ("table for six please", Some(6)),
            ("just us two then", Some(2)),
            ("four of we then", Some(4)),
            ("getting us 4 tickets now", Some(4)),
            ("im booking 3 then", Some(3)),
            ("i will book for 6", Some(6)),
            ("we are only seven", Some(7)),
            ("we shall be eight at table", Some(8)),
            ("so that is 5 including me", Some(5)),
            ("we need a sixth for the boat", Some(6)),
            ("room for one more?", None),
            ("we are only 2 minutes away", None),
            ("that is 5 minutes walk", None),
            ("we'll be at gate 6", None),
            ("booking 3 nights then", None),
            ("一共七位", Some(7)),
            ("我们十二个人", Some(12)),
            ("我买三张", Some(3)),
            ("行 我去买五张票", Some(5)),
            ("我多出两张票 谁要", None),
            ("咱们四个一车走", Some(4)),
            ("我们三个苹果就够", None),
            ("we waited for six hours", None),
            ("第三位", None),
            ("每人二十", None),
            ("就咱俩去", Some(2)),
            ("咱仨六点碰头", Some(3)),
            ("那咱俩七点见", Some(2)),
            ("仨老爷们等你", Some(3)),
            ("那五个", Some(5)),
            ("那五个苹果", None),
            ("你俩去吧", None),
            ("行 那三张", Some(3)),
            ("那三张纸呢", None),
            ("咱组四个加马老师", Some(5)),
            ("三个加起来", None),
            ("我跟小芸 加你三個", Some(3)),
            ("四个女生 要两间", Some(4)),
        ] {
            assert_eq!(found(text), want.map(Said::Count).into_iter().collect::<Vec<_>>(), "{text}");
        }
    }

    #[test]
    fn those_who_join_are_named() {
        for (text, want) in [
            ("adding @Noor to this", Some("Noor")),
            ("Sunita's keen as well", Some("Sunita")),
            ("小吴也来", Some("小吴")),
            ("胖墩也要来", Some("胖墩")),
            ("我把妞妞也叫上", Some("妞妞")),
            ("我也来", None),
            ("mail me @ home", None),
        ] {
            let names = found(text);
            match want {
                Some(name) => assert!(names.contains(&Said::Words(name.to_owned())), "{text}"),
                None => {
                    assert!(names.iter().all(|said| !matches!(said, Said::Words(w) if w.len() > 4)), "{text}")
                }
            }
        }
    }
}
