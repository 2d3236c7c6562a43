//! Chinese days and months one after the other with their word said once: 周四五六, 周一三五晚上, 五六月份.

use super::pieces::one;
use super::{Found, Parser, Piece};
use crate::dims::numerals::{self, Numeral};
use crate::dims::time::meaning::calendar::{self as cal, Unit};
use crate::dims::time::meaning::frame::Frame;
use crate::dims::time::meaning::resolve;
use crate::dims::time::words::Word;
use crate::engine::Kind;
use steward_model::Grain;

/// A week has no more days.
const MOST: usize = 7;
/// What goes on behind two days: 周四五有空, 周六日休息; not 周三四川, 周一二楼, 周二三中, 周三四班车.
const GOES_ON: &str = "都全均晚早上的有没我你咱他她们可不行能要去来休放加值开也就还先吧吗呢呀啊哈么和或";
/// What 出 begins behind two days: 周四五出差; not 周六日出.
const GOES_OUT: &str = "差门去发游诊摊";

/// Days said by their figures.
struct Row {
    /// Of the first and the last of them.
    days: (i32, i32),
    /// How many there are.
    count: usize,
    /// First token after.
    end: usize,
    /// Each is the next one of the day before it.
    run: bool,
}

impl Parser<'_> {
    /// The figures at a token that name two days of a week or more: 四五六, 一三五, 六日, 一、三、五.
    fn row(&self, first: usize) -> Option<Row> {
        let (start, mut end) = self.figure(first)?;
        let mut row = Row { days: (start, start), count: 1, end, run: true };
        let mut parted = false;
        while row.count < MOST {
            let mark = usize::from(self.mark(end, '、'));
            let Some((day, after)) = self.figure(end + mark).filter(|(day, _)| *day > row.days.1) else {
                break;
            };
            parted |= mark > 0;
            row.run &= day == row.days.1 + 1;
            row.days.1 = day;
            row.count += 1;
            end = after;
        }
        row.end = end;
        (row.count > 1 && self.row_ends(end, row.count > 2 || parted)).then_some(row)
    }

    fn figure(&self, at: usize) -> Option<(i32, usize)> {
        let token = self.at(at);
        let figure = token.kind == Kind::Han && !token.newline && token.ch != '天';
        figure.then(|| self.weekday_digit(at)).flatten()
    }

    /// Nothing behind the figures is counted or named by the last of them.
    fn row_ends(&self, end: usize, sure: bool) -> bool {
        let token = self.at(end);
        if token.kind != Kind::Han || token.newline || token.spaced {
            return token.kind != Kind::Digits || token.spaced || token.newline;
        }
        // 周四五两天
        let days =
            numerals::zh::digit(token.ch).is_some() && matches!(self.at(end + 1).ch, '天' | '日' | '晚');
        let counted = crate::dims::number::zh::counts(self.tokens, end)
            || numerals::zh::digit(token.ch).is_some()
            || "点號号月年时楼十百千万成折环线期路级之日".contains(token.ch);
        let part = || matches!(self.word(end), Some((Word::Part(_), _)));
        let next = self.at(end + 1).ch;
        // 周二三中: a school or a class by its number; not 周一三五中午, 周一三五班车
        let named = "中班小院组排".contains(token.ch)
            && !part()
            && !(sure && matches!((token.ch, next), ('班', '车') | ('小', '班')));
        let out = token.ch == '出' && GOES_OUT.contains(next);
        days || !(counted || named) && (sure || out || GOES_ON.contains(token.ch) || part())
    }

    /// 周六日, 下周三四 as one stretch; 周一 of 周一三五, and of 周一二晚上, where each day has its hours.
    pub(super) fn zh_row(&self, at: usize) -> Option<Found> {
        let (turn, week) = self.turn_word(at).map_or((None, at), |(turn, end)| (Some(turn), end));
        let first = self.week_word(week)?;
        let row = self.row(first).filter(|_| turn.is_some() || !self.zh_weeks_counted(at))?;
        let each = !row.run || self.hours_at(row.end);
        let of = |day: i32| Frame { weekday: Some(day), turn, ..one(2) };
        let (values, end) = if each {
            (resolve::values(&of(row.days.0), &self.now), first + 1)
        } else {
            let back = 1 - i32::try_from(row.count).ok()?;
            let last = resolve::dates(&of(row.days.1), &self.now);
            let values = last.iter().filter_map(|day| {
                Some(resolve::interval(cal::shift(day.from, Unit::Day, back)?, day.to, Grain::Day))
            });
            (values.collect(), row.end)
        };
        Some(Found { start: 0, end, values, duration: false, strength: 2, rule: "row" })
    }

    /// The other days of a row of which each stands for itself: 三 and 五晚上 of 周一三五晚上.
    pub(super) fn zh_row_goes_on(&self, at: usize) -> Option<Found> {
        let (before, token) = (self.tokens.before(at), self.at(at));
        let beside = before.is_mark('、') || numerals::zh::digit(before.ch).is_some();
        let (day, end) = if at >= 2 && beside && !token.spaced { self.figure(at)? } else { return None };
        let week = (at.saturating_sub(2 * MOST)..at - 1).rev().find(|&week| {
            let open = |at: usize| self.mark(at, '、') || self.figure(at).is_some();
            self.week_word(week).is_some_and(|first| first < at && (first..at).all(open))
        })?;
        let row = self.row(self.week_word(week)?).filter(|row| at < row.end)?;
        if row.run && !self.hours_at(row.end) {
            return None;
        }
        let turn = (1..=3).rev().find_map(|back| {
            let (turn, end) = self.turn_word(week.checked_sub(back)?)?;
            (end == week).then_some(turn)
        });
        let asked = Frame { weekday: Some(day), turn, ..one(2) };
        if end < row.end {
            let values = resolve::values(&asked, &self.now);
            return Some(Found { start: 0, end, values, duration: false, strength: 2, rule: "row" });
        }
        let frame = match turn {
            Some(_) => Frame { dates: Some(resolve::dates(&asked, &self.now)), ..one(2) },
            None => asked,
        };
        let (frame, end) = self.grow(frame, end);
        self.finish(at, frame, end, false)
    }

    /// An hour or a part of the day.
    fn hours_at(&self, at: usize) -> bool {
        !self.at(at).newline && self.point(at).is_some_and(|(frame, _)| frame.timed() && !frame.dated())
    }

    /// 五六月份, 七八月: from the first of two months to the second.
    pub(super) fn zh_two_months(&self, at: usize, number: &Numeral) -> Option<Piece> {
        let first = self.first_of_two(at, number).filter(|month| (1..=11).contains(month))?;
        let end = number.end + 1;
        Some((Frame { month: Some(first), run: 1, ..one(2) }, end + usize::from(self.han(end, '份'))))
    }
}

