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
    let mut number = Whole::new(at);
    while number.index < at + LONGEST && number.take(tokens) {}
    number.amount()
}

/// A whole number as far as it is read.
struct Whole {
    at: usize,
    /// The next token, and the first behind what is taken.
    index: usize,
    end: usize,
    /// Closed by 万 and 亿; below 万; figures not yet weighed.
    done: f64,
    section: f64,
    pending: Option<f64>,
    /// The last unit, and below which the next one has to be; a scale below which the next one closes a part.
    last: f64,
    room: f64,
    big_room: f64,
    /// No unit is to be thought behind the last figure: 一百零二 is 102.
    zero: bool,
    /// How many figures stand one behind the other.
    run: u32,
    vague: bool,
    /// How much less the lower of two guesses is, weighed and not yet weighed.
    less: f64,
    pair: f64,
}

impl Whole {
    fn new(at: usize) -> Whole {
        let (index, end, room) = (at, at, f64::INFINITY);
        let (done, section, pending, last) = (0.0, 0.0, None, 0.0);
        let (zero, run, vague, less, pair) = (false, 0, false, 0.0, 0.0);
        Whole {
            at,
            index,
            end,
            done,
            section,
            pending,
            last,
            room,
            big_room: room,
            zero,
            run,
            vague,
            less,
            pair,
        }
    }

    /// Takes the next token, if the number goes on with it.
    fn take(&mut self, tokens: Tokens<'_>) -> bool {
        let token = tokens.at(self.index);
        if token.newline && self.index > self.at {
            return false;
        }
        if token.kind == Kind::Digits {
            return self.take_figures(tokens);
        }
        let ch = han(tokens, self.index);
        let taken = if let Some(value) = digit(ch) {
            if value == 0.0 && self.pending.is_none() && self.last > 0.0 {
                (self.zero, self.index) = (true, self.index + 1);
                return true;
            }
            !self.is_of_what_follows(tokens, ch) && self.take_digit(tokens, ch, value)
        } else if let Some(unit) = unit(ch) {
            self.take_unit(tokens, unit)
        } else if let Some(scale) = big(ch).filter(|_| !is_data(tokens, self.index)) {
            self.take_scale(tokens, scale)
        } else {
            if is_rest(tokens, self.index) && self.end > self.at {
                self.take_rest(big(han(tokens, self.index + 1)).unwrap_or(1.0));
            }
            false
        };
        if taken {
            self.index += 1;
            self.end = self.index;
        }
        taken
    }

    /// 亿1万4千6百 goes on, 3万 2024 does not.
    fn take_figures(&mut self, tokens: Tokens<'_>) -> bool {
        let (spaced, later) = (tokens.at(self.index).spaced, self.index > self.at);
        if self.pending.is_some() || later && spaced && self.last == 0.0 {
            return false;
        }
        let Some(plain) = digits::plain(tokens, self.index) else { return false };
        if later && (plain.value >= self.last || spaced && self.run > 0) {
            return false;
        }
        self.pending = Some(plain.value);
        self.zero |= plain.value >= 10.0;
        // 3万5 is 35,000 as 三万五 is.
        self.run = if later && plain.single { 1 } else { 2 };
        self.index = plain.end;
        self.end = plain.end;
        true
    }

    /// 三十两 is a weight, 三百两十 nothing; in 三块八一斤 the 一 counts the pounds.
    fn is_of_what_follows(&self, tokens: Tokens<'_>, ch: char) -> bool {
        let next = han(tokens, self.index + 1);
        matches!(ch, '两' | '俩') && self.last > 0.0 && unit(next).is_none() && big(next).is_none()
            || ch == '一'
                && self.index == self.at + 1
                && han(tokens, self.at) != '零'
                && counts(tokens, self.index + 1)
                && matches!(han(tokens, self.at.wrapping_sub(1)), '块' | '毛' | '元')
    }

    /// The first figure, the second of two guesses, or the next of figures that are read out.
    fn take_digit(&mut self, tokens: Tokens<'_>, ch: char, value: f64) -> bool {
        match self.pending {
            None => (self.pending, self.run) = (Some(value), 1),
            Some(before) if self.is_guess(tokens, before, value) => {
                (self.pending, self.pair) = (Some(value), value - before);
                (self.vague, self.zero) = (true, true);
                // No figure goes on from two guesses.
                self.run = 0;
            }
            Some(before) if self.is_read_out(tokens, ch) => {
                self.pending = Some(before * 10.0 + value);
                self.run += 1;
            }
            Some(_) => return false,
        }
        true
    }

