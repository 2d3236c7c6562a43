//! What stands behind a Chinese day and is of it: 中秋当晚, 国庆前夕, 国庆七天, 明年这个时候, 从明天开始的三天.

use super::pieces::one;
use super::relative::time;
use super::{Found, Parser, Piece};
use crate::dims::duration;
use crate::dims::time::meaning::calendar::{self as cal, Unit};
use crate::dims::time::meaning::frame::{Dates, Frame, Part};
use crate::dims::time::meaning::holiday::Rule;
use crate::dims::time::meaning::resolve;
use crate::dims::time::words::Word;
use crate::engine::Kind;
use steward_model::Grain;

/// This hour, of another day.
const THIS_HOUR: [&str; 8] =
    ["这个时候", "这个时间", "这个点", "这时候", "这会儿", "此时此刻", "此时", "同一时间"];

impl Parser<'_> {
    /// A festival that ends at a token, its eve (前夕, 前夜) or the days off that are counted with it (国庆七天).
    pub(super) fn zh_eve(&self, rule: Rule, end: usize) -> Piece {
        let festival = Frame { holiday: Some(rule), ..one(2) };
        if let Some(after) = self.after_any(end, &["前夕", "前夜"]) {
            let eves = resolve::dates(&festival, &self.now)
                .map(|day| cal::day(cal::plus_days(day.from.date(), -1)?));
            return (Frame { dates: Some(eves), ..one(2) }, after);
        }
        if let Some(number) = self.cardinal(end).filter(|_| !self.at(end).newline && !self.at(end).spaced)
            && let Some(days) = number.whole().filter(|days| (3..=15).contains(days))
            && self.han(number.end, '天')
            && !matches!(self.at(number.end + 1).ch, '前' | '后' | '内' | '之' | '以' | '没' | '不')
        {
            let end = number.end + 1;
            let off = self.after_any(end, &["小长假", "长假", "假期", "假"]).unwrap_or(end);
            return (Frame { run: days as u8 - 1, ..festival }, off);
        }
        (festival, end)
    }

    /// 当天, 当晚 behind a day: that day, or its evening.
    pub(super) fn zh_that_very(&self, frame: &Frame, end: usize) -> Option<Piece> {
        let day = frame.day.is_some()
            || frame.holiday.is_some()
            || frame.weekday.is_some()
            || frame.dates.and_then(|dates| dates.first()).is_some_and(|first| first.grain == Grain::Day);
        if !self.han(end, '当') || !day || frame.timed() || self.at(end).newline {
            return None;
        }
        let part = match self.at(end + 1).ch {
            '天' | '日' => None,
            '晚' | '夜' => Some(Part::Evening),
            _ => return None,
        };
        Some((Frame { part, strength: 2, ..*frame }, end + 2))
    }

    /// 明年这个时候, 下周这个时间, 昨天这个点: this hour on the day of that stretch that is as today is of its own.
    pub(super) fn zh_this_hour(&self, frame: &Frame, next: usize) -> Option<Piece> {
        let after = self.after_any(next, &THIS_HOUR)?;
        let day = self.as_today(frame)?;
        let at = day.to_datetime(self.now.at.time());
        Some((Frame { moment: Some((at, Grain::Minute)), ..one(2) }, after))
    }

    /// 下周的今天, 上周今天.
    pub(super) fn zh_week_on_this_day(&self, frame: &Frame, end: usize, next: usize) -> Option<Piece> {
        let week =
            frame.dates?.first().filter(|first| first.grain == Grain::Week && frame.weekday.is_none())?;
        let (Word::Day(days), after) = self.word(next)? else { return None };
        if next == end && (days != 0 || !self.spells(next, "今天")) {
            return None;
        }
        let today = cal::plus_days(self.now.at.date(), days)?;
        let day = cal::plus_days(week.from.date(), cal::weekday(today)).and_then(cal::day);
        Some((Frame { dates: Some(Dates::one(day)), ..one(2) }, after))
    }

    /// The day of a year, a month or a week that has today's place in it.
    fn as_today(&self, frame: &Frame) -> Option<jiff::civil::Date> {
        let today = self.now.at.date();
        let stretch = resolve::dates(frame, &self.now).first()?;
        let first = stretch.from.date();
        match stretch.grain {
            Grain::Day => (cal::plus_days(first, 1) == Some(stretch.to.date())).then_some(first),
            Grain::Week => cal::plus_days(first, cal::weekday(today)),
            Grain::Month => {
                cal::date(i32::from(first.year()), i32::from(first.month()), i32::from(today.day()))
            }
            Grain::Year if frame.year.is_some() => {
                cal::date(i32::from(first.year()), i32::from(today.month()), i32::from(today.day()))
            }
            _ => None,
        }
    }

    /// 从明天开始的三天, 下周一起的两周, 3月1日之后的三天: from that day on, for so long.
    pub(super) fn zh_beginning_then(&self, frame: &Frame, end: usize) -> Option<Found> {
        if frame.timed() || frame.bare.is_some() || self.at(end).newline {
            return None;
        }
        let (next, behind) = match self.after_any(end, &["开始的", "起的"]) {
            Some(next) => (next, false),
            None => (self.after_any(end, &["之后的", "以后的"])?, true),
        };
        let length = duration::zh::length(self.tokens, next).filter(|length| length.least >= Unit::Day)?;
        let values: Vec<_> = resolve::dates(frame, &self.now)
            .iter()
            .filter_map(|first| {
                let from = if behind { first.to } else { first.from };
                Some(resolve::interval(from, length.from(from, 1)?, Grain::Day))
            })
            .collect();
        (!values.is_empty()).then(|| time(length.end, values, 2))
    }

    /// 早于3月1日, 晚于上午十点: before or after it.
    pub(super) fn zh_sooner_or_later(&self, at: usize) -> Option<(Word, usize)> {
        let word = match self.at(at).ch {
            '早' => Word::Before,
            '晚' => Word::After,
            _ => return None,
        };
        let not = self.tokens.before(at).is_han('不') && !self.at(at).spaced;
        (self.at(at).kind == Kind::Han && self.han(at + 1, '于') && !not).then_some((word, at + 2))
    }
}

