//! Goods in Chinese: what is to be bought or brought, 带瓶酱油, and lists of it, 豆腐、香菜、两斤排骨.

use super::goods::errand;
use super::items::item;
use crate::acts::{
    Scene,
    doing::{clauses::Clause, cues::Cue},
    wanting::verbs_zh,
    words::cjk,
};
use crate::engine::Seek;
use steward_model::{EntityKind, Fact, Mention, Said, Span};

/// How sure a thing is.
const SURE: f32 = 0.65;

/// Adds the goods of a clause.
pub(super) fn mentions(scene: &Scene<'_>, clause: &Clause, found: &mut Vec<Mention>) {
    bought(scene, clause, found);
    enumerated(scene, clause, found);
}

/// 豆腐、香菜、两斤排骨: a list where something is to be got.
fn enumerated(scene: &Scene<'_>, clause: &Clause, found: &mut Vec<Mention>) {
    let part = clause.span.of(scene.text);
    if !part.contains('、') || !errand(scene) {
        return;
    }
    let mut at = clause.span.start;
    for piece in part.split(['、', '和', '跟']) {
        let lead = piece
            .char_indices()
            .take_while(|(_, c)| {
                "买買带帶再来來要一二两兩三四五六几幾半点點个個".contains(*c)
                    || MEASURES.contains(c)
                    || c.is_ascii_digit()
                    || *c == ' '
            })
            .map(|(at, c)| at + c.len_utf8())
            .last()
            .unwrap_or(0);
        let name = piece.get(lead..).unwrap_or_default().trim_end_matches(|c: char| !c.is_alphanumeric());
        let known =
            found.iter().any(|mention| matches!(&mention.said, Said::Words(words) if words.contains(name)));
        if (1..=6).contains(&name.chars().count()) && !name.contains(['吗', '了', '去', '吧']) && !known {
            let start = at + lead;
            found.push(item(Fact::Item, name, Span { start, end: start + name.len() }, SURE));
        }
        at += piece.len() + '、'.len_utf8();
    }
}

/// In what things are counted.
#[rustfmt::skip]
const MEASURES: &[char] = &['本', '台', '件', '副', '盆', '筐', '册', '盘', '碗', '锅', '节', '贴', '道', '只', '隻', '颗', '根', '块', '捆', '瓶', '个', '個', '点', '點', '袋', '包', '盒', '箱', '份', '些', '斤', '桶', '罐', '条', '支', '卷', '打', '把', '提', '束', '杯', '樽', '串', '板', '双', '雙', '旧', '扎', '枝', '块', '片', '听'];

/// The things of a list, each with the bytes of what joins it to the next: 排骨还有一把香菜, 魚蛋同埋豆卜.
fn pieces(list: &str) -> Vec<(&str, usize)> {
    const JOINS: &[&str] = &["还有", "還有", "同埋", "以及", "外加", "和", "跟", "与", "加"];
    let (mut all, mut rest) = (Vec::new(), list);
    // 肥牛同一包鱼蛋: 同 joins where a count follows.
    let counted = |rest: &str| {
        rest.match_indices('同').find_map(|(at, join)| {
            let next = rest.get(at + join.len()..)?.chars().next()?;
            (at > 0 && COUNTED.contains(next)).then_some((at, join.len()))
        })
    };
    while let Some((at, join)) = JOINS
        .iter()
        .filter_map(|join| rest.find(join).filter(|&at| at > 0).map(|at| (at, join.len())))
        .chain(counted(rest))
        .min_by_key(|&(at, length)| (at, std::cmp::Reverse(length)))
    {
        all.push((rest.get(..at).unwrap_or_default(), join));
        rest = rest.get(at + join..).unwrap_or_default();
    }
    all.push((rest, 0));
    all
}

/// Bytes of how many at the head of a thing: the 一把 of 一把香菜.
fn count_before(thing: &str) -> usize {
    let rest = thing.trim_start_matches(|c| COUNTED.contains(c));
    let after = rest.trim_start_matches(MEASURES);
    let counted = rest.len() < thing.len() && after.len() < rest.len() && !after.is_empty();
    if counted { thing.len() - after.len() } else { 0 }
}

