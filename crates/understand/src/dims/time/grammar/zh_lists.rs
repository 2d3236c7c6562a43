//! Chinese numbers that share a unit: 7、8月份, 一、二季度, 26、27号, 十五六号, 三月四月.

use super::pieces::one;
use super::zh::NUMBERED;
use super::{Parser, Piece};
use crate::dims::numerals::{self, Form, Numeral};
use crate::dims::time::meaning::frame::Frame;
use crate::engine::Kind;

/// So many stand in a list at most.
const MOST: usize = 6;

impl Parser<'_> {
    /// 7、8月份, 5、6号, 三、四季度, 17、18世纪: numbers that go up by one, the last with the unit of all; from the first of
    /// them to it. Not 7、8个人, nor the numbered lines of a list.
    pub(super) fn zh_listed(&self, at: usize, first: &Numeral) -> Option<Piece> {
        let kind = self.at(at).kind;
        let low = first.whole().filter(|low| (1..=90).contains(low))? as i32;
        let (mut last, mut end, mut begun) = (low, first.end, at);
        for _ in 1..MOST {
            if !self.mark(end, '、') || self.at(end + 1).newline || self.at(end + 1).kind != kind {
                break;
            }
            begun = end + 1;
            let number = match kind {
                Kind::Digits => numerals::digits(self.tokens, begun)?,
                _ => numerals::zh::cardinal(self.tokens, begun)?,
            };
            let value = number.whole().filter(|value| *value < 100)? as i32;
            // 六、七十年代
            let tens = last < 10 && value == (last + 1) * 10;
            if !(value == last + 1 || value == last + 10 && last % 10 == 0 || tens) {
                return None;
            }
            (last, end) = (value, number.end);
        }
        if begun == at || self.mark(end, '、') {
            return None;
        }
        // '1、2月' may be the first line of a list.
        let opens = (at == 0 || self.at(at).newline) && low == 1 && last == 2;
        let low = if last >= 20 && low < 10 && last % 10 == 0 { low * 10 } else { low };
        let run = u8::try_from(last - low).ok()?;
        if self.han(end, '世') && self.han(end + 1, '纪') {
            return self.zh_centuries(low, last, end + 2);
        }
        if self.han(end, '年') && self.han(end + 1, '代') && low % 10 == 0 {
            return Some(self.with_edge(self.decades(low, last - low), end + 2));
        }
        let (frame, after) = self.zh_number(begun)?;
        if opens && !self.scan.is_whole(at, after) && !self.han(after - 1, '份') {
            return None;
        }
        let named = (frame.month, frame.day, frame.quarter);
        let plain = frame.pieces == 1
            && frame.year.is_none()
            && frame.edge.is_none()
            && !frame.lunar
            && !frame.timed();
        let frame = match named {
            (Some(month), None, None) if month == last => Frame { month: Some(low), run, ..frame },
            (None, Some(day), None) if day == last => Frame { day: Some(low), run, ..frame },
            (None, None, Some(quarter)) if quarter == last => Frame { quarter: Some(low), run, ..frame },
            _ => return None,
        };
        // 5、6号下午三点 is an hour on each.
        let each =
            frame.day.is_some() && self.point(after).is_some_and(|(next, _)| next.timed() && !next.dated());
        (plain && !each).then_some((frame, after))
    }

    /// 十五六, 二十七八: a number and the figure that is one more than its last; where what is counted stands.
    pub(super) fn one_more(&self, number: &Numeral) -> Option<usize> {
        let next = self.at(number.end);
        let figure = numerals::zh::digit(next.ch).filter(|_| next.kind == Kind::Han && !next.newline)?;
        let last = number.whole().filter(|value| (11..100).contains(value) && value % 10 != 0)? % 10;
        (number.form == Form::Han && u64::from(figure) == last + 1).then_some(number.end + 1)
    }

    /// 十五六号, 二十七八日: both days.
    pub(super) fn zh_teens(&self, number: &Numeral) -> Option<Piece> {
        let at = self.one_more(number)?;
        let day = number.whole().filter(|day| *day < 31)? as i32;
        let (unit, after) = (self.at(at), self.at(at + 1));
        let counted = after.kind == Kind::Han && NUMBERED.contains(after.ch);
        let days = unit.is_han('号') && !self.numbered(number.end, at + 1) || unit.is_han('日');
        (days && !counted).then_some((Frame { day: Some(day), run: 1, ..one(2) }, at + 1))
    }

    /// 七月八月: a month and the next one, side by side.
    pub(super) fn month_beside(&self, month: i32, at: usize) -> Option<usize> {
        let number = match self.at(at).kind {
            Kind::Digits => numerals::digits(self.tokens, at),
            Kind::Han => numerals::zh::cardinal(self.tokens, at),
            _ => None,
        }?;
        let next =
            number.whole() == u64::try_from(month + 1).ok() && !self.at(at).newline && !self.at(at).spaced;
        let end = number.end + 1;
        let behind = self.at(end);
        let alone =
            behind.kind != Kind::Digits && numerals::zh::digit(behind.ch).is_none() && behind.ch != '初';
        (next && month < 12 && self.han(number.end, '月') && alone)
            .then_some(end + usize::from(self.han(end, '份')))
    }
}

#[cfg(test)]
mod tests {
    use crate::dims::check;
    use crate::dims::time::tests::means;
    use steward_model::EntityKind;

    #[test]
    fn numbers_that_share_a_unit() {
        means(&[
            ("5、6月份", "2026-05-01/2026-07-01"),
            ("四、五月", "2026-04-01/2026-06-01"),
            ("去年9、10月", "2025-09-01/2025-11-01"),
            ("2024年五六月", "2024-05-01/2024-07-01"),
            ("一二月份", "2026-01-01/2026-03-01"),
            ("二、三季度", "2026-04-01/2026-10-01"),
            ("二三季度", "2026-04-01/2026-10-01"),
            ("去年一二季度", "2025-01-01/2025-07-01"),
            ("8、9号", "2026-03-08/2026-03-10"),
            ("本月20、21号", "2026-03-20/2026-03-22"),
            ("十六七号", "2026-03-16/2026-03-18"),
            ("二十三四号", "2026-03-23/2026-03-25"),
            ("11-16号", "2026-03-11/2026-03-17"),
            ("7-9日", "2026-03-07/2026-03-10"),
            ("4月5月", "2026-04-01/2026-06-01"),
            ("六七十年代", "1960-01-01/1980-01-01"),
            ("上世纪五六十年代", "1950-01-01/1970-01-01"),
            ("70、80年代", "1970-01-01/1990-01-01"),
            ("18、19世纪", "1700-01-01/1900-01-01"),
            ("十七至十八世纪", "1600-01-01/1800-01-01"),
        ]);
    }

    #[test]
    fn numbers_that_count_something_else() {
        check::kind(
            EntityKind::Time,
            "5、6个人
             5、6号楼
             7-9号线
             7-9个电话
             十六七个人
             十六七岁
             二三楼
             说两三点建议
             1、2号线",
        );
    }
}