#[cfg(test)]
mod tests {
    use crate::dims::check;
    use crate::dims::time::tests::means;
    use steward_model::EntityKind;

    #[test]
    fn what_is_of_a_day() {
        means(&[
            ("国庆前夕", "2026-09-30/2026-10-01"),
            ("劳动节前夜", "2026-04-30/2026-05-01"),
            ("国庆五天", "2026-10-01/2026-10-06"),
            ("2025年国庆假期", "2025-10-01/2025-10-08"),
            ("元宵节当晚", "2027-02-20T19:00"),
            ("4月3日当晚", "2026-04-03T19:00"),
            ("下周的今天", "2026-03-11/2026-03-12"),
            ("上周今天", "2026-02-25/2026-02-26"),
            ("去年这个时候", "2025-03-04T10:30"),
            ("下周这个时间", "2026-03-11T10:30"),
            ("昨天这个点", "2026-03-03T10:30"),
            ("劳动节后第二天", "2026-05-03/2026-05-04"),
            ("4月8号前第二天", "2026-04-06/2026-04-07"),
            ("从后天开始的四天", "2026-03-06/2026-03-10"),
            ("4月1日之后的两天", "2026-04-02/2026-04-04"),
            ("早于4月1日", "../2026-04-01"),
            ("下下个劳动节", "2027-05-01/2027-05-02"),
            ("下一个工作日", "2026-03-05/2026-03-06"),
            ("一个月后的20号", "2026-04-20/2026-04-21"),
        ]);
    }

    #[test]
    fn what_only_stands_behind_a_day() {
        check::kind(
            EntityKind::Time,
            "⟦国庆⟧当然去
             晚于预期
             ⟦下周⟧⟦今儿⟧不说
             ⟦十点⟧过一下材料
             ⟦九点过五分⟧出发",
        );
    }
}
