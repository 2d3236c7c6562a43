//! Days of the Chinese calendar, and the nth of something.

use super::pieces::{one, sure_stretch};
use super::{Parser, Piece};
use crate::dims::numerals::{self};
use crate::dims::time::meaning::calendar::{self as cal, Unit};
use crate::dims::time::meaning::frame::{Frame, Nth};
use crate::dims::time::meaning::lunar;
use crate::engine::Kind;

impl Parser<'_> {
    /// 农历八月十五, 阴历二〇二一年六月, 闰四月, 腊月初十
    pub(super) fn zh_lunar(&self, at: usize) -> Option<Piece> {
        let named = self.among(at, "农阴旧") && self.han(at + 1, '历');
        let next = if named { at + 2 + usize::from(self.han(at + 2, '的')) } else { at };
        if self.han(next, '闰') {
            return self.leap_month(next + 1);
        }
        if named { self.of_the_old_calendar(next) } else { self.zh_old_day(at) }
    }

    /// 闰四月, 闰四月初三: a month that is told twice in that year.
    fn leap_month(&self, at: usize) -> Option<Piece> {
        let number = numerals::zh::cardinal(self.tokens, at)?;
        let month = number.whole().filter(|month| (1..=12).contains(month))? as i32;
        if !self.han(number.end, '月') {
            return None;
        }
        let year = lunar::leap_year(month, i32::from(self.now.at.year()))?;
        let end = number.end + 1;
        let day = numerals::zh::cardinal(self.tokens, end + usize::from(self.han(end, '初')));
        Some(match day.and_then(|day| Some((day.whole()?, day.end))) {
            Some((day, after)) if (1..=30).contains(&day) => {
                (sure_stretch(lunar::date(year, month, day as i32, true).and_then(cal::day)), after)
            }
            _ => (sure_stretch(lunar::month(year, month, true)), end),
        })
    }

    /// 大年初十, 初三, 廿一: days of the old calendar without its name; not 初五 of 当初, nor 廿一号.
    fn zh_old_day(&self, at: usize) -> Option<Piece> {
        if self.han(at, '大') && self.han(at + 1, '年') && self.han(at + 2, '初') {
            let number = numerals::zh::cardinal(self.tokens, at + 3)?;
            let day = number.whole().filter(|day| (1..=15).contains(day))? as i32;
            return Some((Frame { month: Some(1), day: Some(day), lunar: true, ..one(2) }, number.end));
        }
        let token = self.at(at);
        let number = match token.ch {
            _ if token.kind != Kind::Han => return None,
            // 初五一起去
            '初' if self.one_together(at + 2) => {
                let day = numerals::zh::digit(self.at(at + 1).ch).filter(|day| *day > 0)?;
                numerals::Numeral::new(f64::from(day), at + 2, numerals::Form::Han)
            }
            '初' => numerals::zh::cardinal(self.tokens, at + 1)
                .filter(|day| (1.0..=10.0).contains(&day.value) && !day.vague)?,
            '廿' | '卅' => numerals::zh::cardinal(self.tokens, at)?,
            _ => return None,
        };
        let before = self.tokens.before(at);
        let other = before.kind == Kind::Han && matches!(before.ch, '当' | '起' | '最');
        if other || self.among(number.end, "号日年中岁个人块元天多万") {
            return None;
        }
        let day = number.whole().filter(|day| (1..=30).contains(day))? as i32;
        let strength = if self.one_together(number.end) { 2 } else { 1 };
        Some((Frame { day: Some(day), lunar: true, ..one(strength) }, number.end))
    }

    /// What is said behind 农历: a date, or a year with the month that follows, 农历二〇二一年六月.
    fn of_the_old_calendar(&self, next: usize) -> Option<Piece> {
        let _guard = self.deeper()?;
        let (frame, end) = self.zh_piece(next)?;
        if frame.year.is_none() || frame.month.is_some() {
            return Some((Frame { lunar: true, either: false, strength: 2, ..frame }, end));
        }
        let month = self.zh_piece(end).filter(|(month, _)| month.month.is_some() || month.dates.is_some());
        let Some((month, end)) = month else {
            return Some((Frame { lunar: true, strength: 2, ..frame }, end));
        };
        let merged = frame.merge(&month)?;
        Some((Frame { lunar: true, either: false, strength: 2, ..merged }, end))
    }

    /// 一起, 一同 behind a day: no figure of it.
    pub(super) fn one_together(&self, at: usize) -> bool {
        let next = self.at(at + 1);
        self.han(at, '一')
            && next.kind == Kind::Han
            && matches!(next.ch, '起' | '同' | '块' | '家' | '早' | '大')
    }

    /// 十月的第一个星期一, 第三季度, 本月第2周, 2005年首月, 2025年第一天, 最后一天
    pub(super) fn zh_nth(&self, at: usize) -> Option<Piece> {
        let last = self.han(at, '最') && self.han(at + 1, '后');
        let from_end = self.han(at, '倒') && self.han(at + 1, '数');
        let (count, mut next) = if last {
            let number = self.cardinal(at + 2)?;
            (-(number.whole().filter(|count| *count == 1)? as i32), number.end)
        } else if from_end {
            let number = numerals::zh::ordinal(self.tokens, at + 2)?;
            (-(number.whole().filter(|count| (1..400).contains(count))? as i32), number.end)
        } else {
            let number = numerals::zh::ordinal(self.tokens, at)?;
            (number.whole().filter(|count| (1..400).contains(count))? as i32, number.end)
        };
        next += usize::from(self.han(next, '个'));
        if count > 0 && self.han(next, '季') && self.han(next + 1, '度') && count <= 4 {
            return Some((Frame { quarter: Some(count), ..one(2) }, next + 2));
        }
        if let Some(found) = self.zh_season_by_number(count, at, next) {
            return Some(found);
        }
        let (nth, end) = if let Some(after) = self.week_word(next) {
            match self.weekday_digit(after) {
                Some((day, end)) => (Nth::Weekday(day), end),
                None if self.han(after, '末') => (Nth::Weekend, after + 1),
                None => (Nth::Unit(Unit::Week), after),
            }
        } else {
            match self.at(next).ch {
                '天' | '日' => (Nth::Unit(Unit::Day), next + 1),
                '月' => (Nth::Unit(Unit::Month), next + 1),
                '工' if self.spells(next, "工作日") => (Nth::Workday, next + 3),
                // 第三年, this year being the first; not 第二年级
                '年' if count > 1 && !last && !from_end && self.scan.is_whole(at, next + 1) => {
                    let year = i32::from(self.now.at.year()) + count - 1;
                    return Some((Frame { year: Some(year), ..one(1) }, next + 1));
                }
                _ => return None,
            }
        };
        // Counted within what stands before it: told through the frame that is grown.
        let strength = if from_end { 0 } else { 1 };
        Some((Frame { nth: Some((count, nth)), ..one(strength) }, end))
    }
}
