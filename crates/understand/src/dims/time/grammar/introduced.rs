//! Times behind a preposition or an article: at 7, on the 15th, in May, around next week, for the day, on the 17 from 2pm.

use super::pieces::one;
use super::{Found, Parser};
use crate::dims::duration;
use crate::dims::time::meaning::calendar::{Unit, unit_at};
use crate::dims::time::meaning::frame::{Edge, Frame, HalfDay};
use crate::dims::time::meaning::resolve;
use crate::dims::time::words::Word;
use crate::engine::Kind;
use steward_model::Grain;

impl Parser<'_> {
    /// The article belongs to the phrase: the weekend, the end of today, the last week of July, the first two weeks in May.
    pub(super) fn keeps_article(&self, next: usize, end: usize) -> bool {
        match self.word(next) {
            Some((Word::Weekend | Word::EndOf(_) | Word::Edge(Edge::End), _)) => true,
            // the next day, the next two decades
            Some((Word::Turn(turn), after))
                if turn == 1 && self.is(after, Word::Unit(Unit::Day))
                    || (after..end)
                        .next_back()
                        .is_some_and(|last| self.is(last, Word::Unit(Unit::Decade))) =>
            {
                true
            }
            Some((Word::First | Word::LastOne | Word::Turn(-1), after)) => self.unit_within(after, end),
            _ => crate::dims::numerals::ordinal(self.tokens, next).is_some_and(|number| {
                !self.is(number.end, Word::Unit(Unit::Day)) && self.unit_within(number.end, end)
            }),
        }
    }

    /// A unit with 'of' or 'in' behind it, after at most one number.
    fn unit_within(&self, at: usize, end: usize) -> bool {
        (at..end.min(at + 3)).any(|index| {
            crate::dims::duration::en::unit(self.tokens, index).is_some_and(|(_, _, after)| {
                after < end && matches!(self.word(after), Some((Word::Of | Word::In, _)))
            })
        })
    }

    /// at 7, on the 15th, in May, around next week; the words before belong to it only where they open the message.
    pub(super) fn introduced(&self, at: usize, next: usize) -> Option<Found> {
        let word = self.word(at)?.0;
        let start = self.skip_soft(next);
        let special = self
            .unit_that_runs(word, next)
            .or_else(|| self.for_all_of(word, start))
            .or_else(|| self.length_from_to(word, start))
            .or_else(|| self.around_year(word, start))
            .or_else(|| self.on_the_day(word, next, start))
            .or_else(|| self.on_the_day_in_words(word, next))
            .or_else(|| self.in_old_year(at, word, start));
        if special.is_some() {
            return special;
        }
        let hours = matches!(word, Word::At | Word::Around | Word::For)
            || (next..start).any(|index| self.is(index, Word::At) || self.is(index, Word::Around));
        if let Some(found) = self.span(start, true)
            && (found.strength >= 1 || !hours)
        {
            return Some(self.with_its_words(at, word, next, start, found));
        }
        if hours { self.bare_hour(at, word, start) } else { None }
    }

    /// for the day, in the week: the one that runs; for the hour: how long
    fn unit_that_runs(&self, word: Word, next: usize) -> Option<Found> {
        if !matches!(word, Word::For | Word::In) {
            return None;
        }
        let (Word::The, noun) = self.word(next)? else { return None };
        let (Word::Unit(unit), end) = self.word(noun)? else { return None };
        let runs = match unit {
            Unit::Week | Unit::Month => true,
            Unit::Hour | Unit::Day => word == Word::For,
            _ => false,
        };
        let behind = self.sense(end);
        let of_another =
            matches!(behind, Some(Word::Of | Word::After | Word::Before | Word::Turn(_) | Word::Since));
        let counts = match self.at(end).kind {
            Kind::Digits => true,
            Kind::Word => behind.is_none(),
            _ => false,
        };
        if !runs || self.plural(noun) || of_another || counts {
            return None;
        }
        let stretch = unit_at(self.now.at, unit, 0)?;
        let hour = unit == Unit::Hour;
        let value = if hour {
            super::relative::measured(&duration::Length::new(1.0, unit, end), None)
        } else {
            resolve::interval(stretch.from, stretch.to, stretch.grain)
        };
        Some(Found { start: next, duration: hour, ..Found::sure("point", end, vec![value]) })
    }

    /// for all week: how long rather than when
    fn for_all_of(&self, word: Word, start: usize) -> Option<Found> {
        let all = word == Word::For && self.is(start, Word::All);
        let mut found = if all { self.all_of(start)? } else { return None };
        found.values.reverse();
        Some(Found { start, duration: true, ..found })
    }

    /// about 3-4 hours, for 2 to 3 days: lengths
    fn length_from_to(&self, word: Word, start: usize) -> Option<Found> {
        let lasts = matches!(word, Word::Around | Word::For);
        let found = if lasts { self.two_lengths(start)? } else { return None };
        Some(Found { start, ..found })
    }

    /// A time as sure as its preposition makes it. 'in the morning' is one phrase; 'at' and 'on' before others are not of
    /// the time.
    fn with_its_words(&self, at: usize, word: Word, next: usize, start: usize, mut found: Found) -> Found {
        let plain = word == Word::In && self.mark(start + 1, '/');
        found.strength = if word == Word::For || plain { found.strength.max(1) } else { 2 };
        let sense = self.sense(start);
        let article = || (next..start).any(|index| self.is(index, Word::The));
        let phrase =
            || matches!(sense, Some(Word::Part(_))) && (word == Word::At || word == Word::In && article());
        let month = word == Word::In && matches!(sense, Some(Word::Month { .. })) && self.at(at).ch == 'i';
        if month || !self.scan.is_whole(at, found.end) && !phrase() {
            let kept = start > next && self.is(start - 1, Word::The) && self.keeps_article(start, found.end);
            found.start = start - usize::from(kept);
        }
        found
    }

    /// at 7, around 1030, at 7 GMT: a number that only its preposition makes an hour; 'for 7' is something else.
    fn bare_hour(&self, at: usize, word: Word, start: usize) -> Option<Found> {
        let (clock, end) = self.introduced_hour(start)?;
        let zone = self.zone(end);
        let (zone, end) = zone.map_or((None, end), |(zone, after)| (Some(zone), after));
        let frame = Frame { clock: Some(clock), zone, introduced: true, ..one(1) };
        let (frame, end) = self.grow(frame, end);
        let plain = self.at(start).kind == Kind::Digits && end == start + 1;
        if word == Word::For
            && frame.pieces < 2
            && clock.half == HalfDay::Unknown
            && (clock.grain == Grain::Hour || plain)
        {
            return None;
        }
        let found = self.finish(start, frame, end, true)?;
        if frame.pieces < 2 && found.end == end && self.counted(end) {
            return None;
        }
        let start = if self.scan.is_whole(at, found.end) { at } else { start };
        Some(Found { start, strength: 2, ..found })
    }

    /// circa 1950, about 2010: a year rather than an hour
    fn around_year(&self, word: Word, start: usize) -> Option<Found> {
        let next = self.at(start + 1);
        let alone = next.kind == Kind::End
            || next.newline
            || next.kind == Kind::Mark
                && matches!(next.ch, ',' | '.' | '!' | '?' | ')')
                && self.at(start + 2).kind != Kind::Digits;
        if word != Word::Around || !alone {
            return None;
        }
        let (frame, end) = self.year_in_digits(start).filter(|(frame, _)| frame.year.is_some())?;
        let values = resolve::values(&frame, &self.now);
        Some(Found::sure("point", end, values))
    }

    /// on the 17, on the 17 from 2pm: a day of the month by its number alone
    fn on_the_day(&self, word: Word, next: usize, start: usize) -> Option<Found> {
        let token = self.at(start);
        let article = start > next && self.is(next, Word::The) && start == next + 1;
        if word != Word::On || !article || token.kind != Kind::Digits || token.len > 2 {
            return None;
        }
        let day = i32::try_from(token.value).ok().filter(|day| (1..=31).contains(day))?;
        let after = self.at(start + 1);
        let alone = after.kind == Kind::End
            || after.newline
            || after.kind == Kind::Mark
                && matches!(after.ch, ',' | '.' | '!' | '?')
                && self.at(start + 2).kind != Kind::Digits
            || matches!(
                self.word(start + 1),
                Some((Word::At | Word::From | Word::Between | Word::Before | Word::After | Word::And, _))
            );
        if !alone {
            return None;
        }
        let frame = Frame { day: Some(day), ..one(2) };
        let (frame, end) = self.grow(frame, start + 1);
        let found = self.finish(start, frame, end, true)?;
        let start = if found.end > start + 1 { next } else { start };
        Some(Found { start, strength: 2, ..found })
    }

    /// What follows makes the number before it a count or a name: at 5 stars, at 7 Hill Street.
    pub(super) fn counted(&self, at: usize) -> bool {
        let token = self.at(at);
        if token.newline {
            return false;
        }
        match token.kind {
            Kind::Word => {
                token.capital && self.at(at).len > 2 && self.word(at).is_none()
                    || crate::dims::number::en::MULTIPLES.contains(&token.hash)
                    || crate::dims::address::is_street(self.at(at + 1))
                    || crate::dims::duration::en::unit(self.tokens, at).is_some()
            }
            // '10 - 10.1' are numbers.
            Kind::Mark if token.is_mark('-') => {
                self.at(at + 1).kind == Kind::Digits
                    && self.mark(at + 2, '.')
                    && self.at(at + 3).kind == Kind::Digits
                    && !self.at(at + 3).spaced
                    && self.clock(at + 1).is_none()
            }
            Kind::Mark => matches!(token.ch, '%' | '$' | '°' | '€' | '£') && !token.spaced,
            Kind::Digits => true,
            _ => false,
        }
    }

    /// all week, the whole month: the one that runs, or that long.
    pub(super) fn all_of(&self, at: usize) -> Option<Found> {
        let (frame, end) = self.point(at).filter(|(frame, _)| frame.pieces == 1)?;
        let unit_last =
            end.checked_sub(1).is_some_and(|last| duration::en::unit(self.tokens, last).is_some());
        if !unit_last {
            return None;
        }
        let mut values = resolve::values(&frame, &self.now);
        values.truncate(1);
        let unit = duration::en::unit(self.tokens, end.checked_sub(1)?)?.0;
        let length = duration::Length::new(1.0, unit, end);
        values.push(super::relative::measured(&length, None));
        Some(Found::sure("all", end, values))
    }
}
