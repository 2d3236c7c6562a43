//! Rows of four figures: hours where two of them make a span or a day stands behind (from 1300 to 1430, 0800 tomorrow), years of
//! long ago (in 1812, between 1804 and 1814, 44 BC); not '1300 to 1430 people'.

use super::relative::time;
use super::{Found, Parser, Piece};
use crate::dims::time::meaning::calendar::{self as cal, Unit};
use crate::dims::time::meaning::frame::{Clock, Frame};
use crate::dims::time::meaning::{resolve, spans};
use crate::dims::time::words::Word;
use crate::engine::{Kind, Token, hashes};
use steward_model::{Bound, Grain, TimeValue};

/// What a year of long ago lies in; nobody tells sums in centuries.
const OLD: std::ops::Range<u64> = 1500..1900;
/// Years that are written as such.
const YEARS: std::ops::RangeInclusive<u64> = 1500..=2100;
/// What a number ends in is no year.
const ENDS: &[u64] = hashes!("end ends ended ending");
const BEFORE_CHRIST: &[u64] = hashes!("bc bce");
const AFTER_CHRIST: &[u64] = hashes!("ad ce");

/// The hour that three or four figures may be.
fn hour(token: &Token) -> Option<Clock> {
    let figures = token.kind == Kind::Digits && (3..=4).contains(&token.len) && token.value < 2400;
    let minute = (token.value % 100) as i64;
    (figures && minute < 60).then(|| Clock::new((token.value / 100) as i64, minute, 0, Grain::Minute))
}

fn old_year(token: &Token) -> Option<i32> {
    let old = token.kind == Kind::Digits && token.len == 4 && OLD.contains(&token.value);
    old.then_some(token.value as i32)
}

