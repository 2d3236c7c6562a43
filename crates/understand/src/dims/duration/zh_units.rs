//! The units that Chinese lengths are counted by: 分钟, 刻钟, 天, 工作日, 夜, 周年.

use crate::dims::numerals;
use crate::dims::time::meaning::calendar::Unit;
use crate::engine::{Kind, Tokens};

/// A unit as written: how much of it one is (刻钟 is a quarter of an hour), the first token after, and whether it is a
/// unit of lengths only (天 is, 月 and 分 are not).
pub(super) struct Written {
    pub unit: Unit,
    pub scale: f64,
    pub end: usize,
    pub sure: bool,
}

/// A unit at a token; `counted` where 个 stands before it.
pub(super) fn unit(tokens: Tokens<'_>, at: usize, counted: bool) -> Option<Written> {
    let token = tokens.at(at);
    let (unit, scale, long, sure) = match token.kind {
        Kind::Han => match token.ch {
            '秒' | '字' | '骨' | '分' | '刻' | '小' | '钟' | '时' => hours(tokens, at, counted)?,
            '宿' | '夜' | '晚' => (Unit::Day, 1.0, night(tokens, at, counted)?, true),
            _ => days_and_more(tokens, at, counted)?,
        },
        Kind::Word if token.len >= 2 => {
            let (unit, _, end) = super::en::unit(tokens, at)?;
            (unit, 1.0, end - at, true)
        }
        _ => return None,
    };
    Some(Written { unit, scale, end: at + long, sure })
}

/// Units of hours and less: the unit, how much of it, how many characters, whether of lengths only.
fn hours(tokens: Tokens<'_>, at: usize, counted: bool) -> Option<(Unit, f64, usize, bool)> {
    let next = |ch: char| tokens.at(at + 1).is_han(ch);
    Some(match tokens.at(at).ch {
        '秒' => (Unit::Second, 1.0, 1 + usize::from(next('钟')), true),
        // 三个骨: quarters of an hour, as they say in the south
        '骨' if counted && !matches!(tokens.at(at + 1).ch, '头' | '架' | '灰' | '干') => {
            (Unit::Minute, 15.0, 1, true)
        }
        '字' if counted => (Unit::Minute, 5.0, 1, false),
        '分' if next('钟') => (Unit::Minute, 1.0, 2, true),
        '分' => (Unit::Minute, 1.0, 1, false),
        // 七点一刻钟 is an hour.
        '刻' if next('钟') && !(at >= 2 && tokens.at(at - 2).is_han('点')) => {
            (Unit::Minute, 15.0, 2, true)
        }
        '小' if next('时') => (Unit::Hour, 1.0, 2, true),
        '钟' if next('头') => (Unit::Hour, 1.0, 2, true),
        '钟' if counted => (Unit::Hour, 1.0, 1, true),
        '时' if !counted => (Unit::Hour, 1.0, 1, false),
        _ => return None,
    })
}

/// Units of days and more, as [`hours`] tells them.
fn days_and_more(tokens: Tokens<'_>, at: usize, counted: bool) -> Option<(Unit, f64, usize, bool)> {
    let next = |ch: char| tokens.at(at + 1).is_han(ch);
    let third = |ch: char| tokens.at(at + 2).is_han(ch);
    let (unit, long, sure) = match tokens.at(at).ch {
        // 工作日, 交易日, 自然日, 自然月
        '工' if next('作') && third('日') => (Unit::Day, 3, true),
        '交' if next('易') && third('日') => (Unit::Day, 3, true),
        '自' if next('然') && third('日') => (Unit::Day, 3, true),
        '自' if next('然') && third('月') => (Unit::Month, 3, true),
        '昼' if next('夜') => (Unit::Day, 2, true),
        '天' => (Unit::Day, 1, true),
        '日' => (Unit::Day, 1, false),
        // 每人30 周日前: a day of the week.
        '周' if next('末') || next('日') || next('天') => return None,
        '周' if next('年') => (Unit::Year, 2, true),
        '周' => (Unit::Week, 1, true),
        '星' | '礼' if matches!(tokens.at(at + 2).ch, '日' | '天') => return None,
        '星' if next('期') => (Unit::Week, 2, true),
        '礼' if next('拜') => (Unit::Week, 2, true),
        '月' => (Unit::Month, 1, counted),
        '季' if next('度') => (Unit::Quarter, 2, counted),
        '年' if next('级') || next('份') && counted => return None,
        '年' => (Unit::Year, 1, true),
        // 七载; not 下载, 一载
        '载' if !counted && "二三四五六七八九十百千数".contains(tokens.before(at).ch) => {
            (Unit::Year, 1, true)
        }
        '世' if next('纪') => (Unit::Century, 2, counted),
        _ => return None,
    };
    Some((unit, 1.0, long, sure))
}

/// 一夜, 两晚, 三个晚上, 一宿: how many characters name a night that days are counted by.
fn night(tokens: Tokens<'_>, at: usize, counted: bool) -> Option<usize> {
    let next = tokens.at(at + 1);
    let goes_on = |with: &str| next.kind == Kind::Han && with.contains(next.ch);
    let counts = match tokens.at(at).ch {
        '夜' => !goes_on("里间情宵景市店"),
        '晚' if next.is_han('上') && (counted || tokens.before(at).is_han('一')) => return Some(2),
        // 晚7点, 晚八点
        '晚' => {
            let hour =
                next.kind == Kind::Digits || next.kind == Kind::Han && numerals::zh::digit(next.ch).is_some();
            !hour && !goes_on("上间点饭餐会班了到")
        }
        _ => true,
    };
    counts.then_some(1)
}
