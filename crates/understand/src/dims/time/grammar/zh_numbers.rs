//! Chinese numbers and what counts them: 三月, 五号, 三点, 第二季度的季, 十九世纪, 2008版.

use super::pieces::one;
use super::zh::NUMBERED;
use super::{Parser, Piece};
use crate::dims::numerals::{self, Numeral};
use crate::dims::time::meaning::frame::Frame;
use crate::engine::Kind;

impl Parser<'_> {
    /// What begins with a number: years, months, days, hours, quarters, centuries.
    pub(super) fn zh_number(&self, at: usize) -> Option<Piece> {
        let (token, before) = (self.at(at), self.tokens.before(at));
        if !token.spaced && before.kind == Kind::Mark && matches!(before.ch, '.' | '$' | '#' | '¥') {
            return None;
        }
        let number = match token.kind {
            // What they count stands right behind them, or behind a mark within them.
            Kind::Digits if !matches!(self.at(at + 1).kind, Kind::Han | Kind::Mark) => return None,
            Kind::Digits => numerals::digits(self.tokens, at)?,
            Kind::Han if matches!(token.ch, '元' | '首' | '正' | '冬' | '腊') => {
                return self.zh_named_month(at);
            }
            // 公元1900年
            Kind::Han if self.spells(at, "公元") && !self.han(at + 2, '前') => {
                let (frame, end) = self.zh_number(at + 2)?;
                return frame.year.is_some().then_some((Frame { strength: 2, ..frame }, end));
            }
            Kind::Han => numerals::zh::cardinal(self.tokens, at)?,
            _ => return None,
        };
        // 公元前221年: no year of this reckoning
        let bygone = || before.is_han('前') && at.checked_sub(2).is_some_and(|two| self.han(two, '元'));
        if number.vague || number.grouped || bygone() {
            return None;
        }
        let value = number.whole()? as i32;
        let unit = self.at(number.end);
        if unit.newline {
            return None;
        }
        match (unit.kind, unit.ch) {
            (Kind::Han, _) => self.zh_counted_by(at, value, &number),
            (_, '、') => self.zh_listed(at, &number),
            (_, '-' | '~') => self.zh_long_run(&number),
            _ => None,
        }
    }

    /// A number by the character behind it, which says what it counts.
    fn zh_counted_by(&self, at: usize, value: i32, number: &Numeral) -> Option<Piece> {
        let (token, end) = (self.at(at), number.end);
        let unit = self.at(end);
        // 十来点, 十多点
        let about_ten = number.value == 10.0 && matches!(unit.ch, '来' | '多') && self.han(end + 1, '点');
        let hour = if about_ten { Some((10, end + 1)) } else { self.and_the_next(number) };
        if let Some((hour, at)) = hour {
            return self.zh_hour(hour, number, at, '点');
        }
        if let Some(found) = self.zh_teens(number) {
            return Some(found);
        }
        // 五六号: the first of two
        let two = || self.first_of_two(at, number).filter(|_| token.kind == Kind::Han);
        match unit.ch {
            '版' => self.zh_edition(at, value, number),
            '年' => self.zh_years(at, value, number),
            '月' if two().is_some() => self.zh_two_months(at, number),
            '月' if (1..=12).contains(&value) && !self.a_pair(at) => self.zh_month(value, end + 1, false),
            '日' | '号' => self.zh_day(at, value, two(), end),
            '点' => {
                let two = self.first_of_two(at, number);
                let (frame, end) = self.zh_hour(two.unwrap_or(value), number, end, unit.ch)?;
                // 两三点 alone is an hour; 两点 may be points.
                Some((Frame { strength: frame.strength.max(u8::from(two.is_some())), ..frame }, end))
            }
            '时' => self.zh_hour(value, number, end, unit.ch),
            '季' if self.han(end + 1, '度') => self.zh_quarter(value, two(), end + 2),
            '世' if self.han(end + 1, '纪') && (1..=30).contains(&value) => self.zh_century(value, end + 2),
            '至' | '到' => self.zh_long_run(number),
            _ => None,
        }
    }

    /// 两, 俩, 仨 count things, and are in no date.
    fn a_pair(&self, at: usize) -> bool {
        matches!(self.at(at).ch, '两' | '俩' | '仨')
    }

    /// 五日, 29号, 五六号; `end` is at 日 or 号, `two` the first of two days.
    fn zh_day(&self, at: usize, value: i32, two: Option<i32>, end: usize) -> Option<Piece> {
        let number = self.han(end, '号');
        let end = end + 1;
        if let Some(first) = two.filter(|_| number && !self.han(end, '线')) {
            return Some((Frame { day: Some(first), ..one(2) }, end));
        }
        if !(1..=31).contains(&value) || self.a_pair(at) {
            return None;
        }
        // 5号线, 12号楼
        if self.among(end, NUMBERED) || number && self.numbered(at, end) {
            return None;
        }
        // 29号 in a sentence is a day; alone it may be anything.
        let strength = if number && self.scan.is_whole(at, end) { 1 } else { 2 };
        // 29号这天, 那天, 当天
        let that_day = matches!(self.at(end).ch, '这' | '那' | '当')
            && self.at(end).kind == Kind::Han
            && self.han(end + 1, '天');
        Some((Frame { day: Some(value), ..one(strength) }, end + 2 * usize::from(that_day)))
    }

    /// 三季度, 二三季度; `end` is behind 度.
    fn zh_quarter(&self, value: i32, two: Option<i32>, end: usize) -> Option<Piece> {
        if let Some(quarter) = two {
            return (quarter < 4).then_some((Frame { quarter: Some(quarter), run: 1, ..one(2) }, end));
        }
        (1..=4).contains(&value).then(|| self.to_its_edge(Frame { quarter: Some(value), ..one(2) }, end))
    }
}