#[cfg(test)]
mod tests {
    use crate::dims::check;
    use steward_model::{Context, EntityKind};

    #[test]
    fn days_in_a_row() {
        check::kind(
            EntityKind::Time,
            "⟦这周四五六⟧都有空
             ⟦周六日⟧休息
             ⟦下周三四⟧我出差
             ⟦下周一二⟧都行
             ⟦周四五⟧两天培训
             ⟦星期一二三⟧上课
             ⟦礼拜六日⟧加班
             ⟦周一⟧⟦三⟧⟦五晚上⟧练琴
             ⟦周二⟧⟦四⟧⟦六⟧营业
             ⟦周一⟧、⟦三⟧、⟦五⟧上课
             ⟦每周一三五⟧跑步
             ⟦周三四点⟧开会
             ⟦周五六点⟧下班
             ⟦周二⟧三亚见
             ⟦周一⟧一起去
             ⟦周四⟧五中集合
             ⟦周一⟧三中开会
             ⟦周二⟧三班拔河
             ⟦周五⟧六班车都晚点
             ⟦周六⟧日出真美
             ⟦下周二三⟧出差
             ⟦周四五⟧出门
             ⟦周二⟧⟦三中午⟧有课
             ⟦周一⟧⟦三⟧⟦五⟧班车停运
             ⟦五六月份⟧去最好
             ⟦七八月⟧太热
             三四个月了",
        );
    }

    #[test]
    fn a_row_ends_with_its_last_day() {
        // A Friday.
        let context = Context::at("2026-11-27T10:00:00+00:00[+00:00]".parse().expect("a moment"));
        for (text, from, to) in [
            ("这周四五六都有空", "2026-11-26", "2026-11-29"),
            ("周六日休息", "2026-11-28", "2026-11-30"),
            ("下周一二都行", "2026-11-30", "2026-12-02"),
        ] {
            let found = crate::annotate(text, None, &context);
            let stretch = found.iter().find_map(|one| match one.time() {
                Some(steward_model::TimeValue::Interval { from: Some(from), to: Some(to), .. }) => {
                    Some((from.date().to_string(), to.date().to_string()))
                }
                _ => None,
            });
            assert_eq!(stretch, Some((from.to_owned(), to.to_owned())), "{text}");
        }
    }

    #[test]
    fn years_by_two_figures_and_the_last_of_the_old_year() {
        check::kind(
            EntityKind::Time,
            "他⟦98年⟧的
             我⟦85年⟧生的
             ⟦22年⟧买的房
             ⟦腊月三十⟧吃团圆饭
             ⟦三八节⟧放半天
             15年的老酒
             这几天别打电话
             ⟦这两天⟧降温",
        );
    }
}
