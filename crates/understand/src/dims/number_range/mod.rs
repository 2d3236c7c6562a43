//! Ranges and limits of numbers: 'between 3 and 5', 'more than 20', `20~100`, 三十以上.

pub(crate) mod ranked;

use crate::dims::doors::Door;
use crate::dims::number::{Amount, Written, said_scale, written, zh};
use crate::engine::{Doors, Kind, Lexicon, Scan, Token, Tokens, among, hashes, meanings, word_hash};
use Side::{AtLeast, AtMost, Equal, Less, More};
use steward_model::{Entity, EntityKind, Value};

/// The doors of its lexica, with others.
pub(in crate::dims) const fn doors(all: Doors) -> Doors {
    all.of(&BEFORE).of(&AFTER)
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    More,
    AtLeast,
    Less,
    AtMost,
    Equal,
}

static BEFORE: Lexicon<Side, 1024> = meanings! {
    More => "more than" "greater than" "larger than" "bigger than" "higher than" "above" "over" "exceed"
        "exceeds" "exceeding" "surpass" "surpasses" "surpassing" ">" "大于" "超过" "超过了" "高于" "多于"
        "超出" "过";
    AtLeast => "at least" "no less than" "not less than" "no fewer than" "no smaller than"
        "no lower than" "not smaller than" "not lower than" "not fewer than" "not below" "not under"
        "equal or more than" "equal or greater than" "equal or higher than" "equal or larger than"
        "equal or bigger than" "没低于" "没有低于" "more than or equal to" "greater than or equal to"
        "greater or equal than" "bigger or equal than" "larger or equal than" "higher or equal than"
        "greater or equal to" "at least or equal to" "equal to or more than" "equal to or greater than"
        ">=" "≥" "=>" "不小于" "不少于" "不低于" "至少" "至少是" "至少有" "至少为" "最少" "最少为" "起码"
        "大于等于" "大于或等于" "大于或者等于";
    AtMost => "at most" "no more than" "not more than" "up to" "no greater than" "no higher than"
        "no bigger than" "no larger than" "not greater than" "not higher than" "not bigger than"
        "not larger than" "not above" "not over" "not exceed" "not exceeding" "equal or less than"
        "equal or lower than" "equal or smaller than" "没超过" "没有超过" "未超过"
        "less than or equal to" "less or equal than" "smaller or equal than" "lower or equal than"
        "less or equal to" "equal to or less than" "<=" "≤" "不大于" "不超过" "不多于" "不高于" "最多"
        "最多为" "最多是" "最多有" "至多" "小于等于" "小于或等于" "小于或者等于";
    Less => "less than" "fewer than" "smaller than" "lower than" "under" "below" "<" "小于" "少于" "低于";
    Equal => "equal to" "equals" "equals to" "equaling to" "equaling" "等于";
}
.behind(Door::RangeBefore as u8);
static AFTER: Lexicon<Side, 256> = meanings! {
    AtLeast => "or more" "or greater than" "or greater" "or above" "and more" "and above" "or higher"
        "或以上" "或者以上" "及以上";
    AtMost => "or less" "or fewer" "or below" "or lower" "或以下" "或者以下" "及以下" "以内";
    More => "以上" "之上";
    Less => "以下" "之下";
    Equal => "or equal to";
}
.behind(Door::RangeAfter as u8);

#[derive(Clone, Copy)]
struct Limit {
    start: usize,
    end: usize,
    side: Side,
    value: f64,
}

/// What the words before a limit begin with.
/// Finds all of them.
pub(crate) fn find(scan: &Scan<'_>, amounts: &[Amount], out: &mut Vec<Entity>) {
    let tokens = scan.tokens;
    let mut pending: Option<Limit> = None;
    let mut index = 0;
    while let Some(amount) = amounts.get(index) {
        if let Some(next) = amounts.get(index + 1)
            && let Some((start, end)) = joined(scan, amount, next)
        {
            flush(scan, &mut pending, out);
            // 5-6k: the scale said once.
            let scale = said_scale(tokens, next);
            let low = if amount.value * scale < next.value { amount.value * scale } else { amount.value };
            push(scan, start, end, format!("[{},{})", written(low), written(next.value)), out);
            index += 2;
            continue;
        }
        index += 1;
        if let Some(value) = some_tens(tokens, amount) {
            push(scan, amount.start, amount.end + 1, value, out);
            continue;
        }
        let Some(limit) =
            limit(scan, amount).filter(|limit| limit.start < amount.start || !behind_unit(tokens, amount))
        else {
            continue;
        };
        if let Some(before) = pending
            && let Some(value) = pair(tokens, &before, &limit)
        {
            push(scan, before.start, limit.end, value, out);
            pending = None;
            continue;
        }
        flush(scan, &mut pending, out);
        pending = Some(limit);
    }
    flush(scan, &mut pending, out);
}

