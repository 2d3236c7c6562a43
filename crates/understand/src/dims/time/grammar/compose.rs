//! Pieces to points, points to ranges, and what stands before or after them.

use super::{Found, MOST_PIECES, Parser, Piece};
use crate::dims::duration;
use crate::dims::numerals;
use crate::dims::time::meaning::calendar::{self as cal, Unit};
use crate::dims::time::meaning::frame::{Clock, Frame, HalfDay, Part};
use crate::dims::time::meaning::resolve;
use crate::dims::time::words::Word;
use crate::engine::Kind;
use steward_model::{Bound, Grain, TimeValue};

/// The best expression that begins at a token.
pub(in crate::dims::time) fn found_at(parser: &Parser<'_>, at: usize) -> Option<(usize, Found)> {
    let mut best: Option<Found> = None;
    let hours =
        parser.at(at).kind == Kind::Digits && parser.at(at + 1).is_word(crate::engine::word_hash("h"));
    let clock = hours && (parser.at(at + 2).kind == Kind::Digits || parser.at(at).value > 12);
    let relative = if clock { None } else { parser.relative(at) };
    for found in [parser.recurring(at), relative, parser.expression(at)].into_iter().flatten() {
        if !found.values.is_empty()
            && best.as_ref().is_none_or(|before| (found.end, found.strength) > (before.end, before.strength))
        {
            best = Some(found);
        }
    }
    best.map(|found| (found.start.max(at), found))
}

/// What stood between two pieces.
#[derive(Default, Clone, Copy)]
struct Links {
    next: usize,
    at: bool,
    within: bool,
    comma: bool,
    any: bool,
}

