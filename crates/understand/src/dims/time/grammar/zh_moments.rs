//! Chinese days told by others: 去年的今天, 一周后的周三, 春节期间, 周一到周五上午9点, 正午12点.

use super::pieces::one;
use super::{Found, Parser, Piece};
use crate::dims::duration::Length;
use crate::dims::numerals;
use crate::dims::time::meaning::calendar::{self as cal, Unit};
use crate::dims::time::meaning::frame::{Dates, Frame};
use crate::dims::time::meaning::holiday::Rule;
use crate::dims::time::meaning::{resolve, spans};
use crate::dims::time::words::Word;
use crate::engine::Kind;
use steward_model::{Grain, TimeValue};

impl Parser<'_> {
    /// Whether these characters stand at a token.
    pub(super) fn spells(&self, at: usize, text: &str) -> bool {
        text.chars()
            .enumerate()
            .all(|(index, ch)| self.han(at + index, ch) && (index == 0 || !self.at(at + index).newline))
    }

    /// The first token after one of several endings, where one stands here.
    pub(super) fn after_any(&self, at: usize, all: &[&str]) -> Option<usize> {
        all.iter().find(|text| self.spells(at, text)).map(|text| at + text.chars().count())
    }

    /// 两千零二十年: a year told with its units, though it could be a length.
    pub(super) fn year_not_length(&self, at: usize) -> bool {
        self.at(at).kind == Kind::Han
            && numerals::zh::cardinal(self.tokens, at).is_some_and(|number| {
                (1900.0..=2100.0).contains(&number.value)
                    && number.value != 2000.0
                    && !number.vague
                    && self.han(number.end, '年')
            })
    }

    /// 去年的今天, 下个月的今天, 昨天的这个时候, 明天这个时间: what was said, on this day or at this hour.
    pub(super) fn zh_same(&self, frame: &Frame, end: usize) -> Option<Piece> {
        if frame.timed() || frame.moment.is_some() || frame.bare.is_some() || self.at(end).kind != Kind::Han {
            return None;
        }
        let next = end + usize::from(self.han(end, '的'));
        if let Some(found) = self
            .zh_this_hour(frame, next)
            .or_else(|| self.zh_that_very(frame, end))
            .or_else(|| self.zh_week_on_this_day(frame, end, next))
        {
            return Some(found);
        }
        // 明天的后天: the day after the next one from there
        if let (Some(dates), Some((Word::Day(days), after)), true) =
            (frame.dates, self.word(next), next > end)
            && days != 0
            && frame.weekday.is_none()
            && let Some(day) = dates.first().filter(|day| day.grain == Grain::Day)
        {
            let moved = cal::plus_days(day.from.date(), days).and_then(cal::day);
            return Some((Frame { dates: Some(Dates::one(moved)), ..one(2) }, after));
        }
        if !frame.no_day() || self.han(next, '第') {
            return None;
        }
        let (days, after) = match self.word(next) {
            Some((Word::Day(days), after)) if next > end || days == 0 => (days, after),
            // 去年同期: on this day, as far as one tells
            _ if frame.month.is_none() && self.spells(next, "同期") => (0, next + 2),
            _ => return None,
        };
        let day = cal::plus_days(self.now.at.date(), days)?;
        let month = frame.month.unwrap_or(i32::from(day.month()));
        let year = frame.year.unwrap_or(i32::from(day.year()));
        cal::date(year, month, i32::from(day.day()))?;
        let frame = Frame { year: Some(year), month: Some(month), day: Some(i32::from(day.day())), ..*frame };
        Some((Frame { strength: 2, ..frame }, after))
    }

    /// 本周内, 年内, 这个月之内: that stretch, or what is left of it.
    pub(super) fn within_stretch(&self, frame: &Frame, end: usize) -> Option<Found> {
        if self.at(end).kind != Kind::Han || self.at(end).newline || frame.timed() || frame.bare.is_some() {
            return None;
        }
        let after = self.after_any(end, &["之内", "以内", "内"])?;
        let stretch =
            resolve::dates(frame, &self.now).first().filter(|stretch| stretch.grain > Grain::Day)?;
        let mut values = vec![resolve::interval(stretch.from, stretch.to, stretch.grain)];
        if stretch.from < self.now.at && self.now.at < stretch.to {
            values.push(resolve::interval(self.now.at, stretch.to, stretch.grain));
        }
        Some(Found { start: 0, end: after, values, duration: false, strength: 2, rule: "range" })
    }

    /// 早8晚6, 朝九晚五: from morning to evening.
    pub(super) fn zh_morning_to_evening(&self, at: usize) -> Option<Found> {
        if !matches!(self.at(at).ch, '早' | '朝') || self.at(at).kind != Kind::Han {
            return None;
        }
        let hour = |at: usize| {
            let number = self.cardinal(at)?;
            let hour = number.whole().filter(|hour| (1..=12).contains(hour))? as i64;
            Some((hour, number.end + usize::from(self.han(number.end, '点'))))
        };
        let (from, next) = hour(at + 1)?;
        if !self.han(next, '晚') {
            return None;
        }
        let (to, end) = hour(next + 1)?;
        let value = TimeValue::TimeOfDay {
            tod: resolve::time_of_day(from * 3600)?,
            tod_to: resolve::time_of_day((to % 12 + 12) * 3600),
            grain: Some(Grain::Hour),
            range: true,
        };
        Some(Found { start: 0, end, values: vec![value], duration: false, strength: 2, rule: "range" })
    }

    /// 今明两天, 明后大后三天, 今天明天后天三天: days in a row with their number.
    pub(super) fn zh_days_together(&self, at: usize) -> Option<Piece> {
        // `run`: the word for day stands once, at the end.
        let (mut index, mut days, mut first) = (at, 0, None);
        let (mut run, mut told) = (true, false);
        for _ in 0..5 {
            let big = usize::from(self.han(index, '大'));
            let day: i32 = match self.at(index + big).ch {
                '昨' => -1,
                '今' => 0,
                '明' => 1,
                '后' => 2,
                '前' => -2,
                _ => break,
            };
            if self.at(index + big).kind != Kind::Han {
                break;
            }
            let day = if big == 1 { day + day.signum() } else { day };
            first = Some(first.map_or(day, |first| day.min(first)));
            days += 1;
            index += big + 1;
            run &= days < 2 || !told;
            told = self.han(index, '天') || self.han(index, '日');
            index += usize::from(told);
            index += usize::from(self.han(index, '和') || self.mark(index, '、'));
        }
        // 明后天, 今明天
        let end = match self.cardinal(index).filter(|number| number.whole() == Some(days)) {
            Some(number) if self.han(number.end, '天') || self.han(number.end, '日') => number.end + 1,
            // 今明两年
            Some(number) if days >= 2 && !told && self.han(number.end, '年') => {
                let year = cal::date(i32::from(self.now.at.year()) + first?, 1, 1)?;
                let from = cal::midnight(year);
                let to = cal::shift(from, Unit::Year, days as i32)?;
                let stretch = cal::Stretch { from, to, grain: Grain::Year };
                return Some((Frame { dates: Some(Dates::one(Some(stretch))), ..one(2) }, number.end + 1));
            }
            _ if told && run => index,
            _ => return None,
        };
        if days < 2 {
            return None;
        }
        let from = cal::plus_days(self.now.at.date(), first?)?;
        let to = cal::plus_days(from, days as i32)?;
        let stretch = cal::Stretch { from: cal::midnight(from), to: cal::midnight(to), grain: Grain::Day };
        Some((Frame { dates: Some(Dates::one(Some(stretch))), ..one(2) }, end))
    }

    /// 春节期间, 国庆假期, 五一小长假: the days off around a holiday, as China has them.
    pub(super) fn zh_holidays(&self, rule: Rule, end: usize) -> Option<Piece> {
        let after = self.after_any(end, &["小长假", "假期", "长假", "期间", "黄金周", "放假"])?;
        let days = match rule {
            Rule::Lunar(1, 1) | Rule::Fixed(10, 1) => 7,
            Rule::Fixed(5, 1) => 5,
            _ => 3,
        };
        Some((Frame { holiday: Some(rule), run: days - 1, ..one(2) }, after))
    }

    /// What follows a day or year that was counted to: 一周后的周三, 两年前的夏天, 一个月后的今天.
    pub(super) fn zh_day_of_counted(&self, found: &Found, length: &Length) -> Option<Found> {
        if !self.han(found.end, '的') || self.at(found.end + 1).newline {
            return None;
        }
        let TimeValue::Interval { from: Some(from), .. } = found.values.first()? else { return None };
        let next = found.end + 1;
        if let Some((Word::Day(0), after)) = self.word(next)
            && length.least >= Unit::Day
        {
            let value = resolve::interval(*from, cal::shift(*from, Unit::Day, 1)?, Grain::Day);
            return Some(anew(found, vec![value], after));
        }
        let (frame, end) = self.point(next)?;
        let week = length.least == Unit::Week && frame.weekday.is_some();
        let year = length.least >= Unit::Year
            && (frame.season.is_some() || frame.holiday.is_some() || frame.month.is_some())
            && frame.year.is_none();
        let month = length.least == Unit::Month && frame.day.is_some() && frame.month.is_none();
        let frame = if week {
            let week = cal::unit_at(*from, Unit::Week, 0)?;
            Frame { dates: Some(Dates::one(Some(week))), ..frame }
        } else if month {
            Frame { year: Some(i32::from(from.year())), month: Some(i32::from(from.month())), ..frame }
        } else if year {
            Frame { year: Some(i32::from(from.year())), ..frame }
        } else {
            return None;
        };
        let values = resolve::values(&frame, &self.now);
        (!values.is_empty()).then(|| anew(found, values, end))
    }

    /// 三星期二十天: a number stands before; not in 周三周五, where it is a day's.
    pub(super) fn zh_weeks_counted(&self, at: usize) -> bool {
        let before = self.tokens.before(at);
        let lead = at.checked_sub(2).map_or('\0', |at| self.at(at).ch);
        let digit = |ch: char| numerals::zh::digit(ch).is_some();
        let of_a_day = digit(before.ch) && matches!(lead, '周' | '期' | '拜');
        before.kind == Kind::Han
            && !self.at(at).spaced
            && (digit(before.ch)
                || matches!(before.ch, '半' | '几' | '多')
                || before.is_han('个') && digit(lead))
            && !before.is_han('一')
            && !of_a_day
            || before.kind == Kind::Digits
    }

    /// A weekday begins at a token: 'wed', 周三.
    pub(in crate::dims::time) fn is_weekday(&self, at: usize) -> bool {
        match self.at(at).kind {
            Kind::Word => matches!(self.word(at), Some((Word::Weekday { .. }, _))),
            Kind::Han => self.zh_weekday(at).is_some(),
            _ => false,
        }
    }

    /// 周一到五上班: from day to day, the second by its figure alone.
    fn zh_to_weekday(&self, first: &Frame, last: &Frame, after: usize) -> Option<Found> {
        let next = self.at(after);
        let counts = next.kind == Kind::Han
            && matches!(
                next.ch,
                '点' | '号'
                    | '楼'
                    | '个'
                    | '年'
                    | '月'
                    | '次'
                    | '块'
                    | '十'
                    | '百'
                    | '人'
                    | '天'
                    | '日'
                    | '周'
            )
            || matches!(next.kind, Kind::Digits | Kind::Word) && !next.spaced;
        let values = spans::range(first, last, &self.now);
        let found = Found { start: 0, end: after, values, duration: false, strength: 2, rule: "range" };
        (!counts && !found.values.is_empty()).then_some(found)
    }

    /// 周一到周五上午9点, 周一至周三下午: again on each of these days.
    pub(super) fn zh_weekdays_at(&self, at: usize) -> Option<Found> {
        let (first, end) = self.zh_weekday(at)?;
        let (next, _) = self.range_link(end, false)?;
        let named = self.zh_weekday(next);
        let figure = named.is_none();
        let (last, after) = match named {
            Some(found) => found,
            None => {
                let (day, after) = self.weekday_digit(next)?;
                (Frame { weekday: Some(day), ..Frame::default() }, after)
            }
        };
        let hours = after + usize::from(self.han(after, '的'));
        let Some((time, end)) = self.point(hours).filter(|(time, _)| time.timed() && !time.dated()) else {
            return if figure { self.zh_to_weekday(&first, &last, after) } else { None };
        };
        if self.at(hours).newline {
            return None;
        }
        let end = match self.range_link(end, false).and_then(|(next, _)| self.point(next)) {
            Some((to, end)) if to.timed() && !to.dated() => end,
            _ => end,
        };
        let (from, to) = (first.weekday? + 1, last.weekday? + 1);
        let hour = super::recurring::shape(&time);
        let timex =
            format!("XXXX-WXX-{from}/{to}{}", if hour.starts_with('T') { hour } else { String::new() });
        Some(super::recurring::found(timex, end))
    }
}

/// The same find, of other values and end.
fn anew(found: &Found, values: Vec<TimeValue>, end: usize) -> Found {
    Found { start: found.start, end, values, duration: false, strength: found.strength, rule: found.rule }
}