fn flush(scan: &Scan<'_>, pending: &mut Option<Limit>, out: &mut Vec<Entity>) {
    if let Some(limit) = pending.take() {
        let value = written(limit.value);
        let value = match limit.side {
            More => format!("({value},)"),
            AtLeast => format!("[{value},)"),
            Less => format!("(,{value})"),
            AtMost => format!("(,{value}]"),
            Equal => format!("[{value},{value}]"),
        };
        push(scan, limit.start, limit.end, value, out);
    }
}

fn push(scan: &Scan<'_>, start: usize, end: usize, value: String, out: &mut Vec<Entity>) {
    out.push(scan.entity(
        EntityKind::NumberRange,
        start,
        end,
        vec![Value::plain(value)],
        0.75,
        "number_range",
    ));
}

/// What is counted stands there.
fn counted(tokens: Tokens<'_>, at: usize) -> bool {
    let token = tokens.at(at);
    token.kind == Kind::Han
        && matches!(token.ch, '个' | '人' | '次' | '名' | '家' | '件' | '种' | '位' | '本' | '张')
}

/// Nothing goes on there but a particle: 来了三十多。
fn closes(tokens: Tokens<'_>, at: usize) -> bool {
    let (token, next) = (tokens.at(at), tokens.at(at + 1));
    match token.kind {
        Kind::End => true,
        Kind::Mark => matches!(token.ch, ',' | '.' | '!' | '?' | '，' | '。' | '！' | '？' | '~' | '…'),
        Kind::Han if token.spaced => true,
        Kind::Han => matches!(token.ch, '吧' | '呢' | '啊' | '了' | '的') && next.kind != Kind::Han,
        _ => token.newline,
    }
}

/// 十几个, 二十几人: from the tens up to the next.
fn some_tens(tokens: Tokens<'_>, amount: &Amount) -> Option<String> {
    let tens =
        amount.value >= 10.0 && amount.value < 100.0 && amount.value % 10.0 == 0.0 && amount.low.is_none();
    let some = tokens.at(amount.end).is_han('几') && !tokens.at(amount.end).spaced;
    let right = tens && some && (counted(tokens, amount.end + 1) || closes(tokens, amount.end + 1));
    right.then(|| format!("({},{})", written(amount.value), written(amount.value + 10.0)))
}

/// 三米二, 两斤半, 三块二: a figure right behind a unit that is counted is a part of it, and no range begins there.
fn behind_unit(tokens: Tokens<'_>, amount: &Amount) -> bool {
    const UNITS: &str = "米斤块元毛角升吨尺寸丈里镑两度岁";
    let Some(unit) = amount.start.checked_sub(1).filter(|unit| *unit > 0) else { return false };
    let (token, count) = (tokens.at(unit), tokens.before(unit));
    let counts = count.kind == Kind::Digits
        || count.kind == Kind::Han
            && (zh::digit(count.ch).is_some() || matches!(count.ch, '十' | '百' | '千' | '万' | '半'));
    token.kind == Kind::Han && !tokens.at(amount.start).spaced && UNITS.contains(token.ch) && counts
}

/// 021-62345678, and two numbers of ten figures: no range has such ends.
fn is_phone(scan: &Scan<'_>, low: &Amount, high: &Amount) -> bool {
    let first = scan.words(low.start, low.end);
    let long = |amount: &Amount| amount.written == Written::Digits && scan.tokens.at(amount.start).len >= 10;
    first.len() > 1 && first.starts_with('0') && !first.starts_with("0.") || long(low) || long(high)
}

