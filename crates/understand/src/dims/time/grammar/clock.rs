//! Hours as English and digits write them: 3:30pm, 15h30, half past three, ten to 2, at 1030.

use super::en_hours::goes_on;
use super::{Hour, Parser};
use crate::dims::numerals::{self, Form, Numeral};
use crate::dims::time::meaning::frame::{Clock, HalfDay};
use crate::dims::time::meaning::zone;
use crate::dims::time::words::Word;
use crate::engine::{Kind, word_hash};
use steward_model::Grain;

const A: u64 = word_hash("a");
const P: u64 = word_hash("p");
const M: u64 = word_hash("m");
const AM: u64 = word_hash("am");
/// The halves of the day.
pub(super) const HALVES: [u64; 2] = [AM, PM];
const NN: u64 = word_hash("nn");
const PM: u64 = word_hash("pm");
pub(super) const ISH: u64 = word_hash("ish");
const H: u64 = word_hash("h");
const HRS: u64 = word_hash("hrs");
const HOURS: u64 = word_hash("hours");
const QUARTER: u64 = word_hash("quarter");
const HALF: u64 = word_hash("half");
const PAST: [u64; 2] = [word_hash("past"), word_hash("after")];
const TO: [u64; 5] = [
    const { word_hash("to") },
    const { word_hash("of") },
    const { word_hash("till") },
    const { word_hash("before") },
    const { word_hash("til") },
];
const MINUTES: [u64; 4] = [word_hash("minutes"), word_hash("minute"), word_hash("min"), word_hash("mins")];
const TWENTY: u64 = word_hash("twenty");
/// Of games: won ten to eight.
const SCORED: [u64; 5] =
    [word_hash("won"), word_hash("lost"), word_hash("beat"), word_hash("win"), word_hash("lose")];
pub(super) const OH: [u64; 2] = [word_hash("oh"), word_hash("o")];

