//! Chinese lengths with the word behind that counts them from now: 三天后, 两周前, 60日内, 一年半以来.

use super::relative::time;
use super::{Found, Parser};
use crate::dims::duration::Length;
use crate::dims::numerals;
use crate::dims::time::meaning::calendar::{self as cal, Unit};
use crate::dims::time::meaning::frame::{Dates, Frame};
use crate::dims::time::meaning::resolve;
use crate::engine::Kind;
use steward_model::{Bound, Grain, TimeValue};

impl Parser<'_> {
    /// A length first: 三天后, 两周前, 60日内, 一年半以来.
    pub(super) fn zh_counted(&self, at: usize) -> Option<Found> {
        let length = self.length(at)?;
        if self.zh_counts_within(at) || self.zh_date_with_bound(at, &length) {
            return None;
        }
        let end = length.end;
        if let Some(after) = self.behind_any(end, &["之内", "以内", "内"]) {
            return self.zh_within(&length, after);
        }
        if let Some(after) = self.behind_any(end, &["之前", "以前", "前"]) {
            return self.zh_ago(at, &length, after);
        }
        if let Some(after) = self.behind_any(end, &["之后", "以后", "过后", "后"]) {
            return self.zh_later(at, &length, after);
        }
        let after = self.behind_any(end, &["以来", "来"])?;
        (after > end + 1 || length.unit >= Unit::Month).then(|| self.zh_ever_since(&length, after))
    }

    /// The first token behind the first of these words that stands there, on whichever line.
    pub(super) fn behind_any(&self, at: usize, all: &[&str]) -> Option<usize> {
        all.iter().find_map(|text| {
            let there = text.chars().enumerate().all(|(index, ch)| self.han(at + index, ch));
            there.then(|| at + text.chars().count())
        })
    }

    /// 第三天, 每三天
    fn zh_counts_within(&self, at: usize) -> bool {
        let before = self.tokens.before(at);
        before.is_han('第') || before.is_han('每')
    }

    /// A date or an hour with a bound behind it, and no length.
    fn zh_date_with_bound(&self, at: usize, length: &Length) -> bool {
        let end = length.end;
        let last = |ch: char| self.han(end.saturating_sub(1), ch);
        let last_but_one = |ch: char| self.han(end.saturating_sub(2), ch);
        let of_a_year = (1.0..=12.0).contains(&length.count);
        match (length.unit, length.parts) {
            // 12时以后, 20时前: an hour with a bound; 12小时以后 is a length.
            (Unit::Hour, 1) => last('时') && !last_but_one('小'),
            // 6月之前, 三月后: a month with a bound; 三个月后 is a length.
            (Unit::Month, 1) => {
                !length.vague
                    && of_a_year
                    && length.count.fract() == 0.0
                    && last('月')
                    && !last_but_one('个')
                    && !matches!(self.at(at).ch, '两' | '俩' | '仨' | '半')
            }
            // 12月15日前, 3月8日之前: a date with a bound, no year and a half.
            (Unit::Month, _) if self.han(at + 1, '月') => true,
            (Unit::Month, 2) => {
                of_a_year && self.cardinal(at).is_some_and(|number| self.han(number.end, '月')) && last('日')
            }
            _ => false,
        }
    }

    /// 60日内, 三天之内: up to the end of that day, or to the moment; then the moment itself.
    fn zh_within(&self, length: &Length, after: usize) -> Option<Found> {
        let to = length.from(self.now.at, 1)?;
        let days = length.least >= Unit::Day;
        let end = if days { cal::start_of(cal::shift(to, Unit::Day, 1)?, Unit::Day)? } else { to };
        let mut values = vec![resolve::interval(self.now.at, end, Grain::Second)];
        values.extend(self.moved(length, 1).into_iter().take(1));
        if length.least >= Unit::Month {
            let end = cal::unit_at(to, Unit::Month, 0)?.to;
            values.push(resolve::interval(self.now.at, end, Grain::Second));
        }
        Some(time(after, values, 2))
    }

    /// 两周前, 三天之前: then, and with a longer word all up to then.
    fn zh_ago(&self, at: usize, length: &Length, after: usize) -> Option<Found> {
        // 前面, 前任
        if self.among(after, "面边任往") {
            return None;
        }
        let tailed = after > length.end + 1;
        let mut values = self.moved(length, -1);
        if tailed {
            values.truncate(1);
            let to = length.from(self.now.at, -1);
            let wide = |at| cal::unit_at(at, length.least, 0).map(|unit| unit.to);
            let to = if length.least < Unit::Day { to } else { to.and_then(wide) };
            let open = |to| TimeValue::Interval {
                from: None,
                to: Some(to),
                grain: Grain::Day,
                bound: Some(Bound::Before),
            };
            values.extend(to.map(open));
        }
        self.zh_runs(&mut values, length, -1, tailed);
        self.zh_some_tens(at, length, -1, &mut values);
        let found = time(after, values, 2);
        if let Some(found) = self.zh_day_of_counted(&found, length) {
            return Some(found);
        }
        Some(self.zh_up_to_now(self.zh_with_clock(found)))
    }

    /// 三天后, 两小时之后: then, and with a longer word all from then on.
    fn zh_later(&self, at: usize, length: &Length, after: usize) -> Option<Found> {
        // 后面, 后果
        if self.among(after, "面边悔果台") && !self.zh_of_noodles(after) {
            return None;
        }
        let tailed = after > length.end + 1;
        let mut values = self.moved(length, 1);
        if tailed && let Some(from) = length.from(self.now.at, 1) {
            let from = if length.count.fract() != 0.0 && length.unit == Unit::Month {
                cal::start_of(from, Unit::Day).unwrap_or(from)
            } else if length.least >= Unit::Day {
                cal::start_of(from, length.least.min(Unit::Year)).unwrap_or(from)
            } else {
                from
            };
            values.truncate(1);
            let (grain, bound) = (length.least.grain(), Some(Bound::Since));
            values.push(TimeValue::Interval { from: Some(from), to: None, grain, bound });
        }
        self.zh_runs(&mut values, length, 1, tailed);
        self.zh_some_tens(at, length, 1, &mut values);
        let found = time(after, values, 2);
        Some(self.zh_day_of_counted(&found, length).unwrap_or_else(|| self.zh_with_clock(found)))
    }

    /// 一年半以来, 三个月来: from then up to now
    fn zh_ever_since(&self, length: &Length, after: usize) -> Found {
        let mut values: Vec<TimeValue> = self.run(-1, length).into_iter().rev().collect();
        if length.least >= Unit::Month
            && let Some(from) = length.from(self.now.at, -1).and_then(|at| cal::start_of(at, Unit::Month))
        {
            values.insert(1.min(values.len()), resolve::interval(from, self.now.at, Grain::Second));
        }
        time(after, values, 2)
    }

    /// 两小时后|面馆, 三天后|面试: 面 begins a word of its own rather than ending 后面.
    pub(super) fn zh_of_noodles(&self, at: usize) -> bool {
        let next = self.at(at + 1);
        self.han(at, '面')
            && next.kind == Kind::Han
            && !next.spaced
            && "馆试谈店签基膜包条交授诊聊".contains(next.ch)
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
    fn zh_as_wide(&self, length: &Length, turn: i32) -> Option<TimeValue> {
        let halves = length.count.fract() != 0.0 && length.unit >= Unit::Month;
        let wide = length.parts == 1 && !length.vague && (length.unit < Unit::Day || halves);
        if !wide {
            return None;
        }
        let unit = Length::new(length.count.min(1.0), length.unit, length.end);
        let at = length.from(self.now.at, turn)?;
        let at = if length.least >= Unit::Day { cal::start_of(at, Unit::Day)? } else { at };
        let other = unit.from(at, turn)?;
        let (from, to) = if turn > 0 { (at, other) } else { (other, at) };
        Some(resolve::interval(from, to, length.unit.grain().min(Grain::Day)))
    }

    /// 二十几年前, 几十年后: the years that a tens figure leaves open.
    fn zh_some_tens(&self, at: usize, length: &Length, turn: i32, values: &mut Vec<TimeValue>) {
        if let Some(tens) = self.zh_tens(at, length, turn) {
            values.truncate(2);
            values.push(tens);
        }
    }

    fn zh_tens(&self, at: usize, length: &Length, turn: i32) -> Option<TimeValue> {
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
    fn zh_runs(&self, values: &mut Vec<TimeValue>, length: &Length, turn: i32, tailed: bool) {
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