/// How many of a thing.
const COUNTED: &str = "一二两兩三四五六七八九十几幾半0123456789";
/// No thing to get is named with these.
const NO_THING: &str = "人事天时分钟我你他她谁什啥没不了吗吧呢去来到说想是在会能要票位个号点年月日";

/// 带瓶酱油, 买两斤苹果.
fn bought(scene: &Scene<'_>, clause: &Clause, found: &mut Vec<Mention>) {
    let part = clause.span.of(scene.text);
    if part.is_ascii() && scene.norm.text.get(clause.start..clause.end).is_some_and(str::is_ascii) {
        return;
    }
    let thing = |span: Span| item(Fact::Item, span.of(scene.text), span, SURE);
    found.extend(run_out(scene, clause, part).map(thing));
    let one = one_more(scene, clause, part, found)
        .or_else(|| verbs_zh::fronted(scene, clause))
        .or_else(|| verbs_zh::presented(scene, clause))
        .or_else(|| before_its_verb(clause, part));
    match one {
        Some(span) => found.push(thing(span)),
        None => behind_verbs(scene, clause, part, found),
    }
}

/// 家里没盐了: what has run out is what to bring.
fn run_out(scene: &Scene<'_>, clause: &Clause, part: &str) -> Option<Span> {
    const OTHERS: [char; 21] = [
        '空', '时', '票', '位', '事', '法', '系', '题', '思', '人', '电', '睡', '吃', '去', '来', '到', '看',
        '见', '想', '有', '了',
    ];
    let start = part.find('没')? + '没'.len_utf8();
    let name = part.get(start..)?.split_once('了')?.0;
    let thing = (1..=4).contains(&name.chars().count()) && !name.contains(OTHERS);
    let start = clause.span.start + start;
    (thing && errand(scene)).then_some(Span { start, end: start + name.len() })
}

/// 还有嫩豆腐, 再加葱: one thing more for a list that stands.
fn one_more(scene: &Scene<'_>, clause: &Clause, part: &str, found: &[Mention]) -> Option<Span> {
    const LEADS: [&str; 6] = ["还有", "還有", "仲有", "再加", "再来", "外加"];
    let called = part.trim_start_matches(['啊', '哦', '噢', '喔', '诶', '欸', '哎', '，', ' ']);
    let more = LEADS.iter().find_map(|lead| called.strip_prefix(lead));
    // 两根油条 三杯豆浆: a count and its measure go on with what was named right before.
    let counted = part.trim_start_matches(|c| COUNTED.contains(c));
    let measured = counted.trim_start_matches(|c| MEASURES.contains(&c));
    let goes_on = || {
        clause.start > 0
            && !timed(scene, clause.span.start)
            && counted.len() < part.len()
            && measured.len() < counted.len()
            && found.last().is_some_and(|last| {
                last.fact == Fact::Item && last.confidence >= 0.6 && last.span.end + 2 >= clause.span.start
            })
    };
    let rest = more.or_else(|| goes_on().then_some(measured))?;
    if clause.start > 0 && !errand(scene) {
        return None;
    }
    let name = rest.trim_start_matches(|c| COUNTED.contains(c) || MEASURES.contains(&c));
    let start = clause.span.start + part.len() - name.len();
    let name = name.trim_end_matches(|c: char| !c.is_alphanumeric());
    names_a_thing(name).then_some(Span { start, end: start + name.len() })
}

/// 棉签也来一包: one more, before its verb.
fn before_its_verb(clause: &Clause, part: &str) -> Option<Span> {
    ["也来", "也带", "也买", "也拿"].iter().find_map(|verb| {
        let at = part.seek(verb)?;
        let (lead, rest) = (part.get(..at)?, part.get(at + verb.len()..)?);
        let thing = lead.trim_start();
        let counts = rest.starts_with(|c| COUNTED.contains(c) || MEASURES.contains(&c));
        let end = clause.span.start + at;
        (counts && names_a_thing(thing)).then_some(Span { start: end - thing.len(), end })
    })
}

