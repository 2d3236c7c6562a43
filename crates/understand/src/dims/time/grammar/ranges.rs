//! Two points to a range: what links them, and how each end completes the other.

use super::{Found, Parser};
use crate::dims::duration;
use crate::dims::time::beside::WON;
use crate::dims::time::meaning::calendar::{self as cal, Unit};
use crate::dims::time::meaning::frame::{Clock, Dates, Frame, HalfDay};
use crate::dims::time::meaning::{resolve, spans};
use crate::dims::time::words::Word;
use crate::engine::{Kind, word_hash};
use steward_model::Grain;

impl Parser<'_> {
    /// 今年前三季度, 4月前4天, 上月最后五天, 2018年后半年: the first or last so many of a stretch.
    pub(super) fn part_of(&self, frame: &Frame, at: usize) -> Option<Found> {
        let frame = Frame { edge: None, ..*frame };
        if self.at(at).kind != Kind::Han || frame.timed() || frame.bare.is_some() {
            return None;
        }
        let counts = matches!(self.at(at + 1).ch, '最' | '前' | '头' | '后' | '上' | '下');
        let at = at + usize::from(self.han(at, '的') && counts);
        let (last, next) = match self.at(at).ch {
            '上' | '下' => return self.half_of(&frame, at),
            '前' | '头' => (false, at + 1),
            '后' => (true, at + 1),
            '最' if self.han(at + 1, '后') => (true, at + 2),
            '最' if self.han(at + 1, '初') => (false, at + 2),
            _ => return None,
        };
        let length = duration::zh::length(self.tokens, next)?;
        let half = length.count == 0.5;
        let count = if half { 1 } else { length.whole()?.0 };
        let dates = resolve::dates(&frame, &self.now);
        let first = dates.first()?;
        if first.grain <= length.unit.grain() && !half || first.grain < Grain::Week {
            return None;
        }
        let values: Vec<_> = dates
            .iter()
            .filter_map(|stretch| {
                let (unit, count) = match (half, length.unit) {
                    (true, Unit::Year) => (Unit::Month, 6),
                    (true, Unit::Month) => (Unit::Day, 15),
                    (true, _) => return None,
                    (false, unit) => (unit, count),
                };
                let (from, to) = if last {
                    let from = if unit == Unit::Day && half {
                        cal::shift(stretch.from, unit, count)?
                    } else {
                        cal::shift(stretch.to, unit, -count)?
                    };
                    // Weeks are whole ones.
                    if unit == Unit::Week {
                        let to = cal::start_of(stretch.to, unit)?;
                        return Some(resolve::interval(cal::shift(to, unit, -count)?, to, Grain::Week));
                    }
                    (from, stretch.to)
                } else {
                    (stretch.from, cal::shift(stretch.from, unit, count)?)
                };
                Some(resolve::interval(from, to, unit.grain()))
            })
            .collect();
        (!values.is_empty()).then_some(Found {
            end: length.end,
            values,
            duration: false,
            start: 0,
            strength: 2,
            rule: "part of",
        })
    }

    /// The mark or word between the ends of a range.
    pub(super) fn range_link(&self, at: usize, between: bool) -> Option<(usize, bool)> {
        let token = self.at(at);
        if token.newline {
            return None;
        }
        if token.kind == Kind::Mark && matches!(token.ch, '-' | '~' | '～') {
            let mut next = at + 1;
            while self.at(next).kind == Kind::Mark && matches!(self.at(next).ch, '-' | '~') && next < at + 3 {
                next += 1;
            }
            return Some((next, true));
        }
        if token.is_mark('/') && self.tokens.before(at).kind == Kind::Digits && self.at(at + 1).len == 4 {
            return Some((at + 1, true));
        }
        if between && token.is_mark('&') {
            return Some((at + 1, false));
        }
        let (word, next) = self.word(at)?;
        match word {
            // 自…起至…
            Word::OrLater if matches!(self.word(next), Some((Word::To, _))) => {
                self.word(next).map(|(_, next)| (next, false))
            }
            Word::To | Word::Until => Some((next, false)),
            Word::And if between || token.kind == Kind::Han => Some((next, false)),
            _ => None,
        }
    }

    /// What follows a point is the end of a range.
    pub(super) fn range(&self, from: Frame, end: usize, between: bool, introduced: bool) -> Option<Found> {
        if let Some(found) = self.zh_range_of_two_kinds(&from, end) {
            return Some(found);
        }
        let (from, to, after, weak) = self.both_ends(from, end, between, introduced)?;
        let values = spans::range(&from, &to, &self.now);
        // Two numbers of four digits are years only where something says so.
        let years = from.year.is_some()
            && to.year.is_some()
            && from.month.is_none()
            && to.month.is_none()
            && from.strength == 0
            && to.strength == 0;
        if years && !introduced && after == self.tokens.len() && end == 1 {
            return None;
        }
        if values.is_empty() {
            return None;
        }
        let strength = if weak { 1 } else { 2 };
        Some(Found { end: after, values, duration: false, start: 0, strength, rule: "range" })
    }

    /// Both ends of a range whose first end was read: completed by each other, with the first token after.
    pub(super) fn both_ends(
        &self,
        from: Frame,
        end: usize,
        between: bool,
        introduced: bool,
    ) -> Option<(Frame, Frame, usize, bool)> {
        let (next, marked) = self.range_link(end, between)?;
        let chinese_and = self.at(end).kind == Kind::Han && self.is(end, Word::And);
        let next = self.skip_soft(next);
        if self.at(next).newline {
            return None;
        }
        let (to, after) = match self.zh_from_start(&from, next).or_else(|| self.point(next)) {
            // 7th to 11th Dec, 8am - 4pm: from day to day, whatever the hours on each.
            Some((to, end)) if from.day.is_some() && from.clock.is_none() && to.clock.is_some() => {
                let day = |(piece, _): &super::Piece| piece.day.is_some() && !piece.timed();
                self.piece(next).filter(day).unwrap_or((to, end))
            }
            Some(found) => found,
            None if from.clock.is_some() => {
                let (clock, end) = self.introduced_hour(next)?;
                self.grow(Frame { clock: Some(clock), pieces: 1, ..Frame::default() }, end)
            }
            // May eighth to tenth
            None if from.day.is_some() && from.month.is_some() => {
                let number = crate::dims::numerals::en::ordinal(self.tokens, next)?;
                let day = number.whole().filter(|day| (1..=31).contains(day))?;
                (Frame { day: Some(day as i32), ..Frame::default() }, number.end)
            }
            None => return None,
        };
        if introduced && let Some((from, to, end)) = self.days_of_turned_month((&from, &to), end, after) {
            return Some((from, to, end, false));
        }
        let kept = marked && self.kept_on_a_day(&from, &to, end, after);
        let led = (introduced || kept) && to.bare.is_some() && !to.dated();
        let (to, mut after) = match (led, self.word(after)) {
            // between 3 and 5 on 1/1/2015
            (true, Some((Word::On, day))) => {
                match self.point(day).filter(|(day, _)| day.dated() && day.clock.is_none()) {
                    Some((day, end)) => (
                        to.merge(&day)
                            .map(|mut both| {
                                self.settle(&mut both);
                                both
                            })
                            .unwrap_or(to),
                        end,
                    ),
                    None => (to, after),
                }
            }
            _ => (to, after),
        };
        // 10:00 - 15/15: the end is a part of something else.
        if to.bare.is_some()
            && !to.dated()
            && matches!(self.at(after).ch, '/' | '%' | '$')
            && self.at(after).kind == Kind::Mark
            && !self.at(after).spaced
        {
            return None;
        }
        // '10 - 10.1' are numbers.
        if from.bare.is_some()
            && !from.dated()
            && self.mark(next + 1, '.')
            && self.at(next).kind == Kind::Digits
            && self.at(next + 2).kind == Kind::Digits
        {
            return None;
        }
        let both_bare = from.bare.is_some()
            && to.bare.is_some()
            && !from.dated()
            && !to.dated()
            && from.part.is_none()
            && to.part.is_none();
        // '7 - 8' as a whole message may be hours.
        let alone = marked && self.at(end).spaced && end == 1 && self.scan.is_whole(0, after);
        // 9 till 5: nothing else is counted so.
        let till = both_bare
            && matches!(self.word(end), Some((Word::Until, _)))
            && self.ends(after)
            && duration::en::unit(self.tokens, after).is_none();
        if both_bare && !alone && !till && (!introduced || self.counted_more(after)) {
            return None;
        }
        if marked && from.bare.is_some() && to.bare.is_some() && self.mark(after, '-') {
            return None;
        }
        let led = to.clock.is_some()
            && self.piece(next).is_some_and(|(piece, _)| {
                piece.dated() && !piece.timed() || piece.part.is_some() && piece.dated()
            })
            // 夜间至次日上午: tonight
            || from.timed() && !from.dated() && matches!(self.at(next).ch, '次' | '翌' | '隔');
        let (mut from, mut to) = join(&from, &to, &self.now, led)?;
        if from.month.is_some()
            && to.month.is_some()
            && from.year.is_none()
            && to.year.is_none()
            && !to.timed()
            && (self.mark(after, ',') || self.at(after).kind == Kind::Digits && self.at(after).len == 4)
            && let Some((year, end)) = self.year_after(after, true)
        {
            (from.year, to.year, after) = (Some(year), Some(year), end);
        }
        // Oct 26, 10:00 - 11:00 2023
        let last = self.at(after);
        if from.timed()
            && from.day.is_some()
            && from.month.is_some()
            && (from.year, to.year) == (None, None)
            && (from.month, from.day) == (to.month, to.day)
            && last.kind == Kind::Digits
            && last.len == 4
            && (1900..=2100).contains(&last.value)
            && matches!(self.at(after + 1).kind, Kind::End | Kind::Mark)
        {
            let year = Some(last.value as i32);
            (from.year, to.year, after) = (year, year, after + 1);
        }
        // 之间, 止, 期间
        if self.han(after, '之') && self.han(after + 1, '间') {
            after += 2;
        } else if chinese_and && !self.han(after, '间') {
            return None;
        } else if self.han(after, '止') || (self.han(after, '间') && !self.han(after + 1, '隔')) {
            after += 1;
        }
        Some((from, to, after, both_bare && !till))
    }

    /// 4-7 on Weds, 10-4 on Saturday: hours where a day follows; not 'lost 2-4 on Sunday', nor 'Rovers 1-3 on Tuesday'.
    /// What begins before seven might be a score or a count, unless something near is kept by the clock.
    fn kept_on_a_day(&self, from: &Frame, to: &Frame, end: usize, after: usize) -> bool {
        const SCORED: [u64; 8] = [
            word_hash("down"),
            word_hash("up"),
            word_hash("ended"),
            word_hash("finished"),
            word_hash("them"),
            word_hash("us"),
            word_hash("score"),
            word_hash("scored"),
        ];
        let (Some(first), Some(last), Some(at)) = (from.bare, to.bare, end.checked_sub(1)) else {
            return false;
        };
        let before = self.tokens.before(at);
        let named = at > 1 && before.kind == Kind::Word && before.capital && !self.at(at).newline;
        let scored =
            before.kind == Kind::Word && (SCORED.contains(&before.hash) || WON.contains(&before.hash));
        let runs = (first + 1..=12).contains(&last) || (8..=12).contains(&first) && last <= 6;
        let figures = self.at(at).kind == Kind::Digits && !self.at(end).spaced && first > 0;
        figures && runs && !scored && !named && (first >= 7 || self.hours_near(at, after))
    }

    pub(super) fn counted_more(&self, at: usize) -> bool {
        let token = self.at(at);
        let free = token.kind == Kind::End
            || token.newline
            || token.kind == Kind::Mark && !matches!(token.ch, '%' | '$' | '/' | ':');
        !free
            && !self
                .word(at)
                .is_some_and(|(word, _)| matches!(word, Word::On | Word::At | Word::In | Word::Turn(_)))
    }
}

