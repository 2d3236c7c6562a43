//! Pieces to one point in time: what may follow what, and what a number alone becomes.

use super::{MOST_PIECES, Parser, Piece};
use crate::dims::numerals;
use crate::dims::time::meaning::calendar::Unit;
use crate::dims::time::meaning::frame::{Clock, Frame};
use crate::dims::time::words::Word;
use crate::engine::Kind;
use steward_model::Grain;

/// What stood between two pieces.
#[derive(Default, Clone, Copy)]
pub(super) struct Links {
    /// The first token behind them.
    pub next: usize,
    /// 'at' or 'around'.
    pub at: bool,
    /// 'in' or 'of'.
    pub within: bool,
    pub comma: bool,
    /// A word of any kind.
    pub any: bool,
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

    /// What stands between a point and the piece behind it: commas, brackets, and words such as 'at', 'in' and 'of'.
    pub(super) fn links(&self, end: usize, frame: &Frame) -> Links {
        let mut links = Links { next: end, ..Links::default() };
        for _ in 0..4 {
            let token = self.at(links.next);
            if token.kind == Kind::End || token.newline && (links.next > end || !links.comma) {
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
            if self.joins(frame, links.next) {
                links.next += 1;
                continue;
            }
            let Some((word, next)) = self.word(links.next) else { break };
            match word {
                Word::At | Word::Around => links.at = true,
                Word::In | Word::Of => links.within = true,
                Word::On | Word::The => {}
                Word::From if self.of_a_week_named(frame, next) => {}
                Word::For if self.at(next).kind == Kind::Digits && self.clock(next).is_some() => {}
                _ => break,
            }
            links.any = true;
            links.next = next;
        }
        links
    }

    /// Sunday from last week
    fn of_a_week_named(&self, frame: &Frame, next: usize) -> bool {
        frame.weekday.is_some()
            && frame.turn.is_none()
            && !frame.timed()
            && matches!(self.sense(next), Some(Word::Turn(_)))
            && self.is(next + 1, Word::Unit(Unit::Week))
    }

    /// A mark, or the letter of machines, that joins what stands around it.
    fn joins(&self, frame: &Frame, at: usize) -> bool {
        let (token, next) = (self.at(at), self.at(at + 1));
        if token.kind == Kind::Word {
            // 2024-05-01T08:15
            return token.len == 1 && token.ch == 't' && !token.spaced && next.kind == Kind::Digits;
        }
        if token.kind != Kind::Mark {
            return false;
        }
        let year = || frame.year.is_some() && frame.month.is_none();
        let day = || frame.day.is_some() && frame.clock.is_none();
        match token.ch {
            '(' | '（' => true,
            // 2018-Q3
            '-' if !token.spaced && year() && next.is_word(super::en_terms::Q) => true,
            // 3.4.2018-15:30
            '-' | '.' | ':' if !token.spaced && day() && self.mark(at + 2, ':') => true,
            '-' => self.dash_before_hour(frame, at),
            ':' => self.hours_of_a_weekday(frame, at),
            _ => false,
        }
    }

    /// Sat: 10-4, Sunday: 3pm
    fn hours_of_a_weekday(&self, frame: &Frame, colon: usize) -> bool {
        let next = self.at(colon + 1);
        !self.at(colon).spaced
            && frame.weekday.is_some()
            && !frame.timed()
            && next.spaced
            && next.kind == Kind::Digits
            && (self.open_hours(colon, false).is_some()
                || self.clock(colon + 1).is_some_and(|(.., strength)| strength == 2))
    }

    pub(super) fn day_word(&self, at: usize) -> bool {
        matches!(self.word(at), Some((Word::Day(_) | Word::DayPart(..) | Word::The, _)))
    }
}