impl Parser<'_> {
    /// from 1300 to 1430, between 1804 and 1814, from 830 to 930 am: hours, or years of long ago.
    pub(super) fn figures_from(&self, at: usize, start: usize, between: bool) -> Option<Found> {
        let (first, link) = (self.at(start), start + 1);
        if first.kind != Kind::Digits || !(3..=4).contains(&first.len) || first.newline {
            return None;
        }
        let (next, _) = self.range_link(link, between)?;
        let next = self.skip_soft(next);
        let last = self.at(next);
        if last.kind != Kind::Digits || last.newline || !(3..=4).contains(&last.len) {
            return None;
        }
        let begins = hour(first);
        let half = self.half_day(next + 1).filter(|_| last.value < 1300);
        // from 830 to 930 am
        if let (Some(first), Some(last), Some((half, end))) = (begins, hour(last), half) {
            let over = first.hour * 60 + first.minute >= last.hour * 60 + last.minute;
            let (first, last) = (if over { first } else { first.half_of(half) }, last.half_of(half));
            return self.clocks(first, last, end);
        }
        // 'went from 1300 to 1430', '1000 to 1200 a month'
        let after = next + 1;
        let on = matches!(
            self.word(after),
            Some((
                Word::On
                    | Word::Day(_)
                    | Word::DayPart(..)
                    | Word::Weekday { .. }
                    | Word::Turn(_)
                    | Word::Every,
                _
            ))
        );
        if self.grew(at) || !(self.closes(after) || on) {
            return None;
        }
        let day = on
            && self
                .point(after + usize::from(self.is(after, Word::On)))
                .is_some_and(|(frame, _)| frame.dated());
        let round = |token: &Token| hour(token).is_some_and(|clock| clock.minute % 5 == 0);
        let hours = round(first) && round(last) && first.value < last.value && first.len == last.len;
        let year = |token: &Token| token.len == 4 && YEARS.contains(&token.value);
        if year(first) && year(last) && !(hours && day) {
            let old = OLD.contains(&first.value) || OLD.contains(&last.value);
            // Sums are round.
            let sums = first.value.is_multiple_of(50) && last.value.is_multiple_of(50);
            if !old || sums || first.value >= last.value {
                return None;
            }
            let from = cal::midnight(cal::date(first.value as i32, 1, 1)?);
            let to = cal::shift(cal::midnight(cal::date(last.value as i32, 1, 1)?), Unit::Year, 1)?;
            let years = resolve::interval(from, to, Grain::Year);
            return Some(Found { rule: "range", ..time(after, vec![years], 2) });
        }
        let sums = first.value.is_multiple_of(100) && last.value.is_multiple_of(100);
        let open = day || self.opens_from(at);
        if !hours || between || first.len < 4 || sums && !open {
            return None;
        }
        self.clocks(begins?, hour(last)?, after)
    }

    /// From one hour to another, on the day that may follow.
    fn clocks(&self, first: Clock, last: Clock, end: usize) -> Option<Found> {
        let frame = |clock: Clock| Frame { clock: Some(clock), pieces: 1, ..Frame::default() };
        let (mut from, mut to, mut after) = (frame(first), frame(last), end);
        let next = end + usize::from(self.is(end, Word::On));
        if !self.at(next).newline
            && let Some((day, beyond)) = self.point(next).filter(|(day, _)| day.dated() && !day.timed())
            && let (Some(a), Some(b)) = (day.merge(&from), day.merge(&to))
        {
            (from, to, after) = (a, b, beyond);
        }
        let values = spans::range(&from, &to, &self.now);
        (!values.is_empty()).then(|| Found { rule: "range", ..time(after, values, 2) })
    }

    /// 0800 tomorrow, 1530 on Friday, 2015 tonight: where the figures open the sentence, so that nothing is called or counted by them.
    pub(super) fn figures_on_a_day(&self, at: usize) -> Option<Piece> {
        let (token, before) = (self.at(at), self.tokens.before(at));
        if token.kind != Kind::Digits || token.len != 4 {
            return None;
        }
        let day = |at: usize| match self.word(at) {
            Some((Word::Day(_) | Word::DayPart(..), _)) => Some(at),
            Some((Word::On, next)) if self.at(at).kind == Kind::Word => {
                matches!(self.word(next), Some((Word::Weekday { .. }, _))).then_some(next)
            }
            _ => None,
        };
        let next = day(at + 1).filter(|_| !self.at(at + 1).newline)?;
        let opens =
            at == 0 || token.newline || matches!(before.ch, ',' | ';' | '(') && before.kind == Kind::Mark;
        let clock = hour(token).filter(|clock| clock.minute % 5 == 0 && opens)?;
        let (day, end) = self.piece(next).filter(|(day, _)| day.dated() && day.clock.is_none())?;
        // 'tonight' is of the evening already.
        let day = Frame { part: None, ..day };
        let clock = Frame { clock: Some(clock), strength: 2, pieces: 1, ..Frame::default() };
        Some((day.merge(&clock)?, end))
    }

    /// in 1812, in the year 1812: where nothing that it counts follows.
    pub(super) fn in_old_year(&self, at: usize, word: Word, start: usize) -> Option<Found> {
        let year = old_year(self.at(start)).filter(|_| word == Word::In)?;
        let led = self.is(start.wrapping_sub(1), Word::Unit(Unit::Year));
        // a card ending in 1812
        let before = self.tokens.before(at);
        let called = before.kind == Kind::Word && ENDS.contains(&before.hash);
        if called || !(self.closes(start + 1) || led && self.ends(start + 1)) || self.at(start).newline {
            return None;
        }
        let start_at = if self.scan.is_whole(at, start + 1) { at } else { start };
        Some(Found { start: start_at, rule: "point", ..time(start + 1, self.year_values(year), 2) })
    }

    /// (the) year 1812
    pub(super) fn old_year_called(&self, end: usize, next: usize) -> Option<Piece> {
        let singular = !self.plural(end.checked_sub(1)?);
        let year = old_year(self.at(next)).filter(|_| singular && self.ends(next + 1))?;
        Some((Frame { year: Some(year), ..super::pieces::one(2) }, next + 1))
    }

    fn year_values(&self, year: i32) -> Vec<TimeValue> {
        resolve::values(&Frame { year: Some(year), ..Frame::default() }, &self.now)
    }

    /// after 1850, before 1812: the hour where it may be one, and the year of long ago.
    pub(super) fn old_bound(&self, word: Word, start: usize) -> Option<Found> {
        let year = old_year(self.at(start))?;
        let bound = match word {
            Word::Before => Bound::Before,
            Word::After => Bound::After,
            Word::Since => Bound::Since,
            Word::Until => Bound::Until,
            _ => return None,
        };
        if !self.closes(start + 1) {
            return None;
        }
        let mut values = Vec::new();
        if let Some(clock) = hour(self.at(start)).filter(|clock| clock.minute % 5 == 0) {
            let hour = Frame { clock: Some(clock), ..Frame::default() };
            values.extend(resolve::bounded(&hour, &self.now, bound).into_iter().take(1));
        }
        let year = Frame { year: Some(year), ..Frame::default() };
        values.extend(resolve::bounded(&year, &self.now, bound).into_iter().take(1));
        Some(Found { rule: "bound", ..time(start + 1, values, 2) })
    }

    /// 44 BC, 300 AD: a year by its era, in capitals.
    pub(super) fn year_of_an_era(&self, at: usize) -> Option<(i32, usize)> {
        let (token, era) = (self.at(at), self.at(at + 1));
        if token.kind != Kind::Digits
            || token.len > 4
            || era.kind != Kind::Word
            || !(2..=3).contains(&era.len)
        {
            return None;
        }
        let sign = if BEFORE_CHRIST.contains(&era.hash) {
            -1
        } else if AFTER_CHRIST.contains(&era.hash) {
            1
        } else {
            return None;
        };
        let capitals = self.scan.words(at + 1, at + 2).bytes().all(|byte| byte.is_ascii_uppercase());
        let year = i32::try_from(token.value).ok().filter(|year| (1..=3000).contains(year))?;
        let led = at
            .checked_sub(1)
            .is_some_and(|before| matches!(self.word(before), Some((Word::In | Word::Of, _))));
        (capitals && !era.newline && (led || self.closes(at + 2))).then_some((sign * year, at + 2))
    }
}

