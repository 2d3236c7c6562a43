//! Chinese numbers: by place and by unit, with digits among them, decimals, fractions, 余, 多, 几.

use super::{Amount, Written, digits};
use crate::engine::{Chars, Kind, Tokens, word_hash};

/// No number is longer than this many tokens.
const LONGEST: usize = 40;

/// What a character is worth as a digit.
pub(crate) fn digit(ch: char) -> Option<f64> {
    Some(f64::from(match ch {
        '零' | '〇' | '○' => 0u8,
        '一' | '壹' | '幺' => 1,
        '二' | '贰' | '貳' | '两' | '俩' | '倆' => 2,
        '三' | '叁' | '參' | '参' | '仨' => 3,
        '四' | '肆' => 4,
        '五' | '伍' => 5,
        '六' | '陆' | '陸' => 6,
        '七' | '柒' => 7,
        '八' | '捌' => 8,
        '九' | '玖' => 9,
        _ => return None,
    }))
}

fn unit(ch: char) -> Option<f64> {
    Some(match ch {
        '十' | '拾' => 1e1,
        '百' | '佰' => 1e2,
        '千' | '仟' => 1e3,
        _ => return None,
    })
}

fn big(ch: char) -> Option<f64> {
    Some(match ch {
        '万' | '萬' => 1e4,
        '亿' | '億' => 1e8,
        '兆' => 1e12,
        _ => return None,
    })
}

/// Words that count what a number is of: 三四个, 3块5一斤. Those of dates and addresses (年, 月, 号, 路) are none, since
/// there figures are told one by one.
pub(crate) fn counts(tokens: Tokens<'_>, at: usize) -> bool {
    const COUNTERS: &str = "个人斤两块元米里岁次位只张件本瓶杯碗盒袋条包份家名间辆台套双层天周秒毛匹颗棵支根排句遍趟度吨升克\
        公千毫厘座栋页篇首课桌顿平把口串盘箱罐片枚种场站箩筐束滴粒群组届倍辈步笔单趟番重幅分小秒亩";
    let ch = han(tokens, at);
    ch != '\0' && !tokens.at(at).spaced && COUNTERS.contains(ch)
}

/// 三四个, 两三斤, 一两天, 三五百, 二十七八岁: two figures one after the other before what is counted are two guesses.
fn guesses(tokens: Tokens<'_>, at: usize, before: f64, value: f64) -> bool {
    let next = value == before + 1.0 || before == 3.0 && value == 5.0;
    let after = han(tokens, at + 1);
    // 九一 and 一二 are read out; 一两 is said.
    let said = before >= 2.0 && han(tokens, at) != '两' || before == 1.0 && han(tokens, at) == '两';
    // 七八分钟 and 五六小时 count, 三四分之一 does not.
    let part = after == '分' && han(tokens, at + 2) != '钟';
    let dated = matches!(after, '点' | '月' | '楼') && !tokens.at(at + 1).spaced;
    next && said && (counts(tokens, at + 1) || big(after).is_some() || dated) && !part
}

fn han(tokens: Tokens<'_>, at: usize) -> char {
    let token = tokens.at(at);
    if token.kind == Kind::Han && (at == 0 || !token.newline) { token.ch } else { '\0' }
}

/// Digits with Chinese units after them, or a fraction: `3万5`, `１６分之5`; `None` where none follow.
pub(super) fn mixed(tokens: Tokens<'_>, plain: Amount) -> Option<Amount> {
    let next = han(tokens, plain.end);
    let unit = (unit(next).is_some() || big(next).is_some()) || is_rest(tokens, plain.end);
    let fraction = next == '分' && han(tokens, plain.end + 1) == '之' || next == '又';
    if !unit && !fraction {
        return None;
    }
    from(tokens, plain.start).filter(|amount| amount.end > plain.end)
}

