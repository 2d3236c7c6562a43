//! Chinese lengths: 仨小时, 一个半月, 两年半, 半个钟, 2小时30分.

use super::Length;
use crate::dims::numerals::{self, Form, Numeral};
use crate::dims::time::meaning::calendar::Unit;
use crate::engine::{Kind, Tokens};

/// A unit at a token: the unit, how much of it (刻钟 is a quarter of an hour), the first token after, and whether it is
/// a unit of lengths only (天 is, 月 and 分 are not).
fn unit(tokens: Tokens<'_>, at: usize, counted: bool) -> Option<(Unit, f64, usize, bool)> {
    let token = tokens.at(at);
    if token.kind != Kind::Han {
        return match token.kind {
            Kind::Word if token.len >= 2 => {
                super::en::unit(tokens, at).map(|(unit, _, end)| (unit, 1.0, end, true))
            }
            _ => None,
        };
    }
    let next = |ch: char| tokens.at(at + 1).is_han(ch);
    Some(match token.ch {
        '秒' => (Unit::Second, 1.0, at + 1 + usize::from(next('钟')), true),
        '工' if next('作') && tokens.at(at + 2).is_han('日') => (Unit::Day, 1.0, at + 3, true),
        // 交易日, 自然日, 自然月
        '交' if next('易') && tokens.at(at + 2).is_han('日') => (Unit::Day, 1.0, at + 3, true),
        '自' if next('然') && tokens.at(at + 2).is_han('日') => (Unit::Day, 1.0, at + 3, true),
        '自' if next('然') && tokens.at(at + 2).is_han('月') => (Unit::Month, 1.0, at + 3, true),
        '昼' if next('夜') => (Unit::Day, 1.0, at + 2, true),
        // 七载; not 下载, 一载
        '载' if !counted && "二三四五六七八九十百千数".contains(tokens.before(at).ch) => {
            (Unit::Year, 1.0, at + 1, true)
        }
        // 三个骨: quarters of an hour, as they say in the south
        '骨' if counted && !matches!(tokens.at(at + 1).ch, '头' | '架' | '灰' | '干') => {
            (Unit::Minute, 15.0, at + 1, true)
        }
        '字' if counted => (Unit::Minute, 5.0, at + 1, false),
        '分' if next('钟') => (Unit::Minute, 1.0, at + 2, true),
        '分' => (Unit::Minute, 1.0, at + 1, false),
        // 七点一刻钟 is an hour.
        '刻' if next('钟') && !(at >= 2 && tokens.at(at - 2).is_han('点')) => {
            (Unit::Minute, 15.0, at + 2, true)
        }
        '小' if next('时') => (Unit::Hour, 1.0, at + 2, true),
        '钟' if next('头') => (Unit::Hour, 1.0, at + 2, true),
        '钟' if counted => (Unit::Hour, 1.0, at + 1, true),
        '时' if !counted => (Unit::Hour, 1.0, at + 1, false),
        '天' => (Unit::Day, 1.0, at + 1, true),
        '日' => (Unit::Day, 1.0, at + 1, false),
        // 每人30 周日前: a day of the week.
        '周' if !(next('末') || next('日') || next('天')) => {
            let year = next('年');
            (if year { Unit::Year } else { Unit::Week }, 1.0, at + 1 + usize::from(year), true)
        }
        '星' | '礼' if matches!(tokens.at(at + 2).ch, '日' | '天') => return None,
        '星' if next('期') => (Unit::Week, 1.0, at + 2, true),
        '礼' if next('拜') => (Unit::Week, 1.0, at + 2, true),
        '月' => (Unit::Month, 1.0, at + 1, counted),
        '季' if next('度') => (Unit::Quarter, 1.0, at + 2, counted),
        '年' if next('级') || next('份') && counted => return None,
        '年' => (Unit::Year, 1.0, at + 1, true),
        '世' if next('纪') => (Unit::Century, 1.0, at + 2, counted),
        // 一夜, 两晚, 三个晚上, 一宿
        '宿' => (Unit::Day, 1.0, at + 1, true),
        '夜' if !matches!(tokens.at(at + 1).ch, '里' | '间' | '情' | '宵' | '景' | '市' | '店')
            || tokens.at(at + 1).kind != Kind::Han =>
        {
            (Unit::Day, 1.0, at + 1, true)
        }
        '晚' if next('上') && (counted || tokens.before(at).is_han('一')) => {
            (Unit::Day, 1.0, at + 2, true)
        }
        '晚' if tokens.at(at + 1).kind == Kind::Digits
            || tokens.at(at + 1).kind == Kind::Han && numerals::zh::digit(tokens.at(at + 1).ch).is_some() =>
        {
            return None;
        }
        '晚' if !matches!(
            tokens.at(at + 1).ch,
            '上' | '间' | '点' | '饭' | '餐' | '会' | '班' | '了' | '到'
        ) || tokens.at(at + 1).kind != Kind::Han =>
        {
            (Unit::Day, 1.0, at + 1, true)
        }
        _ => return None,
    })
}

