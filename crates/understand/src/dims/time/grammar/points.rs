//! Pieces to one point in time: what may follow what, and what a number alone becomes.

use super::{MOST_PIECES, Parser, Piece};
use crate::dims::numerals;
use crate::dims::time::meaning::calendar::Unit;
use crate::dims::time::meaning::frame::{Clock, Frame, Nth, Part};
use crate::dims::time::words::Word;
use crate::engine::Kind;
use steward_model::Grain;

/// What stood between two pieces.
#[derive(Default, Clone, Copy)]
pub(super) struct Links {
    next: usize,
    at: bool,
    within: bool,
    comma: bool,
    any: bool,
}

impl Parser<'_> {
    /// One point in time of all its pieces; the last one is kept, since one rule after another asks for it.
    pub(super) fn point(&self, at: usize) -> Option<Piece> {
        let (kept, found, last) = &self.last;
        let by = (at, self.depth.get(), self.now.past);
        if kept.get() != by {
            let point = self.read_point(at);
            kept.set(by);
            found.set(point.is_some());
            if point.is_some() {
                last.set(point);
            }
        }
        // Mostly there is none, and a piece is large.
        if found.get() { last.get() } else { None }
    }

    fn read_point(&self, at: usize) -> Option<Piece> {
        let at = match self.word(at) {
            Some((Word::The, end)) => end,
            _ => at,
        };
        let (frame, end) = self.piece(at).or_else(|| self.bare(at))?;
        let (frame, end) = self.grow(frame, end);
        Some((frame, end))
    }

    /// A number that may be an hour or a day, once more is known.
    pub(super) fn bare(&self, at: usize) -> Option<Piece> {
        let before = self.tokens.before(at);
        let token = self.at(at);
        if !token.spaced
            && before.kind == Kind::Mark
            && matches!(before.ch, '.' | '$' | '#' | '/' | ':' | '£' | '€' | ',' | '+')
        {
            return None;
        }
        let number = match token.kind {
            Kind::Digits if token.len <= 2 => numerals::digits(self.tokens, at)?,
            Kind::Word if numerals::en::ordinal(self.tokens, at).is_some() => {
                let number = numerals::en::ordinal(self.tokens, at)?;
                let day = number.whole().filter(|day| (1..=31).contains(day))?;
                let (next, _) = self.range_link(number.end, true)?;
                let next = self.skip_soft(next);
                let more = numerals::ordinal(self.tokens, next)?;
                let of = more.end + usize::from(self.is(more.end, Word::Of));
                self.month_word(of)?;
                return Some((Frame { day: Some(day as i32), pieces: 0, ..Frame::default() }, number.end));
            }
            Kind::Word => numerals::en::cardinal(self.tokens, at).filter(|number| {
                number.value != 1.0 || self.is(number.end, Word::In) || self.is(number.end, Word::At)
            })?,
            Kind::Han if numerals::zh::digit(token.ch).is_some() || token.ch == '十' => {
                numerals::zh::cardinal(self.tokens, at)?
            }
            _ => return None,
        };
        let value =
            number.whole().filter(|value| (1..=31).contains(value) && !number.vague && !number.grouped)?;
        if number.end > at + 1 && token.kind == Kind::Digits {
            return None;
        }
        let mut end = if token.kind == Kind::Digits { self.plus(number.end) } else { number.end };
        if end == number.end
            && token.kind == Kind::Digits
            && matches!(self.at(end).kind, Kind::Word)
            && !self.at(end).spaced
        {
            // 13th
            end = numerals::en::ordinal_digits(self.tokens, at)?.end;
            return Some((
                Frame { day: Some(value as i32), strength: 0, pieces: 0, ..Frame::default() },
                end,
            ));
        }
        Some((Frame { bare: Some(value as i32), pieces: 0, ..Frame::default() }, end))
    }

    /// Adds the pieces that follow, as long as they fit.
    pub(super) fn grow(&self, mut frame: Frame, mut end: usize) -> Piece {
        for _ in 0..MOST_PIECES {
            match self.more(&frame, end) {
                Some(next) => (frame, end) = next,
                None => break,
            }
        }
        self.settle(&mut frame);
        (frame, end)
    }

    /// A number alone becomes the hour or day that is missing.
    pub(super) fn settle(&self, frame: &mut Frame) {
        let Some(bare) = frame.bare else { return };
        let missing = frame.month.is_some() || frame.weekday.is_some() && bare > 12;
        if missing && frame.day.is_none() {
            frame.day = Some(bare);
            frame.bare = None;
        } else if (frame.part.is_some()
            || frame.day.is_some()
            || frame.weekday.is_some()
            || frame.dates.is_some())
            && frame.clock.is_none()
            && bare <= 24
        {
            frame.clock = Some(Clock::new(i64::from(bare), 0, 0, Grain::Hour));
            frame.bare = None;
        }
    }

    pub(super) fn links(&self, end: usize, frame: &Frame) -> Links {
        let mut links = Links { next: end, ..Links::default() };
        for _ in 0..4 {
            let token = self.at(links.next);
            if token.newline && links.next > end || token.kind == Kind::End {
                break;
            }
            if token.newline && !links.comma {
                break;
            }
            if token.is_mark(',') || token.is_mark('，') {
                if links.comma {
                    break;
                }
                links.comma = true;
                links.next += 1;
                continue;
            }
            if token.is_mark('-')
                && !token.spaced
                && frame.year.is_some()
                && frame.month.is_none()
                && self.at(links.next + 1).is_word(const { crate::engine::word_hash("q") })
            {
                links.next += 1;
                continue;
            }
            if matches!(token.ch, '-' | '.' | ':')
                && token.kind == Kind::Mark
                && !token.spaced
                && frame.day.is_some()
                && frame.clock.is_none()
                && self.at(links.next + 2).is_mark(':')
            {
                links.next += 1;
                continue;
            }
            if token.is_mark('-') && self.dash_before_hour(frame, links.next) {
                links.next += 1;
                continue;
            }
            // Sat: 10-4, Sunday: 3pm
            if token.is_mark(':')
                && !token.spaced
                && frame.weekday.is_some()
                && !frame.timed()
                && self.at(links.next + 1).spaced
                && self.at(links.next + 1).kind == Kind::Digits
                && (self.open_hours(links.next, false).is_some()
                    || self.clock(links.next + 1).is_some_and(|(.., strength)| strength == 2))
            {
                links.next += 1;
                continue;
            }
            if matches!(token.ch, '(' | '（') && token.kind == Kind::Mark {
                links.next += 1;
                continue;
            }
            if token.kind == Kind::Word
                && token.len == 1
                && token.ch == 't'
                && !token.spaced
                && self.at(links.next + 1).kind == Kind::Digits
            {
                links.next += 1;
                continue;
            }
            let Some((word, next)) = self.word(links.next) else { break };
            match word {
                Word::At | Word::Around => links.at = true,
                Word::In | Word::Of => links.within = true,
                Word::On | Word::The => {}
                // Sunday from last week
                Word::From
                    if frame.weekday.is_some()
                        && frame.turn.is_none()
                        && !frame.timed()
                        && matches!(self.word(next), Some((Word::Turn(_), _)))
                        && self.is(next + 1, Word::Unit(Unit::Week)) => {}
                Word::For if self.at(next).kind == Kind::Digits && self.clock(next).is_some() => {}
                _ => break,
            }
            links.any = true;
            links.next = next;
        }
        let _ = frame;
        links
    }

    pub(super) fn more(&self, frame: &Frame, end: usize) -> Option<Piece> {
        let token = self.at(end);
        if token.kind == Kind::End {
            return None;
        }
        if token.kind == Kind::Han
            && let Some(found) = self.zh_same(frame, end)
        {
            return Some(found);
        }
        let links = self.links(end, frame);
        let next = links.next;
        if self.at(next).newline && next > end && !links.comma {
            return None;
        }
        // 'Quiz Night, this Thursday 8pm': what is on, and when it is.
        let called = end >= 2 && self.at(end - 2).kind == Kind::Word && self.word(end - 2).is_none();
        if links.comma && called && frame.part.is_some() && !frame.dated() && !frame.timed() {
            return None;
        }
        if let Some(found) = self.weekday_in_brackets(frame, next) {
            return Some(found);
        }
        // 8号三晚: so many nights from that day on.
        if (frame.day.is_some() || frame.weekday.is_some()) && !links.any && self.nights(next) {
            return None;
        }
        let only_bare = frame.bare.is_some() && !frame.dated() && !frame.timed();
        if !links.within
            && let Some((hour, after)) = self.hour_of(frame, next)
            && let Some(merged) = frame.merge(&hour)
        {
            return Some((merged, after));
        }
        if let Some((piece, mut after)) = self.piece(next) {
            // 10:00-22:00，周一休息: the day on which it is not.
            if frame.timed()
                && !frame.dated()
                && piece.weekday.is_some()
                && !piece.timed()
                && (links.comma || next > end)
                && self.tokens.before(after).kind == Kind::Han
                && (self.range_link(after, false).is_some()
                    || self.after_any(after, &["休", "公休", "闭馆", "除外", "不", "关门"]).is_some())
            {
                return None;
            }
            // 'size 10 in May', '3 on Monday': a number alone takes only what stands right beside it.
            let apart = links.any
                || links.comma
                || piece.month.is_some() && piece.day.is_none() && piece.year.is_some();
            let beside = !apart
                || piece.part.is_some() && piece.clock.is_none()
                || links.within
                    && piece.month.is_some()
                    && piece.day.is_none()
                    && (piece.year.is_some() || !links.at);
            if only_bare
                && (!beside || piece.clock.is_some() || piece.year.is_some() && piece.month.is_none())
            {
                return None;
            }
            // 一下午 is a whole one.
            if only_bare
                && frame.bare == Some(1)
                && self.tokens.before(end).is_han('一')
                && piece.part.is_some()
            {
                return None;
            }
            // 'only 3 next week', '2 morning sessions' count something else.
            let noun =
                self.at(after).kind == Kind::Word && !self.at(after).newline && self.word(after).is_none();
            let shorter =
                piece.dates.and_then(|dates| dates.first()).is_some_and(|first| first.grain < Grain::Part);
            if only_bare
                && (piece.spans()
                    || shorter
                    || piece.part.is_some() && piece.dates.is_none() && !links.any && noun)
            {
                return None;
            }
            // 'Mon 7:30pm, 1st rehearsal': which of several.
            let nth = piece.day.is_some() && piece.month.is_none() && piece.weekday.is_none();
            if links.comma && nth && noun && frame.timed() {
                return None;
            }
            if only_bare
                && piece.month.is_some()
                && piece.day.is_some()
                && piece.dates.is_none()
                && !self.day_word(next)
            {
                return None;
            }
            // A year after a comma or 'in', not a number of anything else.
            if links.at
                && piece.clock.is_none()
                && piece.part.is_none()
                && !frame.timed()
                && piece.strength < 1
            {
                return None;
            }
            // 'Thursday about the Q3 numbers': a day is at an hour, and about a quarter that is talked of.
            let days = frame.weekday.is_some() || frame.day.is_some() || frame.dates.is_some();
            if links.at
                && days
                && (piece.quarter.is_some() || piece.month.is_some() && piece.day.is_none())
                && !piece.timed()
            {
                return None;
            }
            let long = |frame: &Frame| {
                frame.no_day()
                    || frame.spans()
                    || frame.week.is_some()
                    || frame.quarter.is_some()
                    || frame.year.is_some()
                        && frame.month.is_none()
                        && frame.weekday.is_none()
                        && frame.day.is_none()
                        && frame.holiday.is_none()
                        && frame.season.is_none()
                    || frame.weekday.is_none()
                        && frame.nth.is_none()
                        && frame
                            .dates
                            .is_some_and(|dates| dates.first().is_some_and(|first| first.grain > Grain::Day))
            };
            if piece.timed() && !piece.dated() && long(frame) && frame.nth.is_none()
                || frame.timed() && !frame.dated() && long(&piece)
            {
                return None;
            }
            // 夏至第二天 is counted from that day, not within it.
            let counted = piece.nth.is_some_and(|(_, nth)| nth == Nth::Unit(Unit::Day));
            if counted && (frame.day.is_some() || frame.holiday.is_some() || frame.weekday.is_some()) {
                return None;
            }
            if let Some(mut merged) = frame.merge(&piece) {
                // one in the morning
                if only_bare && links.within && links.any && piece.part.is_some() && !piece.dated() {
                    merged.strength = 2;
                }
                if self.mark(after, ')') && (end..next).any(|index| self.mark(index, '(')) {
                    after += 1;
                }
                return Some((merged, after));
            }
            return None;
        }
        if let Some((word @ (Word::Am | Word::Pm), after)) = self.word(next)
            && self.at(next).len == 2
            && frame.dated()
            && !frame.timed()
            && !links.any
        {
            let part = if word == Word::Am { Part::Morning } else { Part::Afternoon };
            return Some((Frame { part: Some(part), strength: 2, ..*frame }, after));
        }
        if frame.clock.is_some() || only_bare {
            return None;
        }
        let day = frame.day.is_some()
            || frame.weekday.is_some()
            || frame.dates.is_some()
            || frame.part.is_some()
            || frame.holiday.is_some();
        if links.at && (frame.no_day() || frame.spans()) && frame.part.is_none() {
            return None;
        }
        if links.at && (frame.dated() || frame.part.is_some()) {
            let (clock, after) = self.introduced_hour(next)?;
            let zone = self.zone(after).filter(|(_, end)| self.zone_told(after, *end));
            if zone.is_none() && self.counted(after) {
                return None;
            }
            let (zone, after) = zone.map_or((None, after), |(zone, after)| (Some(zone), after));
            let clock = Frame { clock: Some(clock), zone, strength: 1, pieces: 1, ..Frame::default() };
            return Some((frame.merge(&clock)?, after));
        }
        // 2018年1-9月
        if frame.year.is_some()
            && frame.month.is_none()
            && !frame.timed()
            && self.tokens.before(end).kind == Kind::Han
            && !links.any
            && let Some((number, after)) = self.bare(next)
            && number.bare.is_some()
            && self.range_link(after, false).is_some()
        {
            return Some((frame.merge(&number)?, after));
        }
        // 'tomorrow 9', 'Monday 12-4', 'tonight 7 30'
        if day && !links.any && frame.bare.is_none() {
            let plain =
                |after: &usize| !(*after == next + 1 && self.scan.has_han && self.measured_behind(*after));
            if let Some((clock, after, _)) =
                self.clock(next).filter(|(_, after, _)| !self.only_measured(next) && plain(after))
            {
                let clock = Frame { clock: Some(clock), strength: 1, pieces: 1, ..Frame::default() };
                return Some((frame.merge(&clock)?, after));
            }
            // tmr 1030, tonight 730: no year, and nothing that it counts.
            let figures = self.at(next);
            if figures.kind == Kind::Digits
                && (3..=4).contains(&figures.len)
                && (100..2400).contains(&figures.value)
                && figures.value % 100 < 60
                && figures.value.is_multiple_of(5)
                && !(1900..=2100).contains(&figures.value)
                && self.ends(next + 1)
                && !self.is(next + 1, Word::In)
                && !self.is(next + 1, Word::Of)
            {
                let (hour, minute) = (figures.value as i64 / 100, figures.value as i64 % 100);
                let clock = Clock::new(hour, minute, 0, Grain::Minute);
                let clock = Frame { clock: Some(clock), strength: 1, pieces: 1, ..Frame::default() };
                return Some((frame.merge(&clock)?, next + 1));
            }
            let (number, after) = self.bare(next)?;
            if self.scan.has_han && self.measured_behind(after) {
                return None;
            }
            let tail = self.at(after);
            let free = tail.kind == Kind::End
                || tail.newline
                || tail.kind == Kind::Mark
                    && !matches!(tail.ch, '%' | '$' | '°' | '/' | '.' | '€' | '£' | ':')
                || tail.is_mark('.') && self.at(after + 1).kind != Kind::Digits
                || self.word(after).is_some_and(|(word, _)| {
                    matches!(
                        word,
                        Word::To
                            | Word::Until
                            | Word::Between
                            | Word::From
                            | Word::Before
                            | Word::After
                            | Word::For
                            | Word::Ago
                            | Word::At
                            | Word::On
                            | Word::In
                            | Word::Or
                            | Word::Part(_)
                            | Word::Day(_)
                    )
                });
            if free && (number.bare.is_some() || frame.weekday.is_some()) {
                // Wed 13th
                let day = number.day.is_some() && frame.weekday.is_some();
                let number = Frame { pieces: u8::from(day), ..number };
                return Some((frame.merge(&number)?, after));
            }
        }
        None
    }

    /// 29號(五), 3/14（六）: a day's weekday by its figure alone.
    fn weekday_in_brackets(&self, frame: &Frame, at: usize) -> Option<Piece> {
        let (opens, token) = (self.tokens.before(at), self.at(at));
        let dated = frame.day.is_some() && frame.weekday.is_none() && !frame.timed();
        if !dated || token.kind != Kind::Han || !matches!(opens.ch, '(' | '（') {
            return None;
        }
        let (day, end) = self.weekday_digit(at)?;
        let closed = matches!(self.at(end).ch, ')' | '）').then_some(end + 1)?;
        let weekday = Frame { weekday: Some(day), strength: 2, pieces: 1, ..Frame::default() };
        Some((frame.merge(&weekday)?, closed))
    }

    /// 三晚, 2晚, but 8晚上 and 7晚饭 are of the evening.
    fn nights(&self, at: usize) -> bool {
        let Some(number) = self.cardinal(at) else { return false };
        let after = self.at(number.end + 1);
        self.han(number.end, '晚')
            && !(after.kind == Kind::Han && matches!(after.ch, '上' | '间' | '饭' | '餐' | '点' | '会'))
    }

    pub(super) fn day_word(&self, at: usize) -> bool {
        matches!(self.word(at), Some((Word::Day(_) | Word::DayPart(..) | Word::The, _)))
    }
}