/// 欠我2w, 粉丝10w, 彩礼18w8: beside Chinese a w is 万, but for watts.
pub(super) fn in_w(tokens: Tokens<'_>, plain: Amount) -> Option<Amount> {
    const WATTS: &str = "灯泡充功率瓦电炉器扇暖音箱";
    let (w, next) = (tokens.at(plain.end), tokens.at(plain.end + 1));
    if !w.is_word(const { word_hash("w") }) || w.spaced {
        return None;
    }
    let before = tokens.before(plain.start);
    let beside = plain.start > 0 && before.kind == Kind::Han && !tokens.at(plain.start).newline
        || next.kind == Kind::Han && !next.spaced
        || next.is_mark('+') && tokens.at(plain.end + 2).kind == Kind::Han;
    let watts = (plain.start.saturating_sub(4)..plain.end + 4).any(|at| WATTS.contains(han(tokens, at)));
    if !beside || watts {
        return None;
    }
    let tail = next.kind == Kind::Digits && next.len == 1 && !next.spaced;
    let rest = if tail { next.value as f64 * 1e3 } else { 0.0 };
    let end = plain.end + 1 + usize::from(tail);
    Some(Amount { value: plain.value * 1e4 + rest, end, single: false, ..plain })
}

/// With which amounts begin, a sign before them too.
static FIRSTS: Chars = Chars::new(
    "零〇○一壹幺二贰貳两俩倆三叁參参仨四肆五伍六陆陸七柒八捌九玖十拾百佰千仟万萬亿億兆廿卅几數数半负負",
);

/// Whether an amount may begin with a character: with most it does not.
pub(super) fn may_begin(ch: char) -> bool {
    FIRSTS.may_hold(ch)
}

/// An amount that begins with a Chinese numeral.
pub(super) fn from_han(tokens: Tokens<'_>, at: usize) -> Option<Amount> {
    let ch = han(tokens, at);
    match ch {
        '廿' | '卅' => {
            let tens = if ch == '廿' { 20.0 } else { 30.0 };
            let ones = digit(han(tokens, at + 1)).filter(|value| *value > 0.0);
            let end = at + 1 + usize::from(ones.is_some());
            Some(Amount::new(tens + ones.unwrap_or(0.0), at, end, Written::Han))
        }
        '几' | '數' | '数' => {
            let scale = unit(han(tokens, at + 1)).or_else(|| big(han(tokens, at + 1)))?;
            Some(Amount { vague: true, ..Amount::new(3.0 * scale, at, at + 2, Written::Han) })
        }
        '半' => Some(Amount { single: true, ..Amount::new(0.5, at, at + 1, Written::Han) }),
        _ => from(tokens, at),
    }
}

/// An integer or decimal, then 分之 and 又.
fn from(tokens: Tokens<'_>, at: usize) -> Option<Amount> {
    let whole = decimal(tokens, at)?;
    if han(tokens, whole.end) == '又' {
        let part = decimal(tokens, whole.end + 1).and_then(|under| over(tokens, under));
        return Some(match part {
            Some(part) => Amount { value: whole.value + part.value, end: part.end, single: false, ..whole },
            None => whole,
        });
    }
    // 一个亿, 三个亿
    if han(tokens, whole.end) == '个'
        && han(tokens, whole.end + 1) == '亿'
        && han(tokens, whole.end + 2) != '万'
    {
        return Some(Amount { value: whole.value * 1e8, end: whole.end + 2, single: false, ..whole });
    }
    // 三千 八 is 3008 nowhere: only fractions go over blanks.
    Some(over(tokens, whole).unwrap_or(whole))
}

/// The denominator stands: 分之 and the numerator follow.
fn over(tokens: Tokens<'_>, under: Amount) -> Option<Amount> {
    let (ch, next) = (han(tokens, under.end), han(tokens, under.end + 1));
    let at = match (ch, next) {
        ('分' | '份', '之') => under.end + 2,
        // 二份一, 十分一
        ('份' | '分', digit_after) if digit(digit_after).is_some() && under.value >= 2.0 => under.end + 1,
        _ => return None,
    };
    let (sign, at) = if matches!(han(tokens, at), '负' | '負') { (-1.0, at + 1) } else { (1.0, at) };
    let top = decimal(tokens, at)?;
    (under.value != 0.0).then(|| Amount {
        value: sign * top.value / under.value,
        end: top.end,
        single: false,
        ..under
    })
}