impl Parser<'_> {
    /// A time with what introduces it: a point, a range, a bound.
    fn expression(&self, at: usize) -> Option<Found> {
        let Some((word, next)) = self.word(at) else { return self.span(at, at, false) };
        match word {
            Word::Soon => {
                let value = TimeValue::Interval {
                    from: Some(self.now.at),
                    to: None,
                    grain: Grain::Second,
                    bound: Some(Bound::Since),
                };
                Some(Found {
                    end: next,
                    values: vec![value],
                    duration: false,
                    start: 0,
                    strength: 2,
                    rule: "soon",
                })
            }
            Word::From => {
                let start = self.skip_soft(next);
                let mut found = self.span(at, start, true)?;
                if !matches!(found.rule, "range" | "lasting") && !self.scan.is_whole(at, found.end) {
                    found.start = next;
                }
                if found.strength < 2 && found.rule == "point" {
                    found.strength += 1;
                }
                Some(found)
            }
            Word::Between => {
                let start = self.skip_soft(next);
                self.range_from(at, start, true)
            }
            Word::Before | Word::After | Word::Since | Word::Until | Word::By
                if self.at(at).kind == Kind::Word =>
            {
                self.bound(at, word, next).or_else(|| self.span(at, at, false))
            }
            Word::At | Word::On | Word::In | Word::For | Word::Around if self.at(at).kind != Kind::Han => {
                self.introduced(at, next).or_else(|| self.span(at, at, false))
            }
            Word::The => {
                let mut found = self.span(at, at, false)?;
                let week = matches!(self.word(next), Some((Word::Unit(_), _)));
                if !week && !self.scan.is_whole(at, found.end) {
                    found.start = next;
                }
                Some(found)
            }
            _ => self.span(at, at, false),
        }
    }

    /// Words without weight before a time: the, at, around.
    fn skip_soft(&self, mut at: usize) -> usize {
        for _ in 0..3 {
            match self.word(at) {
                Some((Word::The, end)) if matches!(self.word(end), Some((Word::Unit(_), _))) => break,
                Some((Word::The | Word::At | Word::On | Word::Around | Word::In, end))
                    if !self.at(at).newline =>
                {
                    at = end
                }
                _ => break,
            }
        }
        at
    }

    /// at 7, on the 15th, in May, around next week; the words before belong to it only where they open the message.
    fn introduced(&self, at: usize, next: usize) -> Option<Found> {
        let word = self.word(at)?.0;
        let start = self.skip_soft(next);
        let hours = matches!(word, Word::At | Word::Around | Word::For)
            || (next..start).any(|index| self.is(index, Word::At) || self.is(index, Word::Around));
        let whole = |found: &Found| self.scan.is_whole(at, found.end);
        if let Some(mut found) = self.span(at, start, true)
            && (found.strength >= 1 || !hours)
        {
            found.strength = found.strength.max(1);
            if found.strength >= 1 && !matches!(word, Word::For) {
                found.strength = 2;
            }
            // 'in the morning' is one phrase; 'at' and 'on' before others are not of the time.
            let phrase =
                matches!(self.word(start), Some((Word::Part(_), _))) && matches!(word, Word::In | Word::At);
            if !whole(&found) && !phrase {
                found.start = start;
            }
            return Some(found);
        }
        if !hours {
            return None;
        }
        // A bare hour.
        let (clock, end) = self.introduced_hour(start)?;
        let mut frame =
            Frame { clock: Some(clock), strength: 1, pieces: 1, introduced: true, ..Frame::default() };
        let mut end = end;
        if let Some((zone, after)) = self.zone(end) {
            frame.zone = Some(zone);
            end = after;
        }
        (frame, end) = self.grow(frame, end);
        if matches!(word, Word::For)
            && frame.pieces < 2
            && clock.half == HalfDay::Unknown
            && clock.grain == Grain::Hour
        {
            return None;
        }
        let found = self.finish(start, frame, end, true)?;
        let counted = self.counted(end);
        if counted && frame.pieces < 2 && found.end == end {
            return None;
        }
        let found = Found { strength: 2, ..found };
        Some(Found { start: if self.scan.is_whole(at, found.end) { at } else { start }, ..found })
    }

    /// What follows makes the number before it a count or a name: at 5 stars, at 7 Hill Street.
    fn counted(&self, at: usize) -> bool {
        let token = self.at(at);
        if token.newline {
            return false;
        }
        match token.kind {
            Kind::Word => {
                token.capital && self.at(at).len > 2 && self.word(at).is_none()
                    || crate::dims::duration::en::unit(self.tokens, at).is_some()
            }
            Kind::Mark => matches!(token.ch, '%' | '$' | '°' | '€' | '£') && !token.spaced,
            Kind::Digits => true,
            _ => false,
        }
    }

    fn bound(&self, _at: usize, word: Word, next: usize) -> Option<Found> {
        let start = self.skip_soft(next);
        let (mut frame, mut end) = self.point(start).or_else(|| {
            let (clock, end) = self.introduced_hour(start)?;
            let known = self.at(start).len > 2
                || matches!(word, Word::Until | Word::By | Word::Since | Word::Before | Word::After);
            known.then_some((Frame { clock: Some(clock), strength: 1, pieces: 1, ..Frame::default() }, end))
        })?;
        if let Some(bare) = frame.bare.take() {
            if frame.dated() || self.counted(end) || bare > 24 {
                return None;
            }
            frame.clock = Some(Clock::new(i64::from(bare), 0, 0, Grain::Hour));
            frame.strength = 1;
            (frame, end) = self.grow(frame, end);
        }
        frame.strength = frame.strength.max(1);
        let values = match word {
            Word::Before => resolve::bounded(&frame, &self.now, Bound::Before),
            Word::After => resolve::bounded(&frame, &self.now, Bound::After),
            Word::Since => resolve::bounded(&frame, &self.now, Bound::Since),
            Word::By => self.by(&frame),
            _ => resolve::bounded(&frame, &self.now, Bound::Until),
        };
        Some(Found { end, values, duration: false, start: 0, strength: 2, rule: "bound" })
    }

    /// By a time: from now until then, or simply before it.
    fn by(&self, frame: &Frame) -> Vec<TimeValue> {
        let mut out = Vec::new();
        for value in resolve::bounded(frame, &self.now, Bound::Until) {
            let TimeValue::Interval { from: None, to: Some(to), grain, .. } = value else { continue };
            if out.len() < 2 {
                out.push(TimeValue::Interval {
                    from: Some(self.now.at),
                    to: Some(to),
                    grain: Grain::Second,
                    bound: Some(Bound::Until),
                });
                out.push(TimeValue::Interval { from: None, to: Some(to), grain, bound: Some(Bound::Before) });
            }
        }
        for value in resolve::bounded(frame, &self.now, Bound::Before) {
            if out.len() < 3 && !out.contains(&value) {
                out.push(value);
            }
        }
        out
    }

    /// A point or a range that begins at a token.
    fn span(&self, at: usize, start: usize, introduced: bool) -> Option<Found> {
        let _ = at;
        let (frame, end) = self.point(start)?;
        self.finish(start, frame, end, introduced)
    }

    fn range_from(&self, at: usize, start: usize, between: bool) -> Option<Found> {
        let _ = at;
        let (frame, end) = self.point(start)?;
        self.range(frame, end, between, true)
    }

    /// A point that was read, gone on with: to the end of a range, to a bound that follows, or as it is.
    fn finish(&self, start: usize, frame: Frame, end: usize, introduced: bool) -> Option<Found> {
        if let Some(found) = self.range(frame, end, false, introduced) {
            return Some(found);
        }
        if frame.bare.is_some() {
            return None;
        }
        if let Some(found) = self
            .part_of(&frame, end)
            .or_else(|| self.bound_after(&frame, end))
            .or_else(|| self.hours_after(&frame, end))
            .or_else(|| self.lasting_after(&frame, end))
        {
            return Some(found);
        }
        let end = self.trail(end);
        let values = resolve::values(&frame, &self.now);
        let rule =
            if frame.part.is_some() && !frame.dated() && frame.clock.is_none() { "part" } else { "point" };
        let _ = start;
        Some(Found { end, values, duration: false, start: 0, strength: self.weight(&frame), rule })
    }

    /// Thursday from 9:30 to 11, 1/1/2015 between 10 and 11:30, Tuesday after 1pm
    fn hours_after(&self, frame: &Frame, end: usize) -> Option<Found> {
        if !frame.dated() || frame.clock.is_some() || self.at(end).newline || self.at(end).kind == Kind::Han {
            return None;
        }
        let comma = usize::from(self.mark(end, ','));
        let (word, next) = self.word(end + comma)?;
        let start = self.skip_soft(next);
        match word {
            Word::From | Word::Between => {
                let (first, after) = self.point(start).or_else(|| {
                    let (clock, after) = self.introduced_hour(start)?;
                    Some((Frame { clock: Some(clock), pieces: 1, ..Frame::default() }, after))
                })?;
                let both = self.both_ends(first, after, word == Word::Between, true);
                let Some((mut first, mut last, after, _)) = both else {
                    let whole = frame.merge(&first).filter(|merged| merged.clock.is_some())?;
                    return self.lasting_after(&whole, after);
                };
                if first.dated() || last.dated() || first.clock.is_none() {
                    return None;
                }
                let day = Frame { part: None, ..*frame };
                if let (Some(part), None) = (frame.part, first.part)
                    && first.clock.is_some_and(|clock| clock.half == HalfDay::Unknown)
                {
                    first.part = Some(part);
                    if last.clock.is_some_and(|clock| clock.half == HalfDay::Unknown) && last.part.is_none() {
                        last.part = Some(part);
                    }
                }
                let (first, last) = (day.merge(&first)?, day.merge(&last)?);
                let values = resolve::range(&first, &last, &self.now);
                (!values.is_empty()).then_some(Found {
                    end: after,
                    values,
                    duration: false,
                    start: 0,
                    strength: 2,
                    rule: "range",
                })
            }
            Word::Before | Word::After | Word::Since | Word::Until | Word::By => {
                let (clock, after) = match self.point(start) {
                    Some((clock, after)) if clock.bare.is_none() => (clock, after),
                    _ => {
                        let (clock, after) = self.introduced_hour(start)?;
                        self.grow(Frame { clock: Some(clock), pieces: 1, ..Frame::default() }, after)
                    }
                };
                if clock.dated() || clock.clock.is_none() {
                    return None;
                }
                let merged = Frame { part: None, ..*frame }.merge(&clock)?;
                let bound = match word {
                    Word::Before | Word::By => Bound::Before,
                    Word::After => Bound::After,
                    Word::Since => Bound::Since,
                    _ => Bound::Until,
                };
                let values = resolve::bounded(&merged, &self.now, bound);
                Some(Found { end: after, values, duration: false, start: 0, strength: 2, rule: "bound" })
            }
            _ => None,
        }
    }

    /// 16h for 30 mins, 18th Dec for 10 days
    fn lasting_after(&self, frame: &Frame, end: usize) -> Option<Found> {
        let (word, next) = self.word(end)?;
        if word != Word::For || self.at(end).newline || !frame.dated() && frame.clock.is_none() {
            return None;
        }
        let length = duration::en::length(self.tokens, next)?;
        if frame.clock.is_none() && length.least < Unit::Day {
            return self.long_from(frame, &length);
        }
        Some(Found {
            end: length.end,
            values: self.lasting(frame, &length),
            duration: false,
            start: 0,
            strength: 2,
            rule: "lasting",
        })
    }

    /// 14th Feb for 7 hours from 9:30am
    fn long_from(&self, frame: &Frame, length: &duration::Length) -> Option<Found> {
        let (_, next) =
            self.word(length.end).filter(|(word, _)| matches!(word, Word::From | Word::At | Word::Since))?;
        let (clock, end) = self.introduced_hour(self.skip_soft(next))?;
        let merged = frame.merge(&Frame { clock: Some(clock), ..Frame::default() })?;
        Some(Found {
            end,
            values: self.lasting(&merged, length),
            duration: false,
            start: 0,
            strength: 2,
            rule: "lasting",
        })
    }

    fn weight(&self, frame: &Frame) -> u8 {
        if frame.pieces >= 2 { 2 } else { frame.strength }
    }

    /// Words that end a time without changing it: 左右, 钟, 的时候 is left out.
    fn trail(&self, mut end: usize) -> usize {
        if self.at(end).kind == Kind::Han && self.is(end, Word::Some) {
            end = self.word(end).map_or(end, |(_, end)| end);
        }
        end
    }

    /// 今年前三季度, 4月前4天, 上月最后五天, 2018年后半年: the first or last so many of a stretch.
    fn part_of(&self, frame: &Frame, at: usize) -> Option<Found> {
        let frame = Frame { edge: None, ..*frame };
        if self.at(at).kind != Kind::Han || frame.timed() || frame.bare.is_some() {
            return None;
        }
        let (last, next) = match self.at(at).ch {
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
        let values: Vec<_> = dates
            .iter()
            .filter_map(|stretch| {
                let (unit, count) = match (half, length.unit) {
                    (true, Unit::Year) => (Unit::Month, 6),
                    (true, Unit::Month) => (Unit::Day, 15),
                    (true, _) => return None,
                    (false, unit) => (unit, count),
                };
                let (from, to) = if last {
                    let from = if unit == Unit::Day && half {
                        cal::shift(stretch.from, unit, count)?
                    } else {
                        cal::shift(stretch.to, unit, -count)?
                    };
                    (from, stretch.to)
                } else {
                    (stretch.from, cal::shift(stretch.from, unit, count)?)
                };
                Some(resolve::interval(from, to, unit.grain()))
            })
            .collect();
        (!values.is_empty()).then_some(Found {
            end: length.end,
            values,
            duration: false,
            start: 0,
            strength: 2,
            rule: "part of",
        })
    }

    /// 之前, 以后, 起, or later.
    fn bound_after(&self, frame: &Frame, end: usize) -> Option<Found> {
        let (word, after) = self.word(end)?;
        if self.at(end).newline {
            return None;
        }
        let han = self.at(end).kind == Kind::Han;
        let bound = match word {
            Word::OrLater => Bound::Since,
            Word::OrEarlier => Bound::Until,
            Word::Before if han => Bound::Before,
            Word::After if han => Bound::After,
            _ => return None,
        };
        if han && end + 1 == after && self.part_of(frame, end).is_some() {
            return None;
        }
        // 起至今, 以来至今
        let mut after = after;
        while let Some((Word::OrLater, more)) = self.word(after).filter(|_| bound == Bound::Since && han) {
            after = more;
        }
        // 后面, 前面, 起来, 开始了 are words of their own.
        if han
            && matches!(self.at(after).ch, '面' | '边' | '任' | '者' | '床' | '飞')
            && self.at(after).kind == Kind::Han
        {
            return None;
        }
        let mut values = resolve::bounded(frame, &self.now, bound);
        if bound == Bound::Before && values.len() < 3 {
            for value in resolve::bounded(frame, &self.now, Bound::Until) {
                if values.len() < 3 {
                    values.push(value);
                }
            }
        }
        Some(Found {
            end: after,
            values,
            duration: false,
            start: 0,
            strength: 2.min(self.weight(frame) + 1),
            rule: "bound",
        })
    }

    /// The mark or word between the ends of a range.
    fn range_link(&self, at: usize, between: bool) -> Option<(usize, bool)> {
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
        let (word, next) = self.word(at)?;
        match word {
            // 自…起至…
            Word::OrLater if matches!(self.word(next), Some((Word::To, _))) => {
                self.word(next).map(|(_, next)| (next, false))
            }
            Word::To | Word::Until => Some((next, false)),
            Word::And if between || token.kind == Kind::Han => Some((next, false)),
            _ => None,
        }
    }

    /// What follows a point is the end of a range.
    pub(super) fn range(&self, from: Frame, end: usize, between: bool, introduced: bool) -> Option<Found> {
        let (from, to, after, weak) = self.both_ends(from, end, between, introduced)?;
        let values = resolve::range(&from, &to, &self.now);
        if values.is_empty() {
            return None;
        }
        let strength = if weak { 1 } else { 2 };
        Some(Found { end: after, values, duration: false, start: 0, strength, rule: "range" })
    }

    /// Both ends of a range whose first end was read: completed by each other, with the first token after.
    fn both_ends(
        &self,
        from: Frame,
        end: usize,
        between: bool,
        introduced: bool,
    ) -> Option<(Frame, Frame, usize, bool)> {
        let (next, marked) = self.range_link(end, between)?;
        let chinese_and = self.at(end).kind == Kind::Han && self.is(end, Word::And);
        let next = self.skip_soft(next);
        if self.at(next).newline {
            return None;
        }
        let (to, after) = match self.point(next) {
            Some(found) => found,
            None if from.clock.is_some() => {
                let (clock, end) = self.introduced_hour(next)?;
                self.grow(Frame { clock: Some(clock), pieces: 1, ..Frame::default() }, end)
            }
            None => return None,
        };
        let (to, mut after) = match (introduced && to.bare.is_some() && !to.dated(), self.word(after)) {
            // between 3 and 5 on 1/1/2015
            (true, Some((Word::On, day))) => {
                match self.point(day).filter(|(day, _)| day.dated() && day.clock.is_none()) {
                    Some((day, end)) => (
                        to.merge(&day)
                            .map(|mut both| {
                                self.settle(&mut both);
                                both
                            })
                            .unwrap_or(to),
                        end,
                    ),
                    None => (to, after),
                }
            }
            _ => (to, after),
        };
        let both_bare = from.bare.is_some()
            && to.bare.is_some()
            && !from.dated()
            && !to.dated()
            && from.part.is_none()
            && to.part.is_none();
        if both_bare && (!introduced || self.counted_more(after)) {
            return None;
        }
        if marked && from.bare.is_some() && to.bare.is_some() && self.mark(after, '-') {
            return None;
        }
        let (from, to) = join(&from, &to, &self.now)?;
        // 之间, 止, 期间
        if self.han(after, '之') && self.han(after + 1, '间') {
            after += 2;
        } else if chinese_and && !self.han(after, '间') {
            return None;
        } else if self.han(after, '止') || (self.han(after, '间') && !self.han(after + 1, '隔')) {
            after += 1;
        }
        Some((from, to, after, both_bare))
    }

    fn counted_more(&self, at: usize) -> bool {
        let token = self.at(at);
        let free = token.kind == Kind::End
            || token.newline
            || token.kind == Kind::Mark && !matches!(token.ch, '%' | '$' | '/' | ':');
        !free
            && !self
                .word(at)
                .is_some_and(|(word, _)| matches!(word, Word::On | Word::At | Word::In | Word::Turn(_)))
    }

    /// One point in time of all its pieces.
    pub(super) fn point(&self, at: usize) -> Option<Piece> {
        let at = match self.word(at) {
            Some((Word::The, end)) => end,
            _ => at,
        };
        let (frame, end) = self.piece(at).or_else(|| self.bare(at))?;
        let (frame, end) = self.grow(frame, end);
        Some((frame, end))
    }

    /// A number that may be an hour or a day, once more is known.
    fn bare(&self, at: usize) -> Option<Piece> {
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
            Kind::Word => numerals::en::cardinal(self.tokens, at)?,
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
        let mut end = number.end;
        if token.kind == Kind::Digits && matches!(self.at(end).kind, Kind::Word) && !self.at(end).spaced {
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
    fn settle(&self, frame: &mut Frame) {
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

    fn links(&self, end: usize, frame: &Frame) -> Links {
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
                && frame.day.is_some()
                && frame.clock.is_none()
                && self.at(links.next + 2).is_mark(':')
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
                Word::For if self.at(next).kind == Kind::Digits && self.clock(next).is_some() => {}
                _ => break,
            }
            links.any = true;
            links.next = next;
        }
        let _ = frame;
        links
    }

    fn more(&self, frame: &Frame, end: usize) -> Option<Piece> {
        let token = self.at(end);
        if token.kind == Kind::End {
            return None;
        }
        let links = self.links(end, frame);
        let next = links.next;
        if self.at(next).newline && next > end && !links.comma {
            return None;
        }
        let only_bare = frame.bare.is_some() && !frame.dated() && !frame.timed();
        if let Some((piece, mut after)) = self.piece(next) {
            // 'size 10 in May', '3 on Monday': a number alone takes only what stands right beside it.
            let beside = !links.any && !links.comma
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
            let long = |frame: &Frame| {
                frame.week.is_some()
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
            if let Some(merged) = frame.merge(&piece) {
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
        if links.at && (frame.dated() || frame.part.is_some()) {
            let (clock, after) = self.introduced_hour(next)?;
            if self.counted(after) {
                return None;
            }
            let clock = Frame { clock: Some(clock), strength: 1, pieces: 1, ..Frame::default() };
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
            if let Some((clock, after, _)) = self.clock(next) {
                let clock = Frame { clock: Some(clock), strength: 1, pieces: 1, ..Frame::default() };
                return Some((frame.merge(&clock)?, after));
            }
            let (number, after) = self.bare(next)?;
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
                            | Word::At
                            | Word::On
                            | Word::In
                            | Word::Or
                            | Word::Part(_)
                            | Word::Day(_)
                    )
                });
            if free && (number.bare.is_some() || frame.weekday.is_some()) {
                return Some((frame.merge(&number)?, after));
            }
        }
        None
    }

    fn day_word(&self, at: usize) -> bool {
        matches!(self.word(at), Some((Word::Day(_) | Word::DayPart(..) | Word::The, _)))
    }
}

/// The two ends of a range complete each other: days, months, years, halves of the day.
fn join(from: &Frame, to: &Frame, now: &resolve::Now) -> Option<(Frame, Frame)> {
    let (mut a, mut b) = (*from, *to);
    let hour = |value: i32| (value <= 24).then(|| Clock::new(i64::from(value), 0, 0, Grain::Hour));
    if let Some(value) = b.bare.take() {
        if a.clock.is_some() || a.bare.is_some() && a.day.is_none() {
            b.clock = Some(hour(value)?);
        } else if a.day.is_some() {
            b.day = Some(value);
        } else {
            return None;
        }
    }
    if let Some(value) = a.bare.take() {
        if b.clock.is_some() {
            a.clock = Some(hour(value)?);
        } else if b.day.is_some() && b.dates.is_none() {
            a.day = Some(value);
        } else if b.month.is_some() && b.year_only_month() && value <= 12 {
            a.month = Some(value);
        } else {
            return None;
        }
    }
    // Both must be of one kind.
    if a.clock.is_some() != b.clock.is_some()
        && (a.part.is_none() && a.clock.is_none() || b.part.is_none() && b.clock.is_none())
    {
        return None;
    }
    let copy_days = |of: &Frame, into: &mut Frame| {
        into.year = of.year;
        into.month = of.month;
        into.day = of.day;
        into.weekday = of.weekday;
        into.turn = of.turn;
        into.dates = of.dates;
        into.holiday = of.holiday;
        into.lunar = of.lunar;
    };
    if a.clock.is_some() || a.part.is_some() {
        if !a.dated() && b.dated() {
            let source = b;
            copy_days(&source, &mut a);
        } else if a.dated() && !b.dated() {
            let source = a;
            copy_days(&source, &mut b);
        }
        a.zone = a.zone.or(b.zone);
        b.zone = b.zone.or(a.zone);
        if let (Some(start), Some(end)) = (a.clock, b.clock) {
            // One part of the day said for both.
            if let (Some(part), None) = (a.part, b.part)
                && end.half == HalfDay::Unknown
                && start.hour % 12 < end.hour % 12 + i64::from(start.hour == 12) * 12
                && end.hour != 12
            {
                b.part = Some(part);
            } else if let (None, Some(part)) = (a.part, b.part)
                && start.half == HalfDay::Unknown
                && start.hour % 12 <= end.hour % 12
                && end.hour != 12
            {
                a.part = Some(part);
            }
        }
    }
    let plain = |frame: &Frame| frame.dates.is_none() && frame.holiday.is_none() && frame.season.is_none();
    if plain(&a) && plain(&b) {
        if a.day.is_some() && a.month.is_none() && b.month.is_some() {
            (a.month, a.lunar) = (b.month, b.lunar);
            a.year = a.year.or(b.year);
        } else if b.day.is_some() && b.month.is_none() && a.month.is_some() {
            (b.month, b.lunar) = (a.month, a.lunar);
            b.year = b.year.or(a.year);
        }
        if let (Some(first), Some(last)) = (a.month, b.month) {
            match (a.year, b.year) {
                (Some(year), None) => {
                    b.year = Some(if (last, b.day) < (first, a.day) { year + 1 } else { year })
                }
                (None, Some(year)) => {
                    a.year = Some(if (last, b.day) < (first, a.day) { year - 1 } else { year })
                }
                _ => {}
            }
        }
        if a.quarter.is_some() && b.quarter.is_some() {
            a.year = a.year.or(b.year);
            b.year = b.year.or(a.year);
        }
        if a.month.is_some()
            && a.year.is_some()
            && b.month.is_none()
            && b.day.is_none()
            && b.year.is_none()
            && !b.timed()
            && b.weekday.is_none()
            && b.moment.is_none()
        {
            return None;
        }
    }
    let empty = |frame: &Frame| !frame.dated() && !frame.timed();
    if empty(&a) || empty(&b) {
        return None;
    }
    let _ = now;
    Some((a, b))
}

impl Frame {
    /// A month and nothing smaller.
    fn year_only_month(&self) -> bool {
        self.day.is_none() && !self.timed()
    }
}
