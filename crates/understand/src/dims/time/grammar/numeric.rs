//! Dates in digits: 2013-02-15, 2/15, 15.2.2013, 20240307, 18q4.

use super::dotted::{self, Meant};
use super::en_terms::Q;
use super::pieces::one;
use super::{Parser, Piece};
use crate::dims::time::meaning::calendar as cal;
use crate::dims::time::meaning::frame::{Clock, Frame, HalfDay};
use crate::dims::time::words::Word;
use crate::engine::{Kind, hashes, word_hash};
use steward_model::Grain;

const W: u64 = word_hash("w");

/// The full year of one in two digits: the century that lies nearest.
pub(super) fn full_year(short: i32, this_year: i32) -> i32 {
    let century = this_year.div_euclid(100) * 100;
    let year = century + short;
    if year > this_year + 30 { year - 100 } else { year }
}

impl Parser<'_> {
    /// A date or a clock time that begins with digits or a number word.
    pub(super) fn numeric(&self, at: usize) -> Option<Piece> {
        let clock = self.clock(at);
        if self.at(at).kind == Kind::Digits
            && clock.is_none_or(|(_, _, strength)| strength != 2)
            && let Some(found) = self.date_in_digits(at)
        {
            match clock {
                Some((_, end, 0)) if found.1 == end => match self.rather_an_hour(at, &found.0, end) {
                    Meant::Hour => {}
                    Meant::Day(month, day) => return Some((self.date(None, month, Some(day), 0), end)),
                    Meant::AsWritten => return Some(found),
                },
                _ => return Some(found),
            }
        }
        let (clock, end, strength) = clock?;
        if strength == 0 && self.only_measured(at) {
            return None;
        }
        let mut frame = Frame { clock: Some(clock), strength, pieces: 1, ..Frame::default() };
        let stamp = self.offset(at, &clock, end);
        let zulu = self.at(end).is_word(const { word_hash("z") }) && !self.at(end).spaced;
        if stamp.is_some() || zulu {
            // Machines count to 24.
            frame.clock = Some(Clock { half: HalfDay::Full, ..clock });
        }
        let end = match stamp.or_else(|| self.zone(end)) {
            Some((zone, after)) => {
                frame.zone = Some(zone);
                frame.strength = 2;
                after
            }
            None => end,
        };
        let end = if strength == 2 || frame.strength == 2 { self.to_the_minute(end) } else { end };
        Some((frame, end))
    }

    /// The offset of a moment as machines write it: 2024-05-01T08:15-05:30, 1 May 2024 11:50:48 -0500.
    fn offset(&self, start: usize, clock: &Clock, end: usize) -> Option<(i32, usize)> {
        let (sign, digits) = (self.at(end), self.at(end + 1));
        let signed = sign.kind == Kind::Mark && matches!(sign.ch, '+' | '-');
        if !signed || digits.kind != Kind::Digits || digits.spaced || sign.newline {
            return None;
        }
        let before = self.tokens.before(start);
        let stamped = before.is_word(const { word_hash("t") }) && !self.at(start).spaced;
        let (value, after) = match digits.len {
            4 if stamped || clock.grain == Grain::Second => (digits.value as i32, end + 2),
            2 if stamped && self.mark(end + 2, ':') && self.at(end + 3).len == 2 => {
                (digits.value as i32 * 100 + self.at(end + 3).value as i32, end + 4)
            }
            _ => return None,
        };
        let minutes = value / 100 * 60 + value % 100;
        (value <= 1400 && value % 100 < 60)
            .then_some((if sign.ch == '-' { -minutes } else { minutes }, after))
    }

    /// Words after an hour that say how exactly it is meant: sharp, exactly, on the dot.
    fn to_the_minute(&self, end: usize) -> usize {
        const HOW: &[u64] = hashes!("sharp exactly approximately approx prompt");
        let token = self.at(end);
        if token.kind == Kind::Word && !token.newline && HOW.contains(&token.hash) {
            let goes_on = self.at(end + 1).kind == Kind::Digits
                || self.piece(end + 1).is_some_and(|(piece, _)| piece.clock.is_some());
            return if goes_on { end } else { end + 1 };
        }
        let dot = self.is(end, Word::On)
            && self.is(end + 1, Word::The)
            && self.at(end + 2).is_word(const { word_hash("dot") });
        if dot { end + 3 } else { end }
    }

    fn date_in_digits(&self, at: usize) -> Option<Piece> {
        let first = self.at(at);
        let before = self.tokens.before(at);
        let long = first.len == 4 || self.at(at + 1).is_mark('/');
        let clear = |glued: bool| {
            !glued
                // 日期：2026/12/08, where no figures stand before the colon
                || before.is_mark(':') && self.at(at.saturating_sub(2)).kind != Kind::Digits && at > 1
                || before.is_mark('-') && (at >= 4 && self.days_with_points(at - 4) || self.ends_full_date(at))
                || before.is_mark('-') && (long || self.at(at.saturating_sub(2)).len == 4)
                || !matches!(before.ch, '.' | '-' | '/' | ':' | '$' | '#' | '+')
                || before.kind != Kind::Mark
        };
        if !clear(!first.spaced) {
            return None;
        }
        self.packed(at).or_else(|| self.parted(at))
    }

    /// 20240307, 18q4, 2018q4
    fn packed(&self, at: usize) -> Option<Piece> {
        let first = self.at(at);
        let next = self.at(at + 1);
        if let Some(found) = self.quarter_by_figure(at) {
            return Some(found);
        }
        if first.len == 8 && (19_000_101..=21_001_231).contains(&first.value) {
            let value = first.value as i32;
            let (year, month, day) = (value / 10_000, value / 100 % 100, value % 100);
            cal::date(year, month, day)?;
            return Some((self.date(Some(year), month, Some(day), 1), at + 1));
        }
        if (first.len == 4 && (1900..=2100).contains(&first.value) || first.len == 2)
            && next.kind == Kind::Word
            && next.hash == Q
            && !next.spaced
            && self.at(at + 2).kind == Kind::Digits
            && (1..=4).contains(&self.at(at + 2).value)
        {
            let quarter = self.at(at + 2).value as i32;
            let year = first.value as i32;
            let year = if first.len == 2 { full_year(year, self.this_year()) } else { year };
            let frame = Frame {
                year: Some(year),
                quarter: Some(quarter),
                strength: 2,
                pieces: 1,
                ..Frame::default()
            };
            return Some((frame, at + 3));
        }
        None
    }

    fn this_year(&self) -> i32 {
        i32::from(self.now.at.year())
    }

    fn date(&self, year: Option<i32>, month: i32, day: Option<i32>, strength: u8) -> Frame {
        Frame { year, month: Some(month), day, strength, pieces: 1, ..Frame::default() }
    }

    /// Numbers parted by the same mark, or a month's name among them.
    fn parted(&self, at: usize) -> Option<Piece> {
        let (a, mark, b) = (self.at(at), self.at(at + 1), self.at(at + 2));
        if a.len > 4 {
            return None;
        }
        if let Some(found) = self.parted_by_blanks(at) {
            return Some(found);
        }
        if mark.kind != Kind::Mark || !matches!(mark.ch, '-' | '/' | '.' | '·') {
            return None;
        }
        match b.kind {
            Kind::Word if b.hash == W && !b.spaced && a.len == 4 && self.at(at + 3).kind == Kind::Digits => {
                return self.iso_week(at);
            }
            Kind::Word => return self.year_and_named_month(at),
            Kind::Digits => {}
            _ => return None,
        }
        if let Some(month) = self.named_month_last(at) {
            return self.month_of_year_and_day(at, month);
        }
        if mark.spaced != b.spaced || b.newline || (mark.ch == '.' && b.spaced) {
            return None;
        }
        let (second, c) = (self.at(at + 3), self.at(at + 4));
        let three = second.is_mark(mark.ch)
            && c.kind == Kind::Digits
            && second.spaced == mark.spaced
            && c.spaced == mark.spaced;
        if three { self.three_numbers(at) } else { self.two_numbers(at) }
    }

    /// 2022 11 23
    fn parted_by_blanks(&self, at: usize) -> Option<Piece> {
        let (a, b, c) = (self.at(at), self.at(at + 1), self.at(at + 2));
        let figures = a.len == 4
            && (1900..=2100).contains(&a.value)
            && b.kind == Kind::Digits
            && c.kind == Kind::Digits
            && (b.len, c.len) == (2, 2);
        if !figures || self.at(at + 3).kind == Kind::Digits {
            return None;
        }
        let (year, month, day) = (a.value as i32, b.value as i32, c.value as i32);
        cal::date(year, month, day)?;
        Some((self.date(Some(year), month, Some(day), 1), at + 3))
    }

    /// 2018-W12
    fn iso_week(&self, at: usize) -> Option<Piece> {
        let week = Some(self.at(at + 3).value as i32).filter(|week| (1..=53).contains(week))?;
        Some((Frame { year: Some(self.at(at).value as i32), week: Some(week), ..one(2) }, at + 4))
    }

    /// 2019-aug-1
    fn year_and_named_month(&self, at: usize) -> Option<Piece> {
        let (year, mark, name, day) = (self.at(at), self.at(at + 1), self.at(at + 2), self.at(at + 4));
        let parted = year.len == 4 && !name.spaced && self.mark(at + 3, mark.ch) && day.kind == Kind::Digits;
        let Some(Word::Month { month, .. }) = self.sense(at + 2).filter(|_| parted) else { return None };
        cal::date(year.value as i32, month, day.value as i32)?;
        Some((self.date(Some(year.value as i32), month, Some(day.value as i32), 2), at + 5))
    }

    /// The month's name of 23-2020-September, 2020-23-September, and the first token after.
    fn named_month_last(&self, at: usize) -> Option<(i32, usize)> {
        let (a, mark, b, second, name) =
            (self.at(at), self.at(at + 1), self.at(at + 2), self.at(at + 3), self.at(at + 4));
        let parted = !b.spaced && second.is_mark(mark.ch) && !second.spaced && !name.spaced;
        if !parted || (a.len == 4) == (b.len == 4) || a.len.max(b.len) != 4 {
            return None;
        }
        match self.word(at + 4)? {
            (Word::Month { month, .. }, end) => Some((month, end)),
            _ => None,
        }
    }

    /// 23-2020-September, 2020-23-September
    fn month_of_year_and_day(&self, at: usize, (month, end): (i32, usize)) -> Option<Piece> {
        let (a, b) = (self.at(at), self.at(at + 2));
        let (year, day) = if a.len == 4 { (a.value, b.value) } else { (b.value, a.value) };
        cal::date(year as i32, month, day as i32)?;
        Some((self.date(Some(year as i32), month, Some(day as i32), 2), end))
    }

    /// More figures, parted from those before them by one of these marks.
    fn goes_on_with(&self, end: usize, marks: &[char]) -> bool {
        let after = self.at(end);
        !after.spaced
            && after.kind == Kind::Mark
            && marks.contains(&after.ch)
            && self.at(end + 1).kind == Kind::Digits
            && !self.at(end + 1).spaced
    }

    /// 2013-02-15, 2/15/2013, 15.2.13
    fn three_numbers(&self, at: usize) -> Option<Piece> {
        let (a, mark, b, c) = (self.at(at), self.at(at + 1), self.at(at + 2), self.at(at + 4));
        let end = at + 5;
        // A fourth part makes it an address, a version or a telephone number.
        let fourth = matches!(mark.ch, '.' | '-' | '/') && self.goes_on_with(end, &[mark.ch]);
        if fourth && a.len != 4 && c.len != 4 {
            return None;
        }
        let (x, y, z) = (a.value as i32, b.value as i32, c.value as i32);
        // 6-3-1182 is a shelf.
        if c.len == 4 && !(if mark.ch == '-' { 1800..=2200 } else { 1000..=2200 }).contains(&z) {
            return None;
        }
        let (year, month, day) = if a.len == 4 && c.len <= 2 {
            let written = cal::date(x, y, z).map(|_| (x, y, z));
            written.or_else(|| cal::date(x, z, y).filter(|_| mark.ch == '/').map(|_| (x, z, y)))?
        } else if (c.len == 4 || c.len == 2) && a.len <= 2 && b.len <= 2 {
            let year = if c.len == 2 { full_year(z, self.this_year()) } else { z };
            self.day_and_month_of(year, x, y)?
        } else {
            // 2-digit year first: 15-3-2 is left alone.
            return None;
        };
        let named = if a.len <= 2 { self.weekday_right_before(at) } else { None };
        let falls = |month, day| cal::date(year, month, day).map(cal::weekday);
        let other = named.is_some() && falls(month, day) != named && falls(day, month) == named;
        let (month, day) = if other { (day, month) } else { (month, day) };
        let strength = if mark.ch == '.' && c.len == 2 && a.len <= 2 { 1 } else { 2 };
        let mut frame = self.date(Some(year), month, Some(day), strength);
        if a.len <= 2 && c.len == 2 && mark.ch == '-' && self.scan.has_han {
            let short = full_year(x, self.this_year());
            frame.otherwise = cal::date(short, y, z).map(|_| (short, y, z));
        } else if a.len <= 2 && month != day {
            frame.otherwise = cal::date(year, day, month).map(|_| (year, day, month));
        }
        Some((frame, end))
    }

    /// Year, month and day of two numbers, in the order of the country where there is such a day.
    fn day_and_month_of(&self, year: i32, x: i32, y: i32) -> Option<(i32, i32, i32)> {
        let month_first = || cal::date(year, x, y).map(|_| (year, x, y));
        let day_first = || cal::date(year, y, x).map(|_| (year, y, x));
        if self.now.day_first { day_first().or_else(month_first) } else { month_first().or_else(day_first) }
    }

    /// Sunday 06/12/2026
    fn weekday_right_before(&self, at: usize) -> Option<i32> {
        match self.word(at.checked_sub(1)?)? {
            (Word::Weekday { day, .. }, end) if end == at => Some(day),
            _ => None,
        }
    }

    /// 2/15, 2015-12, 12/2015, 12.5号
    fn two_numbers(&self, at: usize) -> Option<Piece> {
        let (a, mark, b) = (self.at(at), self.at(at + 1), self.at(at + 2));
        let end = at + 3;
        let after = self.at(end);
        let range = || after.ch == '-' && (mark.ch == '/' || a.len == 4 || self.days_with_points(at));
        if self.goes_on_with(end, &['.', '-', '/', ':']) && !range() {
            return None;
        }
        let (x, y) = (a.value as i32, b.value as i32);
        // 24/7 is always.
        if (x, y) == (24, 7) && mark.ch == '/' {
            return None;
        }
        if a.len == 4 && (1900..=2100).contains(&x) && b.len <= 2 && (1..=12).contains(&y) {
            // 2015-12 is a month; 2014-18 a range of years.
            return Some((self.date(Some(x), y, None, if mark.ch == '.' { 1 } else { 2 }), end));
        }
        if b.len == 4 && (1900..=2100).contains(&y) && a.len <= 2 && (1..=12).contains(&x) && mark.ch != '.' {
            return Some((self.date(Some(y), x, None, 2), end));
        }
        if a.len > 2 || b.len > 2 || after.is_mark('%') {
            return None;
        }
        // put her on 2.5 mg
        if mark.ch == '.' && !after.newline && dotted::UNITS.token(after).is_some() {
            return None;
        }
        self.month_and_day_in_figures(at)
    }

    /// 2/15, 15/2, fri 4/12, 12.5号, 11-28 14:00
    fn month_and_day_in_figures(&self, at: usize) -> Option<Piece> {
        let (mark, end) = (self.at(at + 1), at + 3);
        let (x, y) = (self.at(at).value as i32, self.at(at + 2).value as i32);
        let (month, day) = if self.now.day_first { (y, x) } else { (x, y) };
        let (month, day) = if cal::date(2000, month, day).is_some() { (month, day) } else { (day, month) };
        cal::date(2000, month, day)?;
        // 'fri 4/12': the order that makes it one.
        let weekday = if mark.ch == '/' { self.weekday_right_before(at) } else { None };
        let beside = Frame { weekday, ..Frame::default() };
        let right = weekday.and_then(|_| self.of_that_weekday(&beside, at));
        let (month, day) = right.unwrap_or((month, day));
        if self.day_said(end) {
            // 10-15号: from day to day
            if mark.ch == '-' && x < y && self.tokens.before(at).kind != Kind::Digits {
                return None;
            }
            // 12.5号, 12/5日: the month and its day
            if !mark.spaced && !self.at(end).spaced && cal::date(2000, x, y).is_some() {
                return Some((self.date(None, x, Some(y), 2), end + 1));
            }
        }
        if mark.ch == '-' && !self.introduced_date(at) {
            return None;
        }
        let told = match mark.ch {
            '-' => self.dated_by_what_follows(at),
            '/' if self.named_for_a_date(at) || self.slashed_day_told(at) => true,
            _ => !mark.spaced && self.told_as_a_day(at),
        };
        let strength = match mark.ch {
            _ if told => 2,
            '/' if day > 12 && month > 1 && !mark.spaced => 1,
            _ => 0,
        };
        Some((self.date(None, month, Some(day), strength), end))
    }

    /// 号 or 日 of a day; not 12.5号线, 3/4日元.
    fn day_said(&self, at: usize) -> bool {
        self.among(at, "号日")
            && !matches!(self.at(at + 1).ch, '线' | '楼' | '门' | '店' | '房' | '车' | '元')
    }

    /// `on`, or nothing at all, stands before: 'on 4-23'.
    fn introduced_date(&self, at: usize) -> bool {
        // '7 - 8' are hours rather.
        let hours = self.at(at + 1).spaced && self.at(at).value <= 12 && self.at(at + 2).value <= 12;
        at == 0 && self.scan.is_whole(at, at + 3) && !hours
            || self.ends_full_date(at)
            || at.checked_sub(1).is_some_and(|before| self.is(before, Word::On))
            || self.dated_by_what_follows(at)
    }

    /// 2021.9.12-10.12, 2021-10-01~10-07: a date of three figures and the mark of a range stand before it.
    fn ends_full_date(&self, at: usize) -> bool {
        let Some(first) = at.checked_sub(6) else { return false };
        let figures = |at: usize| self.at(at).kind == Kind::Digits;
        let link = self.tokens.before(at);
        let mark = self.at(first + 1);
        matches!(link.ch, '-' | '~')
            && link.kind == Kind::Mark
            && figures(first)
            && self.at(first).len == 4
            && figures(first + 2)
            && figures(first + 4)
            && mark.kind == Kind::Mark
            && self.mark(first + 3, mark.ch)
            && self.mark(at + 1, mark.ch)
            && cal::date(2000, self.at(at).value as i32, self.at(at + 2).value as i32).is_some()
    }

    /// 11-28 14:00, 12-24晚上, 11-30前: month and day of two figures each, with an hour or a part of the day behind.
    fn dated_by_what_follows(&self, at: usize) -> bool {
        let (month, day, next) = (self.at(at), self.at(at + 2), self.at(at + 3));
        let padded =
            (month.len, day.len) == (2, 2) && cal::date(2000, month.value as i32, day.value as i32).is_some();
        let clock = next.kind == Kind::Digits && next.spaced && next.len <= 2 && self.mark(at + 4, ':');
        // 11-30前提交, where 前提 is no word
        let part = || {
            matches!(self.word(at + 3), Some((Word::Part(_) | Word::DayPart(..) | Word::Before, _)))
                || self.han(at + 3, '前')
        };
        padded && !next.newline && (clock || day.value > 12 && part())
    }
}

#[cfg(test)]
mod tests {
    use super::full_year;

    #[test]
    fn short_years_lie_near() {
        assert_eq!([full_year(15, 2013), full_year(74, 2013), full_year(0, 1999)], [2015, 1974, 1900]);
    }
}
