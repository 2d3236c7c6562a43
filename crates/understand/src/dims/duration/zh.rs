//! Chinese lengths: 仨小时, 一个半月, 两年半, 半个钟, 2小时30分.

use super::Length;
use super::zh_counts::Count;
pub use super::zh_counts::about;
use super::zh_units::{Written, unit};
use crate::dims::numerals::{self, Form};
use crate::dims::time::meaning::calendar::Unit;
use crate::engine::{Kind, Tokens};

/// One number with its unit.
fn part(tokens: Tokens<'_>, at: usize) -> Option<Length> {
    let (first, second) = (tokens.at(at), tokens.at(at + 1));
    if first.is_han('个') {
        return one_and_more(tokens, at);
    }
    // 半夜 is an hour of the night.
    if first.is_han('半') && second.is_han('夜') {
        return None;
    }
    if matches!(first.ch, '全' | '整') && first.kind == Kind::Han {
        return one_whole(tokens, at);
    }
    let mut count = Count::read(tokens, at)?;
    let written = unit(tokens, count.end, count.counted)?;
    if tokens.at(count.end).newline || names_a_date(tokens, at, &count, &written) {
        return None;
    }
    let Written { unit, scale, .. } = written;
    count.end = written.end;
    count.more_behind(tokens, unit);
    let Count { number, value, end, vague, .. } = count;
    if number.form == Form::HanRun
        || number.value > 1e7
        || unit == Unit::Week && value == 1.0 && around(tokens, at)
    {
        return None;
    }
    let sure = count.is_sure(tokens, at, &written);
    // 评分4.5分以上: marks
    if unit == Unit::Minute && !sure && number.value.fract() != 0.0 {
        return None;
    }
    let sure = sure && !(unit == Unit::Day && number.value == 0.5 && in_vain(tokens, at, end));
    let length = Length::new(value * scale, unit, end);
    // Half a year is told in months.
    let least = if unit == Unit::Year && value.fract() != 0.0 { Unit::Month } else { length.least };
    Some(Length { vague, sure, least, ..length })
}

/// 个半小时: one and a half; 个几钟, 个零月: one and some more; 个把小时: one or so.
fn one_and_more(tokens: Tokens<'_>, at: usize) -> Option<Length> {
    let more = tokens.at(at + 1);
    if more.kind != Kind::Han {
        return None;
    }
    let one = match more.ch {
        '半' => 1.5,
        '几' | '零' => {
            let counted = tokens.before(at).kind == Kind::Han && at > 0 && !tokens.at(at).spaced;
            (matches!(tokens.at(at + 2).ch, '钟' | '月') && !counted).then_some(1.0)?
        }
        '把' if !tokens.before(at).is_han('那') => 1.0,
        _ => return None,
    };
    let Written { unit, scale, end, .. } = unit(tokens, at + 2, true)?;
    Some(Length { vague: more.ch != '半', ..Length::new(one * scale, unit, end) })
}

/// 全天, 整天, 整夜, 整年: one whole
fn one_whole(tokens: Tokens<'_>, at: usize) -> Option<Length> {
    let next = tokens.at(at + 1).ch;
    let whole = matches!(next, '天' | '晚' | '夜')
        || tokens.at(at).is_han('整') && matches!(next, '年' | '月' | '周');
    let Written { unit, end, .. } = whole.then(|| unit(tokens, at + 1, true)).flatten()?;
    Some(Length::new(1.0, unit, end))
}

/// 11.28周六 is a date, 2018年 is a year, 07年 too.
fn names_a_date(tokens: Tokens<'_>, at: usize, count: &Count, written: &Written) -> bool {
    let Count { number, value, counted, .. } = *count;
    match written.unit {
        Unit::Week => {
            let weekday = tokens.at(written.end);
            number.form == Form::Digits
                && number.fraction
                && weekday.kind == Kind::Han
                && numerals::zh::digit(weekday.ch).is_some_and(|digit| (1..=6).contains(&digit))
        }
        Unit::Year => {
            let first = tokens.at(at);
            let padded = first.kind == Kind::Digits && first.len == 2 && first.value < 10;
            let full = number.digits >= 4 && number.form == Form::Digits && value < 3000.0;
            !counted && (full || padded)
        }
        _ => false,
    }
}

