//! What stands behind 上, 下, 本 and 这: 下周三, 上个月, 本季度, 这周末, 下个国庆.

use super::pieces::{one, sure_dates, sure_stretch};
use super::{Parser, Piece};
use crate::dims::time::meaning::calendar::{self as cal, Stretch, Unit, unit_at};
use crate::dims::time::meaning::frame::{Dates, Edge, Frame};
use crate::dims::time::meaning::resolve;
use crate::dims::time::words::Word;
use crate::engine::Kind;
use steward_model::Grain;

/// What makes a word of 头 behind a month: 头疼, 头条, 头等.
const HEAD: &str = "疼痛发晕像版条脑子盔衔奖部次先等天";

impl Parser<'_> {
    /// A word that says which: 下, 上个, 这一, 本, 下下.
    pub(super) fn turn_word(&self, at: usize) -> Option<(i32, usize)> {
        match self.word(at)? {
            (Word::Turn(turn), end) => Some((turn, end)),
            _ => None,
        }
    }

    /// 下周三, 上个月, 本季度, 这周末, 下个国庆
    pub(super) fn zh_turned(&self, at: usize) -> Option<Piece> {
        if self.belongs_before(at) {
            return None;
        }
        let (turn, end) = self.turn_word(at)?;
        if let Some(after) = self.week_word(end) {
            return self.zh_week_turned(at, turn, end, after);
        }
        let token = self.at(end);
        if token.kind != Kind::Han {
            return None;
        }
        let next = |ch: char| self.han(end + 1, ch);
        let unit = |unit: Unit| unit_at(self.now.at, unit, turn);
        // 下一秒 is hardly a time in a sentence.
        let hardly = |unit_turned: Option<Stretch>| Frame { strength: 1, ..sure_stretch(unit_turned) };
        match token.ch {
            '月' => Some(self.zh_month_turned(turn, end + 1)),
            '年' if !next('级') && !next('龄') => {
                let year = Frame { year: Some(i32::from(self.now.at.year()) + turn), ..one(2) };
                Some(self.to_its_edge(year, end + 1 + usize::from(next('度'))))
            }
            '季' if next('度') => Some(self.with_edge(Dates::one(unit(Unit::Quarter)), end + 2)),
            '世' if next('纪') => self.zh_century_turned(unit(Unit::Century)?, end + 2),
            '天' if turn != 0 && end > at + 1 => Some((sure_stretch(unit(Unit::Day)), end + 1)),
            '工' if turn.abs() == 1 && self.spells(end, "工作日") => {
                let day = cal::workdays(self.now.at.date(), turn).and_then(cal::day);
                Some((sure_stretch(day), end + 3))
            }
            '秒' if turn != 0 && end > at + 1 => {
                Some((hardly(unit(Unit::Second)), end + 1 + usize::from(next('钟'))))
            }
            '分' if turn != 0 && end > at + 1 && next('钟') => Some((hardly(unit(Unit::Minute)), end + 2)),
            '小' if next('时') => Some((sure_stretch(unit(Unit::Hour)), end + 2)),
            '半' if turn.abs() <= 1 && end == at + 1 => self.zh_half_turned(at, turn, end + 1),
            _ => self.zh_feast_turned(turn, end),
        }
    }

    /// 提前一天: that much sooner; 最后一天, 节后一周, 一个月后一天: counted from what stands before it.
    fn belongs_before(&self, at: usize) -> bool {
        let (token, before) = (self.at(at), self.tokens.before(at));
        if token.spaced {
            return false;
        }
        token.is_han('前') && before.is_han('提')
            || token.is_han('后') && before.kind == Kind::Han && !matches!(before.ch, '我' | '的')
    }

    /// 上周末, 下周中, 下周三, 这周; `after` is behind the word for a week.
    fn zh_week_turned(&self, at: usize, turn: i32, end: usize, after: usize) -> Option<Piece> {
        if self.han(after, '末') {
            return Some((sure_dates(self.zh_weekend(turn)), after + 1));
        }
        let week = sure_stretch(unit_at(self.now.at, Unit::Week, turn));
        if let Some((edge @ Edge::Middle, after)) = self.zh_edge(after) {
            return Some((Frame { edge: Some(edge), ..week }, after));
        }
        if let Some((day, after)) = self.weekday_digit(after).filter(|_| !self.week_alone(after + 1)) {
            let asked = Frame { weekday: Some(day), turn: Some(turn), ..Frame::default() };
            return Some((sure_dates(resolve::dates(&asked, &self.now)), after));
        }
        // 当周 and 今周 alone are of what is spoken of.
        let spoken_of = end == at + 1 && matches!(self.at(at).ch, '当' | '今');
        (!spoken_of).then_some((week, after))
    }

    /// 下月15, 上月底, 下个月头; `end` is behind 月.
    fn zh_month_turned(&self, turn: i32, end: usize) -> Piece {
        let (year, month) = (i32::from(self.now.at.year()), i32::from(self.now.at.month()));
        let months = year * 12 + month - 1 + turn;
        let end = end + usize::from(self.han(end, '份'));
        let frame =
            Frame { year: Some(months.div_euclid(12)), month: Some(months.rem_euclid(12) + 1), ..one(2) };
        if self.han(end, '头') && !self.among(end + 1, HEAD) {
            return (Frame { edge: Some(Edge::Start), ..frame }, end + 1);
        }
        self.to_its_edge(frame, end)
    }

    /// 上世纪, 上世纪六十年代, 上世纪末; `end` is behind it.
    fn zh_century_turned(&self, century: Stretch, end: usize) -> Option<Piece> {
        self.zh_decade(end, Some(i32::from(century.from.year())))
            .or_else(|| self.half_of_century(century, end))
            .or_else(|| Some(self.with_edge(Dates::one(Some(century)), end)))
    }

    /// 上半年, 下半月, 上半个月, 下半周; `next` is behind 半.
    fn zh_half_turned(&self, at: usize, turn: i32, next: usize) -> Option<Piece> {
        let half = match (turn, self.at(at).ch) {
            (-1, '上') => 1,
            (1, '下') => 2,
            _ => return None,
        };
        let next = next + usize::from(self.han(next, '个'));
        let (unit, middle) = match self.at(next).ch {
            '年' => return Some((Frame { half: Some(half), ..one(2) }, next + 1)),
            '周' => (Unit::Week, 3),
            '月' => (Unit::Month, 15),
            _ => return None,
        };
        let this = unit_at(self.now.at, unit, 0)?;
        let middle = cal::shift(this.from, Unit::Day, middle)?;
        let (from, to) = if half == 1 { (this.from, middle) } else { (middle, this.to) };
        Some((sure_stretch(Some(Stretch { from, to, grain: Grain::Day })), next + 1))
    }

    /// 下个国庆, 上个春节: the next but one counts by years.
    fn zh_feast_turned(&self, turn: i32, end: usize) -> Option<Piece> {
        let (rule, after) = self.holiday(end)?;
        let feast = Frame { holiday: Some(rule), ..Frame::default() };
        let near = resolve::dates(&feast, &self.ahead());
        let chosen = match turn {
            ..0 => near.iter().nth(1),
            2.. => {
                let year = near.first().map(|next| i32::from(next.from.year()) + turn - 1);
                resolve::dates(&Frame { year, ..feast }, &self.now).first()
            }
            _ => near.first(),
        };
        Some((sure_stretch(chosen), after))
    }
}
