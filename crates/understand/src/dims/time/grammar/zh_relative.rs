//! Chinese lengths counted from now: 三天后, 两周前, 过去三个月, 60日内.

use super::relative::time;
use super::{Found, Parser};
use crate::dims::duration;
use crate::dims::numerals::{self, Form};
use crate::dims::time::meaning::calendar::{self as cal, Unit};
use crate::dims::time::meaning::frame::{Dates, Frame};
use crate::dims::time::meaning::resolve;
use crate::dims::time::words::Word;
use crate::engine::Kind;
use steward_model::{Bound, Grain, TimeValue};

impl Parser<'_> {
    /// 三天后, 两周前, 过去三个月, 最近两天, 60日内, 再过五分钟
    pub(super) fn zh_relative(&self, at: usize) -> Option<Found> {
        if self.at(at).kind == Kind::Digits {
            return self.zh_counted(at);
        }
        let pair = |a: char, b: char| self.han(at, a) && self.han(at + 1, b);
        let (turn, next) = if pair('过', '去')
            || pair('最', '近')
            || pair('往', '前')
            || pair('向', '前')
            || pair('之', '前')
            || pair('此', '前')
        {
            (-1, at + 2)
        } else if pair('未', '来')
            || pair('今', '后')
            || pair('往', '后')
            || pair('随', '后')
            || pair('向', '后')
            || pair('之', '后')
            || pair('此', '后')
        {
            (1, at + 2)
        } else if pair('接', '下') && self.han(at + 2, '来') {
            (1, at + 3)
        } else if pair('再', '过') || pair('再', '等') {
            return self.zh_after(at + 2);
        } else if self.han(at, '过') && self.tokens.before(at).kind != Kind::Han {
            return self.zh_after(at + 1);
        } else if self.han(at, '前') && self.tokens.before(at).is_han('提') {
            // 提前15分钟: so much earlier, whatever the hour.
            return None;
        } else if self.han(at, '这') {
            return self.zh_these(at + 1);
        } else if self.han(at, '近') && matches!(self.tokens.before(at).ch, '将' | '接') {
            // 将近两小时: nearly so long
            return None;
        } else if self.han(at, '前') && self.tokens.before(at).is_han('元') {
            // 公元前221年
            return None;
        } else if self.han(at, '近') || self.han(at, '前') || self.han(at, '上') {
            (-1, at + 1)
        } else if self.han(at, '后') || self.han(at, '下') {
            (1, at + 1)
        } else if pair('还', '剩') || pair('剩', '下') {
            return self.zh_left(at + 2);
        } else if pair('还', '有') {
            return None;
        } else {
            return self.zh_counted(at);
        };
        let next = next + usize::from(self.han(next, '的') || self.han(next, '这'));
        let length = duration::zh::length(self.tokens, next)?;
        let single = next == at + 1;
        // 剩下的两天, 余下三周: a word of what is left
        if self.han(at, '下') && matches!(self.tokens.before(at).ch, '剩' | '余' | '留') {
            return None;
        }
        let number = self.cardinal(next)?;
        // 下2009年 is 一下 before a year.
        if number.digits == 4
            || single
                && matches!(self.tokens.before(at).ch, '一' | '以' | '之' | '然' | '此')
                && self.tokens.before(at).kind == Kind::Han
        {
            return None;
        }
        let one = number.value == 1.0
            && number.form != Form::Digits
            && length.parts == 1
            && self.at(number.end).kind == Kind::Han;
        if single && !self.han(at, '近') && (one || number.fraction || length.unit == Unit::Century) {
            return None;
        }
        if !length.sure && single && number.form != Form::Digits && length.unit == Unit::Minute {
            return None;
        }
        let mut end = length.end;
        if self.han(end, '里') || self.han(end, '内') {
            end += 1;
        }
        let mut values = self.run(turn, &length);
        if self.han(at, '近') || pair('最', '近') || pair('过', '去') || pair('未', '来') || pair('接', '下')
        {
            // Up to now first, whole units after.
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
        Some(time(end, values, 2))
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
        let mut values = Vec::new();
        if frame.clock.is_some() {
            for value in resolve::values(frame, &self.now) {
                if let TimeValue::Instant { at, grain } = value {
                    values.push(TimeValue::Instant { at: length.from(at, sign)?, grain });
                }
            }
        } else {
            for stretch in resolve::dates(frame, &self.now).iter() {
                let moved = length.from(stretch.from, sign)?;
                if length.least < Unit::Day {
                    values.push(TimeValue::Instant { at: moved, grain: length.least.grain() });
                } else {
                    let day = cal::day(moved.date())?;
                    values.push(resolve::interval(day.from, day.to, Grain::Day));
                }
            }
        }
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

    pub(super) fn zh_after(&self, next: usize) -> Option<Found> {
        let length = duration::zh::length(self.tokens, next).filter(|length| length.sure)?;
        let mut end = length.end;
        for tail in ["之后", "以后", "后"] {
            let chars: Vec<char> = tail.chars().collect();
            if chars.iter().enumerate().all(|(index, ch)| self.han(end + index, *ch)) {
                end += chars.len();
                break;
            }
        }
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

    /// A length first: 三天后, 两周前, 60日内, 一年半以来.
    pub(super) fn zh_counted(&self, at: usize) -> Option<Found> {
        let length = self.length(at)?;
        let end = length.end;
        let before = self.tokens.before(at);
        if before.is_han('第') || before.is_han('每') {
            return None;
        }
        // 12月15日前, 3月8日之前: a date with a bound, no year and a half.
        if length.unit == Unit::Month && length.parts > 1 && self.han(at + 1, '月') {
            return None;
        }
        // 3月15日前: a date with a bound
        if length.unit == Unit::Month
            && length.parts == 2
            && (1.0..=12.0).contains(&length.count)
            && self.cardinal(at).is_some_and(|number| self.han(number.end, '月'))
            && self.han(end.saturating_sub(1), '日')
        {
            return None;
        }
        // 12时以后, 20时前: an hour with a bound; 12小时以后 is a length.
        if length.unit == Unit::Hour
            && length.parts == 1
            && self.han(end.saturating_sub(1), '时')
            && !self.han(end.saturating_sub(2), '小')
        {
            return None;
        }
        // 6月之前, 三月后: a month with a bound; 三个月后 is a length.
        if length.unit == Unit::Month
            && length.parts == 1
            && !length.vague
            && (1.0..=12.0).contains(&length.count)
            && length.count.fract() == 0.0
            && self.han(end.saturating_sub(1), '月')
            && !self.han(end.saturating_sub(2), '个')
            && !matches!(self.at(at).ch, '两' | '俩' | '仨' | '半')
        {
            return None;
        }
        let tail = |text: &str| {
            text.chars()
                .enumerate()
                .all(|(index, ch)| self.han(end + index, ch))
                .then(|| end + text.chars().count())
        };
        let first = |all: &[&str]| all.iter().find_map(|text| tail(text));
        if let Some(after) = first(&["之内", "以内", "内"]) {
            let to = length.from(self.now.at, 1)?;
            let mut values = Vec::new();
            if length.least >= Unit::Day {
                values.push(resolve::interval(
                    self.now.at,
                    cal::start_of(cal::shift(to, Unit::Day, 1)?, Unit::Day)?,
                    Grain::Second,
                ));
            } else {
                values.push(resolve::interval(self.now.at, to, Grain::Second));
            }
            values.extend(self.moved(&length, 1).into_iter().take(1));
            if length.least >= Unit::Month {
                let end = cal::unit_at(to, Unit::Month, 0)?.to;
                values.push(resolve::interval(self.now.at, end, Grain::Second));
            }
            return Some(time(after, values, 2));
        }
        let open_past = |values: &mut Vec<TimeValue>| {
            let to = length.from(self.now.at, -1);
            let wide = |at| cal::unit_at(at, length.least, 0).map(|unit| unit.to);
            if let Some(to) = if length.least < Unit::Day { to } else { to.and_then(wide) } {
                values.push(TimeValue::Interval {
                    from: None,
                    to: Some(to),
                    grain: Grain::Day,
                    bound: Some(Bound::Before),
                });
            }
        };
        if let Some(after) = first(&["之前", "以前", "前"]) {
            if self.at(after).kind == Kind::Han && matches!(self.at(after).ch, '面' | '边' | '任' | '往')
            {
                return None;
            }
            let mut values = self.moved(&length, -1);
            if after > end + 1 {
                values.truncate(1);
                open_past(&mut values);
            }
            self.zh_runs(&mut values, &length, -1, after > end + 1);
            self.zh_some_tens(at, &length, -1, &mut values);
            let found = time(after, values, 2);
            if let Some(found) = self.zh_day_of_counted(&found, &length) {
                return Some(found);
            }
            return Some(self.zh_up_to_now(self.zh_with_clock(found)));
        }
        if let Some(after) = first(&["之后", "以后", "过后", "后"]) {
            if self.at(after).kind == Kind::Han
                && matches!(self.at(after).ch, '面' | '边' | '悔' | '果' | '台')
                && !self.zh_of_noodles(after)
            {
                return None;
            }
            let mut values = self.moved(&length, 1);
            if after > end + 1
                && let Some(from) = length.from(self.now.at, 1)
            {
                let open = |from| TimeValue::Interval {
                    from: Some(from),
                    to: None,
                    grain: length.least.grain(),
                    bound: Some(Bound::Since),
                };
                let from = if length.count.fract() != 0.0 && length.unit == Unit::Month {
                    cal::start_of(from, Unit::Day).unwrap_or(from)
                } else if length.least >= Unit::Day {
                    cal::start_of(from, length.least.min(Unit::Year)).unwrap_or(from)
                } else {
                    from
                };
                values.truncate(1);
                values.push(open(from));
            }
            self.zh_runs(&mut values, &length, 1, after > end + 1);
            self.zh_some_tens(at, &length, 1, &mut values);
            let found = time(after, values, 2);
            if let Some(found) = self.zh_day_of_counted(&found, &length) {
                return Some(found);
            }
            return Some(self.zh_with_clock(found));
        }
        if let Some(after) =
            first(&["以来", "来"]).filter(|after| *after > end + 1 || length.unit >= Unit::Month)
        {
            let mut values: Vec<TimeValue> = self.run(-1, &length).into_iter().rev().collect();
            if length.least >= Unit::Month
                && let Some(from) = length.from(self.now.at, -1).and_then(|at| cal::start_of(at, Unit::Month))
            {
                values.insert(1.min(values.len()), resolve::interval(from, self.now.at, Grain::Second));
            }
            return Some(time(after, values, 2));
        }
        None
    }

    /// 两小时后|面馆, 三天后|面试: 面 begins a word of its own rather than ending 后面.
    pub(super) fn zh_of_noodles(&self, at: usize) -> bool {
        let next = self.at(at + 1);
        self.han(at, '面')
            && next.kind == Kind::Han
            && !next.spaced
            && matches!(
                next.ch,
                '馆' | '试' | '谈' | '店' | '签' | '基' | '膜' | '包' | '条' | '交' | '授' | '诊' | '聊'
            )
    }

    /// 三天后下午三点: an hour on the day that was counted to.
    pub(super) fn zh_with_clock(&self, found: Found) -> Found {
        let Some(TimeValue::Interval { from: Some(from), grain: Grain::Day, .. }) = found.values.first()
        else {
            return found;
        };
        let next = found.end + usize::from(self.han(found.end, '的'));
        let Some((frame, end)) = self.point(next) else { return found };
        // 五年后3月三十号: a day of that year.
        if frame.month.is_some()
            && frame.year.is_none()
            && !self.at(next).newline
            && self.tokens.before(found.end).is_han('后')
        {
            let frame = Frame { year: Some(i32::from(from.year())), ..frame };
            let values = resolve::values(&frame, &self.now);
            return Found { end, values, ..found };
        }
        if !frame.timed() || frame.dated() || self.at(next).newline {
            return found;
        }
        let frame = Frame { dates: Some(Dates::one(cal::day(from.date()))), ..frame };
        let values = resolve::values(&frame, &self.now);
        if values.is_empty() { found } else { Found { end, values, ..found } }
    }

    /// 半小时前, 17个钟头后, 四周后, 十个半月后: as wide as the unit that was counted in.
    fn zh_as_wide(&self, length: &duration::Length, turn: i32) -> Option<TimeValue> {
        let halves = length.count.fract() != 0.0 && length.unit >= Unit::Month;
        let wide = length.parts == 1 && !length.vague && (length.unit < Unit::Day || halves);
        if !wide {
            return None;
        }
        let unit = duration::Length::new(length.count.min(1.0), length.unit, length.end);
        let at = length.from(self.now.at, turn)?;
        let at = if length.least >= Unit::Day { cal::start_of(at, Unit::Day)? } else { at };
        let other = unit.from(at, turn)?;
        let (from, to) = if turn > 0 { (at, other) } else { (other, at) };
        Some(resolve::interval(from, to, length.unit.grain().min(Grain::Day)))
    }

    /// 二十几年前, 几十年后: the years that a tens figure leaves open.
    fn zh_some_tens(&self, at: usize, length: &duration::Length, turn: i32, values: &mut Vec<TimeValue>) {
        if let Some(tens) = self.zh_tens(at, length, turn) {
            values.truncate(2);
            values.push(tens);
        }
    }

    fn zh_tens(&self, at: usize, length: &duration::Length, turn: i32) -> Option<TimeValue> {
        if length.unit != Unit::Year || !length.vague {
            return None;
        }
        let (low, high) = if self.han(at, '几') && self.han(at + 1, '十') {
            (20, 100)
        } else {
            let number = numerals::zh::cardinal(self.tokens, at)?;
            let tens = (10..90)
                .step_by(10)
                .find(|tens| (f64::from(*tens)..f64::from(*tens + 10)).contains(&number.value))?;
            (at..=number.end).any(|index| self.han(index, '几')).then_some((tens, tens + 10))?
        };
        let year = i32::from(self.now.at.year());
        let (first, last) = if turn > 0 { (year + low, year + high) } else { (year - high, year - low) };
        let from = cal::date(first, 1, 1)?;
        let to = cal::date(last + 1, 1, 1)?;
        Some(resolve::interval(cal::midnight(from), cal::midnight(to), Grain::Year))
    }

    /// The units up to there, which some mean, or what is as wide as the unit; `tailed`: 之后 or 以后 rather than 后.
    fn zh_runs(&self, values: &mut Vec<TimeValue>, length: &duration::Length, turn: i32, tailed: bool) {
        let run = self.run(turn, length).into_iter().next();
        let wide = self.zh_as_wide(length, turn).filter(|_| !tailed);
        if length.unit == Unit::Week && turn > 0 && length.whole().is_some() {
            // Three weeks on to the minute.
            values.truncate(1);
            let at = length.from(self.now.at, turn);
            values.extend(at.map(|at| TimeValue::Instant { at, grain: Grain::Second }));
            values.extend(run);
        } else if length.unit < Unit::Day && wide.is_some() {
            values.truncate(1);
            values.extend(run);
            values.extend(wide);
        } else {
            values.truncate(2);
            values.extend(wide.or(run));
        }
    }
}
