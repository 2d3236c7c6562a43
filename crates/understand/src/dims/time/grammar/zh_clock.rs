//! Chinese hours: 三点半, 三点一刻, 15时20分, 差五分三点.

use super::pieces::one;
use super::{Parser, Piece};
use crate::dims::numerals::{self, Form, Numeral};
use crate::dims::time::meaning::frame::{Clock, Frame, HalfDay};
use crate::engine::Kind;
use steward_model::Grain;

/// What follows 点 of points rather than of an hour: 三点意见, 两点建议, 一点也不.
const POINTS: &str = "血式伤钱意建要原理希看想感体启说注心优好用共区不内";

impl Parser<'_> {
    /// 三点, 三点半, 三点一刻, 3点20, 15时20分30秒, 八点钟, 三点整; `at` is at 点 or 时.
    pub(super) fn zh_hour(&self, hour: i32, number: &Numeral, at: usize, unit: char) -> Option<Piece> {
        let hour = Some(hour).filter(|hour| (0..=24).contains(hour))?;
        let start = number.end.saturating_sub(if number.form == Form::Han && hour > 10 { 2 } else { 1 });
        if self.dice(start) || self.no_unit_of_hours(at, unit) {
            return None;
        }
        let mut clock = Clock::new(i64::from(hour), 0, 0, Grain::Hour);
        if self.zero_led(number) {
            clock.half = HalfDay::Full;
        }
        let unsure = if unit == '时' { 1 } else { 2 };
        let (clock, end, strength) = match self.told_of_an_hour(clock, start, at + 1) {
            Some((clock, end, sure)) => (clock, end, if sure { 2 } else { unsure }),
            None if unit == '点' && self.at(at + 1).kind == Kind::Digits && !self.at(at + 1).spaced => {
                return None;
            }
            None => {
                let counts = number.form != Form::Digits
                    && self.tokens.before(number.end - 1).kind != Kind::Digits
                    && unit == '点'
                    && (1..=2).contains(&hour);
                // 一点, 两点 are as often 'a little', 'two points'.
                let small = counts && !self.small_hour(start, at + 1, hour);
                (
                    clock,
                    at + 1,
                    if small {
                        0
                    } else if counts {
                        2
                    } else {
                        unsure
                    },
                )
            }
        };
        let alone = end == at + 1;
        if alone && unit == '点' && self.decimal_behind(end) {
            return None;
        }
        let points = strength < 2 || unit == '点' && clock.grain == Grain::Hour;
        if alone && points && number.form != Form::Digits && self.among(end, POINTS) {
            return None;
        }
        Some((Frame { clock: Some(clock), ..one(strength) }, end))
    }

    /// 三个六点 are dice.
    fn dice(&self, start: usize) -> bool {
        self.tokens.before(start).is_han('个')
            && start >= 2
            && numerals::zh::digit(self.at(start - 2).ch).is_some()
    }

    /// 时间, 时候 are words of their own, 点点滴滴 and 点点头 too.
    fn no_unit_of_hours(&self, at: usize, unit: char) -> bool {
        match unit {
            '时' => self.among(at + 1, "间候期常代光刻差装尚"),
            '点' => self.han(at + 1, '点') && (self.han(at + 2, '滴') || self.han(at + 2, '头')),
            _ => false,
        }
    }

    /// 八点八 is a decimal.
    fn decimal_behind(&self, end: usize) -> bool {
        let next = self.at(end);
        next.kind == Kind::Han
            && numerals::zh::digit(next.ch).is_some()
            && !"点分刻十个字位人号楼月".contains(self.at(end + 1).ch)
    }

    /// What stands behind an hour and belongs to it, with the first token after, and whether it makes it surely one.
    fn told_of_an_hour(&self, clock: Clock, start: usize, end: usize) -> Option<(Clock, usize, bool)> {
        let next = |ch: char| self.han(end + 1, ch);
        let with = |minute: i64| Clock { minute, grain: Grain::Minute, ..clock };
        let after = self.at(end);
        let ch = if after.kind == Kind::Han { after.ch } else { '\0' };
        match ch {
            '钟' | '整' => return Some((clock, end + 1 + usize::from(next('整')), true)),
            // 八点差一刻
            '差' => {
                if let Some((minute @ 1.., after, 0)) = self.zh_minutes(end + 1) {
                    let before = (clock.hour + 23) % 24;
                    let hour = if before == 0 { 12 } else { before };
                    return Some((Clock { hour, ..with(60 - minute) }, after, true));
                }
            }
            '正' => return Some((clock, end + 1, false)),
            '多' => return Some((clock, end + 1 + usize::from(next('钟')), false)),
            '来' if next('钟') => return Some((clock, end + 2, false)),
            '几' if next('钟') => return Some((clock, end + 2, false)),
            '几' if self.free(end + 1) => return Some((clock, end + 1, false)),
            // 三点踏正, 三点踏半
            '踏' | '搭' if next('正') => return Some((with(0), end + 2, true)),
            '踏' | '搭' if next('半') => return Some((with(30), end + 2, true)),
            _ => {}
        }
        if let Some(marks) = self.marks_in_the_south(start, end) {
            return Some((with(marks * 5), end + 1, true));
        }
        if ch == '半' {
            return Some((with(30), end + 1 + usize::from(next('钟')), true));
        }
        let (clock, end, sure) = match self.zh_minutes(end) {
            Some((minute, after, second)) => {
                let grain = if second > 0 { Grain::Second } else { Grain::Minute };
                (Clock { minute, second, grain, ..clock }, after, true)
            }
            None => (clock, end, false),
        };
        match self.half_day(end) {
            Some((half, after)) => Some((clock.half(half), after, sure)),
            None => sure.then_some((clock, end, true)),
        }
    }

    /// 晏昼三点九, 朝早九点五: a mark of five minutes behind the hour, as they say in the south; not 三点九折.
    fn marks_in_the_south(&self, start: usize, end: usize) -> Option<i64> {
        let named = ["晏昼", "夜晚", "朝早", "下昼", "上昼"];
        let from = start.checked_sub(2)?;
        let mark = numerals::zh::digit(self.at(end).ch).filter(|mark| (1..=9).contains(mark))?;
        let south = self.at(end).kind == Kind::Han && named.iter().any(|part| self.spells(from, part));
        (south && self.ends(end + 1)).then_some(i64::from(mark))
    }

    /// No noun follows that 几 would count.
    fn free(&self, at: usize) -> bool {
        let token = self.at(at);
        token.kind != Kind::Han || "到再先走去来见啦了的吧开".contains(token.ch)
    }

    /// 三四点, 七八点钟, 下午两三点: the first of two hours that stand for 'about'.
    pub(super) fn first_of_two(&self, at: usize, number: &Numeral) -> Option<i32> {
        let digit = |at: usize| numerals::zh::digit(self.at(at).ch).map(i32::from);
        let (first, second) = (digit(at)?, digit(at + 1)?);
        (number.end == at + 2 && first > 0 && second == first + 1).then_some(first)
    }

    /// 十一二点, 一两点: the same where the second is no digit of the first; the hour, and where 点 stands.
    pub(super) fn and_the_next(&self, number: &Numeral) -> Option<(i32, usize)> {
        let hour = match self.at(number.end).ch {
            '二' if number.value == 11.0 => 11,
            '两' if number.value == 1.0 => 1,
            _ => return None,
        };
        (number.form != Form::Digits && self.han(number.end + 1, '点')).then_some((hour, number.end + 1))
    }

    /// 周六春季招聘会: what is held or sold by the season is called after it, and is on no day of its own.
    pub(super) fn names_a_season(&self, end: usize) -> bool {
        #[rustfmt::skip]
        const THINGS: [&str; 14] = ["招聘", "双选", "运动会", "招生", "新品", "新款", "上新", "班", "赛", "杯", "展", "特卖", "音乐会", "拍卖"];
        self.tokens.before(end).is_han('季')
            && !self.at(end).newline
            && THINGS
                .iter()
                .any(|thing| thing.chars().enumerate().all(|(ahead, ch)| self.han(end + ahead, ch)))
    }

    /// 十五分, 20, 零五分, 一刻, 三刻钟, 二十分三十秒, 三个字: minutes, the first token after, and seconds.
    pub(super) fn zh_minutes(&self, at: usize) -> Option<(i64, usize, i64)> {
        let zero =
            || self.at(at + 1).kind == Kind::Han && numerals::zh::cardinal(self.tokens, at + 1).is_some();
        let led = self.among(at, "过搭踏") || self.han(at, '零') && zero();
        let next = at + usize::from(led);
        if self.at(next).newline {
            return None;
        }
        let number = self.zh_figures(next).filter(|number| !number.fraction && !number.vague)?;
        let value = number.whole().filter(|value| *value < 60)? as i64;
        // 十点过一下需求, 九点过一遍流程: something is gone through.
        if self.han(at, '过') && "下遍轮眼目圈".contains(self.at(number.end).ch) {
            return None;
        }
        if let Some(found) = self.minutes_by_unit(value, number.end) {
            return Some(found);
        }
        // 搭一: five minutes a mark
        if self.among(at, "搭踏") && value < 12 {
            return Some((value * 5, number.end, 0));
        }
        // 三点二十, 9点20, 三点零五
        let first = self.at(next);
        let two = match first.kind {
            Kind::Digits => first.len == 2,
            Kind::Han => value >= 10 || next > at,
            _ => false,
        };
        let after = self.at(number.end);
        let counts = after.kind == Kind::Digits
            || self.among(number.end, "个元块米岁人次天年月日号点万亿倍度斤位条件张本")
            || after.kind == Kind::Mark && matches!(after.ch, '%' | ':' | '.');
        (two && !counts).then_some((value, number.end, 0))
    }

    /// A number in figures or in characters.
    fn zh_figures(&self, at: usize) -> Option<Numeral> {
        match self.at(at).kind {
            Kind::Digits => numerals::digits(self.tokens, at),
            Kind::Han => numerals::zh::cardinal(self.tokens, at),
            _ => None,
        }
    }

    /// 一刻, 三个骨, 三个字, 十五分, 二十分三十秒: minutes by the unit behind their number.
    fn minutes_by_unit(&self, value: i64, at: usize) -> Option<(i64, usize, i64)> {
        let token = self.at(at);
        if token.kind != Kind::Han {
            return None;
        }
        let next = |ch: char| self.han(at + 1, ch);
        match token.ch {
            '刻' if value <= 3 => Some((value * 15, at + 1 + usize::from(next('钟')), 0)),
            // 三个骨: so many quarters, as they say in the south
            '个' if next('骨') && value <= 3 => Some((value * 15, at + 2, 0)),
            '个' if next('字') && value < 12 => Some((value * 5, at + 2, 0)),
            '分' => {
                let end = at + 1 + usize::from(next('钟') || next('整'));
                let seconds = self.zh_figures(end).filter(|number| self.han(number.end, '秒'));
                let second = seconds.and_then(|number| Some((number.whole()?, number.end + 1)));
                match second {
                    Some((second, after)) if second < 60 => Some((value, after, second as i64)),
                    _ => Some((value, end, 0)),
                }
            }
            _ => None,
        }
    }

    /// 差五分三点, 差一刻八点
    pub(super) fn zh_before_hour(&self, at: usize) -> Option<Piece> {
        if !self.han(at, '差') {
            return None;
        }
        let number = self.cardinal(at + 1)?;
        let value = number.whole().filter(|value| (1..60).contains(value))? as i64;
        let (minutes, next) = match self.at(number.end).ch {
            '分' => (value, number.end + 1 + usize::from(self.han(number.end + 1, '钟'))),
            '刻' => (value * 15, number.end + 1 + usize::from(self.han(number.end + 1, '钟'))),
            _ => return None,
        };
        let hour = self.cardinal(next)?;
        let of = hour.whole().filter(|hour| (1..=24).contains(hour))? as i64;
        let oclock =
            self.han(hour.end, '时') && !matches!(self.at(hour.end + 1).ch, '间' | '候' | '期' | '常');
        if !(self.han(hour.end, '点') || oclock) {
            return None;
        }
        let total = of * 60 - minutes;
        let clock = Clock {
            half: Clock::new(of, 0, 0, Grain::Hour).half,
            ..Clock::new(total / 60, total % 60, 0, Grain::Minute)
        };
        let clock = if clock.hour == 0 && of <= 12 { Clock { hour: 12, ..clock } } else { clock };
        Some((Frame { clock: Some(clock), ..one(2) }, hour.end + 1))
    }
}
