//! English months with their days and years: March 3rd 2015, the 20th of next month, nineteen eighty six.

use super::numeric::full_year;
use super::pieces::one;
use super::{Parser, Piece};
use crate::dims::numerals::{self, Form};
use crate::dims::time::meaning::calendar::{self as cal, Unit};
use crate::dims::time::meaning::frame::{Frame, HalfDay};
use crate::dims::time::words::Word;
use crate::engine::{Kind, word_hash};

const S: u64 = word_hash("s");

impl Parser<'_> {
    /// A day of a month, after its name.
    pub(super) fn day_after_month(&self, at: usize) -> Option<(i32, usize)> {
        let mut next = at;
        let glued = matches!(self.at(next).ch, '-' | '/')
            && self.at(next).kind == Kind::Mark
            && !self.at(next).spaced;
        next += usize::from(glued);
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
        if token.kind == Kind::Word
            && let Some(number) = numerals::en::cardinal(self.tokens, next)
            && let Some(day) = number.whole().filter(|day| (1..=31).contains(day) && !number.vague)
        {
            // 'May one …' asks; two words of a number do not.
            if self.year_in_words(next).is_some_and(|(_, end)| end > number.end) {
                return None;
            }
            let plain = number.end == next + 1
                && matches!(self.word(at.wrapping_sub(1)), Some((Word::Month { sure: false, .. }, _)));
            if !plain && self.clock(next).is_none_or(|(_, _, strength)| strength < 2) {
                return Some((day as i32, number.end));
            }
            return None;
        }
        if token.kind != Kind::Digits || token.len > 2 || !(1..=31).contains(&token.value) {
            return None;
        }
        let after = self.at(next + 1);
        if !after.spaced
            && (after.is_mark(':')
                || after.is_mark('%')
                || after.kind == Kind::Word && !after.is_word(S) && self.month_word(next + 1).is_none())
        {
            return None;
        }
        if after.is_mark('.') && self.at(next + 2).kind == Kind::Digits && !self.at(next + 2).spaced {
            return None;
        }
        // 'March 5 pm' has no day.
        if self
            .clock(next)
            .is_some_and(|(clock, _, strength)| strength == 2 && clock.half != HalfDay::Unknown)
        {
            return None;
        }
        Some((token.value as i32, next + 1))
    }

    pub(super) fn month_word(&self, at: usize) -> Option<(i32, bool, usize)> {
        match self.word(at) {
            Some((Word::Month { month, sure }, end)) => Some((month, sure, end)),
            _ => None,
        }
    }

    /// A year after a month or day: 2015, ', 2015', 'of 2015', "'15".
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

    pub(super) fn year_after(&self, at: usize, day: bool) -> Option<(i32, usize)> {
        let mut next = at;
        let glued = matches!(self.at(next).ch, '-' | '/')
            && self.at(next).kind == Kind::Mark
            && !self.at(next).spaced;
        next += usize::from(glued || self.mark(next, ','));
        if let Some((Word::Of | Word::In, end)) = self.word(next) {
            next = end;
        }
        let token = self.at(next);
        if token.newline {
            return None;
        }
        if token.is_mark('\'') && self.at(next + 1).kind == Kind::Digits && self.at(next + 1).len == 2 {
            return Some((
                full_year(self.at(next + 1).value as i32, i32::from(self.now.at.year())),
                next + 2,
            ));
        }
        if token.kind == Kind::Word
            && let Some(found) = self.year_in_words(next)
        {
            return Some(found);
        }
        if token.kind != Kind::Digits {
            return None;
        }
        let after = self.at(next + 1);
        let tail = !after.spaced && (after.is_mark(':') || after.is_mark('%') || after.kind == Kind::Word);
        let era = &self.at(next + 1);
        const AFTER_CHRIST: [u64; 2] = [word_hash("ad"), word_hash("ce")];
        if day && token.len <= 4 && era.kind == Kind::Word && AFTER_CHRIST.contains(&era.hash) {
            return Some((token.value as i32, next + 2));
        }
        if day && token.len == 4 && era.is_word(const { word_hash("be") }) && era.capital {
            return Some((token.value as i32 - 543, next + 2));
        }
        if token.len == 4 && (1000..=2200).contains(&token.value) && !tail {
            return Some((token.value as i32, next + 1));
        }
        // A year of two digits, only where nothing else could be meant.
        let chained = self.tokens.before(at.saturating_sub(1)).kind == Kind::Mark
            && matches!(self.tokens.before(at.saturating_sub(1)).ch, '-' | '/');
        let comma = next == at + 1 && self.mark(at, ',');
        let alone = self.at(next + 1).kind == Kind::End && (next == at || comma);
        // 15 Jan 27 @ 09:00, 3 Feb 27, 10:00: an hour behind it
        let hour = match self.word(next + 1) {
            Some((Word::At, end)) => self.at(end).kind == Kind::Digits,
            _ => {
                self.mark(next + 1, ',') && self.at(next + 2).kind == Kind::Digits && self.mark(next + 3, ':')
            }
        };
        let this = i32::from(self.now.at.year());
        let near = full_year(token.value as i32, this);
        if token.len == 2
            && day
            && next == at
            && !tail
            && hour
            && token.value > 12
            && (this..=this + 2).contains(&near)
        {
            return Some((near, next + 1));
        }
        let of = self.is(next.saturating_sub(1), Word::Of) && next > at;
        if token.len == 2 && !tail && (token.value > 31 && (day || next == at) || of && token.value > 12) {
            return Some((full_year(token.value as i32, i32::from(self.now.at.year())), next + 1));
        }
        if token.len == 2 && day && !tail && (alone || chained) && token.value > 12 {
            return Some((full_year(token.value as i32, i32::from(self.now.at.year())), next + 1));
        }
        None
    }

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
        let before = self.tokens.before(at);
        let token = self.at(at);
        if !token.spaced && before.kind == Kind::Mark && matches!(before.ch, '.' | ':' | '$' | '#' | '/') {
            return None;
        }
        if token.kind == Kind::Digits && (token.len > 2 || token.value > 31) {
            return None;
        }
        let ordinal = numerals::ordinal(self.tokens, at);
        let number = match token.kind {
            Kind::Digits => ordinal.or_else(|| numerals::digits(self.tokens, at))?,
            Kind::Word => match ordinal {
                Some(ordinal) => ordinal,
                // twenty five January
                None => numerals::en::cardinal(self.tokens, at).filter(|number| {
                    self.month_word(number.end).is_some() && !number.vague && number.value > 1.0
                })?,
            },
            _ => return None,
        };
        let day = number.whole().filter(|day| (1..=31).contains(day))? as i32;
        let mut next = number.end;
        if ordinal.is_some()
            && let Some(month) = self.month_of_the_next(next)
            && cal::date(2000, month, day).is_some()
        {
            return Some((Frame { month: Some(month), day: Some(day), ..one(2) }, next));
        }
        if matches!(self.at(next).ch, '-' | '/') && self.at(next).kind == Kind::Mark && !self.at(next).spaced
        {
            next += 1;
        }
        let of = match self.word(next) {
            Some((Word::Of, end)) => {
                next = end;
                true
            }
            _ => false,
        };
        let goes_on = self.at(next).kind != Kind::End && !self.at(next).newline;
        if let Some((month, _, mut end)) = self.month_word(next).filter(|_| goes_on) {
            end = self.dotted(next, end);
            cal::date(2000, month, day)?;
            // 5 to 6 of April 22nd: the number before is an hour.
            if of && numerals::ordinal(self.tokens, end).is_some_and(|day| day.form == Form::Digits) {
                return None;
            }
            let mut frame = Frame { month: Some(month), day: Some(day), ..one(2) };
            // 'the second may', '1 may': a word that is another needs the ordinal's digits or 'of'.
            if token.kind == Kind::Word
                && !of
                && self.at(next).len <= 3
                && self.word(next).is_some_and(|(word, _)| matches!(word, Word::Month { sure: false, .. }))
            {
                frame.strength = 0;
            }
            if let Some((year, after)) = self.year_after(end, true) {
                frame.year = Some(year);
                end = after;
            }
            return Some((frame, end));
        }
        if of && goes_on {
            // of (the) next month
            let next = match self.word(next) {
                Some((Word::The, end)) => end,
                _ => next,
            };
            if let Some((frame, end)) =
                self.lexical(next).filter(|(frame, _)| frame.month.is_some() && frame.day.is_none())
            {
                return Some((Frame { day: Some(day), strength: 2, ..frame }, end));
            }
            if let Some((Word::Unit(Unit::Month), end)) = self.word(next) {
                return Some((Frame { day: Some(day), ..one(2) }, end));
            }
        }
        // 'Friday at noon in the 3rd floor kitchen': no day, so that the hour before it stands.
        if ordinal.is_some()
            && !super::super::counts::ranked(self.tokens, number.end)
            && (token.kind == Kind::Digits
                || at >= 2
                    && self.is(at - 1, Word::The)
                    && matches!(self.word(at - 2), Some((Word::Weekday { .. }, _))))
        {
            return Some((Frame { day: Some(day), ..one(0) }, number.end));
        }
        None
    }
}