/// With a decimal part: 三点五, 两千万点五五, 五十五点五七九.
fn decimal(tokens: Tokens<'_>, at: usize) -> Option<Amount> {
    let whole = integer(tokens, at)?;
    // Of two guesses no decimals go on: 三四点一刻.
    if han(tokens, whole.end) != '点' || whole.low.is_some() {
        return Some(whole);
    }
    let (mut place, mut value, mut index) = (0.1, 0.0, whole.end + 1);
    while index < whole.end + LONGEST {
        let Some(one) = digit(han(tokens, index)).filter(|_| !matches!(han(tokens, index), '两' | '俩'))
        else {
            break;
        };
        value += one * place;
        place /= 10.0;
        index += 1;
    }
    if index == whole.end + 1 {
        return Some(whole);
    }
    let scale = big(han(tokens, index));
    let value = (whole.value + value) * scale.unwrap_or(1.0);
    Some(Amount { value, end: index + usize::from(scale.is_some()), single: false, ..whole })
}

/// 兆字节 and 兆比特 are units.
fn is_data(tokens: Tokens<'_>, at: usize) -> bool {
    han(tokens, at) == '兆'
        && matches!(
            (han(tokens, at + 1), han(tokens, at + 2)),
            ('字' | '比' | '赫' | '宽' | '光' | '网', _)
                | ('流', '量')
                | ('内', '存')
                | ('带', '宽')
                | ('空', '间')
                | ('的', '文' | '宽' | '网' | '光' | '流' | '包' | '图' | '视')
        )
}

/// 余, 多, 几 at a token: 'and some'.
fn is_rest(tokens: Tokens<'_>, at: usize) -> bool {
    matches!(han(tokens, at), '余' | '餘' | '多' | '几' | '幾') && big(han(tokens, at + 1)).is_some()
}

