//! Ends of Chinese ranges that their beginnings tell: 至次日6时, 到次年3月, 到现在, 现在到三点, and an hour on the last day alone.

use super::pieces::one;
use super::{Found, Parser, Piece};
use crate::dims::time::meaning::calendar as cal;
use crate::dims::time::meaning::frame::{Dates, Frame, HalfDay, Part};
use crate::dims::time::meaning::resolve::{self, Now};
use crate::dims::time::words::Word;
use crate::engine::Kind;
use jiff::civil::DateTime;
use steward_model::{Grain, TimeValue};

/// Years behind a link, and how many later than the one before it.
const YEARS: [(&str, i32); 6] =
    [("次年", 1), ("翌年", 1), ("第二年", 1), ("来年", 1), ("同年", 0), ("当年", 0)];
const MONTHS: [(&str, i32); 5] = [("次月", 1), ("翌月", 1), ("下月", 1), ("同月", 0), ("当月", 0)];
/// Days, their parts, and how many later.
const DAYS: [(&str, i32, Option<Part>); 12] = [
    ("次日", 1, None),
    ("翌日", 1, None),
    ("第二天", 1, None),
    ("隔天", 1, None),
    ("隔日", 1, None),
    ("次晨", 1, Some(Part::Morning)),
    ("当日", 0, None),
    ("当天", 0, None),
    ("同日", 0, None),
    ("同一天", 0, None),
    ("当晚", 0, Some(Part::Evening)),
    ("当夜", 0, Some(Part::Evening)),
];

impl Parser<'_> {
    /// 6月20日23时至次日5时, 去年11月到次年3月: the day or the year behind the link is counted from where the range begins.
    pub(super) fn zh_from_start(&self, from: &Frame, at: usize) -> Option<Piece> {
        let token = self.at(at);
        let begins = matches!(token.ch, '次' | '翌' | '第' | '隔' | '当' | '同' | '来' | '下');
        if !begins || token.kind != Kind::Han || !from.dated() || from.moment.is_some() {
            return None;
        }
        if let Some((word, later)) = YEARS.iter().find(|(word, _)| self.spells(at, word)) {
            let frame = Frame { year: Some(from.year? + later), ..one(2) };
            let end = at + word.chars().count();
            let (frame, end) = self
                .zh_edge(end)
                .map_or((frame, end), |(edge, end)| (Frame { edge: Some(edge), ..frame }, end));
            return Some(self.grow(frame, end));
        }
        if let Some((word, later)) = MONTHS.iter().find(|(word, _)| self.spells(at, word)) {
            let month = from.month? - 1 + later;
            let (frame, end) = self.zh_month(month % 12 + 1, at + word.chars().count(), false)?;
            return Some(self.grow(Frame { year: from.year.map(|year| year + month / 12), ..frame }, end));
        }
        let (word, later, part) = DAYS.iter().find(|(word, ..)| self.spells(at, word))?;
        let end = at + word.chars().count();
        if *later == 0 {
            return match part {
                Some(_) => Some(self.grow(Frame { part: *part, ..one(2) }, end)),
                None => self.point(end).filter(|(frame, _)| frame.timed() && !frame.dated()),
            };
        }
        let days = resolve::dates(from, &self.now);
        days.first().filter(|first| first.grain == Grain::Day)?;
        let days = days.map(|day| cal::day(cal::plus_days(day.from.date(), *later)?));
        let (mut frame, end) = self.grow(Frame { dates: Some(days), part: *part, ..one(2) }, end);
        // 18时至翌日8时: told in 24 hours
        let full = from.clock.is_some_and(|clock| clock.half == HalfDay::Full);
        if let Some(clock) = &mut frame.clock
            && full
            && frame.part.is_none()
        {
            *clock = clock.half(HalfDay::Full);
        }
        Some((frame, end))
    }

    /// 现在到下午五点, 昨天三点到现在, 7号到9号晚上8点: ranges of which one end is a moment and the other is not.
    pub(super) fn zh_range_of_two_kinds(&self, from: &Frame, end: usize) -> Option<Found> {
        let link = self.at(end);
        if link.newline || !(link.kind == Kind::Han || self.tokens.before(end).kind == Kind::Han) {
            return None;
        }
        let whole = from.dated() && !from.timed() && from.moment.is_none() && !from.no_day() && !from.spans();
        if !(from.moment.is_some() || from.clock.is_some() || whole) {
            return None;
        }
        let (next, _) = self.range_link(end, false)?;
        if self.at(next).newline {
            return None;
        }
        if from.moment.is_some() {
            return self.zh_from_now(next);
        }
        if from.clock.is_some() {
            return self.zh_until_now(from, next);
        }
        self.zh_to_an_hour(from, next)
    }

    /// 现在到下午五点; not 现在到三点还有两小时, where it is told how long that is.
    fn zh_from_now(&self, next: usize) -> Option<Found> {
        let (frame, after) =
            self.point(next).filter(|(frame, _)| frame.clock.is_some() && frame.bare.is_none())?;
        let told = self.han(after, '还') || self.han(after, '只') || self.han(after, '有');
        if told || self.range_link(after, false).is_some() {
            return None;
        }
        self.up_to(&resolve::values(&frame, &self.now), after)
    }

    /// 昨天下午三点到现在, 早上8点到现在: an hour without a day is today's.
    fn zh_until_now(&self, from: &Frame, next: usize) -> Option<Found> {
        let (word, after) = self.word(next)?;
        if word != Word::Now || self.at(next).kind != Kind::Han {
            return None;
        }
        let today = Dates::one(cal::day(self.now.at.date()));
        let frame = if from.dated() { *from } else { Frame { dates: Some(today), ..*from } };
        let starts = resolve::values(&frame, &Now { past: true, ..self.now });
        self.zh_since(&starts, after)
    }

    /// 两小时前到现在: what was counted back to, up to now.
    pub(super) fn zh_up_to_now(&self, found: Found) -> Found {
        let now = self.range_link(found.end, false).and_then(|(next, _)| self.word(next));
        match now {
            Some((Word::Now, after)) => self.zh_since(&found.values, after).unwrap_or(found),
            _ => found,
        }
    }

    /// From each of these that lie behind, until now.
    fn zh_since(&self, starts: &[TimeValue], end: usize) -> Option<Found> {
        let now = self.now.at;
        let start = |value: &TimeValue| match value {
            TimeValue::Instant { at, .. } => Some(*at),
            TimeValue::Interval { from, .. } => *from,
            _ => None,
        };
        let starts = starts.iter().filter_map(start).filter(|at| *at < now);
        let values: Vec<_> = starts.take(2).map(|at| resolve::interval(at, now, Grain::Minute)).collect();
        (!values.is_empty()).then_some(range(end, values))
    }

    /// 7号到9号晚上8点: from the beginning of a day to an hour on another; not 7号到9号8点到10点, which are the hours of each.
    fn zh_to_an_hour(&self, from: &Frame, next: usize) -> Option<Found> {
        let (mut to, after) = self.point(next)?;
        let clock = to.clock.filter(|clock| clock.half != HalfDay::Unknown || to.part.is_some());
        let own_day = to.day.is_some() || to.dates.is_some();
        if clock.is_none() || !own_day || from.weekday.is_some() || self.range_link(after, false).is_some() {
            return None;
        }
        if to.day.is_some() && to.month.is_none() {
            to.month = from.month;
        }
        to.year = to.year.or(from.year.filter(|_| to.dates.is_none()));
        let ends: Vec<DateTime> = resolve::values(&to, &self.now)
            .into_iter()
            .filter_map(|value| match value {
                TimeValue::Instant { at, .. } => Some(at),
                _ => None,
            })
            .collect();
        let values: Vec<_> = resolve::dates(from, &self.now)
            .iter()
            .filter(|first| first.grain == Grain::Day)
            .filter_map(|first| {
                let last = ends.iter().filter(|at| **at >= first.to).min()?;
                Some(resolve::interval(first.from, *last, Grain::Hour))
            })
            .collect();
        (!values.is_empty()).then_some(range(after, values))
    }
}