impl Parser<'_> {
    /// An hour at a token: the clock, the first token after, and how sure it is an hour (0 to 2).
    pub(super) fn read_clock(&self, at: usize) -> Hour {
        match self.at(at).kind {
            Kind::Digits => self.to_hour(at).or_else(|| self.told_hour(at)).or_else(|| self.digits_clock(at)),
            Kind::Word => self.to_hour(at).or_else(|| self.word_clock(at)),
            _ => None,
        }
    }

    /// am, p.m., a (only right after digits), `3ish pm`.
    pub(super) fn half_day(&self, at: usize) -> Option<(HalfDay, usize)> {
        let mut index = at;
        if self.at(index).is_word(ISH) {
            index += 1;
        }
        if self.mark(index, '.')
            && !self.at(index).spaced
            && !self.at(index + 1).spaced
            && (self.at(index + 1).is_word(AM) || self.at(index + 1).is_word(PM))
        {
            index += 1;
        }
        let token = self.at(index);
        if token.newline {
            return None;
        }
        // 'in the AM'
        if self.is(index, Word::In) && self.is(index + 1, Word::The) {
            let next = self.at(index + 2);
            if next.is_word(AM) || next.is_word(PM) {
                return Some((if next.hash == AM { HalfDay::Am } else { HalfDay::Pm }, index + 3));
            }
        }
        let half = |hash: u64| if hash == AM || hash == A { HalfDay::Am } else { HalfDay::Pm };
        if token.is_word(const { word_hash("pmish") }) {
            return Some((HalfDay::Pm, index + 1));
        }
        // '12nn': noon, as it is written in the Philippines.
        if token.is_word(NN) && self.tokens.before(index).value == 12 {
            return Some((HalfDay::Pm, index + 1));
        }
        if token.is_word(AM) || token.is_word(PM) {
            let mut end = index + 1;
            // 'pm.' at the end of a sentence keeps its point outside; 'p.m.' takes it in.
            if token.hash == AM && !token.spaced && self.at(end).is_word(ISH) {
                end += 1;
            }
            return Some((half(token.hash), end));
        }
        if token.is_word(A) || token.is_word(P) {
            let dotted = self.mark(index + 1, '.') && self.at(index + 2).is_word(M);
            if dotted {
                let end = index + 3;
                let point = self.mark(end, '.') && !self.at(end).spaced;
                return Some((half(token.hash), end + usize::from(point)));
            }
            if self.at(index + 1).is_word(M) {
                return Some((half(token.hash), index + 2));
            }
            if !token.spaced && self.tokens.before(index).kind == Kind::Digits {
                let point = self.mark(index + 1, '.') && self.scan.is_whole(at.saturating_sub(2), index + 1);
                return Some((half(token.hash), index + 1 + usize::from(point)));
            }
        }
        None
    }

    /// 15h30, 15h, 1530 hours, fifteen hundred hours: hours of the day, though a unit of length stands beside them.
    pub(super) fn hour_not_length(&self, at: usize) -> bool {
        let (token, next) = (self.at(at), self.at(at + 1));
        match token.kind {
            // 2100h
            Kind::Digits if next.is_word(H) && token.len == 4 => {
                !next.spaced && token.value < 2400 && token.value % 100 < 60
            }
            Kind::Digits if next.is_word(H) => {
                let minutes = self.at(at + 2);
                token.len <= 2
                    && !self.how_long(at)
                    && (self.minutes_after_h(at).is_some()
                        || minutes.kind != Kind::Digits && (13..24).contains(&token.value))
            }
            Kind::Digits => {
                token.len == 4
                    && token.value < 2400
                    && token.value % 100 < 60
                    && (next.is_word(HRS) || next.is_word(HOURS) && self.called(at))
            }
            Kind::Word => self.military(at).is_some(),
            _ => false,
        }
    }

    /// Four digits before 'hours' are a time of day where a word or a zero says so: at 1500 hours, not 1500 hours of work.
    fn called(&self, at: usize) -> bool {
        let introduced = at.checked_sub(1).is_some_and(|before| {
            matches!(
                self.word(before),
                Some((
                    Word::At
                        | Word::By
                        | Word::From
                        | Word::To
                        | Word::Until
                        | Word::Before
                        | Word::After
                        | Word::Since
                        | Word::Around
                        | Word::Between,
                    _
                ))
            )
        });
        introduced || self.at(at).value < 1000 || self.scan.is_whole(at, at + 2)
    }

    /// The minutes of 15h30; not of 2h30m, which is a length.
    fn minutes_after_h(&self, at: usize) -> Option<i64> {
        let minutes = self.at(at + 2);
        let unit = self.at(at + 3);
        (minutes.kind == Kind::Digits
            && !minutes.spaced
            && minutes.len == 2
            && minutes.value < 60
            && (unit.spaced || unit.kind != Kind::Word))
            .then_some(minutes.value as i64)
    }

    /// fifteen hundred (hours), oh seven hundred hours, fifteen thirty hours
    fn military(&self, at: usize) -> Option<(Clock, usize)> {
        let led = OH.contains(&self.at(at).hash) || self.at(at).is_word(const { word_hash("zero") });
        let start = at + usize::from(led);
        let number = numerals::en::cardinal(self.tokens, start)
            .filter(|number| !number.vague && !number.fraction && number.form == Form::Words)?;
        let value = number.whole()? as i64;
        let hours = |end: usize| self.at(end).is_word(HOURS) || self.at(end).is_word(HRS);
        let (hour, minute, end) = if value % 100 == 0 && (100..=2400).contains(&value) {
            (value / 100, 0, number.end)
        } else if (led || value > 12) && value < 24 {
            let (minute, end) = self.spoken_minutes(number.end)?;
            (value, minute, end)
        } else {
            return None;
        };
        let named = hours(end);
        if !(named || led && minute == 0) {
            return None;
        }
        let clock = Clock { half: HalfDay::Full, ..Clock::new(hour, minute, 0, Grain::Minute) };
        Some((clock, end + usize::from(named)))
    }

    fn oclock(&self, at: usize) -> Option<usize> {
        self.word(at).filter(|(word, _)| *word == Word::Oclock).map(|(_, end)| end)
    }

    /// 12 noon, 12:00 midnight, twelve at noon
    fn twelve_named(&self, clock: &Clock, end: usize) -> Option<(Clock, usize)> {
        let next = end + usize::from(self.is(end, Word::At) && self.at(end).kind == Kind::Word);
        let hour = match self.word(next) {
            Some((Word::Noon, _)) => 12,
            Some((Word::Midnight, _)) => 24,
            // '12mn', as '12nn'
            _ if self.at(next).is_word(const { word_hash("mn") }) && !self.at(next).spaced => 24,
            _ => return None,
        };
        let twelve = clock.hour == 12 || clock.hour == 0 && hour == 24;
        (twelve && clock.minute == 0 && !self.at(next).newline)
            .then(|| (Clock { half: HalfDay::Full, ..Clock::new(hour, 0, 0, clock.grain) }, next + 1))
    }

    /// Past 'ish' or 'plus'.
    pub(super) fn ish(&self, at: usize) -> usize {
        let end = at + usize::from(self.at(at).is_word(ISH));
        if end > at { end } else { self.plus(at) }
    }

    fn digits_clock(&self, at: usize) -> Option<(Clock, usize, u8)> {
        let first = self.at(at);
        let before = self.tokens.before(at);
        let after_date = matches!(before.ch, '.' | ':')
            && self.at(at.saturating_sub(2)).len == 4
            && self.at(at.saturating_sub(2)).kind == Kind::Digits;
        // 4pm/5pm
        let after_half = before.is_mark('/') && HALVES.contains(&self.at(at.saturating_sub(2)).hash);
        let after_date = after_date || after_half;
        if !first.spaced
            && !after_date
            && before.kind == Kind::Mark
            && matches!(before.ch, '.' | ':' | '$' | '£' | '€' | '¥' | '#' | '+' | '%' | '/')
        {
            return None;
        }
        let hour = first.value as i64;
        let glued = |index: usize| !self.at(index).spaced;
        // 3:20, 3:20:10, 3.20pm
        let mark = self.at(at + 1);
        let minutes = self.at(at + 2);
        if first.len <= 2
            && hour <= 24
            && (mark.is_mark(':') || mark.is_mark('.'))
            && glued(at + 1)
            && glued(at + 2)
            && minutes.kind == Kind::Digits
            && minutes.len == 2
            && minutes.value < 60
        {
            let mut end = at + 3;
            let mut second = 0;
            let mut grain = Grain::Minute;
            if self.mark(end, ':')
                && glued(end)
                && self.at(end + 1).kind == Kind::Digits
                && self.at(end + 1).len == 2
                && self.at(end + 1).value < 60
            {
                second = self.at(end + 1).value as i64;
                grain = Grain::Second;
                end += 2;
                if self.mark(end, '.')
                    && glued(end)
                    && self.at(end + 1).kind == Kind::Digits
                    && glued(end + 1)
                {
                    end += 2;
                }
            }
            let mut clock = Clock::new(hour, minutes.value as i64, second, grain);
            if first.len == 2 && first.value < 10 {
                clock.half = HalfDay::Full;
            }
            let strength = if mark.is_mark(':') { 2 } else { 0 };
            if let Some((half, end)) = self.half_day(end) {
                return Some((clock.half_of(half), end, 2));
            }
            if let Some(end) = self.oclock(end) {
                return Some((clock, end, 2));
            }
            if let Some((clock, end)) = self.twelve_named(&clock, end) {
                return Some((clock, end, 2));
            }
            let letter = self.at(end);
            if strength == 2
                && (letter.is_word(A) || letter.is_word(P))
                && (self.at(end + 1).kind == Kind::End || self.at(end + 1).kind == Kind::Mark)
            {
                let half = if letter.hash == A { HalfDay::Am } else { HalfDay::Pm };
                return Some((clock.half_of(half), end + 1, 2));
            }
            // 1.2.3 and 3.50 are no hours.
            if mark.is_mark('.')
                && (self.mark(end, '.') && self.at(end + 1).kind == Kind::Digits || self.mark(end, '%'))
            {
                return None;
            }
            if self.at(end).is_word(const { word_hash("percent") }) {
                return None;
            }
            let about = self.at(end).is_word(ISH) || self.at(end).is_word(const { word_hash("sharp") });
            let strength = if about && !self.at(end).newline { 2 } else { strength };
            let mut end = self.ish(end);
            if strength == 2
                && (self.han(end, '时') || self.han(end, '点') || self.han(end, '分'))
                && self.at(end + 1).kind != Kind::Digits
                && !self.han(end + 1, '候')
            {
                end += 1;
            }
            return Some((clock, end, strength));
        }
        if mark.is_mark('.') && glued(at + 1) && minutes.kind == Kind::Digits && glued(at + 2) {
            return None;
        }
        // 15h, 15h30
        if first.len <= 2 && hour <= 24 && mark.is_word(H) && glued(at + 1) {
            if let Some(minute) = self.minutes_after_h(at) {
                let clock = Clock { half: HalfDay::Full, ..Clock::new(hour, minute, 0, Grain::Minute) };
                return Some((clock, at + 3, 2));
            }
            let clock = Clock { half: HalfDay::Full, ..Clock::new(hour, 0, 0, Grain::Hour) };
            return Some((clock, at + 2, if hour > 12 { 1 } else { 0 }));
        }
        if first.len <= 2 && (1..=12).contains(&hour) && mark.is_word(ISH) && self.half_day(at + 1).is_none()
        {
            return Some((Clock::new(hour, 0, 0, Grain::Hour), at + 2, 2));
        }
        if first.len <= 2
            && let Some((clock, end)) = self.twelve_named(&Clock::new(hour, 0, 0, Grain::Hour), at + 1)
        {
            return Some((clock, end, 2));
        }
        if first.len <= 2 && hour <= 24 {
            if let Some((half, end)) = self.half_day(at + 1) {
                // '4a' may be a size or a seat: the letter alone is not enough.
                let letter =
                    mark.len == 1 && !mark.spaced && !self.at(at + 2).is_word(M) && !self.mark(at + 2, '.');
                if hour > 12 {
                    return (!letter).then_some((Clock::new(hour, 0, 0, Grain::Hour), end, 2));
                }
                return Some((
                    Clock::new(hour, 0, 0, Grain::Hour).half_of(half),
                    end,
                    if letter { 0 } else { 2 },
                ));
            }
            if let Some(end) = self.oclock(at + 1) {
                let (half, end) = match self.half_day(end) {
                    Some((half, end)) => (Some(half), end),
                    None => (None, end),
                };
                let clock = Clock::new(hour, 0, 0, Grain::Hour);
                return Some((half.map_or(clock, |half| clock.half_of(half)), end, 2));
            }
        }
        // 330 p.m., 1030am, 0900 hours
        if (3..=4).contains(&first.len) && first.value < 2400 && first.value % 100 < 60 {
            let (hour, minute) = (hour / 100, hour % 100);
            let clock = Clock::new(hour, minute, 0, Grain::Minute);
            if let Some((half, end)) = self.half_day(at + 1)
                && (1..=12).contains(&hour)
            {
                return Some((clock.half_of(half), end, 2));
            }
            let next = self.at(at + 1);
            if first.len == 4
                && (next.is_word(HRS)
                    || next.is_word(HOURS) && self.called(at)
                    || next.is_word(H) && !next.spaced)
            {
                return Some((Clock { half: HalfDay::Full, ..clock }, at + 2, 2));
            }
        }
        self.spoken_hour(at)
    }

    /// three thirty pm, ten o'clock, twelve oh five am
    fn word_clock(&self, at: usize) -> Option<(Clock, usize, u8)> {
        if self.is(at, Word::Noon) || self.is(at, Word::Midnight) {
            return None;
        }
        if let Some((clock, end)) = self.military(at) {
            return Some((clock, end, 2));
        }
        if let Some(spoken) = self.spoken_hour(at) {
            return Some(spoken);
        }
        let hour =
            numerals::en::cardinal(self.tokens, at).filter(|number| !number.vague && !number.fraction)?;
        let whole = hour.whole().filter(|hour| (1..=24).contains(hour))? as i64;
        if !matches!(numerals::en::cardinal(self.tokens, at), Some(Numeral { form: Form::Words, .. })) {
            return None;
        }
        if let Some(end) = self.oclock(hour.end) {
            let clock = Clock::new(whole, 0, 0, Grain::Hour);
            return Some(match self.half_day(end) {
                Some((half, end)) => (clock.half_of(half), end, 2),
                None => (clock, end, 2),
            });
        }
        if whole > 12 {
            return None;
        }
        if let Some((half, end)) = self.half_day(hour.end) {
            return Some((Clock::new(whole, 0, 0, Grain::Hour).half_of(half), end, 2));
        }
        if let Some((clock, end)) = self.twelve_named(&Clock::new(whole, 0, 0, Grain::Hour), hour.end) {
            return Some((clock, end, 2));
        }
        let (minute, end) = self.spoken_minutes(hour.end)?;
        let clock = Clock::new(whole, minute, 0, Grain::Minute);
        if let Some((half, end)) = self.half_day(end) {
            return Some((clock.half_of(half), end, 2));
        }
        let said = if self.said_alone(at, end, minute) { 2 } else { 0 };
        Some((clock, self.oclock(end).unwrap_or(end), said))
    }

    fn spoken_minutes(&self, at: usize) -> Option<(i64, usize)> {
        let hyphen = usize::from(self.mark(at, '-') && !self.at(at).spaced);
        let next = at + hyphen;
        if self.at(next).newline {
            return None;
        }
        if self.at(next).kind == Kind::Word && OH.contains(&self.at(next).hash) {
            let minute = numerals::en::cardinal(self.tokens, next + 1)?;
            return minute
                .whole()
                .filter(|minute| (1..10).contains(minute))
                .map(|value| (value as i64, minute.end));
        }
        let minute = numerals::en::cardinal(self.tokens, next)?;
        if minute.form != Form::Words {
            return None;
        }
        minute.whole().filter(|minute| (10..60).contains(minute)).map(|value| (value as i64, minute.end))
    }

    /// half past 3, a quarter to noon, 15 minutes past 3pm, five after four
    fn to_hour(&self, at: usize) -> Option<(Clock, usize, u8)> {
        // Most figures are no minutes, or no word behind them says so.
        let (first, next) = (self.at(at), self.at(at + 1));
        if first.kind == Kind::Digits
            && (first.value >= 60
                || matches!(next.kind, Kind::Digits | Kind::End)
                || next.kind == Kind::Han && first.value != 5)
        {
            return None;
        }
        // from 6pm June 20 to 9am: a day of that month
        let of_month = |before: usize| matches!(self.word(before), Some((Word::Month { .. }, _)));
        if first.kind == Kind::Digits && self.is(at + 1, Word::To) && at.checked_sub(1).is_some_and(of_month)
        {
            return None;
        }
        let mut index = at;
        if self.is(index, Word::A) {
            index += 1;
        }
        let twenty = |end: usize| self.is(end, Word::And) && self.at(end + 1).is_word(TWENTY);
        let (minutes, mut end) = if self.at(index).is_word(HALF) {
            let named = self.at(index + 1).is_word(const { word_hash("hour") })
                || self.at(index + 1).is_word(const { word_hash("an") })
                    && self.at(index + 2).is_word(const { word_hash("hour") });
            let words = 1 + usize::from(named) + usize::from(named && self.is(index + 1, Word::A));
            (30, index + words)
        } else if self.at(index).is_word(QUARTER) {
            (15, index + 1)
        } else if index == at {
            let number = match self.at(at).kind {
                Kind::Digits => numerals::digits(self.tokens, at)?,
                _ => numerals::en::cardinal(self.tokens, at)?,
            };
            let minutes = number.whole().filter(|minutes| (1..60).contains(minutes))? as i64;
            // five and twenty past
            if minutes == 5 && twenty(number.end) { (25, number.end + 2) } else { (minutes, number.end) }
        } else {
            return None;
        };
        let named = self.at(end).kind == Kind::Word && MINUTES.contains(&self.at(end).hash);
        end += usize::from(named);
        let half = minutes == 30 && self.at(index).is_word(HALF);
        if half && index == at && end == at + 1 {
            let short = self.half_hour(at);
            if short.is_some() {
                return short;
            }
        }
        // half-past
        if self.mark(end, '-') && !self.at(end).spaced && PAST.contains(&self.at(end + 1).hash) {
            end += 1;
        }
        let word = self.at(end);
        if word.kind != Kind::Word || word.newline {
            return None;
        }
        let quarter = self.at(index).is_word(QUARTER);
        let sign = if PAST.contains(&word.hash) {
            1
        } else if TO.contains(&word.hash) && !half {
            -1
        } else if named && word.hash == const { word_hash("from") } {
            1
        } else {
            return None;
        };
        // 'ten to six' may be a range; 'five of twelve' a share.
        let Some((hour, after, strength)) = self.plain_hour(end + 1) else {
            return self.of_this_hour(at, sign * minutes, end);
        };
        // No day has twenty hours to go to ten, and 'at' has one hour, not two.
        let round = minutes % 5 == 0 && self.ends(after);
        let falling = round
            && minutes > hour.hour
            && self.at(at).kind == Kind::Word
            && !at.checked_sub(1).is_some_and(|before| {
                matches!(self.word(before), Some((Word::From | Word::Between, _)))
                    || SCORED.contains(&self.at(before).hash)
            });
        let past_word = word.hash == const { word_hash("past") };
        let past = round && sign > 0 && past_word;
        let clear = falling
            || minutes > 12 && self.at(at).kind == Kind::Word
            || minutes % 5 == 0 && at > 0 && self.is(at - 1, Word::At);
        if sign < 0
            && !named
            && !quarter
            && !clear
            && (strength < 2 || minutes <= 12 && self.at(at).kind == Kind::Digits)
        {
            return None;
        }
        if sign < 0 && !named && !quarter && minutes % 5 != 0 {
            return None;
        }
        // at ten after eight
        let told = || {
            let led = at.checked_sub(1).is_some_and(|before| {
                matches!(self.word(before), Some((Word::At | Word::By | Word::Until | Word::Around, _)))
            });
            round && self.at(at).kind == Kind::Word && (led || self.scan.is_whole(at, after))
        };
        if sign > 0 && !named && !quarter && !half && !past_word && strength < 2 && !told() {
            return None;
        }
        let total = hour.hour * 60 + hour.minute + sign * minutes;
        let clock = Clock {
            hour: total.div_euclid(60).rem_euclid(24),
            minute: total.rem_euclid(60),
            grain: Grain::Minute,
            ..hour
        };
        let clock = if hour.half == HalfDay::Unknown && clock.hour == 0 {
            Clock { hour: 12, ..clock }
        } else {
            clock
        };
        let clock = match hour.half {
            // 12:15 pm to 11:45 am over noon
            HalfDay::Pm if hour.hour == 12 && clock.hour == 11 => Clock { half: HalfDay::Am, ..clock },
            HalfDay::Am if hour.hour == 12 && clock.hour == 11 => Clock { half: HalfDay::Pm, ..clock },
            _ => clock,
        };
        let sure = half || quarter || named || falling || past;
        Some((clock, after, if sure { 2 } else { strength.max(1) }))
    }

    /// at ten past, by quarter to: of the hour that comes to it next.
    fn of_this_hour(&self, at: usize, minutes: i64, end: usize) -> Option<(Clock, usize, u8)> {
        let word = self.at(end);
        let said = [const { word_hash("past") }, const { word_hash("to") }].contains(&word.hash);
        let opened = at.checked_sub(1).is_some_and(|before| {
            matches!(
                self.word(before),
                Some((Word::At | Word::By | Word::Until | Word::Around | Word::Before | Word::After, _))
            )
        });
        let whole = minutes % 5 == 0 && self.scan.is_whole(at, end + 1);
        if !said || !(opened && minutes % 5 == 0 || whole) || !self.ends(end + 1) {
            return None;
        }
        let minute = minutes.rem_euclid(60);
        let now = self.now.at;
        let hour = i64::from(now.hour()) + i64::from(minute <= i64::from(now.minute()));
        let clock = Clock::new(hour % 24, minute, 0, Grain::Minute);
        Some((Clock { half: HalfDay::Full, ..clock }, end + 1, 2))
    }

    /// An hour after 'past' or 'to'.
    fn plain_hour(&self, at: usize) -> Option<(Clock, usize, u8)> {
        if let Some((word, end)) = self.word(at) {
            if word == Word::Noon {
                return Some((Clock { half: HalfDay::Full, ..Clock::new(12, 0, 0, Grain::Hour) }, end, 2));
            }
            if word == Word::Midnight {
                return Some((Clock::new(0, 0, 0, Grain::Hour), end, 2));
            }
        }
        let direct = match self.at(at).kind {
            Kind::Digits => self.digits_clock(at),
            Kind::Word => self.word_clock(at).filter(|(clock, ..)| clock.minute == 0),
            _ => None,
        };
        if let Some((clock, end, _)) = direct {
            return Some((clock, end, 2));
        }
        let number = match self.at(at).kind {
            Kind::Digits => numerals::digits(self.tokens, at)?,
            Kind::Word => numerals::en::cardinal(self.tokens, at)?,
            _ => return None,
        };
        let hour = number.whole().filter(|hour| (1..=24).contains(hour) && !number.vague)?;
        Some((Clock::new(hour as i64, 0, 0, Grain::Hour), number.end, 1))
    }

    /// An hour that a word such as 'at' makes sure: 7, seven, 1030, 3 thirty.
    pub(super) fn introduced_hour(&self, at: usize) -> Option<(Clock, usize)> {
        let token = self.at(at);
        if let Some((clock, end, _)) = self.clock(at) {
            return Some((clock, end));
        }
        match token.kind {
            Kind::Digits => {
                let next = self.at(at + 1);
                let tail = next.kind == Kind::Mark
                    && !next.spaced
                    && matches!(next.ch, '/' | '%' | '-' | ',' | '.' | ':')
                    && self.at(at + 2).kind == Kind::Digits
                    && !self.at(at + 2).spaced;
                let part = matches!(next.ch, '½' | '¼' | '¾') && !next.spaced;
                if tail && !next.is_mark('-') || part {
                    return None;
                }
                if next.kind == Kind::Word && !next.spaced && !next.is_word(ISH) {
                    return None;
                }
                // A percentage or a price in words.
                if next.kind == Kind::Word
                    && [
                        const { word_hash("percent") },
                        const { word_hash("dollars") },
                        const { word_hash("bucks") },
                    ]
                    .contains(&next.hash)
                {
                    return None;
                }
                if token.len <= 2 && token.value <= 24 {
                    let clock = Clock::new(token.value as i64, 0, 0, Grain::Hour);
                    if let Some((minute, end)) = self.spoken_minutes(at + 1) {
                        return Some((Clock { minute, grain: Grain::Minute, ..clock }, end));
                    }
                    let last = self.at(at + 2);
                    if next.kind == Kind::Digits
                        && next.len == 2
                        && next.value < 60
                        && !next.newline
                        && (last.kind == Kind::End
                            || last.kind == Kind::Mark && matches!(last.ch, ',' | '!' | '?')
                            || self.half_day(at + 2).is_some())
                    {
                        let clock = Clock { minute: next.value as i64, grain: Grain::Minute, ..clock };
                        return Some(match self.half_day(at + 2) {
                            Some((half, end)) => (clock.half_of(half), end),
                            None => (clock, at + 2),
                        });
                    }
                    return Some((clock, self.ish(at + 1)));
                }
                let free = next.kind != Kind::Word
                    || self.word(at + 1).is_some()
                    || next.is_word(ISH)
                    || goes_on(next);
                if token.len == 3 && next.is_mark('-') && self.at(at + 2).len == 3 {
                    return None;
                }
                if (3..=4).contains(&token.len) && token.value < 2400 && token.value % 100 < 60 && free {
                    let value = token.value as i64;
                    let clock = Clock::new(value / 100, value % 100, 0, Grain::Minute);
                    return Some((clock, self.ish(at + 1)));
                }
                None
            }
            Kind::Word => {
                const COUNTS: [u64; 4] = [
                    const { word_hash("a") },
                    const { word_hash("couple") },
                    const { word_hash("pair") },
                    const { word_hash("dozen") },
                ];
                let number = numerals::en::cardinal(self.tokens, at)
                    .filter(|number| !number.vague && !COUNTS.contains(&token.hash))?;
                let hour = number.whole().filter(|hour| (1..=12).contains(hour))?;
                Some((Clock::new(hour as i64, 0, 0, Grain::Hour), number.end))
            }
            _ => None,
        }
    }

    /// A zone's letters after an hour: GMT, PST, UTC+8, (EST), +0800.
    pub(super) fn zone(&self, at: usize) -> Option<(i32, usize)> {
        let sign = self.at(at);
        let digits = self.at(at + 1);
        // 15:00 +0200
        let apart = sign.is_mark('+')
            && digits.len == 4
            && self.tokens.before(at).len == 2
            && at.checked_sub(2).is_some_and(|colon| self.mark(colon, ':'))
            && !sign.newline;
        if matches!(sign.ch, '+' | '-')
            && (!sign.spaced || apart)
            && digits.kind == Kind::Digits
            && !digits.spaced
        {
            let value = i32::try_from(digits.value).ok().filter(|value| *value <= 1400 && digits.len <= 4)?;
            let direction = if sign.ch == '-' { -1 } else { 1 };
            // -05:00 and +0800; a plain '-11' is the end of a range.
            if digits.len == 2
                && self.mark(at + 2, ':')
                && self.at(at + 3).len == 2
                && self.tokens.before(at).len == 2
                && sign.ch == '+'
            {
                return Some((direction * (value * 60 + self.at(at + 3).value as i32), at + 4));
            }
            return (digits.len == 4 && sign.ch == '+')
                .then_some((direction * (value / 100 * 60 + value % 100), at + 2));
        }
        let open = usize::from(self.mark(at, '('));
        let token = self.at(at + open);
        if token.is_word(const { word_hash("z") }) && !token.spaced && open == 0 {
            return Some((0, at + 1));
        }
        if token.kind != Kind::Word || !(2..=5).contains(&token.len) || token.newline {
            return None;
        }
        let written = self.scan.words(at + open, at + open + 1);
        let mut letters = [0u8; 5];
        for (slot, byte) in letters.iter_mut().zip(written.bytes()) {
            *slot = byte.to_ascii_lowercase();
        }
        let lower = std::str::from_utf8(letters.get(..written.len().min(5))?).ok()?;
        let mut minutes = zone::minutes(lower)?;
        let mut end = at + open + 1;
        if minutes == 0
            && matches!(self.at(end).ch, '+' | '-')
            && self.at(end + 1).kind == Kind::Digits
            && (!self.at(end).spaced || !self.at(end + 1).spaced && self.closes(end + 2))
        {
            let hours = self.at(end + 1);
            let sign = if self.at(end).ch == '-' { -1 } else { 1 };
            let value = hours.value as i32;
            if hours.len == 4 && value <= 1400 {
                minutes = sign * (value / 100 * 60 + value % 100);
                end += 2;
            } else if value <= 14 {
                minutes = sign * value * 60;
                end += 2;
                if self.mark(end, ':') && self.at(end + 1).len == 2 && self.at(end + 1).kind == Kind::Digits {
                    minutes += sign * self.at(end + 1).value as i32;
                    end += 2;
                }
            }
        }
        if open == 1 {
            if !self.mark(end, ')') {
                return None;
            }
            end += 1;
        }
        Some((minutes, end))
    }
}

impl Clock {
    /// The half of the day said after it; hours beyond 12 keep their own.
    pub(super) fn half_of(self, half: HalfDay) -> Self {
        if self.hour == 0 || self.hour > 12 { self } else { Clock { half, ..self } }
    }
}
