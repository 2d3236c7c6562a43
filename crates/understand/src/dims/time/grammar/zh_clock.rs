//! Chinese hours: 三点半, 三点一刻, 15时20分, 差五分三点.

use super::{Parser, Piece};
use crate::dims::numerals::{self, Form};
use crate::dims::time::meaning::frame::{Clock, Frame, HalfDay};
use crate::engine::Kind;
use steward_model::Grain;

impl Parser<'_> {
    /// 三点, 三点半, 三点一刻, 3点20, 15时20分30秒, 八点钟, 三点整
    pub(super) fn zh_hour(
        &self,
        hour: i32,
        number: &numerals::Numeral,
        at: usize,
        unit: char,
    ) -> Option<Piece> {
        let hour = Some(hour).filter(|hour| (0..=24).contains(hour))?;
        let start = number.end.saturating_sub(if number.form == Form::Han && hour > 10 { 2 } else { 1 });
        // 三个六点 are dice.
        if self.tokens.before(start).is_han('个')
            && start >= 2
            && numerals::zh::digit(self.at(start - 2).ch).is_some()
        {
            return None;
        }
        let first = self.at(number.end.saturating_sub(1));
        let mut end = at + 1;
        let after = self.at(end);
        let mut clock = Clock::new(i64::from(hour), 0, 0, Grain::Hour);
        if first.kind == Kind::Digits && first.len == 2 && first.value < 10 {
            clock.half = HalfDay::Full;
        }
        let alone = number.form != Form::Digits
            && hour <= 2
            && self.tokens.before(number.end - 1).kind != Kind::Digits;
        let mut strength = 2;
        if unit == '时'
            && after.kind == Kind::Han
            && matches!(after.ch, '间' | '候' | '期' | '常' | '代' | '光' | '刻' | '差' | '装' | '尚')
        {
            return None;
        }
        if unit == '时' {
            strength = 1;
        }
        let after_ch = if after.kind == Kind::Han { after.ch } else { '\0' };
        if unit == '点' && after_ch == '点' && (self.han(end + 1, '滴') || self.han(end + 1, '头')) {
            return None;
        }
        if after_ch == '钟' || after_ch == '整' {
            end += 1;
            strength = 2;
            if self.han(end, '整') {
                end += 1;
            }
        } else if after_ch == '差'
            && let Some((minute, next, 0)) = self.zh_minutes(end + 1).filter(|(minute, ..)| *minute > 0)
        {
            // 八点差一刻
            let whole = (clock.hour + 23) % 24;
            clock = Clock {
                hour: if whole == 0 { 12 } else { whole },
                minute: 60 - minute,
                grain: Grain::Minute,
                ..clock
            };
            (end, strength) = (next, 2);
        } else if after_ch == '正' {
            end += 1;
        } else if after_ch == '多'
            || after_ch == '来' && self.han(end + 1, '钟')
            || after_ch == '几' && (self.han(end + 1, '钟') || self.free(end + 1))
        {
            end += 1 + usize::from(self.han(end + 1, '钟'));
        } else if matches!(after_ch, '踏' | '搭') && (self.han(end + 1, '正') || self.han(end + 1, '半'))
        {
            // 三点踏正, 三点踏半
            let half = self.han(end + 1, '半');
            let minute = if half { 30 } else { 0 };
            clock = Clock { minute, grain: Grain::Minute, ..clock };
            (end, strength) = (end + 2, 2);
        } else if let Some(marks) = self.marks_in_the_south(start, end) {
            clock = Clock { minute: marks * 5, grain: Grain::Minute, ..clock };
            (end, strength) = (end + 1, 2);
        } else if after_ch == '半' {
            clock = Clock { minute: 30, grain: Grain::Minute, ..clock };
            end += 1 + usize::from(self.han(end + 1, '钟'));
            strength = 2;
        } else if let Some((minute, next, second)) = self.zh_minutes(end) {
            clock = Clock {
                minute,
                second,
                grain: if second > 0 { Grain::Second } else { Grain::Minute },
                ..clock
            };
            end = next;
            strength = 2;
            if let Some((half, next)) = self.half_day(end) {
                clock = clock.half(half);
                end = next;
            }
        } else if let Some((half, next)) = self.half_day(end) {
            clock = clock.half(half);
            end = next;
        } else if unit == '点' && self.at(end).kind == Kind::Digits && !self.at(end).spaced {
            return None;
        } else if alone && unit == '点' && (1..=2).contains(&hour) {
            // 一点, 两点 are as often 'a little', 'two points'.
            strength = if self.small_hour(start, end, hour) { 2 } else { 0 };
        }
        // 八点八 is a decimal.
        let next = self.at(end);
        if unit == '点'
            && end == at + 1
            && next.kind == Kind::Han
            && numerals::zh::digit(next.ch).is_some()
            && !matches!(
                self.at(end + 1).ch,
                '点' | '分' | '刻' | '十' | '个' | '字' | '位' | '人' | '号' | '楼' | '月'
            )
        {
            return None;
        }
        // 三点意见, 两点建议, 一点也不
        if strength < 2 || unit == '点' && clock.grain == Grain::Hour {
            let word = |ch: char| self.han(end, ch);
            if [
                '血', '式', '伤', '钱', '意', '建', '要', '原', '理', '希', '看', '想', '感', '体', '启',
                '说', '注', '心', '优', '好', '用', '共', '区', '不', '内',
            ]
            .into_iter()
            .any(word)
                && strength < 2 + u8::from(clock.grain == Grain::Hour)
                && number.form != Form::Digits
                && end == at + 1
            {
                return None;
            }
        }
        Some((Frame { clock: Some(clock), strength, pieces: 1, ..Frame::default() }, end))
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
        token.kind != Kind::Han
            || matches!(
                token.ch,
                '到' | '再' | '先' | '走' | '去' | '来' | '见' | '啦' | '了' | '的' | '吧' | '开'
            )
    }

    /// 三四点, 七八点钟, 下午两三点: the first of two hours that stand for 'about'.
    pub(super) fn first_of_two(&self, at: usize, number: &numerals::Numeral) -> Option<i32> {
        let digit = |at: usize| numerals::zh::digit(self.at(at).ch).map(i32::from);
        let (first, second) = (digit(at)?, digit(at + 1)?);
        (number.end == at + 2 && first > 0 && second == first + 1).then_some(first)
    }

    /// 十一二点, 一两点: the same where the second is no digit of the first; the hour, and where 点 stands.
    pub(super) fn and_the_next(&self, number: &numerals::Numeral) -> Option<(i32, usize)> {
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

    /// 十五分, 20, 零五分, 一刻, 三刻钟, 二十分三十秒, 三个字
    pub(super) fn zh_minutes(&self, at: usize) -> Option<(i64, usize, i64)> {
        let mut next = at;
        if self.han(next, '过')
            || self.han(next, '零')
                && numerals::zh::cardinal(self.tokens, next + 1).is_some()
                && self.at(next + 1).kind == Kind::Han
            || self.han(next, '搭')
            || self.han(next, '踏')
        {
            next += 1;
        }
        if self.at(next).newline {
            return None;
        }
        let number = match self.at(next).kind {
            Kind::Digits => numerals::digits(self.tokens, next)?,
            Kind::Han => numerals::zh::cardinal(self.tokens, next)?,
            _ => return None,
        };
        if number.fraction || number.vague {
            return None;
        }
        let value = number.whole().filter(|value| *value < 60)? as i64;
        let after = self.at(number.end);
        // 十点过一下需求, 九点过一遍流程: something is gone through.
        if self.han(at, '过') && matches!(after.ch, '下' | '遍' | '轮' | '眼' | '目' | '圈') {
            return None;
        }
        let han = |ch: char| after.is_han(ch);
        if han('刻') && value <= 3 {
            return Some((value * 15, number.end + 1 + usize::from(self.han(number.end + 1, '钟')), 0));
        }
        // 三个骨: so many quarters, as they say in the south
        if han('个') && self.han(number.end + 1, '骨') && value <= 3 {
            return Some((value * 15, number.end + 2, 0));
        }
        if han('个') && self.han(number.end + 1, '字') && value < 12 {
            return Some((value * 5, number.end + 2, 0));
        }
        if han('分') {
            let mut end = number.end + 1;
            end += usize::from(self.han(end, '钟') || self.han(end, '整'));
            let seconds = match self.at(end).kind {
                Kind::Digits => numerals::digits(self.tokens, end),
                Kind::Han => numerals::zh::cardinal(self.tokens, end),
                _ => None,
            };
            if let Some(seconds) = seconds
                && self.han(seconds.end, '秒')
                && let Some(second) = seconds.whole().filter(|second| *second < 60)
            {
                return Some((value, seconds.end + 1, second as i64));
            }
            return Some((value, end, 0));
        }
        // 搭一: five minutes a mark
        if (self.han(at, '搭') || self.han(at, '踏')) && value < 12 {
            return Some((value * 5, number.end, 0));
        }
        // 三点二十, 9点20, 三点零五
        let first = self.at(next);
        let two = first.kind == Kind::Digits && first.len == 2
            || first.kind == Kind::Han && (value >= 10 || next > at);
        let free = after.kind != Kind::Han && after.kind != Kind::Digits && after.kind != Kind::Word
            || after.kind == Kind::Han
                && !matches!(
                    after.ch,
                    '个' | '元'
                        | '块'
                        | '米'
                        | '岁'
                        | '人'
                        | '次'
                        | '天'
                        | '年'
                        | '月'
                        | '日'
                        | '号'
                        | '点'
                        | '万'
                        | '亿'
                        | '倍'
                        | '度'
                        | '斤'
                        | '位'
                        | '条'
                        | '件'
                        | '张'
                        | '本'
                )
            || after.kind == Kind::Word;
        if two && free && !after.is_mark('%') && !after.is_mark(':') && !after.is_mark('.') {
            return Some((value, number.end, 0));
        }
        None
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
        Some((Frame { clock: Some(clock), strength: 2, pieces: 1, ..Frame::default() }, hour.end + 1))
    }
}