/// A few characters that may name a thing to get.
fn names_a_thing(name: &str) -> bool {
    (1..=5).contains(&name.chars().count())
        && name.chars().all(cjk)
        && !name.contains(|c| NO_THING.contains(c))
}

/// A time stands at this byte of the text.
fn timed(scene: &Scene<'_>, at: usize) -> bool {
    scene.entities.iter().any(|one| one.kind == EntityKind::Time && one.span.start <= at && at < one.span.end)
}

/// What stands behind verbs that get something.
fn behind_verbs(scene: &Scene<'_>, clause: &Clause, part: &str, found: &mut Vec<Mention>) {
    let chars: Vec<(usize, char)> = part.char_indices().collect();
    for (index, &(_, verb)) in chars.iter().enumerate() {
        let Some((from, to)) = object(scene, clause, &chars, index, verb) else { continue };
        let end = chars.get(to).map_or(part.len(), |&(at, _)| at);
        // Two things joined by 和 are two things.
        let mut offset = clause.span.start + from;
        for (piece, gap) in pieces(part.get(from..end).unwrap_or_default()) {
            found.extend(counted_thing(piece, offset));
            offset += piece.len() + gap;
        }
    }
}

/// Where what a verb gets begins, in bytes of the clause, and before which character it ends.
fn object(
    scene: &Scene<'_>,
    clause: &Clause,
    chars: &[(usize, char)],
    index: usize,
    verb: char,
) -> Option<(usize, usize)> {
    const ENDS: &str = "回上返嚟吧就呗啊哈给了来去过的吗不没到好行谢呢嘛我你张也啥什得唔";
    const MOST: usize = 20;
    let get = |at: usize| chars.get(at).map_or(' ', |&(_, c)| c);
    // 来, 加 and 还有 get something only by its measure: 来点藕, 加一包盐, 还有四个馒头, not 来我家.
    let measured = matches!(verb, '来' | '加' | '有' | '要');
    let other = match verb {
        // The 拿 of 拿铁 takes nothing.
        '拿' => matches!(get(index + 1), '铁' | '鐵'),
        // 有点烧: a little so.
        '有' => get(index + 1) == '点',
        _ => false,
    };
    if other || !measured && !matches!(verb, '带' | '帶' | '买' | '買' | '捎' | '称' | '拿') {
        return None;
    }
    // 25号拿26号还: when, not what.
    if timed(scene, chars.get(index + 1).map_or(0, |&(at, _)| clause.span.start + at)) {
        return None;
    }
    let mut at = index + 1;
    let counted = (at..at + 3).map(get).take_while(|c| !cjk(*c) || "一两二三四五六几半".contains(*c)).count();
    if measured && !(MEASURES.contains(&get(at + counted)) && (clause.has(Cue::Also) || errand(scene))) {
        return None;
    }
    while "一两兩二三四五六几幾半上0123456789".contains(get(at)) {
        at += 1;
    }
    at += usize::from(MEASURES.contains(&get(at)));
    let from = at;
    while at < from + MOST && cjk(get(at)) && !ENDS.contains(get(at)) {
        at += 1;
    }
    let &(start, _) = chars.get(from)?;
    (at > from).then_some((start, at))
}

/// The thing of one piece of a list, which begins at a byte of the text; nothing where it is somebody or no thing.
fn counted_thing(piece: &str, offset: usize) -> Option<Mention> {
    const LONGEST: usize = 8;
    const KIN: [&str; 11] = ["娃", "孩子", "爸", "妈", "爷", "奶奶", "女儿", "儿子", "媳妇", "老婆", "老公"];
    let lead = count_before(piece);
    let thing = piece.get(lead..)?;
    let thing = thing.char_indices().nth(LONGEST).map_or(thing, |(end, _)| thing.get(..end).unwrap_or(thing));
    let somebody = KIN.iter().any(|kin| thing.starts_with(kin));
    let none = thing.is_empty() || matches!(thing, "东西" | "東西" | "菜" | "票" | "单" | "半");
    let span = Span { start: offset + lead, end: offset + lead + thing.len() };
    (!none && !somebody).then(|| item(Fact::Item, thing, span, SURE))
}
