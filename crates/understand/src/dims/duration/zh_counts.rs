//! What Chinese lengths count: 两三个, 十几, 三点五, 百余, 四分之三, 一个半, 两年多.

use super::zh_units::{Written, unit};
use crate::dims::numerals::{self, Form, Numeral};
use crate::dims::time::meaning::calendar::Unit;
use crate::engine::{Kind, Tokens};

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
    let unit = unit(tokens, end + counted, counted == 1)?.unit;
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

/// What is counted, up to its unit and behind it.
pub(super) struct Count {
    /// The number as written.
    pub number: Numeral,
    /// With the halves that stand around the unit.
    pub value: f64,
    /// First token after.
    pub end: usize,
    pub vague: bool,
    /// 个 stands before the unit.
    pub counted: bool,
    /// A half stands before the unit: 一个半小时.
    halved: bool,
}

/// 多, 余, 来: and some more
fn many(tokens: Tokens<'_>, at: usize) -> bool {
    matches!(tokens.at(at).ch, '多' | '余' | '来') && tokens.at(at).kind == Kind::Han
}

impl Count {
    /// The number before a unit, with what makes it vague and what counts it: 十几个, 三点五, 两个多, 一个半.
    pub fn read(tokens: Tokens<'_>, at: usize) -> Option<Count> {
        let number = match about(tokens, at) {
            Some((low, _, end)) => Numeral { vague: true, ..Numeral::new(low, end, Form::Han) },
            None => match hundreds(tokens, at) {
                Some(number) => number,
                None => fraction(tokens, numerals::cardinal(tokens, at)?),
            },
        };
        // Nothing of a length follows most figures.
        if number.grouped && number.form == Form::Han
            || !matches!(tokens.at(number.end).kind, Kind::Han | Kind::Word)
        {
            return None;
        }
        let number = tens_and_a_few(tokens, number).unwrap_or_else(|| decimal(tokens, number));
        let value = number.value;
        let mut count =
            Count { number, value, end: number.end, vague: number.vague, counted: false, halved: false };
        count.some_more(many(tokens, count.end));
        count.measured(tokens);
        Some(count)
    }

    /// A character that says there are some more.
    fn some_more(&mut self, more: bool) {
        self.vague |= more;
        self.end += usize::from(more);
    }

    /// The measure word before the unit, and what stands behind that: 三个, 三粒钟, 两个几钟, 一个半小时.
    fn measured(&mut self, tokens: Tokens<'_>) {
        let is = |at: usize, ch: char| tokens.at(at).is_han(ch);
        // 三粒钟 is three hours, too.
        self.counted = is(self.end, '个') || is(self.end, '粒') && is(self.end + 1, '钟');
        self.end += usize::from(self.counted);
        self.end += usize::from(is(self.end, '整') && is(self.end + 1, '天'));
        if !self.counted {
            return;
        }
        let some = || matches!(tokens.at(self.end).ch, '几' | '零') && is(self.end + 1, '钟');
        let more = many(tokens, self.end) || some();
        self.some_more(more);
        if is(self.end, '半') && unit(tokens, self.end + 1, true).is_some() {
            self.value += 0.5;
            self.halved = true;
            self.end += 1;
        }
    }

    /// What stands behind the unit: 一分半钟, 两年半, 一分多钟, 三年多.
    pub fn more_behind(&mut self, tokens: Tokens<'_>, unit: Unit) {
        let is = |at: usize, ch: char| tokens.at(at).is_han(ch);
        let half = is(self.end, '半')
            && !self.halved
            && !matches!(tokens.at(self.end + 1).ch, '夜' | '天' | '路' | '数' | '价' | '个' | '年');
        if half {
            self.value += 0.5;
            self.end += 1;
            self.end += usize::from(unit == Unit::Minute && is(self.end, '钟'));
        }
        if unit == Unit::Minute && many(tokens, self.end) && is(self.end + 1, '钟') {
            self.vague = true;
            self.end += 2;
        }
        // 三年多少
        self.some_more(many(tokens, self.end) && !is(self.end + 1, '少') && !is(self.end, '来'));
    }

    /// 3月 is March, 24年 a year, 8日 a day of a month, 5分 marks or money: no sure lengths.
    pub fn is_sure(&self, tokens: Tokens<'_>, at: usize, written: &Written) -> bool {
        let Count { number, vague, counted, .. } = *self;
        let few = matches!(tokens.at(at).ch, '两' | '俩' | '仨' | '半' | '几' | '数')
            && tokens.at(at).kind == Kind::Han;
        let figures = number.form == Form::Digits && number.digits >= 2;
        match written.unit {
            Unit::Year => number.form != Form::HanRun && !figures || vague || counted || few,
            Unit::Month | Unit::Day | Unit::Quarter | Unit::Century => written.sure || few || vague,
            _ => written.sure,
        }
    }
}

/// 十几, 二十几, 几十
fn tens_and_a_few(tokens: Tokens<'_>, number: Numeral) -> Option<Numeral> {
    let tens = number.form == Form::Han && number.value % 10.0 == 0.0;
    (tens && tokens.at(number.end).is_han('几')).then(|| Numeral {
        vague: true,
        value: number.value + 3.0,
        end: number.end + 1,
        ..number
    })
}

/// A decimal named in words: 三点五小时; the 点 of an hour has no unit of lengths after it.
fn decimal(tokens: Tokens<'_>, number: Numeral) -> Numeral {
    if !tokens.at(number.end).is_han('点') {
        return number;
    }
    let with = numerals::zh::decimal(tokens, number);
    let told = with.end > number.end && unit(tokens, with.end, false).is_some_and(|unit| unit.sure);
    if told { with } else { number }
}