fn limit(scan: &Scan<'_>, amount: &Amount) -> Option<Limit> {
    let tokens = scan.tokens;
    let (start, before) = match word_before(tokens, amount) {
        Some((_, None)) => return None,
        Some((start, side)) => (start, side),
        None => (amount.start, None),
    };
    let (mut side, mut end) = word_after(tokens, amount.end, before);
    if side.is_none()
        && let Some((found, to)) = behind_counted(tokens, end)
            .or_else(|| plus(tokens, amount, end))
            .or_else(|| and_some(tokens, amount, end))
    {
        (side, end) = (Some(found), to);
    }
    side.map(|side| Limit { start, end, side, value: amount.value })
}

/// The longest word of a limit right before an amount; without its side where it says something else: '<>30', and 'is
/// over' before a new clause.
fn word_before(tokens: Tokens<'_>, amount: &Amount) -> Option<(usize, Option<Side>)> {
    let from = (1..=8).rev().filter_map(|back| amount.start.checked_sub(back));
    let (from, side) = from.filter(|from| BEFORE.may_begin(tokens.at(*from))).find_map(|from| {
        let found = BEFORE.longest(tokens, from).filter(|found| found.end == amount.start)?;
        Some((from, *found.sense))
    })?;
    let odd = from.checked_sub(1).is_some_and(|before| {
        matches!(tokens.at(before).ch, '<' | '>' | '=')
            && tokens.at(before).kind == Kind::Mark
            && tokens.at(from).kind == Kind::Mark
    });
    let passed = tokens.at(from).is_han('过')
        && (from == 0 || !matches!(tokens.before(from).ch, '比' | '占' | '数' | '分' | '价'))
        && amount.start == from + 1;
    Some((from, Some(side).filter(|_| !odd && !passed)))
}

/// What the words behind an amount make of what those before it said, and where they end.
fn word_after(tokens: Tokens<'_>, end: usize, before: Option<Side>) -> (Option<Side>, usize) {
    let Some(found) = AFTER.longest(tokens, end) else { return (before, end) };
    let next = tokens.at(found.end);
    let figures = next.kind == Kind::Digits;
    let than = |word: &Token| word.is_word(const { word_hash("than") });
    let side = match (before, *found.sense) {
        (None, Equal) => None,
        // 'or greater than 190' begins a limit of its own.
        (None, after) => Some(after).filter(|_| !(figures && than(tokens.before(found.end)))),
        (Some(More), Equal) if !figures => Some(AtLeast),
        (Some(Less), Equal) if !figures => Some(AtMost),
        (Some(Equal), after @ (AtLeast | AtMost)) if !than(next) => Some(after),
        _ => None,
    };
    side.map_or((before, end), |side| (Some(side), found.end))
}

/// 十个以内, 五十块以上: what is counted stands between.
fn behind_counted(tokens: Tokens<'_>, end: usize) -> Option<(Side, usize)> {
    let thing = tokens.at(end);
    if thing.kind != Kind::Han
        || !among!(thing.ch, '个' '人' '块' '元' '斤' '位' '次' '名' '岁' '件' '度' '桌')
    {
        return None;
    }
    let found = AFTER.longest(tokens, end + 1)?;
    let place = thing.is_han('人') && matches!(*found.sense, More | Less) && tokens.at(end + 1).is_han('之');
    let closes = matches!(tokens.at(found.end - 1).ch, '内' | '上' | '下');
    (!place && closes).then_some((*found.sense, found.end))
}

/// 40+ people, 50+ came: no telephone's plus.
fn plus(tokens: Tokens<'_>, amount: &Amount, end: usize) -> Option<(Side, usize)> {
    let (mark, next) = (tokens.at(end), tokens.at(end + 1));
    let more = mark.is_mark('+')
        && !mark.spaced
        && (next.spaced && next.kind == Kind::Word || next.kind == Kind::Han)
        && amount
            .start
            .checked_sub(1)
            .is_none_or(|before| tokens.at(before).kind != Kind::Mark || tokens.at(amount.start).spaced);
    more.then_some((AtLeast, end + 1))
}