/// 两三个, 七八, 三五, 二三十: from so many to so many, and the first token after.
pub fn about(tokens: Tokens<'_>, at: usize) -> Option<(f64, f64, usize)> {
    let (first, second) = (tokens.at(at), tokens.at(at + 1));
    if first.kind != Kind::Han || second.kind != Kind::Han || second.newline {
        return None;
    }
    let before = tokens.before(at);
    if before.kind == Kind::Han && numerals::zh::digit(before.ch).is_some() {
        return None;
    }
    // 十五六, 二十七八: more than ten, where the last figure may be one or the other
    let teens = numerals::zh::cardinal(tokens, at)
        .filter(|number| number.form == Form::Han && number.value > 10.0 && number.value < 100.0)
        .filter(|number| number.value % 10.0 > 0.0);
    let (low, high, base, figures) = match teens {
        Some(number) => {
            let figure = tokens.at(number.end);
            let high =
                numerals::zh::digit(figure.ch).filter(|_| figure.kind == Kind::Han && !figure.newline)?;
            let low = (number.value % 10.0) as u8;
            (low, high, number.value - f64::from(low), number.end + 1)
        }
        None => (numerals::zh::digit(first.ch)?, numerals::zh::digit(second.ch)?, 0.0, at + 2),
    };
    if low == 0 || !(high == low + 1 || base == 0.0 && (low, high) == (3, 5)) {
        return None;
    }
    let scale = match tokens.at(figures).ch {
        _ if base > 0.0 => 1.0,
        '十' => 10.0,
        '百' => 100.0,
        '千' => 1000.0,
        _ => 1.0,
    };
    let end = figures + usize::from(scale > 1.0);
    let counted = usize::from(tokens.at(end).is_han('个'));
    let (unit, ..) = unit(tokens, end + counted, counted == 1)?;
    // 一二年, 三四月, 七八日 are a year, months and days of a month.
    let small = base == 0.0 && scale == 1.0;
    // 两三日 is no date.
    let south = small && (first.is_han('两') || second.is_han('两'));
    if matches!(unit, Unit::Month | Unit::Quarter) && counted == 0
        || tokens.at(end).is_han('日') && !south
        || unit == Unit::Year && second.ch == '二' && small
        || tokens.at(end).is_han('分') && !tokens.at(end + 1).is_han('钟')
    {
        return None;
    }
    Some((base + f64::from(low) * scale, base + f64::from(high) * scale, end))
}

/// 百余年, 千多天: a hundred or a thousand and some more, without a figure before it.
fn hundreds(tokens: Tokens<'_>, at: usize) -> Option<Numeral> {
    let value = match tokens.at(at).ch {
        '百' => 100.0,
        '千' => 1000.0,
        '万' => 10_000.0,
        _ => return None,
    };
    let more = tokens.at(at).kind == Kind::Han && matches!(tokens.at(at + 1).ch, '余' | '多');
    more.then(|| Numeral { vague: true, ..Numeral::new(value, at + 1, Form::Han) })
}