/// The two ends of a range complete each other: days, months, years, halves of the day.
fn join(from: &Frame, to: &Frame, now: &resolve::Now, led: bool) -> Option<(Frame, Frame)> {
    let (mut a, mut b) = (*from, *to);
    let other_day = from.dated() && to.dated();
    let hour = |value: i32| (value <= 24).then(|| Clock::new(i64::from(value), 0, 0, Grain::Hour));
    if let Some(value) = b.bare.take() {
        if a.clock.is_some() || a.bare.is_some() && a.day.is_none() {
            b.clock = Some(hour(value)?);
        } else if a.day.is_some() {
            b.day = Some(value);
        } else {
            return None;
        }
    }
    if let Some(value) = a.bare.take() {
        if b.clock.is_some() {
            a.clock = Some(hour(value)?);
        } else if b.day.is_some() && b.dates.is_none() {
            a.day = Some(value);
        } else if b.month.is_some() && b.year_only_month() && value <= 12 {
            a.month = Some(value);
        } else {
            return None;
        }
    }
    // Both must be of one kind.
    if a.clock.is_some() != b.clock.is_some()
        && (a.part.is_none() && a.clock.is_none() || b.part.is_none() && b.clock.is_none())
    {
        return None;
    }
    let copy_days = |of: &Frame, into: &mut Frame| {
        into.year = of.year;
        into.month = of.month;
        into.day = of.day;
        into.weekday = of.weekday;
        into.turn = of.turn;
        into.dates = of.dates;
        into.holiday = of.holiday;
        into.lunar = of.lunar;
    };
    if a.clock.is_some() || a.part.is_some() {
        if !a.dated() && b.dated() && led && b.dates.is_some() {
            // 下午2点到明天3点: what has no day is of today.
            a.dates = Some(Dates::one(cal::day(now.at.date())));
        } else if !a.dated() && b.dated() {
            let source = b;
            copy_days(&source, &mut a);
        } else if a.dated() && !b.dated() {
            let source = a;
            copy_days(&source, &mut b);
        }
        a.zone = a.zone.or(b.zone);
        b.zone = b.zone.or(a.zone);
        if let (Some(start), Some(end)) = (a.clock, b.clock) {
            // One part of the day said for both.
            if let (Some(part), None) = (a.part, b.part)
                && !other_day
                && end.half == HalfDay::Unknown
                && start.hour % 12 < end.hour % 12 + i64::from(start.hour == 12) * 12
                && end.hour != 12
            {
                b.part = Some(part);
            } else if let (None, Some(part)) = (a.part, b.part)
                && start.half == HalfDay::Unknown
                && start.hour % 12 <= end.hour % 12
                && end.hour != 12
            {
                a.part = Some(part);
            }
        }
    }
    let plain = |frame: &Frame| frame.dates.is_none() && frame.holiday.is_none() && frame.season.is_none();
    if plain(&a) && plain(&b) {
        if a.day.is_some() && a.month.is_none() && b.month.is_some() {
            (a.month, a.lunar) = (b.month, b.lunar);
            a.year = a.year.or(b.year);
            // 从10号到下个月5号: begins in the month before.
            if a.day > b.day
                && let Some(month) = a.month
            {
                a.month = Some(if month == 1 { 12 } else { month - 1 });
                a.year = if month == 1 { a.year.map(|year| year - 1) } else { a.year };
            }
        } else if b.day.is_some() && b.month.is_none() && a.month.is_some() {
            (b.month, b.lunar) = (a.month, a.lunar);
            b.year = b.year.or(a.year);
        }
        if let (Some(first), Some(last)) = (a.month, b.month) {
            match (a.year, b.year) {
                (Some(year), None) => {
                    b.year = Some(if (last, b.day) < (first, a.day) { year + 1 } else { year })
                }
                (None, Some(year)) => {
                    a.year = Some(if (last, b.day) < (first, a.day) { year - 1 } else { year })
                }
                _ => {}
            }
        }
        if a.quarter.is_some() && b.quarter.is_some() {
            a.year = a.year.or(b.year);
            b.year = b.year.or(a.year);
        }
        if a.month.is_some()
            && a.year.is_some()
            && b.month.is_none()
            && b.day.is_none()
            && b.year.is_none()
            && !b.timed()
            && b.weekday.is_none()
            && b.moment.is_none()
        {
            return None;
        }
    }
    let empty = |frame: &Frame| !frame.dated() && !frame.timed();
    if empty(&a) || empty(&b) {
        return None;
    }

    Some((a, b))
}

impl Frame {
    /// A month and nothing smaller.
    fn year_only_month(&self) -> bool {
        self.day.is_none() && !self.timed()
    }
}