/// 五百多个, 二百三十余万
fn and_some(tokens: Tokens<'_>, amount: &Amount, end: usize) -> Option<(Side, usize)> {
    if (tokens.at(end).is_han('多') || tokens.at(end).is_han('余'))
        && amount.value >= 10.0
        && (counted(tokens, end + 1) || amount.value % 10.0 == 0.0 && closes(tokens, end + 1))
    {
        return Some((More, end + 1));
    }
    let within = amount.vague
        && matches!(tokens.before(amount.end).ch, '万' | '亿')
        && matches!(tokens.at(amount.end.saturating_sub(2)).ch, '多' | '余');
    within.then_some((More, end))
}

/// Two limits with little between them that hold an interval.
fn pair(tokens: Tokens<'_>, first: &Limit, second: &Limit) -> Option<String> {
    let gap = (first.end..second.start).all(|at| {
        let token = tokens.at(at);
        token.is_mark(',')
            || token.is_word(const { word_hash("and") })
            || token.is_word(const { word_hash("but") })
            || matches!(token.ch, '并' | '且' | '而' | '个') && token.kind == Kind::Han
            || token.is_mark('，')
    });
    let up = |side: Side| matches!(side, More | AtLeast);
    let down = |side: Side| matches!(side, Less | AtMost);
    let (low, high) = match (first, second) {
        (low, high) if up(low.side) && down(high.side) => (low, high),
        (high, low) if up(low.side) && down(high.side) => (low, high),
        _ => return None,
    };
    if !gap || second.start > first.end + 3 || low.value >= high.value {
        return None;
    }
    let open = if low.side == More { '(' } else { '[' };
    let close = if high.side == Less { ')' } else { ']' };
    Some(format!("{open}{},{}{close}", written(low.value), written(high.value)))
}

/// 10 to 15 guests, 3 or 4 of us: what is counted follows, in the plural; not ten to six, nor 2 to 3 goals of a game that
/// somebody lost.
fn so_many(scan: &Scan<'_>, low: &Amount, high: &Amount) -> bool {
    const COUNTED: &[u64] =
        hashes!("people ppl pax folk men women children persons kg km cm bucks quid grand");
    const VERBS: &[u64] = hashes!("works suits is was sounds looks starts ends opens closes plus always");
    let tokens = scan.tokens;
    let (joint, next) = (tokens.at(low.end), tokens.at(high.end));
    let or = joint.is_word(const { word_hash("or") });
    if !(or || joint.is_word(const { word_hash("to") }))
        || joint.newline
        || next.kind != Kind::Word
        || next.newline
    {
        return false;
    }
    let near = low.value > 0.0 && high.value <= if or { 2.0 * low.value } else { 10.0 * low.value }
        || or && high.value == low.value + 1.0;
    let written = scan.words(high.end, high.end + 1);
    let plural = next.len > 3
        && next.spaced
        && written.ends_with('s')
        && !written.ends_with("ss")
        && !VERBS.contains(&next.hash);
    let of_us = next.is_word(const { word_hash("of") })
        && [word_hash("us"), word_hash("them"), word_hash("you"), word_hash("my"), word_hash("the")]
            .contains(&tokens.at(high.end + 1).hash);
    near && (plural || COUNTED.contains(&next.hash) || of_us)
}