    /// 三四个, 二十七八岁, 一百二三十: with the figure before it makes two guesses.
    fn is_guess(&self, tokens: Tokens<'_>, before: f64, value: f64) -> bool {
        let next = || unit(han(tokens, self.index + 1));
        self.run == 1
            && !tokens.at(self.index).spaced
            && (self.last == 0.0 && self.index == self.at + 1 || self.last >= 10.0)
            && (guesses(tokens, self.index, before, value)
                || self.last > 0.0 && value == before + 1.0 && next().is_some_and(|unit| unit < self.room))
    }

    /// 二〇二六: figures told one by one, as no 两 is.
    fn is_read_out(&self, tokens: Tokens<'_>, ch: char) -> bool {
        self.last == 0.0
            && (1..20).contains(&self.run)
            && !matches!(ch, '两' | '俩' | '仨')
            && !matches!(han(tokens, self.index - 1), '俩' | '仨')
            && !tokens.at(self.index).spaced
            && tokens.at(self.index - 1).kind == Kind::Han
    }

    /// 十, 百, 千: each less than the one before; 十 alone needs no figure, 百二 begins a number.
    fn take_unit(&mut self, tokens: Tokens<'_>, unit: f64) -> bool {
        let begins = || self.index == self.at && digit(han(tokens, self.index + 1)).is_some_and(|v| v > 0.0);
        if unit >= self.room || self.pending.is_none() && unit != 10.0 && !begins() {
            return false;
        }
        let mut count = self.pending.take().unwrap_or(1.0);
        // 二三十: two or three of them.
        if self.run == 2
            && self.last == 0.0
            && (11.0..100.0).contains(&count)
            && tokens.at(self.index - 1).kind == Kind::Han
        {
            let first = (count / 10.0).floor();
            count %= 10.0;
            self.pair = count - first;
            self.vague = true;
        }
        self.section += count * unit;
        (self.less, self.pair) = (self.less + self.pair * unit, 0.0);
        (self.last, self.room, self.run, self.zero) = (unit, unit, 0, false);
        true
    }

    /// 万, 亿, 兆: they close what stands before them.
    fn take_scale(&mut self, tokens: Tokens<'_>, scale: f64) -> bool {
        // 百二万 is a hundred and twenty of them.
        let short = self.run == 1 && self.last >= 100.0 && self.room < f64::INFINITY && !self.zero;
        let tail = self.pending.map_or(0.0, |value| if short { value * self.last / 10.0 } else { value });
        let below = self.section + tail;
        if below == 0.0 && self.done == 0.0 {
            // 萬九 is nineteen thousand, 万 alone is nothing.
            let next = digit(han(tokens, self.index + 1));
            if self.index > self.at || scale > 1e4 || next.is_none_or(|v| v == 0.0 || v == 1.0) {
                return false;
            }
            self.done = scale;
        } else if scale >= self.big_room {
            // 四万亿, 10万万: a scale of a scale.
            if below > 0.0 && scale == self.big_room {
                return false;
            }
            self.done = (self.done + below) * scale;
        } else if below == 0.0 {
            self.done *= scale;
        } else {
            self.done += below * scale;
        }
        (self.less, self.pair) = ((self.less + self.pair) * scale, 0.0);
        (self.pending, self.section) = (None, 0.0);
        (self.last, self.room, self.big_room) = (scale, f64::INFINITY, scale);
        (self.run, self.zero) = (0, false);
        true
    }

    /// 三十多万: and some; nothing goes on from it.
    fn take_rest(&mut self, scale: f64) {
        let below = self.section + self.pending.take().unwrap_or(0.0);
        self.done = if below == 0.0 { self.done * scale } else { self.done + below * scale };
        self.section = 0.0;
        self.vague = true;
        self.end = self.index + 2;
    }

    fn amount(self) -> Option<Amount> {
        if self.end == self.at {
            return None;
        }
        let tail = self.pending.map_or(0.0, |value| {
            // 一百二 is 120, 三万五 35,000; 一百零二 is 102.
            let short = !self.zero && self.run == 1 && self.last >= 100.0 && value > 0.0;
            if short { value * self.last / 10.0 } else { value }
        });
        let value = self.done + self.section + tail;
        let low = Some(self.less + self.pair).filter(|less| *less > 0.0).map(|less| value - less);
        let single = self.end == self.at + 1;
        let plain = Amount::new(value, self.at, self.end, Written::Han);
        Some(Amount { vague: self.vague, low, single, ..plain })
    }
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
