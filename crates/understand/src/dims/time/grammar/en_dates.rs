//! English months with their days and years: March 3rd 2015, the 20th of next month, nineteen eighty six.

use super::numeric::full_year;
use super::pieces::one;
use super::{Parser, Piece};
use crate::dims::numerals::{self, Form};
use crate::dims::time::meaning::calendar::{self as cal, Unit};
use crate::dims::time::meaning::frame::{Clock, Frame, HalfDay};
use crate::dims::time::words::Word;
use crate::engine::{Kind, hashes, word_hash};

const S: u64 = word_hash("s");

impl Parser<'_> {
    /// A day of a month, after its name.
    pub(super) fn day_after_month(&self, at: usize) -> Option<(i32, usize)> {
        let mut next = at;
        next += usize::from(self.glued_mark(next));
        if self.mark(next, ',') {
            next += 1;
        }
        if let Some((Word::The, end)) = self.word(next) {
            next = end;
        }
        if self.at(next).newline {
            return None;
        }
        if let Some(number) = numerals::ordinal(self.tokens, next) {
            let day = number.whole().filter(|day| (1..=31).contains(day))?;
            return Some((day as i32, number.end));
        }
        let token = self.at(next);
        if token.kind == Kind::Word {
            return self.day_in_words(at, next);
        }
        let figures = token.kind == Kind::Digits && token.len <= 2 && (1..=31).contains(&token.value);
        (figures && !self.no_day_by_what_follows(next)).then(|| (token.value as i32, next + 1))
    }

    /// May twenty; but 'May one …' asks, where two words of a number do not, and 'May nineteen eighty' is a year.
    fn day_in_words(&self, at: usize, next: usize) -> Option<(i32, usize)> {
        let number = numerals::en::cardinal(self.tokens, next).filter(|number| !number.vague)?;
        let day = number.whole().filter(|day| (1..=31).contains(day))?;
        if self.year_in_words(next).is_some_and(|(_, end)| end > number.end) {
            return None;
        }
        let plain = number.end == next + 1
            && matches!(self.sense(at.wrapping_sub(1)), Some(Word::Month { sure: false, .. }));
        let hour = || self.clock(next).is_some_and(|(_, _, strength)| strength >= 2);
        (!plain && !hour()).then_some((day as i32, number.end))
    }

    /// March 5:30, 5%, 5kg, 5.2; and 'March 5 pm' has no day.
    fn no_day_by_what_follows(&self, at: usize) -> bool {
        let (after, more) = (self.at(at + 1), self.at(at + 2));
        let unit = after.kind == Kind::Word && !after.is_word(S) && self.month_word(at + 1).is_none();
        let half = |(clock, _, strength): (Clock, usize, u8)| strength == 2 && clock.half != HalfDay::Unknown;
        !after.spaced && (after.is_mark(':') || after.is_mark('%') || unit)
            || after.is_mark('.') && more.kind == Kind::Digits && !more.spaced
            || self.clock(at).is_some_and(half)
    }

    /// The month of a word, whether it is surely one, and the first token after.
    pub(super) fn month_word(&self, at: usize) -> Option<(i32, bool, usize)> {
        match self.word(at) {
            Some((Word::Month { month, sure }, end)) => Some((month, sure, end)),
            _ => None,
        }
    }

    /// nineteen eighty six, two thousand and nine, seventeen hundred thirty three
    pub(super) fn year_in_words(&self, at: usize) -> Option<(i32, usize)> {
        let number = numerals::en::cardinal(self.tokens, at).filter(|number| !number.vague)?;
        let value = number.whole()? as i32;
        if (1000..=2200).contains(&value) {
            return Some((value, number.end));
        }
        let tail = numerals::en::cardinal(self.tokens, number.end).filter(|tail| !tail.vague)?;
        let rest = tail.whole().filter(|rest| (10..100).contains(rest))? as i32;
        (10..=21).contains(&value).then_some((value * 100 + rest, tail.end))
    }

    /// A year after a month or day: 2015, ', 2015', 'of 2015', "'15"; `day` where a day stands before it.
    pub(super) fn year_after(&self, at: usize, day: bool) -> Option<(i32, usize)> {
        let glued = self.glued_mark(at);
        let mut next = at + usize::from(glued || self.mark(at, ','));
        if let Some((Word::Of | Word::In, end)) = self.word(next) {
            next = end;
        }
        let token = self.at(next);
        if token.newline {
            return None;
        }
        if token.is_mark('\'') && self.at(next + 1).kind == Kind::Digits && self.at(next + 1).len == 2 {
            return Some((self.near_year(self.at(next + 1).value), next + 2));
        }
        if token.kind == Kind::Word {
            return self.year_in_words(next);
        }
        if token.kind != Kind::Digits {
            return None;
        }
        if day && let Some(found) = self.year_by_era(next) {
            return Some(found);
        }
        let after = self.at(next + 1);
        let tail = !after.spaced && (after.is_mark(':') || after.is_mark('%') || after.kind == Kind::Word);
        if tail {
            return None;
        }
        if token.len == 4 && (1000..=2200).contains(&token.value) {
            return Some((token.value as i32, next + 1));
        }
        (token.len == 2 && self.short_year_told(at, next, day))
            .then(|| (self.near_year(token.value), next + 1))
    }

    /// A hyphen or a slash right behind a word or a figure.
    fn glued_mark(&self, at: usize) -> bool {
        let mark = self.at(at);
        matches!(mark.ch, '-' | '/') && mark.kind == Kind::Mark && !mark.spaced
    }

    /// The year of two figures that lies nearest.
    fn near_year(&self, figures: u64) -> i32 {
        full_year(figures as i32, i32::from(self.now.at.year()))
    }

    /// 5 May 79 AD, 5 May 2567 BE
    fn year_by_era(&self, at: usize) -> Option<(i32, usize)> {
        let (token, era) = (self.at(at), self.at(at + 1));
        if token.len <= 4 && era.kind == Kind::Word && hashes!("ad ce").contains(&era.hash) {
            return Some((token.value as i32, at + 2));
        }
        let buddhist = token.len == 4 && era.is_word(const { word_hash("be") }) && era.capital;
        buddhist.then_some((token.value as i32 - 543, at + 2))
    }

    /// A year of two digits, only where nothing else could be meant.
    fn short_year_told(&self, at: usize, next: usize, day: bool) -> bool {
        let value = self.at(next).value;
        let of = next > at && self.is(next - 1, Word::Of);
        if value > 31 && (day || next == at) || of && value > 12 {
            return true;
        }
        if !day || value <= 12 {
            return false;
        }
        let link = self.tokens.before(at.saturating_sub(1));
        let chained = link.kind == Kind::Mark && matches!(link.ch, '-' | '/');
        let comma = next == at + 1 && self.mark(at, ',');
        let alone = self.at(next + 1).kind == Kind::End && (next == at || comma);
        let this = i32::from(self.now.at.year());
        let soon = || (this..=this + 2).contains(&self.near_year(value));
        alone || chained || next == at && self.hour_behind_year(next + 1) && soon()
    }

    /// 15 Jan 27 @ 09:00, 3 Feb 27, 10:00: an hour behind it
    fn hour_behind_year(&self, at: usize) -> bool {
        match self.word(at) {
            Some((Word::At, end)) => self.at(end).kind == Kind::Digits,
            _ => self.mark(at, ',') && self.at(at + 1).kind == Kind::Digits && self.mark(at + 2, ':'),
        }
    }

    /// A month with the day and the year behind it: March 3rd 2015, September-2020-23, the March after next.
    pub(super) fn month_and_more(&self, at: usize, month: i32, sure: bool, end: usize) -> Option<Piece> {
        let mut end = self.dotted(at, end);
        let mut frame = Frame { month: Some(month), ..one(if sure { 2 } else { 0 }) };
        if let Some((day, after)) = self.day_after_month(end) {
            // A range of days goes on from here; a full date of three parts does too.
            frame.day = Some(day);
            frame.strength = 2;
            end = after;
        }
        if let Some((year, after)) = self.year_after(end, frame.day.is_some()) {
            frame.year = Some(year);
            frame.strength = 2;
            // September-2020-23
            let day = self.at(after + 1);
            if frame.day.is_none()
                && self.mark(end, '-')
                && self.mark(after, '-')
                && !self.at(after).spaced
                && day.kind == Kind::Digits
                && day.len <= 2
                && !day.spaced
                && cal::date(year, month, day.value as i32).is_some()
            {
                frame.day = Some(day.value as i32);
                end = after + 2;
            } else {
                end = after;
            }
        } else if frame.day.is_none()
            && self.is(end, Word::After)
            && let Some((Word::Turn(1), after)) = self.word(end + 1)
        {
            let this = i32::from(self.now.at.year()) + i32::from(month < i32::from(self.now.at.month()));
            frame.year = Some(this + 1);
            frame.strength = 2;
            end = after;
        }
        Some((frame, end))
    }

    /// 3rd or 4th of dec, the 10th/11th of January: the month of the day that is listed next.
    fn month_of_the_next(&self, at: usize) -> Option<i32> {
        let link =
            matches!(self.word(at), Some((Word::Or | Word::And, end)) if end == at + 1) || self.mark(at, '/');
        if !link || self.at(at).newline {
            return None;
        }
        let next = match self.word(at + 1) {
            Some((Word::The, end)) => end,
            _ => at + 1,
        };
        let number = numerals::ordinal(self.tokens, next)?;
        number.whole().filter(|day| (1..=31).contains(day))?;
        let of = self.is(number.end, Word::Of);
        let (month, sure, _) = self.month_word(number.end + usize::from(of))?;
        (of || sure || number.form == Form::Digits).then_some(month)
    }

    /// 15 March, 15th of March 2015, the first of may, 20th of next month
    pub(super) fn day_and_month(&self, at: usize) -> Option<Piece> {
        let (token, before) = (self.at(at), self.tokens.before(at));
        if !token.spaced && before.kind == Kind::Mark && matches!(before.ch, '.' | ':' | '$' | '#' | '/') {
            return None;
        }
        if token.kind == Kind::Digits && (token.len > 2 || token.value > 31) {
            return None;
        }
        let ordinal = numerals::ordinal(self.tokens, at);
        let number = match (token.kind, ordinal) {
            (Kind::Digits, None) => numerals::digits(self.tokens, at)?,
            // twenty five January
            (Kind::Word, None) => numerals::en::cardinal(self.tokens, at).filter(|number| {
                self.month_word(number.end).is_some() && !number.vague && number.value > 1.0
            })?,
            (Kind::Digits | Kind::Word, Some(ordinal)) => ordinal,
            _ => return None,
        };
        let day = number.whole().filter(|day| (1..=31).contains(day))? as i32;
        if ordinal.is_some()
            && let Some(month) = self.month_of_the_next(number.end)
            && cal::date(2000, month, day).is_some()
        {
            return Some((Frame { month: Some(month), day: Some(day), ..one(2) }, number.end));
        }
        let next = number.end + usize::from(self.glued_mark(number.end));
        let (of, next) = match self.word(next) {
            Some((Word::Of, end)) => (true, end),
            _ => (false, next),
        };
        if self.at(next).kind != Kind::End && !self.at(next).newline {
            if let Some((month, _, end)) = self.month_word(next) {
                return self.day_of_month_named(at, day, of, (next, month, end));
            }
            if of && let Some(found) = self.day_of_turned_month(day, next) {
                return Some(found);
            }
        }
        let ordinal_alone = ordinal.is_some() && self.ordinal_of_a_day(at, number.end);
        ordinal_alone.then(|| (Frame { day: Some(day), ..one(0) }, number.end))
    }

    /// A day and the month's name behind it, with the year; `of` where that stands between.
    fn day_of_month_named(
        &self,
        at: usize,
        day: i32,
        of: bool,
        (next, month, end): (usize, i32, usize),
    ) -> Option<Piece> {
        let end = self.dotted(next, end);
        cal::date(2000, month, day)?;
        // 5 to 6 of April 22nd: the number before is an hour.
        if of && numerals::ordinal(self.tokens, end).is_some_and(|day| day.form == Form::Digits) {
            return None;
        }
        // 'the second may', '1 may': a word that is another needs the ordinal's digits or 'of'.
        let other_word = self.at(at).kind == Kind::Word
            && !of
            && self.at(next).len <= 3
            && matches!(self.sense(next), Some(Word::Month { sure: false, .. }));
        let frame = Frame { month: Some(month), day: Some(day), ..one(if other_word { 0 } else { 2 }) };
        match self.year_after(end, true) {
            Some((year, after)) => Some((Frame { year: Some(year), ..frame }, after)),
            None => Some((frame, end)),
        }
    }

    /// of (the) next month, of the month
    fn day_of_turned_month(&self, day: i32, next: usize) -> Option<Piece> {
        let next = match self.word(next) {
            Some((Word::The, end)) => end,
            _ => next,
        };
        let turned = self.lexical(next).filter(|(frame, _)| frame.month.is_some() && frame.day.is_none());
        if let Some((frame, end)) = turned {
            return Some((Frame { day: Some(day), strength: 2, ..frame }, end));
        }
        match self.word(next)? {
            (Word::Unit(Unit::Month), end) => Some((Frame { day: Some(day), ..one(2) }, end)),
            _ => None,
        }
    }

    /// the 3rd, Friday the third; but 'Friday at noon in the 3rd floor kitchen' has no day, so that the hour before it stands.
    fn ordinal_of_a_day(&self, at: usize, end: usize) -> bool {
        let weekday = || {
            at >= 2 && self.is(at - 1, Word::The) && matches!(self.sense(at - 2), Some(Word::Weekday { .. }))
        };
        !super::super::counts::ranked(self.tokens, end) && (self.at(at).kind == Kind::Digits || weekday())
    }
}