/// 'between … and …', 'from … to …', `20~100`, 一到五, 20和30之间.
fn joined(scan: &Scan<'_>, low: &Amount, high: &Amount) -> Option<(usize, usize)> {
    let tokens = scan.tokens;
    if low.value >= high.value || behind_unit(tokens, low) {
        return None;
    }
    let before = tokens.before(low.start);
    let before_that = low.start.checked_sub(2).map_or(tokens.before(0), |at| tokens.at(at));
    let gap = high.start.saturating_sub(low.end);
    let joint = tokens.at(low.end);
    let between = before.is_word(const { word_hash("between") });
    let from = before.is_word(const { word_hash("from") });
    let mid = gap == 1;
    if between && mid && joint.is_word(const { word_hash("and") })
        || from && mid && joint.is_word(const { word_hash("to") })
    {
        return Some((low.start - 1, high.end));
    }
    if mid && so_many(scan, low, high) {
        return Some((low.start, high.end));
    }
    // '5 to 10' and nothing else; 'five to ten' is told of hours.
    let figures = low.written == Written::Digits && high.written == Written::Digits;
    let alone =
        mid && figures && joint.is_word(const { word_hash("to") }) && scan.is_whole(low.start, high.end);
    if alone || mid && joint.is_word(const { word_hash("through") }) {
        return Some((low.start, high.end));
    }
    let after = tokens.at(high.end);
    if mid && joint.kind == Kind::Han && matches!(joint.ch, '和' | '与' | '到' | '至') {
        let inside = after.is_han('之') && tokens.at(high.end + 1).is_han('间');
        let short = after.is_han('间') && !after.spaced;
        let start = match (before.ch, before_that.ch) {
            ('于', '位' | '介') => low.start - 2,
            ('在' | '从', _) if inside && before.kind == Kind::Han => low.start - 1,
            _ => low.start,
        };
        let end = high.end + if inside { 2 } else { usize::from(short) };
        let plain = matches!(joint.ch, '到' | '至');
        return (inside
            || short
            || plain && !after.is_han('点') && !after.is_han('号') && !after.is_han('月'))
        .then_some((start, end));
    }
    let dash = mid && joint.kind == Kind::Mark && matches!(joint.ch, '-' | '~' | '～' | '–' | '—');
    let glued_out = before.kind == Kind::Mark
        && !tokens.at(low.start).spaced
        && matches!(before.ch, '-' | '/' | '.' | ':' | '+')
        || before.kind == Kind::Word && !tokens.at(low.start).spaced
        || after.kind == Kind::Mark && !after.spaced && matches!(after.ch, '-' | '/' | ':')
        || after.kind == Kind::Word && !after.spaced;
    let date = after.is_han('月') || after.is_han('日') || after.is_han('号') || after.is_han('点');
    (dash
        && !glued_out
        && !date
        && !is_phone(scan, low, high)
        && joint.spaced == tokens.at(high.start).spaced)
        .then_some((low.start, high.end))
}

#[cfg(test)]
mod tests {
    use crate::dims::check;
    use steward_model::EntityKind;

    #[test]
    fn ranges_and_near_misses() {
        check::kind(
            EntityKind::NumberRange,
            "⟦more than thirty⟧ came → (30,)
             ⟦between 3 and 7⟧ of them → [3,7)
             ⟦at least 4⟧ and no fewer → [4,)
             a score ⟦above 10 and below 15⟧ → (10,15)
             ⟦20~30⟧个 → [20,30)
             around ⟦5-6k⟧ followers → [5000,6000)
             from ⟦800-2k⟧ → [800,2000)
             ⟦大于5小于9⟧ → (5,9)
             ⟦两百以上⟧ → (200,)
             call 555-1234-567
             3 and 5
             和你一起
             ⟦10 to 15⟧ guests → [10,15)
             ⟦3 or 4⟧ of us → [3,4)
             ⟦six or seven⟧ bottles → [6,7)
             ⟦30+⟧ people came → [30,)
             ⟦十个以内⟧ → (,10]
             ⟦二十人以上⟧ → (20,)
             来了⟦十几⟧个 → (10,20)
             大概⟦三十几⟧吧 → (30,40)
             有⟦四十多⟧个人 → (40,)
             来了⟦三十多⟧ → (30,)
             一共⟦一百多⟧，挤死了 → (100,)
             三十多谢谢你
             十几号来着
             五多
             二十几天没见
             call me at 3 or 4
             3 or 4 works
             it is five to seven
             won 2 to 1
             it is ⟦not greater than 7⟧ → (,7]
             marks ⟦not lower than 40⟧ → [40,)
             ⟦no higher than 12⟧ → (,12]
             ⟦equal or less than 9⟧ → (,9]
             ⟦没有超过30⟧个 → (,30]
             not 7 of them
             not more than that
             no. 7
             电话0571-88123456
             手机13900001111-13900002222
             柜子高两米三以上
             瓜有四斤半以上
             五块二到六块五
             ⟦三到五⟧楼 → [3,5)
             got 3 to 1
             ten to five",
        );
        check::kind(EntityKind::NumberRange, "⟦15 to 40⟧ → [15,40)");
        check::kind(EntityKind::NumberRange, "9 to 3");
    }
}
