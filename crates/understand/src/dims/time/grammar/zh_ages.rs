//! Chinese decades and centuries: 80年代, 七八十年代, 上世纪六十年代末, 二十世纪上半叶, 17至18世纪.

use super::numeric::full_year;
use super::pieces::{one, sure_dates};
use super::{Parser, Piece};
use crate::dims::numerals::{self, Numeral};
use crate::dims::time::meaning::calendar::{self as cal, Stretch, Unit, unit_at};
use crate::dims::time::meaning::frame::{Dates, Frame};
use crate::engine::Kind;
use steward_model::Grain;

/// Halves of a century.
const FIRST: [&str; 5] = ["上半叶", "前半叶", "上半期", "前半期", "前半段"];
const LAST: [&str; 5] = ["下半叶", "后半叶", "下半期", "后半期", "后半段"];

impl Parser<'_> {
    /// A stretch, or the end of it that is named behind: 去年底, 上月初.
    pub(super) fn to_its_edge(&self, frame: Frame, end: usize) -> Piece {
        match self.zh_edge(end) {
            Some((edge, end)) => (Frame { edge: Some(edge), ..frame }, end),
            None => (frame, end),
        }
    }

    /// These days, or the end of them that is named behind.
    pub(super) fn with_edge(&self, dates: Dates, end: usize) -> Piece {
        self.to_its_edge(sure_dates(dates), end)
    }

    /// A decade of two figures and so many years more: of this century or the last; what lies ahead is told of in thirty
    /// years' time, so that the one gone by comes first.
    pub(super) fn decades(&self, value: i32, more: i32) -> Dates {
        let this = i32::from(self.now.at.year());
        let year = full_year(value, this);
        let mut dates = Dates::default();
        if value >= 30 && year > this {
            dates.add(years(year - 100, 10 + more));
        }
        dates.add(years(year, 10 + more));
        dates
    }

    /// 七八十年代, 六七十年代: the first of two tens, as it is written, where its figures stand.
    pub(super) fn tens_side_by_side(&self, at: usize) -> Option<i32> {
        let digit = |at: usize| {
            let token = self.at(at);
            numerals::zh::digit(token.ch).filter(|_| token.kind == Kind::Han).map(i32::from)
        };
        let (low, high) = (digit(at)?, digit(at + 1)?);
        (low > 0 && high == low + 1 && self.han(at + 2, '十') && self.spells(at + 3, "年代"))
            .then_some(low * 10)
    }

    /// 80年代, 九十年代末, of a century or of the one that lies near.
    pub(super) fn zh_decade(&self, at: usize, century: Option<i32>) -> Option<Piece> {
        let at = at + usize::from(self.han(at, '的'));
        let dates = |low: i32, more: i32| match century {
            Some(century) => Dates::one(years(century + low, 10 + more)),
            None => self.decades(low, more),
        };
        if let Some(low) = self.tens_side_by_side(at) {
            return Some(self.with_edge(dates(low, 10), at + 5));
        }
        let number = self.cardinal(at)?;
        // 60、70年代 of a century
        if self.mark(number.end, '、')
            && let Some(next) = self.cardinal(number.end + 1)
            && let (Some(low), Some(high)) = (number.whole(), next.whole())
            && high < 100
            && (high == low + 10 || high == (low + 1) * 10)
            && self.spells(next.end, "年代")
        {
            return Some(self.with_edge(dates(high as i32 - 10, 10), next.end + 2));
        }
        let of = number.whole().filter(|of| of % 10 == 0 && *of < 100)? as i32;
        self.spells(number.end, "年代").then(|| self.with_edge(dates(of, 0), number.end + 2))
    }

    /// What stands behind 'the nth century': its decade, its half, its end, or nothing.
    pub(super) fn zh_century(&self, nth: i32, end: usize) -> Option<Piece> {
        let century = (nth - 1) * 100;
        if let Some(found) = self.zh_decade(end, Some(century)) {
            return Some(found);
        }
        let stretch = unit_at(cal::midnight(cal::date(century, 1, 1)?), Unit::Century, 0)?;
        Some(
            self.half_of_century(stretch, end)
                .unwrap_or_else(|| self.with_edge(Dates::one(Some(stretch)), end)),
        )
    }

    /// 上半叶, 后半期 behind a century.
    pub(super) fn half_of_century(&self, century: Stretch, at: usize) -> Option<Piece> {
        let at = at + usize::from(self.han(at, '的'));
        let first = i32::from(century.from.year());
        let (from, end) = match self.after_any(at, &FIRST) {
            Some(end) => (first, end),
            None => (first + 50, self.after_any(at, &LAST)?),
        };
        Some((Frame { dates: Some(Dates::one(years(from, 50))), ..one(2) }, end))
    }

    /// From one century to another.
    pub(super) fn zh_centuries(&self, low: i32, high: i32, end: usize) -> Option<Piece> {
        let run = (1..=30).contains(&low) && (low..=30).contains(&high);
        let dates = run.then(|| Dates::one(years((low - 1) * 100, (high - low + 1) * 100)))?;
        Some((Frame { dates: Some(dates), ..one(2) }, end))
    }

    /// 十七至十八世纪, 80到90年代: from one to another, the unit said once.
    pub(super) fn zh_long_run(&self, first: &Numeral) -> Option<Piece> {
        let low = first.whole().filter(|low| (1..=90).contains(low))? as i32;
        let number = self.cardinal(first.end + 1)?;
        let high = number.whole().filter(|high| (1..=90).contains(high))? as i32;
        if self.spells(number.end, "世纪") {
            return self.zh_centuries(low, high, number.end + 2);
        }
        let tens = low % 10 == 0 && high % 10 == 0 && low < high && self.spells(number.end, "年代");
        tens.then(|| self.with_edge(self.decades(low, high - low), number.end + 2))
    }
}

/// So many years from one on.
fn years(first: i32, count: i32) -> Option<Stretch> {
    let from = cal::midnight(cal::date(first, 1, 1)?);
    Some(Stretch { from, to: cal::shift(from, Unit::Year, count)?, grain: Grain::Year })
}

#[cfg(test)]
mod tests {
    use crate::dims::check;
    use crate::dims::time::tests::means;
    use steward_model::EntityKind;

    #[test]
    fn decades_and_centuries() {
        means(&[
            ("80年代", "1980-01-01/1990-01-01"),
            ("三十年代", "1930-01-01/1940-01-01"),
            ("三十年代", "2030-01-01/2040-01-01"),
            ("二十年代", "2020-01-01/2030-01-01"),
            ("四十年代末", "1947-01-01/1950-01-01"),
            ("19世纪下半叶", "1850-01-01/1900-01-01"),
            ("二十世纪前半期", "1900-01-01/1950-01-01"),
            ("上世纪后半叶", "1950-01-01/2000-01-01"),
            ("上世纪70、80年代", "1970-01-01/1990-01-01"),
            ("60到70年代", "1960-01-01/1980-01-01"),
        ]);
        check::kind(
            EntityKind::Time,
            "公元前202年
             半叶扁舟
             六七十年头",
        );
    }
}
