//! Ranges that begin now, and bounds written by marks or words of comparison: from now until 3 pm, >= 2019.

use super::relative::time;
use super::{Found, Parser};
use crate::dims::duration::Length;
use crate::dims::numerals;
use crate::dims::time::meaning::calendar::Unit;
use crate::dims::time::meaning::frame::Frame;
use crate::dims::time::meaning::resolve;
use crate::engine::{Kind, Lexicon, hashes, lexicon};
use jiff::ToSpan as _;
use jiff::civil::DateTime;
use steward_model::{Bound, Grain, TimeValue};

impl Parser<'_> {
    /// from now until eight o'clock, between now and Friday, from now to 3 days later; `end` is after 'now'.
    pub(super) fn range_from_now(&self, end: usize, between: bool) -> Option<Found> {
        let (next, _) = self.range_link(end, between).filter(|_| !self.at(end).newline)?;
        let next = self.skip_soft(next);
        if self.at(next).newline || self.at(next).kind == Kind::Han {
            return None;
        }
        let _guard = self.deeper()?;
        if let Some(found) = self.relative(next).filter(|found| !found.duration && found.start <= next) {
            return self.up_to(&found.values, found.end);
        }
        let (clock, after) = match self.point(next) {
            Some((frame, after)) if frame.clock.is_some() && !frame.dated() => (frame, after),
            Some(_) => return None,
            None => {
                let (clock, after) = self.introduced_hour(next)?;
                self.grow(Frame { clock: Some(clock), pieces: 1, ..Frame::default() }, after)
            }
        };
        if clock.dated() || self.counted(after) {
            return None;
        }
        self.up_to(&resolve::values(&clock, &self.now), after)
    }

    /// be there in 10, back in 20: minutes, where somebody comes, goes or is ready then and nothing is counted.
    pub(super) fn in_minutes(&self, at: usize, next: usize) -> Option<Found> {
        #[rustfmt::skip]
        static COMES: Lexicon<(), 64> = lexicon!(&[
            ("there", ()), ("here", ()), ("home", ()), ("back", ()), ("ready", ()), ("leaving", ()), ("out", ()), ("omw", ()),
            ("done", ()), ("down", ()), ("over", ()), ("arriving", ()), ("landing", ()), ("downstairs", ()), ("outside", ()),
            ("see you", ()), ("see u", ()), ("see ya", ()), ("call you", ()), ("call u", ()), ("ring you", ()),
        ]);
        let token = self.at(next);
        let number = match token.kind {
            Kind::Digits if token.len <= 2 && token.value >= 2 => numerals::digits(self.tokens, next)?,
            Kind::Word => numerals::en::cardinal(self.tokens, next).filter(|number| !number.vague)?,
            _ => return None,
        };
        let minutes = number.whole().filter(|minutes| (2..=60).contains(minutes) && !number.fraction)?;
        // 'back in 09'
        let padded = token.kind == Kind::Digits && token.len == 2 && minutes < 10;
        let after = self.at(number.end);
        let closes = match after.kind {
            Kind::End => true,
            Kind::Mark => {
                matches!(after.ch, ',' | '.' | '!' | '?' | ')' | '…')
                    && self.at(number.end + 1).kind != Kind::Digits
            }
            Kind::Word => after.newline || hashes!("x xx").contains(&after.hash),
            _ => after.newline,
        };
        let comes = (1..=2).any(|back| {
            let from = at.checked_sub(back);
            from.and_then(|from| COMES.longest(self.tokens, from)).is_some_and(|found| found.end == at)
        });
        let line = !token.newline && !self.at(at).newline;
        let length = Length::new(minutes as f64, Unit::Minute, number.end);
        (closes && comes && line && !padded).then(|| time(number.end, self.moved(&length, 1), 2))
    }

    /// From now to the first moment of each value; hours without a day are the next ones.
    pub(super) fn up_to(&self, values: &[TimeValue], end: usize) -> Option<Found> {
        let now = self.now.at;
        let ends = values.iter().filter_map(|value| -> Option<DateTime> {
            match value {
                TimeValue::Instant { at, .. } => Some(*at),
                TimeValue::Interval { from: Some(from), to: Some(to), grain, .. } => {
                    Some(if *grain >= Grain::Day { *to } else { *from })
                }
                TimeValue::TimeOfDay { tod, .. } => {
                    let at = now.date().to_datetime(*tod);
                    Some(if at > now { at } else { at.saturating_add(1.day()) })
                }
                _ => None,
            }
        });
        let values: Vec<TimeValue> =
            ends.filter(|to| *to > now).take(2).map(|to| resolve::interval(now, to, Grain::Minute)).collect();
        (!values.is_empty()).then(|| Found { rule: "range", ..time(end, values, 2) })
    }

    /// >= 2019, < 2016-05-01, =2019: how far, by a mark of comparison.
    pub(super) fn compared(&self, at: usize) -> Option<Found> {
        let mark = self.at(at);
        if mark.kind != Kind::Mark || !matches!(mark.ch, '<' | '>' | '=') {
            return None;
        }
        let equal = mark.ch != '=' && self.mark(at + 1, '=');
        let bound = match (mark.ch, equal) {
            ('<', true) => Some(Bound::Until),
            ('<', false) => Some(Bound::Before),
            ('>', true) => Some(Bound::Since),
            ('>', false) => Some(Bound::After),
            _ => None,
        };
        // x=2019 is of a program, '->2016' an arrow.
        let glued = !mark.spaced && self.tokens.before(at).kind != Kind::End;
        let found = self.year_compared(at + 1 + usize::from(equal), bound).filter(|_| !glued)?;
        (bound.is_some() || self.scan.is_whole(at, found.end)).then_some(found)
    }

    /// year is greater than 2015: how far, by words.
    pub(super) fn compared_in_words(&self, at: usize, more: bool, next: usize) -> Option<Found> {
        const OF: &[u64] = hashes!("year date years");
        let told = (1..=3).any(|back| {
            at.checked_sub(back)
                .is_some_and(|index| self.at(index).kind == Kind::Word && OF.contains(&self.at(index).hash))
        });
        let bound = if more { Bound::After } else { Bound::Before };
        self.year_compared(next, Some(bound)).filter(|_| told)
    }

    /// A year of four digits or a full date, where nothing that is counted follows.
    fn year_compared(&self, next: usize, bound: Option<Bound>) -> Option<Found> {
        if self.at(next).kind != Kind::Digits || self.at(next).newline {
            return None;
        }
        let (frame, end) = self.piece(next)?;
        let whole = frame.year.is_some() && (frame.month.is_none() || frame.day.is_some()) && !frame.timed();
        let counted = self.at(end).kind == Kind::Word && !self.at(end).newline && self.word(end).is_none();
        if !whole || counted {
            return None;
        }
        let values = match bound {
            Some(bound) => resolve::bounded(&frame, &self.now, bound),
            None => resolve::values(&frame, &self.now),
        };
        Some(Found { rule: "bound", ..time(end, values, 2) })
    }
}