/// 绕湖一周: once around.
fn around(tokens: Tokens<'_>, at: usize) -> bool {
    (at.saturating_sub(4)..at)
        .any(|index| matches!(tokens.at(index).ch, '绕' | '环') && tokens.at(index).kind == Kind::Han)
}

/// 扣半天扣不上, 等半天才来: half a day that is told 'for ages'.
fn in_vain(tokens: Tokens<'_>, at: usize, end: usize) -> bool {
    tokens.before(at).kind == Kind::Han
        && (matches!(tokens.at(end + 1).ch, '不' | '没') || for_ages(tokens, at, end))
}

/// 找了半天, 等半天了: a long while. 请了半天假, 歇了半天 and 花了半天 are half a day.
fn for_ages(tokens: Tokens<'_>, at: usize, end: usize) -> bool {
    const HALF_A_DAY: &str = "请休放花用歇住租包调值停少多差";
    const LONG: &str = "找等讲说想看聊搞弄忙愣憋猜挑问喊敲催劝哄盯念骂吵绕翻听琢磨腾活";
    let past = tokens.before(at).is_han('了');
    let verb = at.checked_sub(1 + usize::from(past)).map(|index| tokens.at(index));
    let Some(verb) = verb.filter(|verb| verb.kind == Kind::Han) else { return false };
    let of_work = tokens.at(end).kind == Kind::Han && "假班工课时会活".contains(tokens.at(end).ch);
    !of_work && if past { !HALF_A_DAY.contains(verb.ch) } else { LONG.contains(verb.ch) }
}

fn same(one: &Length, other: &Length) -> bool {
    let all = |count: f64, of: f64| one.count == 1.0 && (count == of || of == 365.0 && count == 366.0);
    match (one.unit, other.unit) {
        (Unit::Day, Unit::Hour) => all(other.count, 24.0),
        (Unit::Week, Unit::Day) => all(other.count, 7.0),
        (Unit::Year, Unit::Day) => all(other.count, 365.0),
        (Unit::Year, Unit::Month) => all(other.count, 12.0),
        (Unit::Hour, Unit::Minute) => all(other.count, 60.0),
        _ => false,
    }
}

/// A whole length: 两天又一个月, 8天20时, 一小时三十分钟.
pub fn length(tokens: Tokens<'_>, at: usize) -> Option<Length> {
    let mut length = part(tokens, at)?;
    for _ in 0..5 {
        let mut next = length.end;
        if tokens.at(next).newline || tokens.at(next).kind == Kind::End {
            break;
        }
        let linked =
            matches!(tokens.at(next).ch, '又' | '零' | '加' | '外') && tokens.at(next).kind == Kind::Han;
        if linked {
            next += 1 + usize::from(tokens.at(next + 1).is_han('加') || tokens.at(next + 1).is_han('上'));
        }
        match part(tokens, next) {
            // 一天24小时, 一周七天, 一年365天: the same said twice.
            Some(more) if !linked && length.parts == 1 && same(&length, &more) => break,
            Some(more) if more.unit < length.least || linked => {
                // 15年3月 is a date; 一年零三个月 a length.
                let sure = length.sure || linked || length.unit == Unit::Minute && more.sure;
                length = Length { sure, ..length.plus(more) };
            }
            _ => break,
        }
    }
    // 三天三夜
    if length.unit == Unit::Day
        && let Some(nights) = numerals::cardinal(tokens, length.end)
        && matches!(tokens.at(nights.end).ch, '夜' | '晚')
        && tokens.at(nights.end).kind == Kind::Han
    {
        length.end = nights.end + 1;
        length.sure |= nights.value == length.count;
    }
    if tokens.at(length.end).is_han('时') && tokens.at(length.end + 1).is_han('间') {
        length.end += 2;
    }
    length.end += usize::from(tokens.at(length.end).is_han('整') && !tokens.at(length.end + 1).is_han('理'));
    Some(length)
}