#[cfg(test)]
mod tests {
    use crate::dims::check;
    use steward_model::EntityKind;

    #[test]
    fn four_figures() {
        check::kind(
            EntityKind::Time,
            "the pool is free ⟦from 1300 to 1430⟧ → 13:00-14:30
             ⟦from 1300 to 1430 on Friday⟧ → 2026-03-06T13:00/2026-03-06T14:30
             the hall is ours ⟦from 830 to 930 am⟧ → 08:30-09:30
             ⟦0800 tomorrow⟧ → 2026-03-05T08:00
             ⟦1530 tomorrow⟧ at the gate → 2026-03-05T15:30
             open ⟦from 1300 to 1700⟧ → 13:00-17:00
             rent went from 1300 to 1430
             rent is from 1000 to 1200 a month
             a budget from 1000 to 1200.
             my card ends in 1812.
             from 1300 to 1430 people
             from 1300 to 1430 calories
             code 1530
             gate 0800
             code 1530 ⟦tomorrow⟧
             the mill was built in ⟦1812⟧. → 1812-01-01/1813-01-01
             they ruled ⟦from 1850 to 1870⟧ → 1850-01-01/1871-01-01
             ⟦between 1804 and 1814⟧ → 1804-01-01/1815-01-01
             it was in the ⟦year 1812⟧ → 1812-01-01/1813-01-01
             in 1812 words
             she took 1850 steps
             between 1600 and 1800 euros
             he fell in ⟦44 BC⟧
             the bridge of ⟦300 AD⟧",
        );
    }
}