/// 四分之三, 一又二分之一: what a number is with the fraction that it begins.
fn fraction(tokens: Tokens<'_>, number: Numeral) -> Numeral {
    let part = |under: &Numeral| {
        let parted = tokens.at(under.end).is_han('分') && tokens.at(under.end + 1).is_han('之');
        let over = parted.then(|| numerals::cardinal(tokens, under.end + 2)).flatten()?;
        (under.value >= 2.0).then_some((over.value / under.value, over.end))
    };
    let (whole, found) = match part(&number) {
        Some(found) => (0.0, Some(found)),
        None if tokens.at(number.end).is_han('又') => {
            (number.value, numerals::cardinal(tokens, number.end + 1).and_then(|under| part(&under)))
        }
        None => (0.0, None),
    };
    found.map_or(number, |(value, end)| Numeral::new(whole + value, end, number.form))
}

fn part(tokens: Tokens<'_>, at: usize) -> Option<Length> {
    // 个半小时: one and a half
    if tokens.at(at).is_han('个') && tokens.at(at + 1).is_han('半') {
        let (unit, scale, end, _) = unit(tokens, at + 2, true)?;
        return Some(Length::new(1.5 * scale, unit, end));
    }
    // 个几钟, 个零月: one and some more
    if tokens.at(at).is_han('个')
        && matches!(tokens.at(at + 1).ch, '几' | '零')
        && tokens.at(at + 1).kind == Kind::Han
        && matches!(tokens.at(at + 2).ch, '钟' | '月')
        && !(tokens.before(at).kind == Kind::Han && at > 0 && !tokens.at(at).spaced)
        && let Some((unit, scale, end, _)) = unit(tokens, at + 2, true)
    {
        return Some(Length { vague: true, ..Length::new(scale, unit, end) });
    }
    // 个把小时, 个把月: one or so
    if tokens.at(at).is_han('个')
        && tokens.at(at + 1).is_han('把')
        && !tokens.before(at).is_han('那')
        && let Some((unit, scale, end, _)) = unit(tokens, at + 2, true)
    {
        return Some(Length { vague: true, ..Length::new(scale, unit, end) });
    }
    // 半夜 is an hour of the night.
    if tokens.at(at).is_han('半') && tokens.at(at + 1).is_han('夜') {
        return None;
    }
    // 全天, 整天, 整夜: one whole
    if matches!(tokens.at(at).ch, '全' | '整') && tokens.at(at).kind == Kind::Han {
        let days = matches!(tokens.at(at + 1).ch, '天' | '晚' | '夜')
            || tokens.at(at).is_han('整') && matches!(tokens.at(at + 1).ch, '年' | '月' | '周');
        let (unit, _, end, _) = unit(tokens, at + 1, true).filter(|_| days)?;
        return Some(Length::new(1.0, unit, end));
    }
    let number = match about(tokens, at) {
        Some((low, _, end)) => Numeral { vague: true, ..Numeral::new(low, end, Form::Han) },
        None => match hundreds(tokens, at) {
            Some(number) => number,
            None => fraction(tokens, numerals::cardinal(tokens, at)?),
        },
    };
    if number.grouped && number.form == Form::Han {
        return None;
    }
    // Nothing of a length follows most figures.
    if !matches!(tokens.at(number.end).kind, Kind::Han | Kind::Word) {
        return None;
    }
    let mut index = number.end;
    let mut number = number;
    // 十几, 二十几, 几十
    if tokens.at(index).is_han('几') && number.form == Form::Han && number.value % 10.0 == 0.0 {
        number = Numeral { vague: true, value: number.value + 3.0, ..number };
        index += 1;
    }
    // A decimal named in words: 三点五小时; the 点 of an hour has no unit of lengths after it.
    if tokens.at(index).is_han('点') {
        let with = numerals::zh::decimal(tokens, number);
        if with.end > index && unit(tokens, with.end, false).is_some_and(|unit| unit.3) {
            number = with;
            index = number.end;
        }
    }
    let many = |at: usize| matches!(tokens.at(at).ch, '多' | '余' | '来') && tokens.at(at).kind == Kind::Han;
    let mut vague = number.vague;
    if many(index) {
        vague = true;
        index += 1;
    }
    // 三粒钟 is three hours, too.
    let counted =
        tokens.at(index).is_han('个') || tokens.at(index).is_han('粒') && tokens.at(index + 1).is_han('钟');
    index += usize::from(counted);
    index += usize::from(tokens.at(index).is_han('整') && tokens.at(index + 1).is_han('天'));
    let mut value = number.value;
    let mut halved = false;
    // 两个几钟: and some more
    if counted
        && (many(index) || matches!(tokens.at(index).ch, '几' | '零') && tokens.at(index + 1).is_han('钟'))
    {
        vague = true;
        index += 1;
    }
    // 一个半小时, 三个半月
    if counted && tokens.at(index).is_han('半') && unit(tokens, index + 1, true).is_some() {
        value += 0.5;
        halved = true;
        index += 1;
    }
    let (unit, scale, mut end, sure) = unit(tokens, index, counted)?;
    // 11.28周六 is a date.
    let weekday = tokens.at(end);
    if unit == Unit::Week
        && number.form == Form::Digits
        && number.fraction
        && weekday.kind == Kind::Han
        && numerals::zh::digit(weekday.ch).is_some_and(|digit| (1..=6).contains(&digit))
    {
        return None;
    }
    // 2018年 is a year, 07年 too.
    let led = tokens.at(at).kind == Kind::Digits && tokens.at(at).len == 2 && tokens.at(at).value < 10;
    if unit == Unit::Year
        && !counted
        && (number.digits >= 4 && number.form == Form::Digits && value < 3000.0 || led)
    {
        return None;
    }
    if tokens.at(index).newline {
        return None;
    }
    // 一分半钟, 两年半, 三天半
    if tokens.at(end).is_han('半')
        && !halved
        && !matches!(tokens.at(end + 1).ch, '夜' | '天' | '路' | '数' | '价' | '个' | '年')
    {
        value += 0.5;
        end += 1;
        end += usize::from(unit == Unit::Minute && tokens.at(end).is_han('钟'));
    }
    // 一分多钟
    if unit == Unit::Minute && many(end) && tokens.at(end + 1).is_han('钟') {
        vague = true;
        end += 2;
    }
    if many(end) && !tokens.at(end + 1).is_han('少') && !tokens.at(end).is_han('来') {
        vague = true;
        end += 1;
    }
    let few = matches!(tokens.at(at).ch, '两' | '俩' | '仨' | '半' | '几' | '数')
        && tokens.at(at).kind == Kind::Han;
    // 3月 is March, 24年 a year, 8日 a day of a month, 5分 marks or money: no sure lengths.
    let sure = match unit {
        Unit::Year => {
            number.form != Form::HanRun && !(number.form == Form::Digits && number.digits >= 2)
                || vague
                || counted
                || few
        }
        Unit::Month | Unit::Day | Unit::Quarter | Unit::Century => sure || few || vague,
        _ => sure,
    };
    if number.form == Form::HanRun || number.value > 1e7 {
        return None;
    }
    // 绕湖一周: once around.
    let around =
        |index: usize| matches!(tokens.at(index).ch, '绕' | '环') && tokens.at(index).kind == Kind::Han;
    if unit == Unit::Week && value == 1.0 && (at.saturating_sub(4)..at).any(around) {
        return None;
    }
    // 扣半天扣不上, 等半天才来: 'for ages'.
    let vain = unit == Unit::Day
        && number.value == 0.5
        && tokens.before(at).kind == Kind::Han
        && (matches!(tokens.at(end + 1).ch, '不' | '没') || for_ages(tokens, at, end));
    // 评分4.5分以上: marks
    if unit == Unit::Minute && !sure && number.value.fract() != 0.0 {
        return None;
    }
    let sure = sure && !vain;
    let length = Length::new(value * scale, unit, end);
    // Half a year is told in months.
    let least = if unit == Unit::Year && value.fract() != 0.0 { Unit::Month } else { length.least };
    Some(Length { vague, sure, least, ..length })
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