/// A whole number with units.
fn integer(tokens: Tokens<'_>, at: usize) -> Option<Amount> {
    // done: closed by 万 and 亿; section: below 万; pending: figures not yet weighed.
    let (mut done, mut section) = (0.0, 0.0);
    let mut pending: Option<f64> = None;
    let (mut last, mut room, mut big_room) = (0.0, f64::INFINITY, f64::INFINITY);
    let (mut zero, mut run, mut vague) = (false, 0, false);
    // How much less the lower of two guesses is, weighed and not yet weighed.
    let (mut less, mut pair) = (0.0, 0.0);
    let (mut index, mut end) = (at, at);
    while index < at + LONGEST {
        let token = tokens.at(index);
        if token.newline && index > at {
            break;
        }
        if token.kind == Kind::Digits {
            if pending.is_some() || index > at && token.spaced && last == 0.0 {
                break;
            }
            let Some(plain) = digits::plain(tokens, index) else { break };
            // 亿1万4千6百 goes on, 3万 2024 does not.
            if index > at && (plain.value >= last || token.spaced && run > 0) {
                break;
            }
            pending = Some(plain.value);
            zero |= plain.value >= 10.0;
            // 3万5 is 35,000 as 三万五 is.
            run = if index > at && plain.single { 1 } else { 2 };
            index = plain.end;
            end = index;
            continue;
        }
        let ch = han(tokens, index);
        if let Some(value) = digit(ch) {
            // 三十两 is a weight, 三百两十 nothing.
            let next = han(tokens, index + 1);
            if matches!(ch, '两' | '俩') && last > 0.0 && unit(next).is_none() && big(next).is_none() {
                break;
            }
            // 八一斤 of 三块八一斤: the 一 counts the pounds.
            if ch == '一'
                && index == at + 1
                && han(tokens, at) != '零'
                && counts(tokens, index + 1)
                && matches!(han(tokens, at.wrapping_sub(1)), '块' | '毛' | '元')
            {
                break;
            }
            match pending {
                None if value == 0.0 && last > 0.0 => {
                    zero = true;
                    index += 1;
                    continue;
                }
                None => {
                    pending = Some(value);
                    run = 1;
                }
                Some(before)
                    if run == 1
                        && !token.spaced
                        && (last == 0.0 && index == at + 1 || last >= 10.0)
                        && (guesses(tokens, index, before, value)
                            || last > 0.0
                                && value == before + 1.0
                                && unit(next).is_some_and(|unit| unit < room)) =>
                {
                    (pending, pair) = (Some(value), value - before);
                    (vague, zero) = (true, true);
                    // No figure goes on from two guesses.
                    run = 0;
                }
                Some(before)
                    if last == 0.0
                        && run > 0
                        && !matches!(ch, '两' | '俩' | '仨')
                        && !matches!(han(tokens, index - 1), '俩' | '仨')
                        && !token.spaced
                        && run < 20
                        && tokens.at(index - 1).kind == Kind::Han =>
                {
                    pending = Some(before * 10.0 + value);
                    run += 1;
                }
                Some(_) => break,
            }
        } else if let Some(unit) = unit(ch) {
            let bare = pending.is_none();
            if unit >= room
                || bare
                    && unit != 10.0
                    && !(index == at && digit(han(tokens, index + 1)).is_some_and(|v| v > 0.0))
            {
                break;
            }
            // 二三十: two or three of them.
            let mut count = pending.take().unwrap_or(1.0);
            if run == 2
                && last == 0.0
                && (11.0..100.0).contains(&count)
                && tokens.at(index - 1).kind == Kind::Han
            {
                let first = (count / 10.0).floor();
                count %= 10.0;
                pair = count - first;
                vague = true;
            }
            section += count * unit;
            (less, pair) = (less + pair * unit, 0.0);
            (last, room, run, zero) = (unit, unit, 0, false);
        } else if let Some(scale) = big(ch).filter(|_| !is_data(tokens, index)) {
            // 百二万 is a hundred and twenty of them.
            let short = run == 1 && last >= 100.0 && room < f64::INFINITY && !zero;
            let below =
                section + pending.map_or(0.0, |value| if short { value * last / 10.0 } else { value });
            if below == 0.0 && done == 0.0 {
                // 萬九 is nineteen thousand, 万 alone is nothing.
                if index > at
                    || scale > 1e4
                    || digit(han(tokens, index + 1)).is_none_or(|v| v == 0.0 || v == 1.0)
                {
                    break;
                }
                done = scale;
            } else if scale >= big_room {
                // 四万亿, 10万万: a scale of a scale.
                if below > 0.0 && scale == big_room {
                    break;
                }
                done = (done + below) * scale;
            } else if below == 0.0 {
                done *= scale;
            } else {
                done += below * scale;
            }
            (less, pair) = ((less + pair) * scale, 0.0);
            (pending, section) = (None, 0.0);
            (last, room, big_room, run, zero) = (scale, f64::INFINITY, scale, 0, false);
        } else if is_rest(tokens, index) && end > at {
            let scale = big(han(tokens, index + 1)).unwrap_or(1.0);
            let below = section + pending.take().unwrap_or(0.0);
            done = if below == 0.0 { done * scale } else { done + below * scale };
            vague = true;
            section = 0.0;
            end = index + 2;
            (last, run) = (scale, 0);
            break;
        } else {
            break;
        }
        index += 1;
        end = index;
    }
    if end == at {
        return None;
    }
    let tail = pending.map_or(0.0, |value| {
        // 一百二 is 120, 三万五 35,000; 一百零二 is 102.
        if !zero && run == 1 && last >= 100.0 && value > 0.0 { value * last / 10.0 } else { value }
    });
    let value = done + section + tail;
    let low = Some(less + pair).filter(|less| *less > 0.0).map(|less| value - less);
    let single = end == at + 1;
    Some(Amount { vague, low, single, ..Amount::new(value, at, end, Written::Han) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_begin_with_what_may_begin_them() {
        for ch in '\u{3000}'..='\u{ffff}' {
            let begins = digit(ch).is_some() || unit(ch).is_some() || big(ch).is_some();
            assert!(may_begin(ch) || !begins, "{ch}");
            let tokens = Tokens::of(&format!("{ch}三"));
            let read = (tokens.at(0).kind == Kind::Han).then(|| super::super::read(tokens, 0)).flatten();
            assert!(may_begin(tokens.at(0).ch) || read.is_none(), "{ch}");
        }
    }
}
