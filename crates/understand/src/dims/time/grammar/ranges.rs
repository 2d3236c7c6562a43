//! Two points to a range: what links them, and how each end completes the other.

use super::joined::join;
use super::pieces::one;
use super::{Found, Parser, Piece};
use crate::dims::duration;
use crate::dims::time::beside::WON;
use crate::dims::time::meaning::calendar::{self as cal, Stretch, Unit};
use crate::dims::time::meaning::frame::Frame;
use crate::dims::time::meaning::{resolve, spans};
use crate::dims::time::words::Word;
use crate::engine::{Kind, hashes};
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
        let (unit, count) = match (half, length.unit) {
            (true, Unit::Year) => (Unit::Month, 6),
            (true, Unit::Month) => (Unit::Day, 15),
            (true, _) => return None,
            (false, unit) => (unit, count),
        };
        let part = |stretch: Stretch| {
            let (from, to) = match (last, unit) {
                (false, _) => (stretch.from, cal::shift(stretch.from, unit, count)?),
                (true, Unit::Day) if half => (cal::shift(stretch.from, unit, count)?, stretch.to),
                // Weeks are whole ones.
                (true, Unit::Week) => {
                    let to = cal::start_of(stretch.to, unit)?;
                    (cal::shift(to, unit, -count)?, to)
                }
                (true, _) => (cal::shift(stretch.to, unit, -count)?, stretch.to),
            };
            Some(resolve::interval(from, to, unit.grain()))
        };
        let values: Vec<_> = dates.iter().filter_map(part).collect();
        (!values.is_empty()).then(|| Found::sure("part of", length.end, values))
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
            Word::OrLater if self.is(next, Word::To) => self.word(next).map(|(_, next)| (next, false)),
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
        Some(Found { strength: if weak { 1 } else { 2 }, ..Found::sure("range", after, values) })
    }

    /// Both ends of a range whose first end was read: completed by each other, with the first token after, and whether two
    /// numbers alone leave it unsure.
    pub(super) fn both_ends(
        &self,
        from: Frame,
        end: usize,
        between: bool,
        introduced: bool,
    ) -> Option<(Frame, Frame, usize, bool)> {
        let (next, marked) = self.range_link(end, between)?;
        let next = self.skip_soft(next);
        if self.at(next).newline {
            return None;
        }
        let (to, after) = self.second_end(&from, next)?;
        if introduced && let Some((from, to, end)) = self.days_of_turned_month((&from, &to), end, after) {
            return Some((from, to, end, false));
        }
        let kept = marked && self.kept_on_a_day(&from, &to, end, after);
        let (to, after) = if introduced || kept { self.with_its_day(to, after) } else { (to, after) };
        if self.part_of_another(&to, after) || self.point_of_a_number(&from, next) {
            return None;
        }
        let both_bare = number_alone(&from) && number_alone(&to);
        // '7 - 8' as a whole message may be hours.
        let alone = marked && self.at(end).spaced && end == 1 && self.scan.is_whole(0, after);
        let till = both_bare && self.nine_till_five(end, after);
        if both_bare && !alone && !till && (!introduced || self.counted_more(after)) {
            return None;
        }
        if marked && from.bare.is_some() && to.bare.is_some() && self.mark(after, '-') {
            return None;
        }
        let led = to.clock.is_some() && self.begins_with_a_day(next)
            // 夜间至次日上午: tonight
            || from.timed() && !from.dated() && matches!(self.at(next).ch, '次' | '翌' | '隔');
        let (mut from, mut to) = join(&from, &to, &self.now, led)?;
        let after = self.year_of_both(&mut from, &mut to, after);
        let chinese_and = self.at(end).kind == Kind::Han && self.is(end, Word::And);
        let after = self.range_closed(after, chinese_and)?;
        Some((from, to, after, both_bare && !till))
    }

    /// The point at which a range ends.
    fn second_end(&self, from: &Frame, next: usize) -> Option<Piece> {
        match self.zh_from_start(from, next).or_else(|| self.point(next)) {
            // 7th to 11th Dec, 8am - 4pm: from day to day, whatever the hours on each.
            Some((to, end)) if from.day.is_some() && from.clock.is_none() && to.clock.is_some() => {
                let day = |(piece, _): &Piece| piece.day.is_some() && !piece.timed();
                self.piece(next).filter(day).or(Some((to, end)))
            }
            Some(found) => Some(found),
            None if from.clock.is_some() => {
                let (clock, end) = self.introduced_hour(next)?;
                Some(self.grow(Frame { clock: Some(clock), ..one(0) }, end))
            }
            // May eighth to tenth
            None if from.day.is_some() && from.month.is_some() => {
                let number = crate::dims::numerals::en::ordinal(self.tokens, next)?;
                let day = number.whole().filter(|day| (1..=31).contains(day))?;
                Some((Frame { day: Some(day as i32), ..Frame::default() }, number.end))
            }
            None => None,
        }
    }

    /// between 3 and 5 on 1/1/2015: the end with the day that is said behind both.
    fn with_its_day(&self, to: Frame, after: usize) -> Piece {
        if !undated_number(&to) || !self.is(after, Word::On) {
            return (to, after);
        }
        let day = self.word(after).and_then(|(_, day)| self.point(day));
        let Some((day, end)) = day.filter(|(day, _)| day.dated() && day.clock.is_none()) else {
            return (to, after);
        };
        match to.merge(&day) {
            Some(mut both) => {
                self.settle(&mut both);
                (both, end)
            }
            None => (to, end),
        }
    }

    /// 10:00 - 15/15: the end is a part of something else.
    fn part_of_another(&self, to: &Frame, after: usize) -> bool {
        let mark = self.at(after);
        undated_number(to) && mark.kind == Kind::Mark && matches!(mark.ch, '/' | '%' | '$') && !mark.spaced
    }

    /// '10 - 10.1' are numbers.
    fn point_of_a_number(&self, from: &Frame, next: usize) -> bool {
        undated_number(from)
            && self.mark(next + 1, '.')
            && self.at(next).kind == Kind::Digits
            && self.at(next + 2).kind == Kind::Digits
    }

    /// 9 till 5: nothing else is counted so.
    fn nine_till_five(&self, end: usize, after: usize) -> bool {
        self.is(end, Word::Until) && self.ends(after) && duration::en::unit(self.tokens, after).is_none()
    }

    /// A day of its own stands at the beginning of the second end.
    fn begins_with_a_day(&self, next: usize) -> bool {
        self.piece(next).is_some_and(|(piece, _)| piece.dated() && (!piece.timed() || piece.part.is_some()))
    }

    /// The year behind both ends, and the first token after: May 3 - June 5, 2024; Oct 26, 10:00 - 11:00 2023
    fn year_of_both(&self, from: &mut Frame, to: &mut Frame, after: usize) -> usize {
        if (from.year, to.year) != (None, None) || from.month.is_none() {
            return after;
        }
        let last = self.at(after);
        let four = last.kind == Kind::Digits && last.len == 4;
        if to.month.is_some()
            && !to.timed()
            && (four || self.mark(after, ','))
            && let Some((year, end)) = self.year_after(after, true)
        {
            (from.year, to.year) = (Some(year), Some(year));
            return end;
        }
        let one_day = from.day.is_some() && (from.month, from.day) == (to.month, to.day);
        if from.timed()
            && one_day
            && four
            && (1900..=2100).contains(&last.value)
            && matches!(self.at(after + 1).kind, Kind::End | Kind::Mark)
        {
            let year = Some(last.value as i32);
            (from.year, to.year) = (year, year);
            return after + 1;
        }
        after
    }

    /// Past 之间, 止, 期间; a range that is linked by 'and' in Chinese has to be closed so.
    fn range_closed(&self, after: usize, chinese_and: bool) -> Option<usize> {
        if self.han(after, '之') && self.han(after + 1, '间') {
            return Some(after + 2);
        }
        if chinese_and && !self.han(after, '间') {
            return None;
        }
        let closes = self.han(after, '止') || self.han(after, '间') && !self.han(after + 1, '隔');
        Some(after + usize::from(closes))
    }

    /// 4-7 on Weds, 10-4 on Saturday: hours where a day follows; not 'lost 2-4 on Sunday', nor 'Rovers 1-3 on Tuesday'.
    /// What begins before seven might be a score or a count, unless something near is kept by the clock.
    fn kept_on_a_day(&self, from: &Frame, to: &Frame, end: usize, after: usize) -> bool {
        const SCORED: &[u64] = hashes!("down up ended finished them us score scored");
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

/// A number that no day makes an hour or a day yet.
fn undated_number(frame: &Frame) -> bool {
    frame.bare.is_some() && !frame.dated()
}

/// A number and nothing else.
fn number_alone(frame: &Frame) -> bool {
    undated_number(frame) && frame.part.is_none()
}
