//! Chinese years: 去年, 大前年, 2018年度, 98年底, 一九九八版; not 10年前, which is so long ago.

use super::numeric::full_year;
use super::pieces::{one, sure_stretch};
use super::{Parser, Piece};
use crate::dims::numerals::{self, Form, Numeral};
use crate::dims::time::meaning::calendar::{self as cal, Unit, unit_at};
use crate::dims::time::meaning::frame::Frame;
use crate::engine::Kind;

impl Parser<'_> {
    /// 去年, 今年, 明年, 后年, 前年, 大前年
    pub(super) fn zh_year_word(&self, at: usize) -> Option<Piece> {
        let big = self.han(at, '大');
        let next = at + usize::from(big);
        if !self.han(next + 1, '年') || self.at(next).kind != Kind::Han {
            return None;
        }
        let opens = || self.tokens.before(at).kind != Kind::Han || self.at(at).spaced;
        let years = match (self.at(next).ch, big) {
            ('去' | '旧', false) => -1,
            ('今', false) => 0,
            // 出年, as they say in the south; not 做出年
            ('出', false) if self.begins_with_next(at) && opens() => 1,
            ('明' | '来' | '次' | '翌', false) => 1,
            ('后', false) => 2,
            ('后', true) => 3,
            ('前', false) => -2,
            ('前', true) => -3,
            _ => return None,
        };
        let frame = Frame { year: Some(i32::from(self.now.at.year()) + years), ..one(2) };
        Some(self.to_its_edge(frame, next + 2 + usize::from(self.han(next + 2, '度'))))
    }

    /// 2015版, 一九九八版, 零六版: of that year; 15版 where nothing else is said
    pub(super) fn zh_edition(&self, at: usize, value: i32, number: &Numeral) -> Option<Piece> {
        let end = number.end;
        let figures = end == at + usize::from(number.digits.max(1))
            || self.at(at).kind == Kind::Digits && end == at + 1;
        let led = || self.zero_led(number) || self.han(at, '零') || self.han(at, '〇');
        let year = match number.digits {
            4 if (1900..=2100).contains(&value) => value,
            2 if number.form == Form::HanRun || self.scan.is_whole(at, end + 1) || led() => {
                full_year(value, i32::from(self.now.at.year()))
            }
            _ => return None,
        };
        figures.then_some((Frame { year: Some(year), ..one(2) }, end + 1))
    }

    /// 2018年, 98年底, 80年代, 2008年版; `number` stands before 年.
    pub(super) fn zh_years(&self, at: usize, value: i32, number: &Numeral) -> Option<Piece> {
        if number.value > 100.0 && number.form == Form::Han && self.tens_side_by_side(at).is_some() {
            return self.zh_decade(at, None);
        }
        let end = number.end + 1;
        if self.han(end, '代') {
            return self.zh_decade_of(value, number, end + 1);
        }
        let (frame, end) = self.zh_year(value, number, end)?;
        let edition = self.han(end, '版') && self.han(end.saturating_sub(1), '年');
        let strength = if edition { 2 } else { frame.strength };
        Some((Frame { strength, ..frame }, end + usize::from(edition)))
    }

    /// 80年代, 1980年代, 二十年代; `end` is behind 代.
    fn zh_decade_of(&self, value: i32, number: &Numeral, end: usize) -> Option<Piece> {
        if number.digits == 2 || number.form == Form::Han && value >= 20 && value % 10 == 0 {
            return Some(self.with_edge(self.decades(value, 0), end));
        }
        if number.digits != 4 || value % 10 != 0 {
            return None;
        }
        let decade = unit_at(cal::midnight(cal::date(value, 1, 1)?), Unit::Decade, 0);
        Some(self.to_its_edge(sure_stretch(decade), end))
    }

    /// A year and the end of it that is named; `end` is behind 年.
    fn zh_year(&self, value: i32, number: &Numeral, end: usize) -> Option<Piece> {
        let year = match (number.form, number.digits) {
            (Form::Digits | Form::HanRun, 4) | (Form::Digits, 3) => value,
            (Form::Digits | Form::HanRun, 2) => {
                let this = i32::from(self.now.at.year());
                let year = full_year(value, this);
                if year > this + 10 { year - 100 } else { year }
            }
            (Form::Han, _) if (1000..=2999).contains(&value) => value,
            _ => return None,
        };
        let short = number.digits == 2;
        if short && self.so_many_years(value, number, end) {
            return None;
        }
        let frame = Frame { year: Some(year), short_year: short, ..one(if short { 1 } else { 2 }) };
        let (mut frame, after) = self.to_its_edge(frame, end + usize::from(self.han(end, '度')));
        let zero = || {
            let last_but_one = self.at(number.end.saturating_sub(2)).ch;
            number.form == Form::HanRun && numerals::zh::digit(last_but_one) == Some(0)
        };
        let told = frame.edge.is_some()
            || short && (self.dated_by_deed(value, number, end) || self.zero_led(number) || zero());
        if told {
            frame.strength = 2;
        }
        Some((frame, after))
    }

    /// 10年前, 20年来, 15年的酒: a short number with 年 is as often a length.
    fn so_many_years(&self, value: i32, number: &Numeral, end: usize) -> bool {
        if !self.among(end, "前后以之内来多级间") {
            return false;
        }
        let next = self.at(end);
        let by_months = || number.form == Form::HanRun && next.ch == '前' && self.months_counted(end + 1);
        let bound = || {
            matches!(next.ch, '以' | '之' | '前' | '后')
                && (self.han(end + 1, '后') || self.han(end + 1, '前'))
                && value < 30
                && self.at(end - 1).start > 0
                && self.zero_led(number)
        };
        !by_months() && !bound()
    }

    /// 98年的, 22年买的房, 85年生: nobody is so long at it.
    fn dated_by_deed(&self, value: i32, number: &Numeral, end: usize) -> bool {
        let next = self.at(end);
        let of_this_century = value < i32::from(self.now.at.year()) % 100;
        let then = match next.ch {
            '的' => (70..=99).contains(&value),
            '生' | '属' => value >= 40 || of_this_century,
            '买' | '毕' | '入' => of_this_century && number.form == Form::Digits && value > 5,
            _ => false,
        };
        then && next.kind == Kind::Han && !next.newline
    }

    /// 06, 零六: a short year whose zero is written.
    pub(super) fn zero_led(&self, number: &Numeral) -> bool {
        let first = self.at(number.end.saturating_sub(1));
        first.kind == Kind::Digits && first.len == 2 && first.value < 10
    }
}