fn range(end: usize, values: Vec<TimeValue>) -> Found {
    Found { start: 0, end, values, duration: false, strength: 2, rule: "range" }
}

#[cfg(test)]
mod tests {
    use crate::dims::check;
    use crate::dims::time::tests::means;
    use steward_model::EntityKind;

    #[test]
    fn an_end_is_counted_from_its_beginning() {
        means(&[
            ("6月28日22点至次日6点", "2026-06-28T22:00/2026-06-29T06:00"),
            ("2月2日20:00到翌日7:30", "2026-02-02T20:00/2026-02-03T07:30"),
            ("昨晚10点到第二天早上8点", "2026-03-03T22:00/2026-03-04T08:00"),
            ("6月18日8时至当日18时", "2026-06-18T08:00/2026-06-18T18:00"),
            ("2024年10月至次年2月", "2024-10-01/2025-03-01"),
            ("去年12月到次年1月", "2025-12-01/2026-02-01"),
            ("当日20时至次日9时", "2026-03-04T20:00/2026-03-05T09:00"),
            ("现在到下午四点", "2026-03-04T10:30/2026-03-04T16:00"),
            ("昨天上午九点到现在", "2026-03-03T09:00/2026-03-04T10:30"),
            ("早上7点到现在", "2026-03-04T07:00/2026-03-04T10:30"),
            ("3小时前到现在", "2026-03-04T07:30/2026-03-04T10:30"),
            ("6月20日到6月22日晚上9点", "2026-06-20/2026-06-22T21:00"),
            ("去年9月至今年1月", "2025-09-01/2026-02-01"),
        ]);
    }

    #[test]
    fn what_only_looks_like_an_end() {
        check::kind(
            EntityKind::Time,
            "⟦次日凌晨两点⟧到
             ⟦现在⟧到公司了
             ⟦2019年至今⟧
             ⟦上周至今⟧没回",
        );
    }
}
