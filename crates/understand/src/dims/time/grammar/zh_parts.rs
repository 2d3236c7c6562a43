//! Parts of Chinese stretches: 七月下半月, 下周上半周, 2022年首日, 去年首季, 今年第三季.

use super::pieces::one;
use super::{Found, Parser, Piece};
use crate::dims::numerals;
use crate::dims::time::meaning::calendar::Unit;
use crate::dims::time::meaning::frame::{Edge, Frame, Nth};
use crate::dims::time::meaning::resolve;
use crate::engine::Kind;
use steward_model::Grain;

impl Parser<'_> {
    /// 上半月, 下半个月, 上半周 behind a month or a week that is named; `at` is at 上 or 下.
    pub(super) fn half_of(&self, frame: &Frame, at: usize) -> Option<Found> {
        if !self.han(at + 1, '半') {
            return None;
        }
        let edge = if self.han(at, '上') { Edge::FirstHalf } else { Edge::LastHalf };
        let unit = at + 2 + usize::from(self.han(at + 2, '个'));
        let grain = match self.at(unit).ch {
            '月' => Grain::Month,
            '周' => Grain::Week,
            _ => return None,
        };
        let halves = resolve::dates(frame, &self.now);
        halves.first().filter(|first| first.grain == grain)?;
        let values: Vec<_> = halves
            .iter()
            .filter_map(|stretch| resolve::edged(stretch, edge))
            .map(|half| resolve::interval(half.from, half.to, half.grain))
            .collect();
        (!values.is_empty()).then_some(Found {
            end: unit + 1,
            values,
            duration: false,
            start: 0,
            strength: 2,
            rule: "part of",
        })
    }

    /// 首日, 首周, 首季 behind a year or a month.
    pub(super) fn zh_first(&self, at: usize) -> Option<Piece> {
        if !self.han(at, '首') || !self.behind_a_year_or_month(at) {
            return None;
        }
        let unit = at + 1;
        Some(match self.at(unit).ch {
            '季' => (Frame { quarter: Some(1), ..one(2) }, unit + 1 + usize::from(self.han(unit + 1, '度'))),
            '日' | '天' => (Frame { nth: Some((1, Nth::Unit(Unit::Day))), ..one(2) }, unit + 1),
            '周' => (Frame { nth: Some((1, Nth::Unit(Unit::Week))), ..one(2) }, unit + 1),
            _ => return None,
        })
    }

    /// 第三季 of a year that is named; elsewhere it is of a show.
    pub(super) fn zh_season_by_number(&self, count: i32, at: usize, end: usize) -> Option<Piece> {
        let of_a_year = matches!(self.tokens.before(at).ch, '年' | '度') && self.behind_a_year_or_month(at);
        let quarter = (1..=4).contains(&count) && self.han(end, '季') && of_a_year;
        quarter.then_some((Frame { quarter: Some(count), ..one(2) }, end + 1))
    }

    fn behind_a_year_or_month(&self, at: usize) -> bool {
        let before = self.tokens.before(at);
        at > 0 && before.kind == Kind::Han && matches!(before.ch, '年' | '月' | '度') && !self.at(at).newline
    }

    /// So many months or quarters stand here: 三个月, 两季度.
    pub(super) fn months_counted(&self, at: usize) -> bool {
        numerals::zh::cardinal(self.tokens, at)
            .or_else(|| numerals::digits(self.tokens, at).filter(|_| self.at(at).kind == Kind::Digits))
            .is_some_and(|number| {
                self.after_any(number.end, &["个月", "个季度", "季度"]).is_some() && number.value <= 12.0
            })
    }
}

#[cfg(test)]
mod tests {
    use crate::dims::check;
    use crate::dims::time::tests::means;
    use steward_model::EntityKind;

    #[test]
    fn parts_of_what_is_named() {
        means(&[
            ("五月下半月", "2026-05-16/2026-06-01"),
            ("下个月上半月", "2026-04-01/2026-04-16"),
            ("下周上半周", "2026-03-09/2026-03-12"),
            ("2025年首日", "2025-01-01/2025-01-02"),
            ("去年首季", "2025-01-01/2025-04-01"),
            ("今年首季度", "2026-01-01/2026-04-01"),
            ("今年第二季", "2026-04-01/2026-07-01"),
            ("五月中下旬", "2026-05-11/2026-06-01"),
            ("5月上中旬", "2026-05-01/2026-05-21"),
            ("五月倒数第二天", "2026-05-30/2026-05-31"),
            ("今年倒数第三个月", "2026-10-01/2026-11-01"),
            ("六月倒数第二个周五", "2026-06-19/2026-06-20"),
            ("四月第一个工作日", "2026-04-01/2026-04-02"),
            ("去年的前四个月", "2025-01-01/2025-05-01"),
            ("今年的后两个月", "2026-11-01/2027-01-01"),
            ("下周的头两天", "2026-03-09/2026-03-11"),
            ("二三年前三季度", "2023-01-01/2023-10-01"),
        ]);
    }

    #[test]
    fn parts_of_other_things() {
        check::kind(
            EntityKind::Time,
            "那部剧第三季好看
             首日票房不错
             倒数第三个人
             ⟦今年⟧的前三名
             ⟦今年⟧的后两排座位",
        );
    }
}
