//! Chinese lengths counted from now: 三天后, 两周前, 过去三个月, 60日内.

use super::relative::time;
use super::{Found, Parser};
use crate::dims::duration::{self, Length};
use crate::dims::numerals::{self, Form};
use crate::dims::time::meaning::calendar::{self as cal, Unit};
use crate::dims::time::meaning::frame::Frame;
use crate::dims::time::meaning::resolve;
use crate::dims::time::words::Word;
use crate::engine::Kind;
use steward_model::{Bound, Grain, TimeValue};

impl Parser<'_> {
    /// 三天后, 两周前, 过去三个月, 最近两天, 60日内, 再过五分钟
    pub(super) fn zh_relative(&self, at: usize) -> Option<Found> {
        let token = self.at(at);
        if token.kind == Kind::Digits {
            return self.zh_counted(at);
        }
        if let Some((turn, next)) = self.zh_back_or_ahead(at) {
            return self.zh_run(at, turn, next);
        }
        let before = self.tokens.before(at);
        let next = |ch: char| self.han(at + 1, ch);
        match token.ch {
            '再' if next('过') || next('等') => self.zh_after(at + 2),
            '过' if before.kind != Kind::Han => self.zh_after(at + 1),
            // 提前15分钟: so much earlier, whatever the hour; 公元前221年
            '前' if before.is_han('提') || before.is_han('元') => None,
            '这' => self.zh_these(at + 1),
            // 将近两小时: nearly so long
            '近' if matches!(before.ch, '将' | '接') => None,
            '近' | '前' | '上' => self.zh_run(at, -1, at + 1),
            '后' | '下' => self.zh_run(at, 1, at + 1),
            '还' if next('剩') => self.zh_left(at + 2),
            '剩' if next('下') => self.zh_left(at + 2),
            '还' if next('有') => None,
            _ => self.zh_counted(at),
        }
    }

    /// 过去, 最近, 未来, 接下来: which way a length is counted from now, and the first token after.
    fn zh_back_or_ahead(&self, at: usize) -> Option<(i32, usize)> {
        let next = self.at(at + 1);
        if next.kind != Kind::Han {
            return None;
        }
        Some(match (self.at(at).ch, next.ch) {
            ('过', '去') | ('最', '近') | ('往' | '向' | '之' | '此', '前') => (-1, at + 2),
            ('未', '来') | ('今' | '往' | '随' | '向' | '之' | '此', '后') => (1, at + 2),
            ('接', '下') if self.han(at + 2, '来') => (1, at + 3),
            _ => return None,
        })
    }

    /// The length behind such a word, from now back or ahead; `next` is behind the word.
    fn zh_run(&self, at: usize, turn: i32, next: usize) -> Option<Found> {
        let next = next + usize::from(self.han(next, '的') || self.han(next, '这'));
        let length = duration::zh::length(self.tokens, next)?;
        if self.zh_runs_from_elsewhere(at, next, &length) {
            return None;
        }
        let end = length.end + usize::from(self.han(length.end, '里') || self.han(length.end, '内'));
        let mut values = self.run(turn, &length);
        let pair = |a: char, b: char| self.han(at, a) && self.han(at + 1, b);
        let near = self.han(at, '近') || pair('最', '近');
        if near || pair('过', '去') || pair('未', '来') || pair('接', '下') {
            self.zh_to_the_hour(at, turn, &length, &mut values);
        }
        Some(time(end, values, 2))
    }

    /// 剩下的两天, 以下三天, 上一周: what is left, a list, a turn rather than a length from now.
    fn zh_runs_from_elsewhere(&self, at: usize, next: usize, length: &Length) -> bool {
        let before = self.tokens.before(at);
        let single = next == at + 1;
        // 剩下的两天, 余下三周: a word of what is left
        if self.han(at, '下') && matches!(before.ch, '剩' | '余' | '留') {
            return true;
        }
        let Some(number) = self.cardinal(next) else { return true };
        // 下2009年 is 一下 before a year.
        let bound = before.kind == Kind::Han && matches!(before.ch, '一' | '以' | '之' | '然' | '此');
        if number.digits == 4 || single && bound {
            return true;
        }
        let one = number.value == 1.0
            && number.form != Form::Digits
            && length.parts == 1
            && self.at(number.end).kind == Kind::Han;
        if single && !self.han(at, '近') && (one || number.fraction || length.unit == Unit::Century) {
            return true;
        }
        !length.sure && single && number.form != Form::Digits && length.unit == Unit::Minute
    }

    /// 近三天, 未来三天: up to now first, whole units after, and to the same hour.
    fn zh_to_the_hour(&self, at: usize, turn: i32, length: &Length, values: &mut Vec<TimeValue>) {
        let pair = |a: char, b: char| self.han(at, a) && self.han(at + 1, b);
        if values.len() > 1 {
            values.swap(0, 1);
        }
        // 未来三天: to the same hour.
        if length.unit == Unit::Day
            && pair('未', '来')
            && let Some(to) = length.from(self.now.at, 1)
        {
            values.truncate(2);
            values.push(resolve::interval(self.now.at, to, Grain::Second));
        }
        if length.least >= Unit::Day
            && turn < 0
            && let Some(from) = length.from(self.now.at, -1)
        {
            let ahead = cal::start_of(self.now.at, Unit::Day)
                .and_then(|today| Some(resolve::interval(today, length.from(today, 1)?, Grain::Day)));
            values.truncate(2);
            let exact = resolve::interval(from, self.now.at, Grain::Second);
            values.push(ahead.filter(|_| pair('最', '近')).unwrap_or(exact));
        }
    }

    /// 这两天, 这几天, 这两周: those that run, still to come rather than gone by.
    fn zh_these(&self, next: usize) -> Option<Found> {
        // 这几天别打电话: what is not to be has no appointment
        let several =
            self.han(next, '几') || numerals::zh::digit(self.at(next).ch).is_some_and(|digit| digit > 1);
        let length = duration::zh::length(self.tokens, next).filter(|length| several && length.parts == 1)?;
        let barred =
            self.at(length.end).kind == Kind::Han && matches!(self.at(length.end).ch, '不' | '别' | '没');
        if barred || !matches!(length.unit, Unit::Day | Unit::Week) || self.at(next).kind != Kind::Han {
            return None;
        }
        let today = cal::start_of(self.now.at, Unit::Day)?;
        let ahead = resolve::interval(today, length.from(today, 1)?, Grain::Day);
        let tomorrow = cal::shift(today, Unit::Day, 1)?;
        let gone = resolve::interval(length.from(tomorrow, -1)?, tomorrow, Grain::Day);
        Some(time(length.end, vec![ahead, gone], 2))
    }

    /// 圣诞节前一天, 2月13号的三天后, 9月16号的13个小时以前
    pub(super) fn zh_from(&self, frame: &Frame, at: usize) -> Option<Found> {
        if !frame.dated()
            || frame.bare.is_some()
            || frame.moment.is_some()
            || self.at(at).kind == Kind::Mark
            || self.at(at).newline
        {
            return None;
        }
        let next = at + usize::from(self.han(at, '的'));
        // 夏至第二天, 3号的第二天
        if self.han(next, '第')
            && let Some(number) = numerals::zh::ordinal(self.tokens, next)
            && (self.han(number.end, '天') || self.han(number.end, '日'))
            && frame.clock.is_none()
            && let Some(count) = number.whole().filter(|count| (2..30).contains(count))
        {
            let days = resolve::dates(frame, &self.now);
            if days.first().is_some_and(|first| first.grain == Grain::Day) {
                let values = days.iter().filter_map(|day| {
                    let day = cal::day(cal::plus_days(day.from.date(), count as i32 - 1)?)?;
                    Some(resolve::interval(day.from, day.to, Grain::Day))
                });
                return Some(time(number.end + 1, values.collect(), 2));
            }
        }
        let (sign, length, end) = if let ('前' | '后', Kind::Han) = (self.at(next).ch, self.at(next).kind) {
            let sign = if self.han(next, '前') { -1 } else { 1 };
            let skip = next + 1 + usize::from(self.han(next + 1, '的'));
            let skip = skip + usize::from(self.han(skip, '第'));
            let length = duration::zh::length(self.tokens, skip)?;
            (sign, length, length.end)
        } else {
            let length = self.length(next)?;
            let (sign, end) = match self.word(length.end)? {
                (Word::Before, end) => (-1, end),
                (Word::After, end) => (1, end),
                _ => return None,
            };
            (sign, length, end)
        };
        if length.unit > Unit::Year
            || resolve::dates(frame, &self.now).first().is_none_or(|first| first.grain != Grain::Day)
        {
            return None;
        }
        let values = if frame.clock.is_some() {
            let moved = |value| match value {
                TimeValue::Instant { at, grain } => {
                    Some(length.from(at, sign).map(|at| TimeValue::Instant { at, grain }))
                }
                _ => None,
            };
            let values = resolve::values(frame, &self.now);
            values.into_iter().filter_map(moved).collect::<Option<Vec<_>>>()?
        } else {
            self.moved_from_days(frame, &length, sign)?
        };
        Some(time(end, values, 2))
    }

    /// 还剩5分钟: from now until it is over.
    fn zh_left(&self, next: usize) -> Option<Found> {
        let next = next + usize::from(self.han(next, '下')) + usize::from(self.han(next, '了'));
        let length = self.length(next).filter(|length| length.sure && length.parts == 1)?;
        let to = length.from(self.now.at, 1)?;
        let values =
            vec![resolve::interval(self.now.at, to, Grain::Second), super::relative::measured(&length, None)];
        Some(time(length.end, values, 2))
    }

    /// 再过五分钟, 过三天后: that moment, or all from then on.
    pub(super) fn zh_after(&self, next: usize) -> Option<Found> {
        let length = duration::zh::length(self.tokens, next).filter(|length| length.sure)?;
        let end = self.behind_any(length.end, &["之后", "以后", "后"]).unwrap_or(length.end);
        let mut values = self.moved(&length, 1);
        if let Some(from) = length.from(self.now.at, 1) {
            values.insert(
                1,
                TimeValue::Interval {
                    from: Some(from),
                    to: None,
                    grain: length.least.grain(),
                    bound: Some(Bound::Since),
                },
            );
        }
        Some(time(end, values, 2))
    }
}
